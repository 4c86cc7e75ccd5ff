#!/bin/sh
# SPDX-License-Identifier: MIT
# Backups: made while others work, killed at any moment, proved again, restored into a new place.
. "$SOURCE/tests/cli/cli.sh"

CAFDESK_STORE=$place/training
export CAFDESK_STORE
kept=$place/kept
mkdir "$kept"

# backups: the files that have the name of one
backups() {
    ls "$kept" | grep '\.backup$'
}

# newest: the last of them, with its folder
newest() {
    echo "$kept/$(backups | tail -n 1)"
}

ends "the training store" 0 training
ends "a backup without a folder" 2 backup
says "asks for one" 'backup DIR'
ends "into a folder that is not there" 7 backup "$place/nowhere"
one_sentence "is told in one sentence"
ends "into the store's own" 1 backup "$CAFDESK_STORE"
says "is none" 'lost with it'
ends "a backup" 0 backup "$kept"
prints "is done when it was proved" '^Done: .*proved'
narrow "what it prints"
same "one file" 1 "$(ls "$kept" | wc -l)"
same "of the person's own" 600 "$(stat -c %a "$(newest)")"
ends "is proved again" 0 backup verify "$(newest)"
prints "against its store" 'goes on from it'
ends "is an anchor" 0 audit verify --anchor "$(newest)"
prints "that fits" 'Anchors that fit: 1'
ends "stands in the trail" 0 audit list --format csv
prints "with who made it" ',trainer,[a-z]*,backup,'
caf list --all --format csv
column csv family_name | tail -n +2 | sed -n '/....../p' >long
holds "there are names to look for" test "$(wc -l <long)" -ge 50
clean "no name is readable in it" "$(grep -aFf long "$(newest)" | head -n 3)"
clean "nor what it is" "$(grep -al 'SQLite format' "$(newest)")"
ends "as json" 0 backup verify "$(newest)" --format json
same "it says" "file,store,made,by,cases,children,accounts,rows,head,bytes,rotated" "$(fields json)"
ends "without its store" 0 --store "$place/none" backup verify "$(newest)"
prints "it says so" 'not compared'
holds "and nothing is made there" test ! -e none
printf 'fennmoor lantern kite\n' >passphrase
for login in hoduya gmarlowe prenshaw icalloway; do
    "$CAFDESK" --user $login --passphrase-fd 3 backup "$kept" >out 2>said 3<passphrase
    same "$login may not make one" 3 "$?"
    "$CAFDESK" --user $login --passphrase-fd 3 backup verify "$(newest)" >out 2>said 3<passphrase
    same "nor prove one" 3 "$?"
done
"$CAFDESK" --user ldanvers --passphrase-fd 3 backup verify "$(newest)" >out 2>said 3<passphrase
same "an administrator may" 0 "$?"

# ---- What is wrong with one

# spoil OFFSET: one byte of a copy becomes another
spoil() {
    cp "$(newest)" spoilt.backup
    printf '\252' | dd of=spoilt.backup bs=1 seek="$1" conv=notrunc 2>/dev/null
    cmp -s spoilt.backup "$(newest)" &&
        printf '\125' | dd of=spoilt.backup bs=1 seek="$1" conv=notrunc 2>/dev/null
}

size=$(stat -c %s "$(newest)")
for at in 30 $((size / 4096 / 2 * 4096 + 99)) $((size - 6000)) $((size - 900)) $((size - 3)); do
    spoil "$at"
    ends "a byte changed at $at" 5 backup verify spoilt.backup
    one_sentence "is told in one sentence"
done
head -c $((size / 2)) "$(newest)" >short.backup
ends "one cut short" 5 backup verify short.backup
says "is told as that" 'cut short'
ends "one that is not there" 7 backup verify nothing.backup
printf 'not a backup\n' >letter
ends "a letter" 5 backup verify letter
cp "$(newest)" "$(newest | sed 's/-2[0-9]*-/-2009-/')"
ends "one with another's name" 5 backup verify "$(ls "$kept"/*-2009-*)"
says "is told as that" 'name of another'
rm "$kept"/*-2009-*

# ---- Restored

ends "a restore" 0 restore "$(newest)" --into restored
prints "says what is in it" '^  Holds '
prints "and what is missing" 'Nothing was saved|Missing since'
narrow "what it prints"
ends "it is whole" 0 --store restored check
ends "a training store it stays" 0 --store restored training
ends "and its trail goes on from the backup" 0 --store restored audit verify --anchor "$(newest)"
cksum restored/store.db >sums
ends "over a store it is never done" 1 restore "$(newest)" --into restored
one_sentence "which is told in one sentence"
same "and nothing is changed" "$(cat sums)" "$(cksum restored/store.db)"
ends "nor over the store it is of" 1 restore "$(newest)" --into "$CAFDESK_STORE"
ends "one that is not whole" 5 restore spoilt.backup --into half
clean "leaves no store" "$(ls half 2>/dev/null)"
ends "a restore says where to" 2 restore "$(newest)"
mkdir gone && cp -r training/. gone/ && head -c 5000 training/store.db >gone/store.db
ends "beside a store that is lost" 0 --store gone restore "$(newest)" --into second
prints "it says that store does not open" 'That store said'
ends "and is whole" 0 --store second check
for n in 1 2 3 4 5 6 7 8; do
    "$CAFDESK" restore "$(newest)" --into killed >out 2>said &
    pid=$!
    sleep "0.0$n"
    kill -9 $pid 2>/dev/null
    wait $pid 2>/dev/null
    if [ -e killed/store.db ]; then
        ends "one that came to its end is whole" 0 --store killed check
        rm -r killed
    fi
done
[ -e killed/store.db ] || ends "a restore after one that was killed" 0 restore "$(newest)" --into killed
ends "is whole" 0 --store killed check
clean "and has left nothing" "$(ls killed | grep next)"

# ---- A live store, and its recovery key

printf 'three quiet herons\n' >passphrase
CAFDESK_STORE=$place/live "$CAFDESK" init --admin ldanvers --format csv --passphrase-fd 3 >out 3<passphrase
first=$(column csv recovery_first) second=$(column csv recovery_second)
CAFDESK_STORE=$place/live "$CAFDESK" doctor >out
prints "the doctor misses a backup" 'None was made yet'
mkdir vault
CAFDESK_STORE=$place/live "$CAFDESK" --user ldanvers --passphrase-fd 3 backup vault >out 2>said 3<passphrase
same "a backup of a live store" 0 "$?"
CAFDESK_STORE=$place/live "$CAFDESK" doctor >out
prints "the doctor says when and where" 'The last one was proved on'
mv live lost
printf '%s\n%s\n' "$first" "$second" >halves
CAFDESK_STORE=$place/live "$CAFDESK" --passphrase-fd 3 restore vault/*.backup --into live --recovery \
    >out 2>said 3<halves
same "is restored with the recovery key" 0 "$?"
CAFDESK_STORE=$place/live "$CAFDESK" --user ldanvers --passphrase-fd 3 check >out 2>said 3<passphrase
same "and opens with the passphrase of the day" 0 "$?"
printf 'another passphrase\n' >wrong
CAFDESK_STORE=$place/none "$CAFDESK" --user ldanvers --passphrase-fd 3 restore vault/*.backup --into no \
    >out 2>said 3<wrong
same "a wrong passphrase restores nothing" 3 "$?"
clean "and makes nothing" "$(ls no 2>/dev/null)"

# ---- While twenty work

for desk in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
    (
        n=0
        while [ ! -e enough ]; do
            "$CAFDESK" list --limit 1 >/dev/null 2>>"desk.$desk" || echo "$desk: $?" >>troubles
            n=$((n + 1))
        done
        echo $n >"rows.$desk"
    ) &
done
for turn in 1 2 3; do
    sleep 1
    ends "a backup meanwhile" 0 backup "$kept"
    ends "is whole" 0 backup verify "$(newest)"
done
: >enough
wait
clean "nobody was turned away" "$(cat troubles 2>/dev/null)"
holds "and they wrote all the while" test "$(cat rows.* | awk '{ n += $1 } END { print n }')" -ge 40

# ---- Killed

killed=0 left=0
for turn in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24; do
    before=$(backups | sort)
    "$CAFDESK" backup "$kept" >out 2>said &
    pid=$!
    sleep "0.$(printf '%02d' $((turn * 3 % 40)))"
    kill -9 $pid 2>/dev/null && killed=$((killed + 1))
    wait $pid 2>/dev/null
    ls "$kept" | grep -q '\.part$' && left=$((left + 1))
    [ "$(backups | sort)" = "$before" ] || ends "one that got its name is whole" 0 \
        backup verify "$(newest)"
done
holds "some were killed ($killed), some in the midst of it ($left)" test "$left" -ge 1
sleep 1
ends "the next one is made all the same" 0 backup "$kept"
clean "and tidies up" "$(ls "$kept" | grep -v '\.backup$')"
ends "the store is whole" 0 check

# ---- A full disk

if [ "$(id -u)" -eq 0 ] && mkdir small && mount -t tmpfs -o size=2m tmpfs small 2>/dev/null; then
    ends "a disk without room" 7 backup small
    one_sentence "is told in one sentence"
    says "as that" 'disk is full'
    clean "and nothing is left on it" "$(ls small)"
    umount small
fi

summary
