/* SPDX-License-Identifier: MIT */
/* A seal is looked at again. */

#include "config.h"

#include <string.h>

#include "policy/due_private.h"

bool case_seal_holds(const struct case_seal *seal)
{
    return !date_known(seal->ended_on) && !instant_known(seal->record.void_at);
}

bool case_seal_names(const char *names, const char *login)
{
    size_t length = strlen(login);

    for (const char *at = names; at && *at; at += strspn(at, " ")) {
        size_t one = strcspn(at, " ");

        if (one == length && length > 0 && strncmp(at, login, length) == 0)
            return true;
        at += one;
    }
    return false;
}

void due_case_seals(struct finding *f)
{
    for (size_t i = 0; i < f->file->case_seal.count; i++) {
        const struct case_seal *seal = &f->file->case_seal.items[i];
        struct due_item *item;

        if (!case_seal_holds(seal))
            continue;
        item = due_add(f, DUE_SEAL, seal->review_by);
        item->from = date_add_days(item->due, -14);
        item->amber = item->red = next_day(item->due);
        item->entity = ENTITY_case_seal;
        item->record = seal->record.id;
    }
}
