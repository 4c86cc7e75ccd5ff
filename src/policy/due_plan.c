/* SPDX-License-Identifier: MIT */
/* What is due of the plan: each action, and that there is one. */

#include "config.h"

#include "policy/due_private.h"

/* The day of the closing of an action; who did not note it saved it that day. */
static struct date ended_on(const struct plan_action *action)
{
    struct instant saved = action->record.updated_at;

    if (date_known(action->completed_on))
        return action->completed_on;
    return instant_known(saved) ? instant_local_date(saved) : DATE_NONE;
}

/* Since when the case is being delivered with nothing left to do. */
static struct date plan_idle_since(const struct case_file *file)
{
    struct date since = file->caf_case.opened_on;

    for (size_t i = 0; i < file->state_history.count; i++) {
        const struct state_history *step = &file->state_history.items[i];

        if (step->to_state == STATE_D0 && step->from_state != STATE_D0)
            since = date_later(since, instant_local_date(step->at));
    }
    for (size_t i = 0; i < file->plan_action.count; i++)
        since = date_later(since, ended_on(&file->plan_action.items[i]));
    return since;
}

void due_actions(struct finding *f)
{
    bool any = false;

    for (size_t i = 0; i < f->file->plan_action.count; i++) {
        const struct plan_action *action = &f->file->plan_action.items[i];
        struct due_item *item;

        if (!action_is_open(action))
            continue;
        any = true;
        if (!date_known(action->due))
            continue;
        item = due_add(f, DUE_ACT, action->due);
        item->amber = next_day(action->due);
        item->who = action->owner_id;
        item->entity = ENTITY_plan_action;
        item->record = action->record.id;
        item->about = action->action ? action->action : "";
    }
    if (!any && f->file->caf_case.state == STATE_D0) {
        struct due_item *item = due_add(f, DUE_PLAN0, plan_idle_since(f->file));

        item->amber = item->red = item->due;
        item->entity = ENTITY_delivery_plan;
    }
}
