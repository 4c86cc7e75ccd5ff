/* SPDX-License-Identifier: MIT */
/* The case as it was, over the case as it is. */

#include "config.h"

#include "support/harness.h"
#include "support/seat.h"

enum { DAY_MS = 24 * 60 * 60 * 1000 };

static struct subject child_of(struct seat *seat, const struct ident *id)
{
    struct case_view view;

    desk_ok(&seat->desk, case_open(seat->desk.session, id, NULL, &view, &seat->desk.arena,
                                   &seat->desk.err));
    return view.file.subject;
}

/* Helen Oduya at her list; the child was called Kieran until today. */
static struct ident open_renamed(struct seat *seat)
{
    struct subject child;
    struct ident id;

    setlocale(LC_ALL, "C.UTF-8");
    desk_open(&seat->desk);
    desk_sign_in(&seat->desk, "hoduya");
    desk_ok(&seat->desk, desk_start(&seat->desk, "Kieran", "Tolliver", "2000-06-19", &id));
    fake_pass(&seat->desk.fake, 3 * (int64_t)DAY_MS);
    desk_sign_in(&seat->desk, "hoduya");
    child = child_of(seat, &id);
    child.given_names = "Kyran";
    desk_ok(&seat->desk, record_save(seat->desk.session, ENTITY_subject, &child,
                                     &seat->desk.err));
    seat_sit(seat);
    return id;
}

START_TEST(a_case_is_shown_as_it_was_and_one_key_goes_back)
{
    struct seat seat;

    open_renamed(&seat);
    play(seat.stack, "Enter");
    seat_must_show(&seat, "TOLLIVER, Kyran");
    play(seat.stack, "^T 't-1' Enter");
    ck_assert_str_eq(seat_top(&seat), "overview");
    seat_must_say(&seat, "As it was known on");
    seat_must_show(&seat, "TOLLIVER, Kieran as on");
    play(seat.stack, "g i");
    seat_must_show(&seat, "As it was known on");
    seat_must_show(&seat, "Kieran");
    play(seat.stack, "^T");
    ck_assert_str_eq(seat_top(&seat), "overview");
    seat_must_show(&seat, "TOLLIVER, Kyran");
    ck_assert(!seat_shows(&seat, "As it was known on"));
    seat_close(&seat);
}
END_TEST

/* Counted as of that day: what came due later is not said, what was late then is. */
START_TEST(what_was_due_is_told_as_of_that_day)
{
    struct seat seat;
    struct ident id;

    setlocale(LC_ALL, "C.UTF-8");
    desk_open(&seat.desk);
    desk_sign_in(&seat.desk, "hoduya");
    desk_ok(&seat.desk, desk_start(&seat.desk, "Kieran", "Tolliver", "2000-06-19", &id));
    fake_pass(&seat.desk.fake, 30 * (int64_t)DAY_MS);
    desk_sign_in(&seat.desk, "hoduya");
    seat_sit(&seat);
    play(seat.stack, "Enter");
    seat_must_show(&seat, "No consent in force");
    seat_must_show(&seat, "30 days ago");
    play(seat.stack, "^T 't-10' Enter");
    seat_must_show(&seat, "20 days ago");
    ck_assert(!seat_shows(&seat, "30 days ago"));
    seat_close(&seat);
}
END_TEST

START_TEST(the_day_stands_on_every_place_of_the_case)
{
    static const char *const places[] = { "o", "i", "a", "k", "t", "m", "l", "d",
                                          "s", "h", "x", "v", "q", "p" };
    struct seat seat;

    open_renamed(&seat);
    play(seat.stack, "Enter ^T 't-1' Enter");
    for (size_t i = 0; i < COUNT(places); i++) {
        play(seat.stack, "g");
        play(seat.stack, places[i]);
        ck_assert_msg(seat_shows(&seat, "As it was known on"), "g %s\n%s", places[i],
                      picture(seat.stack, 24, 80, BORDERS_ASCII));
        seat_cursor_holds(&seat, 24, 80, places[i]);
        seat_cursor_holds(&seat, 60, 200, places[i]);
    }
    play(seat.stack, "Esc g n");
    ck_assert_str_eq(stack_message(seat.stack),
                     "What comes next is told of today only: ^T goes there.");
    seat_close(&seat);
}
END_TEST

/* The foot of each place names nothing that would be refused. */
START_TEST(no_place_offers_to_write)
{
    static const struct {
        const char *place, *offer;
    } offers[] = {
        { "a", "e Correct" }, { "a", "n New version" }, { "m", "h Hold" }, { "m", "n Not held" },
        { "m", "a Convene" }, { "l", "n Propose" },     { "t", "a Add" },  { "p", "a Ask panel" },
    };
    struct seat seat;

    open_renamed(&seat);
    play(seat.stack, "Enter ^T 't-1' Enter");
    for (size_t i = 0; i < COUNT(offers); i++) {
        play(seat.stack, "g");
        play(seat.stack, offers[i].place);
        ck_assert_msg(!seat_shows(&seat, offers[i].offer), "g %s offers %s", offers[i].place,
                      offers[i].offer);
    }
    seat_close(&seat);
}
END_TEST

START_TEST(nothing_of_it_can_be_changed)
{
    struct seat seat;
    struct ident id = open_renamed(&seat);
    struct subject child;

    child = seat_file(&seat, &id)->subject;
    play(seat.stack, "Enter ^T 't-1' Enter i 'Another' ^S");
    seat.desk.err = ERR_INIT;
    child.given_names = "Another";
    ck_assert(!record_save(app_session(seat.app), ENTITY_subject, &child, &seat.desk.err));
    ck_assert_int_eq(seat.desk.err.kind, ERR_REFUSED);
    ck_assert_ptr_nonnull(strstr(seat.desk.err.msg, "Go back to today first"));
    play(seat.stack, "^T");
    seat.desk.err = ERR_INIT;
    ck_assert_str_eq(seat_file(&seat, &id)->subject.given_names, "Kyran");
    desk_ok(&seat.desk, record_save(app_session(seat.app), ENTITY_subject, &child,
                                    &seat.desk.err));
    seat_close(&seat);
}
END_TEST

START_TEST(a_concern_is_never_in_the_way)
{
    struct seat seat;
    struct ident id = open_renamed(&seat);

    play(seat.stack, "Enter ^T 't-1' Enter g i ^X 'Bruises on both arms.' ^S");
    ck_assert_uint_eq(seat_file(&seat, &id)->stepup.count, 1);
    ck_assert(!seat_shows(&seat, "As it was known on"));
    seat_close(&seat);
}
END_TEST

START_TEST(a_day_that_cannot_be_is_refused_where_it_was_typed)
{
    static const struct {
        const char *typed, *says;
    } days[] = {
        { "'t+3'", "has not come yet" },
        { "'t-30'", "was not known here yet" },
        { "'sometime'", "That is not a day" },
    };

    for (size_t i = 0; i < COUNT(days); i++) {
        struct seat seat;

        open_renamed(&seat);
        play(seat.stack, "Enter ^T");
        play(seat.stack, days[i].typed);
        play(seat.stack, "Enter");
        seat_must_say(&seat, days[i].says);
        play(seat.stack, "Esc");
        ck_assert_str_eq(seat_top(&seat), "overview");
        ck_assert(!seat_shows(&seat, "As it was known on"));
        seat_close(&seat);
    }
}
END_TEST

static void cases(TCase *t)
{
    tcase_set_timeout(t, 60);
    tcase_add_test(t, a_case_is_shown_as_it_was_and_one_key_goes_back);
    tcase_add_test(t, what_was_due_is_told_as_of_that_day);
    tcase_add_test(t, the_day_stands_on_every_place_of_the_case);
    tcase_add_test(t, no_place_offers_to_write);
    tcase_add_test(t, nothing_of_it_can_be_changed);
    tcase_add_test(t, a_concern_is_never_in_the_way);
    tcase_add_test(t, a_day_that_cannot_be_is_refused_where_it_was_typed);
}

TEST_MAIN("as at", cases)
