#!/bin/sh
# What people see, in both languages, at 80 columns.
. "$srcdir/tests/cli/cli.sh"
problems=$srcdir/examples/problems

for lang in en cs; do
    show() {
        name=$1 code=$2
        shift 2
        expect "$name in $lang" shows "$name.$lang" "$code" "$@" --lang "$lang"
    }
    show help 0 help
    show help-allocate 0 help allocate
    ! configured HAVE_SODIUM || ! configured HAVE_CBC || show version 0 version
    show explain 0 explain SP2131
    show check 0 check "$usti"
    show check-broken 1 check "$data/broken.json"
    show show 0 show "$portfolios/liberec_region.json"
    show show-records 0 show "$usti" services
    show show-record 0 show "$usti" project/ip2
    show show-no-records 0 show "$usti" payment
    show codes 0 codes
    show codes-list 0 codes service_kind
    show codes-districts 0 codes district
    show codes-row 0 codes service_kind "azylový dům"
    show allocate-project 0 allocate "$usti" --project ip2
    show allocate-claimants 0 allocate "$data/claimants.csv" --total "1 000 000"
    show allocate-tie 0 allocate "$data/tie.csv" --separator ';' --total 1000 --quantum 1000 \
        --rule sainte_lague
    for name in apportionment apportionment_tie claims twoway biproportional_bounds cofinancing \
        sources fit quota_method rounding_ranges rounding_unbiased biproportional_ranges \
        sources_shortage sources_years instalments stages damper damper_scaling; do
        show "problem-$name" 0 allocate "$problems/$name.json"
    done
    show problem-explain 0 allocate "$problems/apportionment.json" --explain Louny
    show problem-explain-tie 0 allocate "$problems/apportionment_tie.json" --explain Alfa
    show problem-explain-claim 0 allocate "$problems/claims.json" --explain Noclehárna
    show problem-explain-cell 0 allocate "$problems/twoway.json" --explain "noclehárny,Louny"
    show problem-explain-weights 0 allocate "$problems/biproportional_bounds.json" \
        --explain "noclehárny, Most"
    show problem-explain-row 0 allocate "$problems/cofinancing.json" --explain Poradna
    show problem-explain-limit 0 allocate "$problems/sources.json" --explain "Noclehárna,obec"
    show problem-explain-fit 0 allocate "$problems/fit.json" --explain "debt,65 and more"
    show problem-explain-range 0 allocate "$problems/biproportional_ranges.json" \
        --explain "hostel,Louny"
    show problem-explain-floor 0 allocate "$problems/rounding_ranges.json" \
        --explain "field work,Louny"
    show problem-explain-shortage 0 allocate "$problems/sources_shortage.json" \
        --explain "Terén,obec"
    show problem-explain-instalment 0 allocate "$problems/instalments.json" \
        --explain "Poradna,June"
    show problem-explain-stage 0 allocate "$problems/stages.json" --explain "Most,conditional"
    show problem-explain-damper 0 allocate "$problems/damper.json" --explain Terén
    show problem-compare 0 allocate "$problems/claims.json" --compare "$data/claims_before.json"
    show problem-infeasible 75 allocate "$problems/apportionment_infeasible.json"
    show problem-infeasible-table 75 allocate "$problems/sources_infeasible.json"
    show problem-infeasible-ranges 75 allocate "$problems/rounding_ranges_infeasible.json"
    show problem-infeasible-stages 75 allocate "$problems/stages_infeasible.json"
    show problem-infeasible-damper 75 allocate "$problems/damper_infeasible.json"
    show problem-infeasible-csv 75 allocate "$data/infeasible.csv" --total 150
    show problem-impossible 75 allocate "$problems/fit_impossible.json"
    show help-round 0 help round
    show round 0 round "$rounds/usti_zones.json" "$usti"
    show round-explain 0 round "$rounds/synthetic_region.json" --explain s021
    show round-compare 0 round "$data/round_small.json" --compare "$data/round_less.json"
    show round-top-up 0 round "$data/round_more.json"
    show round-notes 0 round "$data/round_small.json"
    show coverage 0 coverage "$usti" "$portfolios/vysocina_region.json"
    show coverage-one 0 coverage "$usti" --all-kinds --date 2020-01-01
    show access 0 access "$data/access_people.csv" "$data/access_supply.csv" \
        "$data/access_pairs.csv" --kind shelter --decay steps:10=1,20=0.68,30=0.22
    show access-measures 0 access "$data/access_people.csv" "$data/access_supply.csv" \
        "$data/access_pairs.csv" --kind shelter --measure nearest,cumulative \
        --cutoff 12.5
    show access-radius 0 access "$data/access_people.csv" "$data/access_supply.csv" \
        --radius 20000 --measure nearest
    show access-what-if 0 access "$data/access.json" --close Benešov --set Děčín=40
    show coverage-norms 0 coverage "$data/capacities.csv" --norms "$data/norms.csv" \
        --sets "$data/zones.csv"
    show coverage-portfolio-norms 0 coverage "$usti" --norms "$data/norms.json" --plain
    show coverage-towns 0 coverage "$data/capacities_towns.csv" \
        --territories "$data/territories.csv" --sets "$data/zones_towns.csv"
    show coverage-towns-norms 0 coverage "$data/capacities_towns.csv" \
        --territories "$data/territories.csv" --norms "$data/norms_towns.csv" \
        --pairs "$data/pairs_towns.csv" --sets "$data/zones_towns.csv"
    show coverage-compare 0 coverage "$data/compare_after.json" \
        --compare "$data/compare_before.json"
    show evenness-compare 0 evenness "$data/compare_after.json" \
        --compare "$data/compare_before.json"
    show evenness-towns 0 evenness "$data/capacities_towns.csv" \
        --territories "$data/territories.csv" --by orp
    show evenness 0 evenness "$data/rates.csv" --value money --weight people --name district \
        --group region
    show evenness-plain 0 evenness "$data/rates.json" --plain
    show evenness-districts 0 evenness "$portfolios/usti_region.json" --by district
    show evenness-portfolios 0 evenness "$portfolios"/*_region.json
    show help-network 0 help network
    show network-cover 0 network "$data/places.csv" "$data/sites.csv" --model max-cover -p 3 \
        --radius 18000 --then distance
    show network-median 0 network "$data/places.csv" "$data/sites.csv" "$data/costs.csv" \
        --model median -p 3 --single
    show network-cheapest 0 network "$data/places.csv" "$data/sites.csv" --model cheapest-cover \
        --radius 20000 --leave-out
    show network-budget 0 network "$data/network.json" --model budget-cover --radius 15000 \
        --budget 2100000
    show network-json 0 network "$data/network.json" --model median -p 3
    show people 1 people "$data/contacts.csv"
    show people-by 0 people "$data/contacts.csv" --exit-zero --by year,project,kind --hours 1
    show participants 1 participants "$data/contacts.csv"
    show participants-by 0 participants "$data/contacts.csv" --by kind --scope portfolio \
        --rule no_threshold --exit-zero
    show participants-portfolio 1 participants "$data/contacts.csv" --scope portfolio \
        --portfolio "$data/indicators.json"
    show participants-budget 0 participants "$data/contacts.csv" --exit-zero --project ip2 \
        --cost 500000 --fixed 100000 --budget "1 500 000" --rule "$data/rules.csv:ours"
    show help-participants 0 help participants
    for town in a b; do
        "$socprev" participants "$data/town_project_$town.csv" --by kind --partial --key-id 7 \
            -o "$tap_folder/p$town.state"
    done
    show merge-participants 0 merge "$tap_folder/pa.state" "$tap_folder/pb.state" --rule threshold
    show overlap 1 overlap "$data/contacts.csv"
    show release 0 release "$data/people.csv"
    show release-minutes 0 release "$data/people.csv" --by kind --measure minutes
    show release-refused 75 release "$data/people.csv" --protect primary
    show help-release 0 help release
    show overlap-plain 0 overlap "$data/contacts.csv" --exit-zero --by territory --plain
    for town in a b; do
        "$socprev" people "$data/town_$town.csv" --by kind,month --partial --exit-zero \
            -o "$tap_folder/$town.state" 2>"$tap_folder/$town.left_out"
    done
    show merge 0 merge "$tap_folder/a.state" "$tap_folder/b.state"
    show people-sketch 0 people "$data/contacts.csv" --exit-zero --sketch 4
    for town in a b; do
        "$socprev" people "$data/town_$town.csv" --by kind,month --partial --exit-zero --sketch 4 \
            -o "$tap_folder/$town.sketch" 2>"$tap_folder/$town.left_out"
    done
    show merge-sketch 0 merge "$tap_folder/a.sketch" "$tap_folder/b.sketch"
    show demo 0 demo --data "$portfolios"
done
expect "round of 200 services" shows round-synthetic.en 0 \
    round "$rounds/synthetic_region.json" --lang en

# Every line fits, and no blank ends it.
fits() {
    "$PYTHON" - "$@" <<'END'
import subprocess, sys
width = int(sys.argv[1])
out = subprocess.run(sys.argv[2:] + ["--width", str(width)], capture_output=True).stdout.decode()
bad = [line for line in out.split("\n") if len(line) > width or line != line.rstrip()]
print("\n".join(bad))
sys.exit(bool(bad) or not out)
END
}
for width in 40 60 80 100 120; do
    for lang in en cs; do
        if [ "${PYTHON:-:}" != : ]; then
            expect "needs fit into $width columns in $lang" \
                fits "$width" "$socprev" coverage "$data/capacities.csv" --norms "$data/norms.csv" \
                --lang "$lang"
        fi
        if [ "${PYTHON:-:}" = : ]; then
            expect_skipped "demo fits into $width columns in $lang" "no python"
        else
            expect "demo fits into $width columns in $lang" \
                fits "$width" "$socprev" demo --data "$portfolios" --lang "$lang"
        fi
    done
done

# States merge to the same bytes in any order, and into states again.
merges_alike() {
    "$socprev" merge "$tap_folder/a.state" "$tap_folder/b.state" --partial \
        -o "$tap_folder/ab.state" &&
        "$socprev" merge "$tap_folder/b.state" "$tap_folder/a.state" --partial \
            -o "$tap_folder/ba.state" &&
        cmp "$tap_folder/ab.state" "$tap_folder/ba.state" &&
        "$socprev" merge "$tap_folder/ab.state" --csv >"$tap_folder/one" &&
        "$socprev" merge "$tap_folder/a.state" "$tap_folder/b.state" --csv >"$tap_folder/two" &&
        cmp "$tap_folder/one" "$tap_folder/two"
}
expect "states merge in any order" merges_alike
sketches_merge_alike() {
    for pair in 'a b' 'b a' 'b b a b'; do
        # shellcheck disable=SC2086 # several states
        "$socprev" merge $(printf "$tap_folder/%s.sketch " $pair) --partial -o "$tap_folder/ab" &&
            cksum <"$tap_folder/ab"
    done | sort -u | wc -l | grep -qx ' *1'
}
expect "states with sketches merge in any order, also twice" sketches_merge_alike
expect "a line without a pseudonym is told" grep -q 'line/5 person' "$tap_folder/b.left_out"
expect "no pseudonym is told" nothing grep pepa "$tap_folder/b.left_out"

environment_decides() {
    LC_ALL= LC_MESSAGES=cs_CZ.UTF-8 "$socprev" help | grep -q Začněte
}
columns_decide() {
    [ "$(COLUMNS=200 "$socprev" help allocate | wc -l)" -lt "$("$socprev" help allocate | wc -l)" ]
}
expect "the environment chooses Czech" environment_decides
expect "COLUMNS sets the width" columns_decide
# The first byte tells what a file is, not its name.
capacities_of() {
    "$socprev" coverage "$1" --norms "$data/norms.csv" --csv <"$2"
}
same_in_json() {
    cp "$data/capacities.csv" "$tap_folder/kapacity.txt" &&
        capacities_of "$tap_folder/kapacity.txt" /dev/null >"$tap_folder/a" &&
        capacities_of "$data/capacities.json" /dev/null >"$tap_folder/b" &&
        capacities_of - "$data/capacities.json" >"$tap_folder/c" &&
        cmp "$tap_folder/a" "$tap_folder/b" && cmp "$tap_folder/a" "$tap_folder/c"
}
expect "capacities as CSV of any name, as JSON, from standard input" same_in_json
welcomes() {
    env LC_ALL="$2" "$socprev" >"$tap_folder/out" || return 1
    [ -z "${UPDATE:-}" ] || cp "$tap_folder/out" "$srcdir/tests/cli/expected/$1.expected"
    diff -u "$srcdir/tests/cli/expected/$1.expected" "$tap_folder/out"
}
expect "without arguments: what it is and how to begin" welcomes welcome.en C.UTF-8
expect "the same in the language of the environment" welcomes welcome.cs cs_CZ.UTF-8
expect "it has twelve lines" test "$("$socprev" | wc -l)" = 12
expect "-h after a verb explains it" shows help-allocate.en 0 allocate -h
finish
