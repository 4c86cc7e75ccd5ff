/* SPDX-License-Identifier: MIT */
/* Localities and agencies as typed. */

#include "config.h"

#include "cli/record_named.h"

#include <string.h>

#include "service/names.h"

bool record_named(struct session *session, enum entity_id kind, const char *what,
                  const char *name, struct ident *out, struct err *err)
{
    struct arena arena = ARENA_INIT;
    struct choices choices;
    bool ok = choices_of(session, kind, name, NULL, &choices, &arena, err);
    bool found = false;

    for (size_t i = 0; ok && !found && i < choices.count; i++) {
        if (strcmp(choices.items[i].name, name) == 0) {
            *out = choices.items[i].id;
            found = true;
        }
    }
    if (ok && !found)
        err_set(err, ERR_NOT_FOUND, "There is no %s \"%.80s\".", what, name);
    arena_clear(&arena);
    return ok && found;
}
