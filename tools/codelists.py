#!/usr/bin/env python3
"""Makes lib/codelist/codelist_data.c from data/codelists/*.csv.

    tools/codelists.py check  DATA          says what is wrong with the lists; exit 1 if anything
    tools/codelists.py write  DATA OUTPUT   checks, then writes the C file

Standard library only. The output depends on nothing but the CSV files.
"""
import csv
import datetime
import os
import re
import sys
import unicodedata

CONFIDENCES = {"verified": 1, "derived": 2, "inferred": 3, "memory": 4, "defined": 5}
COMMON = ["code", "name_cs", "name_en", "aliases", "parent", "confidence", "confidence_note"]
# Lists that are the sum of others: the own rows first, then these.
INCLUDES = {"territory": [("region", "region"), ("district", "district")]}
# Columns whose values, separated by '|', are codes of another list.
REFERENCES = {
    ("service_kind", "forms"): "service_form",
    ("service_kind", "capacity_types"): "capacity_type",
    ("service_kind", "planning_units"): "capacity_type",
    ("indicator", "counting_rules"): "counting_rule",
}
LONGEST_TEXT = 512  # of lib/codelist/find.c
SIZES = {"service_kind": 34, "region": 14, "district": 77, "territory": 1 + 8 + 14 + 77}


def read_csv(folder, name):
    path = os.path.join(folder, name + ".csv")
    with open(path, encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file, strict=True)
        return reader.fieldnames, list(reader)


def fold(text):
    """The twin of socprev_text_fold() for the letters that the lists use."""
    text = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return " ".join(text.lower().split())


class CodeList:
    def __init__(self, folder, entry):
        self.name = entry["name"]
        self.title_cs, self.title_en = entry["title_cs"], entry["title_en"]
        self.parent_list = entry["parent_list"]
        columns, self.rows = read_csv(folder, self.name)
        self.columns = columns
        self.attributes = columns[len(COMMON):]

    def include(self, other, level):
        for row in other.rows:
            copy = {c: row.get(c, "") for c in self.columns}
            copy["level"] = level
            self.rows.append(copy)

    def codes(self):
        return [row["code"] for row in self.rows]

    def aliases(self, row):
        return [alias for alias in row["aliases"].split("|") if alias]

    def keys(self):
        """Every folded text that finds a row, sorted: (text, row)."""
        found = set()
        for index, row in enumerate(self.rows):
            texts = [row["code"], row["name_cs"], row["name_en"]] + self.aliases(row)
            section = row.get("section", "")
            if re.fullmatch(r"[0-9]+[a-z]?", section):
                texts += [section, "§ " + section, "§" + section]
            found.update((fold(text).encode(), index) for text in texts)
        return sorted(found)

    def ambiguous(self):
        keys = self.keys()
        rows = {}
        for text, row in keys:
            rows.setdefault(text.decode(), []).append(self.rows[row]["code"])
        return {text: codes for text, codes in rows.items() if len(codes) > 1}


def load(folder):
    lists = {}
    for entry in read_csv(folder, "lists")[1]:
        lists[entry["name"]] = CodeList(folder, entry)
    for name, parts in INCLUDES.items():
        for part, level in parts:
            lists[name].include(lists[part], level)
    return lists


def load_figures(folder, lists):
    """Population by territory: {code: {date: (value, confidence, source)}}. A
    territory without a figure of its own gets the sum of its parts where all
    of them have one; a part that is all of its parent gets the parent's."""
    figures = {code: {} for code in lists["territory"].codes()}
    for row in read_csv(folder, "population")[1]:
        own = figures.setdefault(row["territory"], {})
        if row["date"] in own:
            raise SystemExit("population.csv: %(territory)s %(date)s stands twice" % row)
        own[row["date"]] = (int(row["population"]), row["confidence"], row["source"])
    children = {}
    for row in lists["territory"].rows:
        children.setdefault(row["parent"], []).append(row["code"])
    for code in reversed(lists["territory"].codes()):  # districts first, the state last
        parts = children.get(code, [])
        dates = set.intersection(*(set(figures[p]) for p in parts)) if parts else set()
        for date in dates - set(figures[code]):
            total = sum(figures[p][date][0] for p in parts)
            figures[code][date] = (total, "derived", "sum of " + ", ".join(parts))
    for code in lists["territory"].codes():
        if len(children.get(code, [])) == 1:
            only = figures[children[code][0]]
            for date, (value, _, _) in figures[code].items():
                only.setdefault(date, (value, "derived", "the same people as " + code))
    return figures


# ---- checks ---------------------------------------------------------------

def check_list(codelist, lists, say):
    if codelist.columns[:len(COMMON)] != COMMON:
        say("%s: the columns must begin with %s" % (codelist.name, ",".join(COMMON)))
        return
    seen = set()
    for row in codelist.rows:
        where = "%s: %s" % (codelist.name, row["code"])
        if None in row or None in row.values():
            say(where + ": wrong number of cells")
            continue
        if not re.fullmatch(r"[A-Za-z0-9_.]+", row["code"]):
            say(where + ": a code has letters, digits, '_' and '.' only")
        if row["code"] in seen:
            say(where + ": the code stands twice")
        seen.add(row["code"])
        if not row["name_cs"] or not row["name_en"]:
            say(where + ": a name is missing")
        if row["confidence"] not in CONFIDENCES:
            say(where + ": unknown confidence " + row["confidence"])
        if row["confidence"] != "defined" and not row["confidence_note"]:
            say(where + ": says how sure it is but not why")
        for column in codelist.attributes:
            if column.endswith("_confidence") and row[column] not in ("", *CONFIDENCES):
                say("%s: unknown %s %s" % (where, column, row[column]))
        for column, target in [("parent", codelist.parent_list)] + \
                [(c, t) for (name, c), t in REFERENCES.items() if name == codelist.name]:
            for code in filter(None, row[column].split("|")):
                if not target or code not in lists[target].codes():
                    say("%s: %s %s is not in the list %s" % (where, column, code, target))
        for text in [row["name_cs"], row["name_en"]] + codelist.aliases(row):
            if text != text.strip() or not unicodedata.is_normalized("NFC", text):
                say("%s: %r has blanks at an end or is not composed" % (where, text))
            if len(fold(text).encode()) >= LONGEST_TEXT:
                say("%s: %r is too long to be looked up" % (where, text))


def check_figures(folder, figures, lists, say):
    codes = set(lists["territory"].codes())
    for code, dates in figures.items():
        if code not in codes:
            say("population: no territory " + code)
        for date, (value, confidence, source) in dates.items():
            datetime.date.fromisoformat(date)
            if value <= 0 or confidence not in CONFIDENCES or not source:
                say("population: %s %s is not a figure with an origin" % (code, date))
    for parent, own in figures.items():
        for kind in ("region", "district"):
            parts = [r["code"] for r in lists[kind].rows if r["parent"] == parent]
            for date in own if parts else []:
                if all(date in figures[p] for p in parts):
                    total = sum(figures[p][date][0] for p in parts)
                    if total != own[date][0]:
                        say("population: parts of %s sum to %d on %s, not to %d"
                            % (parent, total, date, own[date][0]))


def check(folder, lists, figures):
    problems = []
    for codelist in lists.values():
        check_list(codelist, lists, problems.append)
    for name, size in SIZES.items():
        if len(lists[name].rows) != size:
            problems.append("%s: %d rows, expected %d" % (name, len(lists[name].rows), size))
    check_figures(folder, figures, lists, problems.append)
    declared = {(r["list"], r["text"]): r["codes"].split("|")
                for r in read_csv(folder, "ambiguous")[1]}
    found = {(c.name, text): codes for c in lists.values() for text, codes in c.ambiguous().items()}
    for key in sorted(set(declared) | set(found)):
        if declared.get(key) != found.get(key):
            problems.append("ambiguous: %s \"%s\" is declared for %s, found for %s"
                            % (*key, declared.get(key), found.get(key)))
    return problems


# ---- output ---------------------------------------------------------------

def quote(text, indent):
    """A C string, broken so that no line is longer than 100 columns; then in
    parentheses, which tell compilers that no comma was forgotten."""
    pieces, piece, width = [], "", 0
    for char in text:
        shown = {"\\": "\\\\", '"': '\\"'}.get(char, char)
        if width + len(shown) > 86 - indent:
            pieces.append(piece)
            piece, width = "", 0
        piece, width = piece + shown, width + len(shown)
    pieces.append(piece)
    text = ("\n" + " " * indent).join('"%s"' % p for p in pieces)
    return "(%s)" % text if len(pieces) > 1 else text


def wrapped(items, indent=4):
    """Comma-separated items in lines of at most 100 columns."""
    lines, line = [], " " * indent
    for item in items:
        if line.strip() and ("\n" in item or len(line) + len(item) + 1 > 100):
            lines.append(line.rstrip())
            line = " " * indent
        line += item + ", "
        if "\n" in item:
            lines.append(line.rstrip())
            line = " " * indent
    if line.strip():
        lines.append(line.rstrip())
    return "\n".join(lines) + "\n"


def write_list(out, codelist):
    name = codelist.name
    aliases, rows, cells = [], [], []
    for row in codelist.rows:
        own = codelist.aliases(row)
        texts = wrapped((quote(row[c], 6) for c in
                         ("code", "name_cs", "name_en", "parent", "confidence_note")), 6)
        rows.append("    {\n%s      %d, %d, %d },\n"
                    % (texts, CONFIDENCES[row["confidence"]], len(aliases), len(own)))
        aliases += own
        cells.append(row)
    out.append("\n/* ---- %s ---- */\n" % name)
    if aliases:
        out.append("static const char *const %s_aliases[] = {\n" % name)
        out.append(wrapped(quote(a, 4) for a in aliases) + "};\n")
    out.append("static const socprev__codelist_row %s_rows[] = {\n" % name)
    out += rows
    out.append("};\n")
    if codelist.attributes:
        out.append("static const char *const %s_attributes[] = {\n" % name)
        out.append(wrapped(['"%s"' % a for a in codelist.attributes]) + "};\n")
        out.append("static const char *const %s_cells[] = {\n" % name)
        for row in codelist.rows:
            out.append("    /* %s */\n" % row["code"])
            out.append(wrapped(quote(row[a], 4) for a in codelist.attributes))
        out.append("};\n")
    order = sorted(range(len(codelist.rows)), key=lambda i: codelist.rows[i]["code"].encode())
    out.append("static const int16_t %s_by_code[] = {\n%s};\n"
               % (name, wrapped([str(i) for i in order])))
    out.append("static const socprev__codelist_key %s_keys[] = {\n" % name)
    out.append(wrapped("{ %s, %d }" % (quote(text.decode(), 6), row)
                       for text, row in codelist.keys()) + "};\n")


def write_figures(out, figures, codes):
    out.append("\n/* ---- populations: by territory, then by date ---- */\n")
    first, items = [], []
    for code in codes:
        first.append(str(len(items)))
        for date in sorted(figures[code]):
            value, confidence, source = figures[code][date]
            year, month, day = (int(part) for part in date.split("-"))
            items.append("{ %d, %d, %d, %d, %d,\n      %s }"
                         % (value, year, month, day, CONFIDENCES[confidence], quote(source, 6)))
    first.append(str(len(items)))
    out.append("static const socprev__figure figures[] = {\n%s};\n" % wrapped(items))
    out.append("static const int16_t first_figure[] = {\n%s};\n" % wrapped(first))
    out.append("const socprev__figure *const socprev__figures = figures;\n")
    out.append("const int16_t *const socprev__first_figure = first_figure;\n")


def render(lists, figures):
    out = ["/* Made by tools/codelists.py from data/codelists/: change the CSV files, not this. */\n",
           '#include "codelist/codelist_internal.h"\n\n#include <stddef.h>\n']
    for codelist in lists.values():
        write_list(out, codelist)
    write_figures(out, figures, lists["territory"].codes())
    names = list(lists)
    out.append("\nconst socprev__codelist socprev__codelists[] = {\n")
    for codelist in lists.values():
        name = codelist.name
        parent = names.index(codelist.parent_list) if codelist.parent_list else -1
        aliases = name + "_aliases" if any(map(codelist.aliases, codelist.rows)) else "NULL"
        columns = (name + "_attributes", name + "_cells") if codelist.attributes else ("NULL",) * 2
        out.append("    { %s, %s,\n      %s, %d, %d, %d, %d, %s_rows,\n      %s, %s,\n"
                   "      %s, %s_by_code, %s_keys },\n"
                   % (quote(name, 6), quote(codelist.title_cs, 6), quote(codelist.title_en, 6),
                      parent, len(codelist.rows), len(codelist.attributes), len(codelist.keys()),
                      name, *columns, aliases, name, name))
    out.append("};\nconst int32_t socprev__codelists_count = %d;\n" % len(names))
    return "".join(out)


def main(arguments):
    if len(arguments) < 2 or (arguments[0], len(arguments)) not in (("check", 2), ("write", 3)):
        print(__doc__, file=sys.stderr)
        return 2
    lists = load(arguments[1])
    figures = load_figures(arguments[1], lists)
    problems = check(arguments[1], lists, figures)
    for problem in problems:
        print(problem, file=sys.stderr)
    if problems:
        return 1
    if arguments[0] == "write":
        with open(arguments[2], "w", encoding="utf-8", newline="\n") as file:
            file.write(render(lists, figures))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
