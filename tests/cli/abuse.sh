#!/bin/sh
# SPDX-License-Identifier: MIT
# The abuse cases 1 to 13 of files and processes, by real Unix users. What a command cannot play is
# played elsewhere: 9 in tests/unit/store/test_place.c, signals at the screens (12) in tests/pty, and
# power cuts and kills at every write (13) in tests/sim.
. "$SOURCE/tests/cli/as_users.sh"

amy=65001 bob=65002
old='three quiet herons' new='seven amber lanterns'
victim=$place/victim
install -d -o $bob -g $bob "$place/bobs"
at $amy "$old" '' init --admin ldanvers
same "there is a store" 0 "$status"

# denied WHAT COMMAND...: bob cannot do it
denied() {
    what=$1
    shift
    holds "$what" sh -c '! setpriv --reuid 65002 --regid 65002 --clear-groups "$@" >/dev/null 2>&1' \
        sh "$@"
}

# whole WHAT: the store is as sound as before
whole() {
    at $amy "$old" '' --user ldanvers check
    same "whole $1" 0 "$status"
}

# refused WHAT: it ended by itself, with a sentence, and not well
refused() {
    holds "$1" test "$status" -gt 0 -a "$status" -lt 100
    same "$1, in a sentence" 1 "$(grep -c '^cafdesk: ' said)"
}

# ----- 1: another login ---------------------------------------------------------------------------
for file in store.db store.keys store.attempts; do
    denied "1: reads $file" cat "site/$file"
    denied "1: links $file" ln "site/$file" "bobs/$file"
    denied "1: writes $file" sh -c ": >>site/$file"
done
denied "1: lists the folder" ls site
denied "1: plants a journal" touch site/store.db-journal

# ----- 2: a hostile environment -------------------------------------------------------------------
printf '%s\n' '#include <fcntl.h>' '__attribute__((constructor)) static void begin(void);' \
    "static void begin(void) { (void)!open(\"$place/bobs/loaded\", O_CREAT | O_WRONLY, 0600); }" >evil.c
if ${CC:-cc} -shared -fPIC -o "$place/evil.so" evil.c 2>/dev/null; then
    person $bob env LD_PRELOAD="$place/evil.so" true
    holds "2: the library is one that works" test -e bobs/loaded
    rm -f bobs/loaded
fi
person $bob env LD_PRELOAD="$place/evil.so" LD_AUDIT="$place/evil.so" GCONV_PATH="$place/bobs" \
    LOCPATH="$place/bobs" SQLITE_TMPDIR="$place/bobs" TMPDIR="$place/bobs" \
    "$place/cafdesk" doctor >out 2>said </dev/null
same "2: it runs" 0 $?
holds "2: no library is taken" test ! -e bobs/loaded
same "2: nothing is left in such folders" 0 "$(find bobs | tail -n +2 | wc -l)"
infocmp -x vt100 | sed 's/^vt100[^,]*/evil/' >evil.ti
tic -x -o bobs/terminals evil.ti 2>/dev/null
holds "2: the terminal is one that works" env TERMINFO="$place/bobs/terminals" sh -c "tput -T evil cup 1 1 >/dev/null"
person $bob env TERM=evil TERMINFO="$place/bobs/terminals" \
    script -qec "$place/cafdesk" /dev/null </dev/null >out 2>&1
holds "2: nobody's own terminals are taken" grep -q 'does not know the terminal' out

# ----- 3: looking into the process ----------------------------------------------------------------
mkfifo line
sh -c "ulimit -c unlimited; cd $place/bobs && exec setpriv --reuid $bob --regid $bob --clear-groups \
    $place/cafdesk --user ldanvers --passphrase-fd 3 list" 3<>line >out 2>said </dev/null &
shell=$!
until grep -qs cafdesk "/proc/$shell/comm" && grep -qs '^State:.S' "/proc/$shell/status"; do :; done
for file in mem environ maps auxv fd/0 cwd/x; do
    denied "3: reads $file" dd if="/proc/$shell/$file" bs=1 count=1
done
denied "3: lists its descriptors" ls "/proc/$shell/fd/"
person $bob kill -ABRT $shell
wait $shell 2>/dev/null
same "3: and no core is left" 0 "$(find "$place" -name 'core*' | wc -l)"

# ----- 4: descriptors that are closed -------------------------------------------------------------
printf '%s\n' "$old" >passphrase
person $amy "$place/cafdesk" --user ldanvers --passphrase-fd 3 user list 3<passphrase <&- >&- 2>&-
whole "4: after one with all of them closed"

# ----- 5: too little of everything ----------------------------------------------------------------
for limit in fsize=512 nofile=5 as=60000000; do
    printf '%s\n' "$old" >passphrase
    prlimit --$limit setpriv --reuid $amy --regid $amy --clear-groups "$place/cafdesk" \
        --user ldanvers --passphrase-fd 3 user list >out 2>said </dev/null 3<passphrase
    status=$?
    holds "5: $limit ends by itself" test "$status" -lt 100
    [ "$status" -eq 0 ] || refused "5: $limit"
done
whole "5: after too little"

# ----- 6: any umask -------------------------------------------------------------------------------
for mask in 0 077 777; do
    at $amy "$old" '' --user ldanvers user list
    same "6: modes under $mask" 660 "$(stat -c %a site/store.* | sort -u)"
done
mask=077

# ----- 7 and 8: what is planted, and where to ----------------------------------------------------
echo untouched >"$victim"
chmod 666 "$victim"
ln -s "$victim" bobs/symlink
ln "$victim" bobs/hardlink
mkfifo bobs/fifo
chown -h $bob bobs/*
for target in "$place/bobs/symlink" "$place/bobs/hardlink" "$place/bobs/fifo" /dev/tty /dev/null \
    "$place/site/store.db" "$place/bobs/../site/store.db" "$place/site/new" /proc/self/mem; do
    before=$(cat site/store.* | cksum)
    at $bob "$old" '' --user ldanvers export --all -o "$target"
    refused "7, 8: export to $target"
    same "7, 8: the store is untouched by $target" "$before" "$(cat site/store.* | cksum)"
done
holds "8: nothing is made in the store's folder" test ! -e site/new
for name in store.keys.new store.db-journal; do
    rm -f "site/$name"
    ln -s "$victim" "site/$name"
    at $amy "$old" "$new" --user ldanvers user passphrase
    [ "$status" -ne 0 ] || at $amy "$new" "$old" --user ldanvers user passphrase
    rm -f "site/$name"
    whole "7: after a link at $name"
done
same "7: what links lead to is untouched" untouched "$(cat "$victim")"

# ----- 10: a store of a newer program --------------------------------------------------------------
if command -v sqlite3 >/dev/null; then
    ends "10: a store with plain pages" 0 --store plain training --unsealed --empty
    sqlite3 plain/store.db 'PRAGMA user_version = 9999'
    ends "10: is refused when it is newer" 1 --store plain list
    says "10: and it says so" newer
fi

# ----- 11: terminals of every kind -----------------------------------------------------------------
for size in 'rows 1 cols 1' 'rows 1000 cols 1000'; do
    person $bob env TERM=xterm \
        timeout 2 script -qec "stty $size; exec $place/cafdesk" /dev/null </dev/null >out 2>&1
    holds "11: script, $size" test $? -lt 128
done

# t COMMAND: bob's tmux
t() {
    person $bob env HOME="$place/bobs" SHELL=/bin/sh TMUX= tmux -S bobs/socket -f /dev/null "$@"
}
if command -v tmux >/dev/null; then
    t new-session -d -s desk -x 1 -y 1 "exec $place/cafdesk"
    t resize-window -t desk -x 1000 -y 1000
    looks=0
    until t capture-pane -p -t desk 2>/dev/null | grep -q 'Passphrase' || [ $looks -ge 500 ]; do
        looks=$((looks + 1))
    done
    t resize-window -t desk -x 1 -y 1
    t resize-window -t desk -x 80 -y 24
    holds "11: tmux, of every size" sh -c "test $looks -lt 500 -a \"\$1\" = cafdesk" - \
        "$(t display-message -p -t desk '#{pane_current_command}')"
    t kill-server
fi

# ----- 13: killed in the middle --------------------------------------------------------------------
for moment in 0.02 0.1 0.2 0.3 0.4 0.5 0.6 0.8; do
    printf '%s\n%s\n' "$old" "$new" >passphrase
    timeout -s KILL $moment setpriv --reuid $amy --regid $amy --clear-groups "$place/cafdesk" \
        --user ldanvers --passphrase-fd 3 user passphrase >out 2>said </dev/null 3<passphrase
    at $amy "$old" '' --user ldanvers user list
    [ "$status" -eq 0 ] || at $amy "$new" "$old" --user ldanvers user passphrase
    same "13: the old or the new one opens, killed after $moment s" 0 "$status"
done
whole "13: after kills"

summary
