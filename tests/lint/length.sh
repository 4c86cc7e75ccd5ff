#!/bin/sh
# SPDX-License-Identifier: MIT
# No function over 60 lines, no file over 500 (a test 700), no line over 100 columns but in tables
# and sentences, which are not cut in two. What may be longer for good reason stands in length.allow: "FILE" or "FILE:FUNCTION", a
# reason after it.
. "$SOURCE/tests/support/shell.sh"

allow=$SOURCE/tests/lint/length.allow

# too_long FOLDER ALLOW
too_long() {
    (cd "$1" && find src tests db -name '*.[ch]' 2>/dev/null | LC_ALL=C sort | xargs -r awk -v allow="$2" '
        BEGIN {
            while ((getline line < allow) > 0) {
                sub(/[ \t].*/, "", line)
                if (line != "" && line !~ /^#/)
                    excused[line] = 1
            }
        }
        function file_done() {
            if (lines > (name ~ /^tests/ ? 700 : 500) && !(name in excused))
                print name ": " lines " lines"
        }
        FNR == 1 {
            if (name != "")
                file_done()
            name = FILENAME
            body = 0
        }
        {
            lines = FNR
            wide = $0
            gsub(/[\200-\277]/, "", wide)
            sentence = match(wide, /"[^"]*"/) && RLENGTH > 40
            if (length(wide) > 100 && !(name in excused) && !sentence && wide !~ /\\$/ && wide !~ /^ *[A-Z_]+\(/)
                print name ":" FNR ": " length(wide) " columns"
        }
        # A function: its head starts in the first column, its braces stand there alone.
        /^[A-Za-z_]/ { head = FNR; title = $0 }
        /^\{/ { body = head }
        /^\}/ {
            if (body && FNR - body + 1 > 60) {
                sub(/\(.*/, "", title)
                sub(/.*[ *]/, "", title)
                if (!((name ":" title) in excused))
                    print name ":" body ": " title ": " FNR - body + 1 " lines"
            }
            body = 0
        }
        END { file_done() }')
}

clean "functions, files and lines are short" "$(LC_ALL=C too_long "$SOURCE" "$allow")"

# The lint itself.
wrong=$(mktemp -d)
trap 'rm -rf "$wrong"' EXIT
mkdir "$wrong/src"
{
    printf 'static int\nlong_one(int a,\n    int b)\n{\n'
    yes '    a++;' | head -n 60
    printf '}\n'
    printf 'static void short_one(void)\n{\n'
    yes '    b++;' | head -n 57
    printf '}\n'
    yes '/* and more */' | head -n 400
    printf 'int %0100d;\n' 0
} >"$wrong/src/a.c"
same "what is too long is found" "src/a.c:2: long_one: 64 lines
src/a.c:526: 105 columns
src/a.c: 526 lines" "$(LC_ALL=C too_long "$wrong" /dev/null)"
printf 'src/a.c  as an example\nsrc/a.c:long_one  too\n' >"$wrong/allow"
same "what is excused is not" "" \
    "$(LC_ALL=C too_long "$wrong" "$wrong/allow")"

summary
