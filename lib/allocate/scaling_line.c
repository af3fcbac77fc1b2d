/* One line of a biproportional table: its multiplier, so that its units add up.
 * Floating point; nothing here decides, the exact search comes after.
 *
 * A plain line has no bounds, and a signpost every whole unit: rounding is then an
 * addition, and the loops below run several cells at a time on any processor. */
#include "allocate/biproportional.h"

#include <math.h>

enum { ROW = SOCPREV_AXIS_ROW, COLUMN = SOCPREV_AXIS_COLUMN };

static const double least = 1e-120, most = 1e120;

static double within(double value)
{
    return value > most ? most : value > least ? value : least;
}

static size_t cell_at(const socprev__scaling *s, size_t axis, size_t i, size_t k)
{
    return axis == ROW ? i * s->n[COLUMN] + k : k * s->n[COLUMN] + i;
}

static bool is_slack(const socprev__scaling *s, size_t axis, size_t i, size_t k)
{
    return i >= s->grid->real[axis] || k >= s->grid->real[1 - axis];
}

/* ---- filling a line --------------------------------------------------------------- */

static bool is_plain(const socprev__scaling *s, size_t axis, size_t i)
{
    const socprev__rule *rule = &s->grid->rule;
    return s->grid->is_plain && rule->first == rule->offset && !rule->is_dean && !rule->is_hill &&
           s->grid->total[axis][i] < (int64_t)1 << 50;
}

static double rounded(const socprev__scaling *s, double quotient, size_t k, bool slack)
{
    if (!(s->low[k] < s->high[k]) || quotient >= s->high[k])
        return s->high[k];
    if (slack)
        return quotient > 1 ? s->high[k] : s->low[k];
    double whole = floor(quotient);
    double signpost = socprev__signpost_near(&s->grid->rule, (int64_t)whole);
    return fmax(s->low[k], quotient > signpost ? whole + 1 : whole);
}

/* Units of a line at a multiplier; the slope by the multiplier. */
static double fill_line(const socprev__scaling *s, size_t axis, size_t i, double scale,
                        double *slope)
{
    const socprev__rule *rule = &s->grid->rule;
    size_t n = s->n[1 - axis];
    if (is_plain(s, axis, i))
        return socprev__round_line(s->units, s->line, scale,
                                   0.5 - (double)rule->offset / (double)rule->step, n);
    double sum = 0;
    *slope = 0;
    for (size_t k = 0; k < n; k++) {
        bool slack = is_slack(s, axis, i, k);
        double units = s->units[k] = rounded(s, s->line[k] * scale, k, slack);
        sum += units;
        *slope += !slack && units > s->low[k] && units < s->high[k] ? s->line[k] : 0;
    }
    return sum;
}

/* The multiplier at which the line comes closest: Newton between brackets. */
static double find_scale(const socprev__scaling *s, size_t axis, size_t i, double slope,
                         double *excess)
{
    enum { ROUNDS = 200, ENOUGH = 2 };
    double total = (double)s->grid->total[axis][i];
    double scale = s->multiplier[axis][i], below = 0, above = (double)INFINITY;
    *excess = fill_line(s, axis, i, scale, &slope) - total;
    for (int round = 0; round < ROUNDS && fabs(*excess) > ENOUGH; round++) {
        if (*excess > 0)
            above = scale;
        else
            below = scale;
        double next = scale - *excess / slope;
        if (!(slope > 0) || !(next > below && next < above))
            next = above > most ? scale * 16 : below <= 0 ? scale / 16 : sqrt(below) * sqrt(above);
        if (!(next > below && next < above) || next < least || next > most)
            break;
        scale = next;
        *excess = fill_line(s, axis, i, scale, &slope) - total;
    }
    return scale;
}

/* ---- prices of units ------------------------------------------------------------------ */

static double signpost_of(const socprev__scaling *s, double units)
{
    return socprev__signpost_near(&s->grid->rule, (int64_t)units);
}

/* Prices of the next and of the last unit of one cell; infinite and 0 for none. */
static void price_cell(const socprev__scaling *s, size_t axis, size_t i, size_t k)
{
    double units = s->units[k];
    bool slack = is_slack(s, axis, i, k);
    s->rise[k] = (double)INFINITY;
    s->fall[k] = 0;
    if (units < s->high[k])
        s->rise[k] = (slack ? 1 : signpost_of(s, units)) / s->line[k];
    if (units > s->low[k])
        s->fall[k] = (slack ? 1 : signpost_of(s, units - 1)) / s->line[k];
}

static void price_line(const socprev__scaling *s, size_t axis, size_t i)
{
    size_t n = s->n[1 - axis];
    if (!is_plain(s, axis, i)) {
        for (size_t k = 0; k < n; k++)
            price_cell(s, axis, i, k);
        return;
    }
    double offset = (double)s->grid->rule.offset / (double)s->grid->rule.step;
    /* weight 0: the next unit has an infinite price */
    socprev__price_line(s->rise, s->fall, s->units, s->line, offset, n);
}

/* The cell whose next unit is cheapest, or whose last one is dearest. */
static size_t best_offer(const socprev__scaling *s, size_t n, bool rise)
{
    const double *price = rise ? s->rise : s->fall;
    double best = rise ? socprev__least_of(price, n) : socprev__most_of(price, n);
    size_t k = 0;
    while (k + 1 < n && (rise ? price[k] > best : price[k] < best))
        k++;
    return k;
}

/* How many units a cell takes or gives at once: one, but for slack, and for
 * multipliers out of range, where many would have to go one by one. */
static double some_units(const socprev__scaling *s, size_t axis, size_t i, size_t k, double excess)
{
    enum { PART = 4, FEW_PER_CELL = 8 };
    bool plain = is_plain(s, axis, i);
    double many = fabs(excess), room = many;
    if (excess > 0)
        room = plain ? s->units[k] : s->units[k] - s->low[k];
    else if (!plain)
        room = s->high[k] - s->units[k];
    if (is_slack(s, axis, i, k))
        return fmin(room, many);
    return many <= (double)(FEW_PER_CELL * s->n[1 - axis]) ? 1 : fmin(room, floor(many / PART));
}

/* Between the last unit given and the next one open. */
static double centre(const socprev__scaling *s, size_t n, double value)
{
    static const double margin = 0x1p-20;
    double low = socprev__most_of(s->fall, n), high = socprev__least_of(s->rise, n);
    bool has_low = low > 0, has_high = high < (double)INFINITY;
    if (has_low && has_high)
        value = low + (high - low) / 2;
    else if (has_low && value <= low)
        value = low * (1 + margin);
    else if (has_high && value >= high)
        value = high * (1 - margin);
    return within(value);
}

/* ---- a line ------------------------------------------------------------------------------ */

static void weigh_line(const socprev__scaling *s, size_t axis, size_t i, double *slope)
{
    size_t n = s->n[1 - axis];
    const double *heft = s->heft[axis] + i * n, *other = s->multiplier[1 - axis];
    *slope = socprev__multiply_line(s->line, heft, other, n);
    if (s->grid->is_plain) {
        const int64_t *high = s->grid->high;
        for (size_t k = 0; k < n && !is_plain(s, axis, i); k++) {
            s->low[k] = 0;
            s->high[k] = (double)high[cell_at(s, axis, i, k)];
        }
        return;
    }
    for (size_t k = 0; k < n; k++) {
        size_t at = cell_at(s, axis, i, k);
        s->low[k] = (double)s->grid->low[at];
        s->high[k] = (double)s->grid->high[at];
    }
}

void socprev__apportion_line(const socprev__scaling *s, size_t axis, size_t i)
{
    size_t n = s->n[1 - axis];
    double excess = 0, slope = 0, *sum = s->sum[1 - axis];
    weigh_line(s, axis, i, &slope);
    double scale = find_scale(s, axis, i, slope, &excess);
    price_line(s, axis, i);
    double offset = (double)s->grid->rule.offset / (double)s->grid->rule.step;
    bool plain = is_plain(s, axis, i);
    while (fabs(excess) > 0) {
        size_t k = best_offer(s, n, excess < 0);
        double count = some_units(s, axis, i, k, excess);
        if (NEVER(excess < 0 ? !(s->rise[k] < (double)INFINITY) : !(s->fall[k] > 0)))
            break; /* bounds of each line allow its total */
        s->units[k] += excess < 0 ? count : -count;
        excess += excess < 0 ? count : -count;
        if (plain) {
            double price = 1 / s->line[k];
            s->rise[k] = (s->units[k] + offset) * price;
            s->fall[k] = s->units[k] > 0 ? (s->units[k] - 1 + offset) * price : 0;
        } else {
            price_cell(s, axis, i, k);
        }
    }
    s->multiplier[axis][i] = centre(s, n, within(scale));
    socprev__add_scaled(sum, s->units, 1, n);
}

void socprev__centre_line(const socprev__scaling *s, size_t axis, size_t i)
{
    size_t n = s->n[1 - axis];
    double slope = 0;
    weigh_line(s, axis, i, &slope);
    for (size_t k = 0; k < n; k++)
        s->units[k] = (double)s->grid->units[cell_at(s, axis, i, k)];
    price_line(s, axis, i);
    s->multiplier[axis][i] = centre(s, n, s->multiplier[axis][i]);
}
