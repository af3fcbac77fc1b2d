lib_libsocprev_core_la_SOURCES += \
	lib/disclosure/audit.c \
	lib/disclosure/disclosure.c \
	lib/disclosure/disclosure_internal.h \
	lib/disclosure/elimination.c \
	lib/disclosure/noise.c \
	lib/disclosure/perturb.c \
	lib/disclosure/programme.c \
	lib/disclosure/ptable.c \
	lib/disclosure/release.c \
	lib/disclosure/rules.c \
	lib/disclosure/small_counts.c \
	lib/disclosure/suppress.c
