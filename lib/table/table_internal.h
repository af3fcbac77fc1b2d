/* Columns and the bytes they share. */
#ifndef SOCPREV_TABLE_INTERNAL_H
#define SOCPREV_TABLE_INTERNAL_H

#include "base/base_internal.h"
#include "base/value_internal.h"

#include <socprev/table.h>

#include <stdalign.h>
#include <stdatomic.h>

/* Keys of Arrow field metadata. */
#define SOCPREV__META_UNIT "socprev.unit"
#define SOCPREV__META_DECIMALS "socprev.decimals"
#define SOCPREV__META_TYPE "socprev.type"

/* ---- bytes with several holders (shared.c) ------------------------------ */

/* A block that tables and Arrow receivers hold together; the bytes follow the
 * head. Only a block with one holder may be written. */
typedef union {
    struct {
        atomic_size_t holders;
        struct socprev_memory memory;
        size_t capacity;
    } head;
    max_align_t align;
} socprev__shared;

/* NULL for NULL. */
void *socprev__shared_data(socprev__shared *shared);
socprev__shared *socprev__shared_hold(socprev__shared *shared);
void socprev__shared_drop(socprev__shared *shared);

/* Makes *shared a block of one holder and at least `need` bytes: copies it when
 * others hold it too, grows it when it is too small; new bytes are zero.
 * false when out of memory: nothing has changed. */
bool socprev__shared_own(const struct socprev_memory *memory, socprev__shared **shared,
                         size_t need);

/* ---- columns (column.c, label.c) ----------------------------------------- */

/* Layout of Arrow. `valid` and, for bool, `data` are bitmaps. `data` holds
 * int64, double, codes or dates (int32), or the bytes of texts, which
 * `offsets` [rows + 1] cuts; labels likewise. */
typedef struct {
    char *name, *unit;
    int32_t type, decimals;
    int64_t rows, nulls;
    socprev__shared *valid, *data, *offsets;
    socprev__shared *labels, *label_offsets;
    int64_t label_count;
    int32_t *slots; /* hash of label -> code + 1; made when labels are looked up */
    size_t slot_count;
} socprev__column;

struct socprev_table {
    struct socprev_memory memory;
    socprev__column *columns;
    size_t column_count, column_capacity;
    int64_t rows;
};

bool socprev__column_init(const struct socprev_memory *memory, socprev__column *column,
                          const char *name, int32_t type);
void socprev__column_clear(const struct socprev_memory *memory, socprev__column *column);

/* Copy of name, unit and decimals, with the labels shared; no rows. */
bool socprev__column_like(const struct socprev_memory *memory, const socprev__column *from,
                          socprev__column *column);

/* The same with the cells shared. */
bool socprev__column_share(const struct socprev_memory *memory, const socprev__column *from,
                           socprev__column *column);

/* Makes the buffers writable and long enough for `rows` rows; false: out of memory. */
bool socprev__column_reserve(const struct socprev_memory *memory, socprev__column *column,
                             int64_t rows);

/* Adds missing cells up to `rows`, which have been reserved. */
void socprev__column_grow(socprev__column *column, int64_t rows);

/* Fill a cell; the column is of that type and has been reserved. */
void socprev__column_set_int64(socprev__column *column, int64_t row, int64_t value);
void socprev__column_set_float64(socprev__column *column, int64_t row, double value);
void socprev__column_set_int32(socprev__column *column, int64_t row, int32_t value);
void socprev__column_set_bool(socprev__column *column, int64_t row, bool value);
/* Makes a cell of a date column missing again. */
void socprev__column_set_no_date(socprev__column *column, int64_t row);

/* Fills the last row of a text column. false: out of memory. */
bool socprev__column_set_text(const struct socprev_memory *memory, socprev__column *column,
                              const char *text, size_t length);

bool socprev__bit(const void *bitmap, int64_t i);
void socprev__bit_set(void *bitmap, int64_t i, bool value);

bool socprev__column_present(const socprev__column *column, int64_t row);
int64_t socprev__column_int64(const socprev__column *column, int64_t row);
double socprev__column_float64(const socprev__column *column, int64_t row);
int32_t socprev__column_int32(const socprev__column *column, int64_t row);
bool socprev__column_bool(const socprev__column *column, int64_t row);
/* Text of a cell of a text or category column; "" when it is missing. */
socprev__slice socprev__column_text(const socprev__column *column, int64_t row);

socprev__slice socprev__label(const socprev__column *column, int64_t code);

/* Code of a label. SOCPREV_OK | SOCPREV_E_NOT_FOUND | SOCPREV_E_NOMEM */
socprev_status socprev__label_find(const struct socprev_memory *memory, socprev__column *column,
                                   socprev__slice text, int32_t *code);

/* Code of a label, which is appended when it is new.
 * SOCPREV_OK | SOCPREV_E_LIMIT | SOCPREV_E_NOMEM */
socprev_status socprev__label_add(const struct socprev_memory *memory, socprev__column *column,
                                  socprev__slice text, int32_t *code);

/* Fills the last row of a text or category column, which has been reserved. */
socprev_status socprev__column_put_text(const struct socprev_memory *memory,
                                        socprev__column *column, socprev__slice text,
                                        socprev_error **err);

bool socprev__is_finite(double value);

/* ---- tables (table.c) ------------------------------------------------------ */

/* Checks a name and makes a column that is not yet in the table. */
socprev_status socprev__table_begin(const socprev_table *table, const char *name, int32_t type,
                                    socprev__column *column, socprev_error **err);

/* Moves a column into the table, or clears it when that fails. */
socprev_status socprev__table_commit(socprev_table *table, socprev__column *column,
                                     socprev_error **err);

/* The column, or NULL with an error. */
socprev__column *socprev__table_column(const socprev_table *table, int64_t column,
                                       socprev_status *status, socprev_error **err);

socprev_status socprev__fail_column_type(socprev_error **err, const socprev__column *column,
                                         const char *needed);

/* Checks unit and decimals and stores copies in `column`. */
socprev_status socprev__column_describe(const struct socprev_memory *memory,
                                        socprev__column *column, const char *unit,
                                        int32_t decimals, socprev_error **err);

#endif
