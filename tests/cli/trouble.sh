#!/bin/sh
# SPDX-License-Identifier: MIT
# Trouble with the machine: no room, nothing may be written, stopped in the middle. What was there
# stays whole.
. "$SOURCE/tests/cli/cli.sh"

CAFDESK_STORE=$place/training
export CAFDESK_STORE
ends "the training store" 0 training
ends "a file" 0 export --all -o all.jsonl

# ---- Stopped in the middle

ends "an empty store" 0 --store "$place/second" training --empty
before=$(cat second/store.db | cksum)
# A pipe holds the program where it reports, so that the signal comes in the middle.
sed 's/"sex":"M"/"sex":"X"/' all.jsonl >wrong.jsonl
mkfifo reported
setsid "$CAFDESK" --store "$place/second" import wrong.jsonl >out 2>reported </dev/null &
import=$!
exec 4<reported
read -r line <&4
kill -INT $import
cat <&4 >said
exec 4<&-
wait $import
status=$?
holds "an import that is stopped ends" test "$status" -ne 0
ends "and nothing is in" 0 --store "$place/second" list --all --format csv
same "not one case" 0 "$(records csv)"
ends "the store is whole" 0 --store "$place/second" check

# ---- No room

# small COMMAND: runs it with a small disk at $place/small; false where there can be none
small() {
    mkdir -p small
    unshare -rm sh -c 'mount -t tmpfs -o size=600k none "$1" && shift && "$@"' sh "$place/small" "$@"
}
if small true 2>/dev/null; then
    small sh -c '"$CAFDESK" export --all -o small/all.jsonl >out 2>said </dev/null; echo $? >ended
        ls small >left'
    same "an export without room" 7 "$(cat ended)"
    one_sentence "is told in one sentence"
    clean "and leaves no file" "$(cat left)"
    small sh -c '"$CAFDESK" --store small/store training --fresh >out 2>said </dev/null
        echo $? >ended'
    same "a store without room" 7 "$(cat ended)"
    one_sentence "is told in one sentence"
fi

# ---- Nothing may be written

if [ "$(id -u)" -ne 0 ]; then
    chmod -R a-w training
    ends "a store that may not be written" 7 list
    one_sentence "is told in one sentence"
    silent "shows nothing, because the look could not be noted"
    chmod -R u+w training
    ends "and is as it was" 0 check
fi

summary
