/* Needs by code: what the engine has found, as a table. */
#include "planning/planning_internal.h"

#include <socprev/codelist.h>

typedef socprev__needs needs;

enum { A_KIND, A_FORM, A_GROUP, A_UNIT, A_LEVEL, A_TERRITORY, A_SET, A_POPULATION,
       A_POPULATION_DATE, A_BEFORE, A_FLAGS = A_BEFORE + 15 };

/* From A_BEFORE on the columns are those of the engine, by name. */
static const socprev__table_column answer_columns[] = {
    { "kind", SOCPREV_COLUMN_CATEGORY, NULL, 0 },
    { "form", SOCPREV_COLUMN_CATEGORY, NULL, 0 },
    { "group", SOCPREV_COLUMN_CATEGORY, NULL, 0 },
    { "unit", SOCPREV_COLUMN_CATEGORY, NULL, 0 },
    { "level", SOCPREV_COLUMN_CATEGORY, NULL, 0 },
    { "territory", SOCPREV_COLUMN_CATEGORY, NULL, 0 },
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

/* What the norm is: the cells of its row. */
static socprev_status put_norm(needs *x, socprev_table *to, int64_t norm)
{
    static const int32_t columns[] = { A_KIND, A_FORM, A_GROUP, A_UNIT, A_LEVEL };
    socprev_status st = SOCPREV_OK;
    for (size_t i = 0; i < SOCPREV__COUNT(columns) && st == SOCPREV_OK; i++) {
        const char *name = answer_columns[columns[i]].name;
        int64_t from = socprev_table_find_column(x->norms.table, name, SOCPREV_NUL);
        st = put(x, to, columns[i], socprev__source_text(&x->norms, from, norm));
    }
    return st;
}

static socprev_status put_place(needs *x, socprev_table *to, int64_t place)
{
    socprev_status st = SOCPREV_OK;
    if (place >= 0 && place < x->n) {
        const char *code = socprev_codelist_code(SOCPREV_LIST_TERRITORY, (int32_t)place);
        st = socprev_table_put_text(to, A_TERRITORY, code, SOCPREV_NUL, x->err);
        if (st == SOCPREV_OK && x->populations.table == NULL)
            st = socprev_table_put_date(to, A_POPULATION_DATE, x->as_of[place], x->err);
    }
    for (size_t i = 0; i < x->n_sets && st == SOCPREV_OK; i++)
        if (x->set[i].number == place)
            st = put(x, to, A_SET, x->set[i].name);
    return st;
}

static socprev_status put_numbers(needs *x, socprev_table *to, int64_t row)
{
    socprev_status st = SOCPREV_OK;
    for (int64_t c = A_POPULATION; c < A_FLAGS && st == SOCPREV_OK; c++) {
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

static socprev_status put_flags(needs *x, socprev_table *to, int64_t flags)
{
    static const struct {
        int32_t flag;
        const char *name;
    } names[] = {
        { SOCPREV_NEED_NO_POPULATION, "no_population" },
        { SOCPREV_NEED_POPULATION_UNKNOWN, "population_unknown" },
        { SOCPREV_NEED_NO_SUPPLY, "no_supply" },
        { SOCPREV_NEED_SUPPLY_UNKNOWN, "supply_unknown" },
    };
    char text[80] = "";
    size_t size = 0;
    for (size_t i = 0; i < SOCPREV__COUNT(names); i++) {
        if ((flags & names[i].flag) == 0)
            continue;
        if (size > 0)
            text[size++] = '|';
        memcpy(text + size, names[i].name, strlen(names[i].name) + 1);
        size += strlen(names[i].name);
    }
    return put(x, to, A_FLAGS, (socprev__slice){ text, size });
}

static socprev_status add_answer(needs *x, socprev_table *to, int64_t row)
{
    socprev_status st = socprev_table_append_row(to, x->err);
    if (st == SOCPREV_OK)
        st = put_norm(x, to, cell(x->found, "norm", row));
    if (st == SOCPREV_OK)
        st = put_place(x, to, cell(x->found, "place", row));
    if (st == SOCPREV_OK)
        st = put_numbers(x, to, row);
    return st == SOCPREV_OK ? put_flags(x, to, cell(x->found, "flags", row)) : st;
}

/* Rows [start, end) of one norm: regions with their districts, then sets and all. */
static socprev_status add_answers(needs *x, socprev_table *to, int64_t start, int64_t end)
{
    socprev_status st = SOCPREV_OK;
    for (int64_t i = start; i < end && st == SOCPREV_OK; i++) {
        int64_t region = cell(x->found, "place", i);
        if (region < 0 || region >= x->n || x->level[region] != SOCPREV__REGION_LEVEL ||
            x->in_area[region] == 0)
            continue;
        st = add_answer(x, to, i);
        for (int64_t k = start; k < end && st == SOCPREV_OK; k++) {
            int64_t inner = cell(x->found, "place", k);
            if (inner >= 0 && inner < x->n && x->parent[inner] == region)
                st = add_answer(x, to, k);
        }
    }
    for (int64_t i = start; i < end && st == SOCPREV_OK; i++) {
        int64_t place = cell(x->found, "place", i);
        if (place < 0 || place >= x->n)
            st = add_answer(x, to, i);
    }
    return st;
}

socprev_status socprev__needs_answer(needs *x, const socprev_memory *memory, socprev_table **out)
{
    socprev_table *to = NULL;
    socprev_status st = socprev_need_table(x->need, x->view, memory, &x->found, x->err);
    if (st == SOCPREV_OK)
        st = socprev__table_of(answer_columns, SOCPREV__COUNT(answer_columns), memory, &to,
                               x->err);
    int64_t rows = st == SOCPREV_OK ? socprev_table_row_count(x->found) : 0, start = 0;
    for (int64_t end = 1; end <= rows && st == SOCPREV_OK; end++) {
        if (end < rows && cell(x->found, "norm", end) == cell(x->found, "norm", start))
            continue;
        st = add_answers(x, to, start, end);
        start = end;
    }
    if (st == SOCPREV_OK)
        *out = to;
    else
        socprev_table_free(to);
    return st;
}
