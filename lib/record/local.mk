lib_libsocprev_core_la_SOURCES += \
	lib/record/record_internal.h \
	lib/record/fields.c
