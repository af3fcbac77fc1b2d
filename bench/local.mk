# Measurements, made only on request: `make bench` runs all of them, `make
# bench-NAME` one. Each is a program of its own with a block here; measure.c is
# what they share.
bench_programs =
bench_sources = bench/measure.c bench/measure.h

if HAVE_JANSSON
bench_programs += bench/portfolio
bench_portfolio_SOURCES = bench/portfolio.c
bench_portfolio_CFLAGS = $(AM_CFLAGS) $(JANSSON_CFLAGS)
bench_portfolio_LDADD = lib/libsocprev.la $(JANSSON_LIBS)
EXTRA_PROGRAMS += bench/portfolio
endif

bench_programs += bench/beneficiary
bench_beneficiary_SOURCES = bench/beneficiary.c $(bench_sources)
bench_beneficiary_LDADD = lib/libsocprev.la
EXTRA_PROGRAMS += bench/beneficiary

bench_programs += bench/contacts
bench_contacts_SOURCES = bench/contacts.c $(bench_sources)
bench_contacts_LDADD = lib/libsocprev.la
EXTRA_PROGRAMS += bench/contacts

bench_programs += bench/disclosure
bench_disclosure_SOURCES = bench/disclosure.c $(bench_sources)
bench_disclosure_LDADD = lib/libsocprev.la
EXTRA_PROGRAMS += bench/disclosure
bench_programs += bench/sketch
bench_sketch_SOURCES = bench/sketch.c $(bench_sources)
bench_sketch_LDADD = lib/libsocprev.la -lm
EXTRA_PROGRAMS += bench/sketch

bench_programs += bench/allocate
bench_allocate_SOURCES = bench/allocate.c bench/allocate.h bench/allocate_tables.c $(bench_sources)
bench_allocate_LDADD = lib/libsocprev.la -lm
EXTRA_PROGRAMS += bench/allocate

bench_programs += bench/coverage
bench_coverage_SOURCES = bench/coverage.c bench/coverage.h bench/coverage_access.c \
	bench/coverage_evenness.c bench/coverage_network.c $(bench_sources)
bench_coverage_LDADD = lib/libsocprev.la -lm
EXTRA_PROGRAMS += bench/coverage

EXTRA_DIST += bench/README.md bench/peers/library.py bench/peers/allocate.py \
	bench/peers/allocate.txt bench/peers/beneficiary.py bench/peers/beneficiary.txt \
	bench/peers/coverage.py bench/peers/coverage.txt

# Solves p-median files of OR-Library that its arguments name.
bench_median_SOURCES = bench/median.c bench/coverage.h bench/coverage_network.c $(bench_sources)
bench_median_LDADD = lib/libsocprev.la
EXTRA_PROGRAMS += bench/median
CLEANFILES += bench/median

CLEANFILES += $(bench_programs)
bench: $(bench_programs)
	@for program in $(bench_programs); do ./$$program || exit 1; done
bench-%: bench/%
	@./$<
.PHONY: bench
