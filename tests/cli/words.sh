#!/bin/sh
# SPDX-License-Identifier: MIT
# The words of a command line: usage, help, and what is told when they are wrong.
. "$SOURCE/tests/cli/cli.sh"

ends "no command and no terminal" 2
silent "nothing on standard output"
says "the usage is shown" '^Usage: cafdesk'

ends "help" 0 help
prints "the usage" '^Usage: cafdesk'
prints "the exit statuses" '^  7   Trouble with the machine'
same "no line over 80 columns" 0 "$(awk 'length($0) > 80' out | wc -l | tr -d ' ')"
cp out whole
ends "--help" 0 --help
same "--help says the same" "$(cat whole)" "$(cat out)"
ends "-h" 0 -h
ends "help of a command" 0 help version
cp out one
ends "COMMAND --help" 0 version --help
same "both say the same" "$(cat one)" "$(cat out)"
ends "--help before the command" 0 --help version
same "and before it, too" "$(cat one)" "$(cat out)"
ends "help of nothing" 2 help nothing
one=$(head -n 1 said)
same "in one sentence" 'cafdesk: There is no command "nothing".' "$one"

ends "version" 0 version
prints "its number" '^cafdesk [0-9]+\.[0-9]+\.[0-9]+$'
ends "--version" 0 --version
ends "-V" 0 -V
ends "options before the command" 0 --store /nowhere -V

ends "an unknown command" 2 frobnicate
says "is named" 'There is no command "frobnicate"\.'
ends "a misspelt command" 2 verison
says "with what may be meant" 'Is "version" meant\?'
for name in due print report backup restore survey rotate break-glass stay-out duplicates; do
    "$CAFDESK" help | grep -q "^  $name " || ends "a name kept for later" 2 "$name"
done
ends "an unknown option" 2 version --frobnicate
says "is named" 'no option --frobnicate'
ends "an unknown letter" 2 version -q
ends "an unknown option before the command" 2 --frobnicate version
ends "an option without its value" 2 version --store
says "says what is wanted" '\-\-store wants DIR'
ends "a flag with a value" 2 version --raw=yes
ends "an option twice" 2 --store a --store b version
says "says so" 'once only'
ends "a format there is not" 2 version --format xml
says "says which there are" 'text csv json jsonl'
ends "a format the command does not write" 2 help --format csv
ends "one argument too many" 2 version now
ends "a login that cannot be" 2 --user 'Ravi Menon' version
ends "a descriptor that is no number" 2 --passphrase-fd x version
ends "behind -- nothing is an option" 2 version -- --raw
says "so it is one word too many" 'takes no argument'

escape=$(printf '\033]0;mine\007')
ends "escapes in a command" 2 "$escape"
safe "are spelt out" said
says "as what they are" '<U\+001B>'
ends "escapes in an option" 2 "--$escape" version
safe "are spelt out" said
ends "bytes that are no text" 2 "$(printf '\377\376')"
safe "are spelt out" said
ends "escapes in an argument" 1 help "$escape"
safe "are spelt out" said

long=$(printf '%10000s' '' | tr ' ' x)
ends "a very long word" 2 "$long"
holds "is told in a short sentence" test "$(head -n 1 said | wc -c)" -lt 400
ends "a very long option" 2 "--$long"

"$CAFDESK" help >/dev/full 2>said
same "a full disk" 7 $?
says "is told" 'disk is full'
"$CAFDESK" help >&- 2>said
same "no standard output" 7 $?
{ "$CAFDESK" help; echo $? >left; } 2>said | true
clean "a reader that went away is no trouble" "$(cat said)"

summary
