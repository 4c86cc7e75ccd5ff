/* SPDX-License-Identifier: MIT */
/* What the people of the worked cases are to them, day by day. */

#include "config.h"

#include "policy/relation.h"

#include <stdio.h>

#include "policy/sight.h"
#include "support/example.h"
#include "support/harness.h"

static struct relation on_day(const struct example *example, const char *who, int role,
                              const char *on)
{
    struct parameters parameters = parameters_default();
    struct actor actor = { .practitioner = id_of(who), .roles = set_with(0, role) };

    return relation_find(&example->file, &actor, &parameters, day(on));
}

/* Case A, as it was on a day: its state is of that day. */
static struct relation in_case_a(const char *who, int role, int state, const char *on)
{
    struct example example;
    struct relation relation;

    example_case_a(&example);
    example.file.caf_case.state = state;
    if (state != STATE_Z1 && state != STATE_C1)
        example.file.caf_case.closed_on = DATE_NONE;
    relation = on_day(&example, who, role, on);
    example_release(&example);
    return relation;
}

static const struct {
    const char *who, *on, *lead;
    int state;
    bool is_lead, is_deputy, is_member, covered;
    const char *why;
} people[] = {
    { "U1", "2010-01-20", "U1", STATE_A0, true, false, false, false, "interim lead" },
    { "U2", "2010-01-29", "U1", STATE_T0, false, false, false, true, "named, not yet a member" },
    { "U2", "2010-02-03", "U2", STATE_D0, true, false, true, true, "leads from the first TAC" },
    { "U1", "2010-02-03", "U2", STATE_D0, false, true, true, true, "deputy from the same day" },
    { "U2", "2010-05-11", "U2", STATE_D0, true, false, true, true, "last day as lead" },
    { "U2", "2010-05-12", "U4", STATE_D0, false, false, false, true, "handed over" },
    { "U4", "2010-05-12", "U4", STATE_D0, true, false, true, true, "Tom leads" },
    { "U5", "2010-03-23", "U2", STATE_D0, false, false, false, false, "CAMHS not yet there" },
    { "U5", "2010-03-24", "U2", STATE_D0, false, false, true, true, "CAMHS joins" },
    { "U14", "2010-03-24", "U2", STATE_D0, false, false, false, false, "housing has no part" },
};

START_TEST(who_is_what_on_a_day)
{
    struct relation got =
        in_case_a(people[_i].who, ROLE_practitioner, people[_i].state, people[_i].on);

    ck_assert_msg(got.lead == people[_i].is_lead, "%s: lead", people[_i].why);
    ck_assert_msg(got.deputy == people[_i].is_deputy, "%s: deputy", people[_i].why);
    ck_assert_msg(got.member == people[_i].is_member, "%s: member", people[_i].why);
    ck_assert_msg(got.consent == people[_i].covered, "%s: consent", people[_i].why);
}
END_TEST

START_TEST(no_day_of_the_worked_cases_is_without_a_lead)
{
    struct example a, b;

    example_case_a(&a);
    example_case_b(&b);
    for (struct date d = day("2010-01-11"); d.days < day("2010-07-16").days; d.days++)
        ck_assert(relation_lead(&a.file, d) != NULL);
    for (struct date d = day("2010-03-01"); d.days < day("2010-09-17").days; d.days++)
        ck_assert(relation_lead(&b.file, d) != NULL);
    for (size_t i = 0; i < COUNT(people); i++) {
        const struct lp_assignment *lead = relation_lead(&a.file, day(people[i].on));
        struct ident expected = id_of(people[i].lead);

        ck_assert_msg(ident_equal(&lead->practitioner_id, &expected), "%s", people[i].on);
    }
    ck_assert_ptr_null(relation_lead(&a.file, day("2010-07-16")));
    example_release(&a);
    example_release(&b);
}
END_TEST

START_TEST(until_the_new_lead_accepts_the_old_one_stays)
{
    struct example example;
    struct ident tom = id_of("U4");

    example_case_a(&example);
    example.file.lp_assignment.items[1].to = DATE_NONE;
    example.file.lp_assignment.items[3].accepted_on = day("2010-05-14");
    ck_assert(!ident_equal(&relation_lead(&example.file, day("2010-05-13"))->practitioner_id,
                           &tom));
    ck_assert(ident_equal(&relation_lead(&example.file, day("2010-05-14"))->practitioner_id,
                          &tom));
    example_release(&example);
}
END_TEST

START_TEST(supervisors_see_those_they_supervise)
{
    ck_assert(in_case_a("U7", ROLE_supervisor, STATE_D0, "2010-03-01").supervises);
    ck_assert(!in_case_a("U7", ROLE_supervisor, STATE_D0, "2010-06-01").supervises);
    ck_assert(in_case_a("U10", ROLE_supervisor, STATE_D0, "2010-06-01").supervises);
    ck_assert_msg(!in_case_a("U7", ROLE_practitioner, STATE_D0, "2010-03-01").supervises,
                  "only with the role");
    ck_assert_msg(in_case_a("U10", ROLE_supervisor, STATE_Z1, "2010-08-01").supervises,
                  "also after the closure");
}
END_TEST

START_TEST(a_closed_case_is_for_the_closing_lead_and_not_for_long)
{
    ck_assert(in_case_a("U4", ROLE_practitioner, STATE_Z1, "2010-08-15").closing);
    ck_assert(!in_case_a("U4", ROLE_practitioner, STATE_Z1, "2010-08-16").closing);
    ck_assert(!in_case_a("U2", ROLE_practitioner, STATE_Z1, "2010-07-20").closing);
    ck_assert(!in_case_a("U1", ROLE_practitioner, STATE_Z1, "2010-07-20").author);
    ck_assert(!in_case_a("U3", ROLE_practitioner, STATE_Z1, "2010-07-20").member);
    ck_assert(in_case_a("U6", ROLE_coordinator, STATE_Z1, "2010-12-01").locality);
}
END_TEST

/* Domain.md 3.6: whoever asked goes on reading what the family answered, as after a closing. */
START_TEST(a_declined_case_is_for_whoever_led_it_and_not_for_long)
{
    ck_assert(in_case_a("U4", ROLE_practitioner, STATE_C1, "2010-08-15").closing);
    ck_assert(!in_case_a("U4", ROLE_practitioner, STATE_C1, "2010-08-16").closing);
    ck_assert(!in_case_a("U2", ROLE_practitioner, STATE_C1, "2010-07-20").closing);
    ck_assert(!in_case_a("U4", ROLE_practitioner, STATE_P1, "2010-07-20").closing);
}
END_TEST

START_TEST(a_locality_is_the_coordinators_own)
{
    struct example example;
    struct parameters parameters = parameters_default();
    struct actor actor = { .practitioner = id_of("U6"),
                           .roles = set_with(0, ROLE_coordinator),
                           .locality = id_of("FENNMOOR") };

    example_case_a(&example);
    ck_assert(relation_find(&example.file, &actor, &parameters, day("2010-03-01")).locality);
    actor.locality = id_of("ELSEWHERE");
    ck_assert(!relation_find(&example.file, &actor, &parameters, day("2010-03-01")).locality);
    actor.locality = IDENT_NONE;
    ck_assert(relation_find(&example.file, &actor, &parameters, day("2010-03-01")).locality);
    example_release(&example);
}
END_TEST

START_TEST(after_a_full_withdrawal_author_and_team_are_out)
{
    struct example example;
    struct consent *row;

    example_case_a(&example);
    example.file.caf_case.state = STATE_Z0;
    row = add_consent(&example, "W", "2010-06-01", CONSENT_STAGE_REVIEW, CONSENTST_WITHDRAWN,
                      "A-C3", "JOANNE");
    row->withdrawn_on = day("2010-06-01");
    row->withdrawal_scope = WITHDRAWAL_SCOPE_ALL;
    ck_assert(on_day(&example, "U4", ROLE_practitioner, "2010-06-01").lead);
    ck_assert(!on_day(&example, "U1", ROLE_practitioner, "2010-06-01").author);
    ck_assert(!on_day(&example, "U3", ROLE_practitioner, "2010-06-01").member);
    ck_assert(on_day(&example, "U3", ROLE_practitioner, "2010-05-31").member);
    row = LAST(&example, consent);
    row->withdrawal_scope = WITHDRAWAL_SCOPE_SHARING;
    ck_assert_msg(on_day(&example, "U1", ROLE_practitioner, "2010-06-01").author,
                  "sharing only: the author stays");
    ck_assert_msg(!on_day(&example, "U3", ROLE_practitioner, "2010-06-01").consent,
                  "and the team sees nothing");
    example_release(&example);
}
END_TEST

/* ----- Asked, accepted, declined ------------------------------------------ */

enum answer { ASKED, ACCEPTED, DECLINED, ACCEPTED_LATER };
enum { ANSWERS = ACCEPTED_LATER + 1, KINDS = LP_KIND_END_ - 1 };

static const struct {
    const char *on;
    bool begun, over, late_answer;
} term_days[] = {
    { "2010-03-30", false, false, false }, { "2010-03-31", false, false, false },
    { "2010-04-01", true, false, false },  { "2010-04-05", true, false, true },
    { "2010-04-30", true, false, true },   { "2010-05-01", true, true, true },
};

/* Of U14, to whom case A is nothing else, from the first of April up to the end of it. */
static void ask_stranger(struct example *example, int kind, enum answer answer)
{
    struct lp_assignment *term = add_lead(example, kind, "U14", "2010-04-01", "2010-05-01");

    term->accepted_on = answer == ACCEPTED         ? day("2010-03-31")
                        : answer == ACCEPTED_LATER ? day("2010-04-05")
                                                   : DATE_NONE;
    term->declined_on = answer == DECLINED ? day("2010-03-31") : DATE_NONE;
    if (answer != ASKED && answer != DECLINED && kind != LP_KIND_DEPUTY)
        example->file.lp_assignment.items[1].to = term->from;
}

START_TEST(only_an_accepted_term_makes_somebody_something)
{
    int kind = _i % KINDS + 1;
    enum answer answer = (enum answer)(_i / KINDS);

    for (size_t i = 0; i < COUNT(term_days); i++) {
        bool counts = term_days[i].begun && !term_days[i].over &&
                      (answer == ACCEPTED ||
                       (answer == ACCEPTED_LATER && term_days[i].late_answer));
        struct parameters parameters = parameters_default();
        struct ident stranger = id_of("U14");
        struct example example;
        struct relation got;

        example_case_a(&example);
        example.file.caf_case.state = STATE_D0;
        example.file.caf_case.closed_on = DATE_NONE;
        ask_stranger(&example, kind, answer);
        got = on_day(&example, "U14", ROLE_practitioner, term_days[i].on);
        ck_assert_msg(got.deputy == (counts && kind == LP_KIND_DEPUTY), "%d %d %s: deputy", kind,
                      answer, term_days[i].on);
        ck_assert_msg(got.lead == (counts && kind != LP_KIND_DEPUTY), "%d %d %s: lead", kind,
                      answer, term_days[i].on);
        ck_assert_msg((sight_classes(&example.file, &stranger, &parameters,
                                     day(term_days[i].on)) != 0) == counts,
                      "%d %d %s: sight", kind, answer, term_days[i].on);
        example_release(&example);
    }
}
END_TEST

/* Whoever has to answer: of each kind, with a last day or without. */
START_TEST(a_term_asks_until_it_is_answered_or_over)
{
    int kind = _i % KINDS + 1;
    enum answer answer = (enum answer)(_i / KINDS);
    struct example example;
    struct lp_assignment *term;

    example_case_a(&example);
    ask_stranger(&example, kind, answer);
    term = LAST(&example, lp_assignment);
    for (size_t i = 0; i < COUNT(term_days); i++)
        ck_assert_msg(relation_is_asked(term, day(term_days[i].on)) ==
                          (answer == ASKED && !term_days[i].over),
                      "%d %d %s", kind, answer, term_days[i].on);
    term->to = DATE_NONE;
    ck_assert(relation_is_asked(term, day("2010-06-01")) == (answer == ASKED));
    term->to = term->from; /* ended with its case before it began */
    ck_assert(!relation_is_asked(term, day("2010-03-30")));
    example_release(&example);
}
END_TEST

/* When a case ends, so do the terms nobody accepted: they still were never in force. */
START_TEST(who_never_accepted_closed_nothing)
{
    int kind = _i % KINDS + 1;
    enum answer answer = (enum answer)(_i / KINDS);

    static const enum code_state ended[] = { STATE_Z1, STATE_V0 };

    for (size_t i = 0; i < COUNT(ended); i++) {
        bool led = kind != LP_KIND_DEPUTY && (answer == ACCEPTED || answer == ACCEPTED_LATER);
        struct example example;
        struct relation got;

        example_case_a(&example);
        example.file.caf_case.state = ended[i];
        ask_stranger(&example, kind, answer);
        LAST(&example, lp_assignment)->to = example.file.caf_case.closed_on;
        LAST(&example, lp_assignment)->end_reason = LPEND_CASE_CLOSED;
        got = on_day(&example, "U14", ROLE_practitioner, "2010-07-20");
        ck_assert_msg(got.closing == led, "%d %d in %d", kind, answer, ended[i]);
        example_release(&example);
    }
}
END_TEST

/* Opened by U14 at one moment for as many seconds; who looks is U14 with one account. */
static const struct {
    const char *who, *account, *wrote;
    int64_t now;
    bool void_, runs;
    const char *why;
} emergencies[] = {
    { "U14", "U14", "U14", 1000, false, true, "at once" },
    { "U14", "U14", "U14", 1999, false, true, "the last second" },
    { "U14", "U14", "U14", 2000, false, false, "it is over" },
    { "U14", "U14", "U14", 999, false, false, "not yet: the clock was set back" },
    { "U14", "U14", "U6", 1500, false, false, "it came in a file" },
    { "U5", "U14", "U14", 1500, false, false, "somebody else's" },
    { "U14", "U14", "U14", 1500, true, false, "taken back" },
};

START_TEST(an_emergency_runs_for_who_opened_it_until_it_ends)
{
    struct emergency_opening opening;
    struct actor actor = { .practitioner = id_of(emergencies[_i].who),
                           .account = id_of(emergencies[_i].account),
                           .roles = set_with(0, ROLE_practitioner),
                           .now = { emergencies[_i].now } };

    record_init(entity_of(ENTITY_emergency_opening), &opening);
    opening.record.created_by = id_of(emergencies[_i].wrote);
    opening.opened_by = id_of("U14");
    opening.opened_at = (struct instant){ 1000 };
    opening.ends_at = (struct instant){ 2000 };
    if (emergencies[_i].void_)
        opening.record.void_at = (struct instant){ 1200 };
    ck_assert_msg(relation_emergency_runs(&opening, &actor) == emergencies[_i].runs, "%s",
                  emergencies[_i].why);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_loop_test(t, an_emergency_runs_for_who_opened_it_until_it_ends, 0,
                        (int)COUNT(emergencies));
    tcase_add_loop_test(t, only_an_accepted_term_makes_somebody_something, 0, KINDS * ANSWERS);
    tcase_add_loop_test(t, a_term_asks_until_it_is_answered_or_over, 0, KINDS * ANSWERS);
    tcase_add_loop_test(t, who_never_accepted_closed_nothing, 0, KINDS * ANSWERS);
    tcase_add_loop_test(t, who_is_what_on_a_day, 0, (int)COUNT(people));
    tcase_add_test(t, no_day_of_the_worked_cases_is_without_a_lead);
    tcase_add_test(t, until_the_new_lead_accepts_the_old_one_stays);
    tcase_add_test(t, supervisors_see_those_they_supervise);
    tcase_add_test(t, a_closed_case_is_for_the_closing_lead_and_not_for_long);
    tcase_add_test(t, a_declined_case_is_for_whoever_led_it_and_not_for_long);
    tcase_add_test(t, a_locality_is_the_coordinators_own);
    tcase_add_test(t, after_a_full_withdrawal_author_and_team_are_out);
}

TEST_MAIN("relation", cases)
