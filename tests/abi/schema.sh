#!/bin/sh
# The JSON Schema of documents is the one that the tables of fields give, and
# the page on documents shows a document that the tests read.
. "$srcdir/tests/abi/tap.sh"

./tools/schema >"$tap_folder/schema"
expect "docs/portfolio.schema.json is what tools/schema writes (make schema)" \
    diff -u "$srcdir/docs/portfolio.schema.json" "$tap_folder/schema"
./tools/schema --round >"$tap_folder/round"
expect "docs/round.schema.json is what tools/schema --round writes (make schema)" \
    diff -u "$srcdir/docs/round.schema.json" "$tap_folder/round"
expect "lines of the schema end without blanks" \
    nothing grep -n '[[:space:]]$' "$srcdir/docs/portfolio.schema.json" "$srcdir/docs/round.schema.json"

sed -n '/^```json$/,/^```$/p' "$srcdir/docs/documents.md" | sed '/^```/d' >"$tap_folder/example"
expect "the example in docs/documents.md is tests/documents/example.json" \
    diff -u "$srcdir/tests/documents/example.json" "$tap_folder/example"

# The rows of the table of limits: name, standard, least, greatest.
page_limits() {
    grep '^| `max_' "$srcdir/docs/documents.md" | tr -d '|`,' | sed 's/:[^0-9]*/ /'
}
expect "the limits in docs/documents.md are those of the library" \
    sh -c '[ "$1" = "$2" ]' sh "$(page_limits | tr -s ' ' | sed 's/^ //; s/ $//')" "$(./tools/schema --limits)"

./tools/problem_schema >"$tap_folder/problem_schema"
expect "docs/problem.schema.json is what tools/problem_schema writes (make schema)" \
    diff -u "$srcdir/docs/problem.schema.json" "$tap_folder/problem_schema"
# The rows of tables below "The kinds", without what all kinds share.
./tools/problem_schema --tables | grep '^[|#]' | grep -v '^| `\(title\|note\)`' >"$tap_folder/tables"
sed -n '/^## The kinds$/,$p' "$srcdir/docs/problems.md" | grep '^\(|\|###\)' >"$tap_folder/page"
expect "the tables of docs/problems.md are those of the library" \
    diff -u "$tap_folder/page" "$tap_folder/tables"
finish
