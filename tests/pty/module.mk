# Tests of this folder; one line each.
