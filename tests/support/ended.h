/* SPDX-License-Identifier: MIT */
/*
 * A case at its end: closed by two people, its only action done.
 */

#ifndef TESTS_ENDED_H
#define TESTS_ENDED_H

#include "service/plan_svc.h"
#include "service/reopen_svc.h"
#include "support/road.h"

static inline void desk_closing_record(struct desk *desk, struct closure *closure)
{
    step_record_new(desk->session, ENTITY_closure, closure);
    closure->reason = CLOSE_NEEDS_MET;
    closure->no_meeting_reason = "Agreed by letter.";
    closure->outcome_summary = "He comes each day.";
    closure->safeguarding_considered = YN_Y;
    closure->effects_explained = EXPLAINED_Y;
    closure->safeguarding_note = "Nobody fears for him.";
    closure->child_comment = "I like it.";
    closure->parent_comment = "Thank you.";
    closure->universal_contact = desk->rmenon;
}

/* A case that was being delivered ends; the co-ordinator, who approved it, is at the
 * desk. */
static inline void desk_close_case(struct desk *desk, struct ident *case_id,
                                   struct plan_action *action)
{
    struct taking propose = taking(EVENT_T23), approve = taking(EVENT_T25);
    struct closure closure;

    action->status = ACTION_STATUS_DONE;
    action->completed_on = session_today(desk->session);
    action->outcome_rating = OUTCOME_RATING_ACHIEVED;
    desk_ok(desk, plan_action_write(desk->session, case_id, action, &desk->err));
    desk_closing_record(desk, &closure);
    taking_with(&propose, ENTITY_closure, &closure);
    desk_ok(desk, desk_take(desk, case_id, &propose));
    desk_sign_in(desk, "gmarlowe");
    desk_ok(desk, desk_take(desk, case_id, &approve));
}

static inline void desk_closed(struct desk *desk, struct ident *case_id)
{
    struct plan_action action;

    desk_delivering(desk, case_id, &action);
    desk_close_case(desk, case_id, &action);
}

/* What is asked to open it again, with the family's yes. */
static inline struct reopening desk_reopening(struct desk *desk, const struct ident *case_id)
{
    struct reopening reopening = { .same_needs = true, .reason = "He stays away again." };
    struct consent *consent = &reopening.consent;

    desk_ok(desk, reopen_draft(desk->session, case_id, consent, &desk->arena, &desk->err));
    consent->status = CONSENTST_GIVEN;
    consent->given_as = GIVEN_AS_PARENT_PR;
    consent->pr_checked = YN_Y;
    consent->explained = true;
    consent->storage_agreed = consent->sharing_agreed = YN_Y;
    consent->form = CONSENT_FORM_VERBAL;
    return reopening;
}

/* So many days later the same person sits down again. */
static inline void desk_days_later(struct desk *desk, int days, const char *login)
{
    fake_pass(&desk->fake, (int64_t)days * 24 * 3600 * 1000);
    desk_sign_in(desk, login);
}

#endif
