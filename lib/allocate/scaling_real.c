/* Multipliers of a biproportional table as if amounts were real numbers: rows and
 * columns are scaled in turn (Deming & Stephan 1940). With ranges of totals a line
 * takes the multiplier common to its side, unless that leaves its range
 * (Balinski & Demange 1989). */
#include "allocate/biproportional.h"

#include <math.h>

enum { ROW = SOCPREV_AXIS_ROW, COLUMN = SOCPREV_AXIS_COLUMN, SWEEPS = 100 };

static const double least = 1e-120, most = 1e120;

static double within(double value)
{
    return value > most ? most : value > least ? value : least;
}

/* Fixed totals: one sweep reads the table once. */
static double sweep(const socprev__scaling *s)
{
    size_t rows = s->n[ROW], columns = s->n[COLUMN];
    double *sums = s->sum[COLUMN], *other = s->multiplier[COLUMN], error = 0;
    for (size_t j = 0; j < columns; j++)
        sums[j] = 0;
    for (size_t i = 0; i < rows; i++) {
        const double *heft = s->heft[ROW] + i * columns;
        double sum = socprev__dot(heft, other, columns);
        if (!(sum > 0))
            continue;
        double scale = s->multiplier[ROW][i] = within(s->wanted[ROW][i] / sum);
        socprev__add_scaled(sums, heft, scale, columns);
    }
    for (size_t j = 0; j < columns; j++) {
        if (!(sums[j] > 0))
            continue;
        double scale = within(s->wanted[COLUMN][j] / sums[j]);
        error = fmax(error, fabs(other[j] / scale - 1));
        other[j] = scale;
    }
    return error;
}

/* ---- ranges of totals -------------------------------------------------------------- */

/* Real units that a line has to have at least. */
static double least_of(const socprev__scaling *s, size_t axis, size_t i)
{
    size_t slack = axis == ROW ? i * s->n[COLUMN] + s->n[COLUMN] - 1
                               : (s->n[ROW] - 1) * s->n[COLUMN] + i;
    return fmax(s->wanted[axis][i] - (double)s->grid->high[slack], 0);
}

/* What lines add up to when all have the multiplier `common`, each within its range. */
static double sum_within(const socprev__scaling *s, size_t axis, double common)
{
    double sum = 0;
    for (size_t i = 0; i < s->grid->real[axis]; i++) {
        double high = s->wanted[axis][i], low = least_of(s, axis, i);
        double value = s->sum[axis][i] * common;
        sum += value > high ? high : value < low ? low : value;
    }
    return sum;
}

/* Scales the lines of one axis, whose sums by the other multipliers are known. */
static void scale_range(const socprev__scaling *s, size_t axis)
{
    enum { STEPS = 200 };
    size_t real = s->grid->real[axis];
    double total = -(double)s->grid->total[1 - axis][s->grid->real[1 - axis]];
    double low = least, high = most;
    for (size_t i = 0; i < real; i++)
        total += s->wanted[axis][i];
    for (int step = 0; step < STEPS && high / low > 1 + 0x1p-48; step++) {
        double middle = sqrt(low) * sqrt(high);
        if (sum_within(s, axis, middle) < total)
            low = middle;
        else
            high = middle;
    }
    double common = sqrt(low) * sqrt(high);
    for (size_t i = 0; i < real; i++) {
        double sum = s->sum[axis][i], most_units = s->wanted[axis][i];
        if (!(sum > 0))
            continue;
        double scale = fmin(fmax(common, least_of(s, axis, i) / sum), most_units / sum);
        s->multiplier[axis][i] = within(scale);
    }
    s->multiplier[1 - axis][s->grid->real[1 - axis]] = within(1 / common);
}

static double sweep_ranges(const socprev__scaling *s)
{
    size_t rows = s->grid->real[ROW], columns = s->grid->real[COLUMN];
    double error = 0;
    for (size_t i = 0; i < rows; i++) {
        const double *heft = s->heft[ROW] + i * s->n[COLUMN];
        s->sum[ROW][i] = socprev__dot(heft, s->multiplier[COLUMN], columns);
    }
    scale_range(s, ROW);
    for (size_t j = 0; j < columns; j++)
        s->sum[COLUMN][j] = 0;
    for (size_t i = 0; i < rows; i++)
        socprev__add_scaled(s->sum[COLUMN], s->heft[ROW] + i * s->n[COLUMN], s->multiplier[ROW][i],
                   columns);
    for (size_t j = 0; j < columns; j++)
        s->fall[j] = s->multiplier[COLUMN][j];
    scale_range(s, COLUMN);
    for (size_t j = 0; j < columns; j++)
        error = fmax(error, fabs(s->fall[j] / s->multiplier[COLUMN][j] - 1));
    return error;
}

void socprev__scale_really(const socprev__scaling *s, double precision)
{
    bool ranges = s->n[ROW] > s->grid->real[ROW];
    double error = 1;
    for (int turn = 0; turn < SWEEPS && error > precision; turn++)
        error = ranges ? sweep_ranges(s) : sweep(s);
}
