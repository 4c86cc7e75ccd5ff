/* SPDX-License-Identifier: MIT */
/* The list of cases and the case itself say the same is late, in a store with families in it. */

#include "config.h"

#include "cli/filling.h"
#include "support/exchange_desk.h"
#include "support/harness.h"

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

START_TEST(the_list_and_the_case_say_the_same_is_late)
{
    struct desk desk;

    desk_open_empty(&desk);
    desk_ok(&desk, filling_do(desk.session, &desk.err));
    compare(&desk, 0);
    for (int weeks = 2; weeks <= 20; weeks += 2) {
        fake_pass(&desk.fake, 2 * WEEK);
        compare(&desk, weeks);
    }
    desk_close(&desk);
}
END_TEST

static void cases(TCase *t)
{
    tcase_set_timeout(t, 120);
    tcase_add_test(t, the_list_and_the_case_say_the_same_is_late);
}

TEST_MAIN("late", cases)
