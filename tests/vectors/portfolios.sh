#!/bin/sh
# Each portfolio program prints the document that stands in the tree.
. "$srcdir/tests/abi/tap.sh"

prints() {
    "$top_builddir/examples/portfolios/$1" >"$tap_folder/$1.json" || return 1
    diff -u "$srcdir/examples/portfolios/$1.json" "$tap_folder/$1.json"
}

for name in liberec_region usti_region vysocina_region liberec_city karlovy_vary_region; do
    expect "$name.json is what the program prints" prints "$name"
done
finish
