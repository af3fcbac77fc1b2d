/* Random numbers of the library: known values, streams, bounds. */
#include "suite.h"
#include "support.h"

#include "base_internal.h"

START_TEST(generator_gives_the_published_numbers)
{
    /* xoshiro256** from the state 1, 2, 3, 4 */
    static const uint64_t expected[] = { 11520u, 0u, 1509978240u, 1215971899390074240u,
                                         1216172134540287360u };
    socprev__random random = { { 1, 2, 3, 4 } };
    for (size_t i = 0; i < SOCPREV__COUNT(expected); i++)
        ck_assert_uint_eq(socprev__random_next(&random), expected[i]);
}
END_TEST

START_TEST(seed_and_stream_decide_alone)
{
    socprev__random a, b, c, d;
    socprev__random_start(&a, 7, 3);
    socprev__random_start(&b, 7, 3);
    socprev__random_start(&c, 7, 4);
    socprev__random_start(&d, 8, 3);
    int same_stream = 0, same_seed = 0;
    for (int i = 0; i < 1000; i++) {
        uint64_t number = socprev__random_next(&a);
        ck_assert_uint_eq(number, socprev__random_next(&b));
        same_stream += number == socprev__random_next(&c);
        same_seed += number == socprev__random_next(&d);
    }
    ck_assert_int_eq(same_stream + same_seed, 0);
}
END_TEST

START_TEST(numbers_are_below_their_bound_and_all_come)
{
    enum { FACES = 7, ROUNDS = 70000 };
    int seen[FACES] = { 0 };
    socprev__random random;
    socprev__random_start(&random, 0, 0);
    for (int i = 0; i < ROUNDS; i++) {
        uint64_t face = socprev__random_below(&random, FACES);
        ck_assert_uint_lt(face, FACES);
        seen[face]++;
    }
    for (int i = 0; i < FACES; i++) /* five standard deviations */
        ck_assert(seen[i] > 10000 - 470 && seen[i] < 10000 + 470);
    ck_assert_uint_eq(socprev__random_below(&random, 1), 0);
    uint64_t huge = (UINT64_C(1) << 63) + 1;
    for (int i = 0; i < 1000; i++)
        ck_assert_uint_lt(socprev__random_below(&random, huge), huge);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("random numbers");
    TCase *cases = tcase_create("random");
    tcase_add_test(cases, generator_gives_the_published_numbers);
    tcase_add_test(cases, seed_and_stream_decide_alone);
    tcase_add_test(cases, numbers_are_below_their_bound_and_all_come);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
