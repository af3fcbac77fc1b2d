/* Projects of contacts and projects of records. */
#include "planning/people.h"

socprev_status socprev__check_portfolio(const socprev_portfolio *portfolio, socprev_error **err)
{
    return socprev_portfolio_is_round(portfolio)
               ? socprev__fail(err, SOCPREV_E_INVALID, SP_RECORD_IS_ROUND, SP_FIELD("portfolio"),
                               SP_TEXT(socprev_record_id(portfolio, SOCPREV_ROUND, 0)))
               : SOCPREV_OK;
}

static int32_t code_of(const socprev_contact_file *file, const char *text)
{
    int32_t n = socprev_contact_file_code_count(file, SOCPREV_BY_PROJECT);
    for (int32_t i = 0; i < n && text != NULL; i++)
        if (strcmp(socprev_contact_file_code(file, SOCPREV_BY_PROJECT, i), text) == 0)
            return i;
    return -1;
}

int32_t socprev__code_of_project(const socprev_portfolio *portfolio, int64_t project,
                                 const socprev_contact_file *file)
{
    const char *number = NULL;
    int32_t code = code_of(file, socprev_record_id(portfolio, SOCPREV_PROJECT, project));
    if (code < 0 && socprev_record_text(portfolio, SOCPREV_PROJECT, project, "number", &number) ==
                        SOCPREV_OK)
        code = code_of(file, number);
    return code;
}
