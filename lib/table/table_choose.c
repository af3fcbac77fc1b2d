/* New tables from some columns or rows of a table. */
#include "table/table_internal.h"

/* ---- columns -------------------------------------------------------------- */

socprev_status socprev_table_select(const socprev_table *table, const int64_t *columns, size_t n,
                                    socprev_table **out, socprev_error **err)
{
    if (table == NULL || out == NULL || (columns == NULL && n > 0))
        return socprev__fail_null(err, table == NULL ? "table" : out == NULL ? "out" : "columns");
    socprev_table *made;
    socprev_status st = socprev_table_new(&table->memory, &made, err);
    if (st != SOCPREV_OK)
        return st;
    for (size_t i = 0; i < n; i++) {
        const socprev__column *from = socprev__table_column(table, columns[i], &st, err);
        if (from == NULL)
            goto out;
        if (socprev_table_find_column(made, from->name, SOCPREV_NUL) >= 0) {
            st = socprev__fail(err, SOCPREV_E_DUPLICATE, SP_COLUMN_TWICE, SP_ITEM("columns", i),
                               SP_INT(columns[i]));
            goto out;
        }
        socprev__column column;
        if (!socprev__column_share(&table->memory, from, &column)) {
            st = socprev__fail_nomem(err);
            goto out;
        }
        st = socprev__table_commit(made, &column, err);
        if (st != SOCPREV_OK)
            goto out;
    }
    *out = made;
    made = NULL;
out:
    socprev_table_free(made);
    return st;
}

/* ---- rows ------------------------------------------------------------------- */

static bool take_texts(const struct socprev_memory *memory, const socprev__column *from,
                       const int64_t *rows, size_t n, socprev__column *column)
{
    for (size_t i = 0; i < n; i++) {
        socprev__slice text = socprev__column_text(from, rows[i]);
        socprev__column_grow(column, (int64_t)i + 1);
        if (socprev__column_present(from, rows[i]) &&
            !socprev__column_set_text(memory, column, text.data, text.size))
            return false;
    }
    return true;
}

static void take_fixed(const socprev__column *from, const int64_t *rows, size_t n,
                       socprev__column *column)
{
    socprev__column_grow(column, (int64_t)n);
    for (size_t i = 0; i < n; i++) {
        int64_t row = rows[i], to = (int64_t)i;
        if (!socprev__column_present(from, row))
            continue;
        if (from->type == SOCPREV_COLUMN_INT64)
            socprev__column_set_int64(column, to, socprev__column_int64(from, row));
        else if (from->type == SOCPREV_COLUMN_FLOAT64)
            socprev__column_set_float64(column, to, socprev__column_float64(from, row));
        else if (from->type == SOCPREV_COLUMN_BOOL)
            socprev__column_set_bool(column, to, socprev__column_bool(from, row));
        else
            socprev__column_set_int32(column, to, socprev__column_int32(from, row));
    }
}

static bool take_column(const struct socprev_memory *memory, const socprev__column *from,
                        const int64_t *rows, size_t n, socprev__column *column)
{
    if (!socprev__column_like(memory, from, column))
        return false;
    bool done = socprev__column_reserve(memory, column, (int64_t)n);
    if (done && from->type == SOCPREV_COLUMN_TEXT)
        done = take_texts(memory, from, rows, n, column);
    else if (done)
        take_fixed(from, rows, n, column);
    if (!done)
        socprev__column_clear(memory, column);
    return done;
}

socprev_status socprev_table_take(const socprev_table *table, const int64_t *rows, size_t n,
                                  socprev_table **out, socprev_error **err)
{
    if (table == NULL || out == NULL || (rows == NULL && n > 0))
        return socprev__fail_null(err, table == NULL ? "table" : out == NULL ? "out" : "rows");
    for (size_t i = 0; i < n; i++)
        if (rows[i] < 0 || rows[i] >= table->rows)
            return socprev__fail(err, SOCPREV_E_NOT_FOUND, SP_ROW_MISSING, SP_ITEM("rows", i),
                                 SP_INT(rows[i]), SP_INT(table->rows));
    socprev_table *made;
    socprev_status st = socprev_table_new(&table->memory, &made, err);
    if (st != SOCPREV_OK)
        return st;
    for (size_t i = 0; i < table->column_count && st == SOCPREV_OK; i++) {
        socprev__column column;
        if (take_column(&table->memory, &table->columns[i], rows, n, &column))
            st = socprev__table_commit(made, &column, err);
        else
            st = socprev__fail_nomem(err);
    }
    if (st == SOCPREV_OK)
        *out = made;
    else
        socprev_table_free(made);
    return st;
}

socprev_status socprev_table_filter(const socprev_table *table, const uint8_t *mask, size_t n,
                                    socprev_table **out, socprev_error **err)
{
    if (table == NULL || out == NULL || (mask == NULL && n > 0))
        return socprev__fail_null(err, table == NULL ? "table" : out == NULL ? "out" : "mask");
    if ((uint64_t)table->rows != n)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_MASK_LENGTH, SP_FIELD("mask"), SP_INT(n),
                             SP_INT(table->rows));
    int64_t *rows = socprev__alloc(&table->memory, n + 1, sizeof *rows);
    if (rows == NULL)
        return socprev__fail_nomem(err);
    size_t kept = 0;
    for (size_t i = 0; i < n; i++)
        if (mask[i] != 0)
            rows[kept++] = (int64_t)i;
    socprev_status st = socprev_table_take(table, rows, kept, out, err);
    socprev__free(&table->memory, rows, n + 1, sizeof *rows);
    return st;
}

/* ---- order ------------------------------------------------------------------- */

typedef struct {
    const socprev_table *table;
    const int64_t *columns;
    const uint8_t *descending;
    size_t n;
} order;

static int compare_dates(socprev_date a, socprev_date b)
{
    int32_t a_first = 0, b_first = 0, last;
    (void)socprev_date_bounds(a, &a_first, &last);
    (void)socprev_date_bounds(b, &b_first, &last);
    int32_t a_precision = socprev_date_precision(a), b_precision = socprev_date_precision(b);
    int by_day = (a_first > b_first) - (a_first < b_first);
    return by_day != 0 ? by_day : (a_precision > b_precision) - (a_precision < b_precision);
}

static int compare_cells(const socprev__column *column, int64_t a, int64_t b)
{
    switch (column->type) {
    case SOCPREV_COLUMN_INT64: {
        int64_t x = socprev__column_int64(column, a), y = socprev__column_int64(column, b);
        return (x > y) - (x < y);
    }
    case SOCPREV_COLUMN_FLOAT64: {
        double x = socprev__column_float64(column, a), y = socprev__column_float64(column, b);
        return (x > y) - (x < y);
    }
    case SOCPREV_COLUMN_DATE:
        return compare_dates(socprev__column_int32(column, a), socprev__column_int32(column, b));
    case SOCPREV_COLUMN_BOOL:
        return socprev__column_bool(column, a) - socprev__column_bool(column, b);
    default: {
        socprev__slice x = socprev__column_text(column, a), y = socprev__column_text(column, b);
        return socprev_text_compare(x.data, x.size, y.data, y.size);
    }
    }
}

/* A row while it is sorted. */
typedef struct {
    const order *by;
    int64_t row;
} sorted_row;

static int compare_rows(const void *left, const void *right)
{
    const sorted_row *a = left, *b = right;
    const order *by = a->by;
    for (size_t i = 0; i < by->n; i++) {
        const socprev__column *column = &by->table->columns[by->columns[i]];
        bool has_a = socprev__column_present(column, a->row);
        bool has_b = socprev__column_present(column, b->row);
        if (has_a != has_b)
            return has_a ? -1 : 1;
        if (!has_a)
            continue;
        int sign = compare_cells(column, a->row, b->row);
        if (sign != 0)
            return by->descending != NULL && by->descending[i] != 0 ? -sign : sign;
    }
    return 0;
}

/* Positions of all rows in their order; NULL when out of memory. */
static int64_t *sort_rows(const order *by, size_t count)
{
    const struct socprev_memory *memory = &by->table->memory;
    sorted_row *sorted = socprev__alloc(memory, count, sizeof *sorted);
    int64_t *rows = socprev__alloc(memory, count, sizeof *rows);
    bool done = sorted != NULL && rows != NULL;
    for (size_t i = 0; i < count && done; i++)
        sorted[i] = (sorted_row){ by, (int64_t)i };
    done = done && socprev__sort(memory, sorted, count, sizeof *sorted, compare_rows);
    for (size_t i = 0; i < count && done; i++)
        rows[i] = sorted[i].row;
    socprev__free(memory, sorted, count, sizeof *sorted);
    if (done)
        return rows;
    socprev__free(memory, rows, count, sizeof *rows);
    return NULL;
}

socprev_status socprev_table_sort(const socprev_table *table, const int64_t *columns,
                                  const uint8_t *descending, size_t n, socprev_table **out,
                                  socprev_error **err)
{
    if (table == NULL || out == NULL || (columns == NULL && n > 0))
        return socprev__fail_null(err, table == NULL ? "table" : out == NULL ? "out" : "columns");
    socprev_status st;
    for (size_t i = 0; i < n; i++)
        if (socprev__table_column(table, columns[i], &st, err) == NULL)
            return st;
    size_t count = (size_t)table->rows;
    order by = { table, columns, descending, n };
    int64_t *rows = sort_rows(&by, count);
    if (rows == NULL)
        return socprev__fail_nomem(err);
    st = socprev_table_take(table, rows, count, out, err);
    socprev__free(&table->memory, rows, count, sizeof *rows);
    return st;
}
