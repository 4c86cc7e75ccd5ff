#!/bin/sh
# SPDX-License-Identifier: MIT
# Own family and address: who says it, who is told, who looks into it.
. "$SOURCE/tests/cli/cli.sh"

CAFDESK_NOW=2010-03-22T10:42:00Z
CAFDESK_STORE=$place/training
export CAFDESK_NOW CAFDESK_STORE
ends "the training store" 0 training --unsealed
passphrase=$(sed -n "s/^Everybody's passphrase: //p" out)
child=CAF-2009-00129 # led by Helen Oduya
as hoduya "$passphrase" show "$child" --section identity --format csv
family=$(sed -n 's/^identity,subject,[^,]*,family_name,//p' out | tr -d '\r')
holds "the child has a name" test -n "$family"
hidden() {
    ! grep -qF "Your own family" out && ! grep -qF own_tie out
}
holds "nothing is said yet" hidden

# ---- Who says what

as hoduya "$passphrase" user own --names "$family" --postcodes "fx94zz"
same "one says whose own one is" 0 "$status"
as hoduya "$passphrase" user own --postcodes "FX1 1AA" --format csv
same "and adds to it" 0 "$status"
holds "tidily" grep -qF "\"FX9 4ZZ, FX1 1AA\"" out
as hoduya "$passphrase" user own --clear
same "nobody takes out their own" 1 "$status"
as hoduya "$passphrase" user own --postcodes "here"
same "what is no postcode is refused" 1 "$status"
for login in rmenon gmarlowe prenshaw icalloway; do
    as "$login" "$passphrase" user own hoduya
    same "$login does not read it" 3 "$status"
    as "$login" "$passphrase" user own hoduya --names Marsh
    same "$login does not say it" 3 "$status"
done

# ---- Who is told

as hoduya "$passphrase" show "$child" --section identity
holds "a child of one's own is told" grep -qF "Your own family or address?" out
as hoduya "$passphrase" show "$child" --section identity --format json
holds "as json, too" grep -qF '"own_tie"' out
as gmarlowe "$passphrase" show "$child"
holds "of nobody else's" hidden
as gmarlowe "$passphrase" export --case "$child"
holds "and in no file of theirs" hidden

# ---- Who looks into it

for login in hoduya gmarlowe rmenon ldanvers; do
    as "$login" "$passphrase" own-tie list
    same "$login has no list of them" 3 "$status"
    as "$login" "$passphrase" own-tie answer "$child" hoduya --finding NONE --reason "It is nothing at all."
    same "$login answers none" 3 "$status"
done
as icalloway "$passphrase" own-tie list --format csv
holds "an auditor has" grep -q "^$child,hoduya,Helen Oduya,NAME,SEEN,2010-03-22T10:42:00Z,2010-03-29" out
as icalloway "$passphrase" own-tie answer "$child" rmenon --finding NONE --reason "It is nothing at all."
same "of nobody but who is there" 6 "$status"
as icalloway "$passphrase" own-tie answer "$child" hoduya --finding NONE --reason "ok"
same "in a sentence" 1 "$status"
as icalloway "$passphrase" own-tie answer "$child" hoduya --finding NONE --reason "It is the name alone."
same "says what it is" 0 "$status"
as icalloway "$passphrase" own-tie list
holds "and it is done" grep -qF "There is nothing to look into." out
as hoduya "$passphrase" show "$child"
holds "and told no more" hidden
as ldanvers "$passphrase" user own hoduya --clear --names Marsh --format csv
holds "an administrator takes out what does not hold" grep -q "^hoduya,Marsh,.\{0,1\}$" out
ends "the store is whole" 0 check
summary
