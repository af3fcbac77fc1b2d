#!/bin/sh
# The code lists in C are made from the CSV files, byte for byte, and the CSV
# files are consistent: the generator refuses each kind of mistake.
. "$srcdir/tests/abi/tap.sh"

[ "${PYTHON:-:}" != : ] || skip_all "no python"
data=$srcdir/data/codelists

make_lists() {
    "$PYTHON" -B "$srcdir/tools/codelists.py" "$@"
}

expect "the lists are consistent" make_lists check "$data"
expect "they can be made" make_lists write "$data" "$tap_folder/codelist_data.c"
expect "they are what the library holds" \
    cmp "$tap_folder/codelist_data.c" "$srcdir/lib/codelist/codelist_data.c"
expect "no line is too long for the compiler's readers" \
    nothing awk 'length > 200' "$tap_folder/codelist_data.c"

# refuses FILE SED-SCRIPT MESSAGE: a copy of the lists with this change is
# refused with this message.
refuses() {
    rm -rf "$tap_folder/lists"
    cp -r "$data" "$tap_folder/lists"
    chmod -R u+w "$tap_folder/lists"
    sed "$2" "$data/$1.csv" >"$tap_folder/lists/$1.csv"
    ! make_lists check "$tap_folder/lists" 2>"$tap_folder/refusal" || return 1
    cat "$tap_folder/refusal"
    grep -q -- "$3" "$tap_folder/refusal"
}

expect "refused: a code twice" refuses direction 's/^decrease,/increase,/' "stands twice"
expect "refused: a parent that is not there" refuses district 's/,CZ041,/,CZ049,/' "CZ049 is not in"
expect "refused: a unit that is not there" \
    refuses service_kind '/^shelter,/s/,bed,bed,/,bed,stool,/' "stool is not in"
expect "refused: a confidence of another name" refuses region 's/,verified,/,sure,/' "sure"
expect "refused: a missing name" refuses direction 's/,increase,/,,/' "name is missing"
expect "refused: a missing row" refuses service_kind '/^shelter,/d' "33 rows"
expect "refused: populations that do not sum" \
    refuses population 's/^CZ0411,2021-12-31,87958/CZ0411,2021-12-31,87959/' "CZ041 sum to 283211"
expect "refused: an ambiguity that is not declared" \
    refuses ambiguous '/,op tp,/d' "op tp"
expect "refused: an ambiguity that is none" \
    refuses ambiguous '$a\
region,nowhere,CZ010|CZ020' "nowhere"
expect "refused: blanks at an end" refuses direction 's/,zvýšení,/,zvýšení ,/' "blanks at an end"
finish
