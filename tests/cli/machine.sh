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
expect "coverage" check coverage "$usti" "$portfolios/vysocina_region.json"
expect "access" check access "$data/access_people.csv" "$data/access_supply.csv" \
    "$data/access_pairs.csv" --measure cumulative,constrained --cutoff 10,20
expect "needs" check coverage "$data/capacities.csv" --norms "$data/norms.csv"
expect "evenness of a table" check evenness "$data/rates.csv" --value money --weight people
expect "evenness of portfolios" check evenness "$usti" "$portfolios/vysocina_region.json"
expect "network" check network "$data/places.csv" "$data/sites.csv" "$data/costs.csv" \
    --model median -p 3
expect "network, places left out" check network "$data/places.csv" "$data/sites.csv" \
    --model set-cover --radius 20000 --leave-out
expect "people" check people "$data/contacts.csv"
expect "people by month" check people "$data/contacts.csv" --by month
expect "demo" check demo --data "$portfolios"
expect "explain" check explain SP2131
expect "version" check version
expect "help" check help
finish
