lib_libsocprev_core_la_SOURCES += \
	lib/io/contacts_read.c \
	lib/io/csv_options.c \
	lib/io/csv_parse.c \
	lib/io/csv_table.c \
	lib/io/file.c \
	lib/io/io_internal.h \
	lib/io/json_read.c \
	lib/io/number.c \
	lib/io/od_file.c \
	lib/io/problem.c \
	lib/io/problem_build.c \
	lib/io/problem_fields.c \
	lib/io/problem_finish.c \
	lib/io/problem_internal.h \
	lib/io/problem_items.c \
	lib/io/problem_read.c \
	lib/io/problem_value.c \
	lib/io/read.c \
	lib/io/read_options.c \
	lib/io/read_value.c \
	lib/io/result_read.c \
	lib/io/spill.c \
	lib/io/table_json.c \
	lib/io/table_text.c \
	lib/io/write.c
