#!/bin/sh
# The pages name only what there is: files, functions, verbs of ./dev, pages.
. "$srcdir/tests/abi/tap.sh"
tree=$srcdir

pages() {
    (cd "$tree" && find . -path './build*' -prune -o -name '*.md' -print | sed 's|^\./||' | sort)
}

# Relative links of a page, without their anchors.
links() {
    grep -oE '\]\([^)]*\)' "$tree/$1" | sed 's/^](//; s/)$//; s/#.*//' | grep -vE '^([a-z]+:|$)'
}

# The folder of a page, with a slash; nothing for the top one.
folder() {
    case $1 in */*) printf '%s/' "${1%/*}" ;; esac
}

broken_links() {
    pages | while read -r page; do
        links "$page" | while read -r link; do
            [ -e "$tree/$(folder "$page")$link" ] || echo "$page: $link"
        done
    done
}

# Names of files in backticks, as seen from the top folder.
missing_files() {
    pages | while read -r page; do
        grep -oE '`(bench|cli|data|docs|examples|include|lib|tests|tools)/[A-Za-z0-9_./-]*`' \
            "$tree/$page" | tr -d '`' | sort -u | while read -r file; do
            # A program, or its log, stands for its source.
            [ -e "$tree/$file" ] || [ -e "$tree/${file%.log}.c" ] || echo "$page: $file"
        done
    done
}

# All names are of the headers, or variables of a build; "socprev_kind_" before a star is the beginning of some.
unknown_names() {
    pages | while read -r page; do
        grep -ohE '\b(socprev|SOCPREV)_[A-Za-z0-9_]+' "$tree/$page" | sort -u |
            while read -r name; do
                case $name in
                *__*) ;;
                *_) grep -rq "\b$name" "$srcdir/include" ;;
                *) grep -rqw "$name" "$srcdir/include" "$srcdir/lib/base/base_internal.h" \
                    "$srcdir/bindings/rust/socprev-sys/build.rs" ;;
                esac || echo "$page: $name"
            done
    done
}

unknown_verbs() {
    pages | while read -r page; do
        grep -ohE '(^|[`[:blank:]])\./dev [a-z-]+' "$tree/$page" | sed 's/.*dev //' | sort -u |
            while read -r verb; do
                grep -qE "^  $verb (\[[A-Z]+\])? " "$srcdir/dev" || echo "$page: ./dev $verb"
            done
    done
}

# Every page but the first is reached by a link of another one.
lost_pages() {
    pages | while read -r page; do
        links "$page" | sed "s|^|$(folder "$page")|"
    done | sort -u >"$tap_folder/linked"
    pages | grep -E '^[A-Z]|^docs/|^examples/' | grep -vx README.md |
        grep -vxF -f "$tap_folder/linked"
}

unlisted_lessons() {
    for lesson in "$srcdir"/examples/[0-9]*.c; do
        grep -qF "(${lesson##*/})" "$srcdir/examples/README.md" || echo "${lesson##*/}"
    done
}

# The program of the README is the first lesson, and prints what that prints.
readme_lines() {
    awk '/^```/ { n++; next } n == '"$1" "$srcdir/README.md"
}
readme_shows_lesson() {
    readme_lines 1 | grep . >"$tap_folder/program"
    sed 's/^ *//' "$srcdir/examples/01_divide_money.c" >"$tap_folder/lesson"
    sed 's/^ *//' "$tap_folder/program" | grep -vxF -f "$tap_folder/lesson" && return 1
    readme_lines 3 >"$tap_folder/printed"
    [ -s "$tap_folder/printed" ] &&
        diff "$tap_folder/printed" "$srcdir/examples/01_divide_money.expected"
}

expect "pages are found" test "$(pages | wc -l)" -gt 10
expect "links lead to files" nothing broken_links
expect "files that are named are there" nothing missing_files
expect "names are those of the headers" nothing unknown_names
expect "verbs of ./dev are there" nothing unknown_verbs
expect "every page is linked from another" nothing lost_pages
expect "every lesson is listed" nothing unlisted_lessons
expect "the README shows the first lesson" readme_shows_lesson

# The checks can fail.
finds() {
    [ -n "$("$1")" ]
}
tree=$tap_folder/tree
mkdir -p "$tree/docs"
printf '[x](nowhere.md) `lib/nowhere.c` socprev_nothing_done() ./dev nothing\n' >"$tree/docs/bad.md"
for check in broken_links missing_files unknown_names unknown_verbs lost_pages; do
    expect "$check finds what is wrong" finds $check
done
finish
