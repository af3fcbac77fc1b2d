/* A state with other codes: the persons' bits name cells and projects by their place, which
 * stays. */
#include "beneficiary/state.h"

int32_t socprev_state_has_support(const socprev_state *state)
{
    return state != NULL && state->support;
}

/* Place of a dimension among those of the state; `d` when it is not one. */
static size_t place_of(const socprev_state *state, int32_t dimension)
{
    size_t k = 0;
    while (k < state->d && state->dimension[k] != dimension)
        k++;
    return k;
}

int32_t socprev_state_largest_code(const socprev_state *state, int32_t dimension)
{
    int32_t largest = SOCPREV_CODE_MISSING;
    if (state == NULL)
        return largest;
    size_t place = place_of(state, dimension);
    for (size_t i = 0; i < state->n_base && place < state->d; i++)
        if (state->code[i * state->d + place] > largest)
            largest = state->code[i * state->d + place];
    if (dimension == SOCPREV_BY_PROJECT && state->n_projects > 0 &&
        state->project[state->n_projects - 1].code > largest)
        largest = state->project[state->n_projects - 1].code;
    return largest;
}

static void recode(socprev_state *state, int32_t dimension, const int32_t *codes)
{
    size_t place = place_of(state, dimension);
    for (size_t i = 0; i < state->n_base && place < state->d; i++) {
        int32_t *code = &state->code[i * state->d + place];
        if (*code != SOCPREV_CODE_MISSING)
            *code = codes[*code];
    }
    for (size_t i = 0; i < state->n_projects && dimension == SOCPREV_BY_PROJECT; i++)
        state->project[i].code = codes[state->project[i].code];
}

/* Everything but the bytes. */
static socprev_state *copy_fields(const socprev_state *state, const struct socprev_memory *memory)
{
    socprev_state *made = socprev__state_new(memory, state->d, state->n_base, state->n_projects);
    if (made == NULL)
        return NULL;
    made->key_id = state->key_id;
    made->support = state->support;
    made->persons = state->persons;
    made->n_cells = state->n_cells;
    made->n_pairs = state->n_pairs;
    made->lengths = state->lengths;
    memcpy(made->dimension, state->dimension, sizeof made->dimension);
    memcpy(made->code, state->code, state->n_base * state->d * sizeof *made->code);
    memcpy(made->sums, state->sums, state->n_base * sizeof *made->sums);
    memcpy(made->project, state->project, state->n_projects * sizeof *made->project);
    return made;
}

static socprev_status check(const socprev_state *state, int32_t dimension, const int32_t *codes,
                            size_t n, socprev_error **err)
{
    if (dimension < 0 || dimension >= SOCPREV__CODE_COLUMNS)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, SP_FIELD("dimension"),
                             SP_TEXT("dimension"), SP_INT(dimension));
    for (size_t i = 0; i < n; i++)
        if (codes[i] < 0 || (i > 0 && codes[i] <= codes[i - 1]))
            return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, SP_ITEM("codes", i),
                                 SP_TEXT("codes"), SP_INT(codes[i]));
    int64_t largest = socprev_state_largest_code(state, dimension);
    if (largest >= (int64_t)n)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, SP_FIELD("n"),
                             SP_TEXT("n"), SP_INT(n));
    return SOCPREV_OK;
}

socprev_status socprev_state_recode(const socprev_state *state, int32_t dimension,
                                    const int32_t *codes, size_t n, const socprev_memory *memory,
                                    socprev_state **out, socprev_error **err)
{
    if (state == NULL || out == NULL || (codes == NULL && n > 0))
        return socprev__fail_null(err, state == NULL ? "state" : out == NULL ? "out" : "codes");
    struct socprev_memory own = socprev__memory_of(memory);
    socprev__writer w = { .memory = own };
    socprev_status st = check(state, dimension, codes, n, err);
    if (st != SOCPREV_OK)
        return st;
    socprev_state *made = copy_fields(state, &own);
    if (made == NULL)
        return socprev__fail_nomem(err);
    size_t persons = state->persons_end - state->persons_at;
    recode(made, dimension, codes);
    socprev__state_begin(&w, made);
    if (socprev__writer_room(&w, persons)) {
        memcpy(w.data + w.size, state->data + state->persons_at, persons);
        w.size += persons;
        st = socprev__state_end(&w, made, err);
    } else {
        st = socprev__fail_nomem(err);
    }
    socprev__free(&w.memory, w.data, w.capacity, 1);
    if (st == SOCPREV_OK)
        *out = made;
    else
        socprev_state_free(made);
    return st;
}
