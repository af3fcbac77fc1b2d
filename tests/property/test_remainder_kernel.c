/* The proved kernel of largest remainders, which divides over a few claimants without
 * bounds, against the general way, which is taken when there are caps, though nobody
 * can reach these: every bit of the answer is the same. */
#include "property.h"
#include "suite.h"

static socprev_division *solved(const socprev_apportionment *problem)
{
    socprev_division *made = NULL;
    ck_assert_int_eq(socprev_apportionment_solve(problem, NULL, &made, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_division_verify(made, problem, NULL), SOCPREV_OK);
    return made;
}

static void expect_same(const socprev_division *a, const socprev_division *b)
{
    ck_assert_uint_eq(socprev_division_tie_count(a), socprev_division_tie_count(b));
    ck_assert_int_eq(socprev_division_tie_units(a), socprev_division_tie_units(b));
    ck_assert_int_eq(socprev_division_next(a), socprev_division_next(b));
    ck_assert_int_eq(socprev_division_last(a), socprev_division_last(b));
    for (size_t i = 0; i < socprev_division_count(a); i++) {
        int64_t whole[2] = { 0 }, n[2] = { 0 }, d[2] = { 0 };
        ck_assert_int_eq(socprev_division_amount(a, i), socprev_division_amount(b, i));
        ck_assert_int_eq(socprev_division_tie(a, i), socprev_division_tie(b, i));
        ck_assert_int_eq(socprev_division_share(a, i, &whole[0], &n[0], &d[0]), SOCPREV_OK);
        ck_assert_int_eq(socprev_division_share(b, i, &whole[1], &n[1], &d[1]), SOCPREV_OK);
        ck_assert_int_eq(whole[0], whole[1]);
        ck_assert_int_eq(n[0], n[1]);
        ck_assert_int_eq(d[0], d[1]);
    }
}

/* Few small weights, so that remainders tie; else large ones. */
PROPERTY(kernel_and_general_way_give_the_same_bits, 2026, 20000)
{
    enum { MOST = 18 }; /* the kernel ends at 16 */
    int64_t weight[MOST], caps[MOST], ids[MOST], priorities[MOST], sum = 0;
    size_t n = (size_t)random_between(random, 1, MOST);
    int64_t greatest = random_between(random, 0, 1) ? 6 : (int64_t)1 << 57;
    int64_t order = random_between(random, 0, 2);
    for (size_t i = 0; i < n; i++) {
        weight[i] = random_between(random, 0, greatest);
        sum += weight[i];
        caps[i] = SOCPREV_TOTAL_MAX;
        ids[i] = (int64_t)(i * 7 + 3) % 23;
        priorities[i] = random_between(random, 0, 2);
    }
    weight[0] += sum == 0;
    int64_t most = random_between(random, 0, 1) ? 40 : SOCPREV_TOTAL_MAX;
    int64_t total = random_between(random, 0, most);
    socprev_apportionment *problem = NULL;
    ck_assert_int_eq(socprev_apportionment_new(n, NULL, &problem, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_apportionment_set_weights(problem, weight, 0, n, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_apportionment_set_total(problem, total, NULL), SOCPREV_OK);
    if (order >= 1)
        ck_assert_int_eq(socprev_apportionment_set_ids(problem, ids, 0, n, NULL), SOCPREV_OK);
    if (order == 2)
        ck_assert_int_eq(socprev_apportionment_set_priorities(problem, priorities, 0, n, NULL),
                         SOCPREV_OK);
    socprev_division *kernel = solved(problem);
    ck_assert_int_eq(socprev_apportionment_set_caps(problem, caps, 0, n, NULL), SOCPREV_OK);
    socprev_division *general = solved(problem);
    expect_same(kernel, general);
    socprev_division_free(general);
    socprev_division_free(kernel);
    socprev_apportionment_free(problem);
}

static Suite *suite(void)
{
    Suite *made = suite_create("remainder kernel");
    TCase *c = tcase_create("differential");
    tcase_set_timeout(c, 120);
    tcase_add_test(c, kernel_and_general_way_give_the_same_bits);
    suite_add_tcase(made, c);
    return made;
}

int main(void)
{
    return run_suite(suite());
}
