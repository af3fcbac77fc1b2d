TESTS += tests/examples/lessons.sh
EXTRA_DIST += tests/examples/lessons.sh
