#!/bin/sh
# SPDX-License-Identifier: MIT
# What is kept: archived by the program, destroyed by two people, never by one.
. "$SOURCE/tests/cli/cli.sh"

CAFDESK_NOW=2010-03-22T10:42:00Z
CAFDESK_STORE=$place/training
export CAFDESK_NOW CAFDESK_STORE
ends "the training store" 0 training
passphrase=$(sed -n "s/^Everybody's passphrase: //p" out)
twice="$passphrase
$passphrase"
CAFDESK_NOW=2019-03-22T10:42:00Z # the years pass

as gmarlowe "$passphrase" retention list --format csv
same "the co-ordinator looks at what is kept" 0 "$status"
child=$(sed -n '2s/,.*//p' out)
name=$(sed -n '2s/^[^,]*,"\([^,]*\),.*/\1/p' out)
holds "a case waits for it" test -n "$child" -a -n "$name"
as ldanvers "$passphrase" retention list --format csv
holds "the administrator sees the reference" grep -q "^$child,," out
clean "and not the name" "$(grep -i "$name" out)"
as hoduya "$passphrase" retention list
same "nobody else" 3 "$status"
as icalloway "$passphrase" retention hold "$child" --reason "To be kept."
same "the auditor holds nothing" 3 "$status"

# ---- Read

as gmarlowe "$passphrase" show "$child"
same "an archived case asks for a reason" 1 "$status"
as gmarlowe "$passphrase" export --case "$child"
same "an export of it, too" 1 "$status"
as gmarlowe "$passphrase" show "$child" --reason "A question of the family."
same "and opens with one" 0 "$status"
as gmarlowe "$passphrase" export --case "$child" --reason "A question of the family."
same "as does the export" 0 "$status"

# ---- Held

as ldanvers "$passphrase" retention hold "$child" --reason "An inquiry." --until 2010-01-01
same "a hold does not end before it begins" 1 "$status"
as ldanvers "$passphrase" retention hold "$child" --reason "An inquiry."
same "a hold" 0 "$status"
as gmarlowe "$passphrase" retention propose "$child" --reason "Kept for years."
same "keeps it" 1 "$status"
holds "and says so" grep -q "A hold keeps it" said
as gmarlowe "$passphrase" retention release "$child" --reason "It is over."
same "released" 0 "$status"

# ---- Destroyed

as gmarlowe "$passphrase" retention certificate "$child"
same "nothing was destroyed yet" 1 "$status"
as ldanvers "$twice" retention approve "$child"
same "not by one alone" 1 "$status"
as gmarlowe "$passphrase" retention propose "$child" --reason "Kept for years."
same "the first key" 0 "$status"
as gmarlowe "$twice" retention approve "$child"
same "is not the second" 3 "$status"
as ldanvers "$passphrase" retention decline "$child" --reason "Wait for the claim."
same "declined" 0 "$status"
as gmarlowe "$passphrase" retention propose "$child" --reason "The claim is settled."
same "proposed again" 0 "$status"
as ldanvers "$twice" retention approve "$child"
same "the second key" 0 "$status"
as ldanvers "$passphrase" retention certificate "$child"
same "the certificate" 0 "$status"
for words in "$child" "The claim is settled." "Gwen Marlowe" ldanvers; do
    holds "names $words" grep -q "$words" out
done
clean "and nobody of the family" "$(grep -i "$name" out)"
as gmarlowe "$passphrase" show "$child"
same "the marker is read" 0 "$status"
clean "without a name" "$(grep -i "$name" out)"
as gmarlowe "$passphrase" show "$child" --as-at 2010-03-25
same "on any day" 0 "$status"
clean "without a name then" "$(grep -i "$name" out)"
as icalloway "$passphrase" check
same "the store is whole" 0 "$status"
as icalloway "$passphrase" audit who-looked "$child"
same "who looked is still known" 0 "$status"

# ---- In exchange files

ends "all of it goes out" 0 export --all -o one.jsonl
same "the marker, too" 2 "$(grep -c '"type":"destruction"' one.jsonl)"
CAFDESK_STORE=$place/second
ends "a second store" 0 training --empty
ends "takes it in" 0 import one.jsonl
ends "and gives it back" 0 export --all -o two.jsonl
sed 1d one.jsonl >one
sed 1d two.jsonl >two
holds "the same" cmp one two

summary
