#!/bin/sh
# The library and the command compile with clang, too, without a warning.
. "$srcdir/tests/abi/tap.sh"

command -v clang >/dev/null || skip_all "no clang"
! configured SOCPREV_COVERAGE || skip_all "a build without its guards"

# Flags that only gcc knows are not clang's business.
compile() {
    # shellcheck disable=SC2086 # lists of words
    clang -std=gnu11 -fsyntax-only ${WARN_CFLAGS} -Wno-unknown-warning-option -Werror \
        -DHAVE_CONFIG_H -DPORTFOLIOS='""' -I "$top_builddir" -I "$srcdir/include" \
        -I "$srcdir/lib" -I "$srcdir/lib/base" -I "$top_builddir/lib" ${OPTION_CFLAGS} "$@"
}

for folder in "$srcdir"/lib/*/ "$srcdir/cli/"; do
    ls "$folder"*.c >/dev/null 2>&1 || continue
    expect "${folder#"$srcdir"/}" compile "$folder"*.c
done
printf 'static int unused;\n' >"$tap_folder/bad.c"
refuses() {
    ! compile "$1"
}
expect "a warning is an error" refuses "$tap_folder/bad.c"
finish
