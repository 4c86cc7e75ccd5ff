#!/bin/sh
# SPDX-License-Identifier: MIT
# db/schema.sql is what the migrations make together; and embedding them gives the same bytes from
# every awk that is here, and refuses a gap.
. "$SOURCE/tests/support/shell.sh"

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

"$BUILD/schema-sql" >"$scratch/schema.sql"
clean "db/schema.sql is fresh (schema-sql >db/schema.sql makes it so)" \
    "$(diff "$SOURCE/db/schema.sql" "$scratch/schema.sql" | head -20)"

# embed AWK...: the migrations as C, by this awk
embed() {
    (cd "$SOURCE" && "$@" -f build-aux/sql2c.awk db/migrations/[0-9]*.sql)
}

embed awk >"$scratch/awk"
for awk in mawk gawk busybox; do
    command -v "$awk" >/dev/null || continue
    case $awk in
    busybox) embed busybox awk >"$scratch/other" 2>/dev/null || continue ;;
    *) embed "$awk" >"$scratch/other" ;;
    esac
    holds "$awk gives the same bytes" cmp -s "$scratch/awk" "$scratch/other"
done
if command -v gawk >/dev/null; then
    embed gawk --posix >"$scratch/other"
    holds "gawk --posix gives the same bytes" cmp -s "$scratch/awk" "$scratch/other"
fi

printf '%s\n' "SELECT '??-' || \"a\\b\";" >"$scratch/0001_a.sql"
same "what C would read otherwise is escaped" \
    "MIGRATION(1, \"a\",
\"SELECT '\\?\\?-' || \\\"a\\\\b\\\";\\n\"
\"PRAGMA user_version = 1;\\n\")" \
    "$(awk -f "$SOURCE/build-aux/sql2c.awk" "$scratch/0001_a.sql")"
echo >"$scratch/0003_b.sql"
awk -f "$SOURCE/build-aux/sql2c.awk" "$scratch/0001_a.sql" "$scratch/0003_b.sql" \
    >/dev/null 2>"$scratch/said"
same "a gap in the numbers fails" 1 $?
holds "and is said" grep -q "should be 2" "$scratch/said"

summary
