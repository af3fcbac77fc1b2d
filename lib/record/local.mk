lib_libsocprev_core_la_SOURCES += \
	lib/record/record_internal.h \
	lib/record/descriptor.c \
	lib/record/draft.c \
	lib/record/fields.c \
	lib/record/fields.def \
	lib/record/portfolio.c \
	lib/record/read.c \
	lib/record/setters.c
