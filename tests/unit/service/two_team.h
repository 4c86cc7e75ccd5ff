/* SPDX-License-Identifier: MIT */
/*
 * The team in two halves: who joins, leads, meets, and is given what was said.
 */

#ifndef SERVICE_TWO_TEAM_H
#define SERVICE_TWO_TEAM_H

#include "service/case_seal_svc.h"
#include "service/emergency_svc.h"
#include "service/join_svc.h"
#include "service/lead_svc.h"
#include "service/link_svc.h"
#include "service/meeting_share.h"
#include "service/minutes.h"
#include "service/own_tie_svc.h"
#include "service/stay_out_svc.h"
#include "two_desks.h"

/* ----- Who belongs to it ------------------------------------------------------ */

static inline bool save_join(struct both *b, struct session *session, struct hand *h)
{
    return join_ask(session, &b->case_id, h->words, &h->err);
}

/* ----- Opened in an emergency -------------------------------------------------- */

static inline bool save_emergency(struct both *b, struct session *session, struct hand *h)
{
    struct instant until;

    return emergency_open(session, &b->case_id, EMERGENCY_MEDICAL,
                          "The mother collapsed at our door.", &until, &h->err);
}

static inline void read_emergency(struct both *b UNUSED, struct session *session UNUSED,
                                  struct hand *h)
{
    if (h->seen.emergency_opening.count)
        h->opening = h->seen.emergency_opening.items[0].record.id;
}

static inline bool save_found(struct both *b UNUSED, struct session *session, struct hand *h)
{
    return emergency_review(session, &h->opening, EMERGENCY_FINDING_RIGHT,
                            "Talked to them and to the school.", &h->err);
}

/* ----- Of one's own family ----------------------------------------------------- */

static inline void read_own_tie(struct both *b UNUSED, struct session *session UNUSED,
                                struct hand *h)
{
    if (h->seen.own_tie.count)
        h->opening = h->seen.own_tie.items[0].record.id;
}

static inline bool save_own_tie(struct both *b UNUSED, struct session *session, struct hand *h)
{
    return own_tie_review(session, &h->opening, OWN_TIE_FINDING_NONE,
                          "Asked her: the name is all they share.", &h->err);
}

/* ----- Kept out ------------------------------------------------------------------ */

static inline bool keep_out(struct both *b, struct session *session, struct hand *h,
                            const char *login)
{
    const char *still;

    return stay_out_add(session, &b->case_id, login, STAY_OUT_KNOWN, h->words, &still, &h->arena,
                        &h->err);
}

/* The trainer, who is at no desk. */
static inline bool save_stay_out(struct both *b, struct session *session, struct hand *h)
{
    return keep_out(b, session, h, "trainer");
}

/* Sealed to everybody at a desk: the others go on to find the case. */
#define AT_THE_DESKS "hoduya gmarlowe nfield prenshaw ldanvers rmenon upatel icalloway"

static inline bool seal_to(struct both *b, struct session *session, struct hand *h,
                           const char *names)
{
    const char *left;

    return case_seal_add(session, &b->case_id, SEAL_STAFF, h->words, names, &left, &h->arena,
                         &h->err);
}

static inline bool save_seal(struct both *b, struct session *session, struct hand *h)
{
    return seal_to(b, session, h, AT_THE_DESKS);
}

/* The newest, which may have ended. */
static inline void read_seal(struct both *b UNUSED, struct session *session UNUSED,
                             struct hand *h)
{
    const struct case_seal *last;

    if (!h->seen.case_seal.count)
        return;
    last = &h->seen.case_seal.items[h->seen.case_seal.count - 1];
    h->opening = last->record.id;
    h->seal_version = last->record.version;
}

static inline bool save_seal_names(struct both *b UNUSED, struct session *session,
                                   struct hand *h)
{
    const char *left;

    return case_seal_name(session, &h->opening, h->seal_version, AT_THE_DESKS, h->words, &left,
                          &h->arena, &h->err);
}

static inline bool save_seal_end(struct both *b UNUSED, struct session *session, struct hand *h)
{
    return case_seal_review(session, &h->opening, h->seal_version, true, h->words, &h->err);
}

static inline void read_stay_out(struct both *b UNUSED, struct session *session UNUSED,
                                 struct hand *h)
{
    if (h->seen.stay_out.count)
        h->opening = h->seen.stay_out.items[0].record.id;
}

static inline bool save_stay_out_end(struct both *b UNUSED, struct session *session,
                                     struct hand *h)
{
    return stay_out_review(session, &h->opening, true, h->words, &h->err);
}

/* One says yes, the other no. */
static inline void read_join_answer(struct both *b, struct session *session, struct hand *h)
{
    if (h->seen.join_request.count)
        h->join = h->seen.join_request.items[h->seen.join_request.count - 1];
    h->join.answer = session == b->at[GWEN] ? JOIN_ANSWER_ADDED : JOIN_ANSWER_DECLINED;
    h->join.answer_reason = h->words;
}

static inline bool save_join_answer(struct both *b UNUSED, struct session *session, struct hand *h)
{
    const char *warning;

    return join_answer(session, &h->join, &warning, &h->arena, &h->err);
}

static inline void read_new_member(struct both *b, struct session *session, struct hand *h)
{
    record_init(entity_of(ENTITY_tac_member), &h->member);
    h->member.case_id = b->case_id;
    h->member.practitioner_id = b->una;
    h->member.role_in_tac = TAC_ROLE_PRACTITIONER;
    h->member.from = session_today(session);
}

static inline bool save_new_member(struct both *b UNUSED, struct session *session, struct hand *h)
{
    const char *warning;

    return team_add(session, &h->member, &warning, &h->arena, &h->err);
}

static inline void read_leaving(struct both *b UNUSED, struct session *session UNUSED,
                                struct hand *h)
{
    if (h->seen.tac_member.count)
        h->member = h->seen.tac_member.items[0];
}

static inline bool save_leaving(struct both *b UNUSED, struct session *session, struct hand *h)
{
    return team_remove(session, &h->member.record.id, h->words, &h->err);
}

/* ----- Who leads -------------------------------------------------------------- */

static inline void read_proposal(struct both *b, struct session *session, struct hand *h)
{
    b->desk->session = session;
    h->term = desk_lead_term(b->desk, &b->case_id, &b->una);
    h->term.end_reason = LPEND_NEED_SHIFTED;
    h->term.handover_done = 0x7e;
    h->term.preference_note = h->words;
}

static inline bool save_proposal(struct both *b UNUSED, struct session *session, struct hand *h)
{
    return lead_assign(session, &h->term, &h->err);
}

/* The last that nobody answered yet; of those that were refused, the last. */
static inline void read_asked(struct hand *h, bool refused)
{
    for (size_t i = 0; i < h->seen.lp_assignment.count; i++) {
        const struct lp_assignment *term = &h->seen.lp_assignment.items[i];

        if (!date_known(term->accepted_on) && date_known(term->declined_on) == refused)
            h->term = *term;
    }
}

static inline void read_unanswered(struct both *b UNUSED, struct session *session UNUSED,
                                   struct hand *h)
{
    read_asked(h, false);
}

static inline void read_refused(struct both *b UNUSED, struct session *session UNUSED,
                                struct hand *h)
{
    read_asked(h, true);
}

static inline void read_ticking(struct both *b UNUSED, struct session *session UNUSED,
                                struct hand *h)
{
    read_asked(h, false);
    h->term.handover_done = 0x7e;
}

static inline bool save_ticks(struct both *b UNUSED, struct session *session, struct hand *h)
{
    return lead_tick(session, &h->term, &h->err);
}

static inline bool save_yes(struct both *b UNUSED, struct session *session, struct hand *h)
{
    const struct ident *who = &session_who(session)->practitioner;

    if (ident_equal(who, &h->term.practitioner_id))
        return lead_accept(session, &h->term.record.id, DATE_NONE, &h->err);
    return lead_accept_for(session, &h->term.record.id, DATE_NONE, "On the telephone.", &h->err);
}

static inline bool save_no(struct both *b UNUSED, struct session *session, struct hand *h)
{
    return lead_decline(session, &h->term.record.id, h->words, &h->err);
}

static inline bool save_managers_met(struct both *b UNUSED, struct session *session,
                                     struct hand *h)
{
    return lead_managers_met(session, &h->term.record.id, h->words, &h->err);
}

/* ----- Before a meeting --------------------------------------------------------- */

static inline void read_meeting_of(struct hand *h, int status)
{
    for (size_t i = 0; i < h->seen.tac_meeting.count; i++) {
        if (h->seen.tac_meeting.items[i].status == status)
            h->meeting = h->seen.tac_meeting.items[i];
    }
}

static inline void read_convening(struct both *b UNUSED, struct session *session, struct hand *h)
{
    read_meeting_of(h, MEETING_STATUS_PLANNED);
    if (h->meeting.record.version)
        h->meeting.scheduled_for.seconds += 60; /* its day is another deed's */
    else
        h->meeting.scheduled_for.seconds = session_now(session).seconds + 3 * 86400;
    h->meeting.venue = h->words;
    for (size_t i = 0; i < h->seen.attendance.count && h->row_count < COUNT(h->rows); i++) {
        if (ident_equal(&h->seen.attendance.items[i].meeting_id, &h->meeting.record.id))
            h->rows[h->row_count++] = h->seen.attendance.items[i];
    }
}

static inline bool save_convening(struct both *b, struct session *session, struct hand *h)
{
    return meeting_convene(session, &b->case_id, &h->meeting, h->rows, h->row_count, &h->err);
}

static inline void read_moving(struct both *b UNUSED, struct session *session, struct hand *h)
{
    read_meeting_of(h, MEETING_STATUS_PLANNED);
    record_init(entity_of(ENTITY_tac_meeting), &h->next);
    h->next.scheduled_for.seconds = session_now(session).seconds + 7 * 86400;
    h->next.venue = h->words;
}

static inline bool save_moving(struct both *b UNUSED, struct session *session, struct hand *h)
{
    return meeting_move(session, &h->meeting.record.id, &h->next, h->words, &h->err);
}

static inline void read_planned(struct both *b UNUSED, struct session *session UNUSED,
                                struct hand *h)
{
    read_meeting_of(h, MEETING_STATUS_PLANNED);
}

static inline bool save_cancelling(struct both *b UNUSED, struct session *session, struct hand *h)
{
    return meeting_cancel(session, &h->meeting.record.id, h->words, &h->err);
}

static inline bool save_meeting_shared(struct both *b, struct session *session, struct hand *h)
{
    return meeting_share(session, &b->case_id, &h->meeting.record.id, &b->sister, &h->err);
}

/* ----- Held, and not held -------------------------------------------------------- */

static inline void read_missed(struct both *b, struct session *session, struct hand *h)
{
    read_moving(b, session, h);
    h->meeting.not_held_reason = NOTHELD_LP_ABSENT;
    h->meeting.scheduled_for.seconds = session_now(session).seconds - 3600;
}

static inline bool save_missed(struct both *b, struct session *session, struct hand *h)
{
    return meeting_not_held(session, &b->case_id, &h->meeting, &h->next, &h->err);
}

static inline bool save_managers_told(struct both *b, struct session *session, struct hand *h)
{
    return meeting_managers_told(session, &b->case_id, h->words, &h->err);
}

static inline void read_holding(struct both *b, struct session *session, struct hand *h)
{
    struct meeting_record *record = &h->held;

    read_meeting_of(h, MEETING_STATUS_PLANNED);
    b->desk->session = session;
    record->meeting = h->meeting;
    record->meeting.scheduled_for.seconds = session_now(session).seconds - 1800;
    record->meeting.chair = record->meeting.minute_taker = b->desk->hoduya;
    record->meeting.child_present = record->meeting.parent_present = YN_Y;
    record->meeting.consent_confirmed_at_start = YN_Y;
    record->meeting.notes = h->words;
    record->meeting.next_review_date = desk_days_on(b->desk, 42);
    table_review(b->desk, &record->meeting, &record->review);
    record->review.record.id = record->review.meeting_id = IDENT_NONE;
    record->review.notes = h->words;
    record_init(entity_of(ENTITY_tac_meeting), &record->next);
    record_init(entity_of(ENTITY_closure), &record->closure);
    for (size_t i = 0; i < h->seen.attendance.count && h->row_count < COUNT(h->rows); i++) {
        if (!ident_equal(&h->seen.attendance.items[i].meeting_id, &h->meeting.record.id))
            continue;
        h->rows[h->row_count] = h->seen.attendance.items[i];
        h->rows[h->row_count++].attendance = ATTEND_PRESENT;
    }
    record->rows = h->rows;
    record->row_count = h->row_count;
}

static inline bool save_holding(struct both *b, struct session *session, struct hand *h)
{
    return meeting_hold(session, &b->case_id, &h->held, &h->err);
}

/* ----- What was said ---------------------------------------------------------------- */

static inline void read_for_whom(struct both *b UNUSED, struct session *session UNUSED,
                                 struct hand *h)
{
    read_meeting_of(h, MEETING_STATUS_HELD);
    h->meeting.for_everybody = YN_N;
    h->meeting.apart = h->words;
}

static inline bool save_for_whom(struct both *b, struct session *session, struct hand *h)
{
    return minutes_for_whom(session, &b->case_id, &h->meeting, &h->err);
}

static inline void read_given(struct both *b, struct session *session, struct hand *h)
{
    read_meeting_of(h, MEETING_STATUS_HELD);
    if (!meeting_guests(session, &b->case_id, &h->meeting.record.id, &h->guests, &h->arena,
                        &h->err))
        h->guests.count = 0;
    h->err = ERR_INIT;
}

static inline bool save_given(struct both *b, struct session *session, struct hand *h)
{
    return minutes_given(session, &b->case_id, &h->meeting.record.id, h->guests.items,
                         h->guests.count, SHARE_METHOD_PRINT_HAND, &h->err);
}

/* ----- Families ------------------------------------------------------------------------ */

static inline bool save_link(struct both *b, struct session *session, struct hand *h)
{
    return link_add(session, &b->case_id, LINK_KIND_SIBLING, "CAF-2010-00003", h->words, &h->err);
}

static inline void read_link(struct both *b UNUSED, struct session *session UNUSED, struct hand *h)
{
    if (h->seen.case_link.count)
        h->link = h->seen.case_link.items[0];
}

static inline bool save_unlink(struct both *b, struct session *session, struct hand *h)
{
    return link_remove(session, &b->case_id, &h->link.record.id, h->words, &h->err);
}

#endif
