check_PROGRAMS += tests/fault/test_codelist_faults
TESTS += tests/fault/test_codelist_faults
tests_fault_test_codelist_faults_SOURCES = tests/fault/test_codelist_faults.c
tests_fault_test_codelist_faults_CPPFLAGS = $(test_cppflags)
tests_fault_test_codelist_faults_CFLAGS = $(fault_cflags)
tests_fault_test_codelist_faults_LDADD = $(fault_ldadd)

# The errors themselves come from the C allocator: let it fail too.
check_PROGRAMS += tests/fault/test_base_faults
TESTS += tests/fault/test_base_faults
tests_fault_test_base_faults_SOURCES = tests/fault/test_base_faults.c
tests_fault_test_base_faults_CPPFLAGS = $(test_cppflags)
tests_fault_test_base_faults_CFLAGS = $(fault_cflags)
tests_fault_test_base_faults_LDFLAGS = -Wl,--wrap=malloc
tests_fault_test_base_faults_LDADD = $(fault_ldadd)

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
