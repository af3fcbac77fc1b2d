lib_libsocprev_core_la_SOURCES += \
	lib/io/io_internal.h \
	lib/io/contacts_read.c \
	lib/io/csv_options.c \
	lib/io/csv_parse.c \
	lib/io/csv_table.c \
	lib/io/file.c \
	lib/io/json_read.c \
	lib/io/number.c \
	lib/io/read.c \
	lib/io/read_options.c \
	lib/io/read_value.c \
	lib/io/spill.c \
	lib/io/table_text.c \
	lib/io/write.c
