#include "suite.h"

#include <stdlib.h>

int run_suite(Suite *suite)
{
    SRunner *runner = srunner_create(suite);
    srunner_set_tap(runner, "-");
    srunner_run_all(runner, CK_SILENT);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

void expect_error(socprev_status st, socprev_error *err, socprev_status status, int32_t number,
                  const char *field, int64_t index)
{
    ck_assert_int_eq(st, status);
    ck_assert_ptr_nonnull(err);
    ck_assert_int_eq(socprev_error_status(err), status);
    ck_assert_int_eq(socprev_error_number(err), number);
    ck_assert_str_eq(socprev_error_field(err), field);
    ck_assert_int_eq(socprev_error_index(err), index);
    socprev_error_free(err);
}
