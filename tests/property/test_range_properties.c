/* Two-way tables whose totals are ranges, against brute force over all tables; what
 * would repair those that have no answer; and rounding by chance. */
#include "property.h"
#include "suite.h"

#include <stdlib.h>
#include <string.h>

enum { ROW = SOCPREV_AXIS_ROW, COLUMN = SOCPREV_AXIS_COLUMN, CELLS = 20, SIDE = 5, QUANTUM = 10 };

__extension__ typedef unsigned __int128 wide;

/* What a table costs: a fraction. */
typedef struct {
    wide numerator, denominator;
} price;

/* Weights of cells, or cells to be rounded to tens. */
typedef struct {
    size_t n[2];
    int64_t value[CELLS], floors[CELLS], caps[CELLS];
    int64_t least[2][SIDE], most[2][SIDE], total; /* total -1: free */
    int32_t rule;
} small;

static size_t cells_of(const small *s)
{
    return s->n[ROW] * s->n[COLUMN];
}

static void random_ranges(random_source *random, small *s, const int64_t *table, int64_t spread)
{
    for (size_t at = 0; at < cells_of(s); at++) {
        s->least[ROW][at / s->n[COLUMN]] += table[at];
        s->least[COLUMN][at % s->n[COLUMN]] += table[at];
    }
    for (size_t axis = 0; axis < 2; axis++) {
        for (size_t i = 0; i < s->n[axis]; i++) {
            int64_t shift = random_one_in(random, 6) ? random_between(random, -2, 2) : 0;
            int64_t middle = s->least[axis][i] + shift;
            s->least[axis][i] = middle - random_between(random, 0, spread);
            s->least[axis][i] = s->least[axis][i] > 0 ? s->least[axis][i] : 0;
            s->most[axis][i] = middle + random_between(random, 0, spread);
            s->most[axis][i] =
                s->most[axis][i] > s->least[axis][i] ? s->most[axis][i] : s->least[axis][i];
        }
    }
}

/* Whether both axes are fixed, with different sums: a mistake, not a conflict. */
static bool is_mistaken(const small *s)
{
    int64_t sum[2] = { 0, 0 };
    bool fixed[2] = { true, true };
    for (size_t axis = 0; axis < 2; axis++) {
        for (size_t i = 0; i < s->n[axis]; i++) {
            sum[axis] += s->least[axis][i];
            fixed[axis] = fixed[axis] && s->least[axis][i] == s->most[axis][i];
        }
        if (fixed[axis] && s->total >= 0 && sum[axis] != s->total)
            return true;
    }
    return fixed[ROW] && fixed[COLUMN] && sum[ROW] != sum[COLUMN];
}

/* ---- all tables ------------------------------------------------------------------------ */

/* Looks at every table between low and high; the least cost, and the first of the best
 * ones when cells are tried from high to low. */
typedef struct {
    const small *s;
    int64_t low[CELLS], high[CELLS], units[CELLS], best[CELLS];
    bool tied[CELLS], found;
    price least;
    price (*cost)(const small *s, const int64_t *units);
    int64_t repair; /* least distance of any table from the ranges */
} brute;

static int64_t outside(int64_t value, int64_t least, int64_t most)
{
    return value < least ? least - value : value > most ? value - most : 0;
}

static bool has_ranges(const small *s)
{
    bool range = false;
    for (size_t axis = 0; axis < 2; axis++) {
        for (size_t i = 0; i < s->n[axis]; i++)
            range = range || s->least[axis][i] < s->most[axis][i];
    }
    return range;
}

static void look_at(brute *b)
{
    const small *s = b->s;
    int64_t sum[2][SIDE] = { { 0 } }, all = 0, off = 0;
    for (size_t at = 0; at < cells_of(s); at++) {
        sum[ROW][at / s->n[COLUMN]] += b->units[at];
        sum[COLUMN][at % s->n[COLUMN]] += b->units[at];
        all += b->units[at];
    }
    for (size_t axis = 0; axis < 2; axis++) {
        for (size_t i = 0; i < s->n[axis]; i++)
            off += outside(sum[axis][i], s->least[axis][i], s->most[axis][i]);
    }
    if (s->total >= 0 && has_ranges(s)) /* else it is what the totals add up to */
        off += outside(all, s->total, s->total);
    b->repair = off < b->repair ? off : b->repair;
    if (off > 0)
        return;
    price cost = b->cost(s, b->units);
    wide here = cost.numerator * b->least.denominator;
    wide best = b->least.numerator * cost.denominator;
    if (!b->found || here < best) {
        memcpy(b->best, b->units, sizeof b->best);
        memset(b->tied, 0, sizeof b->tied);
        b->least = cost;
        b->found = true;
    } else if (here == best) {
        for (size_t at = 0; at < cells_of(s); at++)
            b->tied[at] = b->tied[at] || b->units[at] != b->best[at];
    }
}

static void try_from(brute *b, size_t at)
{
    if (at == cells_of(b->s)) {
        look_at(b);
        return;
    }
    for (b->units[at] = b->high[at]; b->units[at] >= b->low[at]; b->units[at]--)
        try_from(b, at + 1);
}

/* ---- biproportional ----------------------------------------------------------------------- */

/* Product of the prices of all units, d(k) / weight. */
static price product_of_prices(const small *s, const int64_t *units)
{
    price cost = { 1, 1 };
    for (size_t at = 0; at < cells_of(s); at++) {
        for (int64_t k = 0; k < units[at] && s->value[at] > 0; k++) {
            wide unit = (wide)k, weight = (wide)s->value[at];
            cost.numerator *= s->rule == SOCPREV_RULE_WEBSTER ? 2 * unit + 1 : unit + 1;
            cost.denominator *= weight;
        }
    }
    return cost;
}

static socprev_biproportional *biproportional_of(const small *s)
{
    socprev_biproportional *made = NULL;
    size_t rows = s->n[ROW], columns = s->n[COLUMN];
    ck_assert_int_eq(socprev_biproportional_new(rows, columns, NULL, &made, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_biproportional_set_rule(made, s->rule, NULL), SOCPREV_OK);
    socprev_biproportional_set_weights(made, s->value, 0, 0, rows, columns, NULL);
    socprev_biproportional_set_floors(made, s->floors, 0, 0, rows, columns, NULL);
    socprev_biproportional_set_caps(made, s->caps, 0, 0, rows, columns, NULL);
    for (int32_t axis = 0; axis < 2; axis++)
        ck_assert_int_eq(socprev_biproportional_set_ranges(made, axis, s->least[axis], 0,
                                                           s->most[axis], 0, s->n[axis], NULL),
                         SOCPREV_OK);
    ck_assert_int_eq(socprev_biproportional_set_total(made, s->total, NULL), SOCPREV_OK);
    return made;
}

static void check_biproportional_conflict(const socprev_biproportional *problem, int64_t repair)
{
    socprev_conflict *conflict = NULL;
    ck_assert_int_eq(socprev_biproportional_conflict(problem, &conflict, NULL), SOCPREV_OK);
    ck_assert_ptr_nonnull(conflict);
    ck_assert_int_eq(socprev_conflict_verify_biproportional(conflict, problem, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_conflict_repair(conflict), repair);
    socprev_conflict_free(conflict);
}

static small random_weights(random_source *random, int64_t weight_most)
{
    small s = { .n = { (size_t)random_between(random, 1, 3), (size_t)random_between(random, 1, 3) },
                .rule = random_one_in(random, 2) ? SOCPREV_RULE_WEBSTER
                                                          : SOCPREV_RULE_JEFFERSON };
    int64_t table[CELLS] = { 0 };
    for (size_t at = 0; at < cells_of(&s); at++) {
        bool zero = random_one_in(random, 7);
        s.value[at] = zero ? 0 : random_between(random, 1, weight_most);
        s.floors[at] = random_one_in(random, 10) ? 1 : 0;
        s.caps[at] = random_one_in(random, 4) ? random_between(random, 1, 2) : 3;
        bool more = !zero && s.caps[at] > s.floors[at] && random_one_in(random, 2);
        table[at] = s.floors[at] + more;
        s.total += table[at];
    }
    random_ranges(random, &s, table, 2);
    return s;
}

static bool compare_biproportional(const small *s)
{
    brute b = { .s = s, .cost = product_of_prices, .repair = INT64_MAX, .least = { 0, 1 } };
    for (size_t at = 0; at < cells_of(s); at++) {
        b.low[at] = s->floors[at];
        b.high[at] = s->value[at] == 0 ? s->floors[at] : s->caps[at];
    }
    try_from(&b, 0);
    socprev_biproportional *problem = biproportional_of(s);
    socprev_biproportional_division *division = NULL;
    socprev_status st = socprev_biproportional_solve(problem, NULL, &division, NULL);
    ck_assert_int_eq(st, b.found ? SOCPREV_OK : SOCPREV_E_INFEASIBLE);
    if (!b.found)
        check_biproportional_conflict(problem, b.repair);
    for (size_t at = 0; at < cells_of(s) && b.found; at++) {
        size_t i = at / s->n[COLUMN], j = at % s->n[COLUMN];
        ck_assert_int_eq(socprev_biproportional_division_cell(division, i, j), b.best[at]);
        ck_assert_int_eq(socprev_biproportional_division_tie(division, i, j) != SOCPREV_TIE_NONE,
                         b.tied[at]);
    }
    if (b.found)
        ck_assert_int_eq(socprev_biproportional_division_verify(division, problem, NULL),
                         SOCPREV_OK);
    socprev_biproportional_division_free(division);
    socprev_biproportional_free(problem);
    return b.found;
}

PROPERTY(ranges_of_biproportional_tables_are_as_brute_force_has_them, 71, 1200)
{
    small s = random_weights(random, random_one_in(random, 3) ? 2 : 9);
    if (is_mistaken(&s))
        return;
    bool is_possible = compare_biproportional(&s);
    property_covers("a table", is_possible, 300);
    property_covers("no table", !is_possible, 60);
}

/* Lines within their range share one multiplier, so ranges without an end divide
 * the total over all cells as one line would be divided. */
PROPERTY(open_ranges_divide_as_one_line, 72, 100)
{
    enum { ROWS = 6, COLUMNS = 7 };
    int64_t weight[ROWS * COLUMNS], zero[COLUMNS] = { 0 }, open[COLUMNS];
    int64_t total = random_between(random, 1, 1000000);
    socprev_biproportional *problem = NULL;
    socprev_biproportional_division *table = NULL;
    socprev_apportionment *line = NULL;
    socprev_division *division = NULL;
    for (size_t at = 0; at < ROWS * COLUMNS; at++)
        weight[at] = random_between(random, 1, 1000000000);
    for (size_t j = 0; j < COLUMNS; j++)
        open[j] = SOCPREV_NO_CAP;
    socprev_biproportional_new(ROWS, COLUMNS, NULL, &problem, NULL);
    socprev_biproportional_set_weights(problem, weight, 0, 0, ROWS, COLUMNS, NULL);
    socprev_biproportional_set_ranges(problem, ROW, zero, 0, open, 0, ROWS, NULL);
    socprev_biproportional_set_ranges(problem, COLUMN, zero, 0, open, 0, COLUMNS, NULL);
    socprev_biproportional_set_total(problem, total, NULL);
    ck_assert_int_eq(socprev_biproportional_solve(problem, NULL, &table, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_biproportional_division_verify(table, problem, NULL), SOCPREV_OK);
    socprev_apportionment_new(ROWS * COLUMNS, NULL, &line, NULL);
    socprev_apportionment_set_weights(line, weight, 0, ROWS * COLUMNS, NULL);
    socprev_apportionment_set_rule(line, SOCPREV_RULE_WEBSTER, NULL);
    socprev_apportionment_set_total(line, total, NULL);
    ck_assert_int_eq(socprev_apportionment_solve(line, NULL, &division, NULL), SOCPREV_OK);
    for (size_t at = 0; at < ROWS * COLUMNS; at++)
        ck_assert_int_eq(
            socprev_biproportional_division_cell(table, at / COLUMNS, at % COLUMNS),
            socprev_division_amount(division, at));
    socprev_division_free(division);
    socprev_apportionment_free(line);
    socprev_biproportional_division_free(table);
    socprev_biproportional_free(problem);
}

/* ---- distance from the next unit --------------------------------------------------------- */

/* With the multipliers as they are: the weight that is said to be enough is, one less
 * is not. Checked by doubles, which settle it where the cell is not at a signpost. */
PROPERTY(distances_lead_to_the_next_and_the_last_unit, 73, 300)
{
    small s = random_weights(random, 1000);
    socprev_biproportional *problem = biproportional_of(&s);
    socprev_biproportional_division *division = NULL;
    if (socprev_biproportional_solve(problem, NULL, &division, NULL) != SOCPREV_OK) {
        socprev_biproportional_free(problem);
        return;
    }
    for (size_t at = 0; at < cells_of(&s); at++) {
        size_t i = at / s.n[COLUMN], j = at % s.n[COLUMN];
        int64_t more = 0, less = 0;
        int64_t units = socprev_biproportional_division_cell(division, i, j);
        socprev_status st = socprev_biproportional_division_distance(division, i, j, &more,
                                                                     &less, NULL);
        ck_assert_int_eq(st, s.value[at] > 0 ? SOCPREV_OK : SOCPREV_E_UNDEFINED);
        if (s.value[at] == 0 || more < 0)
            continue;
        double offset = s.rule == SOCPREV_RULE_WEBSTER ? 0.5 : 1;
        double rate = socprev_biproportional_division_quotient(division, i, j) /
                      (double)s.value[at];
        double next = (double)units + offset, last = next - 1;
        ck_assert(rate * (double)(s.value[at] + more) > next * (1 - 1e-12));
        if (more > 0)
            ck_assert(rate * (double)(s.value[at] + more - 1) < next * (1 + 1e-12));
        if (units == 0)
            ck_assert_int_eq(less, s.value[at]);
        else if (less > 0)
            ck_assert(rate * (double)(s.value[at] - less) > last * (1 - 1e-12));
    }
    socprev_biproportional_division_free(division);
    socprev_biproportional_free(problem);
}

/* ---- controlled rounding ------------------------------------------------------------------ */

/* Sum of |cell - exact| in minor units, as a fraction over 1. */
static price sum_of_deviations(const small *s, const int64_t *units)
{
    int64_t sum = 0;
    for (size_t at = 0; at < cells_of(s); at++)
        sum += llabs((long long)(units[at] * QUANTUM - s->value[at]));
    return (price){ (wide)sum, 1 };
}

static small random_cells(random_source *random, bool ties, size_t rows, size_t columns)
{
    small s = { .n = { rows, columns } };
    int64_t table[CELLS] = { 0 };
    for (size_t at = 0; at < cells_of(&s); at++) {
        s.value[at] = ties ? 5 * random_between(random, 0, 5) : random_between(random, 0, 39);
        s.floors[at] = random_one_in(random, 10) ? random_between(random, 0, 40) : 0;
        s.caps[at] = random_one_in(random, 10) ? random_between(random, 0, 40)
                                                       : SOCPREV_NO_CAP;
        if (s.floors[at] > s.caps[at] / QUANTUM * QUANTUM)
            s.floors[at] = 0;
        table[at] = s.value[at] / QUANTUM +
                    (s.value[at] % QUANTUM > random_between(random, 0, QUANTUM - 1));
        s.total += table[at];
    }
    random_ranges(random, &s, table, 1);
    if (random_one_in(random, 3))
        s.total = -1;
    return s;
}

static socprev_twoway *twoway_of(const small *s)
{
    socprev_twoway *made = NULL;
    size_t rows = s->n[ROW], columns = s->n[COLUMN];
    socprev_twoway_new(rows, columns, NULL, &made, NULL);
    socprev_twoway_set_quantum(made, QUANTUM, NULL);
    socprev_twoway_set_cells(made, s->value, 0, 0, rows, columns, NULL);
    socprev_twoway_set_floors(made, s->floors, 0, 0, rows, columns, NULL);
    socprev_twoway_set_caps(made, s->caps, 0, 0, rows, columns, NULL);
    for (int32_t axis = 0; axis < 2; axis++) {
        int64_t least[SIDE], most[SIDE];
        for (size_t i = 0; i < s->n[axis]; i++) {
            least[i] = s->least[axis][i] * QUANTUM;
            most[i] = s->most[axis][i] * QUANTUM;
        }
        ck_assert_int_eq(
            socprev_twoway_set_ranges(made, axis, least, 0, most, 0, s->n[axis], NULL),
            SOCPREV_OK);
    }
    if (s->total >= 0)
        socprev_twoway_set_total(made, s->total * QUANTUM, NULL);
    return made;
}

static void limit_cells(brute *b)
{
    const small *s = b->s;
    for (size_t at = 0; at < cells_of(s); at++) {
        int64_t floor = (s->floors[at] + QUANTUM - 1) / QUANTUM, cap = s->caps[at] / QUANTUM;
        b->low[at] = s->value[at] / QUANTUM;
        b->high[at] = (s->value[at] + QUANTUM - 1) / QUANTUM;
        if (floor > b->low[at])
            b->low[at] = floor;
        if (floor > b->high[at])
            b->high[at] = floor;
        if (cap < b->high[at])
            b->high[at] = cap;
        if (cap < b->low[at])
            b->low[at] = cap;
    }
}

static void check_twoway_conflict(const socprev_twoway *problem, const brute *b)
{
    socprev_conflict *conflict = NULL;
    ck_assert_int_eq(socprev_twoway_conflict(problem, NULL, &conflict, NULL), SOCPREV_OK);
    ck_assert_ptr_nonnull(conflict);
    ck_assert_int_eq(socprev_conflict_verify_twoway(conflict, problem, NULL), SOCPREV_OK);
    if (b->s->total >= 0)
        ck_assert_int_eq(socprev_conflict_repair(conflict), b->repair * QUANTUM);
    socprev_conflict_free(conflict);
}

static bool compare_rounding(const small *s)
{
    brute b = { .s = s, .cost = sum_of_deviations, .repair = INT64_MAX, .least = { 0, 1 } };
    limit_cells(&b);
    try_from(&b, 0);
    socprev_twoway *problem = twoway_of(s);
    socprev_twoway_division *division = NULL;
    socprev_status st = socprev_twoway_solve(problem, NULL, &division, NULL);
    ck_assert_int_eq(st, b.found ? SOCPREV_OK : SOCPREV_E_INFEASIBLE);
    if (!b.found)
        check_twoway_conflict(problem, &b);
    for (size_t at = 0; at < cells_of(s) && b.found; at++) {
        size_t i = at / s->n[COLUMN], j = at % s->n[COLUMN];
        ck_assert_int_eq(socprev_twoway_division_cell(division, i, j), b.best[at] * QUANTUM);
        ck_assert_int_eq(socprev_twoway_division_tie(division, i, j) != SOCPREV_TIE_NONE,
                         b.tied[at]);
    }
    if (b.found)
        ck_assert_int_eq(socprev_twoway_division_verify(division, problem, NULL), SOCPREV_OK);
    socprev_twoway_division_free(division);
    socprev_twoway_free(problem);
    return b.found;
}

PROPERTY(ranges_of_rounded_tables_are_as_brute_force_has_them, 74, 3000)
{
    size_t rows = (size_t)random_between(random, 1, 3);
    size_t columns = (size_t)random_between(random, 1, 4);
    small s = random_cells(random, random_one_in(random, 2), rows, columns);
    if (is_mistaken(&s))
        return;
    bool is_possible = compare_rounding(&s);
    property_covers("a table", is_possible, 750);
    property_covers("no table", !is_possible, 150);
}

PROPERTY(rounded_tables_of_twenty_cells_are_as_brute_force_has_them, 77, 300)
{
    small s = random_cells(random, random_one_in(random, 2), 4, 5);
    property_covers("a table", !is_mistaken(&s) && compare_rounding(&s), 10);
}

/* ---- rounding by chance ---------------------------------------------------------------------- */

enum { ROWS = 4, COLUMNS = 5, SEEDS = 20000 };

/* Means of many seeds are within five standard deviations of the cells; every table
 * keeps the rounding of rows, columns and the grand total. */
static void check_chance(const int64_t *cells, bool prescribed)
{
    socprev_twoway *problem = NULL;
    int64_t up[ROWS * COLUMNS] = { 0 }, sum[2][COLUMNS] = { { 0 } };
    for (size_t at = 0; at < ROWS * COLUMNS; at++) {
        sum[ROW][at / COLUMNS] += cells[at];
        sum[COLUMN][at % COLUMNS] += cells[at];
    }
    socprev_twoway_new(ROWS, COLUMNS, NULL, &problem, NULL);
    socprev_twoway_set_quantum(problem, QUANTUM, NULL);
    socprev_twoway_set_cells(problem, cells, 0, 0, ROWS, COLUMNS, NULL);
    socprev_twoway_set_rule(problem, SOCPREV_TWOWAY_UNBIASED_ROUNDING, NULL);
    for (int32_t axis = 0; axis < 2 && prescribed; axis++)
        socprev_twoway_set_totals(problem, axis, sum[axis], 0, axis == ROW ? ROWS : COLUMNS, NULL);
    for (int64_t seed = 0; seed < SEEDS; seed++) {
        socprev_twoway_division *division = NULL;
        socprev_twoway_set_seed(problem, seed, NULL);
        ck_assert_int_eq(socprev_twoway_solve(problem, NULL, &division, NULL), SOCPREV_OK);
        if (seed % 100 == 0)
            ck_assert_int_eq(socprev_twoway_division_verify(division, problem, NULL), SOCPREV_OK);
        for (size_t at = 0; at < ROWS * COLUMNS; at++)
            up[at] += socprev_twoway_division_cell(division, at / COLUMNS, at % COLUMNS) >
                      cells[at] / QUANTUM * QUANTUM;
        socprev_twoway_division_free(division);
    }
    for (size_t at = 0; at < ROWS * COLUMNS; at++) {
        int64_t part = cells[at] % QUANTUM, off = up[at] * QUANTUM - part * SEEDS;
        /* (off / QUANTUM)^2 <= 25 n p (1 - p), in whole numbers */
        ck_assert_msg(off * off <= 25 * SEEDS * part * (QUANTUM - part), "cell %zu: %lld of %d up",
                      at, (long long)up[at], SEEDS);
    }
    socprev_twoway_free(problem);
}

START_TEST(rounding_by_chance_has_the_cells_as_means)
{
    random_source random = { 75 };
    int64_t cells[ROWS * COLUMNS];
    for (size_t at = 0; at < ROWS * COLUMNS; at++)
        cells[at] = random_between(&random, 0, 99);
    check_chance(cells, false);
    for (size_t at = 0; at < ROWS * COLUMNS; at++) /* rows and columns of whole tens */
        cells[at] = (at / COLUMNS + at % COLUMNS) % 2 == 0 ? 13 : 17;
    for (size_t i = 0; i < ROWS; i++)
        cells[i * COLUMNS + COLUMNS - 1] = 20;
    check_chance(cells, true);
}
END_TEST

START_TEST(a_seed_gives_the_same_table_again_and_others_give_others)
{
    random_source random = { 76 };
    int64_t cells[ROWS * COLUMNS], table[3][ROWS * COLUMNS];
    const int64_t seeds[3] = { 5, 5, -6 };
    socprev_twoway *problem = NULL;
    for (size_t at = 0; at < ROWS * COLUMNS; at++)
        cells[at] = random_between(&random, 0, 99);
    socprev_twoway_new(ROWS, COLUMNS, NULL, &problem, NULL);
    socprev_twoway_set_quantum(problem, QUANTUM, NULL);
    socprev_twoway_set_cells(problem, cells, 0, 0, ROWS, COLUMNS, NULL);
    socprev_twoway_set_rule(problem, SOCPREV_TWOWAY_UNBIASED_ROUNDING, NULL);
    for (size_t k = 0; k < 3; k++) {
        socprev_twoway_division *division = NULL;
        socprev_twoway_set_seed(problem, seeds[k], NULL);
        ck_assert_int_eq(socprev_twoway_solve(problem, NULL, &division, NULL), SOCPREV_OK);
        socprev_twoway_division_cells(division, table[k], ROWS * COLUMNS, NULL);
        socprev_twoway_division_free(division);
    }
    ck_assert_mem_eq(table[0], table[1], sizeof table[0]);
    ck_assert(memcmp(table[0], table[2], sizeof table[0]) != 0);
    socprev_twoway_free(problem);
}
END_TEST

static Suite *suite(void)
{
    Suite *made = suite_create("ranges");
    TCase *cases = tcase_create("ranges");
    tcase_set_timeout(cases, 60);
    tcase_add_test(cases, ranges_of_biproportional_tables_are_as_brute_force_has_them);
    tcase_add_test(cases, open_ranges_divide_as_one_line);
    tcase_add_test(cases, distances_lead_to_the_next_and_the_last_unit);
    tcase_add_test(cases, ranges_of_rounded_tables_are_as_brute_force_has_them);
    tcase_add_test(cases, rounded_tables_of_twenty_cells_are_as_brute_force_has_them);
    tcase_add_test(cases, rounding_by_chance_has_the_cells_as_means);
    tcase_add_test(cases, a_seed_gives_the_same_table_again_and_others_give_others);
    suite_add_tcase(made, cases);
    return made;
}

int main(void)
{
    return run_suite(suite());
}
