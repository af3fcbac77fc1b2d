# Every public function called by bytes (caller.h), and every parser: replayed here, fuzzed by
# `./dev fuzz`.
fuzz_sources = tests/fuzz/caller.c tests/fuzz/caller.h tests/fuzz/by_hand.c tests/fuzz/targets.c \
	tests/fuzz/targets.h
fuzz_made = tests/fuzz/calls.c tests/fuzz/handles.h
fuzz_generator = $(srcdir)/tests/fuzz/generate_calls.py
if HAVE_PYTHON
tests/fuzz/calls.c: $(fuzz_generator) $(srcdir)/bindings/plan.py $(srcdir)/api/socprev-api.json
	$(AM_V_GEN)$(MKDIR_P) tests/fuzz && \
		$(PYTHON) $(fuzz_generator) $(srcdir)/api/socprev-api.json >$@.tmp && mv $@.tmp $@
tests/fuzz/handles.h: $(fuzz_generator) $(srcdir)/bindings/plan.py $(srcdir)/api/socprev-api.json
	$(AM_V_GEN)$(MKDIR_P) tests/fuzz && $(PYTHON) $(fuzz_generator) \
		$(srcdir)/api/socprev-api.json --handles >$@.tmp && mv $@.tmp $@
CLEANFILES += $(fuzz_made)

check_PROGRAMS += tests/fuzz/replay
tests_fuzz_replay_SOURCES = tests/fuzz/replay.c $(fuzz_sources)
nodist_tests_fuzz_replay_SOURCES = $(fuzz_made)
tests_fuzz_replay_CPPFLAGS = $(test_cppflags) -Itests/fuzz -I$(srcdir)/tests/fuzz
tests_fuzz_replay_CFLAGS = $(JANSSON_CFLAGS)
tests_fuzz_replay_LDADD = $(fault_ldadd)
tests/fuzz/replay-by_hand.$(OBJEXT) tests/fuzz/replay-caller.$(OBJEXT): tests/fuzz/handles.h
tests/fuzz/replay-calls.$(OBJEXT): tests/fuzz/handles.h
TESTS += tests/fuzz/replay.sh

# By hand, or by ./dev fuzz: CC=clang with -fsanitize=fuzzer-no-link.
EXTRA_PROGRAMS += tests/fuzz/fuzzer
tests_fuzz_fuzzer_SOURCES = tests/fuzz/fuzzer.c $(fuzz_sources)
nodist_tests_fuzz_fuzzer_SOURCES = $(fuzz_made)
tests_fuzz_fuzzer_CPPFLAGS = $(tests_fuzz_replay_CPPFLAGS)
tests_fuzz_fuzzer_CFLAGS = $(JANSSON_CFLAGS)
tests_fuzz_fuzzer_LDFLAGS = -fsanitize=fuzzer
tests_fuzz_fuzzer_LDADD = $(fault_ldadd)
tests/fuzz/fuzzer-by_hand.$(OBJEXT) tests/fuzz/fuzzer-caller.$(OBJEXT): tests/fuzz/handles.h
tests/fuzz/fuzzer-calls.$(OBJEXT): tests/fuzz/handles.h
endif
EXTRA_DIST += tests/fuzz/generate_calls.py tests/fuzz/replay.sh \
	tests/fuzz/corpus bindings/plan.py
