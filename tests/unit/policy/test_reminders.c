/* SPDX-License-Identifier: MIT */
/*
 * The reminders of domain.md 4.2 with the parameters of 4.1, typed again from the
 * page: each rule on the days before, on and after its own, and gone once the deed
 * is done. Easter of 2010 lay between 2 and 5 April.
 */

#include "config.h"

#include "base/str.h"
#include "policy/consent_rules.h"
#include "policy/due.h"
#include "policy/relation.h"

#include "reminders_end_fixture.h"
#include "support/harness.h"

static void sealed_to_some(void)
{
    a_case(STATE_D0, "2010-01-11");
    example_add(&example, ENTITY_case_seal, NULL);
    LAST(&example, case_seal)->review_by = day("2010-09-22");
}

static void unsealed(void)
{
    LAST(&example, case_seal)->ended_on = day("2010-09-23");
}

/* T22: the review within four weeks is the next review, and one line. */
static void moved_in_with_a_day(void)
{
    moved_in();
    example.file.caf_case.next_review_date = day("2010-04-29");
}

static void moved_in_with_a_later_day(void)
{
    moved_in();
    example.file.caf_case.next_review_date = day("2010-05-20");
}

static void hold_review_here(void)
{
    struct review *review = example_add(&example, ENTITY_review, NULL);

    review->review_date = day("2010-04-30");
}

/* ----- The page ---------------------------------------------------------- */

enum { AU = DUE_TO_AU, LP = DUE_TO_LP, CO = DUE_TO_CO, SU = DUE_TO_SU, AD = DUE_TO_AD };

static const struct reminder {
    const char *code;
    unsigned told;
    void (*begins)(void);
    struct {
        const char *day;
        int severity;
    } clock[4];
    void (*deed)(void); /* done on the last of those days; NULL: nothing was due */
} reminders[] = {
    /* Working days: Thursday 1 April, then Tuesday 6 April. */
    { "R-ALLOC", CO, without_author,
      { { "2010-04-05", NOTHING }, { "2010-04-06", DUE_INFO }, { "2010-04-07", DUE_AMBER } },
      name_author },
    { "R-ALLOC", CO, form_without_author, { { "2010-04-07", DUE_AMBER } }, name_form_author },
    { "R-PRE", AU, a_checklist,
      { { "2010-04-06", NOTHING }, { "2010-04-07", DUE_INFO }, { "2010-05-07", DUE_INFO } },
      decide_checklist },
    { "R-CONS-MISS", AU | CO, without_consent, { { "2010-03-22", DUE_RED } }, ask_consent },
    { "R-CONS-SIG", AU, spoken_consent,
      { { "2010-04-11", NOTHING }, { "2010-04-12", DUE_INFO }, { "2010-04-13", DUE_AMBER } },
      sign_consent },
    { "R-CONS-EXP", LP, consent_to_review,
      { { "2010-03-09", NOTHING }, { "2010-03-10", DUE_AMBER }, { "2010-03-24", DUE_AMBER },
        { "2010-03-25", DUE_RED } },
      ask_again },
    { "R-CONS-EXP", LP, consent_that_expires,
      { { "2010-03-09", NOTHING }, { "2010-03-10", DUE_AMBER }, { "2010-03-24", DUE_AMBER },
        { "2010-03-25", DUE_RED } },
      ask_again },
    { "R-CONS-AGE", LP, nearly_twelve,
      { { "2010-05-20", DUE_INFO }, { "2010-06-19", DUE_INFO }, { "2010-06-20", DUE_AMBER },
        { "2010-06-21", DUE_AMBER } },
      ask_after_birthday },
    { "R-CONS-AGE", LP, nearly_sixteen,
      { { "2010-05-20", DUE_INFO }, { "2010-06-19", DUE_INFO }, { "2010-06-20", DUE_AMBER },
        { "2010-06-21", DUE_AMBER } },
      ask_after_birthday },
    { "R-CONS-AGE", LP, nearly_eighteen,
      { { "2010-05-20", DUE_INFO }, { "2010-06-19", DUE_INFO }, { "2010-06-20", DUE_AMBER },
        { "2010-06-21", DUE_AMBER } },
      ask_after_birthday },
    { "R-CONS-AGENCY", LP, member_outside,
      { { "2010-03-19", NOTHING }, { "2010-03-20", DUE_RED } }, cover_member },
    { "R-CONS-STOP", LP | CO, agency_withdrawn,
      { { "2010-03-19", NOTHING }, { "2010-03-20", DUE_AMBER }, { "2010-03-21", DUE_RED } },
      tell_to_stop },
    { "R-CONS-STOP", LP | CO, sharing_withdrawn,
      { { "2010-03-20", DUE_AMBER }, { "2010-03-21", DUE_RED } }, tell_to_stop },
    { "R-CONS-STOP", LP | CO, father_withdrawn, { { "2010-03-21", NOTHING } }, NULL },
    { "R-CONS-STOP", LP | CO, agency_withdrawn, { { "2010-03-21", DUE_RED } }, agree_again },
    { "R-ASSESS", AU | CO, assessment_begun,
      { { "2010-04-14", NOTHING }, { "2010-04-15", DUE_INFO }, { "2010-04-16", DUE_AMBER } },
      complete },
    { "R-TAC", AU | CO, team_to_meet,
      { { "2010-04-08", DUE_INFO }, { "2010-04-09", DUE_AMBER }, { "2010-04-15", DUE_AMBER },
        { "2010-04-16", DUE_RED } },
      hold_first },
    { "R-NOLP", CO | SU, nobody_leads,
      { { "2010-03-31", NOTHING }, { "2010-04-01", DUE_INFO }, { "2010-04-02", DUE_RED } },
      name_lead },
    { "R-NOLP", CO | SU, interim_only,
      { { "2010-04-14", NOTHING }, { "2010-04-15", DUE_INFO }, { "2010-04-16", DUE_RED } },
      name_lead },
    { "R-LPCAP", CO | SU, leads_two, { { "2010-03-22", NOTHING } }, NULL },
    { "R-LPCAP", CO | SU, leads_three, { { "2010-03-22", DUE_AMBER } }, hand_over },
    { "R-LPCAP", CO | SU, leads_four, { { "2010-03-22", DUE_AMBER } }, hand_over },
    { "R-LPCAP", CO | SU, leads_more, { { "2010-03-22", DUE_RED } }, hand_over },
    { "R-LPGONE", CO | SU, lead_left, { { "2010-04-06", DUE_RED } }, name_lead },
    { "R-LPGONE", CO | SU, lead_silent,
      { { "2010-04-20", NOTHING }, { "2010-04-21", NOTHING }, { "2010-04-22", DUE_RED } },
      lead_signs_in },
    { "R-LPGONE", CO | SU, lead_silent_with_nothing_due, { { "2010-04-22", NOTHING } }, NULL },
    /* Opened on Monday 29 March; Easter stands between. */
    { "R-EMERGENCY", SU, opened_in_an_emergency,
      { { "2010-03-28", NOTHING }, { "2010-03-29", DUE_INFO }, { "2010-04-07", DUE_INFO },
        { "2010-04-08", DUE_RED } },
      look_into_it },
    { "R-SEAL", CO | SU, sealed_to_some,
      { { "2010-09-07", NOTHING }, { "2010-09-08", DUE_INFO }, { "2010-09-22", DUE_INFO },
        { "2010-09-23", DUE_RED } },
      unsealed },
    { "R-STAYOUT", CO | SU, kept_from_somebody,
      { { "2010-09-07", NOTHING }, { "2010-09-08", DUE_INFO }, { "2010-09-22", DUE_INFO },
        { "2010-09-23", DUE_RED } },
      let_in_again },
    { "R-SUP", SU, led_for_long,
      { { "2010-05-03", NOTHING }, { "2010-05-04", DUE_INFO }, { "2010-05-05", DUE_AMBER } },
      supervise },
    { "R-REV-DUE", LP, review_to_come,
      { { "2010-04-24", NOTHING }, { "2010-04-25", DUE_INFO }, { "2010-05-05", DUE_INFO } },
      agree_date },
    { "R-REV-NOT-HELD", LP | CO, review_to_come,
      { { "2010-05-05", NOTHING }, { "2010-05-06", DUE_RED } }, agree_date },
    { "R-REV-REPEAT", CO, reviews_missed, { { "2010-04-20", DUE_RED } }, tell_managers },
    { "R-REV-REPEAT", CO, missed_three_in_all, { { "2010-04-20", DUE_RED } }, tell_managers },
    { "R-REV-REPEAT", CO, missed_once, { { "2010-04-20", NOTHING } }, NULL },
    { "R-REV-NONE", LP | CO, no_review_date, { { "2010-03-22", DUE_RED } }, agree_date },
    { "R-ACT", LP, action_to_do,
      { { "2010-04-08", NOTHING }, { "2010-04-09", DUE_INFO }, { "2010-04-10", DUE_AMBER } },
      do_action },
    { "R-PLAN0", LP, plan_empty, { { "2010-03-22", DUE_RED } }, agree_action },
    { "R-PLAN0", LP, plan_all_done, { { "2010-03-17", NOTHING }, { "2010-03-18", DUE_RED } },
      agree_action },
    { "R-PLAN0", LP, team_met_lately, { { "2010-03-15", NOTHING }, { "2010-03-16", DUE_RED } },
      agree_action },
    { "R-VIEW", AU, child_not_heard, { { "2010-03-22", DUE_AMBER } }, give_reason },
    { "R-VIEW", AU, parent_not_heard, { { "2010-03-22", DUE_AMBER } }, write_comment },
    { "R-EDD", LP, unborn,
      { { "2010-05-14", NOTHING }, { "2010-05-15", DUE_INFO }, { "2010-06-12", DUE_INFO },
        { "2010-06-26", DUE_AMBER } },
      record_birth },
    { "R-TRANS", LP, before_reception,
      { { "2010-06-02", NOTHING }, { "2010-06-03", DUE_INFO }, { "2010-09-01", DUE_INFO },
        { "2010-09-02", NOTHING } },
      NULL },
    { "R-TRANS", LP, before_year_seven,
      { { "2010-06-02", NOTHING }, { "2010-06-03", DUE_INFO }, { "2010-09-01", DUE_INFO },
        { "2010-09-02", NOTHING } },
      NULL },
    { "R-TRANS", LP, leaves_year_eleven,
      { { "2010-03-31", NOTHING }, { "2010-04-01", DUE_INFO }, { "2010-06-30", DUE_INFO },
        { "2010-07-01", NOTHING } },
      NULL },
    { "R-STEP", LP | CO | SU, stepped_up, { { "2010-04-01", DUE_RED }, { "2010-04-07", DUE_RED } },
      record_decision },
    { "R-STEP", LP | CO | SU, not_telephoned,
      { { "2010-04-01", DUE_RED }, { "2010-04-07", DUE_RED } }, record_decision },
    { "R-UNSAFE", AU | LP | CO | SU, said_unsafe,
      { { "2010-03-24", DUE_RED }, { "2010-04-07", DUE_RED } }, record_concern },
    { "R-UNSAFE", AU | LP | CO | SU, said_unsafe_before_the_case,
      { { "2010-03-24", DUE_RED }, { "2010-04-07", DUE_RED } }, record_concern },
    { "R-UNSAFE", AU | LP | CO | SU, said_unsafe, { { "2010-03-24", DUE_RED } }, say_safe },
    { "R-TRF-OUT", CO, sent_away,
      { { "2010-03-21", NOTHING }, { "2010-03-22", DUE_INFO }, { "2010-04-08", DUE_RED } },
      confirm_receipt },
    { "R-TRF-IN", CO, moved_in,
      { { "2010-04-28", NOTHING }, { "2010-04-29", DUE_INFO }, { "2010-04-30", DUE_RED } },
      review_moved_in },
    { "R-TRF-IN", CO, moved_in_with_a_day,
      { { "2010-04-18", NOTHING }, { "2010-04-19", DUE_INFO }, { "2010-04-29", DUE_INFO },
        { "2010-04-30", DUE_RED } },
      hold_review_here },
    { "R-REV-DUE", LP, moved_in_with_a_day, { { "2010-04-28", NOTHING } }, NULL },
    { "R-REV-NOT-HELD", LP | CO, moved_in_with_a_day, { { "2010-04-30", NOTHING } }, NULL },
    { "R-TRF-IN", CO, moved_in_with_a_later_day, { { "2010-04-30", DUE_RED } },
      hold_review_here },
    { "R-REV-NOT-HELD", LP | CO, moved_in_with_a_later_day, { { "2010-05-21", DUE_RED } },
      agree_date },
    { "R-DUP", CO, perhaps_twice,
      { { "2010-04-01", DUE_INFO }, { "2010-04-06", DUE_INFO }, { "2010-04-07", DUE_AMBER } },
      decide_twice },
    { "R-STALE", LP | CO, untouched, { { "2010-04-29", NOTHING }, { "2010-04-30", DUE_AMBER } },
      write_note },
    { "R-AGE", LP, grown_up, { { "2010-06-21", NOTHING }, { "2010-06-22", DUE_AMBER } }, end_case },
    { "R-AGE", LP, grown_up_disabled, { { "2010-06-22", NOTHING } }, NULL },
    { "R-CLOSE", CO, closing_proposed,
      { { "2010-03-22", DUE_INFO }, { "2010-04-07", DUE_INFO }, { "2010-04-08", DUE_AMBER } },
      end_case },
    { "R-CLOSE", CO | SU | DUE_BY_SU, flagged_closing_proposed,
      { { "2010-03-22", DUE_INFO }, { "2010-04-07", DUE_INFO }, { "2010-04-08", DUE_AMBER } },
      end_case },
    { "R-COPY", AU, without_copy,
      { { "2010-03-21", NOTHING }, { "2010-03-22", DUE_INFO }, { "2010-03-27", DUE_INFO },
        { "2010-03-28", DUE_AMBER } },
      give_copy },
    { "R-COPY", AU, copy_of_minutes_only, { { "2010-03-28", DUE_AMBER } }, give_copy },
    { "R-COPY", AU, second_version_without_copy,
      { { "2010-05-09", NOTHING }, { "2010-05-10", DUE_INFO }, { "2010-05-16", DUE_AMBER } },
      give_second_copy },
    { "R-RET", AD | CO, closed_for_a_year,
      { { "2011-07-15", NOTHING }, { "2011-07-16", DUE_INFO } }, archive },
};

static const char *const page[] = {
    "R-ALLOC", "R-PRE", "R-CONS-MISS", "R-CONS-SIG", "R-CONS-EXP", "R-CONS-AGE", "R-CONS-AGENCY",
    "R-ASSESS", "R-TAC", "R-NOLP", "R-LPCAP", "R-LPGONE", "R-SUP", "R-REV-DUE", "R-REV-NOT-HELD",
    "R-REV-REPEAT", "R-REV-NONE", "R-ACT", "R-PLAN0", "R-VIEW", "R-EDD", "R-TRANS", "R-STEP",
    "R-TRF-OUT", "R-TRF-IN", "R-DUP", "R-STALE", "R-AGE", "R-CLOSE", "R-COPY", "R-RET",
};

/* ----- Asked ------------------------------------------------------------- */

static int worst_of(const struct due_list *list, const struct reminder *reminder,
                    struct date today, int worst)
{
    for (size_t i = 0; i < list->count; i++) {
        const struct due_item *item = &list->items[i];
        enum due_rule rule = due_rule_on(item, today);
        int severity = (int)due_severity(item, today);

        if (strcmp(due_code(rule), reminder->code) != 0 || severity <= worst)
            continue;
        ck_assert_msg(due_told(rule) == reminder->told, "%s is told to others", reminder->code);
        worst = severity;
    }
    return worst;
}

static int severity_on(const struct reminder *reminder, const char *today)
{
    struct parameters parameters = parameters_default();
    struct due_list own, more;

    due_find(&example.file, &parameters, day(today), &own, &example.arena);
    due_find_beyond(&example.file, &parameters, day(today), &own, &beyond, &more, &example.arena);
    return worst_of(&more, reminder, day(today), worst_of(&own, reminder, day(today), NOTHING));
}

START_TEST(a_reminder_follows_its_clock_and_ends_with_the_deed)
{
    const struct reminder *reminder = &reminders[_i];
    const char *last = NULL;

    reminder->begins();
    for (size_t i = 0; i < COUNT(reminder->clock) && reminder->clock[i].day; i++) {
        last = reminder->clock[i].day;
        ck_assert_msg(severity_on(reminder, last) == reminder->clock[i].severity,
                      "%s on %s: %d, not %d", reminder->code, last, severity_on(reminder, last),
                      reminder->clock[i].severity);
    }
    ck_assert_msg(severity_on(reminder, reminder->clock[0].day) == reminder->clock[0].severity,
                  "%s does not go back with the clock", reminder->code);
    if (reminder->deed) {
        reminder->deed();
        ck_assert_msg(severity_on(reminder, last) == NOTHING, "%s is there after the deed",
                      reminder->code);
    }
    example_release(&example);
}
END_TEST

/* ----- As they are kept ---------------------------------------------------- */

/* What a list keeps of a case: all that is due, who leads, the consent word. */
static const char *kept_on(struct date today)
{
    struct parameters parameters = parameters_default();
    const struct lp_assignment *lead = relation_lead(&example.file, today);
    struct consent_word word = consent_current(&example.file, today);
    struct str kept = STR_INIT;
    struct due_list list;
    const char *text;

    due_find(&example.file, &parameters, today, &list, &example.arena);
    str_printf(&kept, "%d %d", lead ? lead->practitioner_id.bytes[0] : -1, word.status);
    for (size_t i = 0; i < list.count; i++) {
        const struct due_item *item = &list.items[i];

        str_printf(&kept, "\n%s %d %d %d %d %d %s", due_key(item->rule), item->due.days,
                   item->from.days, item->amber.days, item->red.days, item->entity, item->about);
    }
    text = arena_strdup(&example.arena, str_text(&kept));
    str_release(&kept);
    return text;
}

/* Looked at on the last day before it turns, a row says what one made anew says. */
static void assert_right_until_it_turns(const char *which)
{
    struct date today = day("2009-09-01"), end = day("2011-10-01");
    struct date turns = due_turns_on(&example.file, today);
    const char *kept = kept_on(today);

    for (; date_compare(today, end) < 0; today = date_add_days(today, 1)) {
        char text[DATE_TEXT];

        if (date_known(turns) && date_compare(turns, today) == 0) {
            kept = kept_on(today);
            turns = due_turns_on(&example.file, today);
        }
        date_format(today, text);
        ck_assert_msg(strcmp(kept, kept_on(today)) == 0, "%s on %s: kept\n%s\nand now\n%s", which,
                      text, kept, kept_on(today));
    }
}

START_TEST(what_is_kept_is_right_until_it_turns)
{
    const struct reminder *reminder = &reminders[_i];

    reminder->begins();
    assert_right_until_it_turns(reminder->code);
    if (reminder->deed) {
        reminder->deed();
        assert_right_until_it_turns(reminder->code);
    }
    example_release(&example);
}
END_TEST

/* And what is on no page: a cover, a young mother, a withdrawal of a day to come. */
static void cover_that_ends(void)
{
    struct lp_assignment *term;

    a_case(STATE_D0, "2010-01-11");
    term = add_lead(&example, LP_KIND_DEPUTY, "U3", "2010-02-01", "2010-03-15");
    term->end_reason = LPEND_COVER_ENDED;
}

static void mother_grows_up(void)
{
    struct person *mother;

    unborn();
    mother = example_add(&example, ENTITY_person, "MUM");
    mother->dob = day("1992-06-14");
    example.file.subject.mother_id = id_of("MUM");
}

static void withdrawn_soon(void)
{
    struct consent *consent;

    a_case(STATE_D0, "2010-01-11");
    consent = add_consent(&example, "C2", "2010-02-01", CONSENT_STAGE_REVIEW, CONSENTST_WITHDRAWN,
                          "C1", "JOANNE");
    consent->withdrawn_on = day("2010-05-03");
    consent->withdrawal_scope = WITHDRAWAL_SCOPE_ALL;
}

static void member_for_a_while(void)
{
    struct tac_member *member;

    a_case(STATE_D0, "2010-01-11");
    member = example_add(&example, ENTITY_tac_member, "M1");
    member->practitioner_id = id_of("U3");
    member->from = day("2010-02-02");
    member->to = day("2010-06-01");
}

START_TEST(what_is_on_no_page_turns_too)
{
    static void (*const begins[])(void) = { cover_that_ends, mother_grows_up, withdrawn_soon,
                                            member_for_a_while };
    static const char *const turned[] = { "2010-03-30", "2010-06-14", "2010-05-03", "2010-06-01" };
    struct date change = day(turned[_i]);

    begins[_i]();
    ck_assert_msg(strcmp(kept_on(date_add_days(change, -1)), kept_on(change)) != 0,
                  "nothing changes on %s", turned[_i]);
    assert_right_until_it_turns(turned[_i]);
    example_release(&example);
}
END_TEST

START_TEST(every_rule_of_the_page_is_here_and_in_the_program)
{
    for (size_t i = 0; i < COUNT(page); i++) {
        bool here = false, there = false;

        for (size_t k = 0; k < COUNT(reminders); k++)
            here = here || strcmp(reminders[k].code, page[i]) == 0;
        for (int rule = 0; rule < DUE_RULE_COUNT; rule++)
            there = there || strcmp(due_code((enum due_rule)rule), page[i]) == 0;
        ck_assert_msg(here && there, "%s", page[i]);
    }
}
END_TEST

START_TEST(a_late_action_is_its_owners_first)
{
    struct parameters parameters = parameters_default();
    struct ident owner = id_of("U4");
    struct due_list list;

    action_to_do();
    due_find(&example.file, &parameters, day("2010-04-10"), &list, &example.arena);
    for (size_t i = 0; i < list.count; i++) {
        if (list.items[i].rule == DUE_ACT)
            ck_assert(ident_equal(&list.items[i].who, &owner));
    }
    example_release(&example);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_loop_test(t, a_reminder_follows_its_clock_and_ends_with_the_deed, 0,
                        (int)COUNT(reminders));
    tcase_add_loop_test(t, what_is_kept_is_right_until_it_turns, 0, (int)COUNT(reminders));
    tcase_add_loop_test(t, what_is_on_no_page_turns_too, 0, 4);
    tcase_add_test(t, every_rule_of_the_page_is_here_and_in_the_program);
    tcase_add_test(t, a_late_action_is_its_owners_first);
}

TEST_MAIN("reminders", cases)
