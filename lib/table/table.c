#include "table/table_internal.h"

static const char *const type_names[] = { "int64", "float64", "text", "category", "date", "bool" };

const char *socprev_column_type_name(int32_t type)
{
    if (type < 1 || (size_t)type > SOCPREV__COUNT(type_names))
        return NULL;
    return type_names[type - 1];
}

/* ---- life ------------------------------------------------------------------ */

socprev_status socprev_table_new(const socprev_memory *memory, socprev_table **out,
                                 socprev_error **err)
{
    if (out == NULL)
        return socprev__fail_null(err, "out");
    struct socprev_memory own = socprev__memory_of(memory);
    socprev_table *table = socprev__alloc(&own, 1, sizeof *table);
    if (table == NULL)
        return socprev__fail_nomem(err);
    table->memory = own;
    *out = table;
    return SOCPREV_OK;
}

void socprev_table_free(socprev_table *table)
{
    if (table == NULL)
        return;
    struct socprev_memory memory = table->memory;
    for (size_t i = 0; i < table->column_count; i++)
        socprev__column_clear(&memory, &table->columns[i]);
    socprev__free(&memory, table->columns, table->column_capacity, sizeof *table->columns);
    socprev__free(&memory, table, 1, sizeof *table);
}

/* ---- adding a column --------------------------------------------------------- */

socprev_status socprev__table_begin(const socprev_table *table, const char *name, int32_t type,
                                    socprev__column *column, socprev_error **err)
{
    if (table == NULL)
        return socprev__fail_null(err, "table");
    if (name == NULL)
        return socprev__fail_null(err, "name");
    if (name[0] == '\0')
        return socprev__fail(err, SOCPREV_E_INVALID, SP_COLUMN_NAME, SP_FIELD("name"),
                             SP_TEXT(""));
    int64_t bad = socprev_utf8_check(name, SOCPREV_NUL);
    if (bad >= 0)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_UTF8, SP_FIELD("name"), SP_TEXT("name"),
                             SP_INT(bad));
    if (socprev_column_type_name(type) == NULL)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_COLUMN_UNKNOWN_TYPE, SP_FIELD(name),
                             SP_INT(type));
    if (socprev_table_find_column(table, name, SOCPREV_NUL) >= 0)
        return socprev__fail(err, SOCPREV_E_DUPLICATE, SP_COLUMN_DUPLICATE, SP_FIELD(name),
                             SP_TEXT(name));
    if (!socprev__column_init(&table->memory, column, name, type))
        return socprev__fail_nomem(err);
    return SOCPREV_OK;
}

socprev_status socprev__table_commit(socprev_table *table, socprev__column *column,
                                     socprev_error **err)
{
    void *block = table->columns;
    if (!socprev__reserve(&table->memory, &block, &table->column_capacity,
                          table->column_count + 1, sizeof *table->columns)) {
        socprev__column_clear(&table->memory, column);
        return socprev__fail_nomem(err);
    }
    table->columns = block;
    table->rows = column->rows;
    table->columns[table->column_count++] = *column;
    return SOCPREV_OK;
}

/* Begins a column of n missing cells. */
static socprev_status begin_filled(const socprev_table *table, const char *name, int32_t type,
                                   const void *values, size_t n, socprev__column *column,
                                   socprev_error **err)
{
    socprev_status st = socprev__table_begin(table, name, type, column, err);
    if (st != SOCPREV_OK)
        return st;
    if (values == NULL && n > 0)
        st = socprev__fail_null(err, "values");
    else if (table->column_count > 0 && (uint64_t)table->rows != n)
        st = socprev__fail(err, SOCPREV_E_INVALID, SP_COLUMN_LENGTH, SP_FIELD(name), SP_TEXT(name),
                           SP_INT(n), SP_INT(table->rows));
    else if (n > INT64_MAX || !socprev__column_reserve(&table->memory, column, (int64_t)n))
        st = socprev__fail_nomem(err);
    if (st != SOCPREV_OK) {
        socprev__column_clear(&table->memory, column);
        return st;
    }
    /* Texts are stored one after the other: their rows grow one by one. */
    if (type != SOCPREV_COLUMN_TEXT)
        socprev__column_grow(column, (int64_t)n);
    return SOCPREV_OK;
}

/* Element i of a strided array. */
static const void *element(const void *values, size_t stride, size_t size, size_t i)
{
    return (const char *)values + i * (stride == 0 ? size : stride);
}

static bool is_present(const uint8_t *valid, size_t i)
{
    return valid == NULL || valid[i] != 0;
}

socprev_status socprev_table_add_column(socprev_table *table, const char *name, int32_t type,
                                        socprev_error **err)
{
    socprev__column column;
    socprev_status st = socprev__table_begin(table, name, type, &column, err);
    if (st != SOCPREV_OK)
        return st;
    if (!socprev__column_reserve(&table->memory, &column, table->rows)) {
        socprev__column_clear(&table->memory, &column);
        return socprev__fail_nomem(err);
    }
    socprev__column_grow(&column, table->rows);
    return socprev__table_commit(table, &column, err);
}

socprev_status socprev_table_add_int64(socprev_table *table, const char *name,
                                       const int64_t *values, size_t stride, size_t n,
                                       const uint8_t *valid, socprev_error **err)
{
    socprev__column column;
    socprev_status st = begin_filled(table, name, SOCPREV_COLUMN_INT64, values, n, &column, err);
    if (st != SOCPREV_OK)
        return st;
    for (size_t i = 0; i < n; i++) {
        int64_t value;
        memcpy(&value, element(values, stride, sizeof value, i), sizeof value);
        if (is_present(valid, i))
            socprev__column_set_int64(&column, (int64_t)i, value);
    }
    return socprev__table_commit(table, &column, err);
}

socprev_status socprev_table_add_float64(socprev_table *table, const char *name,
                                         const double *values, size_t stride, size_t n,
                                         const uint8_t *valid, socprev_error **err)
{
    socprev__column column;
    socprev_status st = begin_filled(table, name, SOCPREV_COLUMN_FLOAT64, values, n, &column, err);
    if (st != SOCPREV_OK)
        return st;
    for (size_t i = 0; i < n; i++) {
        double value;
        memcpy(&value, element(values, stride, sizeof value, i), sizeof value);
        if (!is_present(valid, i))
            continue;
        if (!socprev__is_finite(value)) {
            socprev__column_clear(&table->memory, &column);
            return socprev__fail(err, SOCPREV_E_INVALID, SP_CELL_NOT_FINITE, SP_ITEM(name, i),
                                 SP_TEXT(name), SP_INT(i));
        }
        socprev__column_set_float64(&column, (int64_t)i, value);
    }
    return socprev__table_commit(table, &column, err);
}

socprev_status socprev_table_add_bool(socprev_table *table, const char *name,
                                      const uint8_t *values, size_t stride, size_t n,
                                      const uint8_t *valid, socprev_error **err)
{
    socprev__column column;
    socprev_status st = begin_filled(table, name, SOCPREV_COLUMN_BOOL, values, n, &column, err);
    if (st != SOCPREV_OK)
        return st;
    for (size_t i = 0; i < n; i++) {
        const uint8_t *value = element(values, stride, sizeof *value, i);
        if (is_present(valid, i))
            socprev__column_set_bool(&column, (int64_t)i, *value != 0);
    }
    return socprev__table_commit(table, &column, err);
}

socprev_status socprev_table_add_date(socprev_table *table, const char *name,
                                      const socprev_date *values, size_t stride, size_t n,
                                      const uint8_t *valid, socprev_error **err)
{
    socprev__column column;
    socprev_status st = begin_filled(table, name, SOCPREV_COLUMN_DATE, values, n, &column, err);
    if (st != SOCPREV_OK)
        return st;
    for (size_t i = 0; i < n; i++) {
        socprev_date value;
        memcpy(&value, element(values, stride, sizeof value, i), sizeof value);
        if (!is_present(valid, i) || value == SOCPREV_DATE_NONE)
            continue;
        if (!socprev__date_is_valid(value)) {
            socprev__column_clear(&table->memory, &column);
            return socprev__fail(err, SOCPREV_E_INVALID, SP_CELL_NOT_DATE, SP_ITEM(name, i),
                                 SP_TEXT(name), SP_INT(i));
        }
        socprev__column_set_int32(&column, (int64_t)i, value);
    }
    return socprev__table_commit(table, &column, err);
}

socprev_status socprev_table_add_text(socprev_table *table, const char *name,
                                      const char *const *texts, size_t stride, size_t n,
                                      const uint8_t *valid, socprev_error **err)
{
    socprev__column column;
    socprev_status st = begin_filled(table, name, SOCPREV_COLUMN_TEXT, texts, n, &column, err);
    if (st != SOCPREV_OK)
        return st;
    for (size_t i = 0; i < n && st == SOCPREV_OK; i++) {
        const char *text;
        memcpy(&text, element(texts, stride, sizeof text, i), sizeof text);
        socprev__column_grow(&column, (int64_t)i + 1);
        if (!is_present(valid, i) || text == NULL)
            continue;
        if (socprev_utf8_check(text, SOCPREV_NUL) >= 0)
            st = socprev__fail(err, SOCPREV_E_PARSE, SP_CELL_UTF8, SP_ITEM(name, i), SP_TEXT(name),
                               SP_INT(i));
        else if (!socprev__column_set_text(&table->memory, &column, text, strlen(text)))
            st = socprev__fail_nomem(err);
    }
    if (st == SOCPREV_OK)
        return socprev__table_commit(table, &column, err);
    socprev__column_clear(&table->memory, &column);
    return st;
}

static socprev_status add_labels(const struct socprev_memory *memory, socprev__column *column,
                                 const char *const *labels, size_t n, socprev_error **err)
{
    for (size_t i = 0; i < n; i++) {
        const char *name = column->name;
        if (labels[i] == NULL || socprev_utf8_check(labels[i], SOCPREV_NUL) >= 0)
            return socprev__fail(err, SOCPREV_E_PARSE, SP_LABEL_UTF8, SP_ITEM("labels", i),
                                 SP_TEXT(name), SP_INT(i));
        int32_t code;
        socprev__slice label = { labels[i], strlen(labels[i]) };
        socprev_status st = socprev__label_add(memory, column, label, &code);
        if (st == SOCPREV_E_LIMIT)
            return socprev__fail(err, st, SP_LABEL_LIMIT, SP_FIELD(name), SP_TEXT(name));
        if (st != SOCPREV_OK)
            return socprev__fail_nomem(err);
        if ((size_t)code != i)
            return socprev__fail(err, SOCPREV_E_DUPLICATE, SP_LABEL_DUPLICATE,
                                 SP_ITEM("labels", i), SP_TEXT(name), SP_TEXT(labels[i]));
    }
    return SOCPREV_OK;
}

socprev_status socprev_table_add_category(socprev_table *table, const char *name,
                                          const int32_t *codes, size_t stride, size_t n,
                                          const char *const *labels, size_t n_labels,
                                          socprev_error **err)
{
    socprev__column column;
    socprev_status st = begin_filled(table, name, SOCPREV_COLUMN_CATEGORY, codes, n, &column, err);
    if (st != SOCPREV_OK)
        return st;
    if (labels == NULL && n_labels > 0)
        st = socprev__fail_null(err, "labels");
    else
        st = add_labels(&table->memory, &column, labels, n_labels, err);
    for (size_t i = 0; i < n && st == SOCPREV_OK; i++) {
        int32_t code;
        memcpy(&code, element(codes, stride, sizeof code, i), sizeof code);
        if (code < -1 || code >= column.label_count)
            st = socprev__fail(err, SOCPREV_E_RANGE, SP_LABEL_CODE, SP_ITEM(name, i),
                               SP_TEXT(name), SP_INT(i), SP_INT(code), SP_INT(n_labels));
        else if (code != -1)
            socprev__column_set_int32(&column, (int64_t)i, code);
    }
    if (st == SOCPREV_OK)
        return socprev__table_commit(table, &column, err);
    socprev__column_clear(&table->memory, &column);
    return st;
}

/* ---- what a column means ------------------------------------------------------ */

socprev_status socprev__column_describe(const struct socprev_memory *memory,
                                        socprev__column *column, const char *unit,
                                        int32_t decimals, socprev_error **err)
{
    int32_t most = column->type == SOCPREV_COLUMN_INT64 ? 18 : 0;
    if (decimals < 0 || decimals > most)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_COLUMN_DECIMALS, SP_FIELD("decimals"),
                             SP_TEXT(column->name), SP_INT(decimals));
    const char *text = unit == NULL ? "" : unit;
    int64_t bad = socprev_utf8_check(text, SOCPREV_NUL);
    if (bad >= 0)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_UTF8, SP_FIELD("unit"), SP_TEXT("unit"),
                             SP_INT(bad));
    char *copy = socprev__text_copy(memory, text, strlen(text));
    if (copy == NULL)
        return socprev__fail_nomem(err);
    socprev__text_free(memory, column->unit);
    column->unit = copy;
    column->decimals = decimals;
    return SOCPREV_OK;
}

socprev_status socprev_table_set_unit(socprev_table *table, int64_t column, const char *unit,
                                      int32_t decimals, socprev_error **err)
{
    socprev_status st;
    socprev__column *found = socprev__table_column(table, column, &st, err);
    if (found == NULL)
        return st;
    return socprev__column_describe(&table->memory, found, unit, decimals, err);
}
