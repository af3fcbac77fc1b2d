# Reads "FILE:LINE:#include ..." and prints each arrow that does not point
# downwards. A room is a folder of lib/; the public header of the same name is
# its door. docs/architecture.md explains the floors.
BEGIN {
    floor["base"] = 0; floor["value"] = 0
    floor["table"] = 1; floor["arrow"] = 1; floor["codelist"] = 1
    floor["allocate"] = 2; floor["coverage"] = 2
    floor["beneficiary"] = 2; floor["disclosure"] = 2
    floor["record"] = 3
    floor["io"] = 4; floor["report"] = 4
    floor["planning"] = 5
    # Headers that are a second door of a room; so is any <room>_<more>.h.
    room_of["value"] = "base"; room_of["arrow"] = "table"
    room_of["evenness"] = "coverage"; room_of["od"] = "coverage"
    room_of["access"] = "coverage"; room_of["od_file"] = "io"; room_of["need"] = "coverage"
    room_of["network"] = "coverage"; room_of["picture"] = "report"
    room_of["estimate"] = "beneficiary"; room_of["stays"] = "beneficiary"
    room_of["overlap"] = "beneficiary"; room_of["identity"] = "beneficiary"
    room_of["sketch"] = "beneficiary"
    room_of["pseudonym"] = "io"
    room_of["groups"] = "beneficiary"
    room_of["needs"] = "planning"
    room_of["round"] = "planning"
    room_of["csv"] = "io"; room_of["file"] = "io"; room_of["contacts"] = "io"
    room_of["problem"] = "io"
    # What computations and records may use of the C library: no file, no
    # clock, no locale.
    split("float immintrin inttypes limits math stdalign stdarg stdatomic stdbool stddef stdint stdlib" \
          " string", plain, " ")
    for (i in plain)
        computing[plain[i] ".h"]
}

function home(name) {
    if (name in room_of)
        return room_of[name]
    sub(/_.*/, "", name)
    return name in room_of ? room_of[name] : name
}

function bad(why) {
    print where ": " why
}

{
    where = $1 ":" $2
    split($1, path, "/")
    target = $0
    sub(/^[^#]*#[ \t]*include[ \t]*/, "", target)
    system_header = target ~ /^</
    gsub(/[<>"]/, "", target)
    sub(/[ \t].*/, "", target)
}

# Customers: installed headers, and their own.
path[1] == "cli" || path[1] == "examples" {
    if (system_header && (target !~ /\// || target ~ /^sys\//))
        next
    if (system_header && (target == "socprev.h" || target ~ /^socprev\/[a-z_]+\.h$/))
        next
    folder = $1
    sub(/[^\/]*$/, "", folder)
    if (target ~ /^\.\.\//) { # of a folder beside its own
        sub(/[^\/]*\/$/, "", folder)
        target = substr(target, 4)
        if (target ~ /^[a-z]+\/[a-z_]+\.h$/ && ((folder target) in exists))
            next
    }
    if (!system_header && target !~ /\// && ((folder target) in exists))
        next
    bad("a customer of the library includes " target)
    next
}

# The library.
path[1] == "include" || path[1] == "lib" {
    room = path[1] == "lib" ? path[2] : path[3]
    sub(/\.h$/, "", room)
    room = home(room)
    if (target == "socprev.h") {
        if ($1 != "include/socprev.h")
            bad("the umbrella header is for customers")
        next
    }
    if ($1 == "include/socprev.h")
        next
    if (!(room in floor)) {
        bad("room " room " stands on no floor")
        next
    }
    if (target == "jansson.h") {
        bad("the library does without jansson, see docs/architecture.md")
        next
    }
    if (target ~ /^socprev\//) {
        other = target
        sub(/^socprev\//, "", other)
        sub(/\.h$/, "", other)
    } else if (target ~ /_internal\.h$/) {
        other = target
        sub(/^.*\//, "", other)
        sub(/_internal\.h$/, "", other)
    } else if (target == "config.h") {
        next
    } else if (system_header) {
        if ($1 == "lib/base/parallel.c" && target ~ /^(pthread|signal)\.h$/)
            next # the one place that starts threads
        if ($1 == "lib/coverage/location_cbc.c" && target == "Cbc_C_Interface.h")
            next # the one place that knows CBC, an option of configure
        if (floor[room] < 4 && !(target in computing))
            bad(room " is to compute only; it includes " target)
        next
    } else if (target ~ /\//) {
        other = target
        sub(/\/[^\/]*$/, "", other)
        sub(/^.*\//, "", other)
        if (other == "messages")
            other = "base"
    } else {
        next # a file of its own folder
    }
    other = home(other)
    if (!(other in floor))
        bad("includes " target ", which belongs to no room")
    else if (other != room && floor[other] >= floor[room])
        bad(room " (floor " floor[room] ") includes " target " of " other " (floor " floor[other] ")")
    if (path[1] == "include" && target ~ /_internal\.h$/)
        bad("a public header includes an internal one")
}
