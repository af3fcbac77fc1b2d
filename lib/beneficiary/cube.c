/* Exact counts in every cell and every total of a cube. */
#include "beneficiary/beneficiary_internal.h"

/* A person was in a base cell. */
typedef struct {
    uint64_t person;
    uint32_t cell;
} visit;

/* What is being worked on; everything in it is freed at the end. */
typedef struct {
    const socprev_contacts *contacts;
    const int32_t *dimension;
    size_t d;
    socprev_run *run;
    struct socprev_memory memory;
    socprev__cells cells;
    uint32_t *cell_of_row; /* [rows] */
    size_t n_base;         /* base cells come first in `cells` */
    uint32_t *total;       /* [n_base << d] cells to count a base cell in, itself first */
    visit *visits;         /* [rows] */
    size_t n_visits;
    uint32_t *stamp;       /* [cells] last person counted there */
} cube;

enum { MOST_TOTALS = 1 << 24 };

/* ---- codes -------------------------------------------------------------------- */

/* Year or month of a date when all days that it may mean agree in it. */
static int32_t code_of_date(socprev_date date, int32_t dimension)
{
    int32_t first, last;
    if (!socprev__date_months(date, &first, &last) || first / 12 != last / 12)
        return SOCPREV_CODE_MISSING;
    if (dimension == SOCPREV_BY_YEAR)
        return first / 12;
    return first == last ? 100 * (first / 12) + first % 12 + 1 : SOCPREV_CODE_MISSING;
}

static int32_t code_of(const socprev__contact *row, int32_t dimension)
{
    return dimension < SOCPREV__CODE_COLUMNS ? row->code[dimension]
                                             : code_of_date(row->date, dimension);
}

/* ---- cells and their totals ----------------------------------------------------- */

static socprev_status find_base_cells(cube *c, socprev_error **err)
{
    size_t n = c->contacts->n;
    c->cell_of_row = socprev__alloc(&c->memory, n + 1, sizeof *c->cell_of_row);
    c->visits = socprev__alloc(&c->memory, n + 1, sizeof *c->visits);
    if (c->cell_of_row == NULL || c->visits == NULL)
        return socprev__fail_nomem(err);
    for (size_t i = 0; i < n; i++) {
        const socprev__contact *row = &c->contacts->row[i];
        int32_t code[SOCPREV__CUBE_DIMENSIONS] = { 0 };
        for (size_t k = 0; k < c->d; k++)
            code[k] = code_of(row, c->dimension[k]);
        if (!socprev__cells_number(&c->cells, code, &c->cell_of_row[i]))
            return socprev__fail_nomem(err);
        if (c->cells.n > (size_t)MOST_TOTALS >> c->d)
            return socprev__fail(err, SOCPREV_E_LIMIT, SP_CUBE_CELLS, NULL, SP_INT(MOST_TOTALS));
        if (!row->anonymous)
            c->visits[c->n_visits++] = (visit){ row->person, c->cell_of_row[i] };
        socprev_status st = socprev__contacts_step(c->run, i, n, err);
        if (st != SOCPREV_OK)
            return st;
    }
    c->n_base = c->cells.n;
    return SOCPREV_OK;
}

static socprev_status find_totals(cube *c, socprev_error **err)
{
    size_t n_masks = (size_t)1 << c->d;
    c->total = socprev__alloc(&c->memory, c->n_base * n_masks + 1, sizeof *c->total);
    if (c->total == NULL)
        return socprev__fail_nomem(err);
    for (size_t b = 0; b <= c->n_base; b++) {
        /* behind the base cells once more the grand total: it exists without rows, too */
        size_t first_mask = b < c->n_base ? 0 : n_masks - 1;
        for (size_t mask = first_mask; mask < n_masks; mask++) {
            int32_t code[SOCPREV__CUBE_DIMENSIONS] = { 0 };
            uint32_t number;
            for (size_t k = 0; k < c->d; k++)
                code[k] = mask >> k & 1 ? SOCPREV_CODE_ALL : c->cells.cell[b].code[k];
            if (!socprev__cells_number(&c->cells, code, &number))
                return socprev__fail_nomem(err);
            if (b < c->n_base)
                c->total[b * n_masks + mask] = number;
        }
    }
    return SOCPREV_OK;
}

/* ---- counting --------------------------------------------------------------------- */

static bool count_row(int64_t *count, const socprev__contact *row)
{
    bool timed = row->minutes != SOCPREV_MINUTES_UNKNOWN;
    int64_t minutes = timed ? row->minutes : 0;
    count[SOCPREV_CONTACTS]++;
    count[SOCPREV_UNTIMED_CONTACTS] += !timed;
    count[SOCPREV_ANONYMOUS_CONTACTS] += row->anonymous;
    /* the anonymous minutes are a part of all minutes: they fit when these do */
    if (!socprev__add(count[SOCPREV_MINUTES], minutes, &count[SOCPREV_MINUTES]))
        return false;
    count[SOCPREV_ANONYMOUS_MINUTES] += row->anonymous ? minutes : 0;
    return true;
}

/* Contacts and minutes add up: rows into base cells, base cells into totals. */
static socprev_status count_contacts(cube *c, socprev_error **err)
{
    size_t n_masks = (size_t)1 << c->d;
    bool fits = true;
    for (size_t i = 0; i < c->contacts->n && fits; i++)
        fits = count_row(c->cells.cell[c->cell_of_row[i]].count, &c->contacts->row[i]);
    for (size_t b = 0; b < c->n_base && fits; b++) {
        const int64_t *part = c->cells.cell[b].count;
        for (size_t mask = 1; mask < n_masks && fits; mask++) {
            int64_t *sum = c->cells.cell[c->total[b * n_masks + mask]].count;
            for (size_t m = SOCPREV_CONTACTS; m < SOCPREV__PEOPLE_MEASURES && fits; m++)
                fits = socprev__add(sum[m], part[m], &sum[m]);
        }
    }
    return fits ? SOCPREV_OK
                : socprev__fail(err, SOCPREV_E_RANGE, SP_OVERFLOW, SP_FIELD("minutes"),
                                SP_BOTH("sum of minutes", "součet minut"));
}

static int compare_visits(const void *a, const void *b)
{
    const visit *x = a, *y = b;
    if (x->person != y->person)
        return x->person < y->person ? -1 : 1;
    return x->cell < y->cell ? -1 : x->cell > y->cell;
}

/* Persons do not add up: each is stamped once in every cell that holds a visit. */
static socprev_status count_persons(cube *c, socprev_error **err)
{
    size_t n_masks = (size_t)1 << c->d;
    uint32_t person = 0; /* running number, from 1 */
    c->stamp = socprev__alloc(&c->memory, c->cells.n, sizeof *c->stamp);
    if (c->stamp == NULL ||
        !socprev__sort(&c->memory, c->visits, c->n_visits, sizeof *c->visits, compare_visits))
        return socprev__fail_nomem(err);
    for (size_t i = 0; i < c->n_visits; i++) {
        const visit *v = &c->visits[i];
        if (i == 0 || v->person != v[-1].person)
            person++;
        else if (v->cell == v[-1].cell)
            continue;
        const uint32_t *total = &c->total[v->cell * n_masks];
        for (size_t mask = 0; mask < n_masks; mask++) {
            if (c->stamp[total[mask]] != person) {
                c->stamp[total[mask]] = person;
                c->cells.cell[total[mask]].count[SOCPREV_PERSONS]++;
            }
        }
    }
    return SOCPREV_OK;
}

/* ---- the whole ---------------------------------------------------------------------- */

static socprev_status check_dimensions(const int32_t *dimensions, size_t n, socprev_error **err)
{
    uint32_t seen = 0;
    if (n > SOCPREV__CUBE_DIMENSIONS)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_DIMENSION_COUNT, NULL, SP_INT(n),
                             SP_INT(SOCPREV__CUBE_DIMENSIONS));
    if (n > 0 && dimensions == NULL)
        return socprev__fail_null(err, "dimensions");
    for (size_t k = 0; k < n; k++) {
        if (dimensions[k] < 0 || dimensions[k] >= SOCPREV__DIMENSIONS)
            return socprev__fail(err, SOCPREV_E_INVALID, SP_DIMENSION_UNKNOWN,
                                 SP_ITEM("dimensions", k), SP_INT(dimensions[k]),
                                 SP_INT(SOCPREV__DIMENSIONS - 1));
        if (seen >> dimensions[k] & 1)
            return socprev__fail(err, SOCPREV_E_INVALID, SP_DIMENSION_TWICE,
                                 SP_ITEM("dimensions", k), SP_INT(dimensions[k]));
        seen |= (uint32_t)1 << dimensions[k];
    }
    return SOCPREV_OK;
}

/* Sorts the cells and moves them into a new result. */
static socprev_status make_people(cube *c, socprev_people **out, socprev_error **err)
{
    socprev_people *people = socprev__alloc(&c->memory, 1, sizeof *people);
    if (people == NULL || !socprev__sort(&c->memory, c->cells.cell, c->cells.n,
                                         sizeof *c->cells.cell, socprev__cell_compare)) {
        socprev__free(&c->memory, people, 1, sizeof *people);
        return socprev__fail_nomem(err);
    }
    people->memory = c->memory;
    people->n_dimensions = c->d;
    for (size_t k = 0; k < c->d; k++)
        people->dimension[k] = c->dimension[k];
    people->cell = c->cells.cell;
    people->n = c->cells.n;
    people->capacity = c->cells.capacity;
    c->cells.cell = NULL;
    c->cells.capacity = 0;
    *out = people;
    return SOCPREV_OK;
}

socprev_status socprev_people_cube(const socprev_contacts *contacts, const int32_t *dimensions,
                                   size_t n_dimensions, socprev_run *run,
                                   const socprev_memory *memory, socprev_people **out,
                                   socprev_error **err)
{
    if (contacts == NULL)
        return socprev__fail_null(err, "contacts");
    if (out == NULL)
        return socprev__fail_null(err, "out");
    socprev_status st = check_dimensions(dimensions, n_dimensions, err);
    if (st != SOCPREV_OK)
        return st;
    cube c = { .contacts = contacts, .dimension = dimensions, .d = n_dimensions, .run = run };
    c.memory = c.cells.memory = socprev__memory_of(memory);
    st = find_base_cells(&c, err);
    if (st == SOCPREV_OK)
        st = find_totals(&c, err);
    if (st == SOCPREV_OK)
        st = count_contacts(&c, err);
    if (st == SOCPREV_OK)
        st = count_persons(&c, err);
    size_t n_cells = c.cells.n;
    if (st == SOCPREV_OK)
        st = make_people(&c, out, err);
    socprev__free(&c.memory, c.stamp, n_cells, sizeof *c.stamp);
    socprev__free(&c.memory, c.total, (c.n_base << c.d) + 1, sizeof *c.total);
    socprev__free(&c.memory, c.visits, contacts->n + 1, sizeof *c.visits);
    socprev__free(&c.memory, c.cell_of_row, contacts->n + 1, sizeof *c.cell_of_row);
    socprev__cells_clear(&c.cells);
    return st;
}
