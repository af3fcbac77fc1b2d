#!/usr/bin/env python3
"""Writes the interface of libsocprev as JSON, from Doxygen's XML of the headers.

    api_json.py XML-FOLDER VERSION >api/socprev-api.json

The headers are the only source: types come from the declarations, everything else from the
words of docs/conventions.md in their comments (shapes in brackets, @borrow, @own, "may be
NULL", @retval ...). What cannot be told from them is an error of the header, and is named.
docs/bindings.md says what each member means.
"""
import json
import pathlib
import re
import sys
import xml.etree.ElementTree as ElementTree

NUMBERS = {"int32_t", "int64_t", "uint8_t", "uint32_t", "uint64_t", "size_t", "double",
           "socprev_date", "socprev_status"}
UNITS = ("minor units", "bytes", "days", "hours", "metres", "kilometres", "minutes", "seconds",
         "degrees", "persons", "people", "per cent", "months", "nights")


def text_of(node):
    return " ".join("".join(node.itertext()).split()) if node is not None else ""


class Failures:
    """All that the headers do not say; reported together."""

    def __init__(self):
        self.lines = []

    def add(self, name, what):
        self.lines.append(f"{name}: {what}")


def parameter_texts(member):
    """What the comment says of each parameter: {name: text}."""
    texts = {}
    for group in member.iter("parameterlist"):
        if group.get("kind") != "param":
            continue
        for item in group.iter("parameteritem"):
            said = text_of(item.find("parameterdescription"))
            for names in item.iter("parametername"):
                for name in text_of(names).split(","):
                    texts[name.strip()] = said
    return texts


def section(member, kind, title=""):
    for node in member.iter("simplesect"):
        if node.get("kind") == kind and text_of(node.find("title")) == title:
            return " ".join(text_of(paragraph) for paragraph in node.findall("para"))
    return ""


def returns_text(member):
    """The @retval sentences."""
    parts = [section(member, "return")]
    for group in member.iter("parameterlist"):
        if group.get("kind") == "retval":
            for item in group.iter("parameteritem"):
                names = " ".join(text_of(name) for name in item.iter("parametername"))
                parts.append(f"{names} {text_of(item.find('parameterdescription'))}")
    return " ".join(part for part in parts if part)


def errors_named(words):
    """[{status, when}] of a @retval sentence; `when` is what stands in brackets behind it."""
    found = {}
    for match in re.finditer(r"(SOCPREV_E_[A-Z_]+)\s*(\(([^()]|\([^()]*\))*\))?", words):
        when = (match.group(2) or "")[1:-1].strip()
        found.setdefault(match.group(1), when)
        found[match.group(1)] = found[match.group(1)] or when
    return [{"status": status, "when": when} for status, when in found.items()]


def names_referred(words, all_names):
    """Functions that a comment leans on: "as socprev_x()", "errors as in socprev_x()"."""
    return [name for name in re.findall(r"(socprev_[a-z0-9_]+)\(\)", words) if name in all_names]


# ---- one parameter ---------------------------------------------------------------


def pointer(spelled):
    """(const, base, stars) of a type."""
    stars = spelled.count("*")
    base = re.sub(r"\bconst\b|\*", " ", spelled).split()
    return spelled.startswith("const "), " ".join(base), stars


def shape_of(said):
    """The extents in leading brackets: "[n, stride bytes, 0 = packed]" is ["n"]."""
    extents = []
    rest = said
    while rest.startswith("["):
        inside = rest[1:rest.index("]")]
        extents += [part.strip() for part in re.split(r"\s+x\s+", inside.split(",")[0])]
        rest = rest[rest.index("]") + 1:].lstrip()
    return extents


def is_length(name):
    return name in ("n", "size", "length", "capacity") or re.match(r"n_|.*_(n|length|size)$", name)


class Parameters:
    """Tells what each parameter of one function is for."""

    def __init__(self, function, declared, said, callbacks, handles):
        self.function = function
        self.declared = declared
        self.said = said
        self.callbacks = callbacks
        self.handles = handles
        self.names = [name for name, _ in declared]

    def after(self, index, wanted):
        """The name of the first later parameter for which wanted(name, type) holds."""
        for name, spelled in self.declared[index + 1:]:
            if wanted(name, spelled):
                return name
        return None

    def stride_of(self, index, name):
        """The parameter with the distance in bytes; two for a table: of rows, of cells."""
        following = self.names[index + 1:index + 3]
        if len(following) == 2 and all(other.endswith("stride") for other in following):
            return following
        exact = f"{name}_stride"
        following = self.names[index + 1] if index + 1 < len(self.names) else ""
        if exact in self.names:
            return exact
        if following.endswith("stride"):
            return following
        singular = [other for other in self.names if other.endswith("_stride")
                    and name.startswith(other[:-len("_stride")])]
        return singular[0] if singular else None

    def array(self, index, name, said):
        shape = shape_of(said)
        stride = self.stride_of(index, name)
        if not shape:
            length = self.after(index, lambda other, spelled: spelled == "size_t"
                                and is_length(other))
            if stride is None and length is None:
                return None
            shape = [length or "?"]
        found = {"role": "array", "shape": shape}
        if stride is not None:
            found["stride"] = stride
        return found

    def text(self, index, name):
        following = self.declared[index + 1] if index + 1 < len(self.declared) else ("", "")
        if following[1] == "size_t" and (following[0] in ("length", "size", f"{name}_length")):
            role = "bytes" if following[0] == "size" else "text"
            return {"role": role, "length": following[0]}
        return {"role": "text"}

    def number(self, name, spelled, said):
        if spelled == "size_t" and name.endswith("stride"):
            return {"role": "stride"}
        if spelled == "size_t" and is_length(name):
            return {"role": "length"}
        kind = re.search(r"enum (socprev_[a-z_]+)", said)
        return {"role": "enum", "enum": kind.group(1)} if kind else {"role": "number"}

    def pointed(self, index, name, const, base, stars, said):
        if base in self.handles:
            if stars == 2 and name == "err" and base == "socprev_error":
                return {"role": "error", "direction": "out"}
            if stars == 2 and const:
                return dict(self.array(index, name, said) or {"role": "array", "shape": ["?"]},
                            direction="in")
            if stars == 2:
                return {"role": "handle", "direction": "out"}
            role = {"socprev_run": "run", "socprev_memory": "memory"}.get(base, "handle")
            return {"role": role, "direction": "in" if const else "inout"}
        if base.startswith("struct "):
            return {"role": "arrow", "direction": "in" if const else "inout"}
        if base == "char" and const:
            if stars == 1:
                return dict(self.text(index, name), direction="in")
            if "char *const *" in dict(self.declared)[name]:
                return dict(self.array(index, name, said) or {"role": "array", "shape": ["NULL"]},
                            direction="in")
            return {"role": "text", "direction": "out"}
        if base == "void" and name in ("user",):
            return {"role": "user", "direction": "in"}
        if base in NUMBERS | {"void", "char"} and stars == 1:
            array = self.array(index, name, said)
            if const:
                return dict(array, direction="in") if array else None
            bracketed = shape_of(said) or (base in ("char", "void") and array)
            if bracketed:
                return dict(array, direction="out")
            return {"role": "number", "direction": "out"}
        return None

    def describe(self, failures):
        out = []
        for index, (name, spelled) in enumerate(self.declared):
            said = self.said.get(name, "")
            const, base, stars = pointer(spelled)
            if spelled in self.callbacks:
                found = {"role": "callback", "direction": "in"}
            elif stars == 0:
                found = dict(self.number(name, spelled, said), direction="in")
            else:
                found = self.pointed(index, name, const, base, stars, said)
            if found is None:
                failures.add(self.function, f"what `{spelled} {name}` is for is not said")
                continue
            out.append(self.finished(name, spelled, said, found))
        return out

    @staticmethod
    def finished(name, spelled, said, found):
        entry = {"name": name, "type": spelled, **found}
        if entry["direction"] == "out" and entry["role"] in ("handle", "error"):
            entry["own"] = "caller"
        elif "*" in spelled and (entry["direction"] != "out" or entry["role"] != "number"):
            entry["own"] = "caller" if "(owned by the caller)" in said else "borrowed"
        if "may be NULL" in said or "NULL =" in said or re.search(r"NULL[ :;]", said) \
                or entry["role"] in ("error", "run", "memory", "user"):
            entry["optional"] = True
        units = [unit for unit in UNITS if unit in re.sub(r"^(\[[^]]*\]\s*)+", "", said)]
        if units and entry["role"] in ("array", "number"):
            entry["unit"] = units[0]
        said = said.replace("(owned by the caller)", "").replace("(borrowed)", "").strip()
        if said:
            entry["text"] = said
        return entry


# ---- the whole -------------------------------------------------------------------


class Interface:
    def __init__(self, folder, version):
        self.failures = Failures()
        self.version = version
        self.members = {}
        self.headers = []
        for path in sorted(pathlib.Path(folder).glob("*_8h.xml")):
            definition = ElementTree.parse(path).getroot().find("compounddef")
            header = text_of(definition.find("compoundname"))
            if header == "socprev.h":
                continue
            self.headers.append({"name": header, "brief": text_of(
                definition.find("briefdescription"))})
            for member in definition.iter("memberdef"):
                self.members.setdefault(member.get("kind"), []).append((header, member))
        if not self.members.get("function"):
            raise SystemExit(f"api_json.py: no functions in {folder}")
        self.callbacks = {text_of(member.find("name")) for _, member in self.members["typedef"]
                          if text_of(member.find("argsstring"))}
        self.functions = {text_of(member.find("name")): (header, member)
                          for header, member in self.members["function"]}
        self.handles = {text_of(member.find("name")) for _, member in self.members["typedef"]
                        if text_of(member.find("type")).startswith("struct ")}
        for _, member in self.members["function"]:
            for parameter in member.findall("param"):
                _, base, stars = pointer(text_of(parameter.find("type")))
                if stars and base.startswith("socprev_") and base not in NUMBERS:
                    self.handles.add(base)

    def comment(self, member):
        return " ".join((text_of(member.find("briefdescription")),
                         text_of(member.find("detaileddescription"))))

    def errors(self, name, seen=()):
        """Statuses other than OK, those of the functions that the comment leans on too."""
        _, member = self.functions[name]
        words = returns_text(member) or self.comment(member)
        found = {entry["status"]: entry for entry in errors_named(words)}
        leans = re.search(r"\bas\b|above|with a = |at the|socprev_[a-z_]+\(\)", self.comment(member))
        said = returns_text(member)
        wanted = not found or re.search(r"\bas (in |of |for )?(socprev_|above)", said)
        if wanted and leans:
            others = names_referred(said if re.search(r"\bas\b", said) else self.comment(member),
                                    self.functions)
            if re.search(r"\bas above\b", self.comment(member)) and not others:
                others = [self.before(name)]
            for other in others:
                if other != name and other not in seen:
                    for entry in self.errors(other, (*seen, name)):
                        found.setdefault(entry["status"], entry)
        return [found[status] for status in sorted(found, key=self.status_order)]

    def before(self, name):
        names = list(self.functions)
        return names[names.index(name) - 1]

    def status_order(self, status):
        if not hasattr(self, "order"):
            self.order = {}
            for _, member in self.members["enum"]:
                if text_of(member.find("name")) == "socprev_status_code":
                    for index, value in enumerate(member.findall("enumvalue")):
                        self.order[text_of(value.find("name"))] = index
        if status not in self.order:
            raise SystemExit(f"api_json.py: a header names {status}, which does not exist")
        return self.order[status]

    def result(self, name, member):
        spelled = text_of(member.find("type"))
        const, base, stars = pointer(spelled)
        if spelled == "void":
            return {"type": spelled, "role": "none"}
        if spelled == "socprev_status" and name not in ("socprev_error_status",):
            return {"type": spelled, "role": "status"}
        if spelled == "const char *":
            return {"type": spelled, "role": "text", "own": "borrowed"}
        if stars == 0:
            kind = re.search(r"enum (socprev_[a-z_]+)", self.comment(member))
            if kind and spelled == "int32_t":
                return {"type": spelled, "role": "enum", "enum": kind.group(1)}
            return {"type": spelled, "role": "number"}
        if base in NUMBERS:
            return {"type": spelled, "role": "array", "own": "borrowed"}
        return {"type": spelled, "role": "handle", "own": "borrowed" if const else "caller"}

    def said(self, name):
        """What is said of the parameters, also by "arguments as socprev_x()"."""
        _, member = self.functions[name]
        texts = parameter_texts(member)
        leans = re.search(r"(?:[Aa]rguments|[Oo]utputs)[^.;:]* as (in )?(socprev_[a-z0-9_]+)\(\)",
                          self.comment(member))
        if leans and leans.group(2) in self.functions:
            return {**self.said(leans.group(2)), **texts}
        return texts

    def function(self, name):
        header, member = self.functions[name]
        declared = [(text_of(parameter.find("declname")), text_of(parameter.find("type")))
                    for parameter in member.findall("param") if parameter.find("declname")
                    is not None]
        parameters = Parameters(name, declared, self.said(name), self.callbacks,
                                self.handles).describe(self.failures)
        entry = {"name": name, "header": header,
                 "brief": text_of(member.find("briefdescription")),
                 "returns": self.result(name, member), "parameters": parameters}
        if entry["returns"]["role"] == "status":
            entry["errors"] = self.errors(name)
            if not entry["errors"] and "SOCPREV_OK" not in self.comment(member):
                self.failures.add(name, "which errors it returns is not said")
        for key, title in (("complexity", "Complexity:"), ("source", "Source:"),
                           ("threads", "Threads:")):
            value = section(member, "par", title).strip()
            if value:
                entry[key] = value.rstrip(".")
        entry["since"] = section(member, "since")
        if not entry["since"] or not entry.get("threads"):
            self.failures.add(name, "@since or @threads is missing")
        return entry

    def enumerations(self):
        out = []
        for header, member in self.members["enum"]:
            values, following = [], 0
            for node in member.findall("enumvalue"):
                given = text_of(node.find("initializer")).lstrip("= ")
                following = int(given, 0) if re.fullmatch(r"-?(0x[0-9a-fA-F]+|\d+)", given) \
                    else following
                values.append({"name": text_of(node.find("name")), "value": following,
                               "text": text_of(node.find("briefdescription"))
                               or text_of(node.find("detaileddescription"))})
                following += 1
            out.append({"name": text_of(member.find("name")), "header": header,
                        "brief": text_of(member.find("briefdescription")), "values": values})
        return out

    def constants(self):
        return [{"name": text_of(member.find("name")), "header": header,
                 "value": text_of(member.find("initializer")),
                 "brief": text_of(member.find("briefdescription"))}
                for header, member in self.members.get("define", [])
                if text_of(member.find("initializer"))
                and "attribute" not in text_of(member.find("initializer"))]

    def handle_entries(self):
        out = []
        for name in sorted(self.handles):
            entry = {"name": name}
            if f"{name}_free" in self.functions:
                entry["free"] = f"{name}_free"
                entry["header"] = self.functions[f"{name}_free"][0]
            else:
                self.failures.add(name, "a handle without a function that frees it")
            for _, member in self.members["typedef"]:
                if text_of(member.find("name")) == name:
                    entry["brief"] = text_of(member.find("briefdescription"))
            out.append(entry)
        return out

    def callback_entries(self):
        return [{"name": text_of(member.find("name")), "header": header,
                 "type": text_of(member.find("type")).replace("(*", "").strip(),
                 "parameters": text_of(member.find("argsstring")).lstrip(")"),
                 "brief": self.comment(member)}
                for header, member in self.members["typedef"]
                if text_of(member.find("name")) in self.callbacks]

    def document(self):
        order = {header["name"]: index for index, header in enumerate(self.headers)}
        names = sorted(self.functions, key=lambda name: (order[self.functions[name][0]],
                       int(self.functions[name][1].find("location").get("line"))))
        self.functions = {name: self.functions[name] for name in names}
        return {
            "library": "socprev", "version": self.version,
            "stability": "before 1.0 the interface may change with a minor version",
            "headers": self.headers, "handles": self.handle_entries(),
            "callbacks": self.callback_entries(), "enums": self.enumerations(),
            "constants": self.constants(),
            "functions": [self.function(name) for name in names],
        }


def write(document, out):
    """A line for each parameter and value, so that differences read well."""
    def lines(value, indent):
        if not isinstance(value, (dict, list)) or not any(
                isinstance(part, (dict, list)) and part for part in
                (value.values() if isinstance(value, dict) else value)):
            return json.dumps(value, ensure_ascii=False)
        inner = " " * (indent + 1)
        if isinstance(value, dict):
            parts = [f"{json.dumps(key)}: {lines(part, indent + 1)}"
                     for key, part in value.items()]
            return "{\n" + ",\n".join(inner + part for part in parts) + "\n" + " " * indent + "}"
        leaf = all(isinstance(part, str) for part in value)
        if leaf:
            return json.dumps(value, ensure_ascii=False)
        return "[\n" + ",\n".join(inner + row(part, indent + 1) for part in value) + "\n" \
            + " " * indent + "]"

    def row(value, indent):
        deep = isinstance(value, dict) and any(
            isinstance(part, list) for part in value.values()) and "shape" not in value
        return lines(value, indent) if deep else json.dumps(value, ensure_ascii=False)

    print(lines(document, 0), file=out)


def main():
    if len(sys.argv) != 3:
        raise SystemExit(__doc__.split("\n\n")[1].strip())
    interface = Interface(sys.argv[1], sys.argv[2])
    document = interface.document()
    if interface.failures.lines:
        raise SystemExit("\n".join(interface.failures.lines))
    write(document, sys.stdout)


if __name__ == "__main__":
    main()
