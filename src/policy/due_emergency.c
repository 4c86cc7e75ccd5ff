/* SPDX-License-Identifier: MIT */
/* An emergency opening is looked into: domain.md 7.3. */

#include "config.h"

#include "model/calendar.h"
#include "policy/due_private.h"

bool due_emergency_waits(const struct emergency_opening *opening)
{
    return !opening->finding && !instant_known(opening->record.void_at);
}

struct date due_emergency(const struct emergency_opening *opening,
                          const struct parameters *parameters)
{
    return calendar_add_working_days(instant_local_date(opening->opened_at),
                                     parameters->break_glass_review_days);
}

void due_emergencies(struct finding *f)
{
    for (size_t i = 0; i < f->file->emergency_opening.count; i++) {
        const struct emergency_opening *opening = &f->file->emergency_opening.items[i];
        struct due_item *item;

        if (!due_emergency_waits(opening))
            continue;
        item = due_add(f, DUE_EMERGENCY, due_emergency(opening, f->parameters));
        item->from = instant_local_date(opening->opened_at);
        item->amber = item->red = next_day(item->due);
        item->entity = ENTITY_emergency_opening;
        item->record = opening->record.id;
    }
}
