#!/usr/bin/env python3
"""Writes what the Rust crates take from the interface as JSON.

    generate.py [FOLDER]     socprev-sys/src/bindings.rs, socprev/src/generated.rs in FOLDER
    generate.py --check      names functions that are neither bound nor left out with a reason

The files are kept in the tree, so that building needs nothing but cargo; a test compares.
"""
import json
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
import plan  # noqa: E402

KEYWORDS = set("""as box break const continue crate dyn else enum extern false final fn for if impl
in let loop match mod move mut pub ref return self static struct super trait true type unsafe use
where while yield""".split())

NUMBERS = {"int32_t": "i32", "int64_t": "i64", "uint8_t": "u8", "uint32_t": "u32",
           "uint64_t": "u64", "size_t": "usize", "double": "f64", "socprev_status": "i32",
           "socprev_date": "i32", "char": "c_char", "void": "c_void"}

# Written by hand in src/error.rs, run.rs and values.rs.
CORE = {"socprev_error", "socprev_run", "socprev_buffer", "socprev_memory"}

# What a handle keeps besides its pointer, because C keeps a pointer to it: the type of the field
# and what a function that makes one puts there.
KEEPS = {
    "socprev_access": ("&'a Od", {"socprev_access_new": "od"}),
    "socprev_access_result": ("&'a Od", {"socprev_access_measure": "self.more"}),
    "socprev_draft": ("PhantomData<&'a mut Portfolio>", {None: "PhantomData"}),
    "socprev_contacts": ("Columns<'a>", {None: "Columns::default()"}),
    "socprev_stays": ("Columns<'a>", {None: "Columns::default()"}),
    "socprev_needs": ("PhantomData<&'a Table>", {None: "PhantomData"}),
    "socprev_contact_file": ("PhantomData<&'a ContactOptions>", {None: "PhantomData"}),
    "socprev_publication": ("PhantomData<(&'a Table, &'a ContactFile<'a>)>", {None: "PhantomData"}),
    "socprev_groups": ("usize", {"socprev_groups_new": "dimensions.len()"}),
    "socprev_cube": ("Vec<Spill>", {None: "Vec::new()"}),
}

# Arguments that C keeps: they live as long as the handle.
KEPT = {("socprev_access_new", "od"), ("socprev_draft_new", "portfolio"),
        ("socprev_draft_edit", "portfolio"), ("socprev_needs_set_table", "table"),
        ("socprev_contact_file_begin", "options"), ("socprev_publication_add_earlier", "table"),
        ("socprev_publication_count", "file")}

# Extents that no function of C tells, but the struct keeps.
KEPT_EXTENTS = {("socprev_groups", "dimensions"): "self.more"}

# The array that a length measures, where the shape says more than its name.
MEASURES = {("socprev_recapture_new", "n"): "count"}

# Texts among which some may be missing.
WITH_GAPS = {("socprev_table_add_text", "texts"), ("socprev_table_write_text", "titles")}

# NULL is allowed where there are no rows, and an empty slice is that.
NEEDED = {("socprev_table_add_text", "texts")}

# `Date::NONE`, and what only pointers need.
NO_CONSTANTS = {"SOCPREV_DATE_NONE", "SOCPREV_NUL"}

# In src/error.rs, because it takes an error; and in src/special.rs.
BY_HAND = {"socprev_problem_show_amounts", "socprev_contact_file_feed_arrow",
           "socprev_groups_codes", "socprev_groups_members", "socprev_labelled_state_data",
           "socprev_labelled_state_size"}

# Not yet in bindings/plan.py.
plan.EXTENTS[("socprev_sketch_people", "dimensions")] = "socprev_sketch_people_dimensions"

# What the safe crate does not have, and why.
LEFT_OUT = {
    "socprev_memory_new": "memory comes from the C allocator, as with any other crate",
    "socprev_memory_free": "as socprev_memory_new()",
    "socprev_status_count": "the constants of `Status` are known when the crate is compiled",
}


def camel(c_name):
    name = "".join(part.capitalize() for part in c_name.removeprefix("socprev_").split("_"))
    return {"StatusCode": "Status"}.get(name, name)


def safe(name):
    return name + "_" if name in KEYWORDS else name


def ident(extent):
    return re.sub(r"[^a-z0-9_]", "_", extent)


# ---- socprev-sys -----------------------------------------------------------------


def c_type(spelled):
    """*const *const c_char of "const char *const *"."""
    words = re.findall(r"\w+|\*", spelled)
    name = next(word for word in words if word not in ("const", "struct", "*"))
    made = NUMBERS.get(name, name)
    kinds, constant = [], False
    for word in words:
        if word == "const":
            constant = True
        elif word == "*":
            kinds.append("*const" if constant else "*mut")
            constant = False
    for kind in kinds:
        made = f"{kind} {made}"
    return made.replace("i32", name) if name in ("socprev_status", "socprev_date") else made


def callback_type(callback):
    shown = callback["parameters"].strip("()").split(",")
    parts = []
    for one in shown:
        spelled, name = re.match(r"(.*?)(\w+)$", one.strip()).groups()
        parts.append(f"{safe(name)}: {c_type(spelled)}")
    return (f"Option<unsafe extern \"C\" fn({', '.join(parts)}) -> {c_type(callback['type'])}>")


def constant_text(constant):
    value = constant["value"]
    for spelled, kind, made in (
            (r"\(?(-?[0-9]+\.[0-9]+)\)?", "f64", r"\1"), ("INT64_MAX", "i64", "i64::MAX"),
            ("INT64_MIN", "i64", "i64::MIN"), ("UINT64_MAX", "u64", "u64::MAX"),
            (r"\(\(int64_t\)1 << ([0-9]+)\)", "i64", r"1 << \1"),
            (r"\(\(int64_t\)(-?[0-9]+)\)", "i64", r"\1"),
            (r"\(\(size_t\)-1\)", "usize", "usize::MAX"), (r"([0-9]+)", "i32", r"\1"),
            (r'"(.*)"', "&str", r'"\1"')):
        found = re.fullmatch(spelled, value)
        if found:
            return f"{constant['name']}: {kind} = {found.expand(made)};"
    raise SystemExit(f"generate.py: {constant['name']}: what is {value}?")


def bindings(api):
    out = ["// Written by generate.py from api/socprev-api.json: do not edit.",
           "use super::{socprev_date, socprev_status, ArrowArray, ArrowSchema};",
           "use std::os::raw::{c_char, c_void};", ""]
    for enum in api["enums"]:
        for value in enum["values"]:
            out.append(f"pub const {value['name']}: i32 = {value['value']};")
    out += [f"pub const {constant_text(constant)}" for constant in api["constants"]]
    for handle in api["handles"]:
        out += ["", "#[repr(C)]", f"pub struct {handle['name']} {{", "    opaque: [u8; 0],", "}"]
    out.append("")
    for callback in api["callbacks"]:
        out.append(f"pub type {callback['name']} = {callback_type(callback)};")
    out += ["", "extern \"C\" {"]
    for function in api["functions"]:
        shown = ", ".join(f"{safe(p['name'])}: {c_type(p['type'])}"
                          for p in function["parameters"])
        back = function["returns"]["type"]
        arrow = "" if back == "void" else f" -> {c_type(back)}"
        out.append(f"    pub fn {function['name']}({shown}){arrow};")
    return "\n".join([*out, "}", ""])


# ---- socprev: one call -----------------------------------------------------------


def full(kind):
    """The type of a handle, with its lifetime."""
    return camel(kind) + ("<'a>" if needs_life(kind) else "")


def needs_life(kind):
    return "'a" in KEEPS.get(kind, ("",))[0]


class Method:
    """The Rust text of one function."""

    def __init__(self, made, call):
        for argument in call.arguments:
            if argument.role == "array" and argument.base == "void":
                argument.role = "bytes"
        self.plan, self.call = made, call
        self.lines = []
        self.measured = {}
        self.life = ""
        self.fallible = call.returns["role"] == "status"
        names = [a.name for a in call.arguments if a.role == "number"]
        self.merged = {a.name: a.name.replace("denominator", "numerator") for a in call.arguments
                       if "denominator" in a.name and a.name in names
                       and a.name.replace("denominator", "numerator") in names}
        self.sized = {name: array for (function, name), array in MEASURES.items()
                      if function == call.c_name}
        call.arguments = [a for a in call.arguments if a.name not in self.sized]
        self.enums = {enum["name"] for enum in made.api["enums"]}

    # -- what the caller gives

    def is_optional(self, argument):
        if (self.call.c_name, argument.name) in NEEDED:
            return False
        text = argument.parameter.get("text", "")
        return argument.optional and not re.search(
            r"NULL (only )?when (the )?`?\w+`? (is |= )0", text)

    def element(self, argument):
        found = re.search(r"^\[[^\]]*\] `?enum (\w+)", argument.parameter.get("text", ""))
        if found and found[1] in self.enums and argument.base == "int32_t":
            return camel(found[1])
        return {"socprev_date": "Date", "void": "u8"}.get(argument.base) or NUMBERS[argument.base]

    def fixed(self, argument):
        """The number of elements that a constant fixes."""
        shape = argument.parameter.get("shape", [])
        if len(shape) == 1 and shape[0].startswith("SOCPREV_"):
            return shape[0]
        return None

    def type_of(self, argument):
        role, kind = argument.role, argument.base
        life = "'a " if plan.BINDS.match(self.call.c_name) or \
            (self.call.c_name, argument.name) in KEPT else ""
        if role == "array":
            if "char" in argument.type:
                gaps = (self.call.c_name, argument.name) in WITH_GAPS
                made = "&[Option<&str>]" if gaps else "&[&str]"
            elif kind in self.plan.handles:
                made = f"&[&{camel(kind)}]"
            elif len(argument.parameter["shape"]) == 2:
                if self.is_optional(argument):
                    return f"Option<Grid<'_, {self.element(argument)}>>"
                self.life = "<'g>"
                return f"impl Into<Grid<'g, {self.element(argument)}>>"
            elif self.fixed(argument):
                made = f"&[u8; sys::{self.fixed(argument)} as usize]"
            else:
                made = f"&{life}[{self.element(argument)}]"
        elif role == "text":
            made = "&str"
        elif role == "bytes":
            made = "&[u8]" if self.is_optional(argument) else "impl AsRef<[u8]>"
        elif role == "run":
            return "Option<&mut Run<'_>>"
        elif role == "handle":
            mutable = "" if argument.parameter["direction"] == "in" else "mut "
            made = f"&{life}{mutable}{camel(kind)}"
            if needs_life(kind):
                made += "<'a>" if life else "<'_>"
        elif role == "enum" and argument.parameter.get("enum"):
            return camel(argument.parameter["enum"])
        elif kind == "int32_t":
            return "impl Into<i32>"
        else:
            return {"socprev_date": "Date", "socprev_status": "Status"}.get(kind) or NUMBERS[kind]
        return f"Option<{made}>" if self.is_optional(argument) else made

    def shown(self, argument):
        if argument.name in self.merged.values():
            stem = argument.name.replace("numerator", "").strip("_")
            return stem or "ratio"
        return safe(argument.name)

    def signature(self):
        parts = []
        if self.call.self_name:
            parameter = self.call.parameters[0]
            if self.call.c_name in plan.CONSUMES:
                parts.append("self")
            else:
                parts.append("&self" if parameter["direction"] == "in" else "&mut self")
        for argument in self.call.arguments:
            if argument.name in self.merged:
                continue
            kind = "impl Into<Ratio>" if argument.name in self.merged.values() \
                else self.type_of(argument)
            parts.append(f"{self.shown(argument)}: {kind}")
        return ", ".join(parts)

    # -- the body

    def add(self, line):
        self.lines.append(line)

    def prepare(self):
        for argument in self.call.arguments:
            name, optional = self.shown(argument), self.is_optional(argument)
            if argument.name in self.merged:
                continue
            if argument.name in self.merged.values():
                self.add(f"let {name} = {name}.into();")
            elif argument.role == "array" and "char" in argument.type:
                self.prepare_texts(argument, name, optional)
            elif argument.role == "array" and argument.base in self.plan.handles:
                self.add(f"let p_{name}: Vec<_> = {name}.iter().map(|one| one.raw() as *const _)"
                         ".collect();")
            elif argument.role == "array" and len(argument.parameter["shape"]) == 2:
                if not optional:
                    self.add(f"let {name} = {name}.into();")
            elif argument.role == "text" and "length" not in argument.parameter:
                self.prepare_text(argument, name, optional)
            elif argument.role == "bytes" and not optional:
                self.add(f"let {name} = {name}.as_ref();")
            elif self.type_of(argument) == "impl Into<i32>":
                self.add(f"let {name} = {name}.into();")
        self.measure()

    def prepare_text(self, argument, name, optional):
        if self.fallible:
            maker = "core::maybe_c_text" if optional else "core::c_text"
            self.add(f"let {name} = {maker}(\"{argument.name}\", {name})?;")
        elif optional:
            raise SystemExit(f"generate.py: {self.call.c_name}: optional {name} without status")
        else:
            self.add(f"let {name} = core::c_name({name});")

    def prepare_texts(self, argument, name, optional):
        maker = "c_texts_with_gaps" if (self.call.c_name, argument.name) in WITH_GAPS \
            else "c_texts"
        if optional:
            self.add(f"let c_{name} = match {name} {{ Some(given) => "
                     f"Some(core::{maker}(\"{argument.name}\", given)?), None => None }};")
        else:
            self.add(f"let c_{name} = core::{maker}(\"{argument.name}\", {name})?;")

    def length_of(self, argument, at):
        """How long an argument is along one of its extents, as an Option."""
        if self.is_optional(argument):
            return f"{self.shown(argument)}.map(|given| given.{self.asks_length(argument, at)})"
        return f"Some({self.shown(argument)}.{self.asks_length(argument, at)})"

    @staticmethod
    def asks_length(argument, at):
        deep = len(argument.parameter.get("shape", [])) == 2
        return ("rows()", "columns()")[at] if deep else "len()"

    def measure(self):
        """Every extent is compared with what C will read."""
        groups = {}
        for argument in self.call.arguments:
            if argument.role in ("array", "bytes") or (
                    argument.role == "text" and "length" in argument.parameter):
                extents = argument.parameter.get("shape") or [argument.parameter["length"]]
                for at, extent in enumerate(extents):
                    groups.setdefault(extent, []).append((argument, at))
        for extent, members in groups.items():
            listed = ", ".join(f"(\"{argument.name}\", {self.length_of(argument, at)})"
                               for argument, at in members)
            getter = plan.EXTENTS.get((self.call.owner, extent))
            kept = KEPT_EXTENTS.get((self.call.owner, extent))
            first = members[0][0]
            if self.fixed(first) or first.name in self.sized.values():
                continue
            if kept and self.call.self_name:
                self.add(f"core::exactly({kept}, &[{listed}])?;")
            elif getter and self.call.self_name:
                self.add(f"core::exactly({self.asked(getter)}, &[{listed}])?;")
            elif extent.isdigit():
                self.add(f"core::exactly({extent}, &[{listed}])?;")
            elif plan.BINDS.match(self.call.c_name):
                continue
            elif extent in self.call.sources:
                source = next(p for p in self.call.parameters if p["name"] == extent)
                wide = plan.base(source["type"]) != "int32_t"
                if wide and len(members) == 1 and not self.is_optional(first):
                    self.measured[extent] = \
                        f"{self.shown(first)}.{self.asks_length(*members[0])}"
                    continue
                self.measured[extent] = f"n_{ident(extent)}"
                if self.fallible:
                    self.add(f"let n_{ident(extent)} = core::{self.comparer(members)}(&[{listed}])?"
                             f"{self.when_none(members)};")
                else:
                    raise SystemExit(f"generate.py: {self.call.c_name}: {extent} cannot fail")
                if not wide:
                    self.add(f"let n_{ident(extent)} = core::small(\"{extent}\", "
                             f"n_{ident(extent)})?;")
            else:
                raise SystemExit(f"generate.py: {self.call.c_name}: how long is [{extent}]?")

    def asked(self, getter):
        """What a getter says of the handle, as usize."""
        cast = "" if self.plan.by_name[getter]["returns"]["type"] == "size_t" else " as usize"
        return f"unsafe {{ sys::{getter}(self.raw()) }}{cast}"

    def comparer(self, members):
        return "maybe_same" if all(self.is_optional(a) for a, _ in members) else "same"

    def when_none(self, members):
        """How long C takes arrays to be that are all left out: as many as the handle has."""
        getter = self.plan.by_name.get(f"{self.call.owner}_count")
        if self.call.self_name and getter and len(getter["parameters"]) == 1 and all(
                self.is_optional(argument) for argument, _ in members):
            return f".unwrap_or({self.asked(getter['name'])})"
        return ".unwrap_or(0)" if all(self.is_optional(a) for a, _ in members) else ""

    def size_of(self, extent):
        source = self.call.sources.get(extent)
        if source and source[0] == "size":
            getter, *more = source[1]
            if more == [plan.AXES]:
                return f"unsafe {{ sys::{getter}(self.raw(), 0) * sys::{getter}(self.raw(), 1) }}"
            plus = f" + {more[0]}" if more else ""
            return self.asked(getter) + plus
        if source and source[0] == "length":
            return self.measured[extent]
        if source and source[0] == "argument":
            return f"{safe(extent)}"
        raise SystemExit(f"generate.py: {self.call.c_name}: how long is [{extent}]?")

    def capacity(self):
        """The array that grows, and the output that says how much it needs."""
        if not any(source == ("capacity",) for source in self.call.sources.values()):
            return None
        array = next(p for p in self.call.outputs if p["role"] == "array")
        needed = next(p for p in self.call.outputs if p["name"] in ("needed", "n"))
        return array, needed

    def make_outputs(self):
        for parameter in self.call.outputs:
            name, kind = f"o_{parameter['name']}", plan.base(parameter["type"])
            if self.capacity():
                continue
            if parameter["role"] == "array":
                extent = parameter["shape"][0]
                self.add(f"let mut {name} = "
                         f"core::zeroed::<{NUMBERS[kind]}>({self.size_of(extent)})?;")
            elif parameter["role"] == "text":
                self.add(f"let mut {name} = ptr::null();")
            elif parameter["role"] == "handle":
                self.add(f"let mut {name} = ptr::null_mut();")
            else:
                self.add(f"let mut {name}: {NUMBERS[kind]} = Default::default();")

    def passed(self, parameter):
        """What stands for a parameter in the call of C."""
        name = parameter["name"]
        source = self.call.sources[name]
        kind = source[0]
        if kind == "self":
            return "self.raw()"
        if kind == "memory":
            return "ptr::null()"
        if kind == "error":
            return "err.slot()"
        if kind == "stride":
            return "0"
        if kind == "length":
            if name in self.measured:
                return self.measured[name]
            raise SystemExit(f"generate.py: {self.call.c_name}: {name} is not measured")
        if name in self.sized:
            return f"{self.sized[name]}.len()"
        if kind == "size":
            array = next(p for p in self.call.outputs if p.get("shape") == [name])
            return f"o_{array['name']}.len()"
        if kind == "capacity":
            return "capacity"
        if kind == "out":
            if self.capacity():
                return "into" if parameter["role"] == "array" else "&mut needed"
            if parameter["role"] == "array":
                return f"o_{name}.as_mut_ptr()"
            return f"&mut o_{name}"
        argument = next(a for a in self.call.arguments if a.name == name)
        return self.argument_passed(argument)

    def argument_passed(self, argument):
        name, role, optional = self.shown(argument), argument.role, self.is_optional(argument)
        if argument.name in self.merged:
            numerator = next(a for a in self.call.arguments
                             if a.name == self.merged[argument.name])
            return f"{self.shown(numerator)}.denominator"
        if argument.name in self.merged.values():
            return f"{name}.numerator"
        if role == "array":
            if "char" in argument.type:
                return f"c_{name}.as_ref().map_or(ptr::null(), |given| given.as_ptr())" \
                    if optional else f"c_{name}.as_ptr()"
            if argument.base in self.plan.handles:
                return f"p_{name}.as_ptr()"
            cast = ".cast()" if self.element(argument) not in NUMBERS.values() \
                or argument.base == "void" else ""
            if optional:
                return f"{name}.map_or(ptr::null(), |given| given.as_ptr(){cast})"
            return f"{name}.as_ptr(){cast}"
        if role == "text" and "length" not in argument.parameter:
            return f"{name}.as_ref().map_or(ptr::null(), |given| given.as_ptr())" \
                if optional else f"{name}.as_ptr()"
        if role in ("text", "bytes"):
            return f"{name}.map_or(ptr::null(), |given| given.as_ptr()).cast()" \
                if optional else f"{name}.as_ptr().cast()"
        if role == "run":
            return f"core::run_of(&{name})"
        if role == "handle":
            if optional:
                return f"{name}.map_or(ptr::null_mut(), |given| given.raw())"
            return f"{name}.raw()"
        if self.type_of(argument) in ("Date", "Status") or role == "enum":
            return f"{name}.0"
        return name

    # -- what comes back

    def outputs(self):
        """[(type, expression)] of what the method returns besides its own answer."""
        out, skip = [], set()
        names = [p["name"] for p in self.call.outputs]
        for parameter in self.call.outputs:
            name = parameter["name"]
            if name in skip:
                continue
            partner = name.replace("numerator", "denominator")
            local, kind = f"o_{name}", plan.base(parameter["type"])
            if "numerator" in name and partner in names:
                skip.add(partner)
                out.append(("Ratio", f"Ratio {{ numerator: {local}, denominator: o_{partner} }}"))
            elif parameter["role"] == "handle":
                out.append(self.handle_output(parameter, kind, local))
            elif parameter["role"] == "text" and "length" in names:
                skip.add("length")
                out.append(("&str", f"unsafe {{ core::text_of({local}, o_length) }}"))
            elif parameter["role"] == "text":
                out.append(("&str", f"unsafe {{ core::text({local}) }}.unwrap_or(\"\")"))
            elif parameter["role"] == "array":
                out.append((f"Vec<{NUMBERS[kind]}>", local))
            elif kind == "socprev_date":
                out.append(("Date", f"Date({local})"))
            elif parameter["role"] == "enum" and parameter.get("enum"):
                out.append((camel(parameter["enum"]), f"{camel(parameter['enum'])}({local})"))
            else:
                out.append((NUMBERS[kind], local))
        return out

    def handle_output(self, parameter, kind, local):
        if kind == "socprev_buffer":
            return "Buffer", f"unsafe {{ Buffer::own({local}) }}"
        more = "()"
        if kind in KEEPS:
            more = KEEPS[kind][1].get(self.call.c_name) or KEEPS[kind][1][None]
        name = full(kind)
        plain = "Self" if kind == self.call.owner else name
        if needs_life(kind) and kind != self.call.owner:
            plain = name if needs_life(self.call.owner or "") else name.replace("'a", "'_")
        made = camel(kind)
        if "NULL when" in parameter.get("text", ""):
            return (f"Option<{plain}>",
                    f"unsafe {{ {made}::maybe({local}, {more}) }}")
        return plain, f"unsafe {{ {made}::own({local}, {more}) }}"

    def answer(self):
        """(type, expression) of what C returns, when it is not a status."""
        role, spelled = self.call.returns["role"], self.call.returns["type"]
        kind = plan.base(spelled)
        if role == "text":
            life = "&str" if self.call.self_name else "&'static str"
            return f"Option<{life}>", "unsafe { core::text(result) }"
        if role == "handle":
            more = "()"
            if kind in KEEPS:
                more = KEEPS[kind][1][None]
            name = full(kind).replace("'a", "'static")
            return (f"Option<Borrowed<'_, {name}>>",
                    f"unsafe {{ {camel(kind)}::lend(result, {more}) }}")
        if role == "enum" and self.call.returns.get("enum"):
            name = camel(self.call.returns["enum"])
            return name, f"{name}(result)"
        if kind == "int32_t" and re.match("1 (when|for|while|if) |Whether ", self.call.function["brief"]):
            return "bool", "result != 0"
        if kind == "socprev_date":
            return "Date", "Date(result)"
        if kind == "socprev_status":
            return "Status", "Status(result)"
        return NUMBERS[kind], "result"

    def finish(self):
        """The call and what is returned: (type, lines)."""
        shown = ", ".join(self.passed(parameter) for parameter in self.call.parameters)
        has_error = "err.slot()" in shown
        c_call = f"sys::{self.call.c_name}({shown})"
        run = next((self.shown(a) for a in self.call.arguments if a.role == "run"), None)
        grows = self.capacity()
        if grows:
            maker = "text" if plan.base(grows[0]["type"]) == "char" else "numbers"
            kind = "String" if maker == "text" else f"Vec<{NUMBERS[plan.base(grows[0]['type'])]}>"
            cast = "" if plan.base(grows[1]["type"]) == "size_t" else " as usize"
            extra = [o for o in self.call.outputs if o not in grows]
            if extra:
                raise SystemExit(f"generate.py: {self.call.c_name}: more than one output grows")
            return f"Result<{kind}>", [
                f"core::grown_{maker}(|into, capacity, needed_by| {{",
                "    let mut needed = 0;",
                f"    let status = unsafe {{ {c_call} }};",
                f"    *needed_by = needed{cast};", "    status", "})"]
        out = self.outputs()
        lines = []
        if not self.fallible:
            if self.call.returns["type"] == "void":
                return "", [f"unsafe {{ {c_call} }};"]
            own = self.answer()
            lines.append(f"let result = unsafe {{ {c_call} }};")
            both = [own, *out]
            kind = ", ".join(kind for kind, _ in both)
            value = ", ".join(value for _, value in both)
            if len(both) > 1:
                kind, value = f"({kind})", f"({value})"
            if value == "result":
                return kind, [f"unsafe {{ {c_call} }}"]
            return kind, [*lines, value]
        if has_error:
            lines.append("let mut err = ErrorSlot::new();")
        if self.call.c_name in plan.CONSUMES:
            c_call = c_call.replace("self.raw()", "self.give()")
        lines.append(f"let status = unsafe {{ {c_call} }};")
        if run:
            lines.append(f"core::after({run});")
        checked = "err.check(status)" if has_error else "core::check(status)"
        bound = self.bound_lines()
        if not out and not bound:
            return "Result<()>", [*lines, checked]
        lines += [f"{checked}?;", *bound]
        kind = ", ".join(kind for kind, _ in out)
        value = ", ".join(value for _, value in out)
        if len(out) != 1:
            kind, value = f"({kind})", f"({value})"
        return f"Result<{kind}>", [*lines, f"Ok({value})"]

    def bound_lines(self):
        """What is bound has to be as long as what is appended."""
        if not plan.BINDS.match(self.call.c_name):
            return []
        key = next((self.argument_passed(a) for a in self.call.arguments if a.base == "int32_t"
                    and a.role != "array" and a.name != "decimals"), "0")
        arrays = [a for a in self.call.arguments if a.role == "array"]
        first = arrays[0]
        lines = []
        for array in arrays:
            length = self.length_of(array, 0)
            if self.is_optional(first) and not self.is_optional(array):
                length = f"{self.shown(first)}.and({length})"
            lines.append(f"self.more.set(\"{array.name}\", {key}, {length});")
        return lines

    def docs(self):
        function = self.call.function
        lines = [sentence(function["brief"]) if function["brief"] else
                 self.call.name.replace("_", " ").capitalize() + "."]
        said = [f"- `{self.shown(a)}`: {escaped(a.parameter['text'])}"
                for a in self.call.arguments
                if a.parameter.get("text") and a.name not in self.merged]
        wrong = [error for error in function.get("errors", [])
                 if error["status"] != "SOCPREV_E_NOMEM"]
        if said:
            lines += ["", *said]
        if wrong:
            lines += ["", "# Errors", ""]
            for error in wrong:
                short = error["status"].removeprefix("SOCPREV_")
                when = f", {escaped(error['when'])}" if error["when"] else ""
                lines.append(f"- [`Status::{short}`]{when}")
        lines.append("")
        if function.get("complexity"):
            lines.append(f"Complexity: {escaped(function['complexity'])}. "
                         f"C: `{self.call.c_name}()`")
        else:
            lines.append(f"C: `{self.call.c_name}()`")
        return lines

    def text(self, indent):
        self.prepare()
        self.make_outputs()
        kind, lines = self.finish()
        arrow = f" -> {kind}" if kind else ""
        given = self.signature()
        head = f"pub fn {safe(self.call.name)}{self.life}({given}){arrow} {{"
        made = [*[f"/// {line}".rstrip() for line in self.docs()], head,
                *[f"    {line}" for line in self.lines + lines], "}"]
        return [indent + line if line else "" for line in made]


def sentence(text):
    return escaped(text.rstrip(".") + ".")


def escaped(text):
    """Text that rustdoc shows as it is."""
    return re.sub(r"([\[\]<>*_`])", r"\\\1", " ".join(text.split()))


# ---- the file --------------------------------------------------------------------


def is_shared(made, handle):
    """Whether threads may read a handle at once. A function that is for one thread speaks of the
    handle that it changes; where it changes none, of the one that it reads."""
    for function in made.api["functions"]:
        handles = [p for p in function["parameters"] if p["role"] == "handle"]
        if not function.get("threads", "any").startswith("any") and all(
                p["direction"] != "inout" for p in handles) and any(
                plan.base(p["type"]) == handle and p["direction"] == "in" for p in handles):
            return False
    return True


def enum_text(enum):
    words = [value["name"].removeprefix("SOCPREV_") for value in enum["values"]]
    prefix = common_prefix(words)
    flags = bool(re.search(r"\bbits\b|\ba sum\b", enum["brief"]))
    lines = [f"{'flags' if flags else 'code'}! {{", f"    /// {escaped(enum['brief'])}",
             f"    {camel(enum['name'])} {{"]
    for word, value in zip(words, enum["values"]):
        short = word[len(prefix):]
        short = word if not short or short[0].isdigit() else short
        said = escaped(value["text"]) if value.get("text") else f"`{value['name']}`"
        lines.append(f"        /// {said}")
        lines.append(f"        {short} = {value['value']},")
    return [*lines, "    }", "}", ""]


def common_prefix(words):
    if len(words) < 2:
        return ""
    parts = [word.split("_") for word in words]
    count = 0
    while all(len(part) > count + 1 for part in parts) and len(
            {part[count] for part in parts}) == 1:
        count += 1
    return "_".join(parts[0][:count]) + ("_" if count else "")


def handle_text(made, handle):
    name = handle["name"]
    more = KEEPS.get(name, ("()",))[0]
    lines = ["handle! {", f"    /// {escaped(handle.get('brief', '').strip())}"]
    if (HERE / f"socprev/doc/{name.removeprefix('socprev_')}.md").exists():
        lines.append(f"    #[doc = include_str!(\"../doc/{name.removeprefix('socprev_')}.md\")]")
    generic = f"{camel(name)}{'<' + chr(39) + 'a>' if needs_life(name) else ''}"
    lines += [f"    {generic}: sys::{name}, sys::{handle['free']}, {more}", "}", ""]
    life = "<'a>" if needs_life(name) else ""
    lines += [f"unsafe impl{life} Send for {camel(name)}{life} {{}}"]
    if is_shared(made, name):
        lines += [f"unsafe impl{life} Sync for {camel(name)}{life} {{}}"]
    return [*lines, ""]


def generated(made):
    out = ["// Written by generate.py from api/socprev-api.json: do not edit.",
           "use crate::core::{self, code, flags, handle, Borrowed, Columns, ErrorSlot};",
           "use crate::{Buffer, Date, Grid, Ratio, Result, Run};",
           "use socprev_sys as sys;", "use std::marker::PhantomData;", "use std::ptr;", ""]
    for enum in made.api["enums"]:
        out += enum_text(enum)
    for constant in made.api["constants"]:
        if constant["name"] not in NO_CONSTANTS:
            kind = re.search(r": (.*) =", constant_text(constant))[1]
            name = constant["name"].removeprefix("SOCPREV_")
            out += [f"/// {escaped(constant['brief'])}",
                    f"pub const {name}: {kind} = sys::{constant['name']};", ""]
    by_owner = {}
    for call in made.calls:
        by_owner.setdefault(call.owner, []).append(call)
    for handle in made.handles.values():
        if handle["name"] in CORE:
            continue
        out += handle_text(made, handle)
        calls = [call for call in by_owner.get(handle["name"], []) if call.c_name not in LEFT_OUT and call.c_name not in BY_HAND]
        if not calls:
            continue
        life = "<'a>" if needs_life(handle["name"]) else ""
        out += [f"impl{life} {camel(handle['name'])}{life} {{"]
        for call in calls:
            out += [*Method(made, call).text("    "), ""]
        out[-1] = "}"
        out.append("")
    for call in by_owner.get(None, []):
        if call.c_name not in LEFT_OUT:
            out += [*Method(made, call).text(""), ""]
    return "\n".join(out).rstrip() + "\n"


def check(api):
    """Every function is bound in a file of the crate, or left out with a reason; not both."""
    used = set()
    for file in (HERE / "socprev/src").glob("*.rs"):
        used |= set(re.findall(r"\bsys::(socprev_\w+)", file.read_text()))
    wrong = 0
    for function in api["functions"]:
        name = function["name"]
        if (name in used) == (name in LEFT_OUT):
            print(f"{name}: {'bound, and left out' if name in used else 'neither bound nor listed'}")
            wrong = 1
    for name in set(LEFT_OUT) - {function["name"] for function in api["functions"]}:
        print(f"{name}: left out, but there is no such function")
        wrong = 1
    return wrong


def main():
    api = json.loads((HERE / "../../api/socprev-api.json").read_text())
    if sys.argv[1:] == ["--check"]:
        sys.exit(check(api))
    folder = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
    made = plan.Plan(api)
    for name, text in (("socprev-sys/src/bindings.rs", bindings(api)),
                       ("socprev/src/generated.rs", generated(made))):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)


if __name__ == "__main__":
    main()
