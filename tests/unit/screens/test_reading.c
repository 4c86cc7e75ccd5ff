/* SPDX-License-Identifier: MIT */
/* What is only read is shown as a document: in words, and offering what can be done. */

#include "config.h"

#include "service/team_svc.h"
#include "support/assessed.h"
#include "support/harness.h"
#include "support/seat.h"

/* The footer, in a window that has room for all of it. */
static bool offers(const struct seat *seat, const char *words)
{
    return strstr(picture_row(seat->stack, 40, 160, 40), words) != NULL;
}

/* What the palette says of an action found by its words. */
static bool palette_says(const struct seat *seat, const char *find, const char *words)
{
    bool said;

    play(seat->stack, "^P");
    play_text(seat->stack, find);
    said = strstr(picture(seat->stack, 40, 160, BORDERS_ASCII), words) != NULL;
    play(seat->stack, "Esc Esc");
    return said;
}

/* Paul Renshaw is over Helen Oduya. */
static void supervise(struct desk *desk, const struct ident *case_id)
{
    struct practitioner worker, before;

    desk_sign_in(desk, "ldanvers");
    desk_ok(desk, record_theirs(desk->session, ENTITY_practitioner, &desk->hoduya, 0, &worker,
                                &before, &desk->arena, &desk->err));
    worker.line_manager = desk->prenshaw;
    desk_ok(desk, record_save(desk->session, ENTITY_practitioner, &worker, &desk->err));
    desk_sign_in(desk, "hoduya");
    desk_write_child(desk, case_id); /* lists follow */
}

/* A case whose first version is complete; its assessment is open. */
static void open_completed(struct seat *seat, const char *login)
{
    struct ident case_id, version;

    setlocale(LC_ALL, "C.UTF-8");
    desk_assessed(&seat->desk, &case_id, &version);
    supervise(&seat->desk, &case_id);
    desk_sign_in(&seat->desk, login);
    seat_sit(seat);
    play(seat->stack, "Enter a");
    ck_assert_msg(strcmp(seat_top(seat), "assessment") == 0, "%s",
                  picture(seat->stack, 24, 80, BORDERS_ASCII));
}

START_TEST(a_completed_version_reads_in_words)
{
    struct seat seat;

    open_completed(&seat, "hoduya");
    seat_must_show(&seat, "Complete");
    ck_assert(!seat_shows(&seat, "COMPLETE"));
    seat_must_show(&seat, "Mon 22 Mar 2010");
    ck_assert(!seat_shows(&seat, "2010-03-22"));
    seat_close(&seat);
}
END_TEST

START_TEST(a_completed_version_offers_no_saving)
{
    struct seat seat;

    open_completed(&seat, "hoduya");
    for (int tab = 0; tab < 15; tab++) {
        ck_assert_msg(!offers(&seat, "^S"), "tab %d", tab);
        ck_assert_msg(tab == 14 || !offers(&seat, "F8"), "tab %d", tab);
        ck_assert_msg(!offers(&seat, "F2"), "tab %d", tab);
        ck_assert_msg(!offers(&seat, "F4"), "tab %d", tab);
        ck_assert_msg(tab == 14 || !offers(&seat, "a Add"), "tab %d", tab);
        ck_assert_msg(tab == 14 || !seat_shows(&seat, "a adds"), "tab %d", tab);
        play(seat.stack, "F6");
    }
    ck_assert(palette_says(&seat, "Save now", "not now: Version 1 is complete"));
    play(seat.stack, "^S");
    seat_must_say(&seat, "never changes");
    seat_close(&seat);
}
END_TEST

START_TEST(a_completed_version_leads_to_its_correction)
{
    struct seat seat;
    const char *once;

    open_completed(&seat, "hoduya");
    ck_assert(offers(&seat, "e Correct"));
    ck_assert(!offers(&seat, "n New version"));
    ck_assert(palette_says(&seat, "Begin a new", "not now"));
    play(seat.stack, "Down");
    once = strstr(picture(seat.stack, 24, 80, BORDERS_ASCII),
                  "Version 1 is complete and never changes. e: a correction.");
    ck_assert_ptr_nonnull(once);
    ck_assert_msg(strstr(once + 1, "Version 1 is") == NULL, "%s", once);
    play(seat.stack, "e");
    ck_assert_str_eq(seat_top(&seat), "record");
    ck_assert(offers(&seat, "^S Save"));
    seat_close(&seat);
}
END_TEST

START_TEST(who_may_not_correct_it_is_not_offered_it)
{
    struct seat seat;

    open_completed(&seat, "prenshaw");
    ck_assert(!offers(&seat, "e Correct"));
    ck_assert(!offers(&seat, "n New version"));
    ck_assert(!seat_shows(&seat, "e: a correction"));
    seat_close(&seat);
}
END_TEST

/* ----- What each person is offered ---------------------------------------- */

/* A case of Helen Oduya's, with a team and a plan; this person is on its
 * overview. */
static void open_overview(struct seat *seat, const char *login)
{
    struct tac_member member;
    struct ident case_id, version;
    const char *warning;

    setlocale(LC_ALL, "C.UTF-8");
    desk_assessed(&seat->desk, &case_id, &version);
    record_init(entity_of(ENTITY_tac_member), &member);
    member.case_id = case_id;
    member.practitioner_id = seat->desk.rmenon;
    desk_ok(&seat->desk, team_add(seat->desk.session, &member, &warning, &seat->desk.arena,
                                  &seat->desk.err));
    supervise(&seat->desk, &case_id);
    desk_sign_in(&seat->desk, login);
    seat_sit(seat);
    play(seat->stack, "Enter");
    ck_assert_str_eq(seat_top(seat), "overview");
}

START_TEST(nobody_is_offered_what_they_may_not_do)
{
    static const struct {
        const char *login, *keys, *offer;
        bool offered;
    } rows[] = {
        { "hoduya", "t", "a Add", true },       { "hoduya", "t End", "x End", true },
        { "hoduya", "k", "n New", true },       { "hoduya", "k", "w Withdraw", true },
        { "hoduya", "i F6", "a Add", true },    { "hoduya", "i", "^S Save", true },
        { "rmenon", "t", "a Add", false },      { "rmenon", "t End", "x End", false },
        { "rmenon", "k", "n New", false },      { "rmenon", "k", "w Withdraw", true },
        { "rmenon", "k", "s Sign", false },     { "rmenon", "k", "Enter Whole", false },
        { "rmenon", "i F6", "a Add", false },   { "rmenon", "i", "^S Save", false },
        { "rmenon", "d", "a Add", false },      { "rmenon", "l", "n Propose", true },
        { "rmenon", "g c F3", "Ins New", true },
        { "gmarlowe", "t", "a Add", true },     { "gmarlowe", "a", "^S Save", false },
        { "gmarlowe", "k", "n New", true },     { "gmarlowe", "l", "c Accept", false },
        { "prenshaw", "t", "a Add", false },    { "prenshaw", "t End", "x End", false },
        { "prenshaw", "k", "n New", false },    { "prenshaw", "i", "^S Save", false },
        { "prenshaw", "i F6", "x Take", false }, { "prenshaw", "d", "d Done", false },
        { "prenshaw", "g c F3", "Ins New", false },
    };
    struct seat seat;

    for (size_t i = 0; i < COUNT(rows); i++) {
        if (i == 0 || strcmp(rows[i].login, rows[i - 1].login) != 0)
            open_overview(&seat, rows[i].login);
        play(seat.stack, "g o");
        play(seat.stack, rows[i].keys);
        ck_assert_msg(offers(&seat, rows[i].offer) == rows[i].offered, "%s %s %s: %s",
                      rows[i].login, rows[i].keys, rows[i].offer,
                      picture_row(seat.stack, 40, 160, 40));
        if (strncmp(rows[i].keys, "g c", 3) == 0)
            play(seat.stack, "Esc Enter");
        else
            play(seat.stack, "Esc");
        if (i + 1 == COUNT(rows) || strcmp(rows[i].login, rows[i + 1].login) != 0)
            seat_close(&seat);
    }
}
END_TEST

/* By the word of the column, or by a name. */
START_TEST(a_list_is_narrowed_to_whoever_leads)
{
    static const struct {
        const char *login, *typed;
        bool shown;
    } rows[] = { { "hoduya", "'me'", true },      { "gmarlowe", "'me'", false },
                 { "gmarlowe", "'w:oduya'", true }, { "gmarlowe", "'w:helen'", true },
                 { "gmarlowe", "'w:menon'", false } };

    for (size_t i = 0; i < COUNT(rows); i++) {
        struct seat seat;

        (void)seat_open_led(&seat, rows[i].login);
        play(seat.stack, rows[i].typed);
        ck_assert_msg(seat_shows(&seat, "Tolliver") == rows[i].shown, "%s: %s", rows[i].login,
                      rows[i].typed);
        seat_close(&seat);
    }
}
END_TEST

START_TEST(an_interim_lead_is_called_so)
{
    struct seat seat;

    open_overview(&seat, "gmarlowe");
    seat_must_show(&seat, "Helen Oduya, interim");
    play(seat.stack, "g c");
    seat_must_show(&seat, "int. Oduya");
    seat_must_show(&seat, "Lead: Helen Oduya (interim)");
    seat_close(&seat);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, nobody_is_offered_what_they_may_not_do);
    tcase_add_test(t, a_list_is_narrowed_to_whoever_leads);
    tcase_add_test(t, an_interim_lead_is_called_so);

    tcase_add_test(t, a_completed_version_reads_in_words);
    tcase_add_test(t, a_completed_version_offers_no_saving);
    tcase_add_test(t, a_completed_version_leads_to_its_correction);
    tcase_add_test(t, who_may_not_correct_it_is_not_offered_it);
}

TEST_MAIN("reading", cases)
