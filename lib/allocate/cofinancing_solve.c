/* Co-financing: rows one by one, or as a table when sources have totals. */
#include "allocate/sources.h"
#include "allocate/remainder_kernel.h"

enum { ROW = SOCPREV_AXIS_ROW, SOURCE = SOCPREV_AXIS_COLUMN };

/* ---- what must hold before ------------------------------------------------------ */

static socprev_status check_multiple(const char *name, const int64_t *value, size_t n,
                                     int64_t quantum, socprev_error **err)
{
    for (size_t i = 0; i < n; i++) {
        if (value[i] % quantum != 0)
            return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_MULTIPLE, SP_ITEM(name, i),
                                 SP_TEXT(name), SP_AMOUNT(value[i]), SP_AMOUNT(quantum));
    }
    return SOCPREV_OK;
}

static socprev_status check_totals(const socprev_cofinancing *problem, socprev_error **err)
{
    int64_t sum = 0;
    for (size_t k = 0; k < problem->n[SOURCE]; k++)
        sum += problem->totals[k]; /* was checked when it was set */
    if (sum != problem->amount_sum)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_MARGIN_UNEQUAL,
                             SP_FIELD("totals"), SP_BOTH("amounts", "částky"),
                             SP_AMOUNT(problem->amount_sum), SP_BOTH("totals", "úhrny"),
                             SP_AMOUNT(sum));
    return check_multiple("totals", problem->totals, problem->n[SOURCE], problem->quantum, err);
}

static socprev_status check_problem(const socprev_cofinancing *problem, socprev_error **err)
{
    for (size_t i = 0; i < problem->n[ROW]; i++) {
        if (problem->denominator[i] == 0)
            return socprev__fail(err, SOCPREV_E_INVALID, SP_SOURCES_NO_SHARES,
                                 SP_ITEM("shares", i), SP_INT(i));
    }
    socprev_status st =
        check_multiple("amount", problem->amount, problem->n[ROW], problem->quantum, err);
    return st == SOCPREV_OK && problem->totals != NULL ? check_totals(problem, err) : st;
}

/* ---- row by row ------------------------------------------------------------------- */

/* All but the bearer are rounded; the bearer takes the rest, which must not be
 * negative, and must be nothing when it has no share. */
static void split_by_bearer(const socprev_cofinancing *problem, size_t row, int64_t *part,
                            socprev__obstacle *obstacle)
{
    size_t sources = problem->n[SOURCE], bearer = (size_t)problem->bearer[row];
    const int64_t *share = &problem->share[row * sources];
    int64_t units = problem->amount[row] / problem->quantum, others = 0;
    for (size_t k = 0; k < sources; k++) {
        int64_t rounded = 0; /* at most the amount: it fits */
        (void)socprev_int64_muldiv(units, share[k], problem->denominator[row],
                                   problem->rounding[row], &rounded, NULL);
        if (k != bearer) {
            part[k] = rounded * problem->quantum;
            others += rounded;
        }
    }
    part[bearer] = (units - others) * problem->quantum;
    if (others > units)
        *obstacle = (socprev__obstacle){ SOCPREV_CONFLICT_MARGINS_COLUMNS, row, others, units };
    else if (others < units && share[bearer] == 0)
        *obstacle = (socprev__obstacle){ SOCPREV_CONFLICT_MARGINS, row, units, others };
}

/* Who is in line for the last unit with the same remainder: WON got it, LOST did not. */
static void note_tie(const int64_t *rest, const uint8_t *used, size_t n, uint8_t *tie)
{
    int64_t least = INT64_MAX;
    bool tied = false;
    for (size_t k = 0; k < n; k++)
        least = used[k] != 0 && rest[k] < least ? rest[k] : least;
    for (size_t k = 0; k < n; k++)
        tied = tied || (used[k] == 0 && rest[k] == least);
    for (size_t k = 0; k < n && tied; k++)
        if (rest[k] == least)
            tie[k] = used[k] != 0 ? SOCPREV_TIE_WON : SOCPREV_TIE_LOST;
}

/* Room that the rows share. */
typedef struct {
    int64_t *rest, *rank; /* [sources] */
    uint8_t *used;
} room;

static void split_by_remainders(const socprev_cofinancing *problem, size_t row,
                                socprev_payment *payment, const room *own)
{
    size_t sources = problem->n[SOURCE], at = row * sources;
    int64_t *part = &payment->part[at];
    socprev__largest_remainder(&problem->share[at], own->rank, sources, problem->denominator[row],
                               problem->amount[row] / problem->quantum, part, own->rest,
                               own->used);
    for (size_t k = 0; k < sources; k++)
        part[k] *= problem->quantum; /* at most the amount of the row */
    note_tie(own->rest, own->used, sources, &payment->tie[at]);
}

static socprev_status split_each(const socprev_cofinancing *problem, socprev_run *run,
                                 socprev_payment *payment, const room *own,
                                 socprev__obstacle *obstacle, socprev_error **err)
{
    size_t sources = problem->n[SOURCE];
    for (size_t i = 0; i < problem->n[ROW] && obstacle->kind == 0; i++) {
        if (socprev__run_step(run, (int64_t)i, (int64_t)problem->n[ROW]))
            return socprev__fail(err, SOCPREV_E_CANCELLED, SP_CANCELLED, NULL, SP_TEXT("solve"));
        payment->bearer[i] = problem->bearer[i];
        if (problem->bearer[i] == SOCPREV_LARGEST_REMAINDERS)
            split_by_remainders(problem, i, payment, own);
        else
            split_by_bearer(problem, i, &payment->part[i * sources], obstacle);
    }
    return SOCPREV_OK;
}

static socprev_status split_rows(const socprev_cofinancing *problem, socprev_run *run,
                                 socprev_payment *payment, socprev__obstacle *obstacle,
                                 socprev_error **err)
{
    const struct socprev_memory *memory = &problem->memory;
    size_t n = problem->n[SOURCE];
    room own = { socprev__alloc(memory, n, sizeof *own.rest),
                 socprev__alloc(memory, n, sizeof *own.rank),
                 socprev__alloc(memory, n, sizeof *own.used) };
    bool made = own.rest != NULL && own.rank != NULL && own.used != NULL;
    for (size_t k = 0; made && k < n; k++)
        own.rank[k] = problem->priorities == NULL ? 0 : problem->priorities[k];
    socprev_status st = made ? split_each(problem, run, payment, &own, obstacle, err)
                             : socprev__fail_nomem(err);
    socprev__free(memory, own.used, own.used == NULL ? 0 : n, sizeof *own.used);
    socprev__free(memory, own.rank, own.rank == NULL ? 0 : n, sizeof *own.rank);
    socprev__free(memory, own.rest, own.rest == NULL ? 0 : n, sizeof *own.rest);
    return st;
}

/* ---- as a table --------------------------------------------------------------------- */

static socprev_status common_denominator(const socprev_cofinancing *problem, int64_t *out,
                                         socprev_error **err)
{
    int64_t common = 1, most = 0;
    bool fits = true;
    for (size_t i = 0; i < problem->n[ROW] && fits; i++) {
        int64_t factor = problem->denominator[i] / socprev__gcd(common, problem->denominator[i]);
        fits = socprev__multiply(common, factor, &common);
    }
    if (!fits || !socprev__multiply(common, problem->amount_sum, &most) ||
        most > SOCPREV_TOTAL_MAX || !socprev__multiply(common, problem->quantum, &most))
        return socprev__fail(err, SOCPREV_E_RANGE, SP_SOURCES_PRECISION, SP_FIELD("denominator"),
                             SP_INT(problem->amount_sum), SP_INT(SOCPREV_TOTAL_MAX));
    *out = common;
    return SOCPREV_OK;
}

/* Numbers of a table in `cells`, then its rows, then its sources. */
static void fill_scaled(const socprev_cofinancing *problem, int64_t scale, int64_t *cells)
{
    size_t rows = problem->n[ROW], sources = problem->n[SOURCE];
    int64_t *row_total = cells + rows * sources, *source_total = row_total + rows;
    for (size_t i = 0; i < rows; i++) {
        int64_t factor = scale / problem->denominator[i];
        row_total[i] = problem->amount[i] * scale;
        for (size_t k = 0; k < sources; k++)
            cells[i * sources + k] =
                problem->amount[i] * (problem->share[i * sources + k] * factor);
    }
    for (size_t k = 0; k < sources; k++)
        source_total[k] = problem->totals[k] * scale;
}

socprev_status socprev__cofinancing_table(const socprev_cofinancing *problem, int64_t *scale,
                                          socprev_twoway **out, socprev_error **err)
{
    const struct socprev_memory *memory = &problem->memory;
    size_t rows = problem->n[ROW], sources = problem->n[SOURCE];
    size_t n = rows * sources + rows + sources;
    socprev_twoway *made = NULL;
    socprev_status st = common_denominator(problem, scale, err);
    if (st != SOCPREV_OK)
        return st;
    int64_t *cells = socprev__alloc(memory, n, sizeof *cells);
    if (cells == NULL)
        return socprev__fail_nomem(err);
    fill_scaled(problem, *scale, cells);
    const int64_t *row_total = cells + rows * sources;
    st = socprev_twoway_new(rows, sources, memory, &made, err);
    if (st == SOCPREV_OK)
        st = socprev_twoway_set_quantum(made, problem->quantum * *scale, err);
    if (st == SOCPREV_OK)
        st = socprev_twoway_set_cells(made, cells, 0, 0, rows, sources, err);
    if (st == SOCPREV_OK)
        st = socprev_twoway_set_totals(made, SOCPREV_AXIS_ROW, row_total, 0, rows, err);
    if (st == SOCPREV_OK)
        st = socprev_twoway_set_totals(made, SOCPREV_AXIS_COLUMN, row_total + rows, 0, sources,
                                       err);
    socprev__free(memory, cells, n, sizeof *cells);
    if (st != SOCPREV_OK) {
        socprev_twoway_free(made);
        return st;
    }
    *out = made;
    return SOCPREV_OK;
}

static socprev_status split_table(const socprev_cofinancing *problem, socprev_run *run,
                                  socprev_payment *payment, socprev_error **err)
{
    socprev_twoway *table = NULL;
    int64_t scale = 1;
    socprev_status st = socprev__cofinancing_table(problem, &scale, &table, err);
    if (st == SOCPREV_OK)
        st = socprev_twoway_solve(table, run, &payment->table, err);
    for (size_t at = 0; st == SOCPREV_OK && at < problem->n[ROW] * problem->n[SOURCE]; at++) {
        payment->part[at] = payment->table->units[at] * problem->quantum;
        payment->tie[at] = payment->table->tie[at];
    }
    socprev_twoway_free(table);
    return st;
}

/* ---- the problem --------------------------------------------------------------------- */

/* Divides; what is in a bearer's way comes back as `obstacle`, without an error. */
static socprev_status divide(const socprev_cofinancing *problem, socprev_run *run,
                             socprev_payment **out, socprev__obstacle *obstacle,
                             socprev_error **err)
{
    *obstacle = (socprev__obstacle){ 0 };
    socprev_status st = check_problem(problem, err);
    if (st != SOCPREV_OK)
        return st;
    socprev_payment *made =
        socprev__payment_make(&problem->memory, problem->n, problem->quantum, true);
    if (made == NULL)
        return socprev__fail_nomem(err);
    memcpy(made->share, problem->share,
           problem->n[ROW] * problem->n[SOURCE] * sizeof *made->share);
    memcpy(made->denominator, problem->denominator,
           problem->n[ROW] * sizeof *made->denominator);
    st = problem->totals != NULL ? split_table(problem, run, made, err)
                                 : split_rows(problem, run, made, obstacle, err);
    if (st != SOCPREV_OK || obstacle->kind != 0) {
        socprev_payment_free(made);
        return st;
    }
    socprev__payment_sum(made);
    *out = made;
    return SOCPREV_OK;
}

socprev_status socprev_cofinancing_solve(const socprev_cofinancing *problem, socprev_run *run,
                                         socprev_payment **out, socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    if (out == NULL)
        return socprev__fail_null(err, "out");
    socprev_payment *made = NULL;
    socprev__obstacle obstacle;
    socprev_status st = divide(problem, run, &made, &obstacle, err);
    if (st == SOCPREV_OK && obstacle.kind != 0)
        st = socprev__fail(err, SOCPREV_E_INFEASIBLE,
                           obstacle.kind == SOCPREV_CONFLICT_MARGINS ? SP_SOURCES_BEARER_SHARE
                                                                     : SP_SOURCES_BEARER_REST,
                           SP_ITEM("amount", obstacle.claimant), SP_INT(obstacle.claimant),
                           SP_INT(problem->bearer[obstacle.claimant]),
                           SP_INT(obstacle.needed * problem->quantum),
                           SP_INT(obstacle.available * problem->quantum));
    if (st != SOCPREV_OK)
        return st;
#if defined(SOCPREV_DEBUG)
    /* a table has been verified as such, which takes memory */
    if (problem->totals == NULL &&
        !ALWAYS(socprev_cofinancing_verify(problem, made, NULL) == SOCPREV_OK)) {
        socprev_payment_free(made);
        return socprev__fail(err, SOCPREV_E_INTERNAL, SP_ALLOCATE_VERIFY, NULL, SP_TEXT("solve"),
                             SP_INT(0));
    }
#endif
    *out = made;
    return SOCPREV_OK;
}

/* The conflict of the table, in the units of the problem. */
static socprev_status table_conflict(const socprev_cofinancing *problem, socprev_run *run,
                                     socprev_conflict **out, socprev_error **err)
{
    socprev_twoway *table = NULL;
    int64_t scale = 1;
    socprev_status st = socprev__cofinancing_table(problem, &scale, &table, err);
    if (st == SOCPREV_OK)
        st = socprev_twoway_conflict(table, run, out, err);
    if (st == SOCPREV_OK && *out != NULL) {
        (*out)->needed /= scale;
        (*out)->available /= scale;
        (*out)->repair /= scale;
    }
    socprev_twoway_free(table);
    return st;
}

static socprev_status bearer_conflict(const socprev_cofinancing *problem,
                                      const socprev__obstacle *obstacle, socprev_conflict **out,
                                      socprev_error **err)
{
    const struct socprev_memory *memory = &problem->memory;
    size_t rows = problem->n[ROW], sources = problem->n[SOURCE];
    uint8_t *marks = socprev__alloc(memory, rows + sources, sizeof *marks);
    if (marks == NULL)
        return socprev__fail_nomem(err);
    marks[obstacle->claimant] = 1;
    marks[rows + (size_t)problem->bearer[obstacle->claimant]] = 1;
    socprev_status st = socprev__conflict_make(memory, obstacle, problem->quantum, marks, rows,
                                               marks + rows, sources, out, err);
    socprev__free(memory, marks, rows + sources, sizeof *marks);
    return st;
}

socprev_status socprev_cofinancing_conflict(const socprev_cofinancing *problem, socprev_run *run,
                                            socprev_conflict **out, socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    if (out == NULL)
        return socprev__fail_null(err, "out");
    socprev_payment *made = NULL;
    socprev_conflict *conflict = NULL;
    socprev__obstacle obstacle;
    socprev_status st = SOCPREV_OK;
    if (problem->totals != NULL) {
        st = check_problem(problem, err);
        if (st == SOCPREV_OK)
            st = table_conflict(problem, run, &conflict, err);
    } else {
        st = divide(problem, run, &made, &obstacle, err);
        socprev_payment_free(made);
        if (st == SOCPREV_OK && obstacle.kind != 0)
            st = bearer_conflict(problem, &obstacle, &conflict, err);
    }
    if (st == SOCPREV_OK)
        *out = conflict;
    return st;
}
