/* SPDX-License-Identifier: MIT */
/* Reports at the screens: domain.md 5. Chosen, asked for, sorted, opened, written to a file. */

#include "config.h"

#include <ctype.h>

#include "screens/homes.h"
#include "service/figures.h"
#include "support/harness.h"
#include "support/seat.h"

/* What was written to a file, instead of a disk. */
static struct str written = STR_INIT;
static char written_name[80];

static bool save(void *who UNUSED, const char *name, app_fill_fn *fill, void *what,
                 struct str *said, struct err *err)
{
    if (strcmp(name, written_name) == 0)
        return err_set(err, ERR_REFUSED, "%s is there already.", name);
    snprintf(written_name, sizeof(written_name), "%s", name);
    str_clear(&written);
    str_printf(said, "/here/%s", name);
    return fill(what, &written, err);
}

static void sit(struct seat *seat)
{
    struct app_options options = { .store = seat->desk.choice, .save = save };

    written_name[0] = '\0';
    seat->app = app_new_signed_in(&options, seat->desk.session, NULL);
    seat->desk.session = NULL;
    seat->stack = app_stack(seat->app);
}

/* Helen Oduya's Kieran and Nadia; this person is at the screens. */
static void open_two(struct seat *seat, const char *login)
{
    struct ident id;

    setlocale(LC_ALL, "C.UTF-8");
    desk_open(&seat->desk);
    desk_sign_in(&seat->desk, "hoduya");
    desk_ok(&seat->desk, desk_start(&seat->desk, "Kieran", "Tolliver", "2000-06-19", &id));
    desk_ok(&seat->desk, desk_start(&seat->desk, "Nadia", "Ashby", "2004-02-01", &id));
    desk_sign_in(&seat->desk, login);
    sit(seat);
}

START_TEST(a_list_is_made_sorted_and_opens_a_case)
{
    struct seat seat;

    open_two(&seat, "gmarlowe");
    play(seat.stack, "Alt-p");
    ck_assert_str_eq(seat_top(&seat), "reports");
    seat_must_show(&seat, "RP02");
    play(seat.stack, "Enter ^S");
    ck_assert_str_eq(seat_top(&seat), "report");
    seat_must_show(&seat, "CAF-2010-00001");
    seat_must_show(&seat, "Rows: 2. Cases looked at: 2.");
    play(seat.stack, "s 'Name' Enter");
    seat_must_say(&seat, "Sorted by Name.");
    play(seat.stack, "Home Enter");
    ck_assert_str_eq(seat_top(&seat), "overview");
    seat_must_show(&seat, "ASHBY");
    play(seat.stack, "Esc s 'Name' Enter Home Enter");
    seat_must_show(&seat, "TOLLIVER");
    seat_close(&seat);
}
END_TEST

/* Figures open the list of cases behind them, and that each of its cases. */
START_TEST(a_figure_opens_the_cases_behind_it)
{
    struct seat seat;

    open_two(&seat, "gmarlowe");
    play(seat.stack, "Alt-p Down Down Down Down Down Down Down Down Enter");
    seat_must_show(&seat, "RP10 CAFs initiated");
    seat_must_show(&seat, "To be published");
    play(seat.stack, "^S");
    seat_must_show(&seat, "Of all");
    seat_must_show(&seat, "By locality");
    seat_must_show(&seat, "2 cases stand behind this row");
    play(seat.stack, "Enter");
    seat_must_show(&seat, "RP10: all");
    seat_must_show(&seat, "Tolliver, Kieran");
    seat_must_show(&seat, "Ashby, Nadia");
    seat_must_show(&seat, "Opened");
    play(seat.stack, "c");
    seat_must_say(&seat, "These are the cases behind a figure");
    play(seat.stack, "Down Enter");
    ck_assert_str_eq(seat_top(&seat), "overview");
    play(seat.stack, "Esc Esc t");
    seat_must_say(&seat, "Figures are counted already.");
    seat_close(&seat);
}
END_TEST

/* Asked for what is published, a figure of two is hidden and opens nothing. */
START_TEST(what_is_published_hides_few)
{
    struct seat seat;

    open_two(&seat, "gmarlowe");
    play(seat.stack, "Alt-p Down Down Down Down Down Down Down Down Enter ^S");
    play(seat.stack, "c Tab Tab Tab Tab Tab Tab Tab Tab Space ^S");
    seat_must_show(&seat, "* under five, or it would tell of one.");
    ck_assert(!seat_shows(&seat, "stand behind this row"));
    play(seat.stack, "Enter");
    seat_must_say(&seat, "It is hidden");
    seat_close(&seat);
}
END_TEST

START_TEST(what_is_asked_narrows_it_and_stays_to_be_changed)
{
    struct seat seat;

    open_two(&seat, "gmarlowe");
    play(seat.stack, "Alt-p Enter Tab Tab Tab Tab Tab 'caf-2010-2 nonsense' ^S");
    seat_must_say(&seat, "\"nonsense\" is no reference of a case");
    play(seat.stack, "^A ^K 'caf-2010-2' ^S");
    seat_must_show(&seat, "Rows: 1. Cases looked at: 2.");
    seat_must_show(&seat, "Ashby");
    play(seat.stack, "c");
    seat_must_show(&seat, "CAF-2010-00002");
    play(seat.stack, "Tab Tab Tab Tab Tab ^A ^K ^S");
    seat_must_show(&seat, "Rows: 2. Cases looked at: 2.");
    play(seat.stack, "Esc Down Down Down Down Down Enter '2 feb 2010' Tab '1 feb 2010' ^S");
    seat_must_say(&seat, "The last day is before the first.");
    ck_assert_str_eq(seat_top(&seat), "own-form");
    seat_close(&seat);
}
END_TEST

/* Whatever order the rows stand in, the file has what the command writes. */
START_TEST(the_file_is_what_the_command_writes)
{
    static const char begins[] = "urn,name,age,locality,state,days_open,version,lead,lead_agency,"
                                 "last_review,next_review,alerts,sector\r\n"
                                 "CAF-2010-00001,\"Tolliver, Kieran\",9,Fennmoor,";
    struct seat seat;

    open_two(&seat, "gmarlowe");
    play(seat.stack, "Alt-p Enter ^S s 'Name' Enter e");
    seat_must_show(&seat, "RP02.csv");
    play(seat.stack, "^A ^K '../up.csv' ^S");
    seat_must_say(&seat, "A name without a folder");
    play(seat.stack, "^A ^K 'of.csv' ^S");
    seat_must_say(&seat, "Written: /here/of.csv.");
    ck_assert_msg(strncmp(str_text(&written), begins, strlen(begins)) == 0, "%s",
                  str_text(&written));
    ck_assert_ptr_nonnull(strstr(str_text(&written), "\"Ashby, Nadia\""));
    play(seat.stack, "e ^A ^K 'of.csv' ^S");
    seat_must_say(&seat, "of.csv is there already.");
    seat_must_show(&seat, "of.csv");
    seat_sit_again(&seat, "icalloway");
    seat_must_show(&seat, "gmarlowe");
    seat_must_show(&seat, "export");
    seat_close(&seat);
}
END_TEST

/* domain.md 2.8, settled.md: figures, and with a reason the lists that are for audit; no case. */
START_TEST(an_auditor_has_figures_and_no_case)
{
    struct seat seat;

    open_two(&seat, "icalloway");
    play(seat.stack, "r");
    ck_assert_str_eq(seat_top(&seat), "reports");
    seat_must_show(&seat, "RP10");
    seat_must_show(&seat, "RP08");
    ck_assert(!seat_shows(&seat, "RP02") && !seat_shows(&seat, "RP03"));
    play(seat.stack, "Down Enter ^S");
    seat_must_say(&seat, "It names families: say why you look.");
    play(seat.stack, "'Yearly look at consent' ^S");
    ck_assert_str_eq(seat_top(&seat), "report");
    seat_must_show(&seat, "CAF-2010-00001");
    play(seat.stack, "Enter");
    ck_assert_str_ne(seat_top(&seat), "overview");
    ck_assert_str_ne(stack_message(seat.stack), "");
    seat_sit_again(&seat, "icalloway");
    play(seat.stack, "Down Down Down");
    seat_must_show(&seat, "Reason: Yearly look at");
    seat_close(&seat);
}
END_TEST

START_TEST(those_without_reports_are_told)
{
    struct seat seat;

    open_two(&seat, "ldanvers");
    trail_open(seat.app);
    play(seat.stack, "r");
    seat_must_say(&seat, "Reports are for those who work with cases, and for auditors.");
    seat_close(&seat);
}
END_TEST

static int64_t hasty_mono(const struct machine *machine)
{
    return fake_of(machine)->mono_ms += 50;
}

/* Of many cases some are read at a time: it says how far it is, and Esc stops it. */
START_TEST(a_long_one_says_how_far_it_is_and_is_stopped)
{
    struct seat seat;
    struct ident id;

    setlocale(LC_ALL, "C.UTF-8");
    desk_open(&seat.desk);
    desk_sign_in(&seat.desk, "gmarlowe");
    for (int i = 0; i < 20; i++) {
        char given[20], family[20], dob[20];

        snprintf(given, sizeof(given), "%c%c%c%c", 'A' + i, 'c' + i % 5, 'o', 'a' + i);
        snprintf(family, sizeof(family), "%c%c%c%c", 'T' - i, 'a' + i % 3, 'u' - i, 'e');
        snprintf(dob, sizeof(dob), "%d-%02d-10", 1996 + i % 12, 1 + i % 7);
        desk_ok(&seat.desk, desk_start(&seat.desk, given, family, dob, &id));
    }
    seat.desk.fake.machine.mono_ms = hasty_mono;
    sit(&seat);
    play(seat.stack, "Alt-p Enter ^S");
    seat_must_show(&seat, "Cases read: 16 of 20. Esc stops.");
    play(seat.stack, "s");
    seat_must_say(&seat, "The cases are still being read.");
    seat_cursor_holds(&seat, 24, 80, "^S");
    play(seat.stack, "Esc");
    ck_assert_str_eq(seat_top(&seat), "reports");
    play(seat.stack, "Enter ^S");
    stack_tick(seat.stack);
    seat_must_show(&seat, "Rows: 20. Cases looked at: 20.");
    play(seat.stack, "F5");
    seat_must_show(&seat, "Cases read: 16 of 20. Esc stops.");
    seat_close(&seat);
}
END_TEST

START_TEST(it_looks_well_at_every_size)
{
    struct seat seat;

    open_two(&seat, "gmarlowe");
    seat_tour(&seat, "Alt-p Down Up F1 Esc Enter Tab Tab F2 Esc ^S Down Up s Esc t Esc e Esc F1 Esc");
    seat_tour(&seat, "Esc Down Down Down Down Down Down Down Down Enter ^S Down Down F1 Esc Enter");
    seat_close(&seat);
}
END_TEST

/* Does this line stand there, whatever blanks are in it? */
static void must_have_line(struct seat *seat, const char *what, const char *number)
{
    const char *drawn = picture(seat->stack, 60, 200, BORDERS_ASCII);
    const char *at = strstr(drawn, what);

    ck_assert_msg(at != NULL, "no %s in\n%s", what, drawn);
    at += strlen(what);
    at += strspn(at, " ");
    ck_assert_msg(strncmp(at, number, strlen(number)) == 0 && !isdigit(at[strlen(number)]),
                  "%s is not %s in\n%s", what, number, drawn);
}

/* Two cases that Helen Oduya opened today; she stands in for a lead in both. */
START_TEST(the_page_of_figures_opens_the_list_behind_each)
{
    struct seat seat;

    open_two(&seat, "gmarlowe");
    play(seat.stack, "Alt-f");
    ck_assert_str_eq(seat_top(&seat), "figures");
    must_have_line(&seat, "Open cases ", "2");
    must_have_line(&seat, "New this month", "2");
    must_have_line(&seat, "Closed this month", "0");
    must_have_line(&seat, "Without a lead professional", "2");
    must_have_line(&seat, "Reviews overdue or not held", "0");
    must_have_line(&seat, "Consent pending", "2  ##########  median 0 days, most 0");
    play(seat.stack, "Down Enter");
    ck_assert_str_eq(seat_top(&seat), "report");
    seat_must_show(&seat, "New this month");
    seat_must_show(&seat, "CAF-2010-00001");
    seat_must_show(&seat, "CAF-2010-00002");
    play(seat.stack, "Enter");
    ck_assert_str_eq(seat_top(&seat), "overview");
    play(seat.stack, "Esc Esc Down Enter");
    seat_must_say(&seat, "No case stands behind this.");
    seat_tour(&seat, "Down Up F1 Esc F5 End Home r Esc");
    seat_close(&seat);
}
END_TEST

/* A case of the year before is no case behind the figure of this one. */
START_TEST(only_what_is_counted_stands_behind_a_figure)
{
    struct seat seat;
    struct ident id;

    open_two(&seat, "hoduya");
    app_free(seat.app);
    seat.desk.fake.now_ms += INT64_C(370) * 24 * 60 * 60 * 1000;
    desk_sign_in(&seat.desk, "gmarlowe");
    desk_ok(&seat.desk, desk_start(&seat.desk, "Una", "Brook", "2001-01-02", &id));
    sit(&seat);
    play(seat.stack, "Alt-f");
    must_have_line(&seat, "Open cases ", "3");
    must_have_line(&seat, "New this month", "1");
    play(seat.stack, "Down Enter");
    seat_must_show(&seat, "Brook");
    seat_must_show(&seat, "Rows: 1. ");
    seat_close(&seat);
}
END_TEST

START_TEST(an_auditor_has_no_page_of_figures)
{
    struct session *session;
    struct seat seat;

    open_two(&seat, "icalloway");
    session = app_session(seat.app);
    ck_assert_ptr_nonnull(figures_why_not(session));
    seat_close(&seat);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, a_list_is_made_sorted_and_opens_a_case);
    tcase_add_test(t, a_figure_opens_the_cases_behind_it);
    tcase_add_test(t, what_is_published_hides_few);
    tcase_add_test(t, what_is_asked_narrows_it_and_stays_to_be_changed);
    tcase_add_test(t, the_file_is_what_the_command_writes);
    tcase_add_test(t, an_auditor_has_figures_and_no_case);
    tcase_add_test(t, those_without_reports_are_told);
    tcase_add_test(t, a_long_one_says_how_far_it_is_and_is_stopped);
    tcase_add_test(t, it_looks_well_at_every_size);
    tcase_add_test(t, the_page_of_figures_opens_the_list_behind_each);
    tcase_add_test(t, only_what_is_counted_stands_behind_a_figure);
    tcase_add_test(t, an_auditor_has_no_page_of_figures);
}

TEST_MAIN("reports at the screens", cases)
