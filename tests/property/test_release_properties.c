/* Tables of distinct persons: groups beside sets that are counted by hand, and releases beside
 * everything that their readers could think. */
#include "suite.h"
#include "support.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { KINDS = 3, YEARS = 2, BASES = KINDS * YEARS, PERSONS = 14 };
enum { SIDES = (KINDS + 1) * (YEARS + 1) };

static const char *const kind_names[KINDS] = { "shelter", "contact_centre", "crisis_help" };

/* Persons as sets of kind and year. */
typedef struct {
    unsigned used[PERSONS]; /* bit kind * YEARS + year */
    int persons;
    char csv[16384];
} world;

static void make_world(world *w, random_source *r, int persons, int64_t more)
{
    size_t at = (size_t)snprintf(w->csv, sizeof w->csv, "person,date,kind,minutes\n");
    w->persons = persons;
    for (int p = 0; p < persons; p++) {
        w->used[p] = 0;
        int64_t contacts = 1 + (random_between(r, 0, 9) < more ? random_between(r, 1, 3) : 0);
        for (int64_t i = 0; i < contacts; i++) {
            int kind = (int)random_between(r, 0, KINDS - 1), year = (int)random_between(r, 0, 1);
            w->used[p] |= 1u << (kind * YEARS + year);
            at += (size_t)snprintf(w->csv + at, sizeof w->csv - at, "p%d,201%d-05-01,%s,%d\n", p,
                                   3 + year, kind_names[kind], (int)random_between(r, 1, 90));
        }
    }
}

static socprev_contact_file *parse(const world *w)
{
    socprev_contact_file *file = NULL;
    ck_assert_int_eq(socprev_contact_file_parse(w->csv, SOCPREV_NUL, NULL, NULL, NULL, &file,
                                                NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_contact_file_left_out(file), 0);
    return file;
}

/* Whether a person of `used` stands in the cell of a kind (KINDS: all) and a year (YEARS: all). */
static bool stands_in(unsigned used, int kind, int year)
{
    for (int k = 0; k < KINDS; k++)
        for (int y = 0; y < YEARS; y++)
            if ((used >> (k * YEARS + y) & 1) != 0 && (kind == KINDS || kind == k) &&
                (year == YEARS || year == y))
                return true;
    return false;
}

/* The cells of somebody, as bits. */
static unsigned cells_of(unsigned used)
{
    unsigned cells = 0;
    for (int k = 0; k <= KINDS; k++)
        for (int y = 0; y <= YEARS; y++)
            if (stands_in(used, k, y))
                cells |= 1u << (k * (YEARS + 1) + y);
    return cells;
}

/* Groups by hand: cells and persons. */
typedef struct {
    unsigned cells[PERSONS];
    int64_t persons[PERSONS];
    int n;
} grouped;

static grouped group_by_hand(const world *w)
{
    grouped g = { 0 };
    for (int p = 0; p < w->persons; p++) {
        unsigned cells = cells_of(w->used[p]);
        int i = 0;
        while (i < g.n && g.cells[i] != cells)
            i++;
        g.cells[i] = cells;
        g.persons[i]++;
        g.n = i == g.n ? i + 1 : g.n;
    }
    return g;
}

/* ---- groups ---------------------------------------------------------------------------- */

static int32_t kind_code(int kind)
{
    int32_t code = SOCPREV_CODE_ALL;
    if (kind < KINDS)
        ck_assert_int_eq(socprev_codelist_find(SOCPREV_LIST_SERVICE_KIND, kind_names[kind],
                                               SOCPREV_NUL, &code, NULL),
                         SOCPREV_OK);
    return code;
}

static void add_all_cells(socprev_groups *groups)
{
    for (int k = 0; k <= KINDS; k++)
        for (int y = 0; y <= YEARS; y++) {
            int32_t code[2] = { kind_code(k), y < YEARS ? 2013 + y : SOCPREV_CODE_ALL };
            ck_assert_int_eq(socprev_groups_add_cells(groups, code, 1, NULL), SOCPREV_OK);
        }
}

static void check_groups(const socprev_groups *groups, const world *w, const grouped *hand)
{
    ck_assert_uint_eq(socprev_groups_number(groups), (size_t)hand->n);
    for (size_t g = 0; g < (size_t)hand->n; g++) {
        size_t n = 0;
        unsigned cells = 0;
        int64_t persons = -1;
        const uint32_t *member = socprev_groups_members(groups, g, &n);
        for (size_t i = 0; i < n; i++)
            cells |= 1u << member[i];
        int i = 0;
        while (i < hand->n && hand->cells[i] != cells)
            i++;
        ck_assert_int_lt(i, hand->n);
        ck_assert_int_eq(socprev_groups_group(groups, g, &persons, NULL, NULL, NULL), SOCPREV_OK);
        ck_assert_int_eq(persons, hand->persons[i]);
    }
    for (int c = 0; c < SIDES; c++) {
        int64_t value = -1, expected = 0;
        for (int p = 0; p < w->persons; p++)
            expected += cells_of(w->used[p]) >> c & 1;
        ck_assert_int_eq(socprev_groups_cell(groups, (size_t)c, &value, NULL, NULL, NULL),
                         SOCPREV_OK);
        ck_assert_int_eq(value, expected);
    }
}

START_TEST(groups_equal_sets_counted_by_hand)
{
    static const int32_t by[] = { SOCPREV_BY_KIND, SOCPREV_BY_YEAR };
    random_source r = { 11 };
    for (int round = 0; round < 150; round++) {
        world w;
        make_world(&w, &r, (int)random_between(&r, 1, PERSONS), 5);
        socprev_contact_file *file = parse(&w);
        socprev_groups *groups = NULL;
        grouped hand = group_by_hand(&w);
        ck_assert_int_eq(socprev_groups_new(by, 2, NULL, &groups, NULL), SOCPREV_OK);
        add_all_cells(groups);
        ck_assert_uint_eq(socprev_groups_cells(groups), SIDES);
        ck_assert_int_eq(socprev_groups_count(groups, socprev_contact_file_contacts(file),
                                              SOCPREV_PERSONS, NULL, NULL),
                         SOCPREV_OK);
        check_groups(groups, &w, &hand);
        /* one group less than there are is refused, and leaves no answer */
        if (hand.n > 1) {
            ck_assert_int_eq(socprev_groups_set_most(groups, hand.n - 1, NULL), SOCPREV_OK);
            ck_assert_int_eq(socprev_groups_count(groups, socprev_contact_file_contacts(file),
                                                  SOCPREV_PERSONS, NULL, NULL),
                             SOCPREV_E_LIMIT);
            ck_assert_uint_eq(socprev_groups_number(groups), 0);
        }
        socprev_groups_free(groups);
        socprev_contact_file_free(file);
    }
}
END_TEST

/* A state has the same persons in the same cells. */
START_TEST(groups_of_a_state_equal_those_of_its_contacts)
{
    static const int32_t by[] = { SOCPREV_BY_YEAR, SOCPREV_BY_KIND };
    static const int32_t asked[] = { SOCPREV_BY_KIND, SOCPREV_BY_YEAR };
    random_source r = { 12 };
    for (int round = 0; round < 60; round++) {
        world w;
        make_world(&w, &r, (int)random_between(&r, 1, PERSONS), 5);
        socprev_contact_file *file = parse(&w);
        socprev_cube *cube = NULL;
        socprev_state *state = NULL;
        socprev_groups *groups = NULL;
        grouped hand = group_by_hand(&w);
        ck_assert_int_eq(socprev_cube_new(by, 2, NULL, &cube, NULL), SOCPREV_OK);
        ck_assert_int_eq(socprev_cube_add(cube, socprev_contact_file_contacts(file), NULL, NULL),
                         SOCPREV_OK);
        ck_assert_int_eq(socprev_cube_state(cube, 0, NULL, &state, NULL), SOCPREV_OK);
        ck_assert_int_eq(socprev_groups_new(asked, 2, NULL, &groups, NULL), SOCPREV_OK);
        add_all_cells(groups);
        ck_assert_int_eq(socprev_groups_count_state(groups, state, NULL, NULL), SOCPREV_OK);
        check_groups(groups, &w, &hand);
        socprev_groups_free(groups);
        socprev_state_free(state);
        socprev_cube_free(cube);
        socprev_contact_file_free(file);
    }
}
END_TEST

/* ---- releases --------------------------------------------------------------------------- */

enum { LEAST = 3 };

/* What a reader sees: numbers by cell, -1 hidden, -2 not listed. */
typedef struct {
    int64_t shown[SIDES];
} reading;

static int cell_in(const socprev_table *table, int64_t row)
{
    const char *text;
    size_t size;
    int64_t year;
    int kind = KINDS, at = YEARS;
    if (socprev_table_get_text(table, socprev_table_find_column(table, "kind", SOCPREV_NUL), row,
                               &text, &size, NULL) == SOCPREV_OK)
        for (kind = 0; strlen(kind_names[kind]) != size || memcmp(kind_names[kind], text, size);)
            kind++;
    if (socprev_table_get_int64(table, socprev_table_find_column(table, "year", SOCPREV_NUL), row,
                                &year, NULL) == SOCPREV_OK)
        at = (int)year - 2013;
    return kind * (YEARS + 1) + at;
}

static reading read_table(const socprev_table *table)
{
    reading seen;
    int64_t at = socprev_table_find_column(table, "persons", SOCPREV_NUL);
    for (int c = 0; c < SIDES; c++)
        seen.shown[c] = -2;
    for (int64_t row = 0; row < socprev_table_row_count(table); row++) {
        int64_t value = -1;
        socprev_table_get_int64(table, at, row, &value, NULL);
        seen.shown[cell_in(table, row)] = value;
    }
    return seen;
}

/* All numbers of persons in the groups that fit what was read; extremes of groups and cells. */
typedef struct {
    const grouped *g;
    const reading *seen;
    int64_t now[PERSONS], low[PERSONS + SIDES], high[PERSONS + SIDES];
    int64_t worlds;
} thinking;

static void think(thinking *t, int group, int64_t left)
{
    if (group < t->g->n) {
        for (int64_t n = 0; n <= left; n++) {
            t->now[group] = n;
            think(t, group + 1, left - n);
        }
        return;
    }
    int64_t sum[SIDES] = { 0 };
    for (int i = 0; i < t->g->n; i++)
        for (int c = 0; c < SIDES; c++)
            sum[c] += (t->g->cells[i] >> c & 1) != 0 ? t->now[i] : 0;
    for (int c = 0; c < SIDES; c++)
        if ((t->seen->shown[c] >= 0 && sum[c] != t->seen->shown[c]) ||
            (t->seen->shown[c] == -1 && sum[c] == 0))
            return;
    t->worlds++;
    for (int i = 0; i < PERSONS + SIDES; i++) {
        int64_t value = i < PERSONS ? (i < t->g->n ? t->now[i] : 0) : sum[i - PERSONS];
        t->low[i] = value < t->low[i] ? value : t->low[i];
        t->high[i] = value > t->high[i] ? value : t->high[i];
    }
}

static thinking think_all(const grouped *g, const reading *seen)
{
    thinking t = { .g = g, .seen = seen };
    for (int i = 0; i < PERSONS + SIDES; i++)
        t.low[i] = INT64_MAX;
    think(&t, 0, seen->shown[SIDES - 1] >= 0 ? seen->shown[SIDES - 1] : PERSONS + 2);
    return t;
}

static socprev_publication *publication_of(const socprev_contact_file *file,
                                           const socprev_table *before)
{
    static const int32_t by[] = { SOCPREV_BY_KIND, SOCPREV_BY_YEAR };
    socprev_publication *p = NULL;
    ck_assert_int_eq(socprev_publication_new(NULL, &p, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_publication_set_dimensions(p, by, 2, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_publication_set_threshold(p, LEAST, 0, NULL), SOCPREV_OK);
    if (before != NULL)
        ck_assert_int_eq(socprev_publication_add_earlier(p, before, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_publication_count(p, file, NULL, NULL), SOCPREV_OK);
    return p;
}

/* Few groups, so that all that a reader could think can be gone through. */
static void make_small_world(world *w, random_source *r)
{
    do
        make_world(w, r, (int)random_between(r, 6, 12), 2);
    while (group_by_hand(w).n > 6);
}

START_TEST(nobody_can_think_out_a_small_number)
{
    random_source r = { 13 };
    int made = 0;
    for (int round = 0; round < 120; round++) {
        world w;
        make_small_world(&w, &r);
        socprev_contact_file *file = parse(&w);
        socprev_publication *p = publication_of(file, NULL);
        socprev_release *release = NULL;
        socprev_table *table = NULL;
        grouped hand = group_by_hand(&w);
        socprev_status st = socprev_disclosure_suppress(socprev_publication_disclosure(p),
                                                        SOCPREV_AUDIT_BOUNDS, NULL, &release,
                                                        NULL);
        if (st == SOCPREV_OK) {
            made++;
            ck_assert_int_eq(socprev_publication_table(p, release, NULL, &table, NULL),
                             SOCPREV_OK);
            reading seen = read_table(table);
            thinking t = think_all(&hand, &seen);
            ck_assert_int_gt(t.worlds, 0); /* the truth is among them */
            for (int i = 0; i < hand.n; i++)
                ck_assert(hand.persons[i] >= LEAST || t.low[i] < t.high[i]);
            for (int c = 0; c < SIDES; c++) {
                int64_t value = 0;
                for (int i = 0; i < hand.n; i++)
                    value += (hand.cells[i] >> c & 1) != 0 ? hand.persons[i] : 0;
                ck_assert((value == 0) == (seen.shown[c] == -2));
                ck_assert(seen.shown[c] < 0 || seen.shown[c] == value);
                ck_assert(value == 0 || value >= LEAST || seen.shown[c] == -1);
                ck_assert(value == 0 || value >= LEAST ||
                          t.low[PERSONS + c] < t.high[PERSONS + c]);
            }
        } else {
            ck_assert_int_eq(st, SOCPREV_E_INFEASIBLE);
        }
        socprev_table_free(table);
        socprev_release_free(release);
        socprev_publication_free(p);
        socprev_contact_file_free(file);
    }
    ck_assert_int_gt(made, 60);
}
END_TEST

/* A second table of the same persons: whatever was hidden before still is. Both are read by
 * the same reader. */
START_TEST(two_releases_together_hide_what_each_hides)
{
    static const int32_t kind[] = { SOCPREV_BY_KIND };
    random_source r = { 14 };
    int made = 0, refused = 0;
    for (int round = 0; round < 120; round++) {
        world w;
        make_small_world(&w, &r);
        socprev_contact_file *file = parse(&w);
        socprev_publication *first = NULL, *second = NULL;
        socprev_release *before = NULL, *release = NULL;
        socprev_table *old = NULL, *table = NULL;
        grouped hand = group_by_hand(&w);
        ck_assert_int_eq(socprev_publication_new(NULL, &first, NULL), SOCPREV_OK);
        ck_assert_int_eq(socprev_publication_set_dimensions(first, kind, 1, NULL), SOCPREV_OK);
        /* not protected at all: only the second release can still save something */
        ck_assert_int_eq(socprev_publication_count(first, file, NULL, NULL), SOCPREV_OK);
        ck_assert_int_eq(socprev_disclosure_suppress(socprev_publication_disclosure(first),
                                                     SOCPREV_AUDIT_EXACT, NULL, &before, NULL),
                         SOCPREV_OK);
        ck_assert_int_eq(socprev_publication_table(first, before, NULL, &old, NULL), SOCPREV_OK);
        second = publication_of(file, old);
        socprev_status st = socprev_disclosure_suppress(socprev_publication_disclosure(second),
                                                        SOCPREV_AUDIT_BOUNDS, NULL, &release,
                                                        NULL);
        refused += st == SOCPREV_E_INFEASIBLE;
        if (st == SOCPREV_OK) {
            made++;
            ck_assert_int_eq(socprev_publication_table(second, release, NULL, &table, NULL),
                             SOCPREV_OK);
            reading seen = read_table(table);
            for (int64_t row = 0; row < socprev_table_row_count(old); row++)
                ck_assert_int_eq(socprev_table_get_int64(
                                     old, socprev_table_find_column(old, "persons", SOCPREV_NUL),
                                     row, &seen.shown[cell_in(old, row)], NULL),
                                 SOCPREV_OK);
            thinking t = think_all(&hand, &seen);
            ck_assert_int_gt(t.worlds, 0);
            for (int i = 0; i < hand.n; i++) {
                bool told = false; /* a published cell of these persons alone */
                for (int c = 0; c < SIDES; c++) {
                    int groups = 0;
                    for (int k = 0; k < hand.n; k++)
                        groups += (int)(hand.cells[k] >> c & 1);
                    told |= groups == 1 && (hand.cells[i] >> c & 1) != 0 && seen.shown[c] >= 0;
                }
                ck_assert(hand.persons[i] >= LEAST || told || t.low[i] < t.high[i]);
            }
        }
        socprev_table_free(table);
        socprev_table_free(old);
        socprev_release_free(release);
        socprev_release_free(before);
        socprev_publication_free(second);
        socprev_publication_free(first);
        socprev_contact_file_free(file);
    }
    ck_assert_int_gt(made, 10);
    ck_assert_int_gt(refused, 10);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("release properties");
    TCase *cases = tcase_create("random");
    tcase_set_timeout(cases, 120);
    tcase_add_test(cases, groups_equal_sets_counted_by_hand);
    tcase_add_test(cases, groups_of_a_state_equal_those_of_its_contacts);
    tcase_add_test(cases, nobody_can_think_out_a_small_number);
    tcase_add_test(cases, two_releases_together_hide_what_each_hides);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
