/* Which kinds of services are missing in which district, and how many there
 * are per inhabitant (the counts are invented). Unknown is not zero: it is said. */
#include <socprev.h>
#include <stdio.h>

int main(void)
{
    static const char *const districts[3] = { "Děčín", "Most", "Teplice" };
    static const char *const kinds[2] = { "shelters", "workshops" };
    const int64_t counts[3][2] = { { 3, 1 }, { 0, 2 }, { 2, SOCPREV_COVERAGE_UNKNOWN } };
    const int64_t people[3] = { 126294, 106773, 124472 };
    socprev_coverage *c = NULL;
    socprev_coverage_new(3, 2, NULL, &c, NULL);
    socprev_coverage_set_counts(c, &counts[0][0], 0, 0, NULL);
    socprev_coverage_set_populations(c, people, 0, NULL);
    socprev_coverage_finish(c, NULL);

    for (int32_t t = 0; t < 3; t++) {
        for (int32_t k = 0; k < 2; k++) {
            double rate = 0;
            if (socprev_coverage_rate(c, t, k, 100000, NULL, NULL, &rate) == SOCPREV_OK)
                printf("%s, %s: %.2f per 100,000\n", districts[t], kinds[k], rate);
            else
                printf("%s, %s: not known\n", districts[t], kinds[k]);
        }
        int32_t missing[2];
        size_t n = 0;
        socprev_coverage_missing_kinds(c, t, missing, 2, &n);
        for (size_t i = 0; i < n; i++)
            printf("%s has no %s\n", districts[t], kinds[missing[i]]);
    }

    int64_t covered = 0, all = 0;
    socprev_coverage_people_share(c, 0, 0, &covered, &all, NULL);
    printf("%lld of %lld people live where there is a shelter\n", (long long)covered,
           (long long)all);
    socprev_coverage_free(c);
    return 0;
}
