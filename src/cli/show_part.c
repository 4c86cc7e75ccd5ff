/* SPDX-License-Identifier: MIT */
/* The sections in which a case is shown. */

#include "config.h"

#include "cli/show_part.h"

#include <stdio.h>

#include "base/compiler.h"
#include "cli/paragraph.h"
#include "service/plan_agreed.h"

static const struct show_part table[] = {
    { "identity",
      "Identifying details",
      { ENTITY_caf_case, ENTITY_subject, ENTITY_subject_name, ENTITY_address } },
    { "people",
      "People",
      { ENTITY_person_link, ENTITY_person, ENTITY_practitioner, ENTITY_agency, ENTITY_locality } },
    { "assessment",
      "Assessment",
      { ENTITY_pre_assessment, ENTITY_need_trigger, ENTITY_assessment, ENTITY_assessment_present,
        ENTITY_service_involved, ENTITY_element_entry, ENTITY_element_restriction,
        ENTITY_agreed_action, ENTITY_view_comment, ENTITY_signature } },
    { "consent", "Consent", { ENTITY_consent, ENTITY_consent_scope } },
    { "lead", "Lead professional", { ENTITY_lp_assignment } },
    { "team",
      "Team around the child",
      { ENTITY_tac_member, ENTITY_join_request, ENTITY_tac_meeting, ENTITY_tac_meeting_case,
        ENTITY_attendance } },
    { "plan",
      "Delivery plan",
      { ENTITY_delivery_plan, ENTITY_plan_action, ENTITY_action_progress } },
    { "reviews",
      "Reviews",
      { ENTITY_review, ENTITY_outcome_score, ENTITY_closure, ENTITY_quality_audit,
        ENTITY_quality_audit_item } },
    { "sharing",
      "Sharing of information",
      { ENTITY_disclosure, ENTITY_given_document, ENTITY_sar, ENTITY_sar_redaction, ENTITY_stepup,
        ENTITY_transfer, ENTITY_panel_referral, ENTITY_budget_request } },
    { "chronology",
      "Chronology",
      { ENTITY_state_history, ENTITY_case_link, ENTITY_void_request, ENTITY_emergency_opening,
        ENTITY_stay_out, ENTITY_case_seal, ENTITY_own_tie, ENTITY_chronology_note,
        ENTITY_contact_attempt, ENTITY_supervision_note, ENTITY_hold } },
    { "history", "History", { ENTITY_none } },
};

const struct show_part *show_parts(size_t *count)
{
    *count = COUNT(table);
    return table;
}

void show_part_warn(const struct case_view *view, struct str *out)
{
    char words[80], until[INSTANT_TEXT];

    instant_format(view->emergency_until, until);
    snprintf(words, sizeof(words), "EMERGENCY: open to you to read until %s.", until);
    if (instant_known(view->emergency_until))
        paragraph_add(out, 0, words);
    if (view->own_tie)
        paragraph_add(out, 0, view->own_tie);
}

const char *show_part_absent(const struct case_view *view, const struct show_part *part)
{
    bool unread = view->identity_only || view->shut[ENTITY_plan_action];

    return unread || part->kinds[0] != ENTITY_delivery_plan ? NULL : plan_waits_for(&view->file);
}
