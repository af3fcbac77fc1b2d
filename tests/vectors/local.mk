check_PROGRAMS += tests/vectors/test_allocation_vectors
TESTS += tests/vectors/test_allocation_vectors
tests_vectors_test_allocation_vectors_SOURCES = tests/vectors/test_allocation_vectors.c
tests_vectors_test_allocation_vectors_CPPFLAGS = $(test_cppflags)
tests_vectors_test_allocation_vectors_CFLAGS = $(test_cflags)
tests_vectors_test_allocation_vectors_LDADD = $(test_ldadd)

check_PROGRAMS += tests/vectors/test_coverage_vectors
TESTS += tests/vectors/test_coverage_vectors
tests_vectors_test_coverage_vectors_SOURCES = tests/vectors/test_coverage_vectors.c
tests_vectors_test_coverage_vectors_CPPFLAGS = $(test_cppflags)
tests_vectors_test_coverage_vectors_CFLAGS = $(test_cflags)
tests_vectors_test_coverage_vectors_LDADD = $(test_ldadd)

check_PROGRAMS += tests/vectors/test_beneficiary_vectors
TESTS += tests/vectors/test_beneficiary_vectors
tests_vectors_test_beneficiary_vectors_SOURCES = tests/vectors/test_beneficiary_vectors.c
tests_vectors_test_beneficiary_vectors_CPPFLAGS = $(test_cppflags)
tests_vectors_test_beneficiary_vectors_CFLAGS = $(test_cflags)
tests_vectors_test_beneficiary_vectors_LDADD = $(test_ldadd)

check_PROGRAMS += tests/vectors/test_disclosure_vectors
TESTS += tests/vectors/test_disclosure_vectors
tests_vectors_test_disclosure_vectors_SOURCES = tests/vectors/test_disclosure_vectors.c
tests_vectors_test_disclosure_vectors_CPPFLAGS = $(test_cppflags)
tests_vectors_test_disclosure_vectors_CFLAGS = $(test_cflags)
tests_vectors_test_disclosure_vectors_LDADD = $(test_ldadd)

check_PROGRAMS += tests/vectors/test_perturb_vectors
TESTS += tests/vectors/test_perturb_vectors
tests_vectors_test_perturb_vectors_SOURCES = tests/vectors/test_perturb_vectors.c
tests_vectors_test_perturb_vectors_CPPFLAGS = $(test_cppflags)
tests_vectors_test_perturb_vectors_CFLAGS = $(test_cflags)
tests_vectors_test_perturb_vectors_LDADD = $(test_ldadd)

check_PROGRAMS += tests/vectors/test_estimate_vectors
TESTS += tests/vectors/test_estimate_vectors
tests_vectors_test_estimate_vectors_SOURCES = tests/vectors/test_estimate_vectors.c
tests_vectors_test_estimate_vectors_CPPFLAGS = $(test_cppflags)
tests_vectors_test_estimate_vectors_CFLAGS = $(test_cflags)
tests_vectors_test_estimate_vectors_LDADD = $(test_ldadd)

check_PROGRAMS += tests/vectors/test_facts
TESTS += tests/vectors/test_facts
tests_vectors_test_facts_SOURCES = tests/vectors/test_facts.c
tests_vectors_test_facts_CPPFLAGS = $(test_cppflags)
tests_vectors_test_facts_CFLAGS = $(test_cflags)
tests_vectors_test_facts_LDADD = $(test_ldadd)

TESTS += tests/vectors/portfolios.sh tests/vectors/walked.sh
EXTRA_DIST += tests/vectors/portfolios.sh tests/vectors/walked.sh
check_PROGRAMS += tests/vectors/test_record_vectors
TESTS += tests/vectors/test_record_vectors
tests_vectors_test_record_vectors_SOURCES = tests/vectors/test_record_vectors.c
tests_vectors_test_record_vectors_CPPFLAGS = $(test_cppflags)
tests_vectors_test_record_vectors_CFLAGS = $(test_cflags)
tests_vectors_test_record_vectors_LDADD = $(test_ldadd)

check_PROGRAMS += tests/vectors/test_table_vectors
TESTS += tests/vectors/test_table_vectors
tests_vectors_test_table_vectors_SOURCES = tests/vectors/test_table_vectors.c
tests_vectors_test_table_vectors_CPPFLAGS = $(test_cppflags)
tests_vectors_test_table_vectors_CFLAGS = $(test_cflags)
tests_vectors_test_table_vectors_LDADD = $(test_ldadd)
check_PROGRAMS += tests/vectors/test_sources_vectors
TESTS += tests/vectors/test_sources_vectors
tests_vectors_test_sources_vectors_SOURCES = tests/vectors/test_sources_vectors.c
tests_vectors_test_sources_vectors_CPPFLAGS = $(test_cppflags)
tests_vectors_test_sources_vectors_CFLAGS = $(test_cflags)
tests_vectors_test_sources_vectors_LDADD = $(test_ldadd)

check_PROGRAMS += tests/vectors/test_access_vectors
TESTS += tests/vectors/test_access_vectors
tests_vectors_test_access_vectors_SOURCES = tests/vectors/test_access_vectors.c
tests_vectors_test_access_vectors_CPPFLAGS = $(test_cppflags)
tests_vectors_test_access_vectors_CFLAGS = $(test_cflags)
tests_vectors_test_access_vectors_LDADD = $(test_ldadd)
check_PROGRAMS += tests/vectors/test_network_vectors
TESTS += tests/vectors/test_network_vectors
tests_vectors_test_network_vectors_SOURCES = tests/vectors/test_network_vectors.c
tests_vectors_test_network_vectors_CPPFLAGS = $(test_cppflags)
tests_vectors_test_network_vectors_CFLAGS = $(test_cflags)
tests_vectors_test_network_vectors_LDADD = $(test_ldadd)
# The vectors of the allocation engine as problem documents, through the command.
if HAVE_PYTHON
TESTS += tests/vectors/problems.py
endif

check_PROGRAMS += tests/vectors/test_stays_vectors
TESTS += tests/vectors/test_stays_vectors
tests_vectors_test_stays_vectors_SOURCES = tests/vectors/test_stays_vectors.c
tests_vectors_test_stays_vectors_CPPFLAGS = $(test_cppflags)
tests_vectors_test_stays_vectors_CFLAGS = $(test_cflags)
tests_vectors_test_stays_vectors_LDADD = $(test_ldadd)
