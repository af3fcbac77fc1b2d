/* Is this an answer of those sources, and does that conflict hold? Sums, limits,
 * and sets out of which nothing can be moved. */
#include "allocate/sources.h"

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
    int64_t missing = problem->demand[row] - sum;
    if ((missing != 0 && problem->shortage == SOCPREV_SHORTAGE_REFUSED) ||
        payment->missing[row] != missing || payment->totals[ROW][row] != sum)
        return refuse("payment", "a row does not add up", row, err);
    return SOCPREV_OK;
}

/* Units that a source hands on at most in this problem; nobody is behind the last one. */
static int64_t carry_of(const socprev_sources *problem, size_t source)
{
    return source + 1 < problem->n[SOURCE] ? socprev__carry_limit(problem, source) : 0;
}

static socprev_status verify_source(const socprev_sources *problem, const socprev_payment *payment,
                                    size_t source, socprev_error **err)
{
    int64_t sum = 0, least = 0, most = 0; /* rows have their demands: it fits */
    int64_t drawn = payment->drawn[source], handed = payment->handed[source];
    int64_t before = source == 0 ? 0 : payment->handed[source - 1];
    for (size_t i = 0; i < problem->n[ROW]; i++)
        sum += payment->part[i * problem->n[SOURCE] + source];
    socprev__source_bounds(problem, source, &least, &most);
    if (handed < 0 || handed % problem->quantum != 0 ||
        handed / problem->quantum > carry_of(problem, source))
        return refuse("payment", "more is handed on than may be", source, err);
    if (drawn < 0 || drawn % problem->quantum != 0 || sum != payment->totals[SOURCE][source] ||
        drawn - handed != sum - before)
        return refuse("payment", "a source does not add up", source, err);
    if (drawn / problem->quantum < least || drawn / problem->quantum > most)
        return refuse("payment", "a source out of its limits", source, err);
    return SOCPREV_OK;
}

/* Budgets: what each has left goes on as far as it may, and lapses otherwise. */
static socprev_status verify_account(const socprev_sources *problem,
                                     const socprev_payment *payment, socprev_error **err)
{
    for (size_t k = 0; k < problem->n[SOURCE]; k++) {
        int64_t carried = payment->carried[k], lapsed = payment->lapsed[k];
        int64_t limit = socprev__carry_limit(problem, k) * problem->quantum, left = 0;
        if (problem->most[k] != SOCPREV_NO_CAP)
            left = problem->most[k] - payment->totals[SOURCE][k] +
                   (k == 0 ? 0 : payment->carried[k - 1]);
        if (carried < 0 || carried > limit || lapsed < 0 || (lapsed > 0 && carried < limit) ||
            carried > left || left - carried != lapsed)
            return refuse("payment", "what is left does not add up", k, err);
    }
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
    if (payment->drawn[source] / problem->quantum == most)
        return SOCPREV_OK;
    if (!in[rows + source])
        return refuse("payment", "no proof that a source pays the most it can", source, err);
    for (size_t k = 0; k < sources; k++) {
        socprev__source_bounds(problem, k, &least, &most);
        if (in[rows + k] && k != source && !is_used_before(problem, k, source) &&
            payment->drawn[k] / problem->quantum != least)
            return refuse("payment", "a later source could give way", source, err);
        bool next_in = k + 1 < sources && in[rows + k + 1] != 0;
        int64_t handed = payment->handed[k] / problem->quantum;
        if ((in[rows + k] && !next_in && handed != carry_of(problem, k)) ||
            (!in[rows + k] && next_in && handed != 0))
            return refuse("payment", "a source could hand on otherwise", source, err);
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

/* ---- money that falls short --------------------------------------------------------------- */

/* Walks back from a row that lacks something to all who could give it up. */
typedef struct {
    const socprev_sources *problem;
    const socprev_payment *payment;
    size_t *queue; /* [rows + sources] */
    uint8_t *seen; /* [rows + sources] */
    size_t tail;
} giving;

static void note(giving *g, size_t node)
{
    if (!g->seen[node]) {
        g->seen[node] = 1;
        g->queue[g->tail++] = node;
    }
}

/* From a row to sources that could pay it more. */
static void walk_row(giving *g, size_t row)
{
    for (size_t k = 0; k < g->problem->n[SOURCE]; k++) {
        int64_t low = 0, high = 0;
        socprev__part_bounds(g->problem, row, k, &low, &high);
        if (units_of(g->payment, row, k) < high)
            note(g, g->problem->n[ROW] + k);
    }
}

/* From a source to rows that could let it go, and to the sources beside it. Whether it has
 * money of its own. */
static bool walk_source(giving *g, size_t source)
{
    size_t rows = g->problem->n[ROW];
    int64_t least = 0, most = 0;
    for (size_t i = 0; i < rows; i++) {
        int64_t low = 0, high = 0;
        socprev__part_bounds(g->problem, i, source, &low, &high);
        if (units_of(g->payment, i, source) > low)
            note(g, i);
    }
    if (source > 0 && g->payment->handed[source - 1] / g->problem->quantum <
                          carry_of(g->problem, source - 1))
        note(g, rows + source - 1);
    if (g->payment->handed[source] > 0)
        note(g, rows + source + 1);
    socprev__source_bounds(g->problem, source, &least, &most);
    return g->payment->drawn[source] / g->problem->quantum < most;
}

/* Whether the last unit of `holder` comes before the next one of `asker`. */
static bool holds_by_right(const giving *g, size_t holder, size_t asker)
{
    const int64_t *tier = g->problem->tier;
    if (tier[holder] != tier[asker])
        return tier[holder] < tier[asker];
    uint64_t last = (uint64_t)(g->payment->totals[ROW][holder] / g->problem->quantum) * 2 - 1;
    uint64_t next = (uint64_t)(g->payment->totals[ROW][asker] / g->problem->quantum) * 2 + 1;
    int order = socprev__u128_compare(
        socprev__mul_wide(last, (uint64_t)socprev__row_weight(g->problem, asker)),
        socprev__mul_wide(next, (uint64_t)socprev__row_weight(g->problem, holder)));
    return order < 0 || (order == 0 && holder < asker);
}

static socprev_status verify_missing(giving *g, size_t row, socprev_error **err)
{
    size_t rows = g->problem->n[ROW], sources = g->problem->n[SOURCE];
    memset(g->seen, 0, rows + sources);
    g->tail = 0;
    note(g, row);
    for (size_t head = 0; head < g->tail; head++) {
        size_t at = g->queue[head];
        if (at >= rows) {
            if (walk_source(g, at - rows))
                return refuse("payment", "a row lacks money that there is", row, err);
            continue;
        }
        if (at != row && !holds_by_right(g, at, row))
            return refuse("payment", "another row has what this one lacks", row, err);
        walk_row(g, at);
    }
    return SOCPREV_OK;
}

/* Rows of one group are of one tier; its number is not used for another. */
static socprev_status verify_groups(const socprev_sources *problem, const socprev_payment *payment,
                                    socprev_error **err)
{
    for (size_t i = 0; i < problem->n[ROW]; i++) {
        bool shared = problem->shortage != SOCPREV_SHORTAGE_REFUSED;
        for (size_t j = 0; j < i && shared; j++) {
            if (payment->group[i] == payment->group[j] && problem->tier[i] != problem->tier[j])
                return refuse("payment", "a group of two tiers", i, err);
        }
        if ((payment->group[i] >= 0) != shared)
            return refuse("payment", "a wrong group", i, err);
    }
    return SOCPREV_OK;
}

static socprev_status verify_shortage(const socprev_sources *problem,
                                      const socprev_payment *payment, socprev_error **err)
{
    size_t nodes = problem->n[ROW] + problem->n[SOURCE];
    giving g = { .problem = problem, .payment = payment };
    socprev_status st = verify_groups(problem, payment, err);
    if (st != SOCPREV_OK)
        return st;
    g.queue = socprev__alloc(&problem->memory, nodes, sizeof *g.queue);
    g.seen = socprev__alloc(&problem->memory, nodes, sizeof *g.seen);
    if (g.queue == NULL || g.seen == NULL)
        st = socprev__fail_nomem(err);
    for (size_t i = 0; i < problem->n[ROW] && st == SOCPREV_OK; i++) {
        if (payment->missing[i] > 0)
            st = verify_missing(&g, i, err);
    }
    socprev__free(&problem->memory, g.seen, nodes, sizeof *g.seen);
    socprev__free(&problem->memory, g.queue, nodes, sizeof *g.queue);
    return st;
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
    if (st == SOCPREV_OK)
        st = verify_account(problem, payment, err);
    return st == SOCPREV_OK && problem->shortage != SOCPREV_SHORTAGE_REFUSED
               ? verify_shortage(problem, payment, err)
               : st;
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

/* What may be handed on into sources that give to needy rows, or out of needy sources. */
static bool add_carry(const socprev_conflict *conflict, const socprev_sources *problem,
                      int32_t needy, int64_t *available)
{
    for (size_t k = 0; k + 1 < problem->n[SOURCE]; k++) {
        bool named = is_named(conflict, SOURCE, k), next = is_named(conflict, SOURCE, k + 1);
        if ((needy == ROW ? !named && next : named && !next) &&
            !socprev__add(*available, carry_of(problem, k), available))
            return false;
    }
    return true;
}

/* The sums of a cut; `needy` is the axis of those who need. */
static bool add_cut(const socprev_conflict *conflict, const socprev_sources *problem,
                    int32_t needy, int64_t *needed, int64_t *available)
{
    bool fits = add_carry(conflict, problem, needy, available);
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
    else if (conflict->kind == SOCPREV_CONFLICT_MARGINS &&
             (conflict->n[ROW] == 0 || problem->shortage == SOCPREV_SHORTAGE_REFUSED))
        fits = add_cut(conflict, problem, ROW, &needed, &available);
    else if (conflict->kind == SOCPREV_CONFLICT_MARGINS_COLUMNS)
        fits = add_cut(conflict, problem, SOURCE, &needed, &available);
    fits = fits && socprev__multiply(needed, problem->quantum, &needed) &&
           socprev__multiply(available, problem->quantum, &available);
    if (!fits || needed != conflict->needed || available != conflict->available)
        return refuse("conflict", "other sums", 0, err);
    return needed > available ? SOCPREV_OK : refuse("conflict", "no contradiction", 0, err);
}
