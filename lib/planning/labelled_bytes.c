/* Labelled states as bytes: texts, the plain state, a digest. docs/states.md describes them. */
#include "planning/labelled_state.h"

static const char magic[4] = { 'S', 'P', 'L', '1' };

enum { FORM = 1, SHORT = 4, LONG = 8 };

bool socprev__labels_open(const struct socprev_memory *memory, socprev__labels *labels,
                          int32_t dimension, size_t n)
{
    labels->text[dimension] = socprev__alloc(memory, n + 1, sizeof *labels->text[0]);
    labels->n[dimension] = n;
    return labels->text[dimension] != NULL;
}

void socprev__labels_clear(const struct socprev_memory *memory, socprev__labels *labels)
{
    for (size_t d = 0; d < SOCPREV__LABELLED; d++) {
        for (size_t i = 0; i < labels->n[d] && labels->text[d] != NULL; i++)
            socprev__text_free(memory, labels->text[d][i]);
        socprev__free(memory, labels->text[d], labels->n[d] + 1, sizeof *labels->text[0]);
    }
    *labels = (socprev__labels){ 0 };
}

bool socprev__state_needs_texts(const socprev_state *state)
{
    for (size_t k = 0; k < socprev_state_dimensions(state); k++)
        if (socprev_state_dimension(state, k) < SOCPREV__LABELLED)
            return true;
    return socprev_state_has_support(state) != 0;
}

/* ---- out ------------------------------------------------------------------------------ */

static void put_fixed(socprev__bytes *out, uint64_t value, size_t bytes)
{
    for (size_t i = 0; i < bytes; i++)
        socprev__bytes_char(out, (char)(uint8_t)(value >> (8 * i)));
}

socprev_status socprev__labelled_write(socprev_labelled_state *state, socprev_error **err)
{
    const socprev__labels *labels = &state->labels;
    socprev__bytes out;
    if (!socprev__state_needs_texts(state->state))
        return SOCPREV_OK;
    socprev__bytes_init(&out, &state->memory);
    socprev__bytes_append(&out, magic, sizeof magic);
    put_fixed(&out, FORM, 1);
    for (size_t d = 0; d < SOCPREV__LABELLED; d++)
        put_fixed(&out, labels->n[d], SHORT);
    for (size_t d = 0; d < SOCPREV__LABELLED; d++)
        for (size_t i = 0; i < labels->n[d]; i++) {
            put_fixed(&out, strlen(labels->text[d][i]), SHORT);
            socprev__bytes_text(&out, labels->text[d][i]);
        }
    put_fixed(&out, socprev_state_size(state->state), LONG);
    socprev__bytes_append(&out, socprev_state_data(state->state),
                          socprev_state_size(state->state));
    if (!out.failed)
        put_fixed(&out, socprev__hash(out.data, out.size), LONG);
    return socprev__bytes_finish(&out, &state->bytes) == SOCPREV_OK ? SOCPREV_OK
                                                                    : socprev__fail_nomem(err);
}

/* ---- in ------------------------------------------------------------------------------- */

typedef struct {
    const uint8_t *data;
    size_t at, end; /* end: where the digest begins */
    bool bad;
} reader;

static uint64_t get_fixed(reader *r, size_t bytes)
{
    uint64_t value = 0;
    if (r->bad || r->end - r->at < bytes) {
        r->bad = true;
        return 0;
    }
    for (size_t i = 0; i < bytes; i++)
        value |= (uint64_t)r->data[r->at++] << (8 * i);
    return value;
}

/* Texts that a file of contacts can have, ascending. */
static socprev_status read_texts(reader *r, socprev_labelled_state *state, int32_t dimension,
                                 socprev_error **err)
{
    socprev__labels *labels = &state->labels;
    for (size_t i = 0; i < labels->n[dimension] && !r->bad; i++) {
        size_t size = (size_t)get_fixed(r, SHORT);
        const char *text = (const char *)r->data + r->at;
        r->bad |= size == 0 || size > r->end - r->at || memchr(text, '\0', size) != NULL;
        if (r->bad)
            return SOCPREV_OK;
        char *own = socprev__text_copy(&state->memory, text, size);
        if (own == NULL)
            return socprev__fail_nomem(err);
        labels->text[dimension][i] = own;
        r->at += size;
        r->bad |= i > 0 && strcmp(labels->text[dimension][i - 1], own) >= 0;
    }
    return SOCPREV_OK;
}

static socprev_status read_labels(reader *r, socprev_labelled_state *state, socprev_error **err)
{
    socprev_status st = SOCPREV_OK;
    size_t n[SOCPREV__LABELLED];
    for (size_t d = 0; d < SOCPREV__LABELLED; d++)
        n[d] = (size_t)get_fixed(r, SHORT);
    for (size_t d = 0; d < SOCPREV__LABELLED; d++)
        r->bad |= n[d] > (r->end - r->at) / SHORT || n[d] > INT32_MAX;
    for (int32_t d = 0; d < SOCPREV__LABELLED && st == SOCPREV_OK && !r->bad; d++) {
        if (!socprev__labels_open(&state->memory, &state->labels, d, n[d]))
            return socprev__fail_nomem(err);
        st = read_texts(r, state, d, err);
    }
    return st;
}

static socprev_status changed(const reader *r, socprev_error **err)
{
    return socprev__fail(err, SOCPREV_E_PARSE, SP_LABELS_CHANGED, NULL, SP_INT(r->at),
                         SP_INT(r->end + LONG));
}

static socprev_status read_all(reader *r, socprev_labelled_state *state,
                               const socprev_memory *memory, socprev_error **err)
{
    socprev_status st = read_labels(r, state, err);
    uint64_t size = st == SOCPREV_OK ? get_fixed(r, LONG) : 0;
    if (st != SOCPREV_OK)
        return st;
    if (r->bad || size != r->end - r->at)
        return changed(r, err);
    st = socprev_state_parse(r->data + r->at, (size_t)size, memory, &state->state, err);
    if (st != SOCPREV_OK)
        return st;
    r->bad = !socprev__state_needs_texts(state->state);
    for (int32_t d = 0; d < SOCPREV__LABELLED; d++)
        r->bad |= socprev_state_largest_code(state->state, d) >= (int64_t)state->labels.n[d];
    if (r->bad)
        return changed(r, err);
    return socprev__labelled_write(state, err);
}

/* A plain state is good when it needs no texts. */
static socprev_status parse_plain(const void *data, size_t size, const socprev_memory *memory,
                                  socprev_labelled_state *state, socprev_error **err)
{
    socprev_status st = socprev_state_parse(data, size, memory, &state->state, err);
    if (st == SOCPREV_OK && socprev__state_needs_texts(state->state))
        st = socprev__fail(err, SOCPREV_E_INVALID, SP_STATE_NO_TEXTS, SP_FIELD("data"),
                           SP_TEXT("project, service"));
    return st;
}

socprev_status socprev_labelled_state_parse(const void *data, size_t size,
                                            const socprev_memory *memory,
                                            socprev_labelled_state **out, socprev_error **err)
{
    if (data == NULL || out == NULL)
        return socprev__fail_null(err, data == NULL ? "data" : "out");
    struct socprev_memory own = socprev__memory_of(memory);
    reader r = { .data = data };
    socprev_status st = SOCPREV_OK;
    socprev_labelled_state *state = socprev__alloc(&own, 1, sizeof *state);
    if (state == NULL)
        return socprev__fail_nomem(err);
    state->memory = own;
    if (size < sizeof magic || memcmp(data, magic, sizeof magic) != 0) {
        st = parse_plain(data, size, memory, state, err);
    } else if (size > sizeof magic && r.data[sizeof magic] != FORM) {
        st = socprev__fail(err, SOCPREV_E_PARSE, SP_LABELS_VERSION, NULL,
                           SP_INT(r.data[sizeof magic]), SP_INT(FORM));
    } else {
        r.end = size < LONG ? 0 : size - LONG;
        reader digest = { .data = data, .at = r.end, .end = size, .bad = size < LONG };
        r.bad = get_fixed(&digest, LONG) != socprev__hash(data, r.end) || digest.bad;
        r.at = r.bad ? r.end : sizeof magic + 1;
        r.bad |= r.at > r.end;
        st = r.bad ? changed(&r, err) : read_all(&r, state, memory, err);
    }
    if (st == SOCPREV_OK)
        *out = state;
    else
        socprev_labelled_state_free(state);
    return st;
}
