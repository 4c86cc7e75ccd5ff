#!/bin/sh
# SPDX-License-Identifier: MIT
# Accounts: made, listed, closed, locked, and what each may do with others.
. "$SOURCE/tests/cli/cli.sh"

admin='three quiet herons'
CAFDESK_STORE=$place/live
export CAFDESK_STORE
printf '%s\n' "$admin" >passphrase
"$CAFDESK" init --admin ldanvers --passphrase-fd 3 >out 2>said </dev/null 3<passphrase || cat said

first=$(sed -n 's/^ *Recovery key, first half *//p' out)
second=$(sed -n 's/^ *Recovery key, second half *//p' out)

as ldanvers "$admin" user add rmenon --name "Ravi Menon" --role practitioner \
    --agency "Westmarch EWS" --locality Fennmoor --format csv
same "an account is made" 0 "$status"
same "with a passphrase for the first day" "login,passphrase,hours" "$(fields csv)"
temporary=$(column csv passphrase)
same "for 24 hours" 24 "$(column csv hours)"
as ldanvers "$admin" user add rmenon --name "Ravi Menon" --role practitioner --agency "Westmarch EWS"
same "a login is made once" 1 "$status"
one_sentence "told in one sentence"
as ldanvers "$admin" user add x1 --name "X" --role nurse --agency "A"
same "a role that is none" 2 "$status"
says "names the roles" 'practitioner,coordinator,supervisor,administrator,auditor'
as ldanvers "$admin" user add 'X One' --name "X" --role practitioner --agency "A"
same "a login that cannot be" 2 "$status"
as ldanvers "$admin" user add x1 --role practitioner --agency "A"
same "a name is wanted" 2 "$status"
as ldanvers "$admin" user add x1 --name "$(printf 'A\033[31mB')" --role practitioner --agency "A"
same "a name with an escape in it" 1 "$status"
safe "is told without it" said

as rmenon "$temporary" user passphrase
same "one line is too few for a change" 2 "$status"
printf '%s\n' "$temporary" "$temporary" 'seven amber lanterns' >passphrase
"$CAFDESK" --user rmenon --passphrase-fd 3 user passphrase >out 2>said </dev/null 3<passphrase
same "the person chooses their own" 0 $?
as rmenon "$temporary" list
same "the temporary one is gone" 3 "$status"
as rmenon 'seven amber lanterns' list
same "their own lets them in" 0 "$status"
as rmenon 'seven amber lanterns' user list
same "a practitioner sees no accounts" 3 "$status"
silent "not one"
one_sentence "and is told in one sentence"
as rmenon 'seven amber lanterns' user add x2 --name X --role administrator --agency A
same "and makes none" 3 "$status"

as ldanvers "$admin" list
same "an administrator sees no cases" 3 "$status"

names=login,name,roles,agency,locality,unix_user,last_signin,status
for format in csv json jsonl; do
    as ldanvers "$admin" user list --format $format
    same "the list as $format" "$names" "$(fields $format)"
    same "of two people" 2 "$(records $format)"
done
same "who they are" "ldanvers
rmenon" "$(column jsonl login | sort)"
as ldanvers "$admin" user list
prints "as text" '^rmenon  +Ravi Menon  +practitioner  +Westmarch'

as ldanvers "$admin" user disable rmenon
same "an account is closed" 0 "$status"
as rmenon 'seven amber lanterns' list
same "and does not open" 3 "$status"
as ldanvers "$admin" user enable rmenon --format csv
same "it is opened again" 0 "$status"
same "with a passphrase for a day" login,passphrase,hours "$(fields csv)"
again=$(column csv passphrase)
as rmenon "$again" list
same "which opens" 0 "$status"
says "and is a temporary one" 'temporary one'
as ldanvers "$admin" user disable ldanvers
same "the last administrator stays" 1 "$status"
as ldanvers "$admin" user disable nobody
same "nobody is closed" 6 "$status"

printf '%s\n' "$admin" "$admin" >passphrase
"$CAFDESK" --user ldanvers --passphrase-fd 3 user role rmenon --role practitioner,coordinator \
    >out 2>said </dev/null 3<passphrase
same "roles are changed" 0 $?
as ldanvers "$admin" user role rmenon --role practitioner
same "with the passphrase asked again" 2 "$status"
printf '%s\n' "$admin" "$admin" >passphrase
"$CAFDESK" --user ldanvers --passphrase-fd 3 user role ldanvers --role auditor \
    >out 2>said </dev/null 3<passphrase
same "nobody changes their own" 1 $?
as ldanvers "$admin" user list --format csv
same "and the list shows them" "practitioner,coordinator" \
    "$(column csv roles | grep coordinator)"

as ldanvers "$admin" user passphrase rmenon --format csv
same "who forgot theirs gets another" 0 "$status"
another=$(column csv passphrase)
as rmenon 'seven amber lanterns' list
same "and the old one is gone" 3 "$status"
as rmenon "$another" user passphrase
same "the new one is a temporary one" 2 "$status"

as ldanvers "$admin" user unlock rmenon
same "unlocking" 0 "$status"
as ldanvers "$admin" user unlock nobody
same "unlocking nobody" 6 "$status"
# recover LOGIN FIRST SECOND PASSPHRASE
recover() {
    printf '%s\n' "$2" "$3" "$4" >passphrase
    "$CAFDESK" --passphrase-fd 3 user recover "$1" >out 2>said </dev/null 3<passphrase
    status=$?
}
for i in 1 2 3 4 5 6 7 8 9 10; do
    as ldanvers 'not the passphrase' list
done
recover ldanvers "$first" "$first" 'four grey curlews'
same "two first halves open nothing" 3 "$status"
one_sentence "as is told"
# One wrong letter is always seen; of a whole wrong group one in thirty-two would pass.
wrong=$(printf '%s' "$second" | sed -e 's/^Z/Y/' -e t -e 's/^./Z/')
recover ldanvers "$first" "$wrong" 'four grey curlews'
same "a half that is mistyped" 1 "$status"
one_sentence "says where"
recover rmenon "$first" "$second" 'four grey curlews'
same "cases are not opened by it" 1 "$status"
recover nobody "$first" "$second" 'four grey curlews'
same "nor is nobody" 6 "$status"
recover ldanvers "$first" "$second" short
same "the new passphrase is a good one" 1 "$status"
recover ldanvers "$first" "$second" 'four grey curlews'
same "both halves let an administrator in again" 0 "$status"
as ldanvers 'four grey curlews' user list
same "who was locked out before" 0 "$status"
as ldanvers "$admin" user list
same "the old passphrase is gone" 3 "$status"
as ldanvers "four grey curlews" check
same "and the store is whole" 0 "$status"

ends "user alone" 2 user
ends "user and nonsense" 2 user frobnicate

summary
