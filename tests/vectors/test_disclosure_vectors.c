/* Worked examples of disclosure control in tests/vectors/beneficiaries. Tables are
 * given by name: cells are numbered here in the order of their first use. */
#include "suite.h"
#include "support.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST = 7000, NAME = 24 };

static char name[MOST][NAME];
static int64_t value[MOST];
static uint8_t blank[MOST];
static size_t n_cells;
static json_t *root;
static socprev_disclosure *d;

/* ---- building ---------------------------------------------------------------------- */

static size_t cell_of(const char *text)
{
    for (size_t i = 0; i < n_cells; i++)
        if (strcmp(name[i], text) == 0)
            return i;
    ck_assert_uint_lt(n_cells, MOST);
    snprintf(name[n_cells], NAME, "%s", text);
    value[n_cells] = 0;
    blank[n_cells] = 0;
    return n_cells++;
}

static json_t *get(const char *group, const char *key)
{
    json_t *found = json_object_get(json_object_get(root, group), key);
    ck_assert_msg(found != NULL, "no %s", key);
    return found;
}

static void load(const char *file)
{
    char path[128];
    snprintf(path, sizeof path, "beneficiaries/%s.json", file);
    root = vector_load(path);
    n_cells = 0;
}

/* Takes the cells as they are now. */
static void make_tables(void)
{
    ck_assert_int_eq(socprev_disclosure_new(n_cells, NULL, &d, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_disclosure_set_values(d, value, 0, n_cells, NULL), SOCPREV_OK);
}

static void unload(void)
{
    socprev_disclosure_free(d);
    d = NULL;
    json_decref(root);
}

static void equation(const char *total, size_t n, const size_t *part)
{
    ck_assert_int_eq(socprev_disclosure_add_equation(d, cell_of(total), part, n, NULL),
                     SOCPREV_OK);
}

/* Cells "row:column" with totals "row:Total", "Total:column", "Total:Total", which are
 * added up from the cells when they are not given. */
static void make_two_way(const char *const *row, size_t rows, const char *const *column,
                         size_t columns)
{
    char text[64];
    size_t inner[16][16], down[16], along[16];
    int64_t all = 0;
    ck_assert(rows <= 16 && columns <= 16);
    for (size_t i = 0; i < rows; i++)
        for (size_t j = 0; j < columns; j++) {
            snprintf(text, sizeof text, "%s:%s", row[i], column[j]);
            inner[i][j] = cell_of(text);
            all += value[inner[i][j]];
        }
    for (size_t i = 0; i < rows; i++) {
        snprintf(text, sizeof text, "%s:Total", row[i]);
        down[i] = cell_of(text);
        value[down[i]] = 0;
        for (size_t j = 0; j < columns; j++)
            value[down[i]] += value[inner[i][j]];
    }
    for (size_t j = 0; j < columns; j++) {
        snprintf(text, sizeof text, "Total:%s", column[j]);
        along[j] = cell_of(text);
        value[along[j]] = 0;
        for (size_t i = 0; i < rows; i++)
            value[along[j]] += value[inner[i][j]];
    }
    value[cell_of("Total:Total")] = all;
    make_tables();
    for (size_t i = 0; i < rows; i++)
        equation(name[down[i]], columns, inner[i]);
    for (size_t j = 0; j < columns; j++) {
        size_t part[16];
        for (size_t i = 0; i < rows; i++)
            part[i] = inner[i][j];
        equation(name[along[j]], rows, part);
    }
    equation("Total:Total", rows, down);
    equation("Total:Total", columns, along);
}

static void load_values(json_t *values)
{
    const char *key;
    json_t *number;
    json_object_foreach(values, key, number)
        value[cell_of(key)] = json_integer_value(number);
}

static void load_blanks(json_t *names)
{
    size_t i;
    json_t *text;
    memset(blank, 0, sizeof blank);
    json_array_foreach(names, i, text)
        blank[cell_of(json_string_value(text))] = 1;
}

/* ---- looking ----------------------------------------------------------------------- */

static socprev_audit *audit_pattern(int32_t depth)
{
    socprev_audit *audit = NULL;
    ck_assert_int_eq(socprev_disclosure_audit(d, blank, 0, n_cells, depth, NULL, &audit, NULL),
                     SOCPREV_OK);
    return audit;
}

/* Bounds of all blank cells, which are made sensitive to be told. */
static void expect_bounds(json_t *wanted, int32_t attacker)
{
    const char *key;
    json_t *pair;
    uint8_t mark[MOST] = { 0 };
    for (size_t i = 0; i < n_cells; i++)
        mark[i] = blank[i] != 0 ? SOCPREV_CELL_SENSITIVE : 0;
    ck_assert_int_eq(socprev_disclosure_set_marks(d, mark, 0, n_cells, NULL), SOCPREV_OK);
    /* so wide that no bound is taken for granted */
    ck_assert_int_eq(socprev_disclosure_set_attacker(d, attacker, 1000000, NULL), SOCPREV_OK);
    socprev_audit *audit = audit_pattern(SOCPREV_AUDIT_BOUNDS);
    json_object_foreach(wanted, key, pair) {
        int64_t low = -1, high = -1;
        ck_assert_int_eq(socprev_audit_bounds(audit, cell_of(key), &low, &high), SOCPREV_OK);
        ck_assert_msg(low == (int64_t)json_number_value(json_array_get(pair, 0)) &&
                          high == (int64_t)json_number_value(json_array_get(pair, 1)),
                      "%s: %lld .. %lld", key, (long long)low, (long long)high);
    }
    socprev_audit_free(audit);
    ck_assert_int_eq(socprev_disclosure_set_marks(d, NULL, 0, n_cells, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_disclosure_set_attacker(d, SOCPREV_ATTACKER_RULE, 1, NULL),
                     SOCPREV_OK);
}

/* Hides what is sensitive; what the release leaves blank goes to `blank`. */
static int64_t suppress(int32_t depth)
{
    socprev_release *release = NULL;
    int64_t cells = -1;
    ck_assert_int_eq(socprev_disclosure_suppress(d, depth, NULL, &release, NULL), SOCPREV_OK);
    for (size_t i = 0; i < n_cells; i++) {
        int64_t number;
        socprev_status st = socprev_release_value(release, i, &number);
        blank[i] = st == SOCPREV_E_UNDEFINED;
        ck_assert(blank[i] != 0 || number == value[i]);
    }
    ck_assert_int_eq(socprev_audit_exposed(socprev_release_audit(release)), 0);
    ck_assert_int_eq(socprev_release_loss(release, &cells, NULL), SOCPREV_OK);
    socprev_release_free(release);
    return cells;
}

/* ---- examples ---------------------------------------------------------------------- */

START_TEST(a_table_of_causes_of_support)
{
    static const char *const rows[] = { "A", "B", "C", "D", "E", "F", "G", "H" };
    static const char *const columns[] = { "annet", "arbeid", "soshjelp", "trygd" };
    char text[64];
    load("sdc-01-gauss-z1");
    for (size_t j = 0; j < 4; j++)
        for (size_t i = 0; i < 8; i++) {
            snprintf(text, sizeof text, "%s:%s", rows[i], columns[j]);
            value[cell_of(text)] =
                json_integer_value(json_array_get(json_object_get(get("input", "values"),
                                                                  columns[j]), i));
        }
    make_two_way(rows, 8, columns, 4);
    ck_assert_int_eq(socprev_disclosure_set_threshold(d, 4, 0, NULL), SOCPREV_OK);
    load_blanks(get("expected", "primary"));
    socprev_audit *audit = audit_pattern(SOCPREV_AUDIT_EXACT);
    ck_assert_int_gt(socprev_audit_exposed(audit), 0);
    socprev_audit_free(audit);
    int64_t most = (int64_t)(json_array_size(get("expected", "suppressed")) -
                             json_array_size(get("expected", "primary")));
    ck_assert_int_le(suppress(SOCPREV_AUDIT_BOUNDS), most);
    load_blanks(get("expected", "suppressed"));
    expect_bounds(get("expected", "lp_bounds"), SOCPREV_ATTACKER_PLAIN);
    unload();
}
END_TEST

START_TEST(zeros_are_hidden_too)
{
    static const char *const rows[] = { "young", "old" };
    static const char *const columns[] = { "Spain", "Iceland", "Portugal" };
    load("sdc-02-gauss-example1");
    load_values(get("input", "values"));
    make_two_way(rows, 2, columns, 3);
    ck_assert_int_eq(socprev_disclosure_set_threshold(d, 2, 1, NULL), SOCPREV_OK);
    ck_assert_int_eq(suppress(SOCPREV_AUDIT_BOUNDS), 3);
    load_blanks(get("expected", "suppressed"));
    expect_bounds(get("expected", "lp_bounds"), SOCPREV_ATTACKER_PLAIN);
    unload();
}
END_TEST

START_TEST(the_cheapest_cells_hide_one)
{
    static const char *const rows[] = { "A", "B", "C", "D" };
    static const char *const columns[] = { "male", "female" };
    uint8_t mark[MOST] = { 0 };
    load("sdc-03-sdctable-microdata1");
    load_values(get("input", "values"));
    make_two_way(rows, 4, columns, 2);
    mark[cell_of("A:female")] = SOCPREV_CELL_SENSITIVE;
    ck_assert_int_eq(socprev_disclosure_set_marks(d, mark, 0, n_cells, NULL), SOCPREV_OK);
    ck_assert_int_eq(suppress(SOCPREV_AUDIT_BOUNDS), 3);
    int64_t cost = 0;
    for (size_t i = 0; i < n_cells; i++)
        cost += blank[i] != 0 && i != cell_of("A:female") ? value[i] : 0;
    ck_assert_int_eq(cost, json_integer_value(get("expected", "secondary_cost")));
    load_blanks(get("expected", "optimal"));
    expect_bounds(get("expected", "lp_bounds"), SOCPREV_ATTACKER_PLAIN);
    unload();
}
END_TEST

START_TEST(linked_tables_are_attacked_together)
{
    load("sdc-04-linked-unsafe");
    load_values(get("input", "values"));
    make_tables();
    size_t t, e, k;
    json_t *table, *line, *part;
    json_array_foreach(get("input", "tables"), t, table)
        json_array_foreach(table, e, line) {
            size_t parts[16];
            json_array_foreach(json_array_get(line, 1), k, part)
                parts[k] = cell_of(json_string_value(part));
            equation(json_string_value(json_array_get(line, 0)), k, parts);
        }
    load_blanks(get("input", "suppressed"));
    socprev_audit *audit = audit_pattern(SOCPREV_AUDIT_EXACT);
    for (size_t i = 0; i < n_cells; i++)
        ck_assert_int_eq(socprev_audit_follows(audit, i), i == cell_of("K"));
    socprev_audit_free(audit);
    expect_bounds(get("expected", "joint_bounds"), SOCPREV_ATTACKER_PLAIN);
    unload();
}
END_TEST

START_TEST(the_attacker_knows_the_rule)
{
    static const char *const rows[] = { "1", "2" };
    static const char *const columns[] = { "A", "B", "H", "M", "W" };
    load("sdc-05-rule-knowledge");
    load_values(get("input", "values"));
    make_two_way(rows, 2, columns, 5);
    load_blanks(get("input", "suppressed"));
    expect_bounds(get("expected", "bounds_without_rule"), SOCPREV_ATTACKER_PLAIN);
    ck_assert_int_eq(socprev_disclosure_set_threshold(d, 3, 0, NULL), SOCPREV_OK);
    expect_bounds(get("expected", "bounds_with_rule"), SOCPREV_ATTACKER_RULE);
    expect_bounds(get("expected", "bounds_with_rule"), SOCPREV_ATTACKER_PATTERN);
    socprev_audit *audit = audit_pattern(SOCPREV_AUDIT_BOUNDS);
    ck_assert_int_gt(socprev_audit_exposed(audit), 0);
    socprev_audit_free(audit);
    unload();
}
END_TEST

/* Numbers of distinct people: atoms "only A", "both", "only B". */
START_TEST(overlaps_are_disclosed)
{
    size_t i;
    json_t *example;
    load("sdc-09-overlap-disclosure");
    json_array_foreach(get("input", "cases"), i, example) {
        int64_t a = json_integer_value(json_object_get(example, "A"));
        int64_t b = json_integer_value(json_object_get(example, "B"));
        int64_t total = json_integer_value(json_object_get(example, "total"));
        n_cells = 0;
        size_t all = cell_of("total"), in_a = cell_of("A"), in_b = cell_of("B");
        size_t only_a = cell_of("only A"), both = cell_of("both"), only_b = cell_of("only B");
        value[all] = total;
        value[in_a] = a;
        value[in_b] = b;
        value[both] = json_integer_value(json_array_get(get("expected", "overlap"), i));
        value[only_b] = json_integer_value(json_array_get(get("expected", "B_only"), i));
        value[only_a] = a - value[both];
        make_tables();
        equation("A", 2, (size_t[]){ only_a, both });
        equation("B", 2, (size_t[]){ both, only_b });
        equation("total", 3, (size_t[]){ only_a, both, only_b });
        uint8_t mark[MOST] = { 0 };
        mark[only_a] = mark[both] = mark[only_b] = SOCPREV_CELL_ATOM;
        socprev_disclosure_set_marks(d, mark, 0, n_cells, NULL);
        socprev_disclosure_set_threshold(
            d, json_integer_value(json_object_get(example, "threshold")), 1, NULL);
        memset(blank, 0, sizeof blank);
        socprev_audit *audit = audit_pattern(SOCPREV_AUDIT_EXACT);
        ck_assert_int_eq(socprev_audit_exposed(audit), 1);
        ck_assert_int_eq(socprev_audit_exposure(audit, i == 0 ? both : only_b),
                         SOCPREV_EXPOSURE_EXACT);
        socprev_audit_free(audit);
        ck_assert_int_eq(suppress(SOCPREV_AUDIT_BOUNDS), 1); /* one number less is enough */
        socprev_disclosure_free(d);
        d = NULL;
    }
    unload();
}
END_TEST

/* ---- a cube ------------------------------------------------------------------------ */

static char place[3][MOST][8]; /* service, region, month of each cell */

static void read_cube(const char *file)
{
    char path[128], line[128];
    snprintf(path, sizeof path, "vectors/beneficiaries/%s", file);
    FILE *in = fopen(test_path(path), "r");
    ck_assert_ptr_nonnull(in);
    ck_assert_ptr_nonnull(fgets(line, sizeof line, in));
    for (n_cells = 0; fgets(line, sizeof line, in) != NULL; n_cells++) {
        char sensitive[8], suppressed[8];
        long long number;
        ck_assert_uint_lt(n_cells, MOST);
        ck_assert_int_eq(sscanf(line, "%7[^,],%7[^,],%7[^,],%lld,%7[^,],%7[A-Z]",
                                place[0][n_cells], place[1][n_cells], place[2][n_cells], &number,
                                sensitive, suppressed),
                         6);
        value[n_cells] = number;
        blank[n_cells] = strcmp(suppressed, "TRUE") == 0;
        snprintf(name[n_cells], NAME, "%s/%s/%s", place[0][n_cells], place[1][n_cells],
                 place[2][n_cells]);
    }
    fclose(in);
}

/* Each total over one dimension is the sum of the cells that agree in the others. */
static void add_cube_equations(void)
{
    static size_t part[MOST];
    for (size_t i = 0; i < n_cells; i++)
        for (int k = 0; k < 3; k++) {
            size_t n = 0;
            if (strcmp(place[k][i], "Total") != 0)
                continue;
            for (size_t j = 0; j < n_cells; j++)
                if (j != i && strcmp(place[k][j], "Total") != 0 &&
                    strcmp(place[(k + 1) % 3][j], place[(k + 1) % 3][i]) == 0 &&
                    strcmp(place[(k + 2) % 3][j], place[(k + 2) % 3][i]) == 0)
                    part[n++] = j;
            ck_assert_int_eq(socprev_disclosure_add_equation(d, i, part, n, NULL), SOCPREV_OK);
        }
}

START_TEST(a_cube_that_looked_safe)
{
    load("sdc-10-large-pattern");
    read_cube(json_string_value(get("input", "csv")));
    make_tables();
    add_cube_equations();
    ck_assert_int_eq(socprev_disclosure_set_threshold(d, 4, 0, NULL), SOCPREV_OK);
    socprev_audit *audit = audit_pattern(SOCPREV_AUDIT_EXACT);
    int64_t unknowns, equations, rank;
    size_t i, follows = 0, of_sensitive = 0;
    json_t *text;
    ck_assert_int_eq(socprev_audit_size(audit, &unknowns, &equations, &rank), SOCPREV_OK);
    ck_assert_int_eq(unknowns, json_integer_value(get("expected", "suppressed")));
    ck_assert_int_eq(equations, json_integer_value(get("expected", "equations_touching")));
    ck_assert_int_eq(rank, json_integer_value(get("expected", "rank")));
    json_array_foreach(get("expected", "exactly_disclosed"), i, text)
        ck_assert_int_eq(socprev_audit_follows(audit, cell_of(json_string_value(text))), 1);
    for (size_t k = 0; k < n_cells; k++) {
        follows += socprev_audit_follows(audit, k) == 1;
        of_sensitive += socprev_audit_exposure(audit, k) == SOCPREV_EXPOSURE_EXACT;
    }
    ck_assert_uint_eq(follows, json_array_size(get("expected", "exactly_disclosed")));
    ck_assert_int_eq((int64_t)of_sensitive,
                     json_integer_value(get("expected", "of_which_primary")));
    socprev_audit_free(audit);
    /* ours withstands the attack, with hardly more cells than those that are sensitive */
    int64_t cells = suppress(SOCPREV_AUDIT_EXACT);
    ck_assert_int_le(cells, 150);
    unload();
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("disclosure vectors");
    TCase *cases = tcase_create("published");
    tcase_set_timeout(cases, 120);
    tcase_add_test(cases, a_table_of_causes_of_support);
    tcase_add_test(cases, zeros_are_hidden_too);
    tcase_add_test(cases, the_cheapest_cells_hide_one);
    tcase_add_test(cases, linked_tables_are_attacked_together);
    tcase_add_test(cases, the_attacker_knows_the_rule);
    tcase_add_test(cases, overlaps_are_disclosed);
    tcase_add_test(cases, a_cube_that_looked_safe);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
