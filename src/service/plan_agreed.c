/* SPDX-License-Identifier: MIT */
/* What the assessment agreed, on its way into the plan. */

#include "config.h"

#include "service/plan_agreed.h"

#include <string.h>

#include "base/text.h"
#include "base/text_fold.h"
#include "model/record.h"
#include "policy/states.h"
#include "service/plan_svc.h"

/* ----- Which are left ----------------------------------------------------- */

/* An action knows what it came of by its name, however its words change afterwards. */
static struct ident name_in_plan(const struct ident *agreed)
{
    struct ident name = *agreed;

    name.bytes[15] ^= 0x50;
    return name;
}

static bool says_same(const char *a, const char *b, struct arena *arena)
{
    return strcmp(text_fold(a ? a : "", arena), text_fold(b ? b : "", arena)) == 0;
}

static bool is_taken(const struct case_file *file, const struct agreed_action *agreed,
                     struct arena *arena)
{
    struct ident name = name_in_plan(&agreed->record.id);

    for (size_t i = 0; i < file->plan_action.count; i++) {
        const struct plan_action *action = &file->plan_action.items[i];

        if (ident_equal(&action->record.id, &name) ||
            (says_same(action->action, agreed->action, arena) &&
             says_same(action->desired_outcome, agreed->desired_outcome, arena)))
            return true;
    }
    return false;
}

void plan_agreed_left(const struct case_file *file, struct agreed_list *out, struct arena *arena)
{
    const struct assessment *version = case_file_version(file, ASSESSMENT_STATUS_COMPLETE);

    *out = (struct agreed_list){
        arena_alloc(arena, (file->agreed_action.count + 1) * sizeof(*out->items)), 0
    };
    for (size_t i = 0; version && i < file->agreed_action.count; i++) {
        const struct agreed_action *agreed = &file->agreed_action.items[i];

        if (ident_equal(&agreed->assessment_id, &version->record.id) && agreed->action &&
            !text_blank(agreed->action) && !is_taken(file, agreed, arena))
            out->items[out->count++] = agreed;
    }
}

/* ----- What comes of one ---------------------------------------------------- */

/* Somebody of the case by their whole name; none: nobody, or more than one. */
static struct ident find_named(const struct case_file *file, const char *name,
                               struct arena *arena)
{
    struct ident found = IDENT_NONE;
    size_t count = 0;

    for (size_t i = 0; i < file->person.count; i++) {
        if (says_same(file->person.items[i].name, name, arena)) {
            found = file->person.items[i].record.id;
            count++;
        }
    }
    for (size_t i = 0; i < file->practitioner.count; i++) {
        if (says_same(file->practitioner.items[i].name, name, arena)) {
            found = file->practitioner.items[i].record.id;
            count++;
        }
    }
    return count == 1 ? found : IDENT_NONE;
}

static struct ident owner_of(const struct case_file *file, const struct agreed_action *agreed,
                             struct arena *arena)
{
    if (ident_known(&agreed->who_id))
        return agreed->who_id;
    return agreed->who && !text_blank(agreed->who) ? find_named(file, agreed->who, arena)
                                                   : IDENT_NONE;
}

/* The form of an assessment does not say which need an agreed action answers. */
static const char *need_of(const struct case_file *file, struct arena *arena)
{
    const struct assessment *version = case_file_version(file, ASSESSMENT_STATUS_COMPLETE);
    char day[DATE_WORDS] = "";

    if (version)
        date_format_words(version->date_completed, day);
    return day[0] ? arena_printf(arena, "Agreed in the assessment of %s", day + 4)
                  : "Agreed in the assessment";
}

void plan_agreed_fill(const struct case_file *file, const struct agreed_action *from,
                      struct plan_action *out, struct arena *arena)
{
    record_init(entity_of(ENTITY_plan_action), out);
    out->record.id = name_in_plan(&from->record.id);
    out->desired_outcome = from->desired_outcome;
    out->action = from->action;
    out->ecm_aim = from->ecm_outcome;
    out->due = from->by_when;
    out->owner_id = owner_of(file, from, arena);
    out->need_text = need_of(file, arena);
}

/* ----- Before there is a plan -------------------------------------------- */

const char *plan_waits_for(const struct case_file *file)
{
    if (file->delivery_plan.count > 0)
        return NULL;
    switch ((enum code_state)file->caf_case.state) {
    case STATE_P0:
        return "There is no plan yet: the checklist is still to be decided.";
    case STATE_C0:
        return "There is no plan yet: it waits for the family's consent to an assessment.";
    case STATE_A0:
        return "There is no plan yet: it waits for the assessment to be completed.";
    case STATE_A1:
        return "There is no plan yet: it waits for the choice of one service or a team.";
    case STATE_T0:
        return "There is no plan yet: the first meeting of the team agrees it.";
    case STATE_S0:
    case STATE_D0:
        return "There is no plan yet: it begins with its first action.";
    case STATE_U0:
        return "There is no plan yet: it waits for what social care decides.";
    case STATE_X0:
        return "There is no plan yet: it waits for the receipt of the transfer.";
    case STATE_Z0:
        return "There is no plan: the case is about to close.";
    case STATE_P1:
    case STATE_C1:
    case STATE_Z1:
    case STATE_Z2:
    case STATE_Z3:
    case STATE_V0:
        return "There was no plan: the case ended without one.";
    case STATE_NONE_:
    case STATE_END_:
        break;
    }
    return "There is no plan yet.";
}
