#!/bin/sh
# SPDX-License-Identifier: MIT
# The training store: made, opened, made anew; its trainer and its people.
. "$SOURCE/tests/cli/cli.sh"

ends "training" 0 training
prints "says where" "cafdesk-training"
holds "by default in the data folder" test -f "$XDG_DATA_HOME/cafdesk-training/store.db"
prints "names the fictional people" '^rmenon +Ravi Menon'
passphrase=$(sed -n "s/^Everybody's passphrase: //p" out)
holds "and tells their passphrase" test -n "$passphrase"
safe "no byte acts on a terminal" out
sed 1d out >rest && mv rest out # the folder's name may be of any length
narrow "the logins"
CAFDESK_STORE=$XDG_DATA_HOME/cafdesk-training
export CAFDESK_STORE

ends "training again" 0 training --format csv
same "as csv" store,login,name,roles,agency,passphrase "$(fields csv)"
for person in hoduya rmenon cpettigrew tsandiford nvarma gmarlowe prenshaw ldanvers icalloway; do
    holds "$person may sign in" sh -c 'cut -d, -f2 out | grep -Fqx '"$person"
done
same "one passphrase for all" "$passphrase" "$(column csv passphrase | sort -u)"

ends "a command without --user acts as the trainer" 0 list --all --format csv
holds "who sees every case" test "$(records csv)" -ge 62
as rmenon "$passphrase" list --format csv
same "a fictional person signs in" 0 "$status"
holds "and sees fewer" test "$(records csv)" -lt 62
for state in Z0 X0; do
    as gmarlowe "$passphrase" list --state "$state" --format csv
    holds "the co-ordinator has some in $state to learn with" test "$(records csv)" -ge 1
done
ends "with --user the passphrase is wanted" 2 --user rmenon list

CAFDESK_NOW=2010-03-22T09:00:00Z
export CAFDESK_NOW
ends "the clock may be set" 0 search Tolliver --purpose "Another day"
clean "without a word" "$(cat said)"
ends "what was done then" 0 audit list --from 2010-03-22 --format csv
holds "is in the trail with that day" sh -c 'cut -d, -f2 out | grep -q ^2010-03-22T09:0'
CAFDESK_NOW=tomorrow
ends "a clock that is no moment" 2 list
says "is told" 'CAFDESK_NOW'
unset CAFDESK_NOW

ends "list" 0 list --format csv
before=$(records csv)
ends "made anew" 0 training --fresh
ends "list" 0 list --format csv
same "it has the same cases again" "$before" "$(records csv)"
ends "an empty one" 0 --store "$place/empty" training --empty
ends "has no case" 0 --store "$place/empty" list --all --format csv
same "not one" 0 "$(records csv)"
ends "as text it says so" 0 --store "$place/empty" list
prints "in a sentence" '^No case is on this list\.$'
ends "as json it is an empty list" 0 --store "$place/empty" list --format json
same "an empty one" '[]' "$(cat out)"

# ---- Killed while it is being made: the next time it is whole

# killed BYTES: kills the making of a store once it is that long; true when it was in the middle
killed() {
    rm -rf half
    "$CAFDESK" --store half training >out 2>said </dev/null &
    making=$!
    until [ "$(stat -c %s half/store.db.new 2>/dev/null || echo 0)" -ge "$1" ] ||
        [ -e half/store.db ] || ! kill -0 $making 2>/dev/null; do :; done
    kill -9 $making 2>/dev/null
    wait $making 2>/dev/null
    [ ! -e half/store.db ]
}
for bytes in 1 300000 2000000; do
    holds "killed at $bytes bytes, there is no store" killed $bytes
    ends "so it is not opened" 1 --store half list
    ends "and is made the next time" 0 --store half training
    ends "whole" 0 --store half check
    ends "with its cases" 0 --store half list --format csv
    same "all of them" "$before" "$(records csv)"
    holds "and nothing of the first try" test ! -e half/store.db.new
done

# ---- A live store is never one

printf '%s\n' 'three quiet herons' >passphrase
"$CAFDESK" --store live --passphrase-fd 3 init --admin ldanvers >out 2>said </dev/null 3<passphrase
same "a live store" 0 $?
cat live/store.* | cksum >before
ends "training does not take it" 1 --store live training
says "and says that it is live" live
ends "not even fresh" 1 --store live training --fresh
same "it stays to the byte" "$(cat before)" "$(cat live/store.* | cksum)"

summary
