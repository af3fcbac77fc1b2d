/* Sources with limits, money that falls short, and budgets that go on to the next year,
 * against all tables there are; larger problems against their verifier. */
#include "property.h"
#include "suite.h"

#include <string.h>

enum { MOST = 3, CELLS = MOST * MOST, LEVELS = 5, VECTORS = LEVELS * LEVELS * LEVELS };

/* A small problem in plain numbers. */
typedef struct {
    size_t rows, sources;
    int32_t shortage;
    int64_t demand[MOST], tier[MOST], least[MOST], most[MOST], carry[MOST], priority[MOST];
    int64_t low[CELLS], high[CELLS];
} spec;

static spec random_spec(random_source *random)
{
    spec s = { .rows = (size_t)random_between(random, 1, MOST),
               .sources = (size_t)random_between(random, 1, MOST),
               .shortage = (int32_t)random_between(random, 0, 2) };
    bool has_carry = random_one_in(random, 2);
    int64_t greatest = s.rows * s.sources > 6 ? 2 : 4;
    for (size_t i = 0; i < s.rows; i++) {
        s.demand[i] = random_between(random, 0, LEVELS - 1);
        s.tier[i] = random_between(random, 0, 1);
    }
    for (size_t k = 0; k < s.sources; k++) {
        s.least[k] = random_one_in(random, 7) ? random_between(random, 1, 2) : 0;
        s.most[k] = random_between(random, 0, 6);
        s.carry[k] = has_carry ? random_between(random, 0, s.most[k] / 2) : 0;
        s.priority[k] = random_between(random, 0, 1);
    }
    for (size_t at = 0; at < s.rows * s.sources; at++) {
        s.low[at] = random_one_in(random, 13) ? 1 : 0;
        s.high[at] = random_between(random, 0, greatest);
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
    ck_assert_int_eq(socprev_sources_set_tiers(made, s->tier, 0, s->rows, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_sources_set_shortage(made, s->shortage, NULL), SOCPREV_OK);
    for (size_t k = 0; k < s->sources; k++)
        ck_assert_int_eq(socprev_sources_set_carry(made, k, s->carry[k] * quantum, 1, 1, NULL),
                         SOCPREV_OK);
    for (size_t at = 0; at < s->rows * s->sources; at++)
        ck_assert_int_eq(socprev_sources_set_bounds(made, at / s->sources, at % s->sources,
                                                    s->low[at] * quantum, s->high[at] * quantum,
                                                    NULL),
                         SOCPREV_OK);
    return made;
}

/* ---- all tables, one after the other --------------------------------------------------- */

typedef struct {
    const spec *s;
    size_t order[MOST]; /* of the sources */
    int64_t paid[MOST]; /* what rows must be paid, once that is settled */
    bool settled;
    bool payable[VECTORS];                    /* payments of the rows */
    int64_t part[CELLS], handed[MOST], used[MOST];
    bool found;
    int64_t best[CELLS], best_used[MOST], least[CELLS], greatest[CELLS];
} enumeration;

static size_t code_of(const spec *s, const int64_t *paid)
{
    size_t code = 0;
    for (size_t i = 0; i < s->rows; i++)
        code = code * LEVELS + (size_t)paid[i];
    return code;
}

static bool is_better(const enumeration *e)
{
    size_t sources = e->s->sources;
    for (size_t p = 0; p < sources; p++) {
        int64_t more = e->used[e->order[p]] - e->best_used[e->order[p]];
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

static void keep(enumeration *e)
{
    size_t cells = e->s->rows * e->s->sources;
    for (size_t at = 0; at < cells; at++) {
        int64_t part = e->part[at];
        e->least[at] = !e->found || part < e->least[at] ? part : e->least[at];
        e->greatest[at] = !e->found || part > e->greatest[at] ? part : e->greatest[at];
    }
    if (!e->found || is_better(e)) {
        memcpy(e->best, e->part, sizeof e->best);
        memcpy(e->best_used, e->used, sizeof e->best_used);
    }
    e->found = true;
}

/* All ways to hand money on, given what sources spend. */
static void hand_on(enumeration *e, const int64_t *paid, size_t source)
{
    const spec *s = e->s;
    if (source == s->sources) {
        e->payable[code_of(s, paid)] = true;
        if (e->settled)
            keep(e);
        return;
    }
    int64_t spent = 0, before = source == 0 ? 0 : e->handed[source - 1];
    for (size_t i = 0; i < s->rows; i++)
        spent += e->part[i * s->sources + source];
    int64_t most = source + 1 == s->sources ? 0 : s->carry[source];
    for (int64_t handed = 0; handed <= most; handed++) {
        e->handed[source] = handed;
        e->used[source] = spent + handed - before;
        if (e->used[source] >= s->least[source] && e->used[source] <= s->most[source])
            hand_on(e, paid, source + 1);
    }
}

static void enumerate(enumeration *e, size_t at)
{
    const spec *s = e->s;
    if (at < s->rows * s->sources) {
        for (e->part[at] = s->low[at]; e->part[at] <= s->high[at]; e->part[at]++)
            enumerate(e, at + 1);
        return;
    }
    int64_t paid[MOST] = { 0 };
    for (size_t cell = 0; cell < s->rows * s->sources; cell++)
        paid[cell / s->sources] += e->part[cell];
    for (size_t i = 0; i < s->rows; i++) {
        if (paid[i] > s->demand[i] || (e->settled && paid[i] != e->paid[i]))
            return;
    }
    hand_on(e, paid, 0);
}

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

/* Whether somebody can be paid that much or more of everything. */
static bool reaches(const enumeration *e, const int64_t *paid)
{
    const spec *s = e->s;
    for (size_t code = 0; code < VECTORS; code++) {
        size_t rest = code;
        bool enough = e->payable[code];
        for (size_t i = s->rows; i > 0; i--) {
            enough = enough && (int64_t)(rest % LEVELS) >= paid[i - 1];
            rest /= LEVELS;
        }
        if (enough)
            return true;
    }
    return false;
}

/* Whether the next unit of a row comes before that of another. */
static bool comes_first(const spec *s, const int64_t *paid, size_t a, size_t b)
{
    int64_t weight_a = s->shortage == SOCPREV_SHORTAGE_EQUAL ? 1 : s->demand[a];
    int64_t weight_b = s->shortage == SOCPREV_SHORTAGE_EQUAL ? 1 : s->demand[b];
    int64_t left = (2 * paid[a] + 1) * weight_b, right = (2 * paid[b] + 1) * weight_a;
    if (s->tier[a] != s->tier[b])
        return s->tier[a] < s->tier[b];
    return left != right ? left < right : a < b;
}

/* The definition: unit by unit to the row that is due next and can be reached. */
static void pay_greedily(enumeration *e)
{
    const spec *s = e->s;
    bool closed[MOST] = { false };
    for (;;) {
        size_t next = MOST;
        for (size_t i = 0; i < s->rows; i++) {
            if (!closed[i] && e->paid[i] < s->demand[i] &&
                (next == MOST || comes_first(s, e->paid, i, next)))
                next = i;
        }
        if (next == MOST)
            return;
        e->paid[next]++;
        if (!reaches(e, e->paid)) {
            e->paid[next]--;
            closed[next] = true;
        }
    }
}

/* ---- comparison --------------------------------------------------------------------------- */

static void check_conflict(const socprev_sources *problem)
{
    socprev_conflict *conflict = NULL;
    socprev_payment *payment = NULL;
    ck_assert_int_eq(socprev_sources_solve(problem, NULL, &payment, NULL), SOCPREV_E_INFEASIBLE);
    ck_assert_int_eq(socprev_sources_conflict(problem, &conflict, NULL), SOCPREV_OK);
    ck_assert_ptr_nonnull(conflict);
    ck_assert_int_eq(socprev_conflict_verify_sources(conflict, problem, NULL), SOCPREV_OK);
    ck_assert_int_gt(socprev_conflict_needed(conflict), socprev_conflict_available(conflict));
    socprev_conflict_free(conflict);
}

/* What goes on and what lapses, by the definition. */
static void check_account(const spec *s, const socprev_payment *payment, int64_t quantum)
{
    int64_t before = 0;
    for (size_t k = 0; k < s->sources; k++) {
        int64_t left = before + s->most[k] * quantum -
                       socprev_payment_total(payment, SOCPREV_AXIS_COLUMN, k);
        before = left < s->carry[k] * quantum ? left : s->carry[k] * quantum;
        ck_assert_int_ge(left, 0);
        ck_assert_int_eq(socprev_payment_carried(payment, k), before);
        ck_assert_int_eq(socprev_payment_lapsed(payment, k), left - before);
    }
}

static void check_answer(const socprev_sources *problem, const enumeration *e, int64_t quantum)
{
    const spec *s = e->s;
    socprev_payment *payment = NULL;
    ck_assert_int_eq(socprev_sources_solve(problem, NULL, &payment, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_sources_verify(problem, payment, NULL), SOCPREV_OK);
    for (size_t i = 0; i < s->rows; i++) {
        ck_assert_int_eq(socprev_payment_total(payment, SOCPREV_AXIS_ROW, i),
                         e->paid[i] * quantum);
        ck_assert_int_eq(socprev_payment_short(payment, i), (s->demand[i] - e->paid[i]) * quantum);
        ck_assert_int_eq(socprev_payment_group(payment, i) >= 0, s->shortage != 0);
    }
    for (size_t at = 0; at < s->rows * s->sources; at++) {
        size_t i = at / s->sources, k = at % s->sources;
        int64_t least = 0, most = 0;
        ck_assert_int_eq(socprev_payment_part(payment, i, k), e->best[at] * quantum);
        ck_assert_int_eq(socprev_sources_range(problem, payment, i, k, &least, &most, NULL),
                         SOCPREV_OK);
        ck_assert_int_eq(least, e->least[at] * quantum);
        ck_assert_int_eq(most, e->greatest[at] * quantum);
    }
    check_account(s, payment, quantum);
    socprev_payment_free(payment);
}

PROPERTY(all_small_problems_agree_with_enumeration, 1, 1000)
{
    spec s = random_spec(random);
    int64_t quantum = random_between(random, 1, 3);
    enumeration e = { .s = &s };
    socprev_sources *problem = problem_of(&s, quantum);
    order_sources(&e);
    enumerate(&e, 0);
    int64_t nothing[MOST] = { 0 };
    bool has_answer = s.shortage == SOCPREV_SHORTAGE_REFUSED
                          ? e.payable[code_of(&s, s.demand)]
                          : reaches(&e, nothing);
    if (s.shortage == SOCPREV_SHORTAGE_REFUSED)
        memcpy(e.paid, s.demand, sizeof e.paid);
    else
        pay_greedily(&e);
    property_covers("an answer", has_answer, 50);
    property_covers("a conflict", !has_answer, 10);
    if (has_answer) {
        e.settled = true;
        enumerate(&e, 0);
        ck_assert(e.found);
        check_answer(problem, &e, quantum);
    } else {
        check_conflict(problem);
    }
    socprev_sources_free(problem);
}

/* ---- larger problems ------------------------------------------------------------------------ */

enum { ROWS = 14, SOURCES = 5 };

/* Most numbers up to `most`, sometimes huge. */
static socprev_sources *large_problem(random_source *random, int64_t most)
{
    socprev_sources *made = NULL;
    int64_t demand[ROWS], tier[ROWS], limit[SOURCES];
    ck_assert_int_eq(socprev_sources_new(ROWS, SOURCES, NULL, &made, NULL), SOCPREV_OK);
    for (size_t i = 0; i < ROWS; i++) {
        demand[i] = random_between(random, 0, most);
        tier[i] = random_between(random, 1, 3);
    }
    for (size_t k = 0; k < SOURCES; k++)
        limit[k] = random_between(random, 0, most) * random_between(random, 0, 2);
    ck_assert_int_eq(socprev_sources_set_demands(made, demand, 0, ROWS, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_sources_set_tiers(made, tier, 0, ROWS, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_sources_set_limits(made, NULL, 0, limit, 0, SOURCES, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_sources_set_shortage(
                         made, (int32_t)random_between(random, 1, 2), NULL),
                     SOCPREV_OK);
    if (random_one_in(random, 2))
        ck_assert_int_eq(socprev_sources_set_carry(made, SOCPREV_EVERY, most, 1, 3, NULL),
                         SOCPREV_OK);
    for (size_t at = 0; at < ROWS * SOURCES; at++) {
        if (random_between(random, 0, 2) != 0)
            ck_assert_int_eq(socprev_sources_set_eligible(made, at / SOURCES, at % SOURCES, 0,
                                                          NULL),
                             SOCPREV_OK);
        else if (random_one_in(random, 4))
            ck_assert_int_eq(socprev_sources_set_range(made, at / SOURCES, at % SOURCES, 0, 1, 3, 7,
                                                       NULL),
                             SOCPREV_OK);
    }
    return made;
}

PROPERTY(large_answers_are_verified, 100, 150)
{
    static const int64_t sizes[3] = { 9, 100000, (int64_t)1 << 57 };
    int64_t groups = 0, most = sizes[random_between(random, 0, 2)];
    socprev_sources *problem = large_problem(random, most);
    socprev_payment *payment = NULL;
    ck_assert_int_eq(socprev_sources_solve(problem, NULL, &payment, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_sources_verify(problem, payment, NULL), SOCPREV_OK);
    for (size_t i = 0; i < ROWS; i++)
        if (socprev_payment_group(payment, i) > groups)
            groups = socprev_payment_group(payment, i);
    socprev_payment_free(payment);
    socprev_sources_free(problem);
    property_covers("a tier that falls into groups", groups > 3, 1);
}

PROPERTY(real_sizes_are_paid_and_certified, 21, 5)
{
    enum { SERVICES = 200, FUNDS = 4 };
    static int64_t demand[SERVICES];
    socprev_sources *problem = NULL;
    socprev_payment *payment = NULL;
    int64_t sum = 0;
    ck_assert_int_eq(socprev_sources_new(SERVICES, FUNDS, NULL, &problem, NULL), SOCPREV_OK);
    for (size_t i = 0; i < SERVICES; i++)
        sum += demand[i] = random_between(random, 0, INT64_C(60000000000));
    const int64_t most[FUNDS] = { sum / 2, sum / 3, sum / 10, SOCPREV_NO_CAP };
    socprev_sources_set_demands(problem, demand, 0, SERVICES, NULL);
    socprev_sources_set_limits(problem, NULL, 0, most, 0, FUNDS, NULL);
    socprev_sources_set_range(problem, SOCPREV_EVERY, 0, 0, 1, 85, 100, NULL);
    socprev_sources_set_range(problem, SOCPREV_EVERY, 3, 5, 100, 1, 1, NULL);
    for (size_t i = 0; i < SERVICES; i++)
        if (random_one_in(random, 4))
            socprev_sources_set_eligible(problem, i, (size_t)random_between(random, 0, 2), 0,
                                         NULL);
    ck_assert_int_eq(socprev_sources_solve(problem, NULL, &payment, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_sources_verify(problem, payment, NULL), SOCPREV_OK);
    socprev_payment_free(payment);
    socprev_sources_free(problem);
}

/* More money takes nothing from anybody whose tier it reaches, nor from the tiers before. */
PROPERTY(more_money_takes_nothing_away, 500, 100)
{
    socprev_sources *problem = NULL;
    int64_t demand[ROWS], tier[ROWS], most[1] = { random_between(random, 0, 60) };
    int64_t before[ROWS] = { 0 };
    ck_assert_int_eq(socprev_sources_new(ROWS, 1, NULL, &problem, NULL), SOCPREV_OK);
    for (size_t i = 0; i < ROWS; i++) {
        demand[i] = random_between(random, 0, 9);
        tier[i] = random_between(random, 1, 2);
    }
    socprev_sources_set_demands(problem, demand, 0, ROWS, NULL);
    socprev_sources_set_tiers(problem, tier, 0, ROWS, NULL);
    socprev_sources_set_shortage(problem, (int32_t)random_between(random, 1, 2), NULL);
    for (int more = 0; more < 3; more++) {
        socprev_payment *payment = NULL;
        socprev_sources_set_limits(problem, NULL, 0, most, 0, 1, NULL);
        ck_assert_int_eq(socprev_sources_solve(problem, NULL, &payment, NULL), SOCPREV_OK);
        for (size_t i = 0; i < ROWS; i++) {
            ck_assert_int_ge(socprev_payment_part(payment, i, 0), before[i]);
            before[i] = socprev_payment_part(payment, i, 0);
        }
        socprev_payment_free(payment);
        most[0]++;
    }
    socprev_sources_free(problem);
}

static Suite *suite(void)
{
    Suite *made = suite_create("sources properties");
    TCase *cases = tcase_create("random");
    tcase_add_loop_test(cases, all_small_problems_agree_with_enumeration, 0, 4);
    tcase_add_loop_test(cases, large_answers_are_verified, 0, 2);
    tcase_add_test(cases, real_sizes_are_paid_and_certified);
    tcase_add_test(cases, more_money_takes_nothing_away);
    suite_add_tcase(made, cases);
    return made;
}

int main(void)
{
    return run_suite(suite());
}
