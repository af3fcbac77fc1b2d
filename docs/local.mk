# The reference from the headers: docs/html/index.html in the build folder.
if HAVE_DOXYGEN
docs: docs/Doxyfile
	$(AM_V_GEN)rm -rf docs/html && $(DOXYGEN) docs/Doxyfile
else
docs:
	@echo "doxygen was not found when the tree was configured" >&2; exit 1
endif
.PHONY: docs
EXTRA_DIST += docs/mainpage.dox docs/codelists.md

clean-local: clean-docs
clean-docs:
	rm -rf docs/html
.PHONY: clean-docs
