/* Two states become one: base cells, then persons, each in their order. */
#include "beneficiary/state.h"

typedef struct {
    const socprev_state *state;
    uint32_t *cell, *project; /* numbers in the merged state; both ascend */
    socprev__state_persons *persons;
    bool there;               /* `persons` stands at one */
} side;

static int compare_codes(const int32_t *a, const int32_t *b, size_t d)
{
    for (size_t k = 0; k < d; k++)
        if (a[k] != b[k])
            return a[k] < b[k] ? -1 : 1;
    return 0;
}

/* ---- sides ------------------------------------------------------------------------- */

static bool open_side(side *s, const socprev_state *state)
{
    const struct socprev_memory *memory = &state->memory;
    *s = (side){ .state = state };
    s->cell = socprev__alloc_unset(memory, state->n_base + 1, sizeof *s->cell);
    s->project = socprev__alloc_unset(memory, state->n_projects + 1, sizeof *s->project);
    s->persons = socprev__state_persons_open(state);
    return s->cell != NULL && s->project != NULL && s->persons != NULL;
}

static void close_side(side *s)
{
    const struct socprev_memory *memory = &s->state->memory;
    socprev__state_persons_close(s->persons);
    socprev__free(memory, s->project, s->state->n_projects + 1, sizeof *s->project);
    socprev__free(memory, s->cell, s->state->n_base + 1, sizeof *s->cell);
}

static void next_person(side *s)
{
    s->there = socprev__state_persons_next(s->persons);
}

/* ---- base cells and projects ---------------------------------------------------------- */

/* Walks over both lists of base cells in order. With `out` they are written there. */
static bool merge_base(side *a, side *b, socprev_state *out, size_t *n)
{
    const socprev_state *x = a->state, *y = b->state;
    size_t d = x->d, i = 0, k = 0;
    bool fits = true;
    *n = 0;
    while (i < x->n_base || k < y->n_base) {
        int order = i == x->n_base   ? 1
                    : k == y->n_base ? -1
                                     : compare_codes(x->code + i * d, y->code + k * d, d);
        const side *from = order <= 0 ? a : b;
        size_t at = order <= 0 ? i : k;
        if (out != NULL) {
            memcpy(out->code + *n * d, from->state->code + at * d, d * sizeof *out->code);
            out->sums[*n] = from->state->sums[at];
            if (order == 0)
                fits = socprev__sums_add(&out->sums[*n], &y->sums[k]) && fits;
        }
        if (order <= 0)
            a->cell[i++] = (uint32_t)*n;
        if (order >= 0)
            b->cell[k++] = (uint32_t)*n;
        (*n)++;
    }
    return fits;
}

static bool merge_projects(side *a, side *b, socprev_state *out, size_t *n)
{
    const socprev_state *x = a->state, *y = b->state;
    size_t i = 0, k = 0;
    bool fits = true;
    *n = 0;
    while (i < x->n_projects || k < y->n_projects) {
        int64_t left = i == x->n_projects ? INT64_MAX : x->project[i].code;
        int64_t right = k == y->n_projects ? INT64_MAX : y->project[k].code;
        if (out != NULL) {
            socprev__state_project *p = &out->project[*n];
            *p = left <= right ? x->project[i] : y->project[k];
            if (left == right)
                fits = socprev__add(p->contacts, y->project[k].contacts, &p->contacts) &&
                       socprev__add(p->minutes, y->project[k].minutes, &p->minutes) && fits;
        }
        if (left <= right)
            a->project[i++] = (uint32_t)*n;
        if (left >= right)
            b->project[k++] = (uint32_t)*n;
        (*n)++;
    }
    return fits;
}

/* ---- persons ---------------------------------------------------------------------- */

/* Both lists ascend; what is in both is taken once. */
static size_t unite_cells(const side *a, const side *b, uint32_t *out)
{
    const uint32_t *x = a->persons->cell, *x_end = x + a->persons->n_cells;
    const uint32_t *y = b->persons->cell, *y_end = y + b->persons->n_cells;
    uint32_t *to = out;
    while (x < x_end && y < y_end) {
        uint32_t left = a->cell[*x], right = b->cell[*y];
        *to++ = left <= right ? left : right;
        x += left <= right;
        y += left >= right;
    }
    while (x < x_end)
        *to++ = a->cell[*x++];
    while (y < y_end)
        *to++ = b->cell[*y++];
    return (size_t)(to - out);
}

/* false when minutes overflow. */
static bool unite_pairs(const side *a, const side *b, socprev__support *out, size_t *n)
{
    const socprev__state_persons *x = a->persons, *y = b->persons;
    size_t i = 0, k = 0;
    for (*n = 0; i < x->n_pairs || k < y->n_pairs; (*n)++) {
        int64_t left = i == x->n_pairs ? INT64_MAX : a->project[x->pair[i].project];
        int64_t right = k == y->n_pairs ? INT64_MAX : b->project[y->pair[k].project];
        out[*n] = left <= right ? x->pair[i] : y->pair[k];
        out[*n].project = (uint32_t)(left <= right ? left : right);
        if (left == right && !socprev__support_add(&out[*n], &y->pair[k]))
            return false;
        i += left <= right;
        k += left >= right;
    }
    return true;
}

static void copy_person(const side *s, socprev__state_list *list)
{
    const socprev__state_persons *p = s->persons;
    for (size_t i = 0; i < p->n_cells; i++)
        list->cell[list->n_cells + i] = s->cell[p->cell[i]];
    for (size_t i = 0; i < p->n_pairs; i++) {
        list->pair[list->n_pairs + i] = p->pair[i];
        list->pair[list->n_pairs + i].project = s->project[p->pair[i].project];
    }
    list->entry[list->n++] =
        (socprev__state_entry){ p->spread, (uint32_t)p->n_cells, (uint32_t)p->n_pairs };
    list->n_cells += p->n_cells;
    list->n_pairs += p->n_pairs;
}

static bool unite_person(const side *a, const side *b, socprev__state_list *list)
{
    size_t n_pairs = 0;
    size_t n_cells = unite_cells(a, b, list->cell + list->n_cells);
    if (!unite_pairs(a, b, list->pair + list->n_pairs, &n_pairs))
        return false;
    list->entry[list->n++] = (socprev__state_entry){ a->persons->spread, (uint32_t)n_cells,
                                                     (uint32_t)n_pairs };
    list->n_cells += n_cells;
    list->n_pairs += n_pairs;
    return true;
}

/* Lists the persons of both sides in order; there is room for all. false on overflow. */
static bool merge_persons(side *a, side *b, socprev__state_list *list)
{
    next_person(a);
    next_person(b);
    while (a->there || b->there) {
        bool left = a->there && (!b->there || a->persons->spread <= b->persons->spread);
        bool right = b->there && (!a->there || b->persons->spread <= a->persons->spread);
        if (!left || !right)
            copy_person(left ? a : b, list);
        else if (!unite_person(a, b, list))
            return false;
        if (left)
            next_person(a);
        if (right)
            next_person(b);
    }
    return true;
}

/* ---- the whole ---------------------------------------------------------------------- */

static socprev_status check_alike(const socprev_state *a, const socprev_state *b,
                                  socprev_error **err)
{
    if (a->d != b->d || a->support != b->support ||
        memcmp(a->dimension, b->dimension, sizeof a->dimension) != 0)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_STATE_DIMENSIONS, SP_FIELD("b"),
                             SP_TEXT(""));
    if (a->key_id != b->key_id)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_STATE_KEYS, SP_FIELD("b"),
                             SP_INT(a->key_id), SP_INT(b->key_id));
    return SOCPREV_OK;
}

static socprev_status merge(side *a, side *b, const struct socprev_memory *memory,
                            socprev_state **out, socprev_error **err)
{
    const socprev_state *x = a->state, *y = b->state;
    size_t n_base, n_projects;
    (void)merge_base(a, b, NULL, &n_base);
    (void)merge_projects(a, b, NULL, &n_projects);
    socprev_state *state = socprev__state_new(memory, x->d, n_base, n_projects);
    socprev__state_list list = { .memory = *memory };
    socprev_status st = SOCPREV_OK;
    if (state == NULL ||
        !socprev__state_list_room(&list, (size_t)(x->persons + y->persons),
                                  (size_t)(x->n_cells + y->n_cells),
                                  (size_t)(x->n_pairs + y->n_pairs))) {
        socprev__state_list_clear(&list);
        socprev_state_free(state);
        return socprev__fail_nomem(err);
    }
    state->key_id = x->key_id;
    state->support = x->support;
    memcpy(state->dimension, x->dimension, sizeof state->dimension);
    if (!merge_base(a, b, state, &n_base) || !merge_projects(a, b, state, &n_projects) ||
        !merge_persons(a, b, &list))
        st = socprev__cube_overflow(err);
    if (st == SOCPREV_OK)
        st = socprev__state_write(state, &list, err);
    socprev__state_list_clear(&list);
    if (st == SOCPREV_OK)
        *out = state;
    else
        socprev_state_free(state);
    return st;
}

socprev_status socprev_state_merge(const socprev_state *a, const socprev_state *b,
                                   const socprev_memory *memory, socprev_state **out,
                                   socprev_error **err)
{
    if (a == NULL || b == NULL || out == NULL)
        return socprev__fail_null(err, a == NULL ? "a" : b == NULL ? "b" : "out");
    struct socprev_memory own = socprev__memory_of(memory);
    socprev_status st = check_alike(a, b, err);
    if (st != SOCPREV_OK)
        return st;
    side x = { .state = a }, y = { .state = b };
    bool opened = open_side(&x, a);
    opened = open_side(&y, b) && opened;
    st = opened ? merge(&x, &y, &own, out, err) : socprev__fail_nomem(err);
    close_side(&y);
    close_side(&x);
    return st;
}

socprev_status socprev_state_erase(const socprev_state *state, uint64_t person,
                                   const socprev_memory *memory, socprev_state **out,
                                   socprev_error **err)
{
    if (state == NULL || out == NULL)
        return socprev__fail_null(err, state == NULL ? "state" : "out");
    struct socprev_memory own = socprev__memory_of(memory);
    socprev_state *made = socprev__state_new(&own, state->d, state->n_base, state->n_projects);
    socprev__state_list list = { .memory = own };
    side s = { .state = state };
    bool opened = open_side(&s, state) && made != NULL &&
                  socprev__state_list_room(&list, (size_t)state->persons,
                                           (size_t)state->n_cells, (size_t)state->n_pairs);
    socprev_status st = opened ? SOCPREV_OK : socprev__fail_nomem(err);
    if (opened) {
        made->key_id = state->key_id;
        made->support = state->support;
        memcpy(made->dimension, state->dimension, sizeof made->dimension);
        memcpy(made->code, state->code, state->n_base * state->d * sizeof *made->code);
        memcpy(made->sums, state->sums, state->n_base * sizeof *made->sums);
        memcpy(made->project, state->project, state->n_projects * sizeof *made->project);
        for (size_t i = 0; i < state->n_base; i++)
            s.cell[i] = (uint32_t)i;
        for (size_t i = 0; i < state->n_projects; i++)
            s.project[i] = (uint32_t)i;
        for (next_person(&s); s.there; next_person(&s))
            if (s.persons->spread != person * SOCPREV__SPREAD)
                copy_person(&s, &list);
        st = socprev__state_write(made, &list, err);
    }
    socprev__state_list_clear(&list);
    close_side(&s);
    if (st == SOCPREV_OK)
        *out = made;
    else
        socprev_state_free(made);
    return st;
}
