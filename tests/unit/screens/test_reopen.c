/* SPDX-License-Identifier: MIT */
/* A closed case is opened again, at the screens. */

#include "config.h"

#include "screens/nav.h"
#include "support/ended.h"
#include "support/harness.h"
#include "support/seat.h"

static struct ident sit_closed(struct seat *seat, int days)
{
    struct ident id;

    setlocale(LC_ALL, "C.UTF-8");
    desk_closed(&seat->desk, &id);
    desk_days_later(&seat->desk, days, "gmarlowe");
    seat_sit(seat);
    nav_open_case(seat->app, &id);
    return id;
}

#define ASKED \
    "'given' Tab Tab 'parent' Tab Tab Space Tab Space Tab Space Tab Space Tab 'verb' ^S"

START_TEST(the_family_is_asked_and_the_next_version_begins)
{
    struct seat seat;
    struct ident id = sit_closed(&seat, 30);

    play(seat.stack, "n");
    seat_must_show(&seat, "Open it again");
    play(seat.stack, "Enter y Tab 'He stays away again.' Esc Esc n Enter");
    seat_must_show(&seat, "He stays away again.");
    play(seat.stack, "PgDn");
    seat_must_show(&seat, "Explained");
    play(seat.stack, ASKED);
    ck_assert_msg(strstr(stack_message(seat.stack), "Open again:") != NULL, "%s\n%s",
                  stack_message(seat.stack), picture(seat.stack, 60, 100, BORDERS_ASCII));
    ck_assert_int_eq(seat_file(&seat, &id)->caf_case.state, STATE_A0);
    seat_close(&seat);
}
END_TEST

/* Whoever may not do it is told who may. */
START_TEST(a_closed_case_says_who_may_open_it_again)
{
    struct seat seat;
    struct ident id = sit_closed(&seat, 20);

    seat_sit_again(&seat, "hoduya");
    nav_open_case(seat.app, &id);
    play(seat.stack, "n");
    ck_assert(!seat_shows(&seat, "Open it again"));
    seat_must_show(&seat, "Re-opened: the co-ordinator");
    seat_close(&seat);
}
END_TEST

/* The newest case of the co-ordinator, linked to the one before. */
static void check_follows(struct seat *seat, const struct ident *before)
{
    struct case_filter filter = { .whose = CASES_MINE };
    const struct case_file *file;
    struct case_page page;

    desk_ok(&seat->desk, case_list(app_session(seat->app), &filter, NULL, 1, &page,
                                   &seat->desk.arena, &seat->desk.err));
    ck_assert_uint_eq(page.count, 1);
    file = seat_file(seat, &page.rows[0].case_id);
    ck_assert_str_eq(file->subject.given_names, "Kieran");
    ck_assert_uint_eq(file->case_link.count, 1);
    ck_assert(ident_equal(&file->case_link.items[0].other_case_id, before));
    ck_assert_int_eq(file->case_link.items[0].kind, LINK_KIND_PREVIOUS_EPISODE);
}

START_TEST(other_needs_and_later_days_are_sent_to_a_new_episode)
{
    struct seat seat;
    struct ident id = sit_closed(&seat, 112);

    play(seat.stack, "n");
    seat_must_show(&seat, "It closed 112 days ago");
    play(seat.stack, "Enter y Tab 'Again.' PgDn " ASKED);
    seat_must_say(&seat, "open a new episode instead");
    ck_assert_int_eq(seat_file(&seat, &id)->caf_case.state, STATE_Z1);
    play(seat.stack, "Esc Down");
    seat_must_show(&seat, ">  New episode");
    play(seat.stack, "Enter");
    ck_assert_str_eq(seat_top(&seat), "opening");
    play(seat.stack, "F4 Enter");
    seat_must_say(&seat, "of this known child");
    play(seat.stack, "F4 F4 'He stays away.' F4 2 F4 F4");
    ck_assert_msg(strcmp(seat_top(&seat), "overview") == 0, "%s",
                  picture(seat.stack, 24, 80, BORDERS_ASCII));
    check_follows(&seat, &id);
    seat_close(&seat);
}
END_TEST

START_TEST(the_cursor_follows_the_focus)
{
    struct seat seat;

    (void)sit_closed(&seat, 1);
    seat_tour(&seat, "n Enter Tab Tab Tab Down Tab Tab PgDn Tab Tab Esc");
    seat_close(&seat);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, a_closed_case_says_who_may_open_it_again);
    tcase_add_test(t, the_family_is_asked_and_the_next_version_begins);
    tcase_add_test(t, other_needs_and_later_days_are_sent_to_a_new_episode);
    tcase_add_test(t, the_cursor_follows_the_focus);
}

TEST_MAIN("reopen", cases)
