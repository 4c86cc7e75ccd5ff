/* SPDX-License-Identifier: MIT */
/* Concerns, for whoever raised them. */

#include "config.h"

#include "service/stepup_sight.h"

static bool raised(const struct stepup *stepup, const struct actor *actor)
{
    return ident_known(&actor->practitioner) &&
           ident_equal(&stepup->raised_by, &actor->practitioner);
}

static bool shared_with_own(const struct case_file *file, const struct disclosure *sharing,
                            const struct actor *actor)
{
    for (size_t i = 0; i < file->stepup.count; i++) {
        const struct stepup *stepup = &file->stepup.items[i];

        if (raised(stepup, actor) && ident_equal(&stepup->disclosure_id, &sharing->record.id))
            return true;
    }
    return false;
}

bool stepup_is_own(const struct case_file *file, enum entity_id kind, const void *record,
                   const struct actor *actor)
{
    if (kind == ENTITY_stepup)
        return raised(record, actor);
    return kind == ENTITY_disclosure && shared_with_own(file, record, actor);
}

#define KEEP_OWN(file, table, actor) \
    do { \
        size_t kept_ = 0; \
        for (size_t i_ = 0; i_ < (file)->table.count; i_++) { \
            if (stepup_is_own(file, ENTITY_##table, &(file)->table.items[i_], actor)) \
                (file)->table.items[kept_++] = (file)->table.items[i_]; \
        } \
        (file)->table.count = kept_; \
    } while (0)

void stepup_keep_own(struct case_file *file, enum entity_id kind, const struct actor *actor)
{
    if (kind == ENTITY_stepup)
        KEEP_OWN(file, stepup, actor);
    else if (kind == ENTITY_disclosure)
        KEEP_OWN(file, disclosure, actor);
}
