/* SPDX-License-Identifier: MIT */
/* What the program fills in with a plan and its actions. */

#include "config.h"

#include "service/plan_fill.h"

#include "store/record_store.h"

static int64_t next_number(const struct case_file *file)
{
    int64_t last = 0;

    for (size_t i = 0; i < file->delivery_plan.count; i++) {
        int64_t number = file->delivery_plan.items[i].plan_no;

        if (number != INT_UNKNOWN && number > last)
            last = number;
    }
    return last + 1;
}

void plan_fill(const struct case_deed *d, struct delivery_plan *plan)
{
    if (!date_known(plan->agreed_on))
        plan->agreed_on = d->today;
    if (!plan->status)
        plan->status = PLAN_STATUS_DRAFT;
    if (plan->plan_no == INT_UNKNOWN)
        plan->plan_no = next_number(&d->file);
}

bool plan_owner_fill(struct db *db, const struct case_file *file, struct plan_action *action,
                     struct arena *arena, struct err *err)
{
    struct practitioner worker;
    bool there = false;

    if (!ident_known(&action->owner_id))
        return true;
    if (case_file_person(file, &action->owner_id)) {
        action->owner_kind = OWNER_KIND_PERSON;
        action->owner_agency = IDENT_NONE;
        return true;
    }
    if (!record_store_exists(db, ENTITY_practitioner, &action->owner_id, &there, err))
        return false;
    if (!there)
        return err_set_field(err, "owner_id",
                             "The owner is a practitioner, or somebody recorded with the family.");
    if (!record_store_get(db, ENTITY_practitioner, &action->owner_id, &worker, arena, err))
        return false;
    action->owner_kind = OWNER_KIND_PRACTITIONER;
    action->owner_agency = worker.agency_id;
    return true;
}

bool plan_action_fill(struct case_deed *d, struct plan_action *action, struct err *err)
{
    if (!action->status)
        action->status = ACTION_STATUS_OPEN;
    if (action->status != ACTION_STATUS_DONE)
        action->completed_on = DATE_NONE;
    else if (!date_known(action->completed_on))
        action->completed_on = d->today;
    return plan_owner_fill(d->deed.db, &d->file, action, &d->arena, err);
}
