EXTRA_DIST += \
	examples/portfolios/portfolio_example.h \
	examples/portfolios/portfolio_example.c \
	examples/portfolios/liberec_region.c \
	examples/portfolios/usti_region.c \
	examples/portfolios/vysocina_region.c \
	examples/portfolios/liberec_city.c \
	examples/portfolios/karlovy_vary_region.c

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
	examples/15_own_memory
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
