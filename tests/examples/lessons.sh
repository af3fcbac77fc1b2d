#!/bin/sh
# Each lesson prints what its .expected says; the README quotes the first one.
. "$srcdir/tests/abi/tap.sh"

compare() {
    "$top_builddir/examples/$1" >"$tap_folder/$1" && diff "$srcdir/examples/$1.expected" "$tap_folder/$1"
}

# The code block of the README is the heart of the first lesson.
quoted() {
    sed -n '/const int64_t people/,/apportionment_free/s/^    //p' \
        "$srcdir/examples/01_divide_money.c" >"$tap_folder/code"
    sed -n '/^```c$/,/^```$/p' "$srcdir/README.md" | sed '1d;$d' | diff "$tap_folder/code" -
}

# The block behind it is what the lesson prints.
quoted_output() {
    sed '1,/^prints$/d' "$srcdir/README.md" | sed -n '/^```$/,/^```$/p' | sed '/^```$/d' |
        diff "$srcdir/examples/01_divide_money.expected" -
}

for expected in "$srcdir"/examples/*.expected; do
    lesson=$(basename "$expected" .expected)
    expect "$lesson" compare "$lesson"
done
expect "the README quotes the first lesson" quoted
expect "the README quotes what it prints" quoted_output
finish
