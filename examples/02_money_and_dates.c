/* Reads money, shares and dates as people write them, and computes exactly. */
#include <socprev.h>
#include <stdio.h>

int main(void)
{
    /* A project of 10 035 237,50 Kč, of which the European share is 85 %. */
    int64_t total = 0, numerator = 0, denominator = 1, eu = 0;
    socprev_money_parse("10 035 237,50", SOCPREV_NUL, "CZK", &total, NULL);
    socprev_ratio_parse("85 %", SOCPREV_NUL, &numerator, &denominator, NULL);
    socprev_int64_muldiv(total, numerator, denominator, SOCPREV_ROUND_DOWN, &eu, NULL);

    char text[64];
    socprev_money_format(eu, "CZK", SOCPREV_LANG_CS, text, sizeof text, NULL);
    printf("85 %% of it: %s\n", text);

    /* What cannot be an amount is refused, with a reason. */
    socprev_error *err = NULL;
    if (socprev_money_parse("1.234,5", SOCPREV_NUL, "CZK", &total, &err) != SOCPREV_OK)
        printf("%s\n", socprev_error_message(err, SOCPREV_LANG_EN));
    socprev_error_free(err);

    /* Dates know how precise they are. */
    socprev_date start = 0, end = 0;
    int32_t months = 0, gap = 0;
    socprev_date_parse("1. 4. 2016", SOCPREV_NUL, &start, NULL);
    socprev_date_parse("2019-04-30", SOCPREV_NUL, &end, NULL);
    socprev_period_months(start, end, &months);
    printf("%d months\n", months);

    socprev_date_parse("2012-07", SOCPREV_NUL, &end, NULL);
    socprev_date_parse("2012-08", SOCPREV_NUL, &start, NULL);
    socprev_period_gap(end, start, &gap);
    printf("%d days between July 2012 and August 2012\n", gap);
    return 0;
}
