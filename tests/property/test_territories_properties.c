/* Random hierarchies of territories: every sum foots on every level, rates of a whole lie
 * between those of its parts, and the order of rows does not matter. */
#include "suite.h"
#include "support.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { ROUNDS = 300, MOST = 40, ROOM = 1 << 14 };

static const char *const levels[] = { "region", "district", "orp", "municipality" };

typedef struct {
    int32_t n;
    int32_t parent[MOST], level[MOST];
    int64_t people[MOST], before[MOST], after[MOST]; /* with all inside */
    char territories[ROOM], supply[ROOM];
} world;

static void put_supply(world *w, random_source *random, int32_t t)
{
    static const char *const states[] = { "kept", "new", "ending" };
    for (int64_t k = random_between(random, 0, 2); k > 0; k--) {
        int64_t beds = random_between(random, 0, 30), state = random_between(random, 0, 2);
        size_t used = strlen(w->supply);
        snprintf(w->supply + used, ROOM - used, "t%d,shelter,bed,%d.5,%s\n", (int)t, (int)beds,
                 states[state]);
        for (int32_t up = t; up >= 0; up = w->parent[up]) {
            w->before[up] += state == 1 ? 0 : 1000 * beds + 500;
            w->after[up] += state == 2 ? 0 : 1000 * beds + 500;
        }
    }
}

/* Parents stand before or behind those inside them. */
static void make_world(random_source *random, world *w)
{
    bool inner[MOST] = { false };
    *w = (world){ .n = (int32_t)random_between(random, 1, MOST) };
    for (int32_t t = 0; t < w->n; t++) {
        w->parent[t] = t == 0 ? -1 : (int32_t)random_between(random, -1, t - 1);
        if (w->parent[t] >= 0 && w->level[w->parent[t]] == 3)
            w->parent[t] = -1;
        int32_t least = w->parent[t] < 0 ? 0 : w->level[w->parent[t]] + 1;
        w->level[t] = (int32_t)random_between(random, least, 3);
        if (w->parent[t] >= 0)
            inner[w->parent[t]] = true;
    }
    strcpy(w->territories, "territory,level,parent,persons\n");
    strcpy(w->supply, "territory,kind,unit,capacity,state\n");
    bool back = random_between(random, 0, 1) == 1;
    for (int32_t i = 0; i < w->n; i++) {
        int32_t t = back ? w->n - 1 - i : i;
        int64_t people = random_between(random, 0, 3) * random_between(random, 0, 900);
        if (inner[t])
            people = -1; /* the sum of those inside */
        char parent[16] = "", persons[24] = "";
        size_t used = strlen(w->territories);
        if (w->parent[t] >= 0)
            snprintf(parent, sizeof parent, "t%d", (int)w->parent[t]);
        if (people >= 0)
            snprintf(persons, sizeof persons, "%d", (int)people);
        snprintf(w->territories + used, ROOM - used, "t%d,%s,%s,%s\n", (int)t, levels[w->level[t]],
                 parent, persons);
        for (int32_t up = t; up >= 0 && people > 0; up = w->parent[up])
            w->people[up] += people;
        put_supply(w, random, t);
    }
}

static socprev_table *read(const char *text, bool capacity)
{
    socprev_csv_options *options = NULL;
    socprev_table *made = NULL;
    ck_assert_int_eq(socprev_csv_options_new(NULL, &options, NULL), SOCPREV_OK);
    if (capacity)
        socprev_csv_options_set_type(options, "capacity", SOCPREV_COLUMN_INT64, NULL, 3, NULL);
    ck_assert_int_eq(socprev_table_read_csv(text, strlen(text), options, NULL, NULL, &made, NULL),
                     SOCPREV_OK);
    socprev_csv_options_free(options);
    return made;
}

static socprev_table *ask(const world *w)
{
    socprev_table *supply = read(w->supply, true), *territories = read(w->territories, false);
    socprev_table *found = NULL;
    socprev_needs *needs = NULL;
    ck_assert_int_eq(socprev_needs_new(NULL, &needs, NULL), SOCPREV_OK);
    socprev_needs_set_table(needs, SOCPREV_NEEDS_SUPPLY, supply, NULL);
    socprev_needs_set_table(needs, SOCPREV_NEEDS_TERRITORIES, territories, NULL);
    ck_assert_int_eq(socprev_needs_capacity_table(needs, NULL, &found, NULL), SOCPREV_OK);
    socprev_needs_free(needs);
    socprev_table_free(territories);
    socprev_table_free(supply);
    return found;
}

static int64_t number(const socprev_table *table, const char *column, int64_t row)
{
    int64_t value = -1;
    socprev_table_get_int64(table, socprev_table_find_column(table, column, SOCPREV_NUL), row,
                            &value, NULL);
    return value;
}

/* NAN where there is none. */
static double rate(const socprev_table *table, int64_t row)
{
    double value = NAN;
    socprev_table_get_float64(table, socprev_table_find_column(table, "per_1000", SOCPREV_NUL),
                              row, &value, NULL);
    return value;
}

static int64_t row_of(const socprev_table *table, int32_t t)
{
    char code[16];
    snprintf(code, sizeof code, "t%d", (int)t);
    for (int64_t row = 0; row < socprev_table_row_count(table); row++) {
        const char *data = "";
        size_t size = 0;
        socprev_table_get_text(table, socprev_table_find_column(table, "territory", SOCPREV_NUL),
                               row, &data, &size, NULL);
        if (size == strlen(code) && memcmp(data, code, size) == 0)
            return row;
    }
    return -1;
}

START_TEST(sums_foot_on_every_level)
{
    random_source random = { 33u };
    for (int round = 0; round < ROUNDS; round++) {
        world w;
        make_world(&random, &w);
        socprev_table *found = ask(&w);
        if (socprev_table_row_count(found) > 0) /* else there is no supply */
            ck_assert_int_eq(socprev_table_row_count(found), w.n + 1);
        for (int32_t t = 0; t < w.n && socprev_table_row_count(found) > 0; t++) {
            int64_t row = row_of(found, t);
            int64_t within = w.parent[t] < 0 ? -1 : row_of(found, w.parent[t]);
            ck_assert(row >= 0 && within < row);
            ck_assert_int_eq(number(found, "population", row), w.people[t]);
            ck_assert_int_eq(number(found, "before", row), w.before[t]);
            ck_assert_int_eq(number(found, "after", row), w.after[t]);
            ck_assert(isnan(rate(found, row)) == (w.people[t] == 0));
            ck_assert(w.people[t] == 0 ||
                      rate(found, row) == (double)w.after[t] / (double)w.people[t]);
        }
        socprev_table_free(found);
    }
}
END_TEST

/* Where all that there is stands in parts in which people live. */
START_TEST(a_rate_lies_between_those_of_the_parts)
{
    random_source random = { 34u };
    int compared = 0;
    for (int round = 0; round < ROUNDS; round++) {
        world w;
        make_world(&random, &w);
        socprev_table *found = ask(&w);
        for (int32_t t = 0; t < w.n && socprev_table_row_count(found) > 0; t++) {
            double least = HUGE_VAL, most = 0;
            int64_t inside = 0;
            bool all_live = true;
            for (int32_t k = 0; k < w.n; k++) {
                if (w.parent[k] != t)
                    continue;
                double of = rate(found, row_of(found, k));
                inside += w.after[k];
                all_live = all_live && (w.people[k] > 0 || w.after[k] == 0);
                least = w.people[k] > 0 ? fmin(least, of) : least;
                most = w.people[k] > 0 ? fmax(most, of) : most;
            }
            if (w.people[t] == 0 || inside != w.after[t] || !all_live || least > most)
                continue;
            double whole = rate(found, row_of(found, t));
            ck_assert(whole >= least * (1 - 1e-15) && whole <= most * (1 + 1e-15));
            compared++;
        }
        socprev_table_free(found);
    }
    ck_assert_int_gt(compared, 100);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("territories");
    TCase *cases = tcase_create("territories");
    tcase_set_timeout(cases, 60);
    tcase_add_test(cases, sums_foot_on_every_level);
    tcase_add_test(cases, a_rate_lies_between_those_of_the_parts);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
