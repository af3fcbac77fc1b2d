#!/bin/sh
# Every public function is called by bytes, and lives through failing allocations; the corpus
# of each fuzz target is replayed.
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

names() {
    cut -d ' ' -f 1 "$tap_folder/random" | LC_ALL=C sort
}

not_called() {
    awk '$2 == 0 { print $1 }' "$tap_folder/random"
}

# What needs a long preparation (a round solved, a text that is a key) random bytes do not reach.
most_succeed() {
    awk '$3 > 0 { n++ } END { print n " of " NR " succeed"; exit n < 0.88 * NR }' \
        "$tap_folder/random"
}

most_fail() {
    awk '$5 == 1 { all++ } $5 == 1 && $4 > 0 { n++ }
         END { print n " of " all " were without memory"; exit n < 0.7 * all }' "$tap_folder/faults"
}

expect "random calls" table random 10000
names >"$tap_folder/names"
expect "the table has a row for every exported function" \
    diff "$srcdir/tests/abi/exports.txt" "$tap_folder/names"
expect "every function is called" nothing not_called
expect "most functions succeed" most_succeed
expect "random calls with failing allocations" table faults 4000
expect "most functions that allocate were without memory" most_fail
for folder in "$srcdir"/tests/fuzz/corpus/*; do
    expect "corpus of ${folder##*/}" replay "${folder##*/}" "$folder"/*
done
finish
