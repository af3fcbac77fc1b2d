/* A check reports everything that contradicts itself, not only the first thing. */
#include <socprev.h>
#include <stdio.h>

int main(void)
{
    static const char *const project[] = { "name", "Projekt", "total", "1000000", "passed_on",
                                           "1200000", "start", "2014-05", "end", "2014-02",
                                           "number", "CZ. 1.04/3.1.00/05.00069", NULL };
    static const char *const service[] = { "project", "ip1", "kind", "shelterr", NULL };
    socprev_portfolio *p = NULL;
    socprev_findings *findings = NULL;
    socprev_portfolio_new("example", SOCPREV_NUL, NULL, &p, NULL);
    socprev_record_add(p, SOCPREV_PROJECT, "ip1", project, NULL, NULL);
    socprev_record_add(p, SOCPREV_SERVICE, "s1", service, NULL, NULL);

    socprev_portfolio_check(p, NULL, &findings, NULL);
    for (int64_t i = 0; i < socprev_findings_count(findings); i++)
        printf("SP%d %s %s: %s\n", socprev_finding_number(findings, i),
               socprev_finding_record(findings, i), socprev_finding_field(findings, i),
               socprev_finding_message(findings, i, SOCPREV_LANG_EN));
    socprev_findings_free(findings);
    socprev_portfolio_free(p);
    return 0;
}
