/* SPDX-License-Identifier: MIT */
/* Cases that end, their papers and what guards them, for the reminders. */

#ifndef TESTS_REMINDERS_END_FIXTURE_H
#define TESTS_REMINDERS_END_FIXTURE_H

#include "reminders_fixture.h"

static void grown_up(void)
{
    a_case(STATE_D0, "2010-01-11");
    example.file.subject.dob = day("1992-09-20");
}

static void grown_up_disabled(void)
{
    grown_up();
    example.file.subject.disabled = YN_Y;
}

static void end_case(void)
{
    example.file.caf_case.state = STATE_Z1;
}

static void closing_proposed(void)
{
    a_case(STATE_D0, "2010-01-11");
    add_state(&example, STATE_Z0, "2010-03-22");
}

static void flagged_closing_proposed(void)
{
    struct closure *closure;

    closing_proposed();
    closure = example_add(&example, ENTITY_closure, NULL);
    closure->reason = CLOSE_DISENGAGED;
}

static void without_copy(void)
{
    a_case(STATE_A1, "2010-01-11");
    completed("2010-03-22");
}

static void family_has(uint64_t what, const char *since)
{
    struct disclosure *copy = example_add(&example, ENTITY_disclosure, NULL);

    copy->family_copy = true;
    copy->what = what;
    copy->when = moment(since);
}

static void give_copy(void)
{
    family_has(CLASS(ALL), "2010-03-28T16:00:00Z");
}

static void copy_of_minutes_only(void)
{
    without_copy();
    family_has(CLASS(PLAN_REVIEW), "2010-03-24T16:00:00Z");
}

static void second_version_without_copy(void)
{
    without_copy();
    family_has(CLASS(ALL), "2010-03-22T16:00:00Z");
    LAST(&example, assessment)->status = ASSESSMENT_STATUS_SUPERSEDED;
    completed("2010-05-10");
}

static void give_second_copy(void)
{
    family_has(CLASS(ASSESSMENT_D1), "2010-05-16T16:00:00Z");
}

static void closed_for_a_year(void)
{
    a_case(STATE_Z1, "2010-01-11");
    example.file.caf_case.archive_on = day("2011-07-16");
}

static void archive(void)
{
    example.file.caf_case.state = STATE_Z2;
    example.file.caf_case.destroy_review_on = day("2017-07-16");
}

static void opened_in_an_emergency(void)
{
    a_case(STATE_D0, "2010-01-11");
    example_add(&example, ENTITY_emergency_opening, NULL);
    LAST(&example, emergency_opening)->opened_at = moment("2010-03-29T09:00:00Z");
}

static void look_into_it(void)
{
    LAST(&example, emergency_opening)->finding = EMERGENCY_FINDING_RIGHT;
}

static void kept_from_somebody(void)
{
    a_case(STATE_D0, "2010-01-11");
    example_add(&example, ENTITY_stay_out, NULL);
    LAST(&example, stay_out)->review_by = day("2010-09-22");
}

static void let_in_again(void)
{
    LAST(&example, stay_out)->ended_on = day("2010-09-23");
}

#endif
