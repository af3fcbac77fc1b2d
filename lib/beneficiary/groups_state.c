/* Groups of the persons of a state. */
#include "beneficiary/groups.h"

#include "beneficiary/state.h"

/* Where each dimension of the groups stands in the state. */
static socprev_status find_dimensions(const socprev_groups *g, const socprev_state *state,
                                      size_t *position, socprev_error **err)
{
    for (size_t k = 0; k < g->shape->d; k++) {
        position[k] = 0;
        while (position[k] < state->d && state->dimension[position[k]] != g->shape->dimension[k])
            position[k]++;
        if (position[k] == state->d)
            return socprev__fail(err, SOCPREV_E_INVALID, SP_STATE_NO_DIMENSION,
                                 SP_FIELD("dimension"), SP_INT(g->shape->dimension[k]));
    }
    return SOCPREV_OK;
}

/* The combination of the groups' codes of each base cell of the state. */
static bool number_bases(const socprev_groups *g, const socprev_state *state,
                         const size_t *position, socprev__lists *bases, uint32_t *base)
{
    uint32_t code[SOCPREV__CUBE_DIMENSIONS] = { 0 };
    for (size_t i = 0; i < state->n_base; i++) {
        for (size_t k = 0; k < g->shape->d; k++)
            code[k] = (uint32_t)state->code[i * state->d + position[k]];
        if (!socprev__lists_number(bases, code, g->shape->d, &base[i]))
            return false;
    }
    return true;
}

static bool keep_use(const socprev_groups *g, socprev__use **uses, size_t *n, size_t *capacity,
                     socprev__use use)
{
    void *block = *uses;
    if (!socprev__reserve(&g->memory, &block, capacity, *n + 1, sizeof use))
        return false;
    *uses = block;
    (*uses)[(*n)++] = use;
    return true;
}

static bool read_persons(const socprev_groups *g, const socprev_state *state,
                         const uint32_t *base, socprev__use **uses, size_t *n, size_t *capacity)
{
    socprev__state_persons *persons = socprev__state_persons_open(state);
    bool kept = persons != NULL;
    while (kept && socprev__state_persons_next(persons))
        for (size_t k = 0; k < persons->n_cells && kept; k++)
            kept = keep_use(g, uses, n, capacity,
                            (socprev__use){ persons->spread, base[persons->cell[k]], 1 });
    socprev__state_persons_close(persons);
    return kept;
}

socprev_status socprev_groups_count_state(socprev_groups *groups, const socprev_state *state,
                                          socprev_run *run, socprev_error **err)
{
    if (groups == NULL || state == NULL)
        return socprev__fail_null(err, groups == NULL ? "groups" : "state");
    const struct socprev_memory *memory = &groups->memory;
    size_t position[SOCPREV__CUBE_DIMENSIONS], n = 0, capacity = 0;
    socprev__lists bases = { .memory = *memory };
    socprev__use *uses = NULL;
    uint32_t *base = NULL;
    socprev_status st = find_dimensions(groups, state, position, err);
    if (st != SOCPREV_OK)
        return st;
    base = socprev__alloc(memory, state->n_base + 1, sizeof *base);
    if (base == NULL || !number_bases(groups, state, position, &bases, base) ||
        !read_persons(groups, state, base, &uses, &n, &capacity))
        st = socprev__fail_nomem(err);
    if (st == SOCPREV_OK)
        st = socprev__groups_make(groups, &bases, uses, n, SOCPREV_PERSONS, run, err);
    socprev__free(memory, uses, capacity, sizeof *uses);
    socprev__free(memory, base, state->n_base + 1, sizeof *base);
    socprev__lists_clear(&bases);
    return st;
}
