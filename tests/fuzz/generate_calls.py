#!/usr/bin/env python3
"""Writes calls.c: a calling function for each public function.

    generate_calls.py API.JSON >calls.c

What each parameter is comes from the interface as JSON, by the same plan as the bindings.
"""
import json
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "bindings"))
import plan  # noqa: E402

KINDS = {"int64_t": "i", "int32_t": "w", "double": "d", "uint8_t": "b", "uint64_t": "q",
         "size_t": "z", "uint32_t": "u", "socprev_date": "t", "char": "b", "void": "b"}
DRAWS = {"int64_t": "draw_int64(c)", "int32_t": "draw_int32(c)", "double": "draw_double(c)",
         "uint64_t": "draw_uint64(c)", "uint32_t": "(uint32_t)draw_uint64(c)",
         "size_t": "draw_size(c)", "socprev_date": "draw_date(c)", "uint8_t":
         "(uint8_t)draw_uint64(c)", "socprev_status": "draw_int32(c)"}
# Numbers that only say how much work is to be done: few, so that a call takes no minutes.
WORK = {"draws", "rounds", "samples", "sweeps"}
# Written in by_hand.c; the others of plan.BY_HAND follow the rules here.
BY_HAND = {"socprev_contact_file_feed_arrow", "socprev_memory_new", "socprev_memory_free", "socprev_run_new", "socprev_spill_write",
           "socprev_spill_read", "socprev_cube_set_spill", "socprev_table_export",
           "socprev_table_import", "socprev_access_set_people", "socprev_access_set_supply",
           "socprev_contacts_append", "socprev_stays_append", "socprev_ratio_reduce",
           "socprev_pseudonym_column", "socprev_od_row", "socprev_access_new",
           "socprev_access_measure", "socprev_draft_commit", "socprev_run_free",
           "socprev_buffer_free", "socprev_error_free"}


class Calling:
    def __init__(self, made, call, types, enums, frees):
        self.plan = made
        self.call = call
        self.types = types
        self.enums = enums
        self.frees = frees
        self.lines = []
        self.after_ok = []
        self.after_failed = []
        self.finals = []

    def type_number(self, kind):
        return f"HANDLE_{kind.removeprefix('socprev_').upper()}"

    def extent(self, name, self_name):
        """How many elements an extent means: a C expression, declared before."""
        known = {parameter["name"] for parameter in self.call.parameters}
        if name in known:
            return f"(size_t)p_{name}"
        getter = plan.EXTENTS.get((self.call.owner, name))
        if getter and self_name:
            return f"count_of((int64_t){getter}(p_{self_name}))"
        if re.fullmatch(r"\d+", name) or name.startswith("SOCPREV_"):
            return f"(size_t){name}"
        word = re.fullmatch(r"(socprev_[a-z_]+)\(\)", name)
        if word and self_name:
            return f"count_of((int64_t){word.group(1)}(p_{self_name}, p_parts))" \
                if "p_parts" in " ".join(self.lines) else \
                f"count_of((int64_t){word.group(1)}(p_{self_name}))"
        if plan.BINDS.match(self.call.c_name):
            return "(size_t)CALLER_BOUND"
        if name == "2^lists - 1":
            return "(size_t)p_n"
        if name == "NULL":
            return "draw_size(c) * 2"
        if name == "n + 1":
            return "(size_t)p_n + 1"
        raise SystemExit(f"generate_calls.py: {self.call.c_name}: how long is [{name}]?")

    def declare(self):
        """Numbers and handles first: arrays may be as long as they say."""
        arrays = []
        for parameter in self.call.parameters:
            name, role = parameter["name"], parameter["role"]
            kind = plan.base(parameter["type"])
            spelled = parameter["type"]
            if role == "error":
                continue
            if role == "memory":
                self.lines.append(f"const socprev_memory *p_{name} = c->memory;")
            elif role in ("array", "text", "bytes") and parameter["direction"] != "out":
                arrays.append(parameter)
            elif role == "stride":
                self.lines.append(f"size_t p_{name} = 0;")
            elif parameter["direction"] == "out" and role == "array":
                arrays.append(parameter)
            elif parameter["direction"] == "out":
                self.declare_out(parameter, kind)
            elif role in ("handle", "run"):
                self.lines.append(f"{spelled}p_{name} = pick(c, {self.type_number(kind)});")
            elif role == "length":
                text = any(other.get("length") == name for other in self.call.parameters)
                self.lines.append(f"size_t p_{name} = 0;" if text else self.length(name))
            elif role == "enum":
                values = [value["value"] for value in self.enums[parameter["enum"]]]
                self.lines.append(f"{spelled} p_{name} = ({spelled})draw_enum(c, {min(values)}, "
                                  f"{max(values)});")
            elif name in WORK:
                self.lines.append(f"{spelled} p_{name} = ({spelled})draw(c, 65) - 1;")
            else:
                self.lines.append(f"{spelled} p_{name} = {DRAWS[kind]};")
        return arrays

    def length(self, name):
        source = self.call.sources.get(name, ("",))
        if source[0] == "size":
            getter, *more = source[1]
            of = f"p_{self.call.self_name}"
            size = f"count_of((int64_t){getter}({of})){f' + {more[0]}' if more else ''}"
            if more == [plan.AXES]:
                size = f"{getter}({of}, 0) * {getter}({of}, 1)"
            return f"size_t p_{name} = chance(c, 8) ? draw_size(c) : {size};"
        if self.call.c_name == "socprev_od_row":
            return f"size_t p_{name} = draw_size(c);"
        return f"size_t p_{name} = draw_size(c);"

    def declare_out(self, parameter, kind):
        name, spelled = parameter["name"], parameter["type"]
        stored = spelled.rstrip("*").strip() if spelled.count("*") == 1 else spelled[:-1].strip()
        if parameter["role"] in ("handle", "text") :
            self.lines.append(f"{stored} o_{name} = (void *)c;")
            self.lines.append(f"{spelled}p_{name} = &o_{name};".replace("**p", "**p"))
            self.after_failed.append(f"o_{name} != (void *)c")
            if parameter["role"] == "text":
                length = any(other["name"] == "length" and other["direction"] == "out"
                             for other in self.call.parameters)
                if not length:
                    self.after_ok.append(f"finish_text(o_{name});")
            elif kind == "socprev_buffer":
                self.after_ok.append(f"finish_buffer(o_{name});")
            else:
                nothing = f"if (o_{name} != NULL)\n            " \
                    if "NULL" in parameter.get("text", "") else ""
                self.after_ok.append(f"{nothing}keep(c, {self.type_number(kind)}, o_{name});")
        else:
            first = {"double": "0.5"}.get(kind, "7")
            self.lines.append(f"{stored} o_{name} = {first};")
            null = " chance(c, 6) ? NULL :" if parameter.get("optional") else ""
            self.lines.append(f"{spelled}p_{name} ={null} &o_{name};")
            if kind == "double":
                self.after_ok.append(f"finish_double(c, o_{name});")
            said = parameter.get("text", "")
            if "also when" not in said and "set also" not in said and name not in ("needed", "n"):
                compare = f"o_{name} < {first} || o_{name} > {first}" if kind == "double" \
                    else f"o_{name} != {first}"
                self.after_failed.append(compare)

    def arrays(self, arrays):
        for parameter in arrays:
            name, role = parameter["name"], parameter["role"]
            kind = plan.base(parameter["type"])
            if parameter["direction"] == "out":
                self.out_array(parameter, kind)
            elif role == "text":
                self.text(parameter)
            elif role == "bytes":
                self.lines.append(f"const char *p_{name} = draw_bytes(c, &p_{parameter['length']});")
            else:
                self.in_array(parameter, kind)

    def text(self, parameter):
        name, length = parameter["name"], parameter.get("length")
        if name == "path":
            writing = "true" if "write" in self.call.c_name else "false"
            self.lines.append(f"const char *p_{name} = draw_path(c, {writing});")
        elif length:
            self.lines.append(f"const char *p_{name} = draw_text(c, &p_{length}, true);")
        else:
            self.lines.append(f"const char *p_{name} = draw_text(c, NULL, false);")

    def in_array(self, parameter, kind):
        name = parameter["name"]
        optional = "true" if parameter.get("optional") else "chance(c, 32)"
        extents = [self.extent(extent, self.call.self_name) for extent in parameter["shape"]]
        if kind in self.plan.handles:
            self.lines.append(f"{parameter['type']}p_{name} = ({parameter['type']})pick_many(c, "
                              f"{self.type_number(kind)}, {extents[0]});")
            return
        if "char" in parameter["type"] and "*const *" in parameter["type"]:
            ended = "true" if parameter["shape"] == ["NULL"] else "false"
            self.lines.append(f"const char *const *p_{name} = draw_texts(c, {extents[0]}, {ended});")
            return
        stride = parameter.get("stride")
        if len(extents) == 2 and isinstance(stride, list):
            self.lines.append(
                f"{parameter['type']}p_{name} = draw_grid(c, '{KINDS[kind]}', {extents[0]}, "
                f"{extents[1]}, &p_{stride[0]}, &p_{stride[1]}, {optional});")
            return
        shared = self.shared_stride(parameter)
        packed = shared or len(extents) == 2
        given = f"&p_{stride}" if isinstance(stride, str) and not packed else "NULL"
        self.lines.append(f"{parameter['type']}p_{name} = draw_array(c, '{KINDS[kind]}', "
                          f"{' * '.join(extents)}, {given}, {optional});")

    def shared_stride(self, parameter):
        """Is the stride that of two arrays? Then it stays packed."""
        return sum(other.get("stride") == parameter["stride"] for other in self.call.parameters) > 1 \
            if isinstance(parameter.get("stride"), str) else False

    def out_array(self, parameter, kind):
        name = parameter["name"]
        extents = [self.extent(extent, self.call.self_name) for extent in parameter["shape"]]
        size = f"{' * '.join(extents)} * sizeof({'char' if kind == 'void' else kind})"
        cast = parameter["type"]
        self.lines.append(f"size_t b_{name} = bounded({size});")
        self.lines.append(f"{cast}p_{name} = out_array(c, b_{name});")
        if "untouched" in parameter.get("text", "") or kind != "char":
            self.after_failed.append(f"!untouched(p_{name}, b_{name})")
        if kind == "double":
            self.after_ok.append(f"for (size_t i = 0; i < b_{name} / sizeof(double); i++)\n"
                                 f"        finish_double(c, p_{name}[i]);")

    def guard(self):
        """Extents from a caller's number may be too many to allocate here."""
        names = {extent for parameter in self.call.parameters if parameter["role"] == "array"
                 for extent in parameter["shape"]}
        for parameter in self.call.parameters:
            if parameter["name"] in names and parameter["direction"] != "out":
                self.lines.append(f"if (p_{parameter['name']} < 0 || (uint64_t)p_"
                                  f"{parameter['name']} > 4096)\n        p_{parameter['name']} = 3;"
                                  if parameter["type"] != "size_t" else
                                  f"if (p_{parameter['name']} > 4096)\n"
                                  f"        p_{parameter['name']} = 3;")

    def text_of_function(self, number):
        arrays = self.declare()
        self.guard()
        self.arrays(arrays)
        has_error = any(parameter["role"] == "error" for parameter in self.call.parameters)
        if has_error:
            self.lines.append("socprev_error *error = NULL;")
        passed = ", ".join("chance_error(c) ? NULL : &error" if parameter["role"] == "error"
                           else f"p_{parameter['name']}" for parameter in self.call.parameters)
        role = self.call.returns["role"]
        name = self.call.c_name
        if has_error:
            passed = passed.replace("chance_error(c) ? NULL : &error", "wanted ? &error : NULL")
            self.lines.append("bool wanted = !chance(c, 8);")
        if role == "status":
            self.lines.append(f"socprev_status status = {name}({passed});")
            if self.after_failed:
                condition = " || ".join(f"({part})" for part in self.after_failed)
                also = " && status != SOCPREV_E_UNDEFINED" if self.undefined_sets() else ""
                self.lines.append(f"if (status != SOCPREV_OK{also} && ({condition}))\n"
                                  f"        broken(c, \"an output was touched on failure\");")
            if self.after_ok:
                body = "\n        ".join(self.after_ok)
                self.lines.append(f"if (status == SOCPREV_OK) {{\n        {body}\n    }}")
            self.lines.append(f"finish_status(c, status, {'error' if has_error else 'NULL'}, "
                              f"{'wanted' if has_error else 'false'});")
        else:
            self.plain(role, name, passed)
        body = "\n".join(f"    {line}" for line in self.lines)
        return f"static void call_{number}(caller *c)\n{{\n{body}\n}}\n"

    def undefined_sets(self):
        return any("SOCPREV_E_U" in parameter.get("text", "") for parameter in self.call.parameters)

    def plain(self, role, name, passed):
        if role == "none":
            self.lines.append(f"{name}({passed});")
        elif role == "text":
            self.lines.append(f"finish_text({name}({passed}));")
        elif self.call.returns["type"] == "double":
            self.lines.append(f"finish_double(c, {name}({passed}));")
        else:
            self.lines.append(f"(void){name}({passed});")
        self.lines.append("finish_status(c, SOCPREV_OK, NULL, false);")


def main():
    api = json.loads(pathlib.Path(sys.argv[1]).read_text())
    made = plan.Plan(api)
    plan_by_hand = dict(plan.BY_HAND)
    plan.BY_HAND.clear()
    made = plan.Plan(api)
    plan.BY_HAND.update(plan_by_hand)
    enums = {enum["name"]: enum["values"] for enum in api["enums"]}
    types = list(made.handles)
    out = ["/* Written by generate_calls.py: do not edit. */", '#include "caller.h"',
           '#include "handles.h"', "",
           "static size_t count_of(int64_t count)", "{",
           "    return count < 0 ? 0 : (size_t)count;", "}", "",
           "static size_t bounded(size_t bytes)", "{",
           "    return bytes > ((size_t)1 << 24) ? 0 : bytes;", "}", ""]
    rows = []
    frees = {handle["free"]: handle["name"] for handle in api["handles"]}
    for number, call in enumerate(made.calls):
        allocates = any(error["status"] == "SOCPREV_E_NOMEM"
                        for error in call.function.get("errors", []))
        name = f"call_{number}"
        if call.c_name in BY_HAND:
            name = f"by_hand_{call.c_name.removeprefix('socprev_')}"
        else:
            out.append(Calling(made, call, types, enums, frees).text_of_function(number))
        about = next((parameter for parameter in call.parameters
                      if parameter["role"] == "handle" and parameter["direction"] != "out"), None)
        self_type = types.index(plan.base(about["type"])) if about else -1
        rows.append(f'    {{ "{call.c_name}", "{call.function["header"]}", {name}, '
                    f'{"true" if allocates else "false"}, {self_type} }},')
    for free, handle in frees.items():
        if free not in BY_HAND:
            kind = f"HANDLE_{handle.removeprefix('socprev_').upper()}"
            name = f"call_{free.removeprefix('socprev_')}"
            out.append(f"static void {name}(caller *c)\n{{\n    (void)c;\n    {free}(NULL);\n"
                       f"    finish_status(c, SOCPREV_OK, NULL, false);\n    (void){kind};\n}}\n")
            header = made.by_name[free]["header"]
            rows.append(f'    {{ "{free}", "{header}", {name}, false, -1 }},')
        else:
            header = made.by_name[free]["header"]
            rows.append(f'    {{ "{free}", "{header}", by_hand_'
                        f'{free.removeprefix("socprev_")}, false, -1 }},')
    out += ["const callable callables[] = {", *rows, "};", "",
            "const int callables_count = (int)(sizeof callables / sizeof callables[0]);",
            f"const int handle_types_count = {len(types)};", ""]
    if len(sys.argv) > 2 and sys.argv[2] == "--handles":
        print("/* Written by generate_calls.py: do not edit. */")
        print('#include "caller.h"\n\nenum {')
        for index, name in enumerate(types):
            print(f"    HANDLE_{name.removeprefix('socprev_').upper()} = {index},")
        print("};\n")
        print("typedef void (*freeing)(void *handle);")
        print("void free_handle(int type, void *handle);\n")
        for name in sorted(BY_HAND):
            print(f"void by_hand_{name.removeprefix('socprev_')}(caller *c);")
        return
    out.append("void free_handle(int type, void *handle)\n{\n    switch (type) {")
    for handle in api["handles"]:
        kind = f"HANDLE_{handle['name'].removeprefix('socprev_').upper()}"
        out.append(f"    case {kind}:\n        {handle['free']}(handle);\n        break;")
    out.append("    default:\n        break;\n    }\n}\n")
    print("\n".join(out))


if __name__ == "__main__":
    main()
