#!/bin/sh
# SPDX-License-Identifier: MIT
# Text that went into the store past the program: no command gives it to a terminal as it is, in any
# format, and none is thrown by it.
. "$SOURCE/tests/cli/cli.sh"

CAFDESK_STORE=$place/training
export CAFDESK_STORE
ends "the training store" 0 training --unsealed

# ---- Names that are no names of files

# there: the files beside the store and those of this test
there() {
    find . ! -path './named/*' ! -name out ! -name said ! -name before ! -name after | sort
}
ends "one case" 0 export --case CAF-2010-00017 -o one.jsonl
long=$(printf '%0300d' 7 | tr 0 n)
for name in '-o raw' '/etc/passwd' '../../etc/passwd' 'a; touch touched' '$(touch touched)' "$long"; do
    sed "s|\"given_names\":\"Kieran\"|\"given_names\":\"$name\"|" one.jsonl >named.jsonl
    rm -rf named
    ends "an empty store" 0 --store named training --empty
    caf --store named import named.jsonl
    holds "a child called $name is taken or told" test "$status" -le 1
    [ "$status" -eq 0 ] || says "with the place" '^named.jsonl:[0-9]+: given_names: '
    there >before
    for what in 'list --all' 'show CAF-2010-00017' 'export --case CAF-2010-00017' \
        'search --purpose Looking -- Tolliver'; do
        # shellcheck disable=SC2086 # words of a command
        caf --store named $what
        holds "$what, of $name" test "$status" -lt 7
    done
    there >after
    clean "no file is called so: $name" "$(diff before after)"
done

command -v sqlite3 >/dev/null || { summary; exit; }
urn=$(caf list --format csv; column csv urn | head -n 1)

# What a terminal might act upon, as SQL: a window's title, a C1 control, an erased screen, a
# direction, a tag, a mark after a mark, bytes that are no text, a bell, and what printf obeys.
marks=$(printf "%30s" '' | sed 's/ /||char(769)/g')
hostile="'%n%s%s'||char(27)||']0;mine'||char(7)||char(155)||'2J'||char(8238)||char(8294)||char(917569)||char(127)||char(13)||'a'$marks||cast(x'9bff41' AS TEXT)"

# Every text that is not one of a list's codes: a code is held by a CHECK, and its row stays.
poison() {
    echo '.dbconfig enable_trigger off'
    echo '.dbconfig defensive off'
    sqlite3 "$1" "SELECT m.name, c.name FROM sqlite_schema m, pragma_table_info(m.name) c
        WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' AND m.name NOT GLOB '*_fts*'
          AND m.name NOT IN ('meta', 'config', 'record_version') AND c.type = 'TEXT'
          AND c.name NOT IN ('action', 'urn')" |
        while IFS='|' read -r table column; do
            printf 'UPDATE OR IGNORE "%s" SET "%s" = substr("%s", 1, 12) || %s WHERE "%s" GLOB %s;\n' \
                "$table" "$column" "$column" "$hostile" "$column" "'*[a-z]*'"
        done
}
poison training/store.db | sqlite3 training/store.db >/dev/null 2>&1
touched=$(sqlite3 training/store.db "SELECT count(*) FROM subject WHERE family_name LIKE '%' || char(27) || '%'")
holds "the store is full of it" test "$touched" -ge 50

# raw FILE: the bytes of it that would act on a terminal or turn its text round
raw() {
    LC_ALL=C grep -anE "$(printf '[\001-\010\013\014\016-\037\177]|\302[\200-\237]|\342\200[\252-\256]|\342\201[\246-\251]|\363\240')" "$1" |
        head -n 3
    LC_ALL=C.UTF-8 iconv -f UTF-8 -t UTF-8 "$1" >/dev/null 2>&1 || echo "not UTF-8"
}

# tries ARG...: the command does not fall, and gives nothing raw
tries() {
    caf "$@"
    holds "$* does not fall" test "$status" -lt 100
    clean "$*: what is printed" "$(raw out)"
    clean "$*: what is said" "$(raw said)"
}
for format in text csv json jsonl; do
    tries list --all --format $format
    tries due --format $format
    tries duplicates --min-score 50 --format $format
    tries show "$urn" --format $format
    for section in identity people assessment consent lead team history; do
        tries show "$urn" --section $section --format $format
    done
    tries search Tolliver --purpose "Looking" --format $format
    tries audit list --format $format
    tries audit verify --format $format
    tries user list --format $format
    tries doctor --format $format
done
for format in text csv json jsonl; do
    caf list --all --format $format
    prints "what printf obeys is text in $format" '%n%s%s'
done
tries check
tries export --case "$urn"
tries export --all
tries --user "$(printf 'rme\033]0;x\007')" list
tries user disable "$(printf 'rme\302\233')"
tries show "$(printf 'CAF\033[2J')"
tries audit list --user "$(printf 'x\342\200\256')"

summary
