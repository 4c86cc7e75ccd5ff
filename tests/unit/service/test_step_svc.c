/* SPDX-License-Identifier: MIT */
/* A case's life after the form, step by step: domain.md 2.2. */

#include "config.h"

#include "service/plan_svc.h"
#include "support/harness.h"
#include "support/road.h"

static int state_of(struct desk *desk, const struct ident *case_id)
{
    struct case_view view;

    desk_read(desk, case_id, &view);
    return view.file.caf_case.state;
}

/* ----- Records ---------------------------------------------------------- */

static void new_closure(struct desk *desk, struct closure *closure)
{
    step_record_new(desk->session, ENTITY_closure, closure);
    closure->reason = CLOSE_NEEDS_MET;
    closure->no_meeting_reason = "The family asked to end it by letter.";
    closure->outcome_summary = "He comes to school each day.";
    closure->safeguarding_considered = YN_Y;
    closure->effects_explained = EXPLAINED_Y;
    closure->safeguarding_note = "Nobody fears for him.";
    closure->child_comment = "I like it now.";
    closure->parent_comment = "Thank you all.";
    closure->universal_contact = desk->rmenon;
}

START_TEST(the_first_meeting_begins_the_plan)
{
    struct desk desk;
    struct ident case_id;
    struct plan_action action;
    struct case_view view;

    desk_delivering(&desk, &case_id, &action);
    desk_read(&desk, &case_id, &view);
    ck_assert_int_eq(view.file.caf_case.state, STATE_D0);
    ck_assert_int_eq(view.file.delivery_plan.items[0].status, PLAN_STATUS_ACTIVE);
    ck_assert_int_eq(view.file.delivery_plan.items[0].plan_no, 1);
    ck_assert_int_eq(view.file.tac_meeting.items[0].seq, 1);
    ck_assert_int_eq(view.file.plan_action.items[0].status, ACTION_STATUS_OPEN);
    ck_assert(ident_equal(&view.file.plan_action.items[0].owner_agency, &desk.agency));
    ck_assert_int_eq(view.file.caf_case.next_review_date.days, desk_days_on(&desk, 42).days);
    ck_assert_int_eq(view.file.lp_assignment.items[0].end_reason, LPEND_INTERIM_REPLACED);
    desk_close(&desk);
}
END_TEST

START_TEST(nothing_is_kept_of_a_meeting_without_an_action)
{
    struct desk desk;
    struct ident case_id;
    struct tac_meeting meeting;
    struct taking t = taking(EVENT_T11);
    struct case_view view;

    desk_forming(&desk, &case_id);
    desk_meeting(&desk, MEETING_KIND_INITIAL, &meeting);
    taking_with(&t, ENTITY_tac_meeting, &meeting);
    desk_no(&desk, desk_take(&desk, &case_id, &t), ERR_REFUSED);
    ck_assert_str_eq(desk.err.msg, "Agree at least one action.");
    ck_assert_int_eq(meeting.record.version, 0);
    desk_read(&desk, &case_id, &view);
    ck_assert_uint_eq(view.file.tac_meeting.count, 0);
    ck_assert_int_eq(view.file.caf_case.state, STATE_T0);
    desk_close(&desk);
}
END_TEST

START_TEST(an_action_has_an_owner_who_is_in_the_store)
{
    struct desk desk;
    struct ident case_id;
    struct tac_meeting meeting;
    struct delivery_plan plan;
    struct plan_action action;
    struct taking t = taking(EVENT_T11);

    desk_forming(&desk, &case_id);
    desk_meeting(&desk, MEETING_KIND_INITIAL, &meeting);
    meeting.lp_agreed = desk.hoduya;
    desk_plan(&desk, &plan, &action);
    action.owner_id = plan.record.id;
    taking_with(&t, ENTITY_tac_meeting, &meeting);
    taking_with(&t, ENTITY_delivery_plan, &plan);
    taking_with(&t, ENTITY_plan_action, &action);
    desk_no(&desk, desk_take(&desk, &case_id, &t), ERR_INVALID);
    ck_assert_str_eq(desk.err.field, "owner_id");
    action.owner_id = desk.rmenon; /* nobody of the case: in the store is enough */
    action.owner_kind = OWNER_KIND_NONE_;
    desk_ok(&desk, desk_take(&desk, &case_id, &t));
    ck_assert_int_eq(action.owner_kind, OWNER_KIND_PRACTITIONER);
    ck_assert(ident_equal(&action.owner_agency, &desk.agency));
    desk_close(&desk);
}
END_TEST

START_TEST(a_review_sets_the_next_one)
{
    struct desk desk;
    struct ident case_id;
    struct plan_action action;
    struct action_progress progress;
    struct review review;
    struct taking t = taking(EVENT_T12);
    struct case_view view;

    desk_delivering(&desk, &case_id, &action);
    action.status = ACTION_STATUS_DONE;
    action.outcome_rating = OUTCOME_RATING_ACHIEVED;
    step_record_new(desk.session, ENTITY_action_progress, &progress);
    progress.action_id = action.record.id;
    progress.text = "The card was kept for five weeks.";
    step_record_new(desk.session, ENTITY_review, &review);
    review.review_date = session_today(desk.session);
    review.people_present = "Dana Tolliver, Helen Oduya";
    review.notes = "Going well.";
    review.next_steps = "Keep the card.";
    review.child_comment = "It is good.";
    review.parent_comment = "Much better.";
    review.decision = REVDEC_CONTINUE;
    review.next_review_date = desk_days_on(&desk, 50);
    taking_with(&t, ENTITY_plan_action, &action);
    taking_with(&t, ENTITY_action_progress, &progress);
    taking_with(&t, ENTITY_review, &review);
    desk_ok(&desk, desk_take(&desk, &case_id, &t));
    desk_read(&desk, &case_id, &view);
    ck_assert_int_eq(view.file.caf_case.state, STATE_D0);
    ck_assert_int_eq(view.file.caf_case.next_review_date.days, desk_days_on(&desk, 50).days);
    ck_assert_int_eq(view.file.plan_action.items[0].completed_on.days, desk_days_on(&desk, 0).days);
    ck_assert(ident_equal(&view.file.action_progress.items[0].by, &desk.hoduya));
    desk_close(&desk);
}
END_TEST

START_TEST(a_review_not_held_is_counted_once_it_has_a_new_day)
{
    struct desk desk;
    struct ident case_id;
    struct plan_action action;
    struct tac_meeting missed, again;
    struct taking t = taking(EVENT_T13);
    struct case_view view;

    desk_delivering(&desk, &case_id, &action);
    desk_meeting(&desk, MEETING_KIND_REVIEW, &missed);
    missed.status = MEETING_STATUS_NOT_HELD;
    missed.next_review_date = DATE_NONE;
    missed.not_held_reason = NOTHELD_FAMILY_DNA;
    taking_with(&t, ENTITY_tac_meeting, &missed);
    desk_no(&desk, desk_take(&desk, &case_id, &t), ERR_REFUSED);
    ck_assert_str_eq(desk.err.field, "rescheduled_to");
    desk_meeting(&desk, MEETING_KIND_REVIEW, &again);
    again.status = MEETING_STATUS_PLANNED;
    again.next_review_date = DATE_NONE;
    again.scheduled_for.seconds += 8 * 86400;
    missed.rescheduled_to = again.record.id;
    t = taking(EVENT_T13);
    taking_with(&t, ENTITY_tac_meeting, &again);
    taking_with(&t, ENTITY_tac_meeting, &missed);
    desk_ok(&desk, desk_take(&desk, &case_id, &t));
    desk_read(&desk, &case_id, &view);
    ck_assert_int_eq(view.file.caf_case.not_held_count, 1);
    ck_assert_uint_eq(view.file.tac_meeting.count, 3);
    desk_close(&desk);
}
END_TEST

/* ----- Social care ------------------------------------------------------ */

START_TEST(a_concern_is_saved_at_once_by_anybody)
{
    struct desk desk;
    struct ident case_id, parent;
    struct stepup stepup;
    struct case_view view;
    const struct disclosure *sharing;

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    desk_assessing(&desk, &case_id, &parent);
    desk_sign_in(&desk, "rmenon");
    desk_concern(&desk, &case_id, &stepup);
    desk_sign_in(&desk, "gmarlowe");
    desk_read(&desk, &case_id, &view);
    ck_assert_int_eq(view.file.caf_case.state, STATE_U0);
    ck_assert_uint_eq(view.file.stepup.count, 1);
    ck_assert(ident_equal(&view.file.stepup.items[0].raised_by, &desk.rmenon));
    ck_assert_uint_eq(view.file.disclosure.count, 1);
    sharing = &view.file.disclosure.items[0];
    ck_assert(ident_equal(&view.file.stepup.items[0].disclosure_id, &sharing->record.id));
    ck_assert_int_eq(sharing->basis, LAWBASIS_SIG_HARM);
    desk_close(&desk);
}
END_TEST

START_TEST(social_care_hands_back_to_where_it_was)
{
    struct desk desk;
    struct ident case_id;
    struct plan_action action;
    struct stepup stepup;
    struct taking t = taking(EVENT_T17);

    desk_delivering(&desk, &case_id, &action);
    desk_concern(&desk, &case_id, &stepup);
    taking_with(&t, ENTITY_stepup, &stepup);
    stepup.sc_decision = SC_DECISION_NFA;
    stepup.decision_on = session_today(desk.session);
    desk_no(&desk, desk_take(&desk, &case_id, &t), ERR_REFUSED);
    ck_assert_str_eq(desk.err.field, "feedback_on");
    stepup.feedback_to_referrer = YN_Y;
    stepup.feedback_on = session_today(desk.session);
    desk_ok(&desk, desk_take(&desk, &case_id, &t));
    ck_assert_int_eq(state_of(&desk, &case_id), STATE_D0);
    desk_close(&desk);
}
END_TEST

START_TEST(social_care_takes_the_case)
{
    struct desk desk;
    struct ident case_id;
    struct plan_action action;
    struct stepup stepup;
    struct taking t = taking(EVENT_T18);
    struct case_view view;

    desk_delivering(&desk, &case_id, &action);
    desk_concern(&desk, &case_id, &stepup);
    taking_with(&t, ENTITY_stepup, &stepup);
    stepup.sc_decision = SC_DECISION_ACCEPTED_CP;
    stepup.decision_on = session_today(desk.session);
    desk_ok(&desk, desk_take(&desk, &case_id, &t));
    desk_read(&desk, &case_id, &view);
    ck_assert_int_eq(view.file.caf_case.state, STATE_Z0);
    ck_assert_uint_eq(view.file.closure.count, 1);
    ck_assert_int_eq(view.file.closure.items[0].reason, CLOSE_STEP_UP_CP);
    ck_assert_int_eq(view.file.caf_case.state_before, STATE_D0);
    desk_close(&desk);
}
END_TEST

/* ----- The end ---------------------------------------------------------- */

static void propose(struct desk *desk, const struct ident *case_id, struct closure *closure)
{
    struct taking t = taking(EVENT_T23);

    new_closure(desk, closure);
    taking_with(&t, ENTITY_closure, closure);
    desk_ok(desk, desk_take(desk, case_id, &t));
}

/* Cases no longer open stand at the end of a list that has them: both ways, page by page. */
static void check_closed_last(struct desk *desk)
{
    struct case_filter all = { .whose = CASES_MINE, .closed_too = true };
    struct case_filter open = { .whose = CASES_MINE };
    struct case_page first, last, page;
    struct ident other;

    desk_sign_in(desk, "hoduya");
    desk_ok(desk, desk_start(desk, "Maya", "Quillfeather", "2006-09-02", &other));
    desk_ok(desk, case_list(desk->session, &all, NULL, 1, &first, &desk->arena, &desk->err));
    ck_assert_uint_eq(first.count, 1);
    ck_assert_int_ne(first.rows[0].state, STATE_Z1);
    ck_assert(first.more);
    desk_ok(desk, case_list_back(desk->session, &all, NULL, 1, &last, &desk->arena, &desk->err));
    ck_assert_uint_eq(last.count, 1);
    ck_assert_int_eq(last.rows[0].state, STATE_Z1);
    ck_assert(last.more);
    desk_ok(desk, case_list_back(desk->session, &all, last.next, 9, &page, &desk->arena,
                                 &desk->err));
    ck_assert_uint_eq(page.count, 1);
    ck_assert_str_eq(page.rows[0].urn, first.rows[0].urn);
    ck_assert(!page.more);
    desk_ok(desk, case_list_back(desk->session, &all, NULL, 9, &page, &desk->arena, &desk->err));
    ck_assert_uint_eq(page.count, 2);
    ck_assert_str_eq(page.rows[0].urn, first.rows[0].urn);
    desk_ok(desk, case_list_back(desk->session, &open, last.rows[0].urn, 9, &page, &desk->arena,
                                 &desk->err));
    ck_assert_uint_eq(page.count, 0);
}

START_TEST(nobody_approves_their_own_end_or_one_with_an_open_action)
{
    struct desk desk;
    struct ident case_id;
    struct plan_action action;
    struct closure closure;
    struct taking t = taking(EVENT_T25);
    struct case_view view;

    desk_delivering(&desk, &case_id, &action);
    propose(&desk, &case_id, &closure);
    desk_no(&desk, desk_take(&desk, &case_id, &t), ERR_DENIED);
    desk_sign_in(&desk, "gmarlowe");
    desk_no(&desk, desk_take(&desk, &case_id, &t), ERR_REFUSED);
    ck_assert_ptr_nonnull(strstr(desk.err.msg, "The action due 11 Apr 2010 is open: finish it"));
    desk_sign_in(&desk, "hoduya");
    action.status = ACTION_STATUS_DONE;
    action.completed_on = session_today(desk.session);
    action.outcome_rating = OUTCOME_RATING_ACHIEVED;
    desk_ok(&desk, plan_action_write(desk.session, &case_id, &action, &desk.err));
    desk_sign_in(&desk, "gmarlowe");
    desk_ok(&desk, desk_take(&desk, &case_id, &t));
    desk_read(&desk, &case_id, &view);
    ck_assert_int_eq(view.file.caf_case.state, STATE_Z1);
    ck_assert_int_eq(view.file.closure.items[0].actions_done, 1);
    ck_assert(ident_equal(&view.file.closure.items[0].approved_by, &desk.gmarlowe));
    ck_assert_int_eq(view.file.caf_case.archive_on.days, desk_days_on(&desk, 365).days);
    ck_assert(date_known(view.file.lp_assignment.items[1].to));
    check_closed_last(&desk);
    desk_close(&desk);
}
END_TEST

START_TEST(an_end_sent_back_goes_on)
{
    struct desk desk;
    struct ident case_id;
    struct plan_action action;
    struct closure closure;
    struct taking t = taking(EVENT_T26);
    struct case_view view;

    desk_delivering(&desk, &case_id, &action);
    propose(&desk, &case_id, &closure);
    desk_sign_in(&desk, "gmarlowe");
    desk_no(&desk, desk_take(&desk, &case_id, &t), ERR_REFUSED);
    t.step.reason = "The school has not been asked.";
    desk_ok(&desk, desk_take(&desk, &case_id, &t));
    desk_read(&desk, &case_id, &view);
    ck_assert_int_eq(view.file.caf_case.state, STATE_D0);
    ck_assert_str_eq(view.file.closure.items[0].rejected_reason, "The school has not been asked.");
    desk_close(&desk);
}
END_TEST

/* ----- What does not belong --------------------------------------------- */

START_TEST(a_step_takes_its_own_records_only)
{
    struct desk desk;
    struct ident case_id, other;
    struct plan_action action, foreign;
    struct taking t = taking(EVENT_T12);
    struct closure closure;

    desk_delivering(&desk, &case_id, &action);
    new_closure(&desk, &closure);
    taking_with(&t, ENTITY_closure, &closure);
    desk_no(&desk, desk_take(&desk, &case_id, &t), ERR_REFUSED);
    ck_assert_ptr_nonnull(strstr(desk.err.msg, "does not come with this step"));
    desk_ok(&desk, desk_start(&desk, "Mina", "Okafor", "2002-03-04", &other));
    foreign = action;
    step_record_new(desk.session, ENTITY_plan_action, &foreign);
    foreign.plan_id = other;
    t = taking(EVENT_T12);
    taking_with(&t, ENTITY_plan_action, &foreign);
    desk_no(&desk, desk_take(&desk, &case_id, &t), ERR_INVALID);
    ck_assert_ptr_nonnull(strstr(desk.err.msg, "not part of this case"));
    desk_close(&desk);
}
END_TEST

START_TEST(a_stranger_hears_only_whose_step_it_is)
{
    struct desk desk;
    struct ident case_id;
    struct plan_action action;
    struct problems problems;
    struct taking t = taking(EVENT_T12);

    desk_delivering(&desk, &case_id, &action);
    desk_ok(&desk, step_problems(desk.session, &case_id, &t.step, &problems, &desk.arena,
                                 &desk.err));
    ck_assert_uint_eq(problems.count, 1);
    ck_assert_str_eq(problems.items[0].sentence, "Record the review.");
    desk_sign_in(&desk, "rmenon");
    desk_no(&desk, step_problems(desk.session, &case_id, &t.step, &problems, &desk.arena,
                                 &desk.err), ERR_DENIED);
    desk_no(&desk, desk_take(&desk, &case_id, &t), ERR_DENIED);
    ck_assert_str_eq(desk.err.msg, "This is for the lead professional.");
    desk_close(&desk);
}
END_TEST

/* Helen Oduya leads, and the family agreed to a move to Eastmarch. */
static struct transfer agreed_to_move(struct desk *desk, struct ident *case_id)
{
    struct ident parent;
    struct plan_action action;
    struct consent_entry entry;
    struct case_view view;

    desk_delivering(desk, case_id, &action);
    desk_read(desk, case_id, &view);
    parent = view.file.consent.items[0].given_by_person;
    desk_decision(desk, case_id, &parent, CONSENT_STAGE_TRANSFER, CONSENTST_GIVEN, &entry);
    desk_ok(desk, desk_record(desk, &entry));
    return desk_transfer(desk);
}

/* Decision 45: with a reason, from where it was; the move stays in the record. */
START_TEST(a_move_that_is_not_to_be_is_taken_back)
{
    struct desk desk;
    struct ident case_id;
    struct taking out = taking(EVENT_T20), back = taking(EVENT_T31);
    struct transfer transfer, again;
    struct case_view view;

    transfer = agreed_to_move(&desk, &case_id);
    taking_with(&out, ENTITY_transfer, &transfer);
    desk_ok(&desk, desk_take(&desk, &case_id, &out));
    desk_no(&desk, desk_take(&desk, &case_id, &back), ERR_REFUSED);
    back.step.reason = "They stay with the grandmother.";
    desk_ok(&desk, desk_take(&desk, &case_id, &back));
    desk_read(&desk, &case_id, &view);
    ck_assert_int_eq(view.file.caf_case.state, STATE_D0);
    ck_assert_int_eq(view.file.transfer.items[0].taken_back_on.days,
                     session_today(desk.session).days);
    ck_assert_str_eq(view.file.transfer.items[0].taken_back_reason,
                     "They stay with the grandmother.");
    again = desk_transfer(&desk);
    out = taking(EVENT_T20);
    desk_no(&desk, desk_take(&desk, &case_id, &out), ERR_REFUSED);
    taking_with(&out, ENTITY_transfer, &again);
    desk_ok(&desk, desk_take(&desk, &case_id, &out));
    desk_close(&desk);
}
END_TEST

/* Domain.md 2.7, 3.3: to the authority they agreed to. */
START_TEST(a_move_goes_to_the_authority_that_consent_names)
{
    struct desk desk;
    struct ident case_id;
    struct taking out = taking(EVENT_T20);
    struct transfer transfer;

    transfer = agreed_to_move(&desk, &case_id);
    transfer.other_la = "Westhaven";
    taking_with(&out, ENTITY_transfer, &transfer);
    desk_no(&desk, desk_take(&desk, &case_id, &out), ERR_REFUSED);
    ck_assert_str_eq(desk.err.field, "other_la");
    ck_assert_ptr_nonnull(strstr(desk.err.msg, "Consent does not name Westhaven."));
    desk_close(&desk);
}
END_TEST

/* Domain.md 2.7, T20 and T21. */
START_TEST(a_child_moves_away_with_consent_and_the_receipt_closes_it)
{
    struct desk desk;
    struct ident case_id, parent;
    struct plan_action action;
    struct consent_entry entry;
    struct taking out = taking(EVENT_T20), receipt = taking(EVENT_T21);
    struct disclosure how = desk_by_post();
    struct transfer transfer;
    struct case_view view;

    desk_delivering(&desk, &case_id, &action);
    transfer = desk_transfer(&desk);
    transfer.pack_contents = "Version 1, the plan, consent.";
    transfer.sent_on = session_today(desk.session);
    taking_with(&out, ENTITY_transfer, &transfer);
    out.step.sharing = &how;
    desk_no(&desk, desk_take(&desk, &case_id, &out), ERR_REFUSED);
    desk_read(&desk, &case_id, &view);
    ck_assert_int_eq(view.file.caf_case.state, STATE_D0);
    parent = view.file.consent.items[0].given_by_person;
    desk_decision(&desk, &case_id, &parent, CONSENT_STAGE_TRANSFER, CONSENTST_GIVEN, &entry);
    desk_ok(&desk, desk_record(&desk, &entry));
    desk_ok(&desk, desk_take(&desk, &case_id, &out));
    desk_read(&desk, &case_id, &view);
    ck_assert_int_eq(view.file.caf_case.state, STATE_X0);
    ck_assert_uint_eq(consent_for(&view.file,
                                  &(struct recipient){ .agency = desk.agency },
                                  session_today(desk.session))
                          .classes & set_with(0, DATACLASS_PLAN_REVIEW),
                      set_with(0, DATACLASS_PLAN_REVIEW));
    ck_assert(ident_equal(&view.file.transfer.items[0].consent_id, &entry.consent.record.id));
    transfer = view.file.transfer.items[0];
    taking_with(&receipt, ENTITY_transfer, &transfer);
    transfer.received_on = session_today(desk.session);
    desk_no(&desk, desk_take(&desk, &case_id, &receipt), ERR_DENIED);
    desk_sign_in(&desk, "gmarlowe");
    transfer.received_on = DATE_NONE;
    desk_no(&desk, desk_take(&desk, &case_id, &receipt), ERR_REFUSED);
    ck_assert_str_eq(desk.err.field, "received_on");
    transfer.received_on = session_today(desk.session);
    desk_ok(&desk, desk_take(&desk, &case_id, &receipt));
    desk_read(&desk, &case_id, &view);
    ck_assert_int_eq(view.file.caf_case.state, STATE_Z0);
    ck_assert_msg(ident_equal(&view.file.closure.items[0].closed_by, &desk.hoduya),
                  "whoever sent it away proposed it, and the co-ordinator may approve");
    ck_assert_int_eq(view.file.closure.items[0].reason, CLOSE_MOVED_LA);
    desk_close(&desk);
}
END_TEST

/* The team meets before somebody was to lead it for the time being. */
START_TEST(an_interim_who_never_began_does_not_end_before_it)
{
    struct taking t = taking(EVENT_T11);
    struct lp_assignment term;
    struct plan_action action;
    struct tac_meeting meeting;
    struct delivery_plan plan;
    struct ident case_id, version;
    struct case_view view;
    struct desk desk;

    desk_assessed(&desk, &case_id, &version);
    desk_ok(&desk, desk_move(&desk, &case_id, EVENT_T09, NULL));
    desk_sign_in(&desk, "gmarlowe");
    term = desk_lead_term(&desk, &case_id, &desk.rmenon);
    term.kind = LP_KIND_INTERIM;
    term.from = desk_days_on(&desk, 7);
    term.accepted_on = session_today(desk.session);
    term.end_reason = LPEND_NEED_SHIFTED;
    term.handover_done = 0x7e;
    desk_ok(&desk, lead_assign(desk.session, &term, &desk.err));
    desk_meeting(&desk, MEETING_KIND_INITIAL, &meeting);
    desk_plan(&desk, &plan, &action);
    taking_with(&t, ENTITY_tac_meeting, &meeting);
    taking_with(&t, ENTITY_delivery_plan, &plan);
    taking_with(&t, ENTITY_plan_action, &action);
    desk_ok(&desk, desk_take(&desk, &case_id, &t));
    desk_read(&desk, &case_id, &view);
    for (size_t i = 0; i < view.file.lp_assignment.count; i++) {
        const struct lp_assignment *led = &view.file.lp_assignment.items[i];

        ck_assert(!date_known(led->to) || date_compare(led->to, led->from) >= 0);
    }
    ck_assert_int_eq(view.file.caf_case.state, STATE_D0);
    ck_assert_msg(relation_lead(&view.file, session_today(desk.session)) != NULL,
                  "nobody accepted: who led for now goes on");
    desk_close(&desk);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, a_move_that_is_not_to_be_is_taken_back);
    tcase_add_test(t, a_move_goes_to_the_authority_that_consent_names);
    tcase_add_test(t, a_child_moves_away_with_consent_and_the_receipt_closes_it);
    tcase_add_test(t, the_first_meeting_begins_the_plan);
    tcase_add_test(t, nothing_is_kept_of_a_meeting_without_an_action);
    tcase_add_test(t, an_action_has_an_owner_who_is_in_the_store);
    tcase_add_test(t, a_review_sets_the_next_one);
    tcase_add_test(t, a_review_not_held_is_counted_once_it_has_a_new_day);
    tcase_add_test(t, a_concern_is_saved_at_once_by_anybody);
    tcase_add_test(t, social_care_hands_back_to_where_it_was);
    tcase_add_test(t, social_care_takes_the_case);
    tcase_add_test(t, nobody_approves_their_own_end_or_one_with_an_open_action);
    tcase_add_test(t, an_end_sent_back_goes_on);
    tcase_add_test(t, a_step_takes_its_own_records_only);
    tcase_add_test(t, a_stranger_hears_only_whose_step_it_is);
    tcase_add_test(t, an_interim_who_never_began_does_not_end_before_it);
}

TEST_MAIN("step_svc", cases)
