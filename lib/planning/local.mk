lib_libsocprev_core_la_SOURCES += \
	lib/planning/planning_internal.h \
	lib/planning/account.c \
	lib/planning/account_draw.c \
	lib/planning/people_table.c \
	lib/planning/presence.c \
	lib/planning/presence_answers.c \
	lib/planning/presence_options.c \
	lib/planning/records.c \
	lib/planning/round_internal.h \
	lib/planning/round_answers.c \
	lib/planning/round_divide.c \
	lib/planning/round_envelopes.c \
	lib/planning/round_explain.c \
	lib/planning/round_input.c \
	lib/planning/round_minimum.c \
	lib/planning/round_need.c \
	lib/planning/round_pots.c \
	lib/planning/round_reference.c \
	lib/planning/round_settlement.c \
	lib/planning/round_solve.c \
	lib/planning/round_tables.c \
	lib/planning/round_write.c \
	lib/planning/split.c
