/* SPDX-License-Identifier: MIT */
/*
 * A case with a team, for meetings: Kieran Tolliver, his mother, and Helen
 * Oduya, who leads and is at the desk.
 */

#ifndef TESTS_TABLE_CASE_H
#define TESTS_TABLE_CASE_H

#include "service/meeting_svc.h"
#include "support/road.h"

static inline const struct case_file *table_file(struct desk *desk, const struct ident *case_id)
{
    static struct case_view view;

    desk_read(desk, case_id, &view);
    return &view.file;
}

/* An action of the plan: Helen Oduya answers for it, in 20 days. */
static inline void table_action(struct desk *desk, const char *words, struct plan_action *action)
{
    record_init(entity_of(ENTITY_plan_action), action);
    action->need_ref = ELEMENT_2_01;
    action->desired_outcome = "Comes to school on four days of five.";
    action->action = words;
    action->owner_id = desk->hoduya;
    action->due = desk_days_on(desk, 20);
}

/* Its record, with all that is asked of one: the plan goes on. */
static inline void table_review(struct desk *desk, const struct tac_meeting *meeting,
                                struct review *review)
{
    step_record_new(desk->session, ENTITY_review, review);
    review->meeting_id = meeting->record.id;
    review->review_date = session_today(desk->session);
    review->people_present = "Dana Tolliver, Helen Oduya";
    review->notes = review->next_steps = "The card goes on.";
    review->child_comment = review->parent_comment = "Good.";
    review->decision = REVDEC_CONTINUE;
    review->next_review_date = meeting->next_review_date;
}

/* The first meeting was held; the plan is active, with one action. */
static inline void table_case_delivering(struct desk *desk, struct ident *case_id)
{
    struct plan_action action;

    desk_delivering(desk, case_id, &action);
}

/* A meeting in two days, with the child, the mother and Helen Oduya asked. */
static inline void table_new_meeting(struct desk *desk, struct tac_meeting *meeting,
                                     struct attendance rows[3])
{
    record_init(entity_of(ENTITY_tac_meeting), meeting);
    meeting->kind = MEETING_KIND_INITIAL;
    meeting->scheduled_for.seconds = session_now(desk->session).seconds + 2 * 86400;
    meeting->venue = "Fennmoor Primary School";
    for (int i = 0; i < 3; i++)
        record_init(entity_of(ENTITY_attendance), &rows[i]);
    rows[0].practitioner_id = desk->hoduya;
    rows[1].practitioner_id = desk->rmenon;
    rows[2].name = "A neighbour";
}

static inline void table_plan_meeting(struct desk *desk, const struct ident *case_id,
                                      struct tac_meeting *meeting, struct attendance rows[3])
{
    table_new_meeting(desk, meeting, rows);
    if (table_file(desk, case_id)->caf_case.state == STATE_D0)
        meeting->kind = MEETING_KIND_REVIEW;
    desk_ok(desk, meeting_convene(desk->session, case_id, meeting, rows, 3, &desk->err));
}

/* Nisha Varma of CAMHS, whom no consent names. */
static inline struct ident table_outsider(struct desk *desk)
{
    struct practitioner worker;
    struct agency agency;

    desk_sign_in(desk, "gmarlowe");
    record_init(entity_of(ENTITY_agency), &agency);
    agency.name = "CAMHS";
    agency.sector_2008 = SECTOR9_HE;
    agency.sector_2009 = SECTOR8_HEA;
    agency.sensitive_service = SENSITIVE_SERVICE_MENTAL_HEALTH;
    desk_ok(desk, record_save(desk->session, ENTITY_agency, &agency, &desk->err));
    record_init(entity_of(ENTITY_practitioner), &worker);
    worker.name = "Nisha Varma";
    worker.agency_id = agency.record.id;
    worker.job_role = JOBROLE_TEACHER;
    worker.job_title = "Nurse";
    desk_ok(desk, record_save(desk->session, ENTITY_practitioner, &worker, &desk->err));
    desk_sign_in(desk, "hoduya");
    return worker.record.id;
}

/* The family agrees no longer that anything is shared. */
static inline void table_withdraw_sharing(struct desk *desk, const struct ident *case_id)
{
    const struct case_file *file = table_file(desk, case_id);
    struct ident parent = file->person_link.items[0].person_id;
    struct secret *passphrase = desk_passphrase();

    desk_ok(desk, consent_withdraw(desk->session, case_id, WITHDRAWAL_SCOPE_SHARING, NULL, &parent,
                                   session_today(desk->session), true, "They said so.",
                                   passphrase, &desk->err));
    secret_free(passphrase);
}

#endif
