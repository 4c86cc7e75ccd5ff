/* SPDX-License-Identifier: MIT */
/*
 * The life of a case: 16 states (domain.md 2.1) and 30 steps between them (2.2
 * as settled.md corrects T14, T16 and T17), in one table.
 *
 * A step is judged with the records as they would be after it: the refusal, the
 * minutes, the closure are put into the file first. Each guard that does not
 * hold says how to satisfy it.
 */

#ifndef POLICY_STATES_H
#define POLICY_STATES_H

#include "policy/facts.h"
#include "policy/problem.h"

/* clang-format off */

/* Who may take a step. A deputy stands in for the lead. */
#define TRANSITION_ACTORS(A) \
    A(AU, "author") \
    A(LP, "lead professional") \
    A(CO, "co-ordinator") \
    A(SU, "supervisor") \
    A(AD, "administrator") \
    A(SYS, "the program")

/* What must hold. */
#define TRANSITION_GUARDS(G) \
    G(TRAINED, "trained in the CAF, or working with somebody who is") \
    G(CHECKLIST_DECIDED, "the checklist has its decision and the reason for it") \
    G(NOT_SAFE_ANSWERED, "\"not safe\" was followed up") \
    G(INDEX_SEARCHED, "the child index was searched within a day") \
    G(NO_OTHER_CASE, "no other case of the child is open, or the co-ordinator overrides it") \
    G(REFUSED, "the refusal is recorded") \
    G(SAFEGUARDING_CONSIDERED, "safeguarding was considered") \
    G(CONSENT_TO_ASSESS, "consent to assess is recorded") \
    G(FORM_COMPLETE, "nothing is missing from the form") \
    G(REASON_GIVEN, "a reason is given") \
    G(AGENCY_NAMED, "the agency that delivers is named") \
    G(INVITED_COVERED, "consent to share covers those invited") \
    G(FIRST_MEETING_HELD, "the first team meeting was held") \
    G(SHARING_LAWFUL, "there is consent to share, or another lawful basis") \
    G(LEAD_SETTLED, "the lead professional has accepted, or the meeting named none") \
    G(PLAN_HAS_ACTION, "the plan has at least one action") \
    G(NEXT_DATE, "the next date is agreed") \
    G(REVIEW_COMPLETE, "the record of the review is complete") \
    G(NOT_HELD_RECORDED, "the reason and a new date are recorded") \
    G(NO_DRAFT, "no other version is being written") \
    G(HANDED_OVER, "the new lead has accepted and the hand-over is done") \
    G(STEP_UP_RECORDED, "the concern is recorded") \
    G(HANDED_BACK, "social care's decision and its feedback are recorded") \
    G(ACCEPTED, "social care has decided to take the case") \
    G(AGREED_HERE, "the family agrees to support under the CAF") \
    G(STATUTORY_MEETING, "the last statutory meeting is recorded as the first of the team") \
    G(TRANSFER_AGREED, "consent to the transfer is given") \
    G(RECEIVED, "the other authority has confirmed receipt") \
    G(PACK_RECORDED, "what came from the other authority is recorded") \
    G(CLOSURE_COMPLETE, "the record of the closure is complete") \
    G(ALL_WITHDRAWN, "the withdrawal of everything is recorded") \
    G(EFFECTS_EXPLAINED, "the effects were explained") \
    G(NO_OPEN_ACTION, "no action is open") \
    G(NO_OPEN_STEP_UP, "no step-up waits for a decision") \
    G(NOT_OWN, "somebody else proposed it") \
    G(FLAGGED_BY_SUPERVISOR, "a flagged closure is approved by the supervisor") \
    G(SOON_ENOUGH, "it closed not long ago") \
    G(SAME_NEEDS, "the same needs returned") \
    G(ASKED_AGAIN, "consent was given again after the closure") \
    G(OLD_OR_DIFFERENT, "it closed long ago, or the needs are different") \
    G(NOTHING_SHARED, "nothing was shared from it, or it was merged") \
    G(SECOND_KEY, "a second person has agreed") \
    G(ACCESS_OVER, "it has been closed long enough") \
    G(RETENTION_OVER, "it has been kept long enough and nothing holds it")

/* What the service does with it, in the same transaction. */
#define TRANSITION_EFFECTS(E) \
    E(COUNT_IT, "counted in the statistics") \
    E(ISSUE_URN, "the reference is given") \
    E(TELL_COORDINATOR, "the co-ordinator is told") \
    E(INTERIM_LEAD, "the author leads for the time being") \
    E(PURGE_LATER, "all but identity and decision goes after a time") \
    E(BEGIN_VERSION, "a version of the assessment is begun") \
    E(FREEZE_VERSION, "the version never changes again") \
    E(SUPERSEDE_VERSION, "the version before is superseded") \
    E(FAMILY_COPY_DUE, "the family gets its copy") \
    E(ABANDON_VERSION, "the draft is abandoned") \
    E(SET_REVIEW, "the next review is set") \
    E(TAC_DUE, "the first team meeting is due") \
    E(SET_CLOSE_REASON, "the reason for closing is set") \
    E(ACTIVATE_PLAN, "the plan becomes active") \
    E(END_INTERIM, "the interim lead ends") \
    E(COUNT_NOT_HELD, "one more review was not held") \
    E(COPY_VERSION, "the text is carried forward") \
    E(NEW_LEAD, "the lead changes") \
    E(CHASE_DECISION, "the decision is chased; the plan goes on") \
    E(EXTRA_MEETING_DUE, "an extra meeting is due") \
    E(LEAD_TO_SOCIAL_CARE, "the lead hands to the social worker") \
    E(PREVIOUS_LEAD_FIRST, "the lead before is asked first") \
    E(LINK_PREVIOUS, "it is linked to the episode before") \
    E(MAKE_PACK, "the pack is made") \
    E(TAKE_BACK, "the move is marked as taken back") \
    E(REVIEW_AFTER_MOVE, "a review is due after moving in") \
    E(SHUT_ACCESS, "access ends at once") \
    E(SET_RETENTION, "the dates of keeping are set") \
    E(LIST_COPIES, "those who hold copies are listed") \
    E(KEEP_CLOSURE, "the closure stays in the history") \
    E(OPEN_NEW_CASE, "a new case is opened; the old one stays as it is") \
    E(KEEP_VOID, "it is kept, marked void") \
    E(RESTRICT, "reading is restricted") \
    E(DESTROY, "the content is destroyed, a marker is kept")

#define TRANSITION_ACTOR_ID(name, words) ACTOR_##name = 1 << TRANSITION_ACTOR_##name,
#define TRANSITION_ACTOR_PLACE(name, words) TRANSITION_ACTOR_##name,
#define TRANSITION_GUARD_ID(name, words) GUARD_##name,
#define TRANSITION_EFFECT_ID(name, words) EFFECT_##name,
enum transition_actor_place { TRANSITION_ACTORS(TRANSITION_ACTOR_PLACE) TRANSITION_ACTOR_COUNT };
enum transition_actor { ACTOR_NOBODY, TRANSITION_ACTORS(TRANSITION_ACTOR_ID) };
enum transition_guard { GUARD_END, TRANSITION_GUARDS(TRANSITION_GUARD_ID) GUARD_COUNT };
enum transition_effect { EFFECT_END, TRANSITION_EFFECTS(TRANSITION_EFFECT_ID) EFFECT_COUNT };
#undef TRANSITION_ACTOR_ID
#undef TRANSITION_ACTOR_PLACE
#undef TRANSITION_GUARD_ID
#undef TRANSITION_EFFECT_ID
/* clang-format on */

enum { TRANSITION_GUARD_MAX = 7, TRANSITION_EFFECT_MAX = 5 };

/* Where a step leads to. */
enum transition_target {
    TARGET_FIXED,  /* to `to` */
    TARGET_SAME,   /* the state does not change */
    TARGET_BEFORE, /* back to the state before */
    TARGET_CHOICE  /* to `to` or `other_to`, as asked */
};

struct transition {
    enum code_event event;
    unsigned from; /* bits of enum code_state; bit 0: there is no case yet */
    enum transition_target target;
    enum code_state to, other_to;
    unsigned who;    /* any one of these: bits of enum transition_actor */
    unsigned second; /* and one of these as well; 0: nobody */
    enum transition_guard guards[TRANSITION_GUARD_MAX + 1];    /* GUARD_END ends */
    enum transition_effect effects[TRANSITION_EFFECT_MAX + 1]; /* EFFECT_END ends */
};

/* What is asked for beside the records. */
struct transition_request {
    enum code_event event;
    enum code_state to;    /* where the step has a choice */
    const char *reason;    /* where one is asked for and no record holds it */
    uint64_t second_roles; /* roles of the second person who agreed */
    bool same_needs;       /* T27: what returned is what there was before the closing */
    bool by_program;

    /* It follows from a record that was just written, a decision of the family
     * for one: who may write that was asked there. What the program demands
     * besides a word of the family that counts at once is asked for later. */
    bool follows;
};

/* Is the case open in this state (domain.md 2.1)? */
bool state_is_open(int state);

/* One sentence of what a state means. */
const char *state_meaning(int state);

/* The table, for the manual: row by row. */
size_t transition_count(void);
const struct transition *transition_at(size_t row);
const char *transition_actor_words(enum transition_actor_place actor);
/* "the author or the lead professional", of bits of enum transition_actor. */
const char *transition_who_words(unsigned who, struct arena *arena);

const char *transition_guard_words(enum transition_guard guard);
const char *transition_effect_words(enum transition_effect effect);

/* The row of an event out of a state (STATE_NONE_: no case yet); NULL when the
 * step does not exist there. */
const struct transition *transition_find(enum code_event event, int from);

/* Who the person is for a step: bits of enum transition_actor. */
unsigned transition_actors(const struct case_facts *facts, const struct transition *step);

/* May the step be taken? Problems say what stands against it; true with the new
 * state in `to` when nothing does. Without a case, facts->file is an empty one. */
bool transition_check(const struct case_facts *facts, const struct transition_request *request,
                enum code_state *to, struct problems *problems);

/* May the team meet: is there consent to share, or another lawful basis? */
bool meeting_is_lawful(const struct case_facts *facts);

/* A step this person may take from here. */
struct transition_offer {
    const struct transition *row;
    bool ready;         /* nothing stands against it */
    const char *waits;  /* the first thing that does; NULL */
    enum entity_id waits_for; /* what that is about; ENTITY_none: nothing does */
};

/* Steps out of the state of the case for whoever acts; the number in `count`. */
struct transition_offer *transitions_offered(const struct case_facts *facts, size_t *count,
                                 struct arena *arena);

/* The state before the case entered the one it is in: from its history, else
 * from what the case remembers; STATE_NONE_ when neither knows. */
enum code_state state_before(const struct case_file *file);

/* Is the case void because it was made one with another? */
bool case_is_merged(const struct case_file *file);

/* The reference of the case it was made one with; NULL: it was not, or that is not known. */
const char *case_merged_with(const struct case_file *file);

/* Why nothing more is done in a case that is over, with how it goes on; NULL: it is not over,
 * nor is a checklist. Lives for ever. */
const char *state_why_over(const struct case_file *file);

/* What keeps the child's record from being destroyed on a day (domain.md 7.1); NULL: nothing. */
const struct hold *hold_in_force(const struct case_file *file, struct date today);

/* May records of this kind be written while the case is in its state? Closed cases are
 * read-only (domain.md 4.5 no. 8); after a full withdrawal only closure, step-up, sharing
 * log and notes are written (3.6), what its end still needs and what is nobody's to lock:
 * requests to see it, replies, audits, supervision, openings in an emergency. A void case
 * takes requests to see it, and what was shared of it unless another goes on in its place. */
bool state_allows_writing(const struct case_facts *facts, enum entity_id entity,
                          const char **why_not);

#endif
