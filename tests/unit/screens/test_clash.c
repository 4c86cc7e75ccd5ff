/* SPDX-License-Identifier: MIT */
/* Two desks on one record: what the other saved meanwhile is shown, asked about and never
 * overwritten, in every form. */

#include "config.h"

#include "screens/nav.h"
#include "service/access_svc.h"
#include "service/lead_svc.h"
#include "service/panel_svc.h"
#include "service/plan_svc.h"
#include "service/stepup_svc.h"
#include "support/casework.h"
#include "support/harness.h"
#include "support/replies.h"
#include "support/road.h"
#include "support/seat.h"

/* Somebody at the screens of a case with one action, and somebody at another desk. */
static void two_desks(struct seat *seat, const char *here, const char *there, struct ident *id)
{
    struct plan_action action;

    memset(seat, 0, sizeof(*seat));
    setlocale(LC_ALL, "C.UTF-8");
    desk_delivering(&seat->desk, id, &action);
    desk_sign_in(&seat->desk, here);
    seat_sit(seat);
    desk_sign_in(&seat->desk, there);
    nav_open_case(seat->app, id);
}

static const struct plan_action *stored_action(struct seat *seat, const struct ident *id)
{
    return &seat_file(seat, id)->plan_action.items[0];
}

/* ----- How an action goes ------------------------------------------------ */

/* Gwen puts the action off to the thirtieth. */
static struct date put_off(struct seat *seat, const struct ident *id)
{
    struct plan_action action = *stored_action(seat, id);

    action.due = desk_days_on(&seat->desk, 30);
    desk_ok(&seat->desk, plan_action_write(seat->desk.session, id, &action, &seat->desk.err));
    return action.due;
}

/* The day it is due by, typed over. */
#define DUE "Tab Tab Tab ^U '+50'"

static void due_is(struct seat *seat, const struct ident *id, struct date day)
{
    ck_assert_int_eq(date_compare(stored_action(seat, id)->due, day), 0);
}

START_TEST(two_days_for_one_action_are_shown_and_chosen)
{
    struct seat seat;
    struct ident id;
    struct date theirs;

    two_desks(&seat, "hoduya", "gmarlowe", &id);
    play(seat.stack, "d Enter 'Put off.' " DUE);
    theirs = put_off(&seat, &id);
    play(seat.stack, "^S");
    ck_assert_str_eq(seat_top(&seat), "conflict");
    seat_must_show(&seat, "Due");
    due_is(&seat, &id, theirs);
    play(seat.stack, "t ^S");
    ck_assert_str_eq(seat_top(&seat), "plan");
    due_is(&seat, &id, theirs);
    ck_assert_str_eq(seat_file(&seat, &id)->action_progress.items[0].text, "Put off.");
    seat_close(&seat);
}
END_TEST

/* A parent disagrees with the action: that stands beside both texts of it. */
START_TEST(what_is_said_beside_a_text_is_said_beside_both)
{
    struct seat seat;
    struct ident id;
    struct erratum reply;
    struct plan_action action;

    two_desks(&seat, "hoduya", "gmarlowe", &id);
    action = *stored_action(&seat, &id);
    replies_make(&reply, seat_file(&seat, &id), REPLY_PART_ACTION, &action, &seat.desk.arena);
    reply.text = "We never agreed to that.";
    desk_ok(&seat.desk, reply_note(seat.desk.session, &reply, &seat.desk.err));
    play(seat.stack, "d e Tab Tab ^U 'A card for each day.'");
    action.action = "A card, looked at on Mondays.";
    desk_ok(&seat.desk, plan_action_write(seat.desk.session, &id, &action, &seat.desk.err));
    play(seat.stack, "^S");
    ck_assert_str_eq(seat_top(&seat), "conflict");
    seat_must_show(&seat, "We never agreed to that.");
    seat_close(&seat);
}
END_TEST

START_TEST(a_comment_alone_leaves_what_was_saved_meanwhile)
{
    struct seat seat;
    struct ident id;
    struct date theirs;

    two_desks(&seat, "hoduya", "gmarlowe", &id);
    play(seat.stack, "d Enter 'He kept it all week.'");
    theirs = put_off(&seat, &id);
    play(seat.stack, "^S");
    ck_assert_str_eq(seat_top(&seat), "plan");
    due_is(&seat, &id, theirs);
    ck_assert_uint_eq(seat_file(&seat, &id)->action_progress.count, 1);
    seat_close(&seat);
}
END_TEST

START_TEST(a_draft_on_what_was_saved_since_says_so_and_asks)
{
    struct seat seat;
    struct ident id;
    struct date theirs;

    two_desks(&seat, "hoduya", "gmarlowe", &id);
    play(seat.stack, "d Enter " DUE " Esc");
    theirs = put_off(&seat, &id);
    play(seat.stack, "F5 Enter");
    seat_must_say(&seat, "is here again. Somebody saved this since: ^S shows both.");
    play(seat.stack, "^S");
    ck_assert_str_eq(seat_top(&seat), "conflict");
    due_is(&seat, &id, theirs);
    play(seat.stack, "y ^S");
    ck_assert_str_eq(seat_top(&seat), "plan");
    due_is(&seat, &id, desk_days_on(&seat.desk, 50));
    seat_close(&seat);
}
END_TEST

START_TEST(a_draft_of_a_comment_takes_the_rest_as_it_is_now)
{
    struct seat seat;
    struct ident id;
    struct date theirs;

    two_desks(&seat, "hoduya", "gmarlowe", &id);
    play(seat.stack, "d Enter 'He kept it all week.' Esc");
    theirs = put_off(&seat, &id);
    play(seat.stack, "F5 Enter");
    seat_must_say(&seat, "is here again, on what somebody saved since.");
    seat_must_show(&seat, "He kept it all week.");
    play(seat.stack, "^S");
    ck_assert_str_eq(seat_top(&seat), "plan");
    due_is(&seat, &id, theirs);
    ck_assert_uint_eq(seat_file(&seat, &id)->action_progress.count, 1);
    seat_close(&seat);
}
END_TEST

/* ----- A hand-over ------------------------------------------------------- */

/* Helen Oduya leads and Ravi Menon is asked, who may know of the case and not read it. */
static struct lp_assignment asked_to_follow(struct desk *desk, struct ident *id)
{
    struct plan_action action;
    struct lp_assignment term;

    desk_delivering(desk, id, &action);
    term = desk_lead_term(desk, id, &desk->rmenon);
    term.end_reason = LPEND_NEED_SHIFTED;
    desk_ok(desk, lead_assign(desk->session, &term, &desk->err));
    return term;
}

START_TEST(whoever_is_asked_sees_which_steps_the_lead_ticked_meanwhile)
{
    struct seat seat = { .app = NULL };
    struct ident id;
    struct lp_assignment term;

    setlocale(LC_ALL, "C.UTF-8");
    term = asked_to_follow(&seat.desk, &id);
    desk_sign_in(&seat.desk, "rmenon");
    seat_sit(&seat);
    desk_sign_in(&seat.desk, "hoduya");
    nav_open_case(seat.app, &id);
    play(seat.stack, "l h 4");
    term.handover_done = set_with(set_with(0, HANDOVER_FAMILY_TOLD), HANDOVER_TAC_TOLD);
    desk_ok(&seat.desk, lead_tick(seat.desk.session, &term, &seat.desk.err));
    play(seat.stack, "^S");
    ck_assert_str_eq(seat_top(&seat), "conflict");
    seat_must_show(&seat, "Family told; Team told");
    seat_must_show(&seat, "File passed");
    play(seat.stack, "b ^S");
    ck_assert_str_eq(seat_top(&seat), "lead");
    desk_ok(&seat.desk, record_theirs(seat.desk.session, ENTITY_lp_assignment, &term.record.id, 0,
                                      &term, &(struct lp_assignment){ 0 }, &seat.desk.arena,
                                      &seat.desk.err));
    ck_assert(set_has(term.handover_done, HANDOVER_FAMILY_TOLD));
    ck_assert(set_has(term.handover_done, HANDOVER_TAC_TOLD));
    ck_assert(set_has(term.handover_done, HANDOVER_FILE_PASSED));
    seat_close(&seat);
}
END_TEST

/* ----- Every other form with a save of its own --------------------------- */

/* One record on its form: it is made, opened and typed in, and then both save it. */
struct clash_case {
    const char *what, *who;
    const char *make; /* from the overview */
    const char *open; /* and what is typed there */
    enum entity_id kind;
    const char *field; /* a text of it, which the other desk changes */
    bool (*save)(struct session *session, const struct ident *id, void *record, struct err *err);
};

static bool save_action(struct session *session, const struct ident *id, void *record,
                        struct err *err)
{
    return plan_action_write(session, id, record, err);
}

static bool save_panel(struct session *session, const struct ident *id UNUSED, void *record,
                       struct err *err)
{
    return panel_keep(session, record, err);
}

static bool save_stepup(struct session *session, const struct ident *id UNUSED, void *record,
                        struct err *err)
{
    return stepup_write(session, record, NULL, err);
}

static bool save_request(struct session *session, const struct ident *id UNUSED, void *record,
                         struct err *err)
{
    return access_keep(session, record, err);
}

static bool save_budget(struct session *session, const struct ident *id UNUSED, void *record,
                        struct err *err)
{
    return budget_keep(session, record, err);
}

static bool save_child(struct session *session, const struct ident *id UNUSED, void *record,
                       struct err *err)
{
    return record_save(session, ENTITY_subject, record, err);
}

static const struct clash_case clashes[] = {
    { "what was agreed", "hoduya", "d", "e Tab ' Typed here.'", ENTITY_plan_action, "action",
      save_action },
    { "a panel", "hoduya",
      "p a 'Fennmoor Resource Panel' Tab Tab 'f' Tab '180' Tab 'Breakfast club' ^S",
      "Enter ' Typed here.'", ENTITY_panel_referral, "request_note", save_panel },
    { "money", "hoduya",
      "p a 'Fennmoor Resource Panel' Tab Tab 'f' Tab '180' Tab 'Breakfast club' ^S "
      "b 'Breakfast club' Tab '180.00' ^S",
      "Down Enter ' Typed here.'", ENTITY_budget_request, "item", save_budget },
    { "a step to social care", "hoduya", "x 'A burn on the arm.' ^S", "x End ' Typed here.'",
      ENTITY_stepup, "concern", save_stepup },
    { "a request to see", "gmarlowe", "c a 'self' Tab Tab 'Kieran himself' ^S",
      "Home e Tab Tab ' Typed'", ENTITY_sar, "requester", save_request },
    { "the child", "hoduya", "i", "'Typed'", ENTITY_subject, "contact_tel", save_child },
};

/* Of a concern what was first written stays, and is added to. */
static const char theirs_words[] = "A burn on the arm. Theirs, over there.";

/* The record as it is stored; there is one of its kind. */
static void *stored(struct seat *seat, const struct ident *id, const struct clash_case *one)
{
    struct case_view *view = arena_alloc(&seat->desk.arena, sizeof(*view));

    desk_read(&seat->desk, id, view);
    ck_assert_msg(case_file_count(&view->file, one->kind) == 1, "%s: there are %zu\n%s",
                  one->what, case_file_count(&view->file, one->kind),
                  picture(seat->stack, 24, 80, BORDERS_ASCII));
    return case_file_at(&view->file, one->kind, 0);
}

static void save_there(struct seat *seat, const struct ident *id, const struct clash_case *one)
{
    void *record = stored(seat, id, one);

    field_set_text(entity_field(entity_of(one->kind), one->field), record, theirs_words);
    desk_ok(&seat->desk, one->save(seat->desk.session, id, record, &seat->desk.err));
}

START_TEST(each_form_shows_what_was_saved_meanwhile)
{
    const struct clash_case *one = &clashes[_i];
    const struct field *field = entity_field(entity_of(one->kind), one->field);
    struct seat seat;
    struct ident id;

    two_desks(&seat, one->who, one->who, &id);
    play(seat.stack, one->make);
    play(seat.stack, one->open);
    save_there(&seat, &id, one);
    play(seat.stack, "^S");
    ck_assert_msg(strcmp(seat_top(&seat), "conflict") == 0, "%s: %s\n%s", one->what,
                  stack_message(seat.stack), picture(seat.stack, 24, 80, BORDERS_ASCII));
    ck_assert_str_eq(field_text(field, stored(&seat, &id, one), &seat.desk.arena), theirs_words);
    seat_close(&seat);
}
END_TEST

/* A place of the case that is opened after somebody's step stands on that step. */
START_TEST(what_is_opened_afterwards_is_of_today)
{
    struct seat seat;
    struct ident id;
    struct stepup concern;

    two_desks(&seat, "hoduya", "gmarlowe", &id);
    ck_assert(!seat_shows(&seat, "now: Step"));
    record_init(entity_of(ENTITY_stepup), &concern);
    concern.concern = "A burn on the arm.";
    desk_ok(&seat.desk, stepup_raise(seat.desk.session, &id, &concern, &seat.desk.err));
    play(seat.stack, "p");
    ck_assert_str_eq(seat_top(&seat), "panel");
    seat_must_show(&seat, "now: Step");
    seat_close(&seat);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, what_is_opened_afterwards_is_of_today);
    tcase_add_test(t, two_days_for_one_action_are_shown_and_chosen);
    tcase_add_test(t, what_is_said_beside_a_text_is_said_beside_both);
    tcase_add_test(t, a_comment_alone_leaves_what_was_saved_meanwhile);
    tcase_add_test(t, a_draft_on_what_was_saved_since_says_so_and_asks);
    tcase_add_test(t, a_draft_of_a_comment_takes_the_rest_as_it_is_now);
    tcase_add_test(t, whoever_is_asked_sees_which_steps_the_lead_ticked_meanwhile);
    tcase_add_loop_test(t, each_form_shows_what_was_saved_meanwhile, 0, COUNT(clashes));
}

TEST_MAIN("two desks at the screens", cases)
