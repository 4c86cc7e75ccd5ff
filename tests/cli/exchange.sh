#!/bin/sh
# SPDX-License-Identifier: MIT
# Exchange files in and out: the same bytes, nothing twice, and what is told about wrong lines.
. "$SOURCE/tests/cli/cli.sh"

CAFDESK_STORE=$place/training
export CAFDESK_STORE
ends "the training store" 0 training
passphrase=$(sed -n "s/^Everybody's passphrase: //p" out)

# after FILE: it without its first line
after() {
    sed 1d "$1"
}

# ---- Out, in, out again

ends "all of it" 0 export --all -o all.jsonl
silent "is not on standard output"
same "is the person's own" 600 "$(stat -c %a all.jsonl)"
ends "a file that is there" 1 export --all -o all.jsonl
says "is not written over" 'all.jsonl'
ends "neither some nor all" 2 export
says "says what to add" '--case URN, or --all'
silent "gives nothing"
ends "nor to a file" 2 export -o neither.jsonl
holds "which is not made" test ! -e neither.jsonl
ends "standard output" 0 export --all
same "gives the same" "$(after all.jsonl | cksum)" "$(after out | cksum)"
holds "a first line says what it is" sh -c \
    'head -n 1 all.jsonl | grep -q "^{\"format\":\"cafdesk\",\"version\":1,\"made_at\":\"[^\"]*Z\",\"by\":\"trainer\",\"training\":true}$"'
ends "an empty store" 0 --store "$place/second" training --empty
ends "takes all of it" 0 --store "$place/second" import all.jsonl --format json
same "and counts it" lines,added,same,cases,cases_wrong,problems,changed,warnings "$(fields json)"
same "with nothing to look at" 0 "$(column json warnings)"
same "every line" "$(after all.jsonl | wc -l | tr -d ' ')" "$(column json lines)"
same "none was there" 0 "$(column json same)"
ends "and gives it back" 0 --store "$place/second" export --all -o again.jsonl
same "the same to the byte" "$(after all.jsonl | cksum)" "$(after again.jsonl | cksum)"
ends "the same file once more" 0 --store "$place/second" import all.jsonl --format json
same "adds nothing" 0 "$(column json added)"
ends "all is as it was" 0 --store "$place/second" export --all -o third.jsonl
same "to the byte" "$(after all.jsonl | cksum)" "$(after third.jsonl | cksum)"
ends "the store is whole" 0 --store "$place/second" check

ends "one case" 0 export --case CAF-2010-00017 -o one.jsonl
same "is one case" 1 "$(grep -c '"type":"case"' one.jsonl)"
ends "two" 0 export --case CAF-2010-00017 --case CAF-2010-00041 -o two.jsonl
ends "a case that is none" 6 export --case CAF-1999-99999 -o none.jsonl
holds "leaves no file" test ! -e none.jsonl
ends "some and all" 2 export --all --case CAF-2010-00017
ln -s all.jsonl link
ends "a link" 1 export --all -o link
ends "a folder that is not there" 7 export --all -o nowhere/all.jsonl
"$CAFDESK" export --all >/dev/full 2>said </dev/null
same "a full disk" 7 $?
as ldanvers "$passphrase" export --all -o theirs.jsonl
same "in a training store an administrator needs nobody else" 0 "$status"
same "and takes all of it" "$(after all.jsonl | cksum)" "$(after theirs.jsonl | cksum)"
for login in hoduya rmenon gmarlowe prenshaw icalloway; do
    as "$login" "$passphrase" export --all -o mine.jsonl
    same "$login takes out nothing" 3 "$status"
    one_sentence "$login is told"
    holds "and $login gets no file" test ! -e mine.jsonl
    as "$login" "$passphrase" import all.jsonl
    same "$login brings in nothing" 3 "$status"
    as "$login" "$passphrase" import --check all.jsonl
    same "$login tries nothing" 3 "$status"
done
ends "the trail" 0 audit list --user hoduya --format csv
prints "knows who was refused" '^[0-9]+,[^,]*,hoduya,practitioner,refuse,.*,REFUSED'

# ---- A child's or parent's own word stands beside the text it is about

version=$(sed -n 's/^{"type":"assessment","id":"\([^"]*\)".*"version_no":1,.*/\1/p' one.jsonl)
of_case=$(sed -n 's/^{"type":"case","id":"\([^"]*\)".*/\1/p' one.jsonl)

# disagrees NUMBER REST: a line of disagreement about version 1
disagrees() {
    echo "{\"type\":\"erratum\",\"id\":\"a0000000-0099-4000-8000-00000000000$1\",\"case_id\":\"$of_case\",\"assessment_id\":\"$version\",\"kind\":\"DISAGREEMENT\",\"whose\":\"CHILD\",$2,\"noted_on\":\"2010-03-20\"}"
}
{
    cat one.jsonl
    disagrees 1 '"part":"ELEMENT","element":"1.06","text":"I am good at maths."'
    disagrees 2 '"part":"HOME","text":"We live with gran, too."'
} >beside.jsonl
ends "an empty store" 0 --store "$place/replied" training --empty
ends "takes a case with disagreements" 0 --store "$place/replied" import beside.jsonl
ends "the assessment is shown" 0 --store "$place/replied" show CAF-2010-00017 --section assessment
awk '/^  Element / { element = $2 }
    /^    Beside it/ { print label; print element }
    /^  [A-Z]/ { label = $1 " " $2 " " $3 " " $4 }' out >beside
same "one word stands under the text" "Family and home situation" "$(sed -n 1p beside)"
same "the other under its element" Identity, "$(sed -n 4p beside)"
same "and there are two" 4 "$(wc -l <beside | tr -d ' ')"

# ---- What is wrong

# told WHAT STATUS FILE LINE FIELD: the import ends so, and names the line and the field
told() {
    ends "$1" "$2" --store "$place/third" import --check "$3"
    says "$1: the place" "^$3:$4: $5: ."
}
ends "a third store" 0 --store "$place/third" training --empty
ends "a right file" 0 --store "$place/third" import --check one.jsonl
ends "is only checked" 0 --store "$place/third" list --all --format csv
same "nothing is in" 0 "$(records csv)"
before=$(cat third/store.db | cksum)
sed '3s/.*/{"type":"agency"/' one.jsonl >broken.jsonl
told "a broken line" 1 broken.jsonl 3 line
sed '3s/.*/{"type":"unicorn","id":"00000000-0000-4000-8000-000000000001"}/' one.jsonl >kind.jsonl
told "a kind there is not" 1 kind.jsonl 3 type
sed 's/"sex":"M"/"sex":"X"/' one.jsonl >code.jsonl
told "a code there is not" 1 code.jsonl '[0-9]+' sex
sed 's/"dob":"2000-06-19"/"dob":"2000-02-30"/' one.jsonl >date.jsonl
told "a day there is not" 1 date.jsonl '[0-9]+' dob
sed "s/\"given_names\":\"Kieran\"/\"given_names\":\"Kie$(printf '\342\200\256')ran\"/" one.jsonl >bidi.jsonl
told "a direction mark" 1 bidi.jsonl '[0-9]+' given_names
sed "s/\"given_names\":\"Kieran\"/\"given_names\":\"Kie\\\\u001b[2Jran\"/" one.jsonl >escape.jsonl
told "an escape" 1 escape.jsonl '[0-9]+' given_names
safe "is not shown" said
sed "s/\"given_names\":\"Kieran\"/\"given_names\":\"Kie$(printf '\377')ran\"/" one.jsonl >bytes.jsonl
told "bytes that are no text" 1 bytes.jsonl '[0-9]+' '[a-z_]+'
safe "are not shown" said
ends "a file of another kind" 1 --store "$place/third" import "$CAFDESK_STORE/store.db"
one_sentence "is told in one sentence"
ends "no ordinary file" 1 --store "$place/third" import /dev/null
: >empty.jsonl
ends "an empty file" 1 --store "$place/third" import empty.jsonl
sed '1s/"version":1/"version":2/' one.jsonl >newer.jsonl
ends "a version to come" 1 --store "$place/third" import newer.jsonl
sed '1s/"training":true/"training":false/' one.jsonl >live.jsonl
ends "a file of a live store" 1 --store "$place/third" import live.jsonl
ends "a file that is not there" 7 --store "$place/third" import missing.jsonl
ends "a folder" 1 --store "$place/third" import "$place"
ends "no file" 2 --store "$place/third" import
ends "one wrong line" 1 --store "$place/third" import code.jsonl
says "and nothing is in" 'nothing was imported'
ends "not one case" 0 --store "$place/third" list --all --format csv
same "not one" 0 "$(records csv)"

# ---- Going on

sed 's/"dob":"2000-06-19"/"dob":"2000-02-30"/' two.jsonl >half.jsonl
ends "rejects belong to going on" 2 --store "$place/third" import half.jsonl --keep-going
ends "and checking does not" 2 --store "$place/third" import half.jsonl --check --keep-going \
    --rejects r.jsonl
ends "what is right goes in" 0 --store "$place/third" import half.jsonl --keep-going \
    --rejects rejects.jsonl --format json
says "what is wrong is told" '^half.jsonl:[0-9]+: dob: '
same "one case is in" 1 "$(column json cases)"
holds "the other is in the file of rejects" grep -q CAF-2010-00017 rejects.jsonl
same "which is the person's own" 600 "$(stat -c %a rejects.jsonl)"
sed 's/"dob":"2000-02-30"/"dob":"2000-06-19"/' rejects.jsonl >mended.jsonl
ends "mended, it goes in, too" 0 --store "$place/third" import mended.jsonl
ends "both are there" 0 --store "$place/third" list --all --format csv
same "two cases" 2 "$(records csv)"
ends "unknown fields" 0 --store "$place/third" import two.jsonl
sed 's/^{"type":"agency",/&"shoe_size":44,/' two.jsonl >more.jsonl
ends "are left out" 0 --store "$place/third" import more.jsonl
says "and counted" 'shoe_size'
sed 's/"given_names":"Kieran"/"given_names":"Kieron"/' one.jsonl >other.jsonl
ends "the same record with other content" 1 --store "$place/third" import other.jsonl
says "is a wrong line" '^other.jsonl:[0-9]+: '

# ---- A live store

printf '%s\n' 'three quiet herons' >passphrase
"$CAFDESK" --store live --passphrase-fd 3 init --admin ldanvers >out 2>said </dev/null 3<passphrase
CAFDESK_STORE=$place/live
as ldanvers 'three quiet herons' import one.jsonl
same "does not take a file of a training store, nor without a second person" 2 "$status"
says "who confirms" '\-\-confirm'
as ldanvers 'three quiet herons' import --check live.jsonl
same "nor checks one alone" 2 "$status"
as ldanvers 'three quiet herons' user add gmarlowe --name "Gwen Marlowe" --role coordinator \
    --agency Westmarch --format csv
second=$(column csv passphrase)
as ldanvers 'three quiet herons' export --all -o everything.jsonl
same "nobody takes all of a live store alone" 2 "$status"
says "that takes a second person" '\-\-confirm'
holds "and no file is made" test ! -e everything.jsonl
printf '%s\n' 'three quiet herons' 'three quiet herons' "$second" >passphrase
# both FILE [ARG...]: the administrator imports, the co-ordinator confirms
both() {
    "$CAFDESK" --user ldanvers --passphrase-fd 3 import "$@" --confirm gmarlowe >out 2>said \
        </dev/null 3<passphrase
    status=$?
}
both one.jsonl
same "families that are made up stay out" 1 "$status"
both live.jsonl --check
same "checking is confirmed, too" 0 "$status"
both live.jsonl
same "others come in, confirmed" 0 "$status"
printf '%s\n' 'three quiet herons' 'three quiet herons' 'a wrong passphrase' >passphrase
both live.jsonl
same "not with a wrong passphrase" 3 "$status"

summary
