#!/bin/sh
# What programs read: each verb's JSON and CSV, against docs/command.md.
. "$srcdir/tests/cli/cli.sh"
need_python
problems=$srcdir/examples/problems

check() {
    "$PYTHON" "$srcdir/tests/cli/parse_tables.py" "$srcdir/docs/command.md" "$socprev" "$@"
}
# A problem without an answer ends with 75; its certificate adds up.
certifies() {
    "$socprev" allocate "$1" --json >"$tap_folder/certificate" 2>"$tap_folder/err"
    [ $? = 75 ] && "$PYTHON" - "$tap_folder/certificate" <<'END'
import json, sys
from decimal import Decimal
found = json.load(open(sys.argv[1]), parse_float=Decimal, parse_int=Decimal)
rows = found["conflict_members"]
if "conflict" in found:
    sides = found["conflict"][0]
    for side in ("needed", "available"):
        parts = sum(row[side] or 0 for row in rows[:-1])
        assert parts == rows[-1][side] == sides[side], (side, parts)
    assert sides["needed"] > sides["available"]
else:
    sums = {}
    for row in rows:
        sums[row["axis"]] = sums.get(row["axis"], 0) + row["total"]
    first, second = sums.values()
    assert first > second
END
}

# A result is read again and nothing has changed.
unchanged() {
    "$socprev" allocate "$1" --json >"$tap_folder/result.json" &&
        "$socprev" allocate "$1" --compare "$tap_folder/result.json" --json |
        "$PYTHON" -c 'import json, sys
found = json.load(sys.stdin)
assert all(row["kind"] == "same" for row in found["comparison"]) and found["comparison"]
assert found["comparison_summary"][0]["gaining"] == 0'
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
for problem in "$problems"/*.json; do
    name=$(basename "$problem" .json)
    case $name in
    *_infeasible | *_impossible) expect "allocate, $name" certifies "$problem" ;;
    *)
        expect "allocate, $name" check allocate "$problem"
        case $name in
        fit*) ;;
        *) expect "$name against its own result" unchanged "$problem" ;;
        esac
        ;;
    esac
done
expect "allocate, an explanation" check allocate "$problems/apportionment.json" --explain Louny
expect "allocate, a cell explained" check allocate "$problems/sources.json" \
    --explain Noclehárna,obec
expect "allocate, a comparison" check allocate "$problems/apportionment.json" \
    --compare "$problems/apportionment_return.json"
expect "round" check round "$rounds/usti_zones.json" "$usti"
expect "round, a comparison" check round "$data/round_small.json" --compare "$data/round_less.json"
expect "round, a request" check round "$data/round_small.json" --explain home
expect "coverage" check coverage "$usti" "$portfolios/vysocina_region.json"
expect "access" check access "$data/access_people.csv" "$data/access_supply.csv" \
    "$data/access_pairs.csv" --measure cumulative,constrained --cutoff 10,20
expect "access, what if" check access "$data/access.json" --set Děčín=40 --measure nearest,e2sfca
expect "needs" check coverage "$data/capacities.csv" --norms "$data/norms.csv"
expect "capacities in territories" check coverage "$data/capacities_towns.csv" \
    --territories "$data/territories.csv" --sets "$data/zones_towns.csv"
expect "needs in territories" check coverage "$data/capacities_towns.csv" \
    --territories "$data/territories.csv" --norms "$data/norms_towns.csv" \
    --pairs "$data/pairs_towns.csv"
expect "coverage beside another" check coverage "$data/compare_after.json" \
    --compare "$data/compare_before.json"
expect "evenness beside another" check evenness "$data/compare_after.json" \
    --compare "$data/compare_before.json"
expect "evenness in territories" check evenness "$data/capacities_towns.csv" \
    --territories "$data/territories.csv"
expect "evenness of a table" check evenness "$data/rates.csv" --value money --weight people
expect "evenness of districts" check evenness "$usti" --by district
expect "evenness of portfolios" check evenness "$usti" "$portfolios/vysocina_region.json"
expect "network" check network "$data/places.csv" "$data/sites.csv" "$data/costs.csv" \
    --model median -p 3
expect "network, places left out" check network "$data/places.csv" "$data/sites.csv" \
    --model set-cover --radius 20000 --leave-out
expect "network, one document" check network "$data/network.json" --model center -p 2
expect "people" check people "$data/contacts.csv"
expect "people from sketches" check people "$data/contacts.csv" --sketch 4
expect "people by month" check people "$data/contacts.csv" --by month
expect "demo" check demo --data "$portfolios"
expect "explain" check explain SP2131
expect "version" check version
expect "help" check help
finish
