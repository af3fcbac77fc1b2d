#!/bin/sh
# Every tracked file is in the source archive.
. "$srcdir/tests/abi/tap.sh"

command -v git >/dev/null || skip_all "no git"
[ "$(git -C "$srcdir" rev-parse --show-prefix 2>/dev/null || echo none)" = "" ] ||
    skip_all "not a git work tree"

# Files that only a work tree has a use for.
tracked() {
    git -C "$srcdir" ls-files | grep -v -E '^\.git(ignore|attributes)$'
}

missing() {
    tracked | while read -r file; do
        [ -e "$tap_folder/archive/$file" ] || echo "$file"
    done
}

expect "the archive's folder is made" \
    make -s -C "$top_builddir" distdir distdir="$tap_folder/archive"
expect "every tracked file is in it" nothing missing
finish
