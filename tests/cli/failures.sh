#!/bin/sh
# What goes wrong, what is said, and with which exit code it ends.
. "$srcdir/tests/cli/cli.sh"

expect "a verb that is not there" fails 2 "did you mean check?" chekc
expect "an option that is not there" fails 2 "did you mean --project?" allocate x.json --projekt y
expect "an option of another verb" fails 2 "no such option" check --total 1
expect "an option twice" fails 2 "given twice" check --lang en --lang en x
expect "an option without its value" fails 2 "needs a value" check --lang
expect "a flag with a value" fails 2 "takes no value" check --json=1 x
expect "a language that is not there" fails 2 "cs or en" check --lang de x
expect "a width that is no number" fails 2 "from 0 to 10000" check --width wide x
expect "a width beyond its limit" fails 2 "from 0 to 10000" check --width 10001 x
expect "JSON and CSV at once" fails 2 "together with --csv" check --json --csv x
expect "check without a file" fails 2 "socprev help check" check
expect "merge without a state" fails 2 "at least one state" merge
expect "a state that is none" fails 65 "SP3680" merge "$data/town_a.csv"
expect "a sketch that is too small" fails 2 "from 4 to 18" people "$data/contacts.csv" --sketch 3
for sketch in '' '--sketch 5' '--sketch 6'; do
    # shellcheck disable=SC2086 # an option and its value
    "$socprev" people "$data/town_a.csv" --by kind --partial --exit-zero $sketch \
        -o "$tap_folder/state${sketch#--sketch }" 2>"$tap_folder/left_out"
done
expect "exact and sketched states" fails 65 "cannot be merged" merge "$tap_folder/state" \
    "$tap_folder/state5"
expect "states of two precisions" fails 65 "SP3777" merge "$tap_folder/state5" "$tap_folder/state6"
expect "a sketched state by project" fails 2 "cannot be by this" people "$data/town_a.csv" \
    --by project --partial --sketch 5
expect "show without a file" fails 2 "show needs a portfolio" show
expect "show with too many words" fails 2 "show needs a portfolio" show a b c
network() {
    code=$1 said=$2
    shift 2
    fails "$code" "$said" network "$data/places.csv" "$data/sites.csv" "$@"
}
expect "network without a file of sites" fails 2 "a file of places" network "$data/places.csv"
expect "network without a model" network 2 "needs --model"
expect "a model that is not there" network 2 "did you mean median?" --model mediam
expect "a second objective that is not there" network 2 "sites, money" --model median -p 2 --then x
expect "the first objective again" network 2 "SP3412" --model median -p 2 --then distance
expect "a cover without a radius" network 65 "SP3416" --model set-cover
expect "more sites than there are" network 65 "only 5 are there" --model median -p 6
expect "fewer sites than exist" network 65 "but 1 exist" --model median -p 0
expect "a budget below the existing" network 65 "SP3421" --model budget-cover --radius 1 --budget 5
expect "places that nothing reaches are named" network 75 "Vejprty" --model set-cover --radius 20000
network_tables() {
    ends 75 network --json "$data/places.csv" "$data/sites.csv" --model set-cover --radius 20000 &&
        grep -q '"status":"infeasible","reason":"places"' "$tap_folder/out" &&
        grep -q '"place":"Vejprty"' "$tap_folder/out"
}
expect "JSON has the plan that is none" network_tables
expect "a network in too few sites" network 75 "no set of sites" --model center -p 1 --radius 20000 \
    --leave-out
printf 'place,demand\nA,1\nA,2\n' >"$tap_folder/twice.csv"
printf 'site,kind\nS,k\n' >"$tap_folder/kinds.csv"
printf 'place,site,cost\nA,S,-1\n' >"$tap_folder/costs.csv"
printf 'place,site,cost\nB,S,1\n' >"$tap_folder/unknown.csv"
printf 'place,demand\nA,1\n' >"$tap_folder/a.csv"
printf 'site,money\nS,1\n' >"$tap_folder/s.csv"
printf 'site,mony\nS,1\n' >"$tap_folder/mony.csv"
expect "a place twice" fails 65 "there already" network "$tap_folder/twice.csv" "$tap_folder/s.csv" \
    "$tap_folder/costs.csv" --model median -p 1
expect "kinds of sites alone" fails 65 "places do not" network "$tap_folder/a.csv" \
    "$tap_folder/kinds.csv" "$tap_folder/costs.csv" --model median -p 1
expect "a negative cost" fails 65 "SP3403" network "$tap_folder/a.csv" "$tap_folder/s.csv" \
    "$tap_folder/costs.csv" --model median -p 1
printf 'place,site,cost\nA,S,1\nA,S,2\n' >"$tap_folder/pairs.csv"
expect "a pair of a network twice" fails 65 "SP3404" network "$tap_folder/a.csv" \
    "$tap_folder/s.csv" "$tap_folder/pairs.csv" --model median -p 1
printf 'place,demand\nA,-1\n' >"$tap_folder/minus.csv"
expect "a negative demand" fails 65 "SP3405" network "$tap_folder/minus.csv" "$tap_folder/s.csv" \
    "$tap_folder/pairs.csv" --model median -p 1
expect "a place of costs that is not there" fails 65 "row 1" network "$tap_folder/a.csv" \
    "$tap_folder/s.csv" "$tap_folder/unknown.csv" --model median -p 1
expect "a column that is not there" fails 65 "mony" network "$tap_folder/a.csv" \
    "$tap_folder/mony.csv" "$tap_folder/costs.csv" --model median -p 1
expect "neither costs nor x and y" fails 65 "x and y" network "$tap_folder/a.csv" \
    "$tap_folder/s.csv" --model median -p 1
expect "a solver that is not there" network 2 "own, cbc, auto" --model median -p 2 --solver x
if "$socprev" version | grep -q 'with CBC'; then
    expect "CBC, when it is built" ends 0 network "$data/network.json" --model median -p 2 \
        --solver cbc
else
    expect "CBC, when it is not built" network 69 "SP3431" --model median -p 2 --solver cbc
fi
expect "CBC, if it is there" ends 0 network "$data/network.json" --model median -p 2 --solver auto
one() {
    printf '%s' "$3" >"$tap_folder/one.json"
    fails "$1" "$2" network "$tap_folder/one.json" --model median -p 1
}
expect "a document without sites" one 65 "no table \"sites\"" '{"places":[{"place":"A","demand":1}]}'
expect "a document with places twice" one 65 "SP4313" \
    '{"places":[{"place":"A","demand":1}],"places":[{"place":"A","demand":1}]}'
expect "a table that is none" one 65 "SP4310" '{"places":1}'
expect "a document that breaks off" one 65 "SP" '{"note":[1,'
expect "a latitude beyond the pole" one 65 "SP" \
    '{"places":[{"place":"A","demand":1,"latitude":91,"longitude":1}],"sites":[{"site":"S","latitude":1,"longitude":1}]}'
printf '%s' '{"note":{"of":[1]},"places":[{"place":"A","demand":1}],"sites":[{"site":"S"},{"site":"T"}],
    "costs":[{"place":"A","site":"T","cost":7}]}' >"$tap_folder/far.json"
expect "costs of a document" ends 0 network "$tap_folder/far.json" --model median -p 1
expect "participants without a file" fails 2 "one file of contacts" participants
expect "a rule that is not there" fails 2 "did you mean threshold_24?" participants \
    "$data/contacts.csv" --rule threshold_42
expect "a rule that counts nobody" fails 65 "SP5156" participants "$data/contacts.csv" --rule 67001
expect "a file of rules that is not there" fails 66 "SP4000" participants "$data/contacts.csv" \
    --rule none.csv
expect "a rule that the file does not have" fails 2 "there is no such rule" participants \
    "$data/contacts.csv" --rule "$data/rules.csv:theirs"
printf 'rule,huors\nx,1\n' >"$tap_folder/rules.csv"
expect "a column that rules do not have" fails 65 "did you mean hours?" participants \
    "$data/contacts.csv" --rule "$tap_folder/rules.csv"
printf 'rule,hours\nx,0.01\n' >"$tap_folder/rules.csv"
expect "hours that are no minutes" fails 65 "SP5154" participants "$data/contacts.csv" \
    --rule "$tap_folder/rules.csv"
expect "a scope that is not there" fails 2 "project or portfolio" participants \
    "$data/contacts.csv" --scope region
expect "participants by project twice" fails 2 "cannot be counted by this" participants \
    "$data/contacts.csv" --by project
expect "a budget of several projects" fails 2 "--scope portfolio" participants \
    "$data/contacts.csv" --budget 5
expect "a budget without a cost" fails 2 "--cost AMOUNT" participants "$data/contacts.csv" \
    --budget 5 --project ip2
expect "a budget of a project that is not there" fails 2 "no contact names this project" \
    participants "$data/contacts.csv" --budget 5 --project ip9
expect "a fixed cost above the cost" fails 2 "above --fixed" participants "$data/contacts.csv" \
    --budget 5 --project ip2 --cost 4 --fixed 4
expect "a state of a portfolio" fails 2 "leave --portfolio out" participants "$data/contacts.csv" \
    --partial --portfolio "$data/indicators.json"
"$socprev" people "$data/town_project_a.csv" --by project --partial -o "$tap_folder/one.state"
"$socprev" people "$data/town_project_b.csv" --by project --partial --key-id 9 \
    -o "$tap_folder/nine.state"
expect "states of two keys" fails 65 "SP3" merge "$tap_folder/one.state" "$tap_folder/nine.state"
expect "people without a file" fails 2 "one file of contacts" people
expect "allocate without a file" fails 2 "allocate needs one file" allocate
expect "coverage without a file" fails 2 "coverage needs a portfolio" coverage
expect "sets without norms" fails 2 "go with --norms" coverage "$usti" --sets "$data/zones.csv"
expect "pairs without norms" fails 2 "go with --norms" coverage "$data/capacities_towns.csv" \
    --territories "$data/territories.csv" --pairs "$data/pairs_towns.csv"
expect "capacities are not compared" fails 2 "is for portfolios" coverage "$usti" \
    --norms "$data/norms.csv" --compare "$usti"
expect "people without territories" fails 2 "go with --territories" evenness "$data/rates.csv" \
    --people "$data/rates.csv"
expect "a level without territories" fails 2 "of this level" evenness \
    "$data/capacities_towns.csv" --territories "$data/territories.csv" --by nuts2
wrong_territories() {
    ends 65 coverage "$data/capacities_towns.csv" --territories "$data/territories_wrong.csv" ||
        return 1
    for said in 'wrong.csv: territories, line 4: level "town"' 'line 5: persons "49 000"' \
        'line 6: parent "4299"' 'line 6: date "2020-13-31"' 'line 7: territory "562394" was' \
        'line 8: parent "4202"' 'towns.csv: supply, line 3: territory "562777"' 'given 90 people'; do
        says "$said" || return 1
    done
}
expect "all that is wrong in territories is said with its line" wrong_territories
expect "norms that are not there" fails 66 "none.csv" coverage "$usti" --norms "$data/none.csv"
expect "norms without a column" fails 65 "SP5120" coverage "$data/capacities.csv" \
    --norms "$data/zones.csv"
expect "evenness without a file" fails 2 "evenness needs" evenness
expect "evenness by something else" fails 2 "--by is region or district" evenness "$usti" --by kind
expect "evenness without values" fails 65 "value" evenness "$data/rates.csv"
expect "a value that is no number" fails 65 "SP" evenness "$data/rates.csv" --value district
printf 'person,date,kind\na,2013-05-01,shelter\n' >"$tap_folder/no_project.csv"
without_participants() {
    ends 0 people --json "$tap_folder/no_project.csv" &&
        grep -qF "no table of participants" "$tap_folder/err"
}
expect "JSON without participants says so" without_participants
expect "a portfolio given twice" fails 2 "have the same id" coverage "$usti" "$usti"
expect "demo with two folders" fails 2 "at most a folder" demo a b
expect "help on a verb that is not there" fails 2 "did you mean show?" help shwo
expect "explain without a number" fails 2 "takes one number" explain
expect "explain with an unknown number" fails 66 "no message has this number" explain SP9999
expect "explain with a word" fails 66 "no message has this number" explain SPxy
expect "version with a word" fails 2 "takes no arguments" version 1
expect "codes with three words" fails 2 "in quotes" codes service_kind azylový dům
expect "--total with a project" fails 2 "has a total of its own" allocate "$usti" --total 5
expect "claimants without --total" fails 2 "need --total" allocate "$data/tie.csv"
expect "a total that is ambiguous" fails 2 "SP1021" allocate "$data/tie.csv" --total 1.234,5
expect "a rule that is not there" fails 2 "--rule" allocate "$data/tie.csv" --total 5 --rule fair
expect "the names of all rules" fails 2 "lr_hare, lr_droop" allocate "$data/tie.csv" --total 5 --rule f
expect "a rule that needs a number" fails 2 "no such rule" allocate "$usti" --rule stationary
expect "a step of nothing" fails 2 "more than 0" allocate "$data/tie.csv" --total 5 --quantum 0
expect "a step that does not fit" fails 2 "in CZK 5.00" allocate "$data/tie.csv" --total 5 --quantum 2
expect "a project for claimants" fails 2 "for a portfolio" allocate "$data/tie.csv" --total 5 --project a
expect "a date for claimants" fails 2 "for a portfolio" allocate "$data/tie.csv" --total 5 --date 2013
expect "a separator for a portfolio" fails 2 "for claimants" allocate "$usti" --separator ";"
expect "which option has the wrong value" fails 2 "--rows 0: " demo --data "$portfolios" --rows 0
expect "a date that is not there" fails 2 "SP1024" allocate "$usti" --date 2013-02-30
expect "a separator that is not there" fails 2 "tab" people "$data/contacts.csv" --separator x
expect "people by something else" fails 2 "did you mean kind?" people "$data/contacts.csv" --by kin
expect "rows out of range" fails 2 "from 1 to" demo --data "$portfolios" --rows 0

problems=$srcdir/examples/problems
expect "--total with a problem" fails 2 "says this itself" allocate "$problems/claims.json" --total 5
expect "two questions at once" fails 2 "one at a time" allocate "$problems/claims.json" \
    --explain Poradna --compare "$problems/claims.json"
expect "--explain of a portfolio" fails 2 "are for a problem" allocate "$usti" --explain x
expect "--compare of claimants" fails 2 "are for a problem" allocate "$data/tie.csv" --total 5 \
    --compare x
expect "a name that is not there" fails 2 "Poradna, Azylový dům" allocate "$problems/claims.json" \
    --explain Xaver
expect "a column that is not there" fails 2 "columns: Děčín" allocate "$problems/twoway.json" \
    --explain "noclehárny,Most"
expect "a fit has nothing to compare" fails 2 "no amounts" allocate "$problems/fit.json" \
    --compare "$problems/claims.json"
expect "money against pieces" fails 65 "another unit" allocate "$problems/claims.json" \
    --compare "$problems/claims_talmud.json"
expect "the other file is not there" fails 66 "nothere.json" allocate "$problems/claims.json" \
    --compare nothere.json
expect "the other file is no problem" fails 69 "SP4134" allocate "$problems/claims.json" \
    --compare "$usti"
expect "a mistake in a problem" fails 65 "rows[0].flor: " \
    allocate "$srcdir/tests/invalid_problems/floor_misspelt.json"
expect "a total that is no multiple" fails 65 "SP" allocate "$data/no_multiple.json"
all_mistakes() {
    ends 65 allocate "$data/mistakes.json" && [ "$(grep -c '(SP' "$tap_folder/err")" = 3 ]
}
expect "all mistakes of a problem" all_mistakes
expect "round without a file" fails 2 "round needs a round" round
expect "round with three files" fails 2 "round needs a round" round a b c
expect "two questions about a round" fails 2 "ask one of them" round a --explain b --compare c
expect "awards without a portfolio" fails 2 "name the portfolio" round a -o "$tap_folder/x.json"
expect "a portfolio as a round" fails 69 "socprev-round" round "$usti"
expect "a round as a portfolio" fails 69 "socprev-portfolio" check "$data/round_small.json"
expect "a request that is not there" fails 66 "did you mean home?" \
    round "$data/round_small.json" --explain ho
expect "floors above the money" fails 75 "CZK 500.00 are missing (SP5060)" \
    round "$srcdir/tests/invalid_rounds/floors_above_money.json"
expect "pots that are too small" fails 75 "least repair" \
    round "$srcdir/tests/invalid_rounds/pots_too_small.json"
expect "a mistake in a round names its record" fails 65 "request/a.kind: \"castle\"" \
    round "$srcdir/tests/invalid_rounds/code_unknown.json"
expect "a comparison with another portfolio" fails 65 "no award of the round" \
    round "$data/round_small.json" --compare "$usti"
expect "a comparison with a broken file" fails 65 "SP41" \
    round "$data/round_small.json" --compare "$srcdir/tests/invalid/cut_in_word.json"
expect "awards for another portfolio" fails 65 "\"grant-2027\"" \
    round "$rounds/synthetic_region.json" "$usti" -o "$tap_folder/x.json"
expect "awards into a folder that is not there" fails 73 "nothere" \
    round "$rounds/usti_zones.json" "$usti" -o "$tap_folder/nothere/x.json"
all_mistakes_of_a_round() {
    ends 65 round "$data/round_wrong.json" &&
        [ "$(grep -c '^socprev: ' "$tap_folder/err")" -eq 4 ]
}
expect "all mistakes of a round" all_mistakes_of_a_round
awards_twice() {
    "$socprev" round "$rounds/usti_zones.json" "$usti" -o "$tap_folder/once.json" >/dev/null &&
        "$socprev" round "$rounds/usti_zones.json" "$tap_folder/once.json" \
            -o "$tap_folder/twice.json" >/dev/null &&
        cmp "$tap_folder/once.json" "$tap_folder/twice.json" &&
        "$socprev" check "$tap_folder/once.json" >/dev/null &&
        ends 0 round "$rounds/usti_zones.json" "$usti" --compare "$tap_folder/once.json"
}
expect "awards written twice are the same to the byte" awards_twice

expect "a file that is not there" fails 66 "nothere.json" check nothere.json
expect "the file is named once" fails 66 "socprev: nothere.json: no such file" check nothere.json
expect "a kind that is not there" fails 66 "did you mean project?" show "$usti" projetc
expect "a record that is not there" fails 66 "no such record" show "$usti" project/ip9
expect "a project that is not there" fails 66 "did you mean ip1?" allocate "$usti" --project ip
expect "a list that is not there" fails 66 "did you mean district?" codes distrikt
expect "a code that is not there" fails 66 "SP14" codes service_kind "azylový hrad"
expect "demo without its portfolios" fails 66 "nothere/liberec_region.json" demo --data nothere
expect "several projects, none named" fails 2 "a, b" allocate "$data/broken.json"
expect "a project that cannot be divided" fails 65 "SP5001" allocate "$data/broken.json" --project b

printf '{\n  "format": "socprev-portfolio",\n  "version": 1,\n  "portfolio": { "id": "a", "name": "A" },\n  "projets": []\n}\n' \
    >"$tap_folder/key.json"
expect "an unknown key, with its place" fails 65 "key.json:5:3: " check "$tap_folder/key.json"
expect "in Czech as well" fails 65 "→" check "$tap_folder/key.json" --lang cs
printf 'name,weight,flor\nA,1,2\n' >"$tap_folder/flor.csv"
expect "an unknown column" fails 65 "did you mean floor?" allocate "$tap_folder/flor.csv" --total 5
printf 'name,weight\nA,\n' >"$tap_folder/none.csv"
expect "a missing weight" fails 65 "weight of claimant 1" allocate "$tap_folder/none.csv" --total 5
printf 'name,weight\nA,x\n' >"$tap_folder/word.csv"
expect "a weight that is no number" fails 65 "word.csv:2:" allocate "$tap_folder/word.csv" --total 5
printf 'name,weight\n' >"$tap_folder/empty.csv"
expect "no claimants" fails 65 "there are no claimants" allocate "$tap_folder/empty.csv" --total 5
printf 'person,day\n' >"$tap_folder/day.csv"
expect "an unknown column of contacts" fails 65 "SP4" people "$tap_folder/day.csv"

certifies() {
    said=$1
    shift
    ends 75 allocate "$data/infeasible.csv" --total 1000 "$@" &&
        blanks <"$tap_folder/err" | grep -qF "$said" &&
        grep -q "200[.,]00" "$tap_folder/out"
}
expect "floors above the total, with their sums" certifies \
    "A, B; needed are CZK 1 200.00, available CZK 1 000.00"
expect "the same in Czech" certifies "potřeba je 1 200,00 Kč" --lang cs

# ---- writing ---------------------------------------------------------------
mkdir "$tap_folder/locked"
printf 'old\n' >"$tap_folder/locked/old"
chmod a-w "$tap_folder/locked"
keeps_old() {
    fails 73 "locked" version -o "$tap_folder/locked/old" && [ "$(cat "$tap_folder/locked/old")" = old ]
}
if [ "$(id -u)" = 0 ]; then
    expect_skipped "a folder that cannot be written keeps the old file" "root writes anywhere"
else
    expect "a folder that cannot be written keeps the old file" keeps_old
fi
printf 'old\n' >"$tap_folder/kept"
failure_keeps_old() {
    fails 66 "nothere" check nothere.json -o "$tap_folder/kept" &&
        [ "$(cat "$tap_folder/kept")" = old ]
}
expect "a failure leaves the old file" failure_keeps_old
expect "a folder that is not there" fails 73 "nofolder" version -o "$tap_folder/nofolder/x"
writes_file() {
    ends 0 version -o "$tap_folder/new" && [ ! -s "$tap_folder/out" ] &&
        "$socprev" version | cmp - "$tap_folder/new"
}
expect "-o writes the file and nothing else" writes_file
makes_folder() {
    ends 0 demo --data "$portfolios" "$tap_folder/made" &&
        ends 0 check "$tap_folder/made/usti_region.json"
}
expect "demo makes its folder" makes_folder

full_disk() {
    got=0
    "$socprev" codes service_kind >/dev/full 2>"$tap_folder/err" || got=$?
    [ "$got" = 74 ] && grep -q "standard output" "$tap_folder/err"
}
if [ -w /dev/full ]; then
    expect "a full disk" full_disk
else
    expect_skipped "a full disk" "no /dev/full"
fi
closed_output() {
    got=0
    "$socprev" codes >&- 2>"$tap_folder/err" || got=$?
    [ "$got" = 74 ]
}
expect "a closed output" closed_output

# ---- processes, which the shell cannot steer well ----------------------------
with_python() {
    "$PYTHON" - "$socprev" <<END
import os, signal, subprocess, sys
socprev = sys.argv[1]
$1
END
}
closed_pipe='
r, w = os.pipe()
os.close(r)
p = subprocess.run([socprev, "codes", "service_kind"], stdout=w, stderr=subprocess.PIPE)
sys.exit(p.returncode != 74 or b"standard output" not in p.stderr)'
# A pipe holds less than is written: when the write returns, the command reads.
interrupt='
p = subprocess.Popen([socprev, "check", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                     stderr=subprocess.PIPE, restore_signals=True)
p.stdin.write(b" " * (1 << 20))
p.stdin.flush()
os.kill(p.pid, signal.SIGINT)
out = p.stdout.read()
sys.exit(p.wait() != 130 or out != b"")'
json_error='
import json
p = subprocess.run([socprev, "check", "nothere.json", "--json"], capture_output=True)
e = json.loads(p.stderr)["error"]
sys.exit(p.returncode != 66 or e["exit"] != 66 or e["file"] != "nothere.json" or p.stdout != b"")'
standard_input='
data = open(os.environ["srcdir"] + "/examples/portfolios/usti_region.json", "rb").read()
p = subprocess.run([socprev, "show", "-", "project/ip2"], input=data, capture_output=True)
sys.exit(p.returncode != 0 or b"135" not in p.stdout)'
if [ "${PYTHON:-:}" = : ]; then
    expect_skipped "processes" "no python"
else
    expect "a closed pipe" with_python "$closed_pipe"
    # libtool's wrapper runs the command in its own process: exec.
    expect "Ctrl-C while reading" with_python "$interrupt"
    expect "an error as JSON" with_python "$json_error"
    expect "a document from standard input" with_python "$standard_input"
fi

# access
people=$data/access_people.csv supply=$data/access_supply.csv pairs=$data/access_pairs.csv
expect "access without costs" fails 2 "either pairs or --radius" access "$people" "$supply"
expect "access with both costs" fails 2 "either pairs or --radius" access "$people" "$supply" \
    "$pairs" --radius 5
expect "a measure that is not there" fails 2 "did you mean e2sfca?" access "$people" "$supply" \
    "$pairs" --measure e2sfcb
expect "a measure twice" fails 65 "asked for twice" access "$people" "$supply" "$pairs" \
    --measure 2sfca,2sfca
expect "a decay that is not there" fails 2 "did you mean gaussian?" access "$people" "$supply" \
    "$pairs" --decay gausian:3
expect "a decay without its points" fails 2 "steps:10=1" access "$people" "$supply" "$pairs" \
    --decay steps:10
expect "a decay with numbers that cannot be" fails 65 "SP3350" access "$people" "$supply" \
    "$pairs" --decay gaussian:0
expect "cut-offs out of order" fails 65 "SP3355" access "$people" "$supply" "$pairs" \
    --measure cumulative --cutoff 30,15
expect "cut-offs that are needed" fails 65 "SP3359" access "$people" "$supply" "$pairs" \
    --measure cumulative
expect "a radius that is no number" fails 2 "10000" access "$people" "$supply" --radius far
expect "an earth that is not there" fails 2 "wgs84" access "$people" "$supply" --radius 5 \
    --earth flat
expect "a kind that nobody offers" fails 65 "no row is of this kind" access "$people" "$supply" \
    "$pairs" --kind hostel
printf 'from,to,cost\nDěčín,Děčín,8\nPraha,Děčín,90\n' >"$tap_folder/unknown.csv"
expect "a place that is not there" fails 65 "unknown.csv:3:1: from: \"Praha\"" access "$people" \
    "$supply" "$tap_folder/unknown.csv"
printf 'from,to,cost\nDěčín,Děčín,8\nDěčín,Děčín,9\n' >"$tap_folder/twice.csv"
printf 'from,to,cost\nDěčín,Děčín,8\nDěčín,Benešov,-9\n' >"$tap_folder/negative.csv"
expect "a negative cost of a pair" fails 65 "negative.csv:3:" access "$people" "$supply" \
    "$tap_folder/negative.csv"
printf 'place,people\nDěčín,-5\n' >"$tap_folder/people.csv"
printf 'from,to,cost\nDěčín,Děčín,8\n' >"$tap_folder/one.csv"
expect "negative people" fails 65 "SP3353" access "$tap_folder/people.csv" "$supply" \
    "$tap_folder/one.csv"
printf 'place,supply\nDěčín,5\nBenešov,-5\n' >"$tap_folder/supply.csv"
expect "a negative supply" fails 65 "row 2: supply is negative" access "$people" \
    "$tap_folder/supply.csv" "$pairs"
expect "a pair twice" fails 65 "twice.csv:3" access "$people" "$supply" "$tap_folder/twice.csv"
printf 'place,people\nDěčín,5\nDěčín,6\n' >"$tap_folder/people.csv"
expect "people of one place twice" fails 65 "row 2" access "$tap_folder/people.csv" "$supply" \
    "$pairs"
expect "places without coordinates" fails 65 "latitude or longitude" access \
    "$tap_folder/people.csv" "$supply" --radius 1000
printf 'place,people,pepole\nDěčín,5,5\n' >"$tap_folder/people.csv"
expect "a column that is not understood" fails 65 "known are place, people" access \
    "$tap_folder/people.csv" "$supply" "$pairs"
expect "a document that is none" fails 65 "people, supply and pairs" access "$people"
printf '{ "people": [ {"place":"a","people":1} ] }' >"$tap_folder/document.json"
expect "a document without supply" fails 65 "people, supply and pairs" access \
    "$tap_folder/document.json"
printf '{ "people": [ {"place":"a","people":1} ], "supply": [ {"place":"b","supply":2} ],\n' \
    >"$tap_folder/document.json"
printf '  "pairs": [ {"from":"a","to":"b","cost":3},\n    {"from":"a","to":"c","cost":"x"} ] }\n' \
    >>"$tap_folder/document.json"
expect "a mistake in a document" fails 65 "document.json:3:" access "$tap_folder/document.json"
printf '[{"from":"Děčín","to":"Praha","cost":3}]' >"$tap_folder/pairs.json"
expect "a pair to no place" fails 65 "row 1: Praha" access "$people" "$supply" \
    "$tap_folder/pairs.json"
expect "a facility to close that is not there" fails 2 "Praha: no place with supply" access \
    "$people" "$supply" "$pairs" --close Praha
expect "a supply that is no number" fails 2 "a number, such as" access "$people" "$supply" \
    "$pairs" --set Děčín=much
expect "a supply without a place" fails 2 "a number, such as" access "$people" "$supply" \
    "$pairs" --set 5
finish
