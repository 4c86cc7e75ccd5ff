#!/bin/sh
# SPDX-License-Identifier: MIT
# Words that do not belong in the sources: functions that do not know where to stop, that ask the
# machine behind the seam's back or that start other programs; SQL put together from pieces; notes
# of work left undone; two words for one thing.
. "$SOURCE/tests/support/shell.sh"

code=$SOURCE/tests/lint/code.awk

# files FOLDER... : the C sources below them
files() {
    find "$@" -name '*.[ch]' -o -name '*.inc' | LC_ALL=C sort
}

# code_lines FOLDER STRINGS: the C of it without comments, one line FILE:LINE:TEXT each
code_lines() {
    (cd "$1" && files . | sed 's,^\./,,' | xargs -r awk -v strings="$2" -f "$code")
}

calls() {
    printf '(^|[^A-Za-z0-9_.>])(%s) *\\(' "$1"
}

# unbounded FOLDER: calls that can write past the end or take another program along
unbounded() {
    code_lines "$1" no | grep -E "$(calls 'strcpy|strcat|sprintf|vsprintf|strtok|gets|alloca')"
    code_lines "$1" no | grep -E "$(calls 'system|popen|execlp|execvp|tmpnam|mktemp|tempnam')"
    code_lines "$1" no | grep -E "$(calls 'printw|wprintw|mvprintw|mvwprintw|vw_printw')"
}

# behind_the_seam FOLDER: asking the time or for randomness other than through struct machine
behind_the_seam() {
    code_lines "$1" no | grep -Ev '^base/machine\.c:' | grep -E \
        "$(calls 'localtime|gmtime|localtime_r|gmtime_r|time|gettimeofday|clock_gettime|rand|srand|random|srandom|arc4random|randombytes_[a-z]*|getrandom|uuid_generate[a-z_]*')"
}

# Statements are constants. The one place that makes them from the dictionary's tables is a file
# store/..._sql.c.
sql_words='"[^"]*(SELECT |INSERT (OR [A-Z]+ )?INTO |UPDATE [^"]* SET |DELETE FROM |CREATE (TABLE|INDEX|TRIGGER)|PRAGMA )'

# glued FOLDER: SQL outside the store, or inside a printf
glued() {
    code_lines "$1" yes | grep -Ev '^store/' | grep -E "$sql_words"
    code_lines "$1" yes | grep -E '^store/' | grep -Ev '^store/[a-z_]*_sql\.c:' |
        grep -E "printf[a-z]* *\\(.*$sql_words"
}

# undone FOLDER: notes of work left for another day
undone() {
    (cd "$1" && find . -path ./build -prune -o -path ./.git -prune -o -path ./autom4te.cache \
        -prune -o -path ./m4 -prune -o -type f \( -name '*.[ch]' -o -name '*.sh' -o -name '*.sql' \
        -o -name '*.awk' -o -name '*.md' -o -name '*.mk' -o -name '*.[157]' -o -name '*.inc' \
        -o -name configure.ac -o -name Makefile.am -o -name bootstrap \) -print |
        LC_ALL=C sort | xargs -r grep -nE '(TO''DO|FIX''ME|(^|[^X])XX''X([^X]|$))')
}

# The field's word is the one: what somebody signs in as is their login.
other_words() {
    code_lines "$1/src" yes | grep -iE '"[^"]*user ?name'
    (cd "$1" && grep -niE 'user ?name' man/*.in man/*.[1-8] README.md docs/*.md 2>/dev/null)
}

clean "no call that runs past an end or starts a program" "$(unbounded "$SOURCE/src")"
clean "the machine is asked through its seam" "$(behind_the_seam "$SOURCE/src")"
clean "no SQL from pieces, and none outside the store" "$(glued "$SOURCE/src")"
clean "nothing is left for another day" "$(undone "$SOURCE")"
clean "what one signs in as has one name" "$(other_words "$SOURCE")"

# The lint itself: planted words are found, and words in comments and strings are not.
wrong=$(mktemp -d)
trap 'rm -rf "$wrong"' EXIT
mkdir "$wrong/base" "$wrong/store" "$wrong/ui"
cat >"$wrong/base/a.c" <<'END'
/* strcpy(a, b); */
puts("strcpy(a, b)");
strcpy(a, b);
snprintf(a, n, "%s", b);
END
same "an unbounded copy is found" "base/a.c:3:strcpy(a, b);" "$(unbounded "$wrong")"
cat >"$wrong/base/a.c" <<'END'
x = row_time(a);
x = time(NULL);
x = m->random(m);
END
printf 'x = clock_gettime(a);\n' >"$wrong/base/machine.c"
same "the clock is found" "base/a.c:2:x = time(NULL);" "$(behind_the_seam "$wrong")"
printf 'puts("SELECT a FROM b");\n' >"$wrong/ui/a.c"
printf 'snprintf(a, n, "SELECT %%s FROM b", c);\nx = "SELECT a FROM b";\n' >"$wrong/store/b.c"
same "SQL out of place is found" 'ui/a.c:1:puts("SELECT a FROM b");
store/b.c:1:snprintf(a, n, "SELECT %s FROM b", c);' "$(glued "$wrong")"
mkdir -p "$wrong/src/ui" "$wrong/man"
printf 'puts("User name"); /* user name */\n' >"$wrong/src/ui/a.c"
printf 'The user name.\n' >"$wrong/man/x.1.in"
same "the other word is found" 'ui/a.c:1:puts("User name");
man/x.1.in:1:The user name.' "$(other_words "$wrong" | sed 's, *$,,')"
rm -r "$wrong/src" "$wrong/man"
printf '/* FIX''ME: later */\n' >"$wrong/ui/a.c"
same "a note is found" './ui/a.c:1:/* FIX''ME: later */' "$(undone "$wrong")"

summary
