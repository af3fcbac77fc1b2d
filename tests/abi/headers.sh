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
        ${CC} -std=c11 -fsyntax-only -x c "$tap_folder/plain.c" && nothing bodies "$1"
}

# Lines of the header itself that are more than a declaration with a fixed
# number of arguments.
bodies() {
    ${CC} -E -I "$srcdir/include" -x c "$1" |
        awk -v header="\"$1\"" '/^# [0-9]/ { own = $3 == header } own' |
        grep -E '\b(inline|static|bool|_Bool|long|time_t|return)\b|\.\.\.'
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

# unsaid HEADER...: functions whose comment lacks what each has to say. What
# another function says may be pointed to.
unsaid() {
    awk '
        /^\/\*\*/ { comment = "" }
        /^\/\*\*/, /\*\// { comment = comment $0 }
        /^SOCPREV_API/ {
            if (comment !~ /@threads/) print FILENAME ":" FNR ": no @threads"
            if (comment !~ /@since/) print FILENAME ":" FNR ": no @since"
            if (comment !~ /Complexity: O\(|The same|socprev_[a-z0-9_]*\(\)/)
                print FILENAME ":" FNR ": no complexity"
            comment = ""
        }' "$@"
}
expect "every function says its threads, age and cost" nothing unsaid "$srcdir"/include/socprev/*.h

# unnumbered HEADER...: enumerators without a value of their own.
unnumbered() {
    for header; do
        ${CC} -E -P -I "$srcdir/include" -x c "$header" | tr '\n' ' ' |
            grep -o 'enum socprev_[a-z_]* *{[^}]*}' | sed 's/.*{//; s/}//' | tr ',' '\n' |
            grep SOCPREV | grep -v '=' | sed "s|^|$header:|"
    done
}
expect "every enumerator has an explicit value" nothing unnumbered "$srcdir"/include/socprev/*.h

# refused LINE: a header with this line is not plain declarations.
refused() {
    printf '%s\n' "$1" >"$tap_folder/bad.h"
    ! as_declarations "$tap_folder/bad.h"
}
expect "refused: a function with a body" refused 'static inline int f(void) { return 1; }'
expect "refused: a variable number of arguments" refused 'int f(int n, ...);'
printf '/** @threads any */\nSOCPREV_API int f(void);\nenum socprev_x { SOCPREV_A };\n' \
    >"$tap_folder/bad.h"
expect "refused: an enumerator without a value" test -n "$(unnumbered "$tap_folder/bad.h")"
expect "refused: a comment that says too little" \
    test "$(unsaid "$tap_folder/bad.h" | grep -c .)" = 2
expect "refused: an unknown type" refused 'socprev_nothing *f(void);'
finish
