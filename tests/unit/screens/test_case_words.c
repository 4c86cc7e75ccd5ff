/* SPDX-License-Identifier: MIT */
/* Rows of a list of cases: children without a name, and what the list leaves out. */

#include "config.h"

#include "screens/case_words.h"
#include "support/harness.h"
#include "support/road.h"
#include "support/seat.h"

struct naming {
    const char *family, *given, *edd; /* as the service hands them out */
    const char *cells[2];
};

static const struct naming namings[] = {
    { "Tolliver", "Kieran", NULL, { "Tolliver", "Kieran" } },
    { "unborn baby of Shanice Averill", "", "2010-06-12", { "Averill", "due 12 Jun" } },
    { "unborn baby of Shanice Averill", "", NULL, { "Averill", "unborn" } },
    { "unborn baby", "", "2010-07-03", { "unborn baby", "due 3 Jul" } },
    { "not named yet", "", NULL, { "not named", "yet" } },
};

START_TEST(a_child_without_a_name_is_told_by_what_is_known)
{
    const struct naming *naming = &namings[_i];
    struct case_row row = { .urn = "CAF-2010-00001", .family_name = naming->family,
                            .given_names = naming->given, .dob = DATE_NONE, .edd = DATE_NONE,
                            .lead_name = "", .next_due = DATE_NONE,
                            .next_what = "", .next_brief = "" };
    const char *cells[TABLE_COLUMNS];
    struct arena arena = ARENA_INIT;

    ck_assert(naming->edd == NULL || date_parse(naming->edd, &row.edd));
    case_words(&row, &(struct who){ .login = "" }, (struct date){ 14690 }, cells, &arena);
    ck_assert_str_eq(cells[0], naming->cells[0]);
    ck_assert_str_eq(cells[1], naming->cells[1]);
    arena_clear(&arena);
}
END_TEST

/* What a closed case has coming is years away. */
START_TEST(a_day_of_another_year_says_which)
{
    struct case_row row = { .family_name = "Tolliver", .given_names = "Kieran", .lead_name = "",
                            .dob = DATE_NONE, .edd = DATE_NONE, .next_brief = "Look at kept" };
    const char *cells[TABLE_COLUMNS];
    struct arena arena = ARENA_INIT;
    struct date today;

    ck_assert(date_parse("2010-03-22", &today) && date_parse("2016-01-24", &row.next_due));
    case_words(&row, &(struct who){ .login = "" }, today, cells, &arena);
    ck_assert_str_eq(cells[4], "Jan 2016 Look at kept");
    ck_assert(date_parse("2010-12-31", &row.next_due));
    case_words(&row, &(struct who){ .login = "" }, today, cells, &arena);
    ck_assert_str_eq(cells[4], "31 Dec Look at kept");
    arena_clear(&arena);
}
END_TEST

START_TEST(a_filter_that_stayed_is_said_with_the_key_that_ends_it)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    ck_assert(!seat_shows(&seat, "A FILTER IS ON"));
    play(seat.stack, "'tol' Enter Esc");
    ck_assert_str_eq(seat_top(&seat), "home");
    seat_must_show(&seat, "A FILTER IS ON: not all cases are shown. Esc shows all");
    play(seat.stack, "Esc");
    ck_assert(!seat_shows(&seat, "A FILTER IS ON"));
    play(seat.stack, "^P 'without a lead' Enter Down");
    seat_must_show(&seat, "A FILTER IS ON");
    play(seat.stack, "Esc");
    ck_assert_str_eq(stack_message(seat.stack), "All of them again.");
    seat_must_show(&seat, "Tolliver");
    play(seat.stack, "Esc");
    seat_must_say(&seat, "This is your home screen.");
    seat_close(&seat);
}
END_TEST

/* A member whom nobody agreed to: as long as there is room the whole is said. */
START_TEST(what_is_late_is_said_shorter_where_there_is_little_room)
{
    struct seat seat = { .app = NULL };
    struct ident id, worker;
    struct agency agency;

    setlocale(LC_ALL, "C.UTF-8");
    desk_forming(&seat.desk, &id);
    desk_sign_in(&seat.desk, "ldanvers");
    record_init(entity_of(ENTITY_agency), &agency);
    agency.name = "Harbour Youth Club";
    agency.sector_2008 = SECTOR9_YS;
    agency.sector_2009 = SECTOR8_EDU;
    desk_ok(&seat.desk, record_save(seat.desk.session, ENTITY_agency, &agency, &seat.desk.err));
    seat.desk.agency = agency.record.id;
    worker = desk_worker(&seat.desk, "Joe Fenn", "jfenn", ROLE_practitioner);
    desk_sign_in(&seat.desk, "hoduya");
    desk_join(&seat.desk, &id, &worker);
    seat_sit(&seat);
    play(seat.stack, "Enter");
    seat_must_show(&seat, " Consent for team: Joe Fenn");
    ck_assert(!seat_shows(&seat, "Consent for a team member"));
    ck_assert_ptr_nonnull(strstr(picture(seat.stack, 60, 200, BORDERS_ASCII),
                                 " Consent for a team member: Joe Fenn "));
    seat_close(&seat);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_loop_test(t, a_child_without_a_name_is_told_by_what_is_known, 0, COUNT(namings));
    tcase_add_test(t, what_is_late_is_said_shorter_where_there_is_little_room);
    tcase_add_test(t, a_day_of_another_year_says_which);
    tcase_add_test(t, a_filter_that_stayed_is_said_with_the_key_that_ends_it);
}

TEST_MAIN("case words", cases)
