/* SPDX-License-Identifier: MIT */
/* The one meaning of "late", and what counts as such. */

#include "config.h"

#include <string.h>

#include "unit/policy/due_fixture.h"

/* Every item of a case through three years: late is an alert whose own day has come; before
 * the day an alert warns of what is coming, and what has no day is for information. */
static bool warns_before(const struct due_item *item)
{
    return (date_known(item->amber) && date_compare(item->amber, item->due) < 0) ||
           (date_known(item->red) && date_compare(item->red, item->due) < 0);
}

static void check_late(const struct due_item *item)
{
    struct date from = due_late_from(item);

    for (int days = -400; days <= 400; days++) {
        struct date today = date_add_days(item->due, days);
        bool alert = due_severity(item, today) >= DUE_AMBER;
        bool late = alert && item->rule != DUE_LPCAP &&
                    (days > 0 || (days == 0 && !warns_before(item)));
        struct due_counts counts = { 0, 0, 0 };

        due_count(item, today, &counts);
        ck_assert_int_eq(counts.late, late);
        ck_assert_int_eq(counts.late + counts.coming + counts.told,
                         due_severity(item, today) != DUE_LATER);
        ck_assert_int_eq(due_is_late(item, today), late);
        ck_assert_int_eq(date_known(from) && date_compare(today, from) >= 0, late);
        if (days < 0 || !late)
            ck_assert_msg(strncmp(due_when(item, today, &example.arena), "late", 4) != 0,
                          "%s %d days after", due_code(item->rule), days);
    }
}

START_TEST(counts_are_said_in_words)
{
    struct arena arena = ARENA_INIT;

    ck_assert_str_eq(due_count_words(&(struct due_counts){ 0, 0, 0 }, &arena), "");
    ck_assert_str_eq(due_count_words(&(struct due_counts){ 7, 0, 1 }, &arena),
                     "7 late, 1 for information");
    ck_assert_str_eq(due_count_words(&(struct due_counts){ 0, 2, 0 }, &arena), "2 coming");
    arena_clear(&arena);
}
END_TEST

/* Both managers are told of a refusal: it is one thing, and not late while they can talk. */
START_TEST(a_refusal_is_one_thing_and_late_after_its_days)
{
    struct lp_assignment *term;
    struct practitioner *asked;
    struct due_list list;
    struct due_counts counts = { 0, 0, 0 };

    case_a_on(STATE_D0, 2);
    example.file.lp_assignment.count = 1;
    term = &example.file.lp_assignment.items[0];
    asked = &example.file.practitioner.items[0];
    term->practitioner_id = asked->record.id;
    term->accepted_on = DATE_NONE;
    term->declined_on = day("2010-03-15"); /* a Monday */
    asked->line_manager = (struct ident){ { 1 } };
    due_find(&example.file, &parameters, day("2010-03-22"), &list, &example.arena);
    for (size_t i = 0; i < list.count; i++) {
        if (list.items[i].rule != DUE_LP_REFUSED)
            continue;
        ck_assert_int_eq(due_severity(&list.items[i], day("2010-03-15")), DUE_AMBER);
        ck_assert(!due_is_late(&list.items[i], day("2010-03-22")));
        due_count(&list.items[i], day("2010-03-23"), &counts);
    }
    ck_assert_int_eq(counts.late, 1);
    example_release(&example);
}
END_TEST

START_TEST(a_missed_review_tells_its_new_date_and_stays_late)
{
    struct tac_meeting *meeting;
    const struct due_item *item;

    case_a_on(STATE_D0, 2);
    example.file.caf_case.next_review_date = day("2010-05-05");
    meeting = &example.file.tac_meeting.items[example.file.tac_meeting.count - 1];
    meeting->status = MEETING_STATUS_PLANNED;
    meeting->scheduled_for = date_instant(day("2010-05-12"));
    item = item_of(DUE_REV_DUE, "2010-05-06");
    ck_assert_str_eq(due_words(item, day("2010-05-06"), &example.arena),
                     "Review not held: new date 12 May 2010");
    ck_assert(due_is_late(item, day("2010-05-06")));
    ck_assert_ptr_nonnull(strstr(due_clears(due_rule_on(item, day("2010-05-06"))),
                                 "a review is held"));
    example_release(&example);
}
END_TEST

START_TEST(one_function_says_what_is_late)
{
    struct due_list list;

    case_a_on(STATE_D0, 2);
    for (size_t i = 0; i < example.file.plan_action.count; i++)
        example.file.plan_action.items[i].status = ACTION_STATUS_OPEN;
    due_find(&example.file, &parameters, day("2010-03-01"), &list, &example.arena);
    for (size_t i = 0; i < list.count; i++)
        check_late(&list.items[i]);
    for (int rule = 0; rule < DUE_RULE_COUNT; rule++) {
        struct due_item red = { .rule = (enum due_rule)rule, .due = day("2010-03-01"),
                                .from = day("2010-03-01"), .amber = DATE_NONE,
                                .red = day("2010-03-05"), .about = "" };

        check_late(&red);
        red.amber = day("2010-03-09");
        check_late(&red);
    }
    example_release(&example);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, counts_are_said_in_words);
    tcase_add_test(t, a_refusal_is_one_thing_and_late_after_its_days);
    tcase_add_test(t, a_missed_review_tells_its_new_date_and_stays_late);
    tcase_add_test(t, one_function_says_what_is_late);
}

TEST_MAIN("due_late", cases)
