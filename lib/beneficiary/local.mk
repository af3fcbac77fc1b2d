lib_libsocprev_core_la_SOURCES += \
	lib/beneficiary/beneficiary_internal.h \
	lib/beneficiary/cells.c \
	lib/beneficiary/contacts.c \
	lib/beneficiary/cube.c \
	lib/beneficiary/participants.c \
	lib/beneficiary/people.c
