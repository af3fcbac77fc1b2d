
check_PROGRAMS += tests/fault/test_codelist_faults
TESTS += tests/fault/test_codelist_faults
tests_fault_test_codelist_faults_SOURCES = tests/fault/test_codelist_faults.c
tests_fault_test_codelist_faults_CPPFLAGS = $(test_cppflags)
tests_fault_test_codelist_faults_CFLAGS = $(fault_cflags)
tests_fault_test_codelist_faults_LDADD = $(fault_ldadd)
