lib_libsocprev_core_la_SOURCES += \
	lib/base/base_internal.h \
	lib/base/value_internal.h \
	lib/base/bytes.c \
	lib/base/date.c \
	lib/base/error.c \
	lib/base/findings.c \
	lib/base/integer.c \
	lib/base/memory.c \
	lib/base/message.c \
	lib/base/money.c \
	lib/base/quantity.c \
	lib/base/ratio.c \
	lib/base/run.c \
	lib/base/sort.c \
	lib/base/status.c \
	lib/base/text.c \
	lib/base/messages/all.def \
	lib/base/messages/base.def \
	lib/base/messages/table.def \
	lib/base/messages/codelist.def \
	lib/base/messages/record.def \
	lib/base/messages/allocate.def \
	lib/base/messages/coverage.def \
	lib/base/messages/beneficiary.def \
	lib/base/messages/io.def \
	lib/base/messages/report.def \
	lib/base/messages/planning.def
