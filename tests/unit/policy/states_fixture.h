/* SPDX-License-Identifier: MIT */
/* Case A with all that a step asks for, and each thing taken away again. */

#ifndef POLICY_STATES_FIXTURE_H
#define POLICY_STATES_FIXTURE_H

#include "policy/states.h"
#include "support/example.h"

static struct example example;
static struct parameters parameters;
static struct case_facts facts;
static struct transition_request request;

static struct closure *add_closure(int reason)
{
    struct closure *closure = example_add(&example, ENTITY_closure, NULL);

    closure->case_id = id_of("CASE");
    closure->closed_on = day("2010-03-01");
    closure->reason = reason;
    closure->reason_detail = "In detail";
    closure->decided_at_meeting = id_of("A-M1");
    closure->outcome_summary = "Better";
    closure->child_comment = "Good";
    closure->parent_comment = "Good";
    closure->universal_contact = id_of("U1");
    closure->closed_by = id_of("U3");
    closure->effects_explained = EXPLAINED_Y;
    closure->needs_escalate = YNU_N;
    closure->safeguarding_considered = YN_Y;
    closure->safeguarding_on = day("2010-02-26");
    closure->safeguarding_by = id_of("U16");
    closure->safeguarding_note = "No harm without help";
    closure->safeguarding_decision = UNIVERSAL_DECISION_CLOSE;
    closure->rejected_reason = "Not yet";
    return closure;
}

static struct consent *decide(const char *id, int stage, int status)
{
    struct consent *consent = add_consent(&example, id, "2010-02-25", stage, status, NULL,
                                          "JOANNE");

    consent->withdrawn_on = status == CONSENTST_WITHDRAWN ? day("2010-02-25") : DATE_NONE;
    consent->withdrawal_scope = status == CONSENTST_WITHDRAWN ? WITHDRAWAL_SCOPE_ALL : 0;
    consent->effects_explained = true;
    return consent;
}

static void add_stepup(int decision)
{
    struct stepup *stepup = example_add(&example, ENTITY_stepup, NULL);

    stepup->case_id = id_of("CASE");
    stepup->concern = "A mark on the arm";
    stepup->sc_decision = decision;
    stepup->decision_on = day("2010-02-26");
    stepup->feedback_to_referrer = YN_Y;
    stepup->feedback_on = day("2010-02-26");
}

static void add_review(void)
{
    struct review *review = example_add(&example, ENTITY_review, NULL);

    review->case_id = id_of("CASE");
    review->review_date = day("2010-03-01");
    review->people_present = "All";
    review->notes = "Notes";
    review->next_steps = "Go on";
    review->child_comment = "Good";
    review->parent_comment = "Good";
    review->decision = REVDEC_CONTINUE;
    review->next_review_date = day("2010-05-05");
}

static void add_transfer(int direction)
{
    struct transfer *transfer = example_add(&example, ENTITY_transfer, NULL);

    transfer->case_id = id_of("CASE");
    transfer->direction = direction;
    transfer->other_la = "Eastholt Borough Council";
    transfer->pack_contents = "Version 1, plan 1";
    transfer->sent_on = day("2010-02-26");
    transfer->received_on = day("2010-03-01");
}

static void close_actions(void)
{
    for (size_t i = 0; i < example.file.plan_action.count; i++)
        example.file.plan_action.items[i].status = ACTION_STATUS_DONE;
}

/* Case A, on 1 March 2010, with all that the event asks for. */
static void satisfy_records(int event)
{
    struct pre_assessment *list = example_add(&example, ENTITY_pre_assessment, NULL);

    list->decision = PREDEC_OWN_SERVICE;
    list->decision_note = "We can do it";
    list->q_safe = YNU_Y;
    switch (event) {
    case EVENT_T04:
        decide("R", CONSENT_STAGE_STORE_SHARE, CONSENTST_REFUSED);
        add_closure(CLOSE_CONSENT_REFUSED);
        break;
    case EVENT_T05:
        example.file.consent.count = 1; /* A-C1 alone */
        break;
    case EVENT_T06:
    case EVENT_T07:
    case EVENT_T14:
        example.file.assessment.items[0].status = ASSESSMENT_STATUS_DRAFT;
        example.file.assessment.items[0].abandoned_reason = "Moved away";
        example.file.assessment.items[0].new_version_reason = "Baby born";
        break;
    case EVENT_T12:
        add_review();
        break;
    case EVENT_T15:
        example.file.lp_assignment.items[1].to = day("2010-03-01");
        example.file.lp_assignment.items[3].handover_done = 0x7e;
        example.file.lp_assignment.items[3].from = day("2010-03-01");
        example.file.lp_assignment.items[3].accepted_on = day("2010-03-01");
        break;
    case EVENT_T16:
        add_stepup(SC_DECISION_NONE_);
        break;
    case EVENT_T17:
        add_stepup(SC_DECISION_EARLY_HELP);
        break;
    case EVENT_T18:
        add_stepup(SC_DECISION_ACCEPTED_CIN);
        break;
    case EVENT_T19:
        example.file.tac_meeting.items[0].kind = MEETING_KIND_STEP_DOWN;
        break;
    case EVENT_T20:
        decide("T", CONSENT_STAGE_TRANSFER, CONSENTST_GIVEN);
        add_scope(&example, SCOPE_TARGET_OTHER_LA, "Eastholt Borough Council", SCOPE_EFFECT_ALLOW,
                  CLASS(BASIC));
        add_transfer(TRANSFER_DIRECTION_OUT);
        break;
    case EVENT_T21:
        add_transfer(TRANSFER_DIRECTION_OUT);
        break;
    case EVENT_T22:
        add_transfer(TRANSFER_DIRECTION_IN);
        break;
    case EVENT_T23:
    case EVENT_T25:
    case EVENT_T26:
        add_closure(CLOSE_NEEDS_MET);
        close_actions();
        break;
    case EVENT_T24:
        decide("W", CONSENT_STAGE_REVIEW, CONSENTST_WITHDRAWN);
        add_closure(CLOSE_CONSENT_WITHDRAWN);
        break;
    case EVENT_T27:
        decide("N", CONSENT_STAGE_REOPEN, CONSENTST_GIVEN);
        example.file.caf_case.closed_on = day("2010-02-20");
        break;
    case EVENT_T28:
        example.file.caf_case.closed_on = day("2009-11-30");
        break;
    case EVENT_T30:
        example.file.caf_case.archive_on = day("2010-03-01");
        example.file.caf_case.destroy_review_on = day("2010-03-01");
        break;
    default:
        break;
    }
}

static void satisfy(int event, int state)
{
    example_case_a(&example);
    parameters = parameters_default();
    example.file.caf_case.state = state;
    example.file.caf_case.state_before = STATE_D0;
    example.file.state_history.count = 0;
    example.file.caf_case.closed_on = DATE_NONE;
    example.file.caf_case.single_service_agency_id = id_of("HAVEN");
    /* Meetings up to the third, so that one was not held. */
    example.file.tac_meeting.count = 3;
    satisfy_records(event);
    facts = case_facts_for(&example.file, &parameters, day("2010-03-01"));
    facts.searched_at = facts.now;
    request = (struct transition_request){ .event = (enum code_event)event, .reason = "Because" };
    request.same_needs = true;
    request.second_roles = set_with(set_with(0, ROLE_administrator), ROLE_coordinator);
}

/* Takes away what one guard asks for. */
static void spoil(enum transition_guard guard)
{
    struct case_file *file = &example.file;
    struct lp_assignment *lead = &file->lp_assignment.items[1];

    switch (guard) {
    case GUARD_CHECKLIST_DECIDED:
        file->pre_assessment.items[0].decision_note = " ";
        break;
    case GUARD_NOT_SAFE_ANSWERED:
        file->pre_assessment.items[0].q_safe = YNU_N;
        break;
    case GUARD_INDEX_SEARCHED:
        facts.searched_at.seconds = facts.now.seconds - 24 * 3600 - 1;
        break;
    case GUARD_NO_OTHER_CASE:
        facts.other_open_case = true;
        break;
    case GUARD_REFUSED:
    case GUARD_ALL_WITHDRAWN:
    case GUARD_ASKED_AGAIN:
    case GUARD_TRANSFER_AGREED:
        file->consent.count--;
        break;
    case GUARD_SAFEGUARDING_CONSIDERED:
        file->closure.items[0].safeguarding_considered = YN_N;
        break;
    case GUARD_CONSENT_TO_ASSESS:
    case GUARD_AGREED_HERE:
    case GUARD_INVITED_COVERED:
    case GUARD_SHARING_LAWFUL:
        file->consent.count = 0;
        break;
    case GUARD_FORM_COMPLETE:
        file->assessment.items[0].goals = NULL;
        break;
    case GUARD_REASON_GIVEN:
        request.reason = NULL;
        file->assessment.items[0].abandoned_reason = NULL;
        file->assessment.items[0].new_version_reason = NULL;
        if (file->closure.count)
            file->closure.items[0].rejected_reason = NULL;
        break;
    case GUARD_AGENCY_NAMED:
        file->caf_case.single_service_agency_id = IDENT_NONE;
        break;
    case GUARD_FIRST_MEETING_HELD:
        file->tac_meeting.items[0].status = MEETING_STATUS_PLANNED;
        break;
    case GUARD_STATUTORY_MEETING:
        file->tac_meeting.items[0].kind = MEETING_KIND_REVIEW;
        break;
    case GUARD_LEAD_SETTLED:
        lead->accepted_on = DATE_NONE;
        file->tac_meeting.items[0].lp_agreed = id_of("U2");
        break;
    case GUARD_HANDED_OVER:
        file->lp_assignment.items[3].handover_done = 0x3e;
        break;
    case GUARD_PLAN_HAS_ACTION:
        file->plan_action.count = 0;
        break;
    case GUARD_NEXT_DATE:
        file->tac_meeting.items[0].next_review_date = DATE_NONE;
        break;
    case GUARD_REVIEW_COMPLETE:
        file->review.items[0].next_steps = NULL;
        break;
    case GUARD_NOT_HELD_RECORDED:
        file->tac_meeting.items[2].rescheduled_to = IDENT_NONE;
        break;
    case GUARD_NO_DRAFT:
        add_version(&example, "A-V2", 2, "U1", "2010-03-01", NULL)->new_version_reason = "More";
        break;
    case GUARD_STEP_UP_RECORDED:
        file->stepup.count = 0;
        break;
    case GUARD_HANDED_BACK:
        file->stepup.items[0].feedback_on = DATE_NONE;
        break;
    case GUARD_ACCEPTED:
        file->stepup.items[0].sc_decision = SC_DECISION_INITIAL_ASSESSMENT;
        break;
    case GUARD_RECEIVED:
        file->transfer.items[0].received_on = DATE_NONE;
        break;
    case GUARD_PACK_RECORDED:
        file->transfer.items[0].pack_contents = NULL;
        break;
    case GUARD_CLOSURE_COMPLETE:
        file->closure.items[0].outcome_summary = NULL;
        break;
    case GUARD_EFFECTS_EXPLAINED:
        if (request.event == EVENT_T25)
            decide("W", CONSENT_STAGE_REVIEW, CONSENTST_WITHDRAWN);
        LAST(&example, consent)->effects_explained = false;
        break;
    case GUARD_NO_OPEN_ACTION:
        file->plan_action.items[0].status = ACTION_STATUS_IN_PROGRESS;
        break;
    case GUARD_NO_OPEN_STEP_UP:
        add_stepup(SC_DECISION_NONE_);
        break;
    case GUARD_NOT_OWN:
        facts.actor.practitioner = id_of("U3");
        break;
    case GUARD_FLAGGED_BY_SUPERVISOR:
        file->closure.items[0].reason = CLOSE_DISENGAGED;
        break;
    case GUARD_SOON_ENOUGH:
        file->caf_case.closed_on = day("2009-11-30");
        break;
    case GUARD_SAME_NEEDS:
        request.same_needs = false;
        break;
    case GUARD_OLD_OR_DIFFERENT:
        file->caf_case.closed_on = day("2009-12-01");
        request.reason = NULL;
        break;
    case GUARD_NOTHING_SHARED:
        example_add(&example, ENTITY_disclosure, NULL);
        break;
    case GUARD_SECOND_KEY:
        request.second_roles = 0;
        break;
    case GUARD_ACCESS_OVER:
        file->caf_case.archive_on = day("2010-03-02");
        break;
    case GUARD_RETENTION_OVER:
        file->caf_case.destroy_review_on = day("2010-03-02");
        break;
    case GUARD_TRAINED: /* advice */
    case GUARD_END:
    case GUARD_COUNT:
        break;
    }
}

#endif
