/* SPDX-License-Identifier: MIT */
/*
 * A case at its end: closed by two people, its only action done.
 */

#ifndef TESTS_ENDED_H
#define TESTS_ENDED_H

#include "support/road.h"

static inline void desk_closing_record(struct desk *desk, struct closure *closure)
{
    step_record_new(desk->session, ENTITY_closure, closure);
    closure->reason = CLOSE_NEEDS_MET;
    closure->no_meeting_reason = "Agreed by letter.";
    closure->outcome_summary = "He comes each day.";
    closure->child_comment = "I like it.";
    closure->parent_comment = "Thank you.";
    closure->universal_contact = desk->rmenon;
}

/* The co-ordinator, who approved it, is at the desk. */
static inline void desk_closed(struct desk *desk, struct ident *case_id)
{
    struct taking propose = taking(EVENT_T23), approve = taking(EVENT_T25);
    struct plan_action action;
    struct closure closure;

    desk_delivering(desk, case_id, &action);
    action.status = ACTION_STATUS_DONE;
    action.completed_on = session_today(desk->session);
    action.outcome_rating = OUTCOME_RATING_ACHIEVED;
    desk_ok(desk, record_save(desk->session, ENTITY_plan_action, &action, &desk->err));
    desk_closing_record(desk, &closure);
    taking_with(&propose, ENTITY_closure, &closure);
    desk_ok(desk, desk_take(desk, case_id, &propose));
    desk_sign_in(desk, "gmarlowe");
    desk_ok(desk, desk_take(desk, case_id, &approve));
}

/* So many days later the same person sits down again. */
static inline void desk_days_later(struct desk *desk, int days, const char *login)
{
    fake_pass(&desk->fake, (int64_t)days * 24 * 3600 * 1000);
    desk_sign_in(desk, login);
}

#endif
