# What the tests of the command share, beside tap.sh.
. "$srcdir/tests/abi/tap.sh"
socprev=$top_builddir/cli/socprev
portfolios=$srcdir/examples/portfolios
rounds=$srcdir/examples/rounds
data=$srcdir/tests/cli/data
usti=$portfolios/usti_region.json
unset COLUMNS

# ends CODE ARGUMENT...: the command ends with the code; its output stays in
# $tap_folder/out and err.
ends() {
    want=$1
    shift
    got=0
    "$socprev" "$@" >"$tap_folder/out" 2>"$tap_folder/err" </dev/null || got=$?
    [ "$got" = "$want" ] || {
        printf 'ended with %s, expected %s\n' "$got" "$want"
        cat "$tap_folder/out" "$tap_folder/err"
        return 1
    }
}

# Blanks within numbers (U+00A0) as plain ones.
blanks() {
    sed "s/$(printf '\302\240')/ /g"
}

# says TEXT: the last command said it on standard error and put out nothing.
says() {
    [ ! -s "$tap_folder/out" ] && blanks <"$tap_folder/err" | grep -qF -- "$1" || {
        cat "$tap_folder/out" "$tap_folder/err"
        return 1
    }
}

# fails CODE TEXT ARGUMENT...
fails() {
    code=$1 message=$2
    shift 2
    ends "$code" "$@" && says "$message"
}

# shows NAME CODE ARGUMENT...: the output is that of expected/NAME.expected.
# UPDATE=1 writes it anew, after a change that is meant.
shows() {
    name=$srcdir/tests/cli/expected/$1.expected
    code=$2
    shift 2
    ends "$code" "$@" --width 80 || return 1
    [ -z "${UPDATE:-}" ] || cp "$tap_folder/out" "$name"
    diff -u "$name" "$tap_folder/out"
}

need_python() {
    [ "${PYTHON:-:}" != : ] || skip_all "python3 was not found"
}
