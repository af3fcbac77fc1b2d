/* Needs by code: what the engine has found, as a table. */
#include "planning/needs_internal.h"

#include <socprev/codelist.h>

typedef socprev__needs needs;

enum { A_KIND, A_FORM, A_GROUP, A_UNIT, A_LEVEL, A_PLACE, A_POPULATION = A_PLACE + 5,
       A_POPULATION_DATE, A_BEFORE, A_UNMET_ACCESS = A_BEFORE + 15, A_ASSESSED, A_COVERED,
       A_PEOPLE_COVERED, A_FLAGS };

/* From A_BEFORE to A_UNMET_ACCESS the columns are those of the engine, by name. */
static const socprev__table_column answer_columns[] = {
    { "kind", SOCPREV_COLUMN_CATEGORY, NULL, 0 },
    { "form", SOCPREV_COLUMN_CATEGORY, NULL, 0 },
    { "group", SOCPREV_COLUMN_CATEGORY, NULL, 0 },
    { "unit", SOCPREV_COLUMN_CATEGORY, NULL, 0 },
    { "level", SOCPREV_COLUMN_CATEGORY, NULL, 0 },
    { "territory", SOCPREV_COLUMN_CATEGORY, NULL, 0 },
    { "name", SOCPREV_COLUMN_CATEGORY, NULL, 0 },
    { "within", SOCPREV_COLUMN_CATEGORY, NULL, 0 },
    { "territory_level", SOCPREV_COLUMN_CATEGORY, NULL, 0 },
    { "set", SOCPREV_COLUMN_CATEGORY, NULL, 0 },
    { "population", SOCPREV_COLUMN_INT64, "persons", 0 },
    { "population_date", SOCPREV_COLUMN_DATE, NULL, 0 },
    { "before", SOCPREV_COLUMN_INT64, "", 3 },
    { "after", SOCPREV_COLUMN_INT64, "", 3 },
    { "supply", SOCPREV_COLUMN_INT64, "", 3 },
    { "per_1000", SOCPREV_COLUMN_FLOAT64, NULL, 0 },
    { "need", SOCPREV_COLUMN_FLOAT64, NULL, 0 },
    { "gap", SOCPREV_COLUMN_FLOAT64, NULL, 0 },
    { "unmet", SOCPREV_COLUMN_FLOAT64, NULL, 0 },
    { "surplus", SOCPREV_COLUMN_FLOAT64, NULL, 0 },
    { "shortage", SOCPREV_COLUMN_FLOAT64, NULL, 0 },
    { "denominator", SOCPREV_COLUMN_INT64, NULL, 0 },
    { "need_n", SOCPREV_COLUMN_INT64, NULL, 0 },
    { "gap_n", SOCPREV_COLUMN_INT64, NULL, 0 },
    { "unmet_n", SOCPREV_COLUMN_INT64, NULL, 0 },
    { "surplus_n", SOCPREV_COLUMN_INT64, NULL, 0 },
    { "shortage_n", SOCPREV_COLUMN_INT64, NULL, 0 },
    { "unmet_access", SOCPREV_COLUMN_FLOAT64, NULL, 0 },
    { "assessed", SOCPREV_COLUMN_INT64, "territories", 0 },
    { "covered", SOCPREV_COLUMN_INT64, "territories", 0 },
    { "people_covered", SOCPREV_COLUMN_INT64, "persons", 0 },
    { "flags", SOCPREV_COLUMN_TEXT, NULL, 0 },
};

static int64_t cell(const socprev_table *table, const char *name, int64_t row)
{
    int64_t value = 0;
    socprev_table_get_int64(table, socprev_table_find_column(table, name, SOCPREV_NUL), row,
                            &value, NULL);
    return value;
}

static socprev_status put(needs *x, socprev_table *to, int64_t column, socprev__slice text)
{
    return text.size == 0 ? SOCPREV_OK
                          : socprev_table_put_text(to, column, text.data, text.size, x->err);
}

/* ---- places and flags ----------------------------------------------------------------- */

static socprev_status put_territory(needs *x, socprev_table *to, int64_t first, int32_t t)
{
    const socprev__places *p = &x->places;
    int32_t up = p->parent[t];
    const char *level = socprev__needs_level_name(p->level[t]);
    socprev_status st = put(x, to, first, p->code[t]);
    if (st == SOCPREV_OK)
        st = put(x, to, first + 1, p->name[t]);
    if (st == SOCPREV_OK && up >= 0 && p->shown[up] != 0 &&
        (p->own || p->level[up] >= SOCPREV__REGION_LEVEL))
        st = put(x, to, first + 2, p->code[up]);
    if (st == SOCPREV_OK && level != NULL)
        st = socprev_table_put_text(to, first + 3, level, SOCPREV_NUL, x->err);
    return st;
}

socprev_status socprev__needs_put_place(needs *x, socprev_table *to, int64_t first, int64_t place)
{
    socprev_status st = SOCPREV_OK;
    if (place >= 0 && place < x->places.n)
        st = put_territory(x, to, first, (int32_t)place);
    for (size_t i = 0; i < x->n_sets && st == SOCPREV_OK; i++)
        if (x->set[i].number == place)
            st = put(x, to, first + 4, x->set[i].name);
    return st;
}

socprev_status socprev__needs_put_flags(needs *x, socprev_table *to, int64_t column,
                                        int64_t flags)
{
    static const struct {
        int32_t flag;
        const char *name;
    } names[] = {
        { SOCPREV_NEED_NO_POPULATION, "no_population" },
        { SOCPREV_NEED_POPULATION_UNKNOWN, "population_unknown" },
        { SOCPREV_NEED_NO_SUPPLY, "no_supply" },
        { SOCPREV_NEED_SUPPLY_UNKNOWN, "supply_unknown" },
        { SOCPREV_NEED_UNREACHED, "unreached" },
        { SOCPREV_NEED_OUTSIDE, "outside" },
    };
    char text[96] = "";
    size_t size = 0;
    for (size_t i = 0; i < SOCPREV__COUNT(names); i++) {
        if ((flags & names[i].flag) == 0)
            continue;
        if (size > 0)
            text[size++] = '|';
        memcpy(text + size, names[i].name, strlen(names[i].name) + 1);
        size += strlen(names[i].name);
    }
    return put(x, to, column, (socprev__slice){ text, size });
}

/* ---- rows ------------------------------------------------------------------------------- */

/* What the norm is: the cells of its row. */
static socprev_status put_norm(needs *x, socprev_table *to, int64_t norm)
{
    static const int32_t columns[] = { A_KIND, A_FORM, A_GROUP, A_UNIT, A_LEVEL };
    const socprev__source *s = &x->source[SOCPREV_NEEDS_NORMS];
    socprev_status st = SOCPREV_OK;
    for (size_t i = 0; i < SOCPREV__COUNT(columns) && st == SOCPREV_OK; i++) {
        const char *name = answer_columns[columns[i]].name;
        int64_t from = socprev_table_find_column(s->table, name, SOCPREV_NUL);
        st = put(x, to, columns[i], socprev__source_text(s, from, norm));
    }
    return st;
}

static socprev_status put_numbers(needs *x, socprev_table *to, int64_t row)
{
    socprev_status st = SOCPREV_OK;
    for (int64_t c = A_POPULATION; c <= A_UNMET_ACCESS && st == SOCPREV_OK; c++) {
        const char *name = answer_columns[c].name;
        int64_t from = socprev_table_find_column(x->found, name, SOCPREV_NUL), whole = 0;
        double real = 0;
        if (from < 0 || socprev_table_is_null(x->found, from, row))
            continue;
        if (answer_columns[c].type == SOCPREV_COLUMN_INT64) {
            socprev_table_get_int64(x->found, from, row, &whole, NULL);
            st = socprev_table_put_int64(to, c, whole, x->err);
        } else {
            socprev_table_get_float64(x->found, from, row, &real, NULL);
            st = socprev_table_put_float64(to, c, real, x->err);
        }
    }
    return st;
}

/* In how many territories the norm is met, and how many people live in them. */
static socprev_status put_covered(needs *x, socprev_table *to, int32_t norm, int32_t place)
{
    int64_t covered = 0, all = 0, people = 0, everyone = 0;
    socprev_status st = SOCPREV_OK;
    if (socprev_need_covered(x->need, norm, place, x->asked->view, SOCPREV_COVERED_MET, &covered,
                             &all, NULL, NULL) == SOCPREV_OK) {
        st = socprev_table_put_int64(to, A_ASSESSED, all, x->err);
        if (st == SOCPREV_OK)
            st = socprev_table_put_int64(to, A_COVERED, covered, x->err);
    }
    if (st == SOCPREV_OK &&
        socprev_need_covered(x->need, norm, place, x->asked->view, SOCPREV_COVERED_MET, &covered,
                             &all, &people, &everyone) == SOCPREV_OK)
        st = socprev_table_put_int64(to, A_PEOPLE_COVERED, people, x->err);
    return st;
}

static socprev_status add_answer(needs *x, socprev_table *to, int64_t row)
{
    int64_t norm = cell(x->found, "norm", row), place = cell(x->found, "place", row);
    const socprev__people *people = &x->people[x->norm[norm].group];
    socprev_status st = socprev_table_append_row(to, x->err);
    if (st == SOCPREV_OK)
        st = put_norm(x, to, norm);
    if (st == SOCPREV_OK)
        st = socprev__needs_put_place(x, to, A_PLACE, place);
    if (st == SOCPREV_OK && place >= 0 && place < x->places.n && people->as_of != NULL)
        st = socprev_table_put_date(to, A_POPULATION_DATE, people->as_of[place], x->err);
    if (st == SOCPREV_OK)
        st = put_numbers(x, to, row);
    if (st == SOCPREV_OK)
        st = put_covered(x, to, (int32_t)norm, (int32_t)place);
    return st == SOCPREV_OK
               ? socprev__needs_put_flags(x, to, A_FLAGS, cell(x->found, "flags", row))
               : st;
}

/* Rows [start, end) of one norm: territories, each before those inside it, then sets and
 * all. `row_of` [places] is 0. */
static socprev_status add_answers(needs *x, socprev_table *to, int64_t start, int64_t end,
                                  int64_t *row_of)
{
    const socprev__places *p = &x->places;
    socprev_status st = SOCPREV_OK;
    for (int32_t t = 0; t < p->n; t++)
        row_of[t] = -1;
    for (int64_t i = start; i < end; i++) {
        int64_t place = cell(x->found, "place", i);
        if (place >= 0 && place < p->n)
            row_of[place] = i;
    }
    for (int32_t i = 0; i < p->n && st == SOCPREV_OK; i++) {
        int32_t t = p->order[i];
        if (row_of[t] >= 0 && p->shown[t] != 0 &&
            (p->own || p->level[t] >= SOCPREV__REGION_LEVEL))
            st = add_answer(x, to, row_of[t]);
    }
    for (int64_t i = start; i < end && st == SOCPREV_OK; i++) {
        int64_t place = cell(x->found, "place", i);
        if (place < 0 || place >= p->n)
            st = add_answer(x, to, i);
    }
    return st;
}

socprev_status socprev__needs_answer(needs *x, const socprev_memory *memory, socprev_table **out)
{
    socprev_table *to = NULL;
    size_t n = (size_t)x->places.n;
    int64_t *row_of = socprev__alloc(&x->memory, n, sizeof *row_of);
    socprev_status st = row_of == NULL ? socprev__fail_nomem(x->err)
                                       : socprev_need_table(x->need, x->asked->view, memory,
                                                            &x->found, x->err);
    if (st == SOCPREV_OK)
        st = socprev__table_of(answer_columns, SOCPREV__COUNT(answer_columns), memory, &to,
                               x->err);
    int64_t rows = st == SOCPREV_OK ? socprev_table_row_count(x->found) : 0, start = 0;
    for (int64_t end = 1; end <= rows && st == SOCPREV_OK; end++) {
        if (end < rows && cell(x->found, "norm", end) == cell(x->found, "norm", start))
            continue;
        st = add_answers(x, to, start, end, row_of);
        start = end;
    }
    socprev__free(&x->memory, row_of, n, sizeof *row_of);
    if (st == SOCPREV_OK)
        *out = to;
    else
        socprev_table_free(to);
    return st;
}
