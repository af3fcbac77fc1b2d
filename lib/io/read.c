/* Portfolios and rounds from documents: the descriptor tables say what may stand where. */
#include "io/io_internal.h"

/* ---- errors ---------------------------------------------------------------- */

socprev_status socprev__read_fail_with(socprev__reader *reader, size_t at, socprev_status status,
                                       int32_t message, const socprev__arg *args, size_t n_args)
{
    return socprev__json_fail_at(&reader->json, at, "", status, message, args, n_args, reader->err);
}

socprev_status socprev__read_fail_json(socprev__reader *reader)
{
    return socprev__json_fail(&reader->json, reader->err);
}

socprev_status socprev__read_fail_moved(socprev__reader *reader, size_t at, const char *member,
                                        socprev_status status, socprev_error *error)
{
    char path[SOCPREV__PATH_SIZE];
    socprev__json_path(&reader->json, member, path);
    socprev__place place = socprev__json_place(&reader->json, at);
    place.field = path;
    socprev__error_at(&error, &place);
    socprev__error_move(reader->err, error);
    return status;
}

socprev_status socprev__read_fail_draft(socprev__reader *reader, size_t at)
{
    socprev_error *error = NULL;
    /* A draft that has failed never commits; it tells why. */
    socprev_status st = socprev_draft_commit(reader->draft, NULL, &error);
    reader->draft = NULL;
    return socprev__read_fail_moved(reader, at, "", st, error);
}

socprev_status socprev__read_fail_unknown(socprev__reader *reader, const char *owner,
                                          const char *nearest)
{
    socprev__json *json = &reader->json;
    const socprev__arg args[] = { SP_SLICE(json->text.data, json->text.size), SP_TEXT(owner),
                                  SP_TEXT(nearest == NULL ? "" : nearest) };
    return socprev__read_fail_with(reader, json->start, SOCPREV_E_NOT_FOUND,
                                   nearest == NULL ? SP_DOCUMENT_KEY : SP_DOCUMENT_KEY_NEAREST,
                                   args, SOCPREV__COUNT(args));
}

socprev_status socprev__read_fail_twice(socprev__reader *reader)
{
    return socprev__read_fail(reader, reader->json.start, SOCPREV_E_DUPLICATE,
                              SP_DOCUMENT_KEY_TWICE,
                              SP_SLICE(reader->json.text.data, reader->json.text.size));
}

/* Edits from `text` to `name`; SIZE_MAX when they are too many for a slip of the pen. */
static size_t edits(socprev__slice text, const char *name)
{
    size_t limit = text.size < 4 ? text.size / 2 : 2;
    size_t n = socprev__edit_distance(text.data, text.size, name, strlen(name), limit);
    return n > limit ? SIZE_MAX : n;
}

const char *socprev__read_nearest(socprev__slice text, const char *name, const char *nearest)
{
    return edits(text, name) < (nearest == NULL ? SIZE_MAX : edits(text, nearest)) ? name : nearest;
}

/* ---- members of an object ---------------------------------------------------- */

socprev_status socprev__read_find_member(socprev__reader *reader, const char *name, int32_t *token)
{
    socprev__json *json = &reader->json;
    for (;;) {
        *token = socprev__json_next(json);
        if (*token == SOCPREV__JSON_OBJECT_END)
            return SOCPREV_OK;
        bool found = *token == SOCPREV__JSON_KEY && socprev__slice_is(json->text, name);
        if (*token != SOCPREV__JSON_ERROR)
            *token = socprev__json_next(json);
        if (*token != SOCPREV__JSON_ERROR && found)
            return SOCPREV_OK;
        if (*token == SOCPREV__JSON_ERROR || socprev__json_skip(json) == SOCPREV__JSON_ERROR)
            return socprev__read_fail_json(reader);
    }
}

/* The field that the key at hand names: most often the one behind the last. */
static int32_t find_field(const socprev__kind *kind, socprev__slice name, int32_t last)
{
    for (int32_t i = 0; i < kind->n_fields; i++) {
        int32_t at = (last + 1 + i) % kind->n_fields;
        if (socprev__slice_is(name, kind->fields[at].name))
            return at;
    }
    return -1;
}

static const char *nearest_field(const socprev__kind *kind, socprev__slice name)
{
    const char *nearest = NULL;
    for (int32_t i = 0; i < kind->n_fields; i++)
        nearest = socprev__read_nearest(name, kind->fields[i].name, nearest);
    return nearest;
}

/* ---- records ------------------------------------------------------------------ */

/* Begins the record: makes the portfolio itself for its one record. */
static socprev_status begin_record(socprev__reader *reader, int32_t kind)
{
    socprev__json *json = &reader->json;
    socprev_error *error = NULL;
    int32_t token = 0;
    size_t object = json->start;
    socprev_status st = socprev__read_find_member(reader, "id", &token);
    if (st != SOCPREV_OK)
        return st;
    if (token == SOCPREV__JSON_OBJECT_END)
        return socprev__read_fail(reader, object, SOCPREV_E_INVALID, SP_DOCUMENT_NO_ID,
                                  SP_TEXT(socprev_kind_name(kind)));
    if (token != SOCPREV__JSON_STRING)
        return socprev__read_fail_type(reader, token, SP_DOCUMENT_TEXT);
    if (kind == reader->format.root) {
        st = (kind == SOCPREV_ROUND ? socprev_portfolio_new_round
                                    : socprev_portfolio_new)(json->text.data, json->text.size,
                                                             &reader->memory,
                                                             &reader->portfolio, &error);
        if (st == SOCPREV_OK)
            st = socprev_draft_edit(reader->portfolio, kind, 0, &reader->draft, &error);
    } else {
        st = socprev_draft_new(reader->portfolio, kind, json->text.data, json->text.size,
                               &reader->draft, &error);
    }
    return st == SOCPREV_OK ? st : socprev__read_fail_moved(reader, json->start, "", st, error);
}

static socprev_status read_members(socprev__reader *reader, const socprev__kind *kind)
{
    socprev__json *json = &reader->json;
    uint64_t seen = 0; /* bit 0 is the id, bit 1 + i is field i */
    int32_t last = -1;
    for (;;) {
        int32_t token = socprev__json_next(json);
        if (token == SOCPREV__JSON_OBJECT_END)
            return SOCPREV_OK;
        if (token == SOCPREV__JSON_ERROR)
            return socprev__read_fail_json(reader);
        bool id = socprev__slice_is(json->text, "id");
        int32_t field = id ? -1 : find_field(kind, json->text, last);
        if (!id && field < 0)
            return socprev__read_fail_unknown(reader, kind->name, nearest_field(kind, json->text));
        if (NEVER(field >= 63))
            return socprev__read_fail(reader, json->start, SOCPREV_E_INTERNAL, SP_DOCUMENT_KEY,
                                      SP_TEXT(kind->fields[field].name), SP_TEXT(kind->name));
        uint64_t bit = UINT64_C(1) << (field + 1);
        if ((seen & bit) != 0)
            return socprev__read_fail_twice(reader);
        seen |= bit;
        last = id ? last : field;
        socprev_status st = SOCPREV_OK;
        if (!id)
            st = socprev__read_value(reader, &kind->fields[field]);
        else if (NEVER(socprev__json_next(json) == SOCPREV__JSON_ERROR)) /* it was read before */
            st = socprev__read_fail_json(reader);
        if (st != SOCPREV_OK)
            return st;
    }
}

/* `token` is the first one of the record. */
static socprev_status read_record(socprev__reader *reader, int32_t kind, int32_t token)
{
    socprev__json *json = &reader->json;
    size_t object = json->start;
    if (token == SOCPREV__JSON_ERROR)
        return socprev__read_fail_json(reader);
    if (token != SOCPREV__JSON_OBJECT)
        return socprev__read_fail_type(reader, token, SP_DOCUMENT_OBJECT);
    if (++reader->records > reader->max_records)
        return socprev__read_fail(reader, object, SOCPREV_E_LIMIT, SP_DOCUMENT_RECORDS,
                                  SP_INT(reader->max_records));
    if (reader->records % 1024 == 0 &&
        socprev__run_step(reader->run, (int64_t)json->at, (int64_t)json->size))
        return socprev__fail(reader->err, SOCPREV_E_CANCELLED, SP_CANCELLED, NULL,
                             SP_TEXT("socprev_portfolio_read"));
    /* The id may stand anywhere in the record but is needed first. */
    socprev__json_mark mark = socprev__json_here(json);
    socprev_status st = begin_record(reader, kind);
    if (st != SOCPREV_OK)
        return st;
    socprev__json_back(json, &mark);
    st = read_members(reader, socprev__kind_of(kind));
    if (st != SOCPREV_OK)
        return st;
    socprev_error *error = NULL;
    st = socprev_draft_commit(reader->draft, NULL, &error);
    reader->draft = NULL;
    if (st != SOCPREV_OK)
        return socprev__read_fail_moved(reader, object, socprev_error_field(error), st, error);
    return SOCPREV_OK;
}

static socprev_status read_list(socprev__reader *reader, int32_t kind)
{
    socprev__json *json = &reader->json;
    int32_t token = socprev__json_next(json);
    if (token == SOCPREV__JSON_ERROR)
        return socprev__read_fail_json(reader);
    if (token != SOCPREV__JSON_ARRAY)
        return socprev__read_fail_type(reader, token, SP_DOCUMENT_ARRAY);
    for (;;) {
        token = socprev__json_next(json);
        if (token == SOCPREV__JSON_ARRAY_END)
            return SOCPREV_OK;
        socprev_status st = read_record(reader, kind, token);
        if (st != SOCPREV_OK)
            return st;
    }
}

/* ---- the document -------------------------------------------------------------- */

socprev_status socprev__read_format(socprev__reader *reader, const char *format, int32_t newest)
{
    socprev__json *json = &reader->json;
    socprev__json_mark mark = socprev__json_here(json);
    int32_t token = 0;
    socprev_status st = socprev__read_find_member(reader, "format", &token);
    if (st != SOCPREV_OK)
        return st;
    if (token != SOCPREV__JSON_STRING || !socprev__slice_is(json->text, format))
        return token == SOCPREV__JSON_OBJECT_END
                   ? socprev__read_fail(reader, mark.start, SOCPREV_E_UNSUPPORTED,
                                        SP_DOCUMENT_NO_FORMAT, SP_TEXT(format))
                   : socprev__read_fail(reader, json->start, SOCPREV_E_UNSUPPORTED,
                                        SP_DOCUMENT_FORMAT, SP_TEXT(format));
    socprev__json_back(json, &mark);
    st = socprev__read_find_member(reader, "version", &token);
    if (st != SOCPREV_OK)
        return st;
    if (token == SOCPREV__JSON_OBJECT_END)
        return socprev__read_fail(reader, mark.start, SOCPREV_E_UNSUPPORTED, SP_DOCUMENT_NO_VERSION,
                                  SP_INT(newest));
    if (token != SOCPREV__JSON_INTEGER)
        return socprev__read_fail_type(reader, token, SP_DOCUMENT_INTEGER);
    if (json->integer < 1 || json->integer > newest)
        return socprev__read_fail(reader, json->start, SOCPREV_E_UNSUPPORTED, SP_DOCUMENT_VERSION,
                                  SP_INT(json->integer), SP_INT(newest));
    socprev__json_back(json, &mark);
    return SOCPREV_OK;
}

/* What every document begins with, in any order; the portfolio is made last. */
static socprev_status read_head(socprev__reader *reader)
{
    socprev__json *json = &reader->json;
    socprev__json_mark mark = socprev__json_here(json);
    int32_t token = 0;
    socprev_status st = socprev__read_format(reader, reader->format.name,
                                             socprev_document_version());
    if (st != SOCPREV_OK)
        return st;
    const char *own = socprev__kind_of(reader->format.root)->plural;
    st = socprev__read_find_member(reader, own, &token);
    if (st != SOCPREV_OK)
        return st;
    if (token == SOCPREV__JSON_OBJECT_END)
        return socprev__read_fail(reader, mark.start, SOCPREV_E_INVALID, SP_DOCUMENT_NO_PORTFOLIO,
                                  SP_TEXT(own));
    st = read_record(reader, reader->format.root, token);
    if (st == SOCPREV_OK)
        socprev__json_back(json, &mark);
    return st;
}

static const char *nearest_root(const socprev__format *format, socprev__slice name)
{
    static const char *const head[] = { "format", "version" };
    const char *nearest = NULL;
    for (size_t i = 0; i < SOCPREV__COUNT(head); i++)
        nearest = socprev__read_nearest(name, head[i], nearest);
    for (int32_t i = 0; i < format->kinds; i++)
        nearest = socprev__read_nearest(name, socprev__kind_of(format->root + i)->plural, nearest);
    return nearest;
}

/* Number of a member of the root, for `seen`: format, version, then the kinds; -1 when unknown. */
static int32_t root_member(const socprev__format *format, socprev__slice name)
{
    if (socprev__slice_is(name, "format"))
        return 0;
    if (socprev__slice_is(name, "version"))
        return 1;
    for (int32_t i = 0; i < format->kinds; i++)
        if (socprev__slice_is(name, socprev__kind_of(format->root + i)->plural))
            return 2 + i;
    return -1;
}

static socprev_status read_lists(socprev__reader *reader)
{
    socprev__json *json = &reader->json;
    uint64_t seen = 0;
    for (;;) {
        int32_t token = socprev__json_next(json);
        if (token == SOCPREV__JSON_OBJECT_END)
            break;
        if (token == SOCPREV__JSON_ERROR)
            return socprev__read_fail_json(reader);
        int32_t member = root_member(&reader->format, json->text);
        if (member < 0)
            return socprev__read_fail_unknown(reader, "document",
                                              nearest_root(&reader->format, json->text));
        uint64_t bit = UINT64_C(1) << member;
        if ((seen & bit) != 0)
            return socprev__read_fail_twice(reader);
        seen |= bit;
        socprev_status st = SOCPREV_OK;
        if (member > 2) {
            st = read_list(reader, reader->format.root + member - 2);
        } else { /* read_head() has had it */
            token = socprev__json_next(json);
            if (NEVER(token == SOCPREV__JSON_ERROR ||
                      socprev__json_skip(json) == SOCPREV__JSON_ERROR))
                st = socprev__read_fail_json(reader);
        }
        if (st != SOCPREV_OK)
            return st;
    }
    if (socprev__json_next(json) != SOCPREV__JSON_END)
        return socprev__read_fail_json(reader);
    return SOCPREV_OK;
}

socprev_status socprev__read_begin(socprev__reader *reader, int64_t max_bytes)
{
    static const char mark[] = "\xef\xbb\xbf";
    socprev__json *json = &reader->json;
    if ((uint64_t)json->size > (uint64_t)max_bytes)
        return socprev__read_fail(reader, 0, SOCPREV_E_LIMIT, SP_DOCUMENT_BYTES,
                                  SP_INT(json->size), SP_INT(max_bytes));
    if (json->size >= 3 && memcmp(json->data, mark, 3) == 0)
        return socprev__read_fail(reader, 0, SOCPREV_E_PARSE, SP_DOCUMENT_MARK, SP_TEXT("UTF-8"));
    int32_t token = socprev__json_next(json);
    if (token == SOCPREV__JSON_ERROR)
        return socprev__read_fail_json(reader);
    if (token != SOCPREV__JSON_OBJECT)
        return socprev__read_fail_type(reader, token, SP_DOCUMENT_OBJECT);
    return SOCPREV_OK;
}

static socprev_status read_document(socprev__reader *reader, size_t size, int64_t max_bytes)
{
    socprev_status st = socprev__read_begin(reader, max_bytes);
    if (st == SOCPREV_OK)
        st = read_head(reader);
    if (st == SOCPREV_OK)
        st = read_lists(reader);
    if (st == SOCPREV_OK && socprev__run_step(reader->run, (int64_t)size, (int64_t)size))
        st = socprev__fail(reader->err, SOCPREV_E_CANCELLED, SP_CANCELLED, NULL,
                           SP_TEXT("socprev_portfolio_read"));
    return st;
}

static socprev_status read_bytes(int32_t root, const char *data, size_t size,
                                 const socprev_read_options *options, socprev_run *run,
                                 const socprev_memory *memory, socprev_portfolio **out,
                                 socprev_error **err)
{
    if (data == NULL || out == NULL)
        return socprev__fail_null(err, data == NULL ? "data" : "out");
    size = socprev__length(data, size);
    socprev__limits limits = socprev__limits_of(options);
    socprev__reader reader = { .format = socprev__format_of(root),
                               .memory = socprev__memory_of(memory), .run = run, .err = err,
                               .max_records = limits.value[SOCPREV__MAX_RECORDS] };
    socprev__json_init(&reader.json, data, size, (int32_t)limits.value[SOCPREV__MAX_DEPTH],
                       &reader.memory);
    socprev_status st = read_document(&reader, size, limits.value[SOCPREV__MAX_BYTES]);
    socprev_draft_free(reader.draft);
    socprev__json_clear(&reader.json);
    if (st == SOCPREV_OK)
        *out = reader.portfolio;
    else
        socprev_portfolio_free(reader.portfolio);
    return st;
}

socprev_status socprev__read_bytes(const char *path, const socprev_read_options *options,
                                   socprev__bytes *bytes, socprev_error **err)
{
    uint64_t most = (uint64_t)socprev__limits_of(options).value[SOCPREV__MAX_BYTES];
    return socprev__file_read(path, most < SIZE_MAX ? (size_t)most : SIZE_MAX, bytes, err);
}

static socprev_status read_path(int32_t root, const char *path,
                                const socprev_read_options *options, socprev_run *run,
                                const socprev_memory *memory, socprev_portfolio **out,
                                socprev_error **err)
{
    if (path == NULL || out == NULL)
        return socprev__fail_null(err, path == NULL ? "path" : "out");
    struct socprev_memory own = socprev__memory_of(memory);
    socprev__bytes bytes;
    socprev__bytes_init(&bytes, &own);
    socprev_status st = socprev__read_bytes(path, options, &bytes, err);
    if (st == SOCPREV_OK)
        st = read_bytes(root, bytes.data, bytes.size, options, run, memory, out, err);
    socprev__bytes_clear(&bytes);
    return st;
}

socprev_status socprev_portfolio_read(const char *data, size_t size,
                                      const socprev_read_options *options, socprev_run *run,
                                      const socprev_memory *memory, socprev_portfolio **out,
                                      socprev_error **err)
{
    return read_bytes(SOCPREV_PORTFOLIO, data, size, options, run, memory, out, err);
}

socprev_status socprev_portfolio_read_file(const char *path, const socprev_read_options *options,
                                           socprev_run *run, const socprev_memory *memory,
                                           socprev_portfolio **out, socprev_error **err)
{
    return read_path(SOCPREV_PORTFOLIO, path, options, run, memory, out, err);
}

socprev_status socprev_round_read(const char *data, size_t size,
                                  const socprev_read_options *options, socprev_run *run,
                                  const socprev_memory *memory, socprev_portfolio **out,
                                  socprev_error **err)
{
    return read_bytes(SOCPREV_ROUND, data, size, options, run, memory, out, err);
}

socprev_status socprev_round_read_file(const char *path, const socprev_read_options *options,
                                       socprev_run *run, const socprev_memory *memory,
                                       socprev_portfolio **out, socprev_error **err)
{
    return read_path(SOCPREV_ROUND, path, options, run, memory, out, err);
}
