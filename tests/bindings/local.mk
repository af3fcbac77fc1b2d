# The bindings against the library of this build, and the lessons in their languages.
TESTS += tests/bindings/python.sh
EXTRA_DIST += tests/bindings/python.sh

# The Python package: docs/python.md.
EXTRA_DIST += bindings/plan.py \
	bindings/python/README.md bindings/python/arrow_stream.h bindings/python/bases.json \
	bindings/python/build_ffi.py bindings/python/generate.py bindings/python/pyproject.toml \
	bindings/python/setup.py bindings/python/socprev.cdef \
	bindings/python/src/socprev/__init__.py bindings/python/src/socprev/_arrow.py \
	bindings/python/src/socprev/_core.py bindings/python/src/socprev/_errors.py \
	bindings/python/src/socprev/_errors.pyi bindings/python/src/socprev/_generated.py \
	bindings/python/src/socprev/_html.py bindings/python/src/socprev/_special.py \
	bindings/python/src/socprev/py.typed \
	bindings/python/compat.txt bindings/python/tests/compat/test_tables.py \
	bindings/python/tests/test_arrow.py bindings/python/tests/test_columns.py \
	bindings/python/tests/test_differential.py \
	bindings/python/tests/test_errors.py bindings/python/tests/test_every.py \
	bindings/python/tests/test_handles.py bindings/python/tests/test_run.py \
	bindings/python/tests/test_tutorial.py \
	examples/python/01_divide_money.py examples/python/03_bounds_and_ties.py \
	examples/python/04_table_that_foots.py examples/python/06_record_a_project.py \
	examples/python/08_read_and_write.py examples/python/10_coverage.py \
	examples/python/11_evenness.py examples/python/12_people_once.py \
	examples/python/13_participants.py examples/python/25_maximal_cover.py

mostlyclean-local:
	rm -rf tests/bindings/python-build
# The Rust crates: docs/rust.md. They are built in tests/bindings/rust of the build folder.
TESTS += tests/bindings/rust.sh
EXTRA_DIST += tests/bindings/rust.sh bindings/rust/Cargo.lock \
	bindings/rust/Cargo.toml bindings/rust/generate.py bindings/rust/socprev \
	bindings/rust/socprev-sys
distclean-local:
	rm -rf tests/bindings/rust
