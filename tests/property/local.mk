
check_PROGRAMS += tests/property/test_codelist_properties
TESTS += tests/property/test_codelist_properties
tests_property_test_codelist_properties_SOURCES = tests/property/test_codelist_properties.c
tests_property_test_codelist_properties_CPPFLAGS = $(test_cppflags)
tests_property_test_codelist_properties_CFLAGS = $(test_cflags)
tests_property_test_codelist_properties_LDADD = $(test_ldadd)
