/* SPDX-License-Identifier: MIT */
/*
 * Roads a case may take, each with whatever the dice say.
 */

#ifndef SERVICE_RANDOM_ROADS_H
#define SERVICE_RANDOM_ROADS_H

#include "random_world.h"
#include "service/access_svc.h"
#include "service/birth_svc.h"
#include "service/link_svc.h"
#include "service/merge_svc.h"
#include "service/panel_svc.h"
#include "service/void_svc.h"
#include "support/replies.h"

static void review(struct world *w)
{
    struct taking t = taking(EVENT_T12);
    struct plan_action action;
    struct review review;

    step_record_new(w->desk.session, ENTITY_review, &review);
    review.review_date = roll(w, 4) ? session_today(w->desk.session) : some_day(w);
    review.people_present = "Dana Tolliver, Helen Oduya";
    review.notes = "Going well.";
    review.next_steps = "Keep the card.";
    review.child_comment = "It is good.";
    review.parent_comment = roll(w, 6) ? "Much better." : NULL;
    review.decision = roll(w, 4) ? REVDEC_CONTINUE : REVDEC_NONE_ + 1 + (int)roll(w, 3);
    review.next_review_date = desk_days_on(&w->desk, 10 + (int)roll(w, 60));
    if (w->file.plan_action.count && roll(w, 2)) {
        action = w->file.plan_action.items[roll(w, w->file.plan_action.count)];
        action.status = roll(w, 2) ? ACTION_STATUS_DONE : ACTION_STATUS_PARTLY;
        action.outcome_rating = OUTCOME_RATING_ACHIEVED;
        taking_with(&t, ENTITY_plan_action, &action);
    }
    taking_with(&t, ENTITY_review, &review);
    desk_ok(&w->desk, desk_take(&w->desk, &w->at, &t));
}

static void not_held(struct world *w)
{
    struct taking t = taking(EVENT_T13);
    struct tac_meeting meeting, again;

    desk_meeting(&w->desk, MEETING_KIND_REVIEW, &meeting);
    desk_meeting(&w->desk, MEETING_KIND_REVIEW, &again);
    meeting.status = MEETING_STATUS_NOT_HELD;
    meeting.not_held_reason = NOTHELD_NONE_ + 1 + (int)roll(w, 3);
    meeting.next_review_date = again.next_review_date = DATE_NONE;
    again.status = MEETING_STATUS_PLANNED;
    again.scheduled_for.seconds += (int64_t)roll(w, 30) * 86400;
    if (roll(w, 4)) {
        meeting.rescheduled_to = again.record.id;
        taking_with(&t, ENTITY_tac_meeting, &again);
    }
    taking_with(&t, ENTITY_tac_meeting, &meeting);
    desk_ok(&w->desk, desk_take(&w->desk, &w->at, &t));
}

static void move_out(struct world *w)
{
    struct taking t = taking(EVENT_T20);
    struct transfer transfer = desk_transfer(&w->desk);
    struct disclosure how = desk_by_post();

    if (w->file.consent.count && roll(w, 6))
        transfer.consent_id = w->file.consent.items[w->file.consent.count - 1].record.id;
    transfer.sent_on = roll(w, 4) ? session_today(w->desk.session) : some_day(w);
    taking_with(&t, ENTITY_transfer, &transfer);
    t.step.sharing = &how;
    desk_ok(&w->desk, desk_take(&w->desk, &w->at, &t));
}

static void receipt(struct world *w)
{
    struct taking t = taking(EVENT_T21);
    struct transfer *transfer;

    if (!w->file.transfer.count)
        return;
    transfer = &w->file.transfer.items[w->file.transfer.count - 1];
    transfer->received_on = roll(w, 4) ? session_today(w->desk.session) : some_day(w);
    taking_with(&t, ENTITY_transfer, transfer);
    desk_ok(&w->desk, desk_take(&w->desk, &w->at, &t));
}

/* The child of a case that is over comes down from social care, or another child. */
static struct ident whose_child(struct world *w, enum code_event event)
{
    bool over = w->count > 0 && w->file.caf_case.state == STATE_Z1;

    return event == EVENT_T19 && over && roll(w, 4) ? w->file.subject.record.id : IDENT_NONE;
}

/* From elsewhere, or from social care. */
static void arrive(struct world *w, enum code_event event)
{
    struct search_hits hits;
    struct coming c;
    struct ident id;

    if (w->count == CASES || !may_search(w))
        return;
    desk_search(&w->desk, "Quillfeather", &hits);
    if (event == EVENT_T22)
        desk_moving_in(&w->desk, &c);
    else
        desk_coming_down(&w->desk, &c);
    c.child.record.id = whose_child(w, event);
    if (roll(w, 6) == 0)
        c.consent.status = CONSENTST_REFUSED;
    desk_ok(&w->desk, case_arrive(w->desk.session, &c.arrival, &id, &w->desk.err));
    if (!deed_went)
        return;
    w->cases[w->count] = id;
    w->parents[w->count++] = read_case(w, &id) && w->file.person_link.count
                                 ? w->file.person_link.items[0].person_id
                                 : IDENT_NONE;
}

static void move_in(struct world *w)
{
    arrive(w, EVENT_T22);
}

static void come_down(struct world *w)
{
    arrive(w, EVENT_T19);
}

static void born(struct world *w)
{
    struct birth birth = { .given_names = "Tiana", .family_name = "Averill",
                           .dob = some_day(w), .sex = SEX_F, .day_is_right = roll(w, 2) };

    desk_ok(&w->desk, birth_record(w->desk.session, &w->at, &birth, &w->desk.err));
}

static void ask_panel(struct world *w)
{
    struct panel_referral panel;
    struct budget_request budget;

    record_init(entity_of(ENTITY_panel_referral), &panel);
    if (w->file.panel_referral.count && roll(w, 2)) {
        panel = w->file.panel_referral.items[roll(w, w->file.panel_referral.count)];
        panel.heard_on = some_day(w);
        panel.decision = PANEL_DECISION_ALLOCATED;
    }
    panel.case_id = w->at;
    panel.panel = "Fennmoor Resource Panel";
    panel.request = PANEL_REQUEST_NONE_ + 1 + (int)roll(w, 2);
    if (roll(w, 4))
        panel.amount_pence = (int64_t)roll(w, 30000);
    desk_ok(&w->desk, panel_keep(w->desk.session, &panel, &w->desk.err));
    if (!deed_went || roll(w, 2))
        return;
    record_init(entity_of(ENTITY_budget_request), &budget);
    budget.case_id = w->at;
    budget.panel_referral_id = panel.record.id;
    budget.amount_pence = (int64_t)roll(w, 30000);
    budget.item = "Breakfast club";
    desk_ok(&w->desk, budget_keep(w->desk.session, &budget, &w->desk.err));
}

static void open_again(struct world *w)
{
    struct reopening reopening = desk_reopening(&w->desk, &w->at);

    if (!deed_went)
        return;
    reopening.same_needs = roll(w, 4);
    if (roll(w, 6) == 0)
        reopening.consent.status = CONSENTST_REFUSED;
    desk_ok(&w->desk, case_reopen(w->desk.session, &w->at, &reopening, &w->desk.err));
}

static void ask_void(struct world *w)
{
    struct void_request request;

    if (roll(w, 4))
        return;
    record_init(entity_of(ENTITY_void_request), &request);
    request.reason = VOID_REASON_ERROR;
    request.note = "Typed into the wrong window.";
    desk_ok(&w->desk, void_ask(w->desk.session, &w->at, &request, "They are one child.",
                               &w->desk.err));
}

static void answer_void(struct world *w)
{
    struct secret *passphrase = desk_passphrase();
    struct void_waitings waiting;

    desk_ok(&w->desk, void_waiting(w->desk.session, &waiting, &w->desk.arena, &w->desk.err));
    if (deed_went && waiting.count)
        desk_ok(&w->desk, void_answer(w->desk.session, &waiting.items[0].request,
                                      roll(w, 2) ? VOID_ANSWER_AGREED : VOID_ANSWER_DECLINED,
                                      "Not now.", passphrase, &w->desk.err));
    secret_free(passphrase);
}

/* Any two cases, the same one too, for whatever reason; and taken back. */
static void link_cases(struct world *w)
{
    const char *urn = some_urn(w);

    if (w->file.case_link.count && roll(w, 3) == 0)
        desk_ok(&w->desk, link_remove(w->desk.session, &w->at,
                                      &w->file.case_link.items[roll(w, w->file.case_link.count)]
                                           .record.id,
                                      "They moved apart.", &w->desk.err));
    else
        desk_ok(&w->desk, link_add(w->desk.session, &w->at,
                                   (enum code_link_kind)(LINK_KIND_NONE_ + 1 + (int)roll(w, 6)),
                                   urn, "They live together.", &w->desk.err));
}

static void ask_merge(struct world *w)
{
    struct void_request request;

    record_init(entity_of(ENTITY_void_request), &request);
    request.reason = VOID_REASON_DUPLICATE;
    request.note = "The same child, written otherwise.";
    request.kept_urn = some_urn(w);
    desk_ok(&w->desk, void_ask(w->desk.session, &w->at, &request, "They are one child.",
                               &w->desk.err));
}

static void take_apart(struct world *w)
{
    desk_ok(&w->desk, merge_undo(w->desk.session, &w->at,
                                 roll(w, 8) ? "They are two children." : " ", &w->desk.err));
}

/* Somebody asks to see the record; the clock stops, goes on; the copy is handed over. */
static void asked_to_see(struct world *w)
{
    struct sar request;

    record_init(entity_of(ENTITY_sar), &request);
    if (w->file.sar.count && roll(w, 3)) {
        request = w->file.sar.items[roll(w, w->file.sar.count)];
        request.id_checked = roll(w, 4);
        if (roll(w, 4) == 0)
            request.clock_stopped_on = some_day(w);
        if (roll(w, 3) == 0)
            request.clock_restarted_on = some_day(w);
        if (roll(w, 3) == 0)
            request.released_on = roll(w, 3) ? session_today(w->desk.session) : some_day(w);
    } else {
        request.capacity = SAR_CAPACITY_NONE_ + (int)roll(w, SAR_CAPACITY_END_);
        request.requester_id = roll(w, 3) ? w->parents[w->place] : IDENT_NONE;
        request.requester = roll(w, 3) ? "Somebody who asks" : NULL;
    }
    request.case_id = roll(w, 12) ? w->at : w->cases[roll(w, w->count)];
    desk_ok(&w->desk, access_keep(w->desk.session, &request, &w->desk.err));
}

static void leave_out(struct world *w)
{
    struct sar_redaction left_out;

    if (!w->file.sar.count)
        return;
    record_init(entity_of(ENTITY_sar_redaction), &left_out);
    left_out.sar_id = w->file.sar.items[roll(w, w->file.sar.count)].record.id;
    if (w->file.sar_redaction.count && roll(w, 2))
        left_out = w->file.sar_redaction.items[roll(w, w->file.sar_redaction.count)];
    if (left_out.record.version && roll(w, 2)) {
        desk_ok(&w->desk, access_put_back(w->desk.session, &w->at, &left_out, "They agree.",
                                          &w->desk.err));
        return;
    }
    left_out.what = "The father's address.";
    left_out.reason = REDACTION_NONE_ + (int)roll(w, REDACTION_END_);
    desk_ok(&w->desk, access_leave_out(w->desk.session, &w->at, &left_out, &w->desk.err));
}

/* A correction, or a reply of the child or a parent, beside any text of the case. */
static void reply(struct world *w)
{
    enum code_reply_part part = (enum code_reply_part)(1 + roll(w, REPLY_PART_END_ - 1));
    enum entity_id kind = reply_text(part)->entity;
    size_t count = case_file_count(&w->file, kind);
    struct erratum reply;

    if (count == 0)
        return;
    replies_make(&reply, &w->file, part, case_file_at(&w->file, kind, roll(w, count)), &w->arena);
    if (roll(w, 3) == 0)
        reply.kind = ERRATUM_KIND_CORRECTION;
    if (roll(w, 8) == 0)
        reply.whose = VIEW_FROM_NONE_;
    if (roll(w, 8) == 0)
        reply.element = ELEMENT_1_04;
    if (roll(w, 4) == 0)
        reply.noted_on = some_day(w);
    if (w->file.erratum.count && roll(w, 4) == 0)
        reply.record = w->file.erratum.items[roll(w, w->file.erratum.count)].record;
    desk_ok(&w->desk, reply_note(w->desk.session, &reply, &w->desk.err));
}

/* Money that was asked for is granted or not, and spent, or not. */
static void spend(struct world *w)
{
    struct budget_request budget;

    if (!w->file.budget_request.count)
        return;
    budget = w->file.budget_request.items[roll(w, w->file.budget_request.count)];
    if (roll(w, 2)) {
        budget.granted = roll(w, 4) ? YN_Y : YN_N;
        budget.approved_by = anybody(w);
        budget.decided_on = roll(w, 4) ? session_today(w->desk.session) : some_day(w);
    }
    if (roll(w, 2))
        budget.spent_pence = (int64_t)roll(w, 40000);
    desk_ok(&w->desk, budget_keep(w->desk.session, &budget, &w->desk.err));
}

#endif
