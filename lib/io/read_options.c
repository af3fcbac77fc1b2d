/* Limits of reading, by name. */
#include "io/io_internal.h"

struct socprev_read_options {
    struct socprev_memory memory;
    socprev__limits limits;
};

typedef struct {
    const char *name;
    int64_t least, most, standard;
} limit;

/* A portfolio is five deep: document, list, record, amount, two ends of a range. */
static const limit limits[SOCPREV__LIMITS] = {
    [SOCPREV__MAX_BYTES] = { "max_bytes", 1, INT64_C(1) << 40, INT64_C(1) << 28 },
    [SOCPREV__MAX_DEPTH] = { "max_depth", 5, SOCPREV__JSON_DEPTH_MOST, 16 },
    [SOCPREV__MAX_RECORDS] = { "max_records", 1, INT64_C(1) << 32, INT64_C(1) << 24 },
};

socprev__limits socprev__limits_of(const socprev_read_options *options)
{
    socprev__limits standard;
    for (size_t i = 0; i < SOCPREV__LIMITS; i++)
        standard.value[i] = limits[i].standard;
    return options == NULL ? standard : options->limits;
}

socprev_status socprev_read_options_new(const socprev_memory *memory, socprev_read_options **out,
                                        socprev_error **err)
{
    struct socprev_memory own = socprev__memory_of(memory);
    if (out == NULL)
        return socprev__fail_null(err, "out");
    socprev_read_options *made = socprev__alloc(&own, 1, sizeof *made);
    if (made == NULL)
        return socprev__fail_nomem(err);
    *made = (socprev_read_options){ own, socprev__limits_of(NULL) };
    *out = made;
    return SOCPREV_OK;
}

void socprev_read_options_free(socprev_read_options *options)
{
    if (options == NULL)
        return;
    struct socprev_memory memory = options->memory;
    socprev__free(&memory, options, 1, sizeof *options);
}

static socprev_status set(socprev_read_options *options, size_t which, int64_t value,
                          socprev_error **err)
{
    if (options == NULL)
        return socprev__fail_null(err, "options");
    const limit *bounds = &limits[which];
    if (value < bounds->least || value > bounds->most)
        return socprev__fail(err, SOCPREV_E_RANGE, SP_READ_LIMIT, SP_FIELD(bounds->name),
                             SP_TEXT(bounds->name), SP_INT(bounds->least), SP_INT(bounds->most),
                             SP_INT(value));
    options->limits.value[which] = value;
    return SOCPREV_OK;
}

socprev_status socprev_read_options_set_max_bytes(socprev_read_options *options, int64_t bytes,
                                                  socprev_error **err)
{
    return set(options, SOCPREV__MAX_BYTES, bytes, err);
}

socprev_status socprev_read_options_set_max_depth(socprev_read_options *options, int64_t depth,
                                                  socprev_error **err)
{
    return set(options, SOCPREV__MAX_DEPTH, depth, err);
}

socprev_status socprev_read_options_set_max_records(socprev_read_options *options, int64_t records,
                                                    socprev_error **err)
{
    return set(options, SOCPREV__MAX_RECORDS, records, err);
}

/* SOCPREV__LIMITS when there is no such limit. */
static size_t find(const char *name, size_t length)
{
    socprev__slice text = { name, socprev__length(name, length) };
    size_t i = 0;
    while (i < SOCPREV__LIMITS && !socprev__slice_is(text, limits[i].name))
        i++;
    return i;
}

static socprev_status fail_unknown(const char *name, size_t length, socprev_error **err)
{
    return socprev__fail(err, SOCPREV_E_NOT_FOUND, SP_READ_LIMIT_NAME, SP_FIELD("name"),
                         SP_SLICE(name, length));
}

socprev_status socprev_read_options_set(socprev_read_options *options, const char *name,
                                        size_t length, int64_t value, socprev_error **err)
{
    if (name == NULL)
        return socprev__fail_null(err, "name");
    size_t which = find(name, length);
    return which == SOCPREV__LIMITS ? fail_unknown(name, length, err)
                                    : set(options, which, value, err);
}

socprev_status socprev_read_options_get(const socprev_read_options *options, const char *name,
                                        size_t length, int64_t *out, socprev_error **err)
{
    if (name == NULL || out == NULL)
        return socprev__fail_null(err, name == NULL ? "name" : "out");
    size_t which = find(name, length);
    if (which == SOCPREV__LIMITS)
        return fail_unknown(name, length, err);
    *out = socprev__limits_of(options).value[which];
    return SOCPREV_OK;
}

static const limit *limit_at(int32_t position)
{
    return position < 0 || position >= SOCPREV__LIMITS ? NULL : &limits[position];
}

int32_t socprev_read_option_count(void)
{
    return SOCPREV__LIMITS;
}

const char *socprev_read_option_name(int32_t position)
{
    const limit *at = limit_at(position);
    return at == NULL ? NULL : at->name;
}

int64_t socprev_read_option_least(int32_t position)
{
    const limit *at = limit_at(position);
    return at == NULL ? 0 : at->least;
}

int64_t socprev_read_option_most(int32_t position)
{
    const limit *at = limit_at(position);
    return at == NULL ? 0 : at->most;
}
