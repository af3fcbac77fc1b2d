/* Biproportional division against brute force over all tables. */
#include "property.h"
#include "suite.h"

#include <stdlib.h>
#include <string.h>

enum { ROW = SOCPREV_AXIS_ROW, COLUMN = SOCPREV_AXIS_COLUMN, CELLS = 20, SIDE = 5 };

/* A problem that brute force can solve. Caps of SOCPREV_NO_CAP are none. */
typedef struct {
    size_t rows, columns;
    int32_t rule;
    int64_t weight[CELLS], floors[CELLS], caps[CELLS];
    int64_t totals[2][SIDE];
} small;

static socprev_biproportional *problem_of(const small *s)
{
    socprev_biproportional *made = NULL;
    ck_assert_int_eq(socprev_biproportional_new(s->rows, s->columns, NULL, &made, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_biproportional_set_rule(made, s->rule, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_biproportional_set_weights(made, s->weight, 0, 0, s->rows,
                                                        s->columns, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(
        socprev_biproportional_set_floors(made, s->floors, 0, 0, s->rows, s->columns, NULL),
        SOCPREV_OK);
    ck_assert_int_eq(
        socprev_biproportional_set_caps(made, s->caps, 0, 0, s->rows, s->columns, NULL),
        SOCPREV_OK);
    ck_assert_int_eq(
        socprev_biproportional_set_totals(made, ROW, s->totals[ROW], 0, s->rows, NULL),
        SOCPREV_OK);
    ck_assert_int_eq(
        socprev_biproportional_set_totals(made, COLUMN, s->totals[COLUMN], 0, s->columns, NULL),
        SOCPREV_OK);
    return made;
}

static socprev_biproportional_division *solved(const socprev_biproportional *problem)
{
    socprev_biproportional_division *made = NULL;
    socprev_error *err = NULL;
    socprev_status st = socprev_biproportional_solve(problem, NULL, &made, &err);
    ck_assert_msg(st == SOCPREV_OK, "%s",
                  err == NULL ? "" : socprev_error_message(err, SOCPREV_LANG_EN));
    ck_assert_int_eq(socprev_biproportional_division_verify(made, problem, NULL), SOCPREV_OK);
    return made;
}

/* ---- brute force ------------------------------------------------------------------ */

__extension__ typedef unsigned __int128 wide;

/* Product of the prices of all units of a table: the best table has the least. */
typedef struct {
    wide numerator, denominator;
} cost;

static bool first_unit_is_free(int32_t rule)
{
    return rule == SOCPREV_RULE_ADAMS || rule == SOCPREV_RULE_DEAN || rule == SOCPREV_RULE_HILL;
}

/* d(k) as a fraction, for Hill its square; without factors common to all units. */
static void signpost(int32_t rule, int64_t k, wide *numerator, wide *denominator)
{
    wide unit = (wide)k;
    *denominator = 1;
    switch (rule) {
    case SOCPREV_RULE_ADAMS:
        *numerator = unit;
        break;
    case SOCPREV_RULE_DEAN:
        *numerator = unit * (unit + 1);
        *denominator = 2 * unit + 1;
        break;
    case SOCPREV_RULE_HILL:
        *numerator = unit * (unit + 1);
        break;
    case SOCPREV_RULE_WEBSTER:
        *numerator = 2 * unit + 1;
        break;
    case SOCPREV_RULE_MODIFIED_SAINTE_LAGUE:
        *numerator = k == 0 ? 7 : 10 * unit + 5;
        break;
    default:
        *numerator = unit + 1;
        break;
    }
}

static cost cost_of(const small *s, const int64_t *units)
{
    cost sum = { 1, 1 };
    for (size_t at = 0; at < s->rows * s->columns; at++) {
        for (int64_t k = 0; k < units[at] && s->weight[at] > 0; k++) {
            wide numerator, denominator, w = (wide)s->weight[at];
            signpost(s->rule, k, &numerator, &denominator);
            if (numerator == 0)
                continue; /* given to all alike */
            sum.numerator *= numerator;
            sum.denominator *= denominator * (s->rule == SOCPREV_RULE_HILL ? w * w : w);
        }
    }
    return sum;
}

static int64_t low_of(const small *s, size_t at)
{
    bool due = first_unit_is_free(s->rule) && s->weight[at] > 0 && s->caps[at] > 0;
    return due && s->floors[at] == 0 ? 1 : s->floors[at];
}

static int64_t high_of(const small *s, size_t at)
{
    return s->weight[at] == 0 ? s->floors[at] : s->caps[at];
}

typedef struct {
    const small *s;
    int64_t units[CELLS], left[2][SIDE];
    int64_t best[CELLS];
    bool tied[CELLS], found;
    cost least;
} brute;

static void compare_table(brute *b)
{
    cost here = cost_of(b->s, b->units);
    size_t cells = b->s->rows * b->s->columns;
    wide left = here.numerator * b->least.denominator;
    wide right = b->least.numerator * here.denominator;
    if (b->found && left > right)
        return;
    if (!b->found || left < right) {
        memcpy(b->best, b->units, sizeof b->best);
        memset(b->tied, 0, sizeof b->tied);
        b->least = here;
        b->found = true;
        return;
    }
    /* tables come in falling order: the first of equals is the canonical one */
    for (size_t at = 0; at < cells; at++)
        b->tied[at] = b->tied[at] || b->units[at] != b->best[at];
}

/* All tables, cell by cell, the greatest amount first. */
static void try_from(brute *b, size_t at)
{
    const small *s = b->s;
    if (at == s->rows * s->columns) {
        compare_table(b);
        return;
    }
    size_t i = at / s->columns, j = at % s->columns;
    int64_t *row = &b->left[ROW][i], *column = &b->left[COLUMN][j];
    int64_t low = low_of(s, at), high = *row < *column ? *row : *column;
    high = high < high_of(s, at) ? high : high_of(s, at);
    if (j + 1 == s->columns)
        low = low > *row ? low : *row;
    if (i + 1 == s->rows)
        low = low > *column ? low : *column;
    for (int64_t units = high; units >= low; units--) {
        b->units[at] = units;
        *row -= units;
        *column -= units;
        try_from(b, at + 1);
        *row += units;
        *column += units;
    }
}

static void check_conflict(const socprev_biproportional *problem)
{
    socprev_conflict *conflict = NULL;
    socprev_biproportional_division *division = NULL;
    ck_assert_int_eq(socprev_biproportional_solve(problem, NULL, &division, NULL),
                     SOCPREV_E_INFEASIBLE);
    ck_assert_ptr_null(division);
    ck_assert_int_eq(socprev_biproportional_conflict(problem, &conflict, NULL), SOCPREV_OK);
    ck_assert_ptr_nonnull(conflict);
    ck_assert_int_eq(socprev_conflict_verify_biproportional(conflict, problem, NULL), SOCPREV_OK);
    ck_assert_int_gt(socprev_conflict_needed(conflict), socprev_conflict_available(conflict));
    socprev_conflict_free(conflict);
}

static bool compare_with_brute_force(const small *s)
{
    brute b = { .s = s };
    memcpy(b.left, s->totals, sizeof b.left);
    try_from(&b, 0);
    socprev_biproportional *problem = problem_of(s);
    if (!b.found) {
        check_conflict(problem);
        socprev_biproportional_free(problem);
        return false;
    }
    socprev_biproportional_division *division = solved(problem);
    size_t ties = 0;
    for (size_t at = 0; at < s->rows * s->columns; at++) {
        size_t i = at / s->columns, j = at % s->columns;
        int64_t got = socprev_biproportional_division_cell(division, i, j);
        ck_assert_msg(got == b.best[at], "rule %d, cell (%zu, %zu): %lld, not %lld", s->rule, i,
                      j, (long long)got, (long long)b.best[at]);
        bool tied = socprev_biproportional_division_tie(division, i, j) != SOCPREV_TIE_NONE;
        ck_assert_msg(tied == b.tied[at], "rule %d, cell (%zu, %zu): tie", s->rule, i, j);
        ties += tied;
    }
    ck_assert_uint_eq(socprev_biproportional_division_tie_count(division), ties);
    socprev_biproportional_division_free(division);
    socprev_biproportional_free(problem);
    return true;
}

/* ---- random problems ---------------------------------------------------------------- */

static int32_t random_rule(random_source *random)
{
    static const int32_t rules[] = {
        SOCPREV_RULE_ADAMS,     SOCPREV_RULE_DEAN,      SOCPREV_RULE_HILL,
        SOCPREV_RULE_WEBSTER,   SOCPREV_RULE_JEFFERSON, SOCPREV_RULE_MODIFIED_SAINTE_LAGUE,
    };
    return rules[random_between(random, 0, 5)];
}

/* `most` units, thrown into random cells or, for margins that may be out of
 * reach, into random rows and columns. */
static void throw_units(random_source *random, small *s, int64_t most, bool reachable)
{
    for (int64_t units = random_between(random, 1, most); units > 0; units--) {
        size_t i = (size_t)random_between(random, 0, (int64_t)s->rows - 1);
        size_t j = (size_t)random_between(random, 0, (int64_t)s->columns - 1);
        if (reachable && s->weight[i * s->columns + j] == 0)
            continue;
        s->totals[ROW][i]++;
        s->totals[COLUMN][j]++;
    }
}

static small random_small(random_source *random, int64_t weight_most, bool bounded)
{
    small s = { .rows = (size_t)random_between(random, 1, 4),
                .columns = (size_t)random_between(random, 1, 5),
                .rule = random_rule(random) };
    for (size_t at = 0; at < s.rows * s.columns; at++) {
        bool zero = random_one_in(random, 6);
        s.weight[at] = zero ? 0 : random_between(random, 1, weight_most);
        s.caps[at] = bounded && random_one_in(random, 3) ? random_between(random, 0, 3)
                                                                  : SOCPREV_NO_CAP;
        s.floors[at] = bounded && random_one_in(random, 6) ? 1 : 0;
        if (s.caps[at] < s.floors[at])
            s.caps[at] = 1;
    }
    if (first_unit_is_free(s.rule)) {
        for (size_t at = 0; at < s.rows * s.columns; at++) {
            s.weight[at] = random_between(random, 0, 2) > 0 ? 0 : s.weight[at];
            int64_t low = low_of(&s, at);
            s.totals[ROW][at / s.columns] += low;
            s.totals[COLUMN][at % s.columns] += low;
        }
        throw_units(random, &s, 4, true);
    } else {
        throw_units(random, &s, 8, random_between(random, 0, 3) > 0);
    }
    return s;
}

static int64_t total_of(const small *s)
{
    int64_t sum = 0;
    for (size_t i = 0; i < s->rows; i++)
        sum += s->totals[ROW][i];
    return sum;
}

static void compare_one(random_source *random, int64_t weight_most, bool bounded)
{
    small s = random_small(random, weight_most, bounded);
    if (total_of(&s) > (first_unit_is_free(s.rule) ? 9 : 12))
        return; /* costs would not fit into 128 bits */
    bool is_possible = compare_with_brute_force(&s);
    property_covers("a table", is_possible, 300);
    property_covers("no table", !is_possible, 30);
}

PROPERTY(small_tables_are_the_best_and_canonical, 31, 1500)
{
    compare_one(random, 9, false);
}

PROPERTY(ties_are_found_where_weights_are_few, 32, 1500)
{
    compare_one(random, 2, false);
}

PROPERTY(floors_and_caps_of_cells_hold, 33, 1500)
{
    compare_one(random, 4, true);
}

static Suite *suite(void)
{
    Suite *made = suite_create("biproportional references");
    TCase *cases = tcase_create("brute force");
    tcase_set_timeout(cases, 120);
    tcase_add_test(cases, small_tables_are_the_best_and_canonical);
    tcase_add_test(cases, ties_are_found_where_weights_are_few);
    tcase_add_test(cases, floors_and_caps_of_cells_hold);
    suite_add_tcase(made, cases);
    return made;
}

int main(void)
{
    return run_suite(suite());
}
