
check_PROGRAMS += tests/property/test_document_properties
TESTS += tests/property/test_document_properties
tests_property_test_document_properties_SOURCES = tests/property/test_document_properties.c
tests_property_test_document_properties_CPPFLAGS = $(test_cppflags)
tests_property_test_document_properties_CFLAGS = $(test_cflags)
tests_property_test_document_properties_LDADD = $(test_ldadd)

check_PROGRAMS += tests/property/test_codelist_properties
TESTS += tests/property/test_codelist_properties
tests_property_test_codelist_properties_SOURCES = tests/property/test_codelist_properties.c
tests_property_test_codelist_properties_CPPFLAGS = $(test_cppflags)
tests_property_test_codelist_properties_CFLAGS = $(test_cflags)
tests_property_test_codelist_properties_LDADD = $(test_ldadd)
check_PROGRAMS += tests/property/test_allocate_properties
TESTS += tests/property/test_allocate_properties
tests_property_test_allocate_properties_SOURCES = tests/property/test_allocate_properties.c
tests_property_test_allocate_properties_CPPFLAGS = $(test_cppflags)
tests_property_test_allocate_properties_CFLAGS = $(test_cflags)
tests_property_test_allocate_properties_LDADD = $(test_ldadd)
check_PROGRAMS += tests/property/test_twoway_properties
TESTS += tests/property/test_twoway_properties
tests_property_test_twoway_properties_SOURCES = tests/property/test_twoway_properties.c
tests_property_test_twoway_properties_CPPFLAGS = $(test_cppflags)
tests_property_test_twoway_properties_CFLAGS = $(test_cflags)
tests_property_test_twoway_properties_LDADD = $(test_ldadd)

check_PROGRAMS += tests/property/test_values
TESTS += tests/property/test_values
tests_property_test_values_SOURCES = tests/property/test_values.c
tests_property_test_values_CPPFLAGS = $(test_cppflags)
tests_property_test_values_CFLAGS = $(test_cflags)
tests_property_test_values_LDADD = $(test_ldadd)

check_PROGRAMS += tests/property/test_quantities
TESTS += tests/property/test_quantities
tests_property_test_quantities_SOURCES = tests/property/test_quantities.c
tests_property_test_quantities_CPPFLAGS = $(test_cppflags)
tests_property_test_quantities_CFLAGS = $(test_cflags)
tests_property_test_quantities_LDADD = $(test_ldadd)

check_PROGRAMS += tests/property/test_texts
TESTS += tests/property/test_texts
tests_property_test_texts_SOURCES = tests/property/test_texts.c
tests_property_test_texts_CPPFLAGS = $(test_cppflags)
tests_property_test_texts_CFLAGS = $(test_cflags)
tests_property_test_texts_LDADD = $(test_ldadd)

check_PROGRAMS += tests/property/test_table_properties
TESTS += tests/property/test_table_properties
tests_property_test_table_properties_SOURCES = tests/property/test_table_properties.c
tests_property_test_table_properties_CPPFLAGS = $(test_cppflags)
tests_property_test_table_properties_CFLAGS = $(test_cflags)
tests_property_test_table_properties_LDADD = $(test_ldadd)

check_PROGRAMS += tests/property/test_csv_properties
TESTS += tests/property/test_csv_properties
tests_property_test_csv_properties_SOURCES = tests/property/test_csv_properties.c
tests_property_test_csv_properties_CPPFLAGS = $(test_cppflags)
tests_property_test_csv_properties_CFLAGS = $(test_cflags)
tests_property_test_csv_properties_LDADD = $(test_ldadd)

check_PROGRAMS += tests/property/test_coverage_properties
TESTS += tests/property/test_coverage_properties
tests_property_test_coverage_properties_SOURCES = tests/property/test_coverage_properties.c
tests_property_test_coverage_properties_CPPFLAGS = $(test_cppflags)
tests_property_test_coverage_properties_CFLAGS = $(test_cflags)
tests_property_test_coverage_properties_LDADD = $(test_ldadd)

check_PROGRAMS += tests/property/test_evenness_properties
TESTS += tests/property/test_evenness_properties
tests_property_test_evenness_properties_SOURCES = tests/property/test_evenness_properties.c
tests_property_test_evenness_properties_CPPFLAGS = $(test_cppflags)
tests_property_test_evenness_properties_CFLAGS = $(test_cflags)
tests_property_test_evenness_properties_LDADD = $(test_ldadd)

check_PROGRAMS += tests/property/test_beneficiary_properties
TESTS += tests/property/test_beneficiary_properties
tests_property_test_beneficiary_properties_SOURCES = tests/property/test_beneficiary_properties.c
tests_property_test_beneficiary_properties_CPPFLAGS = $(test_cppflags)
tests_property_test_beneficiary_properties_CFLAGS = $(test_cflags)
tests_property_test_beneficiary_properties_LDADD = $(test_ldadd)

check_PROGRAMS += tests/property/test_state_properties
TESTS += tests/property/test_state_properties
tests_property_test_state_properties_SOURCES = tests/property/test_state_properties.c
tests_property_test_state_properties_CPPFLAGS = $(test_cppflags)
tests_property_test_state_properties_CFLAGS = $(test_cflags)
tests_property_test_state_properties_LDADD = $(test_ldadd)

check_PROGRAMS += tests/property/test_cube_failures
TESTS += tests/property/test_cube_failures
tests_property_test_cube_failures_SOURCES = tests/property/test_cube_failures.c
tests_property_test_cube_failures_CPPFLAGS = $(test_cppflags)
tests_property_test_cube_failures_CFLAGS = $(test_cflags)
tests_property_test_cube_failures_LDADD = $(test_ldadd)
check_PROGRAMS += tests/property/test_biproportional_references
TESTS += tests/property/test_biproportional_references
tests_property_test_biproportional_references_SOURCES = tests/property/test_biproportional_references.c
tests_property_test_biproportional_references_CPPFLAGS = $(test_cppflags)
tests_property_test_biproportional_references_CFLAGS = $(test_cflags)
tests_property_test_biproportional_references_LDADD = $(test_ldadd)

check_PROGRAMS += tests/property/test_allocate_paradoxes
TESTS += tests/property/test_allocate_paradoxes
tests_property_test_allocate_paradoxes_SOURCES = tests/property/test_allocate_paradoxes.c
tests_property_test_allocate_paradoxes_CPPFLAGS = $(test_cppflags)
tests_property_test_allocate_paradoxes_CFLAGS = $(test_cflags)
tests_property_test_allocate_paradoxes_LDADD = $(test_ldadd)

check_PROGRAMS += tests/property/test_biproportional_properties
TESTS += tests/property/test_biproportional_properties
tests_property_test_biproportional_properties_SOURCES = tests/property/test_biproportional_properties.c
tests_property_test_biproportional_properties_CPPFLAGS = $(test_cppflags)
tests_property_test_biproportional_properties_CFLAGS = $(test_cflags)
tests_property_test_biproportional_properties_LDADD = $(test_ldadd)

check_PROGRAMS += tests/property/test_fit_properties
TESTS += tests/property/test_fit_properties
tests_property_test_fit_properties_SOURCES = tests/property/test_fit_properties.c
tests_property_test_fit_properties_CPPFLAGS = $(test_cppflags)
tests_property_test_fit_properties_CFLAGS = $(test_cflags)
tests_property_test_fit_properties_LDADD = $(test_ldadd)
check_PROGRAMS += tests/property/test_claims_properties
TESTS += tests/property/test_claims_properties
tests_property_test_claims_properties_SOURCES = tests/property/test_claims_properties.c
tests_property_test_claims_properties_CPPFLAGS = $(test_cppflags)
tests_property_test_claims_properties_CFLAGS = $(test_cflags)
tests_property_test_claims_properties_LDADD = $(test_ldadd)
check_PROGRAMS += tests/property/test_record_properties
TESTS += tests/property/test_record_properties
tests_property_test_record_properties_SOURCES = tests/property/test_record_properties.c
tests_property_test_record_properties_CPPFLAGS = $(test_cppflags)
tests_property_test_record_properties_CFLAGS = $(test_cflags)
tests_property_test_record_properties_LDADD = $(test_ldadd)

check_PROGRAMS += tests/property/test_sources_properties
TESTS += tests/property/test_sources_properties
tests_property_test_sources_properties_SOURCES = tests/property/test_sources_properties.c
tests_property_test_sources_properties_CPPFLAGS = $(test_cppflags)
tests_property_test_sources_properties_CFLAGS = $(test_cflags)
tests_property_test_sources_properties_LDADD = $(test_ldadd)
check_PROGRAMS += tests/property/test_evenness_extremes
TESTS += tests/property/test_evenness_extremes
tests_property_test_evenness_extremes_SOURCES = tests/property/test_evenness_extremes.c
tests_property_test_evenness_extremes_CPPFLAGS = $(test_cppflags)
tests_property_test_evenness_extremes_CFLAGS = $(test_cflags)
tests_property_test_evenness_extremes_LDADD = $(test_ldadd)

check_PROGRAMS += tests/property/test_evenness_quantiles
TESTS += tests/property/test_evenness_quantiles
tests_property_test_evenness_quantiles_SOURCES = tests/property/test_evenness_quantiles.c
tests_property_test_evenness_quantiles_CPPFLAGS = $(test_cppflags)
tests_property_test_evenness_quantiles_CFLAGS = $(test_cflags)
tests_property_test_evenness_quantiles_LDADD = $(test_ldadd)

check_PROGRAMS += tests/property/test_decomposition_properties
TESTS += tests/property/test_decomposition_properties
tests_property_test_decomposition_properties_SOURCES = tests/property/test_decomposition_properties.c
tests_property_test_decomposition_properties_CPPFLAGS = $(test_cppflags)
tests_property_test_decomposition_properties_CFLAGS = $(test_cflags)
tests_property_test_decomposition_properties_LDADD = $(test_ldadd)

check_PROGRAMS += tests/property/test_concentration_properties
TESTS += tests/property/test_concentration_properties
tests_property_test_concentration_properties_SOURCES = tests/property/test_concentration_properties.c
tests_property_test_concentration_properties_CPPFLAGS = $(test_cppflags)
tests_property_test_concentration_properties_CFLAGS = $(test_cflags)
tests_property_test_concentration_properties_LDADD = $(test_ldadd)
check_PROGRAMS += tests/property/test_contacts_properties
TESTS += tests/property/test_contacts_properties
tests_property_test_contacts_properties_SOURCES = tests/property/test_contacts_properties.c
tests_property_test_contacts_properties_CPPFLAGS = $(test_cppflags)
tests_property_test_contacts_properties_CFLAGS = $(test_cflags)
tests_property_test_contacts_properties_LDADD = $(test_ldadd)

check_PROGRAMS += tests/property/test_claims_references
TESTS += tests/property/test_claims_references
tests_property_test_claims_references_SOURCES = tests/property/test_claims_references.c
tests_property_test_claims_references_CPPFLAGS = $(test_cppflags)
tests_property_test_claims_references_CFLAGS = $(test_cflags)
tests_property_test_claims_references_LDADD = $(test_ldadd)

check_PROGRAMS += tests/property/test_measures_properties
TESTS += tests/property/test_measures_properties
tests_property_test_measures_properties_SOURCES = tests/property/test_measures_properties.c
tests_property_test_measures_properties_CPPFLAGS = $(test_cppflags)
tests_property_test_measures_properties_CFLAGS = $(test_cflags)
tests_property_test_measures_properties_LDADD = $(test_ldadd)

check_PROGRAMS += tests/property/test_network_properties
TESTS += tests/property/test_network_properties
tests_property_test_network_properties_SOURCES = tests/property/test_network_properties.c
tests_property_test_network_properties_CPPFLAGS = $(test_cppflags)
tests_property_test_network_properties_CFLAGS = $(test_cflags)
tests_property_test_network_properties_LDADD = $(test_ldadd)
check_PROGRAMS += tests/property/test_access_properties
TESTS += tests/property/test_access_properties
tests_property_test_access_properties_SOURCES = tests/property/test_access_properties.c
tests_property_test_access_properties_CPPFLAGS = $(test_cppflags)
tests_property_test_access_properties_CFLAGS = $(test_cflags)
tests_property_test_access_properties_LDADD = $(test_ldadd)

check_PROGRAMS += tests/property/test_access_facilities
TESTS += tests/property/test_access_facilities
tests_property_test_access_facilities_SOURCES = tests/property/test_access_facilities.c
tests_property_test_access_facilities_CPPFLAGS = $(test_cppflags)
tests_property_test_access_facilities_CFLAGS = $(test_cflags)
tests_property_test_access_facilities_LDADD = $(test_ldadd)

check_PROGRAMS += tests/property/test_access_bits
TESTS += tests/property/test_access_bits
tests_property_test_access_bits_SOURCES = tests/property/test_access_bits.c
tests_property_test_access_bits_CPPFLAGS = $(test_cppflags)
tests_property_test_access_bits_CFLAGS = $(test_cflags)
tests_property_test_access_bits_LDADD = $(test_ldadd)
check_PROGRAMS += tests/property/test_round_properties
TESTS += tests/property/test_round_properties
tests_property_test_round_properties_SOURCES = tests/property/test_round_properties.c
tests_property_test_round_properties_CPPFLAGS = $(test_cppflags)
tests_property_test_round_properties_CFLAGS = $(test_cflags)
tests_property_test_round_properties_LDADD = $(test_ldadd)
check_PROGRAMS += tests/property/test_cofinancing_properties
TESTS += tests/property/test_cofinancing_properties
tests_property_test_cofinancing_properties_SOURCES = tests/property/test_cofinancing_properties.c
tests_property_test_cofinancing_properties_CPPFLAGS = $(test_cppflags)
tests_property_test_cofinancing_properties_CFLAGS = $(test_cflags)
tests_property_test_cofinancing_properties_LDADD = $(test_ldadd)

check_PROGRAMS += tests/property/test_periods_properties
TESTS += tests/property/test_periods_properties
tests_property_test_periods_properties_SOURCES = tests/property/test_periods_properties.c
tests_property_test_periods_properties_CPPFLAGS = $(test_cppflags)
tests_property_test_periods_properties_CFLAGS = $(test_cflags)
tests_property_test_periods_properties_LDADD = $(test_ldadd)
check_PROGRAMS += tests/property/test_allocate_exact
TESTS += tests/property/test_allocate_exact
tests_property_test_allocate_exact_SOURCES = tests/property/test_allocate_exact.c
tests_property_test_allocate_exact_CPPFLAGS = $(test_cppflags)
tests_property_test_allocate_exact_CFLAGS = $(test_cflags)
tests_property_test_allocate_exact_LDADD = $(test_ldadd)
check_PROGRAMS += tests/property/test_allocate_rational
TESTS += tests/property/test_allocate_rational
tests_property_test_allocate_rational_SOURCES = tests/property/test_allocate_rational.c
tests_property_test_allocate_rational_CPPFLAGS = $(test_cppflags)
tests_property_test_allocate_rational_CFLAGS = $(test_cflags)
tests_property_test_allocate_rational_LDADD = $(test_ldadd)

check_PROGRAMS += tests/property/test_territories_properties
TESTS += tests/property/test_territories_properties
tests_property_test_territories_properties_SOURCES = tests/property/test_territories_properties.c
tests_property_test_territories_properties_CPPFLAGS = $(test_cppflags)
tests_property_test_territories_properties_CFLAGS = $(test_cflags)
tests_property_test_territories_properties_LDADD = $(test_ldadd)
check_PROGRAMS += tests/property/test_need_properties
TESTS += tests/property/test_need_properties
tests_property_test_need_properties_SOURCES = tests/property/test_need_properties.c
tests_property_test_need_properties_CPPFLAGS = $(test_cppflags)
tests_property_test_need_properties_CFLAGS = $(test_cflags)
tests_property_test_need_properties_LDADD = $(test_ldadd)
check_PROGRAMS += tests/property/test_need_fuzz
TESTS += tests/property/test_need_fuzz
tests_property_test_need_fuzz_SOURCES = tests/property/test_need_fuzz.c
tests_property_test_need_fuzz_CPPFLAGS = $(test_cppflags)
tests_property_test_need_fuzz_CFLAGS = $(test_cflags)
tests_property_test_need_fuzz_LDADD = $(test_ldadd)
check_PROGRAMS += tests/property/test_estimate_properties
TESTS += tests/property/test_estimate_properties
tests_property_test_estimate_properties_SOURCES = tests/property/test_estimate_properties.c
tests_property_test_estimate_properties_CPPFLAGS = $(test_cppflags)
tests_property_test_estimate_properties_CFLAGS = $(test_cflags)
tests_property_test_estimate_properties_LDADD = $(test_ldadd)

check_PROGRAMS += tests/property/test_evenness_threads
TESTS += tests/property/test_evenness_threads
tests_property_test_evenness_threads_SOURCES = tests/property/test_evenness_threads.c
tests_property_test_evenness_threads_CPPFLAGS = $(test_cppflags)
tests_property_test_evenness_threads_CFLAGS = $(test_cflags)
tests_property_test_evenness_threads_LDADD = $(test_ldadd)

check_PROGRAMS += tests/property/test_evenness_blocks
TESTS += tests/property/test_evenness_blocks
tests_property_test_evenness_blocks_SOURCES = tests/property/test_evenness_blocks.c
tests_property_test_evenness_blocks_CPPFLAGS = $(test_cppflags)
tests_property_test_evenness_blocks_CFLAGS = $(test_cflags)
tests_property_test_evenness_blocks_LDADD = $(test_ldadd)
check_PROGRAMS += tests/property/test_disclosure_properties
TESTS += tests/property/test_disclosure_properties
tests_property_test_disclosure_properties_SOURCES = tests/property/test_disclosure_properties.c
tests_property_test_disclosure_properties_CPPFLAGS = $(test_cppflags)
tests_property_test_disclosure_properties_CFLAGS = $(test_cflags)
tests_property_test_disclosure_properties_LDADD = $(test_ldadd)
check_PROGRAMS += tests/property/test_release_properties
TESTS += tests/property/test_release_properties
tests_property_test_release_properties_SOURCES = tests/property/test_release_properties.c
tests_property_test_release_properties_CPPFLAGS = $(test_cppflags)
tests_property_test_release_properties_CFLAGS = $(test_cflags)
tests_property_test_release_properties_LDADD = $(test_ldadd)
check_PROGRAMS += tests/property/test_range_properties
TESTS += tests/property/test_range_properties
tests_property_test_range_properties_SOURCES = tests/property/test_range_properties.c
tests_property_test_range_properties_CPPFLAGS = $(test_cppflags)
tests_property_test_range_properties_CFLAGS = $(test_cflags)
tests_property_test_range_properties_LDADD = $(test_ldadd)

# The proved kernel of largest remainders against the general way.
check_PROGRAMS += tests/property/test_remainder_kernel
TESTS += tests/property/test_remainder_kernel
tests_property_test_remainder_kernel_SOURCES = tests/property/test_remainder_kernel.c
tests_property_test_remainder_kernel_CPPFLAGS = $(test_cppflags)
tests_property_test_remainder_kernel_CFLAGS = $(test_cflags)
tests_property_test_remainder_kernel_LDADD = $(test_ldadd)
check_PROGRAMS += tests/property/test_stays_properties
TESTS += tests/property/test_stays_properties
tests_property_test_stays_properties_SOURCES = tests/property/test_stays_properties.c
tests_property_test_stays_properties_CPPFLAGS = $(test_cppflags)
tests_property_test_stays_properties_CFLAGS = $(test_cflags)
tests_property_test_stays_properties_LDADD = $(test_ldadd)
# Exact rationals of Python beside the command.
if HAVE_PYTHON
TESTS += tests/property/exact_references.py
endif
EXTRA_DIST += tests/property/exact_references.py

check_PROGRAMS += tests/property/test_contacts_fuzz
TESTS += tests/property/test_contacts_fuzz
tests_property_test_contacts_fuzz_SOURCES = tests/property/test_contacts_fuzz.c
tests_property_test_contacts_fuzz_CPPFLAGS = $(test_cppflags)
tests_property_test_contacts_fuzz_CFLAGS = $(test_cflags)
tests_property_test_contacts_fuzz_LDADD = $(test_ldadd)
check_PROGRAMS += tests/property/test_indicator_properties
TESTS += tests/property/test_indicator_properties
tests_property_test_indicator_properties_SOURCES = tests/property/test_indicator_properties.c
tests_property_test_indicator_properties_CPPFLAGS = $(test_cppflags)
tests_property_test_indicator_properties_CFLAGS = $(test_cflags)
tests_property_test_indicator_properties_LDADD = $(test_ldadd)
check_PROGRAMS += tests/property/test_sketch_properties
TESTS += tests/property/test_sketch_properties
tests_property_test_sketch_properties_SOURCES = tests/property/test_sketch_properties.c
tests_property_test_sketch_properties_CPPFLAGS = $(test_cppflags)
tests_property_test_sketch_properties_CFLAGS = $(test_cflags)
tests_property_test_sketch_properties_LDADD = $(test_ldadd)

check_PROGRAMS += tests/property/test_sketch_errors
TESTS += tests/property/test_sketch_errors
tests_property_test_sketch_errors_SOURCES = tests/property/test_sketch_errors.c
tests_property_test_sketch_errors_CPPFLAGS = $(test_cppflags)
tests_property_test_sketch_errors_CFLAGS = $(test_cflags)
tests_property_test_sketch_errors_LDADD = $(test_ldadd)
EXTRA_DIST += tests/property/exact_references.py tests/property/failures
