#!/bin/sh
# The library neither ends the program, nor prints, nor touches what belongs to
# the whole process, nor keeps state of its own: told from the object files.
. "$srcdir/tests/abi/tap.sh"

# calls OBJECT... NAMES: which of the names the objects refer to.
ending='abort exit _exit _Exit quick_exit atexit on_exit __assert_fail __assert raise kill longjmp
    _longjmp __longjmp_chk siglongjmp'
printing='printf __printf_chk vprintf __vprintf_chk puts putchar putc fprintf __fprintf_chk vfprintf
    __vfprintf_chk perror stdout stderr stdin syslog'
process='setlocale uselocale localeconv signal sigaction getenv setenv putenv chdir umask setvbuf
    system popen fork execve'
locale='strtod strtof strtold atof atoi atol strcoll strxfrm toupper tolower __ctype_b_loc
    __ctype_tolower_loc __ctype_toupper_loc'
changing='time clock clock_gettime gettimeofday localtime localtime_r gmtime gmtime_r mktime rand
    srand random srandom drand48 getrandom strtok strerror'
files='fopen fopen64 open open64 creat fdopen freopen mkstemp mkstemp64 rename remove unlink'

objects() {
    find "$top_builddir/lib$1" -name '*.o' -path '*/.libs/*' | sort
}

# uses FOLDER NAME...: prints "object: name" for each use.
uses() {
    folder=$1
    shift
    for object in $(objects "$folder"); do
        nm -u "$object" | awk -v names="$*" -v object="${object#"$top_builddir"/}" '
            BEGIN { n = split(names, list, /[ \n]+/); for (i = 1; i <= n; i++) bad[list[i]] }
            { sub(/@.*/, "", $2) }
            $2 in bad { print object ": " $2 }'
    done
}

# Sections that are writable once the library is loaded and relocated.
state() {
    for object in $(objects ""); do
        size -A "$object" | awk -v object="${object#"$top_builddir"/}" '
            $1 ~ /^\.t?(data|bss)/ && $1 !~ /^\.data\.rel\.ro/ && $2 > 0 { print object ": " $1 }'
    done
}

file_uses_outside_io() {
    for room in "$top_builddir"/lib/*/; do
        room=/$(basename "$room")
        [ "$room" = /io ] || uses "$room" $files
    done
}

[ -n "$(objects "")" ] || skip_all "no shared objects"
expect "it never ends the program" nothing uses "" $ending
expect "it never prints" nothing uses "" $printing
expect "it leaves the process alone" nothing uses "" $process
expect "it asks no locale" nothing uses "" $locale
expect "it asks no clock and no chance" nothing uses "" $changing
expect "only io opens files" nothing file_uses_outside_io
if configured SOCPREV_COVERAGE || [ "${CFLAGS#*-fsanitize}" != "$CFLAGS" ]; then
    expect_skipped "it keeps no writable data" "instrumented build"
else
    expect "it keeps no writable data" nothing state
fi

# The tests above can fail:
top_builddir=$tap_folder
mkdir -p "$tap_folder/lib/bad/.libs"
printf '#include <stdlib.h>\n#include <stdio.h>\nint n = 1;\nvoid f(void) { puts(""); abort(); }\n' \
    >"$tap_folder/bad.c"
expect "a bad object is made" ${CC} -c -o "$tap_folder/lib/bad/.libs/bad.o" "$tap_folder/bad.c"
expect "abort() is seen" test "$(uses "" $ending)" = "lib/bad/.libs/bad.o: abort"
expect "puts() is seen" test "$(uses "" $printing)" = "lib/bad/.libs/bad.o: puts"
expect "a variable is seen" test "$(state)" = "lib/bad/.libs/bad.o: .data"
finish
