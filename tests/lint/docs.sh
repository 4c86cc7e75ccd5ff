#!/bin/sh
# SPDX-License-Identifier: MIT
# Documents do not name what is gone, the glossary has the names of the code, and docs/TOUR.md names
# every file of the program.
. "$SOURCE/tests/support/shell.sh"

# paths FILE: what a document names that looks like a path of this tree, as FILE:LINE:PATH. Those
# are the words between back-quotes, and the targets of links.
paths() {
    awk '
        /^```/ { block = !block }
        block { next }
        {
            line = $0
            while (match(line, /`[^`]+`|\]\([^)#]+/)) {
                word = substr(line, RSTART, RLENGTH)
                line = substr(line, RSTART + RLENGTH)
                link = word ~ /^\]/
                gsub(/`|^\]\(/, "", word)
                if (word !~ /^[A-Za-z0-9_.*?\/-]+$/)
                    continue
                if (link || word ~ /^(src|tests|db|man|docs|build-aux|completions)\// ||
                    word ~ /^(configure\.ac|Makefile\.am|bootstrap|README\.md|LICENSE)$/)
                    print FILENAME ":" FNR ":" word
            }
        }' "$1"
}

# gone FOLDER: what its documents name and it has not
gone() {
    (cd "$1" && find docs README.md -name '*.md' | LC_ALL=C sort | while read -r page; do
        paths "$page" | while IFS=: read -r file line path; do
            case $path in
            *://* | mailto:* | *NNNN*) continue ;;
            esac
            # shellcheck disable=SC2086 # a path may be a pattern
            ls -d $path >/dev/null 2>&1 || ls -d ${file%/*}/$path >/dev/null 2>&1 ||
                echo "$file:$line: there is no $path"
        done
    done)
}

# passed_by FOLDER: files of src/ that the tour does not name; x.c and x.h are one stop
passed_by() {
    (cd "$1" && find src -name '*.[ch]' | sed 's/\.[ch]$/./' | LC_ALL=C sort -u | while read -r stem; do
        grep -Fq -- "\`$stem" docs/TOUR.md || echo "docs/TOUR.md does not name ${stem}c or ${stem}h"
    done)
}

# unspoken FOLDER: names in the glossary that no source has
unspoken() {
    (cd "$1" && grep -o '`[^`]*`' docs/GLOSSARY.md | tr -d '`' |
        sed -n -E 's/^(struct )?([A-Za-z_0-9]+)$/\2/p' | LC_ALL=C sort -u | while read -r word; do
        grep -rqw -- "$word" src db || echo "docs/GLOSSARY.md: no source has $word"
    done)
}

clean "documents name what is there" "$(gone "$SOURCE")"
clean "the glossary's names are the code's" "$(unspoken "$SOURCE")"
clean "the tour passes every file" "$(passed_by "$SOURCE")"

# The lint itself.
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir -p "$scratch/docs" "$scratch/src/base"
touch "$scratch/src/base/a.c" "$scratch/src/base/a.h" "$scratch/src/base/b.c"
cat >"$scratch/README.md" <<'END'
See `src/base/a.c`, `src/base/c.c` and [the tour](docs/TOUR.md), [more](docs/MORE.md).
END
printf '`src/base/*.c`, `cafdesk list`, [up](../README.md), `src/base/a.h`\n' >"$scratch/docs/TOUR.md"
same "what is gone is found" "README.md:1: there is no src/base/c.c
README.md:1: there is no docs/MORE.md" "$(gone "$scratch")"
printf '| a | `struct thing`, `other` and two words |\n' >"$scratch/docs/GLOSSARY.md"
mkdir "$scratch/db"
echo 'struct thing;' >"$scratch/src/base/a.h"
same "a word nobody uses is found" "docs/GLOSSARY.md: no source has other" "$(unspoken "$scratch")"
same "a file the tour passes by is found" "docs/TOUR.md does not name src/base/b.c or src/base/b.h" \
    "$(passed_by "$scratch")"

summary
