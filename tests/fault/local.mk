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

check_PROGRAMS += tests/fault/test_table_faults
TESTS += tests/fault/test_table_faults
tests_fault_test_table_faults_SOURCES = tests/fault/test_table_faults.c
tests_fault_test_table_faults_CPPFLAGS = $(test_cppflags)
tests_fault_test_table_faults_CFLAGS = $(fault_cflags)
tests_fault_test_table_faults_LDADD = $(fault_ldadd)

# The C library's files, let fail one call at a time.
check_PROGRAMS += tests/fault/test_file_faults
TESTS += tests/fault/test_file_faults
tests_fault_test_file_faults_SOURCES = tests/fault/test_file_faults.c
tests_fault_test_file_faults_CPPFLAGS = $(test_cppflags)
tests_fault_test_file_faults_CFLAGS = $(fault_cflags)
tests_fault_test_file_faults_LDFLAGS = -Wl,--wrap=fopen,--wrap=fread,--wrap=ferror \
	-Wl,--wrap=fwrite,--wrap=fflush,--wrap=fsync,--wrap=fclose,--wrap=rename,--wrap=fchmod
tests_fault_test_file_faults_LDADD = $(fault_ldadd)

check_PROGRAMS += tests/fault/test_allocate_faults
TESTS += tests/fault/test_allocate_faults
tests_fault_test_allocate_faults_SOURCES = tests/fault/test_allocate_faults.c
tests_fault_test_allocate_faults_CPPFLAGS = $(test_cppflags)
tests_fault_test_allocate_faults_CFLAGS = $(fault_cflags)
tests_fault_test_allocate_faults_LDADD = $(fault_ldadd)
check_PROGRAMS += tests/fault/test_spill_faults
TESTS += tests/fault/test_spill_faults
tests_fault_test_spill_faults_SOURCES = tests/fault/test_spill_faults.c
tests_fault_test_spill_faults_CPPFLAGS = $(test_cppflags)
tests_fault_test_spill_faults_CFLAGS = $(fault_cflags)
tests_fault_test_spill_faults_LDFLAGS = -Wl,--wrap=mkstemp,--wrap=unlink \
	-Wl,--wrap=write,--wrap=pread
tests_fault_test_spill_faults_LDADD = $(fault_ldadd)

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

check_PROGRAMS += tests/fault/test_record_faults
TESTS += tests/fault/test_record_faults
tests_fault_test_record_faults_SOURCES = tests/fault/test_record_faults.c
tests_fault_test_record_faults_CPPFLAGS = $(test_cppflags)
tests_fault_test_record_faults_CFLAGS = $(fault_cflags)
tests_fault_test_record_faults_LDADD = $(fault_ldadd)
check_PROGRAMS += tests/fault/test_document_faults
TESTS += tests/fault/test_document_faults
tests_fault_test_document_faults_SOURCES = tests/fault/test_document_faults.c
tests_fault_test_document_faults_CPPFLAGS = $(test_cppflags)
tests_fault_test_document_faults_CFLAGS = $(fault_cflags)
tests_fault_test_document_faults_LDFLAGS = -Wl,--wrap=malloc,--wrap=fopen,--wrap=fwrite \
	-Wl,--wrap=fsync,--wrap=fclose
tests_fault_test_document_faults_LDADD = $(fault_ldadd)

check_PROGRAMS += tests/fault/test_sources_faults
TESTS += tests/fault/test_sources_faults
tests_fault_test_sources_faults_SOURCES = tests/fault/test_sources_faults.c
tests_fault_test_sources_faults_CPPFLAGS = $(test_cppflags)
tests_fault_test_sources_faults_CFLAGS = $(fault_cflags)
tests_fault_test_sources_faults_LDADD = $(fault_ldadd)
check_PROGRAMS += tests/fault/test_evenness_faults
TESTS += tests/fault/test_evenness_faults
tests_fault_test_evenness_faults_SOURCES = tests/fault/test_evenness_faults.c
tests_fault_test_evenness_faults_CPPFLAGS = $(test_cppflags)
tests_fault_test_evenness_faults_CFLAGS = $(fault_cflags)
tests_fault_test_evenness_faults_LDADD = $(fault_ldadd)
check_PROGRAMS += tests/fault/test_claims_faults
TESTS += tests/fault/test_claims_faults
tests_fault_test_claims_faults_SOURCES = tests/fault/test_claims_faults.c
tests_fault_test_claims_faults_CPPFLAGS = $(test_cppflags)
tests_fault_test_claims_faults_CFLAGS = $(fault_cflags)
tests_fault_test_claims_faults_LDADD = $(fault_ldadd)
check_PROGRAMS += tests/fault/test_planning_faults
TESTS += tests/fault/test_planning_faults
tests_fault_test_planning_faults_SOURCES = tests/fault/test_planning_faults.c
tests_fault_test_planning_faults_CPPFLAGS = $(test_cppflags)
tests_fault_test_planning_faults_CFLAGS = $(fault_cflags)
tests_fault_test_planning_faults_LDADD = $(fault_ldadd)

check_PROGRAMS += tests/fault/test_report_faults
TESTS += tests/fault/test_report_faults
tests_fault_test_report_faults_SOURCES = tests/fault/test_report_faults.c
tests_fault_test_report_faults_CPPFLAGS = $(test_cppflags)
tests_fault_test_report_faults_CFLAGS = $(fault_cflags)
tests_fault_test_report_faults_LDADD = $(fault_ldadd)

check_PROGRAMS += tests/fault/test_biproportional_faults
TESTS += tests/fault/test_biproportional_faults
tests_fault_test_biproportional_faults_SOURCES = tests/fault/test_biproportional_faults.c
tests_fault_test_biproportional_faults_CPPFLAGS = $(test_cppflags)
tests_fault_test_biproportional_faults_CFLAGS = $(fault_cflags)
tests_fault_test_biproportional_faults_LDADD = $(fault_ldadd)
check_PROGRAMS += tests/fault/test_measures_faults
TESTS += tests/fault/test_measures_faults
tests_fault_test_measures_faults_SOURCES = tests/fault/test_measures_faults.c
tests_fault_test_measures_faults_CPPFLAGS = $(test_cppflags)
tests_fault_test_measures_faults_CFLAGS = $(fault_cflags)
tests_fault_test_measures_faults_LDADD = $(fault_ldadd)

check_PROGRAMS += tests/fault/test_round_faults
TESTS += tests/fault/test_round_faults
tests_fault_test_round_faults_SOURCES = tests/fault/test_round_faults.c
tests_fault_test_round_faults_CPPFLAGS = $(test_cppflags)
tests_fault_test_round_faults_CFLAGS = $(fault_cflags)
tests_fault_test_round_faults_LDADD = $(fault_ldadd)
check_PROGRAMS += tests/fault/test_periods_faults
TESTS += tests/fault/test_periods_faults
tests_fault_test_periods_faults_SOURCES = tests/fault/test_periods_faults.c
tests_fault_test_periods_faults_CPPFLAGS = $(test_cppflags)
tests_fault_test_periods_faults_CFLAGS = $(fault_cflags)
tests_fault_test_periods_faults_LDADD = $(fault_ldadd)
check_PROGRAMS += tests/fault/test_estimate_faults
TESTS += tests/fault/test_estimate_faults
tests_fault_test_estimate_faults_SOURCES = tests/fault/test_estimate_faults.c
tests_fault_test_estimate_faults_CPPFLAGS = $(test_cppflags)
tests_fault_test_estimate_faults_CFLAGS = $(fault_cflags)
tests_fault_test_estimate_faults_LDADD = $(fault_ldadd)

check_PROGRAMS += tests/fault/test_network_faults
TESTS += tests/fault/test_network_faults
tests_fault_test_network_faults_SOURCES = tests/fault/test_network_faults.c
tests_fault_test_network_faults_CPPFLAGS = $(test_cppflags)
tests_fault_test_network_faults_CFLAGS = $(fault_cflags)
tests_fault_test_network_faults_LDADD = $(fault_ldadd)
check_PROGRAMS += tests/fault/test_problem_faults
TESTS += tests/fault/test_problem_faults
tests_fault_test_problem_faults_SOURCES = tests/fault/test_problem_faults.c
tests_fault_test_problem_faults_CPPFLAGS = $(test_cppflags)
tests_fault_test_problem_faults_CFLAGS = $(fault_cflags)
tests_fault_test_problem_faults_LDADD = $(fault_ldadd)
check_PROGRAMS += tests/fault/test_disclosure_faults
TESTS += tests/fault/test_disclosure_faults
tests_fault_test_disclosure_faults_SOURCES = tests/fault/test_disclosure_faults.c
tests_fault_test_disclosure_faults_CPPFLAGS = $(test_cppflags)
tests_fault_test_disclosure_faults_CFLAGS = $(fault_cflags)
tests_fault_test_disclosure_faults_LDADD = $(fault_ldadd)
check_PROGRAMS += tests/fault/test_release_faults
TESTS += tests/fault/test_release_faults
tests_fault_test_release_faults_SOURCES = tests/fault/test_release_faults.c
tests_fault_test_release_faults_CPPFLAGS = $(test_cppflags)
tests_fault_test_release_faults_CFLAGS = $(fault_cflags)
tests_fault_test_release_faults_LDADD = $(fault_ldadd)
check_PROGRAMS += tests/fault/test_access_faults
TESTS += tests/fault/test_access_faults
tests_fault_test_access_faults_SOURCES = tests/fault/test_access_faults.c
tests_fault_test_access_faults_CPPFLAGS = $(test_cppflags)
tests_fault_test_access_faults_CFLAGS = $(fault_cflags)
tests_fault_test_access_faults_LDADD = $(fault_ldadd)

check_PROGRAMS += tests/fault/test_support_faults
TESTS += tests/fault/test_support_faults
tests_fault_test_support_faults_SOURCES = tests/fault/test_support_faults.c
tests_fault_test_support_faults_CPPFLAGS = $(test_cppflags)
tests_fault_test_support_faults_CFLAGS = $(fault_cflags)
tests_fault_test_support_faults_LDADD = $(fault_ldadd)

check_PROGRAMS += tests/fault/test_contacts_faults
TESTS += tests/fault/test_contacts_faults
tests_fault_test_contacts_faults_SOURCES = tests/fault/test_contacts_faults.c
tests_fault_test_contacts_faults_CPPFLAGS = $(test_cppflags)
tests_fault_test_contacts_faults_CFLAGS = $(fault_cflags)
tests_fault_test_contacts_faults_LDADD = $(fault_ldadd)
check_PROGRAMS += tests/fault/test_indicator_faults
TESTS += tests/fault/test_indicator_faults
tests_fault_test_indicator_faults_SOURCES = tests/fault/test_indicator_faults.c
tests_fault_test_indicator_faults_CPPFLAGS = $(test_cppflags)
tests_fault_test_indicator_faults_CFLAGS = $(fault_cflags)
tests_fault_test_indicator_faults_LDADD = $(fault_ldadd)
check_PROGRAMS += tests/fault/test_sketch_faults
TESTS += tests/fault/test_sketch_faults
tests_fault_test_sketch_faults_SOURCES = tests/fault/test_sketch_faults.c
tests_fault_test_sketch_faults_CPPFLAGS = $(test_cppflags)
tests_fault_test_sketch_faults_CFLAGS = $(fault_cflags)
tests_fault_test_sketch_faults_LDADD = $(fault_ldadd)
