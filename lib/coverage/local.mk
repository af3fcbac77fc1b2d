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
	lib/coverage/evenness_state.c \
	lib/coverage/od_internal.h \
	lib/coverage/od.c \
	lib/coverage/od_distance.c \
	lib/coverage/od_places.c \
	lib/coverage/rollup.c \
	lib/coverage/territories.c
