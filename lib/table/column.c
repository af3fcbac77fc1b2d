#include "table/table_internal.h"

/* ---- life ------------------------------------------------------------------ */

bool socprev__column_init(const struct socprev_memory *memory, socprev__column *column,
                          const char *name, int32_t type)
{
    *column = (socprev__column){ .type = type };
    column->name = socprev__text_copy(memory, name, strlen(name));
    column->unit = socprev__text_copy(memory, "", 0);
    if (column->name != NULL && column->unit != NULL)
        return true;
    socprev__column_clear(memory, column);
    return false;
}

void socprev__column_clear(const struct socprev_memory *memory, socprev__column *column)
{
    socprev__free(memory, column->slots, column->slot_count, sizeof *column->slots);
    socprev__shared_drop(column->label_offsets);
    socprev__shared_drop(column->labels);
    socprev__shared_drop(column->offsets);
    socprev__shared_drop(column->data);
    socprev__shared_drop(column->valid);
    socprev__text_free(memory, column->unit);
    socprev__text_free(memory, column->name);
    *column = (socprev__column){ 0 };
}

bool socprev__column_like(const struct socprev_memory *memory, const socprev__column *from,
                          socprev__column *column)
{
    *column = (socprev__column){ .type = from->type, .decimals = from->decimals };
    column->name = socprev__text_copy(memory, from->name, strlen(from->name));
    column->unit = socprev__text_copy(memory, from->unit, strlen(from->unit));
    if (column->name == NULL || column->unit == NULL) {
        socprev__column_clear(memory, column);
        return false;
    }
    column->labels = socprev__shared_hold(from->labels);
    column->label_offsets = socprev__shared_hold(from->label_offsets);
    column->label_count = from->label_count;
    return true;
}

bool socprev__column_share(const struct socprev_memory *memory, const socprev__column *from,
                           socprev__column *column)
{
    if (!socprev__column_like(memory, from, column))
        return false;
    column->valid = socprev__shared_hold(from->valid);
    column->data = socprev__shared_hold(from->data);
    column->offsets = socprev__shared_hold(from->offsets);
    column->rows = from->rows;
    column->nulls = from->nulls;
    return true;
}

/* ---- rows ------------------------------------------------------------------ */

bool socprev__column_reserve(const struct socprev_memory *memory, socprev__column *column,
                             int64_t rows)
{
    if ((uint64_t)rows >= SIZE_MAX / 16)
        return false;
    size_t n = (size_t)rows;
    size_t bits = n / 8 + 1;
    if (!socprev__shared_own(memory, &column->valid, bits))
        return false;
    switch (column->type) {
    case SOCPREV_COLUMN_INT64:
    case SOCPREV_COLUMN_FLOAT64:
        return socprev__shared_own(memory, &column->data, n * 8);
    case SOCPREV_COLUMN_CATEGORY:
    case SOCPREV_COLUMN_DATE:
        return socprev__shared_own(memory, &column->data, n * 4);
    case SOCPREV_COLUMN_BOOL:
        return socprev__shared_own(memory, &column->data, bits);
    default:
        return socprev__shared_own(memory, &column->offsets, (n + 1) * 8);
    }
}

void socprev__column_grow(socprev__column *column, int64_t rows)
{
    if (column->type == SOCPREV_COLUMN_TEXT) {
        int64_t *offsets = socprev__shared_data(column->offsets);
        for (int64_t i = column->rows; i < rows; i++)
            offsets[i + 1] = offsets[i];
    }
    column->nulls += rows - column->rows;
    column->rows = rows;
}

/* ---- bits ------------------------------------------------------------------ */

bool socprev__bit(const void *bitmap, int64_t i)
{
    const unsigned char *bytes = bitmap;
    return (bytes[i / 8] >> (i % 8) & 1) != 0;
}

void socprev__bit_set(void *bitmap, int64_t i, bool value)
{
    unsigned char *byte = (unsigned char *)bitmap + i / 8;
    unsigned mask = 1u << (i % 8);
    *byte = (unsigned char)(value ? *byte | mask : *byte & ~mask);
}

static void mark(socprev__column *column, int64_t row, bool present)
{
    void *valid = socprev__shared_data(column->valid);
    if (socprev__bit(valid, row) == present)
        return;
    socprev__bit_set(valid, row, present);
    column->nulls += present ? -1 : 1;
}

/* ---- cells in ---------------------------------------------------------------- */

void socprev__column_set_int64(socprev__column *column, int64_t row, int64_t value)
{
    ((int64_t *)socprev__shared_data(column->data))[row] = value;
    mark(column, row, true);
}

void socprev__column_set_float64(socprev__column *column, int64_t row, double value)
{
    ((double *)socprev__shared_data(column->data))[row] = value;
    mark(column, row, true);
}

void socprev__column_set_int32(socprev__column *column, int64_t row, int32_t value)
{
    ((int32_t *)socprev__shared_data(column->data))[row] = value;
    mark(column, row, true);
}

void socprev__column_set_bool(socprev__column *column, int64_t row, bool value)
{
    socprev__bit_set(socprev__shared_data(column->data), row, value);
    mark(column, row, true);
}

void socprev__column_set_no_date(socprev__column *column, int64_t row)
{
    /* Missing cells hold 0: same table, same bytes. */
    socprev__column_set_int32(column, row, 0);
    mark(column, row, false);
}

bool socprev__column_set_text(const struct socprev_memory *memory, socprev__column *column,
                              const char *text, size_t length)
{
    int64_t row = column->rows - 1;
    int64_t *offsets = socprev__shared_data(column->offsets);
    size_t start = (size_t)offsets[row];
    if (length > SIZE_MAX / 4 - start ||
        !socprev__shared_own(memory, &column->data, start + length))
        return false;
    if (length > 0)
        memcpy((char *)socprev__shared_data(column->data) + start, text, length);
    offsets[row + 1] = (int64_t)(start + length);
    mark(column, row, true);
    return true;
}

/* ---- cells out --------------------------------------------------------------- */

bool socprev__column_present(const socprev__column *column, int64_t row)
{
    return socprev__bit(socprev__shared_data(column->valid), row);
}

int64_t socprev__column_int64(const socprev__column *column, int64_t row)
{
    return ((const int64_t *)socprev__shared_data(column->data))[row];
}

double socprev__column_float64(const socprev__column *column, int64_t row)
{
    return ((const double *)socprev__shared_data(column->data))[row];
}

int32_t socprev__column_int32(const socprev__column *column, int64_t row)
{
    return ((const int32_t *)socprev__shared_data(column->data))[row];
}

bool socprev__column_bool(const socprev__column *column, int64_t row)
{
    return socprev__bit(socprev__shared_data(column->data), row);
}

static socprev__slice cut(socprev__shared *bytes, socprev__shared *offsets, int64_t i)
{
    const int64_t *at = socprev__shared_data(offsets);
    const char *data = socprev__shared_data(bytes);
    if (at[i] == at[i + 1])
        return (socprev__slice){ "", 0 };
    return (socprev__slice){ data + at[i], (size_t)(at[i + 1] - at[i]) };
}

socprev__slice socprev__column_text(const socprev__column *column, int64_t row)
{
    if (!socprev__column_present(column, row))
        return (socprev__slice){ "", 0 };
    if (column->type == SOCPREV_COLUMN_CATEGORY)
        return socprev__label(column, socprev__column_int32(column, row));
    return cut(column->data, column->offsets, row);
}

socprev__slice socprev__label(const socprev__column *column, int64_t code)
{
    return cut(column->labels, column->label_offsets, code);
}
