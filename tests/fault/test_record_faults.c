/* Failed allocations while a portfolio is built, changed, checked and read. */
#include "portfolio.h"
#include "support.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* ---- scenarios: each cleans up after itself and returns the first status ----------- */

static const char lines[] =
    "portfolio/|name=P|currency=CZK|projects_count=2\n"
    "source/o|name=O|outside=1\n"
    "provider/p|name=P|ico=00262978\n"
    "zone/z|name=Z|territories=CZ0513\n"
    "project/a|name=A|number=CZ. 1.04/3.1.00/05.00069|programme=op_lzz|total=135000000"
    "|kinds=shelter|kinds=shelter|start=2012-08|end=2015-07|sources=o\n"
    "project/b|name=B|start=2016|total=10\n"
    "service/s|project=a|kind=shelter|forms=residential|provider=p\n"
    "capacity/c|service=s|form=residential|unit=bed|value=10\n"
    "award/w|project=a|service=s|price=140000000\n"
    "funding/e|project=a|stage=planned|source=eu|share=85 %|amount=1\n"
    "funding/f|project=a|stage=planned|source=eu|share=85 %|amount=1\n"
    "indicator/i|project=a|indicator=60000|achieved=< 9000\n"
    "application/x|project=a|result=rejected|previous=y\n"
    "application/y|project=a|result=approved|previous=x\n"
    "relation/r|from=b|kind=continues|to=a\n"
    "relation/s|from=a|kind=continues|to=b";

static socprev_status build(const socprev_memory *memory)
{
    socprev_portfolio *portfolio = NULL;
    const socprev_status status = portfolio_try(lines, memory, &portfolio, NULL);
    socprev_portfolio_free(portfolio);
    return status;
}

/* A failed edit leaves the record as it was. */
static socprev_status edit(const socprev_memory *memory)
{
    socprev_portfolio *portfolio = NULL;
    socprev_draft *draft = NULL;
    const char *name = NULL;
    char longer[2000];
    memset(longer, 'x', sizeof longer);
    socprev_status status = portfolio_try(lines, memory, &portfolio, NULL);
    if (status != SOCPREV_OK)
        return status;
    status = socprev_draft_edit(portfolio, SOCPREV_PROJECT, 0, &draft, NULL);
    if (status == SOCPREV_OK) {
        socprev_draft_text(draft, "name", longer, sizeof longer);
        for (int i = 0; i < 40; i++)
            socprev_draft_set(draft, "focus", "work");
        status = socprev_draft_commit(draft, NULL, NULL);
    } else {
        assert_null(draft);
    }
    assert_int_equal(socprev_record_text(portfolio, SOCPREV_PROJECT, 0, "name", &name), SOCPREV_OK);
    assert_int_equal(strlen(name), status == SOCPREV_OK ? sizeof longer : 1);
    assert_int_equal(socprev_record_list_count(portfolio, SOCPREV_PROJECT, 0, "focus"),
                     status == SOCPREV_OK ? 40 : 0);
    socprev_portfolio_free(portfolio);
    return status;
}

/* A commit that fails adds nothing; the portfolio takes the record later. */
static socprev_status add_many(const socprev_memory *memory)
{
    socprev_portfolio *portfolio = NULL;
    socprev_status status = socprev_portfolio_new("p", 1, memory, &portfolio, NULL);
    int64_t added = 0;
    for (char c = 'a'; status == SOCPREV_OK && c <= 'z'; c++) {
        const char id[] = { c, '\0' };
        status = socprev_record_add(portfolio, SOCPREV_SOURCE, id,
                                    (const char *const[]){ "name", "N", NULL }, NULL, NULL);
        added += status == SOCPREV_OK;
        assert_int_equal(socprev_record_find(portfolio, SOCPREV_SOURCE, id, 1),
                         status == SOCPREV_OK ? added - 1 : -1);
    }
    assert_int_equal(socprev_record_count(portfolio, SOCPREV_SOURCE), added);
    socprev_portfolio_free(portfolio);
    return status;
}

static socprev_status check(const socprev_memory *memory)
{
    socprev_portfolio *portfolio = NULL;
    socprev_findings *findings = NULL;
    socprev_error *error = NULL;
    socprev_status status = portfolio_try(lines, memory, &portfolio, NULL);
    if (status != SOCPREV_OK)
        return status;
    status = socprev_portfolio_check(portfolio, NULL, &findings, &error);
    if (status == SOCPREV_OK) {
        assert_true(socprev_findings_count(findings) > 8);
    } else {
        assert_null(findings);
        assert_int_equal(socprev_error_status(error), status);
    }
    socprev_error_free(error);
    socprev_findings_free(findings);
    socprev_portfolio_free(portfolio);
    return status;
}

/* A list too long for the table on the stack. */
static socprev_status check_long_list(const socprev_memory *memory)
{
    socprev_portfolio *portfolio = NULL;
    socprev_findings *findings = NULL;
    socprev_draft *draft = NULL;
    socprev_status status = socprev_portfolio_new("p", 1, memory, &portfolio, NULL);
    if (status == SOCPREV_OK)
        status = socprev_draft_new(portfolio, SOCPREV_PROJECT, "a", 1, &draft, NULL);
    if (status == SOCPREV_OK) {
        socprev_draft_set(draft, "name", "A");
        for (int i = 0; i < 20; i++)
            socprev_draft_set(draft, "focus", i == 19 ? "a" : (const char[]){ (char)('a' + i), 0 });
        status = socprev_draft_commit(draft, NULL, NULL);
    }
    if (status == SOCPREV_OK)
        status = socprev_portfolio_check(portfolio, NULL, &findings, NULL);
    assert_int_equal(socprev_findings_count(findings), status == SOCPREV_OK ? 1 : 0);
    socprev_findings_free(findings);
    socprev_portfolio_free(portfolio);
    return status;
}

static socprev_status read_back(const socprev_memory *memory)
{
    socprev_portfolio *portfolio = NULL;
    socprev_status status = portfolio_try(lines, memory, &portfolio, NULL);
    for (int32_t f = 0; status == SOCPREV_OK && f < socprev_field_count(SOCPREV_PROJECT); f++) {
        socprev_buffer *buffer = NULL;
        status = socprev_record_format(portfolio, SOCPREV_PROJECT, 0,
                                       socprev_field_name(SOCPREV_PROJECT, f), SOCPREV_LANG_CS,
                                       &buffer, NULL);
        if (status != SOCPREV_OK)
            assert_null(buffer);
        socprev_buffer_free(buffer);
    }
    if (status == SOCPREV_OK) {
        socprev_quantity *quantity = NULL;
        status = socprev_record_quantity(portfolio, SOCPREV_PROJECT, 0, "total", memory, &quantity);
        socprev_quantity_free(quantity);
    }
    socprev_portfolio_free(portfolio);
    return status;
}

/* ---- each allocation once, and once and for good ------------------------------------ */

#define FAULTS(name)                                \
    static void name##_without_memory(void **state) \
    {                                               \
        (void)state;                                \
        const char *wrong = fault_loop(name);       \
        if (wrong != NULL)                          \
            fail_msg("%s", wrong);                  \
    }

FAULTS(build)
FAULTS(edit)
FAULTS(add_many)
FAULTS(check)
FAULTS(check_long_list)
FAULTS(read_back)

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(build_without_memory),    cmocka_unit_test(edit_without_memory),
        cmocka_unit_test(add_many_without_memory), cmocka_unit_test(check_without_memory),
        cmocka_unit_test(check_long_list_without_memory),
        cmocka_unit_test(read_back_without_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
