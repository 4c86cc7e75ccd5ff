/* SPDX-License-Identifier: MIT */
/* What is not a person's to read is called so, and not said to be missing. */

#include "config.h"

#include "screens/case_screens.h"
#include "service/team_svc.h"
#include "support/harness.h"
#include "support/road.h"
#include "support/seat.h"

/* The line of the menu that begins so says this, too. */
static bool says_of(const struct seat *seat, const char *begins, const char *words)
{
    const char *line = strstr(picture(seat->stack, 24, 80, BORDERS_ASCII), begins);
    const char *found = line == NULL ? NULL : strstr(line, words);

    return found != NULL && found < line + strcspn(line, "\n");
}

/* Ravi Menon leads; Helen Oduya, who wrote the assessment, is at the desk. */
static void sit_led_by_another(struct seat *seat)
{
    struct ident case_id, version;

    setlocale(LC_ALL, "C.UTF-8");
    desk_assessed(&seat->desk, &case_id, &version);
    desk_lead(&seat->desk, &case_id, &seat->desk.rmenon);
    seat_sit(seat);
    play(seat->stack, "Enter");
}

START_TEST(a_list_says_what_it_leaves_out)
{
    struct seat seat;

    seat_open_with_case(&seat, "hoduya");
    ck_assert(!seat_shows(&seat, "Only without a lead, or with an interim one."));
    play(seat.stack, "^P 'without a lead' Enter");
    seat_must_show(&seat, "Only without a lead, or with an interim one.");
    play(seat.stack, "^P 'without a lead' Enter");
    ck_assert(!seat_shows(&seat, "Only without a lead, or with an interim one."));
    seat_close(&seat);
}
END_TEST

/* The trainer works on no case: what was listed goes, and the words stay. */
START_TEST(a_list_that_is_refused_stays_refused)
{
    struct seat seat = { 0 };
    struct ident id;

    setlocale(LC_ALL, "C.UTF-8");
    desk_open(&seat.desk);
    desk_sign_in(&seat.desk, "hoduya");
    desk_ok(&seat.desk, desk_start(&seat.desk, "Kieran", "Tolliver", "2000-06-19", &id));
    desk_sign_out(&seat.desk);
    desk_ok(&seat.desk,
            session_open_trainer(&seat.desk.choice, &seat.desk.session, &seat.desk.err));
    seat_sit(&seat);
    seat_must_show(&seat, "Tolliver");
    play(seat.stack, "F6 End F2");
    seat_must_show(&seat, "Your account has no case work");
    play(seat.stack, "F5");
    seat_must_show(&seat, "Your account has no case work");
    ck_assert(!seat_shows(&seat, "Tolliver"));
    seat_close(&seat);
}
END_TEST

START_TEST(an_author_who_does_not_lead_is_told_so)
{
    struct seat seat;

    sit_led_by_another(&seat);
    ck_assert(says_of(&seat, "k Consent log", "not yours to read"));
    ck_assert(says_of(&seat, "d Delivery plan", "not yours to read"));
    play(seat.stack, "k");
    seat_must_show(&seat, "The decisions are not yours to read.");
    ck_assert(!seat_shows(&seat, "Without a line:"));
    seat_must_show(&seat, "Not yours to read. Ask the lead professional.");
    play(seat.stack, "s");
    seat_must_say(&seat, "Not yours to read.");
    play(seat.stack, "g d");
    seat_must_show(&seat, "Not yours to read. Ask the lead professional.");
    ck_assert(!seat_shows(&seat, "Nothing is agreed yet"));
    ck_assert(!seat_shows(&seat, "a Add"));
    play(seat.stack, "a");
    ck_assert_str_eq(seat_top(&seat), "plan");
    play(seat.stack, "Enter");
    seat_must_say(&seat, "Not yours to read.");
    seat_close(&seat);
}
END_TEST

/* The family tells whom it meets: whoever hears it takes it down. */
START_TEST(a_withdrawal_is_taken_down_unread)
{
    struct seat seat;

    sit_led_by_another(&seat);
    play(seat.stack, "k w");
    seat_must_show(&seat, "Withdraw consent");
    ck_assert_str_ne(seat_top(&seat), "consent");
    seat_close(&seat);
}
END_TEST

/* A member of the team whom the family has not named. */
static void sit_beyond_consent(struct seat *seat)
{
    struct consent_entry entry;
    struct tac_member member;
    struct ident case_id, parent;
    const char *warning;

    setlocale(LC_ALL, "C.UTF-8");
    desk_open(&seat->desk);
    desk_sign_in(&seat->desk, "hoduya");
    desk_ok(&seat->desk, desk_start(&seat->desk, "Kieran", "Tolliver", "2000-06-19", &case_id));
    parent = desk_parent(&seat->desk, &case_id, "Dana Tolliver");
    desk_decision(&seat->desk, &case_id, &parent, CONSENT_STAGE_ASSESSMENT, CONSENTST_GIVEN,
                  &entry);
    desk_ok(&seat->desk, desk_record(&seat->desk, &entry));
    record_init(entity_of(ENTITY_tac_member), &member);
    member.case_id = case_id;
    member.practitioner_id = seat->desk.rmenon;
    desk_ok(&seat->desk, team_add(seat->desk.session, &member, &warning, &seat->desk.arena,
                                  &seat->desk.err));
    desk_sign_in(&seat->desk, "rmenon");
    seat_sit(seat);
    play(seat->stack, "Enter");
}

START_TEST(a_member_beyond_consent_is_told_so)
{
    static const char *const places[] = { "g d", "g m", "g i F6", "g i F6 F6", "g i F6 F6 F6" };
    struct seat seat;

    sit_beyond_consent(&seat);
    ck_assert(says_of(&seat, "t Team", "not yours to read"));
    ck_assert(says_of(&seat, "a Assessment", "not yours to read"));
    ck_assert(!seat_shows(&seat, "Team 0"));
    play(seat.stack, "g h");
    seat_must_show(&seat, " Not all is yours to read of: The way of the case; Consent;");
    ck_assert(!seat_shows(&seat, "Dana"));
    for (size_t i = 0; i < COUNT(places); i++) {
        play(seat.stack, places[i]);
        ck_assert_msg(seat_shows(&seat, "  Not yours to read. Ask the lead professional."), "%s",
                      places[i]);
    }
    seat_close(&seat);
}
END_TEST

/* Ravi Menon is nothing to the case: he may know that there is one. */
static void sit_as_a_stranger(struct seat *seat)
{
    struct casework *work;
    struct ident case_id;

    setlocale(LC_ALL, "C.UTF-8");
    desk_open(&seat->desk);
    desk_sign_in(&seat->desk, "hoduya");
    desk_ok(&seat->desk, desk_start(&seat->desk, "Kieran", "Tolliver", "2000-06-19", &case_id));
    desk_sign_in(&seat->desk, "rmenon");
    seat_sit(seat);
    work = casework_open(seat->app, &case_id, NULL, &seat->desk.err);
    overview_open(work);
    casework_release(work);
}

START_TEST(a_stranger_is_told_which_details_are_not_theirs)
{
    static const char *const fields[] = {
        "Date of birth", "Sex", "Contact telephone", "School or setting",
        "NHS number", "Unique pupil number", "Shielded address",
    };
    struct seat seat;

    sit_as_a_stranger(&seat);
    seat_must_show(&seat, "  Not yours to read.");
    ck_assert(!seat_shows(&seat, "Nothing is due."));
    seat_must_show(&seat, "b. 2000");
    ck_assert(!seat_shows(&seat, "19 Jun 2000"));
    ck_assert(says_of(&seat, "h Chronology", "not yours"));
    play(seat.stack, "F8");
    ck_assert_str_eq(stack_message(seat.stack), "Not yours to read.");
    play(seat.stack, "g i");
    ck_assert(says_of(&seat, "Family name", "Tolliver"));
    for (size_t i = 0; i < COUNT(fields); i++)
        ck_assert_msg(says_of(&seat, fields[i], "not yours to read"), "%s", fields[i]);
    play(seat.stack, "F6 F6 F6 F6");
    ck_assert(says_of(&seat, "Ethnicity", "not yours to read"));
    play(seat.stack, "F6");
    ck_assert(says_of(&seat, "Is the child dis", "not yours to read"));
    ck_assert(!seat_shows(&seat, "  -\n"));
    seat_close(&seat);
}
END_TEST

/* The concern was raised while the form was being written; Ravi Menon is nothing to the case. */
START_TEST(how_far_a_case_is_is_the_same_for_everybody)
{
    static const char *const logins[] = { "hoduya", "rmenon" };
    struct seat seat;
    struct stepup stepup;
    struct ident case_id, parent;
    struct casework *work;

    setlocale(LC_ALL, "C.UTF-8");
    for (size_t i = 0; i < COUNT(logins); i++) {
        desk_open(&seat.desk);
        desk_sign_in(&seat.desk, "hoduya");
        desk_assessing(&seat.desk, &case_id, &parent);
        desk_concern(&seat.desk, &case_id, &stepup);
        desk_sign_in(&seat.desk, logins[i]);
        seat_sit(&seat);
        work = casework_open(seat.app, &case_id, NULL, &seat.desk.err);
        overview_open(work);
        casework_release(work);
        ck_assert_msg(seat_shows(&seat, "Consent ok > [Assess] > Assessed > TAC > Deliver > Close"),
                      "%s", picture(seat.stack, 24, 80, BORDERS_ASCII));
        seat_close(&seat);
    }
}
END_TEST

START_TEST(consent_that_has_expired_is_not_ok)
{
    struct seat seat;
    struct consent_entry entry;
    struct ident case_id, parent;

    setlocale(LC_ALL, "C.UTF-8");
    desk_open(&seat.desk);
    desk_sign_in(&seat.desk, "hoduya");
    desk_assessing(&seat.desk, &case_id, &parent);
    desk_decision(&seat.desk, &case_id, &parent, CONSENT_STAGE_ASSESSMENT, CONSENTST_GIVEN, &entry);
    desk_scope(&seat.desk, &entry, &seat.desk.agency, SCOPE_EFFECT_ALLOW, DATACLASS_ALL);
    entry.consent.expires_on = date_add_days(session_today(seat.desk.session), 60);
    desk_ok(&seat.desk, desk_record(&seat.desk, &entry));
    desk_sign_out(&seat.desk);
    seat.desk.fake.now_ms += INT64_C(70) * 24 * 60 * 60 * 1000;
    desk_sign_in(&seat.desk, "hoduya");
    seat_sit(&seat);
    play(seat.stack, "Enter");
    seat_must_show(&seat, "CONSENT: EXPIRED");
    seat_must_show(&seat, "Consent > [Assess] > ");
    seat_close(&seat);
}
END_TEST

START_TEST(while_nothing_is_due_the_next_thing_is_told_with_its_day)
{
    struct seat seat;
    struct ident case_id, parent;

    setlocale(LC_ALL, "C.UTF-8");
    desk_open(&seat.desk);
    desk_sign_in(&seat.desk, "hoduya");
    desk_assessing(&seat.desk, &case_id, &parent);
    seat_sit(&seat);
    seat_must_show(&seat, "Assessment");
    play(seat.stack, "Enter");
    ck_assert(!seat_shows(&seat, "Nothing is due."));
    ck_assert_msg(says_of(&seat, "1 Finish the assessment", " 2010"), "%s",
                  picture(seat.stack, 24, 80, BORDERS_ASCII));
    seat_close(&seat);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, a_list_says_what_it_leaves_out);
    tcase_add_test(t, a_list_that_is_refused_stays_refused);
    tcase_add_test(t, an_author_who_does_not_lead_is_told_so);
    tcase_add_test(t, a_withdrawal_is_taken_down_unread);
    tcase_add_test(t, a_member_beyond_consent_is_told_so);
    tcase_add_test(t, a_stranger_is_told_which_details_are_not_theirs);
    tcase_add_test(t, how_far_a_case_is_is_the_same_for_everybody);
    tcase_add_test(t, consent_that_has_expired_is_not_ok);
    tcase_add_test(t, while_nothing_is_due_the_next_thing_is_told_with_its_day);
}

TEST_MAIN("sight", cases)
