/* SPDX-License-Identifier: MIT */
/* What whoever decides about a closing reads with its record. */

#include "config.h"

#include "support/harness.h"
#include "support/ended.h"
#include "support/seat.h"

/* Told to social care, which left the child with the team. */
static void concern(struct desk *desk, const struct ident *id)
{
    struct taking t = taking(EVENT_T17);
    struct stepup stepup;

    desk_concern(desk, id, &stepup);
    stepup.sc_decision = SC_DECISION_NFA;
    stepup.decision_on = stepup.feedback_on = session_today(desk->session);
    stepup.feedback_to_referrer = YN_Y;
    stepup.feedback = "No further action.";
    taking_with(&t, ENTITY_stepup, &stepup);
    desk_ok(desk, desk_take(desk, id, &t));
}

static void attempt(struct desk *desk, const struct ident *id, int method, const char *result)
{
    struct contact_attempt attempt;

    record_init(entity_of(ENTITY_contact_attempt), &attempt);
    attempt.case_id = *id;
    attempt.date = session_today(desk->session);
    attempt.method = method;
    attempt.by = desk->hoduya;
    attempt.result = result;
    desk_ok(desk, record_save(desk->session, ENTITY_contact_attempt, &attempt, &desk->err));
}

/* The family is out of reach: the child's and the parent's words are reasons. */
static void propose(struct desk *desk, const struct ident *id)
{
    struct taking t = taking(EVENT_T23);
    struct closure closure;

    desk_closing_record(desk, &closure);
    closure.reason = CLOSE_DISENGAGED;
    closure.reason_detail = "Nobody answers any more.";
    closure.child_comment = closure.parent_comment = NULL;
    closure.child_reason = closure.parent_reason = VIEWREASON_DECLINED;
    closure.needs_escalate = YNU_N;
    closure.safeguarding_by = desk->prenshaw;
    closure.safeguarding_on = session_today(desk->session);
    closure.safeguarding_decision = UNIVERSAL_DECISION_CLOSE;
    taking_with(&t, ENTITY_closure, &closure);
    desk_ok(desk, desk_take(desk, id, &t));
}

/* Domain.md 2.2, T25: the approver looks at actions and concerns; 4.1, at how the family was
 * tried. */
START_TEST(whoever_approves_reads_what_the_case_has_besides)
{
    const int64_t day = 24 * 3600 * 1000;
    struct seat seat;
    struct desk *desk = &seat.desk;
    struct plan_action action;
    struct ident id;

    setlocale(LC_ALL, "C.UTF-8");
    desk_delivering(desk, &id, &action);
    attempt(desk, &id, CONTACT_METHOD_PHONE, "No reply.");
    fake_pass(&desk->fake, 30 * day);
    desk_sign_in(desk, "hoduya");
    attempt(desk, &id, CONTACT_METHOD_PHONE, "A message left.");
    attempt(desk, &id, CONTACT_METHOD_VISIT, "Nobody at home.");
    concern(desk, &id);
    propose(desk, &id);
    desk_sign_in(desk, "gmarlowe");
    seat_sit(&seat);
    play(seat.stack, "Enter n Home Enter");
    seat_must_show(&seat, "Why there is none (Child's comment): Declined");
    seat_must_show(&seat, "Why there is none (Parent's comment): Declined");
    play(seat.stack, "End");
    seat_must_show(&seat, "Open actions: \"A target card, looked at each Friday.\", due 11 Apr");
    seat_must_show(&seat, "21 Apr 2010, kind not said: social care decided on 21 Apr 2010: No");
    seat_must_show(&seat, "22 Mar 2010, Telephone: No reply.");
    seat_must_show(&seat, "21 Apr 2010, Visit: Nobody at home.");
    seat_close(&seat);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, whoever_approves_reads_what_the_case_has_besides);
}

TEST_MAIN("closing beside", cases)
