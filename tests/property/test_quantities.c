/* Interval arithmetic is sound: members of the operands give a member of the result. */
#include "base_internal.h"
#include "property.h"
#include "suite.h"
#include "value_internal.h"

#define ROUNDS 3000
#define MEMBERS 12

static socprev__ratio random_ratio(random_source *source, int64_t low, int64_t high)
{
    socprev__ratio made = { 0, 1 };
    int64_t denominator = random_between(source, 1, 12);
    ck_assert(socprev__ratio_make(random_between(source, low, high), denominator, &made));
    return made;
}

/* A random quantity; `from` is the least value its number may have. */
static socprev_quantity *random_quantity(random_source *source, int64_t from)
{
    socprev_quantity *made = NULL;
    int32_t qualifier = (int32_t)random_between(source, SOCPREV_EXACT, SOCPREV_BETWEEN);
    bool upper = qualifier == SOCPREV_AT_MOST || qualifier == SOCPREV_LESS_THAN;
    int64_t value = random_between(source, upper ? 1 : from, 40);
    if (qualifier == SOCPREV_ABOUT)
        qualifier = SOCPREV_EXACT;
    ck_assert_int_eq(socprev_quantity_new(qualifier, value, random_between(source, 1, 12),
                                          value + random_between(source, 0, 40), NULL, &made),
                     SOCPREV_OK);
    return made;
}

/* Whether `number` is what the qualifier and its ends say. This reads the
 * quantity from outside, as a caller would; it knows no intervals. */
static bool says(const socprev_quantity *quantity, socprev__ratio number)
{
    socprev__ratio value = { 0, 1 }, high = { 0, 1 };
    ck_assert_int_eq(socprev_quantity_value(quantity, &value.numerator, &value.denominator),
                     SOCPREV_OK);
    int order = socprev__ratio_compare(number, value);
    switch (socprev_quantity_qualifier(quantity)) {
    case SOCPREV_EXACT:
        return order == 0;
    case SOCPREV_AT_LEAST:
        return order >= 0;
    case SOCPREV_MORE_THAN:
        return order > 0;
    case SOCPREV_AT_MOST:
        return order <= 0;
    case SOCPREV_LESS_THAN:
        return order < 0;
    default:
        ck_assert_int_eq(socprev_quantity_high(quantity, &high.numerator, &high.denominator),
                         SOCPREV_OK);
        return order >= 0 && socprev__ratio_compare(number, high) <= 0;
    }
}

/* A member of an operand that socprev_quantity_new() made: drawn until it fits,
 * from its ends and from around them. */
static socprev__ratio member_of(random_source *source, const socprev_quantity *quantity)
{
    socprev__ratio value = { 0, 1 }, drawn = { 0, 1 };
    ck_assert_int_eq(socprev_quantity_value(quantity, &value.numerator, &value.denominator),
                     SOCPREV_OK);
    int32_t qualifier = socprev_quantity_qualifier(quantity);
    bool upper = qualifier == SOCPREV_AT_MOST || qualifier == SOCPREV_LESS_THAN;
    for (int tries = 0; tries < 10000; tries++) {
        int64_t how = random_between(source, 0, 3);
        drawn = how == 0 ? value : random_ratio(source, how == 1 ? 0 : -40, how == 1 ? 3 : 900);
        if (says(quantity, drawn) && !(upper && drawn.numerator < 0))
            return drawn;
    }
    return value;
}

typedef socprev_status (*operation)(const socprev_quantity *a, const socprev_quantity *b,
                                    const socprev_memory *memory, socprev_quantity **out);

static bool subtract(socprev__ratio a, socprev__ratio b, socprev__ratio *out)
{
    b.numerator = -b.numerator;
    return socprev__ratio_add(a, b, out);
}

static void check_sound(uint64_t seed, operation of_sets,
                        bool (*of_numbers)(socprev__ratio, socprev__ratio, socprev__ratio *),
                        int64_t least_b)
{
    random_source source = { seed };
    int defined = 0;
    for (int i = 0; i < ROUNDS; i++) {
        socprev_quantity *a = random_quantity(&source, -40);
        socprev_quantity *b = random_quantity(&source, least_b), *result = NULL;
        socprev_status st = of_sets(a, b, NULL, &result);
        ck_assert(st == SOCPREV_OK || st == SOCPREV_E_UNDEFINED);
        for (int k = 0; st == SOCPREV_OK && k < MEMBERS; k++) {
            socprev__ratio x = member_of(&source, a), y = member_of(&source, b), z = { 0, 1 };
            if (of_numbers(x, y, &z)) { /* not for y = 0 */
                ck_assert(says(result, z));
                defined++;
            }
        }
        socprev_quantity_free(result);
        socprev_quantity_free(b);
        socprev_quantity_free(a);
    }
    ck_assert_int_gt(defined, ROUNDS);
}

START_TEST(sums_are_sound)
{
    check_sound(11, socprev_quantity_add, socprev__ratio_add, -40);
}
END_TEST

START_TEST(differences_are_sound)
{
    check_sound(12, socprev_quantity_subtract, subtract, -40);
}
END_TEST

START_TEST(quotients_are_sound)
{
    check_sound(13, socprev_quantity_divide, socprev__ratio_divide, 0);
}
END_TEST

/* An end that is given as included is reached, up to a small distance: the
 * result is not wider than it has to be. */
PROPERTY(quotients_of_betweens_are_sharp, 14, ROUNDS)
{
    int64_t a0 = random_between(random, -20, 20), a1 = a0 + random_between(random, 1, 20);
    int64_t b0 = random_between(random, 1, 20), b1 = b0 + random_between(random, 1, 20);
    socprev_quantity *a = NULL, *b = NULL, *quotient = NULL;
    ck_assert_int_eq(socprev_quantity_new(SOCPREV_BETWEEN, a0, 1, a1, NULL, &a), SOCPREV_OK);
    ck_assert_int_eq(socprev_quantity_new(SOCPREV_BETWEEN, b0, 1, b1, NULL, &b), SOCPREV_OK);
    ck_assert_int_eq(socprev_quantity_divide(a, b, NULL, &quotient), SOCPREV_OK);
    const int64_t tops[] = { a0, a0, a1, a1 }, bottoms[] = { b0, b1, b0, b1 };
    socprev__ratio low = { tops[0], bottoms[0] }, high = low;
    for (int k = 1; k < 4; k++) {
        socprev__ratio corner = { tops[k], bottoms[k] };
        low = socprev__ratio_compare(corner, low) < 0 ? corner : low;
        high = socprev__ratio_compare(corner, high) > 0 ? corner : high;
    }
    socprev__ratio got = { 0, 1 };
    ck_assert_int_eq(socprev_quantity_value(quotient, &got.numerator, &got.denominator),
                     SOCPREV_OK);
    bool at_most = socprev_quantity_qualifier(quotient) == SOCPREV_AT_MOST;
    ck_assert_int_eq(socprev__ratio_compare(got, at_most ? high : low), 0);
    if (!at_most) {
        ck_assert_int_eq(socprev_quantity_high(quotient, &got.numerator, &got.denominator),
                         SOCPREV_OK);
        ck_assert_int_eq(socprev__ratio_compare(got, high), 0);
    }
    socprev_quantity_free(quotient);
    socprev_quantity_free(b);
    socprev_quantity_free(a);
}

static Suite *suite(void)
{
    Suite *made = suite_create("quantities");
    TCase *sound = tcase_create("sound");
    tcase_set_timeout(sound, 60);
    tcase_add_test(sound, sums_are_sound);
    tcase_add_test(sound, differences_are_sound);
    tcase_add_test(sound, quotients_are_sound);
    tcase_add_test(sound, quotients_of_betweens_are_sharp);
    suite_add_tcase(made, sound);
    return made;
}

int main(void)
{
    return run_suite(suite());
}
