/* Nearly the multipliers of a biproportional table, in floating point. Nothing
 * here decides: what comes out is a table with the right totals that keeps all
 * bounds, and multipliers that are a good start for the exact search.
 *
 * Rows and columns are scaled in turn, first to real numbers, then each line to
 * whole units (discrete alternating scaling, Balinski & Pukelsheim); shortest
 * paths settle what is left. Where much is left, bounds or zeros being in the way,
 * the totals are divided by powers of 4 and the problem is solved from coarse to
 * fine. */
#include "allocate/biproportional.h"

#include <math.h>

enum { ROW = SOCPREV_AXIS_ROW, COLUMN = SOCPREV_AXIS_COLUMN };

/* ---- whole units, line by line --------------------------------------------------- */

/* What the lines of an axis lack by their sums; the sum of surplus. */
static int64_t count_lack(const socprev__scaling *s, size_t axis, int64_t *lack)
{
    int64_t surplus = 0;
    for (size_t i = 0; i < s->n[axis]; i++) {
        lack[i] = s->grid->total[axis][i] - (int64_t)s->sum[axis][i];
        surplus += lack[i] < 0 ? -lack[i] : 0;
    }
    return surplus;
}

/* Whole units for all lines of an axis; returns the surplus of the other one. */
static int64_t apportion(const socprev__scaling *s, size_t axis, int64_t *lack)
{
    for (size_t k = 0; k < s->n[1 - axis]; k++)
        s->sum[1 - axis][k] = 0;
    for (size_t i = 0; i < s->n[axis]; i++)
        socprev__apportion_line(s, axis, i);
    return count_lack(s, 1 - axis, lack);
}

/* Rows once more, into the grid. */
static int64_t store(const socprev__scaling *s, int64_t *lack)
{
    size_t columns = s->n[COLUMN];
    for (size_t j = 0; j < columns; j++)
        s->sum[COLUMN][j] = 0;
    for (size_t i = 0; i < s->n[ROW]; i++) {
        socprev__apportion_line(s, ROW, i);
        int64_t *units = s->grid->units + i * columns;
        for (size_t j = 0; j < columns; j++)
            units[j] = (int64_t)s->units[j];
    }
    return count_lack(s, COLUMN, lack);
}

/* Rows and columns in turn until they agree or it does not get better; rows
 * have their totals then. Returns the surplus of columns. */
static int64_t alternate(const socprev__scaling *s, int64_t *lack)
{
    enum { ROUNDS = 80, STALLS = 3 };
    int64_t best = INT64_MAX;
    size_t axis = ROW;
    for (int round = 0, stalls = 0; round < ROUNDS && stalls < STALLS; round++, axis = 1 - axis) {
        int64_t surplus = apportion(s, axis, lack);
        if (surplus == 0)
            break;
        stalls = surplus < best - best / 8 ? 0 : stalls + 1;
        best = surplus < best ? surplus : best;
    }
    return store(s, lack);
}

/* ---- from coarse to fine ------------------------------------------------------------ */

/* What the free cells of each line add up to; not 0, which has no multiplier. */
static void fill_wanted(const socprev__scaling *s)
{
    const socprev__grid *grid = s->grid;
    for (size_t axis = 0; axis < 2; axis++) {
        for (size_t i = 0; i < s->n[axis]; i++)
            s->wanted[axis][i] = (double)grid->total[axis][i];
    }
    for (size_t i = 0; i < grid->real[ROW] && !grid->is_plain; i++) {
        for (size_t j = 0; j < grid->real[COLUMN]; j++) {
            size_t at = i * s->n[COLUMN] + j;
            double fixed = s->heft[ROW][at] > 0 ? 0 : (double)grid->low[at];
            s->wanted[ROW][i] -= fixed;
            s->wanted[COLUMN][j] -= fixed;
        }
    }
    for (size_t axis = 0; axis < 2; axis++) {
        for (size_t i = 0; i < s->n[axis]; i++)
            s->wanted[axis][i] = s->wanted[axis][i] > 0 ? s->wanted[axis][i] : 0.25;
    }
}

/* Multipliers that differ by less do not change the units of an ordinary cell. */
static double precision_of(const socprev__grid *grid)
{
    static const double finest = 0x1p-44, coarsest = 0x1p-10;
    double total = 0;
    for (size_t i = 0; i < grid->n[ROW]; i++)
        total += (double)grid->total[ROW][i];
    return fmin(fmax(coarsest * (double)grid->cells / fmax(total, 1), finest), coarsest);
}

static void reset(const socprev__scaling *s)
{
    for (size_t axis = 0; axis < 2; axis++) {
        for (size_t i = 0; i < s->n[axis]; i++)
            s->multiplier[axis][i] = 1;
    }
}

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

static socprev_status solve_levels(socprev__scaling *s, socprev__grid *coarse,
                                   const int64_t *table, int64_t *lack, socprev_run *run,
                                   socprev_error **err)
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
    coarse->is_plain = false;
    reset(s);
    socprev_status st = SOCPREV_OK;
    for (bool first = true; shift > 0 && st == SOCPREV_OK; shift -= STEP, first = false) {
        make_coarse(fine, table, shift, coarse);
        s->grid = coarse;
        if (first) {
            fill_wanted(s);
            socprev__scale_really(s, precision_of(coarse));
        }
        if (alternate(s, lack) > 0)
            st = socprev__scaling_paths(s, lack, run, err);
        for (size_t i = 0; i < fine->real[ROW]; i++)
            s->multiplier[ROW][i] *= 1 << STEP;
        if (fine->n[ROW] > fine->real[ROW]) /* slack has no weight: its price stays */
            s->multiplier[COLUMN][fine->real[COLUMN]] /= 1 << STEP;
    }
    s->grid = fine;
    return st;
}

static socprev_status coarse_start(socprev__scaling *s, int64_t *lack, socprev_run *run,
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

static socprev_status scale(socprev__scaling *s, int64_t *lack, socprev_run *run,
                            socprev_error **err)
{
    enum { FLAWS_PER_LINE = 4 };
    size_t nodes = s->n[ROW] + s->n[COLUMN];
    socprev_status st = SOCPREV_OK;
    reset(s);
    fill_wanted(s);
    socprev__scale_really(s, precision_of(s->grid));
    int64_t surplus = alternate(s, lack);
    if (surplus > (int64_t)(FLAWS_PER_LINE * nodes)) {
        st = coarse_start(s, lack, run, err);
        surplus = st == SOCPREV_OK ? alternate(s, lack) : 0;
    }
    if (surplus > 0)
        st = socprev__scaling_paths(s, lack, run, err);
    return st;
}

/* By rows and by columns, in blocks that fit the nearest cache. */
static void fill_heft(const socprev__scaling *s)
{
    enum { BLOCK = 16 };
    const socprev__grid *grid = s->grid;
    size_t rows = s->n[ROW], columns = s->n[COLUMN];
    for (size_t at = 0; at < grid->cells; at++)
        s->heft[ROW][at] = grid->low[at] < grid->high[at] ? (double)grid->weight[at] : 0;
    for (size_t from = 0; from < rows; from += BLOCK) {
        size_t end = from + BLOCK < rows ? from + BLOCK : rows;
        for (size_t j = 0; j < columns; j++) {
            for (size_t i = from; i < end; i++)
                s->heft[COLUMN][j * rows + i] = s->heft[ROW][i * columns + j];
        }
    }
}

static void clear(socprev__scaling *s, size_t longer)
{
    const struct socprev_memory *memory = &s->grid->memory;
    double *lines[] = { s->line, s->units, s->low, s->high, s->rise, s->fall };
    for (size_t k = 0; k < SOCPREV__COUNT(lines); k++)
        socprev__free(memory, lines[k], longer, sizeof(double));
    for (size_t axis = 0; axis < 2; axis++) {
        socprev__free(memory, s->sum[axis], s->n[axis], sizeof(double));
        socprev__free(memory, s->wanted[axis], s->n[axis], sizeof(double));
        socprev__free(memory, s->heft[axis], s->grid->cells, sizeof(double));
    }
}

static bool make(socprev__scaling *s, size_t longer)
{
    const struct socprev_memory *memory = &s->grid->memory;
    double **lines[] = { &s->line, &s->units, &s->low, &s->high, &s->rise, &s->fall };
    bool done = true;
    for (size_t k = 0; k < SOCPREV__COUNT(lines); k++) {
        *lines[k] = socprev__alloc(memory, longer, sizeof(double));
        done = done && *lines[k] != NULL;
    }
    for (size_t axis = 0; axis < 2; axis++) {
        s->sum[axis] = socprev__alloc(memory, s->n[axis], sizeof(double));
        s->wanted[axis] = socprev__alloc(memory, s->n[axis], sizeof(double));
        s->heft[axis] = socprev__alloc(memory, s->grid->cells, sizeof(double));
        done = done && s->sum[axis] != NULL && s->wanted[axis] != NULL && s->heft[axis] != NULL;
    }
    return done;
}

socprev_status socprev__scaling_solve(const socprev_biproportional *problem, socprev__grid *grid,
                                      double *multiplier, socprev_run *run, socprev_error **err)
{
    const struct socprev_memory *memory = &grid->memory;
    size_t rows = grid->n[ROW], columns = grid->n[COLUMN], longer = rows > columns ? rows : columns;
    int64_t *lack = socprev__alloc(memory, longer, sizeof *lack);
    socprev__scaling s = { .grid = grid, .n = { rows, columns },
                           .multiplier = { multiplier, multiplier + rows } };
    socprev_status st = SOCPREV_OK;
    if (!make(&s, longer) || lack == NULL) {
        st = socprev__fail_nomem(err);
    } else {
        fill_heft(&s);
        st = scale(&s, lack, run, err);
        if (grid->is_tight) {
            socprev__grid_limit(problem, grid);
            fill_heft(&s);
        }
        for (size_t axis = 0; axis < 2 && st == SOCPREV_OK; axis++) {
            for (size_t i = 0; i < s.n[axis]; i++)
                socprev__centre_line(&s, axis, i);
        }
    }
    clear(&s, longer);
    socprev__free(memory, lack, longer, sizeof *lack);
    return st;
}
