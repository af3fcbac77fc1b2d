# The library is made twice from the same objects: `core` shows every symbol
# and is what the tests link; libsocprev is what is installed.
noinst_LTLIBRARIES += lib/libsocprev-core.la
lib_libsocprev_core_la_SOURCES =
lib_libsocprev_core_la_CFLAGS = $(AM_CFLAGS) $(LIB_CFLAGS) $(SODIUM_CFLAGS) $(CBC_CFLAGS)
lib_libsocprev_core_la_LIBADD = $(PTHREAD_LIBS) $(SODIUM_LIBS) $(CBC_LIBS) $(COVERAGE_LIBS)

include lib/base/local.mk
include lib/table/local.mk
include lib/codelist/local.mk
include lib/record/local.mk
include lib/allocate/local.mk
include lib/coverage/local.mk
include lib/beneficiary/local.mk
include lib/disclosure/local.mk
include lib/io/local.mk
include lib/report/local.mk
include lib/planning/local.mk

lib_LTLIBRARIES += lib/libsocprev.la
lib_libsocprev_la_SOURCES =
lib_libsocprev_la_LIBADD = lib/libsocprev-core.la $(COVERAGE_LIBS)
lib_libsocprev_la_LDFLAGS = -no-undefined -version-info $(LT_CURRENT):$(LT_REVISION):$(LT_AGE)
if HAVE_VERSION_SCRIPT
lib_libsocprev_la_LDFLAGS += -Wl,--version-script=$(srcdir)/lib/libsocprev.map
endif
EXTRA_lib_libsocprev_la_DEPENDENCIES = lib/libsocprev.map
EXTRA_DIST += lib/libsocprev.map
