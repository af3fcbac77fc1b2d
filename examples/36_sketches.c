/* Two registers that may not hand out their lists: how many people in all, how many in both? */
#include <socprev.h>
#include <stdio.h>

enum { PERSONS = 60000, BOTH = 20000 };

static void show(const char *what, socprev_estimate *estimate)
{
    double value = 0, error = 0, low = 0, high = 0;
    socprev_estimate_value(estimate, &value);
    socprev_estimate_error(estimate, &error);
    socprev_estimate_interval(estimate, &low, &high, NULL);
    printf("%-10s %.0f (standard error %.0f; 95 %%: %.0f to %.0f), %s\n", what, value, error, low,
           high, socprev_estimate_method_name(socprev_estimate_method(estimate)));
    socprev_estimate_free(estimate);
}

int main(void)
{
    static uint64_t person[2][PERSONS]; /* pseudonyms; the last ones of the first come again */
    socprev_sketch *sketch[2] = { NULL, NULL };
    socprev_theta *theta[2] = { NULL, NULL }, *both = NULL;
    socprev_estimate *estimate = NULL;
    socprev_buffer *bytes = NULL;
    for (uint64_t r = 0; r < 2; r++) {
        for (uint64_t i = 0; i < PERSONS; i++)
            person[r][i] = r * (PERSONS - BOTH) + i;
        socprev_sketch_new(SOCPREV_SKETCH_USUAL, 0, NULL, &sketch[r], NULL);
        socprev_theta_new(SOCPREV_THETA_USUAL, 0, NULL, &theta[r], NULL);
        if (socprev_sketch_add(sketch[r], person[r], 0, PERSONS, NULL) != SOCPREV_OK ||
            socprev_theta_add(theta[r], person[r], 0, PERSONS, NULL) != SOCPREV_OK)
            return 1;
    }

    /* Few people are counted exactly, many are estimated. */
    printf("exact up to %lld persons, beyond with an error of %.1f %%\n",
           (long long)socprev_sketch_exact_up_to(SOCPREV_SKETCH_USUAL),
           100 * socprev_sketch_relative_error(SOCPREV_SKETCH_USUAL));

    /* In all: the sketch of both. */
    socprev_sketch_unite(sketch[0], sketch[1], NULL);
    socprev_sketch_estimate(sketch[0], NULL, &estimate, NULL);
    show("in all", estimate);
    socprev_sketch_write(sketch[0], NULL, &bytes, NULL);
    printf("%zu bytes\n", socprev_buffer_size(bytes));

    /* In both: registers cannot tell, samples can. */
    socprev_theta_combine(theta[0], theta[1], SOCPREV_THETA_INTERSECTION, NULL, &both, NULL);
    socprev_theta_estimate(both, NULL, &estimate, NULL);
    show("in both", estimate);

    socprev_buffer_free(bytes);
    socprev_theta_free(both);
    for (size_t r = 0; r < 2; r++) {
        socprev_theta_free(theta[r]);
        socprev_sketch_free(sketch[r]);
    }
    return 0;
}
