# What the shell tests share: one TAP result per check, a folder that goes away.
#
#     . "$srcdir/tests/abi/tap.sh"
#     expect "what it shows" command argument...
#     finish
#
# A check passes when its command exits with 0; what the command printed is
# shown when it does not.
set -u
LC_ALL=C.UTF-8
export LC_ALL
# A make that runs under a test is a make of its own.
unset MAKEFLAGS MFLAGS MAKELEVEL
tap_count=0
tap_folder=$(mktemp -d) || exit 99
trap 'chmod -R u+w "$tap_folder"; rm -rf "$tap_folder"' EXIT

expect() {
    tap_name=$1
    shift
    tap_count=$((tap_count + 1))
    if "$@" >"$tap_folder/.output" 2>&1; then
        printf 'ok %d - %s\n' "$tap_count" "$tap_name"
    else
        printf 'not ok %d - %s\n' "$tap_count" "$tap_name"
        sed 's/^/# /' "$tap_folder/.output"
    fi
}

# expect_skipped NAME REASON
expect_skipped() {
    tap_count=$((tap_count + 1))
    printf 'ok %d - %s # SKIP %s\n' "$tap_count" "$1" "$2"
}

# nothing COMMAND...: true when the command prints nothing.
nothing() {
    tap_found=$("$@")
    [ -z "$tap_found" ] || {
        printf '%s\n' "$tap_found"
        return 1
    }
}

# skip_all REASON
skip_all() {
    printf '1..0 # SKIP %s\n' "$1"
    exit 0
}

finish() {
    printf '1..%d\n' "$tap_count"
}

# Is NAME defined in config.h?
configured() {
    grep -q "^#define $1 1" "$top_builddir/config.h"
}
