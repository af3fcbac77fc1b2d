#!/usr/bin/env python3
"""Writes what the Python package takes from the interface as JSON.

    generate.py [FOLDER]        src/socprev/_generated.py, _errors.pyi, socprev.cdef

They are kept in the tree, so that building needs nothing but a C compiler; a test compares.
"""
import builtins
import json
import keyword
import pathlib
import re
import sys
import textwrap

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
import plan  # noqa: E402

INTEGERS = {"int32_t", "int64_t", "uint8_t", "uint32_t", "uint64_t", "size_t", "socprev_status"}
# What a column of a type may be given as, and the array that an output becomes.
COLUMNS = {"int64_t": "q", "int32_t": "i", "double": "d", "uint8_t": "B", "uint64_t": "Q",
           "size_t": "N", "uint32_t": "I", "socprev_date": "i"}


def camel(c_name):
    return "".join(part.capitalize() for part in c_name.removeprefix("socprev_").split("_"))


def safe(name):
    return name + "_" if keyword.iskeyword(name) else name


def error_class(status):
    """InvalidError of SOCPREV_E_INVALID; WrongTypeError where Python has a TypeError."""
    name = camel(status.removeprefix("SOCPREV_E_").lower()) + "Error"
    return f"Wrong{name}" if hasattr(builtins, name) else name


# Results that need nothing of what they were made from.
VALUES = ("Table", "Quantity", "State")

# Classes with methods of src/socprev/_special.py.
SPECIAL = ("Table", "Access", "AccessResult", "Contacts", "Stays", "Cube", "Portfolio", "Od",
           "Overlap", "Fit", "PseudonymKey")


# ---- one call --------------------------------------------------------------------


class Method:
    """The Python text of one function."""

    def __init__(self, plan_of_all, call):
        self.plan = plan_of_all
        self.call = call
        self.lines = []
        self.merged = {}
        self.measured = set()
        self.after = []
        self.constructor = call.is_constructor and call.name == "new"

    # -- what the caller gives

    def hint(self, argument):
        if argument.role in ("array",):
            deep = len(argument.parameter["shape"]) == 2
            if "char" in argument.type:
                return "Sequence[str | None]"
            if argument.base in self.plan.handles:
                return f"Sequence[{camel(argument.base)}]"
            kind = {"double": "Floats", "socprev_date": "Dates"}.get(argument.base, "Integers")
            return ("Grid" if deep else kind)
        if argument.role == "text":
            return "str"
        if argument.role == "bytes":
            return "Bytes"
        if argument.role == "run":
            return "Run"
        if argument.role == "handle":
            return camel(argument.base)
        if argument.base == "socprev_date":
            return "DateLike"
        return "float" if argument.base == "double" else "int"

    def pair_arguments(self):
        """numerator and denominator become one fraction."""
        names = [argument.name for argument in self.call.arguments
                 if argument.role == "number"]
        kept = []
        for argument in self.call.arguments:
            partner = argument.name.replace("denominator", "numerator")
            if "denominator" in argument.name and partner in names and argument.name in names:
                self.merged[argument.name] = partner
            else:
                kept.append(argument)
        return kept

    def signature(self):
        kept = self.pair_arguments()
        given = [argument for argument in kept if not argument.optional and argument.role != "run"]
        optional = [argument for argument in kept if argument.optional or argument.role == "run"]
        parts = []
        for argument in given:
            parts.append(f"{self.shown(argument)}: {self.shown_hint(argument)}")
        for argument in sorted(optional, key=lambda argument: argument.role == "run"):
            if argument.role == "run":
                parts.append("*")
            parts.append(f"{self.shown(argument)}: {self.shown_hint(argument)} | None = None")
        return parts

    def shown(self, argument):
        if argument.name in self.merged.values():
            stem = argument.name.replace("numerator", "").strip("_")
            return stem or "ratio"
        return safe(argument.name)

    def shown_hint(self, argument):
        return "Rational" if argument.name in self.merged.values() else self.hint(argument)

    # -- what comes back

    def out_hint(self, parameter):
        kind = plan.base(parameter["type"])
        if parameter["role"] == "handle":
            return "bytes" if kind == "socprev_buffer" else camel(kind)
        if parameter["role"] == "text" or kind == "char":
            return "str"
        if parameter["role"] == "array":
            return "array[float]" if kind == "double" else "array[int]"
        if kind == "socprev_date":
            return "Date"
        return "float" if kind == "double" else "int"

    def outputs(self):
        """[(hint, expression)] of what the method returns."""
        out = []
        parameters = [parameter for parameter in self.call.outputs]
        names = [parameter["name"] for parameter in parameters]
        skip = set()
        if "needed" in names and any(plan.base(p["type"]) == "char" for p in parameters):
            skip.add("needed")
        if self.capacity_name():
            skip.add(self.capacity_name())
        for parameter in parameters:
            name = parameter["name"]
            if name in skip:
                continue
            local = f"o_{name}"
            kind = plan.base(parameter["type"])
            partner = name.replace("numerator", "denominator")
            if "numerator" in name and partner in names and self.call.c_name not in plan.PAIRS:
                skip.add(partner)
                whole = "whole" in names and name == "numerator"
                text = f"Fraction(int({local}[0]), int(o_{partner}[0]))"
                if whole:
                    out = [entry for entry in out if entry[1] != "int(o_whole[0])"]
                    text = f"int(o_whole[0]) + {text}"
                out.append(("Fraction", text))
            elif parameter["role"] == "handle" and kind == "socprev_buffer":
                out.append(("bytes", f"_core.take_buffer({local}[0])"))
            elif parameter["role"] == "handle":
                keep = self.kept_objects(camel(kind))
                out.append((camel(kind), f"{camel(kind)}._own({local}[0], {keep})"))
            elif parameter["role"] == "text" and "length" in names:
                skip.add("length")
                out.append(("str", f"_core.text_of({local}[0], o_length[0])"))
            elif parameter["role"] == "text":
                out.append(("str", f"_core.text_of({local}[0])"))
            elif kind == "char":
                out.append(("str", f"str({local})"))
            elif parameter["role"] == "array":
                out.append((self.out_hint(parameter), local))
            elif kind == "socprev_date":
                out.append(("Date", f"Date({local}[0])"))
            else:
                hint = self.out_hint(parameter)
                out.append((hint, f"{hint}({local}[0])"))
        return out

    def kept_objects(self, result=""):
        if result in VALUES:
            return "()"
        names = [safe(argument.name) for argument in self.call.arguments
                 if argument.role == "handle"]
        if self.call.self_name:
            names.insert(0, "self")
        return "(" + "".join(f"{name}, " for name in names).rstrip() + ")" if names else "()"

    def capacity_name(self):
        """The output that says how much capacity would be needed."""
        if not any(source == ("capacity",) for source in self.call.sources.values()):
            return None
        names = [parameter["name"] for parameter in self.call.outputs]
        return "needed" if "needed" in names else "n"

    # -- the body

    def prepare(self):
        """Lines that turn arguments into what C takes."""
        for argument in self.call.arguments:
            name = safe(argument.name)
            if argument.name in self.merged or argument.name in self.merged.values():
                if argument.name in self.merged.values():
                    self.lines.append(f"i_{argument.name} = _core.fraction({self.shown(argument)})")
                continue
            if argument.role == "array":
                self.lines.append(f"i_{argument.name} = {self.column(argument, name)}")
            elif argument.role == "text":
                maker = "optional_text" if argument.optional else "text"
                self.lines.append(f"i_{argument.name} = _core.{maker}({name})")
            elif argument.role == "bytes":
                self.lines.append(f"i_{argument.name} = _core.data({name})")
        groups = {}
        for argument in self.call.arguments:
            if argument.role == "array":
                for at, extent in enumerate(argument.parameter["shape"]):
                    groups.setdefault(extent, []).append((argument.name, at))
        for extent, members in groups.items():
            getter = plan.EXTENTS.get((self.call.owner, extent))
            listed = ", ".join(f'("{name}", i_{name}, {at})' for name, at in members)
            if getter and self.call.self_name:
                self.lines.append(f"_core.measure(int(lib.{getter}(self._ptr)), {listed})")
            elif len(members) > 1 or extent in self.call.sources:
                self.lines.append(f"n_{safe_local(extent)} = _core.measure(None, {listed})")
                self.measured.add(extent)
            elif extent.isdigit() or extent.startswith("SOCPREV_"):
                size = extent if extent.isdigit() else f"_core.constant('{extent}')"
                self.lines.append(f"_core.measure({size}, {listed})")

    def column(self, argument, name):
        kind = argument.base
        if "char" in argument.type:
            return f"_core.texts({name}, \"{argument.name}\")"
        if kind in self.plan.handles:
            return f"_core.handles({name}, \"{kind}\")"
        maker = "grid" if len(argument.parameter["shape"]) == 2 else "column"
        strided = "stride" in argument.parameter
        if maker == "grid" and isinstance(argument.parameter.get("stride"), str):
            strided = '"rows"'
        return f"_core.{maker}({name}, \"{kind}\", \"{argument.name}\", {strided})"

    def make_outputs(self):
        for parameter in self.call.outputs:
            kind = plan.base(parameter["type"])
            local = f"o_{parameter['name']}"
            if self.capacity_name() and parameter["role"] == "array":
                continue
            if parameter["role"] == "array":
                extent = parameter["shape"][0]
                maker = "floats" if kind == "double" else "integers"
                self.lines.append(f"{local} = _core.{maker}(\"{kind}\", {self.size_of(extent)})")
            elif parameter["role"] == "text":
                self.lines.append(f"{local} = ffi.new(\"const char **\")")
            else:
                self.lines.append(f"{local} = ffi.new(\"{parameter['type']}\")")

    def size_of(self, extent):
        source = self.call.sources.get(extent)
        if source and source[0] == "size":
            getter, *more = source[1]
            if more == [plan.AXES]:
                return f"int(lib.{getter}(self._ptr, 0) * lib.{getter}(self._ptr, 1))"
            plus = f" + {more[0]}" if more else ""
            return f"int(lib.{getter}(self._ptr)){plus}"
        if source and source[0] == "length":
            return f"n_{safe_local(extent)}"
        if source and source[0] == "argument":
            return safe(extent)
        raise SystemExit(f"generate.py: {self.call.c_name}: how long is [{extent}]?")

    def passed(self, parameter):
        """What stands for a parameter in the call of C."""
        name = parameter["name"]
        source = self.call.sources[name]
        if source[0] == "self":
            return "self._changed" if parameter["direction"] == "inout" else "self._ptr"
        if source[0] == "memory":
            return "ffi.NULL"
        if source[0] == "error":
            return None
        if source[0] == "stride":
            return f"i_{source[1]}.strides[{source[2]}]"
        if source[0] == "length" and name in self.measured:
            return f"n_{safe_local(name)}"
        if source[0] == "length":
            measured, at = source[1][0]
            return f"i_{measured}.shape[{at}]"
        if source[0] == "size":
            return self.size_of(name)
        if source[0] == "capacity":
            return "capacity"
        if source[0] == "out":
            if self.capacity_name() and parameter["role"] == "array":
                return "into"
            if parameter["role"] == "array":
                return f"_core.address(o_{name}, \"{plan.base(parameter['type'])}\")"
            return f"o_{name}"
        return self.argument_passed(parameter)

    def argument_passed(self, parameter):
        name, role = parameter["name"], parameter["role"]
        kind = plan.base(parameter["type"])
        if name in self.merged:
            return f"i_{self.merged[name]}.denominator"
        if name in self.merged.values():
            return f"i_{name}.numerator"
        if role in ("array", "text", "bytes"):
            return f"i_{name}.pointer"
        if role == "run":
            return "run_._ptr"
        if role == "handle":
            return f"_core.pointer({safe(name)})"
        if kind == "socprev_date":
            return f"_core.date({safe(name)})"
        return safe(name) if kind != "double" else f"float({safe(name)})"

    def keep_what_stays_outside(self):
        """Arrays that are bound, and objects that an object which was changed may need later."""
        which = "".join(f", {safe(one.name)}" for one in self.call.arguments
                        if one.role in ("number", "enum") and one.name not in plan.NO_SELECTORS)
        changes = any(parameter["name"] == self.call.self_name and
                      parameter["direction"] == "inout" for parameter in self.call.parameters)
        for argument in self.call.arguments:
            place = f"\"{self.call.name}\", \"{argument.name}\"{which}"
            if argument.role == "array" and plan.BINDS.match(self.call.c_name):
                self.after.append(f"self._hold(i_{argument.name}, {place})")
            elif argument.role == "handle" and changes and \
                    not plan.NOT_NEEDED.search(argument.parameter.get("text", "")):
                self.after.append(f"self._hold({safe(argument.name)}, {place})")

    def call_lines(self):
        passed = [self.passed(parameter) for parameter in self.call.parameters]
        has_error = None in passed
        self.keep_what_stays_outside()
        shown = ", ".join(part for part in passed if part is not None)
        role = self.call.returns["role"]
        if role == "status":
            way = "checked" if has_error else "plain"
            if self.capacity_name():
                array = next(p for p in self.call.outputs if p["role"] == "array")
                needed = self.capacity_name()
                grown = "" if plan.base(array["type"]) == "char" else ": array[int]"
                self.lines.append(f"o_{array['name']}{grown} = _core.grow("
                                  f"\"{plan.base(array['type'])}\", o_{needed}, lambda into, capacity: int(lib.{self.call.c_name}("
                                  f"{shown})))")
                return
            if self.call.c_name in plan.CONSUMES:
                shown = shown.replace("self._changed", "self._consumed()")
            run = "run_, " if any(a.role == "run" for a in self.call.arguments) else ""
            way += "_run" if run else ""
            self.lines.append(f"_core.{way}({run}lib.{self.call.c_name}, {shown})".replace(", )",
                                                                                       ")"))
        else:
            self.lines.append(f"result = lib.{self.call.c_name}({shown})")

    def result(self):
        """(hint, expression)"""
        role = self.call.returns["role"]
        spelled = self.call.returns["type"]
        own = []
        if role == "text":
            own = [("str | None", "_core.maybe_text(result)")]
        elif role in ("number", "enum"):
            kind = plan.base(spelled)
            own = [("float", "float(result)")] if kind == "double" else \
                [("Date", "Date(result)")] if kind == "socprev_date" else [("int", "int(result)")]
        elif role == "handle":
            kind = camel(plan.base(spelled))
            own = [(f"{kind} | None", f"{kind}._borrow(result, self)")]
        out = own + self.outputs()
        if not out:
            return "None", None
        if len(out) == 1:
            return out[0]
        return ("tuple[" + ", ".join(hint for hint, _ in out) + "]",
                ", ".join(expression for _, expression in out))

    def docstring(self):
        function = self.call.function
        lines = [function["brief"].rstrip(".") + "." if function["brief"] else self.call.name]
        said = [(argument, argument.parameter.get("text", "")) for argument in self.call.arguments]
        for argument, text in said:
            if text and argument.name not in self.merged:
                lines.append(f":param {self.shown(argument)}: {text}")
        errors = function.get("errors", [])
        for error in errors:
            if error["status"] != "SOCPREV_E_NOMEM":
                when = f": {error['when']}" if error["when"] else ""
                lines.append(f":raises {error_class(error['status'])}{when}")
        lines.append(f"C: {self.call.c_name}()")
        return [line.replace("\\", "\\\\").replace('"""', "'''") for line in lines]

    def text(self, indent):
        """The whole method."""
        parts = self.signature()
        kind = "function"
        if self.call.owner:
            kind = "method" if self.call.self_name else "static"
        if self.constructor:
            return self.constructor_text(parts)
        head = "self, " if kind == "method" else ""
        self.prepare()
        self.add_run()
        self.make_outputs()
        self.call_lines()
        self.lines += self.after
        hint, expression = self.result()
        if expression is not None:
            self.lines.append(f"return {expression}")
        name = safe(self.call.name)
        shown = head + ", ".join(parts)
        made = [f"def {name}({shown.rstrip(', ')}) -> {hint}:", *self.body()]
        if kind == "static":
            made.insert(0, "@staticmethod")
        return [(indent + line).rstrip() for line in made]

    def constructor_text(self, parts):
        self.prepare()
        self.add_run()
        self.make_outputs()
        self.call_lines()
        self.lines.append(f"self._set(o_out[0], {self.kept_objects()})")
        shown = ", ".join(["self", *parts])
        return ["    " + line if line else "" for line in
                [f"def __init__({shown}) -> None:", *self.body()]]

    def add_run(self):
        if any(argument.role == "run" for argument in self.call.arguments):
            name = next(a.name for a in self.call.arguments if a.role == "run")
            self.lines.append(f"run_ = _core.run_of({safe(name)})")

    def body(self):
        documented = self.docstring()
        made = [f'    """{documented[0]}', *[f"    {line}" for line in documented[1:]],
                '    """']
        return made + [f"    {line}" for line in self.lines]


def safe_local(extent):
    return re.sub(r"[^a-z0-9_]", "_", extent)


# ---- the files -------------------------------------------------------------------


def generated(plan_of_all):
    out = ['"""Written by generate.py from api/socprev-api.json: do not edit."""',
           "# ruff: noqa", "from __future__ import annotations", "",
           "from array import array", "from enum import IntEnum",
           "from fractions import Fraction", "from typing import Sequence", "",
           "from . import _core, _special",
           "from ._core import (Bytes, Date, DateLike, Floats, Dates, Grid, Handle, Integers,",
           "                    Rational, Run, ffi, lib)", ""]
    for constant in plan_of_all.api["constants"]:
        kind, value = constant_kind(constant), f'lib.{constant["name"]}'
        value = f"_core.lib_text({value})" if kind == "str" else value
        out.append(f'{constant["name"].removeprefix("SOCPREV_")}: {kind} = {value}')
    for enum in plan_of_all.api["enums"]:
        out += enum_text(enum)
    by_owner = {}
    for call in plan_of_all.calls:
        by_owner.setdefault(call.owner, []).append(call)
    by_hand = {"socprev_run", "socprev_error", "socprev_memory", "socprev_buffer"}
    for handle in plan_of_all.handles.values():
        if handle["name"] in by_hand:
            continue
        out += ["", f"class {camel(handle['name'])}({base_class(handle['name'])}):",
                f'    """{handle.get("brief", "").strip()}"""', "",
                f"    _free = lib.{handle['free']}", ""]
        for call in by_owner.get(handle["name"], []):
            out += [*Method(plan_of_all, call).text("    "), ""]
    for call in by_owner.get(None, []):
        out += ["", *Method(plan_of_all, call).text(""), ""]
    names = [line.split("(")[0].split(":")[0].split()[-1] for line in out
             if re.match(r"(class|def) |[A-Z_]+: ", line)]
    listed = textwrap.fill(", ".join(f'"{name}"' for name in sorted(names)), 95,
                           initial_indent="    ", subsequent_indent="    ")
    out += ["", "", "__all__ = [", listed, "]"]
    return "\n".join(out).rstrip() + "\n"


def constant_kind(constant):
    if '"' in constant["value"]:
        return "str"
    return "float" if "." in constant["value"] else "int"


def base_class(handle):
    name = camel(handle)
    return f"_special.{name}Methods" if name in SPECIAL else "Handle"


def enum_text(enum):
    name = camel(enum["name"])
    words = [value["name"].removeprefix("SOCPREV_") for value in enum["values"]]
    prefix = common_prefix(words)
    brief = enum["brief"].replace("\\", "\\\\")
    lines = ["", f"class {name}(IntEnum):", f'    """{brief}"""', ""]
    for word, value in zip(words, enum["values"]):
        short = word[len(prefix):]
        short = word if not short or short[0].isdigit() else short
        lines.append(f"    {safe(short)} = {value['value']}")
    return lines + [""]


def common_prefix(words):
    if len(words) < 2:
        return ""
    parts = [word.split("_") for word in words]
    count = 0
    while all(len(part) > count + 1 for part in parts) and len(
            {part[count] for part in parts}) == 1:
        count += 1
    return "_".join(parts[0][:count]) + ("_" if count else "")


def errors_stub(api):
    status = next(enum for enum in api["enums"] if enum["name"] == "socprev_status_code")
    lines = ["# Written by generate.py from api/socprev-api.json: do not edit.",
             "import builtins", "", "class Error(Exception):", "    status: int",
             "    number: int", "    message: str", "    message_cs: str",
             "    line: int", "    column: int", "    field: str | None",
             "    index: int", ""]
    bases = json.loads((HERE / "bases.json").read_text())
    for value in status["values"]:
        if value["name"] != "SOCPREV_OK":
            also = bases.get(value["name"])
            base = f"Error, builtins.{also}" if also else "Error"
            lines.append(f"class {error_class(value['name'])}({base}): ...")
    lines += ["", "def class_of(status: int) -> type[Error]: ...",
              "ALL: dict[int, type[Error]]", "", "__all__ = ["]
    names = ["Error"] + [error_class(value["name"]) for value in status["values"]
                         if value["name"] != "SOCPREV_OK"]
    lines += [f'    "{name}",' for name in names] + ["]"]
    return "\n".join(lines) + "\n"


def cdef(api):
    lines = ["// Written by generate.py from api/socprev-api.json: do not edit.",
             "typedef int32_t socprev_status;", "typedef int32_t socprev_date;",
             ]
    for enum in api["enums"]:
        for value in enum["values"]:
            lines.append(f"#define {value['name']} ...")
    for constant in api["constants"]:
        lines.append({"str": "static char *const {};", "float": "static const double {};",
                      "int": "#define {} ..."}[constant_kind(constant)].format(constant["name"]))
    for handle in api["handles"]:
        lines.append(f"typedef struct {handle['name']} {handle['name']};")
    for callback in api["callbacks"]:
        lines.append(f"typedef {callback['type']} (*{callback['name']}){callback['parameters']};")
    for function in api["functions"]:
        shown = ", ".join(f"{p['type']} {p['name']}" for p in function["parameters"]) or "void"
        lines.append(f"{function['returns']['type']} {function['name']}({shown});")
    return "\n".join(lines) + "\n"


def main():
    folder = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
    api = json.loads((HERE / "../../api/socprev-api.json").read_text())
    made = plan.Plan(api)
    package = folder / "src/socprev"
    package.mkdir(parents=True, exist_ok=True)
    (package / "_generated.py").write_text(generated(made))
    (package / "_errors.pyi").write_text(errors_stub(api))
    (folder / "socprev.cdef").write_text(cdef(api))


if __name__ == "__main__":
    main()
