/* SPDX-License-Identifier: MIT */
/* On which side of today the days of a field lie. */

#include "config.h"

#include "model/day_side.h"

#include "base/compiler.h"

static const struct {
    enum entity_id entity;
    int field;
    enum day_side side;
} sides[] = {
#define SIDE(entity, field, side) { ENTITY_##entity, FIELD_##entity##_##field, DAY_##side },
    /* clang-format off */
    SIDE(subject, dob, BORN) SIDE(person, dob, BORN) SIDE(pre_assessment, dob, BORN)
    SIDE(subject, edd, EXPECTED) SIDE(pre_assessment, edd, EXPECTED)
    SIDE(subject, death_date, BEHIND)
    SIDE(pre_assessment, date_completed, BEHIND) SIDE(pre_assessment, index_checked_on, BEHIND)
    SIDE(caf_case, opened_on, BEHIND) SIDE(caf_case, next_review_date, AHEAD)
    SIDE(assessment, date_started, BEHIND) SIDE(assessment, date_completed, BEHIND)
    SIDE(assessment, agreed_review_date, AHEAD)
    SIDE(assessment_present, on, BEHIND) SIDE(agreed_action, by_when, AHEAD)
    SIDE(signature, signed_on, BEHIND) SIDE(erratum, noted_on, BEHIND)
    SIDE(consent, obtained_on, BEHIND) SIDE(consent, signed_on, BEHIND)
    SIDE(consent, withdrawn_on, BEHIND) SIDE(consent, review_on, AHEAD)
    SIDE(consent, expires_on, AHEAD)
    SIDE(delivery_plan, agreed_on, BEHIND) SIDE(plan_action, due, AHEAD)
    SIDE(plan_action, completed_on, BEHIND) SIDE(action_progress, date, BEHIND)
    SIDE(review, review_date, BEHIND) SIDE(review, next_review_date, AHEAD)
    SIDE(outcome_score, date, BEHIND)
    SIDE(closure, closed_on, BEHIND) SIDE(closure, approved_on, BEHIND)
    SIDE(closure, safeguarding_on, BEHIND) SIDE(closure, offer_again_on, AHEAD)
    SIDE(disclosure, when, BEHIND) SIDE(given_document, given_at, BEHIND)
    SIDE(chronology_note, date, BEHIND) SIDE(contact_attempt, date, BEHIND)
    SIDE(supervision_note, date, BEHIND) SIDE(supervision_note, next_due, AHEAD)
    SIDE(panel_referral, requested_on, BEHIND) SIDE(panel_referral, feedback_on, BEHIND)
    SIDE(panel_referral, heard_on, MOSTLY_BEHIND)
    SIDE(budget_request, asked_on, BEHIND) SIDE(budget_request, decided_on, BEHIND)
    SIDE(transfer, sent_on, BEHIND) SIDE(transfer, received_on, BEHIND)
    SIDE(transfer, receiving_reviewed_on, MOSTLY_BEHIND)
    SIDE(transfer, receiving_review_due, AHEAD)
    SIDE(stepup, danger_called_on, BEHIND)
    SIDE(stepup, raised_on, BEHIND) SIDE(stepup, referral_made_on, BEHIND)
    SIDE(stepup, written_on, BEHIND) SIDE(stepup, decision_on, BEHIND)
    SIDE(stepup, feedback_on, BEHIND)
    SIDE(quality_audit, date, BEHIND)
    SIDE(sar, received_on, BEHIND) SIDE(sar, released_on, BEHIND)
    SIDE(sar, clock_stopped_on, BEHIND) SIDE(sar, clock_restarted_on, BEHIND)
    SIDE(hold, from, BEHIND) SIDE(not_same, decided_on, BEHIND)
    SIDE(stay_out, set_on, BEHIND) SIDE(stay_out, review_by, AHEAD)
    SIDE(tac_meeting, next_review_date, AHEAD) SIDE(tac_meeting, minutes_sent_on, BEHIND)
    SIDE(attendance, invited_on, BEHIND) SIDE(attendance, report_on, BEHIND)
    SIDE(lp_assignment, manager_agreed_on, BEHIND) SIDE(lp_assignment, accepted_on, BEHIND)
    SIDE(lp_assignment, declined_on, BEHIND) SIDE(lp_assignment, managers_met_on, BEHIND)
    SIDE(practitioner, trained_caf, BEHIND) SIDE(practitioner, trained_lp, BEHIND)
    SIDE(practitioner, trained_is, BEHIND) SIDE(practitioner, crb_enhanced_date, BEHIND)
    SIDE(subject_name, from, MOSTLY_BEHIND) SIDE(address, from, MOSTLY_BEHIND)
    SIDE(person_link, from, MOSTLY_BEHIND) SIDE(service_involved, from, MOSTLY_BEHIND)
    SIDE(tac_member, from, MOSTLY_BEHIND)
    /* clang-format on */
#undef SIDE
};

enum day_side day_side(enum entity_id entity, int field)
{
    for (size_t i = 0; i < COUNT(sides); i++) {
        if (sides[i].entity == entity && sides[i].field == field)
            return sides[i].side;
    }
    return DAY_EITHER;
}

bool day_happened(enum day_side side)
{
    return side == DAY_BEHIND || side == DAY_BORN;
}
