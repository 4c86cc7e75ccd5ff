#!/bin/sh
# SPDX-License-Identifier: MIT
# What shows or gives out a text of a case shows what the family says beside it (model/reply.h), or
# stands in replies.allow with the reason why not; what is allowed and no longer needed is a fault.
. "$SOURCE/tests/support/shell.sh"

allow=$SOURCE/tests/lint/replies.allow
code=$SOURCE/tests/lint/code.awk

# texts: the texts that may be answered, by name; not those whose name many things have
texts() {
    none=$(sed -n '/^} none\[\]/,/^};/s/.*{ ENTITY_\([a-z_]*\),.*/\1/p' \
        "$SOURCE/src/model/reply_text.c" | paste -s -d '|')
    cat "$SOURCE"/src/model/fields_*.h | grep -oE 'X\([a-z_]+, MEMO, [a-z_]+' |
        sed 's/X(//; s/, MEMO, / /' | grep -vE "^($none) " | sed 's/.* //' | sort -u |
        grep -vxE 'text|reason|action|purpose|conditions' | paste -s -d '|'
}

# silent FOLDER: "FILE WHAT" for each that shows texts, a list of rows or a pane of a case, and does
# not ask what stands beside it
silent() {
    (cd "$1" && find src/service src/print src/cli src/screens -name '*.c' | LC_ALL=C sort |
        xargs -r awk -v strings=no -f "$code") | awk -v names="$(texts)" '
        {
            name = line = $0
            sub(/:.*/, "", name)
            sub(/^[^:]*:[^:]*:/, "", line)
            files[name] = 1
        }
        line ~ "(->|[.])(" names ")([^a-z_]|$)" { text[name] = 1 }
        line ~ /(note|comment|progress)->text|bind_words|field_words\(/ { text[name] = 1 }
        line ~ /pager_(open|new)|str_printf|str_add\(|canvas_wrap|plain_say|csv_write|json_write/ {
            shows[name] = 1
        }
        line ~ /cells\[|tell_on_day|tell_at/ { shows[name] = 1 }
        line ~ /reply_next|replies_(beside|print|to_part)|beside_words|show_beside|summary_beside/ { asks[name] = 1 }
        line ~ /static const struct rows_kind/ { rows[name] = 1 }
        line ~ /static const struct pane_ops/ { panes[name] = 1 }
        line ~ /[.](record|whole|text) = / { names_it[name] = 1 }
        END {
            for (name in files) {
                if (text[name] && shows[name] && !asks[name] && !names_it[name])
                    print name, "text"
                if (rows[name] && !names_it[name])
                    print name, "rows"
                if (panes[name] && !names_it[name])
                    print name, "pane"
            }
        }' | LC_ALL=C sort
}

allowed() {
    sed -n 's/^\(src[^ ]*\)  *\([a-z]*\)  *[^ ].*/\1 \2/p' "$allow" | LC_ALL=C sort
}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
silent "$SOURCE" >"$work/silent"
allowed >"$work/allowed"
holds "there are texts" test "$(texts | tr '|' '\n' | wc -l)" -gt 30
clean "every text has what is said beside it" "$(LC_ALL=C comm -23 "$work/silent" "$work/allowed")"
clean "what is allowed is needed" "$(LC_ALL=C comm -13 "$work/silent" "$work/allowed")"

# The lint itself.
mkdir -p "$work/src/screens" "$work/src/service" "$work/src/cli" "$work/src/print"
cat >"$work/src/cli/page.c" <<'END'
static void page(const struct review *review, struct str *out)
{
    str_printf(out, "%s", review->next_steps);
}
END
cat >"$work/src/screens/list.c" <<'END'
static const struct rows_kind kind = {
    .fill = fill,
};
END
same "a page that forgets is found, and a list" "src/cli/page.c text
src/screens/list.c rows" "$(silent "$work")"
cat >>"$work/src/cli/page.c" <<'END'
static void more(void)
{
    replies_print(file, &place, "Beside it: ", out);
}
END
same "one that asks is not" "src/screens/list.c rows" "$(silent "$work")"
summary
