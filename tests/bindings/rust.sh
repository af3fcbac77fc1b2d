#!/bin/sh
# The Rust crates against the library of this build: what they promise, and the lessons in Rust,
# which print what those in C print. Everything is built outside of the source tree, offline.
. "$srcdir/tests/abi/tap.sh"

command -v cargo >/dev/null 2>&1 || skip_all "no cargo"
libraries=$top_builddir/lib/.libs
ls "$libraries"/libsocprev.* 2>/dev/null | grep -q '\.\(so\|dylib\)$' ||
    skip_all "no shared library was built"
crates=$srcdir/bindings/rust
CARGO_TARGET_DIR=$top_builddir/tests/bindings/rust
SOCPREV_LIB_DIR=$libraries
CARGO_HOME=$CARGO_TARGET_DIR/home
export CARGO_TARGET_DIR SOCPREV_LIB_DIR CARGO_HOME
unset RUSTFLAGS RUSTDOCFLAGS

# on_crates VERB ARGUMENT...: cargo on the workspace, as it is committed.
on_crates() {
    verb=$1
    shift
    cargo "$verb" --quiet --offline --locked --manifest-path "$crates/Cargo.toml" "$@"
}

# Older cargos do not tell the programs of doc examples where the library is.
doc_examples() {
    LD_LIBRARY_PATH=$libraries${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH} on_crates test --doc
}

lesson() {
    LD_LIBRARY_PATH=$libraries "$CARGO_TARGET_DIR/debug/examples/$1" >"$tap_folder/$1" &&
        diff "$srcdir/examples/$1.expected" "$tap_folder/$1"
}

as_committed() {
    "$PYTHON" -B "$crates/generate.py" "$tap_folder/made" || return 1
    for made in socprev-sys/src/bindings.rs socprev/src/generated.rs; do
        diff -u "$crates/$made" "$tap_folder/made/$made" ||
            { echo "if the change is meant: bindings/rust/generate.py"; return 1; }
    done
}

# A function that is neither bound nor left out with a reason is named.
names_what_is_missing() {
    mkdir -p "$tap_folder/copy/bindings" "$tap_folder/copy/api" &&
        cp "$srcdir/api/socprev-api.json" "$tap_folder/copy/api" &&
        cp "$srcdir/bindings/plan.py" "$tap_folder/copy/bindings" &&
        cp -R "$crates" "$tap_folder/copy/bindings/rust" &&
        chmod -R u+w "$tap_folder/copy" &&
        sed -i 's/sys::socprev_od_row(/other(/' \
            "$tap_folder/copy/bindings/rust/socprev/src/special.rs" || return 1
    ! "$PYTHON" -B "$tap_folder/copy/bindings/rust/generate.py" --check >"$tap_folder/said" &&
        [ "$(cat "$tap_folder/said")" = "socprev_od_row: neither bound nor listed" ]
}

# What a build without the library says.
says_what_is_missing() {
    ! SOCPREV_LIB_DIR=$tap_folder CARGO_TARGET_DIR=$tap_folder/target \
        on_crates build -p socprev-sys 2>"$tap_folder/said" &&
        grep -q "SOCPREV_LIB_DIR=$tap_folder holds no libsocprev" "$tap_folder/said"
}

lessons=$(cd "$crates/socprev/examples" && ls [0-9][0-9]_*.rs | sed 's/\.rs$//')
expect "the crates and the lessons are built" on_crates build --examples
expect "the tests of the crates" on_crates test --test binding
expect "the doc examples" doc_examples
for name in $lessons; do
    expect "$name" lesson "$name"
done
expect "a missing library is named" says_what_is_missing
if cargo clippy --version >/dev/null 2>&1; then
    expect "clippy has nothing to say" on_crates clippy --all-targets -- -D warnings
else
    expect_skipped "clippy has nothing to say" "no clippy"
fi
expect "nothing public is unsafe" \
    nothing grep -rnE '^ *pub (unsafe|const unsafe|unsafe extern)' "$crates/socprev/src"
if [ -n "${PYTHON:-}" ] && [ "$PYTHON" != : ]; then
    expect "the generated files are what generate.py writes" as_committed
    expect "every function is bound or left out with a reason" \
        "$PYTHON" -B "$crates/generate.py" --check
    expect "one that is neither is named" names_what_is_missing
else
    expect_skipped "the generated files" "no python3"
fi
finish
