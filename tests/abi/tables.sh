#!/bin/sh
# The tables in docs/data-model.md, docs/round.md and docs/checks.md are those of the library.
. "$srcdir/tests/abi/tap.sh"

# same FILE TABLE: what stands below the comment is what the tool prints.
same() {
    "$top_builddir/tools/record_tables" "$2" >"$tap_folder/made"
    sed '1,/^<!-- The tables\{0,1\} below/d' "$1" >"$tap_folder/written"
    [ -s "$tap_folder/made" ] && diff "$tap_folder/written" "$tap_folder/made" ||
        { echo "if the change is meant: make tables"; false; }
}

differs() {
    ! same "$@"
}

expect "docs/data-model.md has every field" same "$srcdir/docs/data-model.md" fields
expect "docs/round.md has every field" same "$srcdir/docs/round.md" round
expect "docs/checks.md has every check" same "$srcdir/docs/checks.md" checks
grep -v SP2100 "$srcdir/docs/checks.md" >"$tap_folder/short.md"
expect "a missing row is seen" differs "$tap_folder/short.md" checks
finish
