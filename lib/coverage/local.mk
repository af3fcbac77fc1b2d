lib_libsocprev_core_la_SOURCES += \
	lib/coverage/coverage_internal.h \
	lib/coverage/answers.c \
	lib/coverage/evenness.c \
	lib/coverage/evenness_concentration.c \
	lib/coverage/evenness_curves.c \
	lib/coverage/evenness_decomposition.c \
	lib/coverage/evenness_indices.c \
	lib/coverage/evenness_inference.c \
	lib/coverage/evenness_overlap.c \
	lib/coverage/evenness_quantiles.c \
	lib/coverage/evenness_sample.c \
	lib/coverage/evenness_sort.c \
	lib/coverage/evenness_state.c \
	lib/coverage/evenness_terms.c \
	lib/coverage/need.c \
	lib/coverage/need_answers.c \
	lib/coverage/need_finish.c \
	lib/coverage/need_internal.h \
	lib/coverage/need_table.c \
	lib/coverage/need_tally.c \
	lib/coverage/rollup.c \
	lib/coverage/territories.c \
	lib/coverage/tree.c
