#!/bin/sh
# The Python package: built beside the tree, its own tests, the lessons, the stubs.
. "$srcdir/tests/abi/tap.sh"

[ -n "${PYTHON:-}" ] && [ "$PYTHON" != : ] || skip_all "no python3"
"$PYTHON" -c 'import cffi' 2>/dev/null || skip_all "no python3-cffi"
headers=$("$PYTHON" -c 'import sysconfig; print(sysconfig.get_paths()["include"])')
[ -f "$headers/Python.h" ] || skip_all "no python3-dev"
library=$top_builddir/lib/.libs
[ -f "$library/libsocprev.so" ] || skip_all "no shared library"
! nm -D "$library/libsocprev.so" | grep -q -E ' U __(asan|tsan|msan|ubsan)_' ||
    skip_all "python3 cannot load a library with sanitizers"

source=$srcdir/bindings/python
made=$top_builddir/tests/bindings/python-build
package=$made/socprev
PYTHONPATH=$made
PYTHONDONTWRITEBYTECODE=1
export PYTHONPATH PYTHONDONTWRITEBYTECODE
unset PYTHONHOME

# The extension is compiled when what it is made of has changed.
is_current() {
    for part in "$source/socprev.cdef" "$source/arrow_stream.h" "$source/build_ffi.py"; do
        [ "$package/_socprev.abi3.so" -nt "$part" ] || return 1
    done
}

build() {
    mkdir -p "$package" && cp "$source"/src/socprev/*.py* "$source/src/socprev/py.typed" "$package/" &&
        chmod -R u+w "$package" || return 1
    ! is_current || return 0
    rm -f "$package/_socprev.abi3.so"
    SOCPREV_LIB_DIR=$library "$PYTHON" "$source/build_ffi.py" "$made/_socprev.c" &&
        $CC -O0 -fPIC -shared -I"$headers" -I"$srcdir/include" \
            -I"$top_builddir/include" "$made/_socprev.c" -L"$library" -Wl,-rpath,"$library" \
            -lsocprev -o "$package/_socprev.abi3.so"
}

generated() {
    "$PYTHON" "$source/generate.py" "$tap_folder/new" || return 1
    for file in socprev.cdef src/socprev/_generated.py src/socprev/_errors.pyi; do
        diff -u "$source/$file" "$tap_folder/new/$file" ||
            { echo "if the change is meant: python3 bindings/python/generate.py"; return 1; }
    done
}

lesson() {
    "$PYTHON" "$srcdir/examples/python/$1.py" >"$tap_folder/$1" &&
        diff "$srcdir/examples/$1.expected" "$tap_folder/$1"
}

types() {
    MYPYPATH=$source/src
    export MYPYPATH
    set -- "$PYTHON" -m mypy --strict --config-file "$source/pyproject.toml" \
        --cache-dir "$made/mypy"
    "$@" -p socprev && "$@" "$srcdir"/examples/python/*.py
}

with_hypothesis() {
    case $1 in *differential*) "$PYTHON" -c 'import hypothesis' 2>/dev/null ;; esac
}

expect "the extension is built" build
[ -f "$package/_socprev.abi3.so" ] || { finish; exit 0; }
expect "what is generated is what the headers say" generated
for test in "$source"/tests/test_*.py; do
    name=$(basename "$test" .py)
    if with_hypothesis "$name"; then
        expect "$name" "$PYTHON" -X faulthandler "$test"
    else
        expect_skipped "$name" "no python3-hypothesis"
    fi
done
for program in "$srcdir"/examples/python/*.py; do
    name=$(basename "$program" .py)
    expect "$name in Python prints what it prints in C" lesson "$name"
done
if "$PYTHON" -c 'import mypy' 2>/dev/null; then
    expect "mypy --strict finds nothing" types
else
    expect_skipped "mypy --strict finds nothing" "no mypy"
fi
finish
