/* Reads a document, strictly; a mistake is named by line, column and field.
 * What is written again is the same bytes. */
#include <socprev.h>
#include <stdio.h>
#include <string.h>

static const char document[] = "{\n"
                               "  \"format\": \"socprev-portfolio\",\n"
                               "  \"version\": 1,\n"
                               "  \"portfolio\": {\n"
                               "    \"id\": \"example\",\n"
                               "    \"name\": \"Příklad\"\n"
                               "  }\n"
                               "}\n";
static const char wrong[] = "{\n"
                            "  \"format\": \"socprev-portfolio\",\n"
                            "  \"version\": 1,\n"
                            "  \"portfolio\": { \"id\": \"example\", \"name\": \"Příklad\" },\n"
                            "  \"projects\": [ { \"id\": \"ip1\", \"name\": \"Projekt\",\n"
                            "                  \"totl\": 1000 } ]\n"
                            "}\n";

int main(void)
{
    socprev_portfolio *p = NULL;
    socprev_buffer *written = NULL;
    socprev_error *err = NULL;
    if (socprev_portfolio_read(document, SOCPREV_NUL, NULL, NULL, NULL, &p, &err) == SOCPREV_OK &&
        socprev_portfolio_write(p, &written, &err) == SOCPREV_OK)
        printf("%s\n", strcmp(document, socprev_buffer_data(written)) == 0 ? "the same bytes"
                                                                            : "other bytes");
    socprev_buffer_free(written);
    socprev_portfolio_free(p);

    if (socprev_portfolio_read(wrong, SOCPREV_NUL, NULL, NULL, NULL, &p, &err) != SOCPREV_OK)
        printf("line %lld, column %lld, %s:\n%s\n", (long long)socprev_error_line(err),
               (long long)socprev_error_column(err), socprev_error_field(err),
               socprev_error_message(err, SOCPREV_LANG_EN));
    socprev_error_free(err);
    return 0;
}
