#!/bin/sh
# SPDX-License-Identifier: MIT
# The due board: domain.md 4.2 typed again for a case, by day and by person, and the clock moved.
. "$SOURCE/tests/cli/cli.sh"

CAFDESK_STORE=$place/training CAFDESK_NOW=2010-03-22T10:42:00Z
export CAFDESK_STORE CAFDESK_NOW
ends "the training store" 0 training
passphrase=$(sed -n "s/^Everybody's passphrase: //p" out)

writes rule,severity,urn,who,due,days,what due
ends "all of it" 0 due --format csv
holds "is a list" test "$(records csv)" -gt 50
clean "severities are those of the rules" "$(column csv severity | grep -Ev '^(INFO|AMBER|RED)$')"
clean "rules have their codes" "$(column csv rule | grep -Ev '^R-[A-Z0-9-]+$')"
same "soonest first" "$(column csv due | sort)" "$(column csv due)"
clean "who belongs to no single case has no reference" \
    "$(grep -E '^R-(LPCAP|LPGONE|DUP),[A-Z]*,CAF' out | grep -v 'has left')"
holds "a lead with too many is told" grep -q '^R-LPCAP,RED,,' out

# The mid-life copy of the first worked case. Its consent is looked at again on 24 March (14 days
# ahead amber, red once passed), its review is held that day (10 days ahead), and two actions are
# open: the mother's of 12 March and the school's of 19 March.
case=CAF-2010-00021
on() {
    ends "on $1" 0 due --on "$1" --format csv
    grep "$case" out | cut -d, -f1,2,4,5,6 | grep -E '^R-(ACT|CONS-EXP|REV-[A-Z-]*),' >lines
}
on 2010-03-09
clean "nothing of consent before its fortnight" "$(grep CONS-EXP lines)"
clean "nor of the review" "$(grep REV lines)"
on 2010-03-10
same "consent is amber a fortnight before" R-CONS-EXP,AMBER,rmenon,2010-03-24,14 \
    "$(grep CONS-EXP lines)"
on 2010-03-14
same "a review is told ten days before" R-REV-DUE,INFO,rmenon,2010-03-24,10 "$(grep REV lines)"
on 2010-03-19
same "on its day an action is no alert" R-ACT,INFO,hoduya,2010-03-19,0 "$(grep hoduya lines)"
same "after it, it is, and the family's is nobody's login" R-ACT,AMBER,family,2010-03-12,-7 \
    "$(grep family lines)"
on 2010-03-24
same "consent is amber still on its day" R-CONS-EXP,AMBER,rmenon,2010-03-24,0 \
    "$(grep CONS-EXP lines)"
on 2010-03-25
same "red when it has passed" R-CONS-EXP,RED,rmenon,2010-03-24,-1 "$(grep CONS-EXP lines)"
same "and the review was not held" R-REV-NOT-HELD,RED,rmenon,2010-03-24,-1 "$(grep REV lines)"

# For one person: who it is told to, by the table.
ends "for the lead" 0 due --for rmenon --format csv
clean "nothing of the supervisor's" "$(grep -E '^R-(SUP|LPCAP|NOLP),' out)"
holds "the copy of a family's action" grep -q "^R-ACT,AMBER,$case,family" out
ends "for their supervisor" 0 due --for prenshaw --format csv
holds "supervision" grep -q '^R-SUP,' out
same "and one lead near the limit" 1 "$(grep -c '^R-LPCAP,AMBER,,prenshaw' out)"
clean "no action" "$(grep '^R-ACT' out)"
ends "for the co-ordinator" 0 due --for gmarlowe --format csv
clean "nothing of a lead alone" "$(grep -E '^R-(ACT|SUP|CONS-EXP|PLAN0),' out)"
holds "reviews not held, beside the lead" grep -q '^R-REV-NOT-HELD,RED,CAF' out
ends "for the administrator" 0 due --for ldanvers --format csv
same "nothing yet" 0 "$(records csv)"
ends "for nobody there is" 6 due --for nobody
one_sentence "is told in one sentence"
ends "a locality" 0 due --locality Fennmoor --format csv
holds "has some" test "$(records csv)" -gt 10
ends "a locality that is none" 6 due --locality Nowhere
ends "a day that is none" 2 due --on 2010-02-30

# Who may: as for lists.
for login in ldanvers icalloway; do
    as "$login" "$passphrase" due
    same "$login" 3 "$status"
    silent "$login is shown nothing"
done
as rmenon "$passphrase" due --format csv
same "a practitioner" 0 "$status"
cut -d, -f3 out | sort -u | grep CAF >theirs
as rmenon "$passphrase" audit list --user rmenon --format csv
same "the look is in the trail, before that at the trail" 1 "$(grep -c ',list,,' out)"
as rmenon "$passphrase" list --all --format csv
cut -d, -f1 out | sort -u | grep CAF >listed
clean "and no line was of a case that is not listed" "$(comm -23 theirs listed)"

# The moved board is that of the day with the clock set, to the byte; nothing is kept of it.
before=$(sum)
for day in 2009-12-01 2010-03-01 2010-04-06 2010-07-01 2012-02-29; do
    rm -rf "$place/copy"
    cp -a "$place/training" "$place/copy"
    for login in trainer gmarlowe prenshaw rmenon; do
        as $login "$passphrase" due --on $day --format csv
        mv out moved
        CAFDESK_STORE=$place/copy CAFDESK_NOW=${day}T10:42:00Z
        as $login "$passphrase" due --format csv
        [ "$status" -ne 4 ] || as $login "$passphrase" due --format csv # others have the machine
        same "$login on $day" "$(cat out)" "$(cat moved)"
        CAFDESK_STORE=$place/training CAFDESK_NOW=2010-03-22T10:42:00Z
    done
done
holds "the trail grew" test "$before" != "$(sum)"
ends "today" 0 due --format csv
mv out today
ends "on today" 0 due --on 2010-03-22 --format csv
same "is today" "$(cat today)" "$(cat out)"

summary
