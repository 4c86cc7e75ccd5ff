#!/bin/sh
# SPDX-License-Identifier: MIT
# Making stores, choosing one, and stores that cannot be opened.
. "$SOURCE/tests/cli/cli.sh"

passphrase='three quiet herons'
CAFDESK_STORE=$place/live
export CAFDESK_STORE

# init [ARG...]: makes the store of $CAFDESK_STORE
init() {
    printf '%s\n' "$passphrase" >passphrase
    "$CAFDESK" init --passphrase-fd 3 "$@" >out 2>said </dev/null 3<passphrase
    status=$?
}

ends "init without an administrator" 2 init
says "says what is wanted" '\-\-admin LOGIN'
ends "init without a passphrase to read" 2 init --admin ldanvers
says "says how" 'passphrase-fd'
holds "and makes nothing" test ! -e live
init --admin 'L Danvers'
same "a login that cannot be" 2 "$status"
passphrase=short init --admin ldanvers
same "a short passphrase" 1 "$status"
one_sentence "is told in one sentence"
clean "and no store is there" "$(ls live/store.db 2>/dev/null)"

init --admin ldanvers --format json
same "init" 0 "$status"
clean "without a word" "$(cat said)"
same "prints where it is and the recovery key" \
    "store,admin,recovery_first,recovery_second" "$(fields json)"
same "the store" "$CAFDESK_STORE" "$(column json store)"
holds "two different halves" \
    test "$(column json recovery_first)" != "$(column json recovery_second)"
same "the folder is the person's own" 700 "$(stat -c %a live)"
same "so are its files" "600" "$(stat -c %a live/store.* | sort -u)"
clean "the passphrase is in none of them" "$(grep -l "$passphrase" live/store.* 2>/dev/null)"

before=$(sum)
init --admin ldanvers
same "init over a store" 1 "$status"
says "says so" 'already'
same "leaves it to the byte" "$before" "$(sum)"

as ldanvers "$passphrase" list
same "cases are not for administrators" 3 "$status"
says "who are let in and told so" 'no case work'
"$CAFDESK" --user ldanvers --passphrase-fd 0 list >out 2>said <passphrase
says "the passphrase may come from standard input" 'no case work'
"$CAFDESK" --user ldanvers --passphrase-fd 9 list >out 2>said </dev/null
same "a descriptor that is closed" 7 $?
ends "nobody is bound to this Unix user" 2 list
says "so it must be said who" '\-\-user LOGIN'

# ---- The clock

CAFDESK_NOW=2010-03-22T09:00:00Z
export CAFDESK_NOW
as ldanvers "$passphrase" list
says "a live store goes by the machine's clock" 'CAFDESK_NOW'
says "and is opened" 'no case work'
unset CAFDESK_NOW

# ---- Which store

ends "no store there" 1 --store "$place/nowhere" --user ldanvers --passphrase-fd 0 list
one_sentence "is told in one sentence"
holds "and nothing is made" test ! -e nowhere
as ldanvers "$passphrase" --store "$place/nowhere" list
says "the option goes before the environment" 'no store in .*/nowhere'
(
    unset CAFDESK_STORE
    XDG_DATA_HOME=$place/data
    mkdir -p "$XDG_DATA_HOME"
    cp -r live "$XDG_DATA_HOME/cafdesk"
    as ldanvers "$passphrase" list
)
says "without either it is in the data folder" 'no case work'

# ---- The doctor

ends "the doctor needs nobody to sign in" 0 doctor
prints "and says what is well" '^  ok  '
same "no line over 80 columns" "" "$(awk 'length($0) > 80' out)"
ends "as json" 0 doctor --format json
same "a line each" finding,what,why "$(fields json)"
clean "of three kinds" "$(column json finding | grep -Evx 'ok|warn|bad')"
ends "without a store" 0 --store "$place/nowhere" doctor
holds "nothing is made" test ! -e nowhere

# ---- What is no store

mkdir strange
head -c 8192 /dev/urandom >strange/store.db
cp strange/store.db copy
as ldanvers "$passphrase" --store strange list
same "a file that is not a store" 1 "$status"
one_sentence "is told in one sentence"
holds "and stays to the byte" cmp -s strange/store.db copy
mkdir other
printf 'SQLite format 3' >other/store.db
cp other/store.db copy
as ldanvers "$passphrase" --store other list
holds "a broken file is refused" test "$status" -ne 0
holds "and stays to the byte" cmp -s other/store.db copy
CAFDESK_STORE=$place/newer init --admin ldanvers --unsealed
# user_version, four bytes from byte 60 of the file
printf '\000\000\377\377' | dd of=newer/store.db bs=1 seek=60 conv=notrunc 2>/dev/null
cksum newer/store.db >copy
as ldanvers "$passphrase" --store newer list
same "a store of a newer program" 1 "$status"
says "says so" 'newer'
same "and stays to the byte" "$(cat copy)" "$(cksum newer/store.db)"

# ---- Files that may not be read or written

if [ "$(id -u)" -ne 0 ]; then
    chmod a-r live/store.db
    as ldanvers "$passphrase" list
    same "a store that may not be read" 7 "$status"
    one_sentence "is told in one sentence"
    chmod u+r live/store.db
    mkdir closed
    chmod a-w closed
    CAFDESK_STORE=$place/closed/store init --admin ldanvers
    same "a folder that may not be written" 7 "$status"
    one_sentence "is told in one sentence"
fi

# ---- Wrong passphrases; they cost time, so they come last

as ldanvers 'another passphrase' list
same "a wrong passphrase" 3 "$status"
silent "shows nothing"
one_sentence "is told in one sentence"
sed "s/[0-9]\{1,\}/N/g" said >wrong
as nobody 'another passphrase' list
same "somebody who does not exist" 3 "$status"
same "is told the same" "$(cat wrong)" "$(sed "s/[0-9]\{1,\}/N/g" said)"
as ldanvers '' list
holds "an empty passphrase is none" test "$status" -ne 0
as ldanvers "$(printf '%2000s' '' | tr ' ' x)" list
same "a very long one is refused" 1 "$status"

# A store of an older program: what the last step of the tables made is taken out again.
if command -v sqlite3 >/dev/null; then
    CAFDESK_STORE=$place/older
    ends "a store" 0 --store "$CAFDESK_STORE" training --empty --unsealed
    last=$(ls "$SOURCE"/db/migrations/*.sql | tail -n 1)
    number=$(basename "$last" | sed 's/^0*\([0-9]*\)_.*/\1/')
    {
        sed -n 's/^CREATE \(UNIQUE \)\{0,1\}INDEX \([a-z_]*\).*/DROP INDEX \2;/p' "$last"
        sed -n '/_next (/d; s/^CREATE TABLE \([a-z_]*\).*/DROP TABLE \1;/p' "$last"
        sed -n 's/^ALTER TABLE \([a-z_]*\) ADD COLUMN "\{0,1\}\([a-z_]*\).*/ALTER TABLE \1 DROP COLUMN \2;/p' \
            "$last"
        # One that was made anew is again as the step had it that made it first.
        for table in $(sed -n 's/^ALTER TABLE \([a-z_]*\)_next RENAME TO \1;/\1/p' "$last"); do
            echo "DROP TABLE $table;"
            sed -n "/^CREATE TABLE $table (/,/^)/p; /^CREATE INDEX [a-z_]* ON $table (/p" \
                $(ls "$SOURCE"/db/migrations/*.sql | sed '$d')
            awk -v head="ALTER TABLE $table ADD COLUMN" \
                'index($0, head) == 1 { on = 1 } on { print } /;/ { on = 0 }' \
                $(ls "$SOURCE"/db/migrations/*.sql | sed '$d')
        done
        echo "PRAGMA user_version = $((number - 1));"
    } | sqlite3 "$CAFDESK_STORE/store.db"
    ends "doctor looks at it" 0 doctor
    prints "and says that it is older" 'older cafdesk'
    ends "it is opened" 0 list
    holds "and kept as it was beside" test -f "$CAFDESK_STORE/store.db.before-v$number"
    ends "it is up to date then" 0 doctor
    prints "as the doctor says" "schema $number"

    # One whose tables another version had: the sentence says so, and what to do.
    CAFDESK_STORE=$place/other-tables
    ends "a store" 0 --store "$CAFDESK_STORE" training --empty --unsealed
    sqlite3 "$CAFDESK_STORE/store.db" 'ALTER TABLE case_board RENAME COLUMN next_due TO other'
    ends "it is not read" 5 list
    says "and the sentence tells why" 'tables of the store'
    says "and what to do" 'training --fresh'
fi

summary
