"""Runs Frama-C WP over the annotated sources and counts goals: prove.py SOURCES.

For each file, every run-time error that C leaves undefined, every contract and
every loop is a goal. Prints proved / total for each file, what is not proved, and
fails then. docs/proofs.md says what the goals mean and what is assumed."""

import os
import re
import subprocess
import sys

# File, functions that are proved, and options. In the kernel no unsigned number
# may wrap either, so that the prover may take all numbers as whole numbers.
WHOLE = ["-warn-unsigned-overflow", "-warn-unsigned-downcast", "-warn-signed-downcast",
         "-wp-model", "Typed+nat"]
FILES = [
    ("lib/base/integer.c", "socprev__add,socprev__subtract", []),
    ("lib/allocate/remainder_kernel.c", None, WHOLE),
]


def prove(root, path, functions, options):
    command = ["frama-c", "-wp", "-wp-rte", *options, "-wp-prover", "z3,cvc4", "-wp-timeout", "20",
               "-wp-par", str(os.cpu_count() or 1), "-cpp-extra-args=-Ilib -Iinclude"]
    if functions:
        command += ["-wp-fct", functions]
    # Frama-C takes the folder that it is in from the environment.
    done = subprocess.run([*command, path], cwd=root, env={**os.environ, "PWD": root},
                          capture_output=True, text=True, check=False)
    said = done.stdout + done.stderr
    counts = re.search(r"Proved goals:\s+(\d+) / (\d+)", said)
    if done.returncode != 0 or counts is None:
        print(said[-3000:], file=sys.stderr)
        sys.exit(f"{path}: frama-c ended with {done.returncode}")
    proved, total = map(int, counts.groups())
    print(f"{path}: {proved} of {total} goals proved", flush=True)
    for goal in re.findall(r"\[wp\] \[\w+\] Goal (\w+)(?!.*Valid)", said):
        if re.search(rf"\[(?:Failed|Timeout|Unknown)\] Goal {goal}\b", said):
            print(f"  not proved: {goal}")
    return proved, total


def main():
    results = [prove(sys.argv[1], *row) for row in FILES]
    proved, total = (sum(column) for column in zip(*results))
    print(f"{proved} of {total} goals proved")
    sys.exit(proved != total or total == 0)


main()
