lib_libsocprev_core_la_SOURCES += \
	lib/report/report_text.c
