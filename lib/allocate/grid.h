/* Graphs of rows and columns: what the solvers of two-way problems share. */
#ifndef SOCPREV_GRID_PRIVATE_H
#define SOCPREV_GRID_PRIVATE_H

#include "allocate/allocate_internal.h"

/* ---- moves: which units can go where ------------------------------------------------ */

/* Nodes are the rows, then the columns. A cell that may rise leads from its row
 * to its column, one that may fall from its column to its row; one bit each, so
 * that a search reads 64 cells at once. */
typedef struct {
    struct socprev_memory memory;
    size_t n[2], words[2]; /* words[axis]: of one line of that axis */
    uint64_t *bits[2];     /* rise: [rows][words of a row]; fall: [columns][words of a column] */
} socprev__moves;

/* No moves; false when out of memory. */
bool socprev__moves_make(socprev__moves *moves, const struct socprev_memory *memory, size_t rows,
                         size_t columns);
void socprev__moves_clear(socprev__moves *moves);

/* Says what a cell may do. */
static inline void socprev__moves_set(socprev__moves *moves, size_t row, size_t column, bool rise,
                                      bool fall)
{
    uint64_t *up = &moves->bits[0][row * moves->words[0] + column / 64];
    uint64_t *down = &moves->bits[1][column * moves->words[1] + row / 64];
    uint64_t column_bit = (uint64_t)1 << column % 64, row_bit = (uint64_t)1 << row % 64;
    *up = rise ? *up | column_bit : *up & ~column_bit;
    *down = fall ? *down | row_bit : *down & ~row_bit;
}

/* All neighbours of a node, as lines of the other axis. */
static inline const uint64_t *socprev__moves_of(const socprev__moves *moves, size_t node)
{
    return node < moves->n[0] ? &moves->bits[0][node * moves->words[0]]
                              : &moves->bits[1][(node - moves->n[0]) * moves->words[1]];
}

/* Index of the lowest bit of a word that is not 0. */
static inline size_t socprev__lowest_bit(uint64_t word)
{
    return (size_t)__builtin_ctzll(word);
}

/* The first line at or after `from` that a node leads to, none of `without`
 * (bits, NULL = none); SIZE_MAX = none. */
size_t socprev__moves_next(const socprev__moves *moves, size_t node, size_t from,
                           const uint64_t *without);

/* Strongly connected components: nodes of one have the same number in
 * `component` [rows + columns]. false when out of memory. */
bool socprev__components_find(const socprev__moves *moves, size_t *component);

/* ---- rows of doubles: the same bits on every processor -------------------------------- */

/* Sum of products. */
double socprev__dot(const double *restrict a, const double *restrict b, size_t n);

/* to += from * scale */
void socprev__add_scaled(double *restrict to, const double *restrict from, double scale, size_t n);

/* to = a * b; returns the sum. */
double socprev__multiply_line(double *restrict to, const double *restrict a,
                              const double *restrict b, size_t n);

/* units = line * scale + lift, to the nearest whole number, at least 0; returns the sum. */
double socprev__round_line(double *restrict units, const double *restrict line, double scale,
                           double lift, size_t n);

/* Prices of the next unit, (units + offset) / line, and of the last one, 0 for none. */
void socprev__price_line(double *restrict rise, double *restrict fall,
                         const double *restrict units, const double *restrict line, double offset,
                         size_t n);

double socprev__least_of(const double *restrict a, size_t n);
double socprev__most_of(const double *restrict a, size_t n);

/* ---- ties ------------------------------------------------------------------------------- */

enum {
    SOCPREV__CELL_UP = 1,  /* is rounded up */
    SOCPREV__CELL_TIED = 2 /* goes the other way in another best table */
};

/* Cells that may move for nothing. A real cell has two values, and rises or falls;
 * a slack cell, of the last row or column where there are more than the real ones,
 * holds from 0 to `most`. */
typedef struct {
    socprev__moves moves;
    size_t real[2];
    int64_t *slack[2], *most[2]; /* [n] of rows (with the corner), of columns; NULL without slack */
} socprev__ties;

/* No cell moves; false when out of memory. */
bool socprev__ties_make(socprev__ties *ties, const struct socprev_memory *memory,
                        const size_t n[2], const size_t real[2]);
void socprev__ties_clear(socprev__ties *ties);

/* Units of a slack cell, and the most it holds. */
int64_t *socprev__ties_slack(const socprev__ties *ties, size_t row, size_t column, int64_t **most);

/* One unit more (up) or less in a cell; sets what it may do then. */
void socprev__ties_move(socprev__ties *ties, size_t row, size_t column, bool up);

/* Marks tied cells in `cell` [real cells, 0 before], and those of them that are up
 * in the canonical table; slack follows. false when out of memory. */
bool socprev__ties_settle(socprev__ties *ties, uint8_t *cell);

/* ---- rounding: which cells go up ---------------------------------------------------- */

/* Every line has so many cells to round up; the sum of costs is to be least. Prices
 * certify it: cost - row price - column price is at most 0 where a cell is up, at
 * least 0 where it is down. Slack cells cost nothing, and count by their units. */
typedef struct {
    struct socprev_memory memory;
    size_t n[2];       /* with slack */
    int64_t *cost[2];  /* [n * n] of rounding up, by rows and by columns */
    int64_t *need[2];  /* [n] cells to round up in each row, each column */
    int64_t *price[2]; /* [n] */
    socprev__ties cell; /* who may rise: all free cells first; then also who may fall */
} socprev__rounding;

/* Cells of cost 0, none free, no needs; false when out of memory. */
bool socprev__rounding_make(socprev__rounding *rounding, const struct socprev_memory *memory,
                            const size_t n[2], const size_t real[2]);
void socprev__rounding_clear(socprev__rounding *rounding);

/* SOCPREV_E_INFEASIBLE leaves the message to the caller. */
socprev_status socprev__rounding_solve(socprev__rounding *rounding, socprev_run *run,
                                       socprev_error **err);

/* Keeps only the moves that cost nothing. */
void socprev__rounding_tighten(socprev__rounding *rounding);

/* The k-th smallest of n keys, k from 0; the keys change places. */
int64_t socprev__kth_smallest(int64_t *key, size_t n, size_t k);

/* ---- transport -------------------------------------------------------------------------- */

/* A table between `low` and `high` with given totals of rows and columns. */
typedef struct {
    struct socprev_memory memory;
    size_t n[2];
    const int64_t *low, *high; /* [rows * columns] */
    int64_t *units;            /* [rows * columns] the table */
    int64_t *left[2];          /* [n] what rows and columns still lack */
    size_t *level;             /* [rows + columns] SIZE_MAX = not reached */
    size_t *next, *path;       /* [rows + columns] */
    uint64_t *reached[2];      /* bits of columns (first), of rows */
    int64_t budget;            /* units that may still come in */
    socprev__moves moves;      /* what can still be moved */
} socprev__transport;

/* Borrows low, high and units, copies the totals; false when out of memory. */
bool socprev__transport_make(socprev__transport *transport, const struct socprev_memory *memory,
                             const size_t n[2], const int64_t *low, const int64_t *high,
                             int64_t *const total[2], int64_t *units);
void socprev__transport_clear(socprev__transport *transport);

/* Fills the table as far as it goes (a maximal flow); returns what rows still
 * lack. Levels then tell what can be reached from rows that lack something. */
int64_t socprev__transport_fill(socprev__transport *transport);

/* Goes on from the table as it is, with what is left in rows and columns, while the
 * budget lasts. */
void socprev__transport_add(socprev__transport *transport);

#endif
