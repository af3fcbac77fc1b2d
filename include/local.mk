include_HEADERS = include/socprev.h
socprevincludedir = $(includedir)/socprev
socprevinclude_HEADERS = \
	include/socprev/base.h \
	include/socprev/codelist.h \
	include/socprev/io.h \
	include/socprev/record.h \
	include/socprev/value.h
