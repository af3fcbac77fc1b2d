#!/bin/sh
# The shared library exports exactly the names of exports.txt, and these are
# the functions that the public headers declare.
. "$srcdir/tests/abi/tap.sh"

library=$top_builddir/lib/.libs/libsocprev.so
[ -f "$library" ] || skip_all "no shared library"

exported() {
    sh "$srcdir/tests/abi/list_exports.sh" "$library"
}

declared() {
    for header in "$srcdir"/include/socprev/*.h; do
        ${CC} -E -P -DSOCPREV_EXPORTED= -I "$srcdir/include" "$header"
    done | tr '\n' ' ' | tr ';{}' '\n\n\n' | grep 'visibility("default")' |
        sed 's/__attribute__((visibility("default")))//' |
        grep -o '^[^(]*(' | grep -o 'socprev_[a-z0-9_]*(' | tr -d '(' | LC_ALL=C sort -u
}

as_listed() {
    diff "$srcdir/tests/abi/exports.txt" "$tap_folder/exported" ||
        { echo "if the change is meant: make exports (or ./dev exports)"; false; }
}

exported >"$tap_folder/exported"
declared >"$tap_folder/declared"

expect "something is exported" test -s "$tap_folder/exported"
expect "exports.txt is sorted and without repetition" \
    env LC_ALL=C sort -c -u "$srcdir/tests/abi/exports.txt"
expect "the exported names are those of exports.txt" as_listed
expect "each declared function is exported and each exported one declared" \
    diff "$tap_folder/declared" "$tap_folder/exported"
finish
