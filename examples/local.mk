EXTRA_DIST += \
	examples/portfolios/portfolio_example.h \
	examples/portfolios/portfolio_example.c \
	examples/portfolios/liberec_region.c \
	examples/portfolios/usti_region.c \
	examples/portfolios/vysocina_region.c \
	examples/portfolios/liberec_city.c \
	examples/portfolios/karlovy_vary_region.c
