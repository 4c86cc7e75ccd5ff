#!/bin/sh
# SPDX-License-Identifier: MIT
# Who may include whom. The table here is the architecture; docs/TOUR.md explains it.
. "$SOURCE/tests/support/shell.sh"

# layer: the layers it may include besides itself
layers='base:
model: base
policy: model base
store: model base
service: policy store print model base
exchange: service model base
ui: base
screens: service ui model base
print: press model base
press: base
helper: press base
cli: service exchange print press screens ui model base'

# header: where it may be included, folders or files under src/
libraries='sqlite3.h: store
curses.h: ui/tty.c
ncurses.h: ui/tty.c
term.h: ui/tty.c
sodium.h: base store
uuid/uuid.h: base
unistr.h: base
uninorm.h: base
unicase.h: base
uniwidth.h: base
unigbrk.h: base
uniwbrk.h: base
unilbrk.h: base
unictype.h: base
jansson.h: exchange
csv.h: exchange
ini.h: cli
xlsxwriter.h: helper
cairo.h: helper
cairo-pdf.h: helper
pango/pangocairo.h: helper'

# violations FOLDER: each include of the sources below it that the tables do not allow.
violations() {
    (cd "$1" && find . -name '*.[ch]' -o -name '*.inc' | sed 's,^\./,,' | LC_ALL=C sort |
        xargs -r awk -v layers="$layers" -v libraries="$libraries" '
        BEGIN {
            count = split(layers, lines, "\n")
            for (i = 1; i <= count; i++) {
                name = lines[i]
                sub(/:.*/, "", name)
                n = split(lines[i], allowed, /:? +|:$/)
                known[name] = 1
                may[name, name] = 1
                for (j = 2; j <= n; j++)
                    may[name, allowed[j]] = 1
            }
            count = split(libraries, lines, "\n")
            for (i = 1; i <= count; i++) {
                name = lines[i]
                sub(/:.*/, "", name)
                sub(/^[^:]*: */, "", lines[i])
                homes[name] = lines[i]
            }
        }
        FNR == 1 {
            layer = FILENAME
            sub(/\/.*/, "", layer)
            if (!(layer in known))
                print FILENAME ": " layer "/ is not a layer"
        }
        /^[ \t]*#[ \t]*include[ \t]*[<"]/ {
            header = $0
            sub(/^[^<"]*[<"]/, "", header)
            sub(/[>"].*/, "", header)
            check(header, $0 ~ /"/)
        }
        function check(header, ours,    whose, n, home, i, fine) {
            if (header in homes) {
                n = split(homes[header], home, " ")
                for (i = 1; i <= n; i++)
                    if (FILENAME == home[i] || index(FILENAME, home[i] "/") == 1)
                        fine = 1
                if (!fine)
                    print FILENAME ":" FNR ": <" header "> belongs in " homes[header] " only"
                return
            }
            if (!ours || header == "config.h")
                return
            if (header !~ /\//) {
                print FILENAME ":" FNR ": \"" header "\" is not written from src/"
                return
            }
            whose = header
            sub(/\/.*/, "", whose)
            if (!((layer, whose) in may))
                print FILENAME ":" FNR ": " whose "/ is not for " layer "/"
        }')
}

clean "every include keeps to the layers" "$(violations "$SOURCE/src")"

# The lint itself: one wrong include of each kind is found.
wrong=$(mktemp -d)
trap 'rm -rf "$wrong"' EXIT
plant() {
    mkdir -p "$wrong/${1%/*}"
    printf '#include %s\n' "$2" >"$wrong/$1"
}
plant policy/permit.c '"store/db.h"'
plant cli/main.c '"store/db.h"'
plant ui/form.c '"model/date.h"'
plant ui/form.h '<curses.h>'
plant service/deed.c '<sqlite3.h>'
plant screens/home.c '"policy/permit.h"'
plant screens/list.c '"home.h"'
plant extra/file.c '"base/err.h"'
plant store/db.c '<sqlite3.h>'
plant ui/tty.c '<curses.h>'
plant cli/list.c '"service/list.h"'
same "planted includes are found" \
"cli/main.c:1: store/ is not for cli/
extra/file.c: extra/ is not a layer
extra/file.c:1: base/ is not for extra/
policy/permit.c:1: store/ is not for policy/
screens/home.c:1: policy/ is not for screens/
screens/list.c:1: \"home.h\" is not written from src/
service/deed.c:1: <sqlite3.h> belongs in store only
ui/form.c:1: model/ is not for ui/
ui/form.h:1: <curses.h> belongs in ui/tty.c only" "$(violations "$wrong")"

summary
