#!/bin/sh
# An installed copy: complete, usable by a program outside the tree through
# pkg-config (shared and static), and removed without a trace.
. "$srcdir/tests/abi/tap.sh"

[ -f "$top_builddir/lib/.libs/libsocprev.so" ] || skip_all "no shared library"
! configured SOCPREV_COVERAGE || skip_all "not a build to install"

stage=$tap_folder/stage
in_build() {
    make -s -C "$top_builddir" "$@" DESTDIR="$stage"
}

there() {
    find "$stage" -name "$1" | grep -q .
}

headers_complete() {
    (cd "$srcdir/include" && find . -name '*.h' | sort) >"$tap_folder/headers"
    (cd "$stage$includedir" && find . -name '*.h' | sort) | diff "$tap_folder/headers" -
}

# What pkg-config says, with the paths moved to where the copy is staged.
flags() {
    PKG_CONFIG_PATH=$stage$libdir/pkgconfig \
        pkg-config --define-variable=libdir="$stage$libdir" \
        --define-variable=includedir="$stage$includedir" "$@" libsocprev
}

consume() {
    # shellcheck disable=SC2046,SC2086 # lists of words
    ${CC} ${CFLAGS} -o "$tap_folder/$1" "$tap_folder/consumer.c" $2
}

right_version() {
    [ "$(LD_LIBRARY_PATH=$stage$libdir "$tap_folder/$1")" = "$(flags --modversion)" ]
}

shared_dependency() {
    readelf -d "$tap_folder/shared" | grep -q 'NEEDED.*libsocprev\.so\.0'
}

no_dependency() {
    [ -x "$tap_folder/static" ] && ! readelf -d "$tap_folder/static" | grep 'NEEDED.*libsocprev'
}

left() {
    find "$stage" ! -type d
}

cat >"$tap_folder/consumer.c" <<'END'
#include <socprev.h>
#include <stdio.h>

int main(void)
{
    return puts(socprev_version()) < 0;
}
END

expect "make install" in_build install
expect "all public headers are installed" headers_complete
expect "shared library" there 'libsocprev.so.0'
expect "no internal library" nothing find "$stage" -name '*core*'
expect "pkg-config knows it" flags --exists
expect "a program is compiled with --cflags --libs" consume shared "$(flags --cflags --libs)"
expect "it uses the shared library" shared_dependency
expect "it runs" right_version shared
if [ -f "$top_builddir/lib/.libs/libsocprev.a" ]; then
    expect "static library" there 'libsocprev.a'
    expect "a program is linked with the static library" consume static \
        "$(flags --cflags) $stage$libdir/libsocprev.a $(flags --static --libs | sed 's/-lsocprev//')"
    expect "it does without the shared library" no_dependency
    expect "it runs too" right_version static
else
    expect_skipped "static library" "configured without"
fi
expect "make uninstall" in_build uninstall
expect "nothing is left" nothing left
finish
