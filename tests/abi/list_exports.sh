#!/bin/sh
# Prints the names that a shared library exports, sorted, one on a line.
nm -D --defined-only "$1" | awk '$2 != "A" { sub(/@.*/, "", $3); print $3 }' | LC_ALL=C sort -u
