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
