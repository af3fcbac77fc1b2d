/* Is this an answer of that co-financing? By the definitions of roundings alone. */
#include "allocate/sources.h"

enum { ROW = SOCPREV_AXIS_ROW, SOURCE = SOCPREV_AXIS_COLUMN };

static socprev_status refuse(const char *what, size_t i, socprev_error **err)
{
    return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_VERIFY, SP_ITEM("payment", i),
                         SP_TEXT(what), SP_INT(i));
}

/* One part beside its exact share, both times the denominator. */
typedef struct {
    socprev__u128 part, exact, step; /* step: one unit */
} comparison;

static comparison compare_part(const socprev_cofinancing *problem, const socprev_payment *payment,
                               size_t row, size_t source)
{
    size_t at = row * problem->n[SOURCE] + source;
    uint64_t denominator = (uint64_t)problem->denominator[row];
    uint64_t quantum = (uint64_t)problem->quantum;
    return (comparison){
        .part = socprev__mul_wide((uint64_t)payment->part[at] / quantum, denominator),
        .exact = socprev__mul_wide((uint64_t)problem->amount[row] / quantum,
                                   (uint64_t)problem->share[at]),
        .step = socprev__u128_of(denominator),
    };
}

/* Distance from the exact share, and on which side the part is (-1, 0, 1). */
static socprev__u128 distance(const comparison *c, int *side)
{
    *side = socprev__u128_compare(c->part, c->exact);
    return *side >= 0 ? socprev__u128_subtract(c->part, c->exact)
                      : socprev__u128_subtract(c->exact, c->part);
}

static bool is_rounded(const comparison *c, int32_t rounding)
{
    int side = 0;
    socprev__u128 off = distance(c, &side), twice = socprev__u128_add(off, off);
    if (socprev__u128_compare(off, c->step) >= 0)
        return false;
    int half = socprev__u128_compare(twice, c->step);
    switch (rounding) {
    case SOCPREV_ROUND_DOWN:
        return side <= 0;
    case SOCPREV_ROUND_UP:
        return side >= 0;
    case SOCPREV_ROUND_HALF_UP:
        return half < 0 || (half == 0 && side > 0);
    default: { /* half to even: the part is even, its double an odd multiple away */
        uint64_t quotient = 0, rest = 0;
        (void)socprev__div_wide(c->part, c->step.low, &quotient, &rest);
        return half < 0 || (half == 0 && quotient % 2 == 0);
    }
    }
}

static bool comes_first(const socprev_cofinancing *problem, size_t a, size_t b)
{
    if (problem->priorities != NULL && problem->priorities[a] != problem->priorities[b])
        return problem->priorities[a] < problem->priorities[b];
    return a < b;
}

/* Nobody that was rounded down has a greater remainder than one rounded up, or
 * an equal one and comes first; equal ones are the tie. */
static socprev_status verify_remainders(const socprev_cofinancing *problem,
                                        const socprev_payment *payment, size_t row,
                                        socprev_error **err)
{
    size_t sources = problem->n[SOURCE];
    for (size_t a = 0; a < sources; a++) {
        comparison up = compare_part(problem, payment, row, a);
        int side = 0, other = 0, tie = SOCPREV_TIE_NONE;
        socprev__u128 added = distance(&up, &side);
        if (socprev__u128_compare(added, up.step) >= 0)
            return refuse("a part is not its share rounded down or up", row, err);
        for (size_t b = 0; b < sources; b++) {
            comparison down = compare_part(problem, payment, row, b);
            socprev__u128 cut = distance(&down, &other);
            if ((side > 0) == (other > 0))
                continue;
            /* remainders: step - added for the one that went up, cut for the other */
            int order = side > 0
                            ? socprev__u128_compare(socprev__u128_add(cut, added), up.step)
                            : socprev__u128_compare(socprev__u128_add(added, cut), up.step);
            if (order > 0 || (order == 0 && side > 0 && !comes_first(problem, a, b)))
                return refuse("a larger remainder went without", row, err);
            if (order == 0)
                tie = side > 0 ? SOCPREV_TIE_WON : SOCPREV_TIE_LOST;
        }
        if (payment->tie[row * sources + a] != tie)
            return refuse("wrong part in a tie", row, err);
    }
    return SOCPREV_OK;
}

static socprev_status verify_bearer(const socprev_cofinancing *problem,
                                    const socprev_payment *payment, size_t row,
                                    socprev_error **err)
{
    for (size_t k = 0; k < problem->n[SOURCE]; k++) {
        comparison c = compare_part(problem, payment, row, k);
        size_t at = row * problem->n[SOURCE] + k;
        if (payment->tie[at] != SOCPREV_TIE_NONE)
            return refuse("wrong part in a tie", row, err);
        if (k != (size_t)problem->bearer[row]) {
            if (!is_rounded(&c, problem->rounding[row]))
                return refuse("a part is not rounded as asked", row, err);
        } else if (problem->share[at] == 0 && payment->part[at] != 0) {
            return refuse("the bearer has no share", row, err);
        }
    }
    return SOCPREV_OK;
}

/* Sums, steps, and that the answer shows the shares of this problem. */
static socprev_status verify_row(const socprev_cofinancing *problem,
                                 const socprev_payment *payment, size_t row, socprev_error **err)
{
    int64_t sum = 0;
    if (payment->denominator[row] != problem->denominator[row])
        return refuse("other shares", row, err);
    for (size_t k = 0; k < problem->n[SOURCE]; k++) {
        size_t at = row * problem->n[SOURCE] + k;
        if (payment->share[at] != problem->share[at])
            return refuse("other shares", row, err);
        if (payment->part[at] < 0 || payment->part[at] % problem->quantum != 0)
            return refuse("no multiple of the quantum", row, err);
        if (!socprev__add(sum, payment->part[at], &sum))
            return refuse("a row does not add up", row, err);
    }
    if (sum != problem->amount[row] || payment->totals[ROW][row] != sum)
        return refuse("a row does not add up", row, err);
    return SOCPREV_OK;
}

static socprev_status verify_sources(const socprev_cofinancing *problem,
                                     const socprev_payment *payment, socprev_error **err)
{
    for (size_t k = 0; k < problem->n[SOURCE]; k++) {
        int64_t sum = 0; /* rows add up to what they should: it fits */
        for (size_t i = 0; i < problem->n[ROW]; i++)
            sum += payment->part[i * problem->n[SOURCE] + k];
        if (sum != payment->totals[SOURCE][k] ||
            (problem->totals != NULL && sum != problem->totals[k]))
            return refuse("a source does not add up", k, err);
    }
    return SOCPREV_OK;
}

/* Parts of a table are an answer of its own problem. */
static socprev_status verify_table(const socprev_cofinancing *problem,
                                   const socprev_payment *payment, socprev_error **err)
{
    socprev_twoway *table = NULL;
    int64_t scale = 1;
    for (size_t at = 0; at < problem->n[ROW] * problem->n[SOURCE]; at++) {
        if (payment->table->units[at] != payment->part[at] / problem->quantum ||
            payment->table->tie[at] != payment->tie[at])
            return refuse("a part is not its table's", at, err);
    }
    socprev_status st = socprev__cofinancing_table(problem, &scale, &table, err);
    if (st == SOCPREV_OK)
        st = socprev_twoway_division_verify(payment->table, table, err);
    socprev_twoway_free(table);
    return st;
}

socprev_status socprev_cofinancing_verify(const socprev_cofinancing *problem,
                                          const socprev_payment *payment, socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    if (payment == NULL)
        return socprev__fail_null(err, "payment");
    if (payment->share == NULL || payment->n[ROW] != problem->n[ROW] ||
        payment->n[SOURCE] != problem->n[SOURCE] || payment->quantum != problem->quantum ||
        (payment->table != NULL) != (problem->totals != NULL))
        return refuse("another problem", 0, err);
    socprev_status st = SOCPREV_OK;
    for (size_t i = 0; i < problem->n[ROW] && st == SOCPREV_OK; i++) {
        st = verify_row(problem, payment, i, err);
        if (st != SOCPREV_OK || problem->totals != NULL)
            continue;
        if (payment->bearer[i] != problem->bearer[i])
            st = refuse("another bearer", i, err);
        else if (problem->bearer[i] == SOCPREV_LARGEST_REMAINDERS)
            st = verify_remainders(problem, payment, i, err);
        else
            st = verify_bearer(problem, payment, i, err);
    }
    if (st == SOCPREV_OK)
        st = verify_sources(problem, payment, err);
    return st == SOCPREV_OK && problem->totals != NULL ? verify_table(problem, payment, err) : st;
}
