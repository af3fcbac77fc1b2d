# The five source portfolios: each program builds one through the C API and
# prints its document, which is also in the tree as <name>.json. After a change
# that is meant: make portfolios.
portfolio_examples = \
	examples/portfolios/liberec_region \
	examples/portfolios/usti_region \
	examples/portfolios/vysocina_region \
	examples/portfolios/liberec_city \
	examples/portfolios/karlovy_vary_region
check_PROGRAMS += $(portfolio_examples)
portfolio_frame = \
	examples/portfolios/portfolio_example.h \
	examples/portfolios/portfolio_example.c
examples_portfolios_liberec_region_SOURCES = \
	examples/portfolios/liberec_region.c $(portfolio_frame)
examples_portfolios_liberec_region_LDADD = lib/libsocprev.la
examples_portfolios_usti_region_SOURCES = examples/portfolios/usti_region.c $(portfolio_frame)
examples_portfolios_usti_region_LDADD = lib/libsocprev.la
examples_portfolios_vysocina_region_SOURCES = \
	examples/portfolios/vysocina_region.c $(portfolio_frame)
examples_portfolios_vysocina_region_LDADD = lib/libsocprev.la
examples_portfolios_liberec_city_SOURCES = examples/portfolios/liberec_city.c $(portfolio_frame)
examples_portfolios_liberec_city_LDADD = lib/libsocprev.la
examples_portfolios_karlovy_vary_region_SOURCES = \
	examples/portfolios/karlovy_vary_region.c $(portfolio_frame)
examples_portfolios_karlovy_vary_region_LDADD = lib/libsocprev.la

portfolio_documents = \
	examples/portfolios/liberec_region.json \
	examples/portfolios/usti_region.json \
	examples/portfolios/vysocina_region.json \
	examples/portfolios/liberec_city.json \
	examples/portfolios/karlovy_vary_region.json
EXTRA_DIST += $(portfolio_documents)

portfolios: $(portfolio_examples)
	$(AM_V_GEN)for program in $(portfolio_examples); do \
		./$$program >$(srcdir)/$$program.json || exit 1; \
	done
.PHONY: portfolios

# Rounds: a program each, which prints the document beside it: make rounds.
round_examples = \
	examples/rounds/usti_zones \
	examples/rounds/synthetic_region
check_PROGRAMS += $(round_examples)
examples_rounds_usti_zones_SOURCES = examples/rounds/usti_zones.c $(portfolio_frame)
examples_rounds_usti_zones_CPPFLAGS = $(AM_CPPFLAGS) -DOF_ROUND
examples_rounds_usti_zones_LDADD = lib/libsocprev.la
examples_rounds_synthetic_region_SOURCES = \
	examples/rounds/synthetic_region.c $(portfolio_frame)
examples_rounds_synthetic_region_CPPFLAGS = $(AM_CPPFLAGS) -DOF_ROUND
examples_rounds_synthetic_region_LDADD = lib/libsocprev.la
EXTRA_DIST += $(round_examples:=.json)

rounds: $(round_examples)
	$(AM_V_GEN)for program in $(round_examples); do \
		./$$program >$(srcdir)/$$program.json || exit 1; \
	done
.PHONY: rounds

# The lessons: whole programs, run by tests/examples/lessons.sh, which compares
# what they print with NAME.expected.
lessons = \
	examples/01_divide_money \
	examples/02_money_and_dates \
	examples/03_bounds_and_ties \
	examples/04_table_that_foots \
	examples/05_code_lists \
	examples/06_record_a_project \
	examples/07_check_a_portfolio \
	examples/08_read_and_write \
	examples/09_qualified_quantities \
	examples/10_coverage \
	examples/11_evenness \
	examples/12_people_once \
	examples/13_participants \
	examples/14_table_and_arrow \
	examples/15_own_memory \
	examples/16_next_heller \
	examples/17_ranges_of_totals \
	examples/18_unbiased_rounding \
	examples/19_instalments_and_years \
	examples/20_dampers \
	examples/21_funding_round \
	examples/22_top_up_round \
	examples/23_floating_catchment \
	examples/24_a_facility_closes \
	examples/25_maximal_cover \
	examples/26_median \
	examples/27_need_by_norm \
	examples/28_evenness_picture \
	examples/29_estimates \
	examples/30_states_of_two_towns \
	examples/31_nights_and_returns \
	examples/32_overlaps \
	examples/34_contacts_in \
	examples/35_release \
	examples/36_sketches \
	examples/37_indicators
check_PROGRAMS += $(lessons)
EXTRA_DIST += $(lessons:=.expected) examples/README.md
examples_01_divide_money_LDADD = lib/libsocprev.la
examples_02_money_and_dates_LDADD = lib/libsocprev.la
examples_03_bounds_and_ties_LDADD = lib/libsocprev.la
examples_04_table_that_foots_LDADD = lib/libsocprev.la
examples_05_code_lists_LDADD = lib/libsocprev.la
examples_06_record_a_project_LDADD = lib/libsocprev.la
examples_07_check_a_portfolio_LDADD = lib/libsocprev.la
examples_08_read_and_write_LDADD = lib/libsocprev.la
examples_09_qualified_quantities_LDADD = lib/libsocprev.la
examples_10_coverage_LDADD = lib/libsocprev.la
examples_11_evenness_LDADD = lib/libsocprev.la
examples_12_people_once_LDADD = lib/libsocprev.la
examples_13_participants_LDADD = lib/libsocprev.la
examples_14_table_and_arrow_LDADD = lib/libsocprev.la
examples_15_own_memory_LDADD = lib/libsocprev.la
examples_16_next_heller_LDADD = lib/libsocprev.la
examples_17_ranges_of_totals_LDADD = lib/libsocprev.la
examples_18_unbiased_rounding_LDADD = lib/libsocprev.la
examples_19_instalments_and_years_LDADD = lib/libsocprev.la
examples_20_dampers_LDADD = lib/libsocprev.la
examples_21_funding_round_LDADD = lib/libsocprev.la
examples_22_top_up_round_LDADD = lib/libsocprev.la
examples_23_floating_catchment_LDADD = lib/libsocprev.la
examples_24_a_facility_closes_LDADD = lib/libsocprev.la
examples_25_maximal_cover_LDADD = lib/libsocprev.la
examples_26_median_LDADD = lib/libsocprev.la
examples_27_need_by_norm_LDADD = lib/libsocprev.la
examples_28_evenness_picture_LDADD = lib/libsocprev.la
examples_29_estimates_LDADD = lib/libsocprev.la
examples_30_states_of_two_towns_LDADD = lib/libsocprev.la
examples_31_nights_and_returns_LDADD = lib/libsocprev.la
examples_32_overlaps_LDADD = lib/libsocprev.la
examples_34_contacts_in_LDADD = lib/libsocprev.la
examples_35_release_LDADD = lib/libsocprev.la
examples_36_sketches_LDADD = lib/libsocprev.la
examples_37_indicators_LDADD = lib/libsocprev.la

# Problems of division, one and more of each kind; docs/problems.md describes them.
EXTRA_DIST += examples/problems
