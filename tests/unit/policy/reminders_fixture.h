/* SPDX-License-Identifier: MIT */
/*
 * For each reminder of domain.md 4.2 how it comes about, and the deed that ends it.
 */

#ifndef TESTS_REMINDERS_FIXTURE_H
#define TESTS_REMINDERS_FIXTURE_H

#include "policy/due.h"
#include "support/example.h"

static struct example example;
static struct due_beyond beyond;
static struct due_double twice;

enum { NOTHING = DUE_LATER }; /* not worth saying, or not there */

/* A case in this state, opened on a day: Helen Oduya wrote its assessment, Ravi Menon
 * leads, the family agreed and is heard, an action is open, a review to come. */
static void a_case(int state, const char *opened)
{
    struct plan_action *action;
    struct consent *consent;

    start_case(&example, "CAF-2010-00017", "U1", opened);
    memset(&beyond, 0, sizeof(beyond));
    beyond.signed_in = DATE_NONE;
    example.file.caf_case.state = state;
    example.file.caf_case.next_review_date = day("2011-09-01");
    example.file.subject.dob = day("2001-10-20");
    add_lead(&example, LP_KIND_LEAD, "U2", opened, NULL);
    consent = add_consent(&example, "C1", opened, CONSENT_STAGE_STORE_SHARE, CONSENTST_GIVEN, NULL,
                          "JOANNE");
    consent->review_on = day("2011-09-01");
    allow(&example, "EWS", CLASS(BASIC));
    action = example_add(&example, ENTITY_plan_action, "A1");
    action->status = ACTION_STATUS_OPEN;
    action->owner_id = id_of("U4");
    action->due = day("2011-09-01");
}

static struct assessment *completed(const char *on)
{
    struct assessment *version = add_version(&example, "V1", 1, "U1", on, on);

    for (int whose = VIEW_FROM_CHILD; whose <= VIEW_FROM_PARENT; whose++) {
        struct view_comment *view = example_add(&example, ENTITY_view_comment, NULL);

        view->assessment_id = id_of("V1");
        view->whose = whose;
        view->comment = "In their own words.";
    }
    return version;
}

/* ----- Each rule: how it comes about, and the deed that ends it ---------- */

static void without_author(void)
{
    a_case(STATE_C0, "2010-04-01");
    example.file.caf_case.author_id = IDENT_NONE;
    example.file.lp_assignment.count = 0;
}

static void name_author(void)
{
    example.file.caf_case.author_id = id_of("U1");
}

static void form_without_author(void)
{
    without_author();
    example.file.caf_case.state = STATE_A0;
    add_version(&example, "V1", 1, NULL, "2010-04-01", NULL);
}

static void name_form_author(void)
{
    LAST(&example, assessment)->author_id = id_of("U1");
}

static void a_checklist(void)
{
    a_case(STATE_P0, "2010-03-22");
}

static void decide_checklist(void)
{
    example.file.caf_case.state = STATE_P1;
}

static void said_unsafe(void)
{
    struct pre_assessment *list;

    a_checklist();
    list = example_add(&example, ENTITY_pre_assessment, NULL);
    list->q_safe = YNU_N;
    list->record.updated_at = moment("2010-03-24T09:00:00Z");
}

static void said_unsafe_before_the_case(void)
{
    said_unsafe();
    example.file.caf_case.state = STATE_A0;
}

static void record_concern(void)
{
    example_add(&example, ENTITY_stepup, NULL);
}

static void say_safe(void)
{
    LAST(&example, pre_assessment)->q_safe = YNU_U;
}

static void without_consent(void)
{
    a_case(STATE_A0, "2010-03-22");
    example.file.consent.count = 0;
}

static void ask_consent(void)
{
    add_consent(&example, "C2", "2010-03-22", CONSENT_STAGE_STORE_SHARE, CONSENTST_GIVEN, NULL,
                "JOANNE");
}

static void spoken_consent(void)
{
    a_case(STATE_D0, "2010-04-01");
    LAST(&example, consent)->form = CONSENT_FORM_VERBAL;
    LAST(&example, consent)->signed_on = DATE_NONE;
}

static void sign_consent(void)
{
    LAST(&example, consent)->signed_on = day("2010-04-13");
}

static void consent_to_review(void)
{
    a_case(STATE_D0, "2010-01-11");
    LAST(&example, consent)->review_on = day("2010-03-24");
}

static void consent_that_expires(void)
{
    a_case(STATE_D0, "2010-01-11");
    LAST(&example, consent)->expires_on = day("2010-03-24");
}

static void ask_again(void)
{
    struct consent *consent = add_consent(&example, "C2", "2010-03-24", CONSENT_STAGE_STORE_SHARE,
                                          CONSENTST_GIVEN, "C1", "JOANNE");

    consent->review_on = day("2011-09-01");
}

static void nearly_twelve(void)
{
    a_case(STATE_D0, "2010-01-11");
    example.file.subject.dob = day("1998-06-19");
}

static void nearly_sixteen(void)
{
    a_case(STATE_D0, "2010-01-11");
    example.file.subject.dob = day("1994-06-19");
}

static void nearly_eighteen(void)
{
    a_case(STATE_D0, "2010-01-11");
    example.file.subject.dob = day("1992-06-19");
}

static void ask_after_birthday(void)
{
    add_consent(&example, "C2", "2010-06-21", CONSENT_STAGE_STORE_SHARE, CONSENTST_GIVEN, "C1",
                "JOANNE");
}

static void member_outside(void)
{
    a_case(STATE_D0, "2010-01-11");
    add_member(&example, "U14", "2010-03-20", NULL);
}

static void cover_member(void)
{
    allow(&example, "HOUSING", CLASS(BASIC));
}

static struct disclosure *gave(const char *agency, const char *person, const char *on)
{
    struct disclosure *entry = example_add(&example, ENTITY_disclosure, NULL);

    entry->when = moment(on);
    entry->direction = DIRECTION_OUT;
    entry->decision = SHARE_DECISION_SHARED;
    entry->to_agency = id_of(agency);
    entry->to_person = person;
    entry->what = CLASS(BASIC);
    entry->basis = LAWBASIS_CONSENT;
    return entry;
}

static void withdrawn(int what, int kind, const char *whom)
{
    struct consent *consent = add_consent(&example, "W1", "2010-03-20", CONSENT_STAGE_STORE_SHARE,
                                          CONSENTST_WITHDRAWN, NULL, "JOANNE");

    consent->withdrawn_on = day("2010-03-20");
    consent->withdrawal_scope = what;
    if (whom)
        add_scope(&example, kind, whom, SCOPE_EFFECT_DENY, CLASS(ALL));
}

/* Nothing need have gone there: it may have looked. */
static void agency_withdrawn(void)
{
    a_case(STATE_D0, "2010-01-11");
    withdrawn(WITHDRAWAL_SCOPE_ONE_AGENCY, SCOPE_TARGET_AGENCY, "EWS");
}

/* What went to the family, and what went after it, counts for nothing. */
static void sharing_withdrawn(void)
{
    a_case(STATE_D0, "2010-01-11");
    add_person(&example, "JOANNE", "Joanne Tolliver", RELATION_MOTHER, PR_Y);
    gave("EWS", NULL, "2010-03-01T10:00:00Z");
    gave(NULL, "Joanne Tolliver", "2010-03-01T10:00:00Z");
    gave("HOUSING", NULL, "2010-03-25T10:00:00Z");
    withdrawn(WITHDRAWAL_SCOPE_SHARING, 0, NULL);
}

static void tell_to_stop(void)
{
    gave("EWS", NULL, "2010-03-21T10:00:00Z")->consent_id = id_of("W1");
}

static void agree_again(void)
{
    add_consent(&example, "C3", "2010-03-21", CONSENT_STAGE_STORE_SHARE, CONSENTST_GIVEN, "C1",
                "JOANNE");
    allow(&example, "EWS", CLASS(BASIC));
}

/* A father who never got anything is not written to. */
static void father_withdrawn(void)
{
    a_case(STATE_D0, "2010-01-11");
    add_person(&example, "LEON", "Leon Pryce", RELATION_FATHER, PR_N);
    withdrawn(WITHDRAWAL_SCOPE_ONE_PERSON, SCOPE_TARGET_PERSON, "LEON");
}

static void assessment_begun(void)
{
    a_case(STATE_A0, "2010-03-22");
    add_version(&example, "V1", 1, "U1", "2010-03-23", NULL);
}

static void complete(void)
{
    example.file.assessment.items[0].status = ASSESSMENT_STATUS_COMPLETE;
    example.file.assessment.items[0].date_completed = day("2010-04-16");
}

static void team_to_meet(void)
{
    a_case(STATE_T0, "2010-01-11");
    completed("2010-03-23");
}

static void hold_first(void)
{
    add_meeting(&example, "M1", MEETING_KIND_INITIAL, "2010-04-15", MEETING_STATUS_HELD,
                "2011-09-01");
    example.file.caf_case.state = STATE_D0;
}

static void nobody_leads(void)
{
    a_case(STATE_D0, "2010-01-11");
    example.file.lp_assignment.count = 0;
    add_meeting(&example, "M1", MEETING_KIND_INITIAL, "2010-04-01", MEETING_STATUS_HELD,
                "2011-09-01");
}

static void interim_only(void)
{
    a_case(STATE_T0, "2010-03-23");
    example.file.lp_assignment.items[0].kind = LP_KIND_INTERIM;
}

static void name_lead(void)
{
    add_lead(&example, LP_KIND_LEAD, "U4", "2010-04-02", NULL);
}

static void leads_two(void)
{
    a_case(STATE_D0, "2010-01-11");
    beyond.halves = 4;
    beyond.cap_halves = 8;
}

static void leads_three(void)
{
    leads_two();
    beyond.halves = 6;
}

static void leads_four(void)
{
    leads_two();
    beyond.halves = 8;
}

static void leads_more(void)
{
    leads_two();
    beyond.halves = 9;
}

static void hand_over(void)
{
    beyond.halves = 2;
}

static void lead_left(void)
{
    a_case(STATE_D0, "2010-01-11");
    for (size_t i = 0; i < example.file.practitioner.count; i++) {
        if (ident_equal(&example.file.practitioner.items[i].record.id,
                        &example.file.lp_assignment.items[0].practitioner_id))
            example.file.practitioner.items[i].active = YN_N;
    }
}

static void lead_silent(void)
{
    a_case(STATE_D0, "2010-01-11");
    beyond.signed_in = day("2010-03-22");
    example.file.caf_case.next_review_date = day("2010-04-19");
}

static void lead_signs_in(void)
{
    beyond.signed_in = day("2010-04-22");
}

static void lead_silent_with_nothing_due(void)
{
    a_case(STATE_D0, "2010-03-22");
    beyond.signed_in = day("2010-03-22");
}

static void led_for_long(void)
{
    a_case(STATE_D0, "2010-03-09");
}

static void supervise(void)
{
    struct supervision_note *note = example_add(&example, ENTITY_supervision_note, NULL);

    note->lp = id_of("U2");
    note->date = day("2010-05-05");
}

static void review_to_come(void)
{
    a_case(STATE_D0, "2010-01-11");
    example.file.caf_case.next_review_date = day("2010-05-05");
}

static void agree_date(void)
{
    example.file.caf_case.next_review_date = day("2011-09-01");
}

static void missed(const char *id, const char *on)
{
    add_meeting(&example, id, MEETING_KIND_REVIEW, on, MEETING_STATUS_NOT_HELD, NULL);
}

static void reviews_missed(void)
{
    a_case(STATE_D0, "2010-01-11");
    missed("M1", "2010-03-10");
    missed("M2", "2010-04-20");
}

static void missed_three_in_all(void)
{
    a_case(STATE_D0, "2010-01-11");
    missed("M1", "2010-02-10");
    missed("M2", "2010-03-10");
    add_meeting(&example, "M3", MEETING_KIND_REVIEW, "2010-03-24", MEETING_STATUS_HELD, NULL);
    missed("M4", "2010-04-20");
}

static void missed_once(void)
{
    a_case(STATE_D0, "2010-01-11");
    missed("M1", "2010-04-20");
}

static void tell_managers(void)
{
    LAST(&example, tac_meeting)->managers_told_on = day("2010-04-21");
}

static void no_review_date(void)
{
    a_case(STATE_S0, "2010-03-22");
    example.file.caf_case.next_review_date = DATE_NONE;
}

static void action_to_do(void)
{
    a_case(STATE_D0, "2010-01-11");
    LAST(&example, plan_action)->due = day("2010-04-09");
}

static void do_action(void)
{
    LAST(&example, plan_action)->status = ACTION_STATUS_DONE;
}

static void plan_empty(void)
{
    a_case(STATE_D0, "2010-03-22");
    example.file.plan_action.count = 0;
}

static void plan_all_done(void)
{
    a_case(STATE_D0, "2009-11-27");
    LAST(&example, plan_action)->status = ACTION_STATUS_DONE;
    LAST(&example, plan_action)->completed_on = day("2010-03-18");
}

static void team_met_lately(void)
{
    a_case(STATE_T0, "2009-11-27");
    add_state(&example, STATE_D0, "2010-03-16");
    example.file.plan_action.count = 0;
}

static void agree_action(void)
{
    struct plan_action *action = example_add(&example, ENTITY_plan_action, "A2");

    action->status = ACTION_STATUS_OPEN;
    action->due = day("2011-09-01");
}

static void child_not_heard(void)
{
    a_case(STATE_A1, "2010-01-11");
    completed("2010-03-22");
    example.file.view_comment.items[0].comment = NULL;
}

static void give_reason(void)
{
    example.file.view_comment.items[0].not_obtained_reason = VIEWREASON_NOT_PRESENT;
}

static void parent_not_heard(void)
{
    struct review *review;

    a_case(STATE_D0, "2010-01-11");
    review = example_add(&example, ENTITY_review, NULL);
    review->review_date = day("2010-03-22");
    review->child_comment = "Better.";
}

static void write_comment(void)
{
    LAST(&example, review)->parent_comment = "Better at home.";
}

static void unborn(void)
{
    a_case(STATE_D0, "2010-03-01");
    example.file.subject.dob = DATE_NONE;
    example.file.subject.is_unborn = true;
    example.file.subject.edd = day("2010-06-12");
}

static void record_birth(void)
{
    example.file.subject.is_unborn = false;
    example.file.subject.dob = day("2010-06-20");
}

static void before_reception(void)
{
    a_case(STATE_D0, "2010-03-01");
    example.file.subject.dob = day("2006-05-02");
}

static void before_year_seven(void)
{
    a_case(STATE_D0, "2010-03-01");
    example.file.subject.dob = day("1999-05-02");
}

static void leaves_year_eleven(void)
{
    a_case(STATE_D0, "2010-03-01");
    example.file.subject.dob = day("1994-05-02");
}

static void stepped_up(void)
{
    struct stepup *stepup;

    a_case(STATE_U0, "2010-01-11");
    stepup = example_add(&example, ENTITY_stepup, NULL);
    stepup->raised_on = moment("2010-04-01T13:00:00Z");
    stepup->written_on = moment("2010-04-01T13:00:00Z");
}

static void not_telephoned(void)
{
    stepped_up();
    LAST(&example, stepup)->written_on = INSTANT_NONE;
}

static void record_decision(void)
{
    LAST(&example, stepup)->sc_decision = SC_DECISION_NFA;
    LAST(&example, stepup)->decision_on = day("2010-04-06");
    LAST(&example, stepup)->feedback_to_referrer = YN_Y;
    LAST(&example, stepup)->feedback_on = day("2010-04-06");
    LAST(&example, stepup)->written_on = LAST(&example, stepup)->raised_on;
}

static void sent_away(void)
{
    struct transfer *transfer;

    a_case(STATE_X0, "2010-01-11");
    transfer = example_add(&example, ENTITY_transfer, NULL);
    transfer->direction = TRANSFER_DIRECTION_OUT;
    transfer->sent_on = day("2010-03-22");
}

static void confirm_receipt(void)
{
    LAST(&example, transfer)->received_on = day("2010-04-08");
}

static void moved_in(void)
{
    struct transfer *transfer;

    a_case(STATE_A1, "2010-04-01");
    transfer = example_add(&example, ENTITY_transfer, NULL);
    transfer->direction = TRANSFER_DIRECTION_IN;
    transfer->received_on = day("2010-04-01");
}

static void review_moved_in(void)
{
    LAST(&example, transfer)->receiving_reviewed_on = day("2010-04-30");
}

static void perhaps_twice(void)
{
    a_case(STATE_D0, "2010-01-11");
    twice = (struct due_double){ .case_id = id_of("OTHER"), .urn = "CAF-2010-00031",
                                 .opened_on = day("2010-04-01"), .reasons = "same name" };
    beyond.doubles = &twice;
    beyond.double_count = 1;
}

static void decide_twice(void)
{
    beyond.double_count = 0;
}

static void untouched(void)
{
    a_case(STATE_D0, "2010-03-01");
}

static void write_note(void)
{
    LAST(&example, plan_action)->record.updated_at = moment("2010-04-30T09:00:00Z");
}

#endif
