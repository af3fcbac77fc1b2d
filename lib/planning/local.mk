lib_libsocprev_core_la_SOURCES += \
	lib/planning/planning_internal.h \
	lib/planning/account.c \
	lib/planning/account_draw.c \
	lib/planning/split.c
