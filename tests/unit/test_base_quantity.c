/* Qualified quantities: what they say, arithmetic, text. */
#include "base_internal.h"
#include "suite.h"
#include "support.h"

#define NB "\xc2\xa0"

static socprev_quantity *make(int32_t qualifier, int64_t value, int64_t high)
{
    socprev_quantity *made = NULL;
    ck_assert_int_eq(socprev_quantity_new(qualifier, value, 1, high, NULL, &made), SOCPREV_OK);
    return made;
}

/* Compares the written form, with all places that matter here, and frees. */
static void check_says(socprev_quantity *quantity, const char *expected)
{
    char out[200];
    ck_assert_int_eq(socprev_quantity_format(quantity, 1, 2, NULL, SOCPREV_LANG_EN, out, sizeof out,
                                             NULL),
                     SOCPREV_OK);
    ck_assert_str_eq(out, expected);
    socprev_quantity_free(quantity);
}

typedef struct {
    int32_t qualifier;
    int64_t value, high;
    int32_t result;
    const char *en, *cs;
} said_case;

static const said_case said[] = {
    { SOCPREV_EXACT, 12, 0, SOCPREV_EXACT, "12.00", "12,00" },
    { SOCPREV_ABOUT, 12, 0, SOCPREV_ABOUT, "about 12.00", "asi 12,00" },
    { SOCPREV_AT_LEAST, 12, 0, SOCPREV_AT_LEAST, "at least 12.00", "nejméně 12,00" },
    { SOCPREV_MORE_THAN, -3, 0, SOCPREV_MORE_THAN, "more than -3.00", "více než -3,00" },
    { SOCPREV_AT_MOST, 12, 0, SOCPREV_AT_MOST, "at most 12.00", "nejvýše 12,00" },
    { SOCPREV_LESS_THAN, 12, 0, SOCPREV_LESS_THAN, "less than 12.00", "méně než 12,00" },
    { SOCPREV_BETWEEN, 3, 5, SOCPREV_BETWEEN, "from 3.00 to 5.00", "od 3,00 do 5,00" },
    { SOCPREV_BETWEEN, 5, 5, SOCPREV_EXACT, "5.00", "5,00" },
    { SOCPREV_BETWEEN, 0, 5, SOCPREV_AT_MOST, "at most 5.00", "nejvýše 5,00" },
    { SOCPREV_BETWEEN, -2, 5, SOCPREV_BETWEEN, "from -2.00 to 5.00", "od -2,00 do 5,00" },
    { SOCPREV_AT_MOST, 0, 0, SOCPREV_EXACT, "0.00", "0,00" },
};

START_TEST(a_quantity_says_what_is_known)
{
    const said_case *c = &said[_i];
    char out[100];
    socprev_quantity *made = make(c->qualifier, c->value, c->high);
    ck_assert_int_eq(socprev_quantity_qualifier(made), c->result);
    ck_assert_int_eq(socprev_quantity_format(made, 1, 2, NULL, SOCPREV_LANG_CS, out, sizeof out,
                                             NULL),
                     SOCPREV_OK);
    ck_assert_str_eq(out, c->cs);
    check_says(made, c->en);
}
END_TEST

START_TEST(values_come_in_lowest_terms)
{
    socprev_quantity *made = NULL;
    int64_t numerator = 0, denominator = 0;
    ck_assert_int_eq(socprev_quantity_new(SOCPREV_BETWEEN, 2, 4, 6, NULL, &made), SOCPREV_OK);
    ck_assert_int_eq(socprev_quantity_value(made, &numerator, &denominator), SOCPREV_OK);
    ck_assert_int_eq(numerator, 1);
    ck_assert_int_eq(denominator, 2);
    ck_assert_int_eq(socprev_quantity_high(made, &numerator, &denominator), SOCPREV_OK);
    ck_assert_int_eq(numerator, 3);
    ck_assert_int_eq(denominator, 2);
    socprev_quantity_free(made);
    made = make(SOCPREV_LESS_THAN, 9000, 0);
    ck_assert_int_eq(socprev_quantity_value(made, &numerator, &denominator), SOCPREV_OK);
    ck_assert_int_eq(numerator, 9000);
    ck_assert_int_eq(socprev_quantity_high(made, &numerator, &denominator), SOCPREV_E_UNDEFINED);
    ck_assert_int_eq(numerator, 9000);
    socprev_quantity_free(made);
}
END_TEST

START_TEST(quantities_that_cannot_be_are_refused)
{
    socprev_quantity *made = NULL;
    ck_assert_int_eq(socprev_quantity_new(7, 1, 1, 0, NULL, &made), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_quantity_new(-1, 1, 1, 0, NULL, &made), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_quantity_new(0, 1, 0, 0, NULL, &made), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_quantity_new(0, 1, -1, 0, NULL, &made), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_quantity_new(0, 1, 1, 0, NULL, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_quantity_new(SOCPREV_BETWEEN, 5, 1, 4, NULL, &made),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_quantity_new(SOCPREV_AT_MOST, -1, 1, 0, NULL, &made),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_quantity_new(SOCPREV_LESS_THAN, 0, 1, 0, NULL, &made),
                     SOCPREV_E_INVALID);
    ck_assert_ptr_null(made);
}
END_TEST

START_TEST(nothing_is_read_from_null)
{
    int64_t numerator = 0, denominator = 0;
    socprev_quantity *one = make(SOCPREV_EXACT, 1, 0);
    ck_assert_int_eq(socprev_quantity_qualifier(NULL), -1);
    ck_assert_int_eq(socprev_quantity_value(NULL, &numerator, &denominator), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_quantity_value(one, NULL, &denominator), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_quantity_value(one, &numerator, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_quantity_high(NULL, &numerator, &denominator), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_quantity_high(one, NULL, &denominator), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_quantity_high(one, &numerator, NULL), SOCPREV_E_INVALID);
    socprev_quantity_free(one);
    socprev_quantity_free(NULL);
}
END_TEST

START_TEST(qualifiers_have_names)
{
    static const char *const names[] = { "exact",   "about",     "at_least", "more_than",
                                         "at_most", "less_than", "between" };
    for (int32_t i = 0; i < (int32_t)SOCPREV__COUNT(names); i++)
        ck_assert_str_eq(socprev_qualifier_name(i), names[i]);
    ck_assert_ptr_null(socprev_qualifier_name(-1));
    ck_assert_ptr_null(socprev_qualifier_name(SOCPREV__COUNT(names)));
}
END_TEST

/* ---- the statements of the sources --------------------------------------------- */

START_TEST(more_than_200_of_225_million_is_more_than_88_8_percent)
{
    socprev_quantity *part = make(SOCPREV_MORE_THAN, 200000000, 0);
    socprev_quantity *total = make(SOCPREV_EXACT, 225000000, 0), *share = NULL;
    int64_t numerator = 0, denominator = 0;
    char out[60];
    ck_assert_int_eq(socprev_quantity_divide(part, total, NULL, &share), SOCPREV_OK);
    ck_assert_int_eq(socprev_quantity_value(share, &numerator, &denominator), SOCPREV_OK);
    ck_assert_int_eq(numerator, 8);
    ck_assert_int_eq(denominator, 9);
    ck_assert_int_eq(socprev_quantity_format(share, 100, 1, "%", SOCPREV_LANG_EN, out, sizeof out,
                                             NULL),
                     SOCPREV_OK);
    ck_assert_str_eq(out, "more than 88.8" NB "%");
    ck_assert_int_eq(socprev_quantity_format(share, 100, 1, "%", SOCPREV_LANG_CS, out, sizeof out,
                                             NULL),
                     SOCPREV_OK);
    ck_assert_str_eq(out, "více než 88,8" NB "%");
    socprev_quantity_free(share);
    socprev_quantity_free(total);
    socprev_quantity_free(part);
}
END_TEST

START_TEST(more_than_200_million_for_almost_9000_people_is_more_than_22_222_each)
{
    socprev_quantity *money = make(SOCPREV_MORE_THAN, 200000000, 0);
    socprev_quantity *people = make(SOCPREV_LESS_THAN, 9000, 0), *each = NULL;
    char out[60];
    ck_assert_int_eq(socprev_quantity_divide(money, people, NULL, &each), SOCPREV_OK);
    ck_assert_int_eq(socprev_quantity_format(each, 1, 0, "CZK", SOCPREV_LANG_EN, out, sizeof out,
                                             NULL),
                     SOCPREV_OK);
    ck_assert_str_eq(out, "more than 22" NB "222" NB "CZK");
    socprev_quantity_free(each);
    socprev_quantity_free(people);
    socprev_quantity_free(money);
}
END_TEST

START_TEST(exact_numbers_stay_exact)
{
    socprev_quantity *money = make(SOCPREV_EXACT, 135000000, 0);
    socprev_quantity *services = make(SOCPREV_EXACT, 30, 0), *each = NULL;
    ck_assert_int_eq(socprev_quantity_divide(money, services, NULL, &each), SOCPREV_OK);
    socprev_quantity_free(services);
    socprev_quantity_free(money);
    check_says(each, "4" NB "500" NB "000.00");
}
END_TEST

/* ---- arithmetic by qualifier ------------------------------------------------------ */

typedef struct {
    int32_t qualifier;
    int64_t value, high;
} operand;

typedef struct {
    operand a;
    char operation;
    operand b;
    const char *result; /* NULL: undefined */
} sum_case;

#define EXACT(n) { SOCPREV_EXACT, (n), 0 }
#define ABOUT(n) { SOCPREV_ABOUT, (n), 0 }
#define AT_LEAST(n) { SOCPREV_AT_LEAST, (n), 0 }
#define MORE(n) { SOCPREV_MORE_THAN, (n), 0 }
#define AT_MOST(n) { SOCPREV_AT_MOST, (n), 0 }
#define LESS(n) { SOCPREV_LESS_THAN, (n), 0 }
#define BETWEEN(n, m) { SOCPREV_BETWEEN, (n), (m) }

static const sum_case sums[] = {
    { EXACT(2), '+', EXACT(3), "5.00" },
    { EXACT(2), '+', MORE(3), "more than 5.00" },
    { AT_LEAST(2), '+', AT_LEAST(3), "at least 5.00" },
    { AT_LEAST(2), '+', MORE(3), "more than 5.00" },
    { AT_LEAST(2), '+', LESS(3), "at least 2.00" },
    { EXACT(2), '+', LESS(3), "from 2.00 to 5.00" },
    { AT_MOST(2), '+', LESS(3), "less than 5.00" },
    { BETWEEN(1, 2), '+', BETWEEN(3, 5), "from 4.00 to 7.00" },
    { ABOUT(2), '+', EXACT(3), "about 5.00" },
    { ABOUT(2), '+', ABOUT(3), "about 5.00" },
    { ABOUT(2), '+', AT_LEAST(3), NULL },
    { BETWEEN(2, 3), '+', ABOUT(3), NULL },
    { EXACT(5), '-', AT_LEAST(3), "at most 2.00" },
    { EXACT(5), '-', MORE(9), "less than -4.00" },
    { MORE(5), '-', LESS(3), "more than 2.00" },
    { AT_LEAST(5), '-', EXACT(3), "at least 2.00" },
    { BETWEEN(5, 6), '-', BETWEEN(1, 2), "from 3.00 to 5.00" },
    { AT_LEAST(5), '-', AT_LEAST(3), NULL },
    { MORE(5), '-', MORE(3), NULL },
    { ABOUT(5), '-', EXACT(3), "about 2.00" },
    { EXACT(3), '/', EXACT(4), "0.75" },
    { EXACT(3), '/', EXACT(0), NULL },
    { EXACT(3), '/', ABOUT(0), NULL },
    { EXACT(3), '/', AT_LEAST(4), "at most 0.75" },
    { EXACT(3), '/', AT_MOST(4), "at least 0.75" },
    { EXACT(3), '/', BETWEEN(2, 4), "from 0.75 to 1.50" },
    { EXACT(-3), '/', BETWEEN(2, 4), "from -1.50 to -0.75" },
    { EXACT(-3), '/', LESS(4), "less than -0.75" },
    { EXACT(-3), '/', MORE(4), "from -0.75 to 0.00" },
    { BETWEEN(-3, 3), '/', BETWEEN(1, 2), "from -3.00 to 3.00" },
    { BETWEEN(-3, 3), '/', LESS(2), NULL },
    { EXACT(0), '/', LESS(2), "0.00" },
    { AT_MOST(3), '/', EXACT(2), "at most 1.50" },
    { LESS(3), '/', AT_LEAST(2), "less than 1.50" },
    { AT_LEAST(3), '/', AT_LEAST(2), "more than 0.00" },
    { AT_MOST(3), '/', AT_MOST(2), "at least 0.00" },
    { ABOUT(3), '/', EXACT(2), "about 1.50" },
    { EXACT(3), '/', ABOUT(2), "about 1.50" },
    { ABOUT(3), '/', AT_LEAST(2), NULL },
};

START_TEST(arithmetic_keeps_what_is_known)
{
    const sum_case *c = &sums[_i];
    socprev_quantity *a = make(c->a.qualifier, c->a.value, c->a.high);
    socprev_quantity *b = make(c->b.qualifier, c->b.value, c->b.high), *result = NULL;
    socprev_status st = c->operation == '+'   ? socprev_quantity_add(a, b, NULL, &result)
                        : c->operation == '-' ? socprev_quantity_subtract(a, b, NULL, &result)
                                              : socprev_quantity_divide(a, b, NULL, &result);
    ck_assert_int_eq(st, c->result == NULL ? SOCPREV_E_UNDEFINED : SOCPREV_OK);
    if (c->result != NULL)
        check_says(result, c->result);
    else
        ck_assert_ptr_null(result);
    socprev_quantity_free(b);
    socprev_quantity_free(a);
}
END_TEST

START_TEST(a_divisor_that_may_be_negative_is_refused)
{
    socprev_quantity *one = make(SOCPREV_EXACT, 1, 0), *result = NULL, *unbounded = NULL;
    socprev_quantity *negative = make(SOCPREV_BETWEEN, -1, 4);
    socprev_quantity *more = make(SOCPREV_AT_LEAST, 1, 0);
    ck_assert_int_eq(socprev_quantity_divide(one, negative, NULL, &result), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_quantity_subtract(one, more, NULL, &unbounded), SOCPREV_OK);
    ck_assert_int_eq(socprev_quantity_divide(one, unbounded, NULL, &result), SOCPREV_E_INVALID);
    ck_assert_ptr_null(result);
    socprev_quantity_free(unbounded);
    socprev_quantity_free(more);
    socprev_quantity_free(negative);
    socprev_quantity_free(one);
}
END_TEST

START_TEST(overflow_is_refused)
{
    socprev_quantity *huge = make(SOCPREV_EXACT, INT64_MAX, 0), *least = NULL, *result = NULL;
    socprev_quantity *range = make(SOCPREV_BETWEEN, 0, INT64_MAX), *small = NULL;
    char out[60] = "x";
    ck_assert_int_eq(socprev_quantity_new(SOCPREV_EXACT, INT64_MIN, 1, 0, NULL, &least),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_quantity_new(SOCPREV_EXACT, 1, INT64_MAX - 1, 0, NULL, &small),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_quantity_add(huge, huge, NULL, &result), SOCPREV_E_RANGE);
    ck_assert_int_eq(socprev_quantity_add(range, huge, NULL, &result), SOCPREV_E_RANGE);
    ck_assert_int_eq(socprev_quantity_subtract(huge, least, NULL, &result), SOCPREV_E_RANGE);
    ck_assert_int_eq(socprev_quantity_divide(huge, small, NULL, &result), SOCPREV_E_RANGE);
    ck_assert_int_eq(socprev_quantity_divide(range, small, NULL, &result), SOCPREV_E_RANGE);
    ck_assert_int_eq(socprev_quantity_format(huge, 100, 0, NULL, 0, out, sizeof out, NULL),
                     SOCPREV_E_RANGE);
    ck_assert_ptr_null(result);
    ck_assert_str_eq(out, "x");
    socprev_quantity_free(small);
    socprev_quantity_free(least);
    socprev_quantity_free(range);
    socprev_quantity_free(huge);
}
END_TEST

START_TEST(operands_must_be_there)
{
    socprev_quantity *one = make(SOCPREV_EXACT, 1, 0), *result = NULL;
    ck_assert_int_eq(socprev_quantity_add(NULL, one, NULL, &result), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_quantity_add(one, NULL, NULL, &result), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_quantity_add(one, one, NULL, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_quantity_subtract(NULL, one, NULL, &result), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_quantity_subtract(one, NULL, NULL, &result), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_quantity_subtract(one, one, NULL, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_quantity_divide(NULL, one, NULL, &result), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_quantity_divide(one, NULL, NULL, &result), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_quantity_divide(one, one, NULL, NULL), SOCPREV_E_INVALID);
    socprev_quantity_free(one);
}
END_TEST

/* ---- text -------------------------------------------------------------------------- */

START_TEST(bounds_are_rounded_outwards)
{
    static const char *const expected[] = { "1", "about 1", "at least 0", "more than 0",
                                            "at most 1", "less than 1", "from 0 to 2" };
    for (int32_t qualifier = 0; qualifier < (int32_t)SOCPREV__COUNT(expected); qualifier++) {
        socprev_quantity *made = NULL;
        char out[60];
        ck_assert_int_eq(socprev_quantity_new(qualifier, 3, 5, 7, NULL, &made), SOCPREV_OK);
        ck_assert_int_eq(socprev_quantity_format(made, 1, 0, "", SOCPREV_LANG_EN, out, sizeof out,
                                                 NULL),
                         SOCPREV_OK);
        ck_assert_str_eq(out, expected[qualifier]);
        socprev_quantity_free(made);
    }
}
END_TEST

START_TEST(writing_a_quantity_checks_its_arguments)
{
    socprev_quantity *made = make(SOCPREV_BETWEEN, 1, 2);
    char out[20] = "x";
    size_t needed = 0;
    ck_assert_int_eq(socprev_quantity_format(NULL, 1, 0, NULL, 0, out, 20, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_quantity_format(made, 0, 0, NULL, 0, out, 20, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_quantity_format(made, -1, 0, NULL, 0, out, 20, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_quantity_format(made, 1, -1, NULL, 0, out, 20, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_quantity_format(made, 1, 10, NULL, 0, out, 20, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_quantity_format(made, 1, 0, NULL, 0, NULL, 20, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_quantity_format(made, 1, 0, "Kč", 0, out, 16, &needed),
                     SOCPREV_E_LIMIT);
    ck_assert_uint_eq(needed, 16);
    ck_assert_str_eq(out, "x");
    ck_assert_int_eq(socprev_quantity_format(made, 1, 0, "Kč", 0, out, 17, &needed), SOCPREV_OK);
    ck_assert_str_eq(out, "from 1 to 2" NB "Kč");
    socprev_quantity_free(made);
}
END_TEST

static Suite *suite(void)
{
    Suite *made = suite_create("base_quantity");
    TCase *basics = tcase_create("make");
    tcase_add_loop_test(basics, a_quantity_says_what_is_known, 0, (int)SOCPREV__COUNT(said));
    tcase_add_test(basics, values_come_in_lowest_terms);
    tcase_add_test(basics, quantities_that_cannot_be_are_refused);
    tcase_add_test(basics, nothing_is_read_from_null);
    tcase_add_test(basics, qualifiers_have_names);
    suite_add_tcase(made, basics);
    TCase *sources = tcase_create("sources");
    tcase_add_test(sources, more_than_200_of_225_million_is_more_than_88_8_percent);
    tcase_add_test(sources, more_than_200_million_for_almost_9000_people_is_more_than_22_222_each);
    tcase_add_test(sources, exact_numbers_stay_exact);
    suite_add_tcase(made, sources);
    TCase *arithmetic = tcase_create("arithmetic");
    tcase_add_loop_test(arithmetic, arithmetic_keeps_what_is_known, 0, (int)SOCPREV__COUNT(sums));
    tcase_add_test(arithmetic, a_divisor_that_may_be_negative_is_refused);
    tcase_add_test(arithmetic, overflow_is_refused);
    tcase_add_test(arithmetic, operands_must_be_there);
    suite_add_tcase(made, arithmetic);
    TCase *text = tcase_create("text");
    tcase_add_test(text, bounds_are_rounded_outwards);
    tcase_add_test(text, writing_a_quantity_checks_its_arguments);
    suite_add_tcase(made, text);
    return made;
}

int main(void)
{
    return run_suite(suite());
}
