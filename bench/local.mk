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

CLEANFILES += $(bench_programs)
bench: $(bench_programs)
	@for program in $(bench_programs); do ./$$program || exit 1; done
bench-%: bench/%
	@./$<
.PHONY: bench
