# The reference from the headers: docs/html/index.html in the build folder.
if HAVE_DOXYGEN
docs: docs/Doxyfile
	$(AM_V_GEN)rm -rf docs/html && $(DOXYGEN) docs/Doxyfile
else
docs:
	@echo "doxygen was not found when the tree was configured" >&2; exit 1
endif
.PHONY: docs
EXTRA_DIST += docs/mainpage.dox \
	docs/allocation.md docs/architecture.md docs/beneficiaries.md docs/codelists.md \
	docs/access.md docs/contacts.md docs/conventions.md docs/coverage.md docs/errors.md docs/memory.md \
	docs/disclosure.md docs/indicators.md docs/network.md docs/privacy.md docs/stays.md \
	docs/planning.md docs/rust.md docs/states.md docs/synthetic-contacts.md docs/threads.md

clean-local: clean-docs
clean-docs:
	rm -rf docs/html docs/xml
.PHONY: clean-docs

# The interface as JSON for bindings, from the headers: `make api-json` writes it
# anew, tests/abi/api.sh compares.
API_JSON = $(srcdir)/api/socprev-api.json
if HAVE_DOXYGEN
api-json: docs/Doxyfile
	$(AM_V_GEN)rm -rf docs/xml && { cat docs/Doxyfile && echo GENERATE_HTML=NO && \
		echo GENERATE_XML=YES && echo XML_PROGRAMLISTING=NO; } | $(DOXYGEN) - && \
		$(PYTHON) $(srcdir)/tools/api_json.py docs/xml $(PACKAGE_VERSION) >api-json.tmp && \
		cp api-json.tmp $(API_JSON) && rm -f api-json.tmp
else
api-json:
	@echo "doxygen was not found when the tree was configured" >&2; exit 1
endif
.PHONY: api-json
EXTRA_DIST += api/socprev-api.json tools/api_json.py docs/bindings.md

# The JSON Schema of documents, from the tables of fields: `make schema` writes
# it anew, tests/abi/schema.sh compares.
check_PROGRAMS += tools/schema
tools_schema_SOURCES = tools/schema.c
tools_schema_CFLAGS = $(AM_CFLAGS)
tools_schema_LDADD = lib/libsocprev.la
check_PROGRAMS += tools/problem_schema
tools_problem_schema_SOURCES = tools/problem_schema.c
tools_problem_schema_CFLAGS = $(AM_CFLAGS)
tools_problem_schema_LDADD = lib/libsocprev.la
schema: tools/schema tools/problem_schema
	$(AM_V_GEN)./tools/schema >$(srcdir)/docs/portfolio.schema.json
	$(AM_V_GEN)./tools/schema --round >$(srcdir)/docs/round.schema.json
	$(AM_V_at)./tools/problem_schema >$(srcdir)/docs/problem.schema.json
.PHONY: schema
EXTRA_DIST += docs/portfolio.schema.json docs/problem.schema.json docs/documents.md docs/problems.md docs/proofs.md \
	docs/round.schema.json docs/round.md docs/trust.md

# The tables of fields and checks: `make tables` writes them anew below the
# comment that ends the written part, tests/abi/tables.sh compares.
check_PROGRAMS += tools/record_tables
tools_record_tables_SOURCES = tools/record_tables.c
tools_record_tables_CFLAGS = $(AM_CFLAGS)
tools_record_tables_LDADD = lib/libsocprev-core.la $(COVERAGE_LIBS)
tables: tools/record_tables tools/problem_schema
	$(AM_V_GEN)for pair in data-model:fields round:round checks:checks; do \
		file=$(srcdir)/docs/$${pair%:*}.md && \
		{ sed '/^<!-- The tables\{0,1\} below/q' $$file && \
		  ./tools/record_tables $${pair#*:}; } >tables.tmp && \
		cp tables.tmp $$file && rm -f tables.tmp || exit 1; done
	$(AM_V_at){ sed '/^Every kind has/q' $(srcdir)/docs/problems.md && echo && \
		./tools/problem_schema --tables | grep -v '^| `\(title\|note\)`'; } >tables.tmp && \
		cp tables.tmp $(srcdir)/docs/problems.md && rm -f tables.tmp
.PHONY: tables
EXTRA_DIST += docs/data-model.md docs/checks.md

dist_man_MANS = docs/socprev.1
EXTRA_DIST += docs/command.md
EXTRA_DIST += tools/prove.py
