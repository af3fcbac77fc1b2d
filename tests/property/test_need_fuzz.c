/* Extreme numbers into needs and pictures: whatever comes in, no NaN and no infinity
 * leaves, and a picture is lines of text. */
#include "suite.h"
#include "support.h"

#include <float.h>
#include <math.h>
#include <string.h>

enum { MOST = 12, ROUNDS = 3000 };

static const double extremes[] = { 0,       4.9406564584124654e-324, 1e-310, DBL_MIN, 1e-9, 0.5,
                                   1,       3,                       1e15,   1e300,   DBL_MAX,
                                   -0.0,    (double)INFINITY,        -1,     (double)NAN };
enum { EXTREMES = sizeof extremes / sizeof extremes[0], ALLOWED = EXTREMES - 3 };

static const int64_t counts[] = { 0, 1, 2, 1000, 999999, INT64_MAX / 2000, INT64_MAX - 1,
                                  SOCPREV_COVERAGE_UNKNOWN };
enum { COUNTS = sizeof counts / sizeof counts[0] };

/* Mostly what is allowed, now and then what is not. */
static double any_number(random_source *random)
{
    bool bad = random_between(random, 0, 40) == 0;
    return extremes[random_between(random, 0, bad ? EXTREMES - 1 : ALLOWED - 1)];
}

static int64_t any_count(random_source *random)
{
    return counts[random_between(random, 0, COUNTS - 1)];
}

/* ---- needs -------------------------------------------------------------------------- */

static socprev_need *make_need(random_source *random, int32_t n)
{
    socprev_need *need = NULL;
    int32_t parents[MOST], made = 0;
    int64_t people[MOST];
    double reached[MOST];
    ck_assert_int_eq(socprev_need_new(n, 1, NULL, &need, NULL), SOCPREV_OK);
    for (int32_t t = 0; t < n; t++) {
        parents[t] = (int32_t)random_between(random, -1, t - 1);
        people[t] = any_count(random);
        reached[t] = any_number(random);
        socprev_need_add_supply(need, t, 0, 0, 0, any_count(random),
                                (int32_t)random_between(random, 0, 2), NULL);
    }
    for (int32_t t = 0; t < n; t++)
        if (parents[t] >= 0)
            people[parents[t]] = SOCPREV_COVERAGE_UNKNOWN;
    ck_assert_int_eq(socprev_need_set_parents(need, parents, 0, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_need_set_population(need, 0, people, 0, NULL), SOCPREV_OK);
    for (int32_t i = 0; i < 2; i++)
        if (socprev_need_add_norm(need, 0, SOCPREV_NEED_ANY_FORM, 0, 0, any_count(random),
                                  any_count(random), any_count(random), i, SOCPREV_DATE_NONE,
                                  SOCPREV_DATE_NONE, &made, NULL) == SOCPREV_OK)
            socprev_need_set_access(need, made, NULL, reached, 0, (size_t)n,
                                    (int32_t)random_between(random, 0, 1), NULL);
    return need;
}

/* The answer is a number, or nothing was written. */
static int64_t numbers;
static void is_finite_or_untouched(socprev_status st, double value)
{
    ck_assert(st == SOCPREV_OK || st == SOCPREV_E_UNDEFINED || st == SOCPREV_E_RANGE);
    ck_assert(st == SOCPREV_OK ? isfinite(value) : value == -7);
    numbers += st == SOCPREV_OK;
}

static void ask(const socprev_need *need, int32_t place)
{
    for (int32_t view = 0; view <= SOCPREV_VIEW_ENDING; view++) {
        double value = -7;
        socprev_status st = socprev_need_rate(need, place, 0, SOCPREV_NEED_ANY_FORM, 0, 0, view,
                                              1000, NULL, NULL, &value);
        is_finite_or_untouched(st, value);
        for (int32_t norm = 0; norm < socprev_need_norms(need); norm++)
            for (int32_t what = 0; what <= SOCPREV_BALANCE_EXCESS; what++) {
                value = -7;
                st = socprev_need_balance(need, norm, place, view, what, NULL, NULL, &value);
                is_finite_or_untouched(st, value);
            }
    }
    for (int32_t norm = 0; norm < socprev_need_norms(need); norm++) {
        double value = -7;
        socprev_status st = socprev_need_unmet_access(need, norm, place, &value);
        is_finite_or_untouched(st, value);
        ck_assert(st != SOCPREV_OK || value >= 0);
    }
}

static void look_at_table(const socprev_need *need)
{
    socprev_table *table = NULL;
    if (socprev_need_table(need, SOCPREV_VIEW_AFTER, NULL, &table, NULL) != SOCPREV_OK) {
        ck_assert_ptr_null(table);
        return;
    }
    for (int64_t c = 0; c < socprev_table_column_count(table); c++)
        for (int64_t row = 0; row < socprev_table_row_count(table); row++) {
            double value = 0;
            if (socprev_table_column_type(table, c) == SOCPREV_COLUMN_FLOAT64 &&
                socprev_table_get_float64(table, c, row, &value, NULL) == SOCPREV_OK)
                ck_assert(isfinite(value));
        }
    socprev_table_free(table);
}

START_TEST(needs_give_numbers_or_say_why_not)
{
    random_source random = { 11u };
    int finished = 0;
    for (int round = 0; round < ROUNDS; round++) {
        int32_t n = (int32_t)random_between(&random, 1, MOST);
        socprev_need *need = make_need(&random, n);
        if (socprev_need_finish(need, NULL) == SOCPREV_OK) {
            finished++;
            for (int32_t place = -1; place < n; place++)
                ask(need, place);
            look_at_table(need);
        }
        socprev_need_free(need);
    }
    ck_assert_int_gt(finished, ROUNDS / 10);
    ck_assert_int_gt(numbers, ROUNDS);
}
END_TEST

/* ---- pictures ------------------------------------------------------------------------ */

static bool contains(const char *text, const char *part)
{
    return strstr(text, part) != NULL;
}

/* Refused, or lines none of which is a number that is none. */
static int drawn;
static void is_text(socprev_status st, socprev_buffer **out)
{
    if (st != SOCPREV_OK) {
        ck_assert_int_eq(st, SOCPREV_E_INVALID);
        ck_assert_ptr_null(*out);
        return;
    }
    const char *text = socprev_buffer_data(*out);
    size_t size = socprev_buffer_size(*out);
    ck_assert(size == 0 || text[size - 1] == '\n');
    ck_assert(!contains(text, "nan") && !contains(text, "inf") && !contains(text, "NaN"));
    socprev_buffer_free(*out);
    *out = NULL;
    drawn++;
}

START_TEST(pictures_are_text_or_refused)
{
    static const char *const labels[MOST] = { "a", "b", "c", "d", "e", "f",
                                              "g", "h", "i", "j", "k", "l" };
    random_source random = { 12u };
    socprev_picture_options *options = NULL;
    ck_assert_int_eq(socprev_picture_options_new(NULL, &options, NULL), SOCPREV_OK);
    for (int round = 0; round < ROUNDS; round++) {
        const char *codes[MOST];
        double values[MOST], shares[MOST];
        uint8_t valid[MOST];
        socprev_buffer *out = NULL;
        size_t n = (size_t)random_between(&random, 0, MOST);
        bool good = true;
        for (size_t i = 0; i < n; i++) {
            codes[i] = socprev_codelist_code(SOCPREV_LIST_REGION, (int32_t)i);
            values[i] = any_number(&random);
            valid[i] = random_between(&random, 0, 5) > 0;
            good &= valid[i] == 0 || (isfinite(values[i]) && values[i] >= 0);
            shares[i] = n < 2 ? 0 : (double)i / (double)(n - 1);
        }
        ck_assert_int_eq(socprev_picture_options_set_plain(options, round % 2, NULL), SOCPREV_OK);
        ck_assert_int_eq(socprev_picture_options_set_width(options, 20 + round % 90, NULL),
                         SOCPREV_OK);
        socprev_status st = socprev_picture_bars(labels, values, 0, valid, n, options, NULL, &out,
                                                 NULL);
        ck_assert_int_eq(st, good ? SOCPREV_OK : SOCPREV_E_INVALID);
        is_text(st, &out);
        st = socprev_picture_map(SOCPREV_MAP_REGIONS, codes, values, 0, valid, n, options, NULL,
                                 &out, NULL);
        is_text(st, &out);
        st = socprev_picture_lorenz(shares, values, n, options, NULL, &out, NULL);
        is_text(st, &out);
    }
    socprev_picture_options_free(options);
    ck_assert_int_gt(drawn, ROUNDS);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("extreme numbers");
    TCase *cases = tcase_create("fuzz");
    tcase_set_timeout(cases, 60);
    tcase_add_test(cases, needs_give_numbers_or_say_why_not);
    tcase_add_test(cases, pictures_are_text_or_refused);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
