# Where a test stands:
#   unit/      one program per module: examples, edges, error paths  (Check)
#   property/  random inputs against a slow obvious reference         (Check)
#   vectors/   worked examples with known answers, and their reader   (Check)
#   fault/     failed allocations, failed reads and writes            (cmocka)
#   documents/ documents that are read and written to the byte
#   invalid/, invalid_rounds/  documents that must be refused, each with its message
#   cli/       the command as a user meets it                         (shell)
#   examples/  the lessons against what they are to print              (shell)
#   bindings/  the bindings against the library of this build           (shell)
#   fuzz/      every function called by bytes, every parser; the corpus   (shell)
#   abi/       exported names, floors, headers, installation          (shell)
#   support/   what several of them share
# All speak TAP: each test is a result of its own.
AM_TESTS_ENVIRONMENT = \
	CK_TAP_LOG_FILE_NAME=-; CK_VERBOSITY=silent; CK_DEFAULT_TIMEOUT=120; \
	CMOCKA_MESSAGE_OUTPUT=TAP; \
	srcdir='$(srcdir)'; builddir='$(builddir)'; top_builddir='$(abs_builddir)'; \
	CC='$(CC)'; CFLAGS='$(CFLAGS)'; WARN_CFLAGS='$(WARN_CFLAGS)'; \
	OPTION_CFLAGS='$(SODIUM_CFLAGS) $(CBC_CFLAGS)'; PYTHON='$(PYTHON)'; \
	JANSSON_CFLAGS='$(JANSSON_CFLAGS)'; DOXYGEN='$(DOXYGEN)'; \
	libdir='$(libdir)'; includedir='$(includedir)'; \
	export CK_TAP_LOG_FILE_NAME CK_VERBOSITY CK_DEFAULT_TIMEOUT CMOCKA_MESSAGE_OUTPUT srcdir builddir top_builddir \
	       CC CFLAGS WARN_CFLAGS OPTION_CFLAGS PYTHON JANSSON_CFLAGS DOXYGEN libdir includedir;
tap_driver = env AM_TAP_AWK='$(AWK)' $(SHELL) $(top_srcdir)/build-aux/tap-driver.sh
TEST_EXTENSIONS = .sh .py
LOG_DRIVER = $(tap_driver)
SH_LOG_DRIVER = $(tap_driver)
SH_LOG_COMPILER = $(SHELL)
PY_LOG_DRIVER = $(tap_driver)
PY_LOG_COMPILER = $(PYTHON)

test_cppflags = $(AM_CPPFLAGS) -I$(srcdir)/tests/support
test_cflags = $(AM_CFLAGS) $(JANSSON_CFLAGS) $(CHECK_CFLAGS)
test_ldadd = tests/support/libsupport.la lib/libsocprev-core.la $(JANSSON_LIBS) $(CHECK_LIBS) $(COVERAGE_LIBS)
fault_cflags = $(AM_CFLAGS) $(JANSSON_CFLAGS) $(CMOCKA_CFLAGS)
fault_ldadd = tests/support/libsupport.la lib/libsocprev-core.la $(JANSSON_LIBS) $(CMOCKA_LIBS) $(COVERAGE_LIBS)

if HAVE_TEST_TOOLS
check_LTLIBRARIES += tests/support/libsupport.la
tests_support_libsupport_la_SOURCES = \
	tests/support/support.h tests/support/catchment.c tests/support/catchment.h \
	tests/support/claims.c tests/support/claims.h \
	tests/support/claims_small.c tests/support/claims_small.h \
	tests/support/fault_memory.c \
	tests/support/network.c tests/support/network.h \
	tests/support/property.c tests/support/property.h \
	tests/support/random.c tests/support/random.h tests/support/samples.c tests/support/samples.h \
	tests/support/portfolio.c tests/support/portfolio.h \
	tests/support/presence.c tests/support/presence.h tests/support/suite.h tests/support/suite.c \
	tests/support/round.c tests/support/round.h \
	tests/support/tables.c tests/support/tables.h \
	tests/support/units.c tests/support/units.h tests/support/vectors.c
tests_support_libsupport_la_CPPFLAGS = $(test_cppflags)
tests_support_libsupport_la_CFLAGS = $(AM_CFLAGS) $(JANSSON_CFLAGS) $(CHECK_CFLAGS)

include tests/unit/local.mk
include tests/property/local.mk
include tests/vectors/local.mk
include tests/fault/local.mk
include tests/fuzz/local.mk
endif
include tests/abi/local.mk
include tests/cli/local.mk
include tests/examples/local.mk
include tests/bindings/local.mk
EXTRA_DIST += tests/vectors tests/documents tests/invalid tests/invalid_problems tests/invalid_rounds
