lib_libsocprev_core_la_SOURCES += \
	lib/codelist/codelist_internal.h \
	lib/codelist/codelist.c \
	lib/codelist/codelist_data.c \
	lib/codelist/find.c \
	lib/codelist/ico.c \
	lib/codelist/regno.c \
	lib/codelist/territory.c

# The tables are in the tree, so that building needs no python. After a change
# of data/codelists/: make codelists.
codelists:
	$(PYTHON) $(srcdir)/tools/codelists.py write $(srcdir)/data/codelists \
		$(srcdir)/lib/codelist/codelist_data.c
.PHONY: codelists
EXTRA_DIST += data/codelists tools/codelists.py
