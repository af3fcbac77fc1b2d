#!/bin/sh
# What people see, in both languages, at 80 columns.
. "$srcdir/tests/cli/cli.sh"

for lang in en cs; do
    show() {
        name=$1 code=$2
        shift 2
        expect "$name in $lang" shows "$name.$lang" "$code" "$@" --lang "$lang"
    }
    show help 0 help
    show help-allocate 0 help allocate
    show version 0 version
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
    show help-round 0 help round
    show round 0 round "$rounds/usti_zones.json" "$usti"
    show round-explain 0 round "$rounds/synthetic_region.json" --explain s021
    show round-compare 0 round "$data/round_small.json" --compare "$data/round_less.json"
    show round-top-up 0 round "$data/round_more.json"
    show round-notes 0 round "$data/round_small.json"
    show coverage 0 coverage "$usti" "$portfolios/vysocina_region.json"
    show coverage-one 0 coverage "$usti" --all-kinds --date 2020-01-01
    show people 1 people "$data/contacts.csv"
    show people-by 0 people "$data/contacts.csv" --exit-zero --by year,project,kind --hours 1
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
        if [ "${PYTHON:-:}" = : ]; then
            expect_skipped "demo fits into $width columns in $lang" "no python"
        else
            expect "demo fits into $width columns in $lang" \
                fits "$width" "$socprev" demo --data "$portfolios" --lang "$lang"
        fi
    done
done

environment_decides() {
    LC_ALL= LC_MESSAGES=cs_CZ.UTF-8 "$socprev" help | grep -q Začněte
}
columns_decide() {
    [ "$(COLUMNS=200 "$socprev" help allocate | wc -l)" -lt "$("$socprev" help allocate | wc -l)" ]
}
expect "the environment chooses Czech" environment_decides
expect "COLUMNS sets the width" columns_decide
expect "no arguments show help" shows help.en 0 help
expect "-h after a verb explains it" shows help-allocate.en 0 allocate -h
finish
