# One program per module; add a line here and three below.
check_PROGRAMS += tests/unit/test_base
TESTS += tests/unit/test_base
tests_unit_test_base_SOURCES = tests/unit/test_base.c
tests_unit_test_base_CPPFLAGS = $(test_cppflags)
tests_unit_test_base_CFLAGS = $(test_cflags)
tests_unit_test_base_LDADD = $(test_ldadd)

check_PROGRAMS += tests/unit/test_codelist
TESTS += tests/unit/test_codelist
tests_unit_test_codelist_SOURCES = tests/unit/test_codelist.c
tests_unit_test_codelist_CPPFLAGS = $(test_cppflags)
tests_unit_test_codelist_CFLAGS = $(test_cflags)
tests_unit_test_codelist_LDADD = $(test_ldadd)

check_PROGRAMS += tests/unit/test_regno
TESTS += tests/unit/test_regno
tests_unit_test_regno_SOURCES = tests/unit/test_regno.c
tests_unit_test_regno_CPPFLAGS = $(test_cppflags)
tests_unit_test_regno_CFLAGS = $(test_cflags)
tests_unit_test_regno_LDADD = $(test_ldadd)

check_PROGRAMS += tests/unit/test_record_draft
TESTS += tests/unit/test_record_draft
tests_unit_test_record_draft_SOURCES = tests/unit/test_record_draft.c
tests_unit_test_record_draft_CPPFLAGS = $(test_cppflags)
tests_unit_test_record_draft_CFLAGS = $(test_cflags)
tests_unit_test_record_draft_LDADD = $(test_ldadd)
