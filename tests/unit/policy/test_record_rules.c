/* SPDX-License-Identifier: MIT */
/* What must hold inside one record when it is saved. */

#include "config.h"

#include "policy/record_rules.h"

#include <string.h>

#include "support/example.h"
#include "support/harness.h"
#include "unit/policy/record_rule_rows.h"

static struct example example;
static struct parameters parameters;

/* The worst said about a field of the record. */
static int said(enum entity_id entity, const void *record, const char *field, const char *on)
{
    struct problems problems = PROBLEMS_INIT(&example.arena);
    struct case_facts facts = case_facts_for(&example.file, &parameters, day(on));
    int worst = NOTHING;

    record_check(&facts, entity, record, &problems);
    for (size_t i = 0; i < problems.count; i++) {
        int here = problems.items[i].warning ? SAID : STOPS;

        ck_assert_msg(entity_field(entity_of(problems.items[i].entity), problems.items[i].field),
                      "%s is no field", problems.items[i].field);
        if (strcmp(problems.items[i].field, field) == 0 && here > worst)
            worst = here;
    }
    return worst;
}

/* A record of a kind with fields set from text: "field=value;field=value". */
static void *record_with(enum entity_id entity, const char *values)
{
    const struct entity *kind = entity_of(entity);
    struct record *record = arena_alloc(&example.arena, kind->size);
    char *text = arena_strdup(&example.arena, values);

    record_init(kind, record);
    for (char *pair = strtok(text, ";"); pair; pair = strtok(NULL, ";")) {
        char *value = strchr(pair, '=');
        const struct field *field;
        struct err err = ERR_INIT;

        *value++ = '\0';
        field = entity_field(kind, pair);
        ck_assert_msg(field != NULL, "%s", pair);
        ck_assert_msg(field_read(field, value, record, &example.arena, &err), "%s: %s", pair,
                      err.msg);
    }
    return record;
}

START_TEST(each_rule_holds)
{
    void *record;
    int got;

    example_case_a(&example);
    parameters = parameters_default();
    record = record_with(rules[_i].entity, rules[_i].values);
    got = said(rules[_i].entity, record, rules[_i].field, "2010-03-01");
    ck_assert_msg(got == rules[_i].expected, "%s, %s: %s (%d)", entity_of(rules[_i].entity)->name,
                  rules[_i].values, rules[_i].why, got);
    example_release(&example);
}
END_TEST

START_TEST(a_step_up_can_be_empty)
{
    struct problems problems = PROBLEMS_INIT(&example.arena);
    struct case_facts facts;

    example_case_a(&example);
    parameters = parameters_default();
    facts = case_facts_for(&example.file, &parameters, day("2010-03-01"));
    record_check(&facts, ENTITY_stepup, record_with(ENTITY_stepup, ""), &problems);
    ck_assert_uint_eq(problems_stopping(&problems), 0);
    example_release(&example);
}
END_TEST

START_TEST(an_expected_date_may_grow_old)
{
    example_case_b(&example);
    parameters = parameters_default();
    example.file.subject.record.version = 3;
    ck_assert_int_eq(said(ENTITY_subject, &example.file.subject, "edd", "2011-01-01"), NOTHING);
    example_release(&example);
}
END_TEST

START_TEST(a_birth_far_from_the_expected_date_is_asked_about)
{
    struct subject born;

    example_case_b(&example);
    parameters = parameters_default();
    example.file.subject.record.version = 3;
    born = example.file.subject;
    born.is_unborn = false;
    born.dob = day("2010-06-09");
    ck_assert_msg(said(ENTITY_subject, &born, "dob", "2010-06-10") == NOTHING, "three days early");
    born.dob = day("2010-04-03");
    ck_assert_msg(said(ENTITY_subject, &born, "dob", "2010-06-10") == NOTHING, "70 days early");
    born.dob = day("2010-04-02");
    ck_assert_msg(said(ENTITY_subject, &born, "dob", "2010-06-10") == SAID, "71 days early");
    example_release(&example);
}
END_TEST

START_TEST(the_age_that_counts_is_that_when_the_case_began)
{
    struct subject child;

    example_case_a(&example);
    parameters = parameters_default();
    example.file.caf_case.opened_on = day("2010-01-11");
    child = example.file.subject;
    child.disabled = child.sen_status = YN_NONE_;
    child.dob = day("1991-01-12");
    ck_assert_msg(said(ENTITY_subject, &child, "dob", "2010-03-01") == NOTHING, "18, now 19");
    child.dob = day("1991-01-11");
    ck_assert_msg(said(ENTITY_subject, &child, "dob", "2010-03-01") == SAID, "19 that day");
    example_release(&example);
}
END_TEST

START_TEST(nobody_approves_their_own_closure)
{
    struct closure closure;

    example_case_a(&example);
    parameters = parameters_default();
    record_init(entity_of(ENTITY_closure), &closure);
    closure.closed_by = id_of("U4");
    closure.approved_by = id_of("U4");
    ck_assert_int_eq(said(ENTITY_closure, &closure, "approved_by", "2010-07-16"), STOPS);
    closure.approved_by = id_of("U6");
    ck_assert_int_eq(said(ENTITY_closure, &closure, "approved_by", "2010-07-16"), NOTHING);
    example_release(&example);
}
END_TEST

static void attempt(const char *on, int method)
{
    struct contact_attempt *attempt = example_add(&example, ENTITY_contact_attempt, NULL);

    attempt->date = day(on);
    attempt->method = method;
}

/* The sentences about the reason of a closing, one to a line. */
static const char *attempts_missing(const struct closure *closure, const char *on)
{
    struct problems problems = PROBLEMS_INIT(&example.arena);
    struct case_facts facts = case_facts_for(&example.file, &parameters, day(on));
    const char *all = "";

    record_check(&facts, ENTITY_closure, closure, &problems);
    for (size_t i = 0; i < problems.count; i++) {
        if (strcmp(problems.items[i].field, "reason") == 0)
            all = arena_printf(&example.arena, "%s%s\n", all, problems.items[i].sentence);
    }
    return all;
}

/* Each missing attempt is told by itself. */
START_TEST(it_says_which_attempt_is_missing)
{
    struct closure closure;

    example_case_a(&example);
    parameters = parameters_default();
    example.file.contact_attempt.count = 0;
    record_init(entity_of(ENTITY_closure), &closure);
    closure.reason = CLOSE_DISENGAGED;
    ck_assert_ptr_nonnull(strstr(attempts_missing(&closure, "2010-03-01"), "3 more times"));
    attempt("2010-03-01", CONTACT_METHOD_PHONE);
    attempt("2010-03-08", CONTACT_METHOD_PHONE);
    ck_assert_str_eq(attempts_missing(&closure, "2010-03-09"),
                     "Try to reach the family 1 more time and record it in the chronology: 2 of 3 "
                     "attempts are on record.\n"
                     "Try another way to reach the family as well: 1 of 2 ways are on record.\n"
                     "Attempts reach over 15 working days: the first was not long ago, so wait "
                     "until Mon 22 Mar 2010.\n");
    attempt("2010-03-22", CONTACT_METHOD_VISIT);
    ck_assert_str_eq(attempts_missing(&closure, "2010-03-22"), "");
    example_release(&example);
}
END_TEST

START_TEST(disengaged_takes_three_attempts_in_two_ways_over_three_weeks)
{
    struct closure closure;

    example_case_a(&example);
    parameters = parameters_default();
    record_init(entity_of(ENTITY_closure), &closure);
    closure.reason = CLOSE_DISENGAGED;
    attempt("2010-03-01", CONTACT_METHOD_PHONE);
    attempt("2010-03-08", CONTACT_METHOD_PHONE);
    attempt("2010-03-15", CONTACT_METHOD_PHONE);
    ck_assert_msg(said(ENTITY_closure, &closure, "reason", "2010-03-22") == SAID, "one way only");
    example.file.contact_attempt.items[2].method = CONTACT_METHOD_VISIT;
    ck_assert_msg(said(ENTITY_closure, &closure, "reason", "2010-03-22") == NOTHING, "enough");
    ck_assert_msg(said(ENTITY_closure, &closure, "reason", "2010-03-19") == SAID, "14 days only");
    example_release(&example);
}
END_TEST

START_TEST(consent_must_cover_what_is_shared)
{
    struct disclosure sharing;

    example_case_a(&example);
    parameters = parameters_default();
    record_init(entity_of(ENTITY_disclosure), &sharing);
    sharing.direction = DIRECTION_OUT;
    sharing.decision = SHARE_DECISION_SHARED;
    sharing.basis = LAWBASIS_CONSENT;
    sharing.consent_id = id_of("A-C2");
    sharing.to_agency = id_of("HAVEN");
    sharing.when = moment("2010-01-28T10:00:00Z");
    sharing.what = BASIC_PLAN | D1_D2;
    ck_assert_msg(said(ENTITY_disclosure, &sharing, "what", "2010-01-28") == NOTHING, "D2");
    sharing.what |= CLASS(ASSESSMENT_D3);
    ck_assert_msg(said(ENTITY_disclosure, &sharing, "what", "2010-01-28") == STOPS,
                  "domain 3 is not for Haven");
    example_release(&example);
}
END_TEST

/* Domain.md 1.12: decided at a sign-off meeting, which is one that was. */
START_TEST(a_closing_was_decided_at_a_meeting_that_was_held)
{
    static const struct {
        int status, expected;
    } meetings[] = { { MEETING_STATUS_PLANNED, STOPS },
                     { MEETING_STATUS_HELD, NOTHING },
                     { MEETING_STATUS_NOT_HELD, STOPS },
                     { MEETING_STATUS_CANCELLED, STOPS } };
    struct closure closure;

    example_case_a(&example);
    parameters = parameters_default();
    record_init(entity_of(ENTITY_closure), &closure);
    closure.reason = CLOSE_NEEDS_MET;
    closure.decided_at_meeting = id_of("A-M1");
    for (size_t i = 0; i < COUNT(meetings); i++) {
        example.file.tac_meeting.items[0].status = meetings[i].status;
        ck_assert_msg(said(ENTITY_closure, &closure, "decided_at_meeting", "2010-06-01") ==
                          meetings[i].expected, "row %zu", i);
    }
    example_release(&example);
}
END_TEST

START_TEST(the_decision_fits_the_way_it_went)
{
    static const struct {
        enum code_direction direction;
        enum code_share_decision decision;
        int expected;
    } ways[] = {
        { DIRECTION_OUT, SHARE_DECISION_SHARED, NOTHING },
        { DIRECTION_OUT, SHARE_DECISION_NOT_SHARED, NOTHING },
        { DIRECTION_IN, SHARE_DECISION_SHARED, NOTHING },
        { DIRECTION_IN, SHARE_DECISION_NOT_SHARED, STOPS },
        { DIRECTION_REQUEST_RECEIVED, SHARE_DECISION_SHARED, NOTHING },
        { DIRECTION_REQUEST_RECEIVED, SHARE_DECISION_NOT_SHARED, NOTHING },
        { DIRECTION_REQUEST_REFUSED, SHARE_DECISION_SHARED, STOPS },
        { DIRECTION_REQUEST_REFUSED, SHARE_DECISION_NOT_SHARED, NOTHING },
    };
    struct disclosure sharing;

    example_case_a(&example);
    parameters = parameters_default();
    for (size_t i = 0; i < COUNT(ways); i++) {
        record_init(entity_of(ENTITY_disclosure), &sharing);
        sharing.direction = (int)ways[i].direction;
        sharing.decision = (int)ways[i].decision;
        ck_assert_msg((int)said(ENTITY_disclosure, &sharing, "decision", "2010-01-28") ==
                          ways[i].expected, "row %zu", i);
    }
    example_release(&example);
}
END_TEST

START_TEST(what_a_step_up_shared_is_asked_for_afterwards)
{
    struct disclosure *sharing;
    struct problems problems = PROBLEMS_INIT(&example.arena);
    struct case_facts facts;
    struct stepup *stepup;

    example_case_a(&example);
    parameters = parameters_default();
    sharing = example_add(&example, ENTITY_disclosure, "D9");
    sharing->basis = LAWBASIS_SIG_HARM;
    sharing->direction = DIRECTION_OUT;
    sharing->decision = SHARE_DECISION_SHARED;
    stepup = example_add(&example, ENTITY_stepup, NULL);
    stepup->disclosure_id = id_of("D9");
    facts = case_facts_for(&example.file, &parameters, day("2010-03-01"));
    record_check(&facts, ENTITY_disclosure, sharing, &problems);
    ck_assert_uint_eq(problems_stopping(&problems), 0);
    ck_assert_uint_gt(problems.count, 0);
    example_release(&example);
}
END_TEST

START_TEST(a_note_is_locked_after_three_days)
{
    struct chronology_note note;
    struct case_facts facts;
    static const struct {
        const char *now;
        size_t expected;
    } times[] = { { "2010-03-04T09:59:59Z", 0 }, { "2010-03-04T10:00:00Z", 1 } };

    example_case_a(&example);
    parameters = parameters_default();
    facts = case_facts_for(&example.file, &parameters, day("2010-03-04"));
    record_init(entity_of(ENTITY_chronology_note), &note);
    note.record.version = 1;
    note.record.created_at = moment("2010-03-01T10:00:00Z");
    facts.relation.own = true;
    for (size_t i = 0; i < COUNT(times); i++) {
        struct problems problems = PROBLEMS_INIT(&example.arena);
        size_t locked = 0;

        facts.now = moment(times[i].now);
        record_check(&facts, ENTITY_chronology_note, &note, &problems);
        for (size_t n = 0; n < problems.count; n++)
            locked += strstr(problems.items[n].sentence, "72 hours") != NULL;
        ck_assert_uint_eq(locked, times[i].expected);
    }
    example_release(&example);
}
END_TEST

static size_t told(const struct chronology_note *note, const struct case_facts *facts,
                   const char *words)
{
    struct problems problems = PROBLEMS_INIT(&example.arena);
    size_t count = 0;

    record_check(facts, ENTITY_chronology_note, note, &problems);
    for (size_t n = 0; n < problems.count; n++)
        count += strstr(problems.items[n].sentence, words) != NULL;
    return count;
}

START_TEST(a_note_is_changed_by_its_writer_only)
{
    struct chronology_note note;
    struct case_facts facts;

    example_case_a(&example);
    parameters = parameters_default();
    facts = case_facts_for(&example.file, &parameters, day("2010-03-04"));
    facts.now = moment("2010-03-01T11:00:00Z");
    record_init(entity_of(ENTITY_chronology_note), &note);
    ck_assert_msg(told(&note, &facts, "Only who wrote") == 0, "a new one");
    note.record.version = 1;
    note.record.created_at = moment("2010-03-01T10:00:00Z");
    ck_assert_msg(told(&note, &facts, "Only who wrote") == 1, "somebody else's");
    facts.relation.own = true;
    ck_assert_msg(told(&note, &facts, "Only who wrote") == 0, "one's own");
    example_release(&example);
}
END_TEST

START_TEST(an_addendum_stands_beneath_a_note_of_the_case)
{
    struct chronology_note *first, *second, note;
    struct case_facts facts;

    example_case_a(&example);
    parameters = parameters_default();
    (void)example_add(&example, ENTITY_chronology_note, NULL);
    second = example_add(&example, ENTITY_chronology_note, NULL);
    first = &example.file.chronology_note.items[0];
    first->record.id = id_of("N1");
    second->record.id = id_of("N2");
    second->addendum_to = id_of("N1");
    facts = case_facts_for(&example.file, &parameters, day("2010-03-04"));
    record_init(entity_of(ENTITY_chronology_note), &note);
    note.addendum_to = id_of("N1");
    ck_assert_msg(told(&note, &facts, "not one of this case") == 0, "a note of the case");
    note.addendum_to = id_of("N3");
    ck_assert_msg(told(&note, &facts, "not one of this case") == 1, "of another case");
    note.addendum_to = id_of("N2");
    ck_assert_msg(told(&note, &facts, "not to an addendum") == 1, "beneath an addendum");
    example_release(&example);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_loop_test(t, each_rule_holds, 0, (int)COUNT(rules));
    tcase_add_test(t, a_step_up_can_be_empty);
    tcase_add_test(t, an_expected_date_may_grow_old);
    tcase_add_test(t, a_birth_far_from_the_expected_date_is_asked_about);
    tcase_add_test(t, the_age_that_counts_is_that_when_the_case_began);
    tcase_add_test(t, nobody_approves_their_own_closure);
    tcase_add_test(t, it_says_which_attempt_is_missing);
    tcase_add_test(t, disengaged_takes_three_attempts_in_two_ways_over_three_weeks);
    tcase_add_test(t, consent_must_cover_what_is_shared);
    tcase_add_test(t, what_a_step_up_shared_is_asked_for_afterwards);
    tcase_add_test(t, a_closing_was_decided_at_a_meeting_that_was_held);
    tcase_add_test(t, the_decision_fits_the_way_it_went);
    tcase_add_test(t, a_note_is_locked_after_three_days);
    tcase_add_test(t, a_note_is_changed_by_its_writer_only);
    tcase_add_test(t, an_addendum_stands_beneath_a_note_of_the_case);
}

TEST_MAIN("record_rules", cases)
