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

bool look_blank(const char *text)
{
    return !text || text_blank(text);
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
    [ENTITY_sar] = check_access,
};

void record_check_special(const struct look *look)
{
    if (checks[look->spot.entity])
        checks[look->spot.entity](look);
}
