/* SPDX-License-Identifier: MIT */
/* The plan: who answers for what, and how it goes. */

#include "config.h"

#include "support/harness.h"
#include "support/casework.h"
#include "support/road.h"

#include "service/case_list.h"
#include "service/plan_svc.h"
#include "service/team_svc.h"

static struct plan_action new_action(struct desk *desk, const struct ident *owner)
{
    struct plan_action action;

    record_init(entity_of(ENTITY_plan_action), &action);
    action.need_ref = ELEMENT_2_01;
    action.desired_outcome = "Comes to school on four days of five.";
    action.action = "A target card.";
    action.owner_id = *owner;
    action.due = date_add_days(session_today(desk->session), 20);
    return action;
}

/* A case with one action of Ravi Menon's; Helen Oduya, who leads, is at the desk. */
static void open_planned(struct desk *desk, struct ident *case_id, struct plan_action *action)
{
    struct ident parent;

    desk_open(desk);
    desk_sign_in(desk, "hoduya");
    desk_assessing(desk, case_id, &parent);
    *action = new_action(desk, &desk->rmenon);
    desk_ok(desk, plan_action_write(desk->session, case_id, action, &desk->err));
}

static struct plan_action stored(struct desk *desk, const struct ident *case_id, size_t at)
{
    struct case_view view;

    desk_read(desk, case_id, &view);
    ck_assert_uint_gt(view.file.plan_action.count, at);
    return view.file.plan_action.items[at];
}

START_TEST(the_first_action_begins_the_plan)
{
    struct desk desk;
    struct ident case_id;
    struct plan_action action, second;
    struct case_view view;

    open_planned(&desk, &case_id, &action);
    desk_read(&desk, &case_id, &view);
    ck_assert_uint_eq(view.file.delivery_plan.count, 1);
    ck_assert_int_eq(view.file.delivery_plan.items[0].status, PLAN_STATUS_DRAFT);
    ck_assert_int_eq(view.file.plan_action.items[0].status, ACTION_STATUS_OPEN);
    ck_assert_int_eq(view.file.plan_action.items[0].owner_kind, OWNER_KIND_PRACTITIONER);
    ck_assert(ident_equal(&view.file.plan_action.items[0].owner_agency, &desk.agency));
    second = new_action(&desk, &desk.hoduya);
    desk_ok(&desk, plan_action_write(desk.session, &case_id, &second, &desk.err));
    desk_read(&desk, &case_id, &view);
    ck_assert_uint_eq(view.file.delivery_plan.count, 1);
    ck_assert_ptr_eq(plan_current(&view.file), &view.file.delivery_plan.items[0]);
    desk_close(&desk);
}
END_TEST

/* Late from its first second: nobody could have done it. */
START_TEST(an_action_agreed_today_is_due_on_a_day_to_come)
{
    struct desk desk;
    struct ident case_id;
    struct plan_action action, late;

    open_planned(&desk, &case_id, &action);
    fake_pass(&desk.fake, INT64_C(5) * 24 * 3600 * 1000);
    desk_sign_in(&desk, "hoduya");
    late = new_action(&desk, &desk.rmenon);
    late.due = date_add_days(session_today(desk.session), -1);
    desk_no(&desk, plan_action_write(desk.session, &case_id, &late, &desk.err), ERR_INVALID);
    ck_assert_str_eq(desk.err.field, "due");
    late.due = session_today(desk.session);
    desk_ok(&desk, plan_action_write(desk.session, &case_id, &late, &desk.err));
    desk_close(&desk);
}
END_TEST

START_TEST(the_family_owns_actions_too)
{
    struct desk desk;
    struct ident case_id, parent, nobody;
    struct plan_action action;

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    desk_assessing(&desk, &case_id, &parent);
    action = new_action(&desk, &parent);
    desk_ok(&desk, plan_action_write(desk.session, &case_id, &action, &desk.err));
    ck_assert_int_eq(stored(&desk, &case_id, 0).owner_kind, OWNER_KIND_PERSON);
    nobody = ident_new(&desk.fake.machine);
    action = new_action(&desk, &nobody);
    desk_no(&desk, plan_action_write(desk.session, &case_id, &action, &desk.err), ERR_INVALID);
    ck_assert_str_eq(desk.err.field, "owner_id");
    desk_close(&desk);
}
END_TEST

START_TEST(an_action_answers_a_need)
{
    struct desk desk;
    struct ident case_id;
    struct plan_action action, other;

    open_planned(&desk, &case_id, &action);
    other = new_action(&desk, &desk.hoduya);
    other.need_ref = ELEMENT_NONE_;
    desk_no(&desk, plan_action_write(desk.session, &case_id, &other, &desk.err), ERR_INVALID);
    ck_assert_str_eq(desk.err.field, "need_ref");
    ck_assert_int_eq(other.record.version, 0);
    desk_close(&desk);
}
END_TEST

START_TEST(the_owner_says_how_it_goes_and_changes_nothing_else)
{
    struct desk desk;
    struct ident case_id;
    struct plan_action action;
    struct action_progress progress;
    struct tac_member member;
    const char *warning;

    open_planned(&desk, &case_id, &action);
    record_init(entity_of(ENTITY_tac_member), &member);
    member.case_id = case_id;
    member.practitioner_id = desk.rmenon;
    desk_ok(&desk, team_add(desk.session, &member, &warning, &desk.arena, &desk.err));
    desk_sign_in(&desk, "rmenon");
    record_init(entity_of(ENTITY_action_progress), &progress);
    progress.text = "The card was kept for a week.";
    action.status = ACTION_STATUS_IN_PROGRESS;
    desk_ok(&desk, plan_progress(desk.session, &action, &progress, &desk.err));
    action.due = date_add_days(action.due, 7);
    desk_no(&desk, plan_progress(desk.session, &action, NULL, &desk.err), ERR_INVALID);
    ck_assert_str_eq(desk.err.field, "due");
    desk_no(&desk, plan_action_write(desk.session, &case_id, &action, &desk.err), ERR_DENIED);
    desk_sign_in(&desk, "hoduya");
    ck_assert_int_eq(stored(&desk, &case_id, 0).status, ACTION_STATUS_IN_PROGRESS);
    desk_close(&desk);
}
END_TEST

START_TEST(whoever_helps_the_family_says_how_theirs_goes)
{
    struct ident helper = { { 1 } }, owner = { { 2 } };
    struct plan_action action;

    record_init(entity_of(ENTITY_plan_action), &action);
    ck_assert(!plan_action_is_of(&action, &action.owner_id));
    action.owner_id = owner;
    action.helper_id = helper;
    action.owner_kind = OWNER_KIND_PRACTITIONER;
    ck_assert(plan_action_is_of(&action, &owner));
    ck_assert(!plan_action_is_of(&action, &helper));
    action.owner_kind = OWNER_KIND_PERSON;
    ck_assert(plan_action_is_of(&action, &helper));
}
END_TEST

START_TEST(a_stranger_says_nothing_about_it)
{
    struct desk desk;
    struct ident case_id;
    struct plan_action action;

    open_planned(&desk, &case_id, &action);
    action.owner_id = desk.hoduya;
    desk_ok(&desk, plan_progress(desk.session, &action, NULL, &desk.err));
    desk_sign_in(&desk, "rmenon");
    desk_no(&desk, plan_action_done(desk.session, &action.record.id, action.record.version,
                                    "He told me today.",
                                    &desk.err), ERR_DENIED);
    desk_close(&desk);
}
END_TEST

/* The key is for the action as it was shown. */
START_TEST(neither_key_goes_over_what_was_saved_since)
{
    struct desk desk;
    struct ident case_id;
    struct plan_action action;
    int64_t seen;

    open_planned(&desk, &case_id, &action);
    seen = action.record.version;
    action.status = ACTION_STATUS_PARTLY;
    desk_ok(&desk, plan_progress(desk.session, &action, NULL, &desk.err));
    desk_no(&desk, plan_action_done(desk.session, &action.record.id, seen,
                                    "He told me today.", &desk.err),
            ERR_CONFLICT);
    seen = action.record.version;
    action.status = ACTION_STATUS_IN_PROGRESS;
    desk_ok(&desk, plan_progress(desk.session, &action, NULL, &desk.err));
    desk_no(&desk, plan_action_undo(desk.session, &action.record.id, seen, &desk.err),
            ERR_CONFLICT);
    ck_assert_int_eq(stored(&desk, &case_id, 0).status, ACTION_STATUS_IN_PROGRESS);
    desk_close(&desk);
}
END_TEST

START_TEST(done_with_one_key_and_back_with_another)
{
    struct desk desk;
    struct ident case_id;
    struct plan_action action;

    open_planned(&desk, &case_id, &action);
    desk_no(&desk, plan_action_undo(desk.session, &action.record.id, action.record.version,
                                    &desk.err), ERR_REFUSED);
    desk_ok(&desk, plan_action_done(desk.session, &action.record.id, action.record.version,
                                    "He told me today.",
                                    &desk.err));
    action = stored(&desk, &case_id, 0);
    ck_assert_int_eq(action.status, ACTION_STATUS_DONE);
    ck_assert_int_eq(action.completed_on.days, session_today(desk.session).days);
    desk_no(&desk, plan_action_done(desk.session, &action.record.id, action.record.version,
                                    "He told me today.",
                                    &desk.err), ERR_REFUSED);
    desk_ok(&desk, plan_action_undo(desk.session, &action.record.id, action.record.version,
                                    &desk.err));
    action = stored(&desk, &case_id, 0);
    ck_assert_int_eq(action.status, ACTION_STATUS_OPEN);
    ck_assert(!date_known(action.completed_on));
    desk_sign_in(&desk, "gmarlowe");
    desk_no(&desk, plan_action_undo(desk.session, &action.record.id, action.record.version,
                                    &desk.err), ERR_REFUSED);
    desk_close(&desk);
}
END_TEST

/* Helen leads; the action is Ravi's. */
START_TEST(who_said_that_it_is_done_is_asked_of_whoever_is_not_its_owner)
{
    struct desk desk;
    struct ident case_id;
    struct plan_action action;
    struct case_view view;

    open_planned(&desk, &case_id, &action);
    desk_no(&desk, plan_action_done(desk.session, &action.record.id, action.record.version, NULL,
                                    &desk.err), ERR_INVALID);
    ck_assert_str_eq(desk.err.field, "text");
    desk_no(&desk, plan_action_done(desk.session, &action.record.id, action.record.version, "  ",
                                    &desk.err), ERR_INVALID);
    desk_ok(&desk, plan_action_done(desk.session, &action.record.id, action.record.version,
                                    "Ravi rang this morning.", &desk.err));
    desk_read(&desk, &case_id, &view);
    ck_assert_uint_eq(view.file.action_progress.count, 1);
    ck_assert_str_eq(view.file.action_progress.items[0].text, "Ravi rang this morning.");
    desk_close(&desk);
}
END_TEST

START_TEST(ones_own_action_is_done_without_a_word)
{
    struct desk desk;
    struct ident case_id;
    struct plan_action action;

    open_planned(&desk, &case_id, &action);
    action.owner_id = desk.hoduya;
    desk_ok(&desk, plan_progress(desk.session, &action, NULL, &desk.err));
    desk_ok(&desk, plan_action_done(desk.session, &action.record.id, action.record.version, NULL,
                                    &desk.err));
    desk_close(&desk);
}
END_TEST

START_TEST(a_late_day_is_moved_with_a_reason_and_the_first_stays)
{
    struct desk desk;
    struct ident case_id;
    struct plan_action action;
    struct action_progress progress;
    struct date first, due;

    open_planned(&desk, &case_id, &action);
    due = action.due;
    desk_ok(&desk, plan_first_due(desk.session, &action, &first, &desk.err));
    ck_assert_msg(!date_known(first), "it was not moved");
    fake_pass(&desk.fake, (int64_t)21 * 24 * 3600 * 1000);
    desk_sign_in(&desk, "hoduya");
    action.due = date_add_days(due, 14);
    desk_no(&desk, plan_progress(desk.session, &action, NULL, &desk.err), ERR_INVALID);
    ck_assert_str_eq(desk.err.field, "text");
    desk_no(&desk, plan_action_write(desk.session, &case_id, &action, &desk.err), ERR_INVALID);
    ck_assert_str_eq(desk.err.field, "due");
    record_init(entity_of(ENTITY_action_progress), &progress);
    progress.text = "The group begins after Easter.";
    desk_ok(&desk, plan_progress(desk.session, &action, &progress, &desk.err));
    desk_ok(&desk, plan_first_due(desk.session, &action, &first, &desk.err));
    ck_assert_int_eq(first.days, due.days);
    action.due = date_add_days(due, 15);
    desk_ok(&desk, plan_action_write(desk.session, &case_id, &action, &desk.err));
    desk_close(&desk);
}
END_TEST

START_TEST(a_comment_is_never_changed)
{
    struct desk desk;
    struct ident case_id;
    struct plan_action action;
    struct action_progress progress;
    struct case_view view;

    open_planned(&desk, &case_id, &action);
    record_init(entity_of(ENTITY_action_progress), &progress);
    progress.text = "He showed it to his mother.";
    desk_ok(&desk, plan_progress(desk.session, &action, &progress, &desk.err));
    progress.text = "He lost it.";
    desk_no(&desk, plan_progress(desk.session, &action, &progress, &desk.err), ERR_REFUSED);
    desk_read(&desk, &case_id, &view);
    ck_assert_uint_eq(view.file.action_progress.count, 1);
    ck_assert_int_eq(view.file.plan_action.items[0].record.version, 1);
    desk_close(&desk);
}
END_TEST

/* Helen Oduya wrote the action; now Ravi Menon leads and the plan is his. */
static void open_led_by_another(struct desk *desk, struct ident *case_id,
                                struct plan_action *action)
{
    struct ident version;

    desk_assessed(desk, case_id, &version);
    *action = new_action(desk, &desk->hoduya);
    action->due = date_add_days(session_today(desk->session), 1);
    desk_ok(desk, plan_action_write(desk->session, case_id, action, &desk->err));
    desk_lead(desk, case_id, &desk->rmenon);
}

static const struct due_item *due_action(const struct due_list *due)
{
    for (size_t i = 0; i < due->count; i++) {
        if (due->items[i].rule == DUE_ACT)
            return &due->items[i];
    }
    return NULL;
}

START_TEST(what_is_due_of_a_plan_keeps_its_words_from_who_may_not_read_it)
{
    struct desk desk;
    struct ident case_id;
    struct plan_action action;
    struct case_view view;

    open_led_by_another(&desk, &case_id, &action);
    desk_read(&desk, &case_id, &view);
    ck_assert(view.shut[ENTITY_plan_action]);
    ck_assert_ptr_nonnull(due_action(&view.due));
    ck_assert_str_eq(due_action(&view.due)->about, "");
    desk_sign_in(&desk, "rmenon");
    desk_read(&desk, &case_id, &view);
    ck_assert_str_eq(due_action(&view.due)->about, action.action);
    desk_close(&desk);
}
END_TEST

/* Their only case, as a list has it. */
static struct case_row listed(struct desk *desk)
{
    struct case_filter mine = { .whose = CASES_MINE };
    struct case_page page;

    desk_ok(desk, case_list(desk->session, &mine, NULL, 20, &page, &desk->arena, &desk->err));
    ck_assert_uint_eq(page.count, 1);
    return page.rows[0];
}

START_TEST(a_list_tells_no_words_of_the_plan)
{
    struct desk desk;
    struct ident case_id;
    struct plan_action action;

    open_led_by_another(&desk, &case_id, &action);
    ck_assert_str_eq(listed(&desk).next_what, "Action");
    desk_close(&desk);
}
END_TEST

/* Nobody saves anything; the day comes and goes. */
START_TEST(a_list_says_what_is_late_by_the_clock)
{
    struct desk desk;
    struct ident case_id;
    struct plan_action action;

    open_led_by_another(&desk, &case_id, &action);
    fake_pass(&desk.fake, INT64_C(60) * 86400 * 1000);
    desk_sign_in(&desk, "hoduya");
    ck_assert_str_eq(listed(&desk).next_what, "Action late");
    ck_assert_str_eq(listed(&desk).next_brief, "Action late");
    desk_close(&desk);
}
END_TEST

START_TEST(who_may_not_read_the_plan_does_not_write_in_it)
{
    struct desk desk;
    struct ident case_id;
    struct plan_action action, other;

    open_led_by_another(&desk, &case_id, &action);
    other = new_action(&desk, &desk.hoduya);
    desk_no(&desk, plan_action_write(desk.session, &case_id, &other, &desk.err), ERR_DENIED);
    ck_assert_ptr_nonnull(strstr(desk.err.msg, "not yours to read"));
    desk_no(&desk, plan_action_done(desk.session, &action.record.id, action.record.version,
                                    "He told me today.",
                                    &desk.err), ERR_DENIED);
    desk_close(&desk);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, the_first_action_begins_the_plan);
    tcase_add_test(t, an_action_agreed_today_is_due_on_a_day_to_come);
    tcase_add_test(t, the_family_owns_actions_too);
    tcase_add_test(t, an_action_answers_a_need);
    tcase_add_test(t, the_owner_says_how_it_goes_and_changes_nothing_else);
    tcase_add_test(t, whoever_helps_the_family_says_how_theirs_goes);
    tcase_add_test(t, a_stranger_says_nothing_about_it);
    tcase_add_test(t, neither_key_goes_over_what_was_saved_since);
    tcase_add_test(t, done_with_one_key_and_back_with_another);
    tcase_add_test(t, who_said_that_it_is_done_is_asked_of_whoever_is_not_its_owner);
    tcase_add_test(t, ones_own_action_is_done_without_a_word);
    tcase_add_test(t, a_late_day_is_moved_with_a_reason_and_the_first_stays);
    tcase_add_test(t, a_comment_is_never_changed);
    tcase_add_test(t, what_is_due_of_a_plan_keeps_its_words_from_who_may_not_read_it);
    tcase_add_test(t, a_list_tells_no_words_of_the_plan);
    tcase_add_test(t, a_list_says_what_is_late_by_the_clock);
    tcase_add_test(t, who_may_not_read_the_plan_does_not_write_in_it);
}

TEST_MAIN("plan_svc", cases)
