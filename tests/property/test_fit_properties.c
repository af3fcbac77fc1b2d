/* Fitting of tables: which cells can be above 0, against tables of whole units;
 * sums, odds ratios and scales. */
#include "property.h"
#include "suite.h"

#include <string.h>

enum { SIDE = 6, CELLS = SIDE * SIDE };

typedef struct {
    size_t size[2];
    int64_t seed[CELLS], totals[2][SIDE];
} small;

/* A table with many zeros, and totals of few units so that blocks often close. */
static small random_small(random_source *random)
{
    small s = { .size = { (size_t)random_between(random, 1, SIDE),
                          (size_t)random_between(random, 1, SIDE) } };
    bool reachable = random_between(random, 0, 3) > 0;
    for (size_t at = 0; at < s.size[0] * s.size[1]; at++)
        s.seed[at] = random_between(random, 0, 1) * random_between(random, 1, 9);
    for (int64_t units = random_between(random, 1, 10); units > 0; units--) {
        size_t i = (size_t)random_between(random, 0, (int64_t)s.size[0] - 1);
        size_t j = (size_t)random_between(random, 0, (int64_t)s.size[1] - 1);
        if (reachable && s.seed[i * s.size[1] + j] == 0)
            continue;
        s.totals[0][i]++;
        s.totals[1][j]++;
    }
    return s;
}

static socprev_fitting *fitting_of(const small *s, double scale)
{
    double numbers[CELLS];
    socprev_fitting *made = NULL;
    size_t cells = s->size[0] * s->size[1];
    ck_assert_int_eq(socprev_fitting_new(s->size, 2, NULL, &made, NULL), SOCPREV_OK);
    for (size_t at = 0; at < cells; at++)
        numbers[at] = (double)s->seed[at] * scale;
    ck_assert_int_eq(socprev_fitting_set_seed(made, numbers, 0, cells, NULL), SOCPREV_OK);
    for (int32_t axis = 0; axis < 2; axis++) {
        for (size_t i = 0; i < s->size[axis]; i++)
            numbers[i] = (double)s->totals[axis][i] * scale;
        ck_assert_int_eq(
            socprev_fitting_set_totals(made, axis, numbers, 0, s->size[axis], NULL), SOCPREV_OK);
    }
    ck_assert_int_eq(socprev_fitting_set_sweeps(made, 100000, NULL), SOCPREV_OK);
    return made;
}

static socprev_fit *solved(const socprev_fitting *fitting)
{
    socprev_fit *made = NULL;
    ck_assert_int_eq(socprev_fitting_solve(fitting, NULL, &made, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_fit_verify(made, fitting, NULL), SOCPREV_OK);
    return made;
}

/* Whether a table of whole units exists with a unit in `cell`, all totals being a
 * thousand times as large; SIZE_MAX: whether one exists at all. */
static bool is_possible(const small *s, size_t cell)
{
    enum { FINER = 1000 };
    int64_t floors[CELLS] = { 0 }, totals[SIDE];
    socprev_biproportional *problem = NULL;
    socprev_conflict *conflict = NULL;
    if (cell != SIZE_MAX)
        floors[cell] = 1;
    ck_assert_int_eq(socprev_biproportional_new(s->size[0], s->size[1], NULL, &problem, NULL),
                     SOCPREV_OK);
    socprev_biproportional_set_weights(problem, s->seed, 0, 0, s->size[0], s->size[1], NULL);
    socprev_biproportional_set_floors(problem, floors, 0, 0, s->size[0], s->size[1], NULL);
    for (int32_t axis = 0; axis < 2; axis++) {
        for (size_t i = 0; i < s->size[axis]; i++)
            totals[i] = s->totals[axis][i] * FINER;
        socprev_biproportional_set_totals(problem, axis, totals, 0, s->size[axis], NULL);
    }
    ck_assert_int_eq(socprev_biproportional_conflict(problem, &conflict, NULL), SOCPREV_OK);
    bool possible = conflict == NULL;
    socprev_conflict_free(conflict);
    socprev_biproportional_free(problem);
    return possible;
}

PROPERTY(the_support_is_that_of_whole_tables, 41, 400)
{
    small s = random_small(random);
    socprev_fitting *fitting = fitting_of(&s, 1);
    socprev_fit *fit = solved(fitting);
    bool possible = is_possible(&s, SIZE_MAX);
    ck_assert((socprev_fit_status(fit) != SOCPREV_FIT_IMPOSSIBLE) == possible);
    property_covers("no table", !possible, 20);
    for (size_t at = 0; at < s.size[0] * s.size[1] && possible; at++) {
        bool is_forced = s.seed[at] > 0 && !is_possible(&s, at);
        ck_assert_int_eq(socprev_fit_is_forced(fit, at), is_forced);
        property_covers("a cell is forced to 0", is_forced, 100);
    }
    socprev_fit_free(fit);
    socprev_fitting_free(fitting);
}

PROPERTY(with_its_support_known_every_table_converges, 42, 400)
{
    small s = random_small(random);
    socprev_fitting *fitting = fitting_of(&s, 1);
    socprev_fit *fit = solved(fitting);
    if (socprev_fit_status(fit) != SOCPREV_FIT_IMPOSSIBLE)
        ck_assert_int_eq(socprev_fit_status(fit), SOCPREV_FIT_CONVERGED);
    socprev_fit_free(fit);
    socprev_fitting_free(fitting);
}

PROPERTY(odds_ratios_stay, 43, 2000)
{
    small s = random_small(random);
    double cells[CELLS];
    size_t columns = s.size[1];
    socprev_fitting *fitting = fitting_of(&s, 1);
    socprev_fit *fit = solved(fitting);
    ck_assert_int_eq(socprev_fit_cells(fit, cells, s.size[0] * columns, NULL), SOCPREV_OK);
    for (size_t i = 1; i < s.size[0]; i++) {
        for (size_t j = 1; j < columns; j++) {
            size_t at = i * columns + j;
            bool has_ratio = cells[at] > 0 && cells[0] > 0 && cells[j] > 0 &&
                             cells[i * columns] > 0;
            property_covers("an odds ratio", has_ratio, 50);
            if (!has_ratio)
                continue;
            double before = (double)(s.seed[at] * s.seed[0]) /
                            (double)(s.seed[j] * s.seed[i * columns]);
            double after = cells[at] * cells[0] / (cells[j] * cells[i * columns]);
            ck_assert_double_eq_tol(after / before, 1, 1e-12);
        }
    }
    socprev_fit_free(fit);
    socprev_fitting_free(fitting);
}

PROPERTY(the_scale_of_seed_and_totals_does_not_matter, 44, 50)
{
    static const double scales[4] = { 0x1p-900, 0x1p-30, 0x1p40, 0x1p900 };
    small s = random_small(random);
    double cells[CELLS], other[CELLS];
    size_t n = s.size[0] * s.size[1];
    socprev_fitting *fitting = fitting_of(&s, 1);
    socprev_fit *fit = solved(fitting);
    ck_assert_int_eq(socprev_fit_cells(fit, cells, n, NULL), SOCPREV_OK);
    for (size_t k = 0; k < 4; k++) {
        socprev_fitting *scaled = fitting_of(&s, scales[k]);
        socprev_fit *scaled_fit = solved(scaled);
        ck_assert_int_eq(socprev_fit_cells(scaled_fit, other, n, NULL), SOCPREV_OK);
        for (size_t at = 0; at < n; at++) {
            double wanted = cells[at] * scales[k];
            ck_assert(memcmp(&wanted, &other[at], sizeof wanted) == 0);
        }
        socprev_fit_free(scaled_fit);
        socprev_fitting_free(scaled);
    }
    socprev_fit_free(fit);
    socprev_fitting_free(fitting);
}

/* Two rows in proportion are one row in two parts: fitted as one, it is their sum. */
PROPERTY(rows_in_proportion_fit_as_one, 45, 400)
{
    small s = random_small(random), merged = s;
    double cells[CELLS], other[CELLS];
    size_t columns = s.size[1], last = s.size[0] - 1;
    int64_t times = random_between(random, 1, 4);
    if (last == 0)
        return;
    merged.size[0] = last;
    merged.totals[0][last - 1] += s.totals[0][last];
    for (size_t j = 0; j < columns; j++) {
        s.seed[last * columns + j] = times * s.seed[(last - 1) * columns + j];
        merged.seed[(last - 1) * columns + j] *= times + 1;
    }
    socprev_fitting *fitting = fitting_of(&s, 1), *as_one = fitting_of(&merged, 1);
    socprev_fit *fit = solved(fitting), *fit_as_one = solved(as_one);
    bool is_possible = socprev_fit_status(fit) != SOCPREV_FIT_IMPOSSIBLE;
    property_covers("a table", is_possible, 100);
    if (is_possible) {
        ck_assert_int_eq(socprev_fit_cells(fit, cells, (last + 1) * columns, NULL), SOCPREV_OK);
        ck_assert_int_eq(socprev_fit_cells(fit_as_one, other, last * columns, NULL), SOCPREV_OK);
        for (size_t at = 0; at < last * columns; at++) {
            double both = at / columns == last - 1 ? cells[at] + cells[at + columns] : cells[at];
            ck_assert_double_eq_tol(both, other[at], 1e-6);
        }
    }
    socprev_fit_free(fit_as_one);
    socprev_fit_free(fit);
    socprev_fitting_free(as_one);
    socprev_fitting_free(fitting);
}

static Suite *suite(void)
{
    Suite *made = suite_create("fit properties");
    TCase *cases = tcase_create("fits");
    tcase_set_timeout(cases, 120);
    tcase_add_test(cases, the_support_is_that_of_whole_tables);
    tcase_add_test(cases, with_its_support_known_every_table_converges);
    tcase_add_test(cases, odds_ratios_stay);
    tcase_add_test(cases, the_scale_of_seed_and_totals_does_not_matter);
    tcase_add_test(cases, rows_in_proportion_fit_as_one);
    suite_add_tcase(made, cases);
    return made;
}

int main(void)
{
    return run_suite(suite());
}
