/* Least and greatest numbers that hidden cells can have: a linear programme by the
 * bounded simplex method (Dantzig 1955).
 *
 * The true numbers solve the equations, so there is no search for a beginning: the
 * programme starts at them and pushes every free cell to a bound first. Numbers are
 * doubles and so are bounds; what is published must not be judged by them to less
 * than TOLERANCE of one person. */
#include "disclosure/disclosure_internal.h"

#include <math.h>

static const double TOLERANCE = 1e-7, SMALLEST_PIVOT = 1e-9;

struct socprev__programme {
    struct socprev_memory memory;
    size_t n_cells, n, rows; /* variables = unknown cells; independent equations */
    size_t *variable_of;     /* [cells] SOCPREV__NO_COLUMN = known */
    size_t *cell_of;         /* [n] */
    double *table;           /* [rows * n] basic variables are eliminated */
    size_t row_capacity;
    size_t *basic;           /* [rows] variable of a row */
    size_t *row_of;          /* [n] row of a basic variable, or SOCPREV__NO_COLUMN */
    double *value, *low, *high, *seen_low, *seen_high; /* [n] */
    size_t *filled;          /* [n] columns of a pivot row that are not 0 */
};

static double *cell_in(const socprev__programme *p, size_t row, size_t variable)
{
    return &p->table[row * p->n + variable];
}

static void note_values(socprev__programme *p)
{
    for (size_t j = 0; j < p->n; j++) {
        p->seen_low[j] = fmin(p->seen_low[j], p->value[j]);
        p->seen_high[j] = fmax(p->seen_high[j], p->value[j]);
    }
}

/* ---- pivots ------------------------------------------------------------------------ */

/* Makes a variable basic in a row; the other rows lose it. */
static void pivot(socprev__programme *p, size_t row, size_t variable)
{
    double scale = 1 / *cell_in(p, row, variable);
    size_t n_filled = 0;
    for (size_t j = 0; j < p->n; j++) {
        double *x = cell_in(p, row, j);
        *x = fabs(*x) < SMALLEST_PIVOT ? 0 : *x * scale;
        if (*x != 0)
            p->filled[n_filled++] = j;
    }
    *cell_in(p, row, variable) = 1;
    for (size_t i = 0; i < p->rows; i++) {
        double factor = i == row ? 0 : *cell_in(p, i, variable);
        if (factor == 0)
            continue;
        for (size_t k = 0; k < n_filled; k++) {
            double *x = cell_in(p, i, p->filled[k]);
            *x -= factor * *cell_in(p, row, p->filled[k]);
            if (fabs(*x) < SMALLEST_PIVOT)
                *x = 0;
        }
        *cell_in(p, i, variable) = 0;
    }
    if (p->basic[row] != SOCPREV__NO_COLUMN)
        p->row_of[p->basic[row]] = SOCPREV__NO_COLUMN;
    p->basic[row] = variable;
    p->row_of[variable] = row;
}

/* Moves a variable that is not basic by `way` (1 or -1) as far as it goes; the
 * variable that stops it first leaves the basis. False when nothing stops it. */
static bool move(socprev__programme *p, size_t variable, double way)
{
    double far = way > 0 ? p->high[variable] - p->value[variable]
                         : p->value[variable] - p->low[variable];
    size_t stops = SOCPREV__NO_COLUMN;
    for (size_t i = 0; i < p->rows; i++) {
        double slope = -*cell_in(p, i, variable) * way;
        size_t b = p->basic[i];
        if (slope == 0)
            continue;
        double room = slope > 0 ? p->high[b] - p->value[b] : p->value[b] - p->low[b];
        double step = fmax(room, 0) / fabs(slope);
        /* of equal steps the largest pivot, for the numbers' sake */
        if (step < far - TOLERANCE ||
            (step <= far && (stops == SOCPREV__NO_COLUMN ||
                             fabs(slope) > fabs(*cell_in(p, stops, variable))))) {
            far = fmin(step, far);
            stops = i;
        }
    }
    if (isinf(far))
        return false;
    for (size_t i = 0; i < p->rows; i++)
        p->value[p->basic[i]] -= *cell_in(p, i, variable) * way * far;
    p->value[variable] += way * far;
    if (stops != SOCPREV__NO_COLUMN) {
        size_t leaves = p->basic[stops];
        double slope = -*cell_in(p, stops, variable) * way;
        p->value[leaves] = slope > 0 ? p->high[leaves] : p->low[leaves];
        pivot(p, stops, variable);
    } else {
        p->value[variable] = way > 0 ? p->high[variable] : p->low[variable];
    }
    note_values(p);
    return true;
}

/* ---- beginning --------------------------------------------------------------------- */

static bool make_room(socprev__programme *p, size_t n_equations)
{
    const struct socprev_memory *m = &p->memory;
    size_t n = p->n == 0 ? 1 : p->n;
    p->row_capacity = n_equations == 0 ? 1 : n_equations;
    if (p->row_capacity > SIZE_MAX / n)
        return false;
    p->table = socprev__alloc(m, p->row_capacity * n, sizeof *p->table);
    p->basic = socprev__alloc(m, p->row_capacity, sizeof *p->basic);
    p->cell_of = socprev__alloc(m, n, sizeof *p->cell_of);
    p->row_of = socprev__alloc(m, n, sizeof *p->row_of);
    p->filled = socprev__alloc(m, n, sizeof *p->filled);
    p->value = socprev__alloc(m, 5 * n, sizeof *p->value);
    if (p->table == NULL || p->basic == NULL || p->cell_of == NULL || p->row_of == NULL ||
        p->filled == NULL || p->value == NULL)
        return false;
    p->low = p->value + n;
    p->high = p->low + n;
    p->seen_low = p->high + n;
    p->seen_high = p->seen_low + n;
    return true;
}

static void fill_variables(socprev__programme *p, const socprev_disclosure *d,
                           const uint8_t *sensitive)
{
    size_t j = 0;
    for (size_t i = 0; i < d->n; i++) {
        int64_t low, high;
        if (p->variable_of[i] == SOCPREV__NO_COLUMN)
            continue;
        socprev__cell_rule_bounds(d, i, sensitive[i] != 0, &low, &high);
        p->variable_of[i] = j;
        p->cell_of[j] = i;
        p->row_of[j] = SOCPREV__NO_COLUMN;
        p->value[j] = p->seen_low[j] = p->seen_high[j] = (double)d->value[i];
        p->low[j] = (double)low;
        p->high[j] = high == INT64_MAX ? (double)INFINITY : (double)high;
        j++;
    }
}

/* The column with the largest entry of the row that is being added. */
static size_t largest_entry(const socprev__programme *p, size_t row)
{
    size_t best = 0;
    for (size_t j = 1; j < p->n; j++)
        if (fabs(*cell_in(p, row, j)) > fabs(*cell_in(p, row, best)))
            best = j;
    return best;
}

static void fill_rows(socprev__programme *p, const socprev_disclosure *d)
{
    for (size_t e = 0; p->n > 0 && e < d->n_equations; e++) {
        const size_t *cell = d->equation_cell + d->equation[e].start;
        size_t row = p->rows;
        memset(cell_in(p, row, 0), 0, p->n * sizeof *p->table);
        for (size_t k = 0; k < d->equation[e].n; k++)
            if (p->variable_of[cell[k]] != SOCPREV__NO_COLUMN)
                *cell_in(p, row, p->variable_of[cell[k]]) = k == 0 ? 1 : -1;
        for (size_t i = 0; i < row; i++) {
            double factor = *cell_in(p, row, p->basic[i]);
            for (size_t j = 0; factor != 0 && j < p->n; j++)
                *cell_in(p, row, j) -= factor * *cell_in(p, i, j);
        }
        size_t variable = largest_entry(p, row);
        if (fabs(*cell_in(p, row, variable)) < 1e-6)
            continue; /* follows from the others */
        p->basic[row] = SOCPREV__NO_COLUMN;
        p->rows++;
        pivot(p, row, variable);
    }
}

/* Cells that are neither basic nor at a bound go to the nearer one. */
static void push_to_bounds(socprev__programme *p)
{
    for (size_t j = 0; j < p->n; j++)
        while (p->row_of[j] == SOCPREV__NO_COLUMN && p->value[j] > p->low[j] &&
               p->value[j] < p->high[j])
            if (!move(p, j, -1)) /* the lower bound is finite */
                break;
}

socprev_status socprev__programme_new(const socprev_disclosure *d, const uint8_t *unknown,
                                      const uint8_t *sensitive,
                                      const struct socprev_memory *memory,
                                      socprev__programme **out)
{
    socprev__programme *p = socprev__alloc(memory, 1, sizeof *p);
    if (p == NULL)
        return SOCPREV_E_NOMEM;
    p->memory = *memory;
    p->n_cells = d->n;
    p->variable_of = socprev__alloc(memory, d->n, sizeof *p->variable_of);
    for (size_t i = 0; p->variable_of != NULL && i < d->n; i++) {
        p->variable_of[i] = unknown[i] != 0 ? 0 : SOCPREV__NO_COLUMN;
        p->n += unknown[i] != 0;
    }
    if (p->variable_of == NULL || !make_room(p, d->n_equations)) {
        socprev__programme_free(p);
        return SOCPREV_E_NOMEM;
    }
    fill_variables(p, d, sensitive);
    fill_rows(p, d);
    push_to_bounds(p);
    *out = p;
    return SOCPREV_OK;
}

void socprev__programme_free(socprev__programme *p)
{
    if (p == NULL)
        return;
    struct socprev_memory memory = p->memory;
    size_t n = p->n == 0 ? 1 : p->n;
    socprev__free(&memory, p->variable_of, p->n_cells, sizeof *p->variable_of);
    if (p->row_capacity > 0 && p->table != NULL)
        socprev__free(&memory, p->table, p->row_capacity * n, sizeof *p->table);
    socprev__free(&memory, p->basic, p->row_capacity, sizeof *p->basic);
    socprev__free(&memory, p->cell_of, n, sizeof *p->cell_of);
    socprev__free(&memory, p->row_of, n, sizeof *p->row_of);
    socprev__free(&memory, p->filled, n, sizeof *p->filled);
    socprev__free(&memory, p->value, 5 * n, sizeof *p->value);
    socprev__free(&memory, p, 1, sizeof *p);
}

/* ---- optima ------------------------------------------------------------------------ */

static bool can_move(const socprev__programme *p, size_t j, double way)
{
    return way > 0 ? p->value[j] < p->high[j] : p->value[j] > p->low[j];
}

/* The variable that moves the target `way` most steeply; after many moves without
 * an advance the first one, which cannot circle (Bland 1977). */
static size_t entering(const socprev__programme *p, size_t target, double way, bool first,
                       double *its_way)
{
    size_t row = p->row_of[target], best = SOCPREV__NO_COLUMN;
    double steepest = TOLERANCE;
    if (row == SOCPREV__NO_COLUMN) {
        *its_way = way;
        return can_move(p, target, way) ? target : SOCPREV__NO_COLUMN;
    }
    for (size_t j = 0; j < p->n; j++) {
        double slope = -*cell_in(p, row, j);
        double need = slope > 0 ? way : -way;
        if (j == target || slope == 0 || p->row_of[j] != SOCPREV__NO_COLUMN ||
            fabs(slope) <= steepest || !can_move(p, j, need))
            continue;
        best = j;
        *its_way = need;
        if (first)
            break;
        steepest = fabs(slope);
    }
    return best;
}

/* Whole numbers that were seen of a variable reach far enough. */
static bool seen_enough(const socprev__programme *p, size_t target, int64_t width)
{
    return width > 0 && floor(p->seen_high[target] + 1e-6) - ceil(p->seen_low[target] - 1e-6) >=
                            (double)width;
}

static bool optimise(socprev__programme *p, size_t cell, double way, int64_t width, double *out)
{
    size_t target = p->variable_of[cell];
    double its_way = 0;
    for (size_t still = 0; !seen_enough(p, target, width);) {
        double before = p->value[target];
        size_t j = entering(p, target, way, still > 2 * p->rows + 20, &its_way);
        if (j == SOCPREV__NO_COLUMN)
            break;
        if (!move(p, j, its_way))
            return false;
        still = fabs(p->value[target] - before) > TOLERANCE ? 0 : still + 1;
    }
    *out = p->value[target];
    return true;
}

bool socprev__programme_least(socprev__programme *p, size_t cell, int64_t width, double *out)
{
    return optimise(p, cell, -1, width, out);
}

bool socprev__programme_greatest(socprev__programme *p, size_t cell, int64_t width, double *out)
{
    return optimise(p, cell, 1, width, out);
}

void socprev__programme_seen(const socprev__programme *p, size_t cell, double *low, double *high)
{
    *low = p->seen_low[p->variable_of[cell]];
    *high = p->seen_high[p->variable_of[cell]];
}

bool socprev__programme_held(const socprev__programme *p, size_t cell, uint8_t *held)
{
    size_t target = p->variable_of[cell], row = p->row_of[target];
    if (row == SOCPREV__NO_COLUMN)
        return false;
    for (size_t j = 0; j < p->n; j++)
        if (j != target && *cell_in(p, row, j) != 0)
            held[p->cell_of[j]] = 1;
    return true;
}
