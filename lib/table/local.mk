lib_libsocprev_core_la_SOURCES += \
	lib/table/table_internal.h \
	lib/table/arrow_in.c \
	lib/table/arrow_out.c \
	lib/table/column.c \
	lib/table/label.c \
	lib/table/shared.c \
	lib/table/table.c \
	lib/table/table_choose.c \
	lib/table/table_read.c \
	lib/table/table_row.c
