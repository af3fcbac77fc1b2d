#!/bin/sh
# Every public function is called by bytes, succeeds somewhere, and lives through a failing
# allocation; the corpus of each fuzz target is replayed. unreached.txt lists what random
# bytes do not reach, and why.
. "$srcdir/tests/abi/tap.sh"

documents() {
    for folder in examples/portfolios examples/problems tests/fuzz/corpus/contacts \
        tests/fuzz/corpus/csv tests/fuzz/corpus/od_file tests/fuzz/corpus/portfolio \
        tests/fuzz/corpus/round tests/fuzz/corpus/state tests/fuzz/corpus/table_json \
        tests/fuzz/corpus/evenness_state; do
        printf -- '--documents %s ' "$srcdir/$folder"
    done
}

# shellcheck disable=SC2046 # a list of words
replay() {
    ./tests/fuzz/replay $(documents) "$@"
}

# table MODE COUNT: a line for each function: name, called, succeeded, without memory, allocates.
table() {
    replay calls_all "--$1" 1 "$2" >"$tap_folder/$1"
}

# except WORD: those of standard input that unreached.txt does not list for WORD.
except() {
    awk -v word="$1" 'NR == FNR { if ($2 == word) listed[$1] = 1; next } !($1 in listed)' \
        "$srcdir/tests/fuzz/unreached.txt" -
}

not_called() {
    awk '$2 == 0 { print $1 }' "$tap_folder/random"
}

not_succeeded() {
    awk '$3 == 0 { print $1 }' "$tap_folder/random" | except success
}

not_failed() {
    awk '$5 == 1 && $4 == 0 { print $1 }' "$tap_folder/faults" | except failure
}

# What is listed and reached now is no longer listed.
listed_but_reached() {
    awk 'NR == FNR { if ($2 == "success") listed[$1] = 1; next } $3 > 0 && $1 in listed' \
        "$srcdir/tests/fuzz/unreached.txt" "$tap_folder/random"
    awk 'NR == FNR { if ($2 == "failure") listed[$1] = 1; next } $4 > 0 && $1 in listed' \
        "$srcdir/tests/fuzz/unreached.txt" "$tap_folder/faults"
}

names() {
    cut -d ' ' -f 1 "$tap_folder/random" | LC_ALL=C sort
}

expect "random calls" table random 400
names >"$tap_folder/names"
expect "the table has a row for every exported function" \
    diff "$srcdir/tests/abi/exports.txt" "$tap_folder/names"
expect "every function is called" nothing not_called
expect "every function succeeds, or is listed" nothing not_succeeded
expect "random calls with failing allocations" table faults 400
expect "every function that allocates is without memory once, or is listed" nothing not_failed
expect "what is listed is not reached" nothing listed_but_reached
for folder in "$srcdir"/tests/fuzz/corpus/*; do
    expect "corpus of ${folder##*/}" replay "${folder##*/}" "$folder"/*
done
finish
