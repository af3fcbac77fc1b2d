/* Contacts become the cells of a publication. */
#include "planning/publication.h"

#include <socprev/codelist.h>

static const size_t CELLS_MOST = (size_t)1 << 20;

void socprev__publication_forget(socprev_publication *p)
{
    socprev_disclosure_free(p->disclosure);
    socprev_groups_free(p->groups);
    socprev__free(&p->memory, p->cell, p->cell_capacity, sizeof *p->cell);
    socprev__free(&p->memory, p->parents, p->n_parents, sizeof *p->parents);
    socprev__free(&p->memory, p->origin, p->n_numbers, sizeof *p->origin);
    p->disclosure = NULL;
    p->groups = NULL;
    p->cell = NULL;
    p->parents = NULL;
    p->origin = NULL;
    p->file = NULL;
    p->n = p->n_cells = p->cell_capacity = p->n_parents = p->n_numbers = 0;
    p->all_d = p->d;
    p->sensitivity = 0;
}

socprev__public_cell *socprev__publication_add_cell(socprev_publication *p)
{
    void *cells = p->cell;
    if (!socprev__reserve(&p->memory, &cells, &p->cell_capacity, p->n_cells + 1, sizeof *p->cell))
        return NULL;
    p->cell = cells;
    socprev__public_cell *cell = &p->cell[p->n_cells++];
    *cell = (socprev__public_cell){ 0 };
    for (size_t k = 0; k < SOCPREV__DIMENSION_NAMES; k++)
        cell->code[k] = SOCPREV_CODE_ALL;
    return cell;
}

/* ---- territories ------------------------------------------------------------------- */

static bool is_level(int32_t row, const char *level)
{
    return strcmp(socprev_codelist_attribute(SOCPREV_LIST_TERRITORY, row, "level"), level) == 0;
}

/* From the district upwards. */
static bool is_coarse(int32_t row)
{
    return is_level(row, "district") || is_level(row, "region") || is_level(row, "nuts2") ||
           is_level(row, "state");
}

static int32_t row_above(int32_t row)
{
    int32_t above = -1;
    const char *code = socprev_codelist_parent(SOCPREV_LIST_TERRITORY, row);
    if (code == NULL ||
        socprev_codelist_find(SOCPREV_LIST_TERRITORY, code, SOCPREV_NUL, &above, NULL) !=
            SOCPREV_OK)
        return -1;
    return above;
}

/* Districts lie in regions; beyond regions there are only totals. `coarse` gets the
 * district of what is finer. */
static bool find_territories(socprev_publication *p, int32_t **coarse)
{
    size_t n = (size_t)socprev_codelist_size(SOCPREV_LIST_TERRITORY);
    p->parents = socprev__alloc(&p->memory, n, sizeof *p->parents);
    if (p->parents == NULL)
        return false;
    p->n_parents = n;
    *coarse = socprev__alloc(&p->memory, n, sizeof **coarse);
    for (int32_t row = 0; row < (int32_t)n && *coarse != NULL; row++) {
        bool top = is_coarse(row) && !is_level(row, "district");
        p->parents[row] = top ? -1 : row_above(row);
        (*coarse)[row] = row;
        while ((*coarse)[row] >= 0 && !is_coarse((*coarse)[row]))
            (*coarse)[row] = row_above((*coarse)[row]);
    }
    return *coarse != NULL;
}

/* ---- named codes ------------------------------------------------------------------- */

bool socprev__publication_code(const socprev_publication *p, int32_t dimension, const char *text,
                               int32_t *code)
{
    int32_t list = socprev__dimension_list(dimension);
    if (list >= 0)
        return socprev_codelist_find(list, text, SOCPREV_NUL, code, NULL) == SOCPREV_OK;
    for (int32_t i = 0; i < socprev_contact_file_code_count(p->file, dimension); i++)
        if (strcmp(socprev_contact_file_code(p->file, dimension, i), text) == 0) {
            *code = i;
            return true;
        }
    return false;
}

static socprev_status check_named(const socprev_publication *p, socprev_error **err)
{
    int32_t code;
    for (size_t i = 0; i < p->n_named; i++) {
        const socprev__named_code *named = &p->named[i];
        if (!named->optional && !socprev__publication_code(p, named->dimension, named->text, &code))
            return socprev__fail(err, SOCPREV_E_NOT_FOUND, SP_RELEASE_NO_CODE,
                                 SP_FIELD(socprev__dimension_names[named->dimension]),
                                 SP_TEXT(socprev__dimension_names[named->dimension]),
                                 SP_TEXT(named->text));
    }
    return SOCPREV_OK;
}

/* A copy of the contacts in which services with a secret address have no place finer than
 * a district. */
static socprev_status hide_places(const socprev_publication *p, const socprev_contacts *contacts,
                                  const int32_t *coarse, socprev_contacts **out,
                                  socprev_error **err)
{
    size_t n = 0;
    int32_t *services = socprev__alloc(&p->memory, p->n_named + 1, sizeof *services);
    if (services == NULL)
        return socprev__fail_nomem(err);
    for (size_t i = 0; i < p->n_named; i++)
        if (p->named[i].secret && socprev__publication_code(p, SOCPREV_BY_SERVICE,
                                                            p->named[i].text, &services[n]))
            n++;
    const socprev_memory *memory = &p->memory;
    socprev_status st = socprev_contacts_coarsen(contacts, services, n, coarse, p->n_parents,
                                                 memory, out, err);
    socprev__free(&p->memory, services, p->n_named + 1, sizeof *services);
    return st;
}

static void mark_sensitive(socprev_publication *p)
{
    for (size_t i = 0; i < p->n_named; i++) {
        int32_t code;
        const socprev__named_code *named = &p->named[i];
        if (named->secret || !socprev__publication_code(p, named->dimension, named->text, &code))
            continue;
        for (size_t c = 0; c < p->n; c++)
            for (size_t k = 0; k < p->d; k++)
                p->cell[c].sensitive |= p->dimension[k] == named->dimension &&
                                        p->cell[c].code[k] == code;
    }
}

/* ---- own cells --------------------------------------------------------------------- */

typedef struct {
    const socprev_contacts *contacts; /* one of these two */
    const socprev_state *state;
    socprev_run *run;
} source;

static socprev_status fill_cube(const socprev_publication *p, const source *from,
                                socprev_cube *cube, socprev_error **err)
{
    socprev_status st = SOCPREV_OK;
    for (size_t k = 0; k < p->d && st == SOCPREV_OK; k++)
        if (p->dimension[k] == SOCPREV_BY_TERRITORY)
            st = socprev_cube_set_parents(cube, SOCPREV_BY_TERRITORY, p->parents, 0, p->n_parents,
                                          err);
    if (st == SOCPREV_OK)
        st = socprev_cube_set_rows(cube,
                                   from->state != NULL ? socprev_state_persons(from->state)
                                                       : socprev_contacts_count(from->contacts),
                                   err);
    if (st == SOCPREV_OK && p->keyed)
        st = socprev_cube_set_keys(cube, p->key, err);
    if (st == SOCPREV_OK && p->bounded)
        st = socprev_cube_set_bound(cube, p->bound_key, p->bound, err);
    if (st == SOCPREV_OK)
        st = from->state != NULL ? socprev_cube_add_state(cube, from->state, from->run, err)
                                 : socprev_cube_add(cube, from->contacts, from->run, err);
    return st;
}

/* What identified persons brought to a cell of the cube. */
static int64_t value_in(const socprev_people *people, int64_t cell, int32_t measure)
{
    int64_t value = 0, anonymous = 0;
    socprev_people_value(people, cell, measure, &value);
    if (measure != SOCPREV_PERSONS)
        socprev_people_value(people, cell,
                             measure == SOCPREV_CONTACTS ? SOCPREV_ANONYMOUS_CONTACTS
                                                         : SOCPREV_ANONYMOUS_MINUTES,
                             &anonymous);
    return value - anonymous;
}

static socprev_status take_cells(socprev_publication *p, const socprev_people *people,
                                 socprev_error **err)
{
    for (int64_t i = 0; i < socprev_people_cells(people); i++) {
        socprev__public_cell *cell = socprev__publication_add_cell(p);
        int64_t key = 0;
        if (cell == NULL)
            return socprev__fail_nomem(err);
        for (size_t k = 0; k < p->d; k++)
            socprev_people_code(people, i, k, &cell->code[k]);
        cell->value = value_in(people, i, p->measure);
        if (p->keyed)
            socprev_people_value(people, i, SOCPREV_CELL_KEY, &key);
        cell->key = (uint32_t)key;
    }
    p->n = p->n_cells;
    return SOCPREV_OK;
}

/* ---- combinations that nobody used ------------------------------------------------- */

/* Codes of one dimension, each once, as cells have them. */
typedef struct {
    int32_t *code;
    size_t n, capacity;
} codes;

static int by_code(const void *a, const void *b)
{
    int32_t x = *(const int32_t *)a, y = *(const int32_t *)b;
    return x < y ? -1 : x > y;
}

static bool list_codes(const socprev_publication *p, size_t position, codes *out)
{
    out->code = socprev__alloc(&p->memory, p->n + 1, sizeof *out->code);
    if (out->code == NULL)
        return false;
    out->capacity = p->n + 1;
    for (size_t i = 0; i < p->n; i++)
        out->code[out->n++] = p->cell[i].code[position];
    if (!socprev__sort(&p->memory, out->code, out->n, sizeof *out->code, by_code))
        return false;
    size_t kept = 0;
    for (size_t i = 0; i < out->n; i++)
        if (kept == 0 || out->code[kept - 1] != out->code[i])
            out->code[kept++] = out->code[i];
    out->n = kept;
    return true;
}

/* Cells ascend by their codes, as the cube gives them. */
static bool has_cell(const socprev_publication *p, size_t n, const int32_t *code)
{
    size_t low = 0, high = n;
    while (low < high) {
        size_t middle = low + (high - low) / 2, k = 0;
        while (k < p->d && p->cell[middle].code[k] == code[k])
            k++;
        if (k == p->d)
            return true;
        if (p->cell[middle].code[k] < code[k])
            low = middle + 1;
        else
            high = middle;
    }
    return false;
}

static socprev_status add_combinations(socprev_publication *p, const codes *list,
                                       socprev_error **err)
{
    size_t at[SOCPREV__DIMENSION_NAMES] = { 0 }, n = p->n, product = 1;
    for (size_t k = 0; k < p->d; k++) {
        if (list[k].n > CELLS_MOST / product)
            return socprev__fail(err, SOCPREV_E_LIMIT, SP_GROUPS_CELLS, NULL, SP_INT(CELLS_MOST));
        product *= list[k].n;
    }
    for (size_t i = 0; i < product; i++) {
        int32_t code[SOCPREV__DIMENSION_NAMES];
        for (size_t k = 0; k < p->d; k++)
            code[k] = list[k].code[at[k]];
        if (!has_cell(p, n, code)) {
            socprev__public_cell *cell = socprev__publication_add_cell(p);
            if (cell == NULL)
                return socprev__fail_nomem(err);
            memcpy(cell->code, code, p->d * sizeof *code);
        }
        for (size_t k = p->d; k-- > 0 && ++at[k] == list[k].n;)
            at[k] = 0;
    }
    p->n = p->n_cells;
    return SOCPREV_OK;
}

/* Where a 0 is a secret, a combination that is not listed would give it away. */
static socprev_status add_empty_cells(socprev_publication *p, socprev_error **err)
{
    codes list[SOCPREV__DIMENSION_NAMES] = { { 0 } };
    bool listed = true;
    for (size_t k = 0; k < p->d && listed; k++)
        listed = list_codes(p, k, &list[k]);
    socprev_status st = listed ? add_combinations(p, list, err) : socprev__fail_nomem(err);
    for (size_t k = 0; k < p->d; k++)
        socprev__free(&p->memory, list[k].code, list[k].capacity, sizeof *list[k].code);
    return st;
}

/* ---- the order of rows ------------------------------------------------------------- */

static socprev_status order_cells(socprev_publication *p, socprev_error **err)
{
    size_t n = p->n, d = p->d;
    int32_t *code = socprev__alloc(&p->memory, n * d + 1, sizeof *code);
    int64_t *order = socprev__alloc(&p->memory, n + 1, sizeof *order);
    socprev__public_cell *sorted = socprev__alloc(&p->memory, p->cell_capacity, sizeof *sorted);
    for (size_t i = 0; i < n && code != NULL && d > 0; i++)
        memcpy(code + i * d, p->cell[i].code, d * sizeof *code);
    const socprev__texts texts = { .file = p->file };
    bool done = code != NULL && order != NULL && sorted != NULL &&
                socprev__cells_order(&texts, p->dimension, d, code, n, &p->memory, order);
    for (size_t i = 0; i < n && done; i++)
        sorted[i] = p->cell[order[i]];
    if (done) {
        socprev__public_cell *before = p->cell;
        p->cell = sorted;
        sorted = before;
    }
    socprev__free(&p->memory, sorted, p->cell_capacity, sizeof *sorted);
    socprev__free(&p->memory, order, n + 1, sizeof *order);
    socprev__free(&p->memory, code, n * d + 1, sizeof *code);
    return done ? SOCPREV_OK : socprev__fail_nomem(err);
}

/* In how many cells one combination of codes counts, its totals among them, times the
 * combinations of a person. */
static int64_t sensitivity_of(const socprev_publication *p)
{
    int64_t most = 1;
    for (size_t k = 0; k < p->d; k++) {
        int64_t levels = 1;
        if (p->dimension[k] == SOCPREV_BY_PERIOD)
            levels = 3; /* month, quarter, year */
        for (size_t i = 0; i < p->n_parents && p->dimension[k] == SOCPREV_BY_TERRITORY; i++) {
            int64_t depth = 1;
            for (int32_t at = (int32_t)i; p->parents[at] >= 0; at = p->parents[at])
                depth++;
            levels = depth > levels ? depth : levels;
        }
        most *= levels + 1;
    }
    return p->bound > INT64_MAX / most ? INT64_MAX : p->bound * most;
}

/* ---- groups ------------------------------------------------------------------------ */

static socprev_status add_group_cells(socprev_publication *p, socprev_error **err)
{
    for (size_t i = 0; i < p->n_cells; i++) {
        socprev_status st = socprev_groups_add_cells(p->groups, p->cell[i].code, 1, err);
        if (st != SOCPREV_OK)
            return st;
    }
    return SOCPREV_OK;
}

static socprev_status count_groups(socprev_publication *p, const source *from,
                                   socprev_error **err)
{
    const socprev_memory *memory = &p->memory;
    socprev_status st = socprev_groups_new(p->dimension, p->all_d, memory, &p->groups, err);
    for (size_t k = 0; k < p->all_d && st == SOCPREV_OK; k++)
        if (p->dimension[k] == SOCPREV_BY_TERRITORY)
            st = socprev_groups_set_parents(p->groups, SOCPREV_BY_TERRITORY, p->parents, 0,
                                            p->n_parents, err);
    if (st == SOCPREV_OK)
        st = socprev_groups_set_most(p->groups, p->most, err);
    if (st == SOCPREV_OK)
        st = socprev_groups_set_possible(p->groups, p->zeros, err);
    if (st == SOCPREV_OK)
        st = add_group_cells(p, err);
    if (st == SOCPREV_OK)
        st = from->state != NULL
                 ? socprev_groups_count_state(p->groups, from->state, from->run, err)
                 : socprev_groups_count(p->groups, from->contacts, p->measure, from->run, err);
    for (size_t i = 0; i < p->n_cells && st == SOCPREV_OK; i++) {
        socprev__public_cell *cell = &p->cell[i];
        size_t at = 0;
        socprev_groups_find(p->groups, cell->code, &at);
        socprev_groups_cell(p->groups, at, &cell->value, &cell->contributors, &cell->largest,
                            &cell->second);
    }
    return st;
}

/* ---- counting ---------------------------------------------------------------------- */

static socprev_status count_cells(socprev_publication *p, const source *from, socprev_error **err)
{
    socprev_cube *cube = NULL;
    socprev_people *people = NULL;
    const socprev_memory *memory = &p->memory;
    socprev_status st = socprev_cube_new(p->dimension, p->d, memory, &cube, err);
    if (st == SOCPREV_OK)
        st = fill_cube(p, from, cube, err);
    if (st == SOCPREV_OK)
        st = socprev_cube_people(cube, from->run, &people, err);
    if (st == SOCPREV_OK)
        st = take_cells(p, people, err);
    socprev_people_free(people);
    socprev_cube_free(cube);
    if (st == SOCPREV_OK && p->zeros)
        st = add_empty_cells(p, err);
    if (st == SOCPREV_OK)
        st = order_cells(p, err);
    return st;
}

static socprev_status count_from(socprev_publication *p, const source *from, socprev_error **err)
{
    socprev_status st = count_cells(p, from, err);
    if (st == SOCPREV_OK)
        mark_sensitive(p);
    if (st == SOCPREV_OK && p->linked)
        st = socprev__earlier_dimensions(p, err);
    if (st == SOCPREV_OK && p->linked)
        st = socprev__earlier_cells(p, err);
    if (st == SOCPREV_OK && p->linked)
        st = count_groups(p, from, err);
    if (st == SOCPREV_OK)
        st = socprev__publication_system(p, err);
    if (st == SOCPREV_OK && p->bounded)
        p->sensitivity = sensitivity_of(p);
    if (st != SOCPREV_OK)
        socprev__publication_forget(p);
    return st;
}

static bool has_secrets(const socprev_publication *p)
{
    for (size_t i = 0; i < p->n_named; i++)
        if (p->named[i].secret)
            return true;
    return false;
}

socprev_status socprev_publication_count(socprev_publication *publication,
                                         const socprev_contact_file *file, socprev_run *run,
                                         socprev_error **err)
{
    if (publication == NULL || file == NULL)
        return socprev__fail_null(err, publication == NULL ? "publication" : "file");
    socprev_publication *p = publication;
    source from = { socprev_contact_file_contacts(file), NULL, run };
    socprev_contacts *hidden = NULL;
    int32_t *coarse = NULL;
    socprev__publication_forget(p);
    p->file = file;
    socprev_status st = find_territories(p, &coarse) ? check_named(p, err)
                                                     : socprev__fail_nomem(err);
    if (st == SOCPREV_OK && has_secrets(p)) {
        st = hide_places(p, from.contacts, coarse, &hidden, err);
        from.contacts = hidden;
    }
    socprev__free(&p->memory, coarse, p->n_parents, sizeof *coarse);
    if (st == SOCPREV_OK)
        st = count_from(p, &from, err);
    else
        socprev__publication_forget(p);
    socprev_contacts_free(hidden);
    return st;
}

/* A state has no services, whose places could still be hidden, and no minutes of persons. */
static socprev_status check_state(const socprev_publication *p, const socprev_state *state,
                                  socprev_error **err)
{
    if (has_secrets(p) || p->measure != SOCPREV_PERSONS)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_RELEASE_STATE, SP_FIELD("state"),
                             has_secrets(p) ? SP_BOTH("services", "služby")
                                            : SP_BOTH("contributions of persons",
                                                      "příspěvky osob"));
    for (size_t k = 0; k < p->d; k++)
        if (p->dimension[k] < SOCPREV_BY_KIND)
            return socprev__fail(err, SOCPREV_E_INVALID, SP_STATE_NO_TEXTS, SP_FIELD("state"),
                                 SP_TEXT(socprev__dimension_names[p->dimension[k]]));
    (void)state;
    return SOCPREV_OK;
}

socprev_status socprev_publication_count_state(socprev_publication *publication,
                                               const socprev_state *state, socprev_run *run,
                                               socprev_error **err)
{
    if (publication == NULL || state == NULL)
        return socprev__fail_null(err, publication == NULL ? "publication" : "state");
    socprev_publication *p = publication;
    source from = { NULL, state, run };
    int32_t *coarse = NULL;
    socprev__publication_forget(p);
    socprev_status st = check_state(p, state, err);
    if (st == SOCPREV_OK)
        st = find_territories(p, &coarse) ? check_named(p, err) : socprev__fail_nomem(err);
    socprev__free(&p->memory, coarse, p->n_parents, sizeof *coarse);
    if (st == SOCPREV_OK)
        return count_from(p, &from, err);
    socprev__publication_forget(p);
    return st;
}
