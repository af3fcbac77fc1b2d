/* Instalments, stages and dampers: what must hold of any problem. */
#include "property.h"
#include "suite.h"

#include <string.h>

enum { MOST = 6, ROUNDS = 400 };

/* ---- instalments ------------------------------------------------------------------- */

typedef struct {
    size_t periods;
    int64_t amount, quantum, least, weight[MOST];
    int32_t timing;
    int64_t signpost[2];
} course;

static course random_course(random_source *random)
{
    course c = { .periods = (size_t)random_between(random, 1, MOST) };
    int64_t sum = 0;
    int64_t greatest = random_one_in(random, 4) ? 1 << 20 : 9;
    c.quantum = random_between(random, 1, 5);
    c.amount = random_between(random, -60, 60) * c.quantum * (greatest > 9 ? 1000003 : 1);
    c.least = random_one_in(random, 2) ? 0 : random_between(random, 0, 40);
    c.timing = (int32_t)random_between(random, 1, 4);
    c.signpost[1] = random_between(random, 1, 7);
    c.signpost[0] = random_between(random, 0, c.signpost[1]);
    for (size_t t = 0; t < c.periods; t++) {
        c.weight[t] = random_between(random, 0, greatest);
        sum += c.weight[t];
    }
    c.weight[0] += sum == 0;
    return c;
}

static void pay(const course *c, int64_t *amount, socprev_schedule **kept)
{
    socprev_instalments *problem = NULL;
    socprev_schedule *schedule = NULL;
    ck_assert_int_eq(socprev_instalments_new(1, c->periods, NULL, &problem, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_instalments_set_amounts(problem, &c->amount, 0, 1, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_instalments_set_weights(problem, 0, c->weight, 0, c->periods, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_instalments_set_quantum(problem, c->quantum, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_instalments_set_least(problem, c->least, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_instalments_set_signpost(problem, c->signpost[0], c->signpost[1],
                                                      NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_instalments_set_timing(problem, c->timing, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_instalments_solve(problem, NULL, &schedule, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_instalments_verify(problem, schedule, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_schedule_amounts(schedule, amount, c->periods, NULL), SOCPREV_OK);
    socprev_instalments_free(problem);
    if (kept != NULL)
        *kept = schedule;
    else
        socprev_schedule_free(schedule);
}

/* What is paid beyond the plan is `off` / `all` units. */
static void check_distance(const course *c, int64_t off, int64_t all)
{
    if (c->timing == SOCPREV_TIMING_NEAREST) {
        ck_assert(2 * off <= all && 2 * off > -all);
    } else if (c->timing == SOCPREV_TIMING_EX_ANTE) {
        ck_assert(off >= 0 && off < all);
    } else if (c->timing == SOCPREV_TIMING_EX_POST) {
        ck_assert(off <= 0 && off > -all);
    } else {
        ck_assert(-off * c->signpost[1] <= c->signpost[0] * all);
        ck_assert(off * c->signpost[1] <= (c->signpost[1] - c->signpost[0]) * all && off < all);
    }
}

PROPERTY(sums_stay_beside_the_plan, 1, ROUNDS)
{
    course c = random_course(random);
    int64_t amount[MOST], paid = 0, before = 0, all = 0;
    int64_t sign = c.amount < 0 ? -1 : 1, size = c.amount * sign;
    socprev_schedule *schedule = NULL;
    pay(&c, amount, &schedule);
    for (size_t t = 0; t < c.periods; t++)
        all += c.weight[t];
    for (size_t t = 0; t < c.periods; t++) {
        int64_t one = amount[t] * sign;
        paid += one;
        before += c.weight[t];
        ck_assert_int_ge(one, 0);
        ck_assert_int_eq(one % c.quantum, 0);
        ck_assert(one == 0 || one >= c.least || one == size);
        ck_assert_int_eq(paid, socprev_schedule_cumulative(schedule, 0, t) * sign);
        int64_t off = paid / c.quantum * all - size / c.quantum * before;
        if (socprev_schedule_hold(schedule, 0, t) == SOCPREV_INSTALMENT_PLAN)
            check_distance(&c, off, all);
        else if (c.timing == SOCPREV_TIMING_EX_ANTE)
            ck_assert(off > 0);
        else
            ck_assert(off < all && c.least > 0);
    }
    ck_assert_int_eq(paid, size);
    socprev_schedule_free(schedule);
}

/* Ex ante is ex post seen from the end; a recovery is a grant with a minus; a step of Q is
 * Q times a step of one; a period of weight 0 gets nothing unless something waits. */
PROPERTY(courses_mirror_each_other, 50, ROUNDS)
{
    course c = random_course(random), other = c;
    int64_t amount[MOST], mirrored[MOST];
    c.timing = SOCPREV_TIMING_EX_ANTE;
    other.timing = SOCPREV_TIMING_EX_POST;
    for (size_t t = 0; t < c.periods; t++)
        other.weight[t] = c.weight[c.periods - 1 - t];
    pay(&c, amount, NULL);
    pay(&other, mirrored, NULL);
    for (size_t t = 0; t < c.periods; t++)
        ck_assert_int_eq(amount[t], mirrored[c.periods - 1 - t]);
    other = c;
    other.amount = -c.amount;
    pay(&other, mirrored, NULL);
    for (size_t t = 0; t < c.periods; t++)
        ck_assert_int_eq(amount[t], -mirrored[t]);
    other = c;
    other.quantum = 1;
    other.amount = c.amount / c.quantum;
    other.least = (c.least + c.quantum - 1) / c.quantum;
    pay(&other, mirrored, NULL);
    for (size_t t = 0; t < c.periods; t++) {
        ck_assert_int_eq(amount[t], mirrored[t] * c.quantum);
        ck_assert(c.weight[t] > 0 || c.least > 0 || amount[t] == 0);
    }
}

/* ---- stages --------------------------------------------------------------------------- */

PROPERTY(stages_add_up_and_take_nothing_back, 100, ROUNDS)
{
    size_t n = (size_t)random_between(random, 2, MOST), stages = 3;
    int64_t weight[MOST], floors[MOST] = { 0 }, caps[MOST], pot[3];
    int64_t sign = random_one_in(random, 2) ? -1 : 1;
    int32_t rule = socprev_rule_at((int32_t)random_between(random, 0,
                                                           socprev_rule_count() - 1));
    for (size_t i = 0; i < n; i++) {
        weight[i] = random_between(random, 1, 300);
        floors[i] = random_between(random, 0, 12);
        caps[i] = random_one_in(random, 4) ? random_between(random, 12, 30)
                                                     : SOCPREV_NO_CAP;
    }
    caps[0] = SOCPREV_NO_CAP;
    pot[0] = sign * random_between(random, 72, 90);
    pot[1] = sign * random_between(random, 0, 9);
    pot[2] = sign * random_between(random, 0, 2);
    socprev_apportionment *problem = NULL;
    socprev_stages *made = NULL;
    ck_assert_int_eq(socprev_apportionment_new(n, NULL, &problem, NULL), SOCPREV_OK);
    socprev_apportionment_set_weights(problem, weight, 0, n, NULL);
    socprev_apportionment_set_rule(problem, rule, NULL);
    socprev_apportionment_set_floors(problem, floors, 0, n, NULL);
    socprev_apportionment_set_caps(problem, caps, 0, n, NULL);
    socprev_status st = socprev_stages_solve(problem, pot, 0, stages, NULL, &made, NULL);
    if (rule == SOCPREV_RULE_DROOP && st == SOCPREV_E_UNDEFINED) { /* small weights */
        socprev_apportionment_free(problem);
        return;
    }
    property_covers("Droop", rule == SOCPREV_RULE_DROOP, 1);
    ck_assert_int_eq(st, SOCPREV_OK);
    ck_assert_int_eq(socprev_stages_verify(problem, pot, 0, stages, made, NULL), SOCPREV_OK);
    for (size_t s = 0; s < stages; s++) {
        int64_t sum = 0;
        for (size_t i = 0; i < n; i++) {
            ck_assert_int_ge(socprev_stages_amount(made, i, s) * sign, 0);
            sum += socprev_stages_amount(made, i, s);
        }
        ck_assert_int_eq(sum, pot[s]);
        ck_assert(rule < SOCPREV_RULE_ADAMS || rule == SOCPREV_RULE_QUOTA ||
                  socprev_stages_is_whole(made, s));
        property_covers("the Alabama paradox", !socprev_stages_is_whole(made, s), 1);
    }
    socprev_stages_free(made);
    socprev_apportionment_free(problem);
}

/* ---- dampers ----------------------------------------------------------------------------- */

typedef struct {
    size_t n;
    int64_t previous[MOST], formula[MOST], total, quantum, floor[MOST][2], cap[MOST][2];
    int32_t method, rule, outwards;
} damped;

static damped random_damped(random_source *random)
{
    damped d = { .n = (size_t)random_between(random, 1, MOST) };
    bool narrow = random_one_in(random, 2);
    d.quantum = random_one_in(random, 3) ? random_between(random, 2, 20) : 1;
    d.method = (int32_t)random_between(random, 1, 2);
    d.rule = random_one_in(random, 2) ? SOCPREV_RULE_HARE : SOCPREV_RULE_WEBSTER;
    d.outwards = (int32_t)random_between(random, 0, 1);
    int64_t sum = 0;
    for (size_t i = 0; i < d.n; i++) {
        d.previous[i] = random_between(random, -1, 300);
        d.formula[i] = random_between(random, 0, 300);
        d.floor[i][0] = narrow ? 95 : random_between(random, 0, 9);
        d.floor[i][1] = narrow ? 100 : random_between(random, 9, 12);
        d.cap[i][0] = narrow ? 105 : random_between(random, 5, 20);
        d.cap[i][1] = narrow ? 100 : random_between(random, 0, 7);
        sum += d.formula[i];
    }
    d.total = (sum + random_between(random, -100, 100)) / d.quantum * d.quantum;
    d.total = d.total < 0 ? 0 : d.total;
    return d;
}

static socprev_damper *damper_of(const damped *d)
{
    socprev_damper *made = NULL;
    ck_assert_int_eq(socprev_damper_new(d->n, NULL, &made, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_damper_set_previous(made, d->previous, 0, d->n, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_damper_set_formula(made, d->formula, 0, d->n, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_damper_set_total(made, d->total, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_damper_set_quantum(made, d->quantum, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_damper_set_method(made, d->method, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_damper_set_rule(made, d->rule, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_damper_set_outwards(made, d->outwards, NULL), SOCPREV_OK);
    for (size_t i = 0; i < d->n; i++) {
        ck_assert_int_eq(socprev_damper_set_floor(made, i, d->floor[i][0], d->floor[i][1], NULL),
                         SOCPREV_OK);
        ck_assert_int_eq(socprev_damper_set_cap(made, i, d->cap[i][0], d->cap[i][1], NULL),
                         SOCPREV_OK);
    }
    return made;
}

/* previous * numerator / denominator as a multiple of the quantum, up or down. */
static int64_t bound_of(const damped *d, size_t i, const int64_t *ratio, bool up)
{
    int64_t top = d->previous[i] * ratio[0], step = ratio[1] * d->quantum;
    return (top / step + (up && top % step != 0)) * d->quantum;
}

static void corridor_of(const damped *d, size_t i, int64_t *floor, int64_t *cap)
{
    bool known = d->previous[i] >= 0;
    *floor = known ? bound_of(d, i, d->floor[i], !d->outwards) : 0;
    *cap = known && d->cap[i][1] > 0 ? bound_of(d, i, d->cap[i], d->outwards) : SOCPREV_NO_CAP;
}

static void check_damping(const damped *d, const socprev_damper *problem,
                          const socprev_damping *damping)
{
    int64_t sum = 0, left = d->total, excess = 0, numerator = 0, denominator = 0;
    bool capped = false;
    ck_assert_int_eq(socprev_damper_verify(problem, damping, NULL), SOCPREV_OK);
    for (size_t i = 0; i < d->n; i++) {
        int64_t floor = 0, cap = 0, amount = socprev_damping_amount(damping, i);
        corridor_of(d, i, &floor, &cap);
        ck_assert_int_eq(socprev_damping_floor(damping, i), floor);
        ck_assert_int_eq(socprev_damping_cap(damping, i), cap);
        ck_assert(amount >= floor && amount <= cap && amount % d->quantum == 0);
        sum += amount;
        left -= floor;
        excess += d->formula[i] > floor ? d->formula[i] - floor : 0;
        capped = capped || socprev_damping_bound(damping, i) == SOCPREV_BOUND_CAP;
    }
    ck_assert_int_eq(sum, d->total);
    if (d->method != SOCPREV_DAMPER_SCALING || capped || d->rule != SOCPREV_RULE_HARE)
        return;
    if (excess == 0) {
        ck_assert_int_eq(socprev_damping_factor(damping, &numerator, &denominator),
                         SOCPREV_E_UNDEFINED);
        return;
    }
    ck_assert_int_eq(socprev_damping_factor(damping, &numerator, &denominator), SOCPREV_OK);
    ck_assert(numerator * excess == left * denominator);
    ck_assert(d->quantum > 1 || numerator <= denominator);
    for (size_t i = 0; i < d->n; i++) { /* less than a step from the exact share */
        int64_t floor = socprev_damping_floor(damping, i);
        int64_t own = d->formula[i] > floor ? d->formula[i] - floor : 0;
        int64_t off = (socprev_damping_amount(damping, i) - floor) * denominator - own * numerator;
        ck_assert(off < d->quantum * denominator && -off < d->quantum * denominator);
    }
}

/* Sum of floors (or of caps of those with a formula, others at their floors) when all
 * ratios are multiplied by n / d. */
static int64_t sum_of(const damped *d, bool of_caps, int64_t n, int64_t by)
{
    int64_t sum = 0;
    for (size_t i = 0; i < d->n; i++) {
        bool as_cap = of_caps && d->formula[i] > 0;
        const int64_t *ratio = as_cap ? d->cap[i] : d->floor[i];
        const int64_t changed[2] = { ratio[0] * (of_caps && !as_cap ? 1 : n),
                                     ratio[1] * (of_caps && !as_cap ? 1 : by) };
        if (d->previous[i] >= 0)
            sum += bound_of(d, i, changed, as_cap == (d->outwards != 0));
    }
    return sum;
}

/* The factor is enough (just not, where bounds are rounded outwards), and nothing nearer to
 * 1 is. */
static void check_repair(const damped *d, const socprev_damper *problem)
{
    enum { FINE = 1000003 };
    int64_t change = 0, n = 0, by = 0, least = d->outwards ? -1 : 0;
    socprev_conflict *conflict = NULL;
    ck_assert_int_eq(socprev_damper_conflict(problem, &conflict, NULL), SOCPREV_OK);
    ck_assert_ptr_nonnull(conflict);
    ck_assert_int_eq(socprev_conflict_verify_damper(conflict, problem, NULL), SOCPREV_OK);
    int32_t kind = socprev_conflict_kind(conflict);
    int64_t gap = socprev_conflict_needed(conflict) - socprev_conflict_available(conflict);
    socprev_conflict_free(conflict);
    socprev_status st = socprev_damper_repair(problem, &change, &n, &by, NULL);
    if (kind == SOCPREV_CONFLICT_FLOOR_ABOVE_CAP) {
        ck_assert_int_eq(st, SOCPREV_E_UNDEFINED);
        return;
    }
    ck_assert_int_eq(st, SOCPREV_OK);
    ck_assert_int_eq(change, kind == SOCPREV_CONFLICT_FLOORS ? gap : -gap);
    damped repaired = *d;
    repaired.total += change;
    socprev_damper *again = damper_of(&repaired);
    socprev_damping *damping = NULL;
    ck_assert_int_eq(socprev_damper_solve(again, NULL, &damping, NULL), SOCPREV_OK);
    socprev_damping_free(damping);
    socprev_damper_free(again);
    if (kind == SOCPREV_CONFLICT_FLOORS && n > 0) {
        ck_assert_int_le(n, by);
        ck_assert_int_le(sum_of(d, false, n * FINE + least, by * FINE), d->total);
        ck_assert_int_gt(sum_of(d, false, n * FINE + least + 1, by * FINE), d->total);
    } else if (kind == SOCPREV_CONFLICT_FLOORS) {
        ck_assert_int_gt(sum_of(d, false, 1, FINE), d->total);
    } else if (kind == SOCPREV_CONFLICT_CAPS && by > 0) {
        ck_assert_int_ge(n, by);
        ck_assert_int_ge(sum_of(d, true, n * FINE - least, by * FINE), d->total);
        ck_assert_int_lt(sum_of(d, true, n * FINE - least - 1, by * FINE), d->total);
    }
}

PROPERTY(dampers_keep_the_corridor_or_say_what_would_help, 200, 2 * ROUNDS)
{
    damped d = random_damped(random);
    socprev_damper *problem = damper_of(&d);
    socprev_damping *damping = NULL;
    socprev_status st = socprev_damper_solve(problem, NULL, &damping, NULL);
    property_covers("an answer", st == SOCPREV_OK, 50);
    property_covers("a conflict", st != SOCPREV_OK, 50);
    if (st == SOCPREV_OK) {
        check_damping(&d, problem, damping);
    } else {
        ck_assert_int_eq(st, SOCPREV_E_INFEASIBLE);
        check_repair(&d, problem);
    }
    socprev_damping_free(damping);
    socprev_damper_free(problem);
}

/* By a divisor rule nobody loses when the pot grows, and a recovery mirrors a grant. */
PROPERTY(corridors_are_monotone_and_mirror, 300, 2 * ROUNDS)
{
    damped d = random_damped(random);
    int64_t before[MOST];
    bool is_pair = false;
    d.rule = SOCPREV_RULE_WEBSTER;
    socprev_damper *problem = damper_of(&d);
    socprev_damping *damping = NULL;
    if (socprev_damper_solve(problem, NULL, &damping, NULL) == SOCPREV_OK) {
        socprev_damping_amounts(damping, before, d.n, NULL);
        socprev_damping_free(damping);
        socprev_damper_set_total(problem, -d.total, NULL);
        ck_assert_int_eq(socprev_damper_solve(problem, NULL, &damping, NULL), SOCPREV_OK);
        for (size_t i = 0; i < d.n; i++)
            ck_assert_int_eq(socprev_damping_amount(damping, i), -before[i]);
        socprev_damping_free(damping);
        socprev_damper_set_total(problem, d.total + d.quantum, NULL);
        damping = NULL;
        is_pair = socprev_damper_solve(problem, NULL, &damping, NULL) == SOCPREV_OK;
        for (size_t i = 0; i < d.n && is_pair; i++)
            ck_assert_int_ge(socprev_damping_amount(damping, i), before[i]);
    }
    property_covers("a larger pot", is_pair, 50);
    socprev_damping_free(damping);
    socprev_damper_free(problem);
}

static Suite *suite(void)
{
    Suite *made = suite_create("periods properties");
    TCase *cases = tcase_create("random");
    tcase_add_loop_test(cases, sums_stay_beside_the_plan, 0, 4);
    tcase_add_loop_test(cases, courses_mirror_each_other, 0, 2);
    tcase_add_loop_test(cases, stages_add_up_and_take_nothing_back, 0, 2);
    tcase_add_loop_test(cases, dampers_keep_the_corridor_or_say_what_would_help, 0, 3);
    tcase_add_test(cases, corridors_are_monotone_and_mirror);
    suite_add_tcase(made, cases);
    return made;
}

int main(void)
{
    return run_suite(suite());
}
