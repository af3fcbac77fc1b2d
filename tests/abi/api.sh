#!/bin/sh
# api/socprev-api.json is what the headers say, and it says something of every
# exported function.
. "$srcdir/tests/abi/tap.sh"

[ -n "${DOXYGEN:-}" ] || skip_all "no doxygen"
[ -n "${PYTHON:-}" ] && [ "$PYTHON" != : ] || skip_all "no python3"

json() {
    make -s -C "$top_builddir" api-json API_JSON="$tap_folder/api.json"
}

as_committed() {
    diff -u "$srcdir/api/socprev-api.json" "$tap_folder/api.json" ||
        { echo "if the change is meant: make api-json"; false; }
}

names() {
    sed -n '/^ "functions"/,$s/^ *"name": "\(socprev_[a-z0-9_]*\)",$/\1/p' "$tap_folder/api.json" |
        LC_ALL=C sort
}

# A header that does not say what a parameter is for is refused, with its name.
refuses_silence() {
    mkdir -p "$tap_folder/xml" && cp "$top_builddir"/docs/xml/*_8h.xml "$tap_folder/xml/" &&
        sed -i 's/\[n, stride bytes, 0 = packed\]//; s/<declname>\(stride\|n\)</<declname>thing</' \
            "$tap_folder/xml/allocate_8h.xml" || return 1
    ! "$PYTHON" "$srcdir/tools/api_json.py" "$tap_folder/xml" 0 >/dev/null 2>"$tap_folder/said" &&
        grep -q 'socprev_apportionment_set_weights: what .* is for is not said' "$tap_folder/said"
}

expect "make api-json" json
expect "api/socprev-api.json is what the headers say" as_committed
names >"$tap_folder/names"
expect "it holds every exported function" diff "$srcdir/tests/abi/exports.txt" "$tap_folder/names"
expect "a parameter without a purpose is named" refuses_silence
finish
