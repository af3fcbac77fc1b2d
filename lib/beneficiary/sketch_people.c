/* Persons of every cell and total of a cube of sketches. */
#include "beneficiary/sketch_cube.h"

/* ---- totals ----------------------------------------------------------------------------- */

/* Cells and their totals while they are made. */
typedef struct {
    const socprev_sketch_cube *cube;
    socprev__cells cells;
    socprev__sketch *set; /* [capacity] of each of them */
    size_t capacity;
} totals;

static bool unite_into(totals *t, const int32_t *code, const socprev__sketch *from)
{
    uint32_t number;
    void *set = t->set;
    if (!socprev__reserve(&t->cells.memory, &set, &t->capacity, t->cells.n + 1, sizeof *t->set))
        return false;
    t->set = set;
    return socprev__cells_number(&t->cells, code, &number) &&
           (from == NULL ||
            socprev__sketch_unite(&t->set[number], from, t->cube->precision, &t->cells.memory));
}

/* Each dimension goes from the code of the cell up to the total, one after the other, like
 * the digits of a number that is counted up. */
static bool unite_all(totals *t, const int32_t *base, const socprev__sketch *from)
{
    size_t d = t->cube->cube->d, k;
    int32_t code[SOCPREV__CUBE_DIMENSIONS];
    memcpy(code, base, sizeof code);
    do {
        if (!unite_into(t, code, from))
            return false;
        for (k = 0; k < d; k++) {
            if (code[k] != SOCPREV_CODE_ALL) {
                code[k] = socprev__cube_above(t->cube->cube, k, code[k]);
                break;
            }
            code[k] = base[k];
        }
    } while (k < d);
    return true;
}

static socprev_status find_totals(totals *t, socprev_run *run, socprev_error **err)
{
    const socprev__cells *base = &t->cube->cube->cells;
    int32_t all[SOCPREV__CUBE_DIMENSIONS] = { 0 };
    socprev_status st = SOCPREV_OK;
    for (size_t k = 0; k < t->cube->cube->d; k++)
        all[k] = SOCPREV_CODE_ALL;
    /* the grand total exists without persons, too */
    if (!unite_into(t, all, NULL))
        return socprev__fail_nomem(err);
    for (size_t i = 0; i < base->n && st == SOCPREV_OK; i++) {
        st = socprev__contacts_step(run, i * SOCPREV__STEP, base->n * SOCPREV__STEP, err);
        if (st == SOCPREV_OK && !unite_all(t, base->cell[i].code, &t->cube->set[i]))
            st = socprev__fail_nomem(err);
        if (st == SOCPREV_OK && t->cells.n > SOCPREV__TOTALS_MOST)
            st = socprev__fail(err, SOCPREV_E_LIMIT, SP_CUBE_CELLS, NULL,
                               SP_INT(SOCPREV__TOTALS_MOST));
    }
    return st;
}

static socprev_status give(totals *t, socprev_sketch_people *people, socprev_error **err)
{
    size_t n = t->cells.n;
    people->cell = socprev__alloc(&people->memory, n, sizeof *people->cell);
    people->guess = socprev__alloc(&people->memory, n, sizeof *people->guess);
    people->n = n;
    if (people->cell == NULL || people->guess == NULL)
        return socprev__fail_nomem(err);
    for (size_t i = 0; i < n; i++) {
        people->cell[i] = t->cells.cell[i];
        people->cell[i].count[0] = (int64_t)i;
    }
    if (!socprev__sort(&people->memory, people->cell, n, sizeof *people->cell,
                       socprev__cell_compare))
        return socprev__fail_nomem(err);
    for (size_t i = 0; i < n; i++)
        if (!socprev__sketch_guess(&t->set[people->cell[i].count[0]], t->cube->precision,
                                   &people->guess[i]))
            return socprev__no_estimate(err, SOCPREV_ESTIMATE_HYPERLOGLOG);
    return SOCPREV_OK;
}

socprev_status socprev_sketch_cube_count(const socprev_sketch_cube *cube, socprev_run *run,
                                         socprev_sketch_people **out, socprev_error **err)
{
    if (cube == NULL || out == NULL)
        return socprev__fail_null(err, cube == NULL ? "cube" : "out");
    socprev_status st = socprev__sketch_cube_usable(cube, err);
    if (st != SOCPREV_OK)
        return st;
    const struct socprev_memory *memory = &cube->memory;
    totals t = { .cube = cube, .cells = { .memory = *memory } };
    socprev_sketch_people *people = socprev__alloc(memory, 1, sizeof *people);
    if (people == NULL)
        return socprev__fail_nomem(err);
    people->memory = *memory;
    people->d = cube->cube->d;
    memcpy(people->dimension, cube->cube->dimension, sizeof people->dimension);
    st = find_totals(&t, run, err);
    if (st == SOCPREV_OK)
        st = give(&t, people, err);
    for (size_t i = 0; i < t.capacity; i++)
        socprev__sketch_clear(&t.set[i], cube->precision, memory);
    socprev__free(memory, t.set, t.capacity, sizeof *t.set);
    socprev__cells_clear(&t.cells);
    if (st == SOCPREV_OK)
        *out = people;
    else
        socprev_sketch_people_free(people);
    return st;
}

/* ---- answers ------------------------------------------------------------------------------ */

void socprev_sketch_people_free(socprev_sketch_people *people)
{
    if (people == NULL)
        return;
    struct socprev_memory memory = people->memory;
    socprev__free(&memory, people->guess, people->n, sizeof *people->guess);
    socprev__free(&memory, people->cell, people->n, sizeof *people->cell);
    socprev__free(&memory, people, 1, sizeof *people);
}

size_t socprev_sketch_people_dimensions(const socprev_sketch_people *people)
{
    return people == NULL ? 0 : people->d;
}

int32_t socprev_sketch_people_dimension(const socprev_sketch_people *people, size_t position)
{
    return position >= socprev_sketch_people_dimensions(people) ? -1
                                                                : people->dimension[position];
}

int64_t socprev_sketch_people_cells(const socprev_sketch_people *people)
{
    return people == NULL ? 0 : (int64_t)people->n;
}

socprev_status socprev_sketch_people_code(const socprev_sketch_people *people, int64_t cell,
                                          size_t position, int32_t *out)
{
    if (cell < 0 || cell >= socprev_sketch_people_cells(people) || position >= people->d ||
        out == NULL)
        return SOCPREV_E_INVALID;
    *out = people->cell[cell].code[position];
    return SOCPREV_OK;
}

socprev_status socprev_sketch_people_find(const socprev_sketch_people *people,
                                          const int32_t *codes, int64_t *cell)
{
    if (people == NULL || cell == NULL || (codes == NULL && people->d > 0))
        return SOCPREV_E_INVALID;
    socprev__cell wanted = { { 0 }, { 0 } };
    for (size_t k = 0; k < people->d; k++)
        wanted.code[k] = codes[k];
    size_t low = 0, high = people->n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (socprev__cell_compare(&people->cell[middle], &wanted) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == people->n || socprev__cell_compare(&people->cell[low], &wanted) != 0)
        return SOCPREV_E_NOT_FOUND;
    *cell = (int64_t)low;
    return SOCPREV_OK;
}

socprev_status socprev_sketch_people_estimate(const socprev_sketch_people *people, int64_t cell,
                                              const socprev_memory *memory,
                                              socprev_estimate **out, socprev_error **err)
{
    if (people == NULL || out == NULL)
        return socprev__fail_null(err, people == NULL ? "people" : "out");
    if (cell < 0 || cell >= socprev_sketch_people_cells(people))
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, SP_FIELD("cell"),
                             SP_TEXT("cell"), SP_INT(cell));
    return socprev__guess_give(&people->guess[cell], SOCPREV_ESTIMATE_HYPERLOGLOG, memory, out,
                               err);
}

socprev_status socprev_sketch_people_values(const socprev_sketch_people *people, int32_t measure,
                                            double *out, size_t n)
{
    if (people == NULL || measure < SOCPREV_SKETCH_PERSONS || measure > SOCPREV_SKETCH_HIGH ||
        out == NULL || n != people->n)
        return SOCPREV_E_INVALID;
    for (size_t i = 0; i < n; i++) {
        const socprev__guess *g = &people->guess[i];
        const double value[] = { g->value, g->error, g->low, g->high };
        out[i] = value[measure];
    }
    return SOCPREV_OK;
}
