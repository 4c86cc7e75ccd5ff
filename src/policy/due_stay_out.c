/* SPDX-License-Identifier: MIT */
/* A stay-out is looked at again. */

#include "config.h"

#include "policy/due_private.h"

bool stay_out_holds(const struct stay_out *stay_out)
{
    return !date_known(stay_out->ended_on) && !instant_known(stay_out->record.void_at);
}

void due_stay_outs(struct finding *f)
{
    for (size_t i = 0; i < f->file->stay_out.count; i++) {
        const struct stay_out *stay_out = &f->file->stay_out.items[i];
        struct due_item *item;

        if (!stay_out_holds(stay_out))
            continue;
        item = due_add(f, DUE_STAYOUT, stay_out->review_by);
        item->from = date_add_days(item->due, -14);
        item->amber = item->red = next_day(item->due);
        item->entity = ENTITY_stay_out;
        item->record = stay_out->record.id;
    }
}
