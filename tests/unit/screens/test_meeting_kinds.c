/* SPDX-License-Identifier: MIT */
/* Every kind of meeting that domain.md 1.10 has: planned, not held and planned again, held. */

#include "config.h"

#include "base/compiler.h"
#include "support/harness.h"
#include "support/seat.h"
#include "support/table_case.h"

enum made { ASSESSED, SINGLE, FORMING, DELIVERING };

/* How the meeting goes, from its first section to the question whether to keep it. */
#define CAME "h h h h"
#define REPLIED "h r 'Fine.' ^S Down r 'Better.' ^S Down r 'Each day.' ^S"
#define AGREED " F6 a 'A target card.' Tab 'dana' Tab '+14' Tab 'Comes.' Tab '2.01' ^S"
#define BEGUN \
    " F6 'All agreed.' Tab 'I want to.' Tab 'We do.' Tab Tab '+30 15:45' Tab Tab Space F4"
#define SAID " F6 'All went well.' Tab 'I like it.' Tab 'Better.' Tab "
#define GOES_ON SAID "'continue' Tab 'Keep it up.' Tab '+42 15:45' Tab Tab Space F4"
/* Nobody met yet: where is asked. */
#define GOES_ON_AT_SCHOOL \
    SAID "'continue' Tab 'Keep it up.' Tab '+42 15:45' Tab 'School' Tab Space F4"
#define CLOSES \
    SAID "Tab 'None.' Tab 'needs' Tab 'He comes each day.' Tab 'ravi' Tab Tab 'y' Tab 'y'" \
         " Tab 'Nobody fears for him.' Tab Space F4"

/* Typed again from domain.md 1.10 and 2.2: a first one, of whatever road, begins
 * the plan (T11); a review of a plan goes on (T12) or proposes to close (T23). */
static const struct kind_case {
    enum code_meeting_kind kind;
    const char *typed;
    enum made made;
    const char *hold;
    enum code_state after;
    size_t reviews;
} kinds[] = {
    { MEETING_KIND_INITIAL, "first", FORMING, CAME AGREED BEGUN, STATE_D0, 0 },
    { MEETING_KIND_STEP_DOWN, "step", FORMING, CAME AGREED BEGUN, STATE_D0, 0 },
    { MEETING_KIND_TRANSFER_IN, "transfer", FORMING, CAME AGREED BEGUN, STATE_D0, 0 },
    { MEETING_KIND_TRANSFER_IN, "transfer", ASSESSED, CAME " F6" GOES_ON, STATE_A1, 1 },
    { MEETING_KIND_REVIEW, "review", SINGLE, CAME " F6" GOES_ON, STATE_S0, 1 },
    { MEETING_KIND_CLOSURE, "closure", SINGLE, CAME " F6" CLOSES, STATE_Z0, 1 },
    { MEETING_KIND_REVIEW, "review", FORMING, CAME " F6" GOES_ON, STATE_T0, 1 },
    { MEETING_KIND_EXTRAORDINARY, "extra", FORMING, CAME " F6" GOES_ON, STATE_T0, 1 },
    { MEETING_KIND_VIRTUAL_ROUND, "round", FORMING, REPLIED " F6" GOES_ON_AT_SCHOOL, STATE_T0, 1 },
    { MEETING_KIND_INITIAL, "first", DELIVERING, CAME " F6 d" GOES_ON, STATE_D0, 1 },
    { MEETING_KIND_REVIEW, "review", DELIVERING, CAME " F6 d" GOES_ON, STATE_D0, 1 },
    { MEETING_KIND_EXTRAORDINARY, "extra", DELIVERING, CAME " F6 d" GOES_ON, STATE_D0, 1 },
    { MEETING_KIND_STEP_DOWN, "step", DELIVERING, CAME " F6 d" GOES_ON, STATE_D0, 1 },
    { MEETING_KIND_TRANSFER_IN, "transfer", DELIVERING, CAME " F6 d" GOES_ON, STATE_D0, 1 },
    { MEETING_KIND_VIRTUAL_ROUND, "round", DELIVERING, REPLIED " F6 d" GOES_ON, STATE_D0, 1 },
    { MEETING_KIND_CLOSURE, "closure", DELIVERING, CAME " F6 d" CLOSES, STATE_Z0, 1 },
};

static void make_case(struct desk *desk, enum made made, struct ident *id)
{
    struct ident version;

    switch (made) {
    case ASSESSED:
    case SINGLE:
        desk_assessed(desk, id, &version);
        if (made == SINGLE)
            desk_ok(desk, desk_move(desk, id, EVENT_T08, &desk->agency));
        break;
    case FORMING:
        desk_forming(desk, id);
        break;
    case DELIVERING:
        table_case_delivering(desk, id);
        break;
    }
}

static struct ident open_case(struct seat *seat, const struct kind_case *row)
{
    struct ident id;

    setlocale(LC_ALL, "C.UTF-8");
    make_case(&seat->desk, row->made, &id);
    seat_sit(seat);
    play(seat->stack, "Enter m");
    return id;
}

static const struct tac_meeting *last_but(struct seat *seat, const struct ident *id, size_t back)
{
    const struct case_file *file = seat_file(seat, id);

    ck_assert_uint_gt(file->tac_meeting.count, back);
    return &file->tac_meeting.items[file->tac_meeting.count - 1 - back];
}

static void plan_it(struct seat *seat, const struct ident *id, const struct kind_case *row)
{
    const struct tac_meeting *meeting;

    play(seat->stack, "a");
    play_text(seat->stack, row->typed);
    play(seat->stack, row->kind == MEETING_KIND_VIRTUAL_ROUND
                          ? "Tab '24 mar' ^S"
                          : "Tab '24 mar 15:45' Tab 'School' ^S");
    ck_assert_str_eq(stack_message(seat->stack), "Kept, with who is asked.");
    meeting = last_but(seat, id, 0);
    ck_assert_int_eq(meeting->kind, row->kind);
    ck_assert_int_eq(meeting->status, MEETING_STATUS_PLANNED);
    seat_must_show(seat, "Planned");
}

/* Its day is over and it was not held; it is to be in a week. */
static void miss_it(struct seat *seat, const struct ident *id, const struct kind_case *row)
{
    const struct tac_meeting *missed;

    fake_pass(&seat->desk.fake, INT64_C(3 * 86400000));
    play(seat->stack, row->kind == MEETING_KIND_VIRTUAL_ROUND
                          ? "F5 Home n 'family did' Tab Tab '+7' ^S"
                          : "F5 Home n 'family did' Tab Tab '+7 15:00' ^S");
    ck_assert_str_eq(stack_message(seat->stack), "Kept, with the new date.");
    missed = last_but(seat, id, 1);
    ck_assert_int_eq(missed->status, MEETING_STATUS_NOT_HELD);
    ck_assert_int_eq(missed->not_held_reason, NOTHELD_FAMILY_DNA);
    ck_assert(ident_equal(&missed->rescheduled_to, &last_but(seat, id, 0)->record.id));
    ck_assert_int_eq(last_but(seat, id, 0)->kind, row->kind);
    seat_must_show(seat, "Not held");
}

static void hold_it(struct seat *seat, const struct ident *id, const struct kind_case *row)
{
    struct ident meeting = last_but(seat, id, 0)->record.id;
    const struct tac_meeting *held;
    const struct case_file *file;

    fake_pass(&seat->desk.fake, INT64_C(7 * 86400000));
    play(seat->stack, "F5 Home");
    play(seat->stack, row->hold);
    ck_assert_msg(strcmp(seat_top(seat), "meeting") != 0, "%s", stack_message(seat->stack));
    play(seat->stack, "k");
    ck_assert_str_eq(seat_top(seat), "minutes");
    file = seat_file(seat, id);
    held = case_file_find(file, ENTITY_tac_meeting, &meeting);
    ck_assert_int_eq(held->status, MEETING_STATUS_HELD);
    ck_assert_int_eq(held->kind, row->kind);
    ck_assert_int_eq(file->caf_case.state, row->after);
    ck_assert_uint_eq(file->review.count, row->reviews);
    ck_assert_int_eq(held->closure_decided, row->after == STATE_Z0);
}

START_TEST(every_kind_is_planned_missed_and_held)
{
    const struct kind_case *row = &kinds[_i];
    struct seat seat;
    struct ident id = open_case(&seat, row);

    plan_it(&seat, &id, row);
    miss_it(&seat, &id, row);
    hold_it(&seat, &id, row);
    play(seat.stack, "Esc");
    seat_must_show(&seat, "Held");
    seat_close(&seat);
}
END_TEST

START_TEST(no_kind_is_left_out)
{
    for (int kind = MEETING_KIND_NONE_ + 1; kind < MEETING_KIND_END_; kind++) {
        bool found = false;

        for (size_t i = 0; i < COUNT(kinds); i++)
            found = found || kinds[i].kind == (enum code_meeting_kind)kind;
        ck_assert_msg(found, "%s", code_label(CODES_MEETING_KIND_ID, kind));
    }
}
END_TEST

/* A section that keeps the meeting from being kept is not called ok. */
START_TEST(what_the_meeting_still_lacks_is_marked)
{
    struct seat seat;
    struct ident id;

    setlocale(LC_ALL, "C.UTF-8");
    desk_forming(&seat.desk, &id);
    seat_sit(&seat);
    play(seat.stack, "Enter m h h h h F6 F6");
    ck_assert(!seat_shows(&seat, "What was said ok"));
    play(seat.stack, "'All agreed.' Tab");
    seat_must_show(&seat, "What was said ok");
    ck_assert(!seat_shows(&seat, "What is decided ok"));
    seat_close(&seat);
}
END_TEST

enum { DELIVERED = 10 }; /* of the table: a review of a plan that is delivered */

/* Nobody meets: no place and no time of day, but a day by which they reply. */
START_TEST(a_round_of_updates_has_a_day_for_replies_and_no_place)
{
    struct seat seat;
    struct ident id = open_case(&seat, &kinds[DELIVERED]);
    const struct tac_meeting *meeting;

    play(seat.stack, "a 'round' Tab");
    seat_must_show(&seat, "Replies by");
    ck_assert(!seat_shows(&seat, "Where"));
    ck_assert(!seat_shows(&seat, "Planned for"));
    play(seat.stack, "^S");
    seat_must_say(&seat, "Say when it is to be.");
    play(seat.stack, "'24 mar' ^S");
    ck_assert_str_eq(stack_message(seat.stack), "Kept, with who is asked.");
    meeting = &seat_file(&seat, &id)->tac_meeting.items[1];
    ck_assert_int_eq(instant_local_date(meeting->scheduled_for).days,
                     session_today(app_session(seat.app)).days + 2);
    ck_assert_ptr_null(meeting->venue);
    seat_must_show(&seat, "24 Mar 2010 ");
    ck_assert(!seat_shows(&seat, "24 Mar 2010 23:59"));
    play(seat.stack, "Enter F6");
    seat_must_show(&seat, "Wed 24 Mar 2010");
    play(seat.stack, "Esc v '26 mar' Tab 'They need longer.' ^S");
    seat_must_say(&seat, "Moved.");
    meeting = &seat_file(&seat, &id)->tac_meeting.items[2];
    ck_assert_int_eq(meeting->kind, MEETING_KIND_VIRTUAL_ROUND);
    ck_assert_int_eq(instant_local_date(meeting->scheduled_for).days,
                     session_today(app_session(seat.app)).days + 4);
    seat_close(&seat);
}
END_TEST

/* The words are asked before the reason why there are none. */
START_TEST(the_childs_words_come_before_why_there_are_none)
{
    struct seat seat;

    open_case(&seat, &kinds[DELIVERED]);
    play(seat.stack, "h h h h F6 d F6 'All went well.' F8 'I like it.'");
    seat_must_show(&seat, "I like it.");
    seat_close(&seat);
}
END_TEST

/* Begun in the wrong case: nothing of it stays. */
START_TEST(a_meeting_that_was_begun_is_thrown_away)
{
    struct seat seat;

    open_case(&seat, &kinds[DELIVERED]);
    play(seat.stack, "h h h ^P 'throw' Enter");
    seat_must_show(&seat, "Throw all of it away");
    play(seat.stack, "t");
    ck_assert_str_eq(seat_top(&seat), "meetings");
    seat_must_say(&seat, "Thrown away.");
    play(seat.stack, "g r");
    ck_assert(!seat_shows(&seat, "what was said"));
    ck_assert(!seat_shows(&seat, "who came"));
    seat_must_show(&seat, "Everything you typed is saved.");
    seat_close(&seat);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, a_round_of_updates_has_a_day_for_replies_and_no_place);
    tcase_add_test(t, the_childs_words_come_before_why_there_are_none);
    tcase_add_test(t, a_meeting_that_was_begun_is_thrown_away);
    tcase_add_test(t, what_the_meeting_still_lacks_is_marked);
    tcase_add_loop_test(t, every_kind_is_planned_missed_and_held, 0, (int)COUNT(kinds));
    tcase_add_test(t, no_kind_is_left_out);
}

TEST_MAIN("meeting kinds", cases)
