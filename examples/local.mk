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
