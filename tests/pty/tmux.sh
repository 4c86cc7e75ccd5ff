#!/bin/sh
# SPDX-License-Identifier: MIT
# A second opinion: the demo in a terminal program that people use. What is waited for is words on
# the screen, never a time.
. "$SOURCE/tests/support/shell.sh"

command -v tmux >/dev/null 2>&1 || exit 77
[ -x "$BUILD/tests/pty/demo" ] || exit 77

scratch=$(mktemp -d)
t() { tmux -S "$scratch/socket" -f /dev/null "$@"; }
trap 't kill-server 2>/dev/null; rm -rf "$scratch"' EXIT

screen() { t capture-pane -p -t demo; }

# shows WORDS: looks until they are there
shows() {
    looks=0
    until screen | grep -Fq -e "$1"; do
        looks=$((looks + 1))
        [ "$looks" -lt 3000 ] || return 1
    done
}

# sees WHAT WORDS: one check, with the screen when it fails
sees() {
    if shows "$2"; then ok; else bad "$1" "$(screen)"; fi
}

t new-session -d -s demo -x 80 -y 24 sh
t send-keys -t demo "LC_ALL=C.UTF-8 '$BUILD/tests/pty/demo'" Enter
sees "it starts" "Open the form"
same "on the alternate screen" 1 "$(t display-message -p -t demo '#{alternate_on}')"

t send-keys -t demo l
sees "a list opens" "Made-up family 1"
t send-keys -t demo Down Down Down
sees "arrows move the mark" ">         3  Made-up family 3"
same "and the cursor with it" 6 "$(t display-message -p -t demo '#{cursor_y}')"
t send-keys -t demo Escape
sees "Esc goes back" "Open the form"

t send-keys -t demo f
sees "a form opens" "> Name"
t set-buffer "pasted words"
t paste-buffer -p -t demo
sees "a paste arrives" "[pasted words_"

t resize-window -t demo -x 40 -y 10
sees "a small window shows it too" "[pasted words_"
t resize-window -t demo -x 80 -y 24

t send-keys -t demo Escape
sees "back again" "Open the form"
t send-keys -t demo C-z
sees "it stops" "Stopped"
t send-keys -t demo fg Enter
sees "it comes back locked" "Locked."
t send-keys -t demo Enter
sees "Enter unlocks" "Open the form"
t send-keys -t demo F10
sees "the shell is there again" " fg" # what is typed before belongs to the program
t send-keys -t demo "echo status:\$?" Enter
sees "it ends" "status:0"
same "off the alternate screen" 0 "$(t display-message -p -t demo '#{alternate_on}')"
summary
