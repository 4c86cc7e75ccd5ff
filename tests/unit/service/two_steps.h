/* SPDX-License-Identifier: MIT */
/*
 * The steps of a case in two halves that no other deed is, and where a case may be for them:
 * each state of domain.md 2.1 a case can be in.
 */

#ifndef SERVICE_TWO_STEPS_H
#define SERVICE_TWO_STEPS_H

#include "service/case_deed.h"
#include "two_bases.h"

/* ----- Before the assessment --------------------------------------------------- */

static inline void read_decided(struct both *b, struct session *session, struct hand *h,
                                enum code_predec decision)
{
    struct search_hits hits;

    read_answers(b, session, h);
    b->desk->session = session;
    desk_search(b->desk, "Hazelwood", &hits);
    desk_answers(&h->list);
    h->list.decision = (int)decision;
    h->list.decision_note = h->words;
}

static inline void read_starting(struct both *b, struct session *session, struct hand *h)
{
    read_decided(b, session, h, PREDEC_START_CAF);
}

static inline void read_not_needed(struct both *b, struct session *session, struct hand *h)
{
    read_decided(b, session, h, PREDEC_OWN_SERVICE);
}

/* The case whose checklist it is. */
static inline void read_from_list(struct both *b, struct session *session, struct hand *h)
{
    read_moving_in(b, session, h);
    h->coming.arrival.opening.checklist = b->case_id;
    h->coming.arrival.opening.locality = IDENT_NONE;
}

static inline bool save_from_list(struct both *b, struct session *session, struct hand *h)
{
    struct case_opening *opening = &h->coming.arrival.opening;

    opening->subject = &h->coming.child;
    opening->address = &h->coming.home;
    return save_begun(b, session, h);
}

static inline void read_refusal(struct both *b, struct session *session UNUSED, struct hand *h)
{
    h->closure = desk_considered(b->desk);
    h->closure.safeguarding_note = h->words;
}

static inline bool save_with_closure(struct both *b, struct session *session, struct hand *h,
                                     enum code_event event)
{
    struct taking t = taking(event);

    taking_with(&t, ENTITY_closure, &h->closure);
    return take(b, session, h, &t);
}

static inline bool save_declined(struct both *b, struct session *session, struct hand *h)
{
    return save_with_closure(b, session, h, EVENT_T04);
}

static inline void read_asked_to_assess(struct both *b, struct session *session, struct hand *h,
                                        enum code_consentst answer)
{
    b->desk->session = session;
    desk_decision(b->desk, &b->case_id, &b->parent, CONSENT_STAGE_ASSESSMENT, answer, &h->entry);
}

static inline void read_yes_to_assess(struct both *b, struct session *session, struct hand *h)
{
    read_asked_to_assess(b, session, h, CONSENTST_GIVEN);
}

static inline void read_no_to_assess(struct both *b, struct session *session, struct hand *h)
{
    read_asked_to_assess(b, session, h, CONSENTST_REFUSED);
    h->entry.consent.refusal_reason = h->words;
}

/* ----- Which way it goes on ------------------------------------------------------ */

static inline bool move(struct both *b, struct session *session, struct hand *h,
                        enum code_event event, const struct ident *agency)
{
    struct taking t = taking(event);

    t.step.agency = agency ? *agency : IDENT_NONE;
    t.step.reason = h->words;
    return take(b, session, h, &t);
}

static inline bool save_one_service(struct both *b, struct session *session, struct hand *h)
{
    return move(b, session, h, EVENT_T08, &b->desk->agency);
}

static inline bool save_team_needed(struct both *b, struct session *session, struct hand *h)
{
    return move(b, session, h, EVENT_T09, NULL);
}

static inline bool save_no_need(struct both *b, struct session *session, struct hand *h)
{
    return save_with_closure(b, session, h, EVENT_T10);
}

static inline bool save_taken_back(struct both *b, struct session *session, struct hand *h)
{
    return move(b, session, h, EVENT_T31, NULL);
}

static inline void read_first_meeting(struct both *b, struct session *session, struct hand *h)
{
    b->desk->session = session;
    desk_meeting(b->desk, MEETING_KIND_INITIAL, &h->meeting);
    h->meeting.lp_agreed = b->desk->hoduya;
    h->meeting.notes = h->words;
    desk_plan(b->desk, &h->plan, &h->action);
}

static inline bool save_first_meeting(struct both *b, struct session *session, struct hand *h)
{
    struct taking t = taking(EVENT_T11);

    taking_with(&t, ENTITY_tac_meeting, &h->meeting);
    taking_with(&t, ENTITY_delivery_plan, &h->plan);
    taking_with(&t, ENTITY_plan_action, &h->action);
    return take(b, session, h, &t);
}

/* ----- Social care ----------------------------------------------------------------- */

static inline void read_taken_on(struct both *b, struct session *session, struct hand *h)
{
    read_handed_back(b, session, h);
    h->stepup.sc_decision = SC_DECISION_ACCEPTED_CIN;
}

static inline bool save_taken_on(struct both *b, struct session *session, struct hand *h)
{
    struct taking t = taking(EVENT_T18);

    taking_with(&t, ENTITY_stepup, &h->stepup);
    return take(b, session, h, &t);
}

static inline void read_coming_down(struct both *b, struct session *session, struct hand *h)
{
    b->desk->session = session;
    desk_coming_down(b->desk, &h->coming);
    name_child(b, session, h);
}

/* ----- The end, and after it ---------------------------------------------------------- */

static inline bool save_all_withdrawn(struct both *b, struct session *session, struct hand *h)
{
    return take_back(b, session, h, WITHDRAWAL_SCOPE_ALL);
}

/* The same child, for other needs. */
static inline void read_new_episode(struct both *b, struct session *session, struct hand *h)
{
    struct search_hits hits;

    b->desk->session = session;
    desk_search(b->desk, "Tolliver", &hits);
    h->coming.child = h->seen.subject;
    h->coming.arrival.opening = (struct case_opening){ .reason = "He is so sad.",
                                                       .locality = b->desk->locality,
                                                       .different_needs = h->words };
}

static inline bool save_new_episode(struct both *b, struct session *session, struct hand *h)
{
    h->coming.arrival.opening.subject = &h->coming.child;
    return save_begun(b, session, h);
}

/* ----- Forms that were open before -------------------------------------------------------- */

static inline void read_new_action(struct both *b, struct session *session UNUSED, struct hand *h)
{
    table_action(b->desk, h->words, &h->action);
}

static inline void read_new_meeting(struct both *b, struct session *session, struct hand *h)
{
    b->desk->session = session;
    table_new_meeting(b->desk, &h->meeting, h->rows);
    if (h->seen.caf_case.state == STATE_D0)
        h->meeting.kind = MEETING_KIND_REVIEW;
    h->row_count = 1;
}

static inline void read_new_request(struct both *b, struct session *session UNUSED, struct hand *h)
{
    h->asked.case_id = b->case_id;
    h->asked.requester_id = b->parent;
    h->asked.capacity = SAR_CAPACITY_PARENT_PR;
}

static inline void read_new_supervision(struct both *b, struct session *session, struct hand *h)
{
    h->supervision.case_id = b->case_id;
    h->supervision.lp = b->desk->hoduya;
    h->supervision.supervisor = b->desk->prenshaw;
    h->supervision.date = session_today(session);
    h->supervision.kind = SUPERVISION_KIND_CASE;
    h->supervision.decisions = h->words;
    h->supervision.next_due = date_add_days(h->supervision.date, 56);
}

static inline void read_new_panel(struct both *b, struct session *session UNUSED, struct hand *h)
{
    record_init(entity_of(ENTITY_panel_referral), &h->panel);
    h->panel.case_id = b->case_id;
    h->panel.panel = "Fennmoor Resource Panel";
    h->panel.request = PANEL_REQUEST_ALLOCATION;
    h->panel.request_note = h->words;
}

/* ----- A case in each state ----------------------------------------------------------------- */

/* Another case, with which somebody asked to make this one. */
static inline void furnish_double(struct scene *s)
{
    s->desk.session = s->b.at[HELEN];
    desk_ok(&s->desk, desk_start(&s->desk, "Kiran", "Quillfeather", "2000-06-19", &s->b.sister));
    furnish_merge(s);
}

static inline void furnish_transfer(struct scene *s)
{
    struct consent_entry entry;

    s->desk.session = s->b.at[HELEN];
    desk_decision(&s->desk, &s->b.case_id, &s->b.parent, CONSENT_STAGE_TRANSFER, CONSENTST_GIVEN,
                  &entry);
    desk_ok(&s->desk, desk_record(&s->desk, &entry));
}

static inline void open_p0(struct scene *s)
{
    open_checklist(s);
    go_on(s, HELEN, read_starting, save_answers);
    furnish_double(s);
}

static inline void open_p1(struct scene *s)
{
    open_p0(s);
    go_on(s, HELEN, read_not_needed, save_answers);
}

static inline void open_c0(struct scene *s)
{
    desk_open(&s->desk);
    desk_sign_in(&s->desk, "hoduya");
    desk_ok(&s->desk, desk_start(&s->desk, "Kieran", "Tolliver", "2000-06-19", &s->b.case_id));
    s->b.parent = desk_parent(&s->desk, &s->b.case_id, "Dana Tolliver");
    sit_down(s);
    furnish_double(s);
    go_on(s, HELEN, read_no_to_assess, save_consent);
}

static inline void open_c1(struct scene *s)
{
    open_c0(s);
    go_on(s, HELEN, read_refusal, save_declined);
}

static inline void open_a0(struct scene *s)
{
    open_written(s);
    furnish_double(s);
}

/* Both sit down at a case that has come so far. */
static inline void open_at(struct scene *s)
{
    sit_down(s);
    read_file(&s->b);
    s->b.parent = s->b.file.person_link.items[0].person_id;
    furnish_double(s);
    furnish_transfer(s);
}

static inline void open_assessed(struct scene *s, bool one_service)
{
    struct ident version;

    desk_assessed(&s->desk, &s->b.case_id, &version);
    desk_ok(&s->desk, !one_service || desk_move(&s->desk, &s->b.case_id, EVENT_T08,
                                                &s->desk.agency));
    open_at(s);
}

static inline void open_a1(struct scene *s)
{
    open_assessed(s, false);
}

static inline void open_s0(struct scene *s)
{
    open_assessed(s, true);
}

static inline void open_t0(struct scene *s)
{
    desk_forming(&s->desk, &s->b.case_id);
    open_at(s);
}

static inline void open_d0(struct scene *s)
{
    begin_delivering(s);
    furnish_meeting(s);
    furnish_merge(s);
}

static inline void open_u0(struct scene *s)
{
    open_concern(s);
    furnish_merge(s);
}

static inline void open_x0(struct scene *s)
{
    open_moving(s);
    furnish_merge(s);
}

static inline void open_z0(struct scene *s)
{
    open_closing(s);
    furnish_merge(s);
}

/* It will be archived tomorrow. */
static inline void archive_tomorrow(struct scene *s)
{
    struct caf_case *one;
    struct case_deed d;

    desk_ok(&s->desk, case_deed_begin(s->b.at[GWEN], &s->b.case_id, &d, &s->desk.err));
    one = &d.file.caf_case;
    one->archive_on = date_add_days(d.today, 1);
    desk_ok(&s->desk, case_deed_end(&d, case_deed_keep(&d, ENTITY_caf_case, one, &s->desk.err),
                                    &s->desk.err));
}

/* On that day it is ten minutes to midnight. */
static inline void open_z1(struct scene *s)
{
    struct date today;

    open_closed(s);
    furnish_merge(s);
    archive_tomorrow(s);
    today = session_today(s->desk.session);
    fake_pass(&s->desk.fake, 10 * 60 * 1000);
    while (date_compare(session_today(s->desk.session), today) == 0)
        fake_pass(&s->desk.fake, 60 * 1000);
    fake_pass(&s->desk.fake, -10 * 60 * 1000);
}

/* The day came; what somebody looks at is any list. */
static inline bool save_archived(struct both *b, struct session *session, struct hand *h)
{
    struct case_filter filter = { .closed_too = true };
    int before = b->file.caf_case.state;
    struct case_page page;

    fake_pass(&b->desk->fake, 15 * 60 * 1000);
    if (!case_list(session, &filter, NULL, 9, &page, &b->desk->arena, &h->err))
        return false;
    read_file(b);
    return (before == STATE_Z1 && b->file.caf_case.state == STATE_Z2) ||
           err_set(&h->err, ERR_REFUSED, "It is not archived.");
}

#endif
