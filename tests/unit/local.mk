# One program per module; add a line here and three below.
check_PROGRAMS += tests/unit/test_base
TESTS += tests/unit/test_base
tests_unit_test_base_SOURCES = tests/unit/test_base.c
tests_unit_test_base_CPPFLAGS = $(test_cppflags)
tests_unit_test_base_CFLAGS = $(test_cflags)
tests_unit_test_base_LDADD = $(test_ldadd)

check_PROGRAMS += tests/unit/test_record_draft
TESTS += tests/unit/test_record_draft
tests_unit_test_record_draft_SOURCES = tests/unit/test_record_draft.c
tests_unit_test_record_draft_CPPFLAGS = $(test_cppflags)
tests_unit_test_record_draft_CFLAGS = $(test_cflags)
tests_unit_test_record_draft_LDADD = $(test_ldadd)

check_PROGRAMS += tests/unit/test_coverage
TESTS += tests/unit/test_coverage
tests_unit_test_coverage_SOURCES = tests/unit/test_coverage.c
tests_unit_test_coverage_CPPFLAGS = $(test_cppflags)
tests_unit_test_coverage_CFLAGS = $(test_cflags)
tests_unit_test_coverage_LDADD = $(test_ldadd)

check_PROGRAMS += tests/unit/test_coverage_input
TESTS += tests/unit/test_coverage_input
tests_unit_test_coverage_input_SOURCES = tests/unit/test_coverage_input.c
tests_unit_test_coverage_input_CPPFLAGS = $(test_cppflags)
tests_unit_test_coverage_input_CFLAGS = $(test_cflags)
tests_unit_test_coverage_input_LDADD = $(test_ldadd)

check_PROGRAMS += tests/unit/test_evenness
TESTS += tests/unit/test_evenness
tests_unit_test_evenness_SOURCES = tests/unit/test_evenness.c
tests_unit_test_evenness_CPPFLAGS = $(test_cppflags)
tests_unit_test_evenness_CFLAGS = $(test_cflags)
tests_unit_test_evenness_LDADD = $(test_ldadd)

check_PROGRAMS += tests/unit/test_people
TESTS += tests/unit/test_people
tests_unit_test_people_SOURCES = tests/unit/test_people.c
tests_unit_test_people_CPPFLAGS = $(test_cppflags)
tests_unit_test_people_CFLAGS = $(test_cflags)
tests_unit_test_people_LDADD = $(test_ldadd)

check_PROGRAMS += tests/unit/test_participants
TESTS += tests/unit/test_participants
tests_unit_test_participants_SOURCES = tests/unit/test_participants.c
tests_unit_test_participants_CPPFLAGS = $(test_cppflags)
tests_unit_test_participants_CFLAGS = $(test_cflags)
tests_unit_test_participants_LDADD = $(test_ldadd)
