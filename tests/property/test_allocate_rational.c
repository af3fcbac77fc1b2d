/* Divisions against references in fractions, against all divisions there are, and what the
 * theory says of each family of rules. */
#include "property.h"
#include "suite.h"

#include <stdlib.h>
#include <string.h>

__extension__ typedef __int128 wide;

enum { MOST = 200, FEW = 6 };

/* A rule with its signposts d(k); first, offset and step as in docs/allocation.md. */
typedef struct {
    int32_t rule;
    int64_t first, offset, step;
} method;

static const method divisors[] = {
    { SOCPREV_RULE_ADAMS, 0, 0, 1 },      { SOCPREV_RULE_DEAN, 0, 0, 0 },
    { SOCPREV_RULE_HILL, 0, 0, 0 },       { SOCPREV_RULE_WEBSTER, 1, 1, 2 },
    { SOCPREV_RULE_JEFFERSON, 1, 1, 1 },  { SOCPREV_RULE_MODIFIED_SAINTE_LAGUE, 7, 5, 10 },
    { SOCPREV_RULE_STATIONARY, 0, 0, 3 }, { SOCPREV_RULE_STATIONARY, 1, 1, 3 },
    { SOCPREV_RULE_STATIONARY, 9, 9, 10 },
};
enum { DIVISORS = sizeof divisors / sizeof divisors[0] };

static const int32_t remainders[] = { SOCPREV_RULE_HARE, SOCPREV_RULE_DROOP,
                                      SOCPREV_RULE_HAGENBACH_BISCHOFF };
enum { REMAINDERS = sizeof remainders / sizeof remainders[0] };

typedef struct {
    wide n, d;
} fraction;

/* d(k) / w; for Hill its square. */
static fraction price(const method *m, int64_t k, int64_t w)
{
    if (m->rule == SOCPREV_RULE_HILL)
        return (fraction){ (wide)k * (k + 1), (wide)w * w };
    if (m->rule == SOCPREV_RULE_DEAN)
        return (fraction){ 2 * (wide)k * (k + 1), (wide)w * (2 * k + 1) };
    return (fraction){ (wide)m->step * k + (k == 0 ? m->first : m->offset), (wide)m->step * w };
}

static int compare(fraction a, fraction b)
{
    wide left = a.n * b.d, right = b.n * a.d;
    return (left > right) - (left < right);
}

static bool first_is_free(const method *m)
{
    return price(m, 0, 1).n == 0;
}

/* ---- problems ---------------------------------------------------------------------- */

typedef struct {
    size_t n;
    int64_t weight[MOST], low[MOST], high[MOST], total;
    bool is_bounded;
} problem;

static problem random_problem(random_source *random, const method *m, size_t most, int64_t each)
{
    problem made = { .n = (size_t)random_between(random, 1, (int64_t)most) };
    int64_t least = 0, greatest = 0, top = random_one_in(random, 3) ? 4 : 1 << 20;
    made.is_bounded = random_between(random, 0, 1) != 0;
    for (size_t i = 0; i < made.n; i++) {
        made.weight[i] = random_between(random, i > 0 ? 0 : 1, top);
        made.low[i] = made.is_bounded ? random_between(random, 0, each / 2) : 0;
        made.high[i] = made.is_bounded ? made.low[i] + random_between(random, 0, 2 * each)
                                       : INT32_MAX;
        bool is_due = m != NULL && first_is_free(m) && made.weight[i] > 0 && made.high[i] > 0;
        least += made.low[i] == 0 && is_due ? 1 : made.low[i];
        greatest += made.weight[i] > 0 ? made.high[i] : made.low[i];
    }
    int64_t wanted = (int64_t)made.n * each;
    made.total = random_between(random, least, least > wanted ? least : wanted);
    if (made.total > greatest)
        made.total = greatest;
    return made;
}

static socprev_division *solve(const problem *p, const method *m, socprev_status expected)
{
    socprev_apportionment *made = NULL;
    socprev_division *division = NULL;
    ck_assert_int_eq(socprev_apportionment_new(p->n, NULL, &made, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_apportionment_set_weights(made, p->weight, 0, p->n, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_apportionment_set_total(made, p->total, NULL), SOCPREV_OK);
    ck_assert_int_eq(m->rule == SOCPREV_RULE_STATIONARY
                         ? socprev_apportionment_set_signpost(made, m->first, m->step, NULL)
                         : socprev_apportionment_set_rule(made, m->rule, NULL),
                     SOCPREV_OK);
    if (p->is_bounded) {
        socprev_apportionment_set_floors(made, p->low, 0, p->n, NULL);
        socprev_apportionment_set_caps(made, p->high, 0, p->n, NULL);
    }
    socprev_status st = socprev_apportionment_solve(made, NULL, &division, NULL);
    if (st != expected)
        ck_abort_msg("rule %d, n %zu, total %lld: status %d", m->rule, p->n,
                     (long long)p->total, st);
    if (division != NULL)
        ck_assert_int_eq(socprev_division_verify(division, made, NULL), SOCPREV_OK);
    socprev_apportionment_free(made);
    return division;
}

static void amounts_of(const problem *p, const method *m, int64_t *out)
{
    socprev_division *division = solve(p, m, SOCPREV_OK);
    ck_assert_int_eq(socprev_division_amounts(division, out, p->n, NULL), SOCPREV_OK);
    socprev_division_free(division);
}

/* ---- a heap of fractions ---------------------------------------------------------------- */

typedef struct {
    fraction price;
    size_t claimant;
} offer;

static bool comes_first(const offer *a, const offer *b)
{
    int order = compare(a->price, b->price);
    return order < 0 || (order == 0 && a->claimant < b->claimant);
}

static void sift(offer *heap, size_t n, size_t place)
{
    for (;;) {
        size_t first = place;
        for (size_t child = 2 * place + 1; child <= 2 * place + 2 && child < n; child++)
            first = comes_first(&heap[child], &heap[first]) ? child : first;
        if (first == place)
            return;
        offer kept = heap[place];
        heap[place] = heap[first];
        heap[first] = kept;
        place = first;
    }
}

/* Unit by unit to the cheapest; floors and free first units before all. */
static void give_by_heap(const problem *p, const method *m, int64_t *units)
{
    offer heap[MOST];
    size_t n = 0;
    int64_t left = p->total;
    for (size_t i = 0; i < p->n; i++) {
        bool is_due = first_is_free(m) && p->weight[i] > 0 && p->high[i] > 0;
        units[i] = p->low[i] == 0 && is_due ? 1 : p->low[i];
        left -= units[i];
        if (p->weight[i] > 0 && units[i] < p->high[i])
            heap[n++] = (offer){ price(m, units[i], p->weight[i]), i };
    }
    for (size_t place = n; place > 0; place--)
        sift(heap, n, place - 1);
    for (; left > 0; left--) {
        size_t i = heap[0].claimant;
        units[i]++;
        if (units[i] < p->high[i])
            heap[0].price = price(m, units[i], p->weight[i]);
        else
            heap[0] = heap[--n];
        sift(heap, n, 0);
    }
}

PROPERTY(divisor_rules_give_what_a_heap_of_fractions_gives, 1, 300)
{
    const method *m = &divisors[index];
    problem p = random_problem(random, m, MOST, random_between(random, 1, 40));
    int64_t units[MOST], expected[MOST];
    amounts_of(&p, m, units);
    give_by_heap(&p, m, expected);
    ck_assert_mem_eq(units, expected, p.n * sizeof *units);
}

/* Whole parts of weight * n / d, then the largest remainders, each found by looking at all.
 * false: more units than claimants in line are left. */
static bool give_by_remainders(const problem *p, int32_t rule, int64_t *units)
{
    wide sum = 0, n = p->total + (rule != SOCPREV_RULE_HARE), rest[MOST];
    int64_t left = p->total;
    for (size_t i = 0; i < p->n; i++)
        sum += p->weight[i];
    wide d = sum;
    if (rule == SOCPREV_RULE_DROOP) {
        d = sum / n + 1;
        n = 1;
    }
    for (size_t i = 0; i < p->n; i++) {
        units[i] = (int64_t)(p->weight[i] * n / d);
        rest[i] = p->weight[i] > 0 ? p->weight[i] * n % d : -1;
        left -= units[i];
    }
    for (; left > 0; left--) {
        size_t best = 0;
        for (size_t i = 1; i < p->n; i++)
            best = rest[i] > rest[best] ? i : best;
        if (rest[best] < 0)
            return false;
        units[best]++;
        rest[best] = -1;
    }
    for (size_t i = p->n; left < 0 && i > 0; i--) { /* all whole, and one too many */
        if (units[i - 1] > 0) {
            units[i - 1]--;
            left++;
        }
    }
    return true;
}

PROPERTY(largest_remainders_are_those_of_fractions, 100, 400)
{
    const method m = { remainders[index], 0, 0, 0 };
    problem p = random_problem(random, NULL, random_one_in(random, 2) ? MOST : FEW,
                               random_between(random, 1, 40));
    int64_t units[MOST], expected[MOST];
    p.is_bounded = false;
    bool is_defined = give_by_remainders(&p, m.rule, expected);
    property_covers("a quota is defined", is_defined, 200);
    if (!is_defined) {
        ck_assert_int_eq(m.rule, SOCPREV_RULE_DROOP);
        ck_assert_ptr_null(solve(&p, &m, SOCPREV_E_UNDEFINED));
        return;
    }
    amounts_of(&p, &m, units);
    ck_assert_mem_eq(units, expected, p.n * sizeof *units);
}

/* ---- all divisions of a few units ----------------------------------------------------------- */

/* No unit given beyond floors is dearer than one that is open. */
static bool is_in_order(const problem *p, const method *m, const int64_t *units)
{
    fraction dearest = { 0, 1 }, cheapest = { 1, 0 };
    for (size_t i = 0; i < p->n; i++) {
        bool is_due = first_is_free(m) && p->high[i] > 0 && p->weight[i] > 0;
        if (p->weight[i] == 0 ? units[i] != p->low[i] : is_due && units[i] == 0)
            return false;
        if (p->weight[i] == 0)
            continue;
        fraction last = units[i] > 0 ? price(m, units[i] - 1, p->weight[i]) : dearest;
        fraction next = price(m, units[i], p->weight[i]);
        if (units[i] > p->low[i] && compare(last, dearest) > 0)
            dearest = last;
        if (units[i] < p->high[i] && (cheapest.d == 0 || compare(next, cheapest) < 0))
            cheapest = next;
    }
    return cheapest.d == 0 || compare(dearest, cheapest) <= 0;
}

/* The distance from the quotas, times the sum of weights. */
static int64_t distance(const problem *p, const int64_t *units)
{
    int64_t sum = 0, far = 0;
    for (size_t i = 0; i < p->n; i++)
        sum += p->weight[i];
    for (size_t i = 0; i < p->n; i++)
        far += llabs(units[i] * sum - p->weight[i] * p->total);
    return far;
}

/* What is seen of all divisions. */
typedef struct {
    const problem *p;
    const method *m;       /* NULL: largest remainder */
    const int64_t *answer;
    const socprev_division *division;
    int64_t units[FEW], seen, least;
} survey;

static void visit(survey *s)
{
    s->seen++;
    if (s->m == NULL) {
        int64_t far = distance(s->p, s->units);
        s->least = far < s->least ? far : s->least;
        return;
    }
    if (!is_in_order(s->p, s->m, s->units))
        return;
    s->least = 0; /* it exists */
    for (size_t i = 0; i < s->p->n; i++) { /* only those in the tie may differ, by one */
        int64_t more = s->units[i] - s->answer[i];
        int32_t tie = socprev_division_tie(s->division, i);
        ck_assert(more == 0 || (more == 1 && tie == SOCPREV_TIE_LOST) ||
                  (more == -1 && tie == SOCPREV_TIE_WON));
    }
}

static void survey_from(survey *s, size_t i, int64_t left)
{
    if (i == s->p->n) {
        if (left == 0)
            visit(s);
        return;
    }
    for (int64_t x = s->p->low[i]; x <= s->p->high[i] && x <= left; x++) {
        s->units[i] = x;
        survey_from(s, i + 1, left - x);
    }
}

PROPERTY(among_all_divisions_only_the_answers_are_in_order, 200, 150)
{
    const method *m = &divisors[index];
    problem p = random_problem(random, m, FEW, 2);
    int64_t answer[MOST];
    socprev_division *division = solve(&p, m, SOCPREV_OK);
    socprev_division_amounts(division, answer, p.n, NULL);
    ck_assert(is_in_order(&p, m, answer));
    survey s = { .p = &p, .m = m, .answer = answer, .division = division, .least = -1 };
    survey_from(&s, 0, p.total);
    ck_assert_int_eq(s.least, 0);
    socprev_division_free(division);
}

PROPERTY(among_all_divisions_none_is_nearer_to_the_quotas_than_hare, 300, 300)
{
    const method hare = { SOCPREV_RULE_HARE, 0, 0, 0 };
    problem p = random_problem(random, NULL, FEW, 2);
    int64_t answer[MOST];
    p.is_bounded = false;
    for (size_t i = 0; i < p.n; i++) {
        p.low[i] = 0;
        p.high[i] = p.total;
    }
    amounts_of(&p, &hare, answer);
    survey s = { .p = &p, .answer = answer, .least = INT64_MAX };
    survey_from(&s, 0, p.total);
    ck_assert_int_eq(s.least, distance(&p, answer));
}

/* ---- properties ---- */

/* Whoever has more weight has no less, and equal weights differ by at most a unit. */
static void expect_order_and_balance(const problem *p, const int64_t *units)
{
    for (size_t i = 0; i < p->n; i++) {
        for (size_t j = 0; j < p->n; j++) {
            if (p->weight[i] > p->weight[j])
                ck_assert_int_ge(units[i], units[j]);
            if (p->weight[i] == p->weight[j])
                ck_assert_int_le(units[i], units[j] + 1);
        }
    }
}

PROPERTY(divisor_rules_keep_order_balance_and_the_min_max_inequality, 400, 200)
{
    const method *m = &divisors[index];
    problem p = random_problem(random, m, 60, 30);
    int64_t units[MOST];
    amounts_of(&p, m, units);
    ck_assert(is_in_order(&p, m, units));
    if (!p.is_bounded)
        expect_order_and_balance(&p, units);
}

PROPERTY(largest_remainders_keep_order_and_balance, 500, 200)
{
    const method m = { remainders[index], 0, 0, 0 };
    problem p = random_problem(random, NULL, 60, 30);
    int64_t units[MOST], ignored[MOST];
    p.is_bounded = false;
    if (!give_by_remainders(&p, m.rule, ignored))
        return; /* Droop's quota is undefined */
    amounts_of(&p, &m, units);
    expect_order_and_balance(&p, units);
}

/* Any of the claimants, dividing among them what they have, have the same; that they stand
 * in the same order settles ties alike. */
PROPERTY(divisor_rules_are_uniform, 600, 200)
{
    const method *m = &divisors[index];
    problem p = random_problem(random, m, 60, 30), part = { .is_bounded = p.is_bounded };
    int64_t units[MOST], kept[MOST], again[MOST];
    amounts_of(&p, m, units);
    for (size_t i = 0; i < p.n; i++) {
        if (i > 0 && random_one_in(random, 2))
            continue;
        part.weight[part.n] = p.weight[i];
        part.low[part.n] = p.low[i];
        part.high[part.n] = p.high[i];
        part.total += units[i];
        kept[part.n++] = units[i];
    }
    amounts_of(&part, m, again);
    ck_assert_mem_eq(kept, again, part.n * sizeof *kept);
}

static Suite *suite(void)
{
    Suite *made = suite_create("allocate rational");
    TCase *references = tcase_create("references");
    tcase_set_timeout(references, 120);
    tcase_add_loop_test(references, divisor_rules_give_what_a_heap_of_fractions_gives, 0, DIVISORS);
    tcase_add_loop_test(references, largest_remainders_are_those_of_fractions, 0, REMAINDERS);
    tcase_add_loop_test(references, among_all_divisions_only_the_answers_are_in_order, 0,
                        DIVISORS);
    tcase_add_test(references, among_all_divisions_none_is_nearer_to_the_quotas_than_hare);
    suite_add_tcase(made, references);
    TCase *properties = tcase_create("properties");
    tcase_set_timeout(properties, 120);
    tcase_add_loop_test(properties, divisor_rules_keep_order_balance_and_the_min_max_inequality, 0,
                        DIVISORS);
    tcase_add_loop_test(properties, largest_remainders_keep_order_and_balance, 0, REMAINDERS);
    tcase_add_loop_test(properties, divisor_rules_are_uniform, 0, DIVISORS);
    suite_add_tcase(made, properties);
    return made;
}

int main(void)
{
    return run_suite(suite());
}
