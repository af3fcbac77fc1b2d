/* A cube becomes a state, and a state goes into a cube. */
#include "beneficiary/state.h"

typedef struct {
    struct socprev_memory memory;
    const socprev_cube *cube;
    uint32_t *rank, *by_rank;                 /* of base cells */
    uint32_t *project_rank, *project_by_rank; /* of the supports' projects */
    uint32_t *stamp;                          /* [base cells] entry + 1 of the last person there */
    socprev__state_list list;
    size_t n_supported;                       /* entries whose pairs are in */
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

/* ---- collecting -------------------------------------------------------------------- */

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

/* Persons come in ascending order. */
static bool collect_person(collecting *c, uint64_t spread, const uint32_t *item, size_t n)
{
    socprev__state_list *list = &c->list;
    if (!socprev__state_list_room(list, 1, n, 0))
        return false;
    uint32_t *cell = list->cell + list->n_cells, person = (uint32_t)list->n + 1;
    size_t kept = 0;
    for (size_t i = 0; i < n; i++) {
        cell[kept] = c->rank[item[i]];
        kept += c->stamp[item[i]] != person;
        c->stamp[item[i]] = person;
    }
    list->entry[list->n++] = (socprev__state_entry){ spread, (uint32_t)kept, 0 };
    list->n_cells += kept;
    return sort_cells(&c->memory, cell, kept);
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
            if (!collect_person(c, group.person[i], group.item + group.first[i],
                                group.first[i + 1] - group.first[i]))
                st = socprev__fail_nomem(err);
    }
    socprev__group_clear(&group);
    return st;
}

/* Whoever has a visit has support, and the other way round; both come in the same order. */
static bool collect_supports(void *user, uint64_t spread, const socprev__support *pairs, size_t n)
{
    collecting *c = user;
    socprev__state_list *list = &c->list;
    if (!socprev__state_list_room(list, 0, 0, n))
        return false;
    socprev__support *own = list->pair + list->n_pairs;
    for (size_t i = 0; i < n; i++) {
        own[i] = pairs[i];
        own[i].project = c->project_rank[pairs[i].project];
    }
    list->n_pairs += n;
    if (ALWAYS(c->n_supported < list->n && list->entry[c->n_supported].spread == spread))
        list->entry[c->n_supported++].n_pairs = (uint32_t)n;
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
    c->stamp = socprev__alloc(&c->memory, n_base + 1, sizeof *c->stamp);
    if (c->rank == NULL || c->by_rank == NULL || c->stamp == NULL ||
        !socprev__cube_rank(c->cube, c->rank, c->by_rank))
        return socprev__fail_nomem(err);
    socprev_status st = collect_visits(c, run, err);
    if (st != SOCPREV_OK || c->cube->supports == NULL)
        return st;
    return rank_projects(c) ? socprev__supports_walk(c->cube->supports, &c->cube->spill, run,
                                                     collect_supports, c, err)
                            : socprev__fail_nomem(err);
}

static void clear(collecting *c)
{
    size_t n_base = c->cube->cells.n;
    size_t projects = c->cube->supports == NULL ? 0 : c->cube->supports->projects.n;
    socprev__state_list_clear(&c->list);
    socprev__free(&c->memory, c->project_by_rank, projects + 1, sizeof *c->project_by_rank);
    socprev__free(&c->memory, c->project_rank, projects + 1, sizeof *c->project_rank);
    socprev__free(&c->memory, c->stamp, n_base + 1, sizeof *c->stamp);
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
    collecting c = { .memory = cube->memory, .cube = cube, .list = { .memory = cube->memory } };
    socprev_state *state = NULL;
    socprev_status st = collect(&c, run, err);
    if (st == SOCPREV_OK && (state = describe(&c, key_id)) == NULL)
        st = socprev__fail_nomem(err);
    if (st == SOCPREV_OK)
        st = socprev__state_write(state, &c.list, err);
    if (st == SOCPREV_OK)
        *out = state;
    else
        socprev_state_free(state);
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

/* A state on its way into a cube. */
typedef struct {
    socprev_cube *cube;
    const socprev_state *state;
    uint32_t *cell;           /* base cells of the cube for those of the state */
    size_t summed, supported; /* base cells and projects whose sums are in */
} adding;

static socprev_status add_cells(adding *a, socprev_error **err)
{
    socprev_cube *cube = a->cube;
    const socprev_state *state = a->state;
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
        socprev_status st = socprev__cube_base(cube, on_axis, &a->cell[i], err);
        if (st != SOCPREV_OK)
            return st;
        if (!socprev__sums_add(&cube->sums[a->cell[i]], &state->sums[i]))
            return socprev__cube_overflow(err);
        a->summed++;
    }
    return SOCPREV_OK;
}

static socprev_status add_projects(adding *a, socprev_error **err)
{
    socprev_status st = SOCPREV_OK;
    for (size_t i = 0; i < a->state->n_projects && a->cube->supports != NULL && st == SOCPREV_OK;
         i++) {
        const socprev__state_project *p = &a->state->project[i];
        st = socprev__supports_add_anonymous(a->cube->supports, p->code, p->contacts, p->minutes,
                                             err);
        a->supported += st == SOCPREV_OK;
    }
    return st;
}

static socprev_status add_person(const adding *a, const socprev__state_persons *p,
                                 socprev_error **err)
{
    socprev_status st = SOCPREV_OK;
    for (size_t i = 0; i < p->n_cells && st == SOCPREV_OK; i++)
        st = socprev__cube_visit(a->cube, p->spread, a->cell[p->cell[i]], err);
    for (size_t i = 0; i < p->n_pairs && a->cube->supports != NULL && st == SOCPREV_OK; i++)
        st = socprev__supports_add_pair(a->cube->supports, p->spread,
                                        a->state->project[p->pair[i].project].code, &p->pair[i],
                                        err);
    return st;
}

static socprev_status add_persons(const adding *a, socprev_run *run, socprev_error **err)
{
    const socprev_state *state = a->state;
    socprev__state_persons *persons = socprev__state_persons_open(state);
    socprev_status st = SOCPREV_OK;
    if (persons == NULL)
        return socprev__fail_nomem(err);
    for (int64_t i = 0; i < state->persons && st == SOCPREV_OK; i++) {
        st = socprev__contacts_step(run, (size_t)i, (size_t)state->persons, err);
        if (st == SOCPREV_OK && i % 4096 == 0)
            st = socprev__cube_trim(a->cube, err);
        if (st == SOCPREV_OK && ALWAYS(socprev__state_persons_next(persons)))
            st = add_person(a, persons, err);
    }
    socprev__state_persons_close(persons);
    return st;
}

static void take_back(const adding *a)
{
    for (size_t i = 0; i < a->summed; i++)
        socprev__sums_take(&a->cube->sums[a->cell[i]], &a->state->sums[i]);
    for (size_t i = 0; i < a->supported; i++) {
        const socprev__state_project *p = &a->state->project[i];
        socprev__supports_take_anonymous(a->cube->supports, p->code, p->contacts, p->minutes);
    }
}

socprev_status socprev_cube_add_state(socprev_cube *cube, const socprev_state *state,
                                      socprev_run *run, socprev_error **err)
{
    if (cube == NULL || state == NULL)
        return socprev__fail_null(err, cube == NULL ? "cube" : "state");
    if (cube->supports != NULL && !state->support)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_CUBE_NO_SUPPORT, SP_FIELD("state"),
                             SP_TEXT(""));
    socprev_status st = socprev__cube_open_stores(cube, err);
    if (st != SOCPREV_OK)
        return st;
    adding a = { .cube = cube, .state = state };
    socprev__cube_mark mark;
    a.cell = socprev__alloc(&cube->memory, state->n_base + 1, sizeof *a.cell);
    if (a.cell == NULL)
        return socprev__fail_nomem(err);
    socprev__cube_note(cube, &mark);
    st = add_cells(&a, err);
    if (st == SOCPREV_OK)
        st = add_projects(&a, err);
    if (st == SOCPREV_OK)
        st = add_persons(&a, run, err);
    if (st != SOCPREV_OK) {
        take_back(&a);
        socprev__cube_rewind(cube, &mark);
    }
    socprev__free(&cube->memory, a.cell, state->n_base + 1, sizeof *a.cell);
    return st;
}
