#!/bin/sh
# SPDX-License-Identifier: MIT
# A store nobody reads without a passphrase, and nobody changes unseen.
. "$SOURCE/tests/cli/cli.sh"

CAFDESK_STORE=$place/training
export CAFDESK_STORE

ends "the training store" 0 training
caf list --all --format csv
column csv family_name | tail -n +2 >names
holds "has families" test "$(wc -l <names)" -ge 50
sed -n '/....../p' names >long
clean "no name of which is readable in it" "$(grep -aFf long training/store.* | head -n 3)"
clean "nor what it is" "$(grep -al SQLite training/store.*)"
ends "the doctor" 0 doctor
prints "says that it is sealed" 'sealed'

# copy NAME: the store again, to be spoilt
copy() {
    rm -rf "$1"
    cp -r training "$1"
}

# spoil FILE OFFSET: one byte of it becomes another
spoil() {
    printf '\252' | dd of="$1" bs=1 seek="$2" conv=notrunc 2>/dev/null
    if cmp -s "$1" "training/${1##*/}"; then
        printf '\125' | dd of="$1" bs=1 seek="$2" conv=notrunc 2>/dev/null
    fi
}

copy first
spoil first/store.db 20
ends "a changed first page" 5 --store first list
one_sentence "is told in one sentence"
says "as that" 'first page'
copy inside
spoil inside/store.db $(($(stat -c %s inside/store.db) / 4096 / 2 * 4096 + 99))
ends "a changed page inside" 5 --store inside check
says "is told by its number" 'Page [0-9]+ of the store'
copy keys
spoil keys/store.keys 200
ends "a changed key file" 5 --store keys list
says "is told as that" 'store.keys'

ends "another training store" 0 --store other training --empty
copy mixed
cp other/store.keys mixed/store.keys
ends "the keys of another store" 5 --store mixed list
copy swapped
cp other/store.db swapped/store.db
ends "the records of another store" 5 --store swapped list
ends "each by itself is whole" 0 --store other check

ends "a store of plain pages" 0 --store plain training --empty --unsealed
holds "is one of SQLite's" grep -aq SQLite plain/store.db
copy opened
cp plain/store.db opened/store.db
ends "and does not stand in for a sealed one" 5 --store opened list
if command -v sqlite3 >/dev/null; then
    sqlite3 training/store.db .schema >out 2>said
    clean "another program reads nothing in a sealed one" "$(cat out)"
fi

# ---- Another key

printf 'three quiet herons\n' >passphrase
"$CAFDESK" --store live init --admin ldanvers --passphrase-fd 3 >out 3<passphrase
cp -r live before
cat passphrase passphrase >twice
"$CAFDESK" --store live --user ldanvers --passphrase-fd 3 rotate >out 2>said 3<twice
same "rotate" 0 "$?"
prints "says that all keep their passphrase" 'keeps their passphrase'
"$CAFDESK" --store live --user ldanvers --passphrase-fd 3 check >out 2>said 3<passphrase
same "the store is whole" 0 "$?"
"$CAFDESK" --store live --user ldanvers --passphrase-fd 3 audit list --format csv >out 3<passphrase
prints "the trail has it" ',ldanvers,administrator,rotate,'
clean "nothing is left lying" "$(ls live | grep next)"
cp before/store.keys live/store.keys
"$CAFDESK" --store live --user ldanvers --passphrase-fd 3 check >out 2>said 3<passphrase
same "the keys of before open it no more" 5 "$?"
"$CAFDESK" --store before --user ldanvers --passphrase-fd 3 check >out 2>said 3<passphrase
same "they open the copy they belong to" 0 "$?"
"$CAFDESK" --store part init --admin ldanvers --unsealed --passphrase-fd 3 >out 2>said 3<passphrase
"$CAFDESK" --store part --user ldanvers --passphrase-fd 3 rotate >out 2>said 3<twice
same "plain pages have none" 1 "$?"
one_sentence "which is told in one sentence"

summary
