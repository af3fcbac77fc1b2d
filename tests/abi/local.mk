# What the library promises to those who link it, and what the tree promises
# to those who read it. tap.sh is what the tests share.
abi_tests = \
	tests/abi/api.sh \
	tests/abi/clang.sh \
	tests/abi/codelists.sh \
	tests/abi/dist.sh \
	tests/abi/docs.sh \
	tests/abi/exports.sh \
	tests/abi/floors.sh \
	tests/abi/headers.sh \
	tests/abi/install.sh \
	tests/abi/links.sh \
	tests/abi/messages.sh \
	tests/abi/nulls.sh \
	tests/abi/reproducible.sh \
	tests/abi/schema.sh \
	tests/abi/style.sh \
	tests/abi/symbols.sh \
	tests/abi/tables.sh
if HAVE_PYTHON
TESTS += tests/abi/schema_documents.py tests/abi/schema_problems.py
endif
TESTS += $(abi_tests)
EXTRA_DIST += $(abi_tests) \
	tests/abi/schema_documents.py \
	tests/abi/schema_problems.py \
	tests/abi/exports.txt \
	tests/abi/floors.awk \
	tests/abi/list_exports.sh \
	tests/abi/tap.sh

# Writes the list of exported names anew, after a change that is meant.
exports: lib/libsocprev.la
	$(AM_V_GEN)$(SHELL) $(srcdir)/tests/abi/list_exports.sh lib/.libs/libsocprev.so \
		>$(srcdir)/tests/abi/exports.txt
.PHONY: exports
