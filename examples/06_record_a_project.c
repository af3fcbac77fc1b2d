/* Records a project with its services, and reads it back. */
#include <socprev.h>
#include <stdio.h>

int main(void)
{
    socprev_error *err = NULL;
    socprev_portfolio *p = NULL;
    socprev_portfolio_new("my-region", SOCPREV_NUL, NULL, &p, &err);

    /* A whole record at once, each field from its text ... */
    static const char *const provider[] = { "name", "Fokus Liberec", "kind", "ngo", NULL };
    socprev_record_add(p, SOCPREV_PROVIDER, "fokus", provider, NULL, &err);

    /* ... or step by step. A draft keeps its first mistake for the commit. */
    int64_t project = 0;
    socprev_draft *d = NULL;
    socprev_draft_new(p, SOCPREV_PROJECT, "ip1", SOCPREV_NUL, &d, &err);
    socprev_draft_set(d, "name", "Služby sociální prevence");
    socprev_draft_set(d, "start", "2008-08");
    socprev_draft_set(d, "kinds", "shelter"); /* a list: each call adds */
    socprev_draft_set(d, "kinds", "therapeutic_workshop");
    socprev_draft_amount(d, "passed_on", SOCPREV_MORE_THAN, 20000000000, 0);
    if (socprev_draft_commit(d, &project, &err) != SOCPREV_OK) {
        printf("%s\n", socprev_error_message(err, SOCPREV_LANG_EN));
        return 1;
    }

    static const char *const fields[] = { "name", "start", "kinds", "passed_on", "total" };
    for (size_t i = 0; i < sizeof fields / sizeof fields[0]; i++) {
        socprev_buffer *text = NULL;
        socprev_record_format(p, SOCPREV_PROJECT, project, fields[i], SOCPREV_LANG_EN, &text, NULL);
        printf("%-10s %s\n", fields[i], socprev_buffer_data(text));
        socprev_buffer_free(text);
    }

    /* A mistake names the record, the field and what was expected. */
    d = NULL;
    socprev_draft_new(p, SOCPREV_PROJECT, "ip2", SOCPREV_NUL, &d, NULL);
    socprev_draft_set(d, "start", "soon");
    if (socprev_draft_commit(d, NULL, &err) != SOCPREV_OK)
        printf("%s\n", socprev_error_message(err, SOCPREV_LANG_EN));
    socprev_error_free(err);
    socprev_portfolio_free(p);
    return 0;
}
