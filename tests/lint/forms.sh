#!/bin/sh
# SPDX-License-Identifier: MIT
# Every form is played beside somebody else, by a row of tests/unit/screens/every_form.h, or
# stands in forms.allow with the reason why not.
. "$SOURCE/tests/support/shell.sh"

rows=$SOURCE/tests/unit/screens/every_form.h
allow=$SOURCE/tests/lint/forms.allow
screens=$SOURCE/src/screens

# by_macro FILE MACRO PREFIX: the forms that a macro makes
by_macro() {
    sed -n "s/^$2(\([a-z_]*\),.*/$3\1/p" "$screens/$1"
}

forms() {
    {
        cat "$screens"/*.c | awk '/struct layout [a-z_]+ = \{/ { named = 0; inside = 1 }
            inside && match($0, /\.name = "[a-z-]+"/) && !named {
                print substr($0, RSTART + 9, RLENGTH - 10); named = 1 }
            /^};/ { inside = 0 }'
        by_macro access.c LAYOUT access-
        by_macro assessment_layout.c ONE_SECTION assessment-
        by_macro assessment_layout.c ROW_LAYOUT ""
        by_macro consent_layout.c ONE_SECTION consent-
        sed -n 's/^ *STEP_LAYOUT([0-9], "\([a-z]*\)"),/opening-\1/p' "$screens/opening_layout.c"
    } | LC_ALL=C sort -u
}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
forms >"$work/forms"
sed -n 's/^    { "\([a-z-]*\)",.*/\1/p' "$rows" | LC_ALL=C sort -u >"$work/played"
sed -n 's/^\([a-z_-]*\)  *[^ ].*/\1/p' "$allow" | LC_ALL=C sort >"$work/allowed"
holds "there are forms" test "$(wc -l <"$work/forms")" -gt 60
LC_ALL=C sort -u "$work/played" "$work/allowed" >"$work/known"
LC_ALL=C comm -23 "$work/forms" "$work/known" >"$work/forgotten"
nothing_in() {
    cat "$2"
    holds "$1" test ! -s "$2"
}
nothing_in "each form is played, or it is said why not" "$work/forgotten"
LC_ALL=C comm -13 "$work/forms" "$work/allowed" >"$work/gone"
nothing_in "nothing is allowed that is not there" "$work/gone"
LC_ALL=C comm -12 "$work/played" "$work/allowed" >"$work/both"
nothing_in "nothing is allowed that is played" "$work/both"
summary
