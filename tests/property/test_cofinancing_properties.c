/* Co-financing against all tables there are, and its properties. */
#include "property.h"
#include "suite.h"

enum { MOST = 3, CELLS = MOST * MOST };

static socprev_cofinancing *random_cofinancing(random_source *source, int64_t largest,
                                               size_t rows)
{
    socprev_cofinancing *made = NULL;
    int64_t amount[MOST], share[MOST];
    ck_assert_int_eq(socprev_cofinancing_new(rows, MOST, NULL, &made, NULL), SOCPREV_OK);
    for (size_t i = 0; i < rows; i++) {
        amount[i] = random_between(source, 0, largest);
        share[0] = random_between(source, 1, 98);
        share[1] = random_between(source, 1, 99 - share[0]);
        share[2] = 100 - share[0] - share[1];
        ck_assert_int_eq(socprev_cofinancing_set_shares(made, i, share, 0, MOST, 100, NULL),
                         SOCPREV_OK);
    }
    ck_assert_int_eq(socprev_cofinancing_set_amounts(made, amount, 0, rows, NULL), SOCPREV_OK);
    return made;
}

PROPERTY(parts_add_up_whoever_bears_the_residue, 22, 2000)
{
    socprev_cofinancing *problem = random_cofinancing(random, INT64_C(3000000000000), MOST);
    socprev_payment *payment = NULL;
    socprev_findings *findings = NULL;
    int64_t part[CELLS];
    for (size_t i = 0; i < MOST; i++)
        socprev_cofinancing_set_bearer(problem, i, random_between(random, -1, 2),
                                       (int32_t)random_between(random, 0, 3), NULL);
    socprev_status st = socprev_cofinancing_solve(problem, NULL, &payment, NULL);
    if (st == SOCPREV_OK) {
        ck_assert_int_eq(socprev_cofinancing_verify(problem, payment, NULL), SOCPREV_OK);
        socprev_payment_parts(payment, part, CELLS, NULL);
        ck_assert_int_eq(
            socprev_cofinancing_check(problem, part, 0, 0, MOST, MOST, &findings, NULL),
            SOCPREV_OK);
        ck_assert_int_eq(socprev_findings_count(findings), 0);
    } else {
        ck_assert_int_eq(st, SOCPREV_E_INFEASIBLE);
    }
    socprev_findings_free(findings);
    socprev_payment_free(payment);
    socprev_cofinancing_free(problem);
}

/* Least sum of |part - share|, times 100, of all tables of floors and ceilings
 * with these totals; -1 when there is none. */
static int64_t least_deviation(const socprev_payment *exact, const int64_t *totals)
{
    int64_t best = -1;
    for (unsigned up = 0; up < 1u << CELLS; up++) {
        int64_t deviation = 0, row[MOST] = { 0 }, column[MOST] = { 0 };
        bool fits = true;
        for (size_t at = 0; at < CELLS && fits; at++) {
            int64_t whole, numerator, denominator, raised = (up >> at) & 1;
            socprev_payment_share(exact, at / MOST, at % MOST, &whole, &numerator, &denominator);
            numerator *= 100 / denominator;
            fits = raised == 0 || numerator > 0;
            deviation += raised ? 100 - numerator : numerator;
            row[at / MOST] += whole + raised;
            column[at % MOST] += whole + raised;
        }
        for (size_t i = 0; i < MOST && fits; i++)
            fits = row[i] == socprev_payment_total(exact, SOCPREV_AXIS_ROW, i) &&
                   column[i] == totals[i];
        if (fits && (best < 0 || deviation < best))
            best = deviation;
    }
    return best;
}

static int64_t deviation_of(const socprev_payment *payment)
{
    int64_t sum = 0;
    for (size_t at = 0; at < CELLS; at++) {
        int64_t whole, numerator, denominator;
        socprev_payment_share(payment, at / MOST, at % MOST, &whole, &numerator, &denominator);
        int64_t off = (socprev_payment_part(payment, at / MOST, at % MOST) - whole) * 100 -
                      numerator * (100 / denominator);
        sum += off < 0 ? -off : off;
    }
    return sum;
}

/* The proved kernel of co-financing and the engine of apportionments are two ways
 * to the same amounts and the same ties. */
PROPERTY(largest_remainders_are_those_of_an_apportionment, 22, 3000)
{
    enum { SOURCES_MOST = 12 };
    size_t n = (size_t)random_between(random, 1, SOURCES_MOST);
    int64_t share[SOURCES_MOST], priority[SOURCES_MOST], denominator = 0;
    int64_t most = random_one_in(random, 2) ? 3 : (int64_t)1 << 55;
    int64_t quantum = random_between(random, 1, 4);
    int64_t units = random_between(random, 0, random_one_in(random, 3) ? 20 : (int64_t)1 << 59);
    int64_t amount = units * quantum;
    for (size_t k = 0; k < n; k++) {
        share[k] = random_between(random, 0, most);
        priority[k] = random_between(random, 0, 2);
        denominator += share[k];
    }
    if (denominator == 0)
        return;
    socprev_cofinancing *problem = NULL;
    socprev_payment *payment = NULL;
    socprev_apportionment *other = NULL;
    socprev_division *division = NULL;
    ck_assert_int_eq(socprev_cofinancing_new(1, n, NULL, &problem, NULL), SOCPREV_OK);
    socprev_cofinancing_set_amounts(problem, &amount, 0, 1, NULL);
    socprev_cofinancing_set_quantum(problem, quantum, NULL);
    socprev_cofinancing_set_shares(problem, 0, share, 0, n, denominator, NULL);
    socprev_cofinancing_set_priorities(problem, priority, 0, n, NULL);
    ck_assert_int_eq(socprev_cofinancing_solve(problem, NULL, &payment, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_cofinancing_verify(problem, payment, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_apportionment_new(n, NULL, &other, NULL), SOCPREV_OK);
    socprev_apportionment_set_weights(other, share, 0, n, NULL);
    socprev_apportionment_set_total(other, amount, NULL);
    socprev_apportionment_set_quantum(other, quantum, NULL);
    socprev_apportionment_set_priorities(other, priority, 0, n, NULL);
    ck_assert_int_eq(socprev_apportionment_solve(other, NULL, &division, NULL), SOCPREV_OK);
    for (size_t k = 0; k < n; k++) {
        ck_assert_int_eq(socprev_payment_part(payment, 0, k),
                         socprev_division_amount(division, k));
        ck_assert_int_eq(socprev_payment_tie(payment, 0, k),
                         socprev_division_tie(division, k));
    }
    socprev_division_free(division);
    socprev_apportionment_free(other);
    socprev_payment_free(payment);
    socprev_cofinancing_free(problem);
}

PROPERTY(prescribed_totals_are_met_as_closely_as_can_be, 23, 150)
{
    socprev_cofinancing *problem = random_cofinancing(random, 60, MOST);
    socprev_payment *free_payment = NULL, *payment = NULL;
    socprev_conflict *conflict = NULL;
    int64_t totals[MOST];
    ck_assert_int_eq(socprev_cofinancing_solve(problem, NULL, &free_payment, NULL),
                     SOCPREV_OK);
    for (size_t k = 0; k < MOST; k++)
        totals[k] = socprev_payment_total(free_payment, SOCPREV_AXIS_COLUMN, k);
    int64_t shift = random_between(random, 0, 2);
    shift = shift > totals[0] ? totals[0] : shift;
    totals[0] -= shift;
    totals[2] += shift;
    socprev_cofinancing_set_totals(problem, totals, 0, MOST, NULL);
    int64_t best = least_deviation(free_payment, totals);
    socprev_status st = socprev_cofinancing_solve(problem, NULL, &payment, NULL);
    ck_assert_int_eq(st, best < 0 ? SOCPREV_E_INFEASIBLE : SOCPREV_OK);
    ck_assert_int_eq(socprev_cofinancing_conflict(problem, NULL, &conflict, NULL),
                     SOCPREV_OK);
    ck_assert((conflict == NULL) == (best >= 0));
    property_covers("a table", best >= 0, 20);
    property_covers("no table", best < 0, 5);
    if (best >= 0) {
        ck_assert_int_eq(socprev_cofinancing_verify(problem, payment, NULL), SOCPREV_OK);
        ck_assert_int_eq(deviation_of(payment), best);
    } else {
        ck_assert_int_gt(socprev_conflict_needed(conflict),
                         socprev_conflict_available(conflict));
    }
    socprev_conflict_free(conflict);
    socprev_payment_free(payment);
    socprev_payment_free(free_payment);
    socprev_cofinancing_free(problem);
}

static Suite *suite(void)
{
    Suite *made = suite_create("cofinancing properties");
    TCase *c = tcase_create("cofinancing");
    tcase_set_timeout(c, 60);
    tcase_add_test(c, parts_add_up_whoever_bears_the_residue);
    tcase_add_test(c, largest_remainders_are_those_of_an_apportionment);
    tcase_add_test(c, prescribed_totals_are_met_as_closely_as_can_be);
    suite_add_tcase(made, c);
    return made;
}

int main(void)
{
    return run_suite(suite());
}
