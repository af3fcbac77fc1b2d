# One program per module; add a line here and three below.
check_PROGRAMS += tests/unit/test_base
TESTS += tests/unit/test_base
tests_unit_test_base_SOURCES = tests/unit/test_base.c
tests_unit_test_base_CPPFLAGS = $(test_cppflags)
tests_unit_test_base_CFLAGS = $(test_cflags)
tests_unit_test_base_LDADD = $(test_ldadd)

check_PROGRAMS += tests/unit/test_base_error
TESTS += tests/unit/test_base_error
tests_unit_test_base_error_SOURCES = tests/unit/test_base_error.c
tests_unit_test_base_error_CPPFLAGS = $(test_cppflags)
tests_unit_test_base_error_CFLAGS = $(test_cflags)
tests_unit_test_base_error_LDADD = $(test_ldadd)

check_PROGRAMS += tests/unit/test_base_text
TESTS += tests/unit/test_base_text
tests_unit_test_base_text_SOURCES = tests/unit/test_base_text.c
tests_unit_test_base_text_CPPFLAGS = $(test_cppflags)
tests_unit_test_base_text_CFLAGS = $(test_cflags)
tests_unit_test_base_text_LDADD = $(test_ldadd)

check_PROGRAMS += tests/unit/test_base_parallel
TESTS += tests/unit/test_base_parallel
tests_unit_test_base_parallel_SOURCES = tests/unit/test_base_parallel.c
tests_unit_test_base_parallel_CPPFLAGS = $(test_cppflags)
tests_unit_test_base_parallel_CFLAGS = $(test_cflags)
tests_unit_test_base_parallel_LDADD = $(test_ldadd)

check_PROGRAMS += tests/unit/test_base_integer
TESTS += tests/unit/test_base_integer
tests_unit_test_base_integer_SOURCES = tests/unit/test_base_integer.c
tests_unit_test_base_integer_CPPFLAGS = $(test_cppflags)
tests_unit_test_base_integer_CFLAGS = $(test_cflags)
tests_unit_test_base_integer_LDADD = $(test_ldadd)

check_PROGRAMS += tests/unit/test_base_ratio
TESTS += tests/unit/test_base_ratio
tests_unit_test_base_ratio_SOURCES = tests/unit/test_base_ratio.c
tests_unit_test_base_ratio_CPPFLAGS = $(test_cppflags)
tests_unit_test_base_ratio_CFLAGS = $(test_cflags)
tests_unit_test_base_ratio_LDADD = $(test_ldadd)

check_PROGRAMS += tests/unit/test_base_money
TESTS += tests/unit/test_base_money
tests_unit_test_base_money_SOURCES = tests/unit/test_base_money.c
tests_unit_test_base_money_CPPFLAGS = $(test_cppflags)
tests_unit_test_base_money_CFLAGS = $(test_cflags)
tests_unit_test_base_money_LDADD = $(test_ldadd)

check_PROGRAMS += tests/unit/test_base_date
TESTS += tests/unit/test_base_date
tests_unit_test_base_date_SOURCES = tests/unit/test_base_date.c
tests_unit_test_base_date_CPPFLAGS = $(test_cppflags)
tests_unit_test_base_date_CFLAGS = $(test_cflags)
tests_unit_test_base_date_LDADD = $(test_ldadd)

check_PROGRAMS += tests/unit/test_base_quantity
TESTS += tests/unit/test_base_quantity
tests_unit_test_base_quantity_SOURCES = tests/unit/test_base_quantity.c
tests_unit_test_base_quantity_CPPFLAGS = $(test_cppflags)
tests_unit_test_base_quantity_CFLAGS = $(test_cflags)
tests_unit_test_base_quantity_LDADD = $(test_ldadd)

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

check_PROGRAMS += tests/unit/test_document
TESTS += tests/unit/test_document
tests_unit_test_document_SOURCES = tests/unit/test_document.c
tests_unit_test_document_CPPFLAGS = $(test_cppflags)
tests_unit_test_document_CFLAGS = $(test_cflags)
tests_unit_test_document_LDADD = $(test_ldadd)

check_PROGRAMS += tests/unit/test_table
TESTS += tests/unit/test_table
tests_unit_test_table_SOURCES = tests/unit/test_table.c
tests_unit_test_table_CPPFLAGS = $(test_cppflags)
tests_unit_test_table_CFLAGS = $(test_cflags)
tests_unit_test_table_LDADD = $(test_ldadd)

check_PROGRAMS += tests/unit/test_table_choose
TESTS += tests/unit/test_table_choose
tests_unit_test_table_choose_SOURCES = tests/unit/test_table_choose.c
tests_unit_test_table_choose_CPPFLAGS = $(test_cppflags)
tests_unit_test_table_choose_CFLAGS = $(test_cflags)
tests_unit_test_table_choose_LDADD = $(test_ldadd)

check_PROGRAMS += tests/unit/test_arrow
TESTS += tests/unit/test_arrow
tests_unit_test_arrow_SOURCES = tests/unit/test_arrow.c
tests_unit_test_arrow_CPPFLAGS = $(test_cppflags)
tests_unit_test_arrow_CFLAGS = $(test_cflags)
tests_unit_test_arrow_LDADD = $(test_ldadd)

check_PROGRAMS += tests/unit/test_arrow_view
TESTS += tests/unit/test_arrow_view
tests_unit_test_arrow_view_SOURCES = tests/unit/test_arrow_view.c
tests_unit_test_arrow_view_CPPFLAGS = $(test_cppflags)
tests_unit_test_arrow_view_CFLAGS = $(test_cflags)
tests_unit_test_arrow_view_LDADD = $(test_ldadd)

check_PROGRAMS += tests/unit/test_csv
TESTS += tests/unit/test_csv
tests_unit_test_csv_SOURCES = tests/unit/test_csv.c
tests_unit_test_csv_CPPFLAGS = $(test_cppflags)
tests_unit_test_csv_CFLAGS = $(test_cflags)
tests_unit_test_csv_LDADD = $(test_ldadd)

check_PROGRAMS += tests/unit/test_allocate
TESTS += tests/unit/test_allocate
tests_unit_test_allocate_SOURCES = tests/unit/test_allocate.c
tests_unit_test_allocate_CPPFLAGS = $(test_cppflags)
tests_unit_test_allocate_CFLAGS = $(test_cflags)
tests_unit_test_allocate_LDADD = $(test_ldadd)
check_PROGRAMS += tests/unit/test_document_invalid
TESTS += tests/unit/test_document_invalid
tests_unit_test_document_invalid_SOURCES = tests/unit/test_document_invalid.c
tests_unit_test_document_invalid_CPPFLAGS = $(test_cppflags)
tests_unit_test_document_invalid_CFLAGS = $(test_cflags)
tests_unit_test_document_invalid_LDADD = $(test_ldadd)

check_PROGRAMS += tests/unit/test_document_limits
TESTS += tests/unit/test_document_limits
tests_unit_test_document_limits_SOURCES = tests/unit/test_document_limits.c
tests_unit_test_document_limits_CPPFLAGS = $(test_cppflags)
tests_unit_test_document_limits_CFLAGS = $(test_cflags)
tests_unit_test_document_limits_LDADD = $(test_ldadd)
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

check_PROGRAMS += tests/unit/test_cube
TESTS += tests/unit/test_cube
tests_unit_test_cube_SOURCES = tests/unit/test_cube.c
tests_unit_test_cube_CPPFLAGS = $(test_cppflags)
tests_unit_test_cube_CFLAGS = $(test_cflags)
tests_unit_test_cube_LDADD = $(test_ldadd)

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

check_PROGRAMS += tests/unit/test_base_sort
TESTS += tests/unit/test_base_sort
tests_unit_test_base_sort_SOURCES = tests/unit/test_base_sort.c
tests_unit_test_base_sort_CPPFLAGS = $(test_cppflags)
tests_unit_test_base_sort_CFLAGS = $(test_cflags)
tests_unit_test_base_sort_LDADD = $(test_ldadd)

check_PROGRAMS += tests/unit/test_record_read
TESTS += tests/unit/test_record_read
tests_unit_test_record_read_SOURCES = tests/unit/test_record_read.c
tests_unit_test_record_read_CPPFLAGS = $(test_cppflags)
tests_unit_test_record_read_CFLAGS = $(test_cflags)
tests_unit_test_record_read_LDADD = $(test_ldadd)

check_PROGRAMS += tests/unit/test_record_fields
TESTS += tests/unit/test_record_fields
tests_unit_test_record_fields_SOURCES = tests/unit/test_record_fields.c
tests_unit_test_record_fields_CPPFLAGS = $(test_cppflags)
tests_unit_test_record_fields_CFLAGS = $(test_cflags)
tests_unit_test_record_fields_LDADD = $(test_ldadd)

check_PROGRAMS += tests/unit/test_checks
TESTS += tests/unit/test_checks
tests_unit_test_checks_SOURCES = tests/unit/test_checks.c tests/unit/check_cases.h \
	tests/unit/check_cases_fields.c tests/unit/check_cases_projects.c \
	tests/unit/check_cases_services.c tests/unit/check_cases_chains.c
tests_unit_test_checks_CPPFLAGS = $(test_cppflags)
tests_unit_test_checks_CFLAGS = $(test_cflags)
tests_unit_test_checks_LDADD = $(test_ldadd)
check_PROGRAMS += tests/unit/test_twoway
TESTS += tests/unit/test_twoway
tests_unit_test_twoway_SOURCES = tests/unit/test_twoway.c
tests_unit_test_twoway_CPPFLAGS = $(test_cppflags)
tests_unit_test_twoway_CFLAGS = $(test_cflags)
tests_unit_test_twoway_LDADD = $(test_ldadd)

check_PROGRAMS += tests/unit/test_base_wide
TESTS += tests/unit/test_base_wide
tests_unit_test_base_wide_SOURCES = tests/unit/test_base_wide.c
tests_unit_test_base_wide_CPPFLAGS = $(test_cppflags)
tests_unit_test_base_wide_CFLAGS = $(test_cflags)
tests_unit_test_base_wide_LDADD = $(test_ldadd)

check_PROGRAMS += tests/unit/test_biproportional
TESTS += tests/unit/test_biproportional
tests_unit_test_biproportional_SOURCES = tests/unit/test_biproportional.c
tests_unit_test_biproportional_CPPFLAGS = $(test_cppflags)
tests_unit_test_biproportional_CFLAGS = $(test_cflags)
tests_unit_test_biproportional_LDADD = $(test_ldadd)

check_PROGRAMS += tests/unit/test_fit
TESTS += tests/unit/test_fit
tests_unit_test_fit_SOURCES = tests/unit/test_fit.c
tests_unit_test_fit_CPPFLAGS = $(test_cppflags)
tests_unit_test_fit_CFLAGS = $(test_cflags)
tests_unit_test_fit_LDADD = $(test_ldadd)
check_PROGRAMS += tests/unit/test_cofinancing
TESTS += tests/unit/test_cofinancing
tests_unit_test_cofinancing_SOURCES = tests/unit/test_cofinancing.c
tests_unit_test_cofinancing_CPPFLAGS = $(test_cppflags)
tests_unit_test_cofinancing_CFLAGS = $(test_cflags)
tests_unit_test_cofinancing_LDADD = $(test_ldadd)

check_PROGRAMS += tests/unit/test_sources
TESTS += tests/unit/test_sources
tests_unit_test_sources_SOURCES = tests/unit/test_sources.c
tests_unit_test_sources_CPPFLAGS = $(test_cppflags)
tests_unit_test_sources_CFLAGS = $(test_cflags)
tests_unit_test_sources_LDADD = $(test_ldadd)
# Shrinking, on which the property-based tests stand.
check_PROGRAMS += tests/unit/test_property
TESTS += tests/unit/test_property
tests_unit_test_property_SOURCES = tests/unit/test_property.c
tests_unit_test_property_CPPFLAGS = $(test_cppflags)
tests_unit_test_property_CFLAGS = $(test_cflags)
tests_unit_test_property_LDADD = $(test_ldadd)

check_PROGRAMS += tests/unit/test_base_random
TESTS += tests/unit/test_base_random
tests_unit_test_base_random_SOURCES = tests/unit/test_base_random.c
tests_unit_test_base_random_CPPFLAGS = $(test_cppflags)
tests_unit_test_base_random_CFLAGS = $(test_cflags)
tests_unit_test_base_random_LDADD = $(test_ldadd)

check_PROGRAMS += tests/unit/test_evenness_curves
TESTS += tests/unit/test_evenness_curves
tests_unit_test_evenness_curves_SOURCES = tests/unit/test_evenness_curves.c
tests_unit_test_evenness_curves_CPPFLAGS = $(test_cppflags)
tests_unit_test_evenness_curves_CFLAGS = $(test_cflags)
tests_unit_test_evenness_curves_LDADD = $(test_ldadd)

check_PROGRAMS += tests/unit/test_evenness_state
TESTS += tests/unit/test_evenness_state
tests_unit_test_evenness_state_SOURCES = tests/unit/test_evenness_state.c
tests_unit_test_evenness_state_CPPFLAGS = $(test_cppflags)
tests_unit_test_evenness_state_CFLAGS = $(test_cflags)
tests_unit_test_evenness_state_LDADD = $(test_ldadd)

check_PROGRAMS += tests/unit/test_decomposition
TESTS += tests/unit/test_decomposition
tests_unit_test_decomposition_SOURCES = tests/unit/test_decomposition.c
tests_unit_test_decomposition_CPPFLAGS = $(test_cppflags)
tests_unit_test_decomposition_CFLAGS = $(test_cflags)
tests_unit_test_decomposition_LDADD = $(test_ldadd)

check_PROGRAMS += tests/unit/test_concentration
TESTS += tests/unit/test_concentration
tests_unit_test_concentration_SOURCES = tests/unit/test_concentration.c
tests_unit_test_concentration_CPPFLAGS = $(test_cppflags)
tests_unit_test_concentration_CFLAGS = $(test_cflags)
tests_unit_test_concentration_LDADD = $(test_ldadd)

check_PROGRAMS += tests/unit/test_evenness_chance
TESTS += tests/unit/test_evenness_chance
tests_unit_test_evenness_chance_SOURCES = tests/unit/test_evenness_chance.c
tests_unit_test_evenness_chance_CPPFLAGS = $(test_cppflags)
tests_unit_test_evenness_chance_CFLAGS = $(test_cflags)
tests_unit_test_evenness_chance_LDADD = $(test_ldadd)
check_PROGRAMS += tests/unit/test_claims
TESTS += tests/unit/test_claims
tests_unit_test_claims_SOURCES = tests/unit/test_claims.c
tests_unit_test_claims_CPPFLAGS = $(test_cppflags)
tests_unit_test_claims_CFLAGS = $(test_cflags)
tests_unit_test_claims_LDADD = $(test_ldadd)

check_PROGRAMS += tests/unit/test_claims_verify
TESTS += tests/unit/test_claims_verify
tests_unit_test_claims_verify_SOURCES = tests/unit/test_claims_verify.c
tests_unit_test_claims_verify_CPPFLAGS = $(test_cppflags)
tests_unit_test_claims_verify_CFLAGS = $(test_cflags)
tests_unit_test_claims_verify_LDADD = $(test_ldadd)

check_PROGRAMS += tests/unit/test_claims_limits
TESTS += tests/unit/test_claims_limits
tests_unit_test_claims_limits_SOURCES = tests/unit/test_claims_limits.c
tests_unit_test_claims_limits_CPPFLAGS = $(test_cppflags)
tests_unit_test_claims_limits_CFLAGS = $(test_cflags)
tests_unit_test_claims_limits_LDADD = $(test_ldadd)
check_PROGRAMS += tests/unit/test_planning_account
TESTS += tests/unit/test_planning_account
tests_unit_test_planning_account_SOURCES = tests/unit/test_planning_account.c
tests_unit_test_planning_account_CPPFLAGS = $(test_cppflags)
tests_unit_test_planning_account_CFLAGS = $(test_cflags)
tests_unit_test_planning_account_LDADD = $(test_ldadd)

check_PROGRAMS += tests/unit/test_planning_split
TESTS += tests/unit/test_planning_split
tests_unit_test_planning_split_SOURCES = tests/unit/test_planning_split.c
tests_unit_test_planning_split_CPPFLAGS = $(test_cppflags)
tests_unit_test_planning_split_CFLAGS = $(test_cflags)
tests_unit_test_planning_split_LDADD = $(test_ldadd)

check_PROGRAMS += tests/unit/test_planning_presence
TESTS += tests/unit/test_planning_presence
tests_unit_test_planning_presence_SOURCES = tests/unit/test_planning_presence.c
tests_unit_test_planning_presence_CPPFLAGS = $(test_cppflags)
tests_unit_test_planning_presence_CFLAGS = $(test_cflags)
tests_unit_test_planning_presence_LDADD = $(test_ldadd)

check_PROGRAMS += tests/unit/test_planning_presence_answers
TESTS += tests/unit/test_planning_presence_answers
tests_unit_test_planning_presence_answers_SOURCES = tests/unit/test_planning_presence_answers.c
tests_unit_test_planning_presence_answers_CPPFLAGS = $(test_cppflags)
tests_unit_test_planning_presence_answers_CFLAGS = $(test_cflags)
tests_unit_test_planning_presence_answers_LDADD = $(test_ldadd)

check_PROGRAMS += tests/unit/test_planning_people
TESTS += tests/unit/test_planning_people
tests_unit_test_planning_people_SOURCES = tests/unit/test_planning_people.c
tests_unit_test_planning_people_CPPFLAGS = $(test_cppflags)
tests_unit_test_planning_people_CFLAGS = $(test_cflags)
tests_unit_test_planning_people_LDADD = $(test_ldadd)

check_PROGRAMS += tests/unit/test_contacts
TESTS += tests/unit/test_contacts
tests_unit_test_contacts_SOURCES = tests/unit/test_contacts.c
tests_unit_test_contacts_CPPFLAGS = $(test_cppflags)
tests_unit_test_contacts_CFLAGS = $(test_cflags)
tests_unit_test_contacts_LDADD = $(test_ldadd)

check_PROGRAMS += tests/unit/test_contacts_generator
TESTS += tests/unit/test_contacts_generator
tests_unit_test_contacts_generator_SOURCES = tests/unit/test_contacts_generator.c \
	cli/contacts_generator.c cli/contacts_generator.h
tests_unit_test_contacts_generator_CPPFLAGS = $(test_cppflags) -I$(srcdir)/cli
tests_unit_test_contacts_generator_CFLAGS = $(test_cflags)
tests_unit_test_contacts_generator_LDADD = $(test_ldadd)

check_PROGRAMS += tests/unit/test_report
TESTS += tests/unit/test_report
tests_unit_test_report_SOURCES = tests/unit/test_report.c
tests_unit_test_report_CPPFLAGS = $(test_cppflags)
tests_unit_test_report_CFLAGS = $(test_cflags)
tests_unit_test_report_LDADD = $(test_ldadd)

check_PROGRAMS += tests/unit/test_measures
TESTS += tests/unit/test_measures
tests_unit_test_measures_SOURCES = tests/unit/test_measures.c
tests_unit_test_measures_CPPFLAGS = $(test_cppflags)
tests_unit_test_measures_CFLAGS = $(test_cflags)
tests_unit_test_measures_LDADD = $(test_ldadd)

check_PROGRAMS += tests/unit/test_round
TESTS += tests/unit/test_round
tests_unit_test_round_SOURCES = tests/unit/test_round.c
tests_unit_test_round_CPPFLAGS = $(test_cppflags)
tests_unit_test_round_CFLAGS = $(test_cflags)
tests_unit_test_round_LDADD = $(test_ldadd)

check_PROGRAMS += tests/unit/test_round_answers
TESTS += tests/unit/test_round_answers
tests_unit_test_round_answers_SOURCES = tests/unit/test_round_answers.c
tests_unit_test_round_answers_CPPFLAGS = $(test_cppflags)
tests_unit_test_round_answers_CFLAGS = $(test_cflags)
tests_unit_test_round_answers_LDADD = $(test_ldadd)
check_PROGRAMS += tests/unit/test_periods
TESTS += tests/unit/test_periods
tests_unit_test_periods_SOURCES = tests/unit/test_periods.c
tests_unit_test_periods_CPPFLAGS = $(test_cppflags)
tests_unit_test_periods_CFLAGS = $(test_cflags)
tests_unit_test_periods_LDADD = $(test_ldadd)

check_PROGRAMS += tests/unit/test_damper
TESTS += tests/unit/test_damper
tests_unit_test_damper_SOURCES = tests/unit/test_damper.c
tests_unit_test_damper_CPPFLAGS = $(test_cppflags)
tests_unit_test_damper_CFLAGS = $(test_cflags)
tests_unit_test_damper_LDADD = $(test_ldadd)

check_PROGRAMS += tests/unit/test_shortage
TESTS += tests/unit/test_shortage
tests_unit_test_shortage_SOURCES = tests/unit/test_shortage.c
tests_unit_test_shortage_CPPFLAGS = $(test_cppflags)
tests_unit_test_shortage_CFLAGS = $(test_cflags)
tests_unit_test_shortage_LDADD = $(test_ldadd)
check_PROGRAMS += tests/unit/test_need
TESTS += tests/unit/test_need
tests_unit_test_need_SOURCES = tests/unit/test_need.c
tests_unit_test_need_CPPFLAGS = $(test_cppflags)
tests_unit_test_need_CFLAGS = $(test_cflags)
tests_unit_test_need_LDADD = $(test_ldadd)
check_PROGRAMS += tests/unit/test_need_access
TESTS += tests/unit/test_need_access
tests_unit_test_need_access_SOURCES = tests/unit/test_need_access.c
tests_unit_test_need_access_CPPFLAGS = $(test_cppflags)
tests_unit_test_need_access_CFLAGS = $(test_cflags)
tests_unit_test_need_access_LDADD = $(test_ldadd)

check_PROGRAMS += tests/unit/test_table_json
TESTS += tests/unit/test_table_json
tests_unit_test_table_json_SOURCES = tests/unit/test_table_json.c
tests_unit_test_table_json_CPPFLAGS = $(test_cppflags)
tests_unit_test_table_json_CFLAGS = $(test_cflags)
tests_unit_test_table_json_LDADD = $(test_ldadd)

check_PROGRAMS += tests/unit/test_picture
TESTS += tests/unit/test_picture
tests_unit_test_picture_SOURCES = tests/unit/test_picture.c
tests_unit_test_picture_CPPFLAGS = $(test_cppflags)
tests_unit_test_picture_CFLAGS = $(test_cflags)
tests_unit_test_picture_LDADD = $(test_ldadd)

check_PROGRAMS += tests/unit/test_planning_coverage
TESTS += tests/unit/test_planning_coverage
tests_unit_test_planning_coverage_SOURCES = tests/unit/test_planning_coverage.c
tests_unit_test_planning_coverage_CPPFLAGS = $(test_cppflags)
tests_unit_test_planning_coverage_CFLAGS = $(test_cflags)
tests_unit_test_planning_coverage_LDADD = $(test_ldadd)
check_PROGRAMS += tests/unit/test_planning_needs
TESTS += tests/unit/test_planning_needs
tests_unit_test_planning_needs_SOURCES = tests/unit/test_planning_needs.c
tests_unit_test_planning_needs_CPPFLAGS = $(test_cppflags)
tests_unit_test_planning_needs_CFLAGS = $(test_cflags)
tests_unit_test_planning_needs_LDADD = $(test_ldadd)
check_PROGRAMS += tests/unit/test_problem
TESTS += tests/unit/test_problem
tests_unit_test_problem_SOURCES = tests/unit/test_problem.c
tests_unit_test_problem_CPPFLAGS = $(test_cppflags)
tests_unit_test_problem_CFLAGS = $(test_cflags)
tests_unit_test_problem_LDADD = $(test_ldadd)
check_PROGRAMS += tests/unit/test_estimate
TESTS += tests/unit/test_estimate
tests_unit_test_estimate_SOURCES = tests/unit/test_estimate.c
tests_unit_test_estimate_CPPFLAGS = $(test_cppflags)
tests_unit_test_estimate_CFLAGS = $(test_cflags)
tests_unit_test_estimate_LDADD = $(test_ldadd)

check_PROGRAMS += tests/unit/test_network
TESTS += tests/unit/test_network
tests_unit_test_network_SOURCES = tests/unit/test_network.c
tests_unit_test_network_CPPFLAGS = $(test_cppflags)
tests_unit_test_network_CFLAGS = $(test_cflags)
tests_unit_test_network_LDADD = $(test_ldadd)
check_PROGRAMS += tests/unit/test_disclosure
TESTS += tests/unit/test_disclosure
tests_unit_test_disclosure_SOURCES = tests/unit/test_disclosure.c
tests_unit_test_disclosure_CPPFLAGS = $(test_cppflags)
tests_unit_test_disclosure_CFLAGS = $(test_cflags)
tests_unit_test_disclosure_LDADD = $(test_ldadd)
check_PROGRAMS += tests/unit/test_release
TESTS += tests/unit/test_release
tests_unit_test_release_SOURCES = tests/unit/test_release.c
tests_unit_test_release_CPPFLAGS = $(test_cppflags)
tests_unit_test_release_CFLAGS = $(test_cflags)
tests_unit_test_release_LDADD = $(test_ldadd)
check_PROGRAMS += tests/unit/test_ranges
TESTS += tests/unit/test_ranges
tests_unit_test_ranges_SOURCES = tests/unit/test_ranges.c
tests_unit_test_ranges_CPPFLAGS = $(test_cppflags)
tests_unit_test_ranges_CFLAGS = $(test_cflags)
tests_unit_test_ranges_LDADD = $(test_ldadd)
check_PROGRAMS += tests/unit/test_od
TESTS += tests/unit/test_od
tests_unit_test_od_SOURCES = tests/unit/test_od.c
tests_unit_test_od_CPPFLAGS = $(test_cppflags)
tests_unit_test_od_CFLAGS = $(test_cflags)
tests_unit_test_od_LDADD = $(test_ldadd)

check_PROGRAMS += tests/unit/test_access
TESTS += tests/unit/test_access
tests_unit_test_access_SOURCES = tests/unit/test_access.c
tests_unit_test_access_CPPFLAGS = $(test_cppflags)
tests_unit_test_access_CFLAGS = $(test_cflags)
tests_unit_test_access_LDADD = $(test_ldadd)

check_PROGRAMS += tests/unit/test_od_file
TESTS += tests/unit/test_od_file
tests_unit_test_od_file_SOURCES = tests/unit/test_od_file.c
tests_unit_test_od_file_CPPFLAGS = $(test_cppflags)
tests_unit_test_od_file_CFLAGS = $(test_cflags)
tests_unit_test_od_file_LDADD = $(test_ldadd)

check_PROGRAMS += tests/unit/test_od_file_large
TESTS += tests/unit/test_od_file_large
tests_unit_test_od_file_large_SOURCES = tests/unit/test_od_file_large.c
tests_unit_test_od_file_large_CPPFLAGS = $(test_cppflags)
tests_unit_test_od_file_large_CFLAGS = $(test_cflags)
tests_unit_test_od_file_large_LDADD = $(test_ldadd)

check_PROGRAMS += tests/unit/test_stays
TESTS += tests/unit/test_stays
tests_unit_test_stays_SOURCES = tests/unit/test_stays.c
tests_unit_test_stays_CPPFLAGS = $(test_cppflags)
tests_unit_test_stays_CFLAGS = $(test_cflags)
tests_unit_test_stays_LDADD = $(test_ldadd)

check_PROGRAMS += tests/unit/test_overlap
TESTS += tests/unit/test_overlap
tests_unit_test_overlap_SOURCES = tests/unit/test_overlap.c
tests_unit_test_overlap_CPPFLAGS = $(test_cppflags)
tests_unit_test_overlap_CFLAGS = $(test_cflags)
tests_unit_test_overlap_LDADD = $(test_ldadd)

check_PROGRAMS += tests/unit/test_pseudonym
TESTS += tests/unit/test_pseudonym
tests_unit_test_pseudonym_SOURCES = tests/unit/test_pseudonym.c
tests_unit_test_pseudonym_CPPFLAGS = $(test_cppflags)
tests_unit_test_pseudonym_CFLAGS = $(test_cflags)
tests_unit_test_pseudonym_LDADD = $(test_ldadd)

check_PROGRAMS += tests/unit/test_contacts_checks
TESTS += tests/unit/test_contacts_checks
tests_unit_test_contacts_checks_SOURCES = tests/unit/test_contacts_checks.c
tests_unit_test_contacts_checks_CPPFLAGS = $(test_cppflags)
tests_unit_test_contacts_checks_CFLAGS = $(test_cflags)
tests_unit_test_contacts_checks_LDADD = $(test_ldadd)

check_PROGRAMS += tests/unit/test_contacts_arrow
TESTS += tests/unit/test_contacts_arrow
tests_unit_test_contacts_arrow_SOURCES = tests/unit/test_contacts_arrow.c
tests_unit_test_contacts_arrow_CPPFLAGS = $(test_cppflags)
tests_unit_test_contacts_arrow_CFLAGS = $(test_cflags)
tests_unit_test_contacts_arrow_LDADD = $(test_ldadd)

check_PROGRAMS += tests/unit/test_contacts_large
TESTS += tests/unit/test_contacts_large
tests_unit_test_contacts_large_SOURCES = tests/unit/test_contacts_large.c
tests_unit_test_contacts_large_CPPFLAGS = $(test_cppflags)
tests_unit_test_contacts_large_CFLAGS = $(test_cflags)
tests_unit_test_contacts_large_LDADD = $(test_ldadd)

check_PROGRAMS += tests/unit/test_units
TESTS += tests/unit/test_units
tests_unit_test_units_SOURCES = tests/unit/test_units.c
tests_unit_test_units_CPPFLAGS = $(test_cppflags)
tests_unit_test_units_CFLAGS = $(test_cflags)
tests_unit_test_units_LDADD = $(test_ldadd)
check_PROGRAMS += tests/unit/test_indicators
TESTS += tests/unit/test_indicators
tests_unit_test_indicators_SOURCES = tests/unit/test_indicators.c
tests_unit_test_indicators_CPPFLAGS = $(test_cppflags)
tests_unit_test_indicators_CFLAGS = $(test_cflags)
tests_unit_test_indicators_LDADD = $(test_ldadd)

check_PROGRAMS += tests/unit/test_labelled_state
TESTS += tests/unit/test_labelled_state
tests_unit_test_labelled_state_SOURCES = tests/unit/test_labelled_state.c
tests_unit_test_labelled_state_CPPFLAGS = $(test_cppflags)
tests_unit_test_labelled_state_CFLAGS = $(test_cflags)
tests_unit_test_labelled_state_LDADD = $(test_ldadd)
check_PROGRAMS += tests/unit/test_sketch
TESTS += tests/unit/test_sketch
tests_unit_test_sketch_SOURCES = tests/unit/test_sketch.c
tests_unit_test_sketch_CPPFLAGS = $(test_cppflags)
tests_unit_test_sketch_CFLAGS = $(test_cflags)
tests_unit_test_sketch_LDADD = $(test_ldadd)
