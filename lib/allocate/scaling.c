/* Nearly the multipliers of a biproportional table, in floating point. Nothing
 * here decides: what comes out is a table with the right totals that keeps all
 * bounds, and multipliers that are a good start for the exact search.
 *
 * Rows and columns are scaled in turn, first to real numbers (Deming & Stephan
 * 1940), then each line to whole units (discrete alternating scaling, Balinski &
 * Pukelsheim); shortest paths settle what is left. Where much is left, bounds
 * or zeros being in the way, the totals are divided by powers of 4 and the
 * problem is solved from coarse to fine. */
#include "allocate/biproportional.h"

#include <math.h>

enum { ROW = SOCPREV_AXIS_ROW, COLUMN = SOCPREV_AXIS_COLUMN };

static const double least = 1e-120, most = 1e120;

typedef struct {
    const socprev__grid *grid;
    const double *heft; /* [cells] weights; 0 where a cell has no choice */
    double *multiplier; /* [rows + columns] */
    double *line;       /* [longer side] heft times the other multiplier */
    double *sum;        /* [columns] */
} scaling;

static double within(double value)
{
    return value > most ? most : value > least ? value : least;
}

static size_t cell_at(const scaling *s, size_t axis, size_t i, size_t k)
{
    return axis == ROW ? i * s->grid->n[COLUMN] + k : k * s->grid->n[COLUMN] + i;
}

static double *multiplier_of(const scaling *s, size_t axis, size_t i)
{
    return &s->multiplier[axis == ROW ? i : s->grid->n[ROW] + i];
}

/* ---- real numbers -------------------------------------------------------------- */

/* What a line's free cells are to add up to; not 0, which has no multiplier. */
static double wanted(const scaling *s, size_t axis, size_t i)
{
    double fixed = 0, total = (double)s->grid->total[axis][i];
    for (size_t k = 0; k < s->grid->n[1 - axis]; k++) {
        size_t at = cell_at(s, axis, i, k);
        fixed += s->heft[at] > 0 ? 0 : (double)s->grid->low[at];
    }
    return total > fixed ? total - fixed : 0.25;
}

static void scale_really(const scaling *s)
{
    enum { SWEEPS = 60 };
    size_t rows = s->grid->n[ROW], columns = s->grid->n[COLUMN];
    double error = 1;
    for (int sweep = 0; sweep < SWEEPS && error > 0x1p-44; sweep++) {
        for (size_t j = 0; j < columns; j++)
            s->sum[j] = 0;
        for (size_t i = 0; i < rows; i++) {
            const double *heft = s->heft + i * columns, *other = s->multiplier + rows;
            double sum = 0;
            for (size_t j = 0; j < columns; j++)
                sum += heft[j] * other[j];
            if (!(sum > 0))
                continue;
            double scale = s->multiplier[i] = within(wanted(s, ROW, i) / sum);
            for (size_t j = 0; j < columns; j++)
                s->sum[j] += heft[j] * scale;
        }
        error = 0;
        for (size_t j = 0; j < columns; j++) {
            if (!(s->sum[j] > 0))
                continue;
            double *value = multiplier_of(s, COLUMN, j);
            double scale = within(wanted(s, COLUMN, j) / s->sum[j]);
            error = fmax(error, fabs(*value / scale - 1));
            *value = scale;
        }
    }
}

/* ---- whole units, line by line --------------------------------------------------- */

static int64_t rounded(const socprev__grid *grid, double quotient, size_t at)
{
    int64_t low = grid->low[at], high = grid->high[at];
    if (low == high || quotient >= (double)high)
        return high;
    int64_t whole = (int64_t)quotient;
    int64_t units = whole + (quotient > socprev__signpost_near(&grid->rule, whole));
    return units < low ? low : units;
}

/* Units of a line at a multiplier, minus its total; the slope by the multiplier. */
static int64_t fill_line(const scaling *s, size_t axis, size_t i, double scale, double *slope)
{
    const socprev__grid *grid = s->grid;
    int64_t sum = 0;
    *slope = 0;
    for (size_t k = 0; k < grid->n[1 - axis]; k++) {
        size_t at = cell_at(s, axis, i, k);
        int64_t units = rounded(grid, s->line[k] * scale, at);
        grid->units[at] = units;
        sum += units < SOCPREV_BIPROPORTIONAL_MAX ? units : SOCPREV_BIPROPORTIONAL_MAX;
        if (sum > 2 * SOCPREV_BIPROPORTIONAL_MAX)
            sum = 2 * SOCPREV_BIPROPORTIONAL_MAX;
        *slope += units > grid->low[at] && units < grid->high[at] ? s->line[k] : 0;
    }
    return sum - grid->total[axis][i];
}

/* The multiplier at which the line comes closest: Newton between brackets. */
static double find_scale(const scaling *s, size_t axis, size_t i, int64_t *excess)
{
    enum { ROUNDS = 200, ENOUGH = 2 };
    double scale = *multiplier_of(s, axis, i), below = 0, above = (double)INFINITY, slope = 0;
    *excess = fill_line(s, axis, i, scale, &slope);
    for (int round = 0; round < ROUNDS && (*excess > ENOUGH || *excess < -ENOUGH); round++) {
        if (*excess > 0)
            above = scale;
        else
            below = scale;
        double next = scale - (double)*excess / slope;
        if (!(next > below && next < above) || !(slope > 0))
            next = above > most ? scale * 16 : below <= 0 ? scale / 16 : sqrt(below) * sqrt(above);
        if (!(next > below && next < above) || next < least || next > most)
            break;
        scale = next;
        *excess = fill_line(s, axis, i, scale, &slope);
    }
    return scale;
}

/* The cell of a line whose next unit is cheapest (sign 1), or whose last one is
 * dearest (sign -1); SIZE_MAX = none. Cells of a line that have no choice are out. */
static size_t best_offer(const scaling *s, size_t axis, size_t i, int sign, double *price)
{
    const socprev__grid *grid = s->grid;
    size_t best = SIZE_MAX;
    for (size_t k = 0; k < grid->n[1 - axis]; k++) {
        size_t at = cell_at(s, axis, i, k);
        int64_t units = grid->units[at];
        if (sign > 0 ? units >= grid->high[at] : units <= grid->low[at])
            continue;
        double offer =
            socprev__signpost_near(&grid->rule, sign > 0 ? units : units - 1) / s->line[k];
        if (best == SIZE_MAX || (sign > 0 ? offer < *price : offer > *price)) {
            best = at;
            *price = offer;
        }
    }
    return best;
}

static void weigh_line(const scaling *s, size_t axis, size_t i)
{
    for (size_t k = 0; k < s->grid->n[1 - axis]; k++)
        s->line[k] = s->heft[cell_at(s, axis, i, k)] * *multiplier_of(s, 1 - axis, k);
}

/* Puts the multiplier between the last unit given and the next one open. */
static void centre(const scaling *s, size_t axis, size_t i)
{
    static const double margin = 0x1p-20;
    double low = 0, high = 0, *scale = multiplier_of(s, axis, i);
    bool has_low = best_offer(s, axis, i, -1, &low) != SIZE_MAX;
    bool has_high = best_offer(s, axis, i, 1, &high) != SIZE_MAX;
    double value = *scale;
    if (has_low && has_high)
        value = low + (high - low) / 2;
    else if (has_low && value <= low)
        value = low * (1 + margin);
    else if (has_high && value >= high)
        value = high * (1 - margin);
    *scale = within(value);
}

/* How many units a cell takes or gives at once: one, but for multipliers out of
 * range, where many would have to go one by one. */
static int64_t some_units(const scaling *s, size_t axis, size_t at, int64_t excess)
{
    enum { PART = 4, FEW_PER_CELL = 8 };
    const socprev__grid *grid = s->grid;
    int64_t room = excess < 0 ? grid->high[at] - grid->units[at] : grid->units[at] - grid->low[at];
    int64_t many = excess < 0 ? -excess : excess;
    if (many <= (int64_t)(FEW_PER_CELL * grid->n[1 - axis]))
        return 1;
    return room < many / PART ? room : many / PART;
}

/* Exactly its total for one line, by the other multipliers as they are. */
static void apportion_line(const scaling *s, size_t axis, size_t i)
{
    int64_t excess = 0;
    double price = 0;
    weigh_line(s, axis, i);
    *multiplier_of(s, axis, i) = within(find_scale(s, axis, i, &excess));
    while (excess != 0) {
        int sign = excess < 0 ? 1 : -1;
        size_t at = best_offer(s, axis, i, sign, &price);
        if (NEVER(at == SIZE_MAX))
            break; /* bounds of each line allow its total */
        int64_t count = sign * some_units(s, axis, at, excess);
        s->grid->units[at] += count;
        excess += count;
    }
    centre(s, axis, i);
}

/* What lines lack; the sum of surplus. */
static int64_t count_lack(const socprev__grid *grid, size_t axis, int64_t *lack)
{
    int64_t surplus = 0;
    memcpy(lack, grid->total[axis], grid->n[axis] * sizeof *lack);
    for (size_t i = 0; i < grid->n[ROW]; i++) {
        for (size_t j = 0; j < grid->n[COLUMN]; j++)
            lack[axis == ROW ? i : j] -= grid->units[i * grid->n[COLUMN] + j];
    }
    for (size_t i = 0; i < grid->n[axis]; i++)
        surplus += lack[i] < 0 ? -lack[i] : 0;
    return surplus;
}

/* Rows and columns in turn until they agree or it does not get better; rows
 * have their totals then. Returns the surplus of columns. */
static int64_t alternate(const scaling *s, int64_t *lack)
{
    enum { ROUNDS = 40, STALLS = 3 };
    int64_t best = INT64_MAX;
    for (int round = 0, stalls = 0; round < ROUNDS && stalls < STALLS; round++) {
        for (size_t i = 0; i < s->grid->n[ROW]; i++)
            apportion_line(s, ROW, i);
        int64_t surplus = count_lack(s->grid, COLUMN, lack);
        stalls = surplus < best ? 0 : stalls + 1;
        best = surplus < best ? surplus : best;
        if (surplus == 0 || round + 1 == ROUNDS || stalls == STALLS)
            return surplus;
        for (size_t j = 0; j < s->grid->n[COLUMN]; j++)
            apportion_line(s, COLUMN, j);
        if (count_lack(s->grid, ROW, lack) == 0)
            break;
    }
    return count_lack(s->grid, COLUMN, lack);
}

/* ---- from coarse to fine ------------------------------------------------------------ */

/* Divides a problem by 2^shift: some table of it, divided and rounded down, shows
 * that the coarse problem has an answer too. */
static void make_coarse(const socprev__grid *grid, const int64_t *table, int shift,
                        socprev__grid *coarse)
{
    for (size_t axis = 0; axis < 2; axis++)
        memset(coarse->total[axis], 0, grid->n[axis] * sizeof(int64_t));
    for (size_t at = 0; at < grid->cells; at++) {
        coarse->low[at] = grid->low[at] >> shift;
        coarse->high[at] = grid->high[at] >> shift;
        coarse->total[ROW][at / grid->n[COLUMN]] += table[at] >> shift;
        coarse->total[COLUMN][at % grid->n[COLUMN]] += table[at] >> shift;
    }
}

static socprev_status solve_levels(scaling *s, socprev__grid *coarse, const int64_t *table,
                                   int64_t *lack, socprev_run *run, socprev_error **err)
{
    enum { STEP = 2 };
    const socprev__grid *fine = s->grid;
    size_t nodes = fine->n[ROW] + fine->n[COLUMN];
    int64_t total = 0;
    int shift = 0;
    for (size_t i = 0; i < fine->n[ROW]; i++)
        total += fine->total[ROW][i];
    while (total >> shift > (int64_t)(16 * nodes))
        shift += STEP;
    coarse->rule = (socprev__rule){ .is_divisor = true, .first = 1, .offset = 1, .step = 2 };
    for (size_t v = 0; v < nodes; v++)
        s->multiplier[v] = 1;
    socprev_status st = SOCPREV_OK;
    for (bool first = true; shift > 0 && st == SOCPREV_OK; shift -= STEP, first = false) {
        make_coarse(fine, table, shift, coarse);
        s->grid = coarse;
        if (first)
            scale_really(s);
        if (alternate(s, lack) > 0)
            st = socprev__scaling_paths(coarse, s->heft, s->multiplier, lack, run, err);
        for (size_t i = 0; i < fine->n[ROW]; i++)
            s->multiplier[i] = within(s->multiplier[i] * (1 << STEP));
    }
    s->grid = fine;
    return st;
}

static socprev_status coarse_start(scaling *s, int64_t *lack, socprev_run *run,
                                   socprev_error **err)
{
    const socprev__grid *grid = s->grid;
    const struct socprev_memory *memory = &grid->memory;
    socprev__grid coarse = *grid;
    socprev__transport transport = { 0 };
    int64_t *table = socprev__alloc(memory, grid->cells, sizeof *table);
    int64_t **arrays[] = { &coarse.low, &coarse.high, &coarse.units };
    bool done = table != NULL;
    for (size_t k = 0; k < SOCPREV__COUNT(arrays); k++) {
        *arrays[k] = socprev__alloc(memory, grid->cells, sizeof(int64_t));
        done = done && *arrays[k] != NULL;
    }
    for (size_t axis = 0; axis < 2; axis++) {
        coarse.total[axis] = socprev__alloc(memory, grid->n[axis], sizeof(int64_t));
        done = done && coarse.total[axis] != NULL;
    }
    done = done && socprev__transport_make(&transport, memory, grid->n, grid->low, grid->high,
                                           grid->total, table);
    socprev_status st = SOCPREV_OK;
    if (done) {
        (void)socprev__transport_fill(&transport);
        socprev__transport_clear(&transport);
        st = solve_levels(s, &coarse, table, lack, run, err);
    } else {
        st = socprev__fail_nomem(err);
    }
    for (size_t axis = 0; axis < 2; axis++)
        socprev__free(memory, coarse.total[axis], grid->n[axis], sizeof(int64_t));
    for (size_t k = 0; k < SOCPREV__COUNT(arrays); k++)
        socprev__free(memory, *arrays[k], grid->cells, sizeof(int64_t));
    socprev__free(memory, table, grid->cells, sizeof *table);
    return st;
}

/* ---- all together --------------------------------------------------------------------- */

static socprev_status scale(scaling *s, int64_t *lack, socprev_run *run, socprev_error **err)
{
    enum { FLAWS_PER_LINE = 4 };
    size_t nodes = s->grid->n[ROW] + s->grid->n[COLUMN];
    socprev_status st = SOCPREV_OK;
    for (size_t v = 0; v < nodes; v++)
        s->multiplier[v] = 1;
    scale_really(s);
    int64_t surplus = alternate(s, lack);
    if (surplus > (int64_t)(FLAWS_PER_LINE * nodes)) {
        st = coarse_start(s, lack, run, err);
        surplus = st == SOCPREV_OK ? alternate(s, lack) : 0;
    }
    if (surplus > 0)
        st = socprev__scaling_paths(s->grid, s->heft, s->multiplier, lack, run, err);
    return st;
}

static void fill_heft(const socprev__grid *grid, double *heft)
{
    for (size_t at = 0; at < grid->cells; at++)
        heft[at] = grid->low[at] < grid->high[at] ? (double)grid->weight[at] : 0;
}

static void centre_all(const scaling *s)
{
    for (size_t axis = 0; axis < 2; axis++) {
        for (size_t i = 0; i < s->grid->n[axis]; i++) {
            weigh_line(s, axis, i);
            centre(s, axis, i);
        }
    }
}

socprev_status socprev__scaling_solve(const socprev_biproportional *problem, socprev__grid *grid,
                                      double *multiplier, socprev_run *run, socprev_error **err)
{
    const struct socprev_memory *memory = &grid->memory;
    size_t rows = grid->n[ROW], columns = grid->n[COLUMN], longer = rows > columns ? rows : columns;
    double *heft = socprev__alloc(memory, grid->cells, sizeof *heft);
    int64_t *lack = socprev__alloc(memory, longer, sizeof *lack);
    scaling s = { .grid = grid, .heft = heft, .multiplier = multiplier };
    s.line = socprev__alloc(memory, longer, sizeof *s.line);
    s.sum = socprev__alloc(memory, columns, sizeof *s.sum);
    socprev_status st = SOCPREV_OK;
    if (heft == NULL || lack == NULL || s.line == NULL || s.sum == NULL) {
        st = socprev__fail_nomem(err);
    } else {
        fill_heft(grid, heft);
        st = scale(&s, lack, run, err);
        socprev__grid_limit(problem, grid);
        fill_heft(grid, heft);
        centre_all(&s);
    }
    socprev__free(memory, s.sum, columns, sizeof *s.sum);
    socprev__free(memory, s.line, longer, sizeof *s.line);
    socprev__free(memory, lack, longer, sizeof *lack);
    socprev__free(memory, heft, grid->cells, sizeof *heft);
    return st;
}
