lib_libsocprev_core_la_SOURCES += \
	lib/coverage/coverage_internal.h \
	lib/coverage/answers.c \
	lib/coverage/evenness.c \
	lib/coverage/indices.c \
	lib/coverage/rollup.c \
	lib/coverage/territories.c
