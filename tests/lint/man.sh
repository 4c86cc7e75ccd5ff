#!/bin/sh
# SPDX-License-Identifier: MIT
# The manual pages are without fault. Whether a page they refer to is installed here is not one.
. "$SOURCE/tests/support/shell.sh"

command -v mandoc >/dev/null || {
    echo "mandoc is not installed"
    exit 77
}

# faults PAGE...
faults() {
    mandoc -T lint -W style "$@" 2>&1 | grep -v 'referenced manual not found'
}

for page in "$SOURCE"/man/*.[1-8] "$BUILD"/man/*.[1-8]; do
    [ -f "$page" ] || continue
    clean "${page##*/} is without fault" "$(faults "$page")"
done

# broken PAGE: words in a place of one's own that stand apart on the page, and lost quotes
broken() {
    mandoc -T ascii -O width=200 "$1" | sed 's/.\x08//g' | grep -nE '~/\. |--(name|purpose) [A-Z][a-z]+ [A-Za-z]'
}

for page in "$SOURCE"/man/*.[1-8] "$BUILD"/man/*.[1-8]; do
    [ -f "$page" ] || continue
    clean "${page##*/} reads as it was meant" "$(broken "$page")"
done

# The lint itself.
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
printf '.Dd November 1, 2026\n.Dt X 1\n.Os\n.Sh NAME\n.Nm x\n.Nd a page\n.Nope\n' >"$scratch/x.1"
holds "a fault is found" test -n "$(faults "$scratch/x.1")"

summary
