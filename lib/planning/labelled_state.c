/* Labelled states: made of contacts, merged, counted. */
#include "planning/labelled_state.h"

/* ---- handle ------------------------------------------------------------------------------ */

void socprev_labelled_state_free(socprev_labelled_state *state)
{
    if (state == NULL)
        return;
    struct socprev_memory memory = state->memory;
    socprev__labels_clear(&memory, &state->labels);
    socprev_state_free(state->state);
    socprev_buffer_free(state->bytes);
    socprev__free(&memory, state, 1, sizeof *state);
}

const char *socprev_labelled_state_data(const socprev_labelled_state *state)
{
    if (state == NULL)
        return NULL;
    return state->bytes == NULL ? socprev_state_data(state->state)
                                : socprev_buffer_data(state->bytes);
}

size_t socprev_labelled_state_size(const socprev_labelled_state *state)
{
    if (state == NULL)
        return 0;
    return state->bytes == NULL ? socprev_state_size(state->state)
                                : socprev_buffer_size(state->bytes);
}

const socprev_state *socprev_labelled_state_state(const socprev_labelled_state *state)
{
    return state == NULL ? NULL : state->state;
}

int32_t socprev_labelled_state_texts(const socprev_labelled_state *state, int32_t dimension)
{
    return state == NULL || dimension < 0 || dimension >= SOCPREV__LABELLED
               ? 0
               : (int32_t)state->labels.n[dimension];
}

const char *socprev_labelled_state_text(const socprev_labelled_state *state, int32_t dimension,
                                        int32_t code)
{
    return code < 0 || code >= socprev_labelled_state_texts(state, dimension)
               ? NULL
               : state->labels.text[dimension][code];
}

/* ---- made of contacts ------------------------------------------------------------------------ */

typedef struct {
    const char *text;
    int32_t code;
} named;

static int by_text(const void *a, const void *b)
{
    return strcmp(((const named *)a)->text, ((const named *)b)->text);
}

/* The codes of a dimension that contacts have, with their texts, ascending. */
static socprev_status find_texts(const socprev_contact_file *file, int32_t dimension,
                                 socprev_run *run, const socprev_memory *memory, named *texts,
                                 size_t *n, socprev_error **err)
{
    struct socprev_memory own = socprev__memory_of(memory);
    socprev_people *people = NULL;
    socprev_status st = socprev_people_cube(socprev_contact_file_contacts(file), &dimension, 1,
                                            run, memory, &people, err);
    *n = 0;
    for (int64_t cell = 0; cell < socprev_people_cells(people) && st == SOCPREV_OK; cell++) {
        int32_t code = SOCPREV_CODE_MISSING;
        socprev_people_code(people, cell, 0, &code);
        if (code >= 0)
            texts[(*n)++] = (named){ socprev_contact_file_code(file, dimension, code), code };
    }
    if (st == SOCPREV_OK && !socprev__sort(&own, texts, *n, sizeof *texts, by_text))
        st = socprev__fail_nomem(err);
    socprev_people_free(people);
    return st;
}

/* Labels of a dimension, and for each code of the file its place among them. */
static socprev_status label(const socprev_contact_file *file, int32_t dimension, socprev_run *run,
                            const socprev_memory *memory, socprev_labelled_state *state,
                            int32_t *place, socprev_error **err)
{
    size_t codes = (size_t)socprev_contact_file_code_count(file, dimension), n = 0;
    named *texts = socprev__alloc(&state->memory, codes + 1, sizeof *texts);
    if (texts == NULL)
        return socprev__fail_nomem(err);
    socprev_status st = find_texts(file, dimension, run, memory, texts, &n, err);
    if (st == SOCPREV_OK && !socprev__labels_open(&state->memory, &state->labels, dimension, n))
        st = socprev__fail_nomem(err);
    for (size_t i = 0; i < n && st == SOCPREV_OK; i++) {
        char *own = socprev__text_copy(&state->memory, texts[i].text, SOCPREV_NUL);
        state->labels.text[dimension][i] = own;
        place[texts[i].code] = (int32_t)i;
        if (own == NULL)
            st = socprev__fail_nomem(err);
    }
    socprev__free(&state->memory, texts, codes + 1, sizeof *texts);
    return st;
}

/* The contacts with places among the labels as codes; `contacts` is replaced. */
static socprev_status relabel(const socprev_contact_file *file, int32_t dimension,
                              socprev_run *run, const socprev_memory *memory,
                              socprev_labelled_state *state, socprev_contacts **contacts,
                              socprev_error **err)
{
    size_t codes = (size_t)socprev_contact_file_code_count(file, dimension);
    int32_t *place = socprev__alloc(&state->memory, codes + 1, sizeof *place);
    socprev_contacts *next = NULL;
    const socprev_contacts *now = *contacts == NULL ? socprev_contact_file_contacts(file)
                                                    : *contacts;
    socprev_status st = place == NULL ? socprev__fail_nomem(err)
                                      : label(file, dimension, run, memory, state, place, err);
    if (st == SOCPREV_OK)
        st = socprev_contacts_recode(now, dimension, place, codes, memory, &next, err);
    if (st == SOCPREV_OK) {
        socprev_contacts_free(*contacts);
        *contacts = next;
    }
    socprev__free(&state->memory, place, codes + 1, sizeof *place);
    return st;
}

static socprev_status count(const socprev_contacts *contacts, const int32_t *dimensions, size_t n,
                            int32_t support, uint64_t key_id, socprev_run *run,
                            const socprev_memory *memory, socprev_state **out,
                            socprev_error **err)
{
    socprev_cube *cube = NULL;
    socprev_status st = socprev_cube_new(dimensions, n, memory, &cube, err);
    if (st == SOCPREV_OK && support != 0)
        st = socprev_cube_set_support(cube, err);
    if (st == SOCPREV_OK)
        st = socprev_cube_set_rows(cube, socprev_contacts_count(contacts), err);
    if (st == SOCPREV_OK)
        st = socprev_cube_add(cube, contacts, run, err);
    if (st == SOCPREV_OK)
        st = socprev_cube_state(cube, key_id, run, out, err);
    socprev_cube_free(cube);
    return st;
}

socprev_status socprev_labelled_state_new(const socprev_contact_file *file,
                                          const int32_t *dimensions, size_t n, int32_t support,
                                          uint64_t key_id, socprev_run *run,
                                          const socprev_memory *memory,
                                          socprev_labelled_state **out, socprev_error **err)
{
    if (file == NULL || out == NULL || (dimensions == NULL && n > 0))
        return socprev__fail_null(err, file == NULL  ? "file"
                                       : out == NULL ? "out"
                                                     : "dimensions");
    if (support != 0 && support != 1)
        return socprev__fail_argument(err, "support", support);
    struct socprev_memory own = socprev__memory_of(memory);
    socprev_contacts *contacts = NULL;
    socprev_labelled_state *state = socprev__alloc(&own, 1, sizeof *state);
    if (state == NULL)
        return socprev__fail_nomem(err);
    state->memory = own;
    socprev_status st = SOCPREV_OK;
    for (int32_t d = 0; d < SOCPREV__LABELLED && st == SOCPREV_OK; d++) {
        bool used = support != 0 && d == SOCPREV_BY_PROJECT;
        for (size_t k = 0; k < n; k++)
            used |= dimensions[k] == d;
        if (used)
            st = relabel(file, d, run, memory, state, &contacts, err);
    }
    if (st == SOCPREV_OK)
        st = count(contacts == NULL ? socprev_contact_file_contacts(file) : contacts, dimensions,
                   n, support, key_id, run, memory, &state->state, err);
    socprev_contacts_free(contacts);
    if (st == SOCPREV_OK)
        st = socprev__labelled_write(state, err);
    if (st == SOCPREV_OK)
        *out = state;
    else
        socprev_labelled_state_free(state);
    return st;
}

/* ---- merged ------------------------------------------------------------------------------- */

/* Texts of both, each once, and the place of each of a and b among them. */
static bool unite(socprev_labelled_state *to, int32_t dimension, const socprev_labelled_state *a,
                  const socprev_labelled_state *b, int32_t *place_a, int32_t *place_b)
{
    size_t n_a = a->labels.n[dimension], n_b = b->labels.n[dimension], i = 0, k = 0, n = 0;
    char **const left = a->labels.text[dimension], **const right = b->labels.text[dimension];
    if (!socprev__labels_open(&to->memory, &to->labels, dimension, n_a + n_b))
        return false;
    while (i < n_a || k < n_b) {
        int order = i == n_a ? 1 : k == n_b ? -1 : strcmp(left[i], right[k]);
        char *own = socprev__text_copy(&to->memory, order <= 0 ? left[i] : right[k], SOCPREV_NUL);
        if (own == NULL)
            return false;
        to->labels.text[dimension][n] = own;
        if (order <= 0)
            place_a[i++] = (int32_t)n;
        if (order >= 0)
            place_b[k++] = (int32_t)n;
        n++;
    }
    void *fewer = socprev__resize(&to->memory, to->labels.text[dimension], n_a + n_b + 1, n + 1,
                                  sizeof *to->labels.text[0]);
    if (fewer == NULL)
        return false;
    to->labels.text[dimension] = fewer;
    to->labels.n[dimension] = n;
    return true;
}

/* Gives a state new codes in its place. */
static socprev_status recode(socprev_state **state, const socprev_state *from, int32_t dimension,
                             const int32_t *place, size_t n, const socprev_memory *memory,
                             socprev_error **err)
{
    socprev_state *next = NULL;
    socprev_status st = socprev_state_recode(*state == NULL ? from : *state, dimension, place, n,
                                             memory, &next, err);
    if (st == SOCPREV_OK) {
        socprev_state_free(*state);
        *state = next;
    }
    return st;
}

static socprev_status agree(socprev_labelled_state *to, int32_t dimension,
                            const socprev_labelled_state *a, const socprev_labelled_state *b,
                            socprev_state **own_a, socprev_state **own_b,
                            const socprev_memory *memory, socprev_error **err)
{
    size_t n_a = a->labels.n[dimension], n_b = b->labels.n[dimension];
    if (n_a > (size_t)INT32_MAX - n_b)
        return socprev__fail(err, SOCPREV_E_LIMIT, SP_LABELS_MANY, NULL, SP_INT(INT32_MAX));
    int32_t *place_a = socprev__alloc(&to->memory, n_a + 1, sizeof *place_a);
    int32_t *place_b = socprev__alloc(&to->memory, n_b + 1, sizeof *place_b);
    bool united = place_a != NULL && place_b != NULL &&
                  unite(to, dimension, a, b, place_a, place_b);
    socprev_status st = united ? SOCPREV_OK : socprev__fail_nomem(err);
    if (st == SOCPREV_OK)
        st = recode(own_a, a->state, dimension, place_a, n_a, memory, err);
    if (st == SOCPREV_OK)
        st = recode(own_b, b->state, dimension, place_b, n_b, memory, err);
    socprev__free(&to->memory, place_b, n_b + 1, sizeof *place_b);
    socprev__free(&to->memory, place_a, n_a + 1, sizeof *place_a);
    return st;
}

socprev_status socprev_labelled_state_merge(const socprev_labelled_state *a,
                                            const socprev_labelled_state *b,
                                            const socprev_memory *memory,
                                            socprev_labelled_state **out, socprev_error **err)
{
    if (a == NULL || b == NULL || out == NULL)
        return socprev__fail_null(err, a == NULL ? "a" : b == NULL ? "b" : "out");
    struct socprev_memory own = socprev__memory_of(memory);
    socprev_state *own_a = NULL, *own_b = NULL;
    socprev_labelled_state *made = socprev__alloc(&own, 1, sizeof *made);
    if (made == NULL)
        return socprev__fail_nomem(err);
    made->memory = own;
    socprev_status st = SOCPREV_OK;
    for (int32_t d = 0; d < SOCPREV__LABELLED && st == SOCPREV_OK; d++)
        if (a->labels.n[d] > 0 || b->labels.n[d] > 0)
            st = agree(made, d, a, b, &own_a, &own_b, memory, err);
    if (st == SOCPREV_OK)
        st = socprev_state_merge(own_a == NULL ? a->state : own_a,
                                 own_b == NULL ? b->state : own_b, memory, &made->state, err);
    socprev_state_free(own_b);
    socprev_state_free(own_a);
    if (st == SOCPREV_OK)
        st = socprev__labelled_write(made, err);
    if (st == SOCPREV_OK)
        *out = made;
    else
        socprev_labelled_state_free(made);
    return st;
}

/* ---- counted -------------------------------------------------------------------------------- */

socprev_status socprev_labelled_state_table(const socprev_labelled_state *state, socprev_run *run,
                                            const socprev_memory *memory, socprev_table **out,
                                            socprev_error **err)
{
    if (state == NULL || out == NULL)
        return socprev__fail_null(err, state == NULL ? "state" : "out");
    const socprev__texts texts = { .labels = &state->labels };
    socprev_people *people = NULL;
    socprev_status st = socprev__people_of_state(state->state, run, memory, &people, err);
    if (st == SOCPREV_OK)
        st = socprev__people_table_of(&texts, people, memory, out, err);
    socprev_people_free(people);
    return st;
}

socprev_status socprev_labelled_state_participants(const socprev_labelled_state *state,
                                                   const socprev_participant_rule *rule,
                                                   socprev_run *run,
                                                   const socprev_memory *memory,
                                                   socprev_table **out, socprev_error **err)
{
    if (state == NULL || rule == NULL || out == NULL)
        return socprev__fail_null(err, state == NULL ? "state" : rule == NULL ? "rule" : "out");
    const socprev__texts texts = { .labels = &state->labels };
    socprev_cube *cube = NULL;
    socprev_participants *participants = NULL;
    socprev_status st = socprev_cube_new(NULL, 0, memory, &cube, err);
    if (st == SOCPREV_OK)
        st = socprev_cube_set_support(cube, err);
    if (st == SOCPREV_OK)
        st = socprev_cube_set_rows(cube, socprev_state_persons(state->state), err);
    if (st == SOCPREV_OK)
        st = socprev_cube_add_state(cube, state->state, run, err);
    if (st == SOCPREV_OK)
        st = socprev_cube_participants(cube, rule, run, &participants, err);
    if (st == SOCPREV_OK)
        st = socprev__participants_table_of(&texts, participants, memory, out, err);
    socprev_participants_free(participants);
    socprev_cube_free(cube);
    return st;
}
