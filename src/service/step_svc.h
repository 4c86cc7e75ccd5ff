/* SPDX-License-Identifier: MIT */
/*
 * A step of a case's life, with the records it is taken with: domain.md 2.2.
 *
 * The table of policy/states.h says who may take it, what must hold and what
 * the program does with it. The records are judged as they would be after the
 * step; records, step, history and trail are one transaction.
 */

#ifndef SERVICE_STEP_SVC_H
#define SERVICE_STEP_SVC_H

#include "model/entity.h"
#include "policy/problem.h"
#include "service/case_svc.h"
#include "service/session.h"

/* A record the step is taken with: new (version 0) or a change of one. Each
 * step takes its own kinds only (step_takes). */
struct step_record {
    enum entity_id kind;
    void *record;
};

struct step {
    enum code_event event;
    const char *reason;  /* where the step asks for one and no record holds it */
    struct ident agency; /* T08: who delivers */
    bool same_needs;     /* T27: what returned is what there was before */
    uint64_t second_roles; /* of the second person who agreed */
    const struct record *read; /* T25: of the record of the closing, as it was read; T26 too,
                                * where it was read */
    const struct disclosure *sharing; /* T20, T21: how the papers went, where they went; NULL */
    const struct step_record *records;
    size_t record_count;
};

/* A new record for a step, empty but for its id, so that others of the same
 * step can name it. */
void step_record_new(struct session *session, enum entity_id kind, void *record);

/* Gives a record its id, where it has none. */
void step_record_name(struct session *session, void *record);

/* May records of this kind come with the step? ENTITY_none: is it taken here at
 * all, and not with a record of the consent log, the assessment or the lead? */
bool step_takes(enum code_event event, enum entity_id kind);

/* A step this person may take from where the case is. */
struct step_offer {
    enum code_event event;
    const char *words; /* "First TAC held" */
    const char *waits; /* what stands against it without any record; NULL: nothing */
    bool asks_first;   /* and that is a decision of the family, which no form of a step asks */
};
struct step_offers {
    struct step_offer *items;
    size_t count;
};

/* In the order of the table. A look at the case. */
NODISCARD bool steps_offered(struct session *session, const struct ident *case_id,
                             struct step_offers *out, struct arena *arena, struct err *err);

/* The steps from here that are not this person's, each with who takes it: "Re-opened: the
 * co-ordinator, Gwen Marlowe." Names are of whoever the record knows. "" when there are none. */
const char *steps_of_others(struct session *session, const struct case_view *view,
                            struct arena *arena);

/* Everything that stands against the step as it would be with these records.
 * Nothing is saved and nothing is written in the trail: for a form being
 * filled. */
NODISCARD bool step_problems(struct session *session, const struct ident *case_id,
                             const struct step *step, struct problems *out, struct arena *arena,
                             struct err *err);

/* Takes the step. On success ids and versions of the records are as saved.
 * ERR_REFUSED says what stands against it first, with the field; ERR_DENIED:
 * not for this person; ERR_CONFLICT: somebody saved one of the records meanwhile, or
 * the record of the closing since it was read, with what of it. Then nothing is changed. */
NODISCARD bool step_take(struct session *session, const struct ident *case_id,
                         const struct step *step, struct err *err);

#endif
