#!/bin/sh
# Every worked example is walked: each file of a folder of tests/vectors is named in a test,
# with or without its ending, or begins with the letter of vectors_walk(), which takes all.
. "$srcdir/tests/abi/tap.sh"

# walked FOLDER FILE
walked() {
    letter=$(printf %.1s "$2")
    grep -q -F -e "\"$2\"" -e "\"$1/$2\"" -e "\"${2%.*}\"" -e "\"$1/${2%.*}\"" \
        -e "vectors_walk(\"$1\", '$letter'" \
        "$srcdir"/tests/vectors/test_*.c "$srcdir"/tests/unit/test_*.c
}

forgotten() {
    for path in "$srcdir/tests/vectors/$1"/*.json "$srcdir/tests/vectors/$1"/*.csv; do
        file=${path##*/}
        [ ! -e "$path" ] || walked "$1" "$file" || echo "$1/$file"
    done
}

some() {
    [ -n "$(ls "$srcdir/tests/vectors/$1")" ]
}

for folder in allocation beneficiaries coverage; do
    expect "there are files of $folder" some "$folder"
    expect "every file of $folder is walked" nothing forgotten "$folder"
done
expect "a file that no test names is told" test "$(walked coverage o99_none.json || echo no)" = no
finish
