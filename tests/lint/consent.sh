#!/bin/sh
# SPDX-License-Identifier: MIT
# One place answers who may have what today: src/policy/consent_rules.c and what is named like it. What
# consent is made of is touched elsewhere only where consent.allow says so, and for the reason given
# there; what is allowed and no longer used is a fault too.
. "$SOURCE/tests/support/shell.sh"

allow=$SOURCE/tests/lint/consent.allow
code=$SOURCE/tests/lint/code.awk

# uses FOLDER: "FILE KIND" for each kind of thing of consent that a file outside touches
uses() {
    (cd "$1" && find src -name '*.[ch]' | LC_ALL=C sort |
        grep -Ev '^src/policy/consent_|^src/model/(codes|fields_consent|entity)\.h$' |
        xargs -r awk -v strings=no -f "$code") | awk '
        function has(kind) {
            name = $0
            sub(/:.*/, "", name)
            if (!((name, kind) in seen)) {
                seen[name, kind] = 1
                print name, kind
            }
        }
        /consent(_scope)?\.(items|count)|ENTITY_consent_scope|LAST_OF\([^)]*consent\)/ { has("rows") }
        /->(storage_agreed|sharing_agreed|expires_on|competence_basis|withdrawal_scope)/ { has("fields") }
        /consent->(status|stage|given_as|withdrawn_on)|[>.]given_as/ { has("fields") }
        /SCOPE_EFFECT_|SCOPE_TARGET_|->target_kind|->target_sector|[>.]effect[^sa-z_]/ { has("scope") }
        /CONSENTST_[A-Z]/ && !/CONSENTST_ID/ { has("word") }
    ' | LC_ALL=C sort
}

allowed() {
    sed -n 's/^\(src[^ ]*\)  *\([a-z]*\)  *[^ ].*/\1 \2/p' "$allow" | LC_ALL=C sort
}

# asked FOLDER: SQL that asks the tables itself, not through the dictionary
asked() {
    (cd "$1" && grep -rnE '(FROM|JOIN) consent' src --include='*.c')
}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
uses "$SOURCE" >"$work/uses"
allowed >"$work/allowed"
clean "nothing else reads consent" "$(LC_ALL=C comm -23 "$work/uses" "$work/allowed")"
clean "what is allowed is used" "$(LC_ALL=C comm -13 "$work/uses" "$work/allowed")"
clean "no SQL asks for consent" "$(asked "$SOURCE")"

# The lint itself.
mkdir -p "$work/src/policy"
cat >"$work/src/policy/other.c" <<'END'
static bool may(const struct case_file *file)
{
    return file->consent.items[0].status == CONSENTST_GIVEN;
}
static bool reaches(const struct consent_scope *scope)
{
    return scope->effect == SCOPE_EFFECT_ALLOW;
}
SQL(other, "SELECT 1 FROM consent_scope");
END
same "a second reader is seen" "src/policy/other.c rows
src/policy/other.c scope
src/policy/other.c word" "$(uses "$work")"
same "SQL is seen" "src/policy/other.c:9:SQL(other, \"SELECT 1 FROM consent_scope\");" "$(asked "$work")"

summary
