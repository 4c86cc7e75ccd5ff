# Tests of this folder; one line each.
CLI_TESTS = \
	%D%/tables.sh \
	%D%/words.sh
TESTS += $(CLI_TESTS)
EXTRA_DIST += $(CLI_TESTS) %D%/cli.sh
