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

# A live store on a small disk that somebody else fills, and empties again.
cat >fill.sh <<'end'
printf 'three quiet herons\n' >passphrase
run() {
    "$CAFDESK" --store small/store --passphrase-fd 3 "$@" >out 2>said </dev/null 3<passphrase
    echo $?
}
fill() {
    dd if=/dev/zero of=small/filler bs=4k >/dev/null 2>&1
    dd if=/dev/zero of=small/filler2 bs=1 >/dev/null 2>&1
}
run init --admin ldanvers >made
run --user ldanvers user list --format csv >before && mv out list-before
ls small/store | grep -c reserve >reserve
cksum <small/store/store.keys >keys-before
fill
run --user ldanvers user add rmenon --name Ravi --role practitioner --agency Westmarch >add
mv said add-said
run --user ldanvers user list >look
mv said look-said
mv out look-out
cksum <small/store/store.keys >keys-after
rm small/filler small/filler2
run --user ldanvers check >check
run --user ldanvers user list --format csv >after && mv out list-after
run --user ldanvers user add rmenon --name Ravi --role practitioner --agency Westmarch >again
end
small() {
    mkdir -p small
    unshare -rm sh -c 'mount -t tmpfs -o size=100m none "$1" && shift && "$@"' sh "$place/small" "$@"
}
if small true 2>/dev/null; then
    small sh ./fill.sh
    same "a live store on it" 0 "$(cat made)"
    same "keeps a reserve" 1 "$(cat reserve)"
    same "a deed without room" 7 "$(cat add)"
    holds "is told in one sentence" grep -q 'disk is full' add-said
    same "and one only" 1 "$(wc -l <add-said)"
    same "a look without room" 7 "$(cat look)"
    holds "is told in one sentence, too" grep -q 'disk is full' look-said
    clean "and shows nothing" "$(cat look-out)"
    same "the keys are what they were" "$(cat keys-before)" "$(cat keys-after)"
    same "with room again the store is whole" 0 "$(cat check)"
    same "nobody was added" "$(cut -d, -f1-6 list-before)" "$(cut -d, -f1-6 list-after)"
    same "and the deed is done" 0 "$(cat again)"
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

# ---- Started in a poor way

poor() {
    what=$1 wanted=$2
    same "$what" "$wanted" "$(cat ended)"
    ends "$what: the store is whole" 0 check
}
sh -c 'ulimit -f 10; exec "$CAFDESK" user disable rmenon' >out 2>said </dev/null
echo $? >ended
one_sentence "files may not grow: one sentence"
poor "files may not grow" 7
sh -c 'ulimit -n 5; exec "$CAFDESK" list' >out 2>said </dev/null
echo $? >ended
holds "few descriptors: an end of its own" test "$(cat ended)" -lt 100
poor "few descriptors" "$(cat ended)"
"$CAFDESK" list <&- >&- 2>&-
echo $? >ended
poor "no descriptors at all" 7
(umask 0 && rm -rf loose && caf --store loose training --empty)
clean "nobody's umask opens a store" "$(find loose -perm /077)"

# ---- An export goes over nothing that is there

before=$(sum)
mkfifo pipe
for target in "$CAFDESK_STORE/store.db" "$CAFDESK_STORE/store.keys" /dev/tty /proc/self/mem pipe; do
    ends "an export to $target" 1 export --all -o "$target"
    one_sentence "is refused in one sentence"
done
ends "the store is whole" 0 check

summary
