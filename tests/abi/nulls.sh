#!/bin/sh
# Each public function lives through 0 for every argument; those that return a
# status refuse it, but for the few whose empty input has an answer.
. "$srcdir/tests/abi/tap.sh"

# One line per function: what it returns ("status" or "other"), its name, and
# how many arguments it takes.
functions() {
    printf '#include <socprev.h>\n' >"$tap_folder/all.c"
    ${CC} -E -P -I "$srcdir/include" "$tap_folder/all.c" | tr '\n' ' ' | tr ';{}' '\n\n\n' |
        sed -n 's/.*visibility("default"))) *\(.*\)$/\1/p' | awk '{
            match($0, /socprev_[a-z0-9_]*\(/)
            name = substr($0, RSTART, RLENGTH - 1)
            arguments = substr($0, RSTART + RLENGTH)
            n = arguments ~ /^void\)/ ? 0 : gsub(/,/, "", arguments) + 1
            print ($1 == "socprev_status" && name != $1 ? "status" : "other"), name, n
        }'
}

program() {
    printf '#include <socprev.h>\n#include <stdio.h>\nint main(void)\n{\n'
    functions | while read -r kind name n; do
        zeros=$(printf '%*s' "$n" '' | sed 's/ /0, /g; s/, $//')
        if [ "$kind" = status ]; then
            printf '    if (%s(%s) == SOCPREV_OK)\n        puts("%s");\n' "$name" "$zeros" "$name"
        else
            printf '    (void)%s(%s);\n' "$name" "$zeros"
        fi
    done | sed 's/(void)\(socprev_[a-z_]*_free(0)\)/\1/'
    printf '    return 0;\n}\n'
}

builds() {
    # shellcheck disable=SC2086 # flags
    ./libtool --quiet --tag=CC --mode=link ${CC} ${CFLAGS} -I "$srcdir/include" \
        -o "$tap_folder/nulls" "$tap_folder/nulls.c" lib/libsocprev.la
}

# The status of an error that is not there is SOCPREV_OK.
accepted() {
    "$tap_folder/nulls" >"$tap_folder/accepted" || return 1
    grep -v -x socprev_error_status "$tap_folder/accepted"
    return 0
}

lives() {
    "$tap_folder/nulls" >/dev/null
}

functions >"$tap_folder/functions"
expect "the functions are found" test "$(wc -l <"$tap_folder/functions")" -eq \
    "$(wc -l <"$srcdir/tests/abi/exports.txt")"
program >"$tap_folder/nulls.c"
expect "a program calls each of them with nothing" builds
expect "none of them falls" lives
expect "none of them takes nothing for something" nothing accepted
finish
