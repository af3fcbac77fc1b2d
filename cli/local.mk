# The command: a customer of the installed library, nothing more.
bin_PROGRAMS += cli/socprev
cli_socprev_SOURCES = \
	cli/claimants.c \
	cli/cli.h \
	cli/contacts_generator.c \
	cli/contacts_generator.h \
	cli/failure.c \
	cli/input.c \
	cli/main.c \
	cli/options.c \
	cli/output.c \
	cli/sheet.c \
	cli/split_matrix.c \
	cli/text.c \
	cli/verb_allocate.c \
	cli/verb_check.c \
	cli/verb_codes.c \
	cli/verb_coverage.c \
	cli/verb_demo.c \
	cli/verb_help.c \
	cli/verb_merge.c \
	cli/verb_people.c \
	cli/verb_show.c \
	cli/verbs.c \
	cli/words.c
cli_socprev_CPPFLAGS = -I$(srcdir)/include -DPORTFOLIOS='"$(pkgdatadir)/portfolios"'
cli_socprev_CFLAGS = $(AM_CFLAGS)
cli_socprev_LDADD = lib/libsocprev.la

portfoliosdir = $(pkgdatadir)/portfolios
portfolios_DATA = $(portfolio_documents)
