/* How evenly is money spread over the districts of a region? Numbers, bars and a curve
 * (the amounts are invented). */
#include <socprev.h>
#include <stdio.h>

int main(void)
{
    static const char *const codes[7] = { "CZ0421", "CZ0422", "CZ0423", "CZ0424",
                                          "CZ0425", "CZ0426", "CZ0427" };
    static const int64_t crowns[7] = { 21500000, 0, 6200000, 4100000, 31000000, 9900000, 44000000 };
    const char *names[7];
    double per_person[7], people[7], gini = 0, weights[8], values[8];
    for (int i = 0; i < 7; i++) {
        int32_t row = 0;
        int64_t count = 0;
        socprev_date as_of = SOCPREV_DATE_NONE;
        socprev_codelist_find(SOCPREV_LIST_DISTRICT, codes[i], SOCPREV_NUL, &row, NULL);
        names[i] = socprev_codelist_label(SOCPREV_LIST_DISTRICT, row, SOCPREV_LANG_EN);
        socprev_territory_population(codes[i], SOCPREV_NUL, SOCPREV_DATE_NONE, &count, &as_of,
                                     NULL);
        people[i] = (double)count;
        per_person[i] = (double)crowns[i] / people[i];
    }
    socprev_evenness *e = NULL;
    socprev_evenness_new(NULL, &e, NULL);
    socprev_evenness_add(e, per_person, 0, people, 0, 7, NULL);
    socprev_evenness_finish(e, NULL);
    socprev_evenness_gini(e, &gini);
    socprev_evenness_lorenz(e, weights, values, 8);
    printf("CZK per inhabitant; Gini %.4f\n", gini);

    socprev_picture_options *options = NULL;
    socprev_buffer *picture = NULL;
    socprev_picture_options_new(NULL, &options, NULL);
    socprev_picture_options_set_width(options, 60, NULL);
    socprev_picture_options_set_height(options, 10, NULL);
    socprev_picture_bars(names, per_person, 0, NULL, 7, options, NULL, &picture, NULL);
    printf("%s\n", socprev_buffer_data(picture));
    socprev_buffer_free(picture);
    socprev_picture_lorenz(weights, values, 8, options, NULL, &picture, NULL);
    printf("%s", socprev_buffer_data(picture));
    socprev_buffer_free(picture);
    socprev_picture_options_free(options);
    socprev_evenness_free(e);
    return 0;
}
