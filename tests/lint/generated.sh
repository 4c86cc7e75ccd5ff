#!/bin/sh
# SPDX-License-Identifier: MIT
# The tables that the migrations make are those of the data dictionary: the same columns, of the
# same types, with the same codes. The program dictionary-sql prints what the dictionary wants.
. "$SOURCE/tests/support/shell.sh"

command -v sqlite3 >/dev/null || {
    echo "sqlite3 is not installed"
    exit 77
}

# shape: reads SQL; prints each column of each table, and each word that a CHECK allows
shape() {
    {
        cat
        printf '%s\n' "SELECT m.name || ': ' || c.name || ' ' || c.type || ' ' || c.\"notnull\"
            FROM sqlite_schema m, pragma_table_info(m.name) c WHERE m.type = 'table';"
        printf '%s\n' "SELECT m.name || '; ' || replace(replace(m.sql, char(10), ' '), '''',
            char(10) || m.name || ' allows ''') FROM sqlite_schema m WHERE m.type = 'table';"
    } | sqlite3 -batch :memory: | sed -n -E "/^[a-z_]+: /p; s/^([a-z_]+ allows '[^',() ]+)$/\1'/p" |
        LC_ALL=C sort -u
}

# differences DICTIONARY MIGRATIONS: lines that only one has, among the dictionary's tables
differences() {
    tables=$(sed 's/[: ].*//' "$1" | sort -u | paste -s -d '|')
    grep -E "^($tables)[: ]" "$2" | LC_ALL=C comm -3 "$1" - |
        sed -e 's/^\t/only in the migrations: /' -e t -e 's/^/only in the dictionary: /'
}

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

"$BUILD/dictionary-sql" | shape >"$scratch/dictionary"
cat "$SOURCE"/db/migrations/[0-9]*.sql | shape >"$scratch/migrations"
holds "the dictionary has tables" test "$(wc -l <"$scratch/dictionary")" -gt 500
clean "migrations and dictionary agree" "$(differences "$scratch/dictionary" "$scratch/migrations")"

# The lint itself.
echo "CREATE TABLE a (b TEXT CHECK (b IN ('X', 'Y')), c INTEGER);" | shape >"$scratch/want"
echo "CREATE TABLE a (b TEXT CHECK (b IN ('X')), d INTEGER); CREATE TABLE e (f);" | shape \
    >"$scratch/have"
same "what differs is found" "only in the dictionary: a allows 'Y'
only in the dictionary: a: c INTEGER 0
only in the migrations: a: d INTEGER 0" "$(differences "$scratch/want" "$scratch/have")"

summary
