#!/bin/sh
# Each program of a portfolio or a round prints the document that stands in the tree.
. "$srcdir/tests/abi/tap.sh"

prints() {
    "$top_builddir/examples/$1" >"$tap_folder/made.json" || return 1
    diff -u "$srcdir/examples/$1.json" "$tap_folder/made.json"
}

for name in liberec_region usti_region vysocina_region liberec_city karlovy_vary_region; do
    expect "$name.json is what the program prints" prints "portfolios/$name"
done
for name in usti_zones synthetic_region; do
    expect "$name.json is what the program prints" prints "rounds/$name"
done
finish
