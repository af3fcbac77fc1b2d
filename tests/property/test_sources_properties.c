/* Sources and co-financing against all tables there are, and their properties. */
#include "suite.h"
#include "support.h"

#include <string.h>

enum { MOST = 3, CELLS = MOST * MOST };

/* ---- sources: a small problem in plain numbers ------------------------------------------ */

typedef struct {
    size_t rows, sources;
    int64_t demand[MOST], least[MOST], most[MOST], priority[MOST];
    int64_t low[CELLS], high[CELLS]; /* by row * sources + source */
} spec;

static spec random_spec(random_source *source)
{
    spec s = { .rows = (size_t)random_between(source, 1, MOST),
               .sources = (size_t)random_between(source, 1, MOST) };
    for (size_t i = 0; i < s.rows; i++)
        s.demand[i] = random_between(source, 0, 4);
    for (size_t k = 0; k < s.sources; k++) {
        s.least[k] = random_between(source, 0, 5) - 2;
        s.least[k] = s.least[k] < 0 ? 0 : s.least[k];
        s.most[k] = random_between(source, 0, 8);
        s.priority[k] = random_between(source, 0, 2);
    }
    for (size_t at = 0; at < s.rows * s.sources; at++) {
        s.low[at] = random_between(source, 0, 8) == 0 ? 1 : 0;
        s.high[at] = random_between(source, 0, 4);
    }
    return s;
}

static socprev_sources *problem_of(const spec *s, int64_t quantum)
{
    socprev_sources *made = NULL;
    int64_t demand[MOST], least[MOST], most[MOST];
    for (size_t i = 0; i < MOST; i++) {
        demand[i] = s->demand[i] * quantum;
        least[i] = s->least[i] * quantum;
        most[i] = s->most[i] * quantum;
    }
    ck_assert_int_eq(socprev_sources_new(s->rows, s->sources, NULL, &made, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_sources_set_quantum(made, quantum, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_sources_set_demands(made, demand, 0, s->rows, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_sources_set_limits(made, least, 0, most, 0, s->sources, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_sources_set_priorities(made, s->priority, 0, s->sources, NULL),
                     SOCPREV_OK);
    for (size_t at = 0; at < s->rows * s->sources; at++)
        ck_assert_int_eq(socprev_sources_set_bounds(made, at / s->sources, at % s->sources,
                                                    s->low[at] * quantum, s->high[at] * quantum,
                                                    NULL),
                         SOCPREV_OK);
    return made;
}

/* All tables within the bounds, one after the other. */
typedef struct {
    const spec *s;
    size_t order[MOST]; /* of the sources */
    int64_t part[CELLS], best[CELLS], least[CELLS], most[CELLS];
    bool found;
} enumeration;

static void order_sources(enumeration *e)
{
    for (size_t k = 0; k < e->s->sources; k++) {
        size_t place = 0;
        for (size_t other = 0; other < e->s->sources; other++)
            place += e->s->priority[other] < e->s->priority[k] ||
                     (e->s->priority[other] == e->s->priority[k] && other < k);
        e->order[place] = k;
    }
}

static int64_t spent(const enumeration *e, const int64_t *part, size_t source)
{
    int64_t sum = 0;
    for (size_t i = 0; i < e->s->rows; i++)
        sum += part[i * e->s->sources + source];
    return sum;
}

static bool is_payment(const enumeration *e)
{
    for (size_t i = 0; i < e->s->rows; i++) {
        int64_t sum = 0;
        for (size_t k = 0; k < e->s->sources; k++)
            sum += e->part[i * e->s->sources + k];
        if (sum != e->s->demand[i])
            return false;
    }
    for (size_t k = 0; k < e->s->sources; k++) {
        int64_t sum = spent(e, e->part, k);
        if (sum < e->s->least[k] || sum > e->s->most[k])
            return false;
    }
    return true;
}

/* Whether the table at hand comes before the best one so far. */
static bool is_better(const enumeration *e)
{
    size_t sources = e->s->sources;
    for (size_t p = 0; p < sources; p++) {
        int64_t more = spent(e, e->part, e->order[p]) - spent(e, e->best, e->order[p]);
        if (more != 0)
            return more > 0;
    }
    for (size_t at = 0; at < e->s->rows * sources; at++) {
        size_t cell = at / sources * sources + e->order[at % sources];
        if (e->part[cell] != e->best[cell])
            return e->part[cell] > e->best[cell];
    }
    return false;
}

static void enumerate(enumeration *e, size_t at)
{
    size_t cells = e->s->rows * e->s->sources;
    if (at < cells) {
        for (e->part[at] = e->s->low[at]; e->part[at] <= e->s->high[at]; e->part[at]++)
            enumerate(e, at + 1);
        return;
    }
    if (!is_payment(e))
        return;
    for (size_t cell = 0; cell < cells; cell++) {
        int64_t part = e->part[cell];
        e->least[cell] = !e->found || part < e->least[cell] ? part : e->least[cell];
        e->most[cell] = !e->found || part > e->most[cell] ? part : e->most[cell];
    }
    if (!e->found || is_better(e))
        memcpy(e->best, e->part, sizeof e->best);
    e->found = true;
}

static void compare_answer(const enumeration *e, const socprev_sources *problem,
                           const socprev_payment *payment, int64_t quantum)
{
    ck_assert_int_eq(socprev_sources_verify(problem, payment, NULL), SOCPREV_OK);
    for (size_t at = 0; at < e->s->rows * e->s->sources; at++) {
        size_t row = at / e->s->sources, source = at % e->s->sources;
        int64_t least = 0, most = 0;
        ck_assert_int_eq(socprev_payment_part(payment, row, source), e->best[at] * quantum);
        ck_assert_int_eq(socprev_sources_range(problem, payment, row, source, &least, &most, NULL),
                         SOCPREV_OK);
        ck_assert_int_eq(least, e->least[at] * quantum);
        ck_assert_int_eq(most, e->most[at] * quantum);
    }
}

START_TEST(sources_pay_as_the_best_of_all_tables)
{
    random_source source = { 20 };
    int feasible = 0;
    for (int round = 0; round < 1500; round++) {
        spec s = random_spec(&source);
        enumeration e = { .s = &s };
        int64_t quantum = random_between(&source, 0, 1) == 0 ? 1 : 1000;
        order_sources(&e);
        enumerate(&e, 0);
        socprev_sources *problem = problem_of(&s, quantum);
        socprev_payment *payment = NULL;
        socprev_conflict *conflict = NULL;
        socprev_status st = socprev_sources_solve(problem, NULL, &payment, NULL);
        ck_assert_int_eq(st, e.found ? SOCPREV_OK : SOCPREV_E_INFEASIBLE);
        ck_assert_int_eq(socprev_sources_conflict(problem, &conflict, NULL), SOCPREV_OK);
        ck_assert((conflict == NULL) == e.found);
        if (e.found)
            compare_answer(&e, problem, payment, quantum);
        else
            ck_assert_int_eq(socprev_conflict_verify_sources(conflict, problem, NULL),
                             SOCPREV_OK);
        feasible += e.found;
        socprev_conflict_free(conflict);
        socprev_payment_free(payment);
        socprev_sources_free(problem);
    }
    ck_assert_int_gt(feasible, 200);
    ck_assert_int_lt(feasible, 1300);
}
END_TEST

START_TEST(real_sizes_are_paid_and_certified)
{
    enum { ROWS = 200, FUNDS = 4 };
    static int64_t demand[ROWS];
    random_source source = { 21 };
    for (int round = 0; round < 5; round++) {
        socprev_sources *problem = NULL;
        socprev_payment *payment = NULL;
        int64_t sum = 0;
        ck_assert_int_eq(socprev_sources_new(ROWS, FUNDS, NULL, &problem, NULL), SOCPREV_OK);
        for (size_t i = 0; i < ROWS; i++)
            sum += demand[i] = random_between(&source, 0, INT64_C(60000000000));
        const int64_t most[FUNDS] = { sum / 2, sum / 3, sum / 10, SOCPREV_NO_CAP };
        socprev_sources_set_demands(problem, demand, 0, ROWS, NULL);
        socprev_sources_set_limits(problem, NULL, 0, most, 0, FUNDS, NULL);
        socprev_sources_set_range(problem, SOCPREV_EVERY, 0, 0, 1, 85, 100, NULL);
        socprev_sources_set_range(problem, SOCPREV_EVERY, 3, 5, 100, 1, 1, NULL);
        for (size_t i = 0; i < ROWS; i++)
            if (random_between(&source, 0, 3) == 0)
                socprev_sources_set_eligible(problem, i, (size_t)random_between(&source, 0, 2), 0,
                                             NULL);
        ck_assert_int_eq(socprev_sources_solve(problem, NULL, &payment, NULL), SOCPREV_OK);
        ck_assert_int_eq(socprev_sources_verify(problem, payment, NULL), SOCPREV_OK);
        socprev_payment_free(payment);
        socprev_sources_free(problem);
    }
}
END_TEST

/* ---- co-financing --------------------------------------------------------------------------- */

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

START_TEST(parts_add_up_whoever_bears_the_residue)
{
    random_source source = { 22 };
    for (int round = 0; round < 2000; round++) {
        socprev_cofinancing *problem = random_cofinancing(&source, INT64_C(3000000000000), MOST);
        socprev_payment *payment = NULL;
        socprev_findings *findings = NULL;
        int64_t part[CELLS];
        for (size_t i = 0; i < MOST; i++)
            socprev_cofinancing_set_bearer(problem, i, random_between(&source, -1, 2),
                                           (int32_t)random_between(&source, 0, 3), NULL);
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
}
END_TEST

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
START_TEST(largest_remainders_are_those_of_an_apportionment)
{
    random_source source = { 22 };
    for (int round = 0; round < 3000; round++) {
        enum { SOURCES_MOST = 12 };
        size_t n = (size_t)random_between(&source, 1, SOURCES_MOST);
        int64_t share[SOURCES_MOST], priority[SOURCES_MOST], denominator = 0;
        int64_t most = round % 2 == 0 ? 3 : (int64_t)1 << 55;
        int64_t quantum = random_between(&source, 1, 4);
        int64_t units = random_between(&source, 0, round % 3 == 0 ? 20 : (int64_t)1 << 59);
        int64_t amount = units * quantum;
        for (size_t k = 0; k < n; k++) {
            share[k] = random_between(&source, 0, most);
            priority[k] = random_between(&source, 0, 2);
            denominator += share[k];
        }
        if (denominator == 0)
            continue;
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
}
END_TEST

START_TEST(prescribed_totals_are_met_as_closely_as_can_be)
{
    random_source source = { 23 };
    int feasible = 0, infeasible = 0;
    for (int round = 0; round < 150; round++) {
        socprev_cofinancing *problem = random_cofinancing(&source, 60, MOST);
        socprev_payment *free_payment = NULL, *payment = NULL;
        socprev_conflict *conflict = NULL;
        int64_t totals[MOST];
        ck_assert_int_eq(socprev_cofinancing_solve(problem, NULL, &free_payment, NULL),
                         SOCPREV_OK);
        for (size_t k = 0; k < MOST; k++)
            totals[k] = socprev_payment_total(free_payment, SOCPREV_AXIS_COLUMN, k);
        int64_t shift = random_between(&source, 0, 2);
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
        if (best >= 0) {
            ck_assert_int_eq(socprev_cofinancing_verify(problem, payment, NULL), SOCPREV_OK);
            ck_assert_int_eq(deviation_of(payment), best);
            feasible++;
        } else {
            ck_assert_int_gt(socprev_conflict_needed(conflict),
                             socprev_conflict_available(conflict));
            infeasible++;
        }
        socprev_conflict_free(conflict);
        socprev_payment_free(payment);
        socprev_payment_free(free_payment);
        socprev_cofinancing_free(problem);
    }
    ck_assert(feasible > 20 && infeasible > 5);
}
END_TEST

static Suite *suite(void)
{
    Suite *made = suite_create("sources properties");
    TCase *c = tcase_create("sources");
    tcase_set_timeout(c, 60);
    tcase_add_test(c, sources_pay_as_the_best_of_all_tables);
    tcase_add_test(c, real_sizes_are_paid_and_certified);
    suite_add_tcase(made, c);
    c = tcase_create("cofinancing");
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
