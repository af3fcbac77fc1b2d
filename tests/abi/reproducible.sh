#!/bin/sh
# A second build in another folder, language and time zone gives the same bytes.
. "$srcdir/tests/abi/tap.sh"

library=lib/.libs/libsocprev.so
[ -f "$top_builddir/$library" ] || skip_all "no shared library"
if configured SOCPREV_COVERAGE || configured SOCPREV_DEBUG; then
    skip_all "instrumented builds keep their paths"
fi

source=$(cd "$srcdir" && pwd)
second=$tap_folder/another/folder
mkdir -p "$second"

configure_again() {
    (cd "$second" && eval "\"$source/configure\" $("$top_builddir/config.status" --config) --srcdir=\"$source\"")
}

build_again() {
    LC_ALL=C TZ=Pacific/Kiritimati make -s -j2 -C "$second" lib/libsocprev.la
}

expect "a second folder is configured" configure_again
expect "the library is built in it" build_again
expect "both shared libraries are identical" cmp "$top_builddir/$library" "$second/$library"
finish
