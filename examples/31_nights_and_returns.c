/* Nights of three people, each date once; and who of those that left came back. */
#include <socprev.h>
#include <stdio.h>

enum { STAYS = 5 };

static socprev_date day(const char *text)
{
    socprev_date date = SOCPREV_DATE_NONE;
    socprev_date_parse(text, SOCPREV_NUL, &date, NULL);
    return date;
}

static void print_nights(const socprev_stays *stays, int32_t measure, const char *label)
{
    socprev_night_rule *rule = NULL;
    socprev_nights *nights = NULL;
    int64_t values[STAYS], mean = 0, median = 0;
    socprev_night_rule_new_hmis(measure, day("2022-10-01"), day("2023-09-30"), NULL, &rule, NULL);
    socprev_nights_count(stays, rule, NULL, NULL, &nights, NULL);
    size_t persons = (size_t)socprev_nights_persons(nights);
    socprev_nights_values(nights, values, persons);
    socprev_length_mean(values, 0, persons, &mean, NULL);
    socprev_length_quantile(values, 0, persons, 1, 2, SOCPREV_LENGTH_MIDDLE, NULL, &median, NULL);
    printf("%s: %zu persons, %lld nights, mean %lld.%02lld, median %lld.%02lld\n", label, persons,
           (long long)socprev_nights_total(nights), (long long)mean / 100, (long long)mean % 100,
           (long long)median / 100, (long long)median % 100);
    socprev_nights_free(nights);
    socprev_night_rule_free(rule);
}

int main(void)
{
    /* The first is in a shelter and in transitional housing at the same time; the second
     * left for a home and came back; the third is still there. */
    const uint64_t person[STAYS] = { 71, 71, 72, 72, 73 };
    const int32_t type[STAYS] = { SOCPREV_HMIS_SHELTER, SOCPREV_HMIS_TRANSITIONAL,
                                  SOCPREV_HMIS_SHELTER, SOCPREV_HMIS_SHELTER,
                                  SOCPREV_HMIS_SHELTER };
    const socprev_date entry[STAYS] = { day("2022-11-01"), day("2022-12-10"), day("2020-12-01"),
                                        day("2023-03-01"), day("2023-09-01") };
    const socprev_date exit[STAYS] = { day("2023-02-15"), day("2023-01-20"), day("2021-06-01"),
                                       day("2023-03-11"), SOCPREV_DATE_NONE };
    const uint8_t permanent[STAYS] = { 0, 0, 1, 0, 0 };
    socprev_stays *stays = NULL;
    socprev_stays_new(NULL, &stays, NULL);
    socprev_stays_bind_persons(stays, person, 0, NULL, 0, NULL);
    socprev_stays_bind_codes(stays, SOCPREV_STAY_TYPE, type, 0, NULL);
    socprev_stays_bind_dates(stays, SOCPREV_STAY_ENTRY, entry, 0, NULL);
    socprev_stays_bind_dates(stays, SOCPREV_STAY_EXIT, exit, 0, NULL);
    socprev_stays_bind_permanent(stays, permanent, 0, NULL);
    socprev_stays_append(stays, STAYS, NULL);

    print_nights(stays, SOCPREV_HMIS_1A_SHELTER, "shelter alone");
    print_nights(stays, SOCPREV_HMIS_1A_TRANSITIONAL, "shelter or transitional");

    socprev_return_rule *rule = NULL;
    socprev_returns *returns = NULL;
    socprev_return_rule_new(day("2022-10-01"), day("2023-09-30"), NULL, &rule, NULL);
    socprev_returns_count(stays, rule, NULL, NULL, &returns, NULL);
    printf("left for a home: %lld, back within 180 days: %lld, 365: %lld, 730: %lld\n",
           (long long)socprev_returns_exits(returns, -1),
           (long long)socprev_returns_returned(returns, -1, 0),
           (long long)socprev_returns_returned(returns, -1, 1),
           (long long)socprev_returns_returned(returns, -1, 2));
    socprev_returns_free(returns);
    socprev_return_rule_free(rule);
    socprev_stays_free(stays);
    return 0;
}
