/* Is this an answer of those sources, and does that conflict hold? Sums, limits,
 * and sets out of which nothing can be moved. */
#include "allocate/allocate_internal.h"

enum { ROW = SOCPREV_AXIS_ROW, SOURCE = SOCPREV_AXIS_COLUMN };

static socprev_status refuse(const char *field, const char *what, size_t i, socprev_error **err)
{
    return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_VERIFY, SP_ITEM(field, i),
                         SP_TEXT(what), SP_INT(i));
}

static int64_t units_of(const socprev_payment *payment, size_t row, size_t source)
{
    return payment->part[row * payment->n[SOURCE] + source] / payment->quantum;
}

static socprev_status verify_row(const socprev_sources *problem, const socprev_payment *payment,
                                 size_t row, socprev_error **err)
{
    int64_t sum = 0;
    for (size_t k = 0; k < problem->n[SOURCE]; k++) {
        size_t at = row * problem->n[SOURCE] + k;
        int64_t low = 0, high = 0, units = units_of(payment, row, k);
        socprev__part_bounds(problem, row, k, &low, &high);
        if (payment->part[at] % problem->quantum != 0)
            return refuse("payment", "no multiple of the quantum", row, err);
        if (units < low || units > high)
            return refuse("payment", "a part out of bounds", row, err);
        int32_t bound = units == high  ? SOCPREV_BOUND_CAP
                        : units == low ? SOCPREV_BOUND_FLOOR
                                       : SOCPREV_BOUND_NONE;
        if (payment->bound[at] != bound || payment->tie[at] != SOCPREV_TIE_NONE)
            return refuse("payment", "a wrong bound", row, err);
        sum += payment->part[at]; /* at most as many demands as there are sources */
        if (sum > problem->demand[row])
            return refuse("payment", "a row does not add up", row, err);
    }
    if (sum != problem->demand[row] || payment->totals[ROW][row] != sum)
        return refuse("payment", "a row does not add up", row, err);
    return SOCPREV_OK;
}

static socprev_status verify_source(const socprev_sources *problem, const socprev_payment *payment,
                                    size_t source, socprev_error **err)
{
    int64_t sum = 0, least = 0, most = 0; /* rows have their demands: it fits */
    for (size_t i = 0; i < problem->n[ROW]; i++)
        sum += payment->part[i * problem->n[SOURCE] + source];
    socprev__source_bounds(problem, source, &least, &most);
    if (sum != payment->totals[SOURCE][source])
        return refuse("payment", "a source does not add up", source, err);
    if (sum / problem->quantum < least || sum / problem->quantum > most)
        return refuse("payment", "a source out of its limits", source, err);
    return SOCPREV_OK;
}

static bool is_used_before(const socprev_sources *problem, size_t a, size_t b)
{
    return problem->priorities[a] != problem->priorities[b]
               ? problem->priorities[a] < problem->priorities[b]
               : a < b;
}

/* A source that could spend more carries a closed set: its rows get all they can
 * from no source of the set, its sources give all they can to the rows outside,
 * and none of them but earlier ones spends more than it must. */
static socprev_status verify_closed(const socprev_sources *problem, const socprev_payment *payment,
                                    size_t source, socprev_error **err)
{
    size_t rows = problem->n[ROW], sources = problem->n[SOURCE];
    const uint8_t *in = &payment->closed[source * (rows + sources)];
    int64_t least = 0, most = 0, low = 0, high = 0;
    socprev__source_bounds(problem, source, &least, &most);
    if (payment->totals[SOURCE][source] / problem->quantum == most)
        return SOCPREV_OK;
    if (!in[rows + source])
        return refuse("payment", "no proof that a source pays the most it can", source, err);
    for (size_t k = 0; k < sources; k++) {
        socprev__source_bounds(problem, k, &least, &most);
        if (in[rows + k] && k != source && !is_used_before(problem, k, source) &&
            payment->totals[SOURCE][k] / problem->quantum != least)
            return refuse("payment", "a later source could give way", source, err);
        for (size_t i = 0; i < rows; i++) {
            socprev__part_bounds(problem, i, k, &low, &high);
            int64_t units = units_of(payment, i, k);
            if ((in[rows + k] && !in[i] && units != high) ||
                (!in[rows + k] && in[i] && units != low))
                return refuse("payment", "a source could pay more of a row", source, err);
        }
    }
    return SOCPREV_OK;
}

socprev_status socprev_sources_verify(const socprev_sources *problem,
                                      const socprev_payment *payment, socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    if (payment == NULL)
        return socprev__fail_null(err, "payment");
    if (payment->closed == NULL || payment->n[ROW] != problem->n[ROW] ||
        payment->n[SOURCE] != problem->n[SOURCE] || payment->quantum != problem->quantum)
        return refuse("payment", "another problem", 0, err);
    socprev_status st = SOCPREV_OK;
    for (size_t i = 0; i < problem->n[ROW] && st == SOCPREV_OK; i++)
        st = verify_row(problem, payment, i, err);
    for (size_t k = 0; k < problem->n[SOURCE] && st == SOCPREV_OK; k++)
        st = verify_source(problem, payment, k, err);
    for (size_t k = 0; k < problem->n[SOURCE] && st == SOCPREV_OK; k++)
        st = verify_closed(problem, payment, k, err);
    return st;
}

/* ---- conflicts ----------------------------------------------------------------------- */

static bool is_named(const socprev_conflict *conflict, int32_t axis, size_t i)
{
    for (size_t at = 0; at < conflict->n[axis]; at++) {
        if (conflict->index[axis][at] == i)
            return true;
    }
    return false;
}

/* The sums of a cut; `needy` is the axis of those who need. */
static bool add_cut(const socprev_conflict *conflict, const socprev_sources *problem,
                    int32_t needy, int64_t *needed, int64_t *available)
{
    bool fits = true;
    for (size_t k = 0; k < problem->n[SOURCE] && fits; k++) {
        int64_t least = 0, most = 0;
        socprev__source_bounds(problem, k, &least, &most);
        if (is_named(conflict, SOURCE, k))
            fits = needy == SOURCE ? socprev__add(*needed, least, needed)
                                   : socprev__add(*available, most, available);
    }
    for (size_t i = 0; i < problem->n[ROW] && fits; i++) {
        bool row_is_named = is_named(conflict, ROW, i);
        int64_t demand = problem->demand[i] / problem->quantum, low = 0, high = 0;
        if (row_is_named)
            fits = needy == ROW ? socprev__add(*needed, demand, needed)
                                : socprev__add(*available, demand, available);
        for (size_t k = 0; k < problem->n[SOURCE] && fits; k++) {
            bool source_is_named = is_named(conflict, SOURCE, k);
            socprev__part_bounds(problem, i, k, &low, &high);
            if (row_is_named == source_is_named)
                continue;
            bool needy_is_named = needy == ROW ? row_is_named : source_is_named;
            fits = needy_is_named ? socprev__add(*available, high, available)
                                  : socprev__add(*needed, low, needed);
        }
    }
    return fits;
}

/* The bounds that cross: of a cell, or of a source. */
static bool read_crossed(const socprev_conflict *conflict, const socprev_sources *problem,
                         int64_t *needed, int64_t *available)
{
    if (conflict->n[SOURCE] != 1 || conflict->n[ROW] > 1)
        return false;
    size_t source = conflict->index[SOURCE][0];
    if (conflict->n[ROW] == 0)
        socprev__source_bounds(problem, source, needed, available);
    else
        socprev__part_bounds(problem, conflict->index[ROW][0], source, needed, available);
    return true;
}

socprev_status socprev_conflict_verify_sources(const socprev_conflict *conflict,
                                               const socprev_sources *problem,
                                               socprev_error **err)
{
    if (conflict == NULL)
        return socprev__fail_null(err, "conflict");
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    for (size_t axis = 0; axis < 2; axis++) {
        if (conflict->n[axis] > 0 &&
            conflict->index[axis][conflict->n[axis] - 1] >= problem->n[axis])
            return refuse("conflict", "another problem", axis, err);
    }
    int64_t needed = 0, available = 0;
    bool fits = false;
    if (conflict->kind == SOCPREV_CONFLICT_FLOOR_ABOVE_CAP)
        fits = read_crossed(conflict, problem, &needed, &available);
    else if (conflict->kind == SOCPREV_CONFLICT_MARGINS)
        fits = add_cut(conflict, problem, ROW, &needed, &available);
    else if (conflict->kind == SOCPREV_CONFLICT_MARGINS_COLUMNS)
        fits = add_cut(conflict, problem, SOURCE, &needed, &available);
    fits = fits && socprev__multiply(needed, problem->quantum, &needed) &&
           socprev__multiply(available, problem->quantum, &available);
    if (!fits || needed != conflict->needed || available != conflict->available)
        return refuse("conflict", "other sums", 0, err);
    return needed > available ? SOCPREV_OK : refuse("conflict", "no contradiction", 0, err);
}
