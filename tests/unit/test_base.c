#include "suite.h"
#include "support.h"

START_TEST(version_is_known)
{
    ck_assert_str_eq(socprev_version(), "0.1.0");
    ck_assert_int_eq(socprev_abi_version(), 0);
}
END_TEST

START_TEST(every_status_has_name_and_texts)
{
    for (int32_t status = 0; status < socprev_status_count(); status++) {
        ck_assert_ptr_nonnull(socprev_status_name(status));
        ck_assert_ptr_nonnull(socprev_status_text(status, SOCPREV_LANG_EN));
        ck_assert_ptr_nonnull(socprev_status_text(status, SOCPREV_LANG_CS));
    }
    ck_assert_str_eq(socprev_status_name(SOCPREV_E_INTERNAL), "SOCPREV_E_INTERNAL");
    ck_assert_ptr_null(socprev_status_name(-1));
    ck_assert_ptr_null(socprev_status_text(socprev_status_count(), SOCPREV_LANG_EN));
}
END_TEST

static Suite *suite(void)
{
    Suite *made = suite_create("base");
    TCase *basics = tcase_create("status");
    tcase_add_test(basics, version_is_known);
    tcase_add_test(basics, every_status_has_name_and_texts);
    suite_add_tcase(made, basics);
    return made;
}

int main(void)
{
    return run_suite(suite());
}
