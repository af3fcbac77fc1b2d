#!/bin/sh
# Each public header compiles alone, as C11 and as C++17, and holds nothing
# that a reader of declarations (cffi, bindgen) cannot use.
. "$srcdir/tests/abi/tap.sh"

warnings='-Wall -Wextra -Wpedantic -Werror'

as_c() {
    ${CC} -std=c11 $warnings -fsyntax-only -I "$srcdir/include" -x c "$1"
}

as_cplusplus() {
    g++ -std=c++17 $warnings -fsyntax-only -I "$srcdir/include" -x c++ "$1"
}

# What is left after the preprocessor is declarations, and is C by itself.
as_declarations() {
    ${CC} -E -P -I "$srcdir/include" -x c "$1" >"$tap_folder/plain.c" &&
        ${CC} -std=c11 -fsyntax-only -x c "$tap_folder/plain.c" || return 1
    ${CC} -E -I "$srcdir/include" -x c "$1" | awk '
        /^# [0-9]+ "/ { own = $3 ~ /socprev/ }
        own && /\<inline\>|\<static\>|\.\.\./ { print; wrong = 1 }
        END { exit wrong }'
}

for header in "$srcdir/include/socprev.h" "$srcdir"/include/socprev/*.h; do
    name=${header#"$srcdir"/include/}
    printf '#include <%s>\nint main(void) { return 0; }\n' "$name" >"$tap_folder/alone.c"
    expect "$name as C11" as_c "$tap_folder/alone.c"
    if command -v g++ >/dev/null; then
        expect "$name as C++17" as_cplusplus "$tap_folder/alone.c"
    else
        expect_skipped "$name as C++17" "no g++"
    fi
    expect "$name is plain declarations" as_declarations "$header"
done

covers() {
    for header in "$srcdir"/include/socprev/*.h; do
        name=socprev/$(basename "$header")
        grep -q -F "#include <$name>" "$srcdir/include/socprev.h" || echo "$name"
    done
}
expect "the umbrella includes every header" nothing covers
finish
