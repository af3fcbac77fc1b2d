lib_libsocprev_core_la_SOURCES += \
	lib/report/picture.c \
	lib/report/picture_bars.c \
	lib/report/picture_internal.h \
	lib/report/picture_lorenz.c \
	lib/report/picture_map.c \
	lib/report/report_text.c
