#!/bin/sh
# The message catalogue: numbers ascend and stay in their module's range, each
# message and its hint exist in both languages with the same placeholders.
. "$srcdir/tests/abi/tap.sh"

messages=$srcdir/lib/base/messages

# One line per message: number, name, English, Czech and the two hints,
# separated by SEP; adjacent pieces of text are joined.
catalogue() {
    printf '%s\n#include "%s"\n' \
        '#define SOCPREV_MESSAGE(n, name, en, cs, hint_en, hint_cs) n SEP name SEP en SEP cs SEP hint_en SEP hint_cs SEP' \
        "$1" >"$tap_folder/list.c"
    ${CC} -E -P -I "$messages" "$tap_folder/list.c" | tr '\n' ' ' |
        sed 's/" *"//g; s/\([0-9][0-9]* SEP [A-Z]\)/\n\1/g' | awk -F ' *SEP *' 'NF >= 6'
}

# The rules, applied to the list on standard input.
ascending() {
    awk -F ' *SEP *' '$1 + 0 <= last { print "SP" $1 " after SP" last } { last = $1 + 0 }'
}

unique_names() {
    awk -F ' *SEP *' '$2 in seen { print "SP" $1 ": " $2 " is also SP" seen[$2] } { seen[$2] = $1 }'
}

complete() {
    awk -F ' *SEP *' '{
        for (i = 3; i <= 6; i++)
            if (length($i) < 5) print "SP" $1 " " $2 ": text " i - 2 " is missing: " $i
        if ($3 == $4) print "SP" $1 " " $2 ": English and Czech are the same"
    }'
}

placeholders() {
    awk -F ' *SEP *' '
        function used(text,   i, set) {
            for (i = 0; i < 10; i++)
                if (index(text, "{" i "}")) set = set i
            return set
        }
        {
            if (used($3) != used($4))
                print "SP" $1 " " $2 ": {" used($3) "} in English, {" used($4) "} in Czech"
            if (used($3) != substr("0123456789", 1, length(used($3))))
                print "SP" $1 " " $2 ": placeholders with a gap: " used($3)
            if (used($5) used($6) != "")
                print "SP" $1 " " $2 ": a hint takes no placeholders"
        }'
}

in_range() {
    awk -F ' *SEP *' -v low="$1" -v high="$2" \
        '$1 + 0 < low || $1 + 0 > high { print "SP" $1 " is not in " low ".." high }'
}

catalogue all.def >"$tap_folder/all"
on_all() {
    "$1" <"$tap_folder/all"
}

# A message that nobody raises is to be removed (its number is not used again).
# Those of checks stand in a table without their SP_CHECK_.
unused() {
    cut -d ' ' -f 3 "$tap_folder/all" | while read -r name; do
        grep -r -q -w "SP_$name" "$srcdir/lib" --include='*.[ch]' ||
            grep -q "^CHECK(${name#CHECK_}," "$srcdir/lib/record/checks.def" || echo "SP_$name"
    done
}

whole() {
    [ "$(grep -c . "$tap_folder/all")" = \
        "$(cat "$messages"/*.def | grep -c '^SOCPREV_MESSAGE(')" ]
}

expect "every message is read by this test" whole
expect "numbers ascend" nothing on_all ascending
expect "names are unique" nothing on_all unique_names
expect "texts and hints exist in both languages" nothing on_all complete
expect "placeholders agree" nothing on_all placeholders
expect "every message is used" nothing unused
unused_is_seen() {
    printf 'x SEP NOBODYS_MESSAGE SEP\n' >"$tap_folder/all.own"
    mv "$tap_folder/all" "$tap_folder/all.kept" && cp "$tap_folder/all.own" "$tap_folder/all"
    [ "$(unused)" = SP_NOBODYS_MESSAGE ]
    unused_result=$?
    mv "$tap_folder/all.kept" "$tap_folder/all"
    return $unused_result
}
expect "a message that nobody uses is seen" unused_is_seen

set -- base 1000 table 1200 codelist 1400 record 2000 allocate 3000 coverage 3300 \
    beneficiary 3600 io 4000 planning 5000 report 6000 end 7000
while [ $# -gt 2 ]; do
    catalogue "$1.def" >"$tap_folder/module"
    expect "numbers of $1 are $2..$(($4 - 1))" nothing in_range "$2" $(($4 - 1)) \
        <"$tap_folder/module"
    shift 2
done

# The rules can fail:
wrong='2 SEP B SEP "only {0}" SEP "jen {1}" SEP "" SEP "rada {0}" SEP'
refused() {
    [ -n "$(printf '2 SEP B SEP x SEP x SEP x SEP x SEP\n%s\n' "$wrong" | "$@")" ]
}
for rule in ascending unique_names complete placeholders "in_range 10 20"; do
    # shellcheck disable=SC2086 # a rule and its arguments
    expect "a bad catalogue is refused by: $rule" refused $rule
done
finish
