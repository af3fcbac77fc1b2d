/* What was published before. */
#include "planning/publication.h"

static bool has_dimension(const socprev_publication *p, int32_t dimension, size_t *position)
{
    for (size_t k = 0; k < p->all_d; k++)
        if (p->dimension[k] == dimension) {
            *position = k;
            return true;
        }
    return false;
}

static socprev_status fail_column(const char *column, socprev_error **err)
{
    return socprev__fail(err, SOCPREV_E_NOT_FOUND, SP_RELEASE_COLUMN, SP_FIELD("table"),
                         SP_TEXT(column));
}

static socprev_status check_table(const socprev_publication *p, const socprev_table *table,
                                  socprev_error **err)
{
    const char *measure = socprev__publication_measure(p->measure);
    int64_t at = socprev_table_find_column(table, measure, SOCPREV_NUL);
    if (at < 0 || socprev_table_column_type(table, at) != SOCPREV_COLUMN_INT64)
        return fail_column(measure, err);
    if (socprev_table_find_column(table, "total_over", SOCPREV_NUL) < 0)
        return fail_column("total_over", err);
    return SOCPREV_OK;
}

socprev_status socprev__earlier_dimensions(socprev_publication *p, socprev_error **err)
{
    p->all_d = p->d;
    for (size_t i = 0; i < p->n_earlier; i++) {
        socprev_status st = check_table(p, p->earlier[i], err);
        if (st != SOCPREV_OK)
            return st;
        for (int32_t k = 0; k < SOCPREV__DIMENSION_NAMES; k++) {
            size_t position;
            if (socprev_table_find_column(p->earlier[i], socprev__dimension_names[k],
                                          SOCPREV_NUL) >= 0 &&
                !has_dimension(p, k, &position))
                p->dimension[p->all_d++] = k;
        }
    }
    return SOCPREV_OK;
}

/* ---- cells ------------------------------------------------------------------------------- */

/* "kind|territory" has "kind". */
static bool names(const char *list, size_t size, const char *name)
{
    size_t length = strlen(name);
    for (size_t at = 0; at < size;) {
        size_t end = at;
        while (end < size && list[end] != '|')
            end++;
        if (end - at == length && memcmp(list + at, name, length) == 0)
            return true;
        at = end + 1;
    }
    return false;
}

/* Text of a cell as C has it; NULL when memory lacks or the cell is missing. */
static char *copy_cell(const socprev_publication *p, const socprev_table *table, int64_t column,
                       int64_t row)
{
    const char *text;
    size_t size;
    if (socprev_table_get_text(table, column, row, &text, &size, NULL) != SOCPREV_OK)
        return NULL;
    return socprev__text_copy(&p->memory, text, size);
}

/* The code of a row in a dimension. *known = false: nothing that is counted now has it. */
static socprev_status read_code(const socprev_publication *p, const socprev_table *table,
                                int64_t row, int32_t dimension, int32_t *code, bool *known,
                                socprev_error **err)
{
    const char *name = socprev__dimension_names[dimension], *over = "";
    int64_t total = socprev_table_find_column(table, "total_over", SOCPREV_NUL), number = 0;
    int64_t column = socprev_table_find_column(table, name, SOCPREV_NUL);
    size_t size = 0;
    *known = true;
    *code = SOCPREV_CODE_ALL;
    if (column < 0)
        return SOCPREV_OK; /* that release did not tell people apart by it */
    if (socprev_table_is_null(table, column, row) == 1) {
        socprev_table_get_text(table, total, row, &over, &size, NULL);
        if (!names(over, size, name))
            *code = SOCPREV_CODE_MISSING;
        return SOCPREV_OK;
    }
    if (dimension >= SOCPREV_BY_MONTH) {
        if (socprev_table_get_int64(table, column, row, &number, NULL) != SOCPREV_OK ||
            number < 0 || number > INT32_MAX)
            return fail_column(name, err);
        *code = (int32_t)number;
        return SOCPREV_OK;
    }
    int32_t type = socprev_table_column_type(table, column);
    if (type != SOCPREV_COLUMN_TEXT && type != SOCPREV_COLUMN_CATEGORY)
        return fail_column(name, err);
    char *text = copy_cell(p, table, column, row);
    if (text == NULL)
        return socprev__fail_nomem(err);
    *known = socprev__publication_code(p, dimension, text, code);
    socprev__text_free(&p->memory, text);
    return SOCPREV_OK;
}

static socprev_status add_row(socprev_publication *p, const socprev_table *table, int64_t row,
                              socprev_error **err)
{
    int32_t code[SOCPREV__DIMENSION_NAMES];
    int64_t at = socprev_table_find_column(table, socprev__publication_measure(p->measure),
                                           SOCPREV_NUL);
    for (size_t k = 0; k < p->all_d; k++) {
        bool known;
        socprev_status st = read_code(p, table, row, p->dimension[k], &code[k], &known, err);
        if (st != SOCPREV_OK || !known)
            return st;
    }
    socprev__public_cell *cell = socprev__publication_add_cell(p);
    if (cell == NULL)
        return socprev__fail_nomem(err);
    memcpy(cell->code, code, p->all_d * sizeof *code);
    cell->earlier = socprev_table_is_null(table, at, row) == 1 ? SOCPREV__WAS_HIDDEN
                                                               : SOCPREV__WAS_PUBLISHED;
    socprev_table_get_int64(table, at, row, &cell->was, NULL);
    return cell->was < 0 ? fail_column(socprev__publication_measure(p->measure), err) : SOCPREV_OK;
}

socprev_status socprev__earlier_cells(socprev_publication *p, socprev_error **err)
{
    for (size_t i = 0; i < p->n_earlier; i++)
        for (int64_t row = 0; row < socprev_table_row_count(p->earlier[i]); row++) {
            socprev_status st = add_row(p, p->earlier[i], row, err);
            if (st != SOCPREV_OK)
                return st;
        }
    return SOCPREV_OK;
}
