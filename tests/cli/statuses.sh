#!/bin/sh
# SPDX-License-Identifier: MIT
# How each command ends: the statuses of the commands page, typed again, for words that are wrong,
# stores that are none, people who may not, and records that are not there.
. "$SOURCE/tests/cli/cli.sh"

words='fennmoor lantern kite'
CAFDESK_STORE=$place/store
CAFDESK_NOW=2010-03-22T10:42:00Z
export CAFDESK_STORE CAFDESK_NOW
ends "a training store" 0 training
mkdir folder half
cp store/store.db half
echo text >file
echo '{"format":"other"}' >other.jsonl

# status, who, what is typed
table=$(
    cat <<'TABLE'
0 rmenon list
0 rmenon list --limit 0
0 rmenon list --after caf-2010-21
0 rmenon due
0 rmenon report list
0 rmenon report RP02
0 icalloway report RP15
0 gmarlowe duplicates
0 rmenon show CAF-2010-00021
0 rmenon search Nobodyatall --purpose test
0 icalloway audit list
0 icalloway audit verify
0 icalloway check
0 icalloway user list
0 rmenon doctor
0 rmenon version
0 rmenon help show
1 rmenon --store folder list
1 rmenon --store nowhere list
1 rmenon --store file list
1 rmenon --store half list
1 rmenon --store folder show CAF-2010-00021
1 rmenon --store folder search Tolliver --purpose test
1 rmenon --store folder export --all
1 rmenon --store folder import other.jsonl
1 ldanvers --store folder user list
1 ldanvers --store folder user disable rmenon
1 icalloway --store folder audit list
1 icalloway --store folder audit verify
1 icalloway --store folder check
1 gmarlowe duplicates --min-score 10
1 rmenon show CAF-2010-00021 --as-at 2050-01-01
1 ldanvers import other.jsonl
1 rmenon import folder
1 ldanvers init --admin ldanvers
1 icalloway audit verify --anchor file
2 rmenon nonsense
2 rmenon --nonsense
2 rmenon user
2 rmenon audit nonsense
2 rmenon list more
2 rmenon list --state XX
2 rmenon list --sector XX
2 rmenon list --limit -1
2 rmenon list --sort age
2 rmenon list --lead No!
2 rmenon list --after nonsense
2 rmenon list --format pdf
2 rmenon due more
2 rmenon report
2 rmenon report RP99
2 rmenon report RP02 --format odt
2 rmenon due --format xlsx
2 gmarlowe duplicates more
2 gmarlowe duplicates --min-score few
2 rmenon due --for No!
2 rmenon due --on nonsense
2 rmenon show
2 rmenon show nonsense
2 rmenon show CAF-2010-00021 CAF-2010-00018
2 rmenon show CAF-2010-00021 --section nonsense
2 rmenon show CAF-2010-00021 --as-at nonsense
2 rmenon search --purpose test
2 rmenon search Tolliver
2 rmenon export
2 rmenon export --all --case CAF-2010-00021
2 rmenon export --case nonsense
2 rmenon import
2 ldanvers user add x1 --name X --role nurse --agency A
2 ldanvers user add x1 --role auditor --agency A
2 ldanvers user disable
2 ldanvers user disable No!
2 icalloway audit list --case nonsense
2 icalloway audit list --from nonsense
2 icalloway audit list --user No!
2 icalloway check more
2 rmenon doctor more
2 rmenon version more
2 rmenon help nonsense
2 rmenon training more
2 rmenon init
3 ldanvers list
3 icalloway list
3 icalloway list --lead nobody
3 icalloway due --for nobody
3 ldanvers due
3 ldanvers report RP16
3 icalloway report RP02
3 rmenon duplicates
3 ldanvers duplicates
3 ldanvers show CAF-2010-00021
3 ldanvers search Tolliver --purpose test
3 ldanvers export --case CAF-2010-00021
3 icalloway export --all
3 icalloway import other.jsonl
3 rmenon user list
3 rmenon user disable nobody
3 icalloway user enable rmenon
3 rmenon import other.jsonl
3 rmenon user unlock rmenon
3 rmenon audit list --user icalloway
3 ldanvers audit list --case CAF-2010-00021
3 rmenon audit verify
3 rmenon check
3 nobody list
6 rmenon show CAF-1999-99999
6 rmenon export --case CAF-1999-99999
6 rmenon list --lead nobody
6 rmenon list --locality Nowhere
6 rmenon list --agency Nowhere
6 rmenon list --after CAF-1999-99999
6 icalloway audit list --case CAF-1999-99999
6 icalloway audit list --user nobody
6 ldanvers user disable nobody
6 ldanvers user enable nobody
6 ldanvers user unlock nobody
7 rmenon import nowhere.jsonl
7 rmenon export --case CAF-2010-00021 -o nowhere/file
7 icalloway audit verify --anchor nowhere
TABLE
)
while read -r wanted who line; do
    # shellcheck disable=SC2086 # the words of the line
    as "$who" "$words" $line
    same "$who: cafdesk $line" "$wanted" "$status"
    if [ "$wanted" -ne 0 ]; then
        silent "$who: cafdesk $line: nothing is printed"
        says "$who: cafdesk $line: a sentence" "^cafdesk: .*[.]\$"
    fi
done <<LINES
$table
LINES

# ---- A list that is not theirs

as icalloway "$words" list
says "who works with no family is told so" 'no case work'
as icalloway "$words" audit list --user ldanvers --format csv
prints "and it is in the trail as refused" 'ldanvers,[a-z]*,refuse,.*the list of cases,REFUSED'

summary
