/* A cube becomes a state, and a state goes into a cube. */
#include "beneficiary/state.h"

/* A person with a range of cells and of pairs in the lists. */
typedef struct {
    uint64_t person;
    size_t cell, n_cells, pair, n_pairs;
} entry;

typedef struct {
    struct socprev_memory memory;
    const socprev_cube *cube;
    uint32_t *rank, *by_rank;                 /* of base cells */
    uint32_t *project_rank, *project_by_rank; /* of the supports' projects */
    entry *entry, *support;                   /* of visits, and of supports */
    size_t n, capacity, n_support, support_capacity;
    uint32_t *cell;
    size_t n_cells, cell_capacity;
    socprev__support *pair;
    size_t n_pairs, pair_capacity;
} collecting;

static int by_number(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return x < y ? -1 : x > y;
}

static int by_project(const void *a, const void *b)
{
    const socprev__support *x = a, *y = b;
    return x->project < y->project ? -1 : x->project > y->project;
}

static int by_person(const void *a, const void *b)
{
    const entry *x = a, *y = b;
    return x->person < y->person ? -1 : x->person > y->person;
}

/* ---- collecting -------------------------------------------------------------------- */

static bool reserve_entry(collecting *c, size_t cells)
{
    void *entries = c->entry, *list = c->cell;
    if (!socprev__reserve(&c->memory, &entries, &c->capacity, c->n + 1, sizeof *c->entry))
        return false;
    c->entry = entries;
    if (!socprev__reserve(&c->memory, &list, &c->cell_capacity, c->n_cells + cells,
                          sizeof *c->cell))
        return false;
    c->cell = list;
    return true;
}

/* Few numbers are sorted where they are; it is what most persons have. */
static bool sort_cells(const struct socprev_memory *memory, uint32_t *cell, size_t n)
{
    if (n > 64)
        return socprev__sort(memory, cell, n, sizeof *cell, by_number);
    for (size_t i = 1; i < n; i++) {
        uint32_t moved = cell[i];
        size_t k = i;
        for (; k > 0 && cell[k - 1] > moved; k--)
            cell[k] = cell[k - 1];
        cell[k] = moved;
    }
    return true;
}

static bool collect_person(collecting *c, uint64_t person, const uint32_t *item, size_t n)
{
    if (!reserve_entry(c, n))
        return false;
    uint32_t *cell = c->cell + c->n_cells;
    for (size_t i = 0; i < n; i++)
        cell[i] = c->rank[item[i]];
    if (!sort_cells(&c->memory, cell, n))
        return false;
    size_t kept = 0;
    for (size_t i = 0; i < n; i++)
        if (kept == 0 || cell[kept - 1] != cell[i])
            cell[kept++] = cell[i];
    c->entry[c->n++] = (entry){ .person = person, .cell = c->n_cells, .n_cells = kept };
    c->n_cells += kept;
    return true;
}

static socprev_status collect_visits(collecting *c, socprev_run *run, socprev_error **err)
{
    socprev__group group;
    socprev_status st = SOCPREV_OK;
    if (!socprev__group_open(&group, &c->memory, socprev__cube_largest_part(c->cube)))
        return socprev__fail_nomem(err);
    for (size_t part = 0; part < socprev__cube_parts(c->cube) && st == SOCPREV_OK; part++) {
        if (socprev_run_is_cancelled(run) != 0)
            st = socprev__fail(err, SOCPREV_E_CANCELLED, SP_CANCELLED, NULL, SP_TEXT("contacts"));
        else if (!socprev__cube_group(c->cube, part, &group))
            st = socprev__cube_spill_failed(err);
        for (size_t i = 0; i < group.persons && st == SOCPREV_OK; i++)
            if (!collect_person(c, group.person[i] * SOCPREV__GATHER,
                                group.item + group.first[i], group.first[i + 1] - group.first[i]))
                st = socprev__fail_nomem(err);
    }
    socprev__group_clear(&group);
    return st;
}

static bool collect_supports(void *user, uint64_t person, const socprev__support *pairs, size_t n)
{
    collecting *c = user;
    void *entries = c->support, *list = c->pair;
    if (!socprev__reserve(&c->memory, &entries, &c->support_capacity, c->n_support + 1,
                          sizeof *c->support))
        return false;
    c->support = entries;
    if (!socprev__reserve(&c->memory, &list, &c->pair_capacity, c->n_pairs + n, sizeof *c->pair))
        return false;
    c->pair = list;
    socprev__support *own = c->pair + c->n_pairs;
    for (size_t i = 0; i < n; i++) {
        own[i] = pairs[i];
        own[i].project = c->project_rank[pairs[i].project];
    }
    c->support[c->n_support++] = (entry){ .person = person, .pair = c->n_pairs, .n_pairs = n };
    c->n_pairs += n;
    return socprev__sort(&c->memory, own, n, sizeof *own, by_project);
}

/* Projects in the order of their codes. */
static bool rank_projects(collecting *c)
{
    const socprev__axis *axis = &c->cube->supports->projects;
    socprev__support *sorted = socprev__alloc(&c->memory, axis->n + 1, sizeof *sorted);
    c->project_rank = socprev__alloc(&c->memory, axis->n + 1, sizeof *c->project_rank);
    c->project_by_rank = socprev__alloc(&c->memory, axis->n + 1, sizeof *c->project_by_rank);
    bool made = sorted != NULL && c->project_rank != NULL && c->project_by_rank != NULL;
    for (size_t i = 0; i < axis->n && made; i++) {
        sorted[i].project = (uint32_t)axis->code[i];
        sorted[i].minutes = (int64_t)i;
    }
    made = made && socprev__sort(&c->memory, sorted, axis->n, sizeof *sorted, by_project);
    for (size_t i = 0; i < axis->n && made; i++) {
        c->project_by_rank[i] = (uint32_t)sorted[i].minutes;
        c->project_rank[c->project_by_rank[i]] = (uint32_t)i;
    }
    socprev__free(&c->memory, sorted, axis->n + 1, sizeof *sorted);
    return made;
}

static socprev_status collect(collecting *c, socprev_run *run, socprev_error **err)
{
    size_t n_base = c->cube->cells.n;
    c->rank = socprev__alloc(&c->memory, n_base + 1, sizeof *c->rank);
    c->by_rank = socprev__alloc(&c->memory, n_base + 1, sizeof *c->by_rank);
    if (c->rank == NULL || c->by_rank == NULL ||
        !socprev__cube_rank(c->cube, c->rank, c->by_rank))
        return socprev__fail_nomem(err);
    socprev_status st = collect_visits(c, run, err);
    if (st == SOCPREV_OK && !socprev__sort(&c->memory, c->entry, c->n, sizeof *c->entry, by_person))
        st = socprev__fail_nomem(err);
    if (st != SOCPREV_OK || c->cube->supports == NULL)
        return st;
    if (!rank_projects(c))
        return socprev__fail_nomem(err);
    st = socprev__supports_walk(c->cube->supports, &c->cube->spill, run, collect_supports, c, err);
    if (st == SOCPREV_OK &&
        !socprev__sort(&c->memory, c->support, c->n_support, sizeof *c->support, by_person))
        st = socprev__fail_nomem(err);
    /* whoever has a visit has support, and the other way round */
    for (size_t i = 0; i < c->n && st == SOCPREV_OK && ALWAYS(c->n == c->n_support); i++) {
        c->entry[i].pair = c->support[i].pair;
        c->entry[i].n_pairs = c->support[i].n_pairs;
    }
    return st;
}

static void clear(collecting *c)
{
    size_t n_base = c->cube->cells.n;
    size_t projects = c->cube->supports == NULL ? 0 : c->cube->supports->projects.n;
    socprev__free(&c->memory, c->pair, c->pair_capacity, sizeof *c->pair);
    socprev__free(&c->memory, c->cell, c->cell_capacity, sizeof *c->cell);
    socprev__free(&c->memory, c->support, c->support_capacity, sizeof *c->support);
    socprev__free(&c->memory, c->entry, c->capacity, sizeof *c->entry);
    socprev__free(&c->memory, c->project_by_rank, projects + 1, sizeof *c->project_by_rank);
    socprev__free(&c->memory, c->project_rank, projects + 1, sizeof *c->project_rank);
    socprev__free(&c->memory, c->by_rank, n_base + 1, sizeof *c->by_rank);
    socprev__free(&c->memory, c->rank, n_base + 1, sizeof *c->rank);
}

/* ---- writing ----------------------------------------------------------------------- */

static socprev_state *describe(const collecting *c, uint64_t key_id)
{
    const socprev_cube *cube = c->cube;
    const socprev__supports *s = cube->supports;
    socprev_state *state =
        socprev__state_new(&c->memory, cube->d, cube->cells.n, s == NULL ? 0 : s->projects.n);
    if (state == NULL)
        return NULL;
    state->key_id = key_id;
    state->support = s != NULL;
    state->persons = (int64_t)c->n;
    memcpy(state->dimension, cube->dimension, sizeof state->dimension);
    for (size_t i = 0; i < cube->cells.n; i++) {
        memcpy(state->code + i * cube->d, cube->cells.cell[c->by_rank[i]].code,
               cube->d * sizeof *state->code);
        state->sums[i] = cube->sums[c->by_rank[i]];
    }
    for (size_t i = 0; i < state->n_projects; i++) {
        uint32_t number = c->project_by_rank[i];
        state->project[i] = (socprev__state_project){ s->projects.code[number],
                                                      s->anonymous[number].contacts,
                                                      s->anonymous[number].minutes };
    }
    return state;
}

socprev_status socprev_cube_state(const socprev_cube *cube, uint64_t key_id, socprev_run *run,
                                  socprev_state **out, socprev_error **err)
{
    if (cube == NULL || out == NULL)
        return socprev__fail_null(err, cube == NULL ? "cube" : "out");
    socprev_status st = socprev__cube_usable(cube, err);
    if (st != SOCPREV_OK)
        return st;
    collecting c = { .memory = cube->memory, .cube = cube };
    socprev__writer w = { .memory = cube->memory };
    socprev_state *state = NULL;
    st = collect(&c, run, err);
    if (st == SOCPREV_OK && (state = describe(&c, key_id)) == NULL)
        st = socprev__fail_nomem(err);
    if (st == SOCPREV_OK) {
        socprev__state_begin(&w, state);
        state->persons_at = w.size;
        for (size_t i = 0; i < c.n; i++) {
            const entry *e = &c.entry[i];
            socprev__state_person p = { .person = e->person,
                                        .cell = c.cell + e->cell,
                                        .n_cells = e->n_cells,
                                        .pair = c.pair == NULL ? NULL : c.pair + e->pair,
                                        .n_pairs = e->n_pairs };
            socprev__state_person_write(&w, state->support, i == 0,
                                        i == 0 ? 0 : c.entry[i - 1].person, &p);
        }
        st = socprev__state_end(&w, state, err);
    }
    if (st == SOCPREV_OK)
        *out = state;
    else
        socprev_state_free(state);
    socprev__free(&w.memory, w.data, w.capacity, 1);
    clear(&c);
    return st;
}

/* ---- a state goes into a cube -------------------------------------------------------- */

/* Number of a code on an axis; a code of a period stands for a date that means it. */
static bool number_code(socprev__axis *axis, int32_t code, uint32_t *number)
{
    if (axis->dimension < SOCPREV__CODE_COLUMNS)
        return socprev__axis_number(axis, code, number);
    for (size_t i = 0; i < axis->n; i++)
        if (axis->code[i] == code) {
            *number = (uint32_t)i;
            return true;
        }
    return socprev__axis_add(axis, code, number);
}

/* Base cells of the cube for those of the state. */
static socprev_status add_cells(socprev_cube *cube, const socprev_state *state, uint32_t *cell,
                                socprev_error **err)
{
    size_t place[SOCPREV__CUBE_DIMENSIONS] = { 0 };
    for (size_t k = 0; k < cube->d; k++) {
        while (place[k] < state->d && state->dimension[place[k]] != cube->dimension[k])
            place[k]++;
        if (place[k] == state->d)
            return socprev__fail(err, SOCPREV_E_INVALID, SP_STATE_NO_DIMENSION,
                                 SP_FIELD("state"), SP_INT(cube->dimension[k]));
    }
    for (size_t i = 0; i < state->n_base; i++) {
        uint32_t on_axis[SOCPREV__CUBE_DIMENSIONS] = { 0 };
        for (size_t k = 0; k < cube->d; k++)
            if (!number_code(&cube->axis[k], state->code[i * state->d + place[k]], &on_axis[k]))
                return socprev__fail_nomem(err);
        socprev_status st = socprev__cube_base(cube, on_axis, &cell[i], err);
        if (st != SOCPREV_OK)
            return st;
        if (!socprev__sums_add(&cube->sums[cell[i]], &state->sums[i]))
            return socprev__cube_overflow(err);
    }
    return SOCPREV_OK;
}

static socprev_status add_projects(socprev_cube *cube, const socprev_state *state,
                                   socprev_error **err)
{
    socprev_status st = SOCPREV_OK;
    for (size_t i = 0; i < state->n_projects && cube->supports != NULL && st == SOCPREV_OK; i++)
        st = socprev__supports_add_anonymous(cube->supports, state->project[i].code,
                                             state->project[i].contacts,
                                             state->project[i].minutes, err);
    return st;
}

static socprev_status add_person(socprev_cube *cube, const socprev_state *state,
                                 const uint32_t *cell, const socprev__state_person *p,
                                 socprev_error **err)
{
    socprev_status st = SOCPREV_OK;
    uint64_t spread = p->person * SOCPREV__SPREAD;
    for (size_t i = 0; i < p->n_cells && st == SOCPREV_OK; i++)
        st = socprev__cube_visit(cube, spread, cell[p->cell[i]], err);
    for (size_t i = 0; i < p->n_pairs && cube->supports != NULL && st == SOCPREV_OK; i++)
        st = socprev__supports_add_pair(cube->supports, p->person,
                                        state->project[p->pair[i].project].code, &p->pair[i],
                                        err);
    return st;
}

static socprev_status add_persons(socprev_cube *cube, const socprev_state *state,
                                  const uint32_t *cell, socprev_run *run, socprev_error **err)
{
    socprev__state_person p;
    socprev__reader r = { state->data + state->persons_at, state->data + state->persons_end,
                          false };
    socprev_status st = SOCPREV_OK;
    if (!socprev__state_person_open(&p, state))
        return socprev__fail_nomem(err);
    for (int64_t i = 0; i < state->persons && st == SOCPREV_OK; i++) {
        st = socprev__contacts_step(run, (size_t)i, (size_t)state->persons, err);
        if (st == SOCPREV_OK && i % 4096 == 0)
            st = socprev__cube_trim(cube, err);
        if (st == SOCPREV_OK && ALWAYS(socprev__state_person_read(&r, state, i == 0, &p)))
            st = add_person(cube, state, cell, &p, err);
    }
    socprev__state_person_clear(&p, state);
    return st;
}

socprev_status socprev_cube_add_state(socprev_cube *cube, const socprev_state *state,
                                      socprev_run *run, socprev_error **err)
{
    if (cube == NULL || state == NULL)
        return socprev__fail_null(err, cube == NULL ? "cube" : "state");
    socprev_status st = socprev__cube_usable(cube, err);
    if (st == SOCPREV_OK && cube->supports != NULL && !state->support)
        st = socprev__fail(err, SOCPREV_E_INVALID, SP_CUBE_NO_SUPPORT, SP_FIELD("state"),
                           SP_TEXT(""));
    if (st == SOCPREV_OK)
        st = socprev__cube_open_stores(cube, err);
    if (st != SOCPREV_OK)
        return st;
    uint32_t *cell = socprev__alloc(&cube->memory, state->n_base + 1, sizeof *cell);
    if (cell == NULL)
        return socprev__fail_nomem(err);
    st = add_cells(cube, state, cell, err);
    if (st == SOCPREV_OK)
        st = add_projects(cube, state, err);
    if (st == SOCPREV_OK)
        st = add_persons(cube, state, cell, run, err);
    cube->broken = st != SOCPREV_OK;
    socprev__free(&cube->memory, cell, state->n_base + 1, sizeof *cell);
    return st;
}
