#!/bin/sh
# SPDX-License-Identifier: MIT
# Every deed by which a service writes records of a case is played by two people against each other
# (tests/unit/service/test_two_desks.c) and at random (test_random_deeds.c), or stands in deeds.allow
# with the reason why not; what is allowed and no longer needed is a fault.
. "$SOURCE/tests/support/shell.sh"

allow=$SOURCE/tests/lint/deeds.allow

# calls WORDS FILE...: who calls whom in them; with "all" whoever is named counts as called
calls() {
    words=$1
    shift
    awk -v strings=no -f "$SOURCE/tests/lint/code.awk" "$@" |
        awk -v words="$words" -f "$SOURCE/tests/lint/calls.awk"
}

# reached NAME: all that one comes to from it, by lines "FROM TO"
reached() {
    awk -v queue="$1" '
        { next_to[$1] = next_to[$1] " " $2 }
        END {
            for (end = split(queue, list, " "); at < end;) {
                n = split(next_to[list[++at]], found, " ")
                for (i = 1; i <= n; i++) {
                    if (!(found[i] in seen)) {
                        seen[found[i]] = 1
                        list[++end] = found[i]
                        print found[i]
                    }
                }
            }
        }' | LC_ALL=C sort -u
}

# public FOLDER: what the services offer to whoever has a session
public() {
    cat "$1"/src/service/*.h | tr '\n' ' ' |
        grep -oE '[a-z_0-9]+\(struct session \*session' | sed 's/(.*//' | LC_ALL=C sort -u
}

# deeds FOLDER: those by which something of the dictionary is saved in the end
deeds() {
    calls called "$1"/src/service/*.c | awk '{ print $2, $1 }' | reached deed_save >"$work/writers"
    public "$1" | LC_ALL=C comm -12 - "$work/writers"
}

# played FILE...: all that the table "deeds" in these files comes to; a test and its headers are one
played() {
    calls all "$@" | sed 's/[^ ]*://g' | reached deeds
}

# allowed TABLE: names that need not be in that table
allowed() {
    sed -n -E "s/^([a-z_0-9]+) +(both|$1) +[^ ].*/\1/p" "$allow" | LC_ALL=C sort -u
}

# missing TABLE FILE...: deeds that the table has not
missing() {
    table=$1
    shift
    played "$@" "$SOURCE"/tests/support/*.h | LC_ALL=C comm -23 "$work/deeds" - >"$work/missing"
    allowed "$table" >"$work/allowed"
    clean "every deed is played: $table" "$(LC_ALL=C comm -23 "$work/missing" "$work/allowed")"
    clean "what is allowed is needed: $table" "$(LC_ALL=C comm -13 "$work/missing" "$work/allowed")"
}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
unit=$SOURCE/tests/unit/service
deeds "$SOURCE" >"$work/deeds"
holds "there are deeds" test "$(wc -l <"$work/deeds")" -gt 50
missing desks "$unit"/test_two_desks.c "$unit"/two_*.h
missing random "$unit"/random_*.h "$unit"/two_*.h

# The lint itself.
mkdir -p "$work/src/service"
cat >"$work/src/service/a_svc.h" <<'END'
NODISCARD bool a_keep(struct session *session, struct a *a, struct err *err);
NODISCARD bool a_look(struct session *session, struct a *a, struct err *err);
END
cat >"$work/src/service/a_svc.c" <<'END'
static bool keep(struct deed *deed, struct a *a, struct err *err)
{
    return deed_save(deed, a, err);
}

bool a_keep(struct session *session, struct a *a,
            struct err *err)
{
    return keep(&deed, a, err);
}

bool a_look(struct session *session, struct a *a, struct err *err)
{
    return look(session, err);
}
END
cat >"$work/test.c" <<'END'
static void save(void)
{
    desk_ok(a_keep(session, &a, &err));
}

static const struct {
    void (*does)(void);
} deeds[] = {
    { save },
};
END
same "who saves by a helper is found, and who looks is not" a_keep "$(deeds "$work")"
holds "what the table has is played" sh -c 'printf "%s\n" "$1" | grep -qx a_keep' - \
    "$(played "$work/test.c")"
same "what stands beside the table is not" "" \
    "$(sed 's/{ save }/{ none }/' "$work/test.c" >"$work/none.c"; played "$work/none.c" | grep -x a_keep)"
summary
