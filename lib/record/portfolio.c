/* The portfolio: per kind an array of records in the order of their commits,
 * and a hash table from id to position. The table's order never shows. */
#include "record/record_internal.h"

/* The records of one kind. */
typedef struct {
    socprev__record **records;
    size_t count, capacity;
    size_t *slots; /* position + 1; 0 = free. Open addressing, never more than half full. */
    size_t n_slots; /* a power of two, or 0 */
} shelf;

struct socprev_portfolio {
    struct socprev_memory memory;
    int32_t root;  /* its first kind: SOCPREV_PORTFOLIO or SOCPREV_ROUND */
    int32_t kinds; /* how many kinds follow from there */
    shelf shelves[SOCPREV__KINDS];
};

_Static_assert((int)SOCPREV__ROUND_KINDS <= (int)SOCPREV__KINDS, "a round fits into the shelves");

/* The shelf of a kind that the portfolio has. */
static const shelf *shelf_of(const socprev_portfolio *portfolio, int32_t kind)
{
    return &portfolio->shelves[kind - portfolio->root];
}

int32_t socprev__portfolio_root(const socprev_portfolio *portfolio)
{
    return portfolio->root;
}

bool socprev__portfolio_has_kind(const socprev_portfolio *portfolio, int32_t kind)
{
    return kind >= portfolio->root && kind - portfolio->root < portfolio->kinds;
}

int32_t socprev_portfolio_is_round(const socprev_portfolio *portfolio)
{
    return portfolio != NULL && portfolio->root == SOCPREV_ROUND;
}

bool socprev__id_is_valid(const char *id, size_t length)
{
    if (length < 1 || length > SOCPREV__ID_MAX)
        return false;
    for (size_t i = 0; i < length; i++) {
        const char c = id[i];
        if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
              c == '.'))
            return false;
    }
    return true;
}

/* Slot that holds `id`, or the free slot where it belongs. */
static size_t slot_of(const shelf *s, const char *id, size_t length)
{
    size_t slot = (size_t)socprev__hash(id, length) & (s->n_slots - 1);
    for (;;) {
        if (s->slots[slot] == 0)
            return slot;
        const char *other = s->records[s->slots[slot] - 1]->id;
        if (strncmp(other, id, length) == 0 && other[length] == '\0')
            return slot;
        slot = (slot + 1) & (s->n_slots - 1);
    }
}

static void refill(shelf *s)
{
    memset(s->slots, 0, s->n_slots * sizeof *s->slots);
    for (size_t i = 0; i < s->count; i++) {
        const char *id = s->records[i]->id;
        s->slots[slot_of(s, id, strlen(id))] = i + 1;
    }
}

/* Makes room for `extra` more records and their slots. */
static bool make_room(shelf *s, const struct socprev_memory *memory, size_t extra)
{
    void *records = s->records;
    if (!socprev__reserve(memory, &records, &s->capacity, s->count + extra,
                         sizeof *s->records))
        return false;
    s->records = records;
    size_t wanted = s->n_slots == 0 ? 8 : s->n_slots;
    while (wanted / 2 < s->count + extra)
        wanted *= 2;
    if (wanted == s->n_slots)
        return true;
    size_t *slots = socprev__alloc(memory, wanted, sizeof *slots);
    if (slots == NULL)
        return false;
    socprev__free(memory, s->slots, s->n_slots, sizeof *s->slots);
    s->slots = slots;
    s->n_slots = wanted;
    refill(s);
    return true;
}

static void free_record(const struct socprev_memory *memory, socprev__record *record)
{
    if (record != NULL)
        socprev__free(memory, record, record->size, 1);
}

bool socprev__portfolio_reserve(socprev_portfolio *portfolio, int32_t kind, size_t extra)
{
    return make_room(&portfolio->shelves[kind - portfolio->root], &portfolio->memory, extra);
}

socprev_status socprev__portfolio_put(socprev_portfolio *portfolio, int32_t kind,
                                      socprev__record *record, int64_t *index)
{
    shelf *s = &portfolio->shelves[kind - portfolio->root];
    const size_t length = strlen(record->id);
    int64_t at = socprev_record_find(portfolio, kind, record->id, length);
    if (at >= 0) {
        free_record(&portfolio->memory, s->records[at]);
    } else {
        if (!make_room(s, &portfolio->memory, 1))
            return SOCPREV_E_NOMEM;
        at = (int64_t)s->count++;
        s->slots[slot_of(s, record->id, length)] = (size_t)at + 1;
    }
    s->records[at] = record;
    *index = at;
    return SOCPREV_OK;
}

static socprev_status make(int32_t root, int32_t kinds, const char *id, size_t length,
                           const socprev_memory *memory, socprev_portfolio **out,
                           socprev_error **err)
{
    if (id == NULL)
        return socprev__fail_null(err, "id");
    if (out == NULL)
        return socprev__fail_null(err, "out");
    length = socprev__length(id, length);
    if (!socprev__id_is_valid(id, length))
        return socprev__fail(err, SOCPREV_E_INVALID, SP_RECORD_ID, SP_FIELD("id"),
                             SP_SLICE(id, length), SP_INT(SOCPREV__ID_MAX));
    const struct socprev_memory m = socprev__memory_of(memory);
    socprev_portfolio *portfolio = socprev__alloc(&m, 1, sizeof *portfolio);
    if (portfolio == NULL)
        return socprev__fail_nomem(err);
    portfolio->memory = m;
    portfolio->root = root;
    portfolio->kinds = kinds;
    const size_t size = sizeof(socprev__record) + length + 1;
    socprev__record *own = socprev__alloc(&m, size, 1);
    if (own == NULL)
        goto fail;
    char *own_id = (char *)(own + 1);
    memcpy(own_id, id, length);
    *own = (socprev__record){ .size = size, .id = own_id };
    int64_t index;
    if (socprev__portfolio_put(portfolio, root, own, &index) != SOCPREV_OK)
        goto fail;
    *out = portfolio;
    return SOCPREV_OK;
fail:
    free_record(&m, own);
    socprev_portfolio_free(portfolio);
    return socprev__fail_nomem(err);
}

socprev_status socprev_portfolio_new(const char *id, size_t length, const socprev_memory *memory,
                                     socprev_portfolio **out, socprev_error **err)
{
    return make(SOCPREV_PORTFOLIO, SOCPREV__KINDS, id, length, memory, out, err);
}

socprev_status socprev_portfolio_new_round(const char *id, size_t length,
                                           const socprev_memory *memory, socprev_portfolio **out,
                                           socprev_error **err)
{
    return make(SOCPREV_ROUND, SOCPREV__ROUND_KINDS, id, length, memory, out, err);
}

void socprev_portfolio_free(socprev_portfolio *portfolio)
{
    if (portfolio == NULL)
        return;
    const struct socprev_memory m = portfolio->memory;
    for (int32_t i = 0; i < portfolio->kinds; i++) {
        shelf *s = &portfolio->shelves[i];
        for (size_t r = 0; r < s->count; r++)
            free_record(&m, s->records[r]);
        socprev__free(&m, s->slots, s->n_slots, sizeof *s->slots);
        socprev__free(&m, s->records, s->capacity, sizeof *s->records);
    }
    socprev__free(&m, portfolio, 1, sizeof *portfolio);
}

int64_t socprev_record_count(const socprev_portfolio *portfolio, int32_t kind)
{
    if (portfolio == NULL || !socprev__portfolio_has_kind(portfolio, kind))
        return 0;
    return (int64_t)shelf_of(portfolio, kind)->count;
}

int64_t socprev_record_find(const socprev_portfolio *portfolio, int32_t kind, const char *id,
                            size_t length)
{
    if (portfolio == NULL || !socprev__portfolio_has_kind(portfolio, kind) || id == NULL)
        return -1;
    const shelf *s = shelf_of(portfolio, kind);
    length = socprev__length(id, length);
    if (s->n_slots == 0 || !socprev__id_is_valid(id, length))
        return -1;
    return (int64_t)s->slots[slot_of(s, id, length)] - 1;
}

const char *socprev_record_id(const socprev_portfolio *portfolio, int32_t kind, int64_t index)
{
    const socprev__record *record = socprev__record_at(portfolio, kind, index);
    return record == NULL ? NULL : record->id;
}

socprev_status socprev_record_remove(socprev_portfolio *portfolio, int32_t kind, int64_t index,
                                     socprev_error **err)
{
    if (portfolio == NULL)
        return socprev__fail_null(err, "portfolio");
    if (kind == portfolio->root)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_RECORD_OWN, SP_FIELD("kind"),
                             SP_TEXT(portfolio->shelves[0].records[0]->id));
    if (socprev__record_at(portfolio, kind, index) == NULL)
        return socprev__fail_no_record(err, kind, index);
    shelf *s = &portfolio->shelves[kind - portfolio->root];
    free_record(&portfolio->memory, s->records[index]);
    s->count--;
    memmove(&s->records[index], &s->records[index + 1],
            (s->count - (size_t)index) * sizeof *s->records);
    refill(s);
    return SOCPREV_OK;
}

const socprev__record *socprev__record_at(const socprev_portfolio *portfolio, int32_t kind,
                                          int64_t index)
{
    if (index < 0 || index >= socprev_record_count(portfolio, kind))
        return NULL;
    return shelf_of(portfolio, kind)->records[index];
}

const struct socprev_memory *socprev__portfolio_memory(const socprev_portfolio *portfolio)
{
    return &portfolio->memory;
}

bool socprev__reference_split(const char *reference, int32_t *kind, const char **id)
{
    const char *slash = strchr(reference, '/');
    if (slash == NULL || !socprev__id_is_valid(slash + 1, strlen(slash + 1)))
        return false;
    const socprev__slice name = { reference, (size_t)(slash - reference) };
    for (int32_t k = 0; k < SOCPREV__KINDS; k++)
        if (socprev__slice_is(name, socprev_kind_name(k))) {
            *kind = k;
            *id = slash + 1;
            return true;
        }
    return false;
}

void socprev__record_name(int32_t kind, const char *id, char out[SOCPREV__NAME_MAX])
{
    const char *name = socprev_kind_name(kind);
    const size_t at = strlen(name);
    memcpy(out, name, at);
    out[at] = '/';
    memcpy(out + at + 1, id, strlen(id) + 1);
}
