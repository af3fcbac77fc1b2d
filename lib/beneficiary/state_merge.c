/* Two states become one: base cells, then persons, each in their order. */
#include "beneficiary/state.h"

typedef struct {
    const socprev_state *state;
    uint32_t *cell, *project; /* numbers in the merged state; both ascend */
    bool same;                /* all numbers stay: bytes can be copied */
    socprev__state_person person;
    socprev__reader reader;
    int64_t read; /* persons */
    bool there;   /* `person` holds one */
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
    s->cell = socprev__alloc(memory, state->n_base + 1, sizeof *s->cell);
    s->project = socprev__alloc(memory, state->n_projects + 1, sizeof *s->project);
    s->reader = (socprev__reader){ state->data + state->persons_at,
                                   state->data + state->persons_end, false };
    return s->cell != NULL && s->project != NULL &&
           socprev__state_person_open(&s->person, state);
}

static void close_side(side *s)
{
    const struct socprev_memory *memory = &s->state->memory;
    if (s->person.cell != NULL)
        socprev__state_person_clear(&s->person, s->state);
    socprev__free(memory, s->project, s->state->n_projects + 1, sizeof *s->project);
    socprev__free(memory, s->cell, s->state->n_base + 1, sizeof *s->cell);
}

static void next_person(side *s)
{
    s->there = s->read < s->state->persons &&
               ALWAYS(socprev__state_person_read(&s->reader, s->state, s->read == 0, &s->person));
    s->read++;
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

/* Turns the numbers of a side's person into those of the merged state. */
static void renumber(side *s)
{
    for (size_t i = 0; i < s->person.n_cells && !s->same; i++)
        s->person.cell[i] = s->cell[s->person.cell[i]];
    for (size_t i = 0; i < s->person.n_pairs && !s->same; i++)
        s->person.pair[i].project = s->project[s->person.pair[i].project];
}

static void unite_cells(const socprev__state_person *x, const socprev__state_person *y,
                        socprev__state_person *out)
{
    size_t i = 0, k = 0, n = 0;
    while (i < x->n_cells && k < y->n_cells) {
        uint32_t left = x->cell[i], right = y->cell[k];
        out->cell[n++] = left <= right ? left : right;
        i += left <= right;
        k += left >= right;
    }
    while (i < x->n_cells)
        out->cell[n++] = x->cell[i++];
    while (k < y->n_cells)
        out->cell[n++] = y->cell[k++];
    out->n_cells = n;
}

static bool unite_pairs(const socprev__state_person *x, const socprev__state_person *y,
                        socprev__state_person *out)
{
    size_t i = 0, k = 0, n = 0;
    while (i < x->n_pairs || k < y->n_pairs) {
        int64_t left = i == x->n_pairs ? INT64_MAX : x->pair[i].project;
        int64_t right = k == y->n_pairs ? INT64_MAX : y->pair[k].project;
        out->pair[n] = left <= right ? x->pair[i] : y->pair[k];
        if (left == right && !socprev__support_add(&out->pair[n], &y->pair[k]))
            return false;
        n++;
        i += left <= right;
        k += left >= right;
    }
    out->n_pairs = n;
    return true;
}

/* The person of one side alone: its bytes are copied when its numbers stay. */
static void write_alone(socprev__writer *w, side *s, bool first, uint64_t before)
{
    const socprev__state_person *p = &s->person;
    if (s->same) {
        if (!socprev__writer_room(w, SOCPREV__LEB_MOST + p->size))
            return;
        socprev__put_leb(w, first ? p->person : p->person - before);
        memcpy(w->data + w->size, p->from, p->size);
        w->size += p->size;
    } else {
        renumber(s);
        socprev__state_person_write(w, s->state->support, first, before, p);
    }
}

/* Writes and counts the persons of both sides in order. false on overflow. */
static bool merge_persons(side *a, side *b, socprev__writer *w, socprev__state_person *both,
                          int64_t *persons)
{
    uint64_t before = 0;
    bool fits = true;
    next_person(a);
    next_person(b);
    for (*persons = 0; (a->there || b->there) && fits; (*persons)++) {
        bool left = a->there && (!b->there || a->person.person <= b->person.person);
        bool right = b->there && (!a->there || b->person.person <= a->person.person);
        bool first = *persons == 0;
        if (left && right) {
            renumber(a);
            renumber(b);
            both->person = a->person.person;
            unite_cells(&a->person, &b->person, both);
            fits = unite_pairs(&a->person, &b->person, both);
            socprev__state_person_write(w, a->state->support, first, before, both);
        } else {
            write_alone(w, left ? a : b, first, before);
        }
        before = left ? a->person.person : b->person.person;
        if (left)
            next_person(a);
        if (right)
            next_person(b);
    }
    return fits;
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

/* Header with `persons`, then the persons that were written before. */
static socprev_status join(socprev__writer *persons, socprev_state *state, socprev_error **err)
{
    socprev__writer w = { .memory = persons->memory };
    socprev__state_begin(&w, state);
    state->persons_at = w.size;
    socprev_status st = SOCPREV_OK;
    if (persons->failed || !socprev__writer_room(&w, persons->size + SOCPREV__STATE_CRC)) {
        st = socprev__fail_nomem(err);
    } else {
        if (persons->size > 0)
            memcpy(w.data + w.size, persons->data, persons->size);
        w.size += persons->size;
        st = socprev__state_end(&w, state, err);
    }
    socprev__free(&w.memory, w.data, w.capacity, 1);
    return st;
}

static socprev_status merge(side *a, side *b, const struct socprev_memory *memory,
                            socprev_state **out, socprev_error **err)
{
    size_t n_base, n_projects;
    (void)merge_base(a, b, NULL, &n_base);
    (void)merge_projects(a, b, NULL, &n_projects);
    socprev_state *state = socprev__state_new(memory, a->state->d, n_base, n_projects);
    socprev__state_person both = { 0 };
    socprev__writer persons = { .memory = *memory };
    socprev_status st = SOCPREV_OK;
    if (state == NULL || !socprev__state_person_open(&both, state)) {
        socprev_state_free(state);
        return socprev__fail_nomem(err);
    }
    state->key_id = a->state->key_id;
    state->support = a->state->support;
    memcpy(state->dimension, a->state->dimension, sizeof state->dimension);
    a->same = n_base == a->state->n_base && n_projects == a->state->n_projects;
    b->same = n_base == b->state->n_base && n_projects == b->state->n_projects;
    if (!merge_base(a, b, state, &n_base) || !merge_projects(a, b, state, &n_projects) ||
        !merge_persons(a, b, &persons, &both, &state->persons))
        st = socprev__cube_overflow(err);
    if (st == SOCPREV_OK)
        st = join(&persons, state, err);
    socprev__free(memory, persons.data, persons.capacity, 1);
    socprev__state_person_clear(&both, state);
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
    side s = { .state = state };
    if (made == NULL || !open_side(&s, state)) {
        close_side(&s);
        socprev_state_free(made);
        return socprev__fail_nomem(err);
    }
    socprev__writer persons = { .memory = own };
    uint64_t before = 0;
    made->key_id = state->key_id;
    made->support = state->support;
    memcpy(made->dimension, state->dimension, sizeof made->dimension);
    memcpy(made->code, state->code, state->n_base * state->d * sizeof *made->code);
    memcpy(made->sums, state->sums, state->n_base * sizeof *made->sums);
    memcpy(made->project, state->project, state->n_projects * sizeof *made->project);
    s.same = true;
    for (next_person(&s); s.there; next_person(&s)) {
        if (s.person.person == person)
            continue;
        write_alone(&persons, &s, made->persons == 0, before);
        before = s.person.person;
        made->persons++;
    }
    socprev_status st = join(&persons, made, err);
    socprev__free(&own, persons.data, persons.capacity, 1);
    close_side(&s);
    if (st == SOCPREV_OK)
        *out = made;
    else
        socprev_state_free(made);
    return st;
}
