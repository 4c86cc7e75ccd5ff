/* SPDX-License-Identifier: MIT */
/* The overview of a case: every place in sight, what is to be done above them. */

#include "config.h"

#include "screens/nav.h"
#include "screens/overview_lines.h"
#include "screens/overview_strip.h"
#include "support/ended.h"
#include "support/harness.h"
#include "support/seat.h"

enum { PLACES = NAV_COUNT - 1, MANY = 30 };

/* The body of a window of 80 by 24, below header and strip. */
static const struct rect usual = { 3, 0, 18, 80 };
static const struct rect large = { 3, 0, 54, 200 };
static const struct rect small = { 3, 0, 4, 40 };

static bool overlap(struct rect a, struct rect b)
{
    return a.row == b.row && a.col < b.col + b.cols && b.col < a.col + a.cols;
}

static void check_places(const struct overview_lines *lines, struct rect body)
{
    for (size_t i = 0; i < PLACES; i++) {
        struct rect line = overview_line(lines, lines->todo_count + i);

        ck_assert_msg(line.rows == 1 && line.row > body.row && line.col + line.cols <= body.cols,
                      "place %zu of %zu things to do", i, lines->todo_count);
        for (size_t k = 0; k < lines->todo_count + i; k++)
            ck_assert(overview_line(lines, k).rows == 0 || !overlap(line, overview_line(lines, k)));
    }
}

static void check_focus(const struct overview_lines *lines, size_t focus)
{
    struct rect line = overview_line(lines, focus);

    ck_assert_msg(line.rows == 1, "focus %zu of %zu", focus, lines->todo_count);
    ck_assert_uint_eq(overview_line_at(lines, line.row, line.col), focus);
}

START_TEST(however_much_is_due_every_place_is_in_sight)
{
    for (size_t todo = 0; todo <= MANY; todo++) {
        struct overview_lines lines = { .todo_count = todo, .menu_count = PLACES };

        for (size_t focus = 0; focus < todo + PLACES; focus++) {
            overview_lines_place(&lines, usual, focus);
            check_places(&lines, usual);
            check_focus(&lines, focus);
            overview_lines_place(&lines, large, focus);
            check_places(&lines, large);
            check_focus(&lines, focus);
        }
    }
}
END_TEST

START_TEST(in_a_small_window_the_lines_move_with_the_focus)
{
    struct overview_lines lines = { .todo_count = 9, .menu_count = PLACES };

    for (size_t focus = 0; focus < 9 + PLACES; focus++) {
        overview_lines_place(&lines, small, focus);
        check_focus(&lines, focus);
    }
    for (size_t focus = 9 + PLACES; focus-- > 0;) {
        overview_lines_place(&lines, small, focus);
        check_focus(&lines, focus);
    }
}
END_TEST

START_TEST(what_is_not_in_sight_is_counted)
{
    struct overview_lines lines = { .todo_count = 9, .menu_count = PLACES };

    overview_lines_place(&lines, usual, 0);
    ck_assert_uint_lt(lines.shown, 9);
    ck_assert_int_eq(overview_line(&lines, lines.shown).rows, 0);
    ck_assert_int_lt((int)lines.shown, lines.todo.rows);
    overview_lines_place(&lines, large, 0);
    ck_assert_uint_eq(lines.shown, 9);
}
END_TEST

START_TEST(all_places_stand_on_a_usual_screen)
{
    static const char *const titles[] = { "i Identifying details", "a Assessment", "k Consent log",
                                          "t Team", "m Meetings", "l Lead professional",
                                          "d Delivery plan", "f Outcome scores",
                                          "n What comes next", "s Sharing log", "h Chronology",
                                          "x Worried about harm?", "v Supervision",
                                          "p Panel and money", "u Transfers",
                                          "q Quality audits", "e Linked cases" };
    struct seat seat = { .app = NULL };

    seat_open_with_case(&seat, "hoduya");
    play(seat.stack, "Enter");
    for (size_t i = 0; i < COUNT(titles); i++)
        ck_assert_msg(strstr(picture(seat.stack, 24, 80, BORDERS_ASCII), titles[i]) != NULL,
                      "%s is out of sight", titles[i]);
    play(seat.stack, "End");
    seat_must_show(&seat, "> e Linked");
    play(seat.stack, "Left");
    ck_assert(!seat_shows(&seat, "> e Linked"));
    play(seat.stack, "Right Enter");
    ck_assert_str_eq(seat_top(&seat), "links");
    seat_close(&seat);
}
END_TEST

/* A closing is proposed by Helen Oduya, who looks at the case. */
static void sit_closing(struct seat *seat, const struct ident *id)
{
    struct taking t = taking(EVENT_T23);
    struct closure closure;

    desk_closing_record(&seat->desk, &closure);
    taking_with(&t, ENTITY_closure, &closure);
    desk_ok(&seat->desk, desk_take(&seat->desk, id, &t));
    seat_sit(seat);
    play(seat->stack, "Enter");
}

/* What was not done is not said to be: no team met where one service saw to it. */
START_TEST(a_stage_that_was_passed_over_is_not_done)
{
    struct ident id, version;
    struct seat seat;

    setlocale(LC_ALL, "C.UTF-8");
    desk_assessed(&seat.desk, &id, &version);
    desk_ok(&seat.desk, desk_move(&seat.desk, &id, EVENT_T08, &seat.desk.agency));
    sit_closing(&seat, &id);
    seat_must_show(&seat, "Consent ok > Assess ok > Assessed ok > TAC > Deliver ok > [Close]");
    seat_close(&seat);
}
END_TEST

START_TEST(a_team_that_met_is_done)
{
    struct plan_action action;
    struct seat seat;
    struct ident id;

    setlocale(LC_ALL, "C.UTF-8");
    desk_delivering(&seat.desk, &id, &action);
    sit_closing(&seat, &id);
    seat_must_show(&seat, "Consent ok > Assess ok > Assessed ok > TAC ok > Deliver ok > [Close]");
    seat_close(&seat);
}
END_TEST

static const char *team_of(size_t count, int rows)
{
    static char *drawn;
    struct team_row people[9];
    struct overview_data data = { .team = { people, count } };
    struct canvas *canvas = canvas_new(10, 32, BORDERS_ASCII);
    struct str words = STR_INIT;

    for (size_t i = 0; i < count; i++)
        people[i] = (struct team_row){ .name = "Joy Leckie", .role = "practitioner" };
    overview_team_draw(&data, canvas, (struct rect){ 0, 0, rows, 32 });
    canvas_dump(canvas, &words);
    free(drawn);
    drawn = strdup(str_text(&words));
    str_release(&words);
    canvas_free(canvas);
    return drawn;
}

/* Whoever has no room is counted. */
START_TEST(a_team_that_does_not_fit_says_how_many_more)
{
    ck_assert_ptr_null(strstr(team_of(4, 5), "more"));
    ck_assert_ptr_nonnull(strstr(team_of(5, 5), "2 more: t"));
    ck_assert_ptr_nonnull(strstr(team_of(9, 5), "6 more: t"));
    ck_assert_ptr_nonnull(strstr(team_of(9, 2), "9 more: t"));
    ck_assert_ptr_null(strstr(team_of(9, 1), "more"));
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, however_much_is_due_every_place_is_in_sight);
    tcase_add_test(t, in_a_small_window_the_lines_move_with_the_focus);
    tcase_add_test(t, what_is_not_in_sight_is_counted);
    tcase_add_test(t, a_stage_that_was_passed_over_is_not_done);
    tcase_add_test(t, a_team_that_does_not_fit_says_how_many_more);
    tcase_add_test(t, a_team_that_met_is_done);
    tcase_add_test(t, all_places_stand_on_a_usual_screen);
}

TEST_MAIN("overview", cases)
