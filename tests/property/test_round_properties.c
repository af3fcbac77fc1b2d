/* Random funding rounds: sums, bounds, order, money that grows; and the same amounts from
 * a slow reference that gives out one unit after the other. */
#include "suite.h"
#include "support.h"

#include <stdio.h>
#include <string.h>

enum { MOST = 9, ENVELOPES = 4, POTS = 3, RUNS = 400 };

/* A round in plain numbers: crowns, quantum 1 CZK, Webster or largest remainders. */
typedef struct {
    int n, envelopes, pots;
    int parent[ENVELOPES]; /* -1: none */
    int64_t money[ENVELOPES], reserve[ENVELOPES]; /* money -1: divided by claims */
    int envelope[MOST];
    int64_t units[MOST], requested[MOST], last[MOST], score[MOST], others[MOST]; /* -1: none */
    int64_t minimum, maximum; /* -1: none */
    int corridor, webster, tiers;
    int64_t pot_most[POTS];
} spec;

static spec random_spec(random_source *r)
{
    spec s = { .n = (int)random_between(r, 1, MOST),
               .envelopes = (int)random_between(r, 1, ENVELOPES),
               .pots = (int)random_between(r, 0, POTS),
               .minimum = random_between(r, 0, 2) == 0 ? random_between(r, 1, 60) : -1,
               .maximum = random_between(r, 0, 2) == 0 ? random_between(r, 10, 90) : -1,
               .corridor = random_between(r, 0, 1) == 0,
               .webster = random_between(r, 0, 1) == 0,
               .tiers = random_between(r, 0, 1) == 0 };
    for (int e = 0; e < s.envelopes; e++) {
        s.parent[e] = e == 0 ? -1 : (int)random_between(r, 0, e - 1);
        s.money[e] = e == 0 ? random_between(r, 50, 400)
                            : (random_between(r, 0, 3) == 0 ? random_between(r, 5, 60) : -1);
        s.reserve[e] = random_between(r, 0, 3) == 0 ? random_between(r, 0, 5) : 0;
    }
    for (int i = 0; i < s.n; i++) {
        s.envelope[i] = (int)random_between(r, 0, s.envelopes - 1);
        s.units[i] = random_between(r, 0, 12);
        s.requested[i] = random_between(r, 0, 1) == 0 ? random_between(r, 0, 120) : -1;
        s.last[i] = random_between(r, 0, 1) == 0 ? random_between(r, 0, 60) : -1;
        s.score[i] = random_between(r, 0, 100);
        s.others[i] = random_between(r, 0, 3) == 0 ? random_between(r, 0, 30) : 0;
    }
    for (int p = 0; p < s.pots; p++)
        s.pot_most[p] = p == 0 ? -1 : random_between(r, 0, 80);
    return s;
}

/* ---- the same as a document ---------------------------------------------- */

static void set(socprev_draft *d, const char *field, int64_t value)
{
    char text[24];
    snprintf(text, sizeof text, "%lld", (long long)value);
    if (value >= 0)
        socprev_draft_set(d, field, text);
}

static socprev_draft *begin(socprev_portfolio *p, int32_t kind, char letter, int number)
{
    char id[16];
    socprev_draft *d = NULL;
    snprintf(id, sizeof id, "%c%d", letter, number);
    ck_assert_int_eq(socprev_draft_new(p, kind, id, SOCPREV_NUL, &d, NULL), SOCPREV_OK);
    if (kind != SOCPREV_ROUND_REFERENCE && kind != SOCPREV_ROUND_REQUEST)
        socprev_draft_set(d, "name", id);
    return d;
}

static void commit(socprev_draft *d)
{
    socprev_error *err = NULL;
    ck_assert_msg(socprev_draft_commit(d, NULL, &err) == SOCPREV_OK, "%s",
                  socprev_error_message(err, SOCPREV_LANG_EN));
}

static void add_request(socprev_portfolio *p, const spec *s, int i)
{
    char envelope[16];
    socprev_draft *d = begin(p, SOCPREV_ROUND_REQUEST, 'r', i);
    snprintf(envelope, sizeof envelope, "e%d", s->envelope[i]);
    socprev_draft_set(d, "kind", "shelter");
    socprev_draft_set(d, "unit", "bed");
    socprev_draft_set(d, "envelope", envelope);
    set(d, "units", s->units[i]);
    set(d, "requested", s->requested[i]);
    set(d, "last_year", s->last[i]);
    set(d, "other_sources", s->others[i]);
    if (s->tiers || s->minimum >= 0)
        set(d, "score", s->score[i]);
    commit(d);
}

static void add_rest(socprev_portfolio *p, const spec *s, bool reversed)
{
    socprev_draft *d = NULL;
    socprev_draft_edit(p, SOCPREV_ROUND, 0, &d, NULL);
    socprev_draft_set(d, "name", "R");
    socprev_draft_set(d, "quantum", "1");
    socprev_draft_set(d, "rule", s->webster ? "webster" : "lr_hare");
    if (s->corridor) {
        socprev_draft_set(d, "corridor_low", "50 %");
        socprev_draft_set(d, "corridor_high", "120 %");
    }
    set(d, "minimum", s->minimum);
    set(d, "maximum", s->maximum);
    commit(d);
    d = begin(p, SOCPREV_ROUND_REFERENCE, 'v', 0);
    socprev_draft_set(d, "kind", "shelter");
    socprev_draft_set(d, "unit", "bed");
    set(d, "cost", 13);
    set(d, "revenue", 3);
    commit(d);
    for (int k = 0; s->tiers && k < 2; k++) {
        d = begin(p, SOCPREV_ROUND_TIER, 't', k);
        socprev_draft_set(d, "factor", k == 0 ? "70 %" : "100 %");
        set(d, "score_from", k * 50);
        commit(d);
    }
    for (int k = 0; k < s->pots; k++) {
        int at = reversed ? s->pots - 1 - k : k;
        d = begin(p, SOCPREV_ROUND_POT, 'p', at);
        socprev_draft_set(d, "source", "eu");
        set(d, "most", s->pot_most[at]);
        set(d, "priority", at == 0 ? 9 : at);
        commit(d);
    }
}

static void add_envelope(socprev_portfolio *p, const spec *s, int e)
{
    char parent[16];
    socprev_draft *d = begin(p, SOCPREV_ROUND_ENVELOPE, 'e', e);
    set(d, "amount", s->money[e]);
    set(d, "reserve", s->reserve[e]);
    snprintf(parent, sizeof parent, "e%d", s->parent[e]);
    if (s->parent[e] >= 0)
        socprev_draft_set(d, "parent", parent);
    commit(d);
}

static socprev_portfolio *document_of(const spec *s, bool reversed)
{
    socprev_portfolio *p = NULL;
    ck_assert_int_eq(socprev_portfolio_new_round("r", SOCPREV_NUL, NULL, &p, NULL), SOCPREV_OK);
    add_rest(p, s, reversed);
    for (int e = 0; e < s->envelopes; e++)
        add_envelope(p, s, reversed ? s->envelopes - 1 - e : e);
    for (int i = 0; i < s->n; i++)
        add_request(p, s, reversed ? s->n - 1 - i : i);
    return p;
}

/* NULL when there is no answer; nothing else may go wrong. */
static socprev_round *solve(const spec *s, bool reversed)
{
    socprev_portfolio *document = document_of(s, reversed);
    socprev_round *round = NULL;
    socprev_error *err = NULL;
    socprev_status st = socprev_round_solve(document, NULL, NULL, NULL, &round, &err);
    ck_assert_msg(st == SOCPREV_OK || st == SOCPREV_E_INFEASIBLE ||
                      socprev_error_number(err) == 5035,
                  "%s: %s", socprev_error_field(err), socprev_error_message(err, SOCPREV_LANG_EN));
    socprev_error_free(err);
    socprev_portfolio_free(document);
    return round;
}

/* New money of request i, in CZK. */
static int64_t award(const socprev_round *round, int i)
{
    char id[16];
    snprintf(id, sizeof id, "r%d", i);
    return socprev_round_award(round, (size_t)socprev_round_find(round, id, SOCPREV_NUL)) / 100;
}

static int64_t level(const socprev_round *round, int e, int32_t which)
{
    char id[16];
    snprintf(id, sizeof id, "e%d", e);
    for (size_t k = 0; k < socprev_round_envelope_count(round); k++)
        if (strcmp(socprev_round_envelope(round, k), id) == 0)
            return socprev_round_envelope_amount(round, k, which) / 100;
    return -1;
}

/* ---- the reference: one unit after the other ----------------------------- */

typedef struct {
    int64_t weight, low, high, got, id;
} claimant;

/* The next unit goes where (2 got + 1) / weight is least; units below a floor are given. */
static void give(claimant *c, int n, int64_t total)
{
    for (int i = 0; i < n; i++) {
        c[i].got = c[i].low;
        total -= c[i].low;
    }
    for (; total > 0; total--) {
        int best = -1;
        for (int i = 0; i < n; i++)
            if (c[i].got < c[i].high && c[i].weight > 0 &&
                (best < 0 || (2 * c[i].got + 1) * c[best].weight <
                                 (2 * c[best].got + 1) * c[i].weight ||
                 ((2 * c[i].got + 1) * c[best].weight ==
                      (2 * c[best].got + 1) * c[i].weight && c[i].id < c[best].id)))
                best = i;
        if (best < 0)
            return;
        c[best].got++;
    }
}

typedef struct {
    claimant request[MOST], envelope[ENVELOPES];
    bool active[MOST];
} reference;

static int64_t least_of(int64_t a, int64_t b)
{
    return a < b ? a : b;
}

/* Limits of a request: weight = recognised in hellers; low and high in CZK. */
static claimant request_of(const spec *s, int i)
{
    int64_t need = s->units[i] * 1000 - s->others[i] * 100, high, low = 0;
    if (need < 0)
        need = 0;
    int64_t recognised = s->tiers && s->score[i] < 50 ? need * 7 / 10 : need;
    if (s->requested[i] >= 0)
        recognised = least_of(recognised, s->requested[i] * 100);
    high = recognised;
    if (s->corridor && s->last[i] >= 0)
        high = least_of(high, s->last[i] * 120);
    if (s->maximum >= 0)
        high = least_of(high, s->maximum * 100);
    if (s->corridor && s->last[i] >= 0)
        low = least_of(s->last[i] * 50, high);
    return (claimant){ recognised, least_of((low + 99) / 100, high / 100), high / 100, 0,
                       ENVELOPES + i };
}

/* Least, most and claim of an envelope, from below; false when they contradict. */
static bool bound(const spec *s, reference *r, int e)
{
    claimant *c = &r->envelope[e];
    int64_t least = s->reserve[e], most = s->reserve[e];
    *c = (claimant){ .id = e };
    for (int k = e + 1; k < s->envelopes; k++) {
        if (s->parent[k] != e)
            continue;
        if (!bound(s, r, k))
            return false;
        least += r->envelope[k].low;
        most += r->envelope[k].weight > 0 ? r->envelope[k].high : r->envelope[k].low;
        c->weight += r->envelope[k].weight;
    }
    for (int i = 0; i < s->n; i++) {
        if (s->envelope[i] != e || !r->active[i])
            continue;
        least += r->request[i].low;
        most += r->request[i].high;
        c->weight += r->request[i].weight;
    }
    if (s->money[e] >= 0 && least > s->money[e])
        return false;
    c->low = s->money[e] >= 0 ? s->money[e] : least;
    c->high = s->money[e] >= 0 ? s->money[e] : most;
    return true;
}

static void divide(const spec *s, reference *r, int e, int64_t money)
{
    claimant members[MOST + ENVELOPES];
    int n = 0, which[MOST + ENVELOPES];
    for (int k = e + 1; k < s->envelopes; k++)
        if (s->parent[k] == e) {
            which[n] = k;
            members[n++] = r->envelope[k];
        }
    for (int i = 0; i < s->n; i++)
        if (s->envelope[i] == e && r->active[i]) {
            which[n] = ENVELOPES + i;
            members[n++] = r->request[i];
        }
    give(members, n, money - s->reserve[e]);
    for (int k = 0; k < n; k++) {
        if (which[k] < ENVELOPES)
            divide(s, r, which[k], members[k].got);
        else
            r->request[which[k] - ENVELOPES].got = members[k].got;
    }
}

/* Whether a leaves rather than b; ids r0 .. r8 sort like numbers. */
static bool is_worse(const spec *s, const reference *r, int a, int b)
{
    if (r->request[a].got != r->request[b].got)
        return r->request[a].got < r->request[b].got; /* one minimum for all */
    if (s->score[a] != s->score[b])
        return s->score[a] < s->score[b];
    if (r->request[a].weight != r->request[b].weight)
        return r->request[a].weight < r->request[b].weight;
    return a > b;
}

static bool refer(const spec *s, reference *r)
{
    memset(r, 0, sizeof *r);
    if (s->reserve[0] > s->money[0])
        return false;
    for (int i = 0; i < s->n; i++) {
        r->request[i] = request_of(s, i);
        r->active[i] = s->minimum < 0 || r->request[i].high >= s->minimum;
    }
    for (;;) {
        int worst = -1;
        if (!bound(s, r, 0))
            return false;
        for (int i = 0; i < s->n; i++)
            r->request[i].got = 0;
        divide(s, r, 0, s->money[0]);
        for (int i = 0; i < s->n && s->minimum >= 0; i++)
            if (r->active[i] && r->request[i].got < s->minimum &&
                (worst < 0 || is_worse(s, r, i, worst)))
                worst = i;
        if (worst < 0)
            return true;
        r->active[worst] = false;
        r->request[worst].got = 0;
    }
}

/* ---- the tests ----------------------------------------------------------- */

static random_source seeded(int i)
{
    return (random_source){ 7000 + (uint64_t)i };
}

START_TEST(amounts_are_those_of_the_reference)
{
    random_source r = seeded(_i);
    for (int k = 0; k < RUNS; k++) {
        spec s = random_spec(&r);
        reference expected;
        s.webster = 1;
        s.pots = 0;
        bool possible = refer(&s, &expected);
        socprev_round *round = solve(&s, false);
        ck_assert_int_eq(round != NULL, possible);
        for (int i = 0; i < s.n && possible; i++)
            ck_assert_int_eq(award(round, i), expected.request[i].got);
        socprev_round_free(round);
    }
}
END_TEST

static void expect_sums(const spec *s, const socprev_round *round)
{
    int64_t all = 0;
    for (int e = 0; e < s->envelopes; e++) {
        int64_t inside = 0;
        for (int k = 0; k < s->envelopes; k++)
            inside += s->parent[k] == e ? level(round, k, SOCPREV_ROUND_LEVEL_TOTAL) : 0;
        for (int i = 0; i < s->n; i++)
            inside += s->envelope[i] == e ? award(round, i) : 0;
        ck_assert_int_eq(inside, level(round, e, SOCPREV_ROUND_LEVEL_DIVIDED));
        ck_assert_int_eq(level(round, e, SOCPREV_ROUND_LEVEL_TOTAL),
                         level(round, e, SOCPREV_ROUND_LEVEL_RESERVE) + inside +
                             level(round, e, SOCPREV_ROUND_LEVEL_REST));
        ck_assert_int_ge(level(round, e, SOCPREV_ROUND_LEVEL_REST), 0);
    }
    for (size_t i = 0; i < socprev_round_count(round); i++) {
        int64_t parts = 0;
        for (size_t p = 0; p < socprev_round_pot_count(round); p++)
            parts += socprev_round_part(round, i, p);
        if (s->pots > 0)
            ck_assert_int_eq(parts, socprev_round_award(round, i));
        all += socprev_round_award(round, i);
    }
    ck_assert_int_eq(all, socprev_round_total(round));
    for (size_t p = 0; p < socprev_round_pot_count(round); p++) {
        int64_t sum = 0, most = s->pot_most[p];
        for (size_t i = 0; i < socprev_round_count(round); i++)
            sum += socprev_round_part(round, i, p);
        ck_assert(most < 0 || sum <= most * 100);
    }
}

static void expect_bounds(const spec *s, const socprev_round *round)
{
    for (int i = 0; i < s->n; i++) {
        claimant c = request_of(s, i);
        int64_t amount = award(round, i);
        ck_assert_int_le(amount, c.high);
        ck_assert(s->requested[i] < 0 || amount <= s->requested[i]);
        ck_assert(s->minimum < 0 || amount == 0 || amount >= s->minimum);
        ck_assert(amount >= c.low || (amount == 0 && s->minimum >= 0));
    }
}

START_TEST(sums_foot_and_bounds_hold)
{
    random_source r = seeded(_i + 100);
    for (int k = 0; k < RUNS; k++) {
        spec s = random_spec(&r);
        socprev_round *round = solve(&s, false);
        if (round == NULL)
            continue;
        expect_sums(&s, round);
        expect_bounds(&s, round);
        socprev_round_free(round);
    }
}
END_TEST

START_TEST(order_of_records_has_no_part)
{
    random_source r = seeded(_i + 200);
    for (int k = 0; k < RUNS; k++) {
        spec s = random_spec(&r);
        socprev_round *a = solve(&s, false), *b = solve(&s, true);
        ck_assert_int_eq(a == NULL, b == NULL);
        for (int i = 0; i < s.n && a != NULL; i++) {
            ck_assert_int_eq(award(a, i), award(b, i));
            for (int p = 0; p < s.pots; p++)
                ck_assert_int_eq(
                    socprev_round_part(a, (size_t)i, (size_t)p),
                    socprev_round_part(b, (size_t)(s.n - 1 - i), (size_t)(s.pots - 1 - p)));
        }
        socprev_round_free(a);
        socprev_round_free(b);
    }
}
END_TEST

/* Without a minimum, divisor rules take nothing from anybody when there is more money. */
START_TEST(more_money_takes_from_nobody)
{
    random_source r = seeded(_i + 300);
    for (int k = 0; k < RUNS; k++) {
        spec s = random_spec(&r);
        s.webster = 1;
        s.minimum = -1;
        s.pots = 0;
        socprev_round *a = solve(&s, false);
        s.money[0]++;
        socprev_round *b = solve(&s, false);
        ck_assert(a == NULL || b != NULL);
        for (int i = 0; i < s.n && a != NULL; i++)
            ck_assert_int_ge(award(b, i), award(a, i));
        socprev_round_free(a);
        socprev_round_free(b);
    }
}
END_TEST

START_TEST(a_second_time_gives_the_same_tables)
{
    random_source r = seeded(_i + 400);
    for (int k = 0; k < RUNS / 4; k++) {
        spec s = random_spec(&r);
        socprev_round *a = solve(&s, false), *b = solve(&s, false);
        socprev_table *x = NULL, *y = NULL;
        if (a != NULL) {
            ck_assert_int_eq(socprev_round_trace_table(a, NULL, &x, NULL), SOCPREV_OK);
            ck_assert_int_eq(socprev_round_trace_table(b, NULL, &y, NULL), SOCPREV_OK);
            ck_assert_int_eq(socprev_table_equal(x, y), 1);
        }
        socprev_table_free(x);
        socprev_table_free(y);
        socprev_round_free(a);
        socprev_round_free(b);
    }
}
END_TEST

static Suite *suite(void)
{
    Suite *made = suite_create("rounds at random");
    TCase *c = tcase_create("round");
    tcase_add_loop_test(c, amounts_are_those_of_the_reference, 0, 4);
    tcase_add_loop_test(c, sums_foot_and_bounds_hold, 0, 2);
    tcase_add_loop_test(c, order_of_records_has_no_part, 0, 2);
    tcase_add_loop_test(c, more_money_takes_from_nobody, 0, 2);
    tcase_add_test(c, a_second_time_gives_the_same_tables);
    suite_add_tcase(made, c);
    return made;
}

int main(void)
{
    return run_suite(suite());
}
