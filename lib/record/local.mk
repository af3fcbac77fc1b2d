lib_libsocprev_core_la_SOURCES += \
	lib/record/record_internal.h \
	lib/record/check.c \
	lib/record/check_chains.c \
	lib/record/check_cycles.c \
	lib/record/check_fields.c \
	lib/record/check_index.c \
	lib/record/check_money.c \
	lib/record/check_places.c \
	lib/record/check_projects.c \
	lib/record/check_results.c \
	lib/record/check_services.c \
	lib/record/checks.def \
	lib/record/descriptor.c \
	lib/record/draft.c \
	lib/record/fields.c \
	lib/record/fields.def \
	lib/record/format.c \
	lib/record/portfolio.c \
	lib/record/range.c \
	lib/record/read.c \
	lib/record/setters.c \
	lib/record/words.c
