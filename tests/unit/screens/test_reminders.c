/* SPDX-License-Identifier: MIT */
/* The lines of "Do next": each leads to where it is done; and those that stand outside the
 * case are found anew whenever it is opened. */

#include "config.h"

#include "screens/due_place.h"
#include "screens/nav.h"
#include "screens/view.h"
#include "service/beyond_svc.h"
#include "support/harness.h"
#include "support/seat.h"

/* ----- Each line leads somewhere ----------------------------------------- */

/* Where each rule of domain.md 4.2, and its like, is done. */
static const struct {
    enum due_rule rule;
    const char *screen;
} leads[] = {
    { DUE_ALLOC, "assessment" }, /* before there is one: the lead */
    { DUE_CONS_MISS, "consent" },
    { DUE_CONS_SIG, "consent" },
    { DUE_CONS_EXP, "consent" },
    { DUE_CONS_AGE, "consent" },
    { DUE_CONS_BIRTH, "consent" },
    { DUE_CONS_AGENCY, "consent" },
    { DUE_CONS_LEAD, "consent" },
    { DUE_CONS_STOP, "sharing" },
    { DUE_ASSESS, "assessment" },
    { DUE_VERSION, "assessment" },
    { DUE_VIEW, "assessment" },
    { DUE_TAC, "meetings" },
    { DUE_NOLP, "lead" },
    { DUE_LP_REFUSED, "lead" },
    { DUE_COVER, "lead" },
    { DUE_LPCAP, "lead" },
    { DUE_LPIDLE, "lead" },
    { DUE_LPGONE, "lead" },
    { DUE_SUP, "supervision" },
    { DUE_REV_DUE, "meetings" },
    { DUE_REV_NOT_HELD, "meetings" },
    { DUE_REV_REPEAT, "meetings" },
    { DUE_REV_NONE, "meetings" },
    { DUE_STEP_BACK, "meetings" },
    { DUE_ACT, "plan" },
    { DUE_PLAN0, "plan" },
    { DUE_MOTHER, "links" },
    { DUE_TRANS, "identity" },
    { DUE_UNSAFE, "record" },
    { DUE_STEP_TELL, "record" },
    { DUE_STEP, "record" },
    { DUE_STEP_WRITTEN, "record" },
    { DUE_STEP_PAPERS, "record" },
    { DUE_TRF_OUT, "steps" },
    { DUE_TRF_BACK, "sharing" },
    { DUE_TRF_IN, "transfers" },
    { DUE_PANEL_PAPERS, "panel" },
    { DUE_PANEL, "panel" },
    { DUE_STALE, "chronology" },
    { DUE_AGE, "steps" },
    { DUE_CLOSE, "steps" },
    { DUE_CLOSE_SU, "steps" },
    { DUE_COPY, "sharing" },
    { DUE_SAR, "access" },
    { DUE_EMERGENCY, "emergencies" },
    { DUE_SEAL, "seals" },
    { DUE_STAYOUT, "stay-outs" },
    { DUE_RET, "retention" },
};

START_TEST(every_line_leads_to_where_it_is_done)
{
    struct seat seat;
    struct ident id = seat_open_with_case(&seat, "hoduya");

    seat_agree(&seat);
    nav_home(seat.app);
    for (size_t i = 0; i < COUNT(leads); i++) {
        struct due_item item = { .rule = leads[i].rule, .about = "" };

        nav_open_case(seat.app, &id);
        ck_assert_str_eq(seat_top(&seat), "overview");
        due_place_open(view_of(stack_top(seat.stack))->work, &item);
        ck_assert_msg(strcmp(seat_top(&seat), leads[i].screen) == 0, "%s: %s, not %s",
                      due_code(leads[i].rule), seat_top(&seat), leads[i].screen);
        nav_home(seat.app);
    }
    seat_close(&seat);
}
END_TEST

/* Those that no letter of g leads to say at least why there is nothing to do. */
START_TEST(lines_with_a_screen_of_their_own_never_lead_nowhere)
{
    static const enum due_rule own[] = { DUE_PRE, DUE_EDD, DUE_JOIN, DUE_DUP };
    struct seat seat;
    struct ident id = seat_open_with_case(&seat, "hoduya");

    for (size_t i = 0; i < COUNT(own); i++) {
        struct due_item item = { .rule = own[i], .about = "" };

        nav_open_case(seat.app, &id);
        stack_say(seat.stack, "%s", "");
        due_place_open(view_of(stack_top(seat.stack))->work, &item);
        ck_assert_msg(strcmp(seat_top(&seat), "overview") != 0 ||
                          stack_message(seat.stack)[0] != '\0',
                      "%s", due_code(own[i]));
        nav_home(seat.app);
    }
    ck_assert_uint_eq(COUNT(own) + COUNT(leads), DUE_RULE_COUNT);
    seat_close(&seat);
}
END_TEST

/* ----- Outside the case -------------------------------------------------- */

static void sit_at_home(struct seat *seat, const char *login)
{
    app_free(seat->app);
    desk_sign_in(&seat->desk, login);
    seat_sit(seat);
}

static void sit_as(struct seat *seat, const char *login, const struct ident *case_id)
{
    sit_at_home(seat, login);
    nav_open_case(seat->app, case_id);
}

static void open_cases(struct seat *seat, size_t count, struct ident *first)
{
    static const char *const names[] = { "Kieran", "Maya", "Jodie", "Lewis", "Tess", "Owen" };

    memset(seat, 0, sizeof(*seat));
    setlocale(LC_ALL, "C.UTF-8");
    desk_open(&seat->desk);
    desk_sign_in(&seat->desk, "hoduya");
    for (size_t i = 0; i < count; i++) {
        char born[40];
        struct ident id;

        snprintf(born, sizeof(born), "200%zu-06-19", i);
        desk_ok(&seat->desk, desk_start(&seat->desk, names[i], names[(i + 1) % 6], born, &id));
        if (i == 0)
            *first = id;
    }
}

START_TEST(a_lead_near_the_limit_is_told_to_the_coordinator)
{
    struct seat seat;
    struct ident id;

    open_cases(&seat, 6, &id); /* for the time being: each counts half */
    sit_as(&seat, "gmarlowe", &id);
    seat_must_show(&seat, "Caseload of the lead: 3 of 4");
    sit_as(&seat, "hoduya", &id);
    ck_assert_msg(!seat_shows(&seat, "Caseload of the lead"), "it is not the lead's to chase");
    seat_close(&seat);
}
END_TEST

START_TEST(with_less_there_is_no_such_line)
{
    struct seat seat;
    struct ident id;

    open_cases(&seat, 5, &id);
    sit_as(&seat, "gmarlowe", &id);
    ck_assert(!seat_shows(&seat, "Caseload of the lead"));
    seat_close(&seat);
}
END_TEST

START_TEST(a_lead_who_signs_in_no_more_is_told_until_they_do)
{
    const int64_t day = 24 * 3600 * 1000;
    struct seat seat;
    struct ident id;

    open_cases(&seat, 1, &id);
    fake_pass(&seat.desk.fake, 59 * day);
    sit_as(&seat, "gmarlowe", &id);
    ck_assert_msg(!seat_shows(&seat, "does not sign in"), "nothing is due of theirs");
    fake_pass(&seat.desk.fake, 2 * day);
    sit_as(&seat, "gmarlowe", &id);
    seat_must_show(&seat, "The lead does not sign in");
    sit_as(&seat, "hoduya", &id);
    sit_as(&seat, "gmarlowe", &id);
    ck_assert_msg(!seat_shows(&seat, "does not sign in"), "they did");
    seat_close(&seat);
}
END_TEST

static void sit_with_double(struct seat *seat, struct ident ids[2])
{
    memset(seat, 0, sizeof(*seat));
    setlocale(LC_ALL, "C.UTF-8");
    desk_open(&seat->desk);
    desk_sign_in(&seat->desk, "hoduya");
    desk_ok(&seat->desk, desk_start(&seat->desk, "Kieran", "Tolliver", "2000-06-19", &ids[0]));
    ids[1] = desk_start_double(&seat->desk, "Kiran");
    fake_pass(&seat->desk.fake, (int64_t)6 * 24 * 3600 * 1000);
}

START_TEST(one_child_with_two_cases_is_decided_by_the_coordinator)
{
    struct seat seat;
    struct ident ids[2];

    sit_with_double(&seat, ids);
    sit_as(&seat, "hoduya", &ids[0]);
    ck_assert_msg(!seat_shows(&seat, "Same child?"), "only a co-ordinator is told");
    sit_as(&seat, "gmarlowe", &ids[1]);
    seat_must_show(&seat, "Same child? CAF-2010-00001");
    sit_as(&seat, "gmarlowe", &ids[0]);
    seat_must_show(&seat, "Same child? CAF-2010-00002");
    play(seat.stack, "2");
    seat_must_show(&seat, "CAF-2010-00002");
    play(seat.stack, "a 'Cousins: I saw both.' Enter");
    ck_assert_str_eq(stack_message(seat.stack),
                     "Kept: they are two children. Linked cases (e) show it.");
    ck_assert_str_eq(seat_top(&seat), "overview");
    ck_assert(!seat_shows(&seat, "Same child?"));
    sit_as(&seat, "gmarlowe", &ids[1]);
    ck_assert_msg(!seat_shows(&seat, "Same child?"), "the other case knows it too");
    play(seat.stack, "e");
    seat_must_show(&seat, "Another child");
    seat_close(&seat);
}
END_TEST

START_TEST(the_same_child_leads_to_making_one_void)
{
    struct seat seat;
    struct ident ids[2];

    sit_with_double(&seat, ids);
    sit_as(&seat, "gmarlowe", &ids[1]);
    play(seat.stack, "2 s");
    seat_must_show(&seat, "Making a case void");
    seat_close(&seat);
}
END_TEST

/* Of three, the line one stands on says which two are meant. */
START_TEST(the_line_says_which_two_are_meant)
{
    struct seat seat;
    struct ident ids[2], third;
    const struct case_file *file;

    sit_with_double(&seat, ids);
    third = desk_start_double(&seat.desk, "Keran");
    fake_pass(&seat.desk.fake, (int64_t)6 * 24 * 3600 * 1000);
    sit_as(&seat, "gmarlowe", &ids[0]);
    play(seat.stack, "3");
    seat_must_show(&seat, "CAF-2010-00003 (");
    play(seat.stack, "a 'A cousin: I saw both.' Enter");
    file = seat_file(&seat, &ids[0]);
    ck_assert_uint_eq(file->case_link.count, 1);
    ck_assert(ident_equal(&file->case_link.items[0].other_case_id, &third));
    seat_close(&seat);
}
END_TEST

/* ----- Of all cases at once ---------------------------------------------- */

/* The list at home, and the line it has. */
static void must_list(struct seat *seat, const char *login, const char *line)
{
    sit_at_home(seat, login);
    play(seat->stack, "Alt-a");
    ck_assert_str_eq(seat_top(seat), "beyond");
    seat_must_show(seat, line);
}

#define NOTHING_BEYOND "No caseload is full, every lead signs in, no child has two cases."

START_TEST(a_full_caseload_is_one_line_for_the_area)
{
    struct seat seat;
    struct ident id;

    open_cases(&seat, 5, &id);
    must_list(&seat, "gmarlowe", NOTHING_BEYOND);
    seat_close(&seat);
    open_cases(&seat, 6, &id);
    must_list(&seat, "gmarlowe", "Helen Oduya         Caseload of the lead: 3 of 4");
    play(seat.stack, "Down");
    ck_assert_msg(seat_shows(&seat, ">! Helen Oduya") || seat_shows(&seat, ">  Helen Oduya"),
                  "one line, whatever number of cases");
    play(seat.stack, "Enter");
    ck_assert_str_eq(seat_top(&seat), "lead");
    seat_close(&seat);
}
END_TEST

START_TEST(who_signs_in_no_more_is_a_line_for_the_area)
{
    const int64_t day = 24 * 3600 * 1000;
    struct seat seat;
    struct ident id;

    open_cases(&seat, 2, &id);
    fake_pass(&seat.desk.fake, 61 * day);
    must_list(&seat, "gmarlowe", "! Helen Oduya         The lead does not sign in");
    sit_at_home(&seat, "hoduya");
    must_list(&seat, "gmarlowe", NOTHING_BEYOND);
    seat_close(&seat);
}
END_TEST

START_TEST(two_cases_of_a_child_are_a_line_until_somebody_decides)
{
    struct seat seat;
    struct ident ids[2];

    sit_with_double(&seat, ids);
    must_list(&seat, "gmarlowe", "Same child? CAF-2010-00002");
    ck_assert_msg(!seat_shows(&seat, "Caseload"), "nobody has too much");
    ck_assert_msg(!seat_shows(&seat, "Same child? CAF-2010-00001"), "the pair is one line");
    seat_tour(&seat, "Down Up");
    play(seat.stack, "Enter");
    seat_must_show(&seat, "CAF-2010-00002 may be about the same child.");
    play(seat.stack, "a 'Cousins: I saw both.' Enter Esc");
    ck_assert_str_eq(seat_top(&seat), "beyond");
    seat_must_show(&seat, NOTHING_BEYOND);
    seat_close(&seat);
}
END_TEST

/* Nor through the service, and the refusal is in the trail. */
START_TEST(the_list_of_the_area_is_nobody_elses)
{
    struct seat seat;
    struct ident ids[2];
    struct beyond_walk walk = { .begun = false };

    sit_with_double(&seat, ids);
    sit_at_home(&seat, "hoduya");
    play(seat.stack, "Alt-a");
    ck_assert_str_eq(seat_top(&seat), "home");
    seat_must_say(&seat, "This list is the co-ordinator's and the supervisor's.");
    ck_assert(!beyond_walk_step(app_session(seat.app), &walk, &seat.desk.err));
    ck_assert_int_eq(seat.desk.err.kind, ERR_DENIED);
    ck_assert_uint_eq(walk.lines.count, 0);
    seat_close(&seat);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, a_full_caseload_is_one_line_for_the_area);
    tcase_add_test(t, who_signs_in_no_more_is_a_line_for_the_area);
    tcase_add_test(t, two_cases_of_a_child_are_a_line_until_somebody_decides);
    tcase_add_test(t, the_list_of_the_area_is_nobody_elses);
    tcase_add_test(t, the_line_says_which_two_are_meant);
    tcase_add_test(t, every_line_leads_to_where_it_is_done);
    tcase_add_test(t, lines_with_a_screen_of_their_own_never_lead_nowhere);
    tcase_add_test(t, a_lead_near_the_limit_is_told_to_the_coordinator);
    tcase_add_test(t, with_less_there_is_no_such_line);
    tcase_add_test(t, a_lead_who_signs_in_no_more_is_told_until_they_do);
    tcase_add_test(t, one_child_with_two_cases_is_decided_by_the_coordinator);
    tcase_add_test(t, the_same_child_leads_to_making_one_void);
}

TEST_MAIN("reminders", cases)
