lib_libsocprev_core_la_SOURCES += \
	lib/beneficiary/beneficiary_internal.h \
	lib/beneficiary/cells.c \
	lib/beneficiary/contacts.c \
	lib/beneficiary/cube.c \
	lib/beneficiary/distributions.c \
	lib/beneficiary/estimate.c \
	lib/beneficiary/estimate_hidden.c \
	lib/beneficiary/estimate_internal.h \
	lib/beneficiary/estimate_interval.c \
	lib/beneficiary/estimate_ratio.c \
	lib/beneficiary/estimate_reach.c \
	lib/beneficiary/participants.c \
	lib/beneficiary/people.c \
	lib/beneficiary/recapture.c \
	lib/beneficiary/recapture_fit.c \
	lib/beneficiary/recapture.h \
	lib/beneficiary/stays.c \
	lib/beneficiary/stays_days.c \
	lib/beneficiary/stays_internal.h \
	lib/beneficiary/stays_lengths.c \
	lib/beneficiary/stays_nights.c \
	lib/beneficiary/stays_nights.h \
	lib/beneficiary/stays_occupancy.c \
	lib/beneficiary/stays_returns.c \
	lib/beneficiary/stays_rule.c \
	lib/beneficiary/stays_spells.c \
	lib/beneficiary/survival.c
