#!/bin/sh
# SPDX-License-Identifier: MIT
# Runs each program or script named, built here or kept in $SOURCE, and fails when one failed.
set -u

failed=0
for name in "$@"; do
    printf '== %s\n' "$name"
    file=./$name
    [ -f "$file" ] || file=$SOURCE/$name
    case $name in
    *.sh) sh "$file" ;;
    *) "$file" ;;
    esac || failed=1
done
exit $failed
