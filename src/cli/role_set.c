/* SPDX-License-Identifier: MIT */
/* Sets of roles. */

#include "config.h"

#include "cli/role_set.h"

#include <string.h>

#include "model/codes.h"
#include "model/record.h"

bool role_set_parse(const char *text, uint64_t *roles, struct err *err)
{
    struct arena arena = ARENA_INIT;
    bool ok = true;

    *roles = 0;
    do {
        size_t length = strcspn(text, ",");
        const char *word = arena_strndup(&arena, text, length);
        int role = code_find(CODES_ROLE_ID, word);

        ok = role != 0 || err_set(err, ERR_USAGE,
                                  "There is no role \"%.40s\". Roles are %s.", word,
                                  role_set_text(~(uint64_t)0, &arena));
        *roles = set_with(*roles, role);
        text += length;
    } while (ok && *text++ == ',');
    arena_clear(&arena);
    return ok;
}

const char *role_set_text(uint64_t roles, struct arena *arena)
{
    const struct code_list *list = code_list(CODES_ROLE_ID);
    const char *text = "";

    for (int role = 1; role <= list->count; role++) {
        if (set_has(roles, role))
            text = arena_printf(arena, "%s%s%s", text, *text ? "," : "", list->codes[role].code);
    }
    return text;
}
