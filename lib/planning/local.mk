lib_libsocprev_core_la_SOURCES += \
	lib/planning/planning_internal.h \
	lib/planning/account.c \
	lib/planning/account_draw.c \
	lib/planning/counts.c \
	lib/planning/needs.c \
	lib/planning/needs_read.c \
	lib/planning/needs_table.c \
	lib/planning/people_table.c \
	lib/planning/presence.c \
	lib/planning/presence_answers.c \
	lib/planning/presence_options.c \
	lib/planning/presence_spread.c \
	lib/planning/records.c \
	lib/planning/split.c \
	lib/planning/supply_table.c
