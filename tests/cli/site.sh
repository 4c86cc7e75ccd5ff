#!/bin/sh
# SPDX-License-Identifier: MIT
# A store that several Unix users share through a setgid program, as README.md says. Only root can
# try it; the users and the group are numbers nobody has, and the site's settings are laid over the
# real ones for this test alone.
if [ -z "${SITE_SETTINGS_LAID-}" ]; then
    if [ "$(id -u)" -ne 0 ] || ! command -v setpriv >/dev/null; then
        echo "only root can try it"
        exit 77
    fi
    SITE_SETTINGS_LAID=yes exec unshare -m -- sh "$0"
fi
. "$SOURCE/tests/cli/cli.sh"

group=59999
chmod 755 "$place"
cp "$CAFDESK" cafdesk
chgrp $group cafdesk
chmod 2755 cafdesk
mkdir settings
install -d -o root -g $group -m 2770 "$place/site"

# at UID PASSPHRASE ARG...: a Unix user runs the site's program, with the worst of umasks
at() {
    user=$1
    printf '%s\n%s\n%s\n' "$2" "$2" "${3-}" >passphrase
    shift 3
    (umask 077 && exec setpriv --reuid "$user" --regid "$user" --clear-groups \
        "$place/cafdesk" --passphrase-fd 3 "$@" >out 2>said </dev/null 3<passphrase)
    status=$?
}

at 65001 none '' --store "$place/elsewhere" list
conf=$(sed -n 's/.*stores that \(.*\) names are opened.*/\1/p' said)
if [ -z "$conf" ] || ! mount --bind settings "${conf%/*}" 2>/dev/null; then
    echo "no setgid here, or no folder for settings"
    exit 77
fi
printf '[store]\nfolder = %s\n[site]\nanchors = %s\n' "$place/site" "$place/anchors" \
    >settings/cafdesk.conf
install -m 0664 -o root -g $group /dev/null anchors

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
