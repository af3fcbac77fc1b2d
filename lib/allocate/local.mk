lib_libsocprev_core_la_SOURCES += \
	lib/allocate/allocate_internal.h \
	lib/allocate/apportionment.c \
	lib/allocate/cofinancing.c \
	lib/allocate/cofinancing_check.c \
	lib/allocate/cofinancing_solve.c \
	lib/allocate/conflict.c \
	lib/allocate/division.c \
	lib/allocate/divisor.c \
	lib/allocate/level.c \
	lib/allocate/payment.c \
	lib/allocate/remainder.c \
	lib/allocate/rounding.c \
	lib/allocate/rounding_ties.c \
	lib/allocate/rule.c \
	lib/allocate/sources.c \
	lib/allocate/sources_conflict.c \
	lib/allocate/sources_flow.c \
	lib/allocate/sources_solve.c \
	lib/allocate/table.c \
	lib/allocate/task.c \
	lib/allocate/twoway.c \
	lib/allocate/twoway_division.c \
	lib/allocate/verify.c \
	lib/allocate/verify_cofinancing.c \
	lib/allocate/verify_sources.c \
	lib/allocate/verify_table.c
