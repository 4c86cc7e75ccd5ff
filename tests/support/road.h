/* SPDX-License-Identifier: MIT */
/*
 * The road of a case after the form: a lead, a team that meets, a concern.
 */

#ifndef TESTS_ROAD_H
#define TESTS_ROAD_H

#include "service/closure_svc.h"
#include "service/lead_svc.h"
#include "service/step_svc.h"
#include "service/void_svc.h"
#include "support/assessed.h"

/* A proposal to lead, with all that is asked of one; nobody has accepted yet. */
static inline struct lp_assignment desk_lead_term(struct desk *desk, const struct ident *case_id,
                                                  const struct ident *who)
{
    struct lp_assignment term;

    record_init(entity_of(ENTITY_lp_assignment), &term);
    term.case_id = *case_id;
    term.practitioner_id = *who;
    term.kind = LP_KIND_LEAD;
    term.basis = set_with(0, LPBASIS_PREDOMINANT_NEED);
    term.agreed_how = LPAGREED_BETWEEN_MEETINGS;
    term.manager_agreed_by = desk->prenshaw;
    term.manager_agreed_on = session_today(desk->session);
    term.accepted_how = "At the meeting."; /* where somebody writes it down for them */
    return term;
}

/* Somebody manages them, who may lead so many cases; whoever is at the desk looks after
 * practitioners. */
static inline void desk_managed_by(struct desk *desk, const struct ident *worker,
                                   const struct ident *manager, int64_t cap)
{
    struct practitioner changed;

    desk_ok(desk, record_theirs(desk->session, ENTITY_practitioner, worker, 0, &changed,
                                &(struct practitioner){ 0 }, &desk->arena, &desk->err));
    changed.line_manager = *manager;
    changed.lp_cap_override = cap;
    desk_ok(desk, record_save(desk->session, ENTITY_practitioner, &changed, &desk->err));
}

/* Paul Renshaw does. */
static inline void desk_set_manager(struct desk *desk, const struct ident *worker, int64_t cap)
{
    desk_managed_by(desk, worker, &desk->prenshaw, cap);
}

/* The co-ordinator names the lead, who accepts today; Helen Oduya is at the
 * desk afterwards. */
static inline void desk_lead(struct desk *desk, const struct ident *case_id,
                             const struct ident *who)
{
    struct lp_assignment term;

    desk_sign_in(desk, "gmarlowe");
    term = desk_lead_term(desk, case_id, who);
    term.accepted_on = session_today(desk->session);
    desk_ok(desk, lead_assign(desk->session, &term, &desk->err));
    desk_sign_in(desk, "hoduya");
}

/* The co-ordinator asks this person, who has not answered, to lead. */
static inline void desk_ask_to_lead(struct desk *desk, const struct ident *case_id,
                                    const struct ident *who)
{
    struct lp_assignment term;

    desk_sign_in(desk, "gmarlowe");
    term = desk_lead_term(desk, case_id, who);
    desk_ok(desk, lead_assign(desk->session, &term, &desk->err));
}

/* A case that was opened in error is to be made void. */
static inline struct void_request desk_void_request(void)
{
    struct void_request request;

    record_init(entity_of(ENTITY_void_request), &request);
    request.reason = VOID_REASON_ERROR;
    request.note = "Typed into the wrong window.";
    return request;
}

/* Whoever is at the desk asks a second key for it. */
static inline bool desk_ask_to_make_void(struct desk *desk, const struct ident *case_id)
{
    struct void_request request = desk_void_request();

    return void_ask(desk->session, case_id, &request, "They are one child.", &desk->err);
}

/* Ravi Menon stands in for as many days, the co-ordinator says: nothing more
 * is asked of a cover. Ends with the co-ordinator at the desk. */
static inline struct lp_assignment desk_cover_term(struct desk *desk, const struct ident *case_id,
                                                   int days)
{
    struct lp_assignment term;

    desk_sign_in(desk, "gmarlowe");
    term = desk_lead_term(desk, case_id, &desk->rmenon);
    term.kind = LP_KIND_DEPUTY;
    term.accepted_on = term.from = session_today(desk->session);
    term.to = date_add_days(term.from, days);
    return term;
}

/* Up to eight records in one step. */
struct taking {
    struct step step;
    struct step_record records[8];
};

static inline struct taking taking(enum code_event event)
{
    return (struct taking){ .step = { .event = event } };
}

static inline void taking_with(struct taking *t, enum entity_id kind, void *record)
{
    t->records[t->step.record_count++] = (struct step_record){ kind, record };
}

/* Whoever approves a closing reads it before, unless the test says what was read. */
static inline bool desk_take(struct desk *desk, const struct ident *case_id, struct taking *t)
{
    struct step step = t->step;
    struct err quiet = ERR_INIT;
    struct closure closure;

    step.records = t->records;
    if (step.event == EVENT_T25 && step.read == NULL &&
        closure_read(desk->session, case_id, &closure, &desk->arena, &quiet))
        step.read = &closure.record;
    return step_take(desk->session, case_id, &step, &desk->err);
}

/* A step without a record: one service, which is named, or a team. */
static inline bool desk_move(struct desk *desk, const struct ident *case_id, enum code_event event,
                             const struct ident *agency)
{
    struct step step = { .event = event, .agency = agency != NULL ? *agency : IDENT_NONE };

    return step_take(desk->session, case_id, &step, &desk->err);
}

/* A move to Eastmarch whose papers are still to go. */
static inline struct transfer desk_transfer(struct desk *desk)
{
    struct transfer transfer;

    step_record_new(desk->session, ENTITY_transfer, &transfer);
    transfer.direction = TRANSFER_DIRECTION_OUT;
    transfer.other_la = "Eastmarch";
    transfer.contact = "P. Lowe";
    return transfer;
}

/* How papers went. */
static inline struct disclosure desk_by_post(void)
{
    struct disclosure how;

    record_init(entity_of(ENTITY_disclosure), &how);
    how.method = SHARE_METHOD_POST_DOUBLE_ENVELOPE;
    how.recipient_identity_checked = IDENTITY_CHECK_CALLED_BACK;
    return how;
}

static inline struct date desk_days_on(struct desk *desk, int days)
{
    return date_add_days(session_today(desk->session), days);
}

/* A meeting held an hour ago, with all that is asked of one. */
static inline void desk_meeting(struct desk *desk, enum code_meeting_kind kind,
                                struct tac_meeting *meeting)
{
    step_record_new(desk->session, ENTITY_tac_meeting, meeting);
    meeting->kind = (int)kind;
    meeting->scheduled_for = session_now(desk->session);
    meeting->scheduled_for.seconds -= 3600;
    meeting->venue = "Fennmoor Primary School, the library";
    meeting->status = MEETING_STATUS_HELD;
    meeting->chair = desk->hoduya;
    meeting->minute_taker = desk->hoduya;
    meeting->child_present = meeting->parent_present = YN_Y;
    meeting->consent_confirmed_at_start = YN_Y;
    meeting->notes = "All agreed on the mornings.";
    meeting->next_review_date = desk_days_on(desk, 42);
}

/* A plan with one action of Helen Oduya's. */
static inline void desk_plan(struct desk *desk, struct delivery_plan *plan,
                             struct plan_action *action)
{
    step_record_new(desk->session, ENTITY_delivery_plan, plan);
    step_record_new(desk->session, ENTITY_plan_action, action);
    action->plan_id = plan->record.id;
    action->need_ref = ELEMENT_2_01;
    action->desired_outcome = "Comes to school on four days of five.";
    action->action = "A target card, looked at each Friday.";
    action->owner_kind = OWNER_KIND_PRACTITIONER;
    action->owner_id = desk->hoduya;
    action->due = desk_days_on(desk, 20);
}

/* The team is forming; Helen Oduya, who leads it, is at the desk. */
static inline void desk_forming(struct desk *desk, struct ident *case_id)
{
    struct ident version;

    desk_assessed(desk, case_id, &version);
    desk_ok(desk, desk_move(desk, case_id, EVENT_T09, NULL));
    desk_lead(desk, case_id, &desk->hoduya);
}

/* The first meeting was held, where this was said apart (NULL: nothing); the plan has this
 * action. */
static inline void desk_delivering_apart(struct desk *desk, struct ident *case_id,
                                         const char *apart, struct plan_action *action)
{
    struct taking t = taking(EVENT_T11);
    struct tac_meeting meeting;
    struct delivery_plan plan;

    desk_forming(desk, case_id);
    desk_meeting(desk, MEETING_KIND_INITIAL, &meeting);
    meeting.lp_agreed = desk->hoduya;
    meeting.apart = apart;
    desk_plan(desk, &plan, action);
    taking_with(&t, ENTITY_tac_meeting, &meeting);
    taking_with(&t, ENTITY_delivery_plan, &plan);
    taking_with(&t, ENTITY_plan_action, action);
    desk_ok(desk, desk_take(desk, case_id, &t));
}

static inline void desk_delivering(struct desk *desk, struct ident *case_id,
                                   struct plan_action *action)
{
    desk_delivering_apart(desk, case_id, NULL, action);
}

/* A concern is raised: the case waits for social care. */
static inline void desk_concern(struct desk *desk, const struct ident *case_id,
                                struct stepup *stepup)
{
    struct taking t = taking(EVENT_T16);

    step_record_new(desk->session, ENTITY_stepup, stepup);
    stepup->concern = "A burn on the arm that nobody explains.";
    taking_with(&t, ENTITY_stepup, stepup);
    desk_ok(desk, desk_take(desk, case_id, &t));
    stepup->referral_made_on = stepup->raised_on; /* to be saved with what comes next */
    stepup->sc_contact = "Duty desk";
}

#endif
