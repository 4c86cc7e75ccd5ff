/* SPDX-License-Identifier: MIT */
/* The life of a case: every state by every event by every actor against
 * tests/expected/transitions.csv, every guard broken once. */

#include "config.h"

#include "policy/states.h"

#include <string.h>

#include "policy/record_rules.h"
#include "states_fixture.h"
#include "states_page.h"
#include "support/harness.h"

static void add_word(char *text, size_t size, const char *word)
{
    size_t used = strlen(text);

    snprintf(text + used, size - used, "%s%s", used ? " " : "", word);
}

static void words_of(const struct transition *row, char *from, char *to, char *who, char *guards)
{
#define NAME(name, words) #name,
    static const char *const actors[] = { TRANSITION_ACTORS(NAME) };
    static const char *const names[] = { "", TRANSITION_GUARDS(NAME) };
#undef NAME

    from[0] = to[0] = who[0] = guards[0] = '\0';
    for (int state = STATE_P0; state < STATE_END_; state++) {
        if ((row->from >> state) & 1)
            add_word(from, 200, state_text(state));
    }
    if (row->from & 1)
        add_word(from, 200, "-");
    add_word(to, 200, row->target == TARGET_SAME     ? "same"
                      : row->target == TARGET_BEFORE ? "before"
                                                     : state_text((int)row->to));
    if (row->target == TARGET_CHOICE)
        add_word(to, 200, state_text((int)row->other_to));
    for (int i = 0; i < TRANSITION_ACTOR_COUNT; i++) {
        if (row->who & 1u << i)
            add_word(who, 200, actors[i]);
    }
    for (int i = 0; row->guards[i] != GUARD_END; i++)
        add_word(guards, 400, names[row->guards[i]]);
}

START_TEST(the_table_is_the_page)
{
    ck_assert_uint_eq(transition_count(), expected.rows - 1);
    for (size_t i = 0; i < transition_count(); i++) {
        const struct transition *row = transition_at(i);
        char from[200], to[200], who[200], guards[400];

        words_of(row, from, to, who, guards);
        ck_assert_str_eq(code_text(CODES_EVENT_ID, (int)row->event),
                         table_cell(&expected, i + 1, 0));
        ck_assert_str_eq(from, table_cell(&expected, i + 1, 1));
        ck_assert_str_eq(to, table_cell(&expected, i + 1, 2));
        ck_assert_str_eq(who, table_cell(&expected, i + 1, 3));
        ck_assert_str_eq(guards, table_cell(&expected, i + 1, 5));
    }
}
END_TEST

START_TEST(every_event_and_every_guard_is_used)
{
    bool events[EVENT_END_] = { false };
    bool guards[GUARD_COUNT] = { false };

    for (size_t i = 0; i < transition_count(); i++) {
        const struct transition *row = transition_at(i);

        events[row->event] = true;
        for (int g = 0; row->guards[g] != GUARD_END; g++)
            guards[row->guards[g]] = true;
        ck_assert(row->from != 0 && row->who != 0);
    }
    for (int i = EVENT_T01; i < EVENT_END_; i++)
        ck_assert_msg(events[i], "%s", code_text(CODES_EVENT_ID, i));
    for (int i = 1; i < GUARD_COUNT; i++)
        ck_assert_msg(guards[i], "%s", transition_guard_words((enum transition_guard)i));
}
END_TEST

/* Somebody who is one thing to the case. */
enum { STRANGER = TRANSITION_ACTOR_COUNT, MEMBER, AUDITOR, ACTS };

static void act_as(int who)
{
    static const int roles[] = {
        [TRANSITION_ACTOR_AU] = ROLE_practitioner,  [TRANSITION_ACTOR_LP] = ROLE_practitioner,
        [TRANSITION_ACTOR_CO] = ROLE_coordinator,   [TRANSITION_ACTOR_SU] = ROLE_supervisor,
        [TRANSITION_ACTOR_AD] = ROLE_administrator, [TRANSITION_ACTOR_SYS] = 0,
        [STRANGER] = ROLE_practitioner,             [MEMBER] = ROLE_practitioner,
        [AUDITOR] = ROLE_auditor,
    };

    facts.relation = (struct relation){ .roles = roles[who] ? set_with(0, roles[who]) : 0 };
    facts.relation.author = who == TRANSITION_ACTOR_AU;
    facts.relation.lead = who == TRANSITION_ACTOR_LP;
    facts.relation.locality = who == TRANSITION_ACTOR_CO;
    facts.relation.supervises = who == TRANSITION_ACTOR_SU;
    facts.relation.member = who == MEMBER;
    facts.actor.roles = facts.relation.roles;
    request.by_program = who == TRANSITION_ACTOR_SYS;
}

static bool page_lets(size_t line, int event, int who)
{
    static const char *const names[] = { "AU", "LP", "CO", "SU", "AD", "SYS" };
    const char *list = table_cell(&expected, line, 3);
    bool begins = holds(table_cell(&expected, line, 1), "-") || event == EVENT_T16 ||
                  event == EVENT_T28;

    if (who == STRANGER || who == MEMBER || who == TRANSITION_ACTOR_LP) {
        if (begins && holds(list, "AU"))
            return true;
    }
    return who < TRANSITION_ACTOR_COUNT && holds(list, names[who]);
}

START_TEST(every_state_event_and_actor_is_as_the_page_says)
{
    int event = _i;

    for (int state = STATE_NONE_; state < STATE_END_; state++) {
        for (int who = 0; who < ACTS; who++) {
            size_t line = line_of(event, state);
            struct problems problems;
            enum code_state to = STATE_NONE_;
            bool got, wanted;

            satisfy(event, state);
            act_as(who);
            if (event == EVENT_T25 && who == TRANSITION_ACTOR_SU)
                example.file.closure.items[0].reason = CLOSE_CONSENT_REFUSED; /* "SU if flagged" */
            problems = PROBLEMS_INIT(&example.arena);
            got = transition_check(&facts, &request, &to, &problems);
            wanted = line && page_lets(line, event, who);
            ck_assert_msg(got == wanted, "%s from %s by %d: %s", code_text(CODES_EVENT_ID, event),
                          state_text(state), who,
                          problems.count ? problems.items[0].sentence : "allowed");
            ck_assert(got == (problems_stopping(&problems) == 0));
            if (got && strcmp(table_cell(&expected, line, 2), "same") == 0)
                ck_assert_int_eq(to, state);
            else if (got && strcmp(table_cell(&expected, line, 2), "before") == 0)
                ck_assert_int_eq(to, STATE_D0);
            else if (got)
                ck_assert(holds(table_cell(&expected, line, 2), state_text((int)to)));
            example_release(&example);
        }
    }
}
END_TEST

START_TEST(each_guard_stops_its_step_and_says_how_to_go_on)
{
    const struct transition *row = transition_at((size_t)_i);
    int from = 0;

    while (!((row->from >> from) & 1))
        from++;
    for (int g = 0; row->guards[g] != GUARD_END; g++) {
        struct problems problems = PROBLEMS_INIT(&example.arena);
        enum code_state to;
        int who = 0;
        bool stopped;

        if (row->guards[g] == GUARD_TRAINED)
            continue;
        while (!(row->who & 1u << who))
            who++;
        if (who == TRANSITION_ACTOR_SYS)
            who = TRANSITION_ACTOR_AD;
        satisfy((int)row->event, from);
        act_as(who);
        spoil(row->guards[g]);
        stopped = !transition_check(&facts, &request, &to, &problems);
        ck_assert_msg(stopped, "%s, %s", code_text(CODES_EVENT_ID, (int)row->event),
                      transition_guard_words(row->guards[g]));
        for (size_t i = 0; i < problems.count; i++)
            ck_assert_msg(!problems.items[i].field ||
                              entity_field(entity_of(problems.items[i].entity),
                                           problems.items[i].field),
                          "%s is no field", problems.items[i].field);
        example_release(&example);
    }
}
END_TEST

static bool allowed(int event)
{
    struct problems problems = PROBLEMS_INIT(&example.arena);
    enum code_state to;

    return transition_check(&facts, &request, &to, &problems) && event;
}

START_TEST(only_the_co_ordinator_overrides_an_open_case)
{
    satisfy(EVENT_T28, STATE_Z1);
    facts.other_open_case = true;
    example.file.caf_case.override_reason = "Two families";
    act_as(TRANSITION_ACTOR_AU);
    ck_assert(!allowed(EVENT_T28));
    act_as(TRANSITION_ACTOR_CO);
    ck_assert(allowed(EVENT_T28));
    example_release(&example);
}
END_TEST

START_TEST(a_flagged_closure_goes_to_the_supervisor)
{
    satisfy(EVENT_T25, STATE_Z0);
    example.file.closure.items[0].reason = CLOSE_CONSENT_WITHDRAWN;
    act_as(TRANSITION_ACTOR_CO);
    ck_assert(!allowed(EVENT_T25));
    act_as(TRANSITION_ACTOR_SU);
    ck_assert(allowed(EVENT_T25));
    example_release(&example);
}
END_TEST

START_TEST(a_hold_keeps_a_case)
{
    struct hold *hold;

    satisfy(EVENT_T30, STATE_Z2);
    act_as(TRANSITION_ACTOR_AD);
    hold = example_add(&example, ENTITY_hold, NULL);
    hold->from = day("2010-01-01");
    ck_assert(!allowed(EVENT_T30));
    hold->to = day("2010-02-28");
    ck_assert(allowed(EVENT_T30));
    example_release(&example);
}
END_TEST

START_TEST(a_bare_concern_steps_up_from_any_state)
{
    for (int state = STATE_P0; state <= STATE_Z0; state++) {
        satisfy(EVENT_T16, state);
        record_init(entity_of(ENTITY_stepup), &example.file.stepup.items[0]);
        example.file.consent.count = 0;
        request.reason = NULL;
        act_as(STRANGER);
        ck_assert_msg(allowed(EVENT_T16), "%s", state_text(state));
        example_release(&example);
    }
}
END_TEST

START_TEST(the_way_back_skips_social_care)
{
    struct caf_case *c = &example.file.caf_case;

    start_case(&example, "CAF-2010-00001", "U1", "2010-01-01");
    add_state(&example, STATE_A0, "2010-01-02");
    add_state(&example, STATE_D0, "2010-02-01");
    add_state(&example, STATE_Z0, "2010-03-01");
    ck_assert_int_eq(state_before(&example.file), STATE_D0);
    add_state(&example, STATE_U0, "2010-03-02");
    ck_assert_int_eq(state_before(&example.file), STATE_Z0);
    add_state(&example, STATE_U0, "2010-03-03");
    ck_assert_msg(state_before(&example.file) == STATE_Z0, "a second concern changes nothing");
    add_state(&example, STATE_Z0, "2010-03-04");
    ck_assert_msg(state_before(&example.file) == STATE_D0, "a rejected closure goes to the plan");
    example.file.state_history.count = 0;
    c->state_before = STATE_S0;
    ck_assert_msg(state_before(&example.file) == STATE_S0, "without a history");
    example_release(&example);
}
END_TEST

START_TEST(what_is_offered_can_be_done_or_says_what_it_waits_for)
{
    struct transition_offer *offers;
    size_t count;
    bool ready = false;

    satisfy(EVENT_T09, STATE_A1);
    example.file.caf_case.single_service_agency_id = IDENT_NONE;
    act_as(TRANSITION_ACTOR_LP);
    offers = transitions_offered(&facts, &count, &example.arena);
    ck_assert_uint_gt(count, 2);
    for (size_t i = 0; i < count; i++) {
        ck_assert(offers[i].ready == (offers[i].waits == NULL));
        ck_assert((offers[i].row->from >> STATE_A1) & 1);
        if (offers[i].row->event == EVENT_T08)
            ck_assert_str_eq(offers[i].waits, "Name the agency that delivers.");
        ready |= offers[i].row->event == EVENT_T09 && offers[i].ready;
    }
    ck_assert(ready);
    act_as(AUDITOR);
    transitions_offered(&facts, &count, &example.arena);
    ck_assert_uint_eq(count, 0);
    example_release(&example);
}
END_TEST

START_TEST(the_worked_case_can_be_lived_through)
{
    static const struct {
        int event, state;
    } life[] = {
        { EVENT_T03, STATE_P0 }, { EVENT_T05, STATE_C0 }, { EVENT_T06, STATE_A0 },
        { EVENT_T09, STATE_A1 }, { EVENT_T11, STATE_T0 }, { EVENT_T12, STATE_D0 },
        { EVENT_T13, STATE_D0 }, { EVENT_T15, STATE_D0 }, { EVENT_T23, STATE_D0 },
        { EVENT_T25, STATE_Z0 },
    };
    int reached = STATE_P0;

    for (size_t i = 0; i < COUNT(life); i++) {
        struct problems problems;
        enum code_state to;

        ck_assert_int_eq(life[i].state, reached);
        satisfy(life[i].event, life[i].state);
        problems = PROBLEMS_INIT(&example.arena);
        act_as(life[i].event == EVENT_T25   ? TRANSITION_ACTOR_CO
               : life[i].state <= STATE_A0 ? TRANSITION_ACTOR_AU
                                           : TRANSITION_ACTOR_LP);
        ck_assert(transition_check(&facts, &request, &to, &problems));
        reached = (int)to;
        example_release(&example);
    }
    ck_assert_int_eq(reached, STATE_Z1);
}
END_TEST

/* A withdrawal acts at once; what must be considered is considered before the
 * closing is approved, whatever reason the closure gives. */
START_TEST(after_a_withdrawal_the_approval_asks_what_was_considered)
{
    satisfy(EVENT_T25, STATE_Z0);
    act_as(TRANSITION_ACTOR_CO);
    ck_assert(allowed(EVENT_T25));
    decide("W", CONSENT_STAGE_REVIEW, CONSENTST_WITHDRAWN);
    LAST(&example, consent)->effects_explained = true;
    example.file.closure.items[0].safeguarding_considered = YN_Y;
    ck_assert(allowed(EVENT_T25));
    example.file.closure.items[0].safeguarding_considered = YN_N;
    ck_assert(!allowed(EVENT_T25));
    example.file.closure.items[0].safeguarding_considered = YN_Y;
    LAST(&example, consent)->withdrawal_scope = WITHDRAWAL_SCOPE_SHARING;
    LAST(&example, consent)->effects_explained = false;
    ck_assert(allowed(EVENT_T25));
    LAST(&example, consent)->withdrawal_scope = WITHDRAWAL_SCOPE_ALL;
    ck_assert(!allowed(EVENT_T25));
    example_release(&example);
}
END_TEST

/* Domain.md 3.5 asks for a thought of harm where these end it. */
static bool is_flagged(int reason)
{
    return reason == CLOSE_CONSENT_WITHDRAWN || reason == CLOSE_CONSENT_REFUSED ||
           reason == CLOSE_DISENGAGED;
}

/* Decision 73: no reason to close lets a case end without a thought of harm, and the
 * person it was talked over with is asked where domain.md 3.5 asks it. */
START_TEST(no_case_closes_before_harm_was_thought_of)
{
    struct closure *closure;

    for (int reason = CLOSE_NONE_ + 1; reason < CLOSE_END_; reason++) {
        satisfy(EVENT_T25, STATE_Z0);
        closure = &example.file.closure.items[0];
        closure->reason = reason;
        act_as(is_flagged(reason) ? TRANSITION_ACTOR_CO : TRANSITION_ACTOR_SU);
        ck_assert_msg(!allowed(EVENT_T25), "%d", reason); /* 2.8: "A s (flagged)" */
        act_as(is_flagged(reason) ? TRANSITION_ACTOR_SU : TRANSITION_ACTOR_CO);
        if (reason == CLOSE_PREGNANCY_ENDED || reason == CLOSE_DISENGAGED) {
            example_release(&example); /* other rules of theirs stand in the way */
            continue;
        }
        ck_assert_msg(allowed(EVENT_T25), "%d", reason);
        closure->safeguarding_by = IDENT_NONE;
        ck_assert_msg(allowed(EVENT_T25) == !closure_needs_safeguarding(reason), "%d", reason);
        closure->safeguarding_by = id_of("U16");
        closure->safeguarding_note = " ";
        ck_assert_msg(!allowed(EVENT_T25), "%d", reason);
        closure->safeguarding_note = "No harm without help";
        closure->effects_explained = EXPLAINED_NONE_;
        ck_assert_msg(!allowed(EVENT_T25), "%d", reason);
        closure->effects_explained = EXPLAINED_UNABLE;
        closure->safeguarding_considered = YN_NONE_;
        ck_assert_msg(!allowed(EVENT_T25), "%d", reason);
        example_release(&example);
    }
}
END_TEST

START_TEST(closed_and_withdrawn_cases_are_not_written)
{
    const char *why;

    satisfy(EVENT_T24, STATE_Z0);
    ck_assert(!state_allows_writing(&facts, ENTITY_element_entry, &why));
    ck_assert_ptr_nonnull(why);
    ck_assert(state_allows_writing(&facts, ENTITY_stepup, &why));
    ck_assert(state_allows_writing(&facts, ENTITY_closure, &why));
    example_release(&example);
    satisfy(EVENT_T25, STATE_Z0);
    ck_assert(state_allows_writing(&facts, ENTITY_plan_action, &why));
    example.file.caf_case.state = STATE_Z1;
    ck_assert(!state_allows_writing(&facts, ENTITY_plan_action, &why));
    ck_assert(state_allows_writing(&facts, ENTITY_quality_audit, &why));
    facts.relation.closing = true;
    ck_assert(state_allows_writing(&facts, ENTITY_chronology_note, &why));
    example.file.caf_case.state = STATE_Z3;
    ck_assert(!state_allows_writing(&facts, ENTITY_quality_audit, &why));
    example_release(&example);
}
END_TEST

/* A void case takes requests to see it; what was shared of it, unless another goes on. */
START_TEST(a_void_case_says_where_it_goes_on)
{
    struct case_link *link;
    const char *why;

    satisfy(EVENT_T25, STATE_Z0);
    example.file.caf_case.state = STATE_V0;
    ck_assert(!state_allows_writing(&facts, ENTITY_chronology_note, &why));
    ck_assert(state_allows_writing(&facts, ENTITY_sar, &why));
    ck_assert(state_allows_writing(&facts, ENTITY_disclosure, &why));
    ck_assert(!case_is_merged(&example.file));
    link = example_add(&example, ENTITY_case_link, "kept");
    link->case_id = example.file.caf_case.record.id;
    link->kind = LINK_KIND_DUPLICATE_OF;
    ck_assert(case_is_merged(&example.file));
    ck_assert(state_allows_writing(&facts, ENTITY_sar, &why));
    ck_assert(!state_allows_writing(&facts, ENTITY_disclosure, &why));
    ck_assert_ptr_nonnull(strstr(why, "write it there"));
    example_release(&example);
}
END_TEST

/* Is a new episode refused with these words, of a case that closed on the day? */
static bool episode_refused(const char *closed_on, const char *words)
{
    struct problems problems = PROBLEMS_INIT(&example.arena);
    enum code_state to;

    example.file.caf_case.closed_on = day(closed_on);
    ck_assert(!transition_check(&facts, &request, &to, &problems));
    for (size_t i = 0; i < problems.count; i++) {
        if (strstr(problems.items[i].sentence, words))
            return true;
    }
    return false;
}

/* Worked cases have days of their own, which may be to come. */
START_TEST(no_case_closed_less_than_no_days_ago)
{
    satisfy(EVENT_T28, STATE_Z1);
    request.reason = NULL;
    ck_assert(episode_refused("2010-02-27", "It closed 2 days ago, within"));
    ck_assert(episode_refused("2010-07-16", "it closes on Fri 16 Jul 2010, a day to come, within"));
    example_release(&example);
}
END_TEST

START_TEST(open_is_what_the_page_calls_open)
{
    static const char open[] = "C0 A0 A1 S0 T0 D0 U0 X0 Z0";

    for (int state = STATE_P0; state < STATE_END_; state++) {
        ck_assert_int_eq(state_is_open(state), holds(open, state_text(state)));
        ck_assert(strlen(state_meaning(state)) > 10);
    }
    ck_assert(!state_is_open(STATE_NONE_));
}
END_TEST

static void cases(TCase *t)
{
    table_read(&expected, "transitions.csv");
    tcase_add_test(t, the_table_is_the_page);
    tcase_add_test(t, every_event_and_every_guard_is_used);
    tcase_add_loop_test(t, every_state_event_and_actor_is_as_the_page_says, EVENT_T01, EVENT_END_);
    tcase_add_loop_test(t, each_guard_stops_its_step_and_says_how_to_go_on, 0,
                        (int)transition_count());
    tcase_add_test(t, only_the_co_ordinator_overrides_an_open_case);
    tcase_add_test(t, a_flagged_closure_goes_to_the_supervisor);
    tcase_add_test(t, a_hold_keeps_a_case);
    tcase_add_test(t, a_bare_concern_steps_up_from_any_state);
    tcase_add_test(t, the_way_back_skips_social_care);
    tcase_add_test(t, what_is_offered_can_be_done_or_says_what_it_waits_for);
    tcase_add_test(t, the_worked_case_can_be_lived_through);
    tcase_add_test(t, after_a_withdrawal_the_approval_asks_what_was_considered);
    tcase_add_test(t, no_case_closes_before_harm_was_thought_of);
    tcase_add_test(t, closed_and_withdrawn_cases_are_not_written);
    tcase_add_test(t, a_void_case_says_where_it_goes_on);
    tcase_add_test(t, no_case_closed_less_than_no_days_ago);
    tcase_add_test(t, open_is_what_the_page_calls_open);
}

TEST_MAIN("states", cases)
