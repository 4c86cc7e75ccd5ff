/* SPDX-License-Identifier: MIT */
/* The list of cases and the case itself say the same is late, in a store with families in it. */

#include "config.h"

#include <stdlib.h>

#include "cli/filling.h"
#include "service/beyond_svc.h"
#include "support/exchange_desk.h"
#include "support/harness.h"
#include "support/seat.h"

enum { MOST = 200, WEEK = 7 * 24 * 3600 * 1000 /* milliseconds */ };

static int late_in_case(struct desk *desk, const struct ident *case_id, struct arena *arena)
{
    struct date today = session_today(desk->session);
    struct case_view view;
    int late = 0;

    desk_ok(desk, case_open(desk->session, case_id, "to compare", &view, arena, &desk->err));
    for (size_t i = 0; i < view.due.count; i++)
        late += due_is_late(&view.due.items[i], today);
    return late;
}

static void compare(struct desk *desk, int weeks)
{
    struct case_filter filter = { .whose = CASES_ALLOWED, .closed_too = true };
    struct arena arena = ARENA_INIT;
    struct case_page page;
    int late = 0;

    desk_sign_in(desk, "gmarlowe");
    desk_ok(desk, case_list(desk->session, &filter, NULL, MOST, &page, &arena, &desk->err));
    for (size_t i = 0; i < page.count; i++) {
        int own = late_in_case(desk, &page.rows[i].case_id, &arena);

        ck_assert_msg(own == page.rows[i].alerts, "%s after %d weeks: %d late, %d in the list",
                      page.rows[i].urn, weeks, own, page.rows[i].alerts);
        late += own;
    }
    ck_assert_int_gt(late, 0);
    arena_clear(&arena);
}

/* The totals are those of the rows; each kind leaves the cases it counts, all late by it. */
static void compare_kinds(struct desk *desk)
{
    struct case_filter filter = { .whose = CASES_ALLOWED };
    struct arena arena = ARENA_INIT;
    struct case_counts counts;
    struct case_kinds kinds;
    struct case_page page;
    int late = 0;

    desk_ok(desk, case_list(desk->session, &filter, NULL, MOST, &page, &arena, &desk->err));
    desk_ok(desk, case_counts(desk->session, CASES_ALLOWED, &counts, &desk->err));
    for (size_t i = 0; i < page.count; i++)
        late += page.rows[i].alerts > 0;
    ck_assert_int_eq(counts.open, (int)page.count);
    ck_assert_int_eq(counts.late, late);
    desk_ok(desk, case_kinds(desk->session, CASES_ALLOWED, &kinds, &arena, &desk->err));
    ck_assert_uint_gt(kinds.count, 4);
    filter.late_only = filter.one_kind = true;
    for (size_t k = 0; k < kinds.count; k++) {
        filter.kind = kinds.items[k].rule;
        desk_ok(desk, case_list(desk->session, &filter, NULL, MOST, &page, &arena, &desk->err));
        ck_assert_int_eq((int)page.count, kinds.items[k].cases);
        for (size_t i = 0; i < page.count; i++)
            ck_assert_ptr_nonnull(
                strstr(page.rows[i].late_words, due_late_words(filter.kind)));
    }
    arena_clear(&arena);
}

START_TEST(the_list_and_the_case_say_the_same_is_late)
{
    struct desk desk;

    desk_open_empty(&desk);
    desk_ok(&desk, filling_do(desk.session, &desk.err));
    compare(&desk, 0);
    compare_kinds(&desk);
    for (int weeks = 2; weeks <= 20; weeks += 2) {
        fake_pass(&desk.fake, 2 * WEEK);
        compare(&desk, weeks);
    }
    desk_close(&desk);
}
END_TEST

static void sit_among_families(struct seat *seat)
{
    setlocale(LC_ALL, "C.UTF-8");
    desk_open_empty(&seat->desk);
    desk_ok(&seat->desk, filling_do(seat->desk.session, &seat->desk.err));
    desk_sign_in(&seat->desk, "gmarlowe");
    seat_sit(seat);
}

/* "Late 7: ..." of the row, and the counts and marks of the case it opens. */
START_TEST(the_overview_marks_as_many_as_the_row_counts)
{
    struct seat seat;
    const char *row;
    int said;

    sit_among_families(&seat);
    row = strstr(picture(seat.stack, 24, 80, BORDERS_ASCII), "\nLate ");
    ck_assert_ptr_nonnull(row);
    said = atoi(row + 6);
    ck_assert_int_gt(said, 1);
    play(seat.stack, "Enter");
    seat_must_show(&seat, arena_printf(&seat.desk.arena, "Do next: %d late", said));
    seat_must_show(&seat, "For Helen Oduya: clears when ");
    seat_close(&seat);
}
END_TEST

START_TEST(a_list_is_narrowed_to_one_kind_of_late_thing)
{
    struct seat seat;

    sit_among_families(&seat);
    play(seat.stack, "Alt-l");
    seat_must_show(&seat, "Review not held: ");
    play(seat.stack, "'held' Enter");
    seat_must_show(&seat, "Only Review not held.");
    play(seat.stack, "Esc 'l:held'");
    seat_must_show(&seat, "Review not held");
    play(seat.stack, "^U 'l:xyz'");
    seat_must_show(&seat, "Nothing matches.");
    seat_close(&seat);
}
END_TEST

/* Leads who signed in no more have each of their cases looked at: more than a step holds. */
START_TEST(the_area_is_looked_through_in_steps)
{
    struct beyond_walk walk = { .begun = false };
    struct desk desk;
    int steps = 0;

    desk_open_empty(&desk);
    desk_ok(&desk, filling_do(desk.session, &desk.err));
    fake_pass(&desk.fake, (int64_t)9 * WEEK);
    while (!walk.over && steps < 1000) {
        desk_ok(&desk, beyond_walk_step(desk.session, &walk, &desk.err));
        steps++;
    }
    ck_assert_int_gt(steps, 1);
    ck_assert_int_lt(steps, 1000);
    ck_assert_uint_gt(walk.lines.count, 4);
    for (size_t i = 0; i < walk.lines.count; i++) {
        for (size_t k = 0; k < i; k++)
            ck_assert_msg(walk.lines.items[i].rule != walk.lines.items[k].rule ||
                              strcmp(walk.lines.items[i].who, walk.lines.items[k].who) != 0 ||
                              walk.lines.items[i].rule == DUE_DUP,
                          "%s twice", walk.lines.items[i].who);
        ck_assert((walk.lines.items[i].standing == BEYOND_TO_KNOW) ==
                  (walk.lines.items[i].rule == DUE_LPCAP));
    }
    beyond_walk_release(&walk);
    desk_close(&desk);
}
END_TEST

/* The list says how far it is, and goes on while nobody presses a key. */
START_TEST(the_list_of_the_area_says_when_that_is_all)
{
    struct seat seat;

    setlocale(LC_ALL, "C.UTF-8");
    desk_open_empty(&seat.desk);
    desk_ok(&seat.desk, filling_do(seat.desk.session, &seat.desk.err));
    fake_pass(&seat.desk.fake, (int64_t)9 * WEEK);
    seat_sit(&seat);
    play(seat.stack, "Alt-a");
    seat_must_show(&seat, "Looking on: ");
    for (int i = 0; i < 200 && seat_shows(&seat, "Looking on: "); i++)
        stack_tick(seat.stack);
    seat_must_show(&seat, " to know.  That is all there is.");
    seat_close(&seat);
}
END_TEST

static void cases(TCase *t)
{
    tcase_set_timeout(t, 120);
    tcase_add_test(t, the_list_and_the_case_say_the_same_is_late);
    tcase_add_test(t, the_overview_marks_as_many_as_the_row_counts);
    tcase_add_test(t, a_list_is_narrowed_to_one_kind_of_late_thing);
    tcase_add_test(t, the_area_is_looked_through_in_steps);
    tcase_add_test(t, the_list_of_the_area_says_when_that_is_all);
}

TEST_MAIN("late", cases)
