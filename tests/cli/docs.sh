#!/bin/sh
# The manual page and docs/command.md name every verb, option and exit code.
. "$srcdir/tests/cli/cli.sh"
need_python

complete() {
    "$socprev" help --json | "$PYTHON" -c '
import json, re, sys
text = open(sys.argv[1], encoding="utf-8").read().replace("\\-", "-")
d = json.load(sys.stdin)
missing = [v["name"] for v in d["verbs"] if not re.search(sys.argv[2] % v["name"], text, re.M)]
missing += ["--" + o["name"] for o in d["options"] if "--" + o["name"] not in text]
missing += [str(c["code"]) for c in d["exit_codes"] if not re.search(r"\b%d\b" % c["code"], text)]
known = {o["name"] for o in d["options"]}
missing += ["not an option: --" + n for n in set(re.findall(r"--([a-z][a-z-]+)", text)) - known]
print("\n".join(sorted(set(missing))))
sys.exit(bool(missing))' "$1" "$2"
}
expect "docs/command.md" complete "$srcdir/docs/command.md" '^## %s$'
expect "the manual page" complete "$srcdir/docs/socprev.1" '^\.B socprev %s'

words_complete() {
    "$PYTHON" - "$srcdir" <<'END'
import csv, glob, re, sys
root = sys.argv[1]
words = re.findall(r'^    { "(\w+)", {', open(root + "/cli/words.c", encoding="utf-8").read(), re.M)
assert words == sorted(words), "words are not in order"
fields = re.findall(r"^[A-Z_]+\(\w+, (\w+),", open(root + "/lib/record/fields.def").read(), re.M)
fields += ["name", "sources", "remark"]
missing = set(fields) - set(words) - {"kind"}
lists = set()
for path in glob.glob(root + "/data/codelists/*.csv"):
    lists |= set(next(csv.reader(open(path, encoding="utf-8"))))
lists -= {"code", "codes", "name_cs", "name_en", "title_cs", "title_en", "list", "parent_list",
          "confidence", "confidence_note"}
missing |= {n for n in lists if not re.search("_(confidence|note)$", n)} - set(words)
print(missing)
sys.exit(bool(missing))
END
}
expect "every field and column has a name for people" words_complete
finish
