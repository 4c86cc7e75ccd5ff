# SPDX-License-Identifier: MIT
# A store that several Unix users share through a setgid program, as README.md says. Only root can
# try it; the users and the group are numbers nobody has, and the site's settings are laid over the
# real ones for this test alone. A test reads this file first, as it would cli.sh.
if [ -z "${SITE_SETTINGS_LAID-}" ]; then
    if [ "$(id -u)" -ne 0 ] || ! command -v setpriv >/dev/null || ! unshare -m true 2>/dev/null; then
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

# person UID COMMAND...: runs it as a Unix user without any group but their own
person() {
    user=$1
    shift
    setpriv --reuid "$user" --regid "$user" --clear-groups "$@"
}

# at UID PASSPHRASE NEXT ARG...: a Unix user runs the site's program, with the worst of umasks
at() {
    user=$1
    printf '%s\n%s\n%s\n' "$2" "$2" "${3-}" >passphrase
    shift 3
    (umask "${mask:-077}" && person "$user" \
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
