# Measurements, made only on request.
if HAVE_JANSSON
EXTRA_PROGRAMS += bench/portfolio
bench_portfolio_SOURCES = bench/portfolio.c
bench_portfolio_CFLAGS = $(AM_CFLAGS) $(JANSSON_CFLAGS)
bench_portfolio_LDADD = lib/libsocprev.la $(JANSSON_LIBS)
CLEANFILES += bench/portfolio

bench: bench/portfolio
	./bench/portfolio
else
bench:
	@echo "jansson was not found when the tree was configured" >&2; exit 1
endif
.PHONY: bench
