#!/bin/sh
# What programs read: each verb's JSON and CSV, against docs/command.md.
. "$srcdir/tests/cli/cli.sh"
need_python

check() {
    "$PYTHON" "$srcdir/tests/cli/parse_tables.py" "$srcdir/docs/command.md" "$socprev" "$@"
}
expect "check" check check "$usti" "$data/broken.json"
expect "show" check show "$usti"
expect "show, records" check show "$usti" project
expect "show, a record" check show "$usti" project/ip2
expect "codes" check codes
expect "codes, a list" check codes district
expect "codes, a row" check codes service_kind 57
expect "allocate, a project" check allocate "$usti"
expect "allocate, claimants" check allocate "$data/claimants.csv" --total 1000000
expect "round" check round "$rounds/usti_zones.json" "$usti"
expect "round, a comparison" check round "$data/round_small.json" --compare "$data/round_less.json"
expect "round, a request" check round "$data/round_small.json" --explain home
expect "coverage" check coverage "$usti" "$portfolios/vysocina_region.json"
expect "people" check people "$data/contacts.csv"
expect "people by month" check people "$data/contacts.csv" --by month
expect "demo" check demo --data "$portfolios"
expect "explain" check explain SP2131
expect "version" check version
expect "help" check help
finish
