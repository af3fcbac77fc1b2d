/* Disclosure control: tables, elimination, bounds, audit, releases. */
#ifndef SOCPREV_DISCLOSURE_INTERNAL_H
#define SOCPREV_DISCLOSURE_INTERNAL_H

#include <socprev/disclosure.h>

#include "base/base_internal.h"
#include "base/value_internal.h"

/* ---- tables ------------------------------------------------------------- */

typedef struct {
    size_t start, n; /* cells in `equation_cell`; the first is the total */
} socprev__equation;

struct socprev_disclosure {
    struct socprev_memory memory;
    size_t n;
    int64_t *value;
    int64_t *cost; /* NULL = the values */
    uint8_t *mark;
    int64_t *contributors, *largest, *second; /* all or none */
    socprev__equation *equation;
    size_t n_equations, equation_capacity;
    size_t *equation_cell;
    size_t n_equation_cells, equation_cell_capacity;
    int64_t least, width;
    int32_t dominance, dominance_percent, p_percent, attacker;
    bool zeros;
};

int64_t socprev__cell_cost(const socprev_disclosure *d, size_t cell);
bool socprev__cell_sensitive(const socprev_disclosure *d, size_t cell);
/* Somebody is alone in the cell and so knows its number. */
bool socprev__cell_single(const socprev_disclosure *d, size_t cell);
/* Lowest and highest number that the rule lets a blank cell have; INT64_MAX = any. */
void socprev__cell_rule_bounds(const socprev_disclosure *d, size_t cell, bool sensitive,
                               int64_t *low, int64_t *high);
/* Every equation holds; else SOCPREV_E_INVALID with the index of its total. */
socprev_status socprev__check_equations(const socprev_disclosure *d, socprev_error **err);

/* ---- numbers modulo 2^61 - 1 ---------------------------------------------- */

#define SOCPREV__PRIME (((uint64_t)1 << 61) - 1)

uint64_t socprev__mod_multiply(uint64_t a, uint64_t b);
uint64_t socprev__mod_subtract(uint64_t a, uint64_t b);
uint64_t socprev__mod_inverse(uint64_t a); /* a != 0 */

/* ---- elimination ------------------------------------------------------------ */

#define SOCPREV__NO_COLUMN SIZE_MAX

/* The equations between unknown cells, brought to triangular form. Columns are
 * unknown cells; a column is *determined* when it is the same in all solutions. */
typedef struct socprev__elimination socprev__elimination;

/* unknown[cell] not 0: a column. SOCPREV_E_NOMEM leaves *out alone. */
socprev_status socprev__eliminate(const socprev_disclosure *d, const uint8_t *unknown,
                                  const struct socprev_memory *memory,
                                  socprev__elimination **out);
void socprev__elimination_free(socprev__elimination *e);
size_t socprev__elimination_columns(const socprev__elimination *e);
size_t socprev__elimination_equations(const socprev__elimination *e); /* that hold a column */
size_t socprev__elimination_rank(const socprev__elimination *e);
/* Column of a cell, or SOCPREV__NO_COLUMN; cell of a column. */
size_t socprev__elimination_column(const socprev__elimination *e, size_t cell);
size_t socprev__elimination_cell(const socprev__elimination *e, size_t column);

/* A random change [columns] that keeps all equations; `seed` 0, 1 ... gives
 * independent ones. A determined column has 0, others have it by accident only. */
void socprev__random_change(const socprev__elimination *e, uint64_t seed, uint64_t *out);

/* Multipliers [equations of the tables] that combine the equations to
 * x_column - share * x_other; false when no combination does. `other` may be
 * SOCPREV__NO_COLUMN. `room` holds one number per column. */
bool socprev__combination(const socprev__elimination *e, size_t column, size_t other,
                          uint64_t share, uint64_t *room, uint64_t *multiplier);

/* ---- bounds ------------------------------------------------------------------- */

/* A linear programme over the unknown cells that starts at the true numbers. */
typedef struct socprev__programme socprev__programme;

socprev_status socprev__programme_new(const socprev_disclosure *d, const uint8_t *unknown,
                                      const uint8_t *sensitive,
                                      const struct socprev_memory *memory,
                                      socprev__programme **out);
void socprev__programme_free(socprev__programme *p);
/* Moves to the least (greatest) number of a cell, or until whole numbers were seen that are
 * `width` apart; 0: to the end. False when nothing limits it. */
bool socprev__programme_least(socprev__programme *p, size_t cell, int64_t width, double *out);
bool socprev__programme_greatest(socprev__programme *p, size_t cell, int64_t width, double *out);
/* What was seen of a cell on the way. */
void socprev__programme_seen(const socprev__programme *p, size_t cell, double *low,
                             double *high);
/* Sets held[cell] for the cells whose bounds hold `cell` where it is now; false when
 * it is at a bound of its own. */
bool socprev__programme_held(const socprev__programme *p, size_t cell, uint8_t *held);

/* ---- audit ----------------------------------------------------------------------- */

typedef struct {
    uint8_t exposure;
    bool follows, has_bounds;
    int64_t low, high;
    size_t partner; /* CONTRIBUTOR: the cell whose number gives this one away */
} socprev__verdict;

struct socprev_audit {
    struct socprev_memory memory;
    size_t n;
    socprev__verdict *cell;
    int64_t exposed, unknowns, equations, rank;
};

/* What an audit works on: filled by socprev__audit_begin(). */
typedef struct {
    const socprev_disclosure *d;
    struct socprev_memory memory;
    uint8_t *sensitive, *unknown; /* [n] each */
    socprev__elimination *elimination;
    uint64_t *change[2]; /* [columns] two random changes */
} socprev__attack;

/* Attacks a pattern; `attack` is for socprev__attack_free() in any case. */
socprev_status socprev__attack_begin(const socprev_disclosure *d, const uint8_t *blank,
                                     size_t stride, socprev__attack *attack, socprev_error **err);
void socprev__attack_free(socprev__attack *attack);
/* Judges each cell by the equations alone. */
socprev_status socprev__judge_exactly(const socprev__attack *attack, socprev_audit *audit,
                                      socprev_error **err);
/* Judges by bounds those that are not exposed yet; *programme may be kept to ask more. */
socprev_status socprev__judge_bounds(const socprev__attack *attack, socprev_run *run,
                                     socprev_audit *audit, socprev__programme **programme,
                                     socprev_error **err);
socprev_status socprev__audit_new(const socprev_disclosure *d, socprev_audit **out,
                                  socprev_error **err);

/* ---- release ------------------------------------------------------------------------ */

struct socprev_release {
    struct socprev_memory memory;
    int32_t protection;
    size_t n;
    int64_t *value;
    uint8_t *blank;
    int64_t lost_cells, lost_value, largest_change, sum_of_changes;
    socprev_audit *audit;
};

/* A release of all cells but atoms with their true values, to be changed. */
socprev_status socprev__release_new(const socprev_disclosure *d, int32_t protection,
                                    socprev_release **out, socprev_error **err);
/* Measures the changes and hands the release over, or frees it: SOCPREV_E_RANGE. */
socprev_status socprev__release_finish(const socprev_disclosure *d, socprev_release *release,
                                       socprev_release **out, socprev_error **err);

#endif
