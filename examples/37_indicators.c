/* A project promised two participants: who counts by the rule of the indicator, and what the
 * contacts leave open. */
#include <socprev.h>
#include <stdio.h>

static const char contacts[] = "person,date,project,minutes,electronic\n"
                               "p,2019-01-10,ip1,1500,0\n" /* 50 hours in two contacts */
                               "p,2019-02-10,ip1,1500,0\n"
                               "q,2019-02-11,ip1,2400,1\n" /* 40 hours, all electronic */
                               "r,2019-03-01,ip1,,0\n"     /* nobody wrote down how long */
                               ",2019-03-02,ip1,60,0\n";

int main(void)
{
    socprev_portfolio *portfolio = NULL;
    socprev_contact_file *file = NULL;
    socprev_counting_rules *rules = NULL;
    socprev_indicators *indicators = NULL;
    socprev_portfolio_new("example", SOCPREV_NUL, NULL, &portfolio, NULL);
    socprev_record_add(portfolio, SOCPREV_PROJECT, "ip1",
                       (const char *[]){ "name", "First project", NULL }, NULL, NULL);
    socprev_record_add(portfolio, SOCPREV_INDICATOR, "participants",
                       (const char *[]){ "project", "ip1", "indicator", "60000", "target", "2",
                                         NULL },
                       NULL, NULL);
    socprev_record_add(portfolio, SOCPREV_INDICATOR, "places",
                       (const char *[]){ "project", "ip1", "indicator", "67001", "target", "12",
                                         NULL },
                       NULL, NULL);
    socprev_contact_file_parse(contacts, SOCPREV_NUL, NULL, NULL, NULL, &file, NULL);
    socprev_counting_rules_new(NULL, &rules, NULL);
    socprev_indicators_new(portfolio, file, rules, NULL, NULL, &indicators, NULL);

    for (int64_t i = 0; i < socprev_indicators_count(indicators); i++) {
        int64_t value = 0, high = 0;
        printf("%s: ", socprev_indicators_record(indicators, i));
        if (socprev_indicators_reached(indicators, i, NULL, &value, &high) == SOCPREV_OK)
            printf("from %lld to %lld ", (long long)value, (long long)high);
        printf("(%s)\n", socprev_indicators_definition(indicators, i, SOCPREV_LANG_EN));
    }

    /* What was reached becomes part of the portfolio. */
    int64_t written = 0;
    socprev_indicators_write(indicators, portfolio, &written, NULL);
    printf("written: %lld\n", (long long)written);
    socprev_indicators_free(indicators);
    socprev_counting_rules_free(rules);
    socprev_contact_file_free(file);
    socprev_portfolio_free(portfolio);
    return 0;
}
