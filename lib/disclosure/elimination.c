/* The equations between unknown cells, eliminated modulo 2^61 - 1 in sparse form.
 *
 * Rows are equations, columns unknown cells. The pivot is taken from the shortest
 * row, in its rarest column, and removed from the other rows that are left; no
 * row that has been a pivot changes again. */
#include "disclosure/disclosure_internal.h"

/* ---- numbers modulo 2^61 - 1 ------------------------------------------------------- */

static uint64_t fold(uint64_t x)
{
    uint64_t folded = (x & SOCPREV__PRIME) + (x >> 61);
    return folded >= SOCPREV__PRIME ? folded - SOCPREV__PRIME : folded;
}

uint64_t socprev__mod_multiply(uint64_t a, uint64_t b)
{
    socprev__u128 product = socprev__mul_wide(a, b);
    return fold((product.low & SOCPREV__PRIME) + (product.high << 3 | product.low >> 61));
}

uint64_t socprev__mod_subtract(uint64_t a, uint64_t b)
{
    return a >= b ? a - b : a + SOCPREV__PRIME - b;
}

/* Fermat: a^(p - 2). */
uint64_t socprev__mod_inverse(uint64_t a)
{
    uint64_t power = 1;
    for (uint64_t e = SOCPREV__PRIME - 2; e != 0; e >>= 1) {
        if ((e & 1) != 0)
            power = socprev__mod_multiply(power, a);
        a = socprev__mod_multiply(a, a);
    }
    return power;
}

/* ---- rows and columns -------------------------------------------------------------- */

typedef struct {
    size_t column;
    uint64_t value; /* not 0 */
} entry;

typedef struct {
    entry *entry;
    size_t n, capacity;
    size_t equation;
    bool done; /* has been a pivot, or is empty */
} row;

typedef struct {
    size_t *row; /* rows that hold the column, and some that held it */
    size_t n, capacity, live;
} column_rows;

typedef struct {
    size_t target, source; /* row target -= factor * row source */
    uint64_t factor;
} operation;

typedef struct {
    size_t row, column;
    uint64_t inverse; /* of the pivot */
} pivot;

struct socprev__elimination {
    struct socprev_memory memory;
    size_t n_cells, n_columns, n_rows, row_capacity, n_pivots, n_operations, operation_capacity;
    size_t *column_of; /* [cells] */
    size_t *cell_of;   /* [columns] */
    row *row;
    column_rows *column;
    pivot *pivot; /* [rows] in the order of elimination */
    operation *operation;
    uint64_t *dense; /* [columns] a row that is being changed */
    bool failed;     /* out of memory */
};

static void put_entry(socprev__elimination *e, row *r, size_t column, uint64_t value)
{
    void *entries = r->entry;
    if (!socprev__reserve(&e->memory, &entries, &r->capacity, r->n + 1, sizeof *r->entry)) {
        e->failed = true;
        return;
    }
    r->entry = entries;
    r->entry[r->n++] = (entry){ column, value };
}

static void list_row(socprev__elimination *e, size_t column, size_t number)
{
    column_rows *c = &e->column[column];
    void *rows = c->row;
    if (!socprev__reserve(&e->memory, &rows, &c->capacity, c->n + 1, sizeof *c->row)) {
        e->failed = true;
        return;
    }
    c->row = rows;
    c->row[c->n++] = number;
    c->live++;
}

/* ---- filling ----------------------------------------------------------------------- */

static void number_columns(socprev__elimination *e, const uint8_t *unknown)
{
    for (size_t i = 0; i < e->n_cells; i++) {
        e->column_of[i] = SOCPREV__NO_COLUMN;
        if (unknown[i] == 0)
            continue;
        e->column_of[i] = e->n_columns;
        e->cell_of[e->n_columns++] = i;
    }
}

/* Total - parts, without the cells that are known. */
static void fill_rows(socprev__elimination *e, const socprev_disclosure *d)
{
    for (size_t i = 0; i < d->n_equations && !e->failed; i++) {
        row *r = &e->row[e->n_rows];
        const size_t *cell = d->equation_cell + d->equation[i].start;
        for (size_t k = 0; k < d->equation[i].n; k++)
            if (e->column_of[cell[k]] != SOCPREV__NO_COLUMN) {
                put_entry(e, r, e->column_of[cell[k]], k == 0 ? 1 : SOCPREV__PRIME - 1);
                list_row(e, e->column_of[cell[k]], e->n_rows);
            }
        r->equation = i;
        e->n_rows += r->n > 0;
    }
}

/* ---- eliminating ------------------------------------------------------------------- */

static size_t shortest_row(const socprev__elimination *e)
{
    size_t best = SIZE_MAX;
    for (size_t i = 0; i < e->n_rows; i++)
        if (!e->row[i].done && (best == SIZE_MAX || e->row[i].n < e->row[best].n))
            best = i;
    return best;
}

static entry rarest_entry(const socprev__elimination *e, const row *r)
{
    entry best = r->entry[0];
    for (size_t k = 1; k < r->n; k++)
        if (e->column[r->entry[k].column].live < e->column[best.column].live)
            best = r->entry[k];
    return best;
}

static uint64_t value_in(const row *r, size_t column)
{
    for (size_t k = 0; k < r->n; k++)
        if (r->entry[k].column == column)
            return r->entry[k].value;
    return 0;
}

/* target -= factor * source. Entries stay in the order of their first use. */
static void subtract_row(socprev__elimination *e, size_t target, size_t source, uint64_t factor)
{
    row *t = &e->row[target];
    const row *s = &e->row[source];
    size_t kept = 0;
    for (size_t k = 0; k < t->n; k++)
        e->dense[t->entry[k].column] = t->entry[k].value;
    for (size_t k = 0; k < s->n && !e->failed; k++) {
        size_t column = s->entry[k].column;
        uint64_t product = socprev__mod_multiply(factor, s->entry[k].value);
        if (e->dense[column] == 0) { /* not in the target, since its values are not 0 */
            put_entry(e, t, column, 1);
            list_row(e, column, target);
        }
        e->dense[column] = socprev__mod_subtract(e->dense[column], product);
    }
    for (size_t k = 0; k < t->n; k++) {
        size_t column = t->entry[k].column;
        if (e->dense[column] != 0)
            t->entry[kept++] = (entry){ column, e->dense[column] };
        else
            e->column[column].live--;
        e->dense[column] = 0;
    }
    t->n = kept;
    t->done = kept == 0;
}

static void note_operation(socprev__elimination *e, size_t target, size_t source, uint64_t factor)
{
    void *operations = e->operation;
    if (!socprev__reserve(&e->memory, &operations, &e->operation_capacity, e->n_operations + 1,
                          sizeof *e->operation)) {
        e->failed = true;
        return;
    }
    e->operation = operations;
    e->operation[e->n_operations++] = (operation){ target, source, factor };
}

static void eliminate_column(socprev__elimination *e, const pivot *p)
{
    const column_rows *c = &e->column[p->column];
    size_t n = c->n; /* the list does not grow: the column leaves all rows */
    for (size_t i = 0; i < n && !e->failed; i++) {
        size_t target = c->row[i];
        if (e->row[target].done)
            continue;
        uint64_t value = value_in(&e->row[target], p->column);
        if (value == 0)
            continue;
        uint64_t factor = socprev__mod_multiply(value, p->inverse);
        note_operation(e, target, p->row, factor);
        subtract_row(e, target, p->row, factor);
    }
}

static void eliminate_all(socprev__elimination *e)
{
    for (size_t r = shortest_row(e); r != SIZE_MAX && !e->failed; r = shortest_row(e)) {
        entry at = rarest_entry(e, &e->row[r]);
        pivot *p = &e->pivot[e->n_pivots++];
        *p = (pivot){ r, at.column, socprev__mod_inverse(at.value) };
        e->row[r].done = true;
        for (size_t k = 0; k < e->row[r].n; k++)
            e->column[e->row[r].entry[k].column].live--;
        eliminate_column(e, p);
    }
}

socprev_status socprev__eliminate(const socprev_disclosure *d, const uint8_t *unknown,
                                  const struct socprev_memory *memory,
                                  socprev__elimination **out)
{
    socprev__elimination *e = socprev__alloc(memory, 1, sizeof *e);
    size_t n_rows = d->n_equations + 1;
    if (e == NULL)
        return SOCPREV_E_NOMEM;
    e->memory = *memory;
    e->n_cells = d->n;
    e->row_capacity = n_rows;
    e->column_of = socprev__alloc(memory, d->n, sizeof *e->column_of);
    e->cell_of = socprev__alloc(memory, d->n, sizeof *e->cell_of);
    e->column = socprev__alloc(memory, d->n, sizeof *e->column);
    e->dense = socprev__alloc(memory, d->n, sizeof *e->dense);
    e->row = socprev__alloc(memory, n_rows, sizeof *e->row);
    e->pivot = socprev__alloc(memory, n_rows, sizeof *e->pivot);
    e->failed = e->column_of == NULL || e->cell_of == NULL || e->column == NULL ||
                e->dense == NULL || e->row == NULL || e->pivot == NULL;
    if (!e->failed) {
        number_columns(e, unknown);
        fill_rows(e, d);
        eliminate_all(e);
    }
    if (e->failed) {
        socprev__elimination_free(e);
        return SOCPREV_E_NOMEM;
    }
    *out = e;
    return SOCPREV_OK;
}

void socprev__elimination_free(socprev__elimination *e)
{
    if (e == NULL)
        return;
    struct socprev_memory memory = e->memory;
    for (size_t i = 0; e->row != NULL && i < e->row_capacity; i++)
        socprev__free(&memory, e->row[i].entry, e->row[i].capacity, sizeof(entry));
    for (size_t i = 0; e->column != NULL && i < e->n_cells; i++)
        socprev__free(&memory, e->column[i].row, e->column[i].capacity, sizeof(size_t));
    socprev__free(&memory, e->column_of, e->n_cells, sizeof *e->column_of);
    socprev__free(&memory, e->cell_of, e->n_cells, sizeof *e->cell_of);
    socprev__free(&memory, e->column, e->n_cells, sizeof *e->column);
    socprev__free(&memory, e->dense, e->n_cells, sizeof *e->dense);
    socprev__free(&memory, e->row, e->row_capacity, sizeof *e->row);
    socprev__free(&memory, e->pivot, e->row_capacity, sizeof *e->pivot);
    socprev__free(&memory, e->operation, e->operation_capacity, sizeof *e->operation);
    socprev__free(&memory, e, 1, sizeof *e);
}

/* ---- what follows from the triangular form ----------------------------------------- */

size_t socprev__elimination_columns(const socprev__elimination *e)
{
    return e->n_columns;
}

size_t socprev__elimination_equations(const socprev__elimination *e)
{
    return e->n_rows;
}

size_t socprev__elimination_rank(const socprev__elimination *e)
{
    return e->n_pivots;
}

size_t socprev__elimination_column(const socprev__elimination *e, size_t cell)
{
    return e->column_of[cell];
}

size_t socprev__elimination_cell(const socprev__elimination *e, size_t column)
{
    return e->cell_of[column];
}

void socprev__random_change(const socprev__elimination *e, uint64_t seed, uint64_t *out)
{
    socprev__random random;
    socprev__random_start(&random, 0x5eed, seed);
    for (size_t c = 0; c < e->n_columns; c++)
        out[c] = 1 + socprev__random_below(&random, SOCPREV__PRIME - 1);
    /* columns that are no pivot keep their number; pivots follow, the last one first */
    for (size_t k = e->n_pivots; k-- > 0;) {
        const row *r = &e->row[e->pivot[k].row];
        uint64_t sum = 0;
        for (size_t i = 0; i < r->n; i++)
            if (r->entry[i].column != e->pivot[k].column)
                sum = socprev__mod_subtract(
                    sum, socprev__mod_multiply(r->entry[i].value, out[r->entry[i].column]));
        out[e->pivot[k].column] = socprev__mod_multiply(sum, e->pivot[k].inverse);
    }
}

bool socprev__combination(const socprev__elimination *e, size_t column, size_t other,
                          uint64_t share, uint64_t *room, uint64_t *multiplier)
{
    memset(room, 0, e->n_columns * sizeof *room);
    room[column] = 1;
    if (other != SOCPREV__NO_COLUMN)
        room[other] = socprev__mod_subtract(room[other], share);
    for (size_t i = 0; i < e->n_rows; i++)
        multiplier[e->row[i].equation] = 0;
    for (size_t k = 0; k < e->n_pivots; k++) {
        const row *r = &e->row[e->pivot[k].row];
        uint64_t z = socprev__mod_multiply(room[e->pivot[k].column], e->pivot[k].inverse);
        if (z == 0)
            continue;
        multiplier[r->equation] = z;
        for (size_t i = 0; i < r->n; i++) {
            uint64_t *to = &room[r->entry[i].column];
            *to = socprev__mod_subtract(*to, socprev__mod_multiply(z, r->entry[i].value));
        }
    }
    for (size_t c = 0; c < e->n_columns; c++)
        if (room[c] != 0)
            return false;
    for (size_t k = e->n_operations; k-- > 0;) { /* back to the equations as they were */
        const operation *o = &e->operation[k];
        uint64_t *source = &multiplier[e->row[o->source].equation];
        *source = socprev__mod_subtract(
            *source, socprev__mod_multiply(o->factor, multiplier[e->row[o->target].equation]));
    }
    return true;
}
