/* SPDX-License-Identifier: MIT */
/* Where a LINK leads. */

#include "config.h"

#include "model/link.h"

#include "model/reply_text.h"

static enum entity_id target_of_scope(const struct consent_scope *scope)
{
    switch ((enum code_scope_target)scope->target_kind) {
    case SCOPE_TARGET_AGENCY:
        return ENTITY_agency;
    case SCOPE_TARGET_PRACTITIONER:
        return ENTITY_practitioner;
    case SCOPE_TARGET_PERSON:
        return ENTITY_person;
    case SCOPE_TARGET_NONE_:
    case SCOPE_TARGET_SECTOR:
    case SCOPE_TARGET_OTHER_LA:
    case SCOPE_TARGET_PANEL:
    case SCOPE_TARGET_END_:
        break;
    }
    return ENTITY_none;
}

static enum entity_id target_of_reply(const struct erratum *reply)
{
    const struct reply_text *text = reply_text((enum code_reply_part)reply->part);

    return text->reach == REPLY_OF_RECORD || text->reach == REPLY_OF_LIST ? text->entity
                                                                          : ENTITY_none;
}

enum entity_id link_kind(const struct entity *entity, const struct field *field,
                         const void *record)
{
    const struct plan_action *action = record;

    if (field->kind == FIELD_REF)
        return field->target;
    if (field->kind != FIELD_LINK)
        return ENTITY_none;
    if (entity->id == ENTITY_consent_scope)
        return target_of_scope(record);
    if (entity->id == ENTITY_erratum)
        return target_of_reply(record);
    if (entity->id != ENTITY_plan_action || field != &entity->fields[FIELD_plan_action_owner_id])
        return ENTITY_none;
    if (action->owner_kind == OWNER_KIND_PRACTITIONER)
        return ENTITY_practitioner;
    return action->owner_kind == OWNER_KIND_PERSON ? ENTITY_person : ENTITY_none;
}
