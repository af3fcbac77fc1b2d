#!/bin/sh
# The reference is made from the public headers without a warning.
. "$srcdir/tests/abi/tap.sh"

[ -n "${DOXYGEN:-}" ] || skip_all "no doxygen"

page() {
    grep -q "$1" "$top_builddir/docs/html/globals_func.html" \
        "$top_builddir"/docs/html/globals_func_*.html 2>/dev/null ||
        grep -q -r -l "$1" "$top_builddir/docs/html" --include='*.html'
}

undocumented() {
    while read -r name; do
        page "$name" || echo "$name"
    done <"$srcdir/tests/abi/exports.txt"
}

expect "make docs" make -s -C "$top_builddir" docs
expect "every exported function is in the reference" nothing undocumented
finish
