#!/bin/sh
# The main job: the same bytes each time, and files to go on with.
. "$srcdir/tests/cli/cli.sh"

demo() {
    "$socprev" demo --data "$portfolios" "$@"
}
same_twice() {
    demo --lang cs >"$tap_folder/a" && (cd "$tap_folder" && TZ=Asia/Tokyo LC_ALL=C sh -c '"$@"' - \
        "$socprev" demo --data "$absolute" --lang cs) >"$tap_folder/b" &&
        cmp "$tap_folder/a" "$tap_folder/b"
}
absolute=$(cd "$portfolios" && pwd)
expect "two runs give the same bytes, whatever folder, zone and locale" same_twice

mkdir "$tap_folder/folder"
leaves_files() {
    demo "$tap_folder/folder" >"$tap_folder/out" || return 1
    for file in liberec_region usti_region vysocina_region liberec_city karlovy_vary_region; do
        cmp "$portfolios/$file.json" "$tap_folder/folder/$file.json" || return 1
    done
    [ "$(wc -l <"$tap_folder/folder/synthetic-contacts.csv")" = 2001 ]
}
expect "a folder receives the portfolios and the contacts" leaves_files
expect "the contacts can be counted" ends 0 people "$tap_folder/folder/synthetic-contacts.csv" \
    --duplicates ignore
only_synthetic() {
    ! cut -d, -f1 "$tap_folder/folder/synthetic-contacts.csv" | sed 1d | grep -v '^SYNTHETIC-' |
        grep -q .
}
expect "every pseudonym says that it is synthetic" only_synthetic
seed_matters() {
    demo --seed 2 >"$tap_folder/two" && ! cmp -s "$tap_folder/two" "$tap_folder/out"
}
expect "another seed gives other contacts" seed_matters
expect "a folder that is not there" fails 73 "nofolder" demo --data "$portfolios" \
    "$tap_folder/nofolder/deeper"

# What the issue asks to be there, in figures.
tells() {
    demo --lang cs --width 120 | blanks >"$tap_folder/text"
    grep -qF "$1" "$tap_folder/text"
}
expect "the share passed on" tells "více než 88,8 %"
expect "the cost of a person" tells "více než 22 222 Kč"
expect "the cost of a service" tells "4 500 000 Kč"
expect "the sum of the division" tells "135 000 000,00"
expect "the services of the region" tells "30 (12 + 4 + 14)"
expect "the months of the project" tells "37 (1. 4. 2016 – 30. 4. 2019)"

sums_foot() {
    demo --json | "$PYTHON" -c '
import json, sys
from decimal import Decimal
d = json.load(sys.stdin, parse_float=Decimal)
by = {}
for row in d["division"]:
    for key in (("kind", row["kind"]), ("territory", row["territory"]), ("all", None)):
        by[key] = by.get(key, 0) + row["amount"]
for row in d["totals"]:
    assert by[row["axis"], row["code"]] == row["amount"], row
assert by["all", None] == 135000000'
}
if [ "${PYTHON:-:}" = : ]; then
    expect_skipped "rows and columns add up" "no python"
else
    expect "rows and columns add up" sums_foot
fi
finish
