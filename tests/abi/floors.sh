#!/bin/sh
# An #include may only point to a lower floor; rooms on one floor never see
# each other; the command and the examples see installed headers alone.
. "$srcdir/tests/abi/tap.sh"

# arrows FOLDER: the wrong arrows of a source tree.
arrows() {
    (
        cd "$1" || exit 1
        find include lib cli examples -name '*.[ch]' 2>/dev/null | sort >"$tap_folder/files"
        # /dev/null makes grep name the file even when there is only one.
        xargs grep -n -E '^[[:space:]]*#[[:space:]]*include' /dev/null <"$tap_folder/files" |
            awk -F : -v files="$tap_folder/files" '
                BEGIN { while ((getline name < files) > 0) exists[name] }
                '"$(cat "$floors")"
    )
}

floors=$(cd "$srcdir" && pwd)/tests/abi/floors.awk
expect "no arrow points up or sideways" nothing arrows "$srcdir"

# caught FILE LINE: a tree with this one line in this file is refused.
caught() {
    rm -rf "$tap_folder/tree"
    mkdir -p "$tap_folder/tree/$(dirname "$1")"
    printf '%s\n' "$2" >"$tap_folder/tree/$1"
    [ -n "$(arrows "$tap_folder/tree")" ]
}

expect "caught: an engine that includes records" \
    caught lib/allocate/bad.c '#include <socprev/record.h>'
expect "caught: an engine that includes another's internals" \
    caught lib/coverage/bad.c '#include "allocate/allocate_internal.h"'
expect "caught: a library that links jansson" caught lib/record/bad.c '#include <jansson.h>'
expect "caught: records that know files" caught lib/record/bad.c '#include <stdio.h>'
expect "caught: an engine that knows the clock" caught lib/coverage/bad.c '#include <time.h>'
expect "caught: an internal header found by a path" \
    caught lib/base/bad.h '#include "../table/table_internal.h"'
expect "caught: the umbrella inside the library" caught lib/io/bad.c '#include <socprev.h>'
expect "caught: a public header that points up" \
    caught include/socprev/table.h '#include <socprev/record.h>'
expect "caught: the command with an internal header" \
    caught cli/bad.c '#include "base_internal.h"'
expect "caught: the command with a path into the library" \
    caught cli/bad.c '#include <base/base_internal.h>'
expect "caught: a room on no floor" caught lib/attic/bad.c '#include <socprev/base.h>'
caught_none() { ! caught "$@"; }
expect "allowed: an engine that stands on base and table" \
    caught_none lib/allocate/good.c "#include <socprev/table.h>"
finish
