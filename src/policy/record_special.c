/* SPDX-License-Identifier: MIT */
/* The rules of single kinds of record. */

#include "config.h"

#include "policy/record_special.h"

#include "base/text.h"

void look_stop(const struct look *look, const char *field, const char *sentence)
{
    problem_add(look->problems, look->spot, field, "%s", sentence);
}

void look_warn(const struct look *look, const char *field, const char *sentence)
{
    problem_warn(look->problems, look->spot, field, "%s", sentence);
}

static bool is_born_by(const struct subject *subject, struct date day)
{
    return !subject->is_unborn &&
           (!date_known(day) || !date_known(subject->dob) || date_compare(subject->dob, day) <= 0);
}

const char *look_silence(const struct look *look, int reason, bool parent, struct date day)
{
    if (parent && (reason == VIEWREASON_UNBORN || reason == VIEWREASON_TOO_YOUNG))
        return "This reason is about a child, not a parent.";
    if (reason == VIEWREASON_UNBORN && is_born_by(&look->facts->file->subject, day))
        return "The child is born.";
    return NULL;
}

void look_silences(const struct look *look, int child_reason, int parent_reason, struct date day)
{
    const char *of_child = look_silence(look, child_reason, false, day);
    const char *of_parent = look_silence(look, parent_reason, true, day);

    if (of_child)
        look_warn(look, "child_reason", of_child);
    if (of_parent)
        look_warn(look, "parent_reason", of_parent);
}

bool look_blank(const char *text)
{
    return !text || text_blank(text);
}

bool look_ahead(const struct look *look, struct instant moment)
{
    if (!instant_known(moment))
        return false;
    return date_compare(instant_local_date(moment), look->facts->today) > 0 ||
           (instant_known(look->facts->now) && moment.seconds > look->facts->now.seconds);
}

static void (*const checks[ENTITY_COUNT])(const struct look *) = {
    [ENTITY_subject] = check_subject,
    [ENTITY_person_link] = check_person_link,
    [ENTITY_pre_assessment] = check_checklist,
    [ENTITY_assessment] = check_assessment,
    [ENTITY_element_entry] = check_element,
    [ENTITY_agreed_action] = check_agreed_action,
    [ENTITY_view_comment] = check_view,
    [ENTITY_lp_assignment] = check_lead,
    [ENTITY_tac_member] = check_member,
    [ENTITY_tac_meeting] = check_meeting,
    [ENTITY_attendance] = check_attendance,
    [ENTITY_delivery_plan] = check_plan,
    [ENTITY_plan_action] = check_action,
    [ENTITY_review] = check_review,
    [ENTITY_closure] = check_closure,
    [ENTITY_disclosure] = check_disclosure,
    [ENTITY_chronology_note] = check_note,
    [ENTITY_supervision_note] = check_supervision,
    [ENTITY_panel_referral] = check_panel,
    [ENTITY_budget_request] = check_budget,
    [ENTITY_transfer] = check_transfer,
    [ENTITY_stepup] = check_stepup,
    [ENTITY_sar] = check_access,
};

void record_check_special(const struct look *look)
{
    if (checks[look->spot.entity])
        checks[look->spot.entity](look);
}
