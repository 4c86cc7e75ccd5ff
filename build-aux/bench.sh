#!/bin/sh
# SPDX-License-Identifier: MIT
# Runs each benchmark named and says at the end which figures are over their bounds. Being over
# is no failure; a benchmark that does not come to its end is.
set -u

told=bench.out
failed=0
: >"$told"
for name in "$@"; do
    printf '== %s\n' "$name"
    { "./$name" || echo "$name did not come to its end"; } | tee -a "$told"
done
printf '\n== Over their bounds\n'
awk -F'|' '/^# / { title = substr($0, 3) }
    / OVER$/ { printf "%s: %s\n", title, $0; over++ }
    END { if (!over) print "none" }' "$told"
if grep 'did not come to its end' "$told"; then
    failed=1
fi
exit $failed
