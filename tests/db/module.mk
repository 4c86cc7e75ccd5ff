# Tests of this folder; one line each.
TESTS += %D%/schema.sh
EXTRA_DIST += %D%/schema.sh
