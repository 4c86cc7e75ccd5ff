/* SPDX-License-Identifier: MIT */
/* A new version beside the one before. */

#include "config.h"

#include "service/assessment_svc.h"
#include "support/harness.h"
#include "support/replies.h"
#include "support/road.h"
#include "support/seat.h"

/* Version 2 is begun while one service helps; its assessment is open. */
static void open_second(struct seat *seat, const char *goals)
{
    struct desk *desk = &seat->desk;
    struct ident id, first, second;
    struct assessment version;

    setlocale(LC_ALL, "C.UTF-8");
    desk_assessed(desk, &id, &first);
    desk_ok(desk, desk_move(desk, &id, EVENT_T08, &desk->agency));
    desk_ok(desk, assessment_begin(desk->session, &id, "A new carer.", &second, &desk->err));
    version = desk_newest(desk, &id);
    version.goals = goals;
    desk_ok(desk, record_save(desk->session, ENTITY_assessment, &version, &desk->err));
    seat_sit(seat);
    play(seat->stack, "Enter a Alt-v");
}

START_TEST(what_changed_is_told_sentence_by_sentence)
{
    struct seat seat;

    open_second(&seat, "In school on all days. He reads to Mia.");
    seat_must_show(&seat, "Version 2 beside version 1");
    seat_must_show(&seat, "Begun because: A new carer.");
    seat_must_show(&seat, "Gone: In school on four days of five.");
    seat_must_show(&seat, "New:  He reads to Mia.");
    seat_close(&seat);
}
END_TEST

START_TEST(nothing_differs_at_first)
{
    struct seat seat;

    open_second(&seat, "In school on four days of five.");
    seat_must_show(&seat, "Nothing differs yet.");
    seat_close(&seat);
}
END_TEST

static void answer(struct desk *desk, const struct ident *id, enum code_reply_part part)
{
    struct assessment version = desk_newest(desk, id);
    struct case_view view;
    struct erratum reply;

    desk_read(desk, id, &view);
    replies_make(&reply, &view.file, part, &version, &desk->arena);
    desk_ok(desk, reply_note(desk->session, &reply, &desk->err));
}

/* It stands on beside what was carried forward, and not beside what is new. */
START_TEST(what_the_family_said_stands_beside_the_words_it_was_about)
{
    struct seat seat;
    struct desk *desk = &seat.desk;
    struct ident id, first;
    struct assessment version;

    setlocale(LC_ALL, "C.UTF-8");
    desk_assessed(desk, &id, &first);
    answer(desk, &id, REPLY_PART_HOME);
    answer(desk, &id, REPLY_PART_CHANGE);
    desk_ok(desk, desk_move(desk, &id, EVENT_T08, &desk->agency));
    desk_ok(desk, assessment_begin(desk->session, &id, "A new carer.", &first, &desk->err));
    version = desk_newest(desk, &id);
    version.goals = "He reads to Mia.";
    desk_ok(desk, record_save(desk->session, ENTITY_assessment, &version, &desk->err));
    seat_sit(&seat);
    play(seat.stack, "Enter a F3 'family and home' Enter");
    seat_must_show(&seat, "Answer HOME");
    play(seat.stack, "F3 'what needs' Enter");
    ck_assert(!seat_shows(&seat, "Answer CHANGE"));
    play(seat.stack, "Alt-v");
    seat_must_show(&seat, "Beside what was: 22 Mar 2010, a parent or carer disagrees");
    seat_must_show(&seat, "CHANGE ");
    ck_assert(!seat_shows(&seat, "Beside what is"));
    seat_close(&seat);
}
END_TEST

START_TEST(a_first_version_has_none_before)
{
    struct seat seat;
    struct ident id, first;

    setlocale(LC_ALL, "C.UTF-8");
    desk_assessed(&seat.desk, &id, &first);
    seat_sit(&seat);
    play(seat.stack, "Enter a Alt-v");
    seat_must_say(&seat, "no version before");
    seat_close(&seat);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, what_changed_is_told_sentence_by_sentence);
    tcase_add_test(t, nothing_differs_at_first);
    tcase_add_test(t, what_the_family_said_stands_beside_the_words_it_was_about);
    tcase_add_test(t, a_first_version_has_none_before);
}

TEST_MAIN("version_changes", cases)
