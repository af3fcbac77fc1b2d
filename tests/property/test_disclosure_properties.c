/* Disclosure control on random tables, beside slow obvious references. */
#include "property.h"
#include "suite.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { SIDE = 5, CELLS = SIDE * SIDE * SIDE, EQUATIONS = 3 * SIDE * SIDE };

/* A cube whose last index of each axis is the total. */
typedef struct {
    size_t side[3], n;
    int64_t value[CELLS];
    size_t equation[EQUATIONS][SIDE]; /* total and parts */
    size_t parts[EQUATIONS], n_equations;
    socprev_disclosure *d;
} cube;

static size_t place(const cube *c, size_t i, size_t j, size_t k)
{
    return (i * c->side[1] + j) * c->side[2] + k;
}

static void fill_values(cube *c, random_source *r, int64_t most)
{
    for (size_t i = 0; i < c->side[0]; i++)
        for (size_t j = 0; j < c->side[1]; j++)
            for (size_t k = 0; k < c->side[2]; k++) {
                size_t at[3] = { i, j, k };
                int64_t value = random_between(r, 0, most);
                for (int axis = 0; axis < 3; axis++) /* totals are filled below */
                    if (c->side[axis] > 1 && at[axis] == c->side[axis] - 1)
                        value = 0;
                c->value[place(c, i, j, k)] = value;
            }
}

/* Adds up along an axis, and keeps the equations. */
static void add_axis(cube *c, int axis)
{
    size_t last = c->side[axis] - 1, a = (size_t)(axis + 1) % 3, b = (size_t)(axis + 2) % 3;
    if (last == 0)
        return;
    for (size_t x = 0; x < c->side[a]; x++)
        for (size_t y = 0; y < c->side[b]; y++) {
            size_t at[3], *e = c->equation[c->n_equations];
            at[a] = x;
            at[b] = y;
            at[axis] = last;
            e[0] = place(c, at[0], at[1], at[2]);
            c->value[e[0]] = 0;
            for (at[axis] = 0; at[axis] < last; at[axis]++) {
                size_t part = place(c, at[0], at[1], at[2]);
                c->value[e[0]] += c->value[part];
                e[1 + at[axis]] = part;
            }
            c->parts[c->n_equations++] = last;
        }
}

static void make_cube(cube *c, random_source *r, size_t axes, int64_t most)
{
    memset(c, 0, sizeof *c);
    c->n = 1;
    for (size_t axis = 0; axis < 3; axis++) {
        c->side[axis] = axis < axes ? (size_t)random_between(r, 3, SIDE) : 1;
        c->n *= c->side[axis];
    }
    fill_values(c, r, most);
    for (int axis = 0; axis < 3; axis++)
        add_axis(c, axis);
    ck_assert_int_eq(socprev_disclosure_new(c->n, NULL, &c->d, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_disclosure_set_values(c->d, c->value, 0, c->n, NULL), SOCPREV_OK);
    for (size_t e = 0; e < c->n_equations; e++)
        ck_assert_int_eq(socprev_disclosure_add_equation(c->d, c->equation[e][0],
                                                         c->equation[e] + 1, c->parts[e], NULL),
                         SOCPREV_OK);
}

static void random_blanks(const cube *c, random_source *r, uint8_t *blank)
{
    int64_t share = random_between(r, 1, 9);
    for (size_t i = 0; i < c->n; i++)
        blank[i] = random_between(r, 0, 9) < share;
}

static socprev_audit *audit(const cube *c, const uint8_t *blank, int32_t depth)
{
    socprev_audit *a = NULL;
    ck_assert_int_eq(socprev_disclosure_audit(c->d, blank, 0, c->n, depth, NULL, &a, NULL),
                     SOCPREV_OK);
    return a;
}

/* ---- references -------------------------------------------------------------------- */

/* Rank of the equations between blank cells, with one more row that asks for a cell
 * (SIZE_MAX = none): Gauss with the largest pivot. */
static size_t rank_with(const cube *c, const uint8_t *blank, size_t asked)
{
    static double m[EQUATIONS + 1][CELLS];
    size_t rows = c->n_equations, rank = 0;
    memset(m, 0, sizeof m);
    for (size_t e = 0; e < rows; e++)
        for (size_t k = 0; k <= c->parts[e]; k++)
            if (blank[c->equation[e][k]] != 0)
                m[e][c->equation[e][k]] = k == 0 ? 1 : -1;
    if (asked != SIZE_MAX)
        m[rows++][asked] = 1;
    for (size_t column = 0; column < c->n && rank < rows; column++) {
        size_t best = rank;
        for (size_t i = rank; i < rows; i++)
            if (fabs(m[i][column]) > fabs(m[best][column]))
                best = i;
        if (fabs(m[best][column]) < 1e-9)
            continue;
        for (size_t k = 0; k < c->n; k++) {
            double kept = m[best][k];
            m[best][k] = m[rank][k];
            m[rank][k] = kept;
        }
        for (size_t i = rank + 1; i < rows; i++) {
            double factor = m[i][column] / m[rank][column];
            for (size_t k = column; factor != 0 && k < c->n; k++)
                m[i][k] -= factor * m[rank][k];
        }
        rank++;
    }
    return rank;
}

static bool follows(const cube *c, const uint8_t *blank, size_t cell)
{
    return blank[cell] != 0 && rank_with(c, blank, cell) == rank_with(c, blank, SIZE_MAX);
}

/* ---- audits ------------------------------------------------------------------------ */

PROPERTY(what_follows_equals_the_rank, 1, 60)
{
    cube c;
    uint8_t blank[CELLS];
    int64_t rank;
    make_cube(&c, random, (size_t)random_between(random, 1, 3), 9);
    random_blanks(&c, random, blank);
    socprev_audit *a = audit(&c, blank, SOCPREV_AUDIT_EXACT);
    ck_assert_int_eq(socprev_audit_size(a, NULL, NULL, &rank), SOCPREV_OK);
    ck_assert_uint_eq((size_t)rank, rank_with(&c, blank, SIZE_MAX));
    for (size_t i = 0; i < c.n; i++)
        ck_assert_int_eq(socprev_audit_follows(a, i), follows(&c, blank, i));
    socprev_audit_free(a);
    socprev_disclosure_free(c.d);
}

/* Somebody who is alone in a cell: mark the cell as known, and see what follows. */
PROPERTY(contributors_learn_what_follows_from_their_own_cell, 2, 60)
{
    cube c;
    uint8_t blank[CELLS], sensitive[CELLS], known[CELLS] = { 0 };
    bool learnt[CELLS] = { false };
    make_cube(&c, random, (size_t)random_between(random, 2, 3), 3);
    random_blanks(&c, random, blank);
    socprev_disclosure_set_threshold(c.d, 3, 0, NULL);
    socprev_disclosure_sensitive(c.d, sensitive, c.n, NULL);
    socprev_audit *all = audit(&c, blank, SOCPREV_AUDIT_EXACT);
    for (size_t k = 0; k < c.n; k++) {
        if (c.value[k] != 1 || blank[k] == 0)
            continue;
        known[k] = SOCPREV_CELL_KNOWN;
        socprev_disclosure_set_marks(c.d, known, 0, c.n, NULL);
        socprev_audit *own = audit(&c, blank, SOCPREV_AUDIT_EXACT);
        for (size_t i = 0; i < c.n; i++)
            learnt[i] = learnt[i] || (i != k && socprev_audit_follows(own, i) == 1);
        socprev_audit_free(own);
        known[k] = 0;
    }
    for (size_t i = 0; i < c.n; i++) {
        int32_t exposure = socprev_audit_exposure(all, i);
        if (sensitive[i] == 0)
            ck_assert_int_eq(exposure, SOCPREV_EXPOSURE_NONE);
        else if (blank[i] == 0)
            ck_assert_int_eq(exposure, SOCPREV_EXPOSURE_PUBLISHED);
        else if (socprev_audit_follows(all, i) == 1)
            ck_assert_int_eq(exposure, SOCPREV_EXPOSURE_EXACT);
        else
            ck_assert_int_eq(exposure, learnt[i] ? SOCPREV_EXPOSURE_CONTRIBUTOR
                                                 : SOCPREV_EXPOSURE_NONE);
    }
    socprev_audit_free(all);
    socprev_disclosure_free(c.d);
}

/* All whole tables that fit what is published: extremes of each blank cell. In two
 * dimensions the linear programme has whole solutions, so that both agree. */
typedef struct {
    const cube *c;
    const uint8_t *blank;
    int64_t now[CELLS], least[CELLS], most[CELLS], floor[CELLS];
    size_t cell[CELLS], n;
} fill;

static void try_all(fill *f, size_t at)
{
    if (at == f->n) {
        for (size_t e = 0; e < f->c->n_equations; e++) {
            int64_t sum = 0;
            for (size_t k = 1; k <= f->c->parts[e]; k++)
                sum += f->now[f->c->equation[e][k]];
            if (sum != f->now[f->c->equation[e][0]])
                return;
        }
        for (size_t k = 0; k < f->n; k++) {
            size_t i = f->cell[k];
            f->least[i] = f->now[i] < f->least[i] ? f->now[i] : f->least[i];
            f->most[i] = f->now[i] > f->most[i] ? f->now[i] : f->most[i];
        }
        return;
    }
    size_t i = f->cell[at];
    for (f->now[i] = f->floor[i]; f->now[i] <= 12; f->now[i]++)
        try_all(f, at + 1);
}

PROPERTY(bounds_equal_all_whole_tables, 3, 200)
{
    cube c;
    fill f = { 0 };
    uint8_t blank[CELLS] = { 0 }, mark[CELLS] = { 0 };
    int32_t attacker = (int32_t)random_between(random, 0, 1);
    make_cube(&c, random, 2, 3);
    for (int k = 0; k < 5; k++) { /* few and small, or there are too many tables */
        size_t i = (size_t)random_between(random, 0, (int64_t)c.n - 1);
        blank[i] = c.value[i] <= 9;
    }
    f.c = &c;
    f.blank = blank;
    for (size_t i = 0; i < c.n; i++) {
        f.now[i] = c.value[i];
        f.least[i] = 99;
        f.most[i] = -1;
        f.floor[i] = attacker == SOCPREV_ATTACKER_RULE && c.value[i] > 0 ? 1 : 0;
        mark[i] = blank[i] != 0 ? SOCPREV_CELL_SENSITIVE : 0;
        if (blank[i] != 0)
            f.cell[f.n++] = i;
    }
    try_all(&f, 0);
    socprev_disclosure_set_marks(c.d, mark, 0, c.n, NULL);
    socprev_disclosure_set_attacker(c.d, attacker, 1000, NULL);
    socprev_audit *a = audit(&c, blank, SOCPREV_AUDIT_BOUNDS);
    bool limited = true; /* within the numbers that were tried */
    int64_t low[CELLS], high[CELLS];
    for (size_t k = 0; k < f.n; k++) {
        high[k] = INT64_MAX;
        limited = limited &&
                  socprev_audit_bounds(a, f.cell[k], &low[k], &high[k]) == SOCPREV_OK &&
                  high[k] <= 12;
    }
    for (size_t k = 0; limited && k < f.n; k++) {
        ck_assert_int_eq(low[k], f.least[f.cell[k]]);
        ck_assert_int_eq(high[k], f.most[f.cell[k]]);
    }
    property_covers("bounds", limited && f.n > 0, 30);
    socprev_audit_free(a);
    socprev_disclosure_free(c.d);
}

/* ---- releases ---------------------------------------------------------------------- */

PROPERTY(releases_withstand_the_audit, 4, 120)
{
    cube c;
    uint8_t blank[CELLS], sensitive[CELLS];
    socprev_release *release = NULL, *again = NULL;
    int32_t depth = (int32_t)random_between(random, 0, 1);
    make_cube(&c, random, (size_t)random_between(random, 2, 3), 12);
    socprev_disclosure_set_threshold(c.d, random_between(random, 2, 5),
                                     (int32_t)random_between(random, 0, 1), NULL);
    socprev_disclosure_sensitive(c.d, sensitive, c.n, NULL);
    socprev_status st = socprev_disclosure_suppress(c.d, depth, NULL, &release, NULL);
    property_covers("a release", st == SOCPREV_OK, 40);
    if (st == SOCPREV_E_INFEASIBLE) { /* e.g. a line with a single number above 0 */
        socprev_disclosure_free(c.d);
        return;
    }
    ck_assert_int_eq(st, SOCPREV_OK);
    int64_t lost = 0, told = -1;
    for (size_t i = 0; i < c.n; i++) {
        int64_t value = -1;
        blank[i] = socprev_release_value(release, i, &value) == SOCPREV_E_UNDEFINED;
        ck_assert(blank[i] != 0 || (value == c.value[i] && sensitive[i] == 0));
        lost += blank[i] != 0 && sensitive[i] == 0;
    }
    ck_assert_int_eq(socprev_release_loss(release, &told, NULL), SOCPREV_OK);
    ck_assert_int_eq(told, lost);
    for (size_t i = 0; i < c.n; i++)
        ck_assert(sensitive[i] == 0 || !follows(&c, blank, i));
    socprev_audit *a = audit(&c, blank, depth);
    ck_assert_int_eq(socprev_audit_exposed(a), 0);
    socprev_audit_free(a);
    /* the same again */
    ck_assert_int_eq(socprev_disclosure_suppress(c.d, depth, NULL, &again, NULL), SOCPREV_OK);
    for (size_t i = 0; i < c.n; i++) {
        int64_t value;
        ck_assert_int_eq(socprev_release_value(again, i, &value) == SOCPREV_E_UNDEFINED,
                         blank[i]);
    }
    /* exactly protected: no complementary cell can be published alone */
    for (size_t i = 0; depth == SOCPREV_AUDIT_EXACT && i < c.n; i++) {
        if (blank[i] == 0 || sensitive[i] != 0)
            continue;
        blank[i] = 0;
        a = audit(&c, blank, depth);
        ck_assert_int_gt(socprev_audit_exposed(a), 0);
        socprev_audit_free(a);
        blank[i] = 1;
    }
    socprev_release_free(again);
    socprev_release_free(release);
    socprev_disclosure_free(c.d);
}

PROPERTY(rounded_small_counts_foot, 5, 150)
{
    cube c;
    int64_t base = random_between(random, 2, 7), now[CELLS], error = -1, sum = 0, told = -1;
    uint8_t mark[CELLS] = { 0 };
    socprev_release *release = NULL;
    make_cube(&c, random, (size_t)random_between(random, 1, 3), 8);
    socprev_disclosure_set_marks(c.d, mark, 0, c.n, NULL);
    ck_assert_int_eq(socprev_disclosure_round_small(c.d, base, NULL, &release, NULL),
                     SOCPREV_OK);
    for (size_t i = 0; i < c.n; i++) {
        ck_assert_int_eq(socprev_release_value(release, i, &now[i]), SOCPREV_OK);
        ck_assert(now[i] == 0 || now[i] >= base);
        error = llabs(now[i] - c.value[i]) > error ? llabs(now[i] - c.value[i]) : error;
        sum += llabs(now[i] - c.value[i]);
    }
    for (size_t e = 0; e < c.n_equations; e++) {
        int64_t parts = 0;
        for (size_t k = 1; k <= c.parts[e]; k++)
            parts += now[c.equation[e][k]];
        ck_assert_int_eq(parts, now[c.equation[e][0]]);
    }
    int64_t largest = -1;
    ck_assert_int_eq(socprev_release_change(release, &largest, &told), SOCPREV_OK);
    ck_assert_int_eq(largest, error);
    ck_assert_int_eq(told, sum);
    socprev_release_free(release);
    socprev_disclosure_free(c.d);
}

PROPERTY(the_same_cell_rounds_alike, 6, 100)
{
    static const uint8_t secret[SOCPREV_SECRET_BYTES] = { 9 }, other[SOCPREV_SECRET_BYTES] = { 8 };
    cube c;
    int64_t id[CELLS], a, b;
    socprev_release *first = NULL, *second = NULL, *third = NULL;
    make_cube(&c, random, 2, 50);
    for (size_t i = 0; i < c.n; i++)
        id[i] = random_between(random, INT64_MIN / 2, INT64_MAX / 2);
    ck_assert_int_eq(socprev_disclosure_round(c.d, 5, secret, id, 0, c.n, &first, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_disclosure_round(c.d, 5, secret, id, 0, c.n, &second, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_disclosure_round(c.d, 5, other, id, 0, c.n, &third, NULL),
                     SOCPREV_OK);
    for (size_t i = 0; i < c.n; i++) {
        ck_assert_int_eq(socprev_release_value(first, i, &a), SOCPREV_OK);
        ck_assert_int_eq(socprev_release_value(second, i, &b), SOCPREV_OK);
        ck_assert(a == b && a % 5 == 0 && llabs(a - c.value[i]) < 5);
        ck_assert_int_eq(socprev_release_value(third, i, &b), SOCPREV_OK);
        property_covers("another secret rounds a cell otherwise", a != b, 100);
    }
    socprev_release_free(first);
    socprev_release_free(second);
    socprev_release_free(third);
    socprev_disclosure_free(c.d);
}

/* Every number that the table has a law for: mean 0, the variance, nothing forbidden. */
PROPERTY(tables_of_noise_keep_their_promises, 7, 200)
{
    int32_t most = (int32_t)random_between(random, 1, 8);
    int64_t forbidden = random_between(random, 0, most - 1);
    double wanted = (double)random_between(random, 1, 60) / 20, mean, variance;
    socprev_ptable *t = NULL;
    bool has_law = socprev_ptable_new(most, wanted, forbidden, NULL, &t, NULL) == SOCPREV_OK;
    property_covers("a law", has_law, 20);
    if (!has_law)
        return;
    for (int64_t n = 0; n < 30; n++) {
        ck_assert_int_eq(socprev_ptable_moments(t, n, &mean, &variance), SOCPREV_OK);
        ck_assert_double_eq_tol(mean, 0, 1e-8);
        ck_assert_double_eq_tol(variance, n == 0 ? 0 : wanted, 1e-8);
        for (int draw = 0; draw < 200; draw++) {
            int64_t change = 99;
            uint32_t key = (uint32_t)random_next(random);
            ck_assert_int_eq(socprev_ptable_change(t, n, key, &change), SOCPREV_OK);
            ck_assert(llabs(change) <= most && n + change >= 0);
            ck_assert(n + change == 0 || n + change > forbidden);
        }
    }
    socprev_ptable_free(t);
}

/* Chi-square of the noise against its law, scale cells / epsilon = 6. */
START_TEST(noise_has_its_law)
{
    enum { N = 40000, SHOWN = 41 };
    static int64_t value[N];
    double expected[SHOWN], chi = 0, q = exp(-1.0 / 6), rest = 1;
    int64_t seen[SHOWN] = { 0 }, top, bottom;
    socprev_disclosure *d = NULL;
    socprev_privacy_budget *budget = NULL;
    socprev_release *release = NULL;
    for (int k = 0; k < SHOWN - 1; k++) {
        expected[k] = (1 - q) / (1 + q) * pow(q, abs(k - 20));
        rest -= expected[k];
    }
    expected[SHOWN - 1] = rest;
    ck_assert_int_eq(socprev_disclosure_new(N, NULL, &d, NULL), SOCPREV_OK);
    socprev_disclosure_set_values(d, value, 0, N, NULL);
    ck_assert_int_eq(socprev_privacy_budget_new(3, 2, NULL, &budget, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_disclosure_add_noise(d, budget, 1, 2, 3, 42, &release, NULL),
                     SOCPREV_OK);
    for (size_t i = 0; i < N; i++) {
        int64_t noise;
        ck_assert_int_eq(socprev_release_value(release, i, &noise), SOCPREV_OK);
        seen[noise >= -20 && noise < 20 ? noise + 20 : SHOWN - 1]++;
    }
    for (int k = 0; k < SHOWN; k++) {
        double want = expected[k] * N;
        chi += ((double)seen[k] - want) * ((double)seen[k] - want) / want;
    }
    ck_assert_double_lt(chi, 90); /* 40 degrees of freedom: above 82 once in 10^4 */
    ck_assert_int_eq(socprev_privacy_budget_left(budget, &top, &bottom), SOCPREV_OK);
    ck_assert(top == 1 && bottom == 1);
    socprev_release_free(release);
    socprev_privacy_budget_free(budget);
    socprev_disclosure_free(d);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("disclosure properties");
    TCase *cases = tcase_create("random");
    tcase_set_timeout(cases, 120);
    tcase_add_test(cases, what_follows_equals_the_rank);
    tcase_add_test(cases, contributors_learn_what_follows_from_their_own_cell);
    tcase_add_test(cases, bounds_equal_all_whole_tables);
    tcase_add_test(cases, releases_withstand_the_audit);
    tcase_add_test(cases, rounded_small_counts_foot);
    tcase_add_test(cases, the_same_cell_rounds_alike);
    tcase_add_test(cases, tables_of_noise_keep_their_promises);
    tcase_add_test(cases, noise_has_its_law);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
