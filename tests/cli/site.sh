#!/bin/sh
# SPDX-License-Identifier: MIT
# A store that several Unix users share through a setgid program.
. "$SOURCE/tests/cli/as_users.sh"

at 65001 'three quiet herons' '' init --admin ldanvers
same "one person makes the store" 0 "$status"
at 65002 'three quiet herons' '' --user ldanvers user add rmenon --name 'Ravi Menon' \
    --role practitioner --agency Westmarch --format csv
same "another uses it" 0 "$status"
temporary=$(column csv passphrase)
at 65002 "$temporary" 'seven amber lanterns' --user rmenon user passphrase
same "and changes a passphrase" 0 "$status"
at 65001 'seven amber lanterns' '' --user rmenon list
same "which the first then has" 0 "$status"
at 65001 'wrong' '' --user rmenon list
same "a wrong one is counted by one" 3 "$status"
at 65002 'three quiet herons' '' --user ldanvers check
same "and all is whole for the other" 0 "$status"
same "files are the group's whatever the umask" 660 "$(stat -c %a site/store.* | sort -u)"
same "and of that group" $group "$(stat -c %g site/store.* | sort -u)"
holds "nobody reads them past the program" \
    sh -c '! setpriv --reuid 65002 --regid 65002 --clear-groups cat site/store.db >/dev/null 2>&1'
# ---- Where the trail stands is left outside the store

holds "signing in and out left anchors" \
    test "$(grep -c '^cafdesk-anchor 1 .* why=sign\(in\|out\)$' anchors)" -ge 8
holds "which a person cannot change past the program" \
    sh -c '! setpriv --reuid 65002 --regid 65002 --clear-groups sh -c ": >>anchors" 2>/dev/null'
at 65001 'three quiet herons' '' doctor --format csv
same "the doctor says where they go" ok "$(grep '^[a-z]*,anchors,' out | cut -d, -f1)"
at 65002 'three quiet herons' '' --user ldanvers user add icalloway --name 'Iris Calloway' \
    --role auditor --agency Westmarch --format csv
auditor=$(column csv passphrase)
cp -a site older
at 65001 "$auditor" '' --user icalloway audit verify --anchor "$place/anchors"
same "the trail fits all of them" 0 "$status"
rm -r site && cp -a older site
at 65001 "$auditor" '' --user icalloway audit verify --anchor "$place/anchors"
same "an older copy in its place does not" 5 "$status"
says "and the line is named" 'than the anchor in line [0-9]+ of the file'
rm anchors
at 65001 "$auditor" '' --user icalloway audit verify
same "a file that is gone keeps nobody from work" 0 "$status"
at 65001 'three quiet herons' '' doctor --format csv
same "but the doctor says so" bad "$(grep '^[a-z]*,anchors,' out | cut -d, -f1)"
CAFDESK_STORE=$place/mine
export CAFDESK_STORE
at 65002 'three quiet herons' '' --user ldanvers user list
same "the environment names no store" 0 "$status"

summary
