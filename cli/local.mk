# The command: a customer of the installed library, nothing more.
bin_PROGRAMS += cli/socprev
cli_socprev_SOURCES = \
	cli/access_input.c cli/access_legend.c cli/access_sources.c \
	cli/answer.c \
	cli/answer.h \
	cli/claimants.c \
	cli/compare.c \
	cli/compare.h \
	cli/compare_evenness.c \
	cli/evenness.c \
	cli/evenness.h \
	cli/evenness_territories.c \
	cli/cli.h \
	cli/contact_input.c \
	cli/contacts_generator.c \
	cli/contacts_generator.h \
	cli/failure.c \
	cli/input.c \
	cli/main.c \
	cli/needs.c \
	cli/network_input.c \
	cli/network_input.h \
	cli/options.c \
	cli/output.c \
	cli/participants_money.c \
	cli/people.h \
	cli/pictures.c \
	cli/people_participants.c \
	cli/problem.c \
	cli/problem_compare.c \
	cli/problem_conflict.c \
	cli/explain_lists.c \
	cli/explain_parts.c \
	cli/explain_tables.c \
	cli/explanation.h \
	cli/problem_explain.c \
	cli/problem_notes.c \
	cli/problem_tables.c \
	cli/release.h \
	cli/release_earlier.c \
	cli/release_output.c \
	cli/release_rule.c \
	cli/sheet.c \
	cli/split_matrix.c \
	cli/table_input.c \
	cli/spread.c \
	cli/text.c \
	cli/verb_access.c \
	cli/verb_access.h \
	cli/verb_allocate.c \
	cli/verb_check.c \
	cli/verb_codes.c \
	cli/verb_coverage.c \
	cli/verb_demo.c \
	cli/verb_evenness.c \
	cli/verb_help.c \
	cli/verb_merge.c \
	cli/verb_network.c \
	cli/verb_overlap.c \
	cli/verb_participants.c \
	cli/verb_people.c \
	cli/verb_release.c \
	cli/verb_round.c \
	cli/verb_show.c \
	cli/verbs.c \
	cli/words.c
cli_socprev_CPPFLAGS = -I$(srcdir)/include -DPORTFOLIOS='"$(pkgdatadir)/portfolios"'
cli_socprev_CFLAGS = $(AM_CFLAGS)
cli_socprev_LDADD = lib/libsocprev.la

portfoliosdir = $(pkgdatadir)/portfolios
portfolios_DATA = $(portfolio_documents)
