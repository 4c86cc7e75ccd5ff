/* SPDX-License-Identifier: MIT */
/* The life of a case, all of it: every state by every event by every set of roles by
 * everything a person can be to a case, against tests/expected/transitions.csv and the
 * rules of domain.md 2.8 typed again below; every guard broken out of every state it
 * stands in, for everybody it stands before. */

#include "config.h"

#include "policy/states.h"

#include <string.h>

#include "states_fixture.h"
#include "states_page.h"
#include "support/harness.h"

static struct table effects;

/* ----- Who somebody is ---------------------------------------------------- */

/* What a person is to a case, one bit each, above the five roles. */
enum { ROLES = 5, TIES = 8, PEOPLE = 1 << (ROLES + TIES) };

/* With sanitizers, which are slow, a part of everybody. */
#ifdef SANITIZED
enum { STRIDE = 37 };
#else
enum { STRIDE = 1 };
#endif

enum { TIE_AUTHOR, TIE_DRAFTING, TIE_LEAD, TIE_DEPUTY, TIE_MEMBER, TIE_PLACE, TIE_STAFF,
       TIE_CLOSING };

static bool has_tie(int who, int tie)
{
    return (who >> (ROLES + tie)) & 1;
}

static bool has_role(int who, enum code_role role)
{
    static const enum code_role roles[ROLES] = { ROLE_practitioner, ROLE_coordinator,
                                                 ROLE_supervisor, ROLE_administrator,
                                                 ROLE_auditor };

    for (int i = 0; i < ROLES; i++) {
        if (roles[i] == role)
            return (who >> i) & 1;
    }
    return false;
}

static void act_as(int who)
{
    struct relation *r = &facts.relation;

    *r = (struct relation){ .roles = 0 };
    for (int role = ROLE_NONE_ + 1; role < ROLE_END_; role++) {
        if (has_role(who, (enum code_role)role))
            r->roles = set_with(r->roles, role);
    }
    r->author = has_tie(who, TIE_AUTHOR);
    r->drafting = has_tie(who, TIE_DRAFTING);
    r->lead = has_tie(who, TIE_LEAD);
    r->deputy = has_tie(who, TIE_DEPUTY);
    r->member = has_tie(who, TIE_MEMBER);
    r->locality = has_tie(who, TIE_PLACE);
    r->supervises = has_tie(who, TIE_STAFF);
    r->closing = has_tie(who, TIE_CLOSING);
    facts.actor.roles = r->roles;
}

/* Domain.md 2.8 as the page's actor codes mean it: a practitioner who wrote or
 * writes, who leads or stands in; the co-ordinator of the place; the supervisor
 * of the staff; the administrator. */
static bool is_actor(int who, const char *code, bool anywhere)
{
    if (strcmp(code, "AU") == 0)
        return has_role(who, ROLE_practitioner) &&
               (anywhere || has_tie(who, TIE_AUTHOR) || has_tie(who, TIE_DRAFTING));
    if (strcmp(code, "LP") == 0)
        return has_role(who, ROLE_practitioner) &&
               (has_tie(who, TIE_LEAD) || has_tie(who, TIE_DEPUTY));
    if (strcmp(code, "CO") == 0)
        return has_role(who, ROLE_coordinator) && (anywhere || has_tie(who, TIE_PLACE));
    if (strcmp(code, "SU") == 0)
        return has_role(who, ROLE_supervisor) && (anywhere || has_tie(who, TIE_STAFF));
    return strcmp(code, "AD") == 0 && has_role(who, ROLE_administrator);
}

/* What begins has nobody yet, and a concern is anybody's to raise: no tie asked
 * of these. */
static bool asks_no_tie(size_t line)
{
    static const char begin[] = "T01 T03 T16 T19 T22 T28";

    return holds(begin, table_cell(&expected, line, 0));
}

static bool page_lets(size_t line, int who)
{
    static const char *const codes[] = { "AU", "LP", "CO", "SU", "AD" };
    const char *list = table_cell(&expected, line, 3);

    for (size_t i = 0; i < COUNT(codes); i++) {
        if (holds(list, codes[i]) && is_actor(who, codes[i], asks_no_tie(line)))
            return true;
    }
    return false;
}

static bool lands_as_the_page_says(size_t line, int from, enum code_state to)
{
    const char *target = table_cell(&expected, line, 2);

    if (strcmp(target, "same") == 0)
        return (int)to == from;
    if (strcmp(target, "before") == 0)
        return to == STATE_D0;
    return holds(target, state_text((int)to));
}

/* The closing is flagged for a thought of harm: "CO check; SU if flagged". */
static bool is_flagged(void)
{
    return example.file.closure.count &&
           LAST(&example, closure)->reason == CLOSE_CONSENT_REFUSED;
}

/* Of the two that the page names at the approval, the one whose it is. */
static bool is_whose_approval(int event, int who)
{
    return event != EVENT_T25 || is_actor(who, is_flagged() ? "SU" : "CO", false);
}

/* ----- Everybody ---------------------------------------------------------- */

static void judge(int event, int state, size_t line, int who, struct arena *arena)
{
    struct problems problems = PROBLEMS_INIT(arena);
    enum code_state to = STATE_NONE_;
    bool wanted = line && page_lets(line, who) && is_whose_approval(event, who);
    bool got;

    act_as(who);
    got = transition_check(&facts, &request, &to, &problems);
    ck_assert_msg(got == wanted, "%s from %s by %#x: %s", code_text(CODES_EVENT_ID, event),
                  state_text(state), who, problems.count ? problems.items[0].sentence : "allowed");
    ck_assert(got || problems_first(&problems));
    if (got)
        ck_assert(lands_as_the_page_says(line, state, to));
}

START_TEST(every_state_event_and_person_is_as_the_page_says)
{
    struct arena arena = ARENA_INIT;
    int event = _i;

    for (int state = STATE_NONE_; state < STATE_END_; state++) {
        size_t line = line_of(event, state);

        satisfy(event, state);
        for (int who = 0; who < PEOPLE; who += line ? STRIDE : 7 * STRIDE) {
            judge(event, state, line, who, &arena);
            if (who % 256 == 255)
                arena_clear(&arena);
        }
        arena_clear(&arena);
        example_release(&example);
    }
}
END_TEST

START_TEST(a_flagged_closing_is_the_supervisors_to_approve)
{
    struct arena arena = ARENA_INIT;

    satisfy(EVENT_T25, STATE_Z0);
    LAST(&example, closure)->reason = CLOSE_CONSENT_REFUSED;
    for (int who = 0; who < PEOPLE; who += STRIDE) {
        judge(EVENT_T25, STATE_Z0, line_of(EVENT_T25, STATE_Z0), who, &arena);
        if (who % 256 == 255)
            arena_clear(&arena);
    }
    arena_clear(&arena);
    example_release(&example);
}
END_TEST

/* What is offered to somebody is what the page lets them do from there. */
static void compare_offers(int state, int who, struct arena *arena)
{
    struct transition_offer *offers;
    size_t count, wanted = 0;

    act_as(who);
    offers = transitions_offered(&facts, &count, arena);
    for (size_t i = 1; i < expected.rows; i++)
        wanted += holds(table_cell(&expected, i, 1), state_text(state)) && page_lets(i, who);
    ck_assert_uint_eq(count, wanted);
    for (size_t i = 0; i < count; i++) {
        size_t line = line_of((int)offers[i].row->event, state);

        ck_assert(line && page_lets(line, who));
    }
}

START_TEST(nobody_is_offered_what_the_page_refuses)
{
    struct arena arena = ARENA_INIT;
    int state = _i;

    satisfy(EVENT_T23, state);
    /* Every tie with every role, not every pair. */
    for (int who = 0; who < PEOPLE; who += 5 * STRIDE) {
        compare_offers(state, who, &arena);
        if (who % 64 == 0)
            arena_clear(&arena);
    }
    arena_clear(&arena);
    example_release(&example);
}
END_TEST

/* The program acts where the page names it, and nowhere else. */
START_TEST(the_program_acts_only_where_the_page_names_it)
{
    for (int event = EVENT_T01; event < EVENT_END_; event++) {
        for (int state = STATE_NONE_; state < STATE_END_; state++) {
            size_t line = line_of(event, state);
            struct problems problems;
            enum code_state to;
            bool got;

            satisfy(event, state);
            act_as(PEOPLE - 1);
            request.by_program = true;
            problems = PROBLEMS_INIT(&example.arena);
            got = transition_check(&facts, &request, &to, &problems);
            ck_assert_int_eq(got, line && holds(table_cell(&expected, line, 3), "SYS"));
            example_release(&example);
        }
    }
}
END_TEST

/* ----- Guards, seconds, effects ------------------------------------------- */

static bool is_allowed(void)
{
    struct arena arena = ARENA_INIT;
    struct problems problems = PROBLEMS_INIT(&arena);
    enum code_state to;
    bool ok = transition_check(&facts, &request, &to, &problems);

    arena_clear(&arena);
    return ok;
}

static void break_guard(const struct transition *row, int from, enum transition_guard guard,
                        int who)
{
    satisfy((int)row->event, from);
    act_as(who);
    spoil(guard);
    /* Whoever proposed it keeps their own hand off it; the supervisor is the one
     * a flagged closure is for. */
    if (guard != GUARD_FLAGGED_BY_SUPERVISOR || !has_role(who, ROLE_supervisor))
        ck_assert_msg(!is_allowed(), "%s from %s by %#x: %s",
                      code_text(CODES_EVENT_ID, (int)row->event), state_text(from), who,
                      transition_guard_words(guard));
    example_release(&example);
}

/* Somebody of one role with every tie. */
static int with_ties(int role_bit)
{
    return 1 << role_bit | ((1 << TIES) - 1) << ROLES;
}

START_TEST(every_guard_stops_its_step_from_everywhere_for_everybody)
{
    const struct transition *row = transition_at((size_t)_i);

    for (int from = STATE_NONE_; from < STATE_END_; from++) {
        for (int g = 0; ((row->from >> from) & 1) && row->guards[g] != GUARD_END; g++) {
            for (int role = 0; role < ROLES && row->guards[g] != GUARD_TRAINED; role++)
                break_guard(row, from, row->guards[g], with_ties(role));
        }
    }
}
END_TEST

START_TEST(a_second_key_is_the_page_s_and_no_other)
{
    static const struct {
        int event, from, role;
    } two[] = { { EVENT_T29, STATE_D0, ROLE_administrator },
                { EVENT_T29, STATE_Z1, ROLE_administrator },
                { EVENT_T30, STATE_Z2, ROLE_coordinator } };

    for (size_t i = 0; i < COUNT(two); i++) {
        for (uint64_t roles = 0; roles < (uint64_t)1 << ROLE_END_; roles++) {
            satisfy(two[i].event, two[i].from);
            act_as(PEOPLE - 1);
            request.second_roles = roles;
            ck_assert_int_eq(is_allowed(), set_has(roles, two[i].role));
            example_release(&example);
        }
    }
}
END_TEST

static void add_word(char *text, size_t size, const char *word)
{
    size_t used = strlen(text);

    snprintf(text + used, size - used, "%s%s", used ? " " : "", word);
}

START_TEST(every_step_does_what_the_page_says_and_no_more)
{
#define NAME(name, words) #name,
    static const char *const names[] = { "", TRANSITION_EFFECTS(NAME) };
    static const char *const actors[] = { TRANSITION_ACTORS(NAME) };
#undef NAME

    ck_assert_uint_eq(transition_count(), effects.rows - 1);
    for (size_t i = 0; i < transition_count(); i++) {
        const struct transition *row = transition_at(i);
        char said[200] = "", second[40] = "";

        for (int e = 0; row->effects[e] != EFFECT_END; e++) {
            add_word(said, sizeof(said), names[row->effects[e]]);
        }
        for (int a = 0; a < TRANSITION_ACTOR_COUNT; a++) {
            if (row->second & 1u << a)
                add_word(second, sizeof(second), actors[a]);
        }
        ck_assert_str_eq(code_text(CODES_EVENT_ID, (int)row->event),
                         table_cell(&effects, i + 1, 0));
        ck_assert_str_eq(second, table_cell(&effects, i + 1, 1));
        ck_assert_str_eq(said, table_cell(&effects, i + 1, 2));
    }
}
END_TEST

static void cases(TCase *t)
{
    table_read(&expected, "transitions.csv");
    table_read(&effects, "effects.csv");
    tcase_add_loop_test(t, every_state_event_and_person_is_as_the_page_says, EVENT_T01,
                        EVENT_END_);
    tcase_add_test(t, a_flagged_closing_is_the_supervisors_to_approve);
    tcase_add_loop_test(t, nobody_is_offered_what_the_page_refuses, STATE_NONE_, STATE_END_);
    tcase_add_test(t, the_program_acts_only_where_the_page_names_it);
    tcase_add_loop_test(t, every_guard_stops_its_step_from_everywhere_for_everybody, 0,
                        (int)transition_count());
    tcase_add_test(t, a_second_key_is_the_page_s_and_no_other);
    tcase_add_test(t, every_step_does_what_the_page_says_and_no_more);
}

TEST_MAIN("states_all", cases)
