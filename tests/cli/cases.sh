#!/bin/sh
# SPDX-License-Identifier: MIT
# Looking at cases: list, show and search, for whoever may see them.
. "$SOURCE/tests/cli/cli.sh"

CAFDESK_STORE=$place/training
export CAFDESK_STORE
ends "the training store" 0 training
passphrase=$(sed -n "s/^Everybody's passphrase: //p" out)

# ---- list

writes urn,family_name,given_names,dob,state,lead,locality,next_due,next_what,alerts list --all
writes urn,family_name,given_names,dob,state,lead,locality,next_due,next_what,alerts list
ends "list" 0 list --format csv
all=$(records csv)
clean "dates are ISO" "$(column csv dob | grep -Ev '^([0-9]{4}-[0-9]{2}-[0-9]{2})?$')"
clean "states are codes" "$(column csv state | grep -Ev '^[A-Z][0-9]$')"
clean "closed cases are left out" "$(column csv state | grep -E '^(Z1|Z2|Z3|C1|P0|P1|V0)$')"
ends "list --all" 0 list --all --format csv
holds "has closed ones, too" test "$(records csv)" -gt "$all"
ends "one state" 0 list --state D0 --format csv
same "is all that state" D0 "$(column csv state | sort -u)"
ends "a state that is none" 2 list --state DELIVERING
ends "a sector that is none" 2 list --sector XX
ends "an order that is none" 2 list --sort age
for order in next opened name urn; do
    ends "sorted by $order" 0 list --sort $order --format csv
    same "are as many" "$all" "$(records csv)"
done
same "references in order" "$(column csv urn | sort)" "$(column csv urn)"
ends "by name" 0 list --sort urn --limit 3 --format csv
same "three of them" 3 "$(records csv)"
column csv urn >first
last=$(tail -n 1 first)
ends "those behind the third" 0 list --sort urn --after "$last" --format csv
same "all the others" $((all - 3)) "$(records csv)"
clean "and none twice" "$(column csv urn | grep -Fxf first)"
ends "a limit of nothing" 0 list --limit 0 --format csv
same "is nothing" 0 "$(records csv)"
ends "whom rmenon leads" 0 list --lead rmenon --format csv
clean "is led by rmenon" "$(column csv lead | grep -v '^rmenon$')"
ends "a lead who is none" 6 list --lead nobody
ends "a locality" 0 list --locality Fennmoor --format csv
same "is all of it" Fennmoor "$(column csv locality | sort -u)"
ends "a locality that is none" 6 list --locality Nowhere
ends "an agency that is none" 6 list --agency Nowhere
for filter in --late --no-lead --no-consent; do
    ends "list $filter" 0 list $filter --format csv
    holds "list $filter leaves some out" test "$(records csv)" -lt "$all"
done
ends "those without a lead, as text" 0 list --no-lead
prints "tell an interim apart" 'interim: '
prints "and where there is none" ' none '
ends "options and arguments" 2 list CAF-2010-00017

# ---- show

ends "a case" 0 show CAF-2010-00017
prints "with its name" 'TOLLIVER|Tolliver'
safe "no byte acts on a terminal" out
narrow "a case"
for section in identity people assessment consent lead team plan reviews sharing chronology history
do
    ends "section $section" 0 show CAF-2010-00017 --section $section
    ends "section $section as json" 0 show CAF-2010-00017 --section $section --format json
    holds "is json" test "$(records json)" = 1
    ends "section $section as jsonl" 0 show CAF-2010-00017 --section $section --format jsonl
    ends "section $section as csv" 0 show CAF-2010-00017 --section $section --format csv
    same "is csv" section,type,id,field,value "$(fields csv)"
done
ends "a case that is assessed" 0 list --state A1 --limit 1 --format csv
ends "has no plan yet" 0 show "$(column csv urn | tail -n 1)" --section plan
prints "and says what it waits for" 'There is no plan yet: it waits for'
ends "a section that is none" 2 show CAF-2010-00017 --section secrets
ends "a case that is not there" 6 show CAF-1999-99999
silent "shows nothing"
one_sentence "is told in one sentence"
ends "no reference" 2 show nonsense
ends "two cases" 2 show CAF-2010-00017 CAF-2010-00018
as ldanvers "$passphrase" show CAF-2010-00017
same "an administrator opens no case" 3 "$status"
silent "nor sees any of it"
as icalloway "$passphrase" show CAF-2010-00017
same "an auditor" 0 "$status"
prints "knows that it is there" 'nothing more'
clean "and nothing of what is in it" "$(grep -E '^(Assessment|Consent|History)$|01632 960141' out)"
as icalloway "$passphrase" show CAF-2010-00017 --format json
same "as json" 0 "$status"
same "neither" 1 "$(records json)"
clean "nor what is in it" "$(grep -E 'element_entry|01632 960141|consent_scope' out)"

# ---- show --as-at, in a store made on one day and opened on the next

present=$CAFDESK_STORE
CAFDESK_STORE=$place/past CAFDESK_NOW=2010-03-22T10:42:00Z
export CAFDESK_STORE CAFDESK_NOW
ends "a store of that day" 0 training
CAFDESK_NOW=2010-03-23T09:00:00Z
ends "the day it was known" 0 show CAF-2010-00021 --as-at 2010-03-22
prints "says which" 'As it was known at the end of Mon 22 Mar 2010'
prints "with its name" REDFERN
clean "and nothing that came later" "$(grep 2010-03-23T out)"
narrow "a case at a day"
safe "no byte acts on a terminal" out
ends "as json" 0 show CAF-2010-00021 --as-at 2010-03-22 --section team --format json
same "is json" 1 "$(records json)"
prints "with the day" '"as_at": ?"2010-03-22"'
ends "as csv" 0 show CAF-2010-00021 --as-at 2010-03-22 --section identity --format csv
same "is csv" section,type,id,field,value "$(fields csv)"
ends "the trail of it" 0 audit list --case CAF-2010-00021 --format csv
same "has each such look, and the one at the history" 4 "$(grep -c ,view, out)"
ends "a day before it was known" 1 show CAF-2010-00021 --as-at 2010-03-21
silent "shows nothing"
one_sentence "is told in one sentence"
says "which says so" 'was not known here yet at the end of Sun 21 Mar 2010'
says "and since when it is" "It is here since Mon 22 Mar 2010: ask for that day or a later one"
ends "a day to come" 1 show CAF-2010-00021 --as-at 2010-03-24
one_sentence "is told in one sentence"
ends "a day that there is not" 2 show CAF-2010-00021 --as-at 2010-02-30
says "is told, too" 'takes a date'
ends "a case that is not there" 6 show CAF-1999-99999 --as-at 2010-03-22
as icalloway "$passphrase" show CAF-2010-00021 --as-at 2010-03-22
same "an auditor sees no past" 3 "$status"
silent "nor any of it"
unset CAFDESK_NOW
CAFDESK_STORE=$present

# ---- search

writes subject_id,name,birth_year,urn,state,lead,score,reasons search Tolliver --purpose "A test"
prints "the child is found" "TOLLIVER, Kieran"
ends "no purpose" 2 search Tolliver
ends "a blank purpose" 1 search Tolliver --purpose ' '
ends "no terms" 2 search --purpose "A test"
ends "nobody" 0 search Zzyzx --purpose "A test"
prints "says so" '^Nobody is found'
ends "signs of a query" 0 search "Robert'); DROP TABLE case;--" 'NEAR(' '*' '"' --purpose "A test"
ends "a query of 10 kB" 0 search "$(printf '%10000s' '' | tr ' ' x)" --purpose "A test"
holds "or a calm sentence" test "$(wc -c <said)" -lt 400
ends "formats in a query" 0 search '%n%s%x' --purpose '%n%s'
ends "a query with an escape" 1 search "$(printf 'a\033]0;x\007')" --purpose "A test"
safe "is refused without it" said

# ---- All of it leaves rows in the trail

ends "the trail" 0 audit list --case CAF-2010-00017 --format csv
holds "has the looks" grep -q ,view, out
ends "the trail" 0 audit list --format csv
holds "has the searches" grep -q ,search, out

# ---- Who looked, for the family

writes login,name,job,agency,what,times,first,last,reasons audit who-looked CAF-2010-00017
as icalloway "$passphrase" audit who-looked CAF-2010-00017
same "an auditor has the page" 0 "$status"
narrow "a page of paper"
safe "no byte acts on a terminal" out
prints "with the child" '^Who has looked at the record of Kieran Tolliver'
prints "with the search and why" "search of the child index"
prints "the purpose too" 'A test'
as icalloway "$passphrase" audit unusual --from 2010-01-01 --format csv
same "an auditor asks whose looks are not usual" 0 "$status"
same "with their columns" login,name,agency,looks,score,signs "$(fields csv)"
as icalloway "$passphrase" audit unusual
narrow "whose looks are not usual"
as gmarlowe "$passphrase" audit unusual
same "which is not for others" 3 "$status"
as ldanvers "$passphrase" audit who-looked CAF-2010-00017
same "an administrator has none" 3 "$status"
silent "nothing of it"
as icalloway "$passphrase" audit who-looked CAF-1999-99999
same "nor is there one of no case" 6 "$status"
ends "a reference that is none" 2 audit who-looked tolliver

# ---- Opened in an emergency

why="The mother collapsed at our door."
as rmenon "$passphrase" show CAF-2010-00017
prints "somebody may only know of it" 'You may know that this case exists'
as rmenon "$passphrase" break-glass CAF-2010-00017
same "why is asked" 2 "$status"
as rmenon "$passphrase" break-glass CAF-2010-00017 --reason 1
same "in words" 1 "$status"
for one in ldanvers icalloway; do
    as $one "$passphrase" break-glass CAF-2010-00017 --reason "$why"
    same "$one has no such way" 3 "$status"
    silent "nor anything of it"
done
as rmenon "$passphrase" break-glass CAF-2010-00017 --why MEDICAL --reason "$why"
same "it opens" 0 "$status"
narrow "a line"
as rmenon "$passphrase" show CAF-2010-00017
prints "to read" 'EMERGENCY: open to you to read until '
prints "what it says" 'Why it was opened'
as rmenon "$passphrase" export --case CAF-2010-00017 -o taken.jsonl
same "and not to take out" 3 "$status"
as icalloway "$passphrase" audit list --case CAF-2010-00017 --format csv
holds "the trail has it with the reason" grep -q "breakglass.*Medical emergency: $why" out
ends "it goes out" 0 export --case CAF-2010-00017 -o emergency.jsonl
holds "as a record" grep -q '"type":"emergency_opening"' emergency.jsonl
ends "another store" 0 training --store "$place/other" --empty
ends "takes it in" 0 import --store "$place/other" emergency.jsonl
ends "and gives it back" 0 export --store "$place/other" --all -o again.jsonl
holds "as it was" grep -qF "$(grep emergency_opening emergency.jsonl)" again.jsonl

summary
