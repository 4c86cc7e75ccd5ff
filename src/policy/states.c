/* SPDX-License-Identifier: MIT */
/* The life of a case: the table of its steps, and how they are judged. */

#include "config.h"

#include "policy/states.h"

#include "base/compiler.h"
#include "model/record.h"
#include "policy/consent_rules.h"
#include "policy/guards.h"

#define BIT(state) (1u << STATE_##state)
#define NO_CASE 1u

#define OPEN \
    (BIT(C0) | BIT(A0) | BIT(A1) | BIT(S0) | BIT(T0) | BIT(D0) | BIT(U0) | BIT(X0) | BIT(Z0))
#define BEFORE_CLOSED (OPEN | BIT(P0) | BIT(P1) | BIT(C1))

#define WHO1(a) ACTOR_##a
#define WHO2(a, b) (ACTOR_##a | ACTOR_##b)
#define WHO3(a, b, c) (ACTOR_##a | ACTOR_##b | ACTOR_##c)
#define WHO4(a, b, c, d) (ACTOR_##a | ACTOR_##b | ACTOR_##c | ACTOR_##d)

/* clang-format off */
#define TO(state) TARGET_FIXED, STATE_##state, STATE_NONE_
#define TO_ONE_OF(a, b) TARGET_CHOICE, STATE_##a, STATE_##b
#define STAYS TARGET_SAME, STATE_NONE_, STATE_NONE_
#define BACK TARGET_BEFORE, STATE_NONE_, STATE_NONE_
#define G(...) { __VA_ARGS__, GUARD_END }
#define NO_GUARD { GUARD_END }
#define E(...) { __VA_ARGS__, EFFECT_END }
#define NO_EFFECT { EFFECT_END }
#define ROW(...) { __VA_ARGS__ },

static const struct transition transitions[] = {
ROW(EVENT_T01, NO_CASE, TO(P0), WHO1(AU), 0, G(GUARD_TRAINED), NO_EFFECT)
ROW(EVENT_T02, BIT(P0), TO(P1), WHO1(AU), 0, G(GUARD_CHECKLIST_DECIDED, GUARD_NOT_SAFE_ANSWERED), E(EFFECT_COUNT_IT))
ROW(EVENT_T03, BIT(P0) | NO_CASE, TO(C0), WHO1(AU), 0, G(GUARD_INDEX_SEARCHED, GUARD_NO_OTHER_CASE),
  E(EFFECT_ISSUE_URN, EFFECT_TELL_COORDINATOR, EFFECT_INTERIM_LEAD))
ROW(EVENT_T04, BIT(C0), TO(C1), WHO1(AU), 0, G(GUARD_REFUSED, GUARD_SAFEGUARDING_CONSIDERED),
  E(EFFECT_COUNT_IT, EFFECT_PURGE_LATER))
ROW(EVENT_T05, BIT(C0), TO(A0), WHO1(AU), 0, G(GUARD_CONSENT_TO_ASSESS), E(EFFECT_BEGIN_VERSION))
ROW(EVENT_T06, BIT(A0), TO(A1), WHO1(AU), 0, G(GUARD_FORM_COMPLETE),
  E(EFFECT_FREEZE_VERSION, EFFECT_SUPERSEDE_VERSION, EFFECT_FAMILY_COPY_DUE))
ROW(EVENT_T07, BIT(A0), TO(Z0), WHO2(AU, CO), 0, G(GUARD_REASON_GIVEN), E(EFFECT_ABANDON_VERSION))
ROW(EVENT_T08, BIT(A1), TO(S0), WHO3(AU, LP, CO), 0, G(GUARD_AGENCY_NAMED), E(EFFECT_SET_REVIEW))
ROW(EVENT_T09, BIT(A1) | BIT(S0), TO(T0), WHO3(AU, LP, CO), 0, G(GUARD_INVITED_COVERED), E(EFFECT_TAC_DUE))
/* The co-ordinator's part of T10 is the approval of the closure, T25. */
ROW(EVENT_T10, BIT(A1), TO(Z0), WHO1(AU), 0, NO_GUARD, E(EFFECT_SET_CLOSE_REASON))
ROW(EVENT_T11, BIT(T0), TO(D0), WHO2(LP, CO), 0,
  G(GUARD_FIRST_MEETING_HELD, GUARD_SHARING_LAWFUL, GUARD_LEAD_SETTLED, GUARD_PLAN_HAS_ACTION, GUARD_NEXT_DATE),
  E(EFFECT_ACTIVATE_PLAN, EFFECT_END_INTERIM))
ROW(EVENT_T12, BIT(D0), STAYS, WHO1(LP), 0, G(GUARD_SHARING_LAWFUL, GUARD_REVIEW_COMPLETE), E(EFFECT_SET_REVIEW))
ROW(EVENT_T13, BIT(D0), STAYS, WHO3(LP, CO, SYS), 0, G(GUARD_NOT_HELD_RECORDED), E(EFFECT_COUNT_NOT_HELD))
ROW(EVENT_T14, BIT(D0) | BIT(S0) | BIT(U0), STAYS, WHO2(LP, AU), 0, G(GUARD_REASON_GIVEN, GUARD_NO_DRAFT),
  E(EFFECT_BEGIN_VERSION, EFFECT_COPY_VERSION))
ROW(EVENT_T15, BIT(D0), STAYS, WHO3(LP, SU, CO), 0, G(GUARD_HANDED_OVER), E(EFFECT_NEW_LEAD))
ROW(EVENT_T16, BEFORE_CLOSED, TO(U0), WHO4(AU, LP, CO, SU), 0, G(GUARD_STEP_UP_RECORDED), E(EFFECT_CHASE_DECISION))
ROW(EVENT_T17, BIT(U0), BACK, WHO2(LP, CO), 0, G(GUARD_HANDED_BACK), E(EFFECT_EXTRA_MEETING_DUE))
ROW(EVENT_T18, BIT(U0), TO(Z0), WHO2(LP, CO), 0, G(GUARD_ACCEPTED), E(EFFECT_SET_CLOSE_REASON, EFFECT_LEAD_TO_SOCIAL_CARE))
ROW(EVENT_T19, NO_CASE, TO_ONE_OF(T0, D0), WHO1(CO), 0, G(GUARD_AGREED_HERE, GUARD_STATUTORY_MEETING),
  E(EFFECT_ISSUE_URN, EFFECT_PREVIOUS_LEAD_FIRST, EFFECT_LINK_PREVIOUS))
ROW(EVENT_T20, BIT(D0) | BIT(S0), TO(X0), WHO2(LP, CO), 0, G(GUARD_TRANSFER_AGREED), E(EFFECT_MAKE_PACK))
ROW(EVENT_T21, BIT(X0), TO(Z0), WHO1(CO), 0, G(GUARD_RECEIVED), E(EFFECT_SET_CLOSE_REASON))
ROW(EVENT_T22, NO_CASE, TO(A1), WHO1(CO), 0, G(GUARD_PACK_RECORDED, GUARD_AGREED_HERE),
  E(EFFECT_ISSUE_URN, EFFECT_REVIEW_AFTER_MOVE))
ROW(EVENT_T23, BIT(D0) | BIT(S0), TO(Z0), WHO1(LP), 0, G(GUARD_CLOSURE_COMPLETE), NO_EFFECT)
ROW(EVENT_T24, OPEN & ~BIT(Z0), TO(Z0), WHO2(LP, CO), 0,
  G(GUARD_ALL_WITHDRAWN, GUARD_EFFECTS_EXPLAINED, GUARD_SAFEGUARDING_CONSIDERED), E(EFFECT_SHUT_ACCESS, EFFECT_LIST_COPIES))
ROW(EVENT_T25, BIT(Z0), TO(Z1), WHO2(CO, SU), 0,
  G(GUARD_CLOSURE_COMPLETE, GUARD_EFFECTS_EXPLAINED, GUARD_SAFEGUARDING_CONSIDERED, GUARD_NO_OPEN_ACTION,
    GUARD_NO_OPEN_STEP_UP, GUARD_NOT_OWN, GUARD_FLAGGED_BY_SUPERVISOR),
  E(EFFECT_SET_RETENTION, EFFECT_LIST_COPIES))
ROW(EVENT_T26, BIT(Z0), BACK, WHO2(CO, SU), 0, G(GUARD_REASON_GIVEN), NO_EFFECT)
ROW(EVENT_T27, BIT(Z1), TO(A0), WHO1(CO), 0,
  G(GUARD_SOON_ENOUGH, GUARD_SAME_NEEDS, GUARD_REASON_GIVEN, GUARD_ASKED_AGAIN, GUARD_NO_OTHER_CASE),
  E(EFFECT_BEGIN_VERSION, EFFECT_COPY_VERSION, EFFECT_INTERIM_LEAD, EFFECT_KEEP_CLOSURE))
ROW(EVENT_T28, BIT(Z1) | BIT(Z2), TO(C0), WHO2(AU, CO), 0, G(GUARD_OLD_OR_DIFFERENT, GUARD_INDEX_SEARCHED, GUARD_NO_OTHER_CASE),
  E(EFFECT_OPEN_NEW_CASE, EFFECT_ISSUE_URN, EFFECT_LINK_PREVIOUS, EFFECT_INTERIM_LEAD))
ROW(EVENT_T29, BEFORE_CLOSED | BIT(Z1) | BIT(Z2), TO(V0), WHO1(CO), ACTOR_AD,
  G(GUARD_REASON_GIVEN, GUARD_NOTHING_SHARED, GUARD_SECOND_KEY), E(EFFECT_KEEP_VOID))
ROW(EVENT_T30, BIT(Z1), TO(Z2), WHO2(SYS, AD), 0, G(GUARD_ACCESS_OVER), E(EFFECT_RESTRICT))
ROW(EVENT_T30, BIT(Z2), TO(Z3), WHO1(AD), ACTOR_CO, G(GUARD_RETENTION_OVER, GUARD_SECOND_KEY), E(EFFECT_DESTROY))
ROW(EVENT_T31, BIT(X0), BACK, WHO2(LP, CO), 0, G(GUARD_REASON_GIVEN), E(EFFECT_TAKE_BACK))
};

static const char *const meanings[] = {
    [STATE_NONE_] = "There is no case yet.",
    [STATE_P0] = "A checklist is being done; nothing is kept beyond the own agency.",
    [STATE_P1] = "The checklist ended without a CAF.",
    [STATE_C0] = "The family is being asked.",
    [STATE_C1] = "The family declined before the assessment.",
    [STATE_A0] = "A version of the assessment is being written.",
    [STATE_A1] = "The assessment is complete; how to go on is not chosen yet.",
    [STATE_S0] = "One service delivers; there is no team.",
    [STATE_T0] = "More than one service is needed; the team has not met yet.",
    [STATE_D0] = "The plan is being carried out and the team meets.",
    [STATE_U0] = "Social care has been told; its decision is awaited.",
    [STATE_X0] = "The case is moving to another authority.",
    [STATE_Z0] = "Closure is proposed and waits for approval.",
    [STATE_Z1] = "The case is closed.",
    [STATE_Z2] = "The case is archived; reading is restricted.",
    [STATE_Z3] = "The content was destroyed; a marker is kept.",
    [STATE_V0] = "The case was opened in error or twice.",
};

#define WORDS(name, words) words,
static const char *const actor_words[] = { TRANSITION_ACTORS(WORDS) };
static const char *const guard_words[] = { "", TRANSITION_GUARDS(WORDS) };
static const char *const effect_words[] = { "", TRANSITION_EFFECTS(WORDS) };
/* clang-format on */

bool state_is_open(int state)
{
    return state > STATE_NONE_ && state < STATE_END_ && ((OPEN >> state) & 1);
}

const char *state_meaning(int state)
{
    return state >= 0 && state < STATE_END_ ? meanings[state] : "";
}

size_t transition_count(void)
{
    return COUNT(transitions);
}

const struct transition *transition_at(size_t row)
{
    return &transitions[row];
}

const char *transition_actor_words(enum transition_actor_place actor)
{
    return actor_words[actor];
}

const char *transition_guard_words(enum transition_guard guard)
{
    return guard_words[guard];
}

const char *transition_effect_words(enum transition_effect effect)
{
    return effect_words[effect];
}

const struct transition *transition_find(enum code_event event, int from)
{
    for (size_t i = 0; i < COUNT(transitions); i++) {
        if (transitions[i].event == event && ((transitions[i].from >> from) & 1))
            return &transitions[i];
    }
    return NULL;
}

/* Whoever works with children may begin something or raise a concern. */
static bool needs_no_case(const struct transition *step)
{
    return (step->from & NO_CASE) || step->event == EVENT_T16 || step->event == EVENT_T28;
}

unsigned transition_actors(const struct case_facts *facts, const struct transition *step)
{
    const struct relation *r = &facts->relation;
    bool practitioner = set_has(r->roles, ROLE_practitioner);
    bool anywhere = needs_no_case(step);
    unsigned actors = 0;

    if (practitioner && (r->author || r->drafting || anywhere))
        actors |= ACTOR_AU;
    if (practitioner && (r->lead || r->deputy))
        actors |= ACTOR_LP;
    if (set_has(r->roles, ROLE_coordinator) && (r->locality || anywhere))
        actors |= ACTOR_CO;
    if (set_has(r->roles, ROLE_supervisor) && (r->supervises || anywhere))
        actors |= ACTOR_SU;
    if (set_has(r->roles, ROLE_administrator))
        actors |= ACTOR_AD;
    return actors;
}

static struct spot spot_of(const struct case_facts *facts)
{
    return (struct spot){ SECTION_CASE, ENTITY_caf_case, facts->file->caf_case.record.id };
}

const char *transition_who_words(unsigned who, struct arena *arena)
{
    const char *names = NULL;

    for (int i = 0; i < TRANSITION_ACTOR_COUNT; i++) {
        if (!(who & 1u << i) || i == TRANSITION_ACTOR_SYS)
            continue;
        names = names ? arena_printf(arena, "%s or the %s", names, actor_words[i])
                      : arena_printf(arena, "the %s", actor_words[i]);
    }
    return names ? names : "the program";
}

static bool check_actor(const struct case_facts *facts, const struct transition_request *request,
                        const struct transition *step, struct problems *problems)
{
    unsigned actors = request->by_program ? (unsigned)ACTOR_SYS : transition_actors(facts, step);

    if (request->follows || (actors & step->who))
        return true;
    problem_add(problems, spot_of(facts), NULL, "This is for %s.",
                transition_who_words(step->who, problems->arena));
    return false;
}

static enum code_state target_of(const struct case_facts *facts,
                                 const struct transition_request *request,
                                 const struct transition *step)
{
    switch (step->target) {
    case TARGET_FIXED:
        return step->to;
    case TARGET_SAME:
        return (enum code_state)facts->file->caf_case.state;
    case TARGET_BEFORE:
        return state_before(facts->file);
    case TARGET_CHOICE:
        return request->to == step->other_to ? step->other_to : step->to;
    }
    return STATE_NONE_;
}

/* A withdrawal counts at once (domain.md 3.6). What is considered then (3.5) is
 * asked for before the closing is approved, T25. */
static bool is_asked_later(const struct transition_request *request, enum transition_guard guard)
{
    return request->follows && request->event == EVENT_T24 &&
           (guard == GUARD_EFFECTS_EXPLAINED || guard == GUARD_SAFEGUARDING_CONSIDERED);
}

static bool check_step(const struct case_facts *facts, const struct transition_request *request,
                       const struct transition *step, struct problems *problems)
{
    size_t before = problems_stopping(problems);
    struct deed deed = { facts, request, step, problems };

    check_actor(facts, request, step, problems);
    for (int i = 0; step->guards[i] != GUARD_END; i++) {
        if (!is_asked_later(request, step->guards[i]))
            guard_check(step->guards[i], &deed);
    }
    return problems_stopping(problems) == before;
}

bool transition_check(const struct case_facts *facts, const struct transition_request *request,
                enum code_state *to, struct problems *problems)
{
    int from = facts->file->caf_case.state;
    const struct transition *step = transition_find(request->event, from);

    if (!step) {
        problem_add(problems, spot_of(facts), "state", "\"%s\" cannot follow here. %s",
                    code_label(CODES_EVENT_ID, (int)request->event), state_meaning(from));
        return false;
    }
    if (!check_step(facts, request, step, problems))
        return false;
    *to = target_of(facts, request, step);
    if (*to != STATE_NONE_)
        return true;
    problem_add(problems, spot_of(facts), "state_before",
                "The record does not say where the case was before.");
    return false;
}

static bool is_for(const struct case_facts *facts, const struct transition *step)
{
    return ((step->from >> facts->file->caf_case.state) & 1) &&
           (transition_actors(facts, step) & step->who);
}

struct transition_offer *transitions_offered(const struct case_facts *facts, size_t *count,
                                 struct arena *arena)
{
    struct transition_offer *offers = NULL;

    *count = 0;
    for (size_t i = 0; i < COUNT(transitions); i++) {
        struct problems problems = PROBLEMS_INIT(arena);
        struct transition_request request = { .event = transitions[i].event };
        const struct problem *first;

        if (!is_for(facts, &transitions[i]))
            continue;
        check_step(facts, &request, &transitions[i], &problems);
        first = problems_first(&problems);
        offers = arena_grow(arena, offers, *count, sizeof(*offers));
        offers[(*count)++] =
            (struct transition_offer){ &transitions[i], !first, first ? first->sentence : NULL,
                                       first ? first->entity : ENTITY_none };
    }
    return offers;
}

/* Where the last way into this state came from; a stay in between with social
 * care does not count as a place to go back to, nor, while a child moves, a closing
 * that was sent back. */
enum code_state state_before(const struct case_file *file)
{
    int now = file->caf_case.state;
    struct instant latest = INSTANT_NONE;
    int before = file->caf_case.state_before;

    for (size_t i = 0; i < file->state_history.count; i++) {
        const struct state_history *change = &file->state_history.items[i];

        if (change->to_state != now || change->from_state == now ||
            change->from_state == STATE_NONE_ || change->from_state == STATE_U0 ||
            (now == STATE_X0 && change->from_state == STATE_Z0) ||
            (instant_known(latest) && change->at.seconds < latest.seconds))
            continue;
        latest = change->at;
        before = change->from_state;
    }
    return (enum code_state)before;
}

/* Rights of the family, and what is written of how the record is kept: never locked with
 * the case (domain.md 7.2, 7.4, 2.8). */
static bool written_beside(enum entity_id entity)
{
    return entity == ENTITY_quality_audit || entity == ENTITY_quality_audit_item ||
           entity == ENTITY_erratum || entity == ENTITY_supervision_note ||
           entity == ENTITY_emergency_opening || entity == ENTITY_void_request ||
           entity == ENTITY_own_tie || entity == ENTITY_given_document ||
           entity == ENTITY_disclosure;
}

/* And what is asked of what is kept, and who is kept out of it, as long as it is kept. */
static bool written_while_kept(enum entity_id entity)
{
    return entity == ENTITY_sar || entity == ENTITY_sar_redaction || entity == ENTITY_hold ||
           entity == ENTITY_stay_out || entity == ENTITY_case_seal ||
           entity == ENTITY_destruction;
}

static bool written_after_withdrawal(enum entity_id entity)
{
    return entity == ENTITY_closure || entity == ENTITY_stepup ||
           entity == ENTITY_chronology_note || entity == ENTITY_contact_attempt ||
           entity == ENTITY_consent || entity == ENTITY_consent_scope ||
           entity == ENTITY_lp_assignment || entity == ENTITY_plan_action ||
           entity == ENTITY_action_progress;
}

/* Records about a case that are made after it closed, and what is still to be written of
 * a concern that was raised before. */
static bool written_after_closure(enum entity_id entity)
{
    return entity == ENTITY_case_link || entity == ENTITY_transfer || entity == ENTITY_stepup;
}

static const char *why_nothing_is_written(const struct case_file *file)
{
    if (file->caf_case.state != STATE_V0)
        return "Nothing can be written in this case any more.";
    return case_is_merged(file)
               ? "This case was made one with another: write it there. \"Linked cases\" names it."
               : "This case was made void: nothing is written in it any more.";
}

const char *state_why_over(const struct case_file *file)
{
    int state = file->caf_case.state;

    if (state_is_open(state) || state == STATE_P0)
        return NULL;
    if (state == STATE_C1)
        return "The family refused, and with that the case ended. If they agree now, open a case "
               "for the child: Ins on the list of cases, and there \"the same\" (s).";
    if (state == STATE_V0)
        return why_nothing_is_written(file);
    return "The case is closed and can only be read. A co-ordinator can re-open it.";
}

const char *case_merged_with(const struct case_file *file)
{
    for (size_t i = file->void_request.count; case_is_merged(file) && i-- > 0;) {
        const struct void_request *request = &file->void_request.items[i];

        if (request->answer == VOID_ANSWER_AGREED && request->reason == VOID_REASON_DUPLICATE)
            return request->kept_urn;
    }
    return NULL;
}

bool case_is_merged(const struct case_file *file)
{
    for (size_t i = 0; i < file->case_link.count; i++) {
        if (file->case_link.items[i].kind == LINK_KIND_DUPLICATE_OF &&
            ident_equal(&file->case_link.items[i].case_id, &file->caf_case.record.id))
            return file->caf_case.state == STATE_V0;
    }
    return false;
}

bool state_allows_writing(const struct case_facts *facts, enum entity_id entity,
                          const char **why_not)
{
    int state = facts->file->caf_case.state;

    *why_not = NULL;
    if (facts->relation.past)
        *why_not = permit_past_words;
    else if (state == STATE_Z3 || (state == STATE_V0 && !written_while_kept(entity) &&
                              (entity != ENTITY_disclosure || case_is_merged(facts->file))))
        *why_not = why_nothing_is_written(facts->file);
    else if (written_beside(entity) || written_while_kept(entity))
        return true;
    else if ((state == STATE_Z1 || state == STATE_Z2) && !written_after_closure(entity) &&
             !(state == STATE_Z1 && facts->relation.closing))
        *why_not = "This case is closed: it can be read, not changed.";
    else if (consent_all_withdrawn(facts->file, facts->today) && !written_after_withdrawal(entity))
        *why_not = "The family has withdrawn: only the closure, a step-up, the sharing log and "
                   "notes about it can be written.";
    return !*why_not;
}
