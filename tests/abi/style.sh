#!/bin/sh
# Rules of style that a machine can check; CONTRIBUTING.md has them all.
. "$srcdir/tests/abi/tap.sh"

# Files of our own, without data and generated ones; pip leaves a folder of the last kind.
files() {
    (cd "$srcdir" && find . \( -path './build*' -o -path ./bindings/python/build \) -prune -o \
        -type f "$@" -print | sed 's|^\./||' | sort)
}

c_files() {
    files \( -name '*.[ch]' -o -name '*.def' \) ! -name '*_data.c' | grep .
}

# each COMMAND...: runs it with the text of each C file on standard input.
each() {
    c_files | while read -r file; do
        "$@" <"$srcdir/$file" | sed "s|^|$file:|"
    done
}

# Characters, not bytes: continuation bytes of UTF-8 are dropped.
too_wide() {
    LC_ALL=C tr -d '\200-\277' | awk 'length > 100 { print NR ": " length " columns" }'
}

tabs() {
    grep -n "$(printf '\t')"
}

trailing() {
    grep -n '[[:space:]]$'
}

too_long() {
    awk 'END { if (NR >= 600) print NR " lines" }'
}

# A function begins with a brace in column 1 and ends with one.
long_functions() {
    awk '/^\{/ { start = NR } /^\}/ { if (start && NR - start > 70) print start ": " NR - start \
        " lines"; start = 0 }'
}

unfinished() {
    grep -n -w -E 'TO''DO|FIX''ME|X''XX|HA''CK'
}

expect "C files are found" c_files
expect "lines have at most 100 columns" nothing each too_wide
expect "no tabs" nothing each tabs
expect "no blanks at line ends" nothing each trailing
expect "files have fewer than 600 lines" nothing each too_long
expect "functions have at most 70 lines" nothing each long_functions
expect "nothing is marked as unfinished" nothing each unfinished

# finds RULE TEXT: the rule reports the text.
finds() {
    [ -n "$(printf '%b' "$2" | "$1")" ]
}
hundred=$(printf '%0100d' 0)
quiet_on_hundred() {
    [ -z "$(printf '%sč\n' "${hundred#0}" | too_wide)" ]
}
expect "101 columns are seen" finds too_wide "${hundred}0\\n"
expect "100 columns with diacritics pass" quiet_on_hundred
expect "a tab is seen" finds tabs '\tint i;\n'
expect "a blank at a line end is seen" finds trailing 'int i; \n'
expect "a long file is seen" finds too_long "$(printf '%600s' '' | sed 's/ /\\n/g')"
expect "a long function is seen" finds long_functions "{\\n$(printf '%71s' '' | sed 's/ /\\n/g')}\\n"
expect "an unfinished mark is seen" finds unfinished '/* TO''DO */\n'

# Two tests of one name but for the ending would share a log, and one be lost.
same_log() {
    (cd "$srcdir" && find tests -name '*.sh' -o -name '*.py' -o -name 'test_*.c') |
        sed 's/\.[a-z]*$//' | sort | uniq -d
}
expect "each test has a log of its own" nothing same_log
finish
