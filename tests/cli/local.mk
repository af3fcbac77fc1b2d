# The command as a user meets it. cli.sh is what the tests share; *.expected is
# what people see: UPDATE=1 in the environment writes it anew.
cli_tests = \
	tests/cli/demo.sh \
	tests/cli/docs.sh \
	tests/cli/failures.sh \
	tests/cli/machine.sh \
	tests/cli/output.sh
TESTS += $(cli_tests)
EXTRA_DIST += $(cli_tests) tests/cli/cli.sh tests/cli/parse_tables.py tests/cli/data tests/cli/expected
