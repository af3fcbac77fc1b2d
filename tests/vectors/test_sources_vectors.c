/* Worked examples of co-financing and sources, and the financing that real projects
 * published: the consistent rows to the heller, the others by what is wrong. */
#include "suite.h"
#include "support.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST = 16 };

static size_t read_array(const json_t *array, int64_t *out)
{
    size_t n = json_array_size(array);
    ck_assert_uint_le(n, MOST);
    for (size_t i = 0; i < n; i++)
        out[i] = json_integer_value(json_array_get(array, i));
    return n;
}

START_TEST(three_sources_pay_four_services)
{
    json_t *vector = vector_load("allocation/T01_three_sources_four_services.json");
    const json_t *problem = json_object_get(vector, "problem");
    const json_t *eligible = json_object_get(problem, "eligible");
    const json_t *example = json_object_get(json_object_get(vector, "expected"), "example");
    int64_t supply[MOST], demand[MOST], least = 0, most = 0;
    size_t sources = read_array(json_object_get(problem, "supply"), supply);
    size_t rows = read_array(json_object_get(problem, "demand"), demand);
    socprev_sources *made = NULL;
    socprev_payment *payment = NULL;
    ck_assert_int_eq(socprev_sources_new(rows, sources, NULL, &made, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_sources_set_demands(made, demand, 0, rows, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_sources_set_limits(made, NULL, 0, supply, 0, sources, NULL),
                     SOCPREV_OK);
    for (size_t k = 0; k < sources; k++)
        for (size_t i = 0; i < rows; i++) {
            const json_t *cell = json_array_get(json_array_get(eligible, k), i);
            int32_t may = json_integer_value(cell) != 0;
            ck_assert_int_eq(socprev_sources_set_eligible(made, i, k, may, NULL), SOCPREV_OK);
        }
    ck_assert_int_eq(socprev_sources_solve(made, NULL, &payment, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_sources_verify(made, payment, NULL), SOCPREV_OK);
    for (size_t k = 0; k < sources; k++)
        for (size_t i = 0; i < rows; i++)
            ck_assert_int_eq(socprev_payment_part(payment, i, k),
                             json_integer_value(json_array_get(json_array_get(example, k), i)));
    /* the note: source 0 alone pays service 0, source 2 alone service 3 */
    ck_assert_int_eq(socprev_sources_range(made, payment, 0, 0, &least, &most, NULL), SOCPREV_OK);
    ck_assert(least == 250 && most == 250);
    ck_assert_int_eq(socprev_sources_range(made, payment, 3, 2, &least, &most, NULL), SOCPREV_OK);
    ck_assert(least == 200 && most == 200);
    socprev_payment_free(payment);
    socprev_sources_free(made);
    json_decref(vector);
}
END_TEST

START_TEST(grants_and_both_sources_are_exhausted)
{
    json_t *vector = vector_load("allocation/T03_cofinancing_85_15.json");
    const json_t *problem = json_object_get(vector, "problem");
    const json_t *optimal =
        json_array_get(json_object_get(json_object_get(vector, "expected"), "optimal"), 0);
    static const int64_t shares[2] = { 85, 15 };
    int64_t grants[MOST], totals[MOST];
    size_t rows = read_array(json_object_get(problem, "grants"), grants);
    read_array(json_object_get(problem, "source_totals"), totals);
    socprev_cofinancing *made = NULL;
    socprev_payment *payment = NULL;
    ck_assert_int_eq(socprev_cofinancing_new(rows, 2, NULL, &made, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_cofinancing_set_amounts(made, grants, 0, rows, NULL), SOCPREV_OK);
    ck_assert_int_eq(
        socprev_cofinancing_set_shares(made, SOCPREV_EVERY, shares, 0, 2, 100, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_cofinancing_set_totals(made, totals, 0, 2, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_cofinancing_solve(made, NULL, &payment, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_cofinancing_verify(made, payment, NULL), SOCPREV_OK);
    for (size_t i = 0; i < rows; i++)
        for (size_t k = 0; k < 2; k++) {
            ck_assert_int_eq(socprev_payment_part(payment, i, k),
                             json_integer_value(json_array_get(json_array_get(optimal, i), k)));
            ck_assert_int_eq(socprev_payment_tie(payment, i, k), SOCPREV_TIE_NONE);
        }
    ck_assert_int_eq(socprev_payment_total(payment, SOCPREV_AXIS_COLUMN, 0), totals[0]);
    socprev_payment_free(payment);
    socprev_cofinancing_free(made);
    json_decref(vector);
}
END_TEST

/* ---- published financing ----------------------------------------------------------- */

enum { ID, TOTAL, EU, COLUMNS = 6, SOURCES = 4, OWN = 3, LARGEST = -1, WRONG = 3 };

/* What a row of financing_examples.csv follows: shares in 1/100000 of EU, state,
 * region and own; who bears the residue, the others being rounded so; findings. */
typedef struct {
    const char *id;
    int64_t share[SOURCES];
    int64_t bearer, quantum;
    int32_t rounding;
    int32_t findings[WRONG];
} scheme;

static const scheme schemes[] = {
    { "LK_IP1", { 85000, 15000, 0, 0 }, LARGEST, 100000000, 0, { 0 } },
    { "KVK_OPZ_2016", { 85000, 10000, 5000, 0 }, LARGEST, 1, 0, { 0 } },
    { "LBC_APK_II", { 85000, 10000, 0, 5000 }, OWN, 1, SOCPREV_ROUND_DOWN, { 0 } },
    { "LBC_APK_III", { 76735, 13265, 0, 10000 }, OWN, 1, SOCPREV_ROUND_UP, { 0 } },
    { "SOKOLOV_APK", { 85000, 10000, 0, 5000 }, 0, 1, SOCPREV_ROUND_UP, { 0 } },
    { "USTI_CARS_IROP", { 90000, 0, 0, 10000 }, LARGEST, 1, 0, { 0 } },
    { "HRADEK_IROP", { 85000, 15000, 0, 0 }, LARGEST, 1, 0, { 0 } },
    { "VARNSDORF_APK", { 85000, 10000, 0, 5000 }, LARGEST, 1, 0, { 3130, 3132, 3132 } },
    { "KROMERIZ_APK", { 85000, 10000, 0, 5000 }, LARGEST, 1, 0, { 3131 } },
    { "VRATISLAVICE_IROP", { 85000, 15000, 0, 0 }, LARGEST, 1, 0, { 3131 } },
};
enum { SCHEMES = sizeof schemes / sizeof schemes[0] };

static const scheme *scheme_of(const char *id)
{
    for (size_t i = 0; i < SCHEMES; i++) {
        if (strcmp(schemes[i].id, id) == 0)
            return &schemes[i];
    }
    return NULL;
}

static int64_t money_of(const char *text)
{
    int64_t units = 0;
    ck_assert_int_eq(socprev_money_parse(text, SOCPREV_NUL, "CZK", &units, NULL), SOCPREV_OK);
    return units;
}

static socprev_cofinancing *problem_of(const scheme *s, int64_t amount)
{
    socprev_cofinancing *made = NULL;
    ck_assert_int_eq(socprev_cofinancing_new(1, SOURCES, NULL, &made, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_cofinancing_set_amounts(made, &amount, 0, 1, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_cofinancing_set_quantum(made, s->quantum, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_cofinancing_set_shares(made, 0, s->share, 0, SOURCES, 100000, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_cofinancing_set_bearer(made, 0, s->bearer, s->rounding, NULL),
                     SOCPREV_OK);
    return made;
}

static void check_findings(const scheme *s, const socprev_cofinancing *problem,
                           const int64_t *published)
{
    socprev_findings *findings = NULL;
    int64_t n = 0;
    ck_assert_int_eq(
        socprev_cofinancing_check(problem, published, 0, 0, 1, SOURCES, &findings, NULL),
        SOCPREV_OK);
    while (n < WRONG && s->findings[n] != 0) {
        ck_assert_msg(socprev_finding_number(findings, n) == s->findings[n], "%s: %d", s->id,
                      socprev_finding_number(findings, n));
        n++;
    }
    ck_assert_msg(socprev_findings_count(findings) == n, "%s: %d findings", s->id,
                  (int)socprev_findings_count(findings));
    socprev_findings_free(findings);
}

static void check_split(const scheme *s, const socprev_cofinancing *problem,
                        const int64_t *published)
{
    socprev_payment *payment = NULL;
    ck_assert_int_eq(socprev_cofinancing_solve(problem, NULL, &payment, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_cofinancing_verify(problem, payment, NULL), SOCPREV_OK);
    for (size_t k = 0; k < SOURCES; k++)
        ck_assert_msg(socprev_payment_part(payment, 0, k) == published[k], "%s: source %zu: %lld",
                      s->id, k, (long long)socprev_payment_part(payment, 0, k));
    socprev_payment_free(payment);
}

START_TEST(published_financing_is_reproduced_or_refuted)
{
    char line[1024];
    size_t seen = 0;
    FILE *file = fopen(test_path("vectors/record/financing_examples.csv"), "r");
    ck_assert_ptr_nonnull(file);
    ck_assert_ptr_nonnull(fgets(line, sizeof line, file));
    while (fgets(line, sizeof line, file) != NULL) {
        char *columns[COLUMNS], *at = line;
        for (int i = 0; i < COLUMNS; i++) {
            columns[i] = at;
            at = strchr(at, ',');
            ck_assert_ptr_nonnull(at);
            *at++ = '\0';
        }
        const scheme *s = scheme_of(columns[ID]);
        ck_assert_msg((s == NULL) == (columns[EU][0] == '\0'), "%s", columns[ID]);
        if (s == NULL)
            continue; /* the payment is not published */
        int64_t published[SOURCES];
        for (int k = 0; k < SOURCES; k++)
            published[k] = money_of(columns[EU + k]);
        socprev_cofinancing *problem = problem_of(s, money_of(columns[TOTAL]));
        check_findings(s, problem, published);
        if (s->findings[0] == 0)
            check_split(s, problem, published);
        socprev_cofinancing_free(problem);
        seen++;
    }
    fclose(file);
    ck_assert_uint_eq(seen, SCHEMES);
}
END_TEST

static Suite *suite(void)
{
    Suite *made = suite_create("sources vectors");
    TCase *cases = tcase_create("published");
    tcase_add_test(cases, three_sources_pay_four_services);
    tcase_add_test(cases, grants_and_both_sources_are_exhausted);
    tcase_add_test(cases, published_financing_is_reproduced_or_refuted);
    suite_add_tcase(made, cases);
    return made;
}

int main(void)
{
    return run_suite(suite());
}
