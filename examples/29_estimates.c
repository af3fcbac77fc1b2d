/* How many homeless people are there, when three services know some of them?
 *
 * Nobody counted them; a shelter, a field team and a low-threshold centre each
 * have a list. From how far the lists overlap, models estimate how many people
 * are on none. The models disagree, and that is what the reader must see. */
#include <socprev.h>

#include <stdio.h>

int main(void)
{
    /* people by history: bit 0 shelter, bit 1 field team, bit 2 centre */
    const int64_t people[7] = {
        60, /* shelter only */
        60, /* field team only */
        90, /* shelter and field team */
        80, /* centre only */
        20, /* shelter and centre */
        20, /* field team and centre */
        30, /* all three */
    };
    socprev_recapture *models = NULL;
    socprev_error *error = NULL;
    if (socprev_recapture_new(3, people, 0, 7, 0.95, NULL, NULL, &models, &error) != SOCPREV_OK) {
        fprintf(stderr, "%s\n", socprev_error_message(error, SOCPREV_LANG_EN));
        socprev_error_free(error);
        return 1;
    }
    printf("known: %lld\n", (long long)socprev_recapture_known(models));
    for (int32_t i = 0; i < socprev_recapture_models(models); i++) {
        const socprev_estimate *estimate = socprev_recapture_estimate(models, i);
        double all, low, high, aic;
        if (estimate == NULL || socprev_estimate_value(estimate, &all) != SOCPREV_OK ||
            socprev_estimate_interval(estimate, &low, &high, NULL) != SOCPREV_OK ||
            socprev_recapture_fit(models, i, NULL, &aic, NULL) != SOCPREV_OK) {
            printf("%-12s no fit\n", socprev_recapture_name(models, i));
            continue;
        }
        printf("%-12s %4.0f people, %4.0f to %4.0f; AIC %.1f%s\n",
               socprev_recapture_name(models, i), all, low, high, aic,
               i == socprev_recapture_best(models, SOCPREV_RECAPTURE_AIC) ? "  <- lowest" : "");
    }
    socprev_recapture_free(models);

    /* The shelter met 118 of its clients once, 74 twice, and so on. Half as much
     * money again would find how many new ones? */
    const int64_t met[] = { 118, 74, 44, 24, 29, 22 };
    socprev_estimate *reached = NULL;
    double value, low, high;
    if (socprev_estimate_reach(met, 0, 6, 200000000, 50000000, 275000000, 0.95, NULL, &reached,
                               &error) != SOCPREV_OK ||
        socprev_estimate_value(reached, &value) != SOCPREV_OK ||
        socprev_estimate_interval(reached, &low, &high, NULL) != SOCPREV_OK) {
        socprev_error_free(error);
        return 1;
    }
    printf("2.75 million would reach about %.0f people, %.0f to %.0f (%s)\n", value, low, high,
           socprev_estimate_method_name(socprev_estimate_method(reached)));
    socprev_estimate_free(reached);
    return 0;
}
