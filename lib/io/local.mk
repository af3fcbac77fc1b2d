lib_libsocprev_core_la_SOURCES += \
	lib/io/io_internal.h \
	lib/io/file.c \
	lib/io/json_read.c \
	lib/io/number.c lib/io/json_string_tmp.c \
	lib/io/read.c \
	lib/io/read_options.c \
	lib/io/read_value.c \
	lib/io/write.c
