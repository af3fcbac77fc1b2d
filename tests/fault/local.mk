check_PROGRAMS += tests/fault/test_coverage_faults
TESTS += tests/fault/test_coverage_faults
tests_fault_test_coverage_faults_SOURCES = tests/fault/test_coverage_faults.c
tests_fault_test_coverage_faults_CPPFLAGS = $(test_cppflags)
tests_fault_test_coverage_faults_CFLAGS = $(fault_cflags)
tests_fault_test_coverage_faults_LDADD = $(fault_ldadd)

check_PROGRAMS += tests/fault/test_beneficiary_faults
TESTS += tests/fault/test_beneficiary_faults
tests_fault_test_beneficiary_faults_SOURCES = tests/fault/test_beneficiary_faults.c
tests_fault_test_beneficiary_faults_CPPFLAGS = $(test_cppflags)
tests_fault_test_beneficiary_faults_CFLAGS = $(fault_cflags)
tests_fault_test_beneficiary_faults_LDADD = $(fault_ldadd)
