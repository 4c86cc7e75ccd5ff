/* SPDX-License-Identifier: MIT */
/*
 * A case: opened, looked at.
 */

#ifndef SERVICE_CASE_SVC_H
#define SERVICE_CASE_SVC_H

#include "model/case_file.h"
#include "policy/due.h"
#include "policy/permit.h"
#include "policy/problem.h"
#include "service/names.h"
#include "service/session.h"

/* What this person is to the case and may see of it. */
struct case_view {
    struct case_file file;    /* everything the person may see; the rest is left out */
    struct relation relation; /* lead, author, member, co-ordinator... */
    bool identity_only;       /* nothing but who, state and lead */
    struct instant emergency_until; /* open until then, and only in an emergency; else unknown */
    int birth_year;           /* told then in place of the day; 0 unborn or not known */
    enum code_consentst consent; /* in force today: the word on every screen */
    const char *consent_words;   /* "LIMITED, review due Wed 24 Mar 2010" */
    enum code_state stage; /* the state; while others decide of it, the one before */
    const char *own_tie; /* told to whose own family or address it may be; NULL */
    unsigned reached;      /* bits of enum code_state: where its history says it was; 0: it says
                              nothing */
    const char *name;            /* "TOLLIVER, Kieran" or "unborn baby of ..." */
    struct due_list due;         /* what to do next, soonest first */
    bool shut[ENTITY_COUNT];     /* kinds left out of the file: not this person's to read */
};

/* Reads a case for showing. The look is in the trail before anything is given
 * (once a sitting). `reason` may be NULL; when this person needs to give one,
 * ERR_REFUSED with field "reason". An administrator: ERR_DENIED. Somebody who
 * may only know that the case exists gets identity_only. */
NODISCARD bool case_open(struct session *session, const struct ident *case_id,
                         const char *reason, struct case_view *out, struct arena *arena,
                         struct err *err);

/* May this person read this field of the child's record? Of some cases they may know
 * no more than who the child is. */
bool case_tells_of_child(const struct case_view *view, const char *field);

/* What the rules say of the shown records of a kind, and what the draft of the
 * assessment still asks of them; a record that is not there yet has no id.
 * Nothing is read again. Only for somebody who may change them: what they may not see looks
 * like something missing. */
void case_problems(struct session *session, const struct case_view *view, enum entity_id kind,
                   struct problems *out, struct arena *arena);

/* The case as it was known here at the end of a day, for somebody for whom it is
 * open today: nothing that they may not see today, whatever they might see then.
 * What was due is told as of that day. Every such look is in the trail, with its day. Somebody who
 * may only know that the case exists: ERR_DENIED; a day to come, or one
 * on which the case was not known here yet: ERR_INVALID, field "as-at". */
NODISCARD bool case_open_at(struct session *session, const struct ident *case_id, struct date day,
                            const char *reason, struct case_view *out, struct arena *arena,
                            struct err *err);

/* The case with this reference; ERR_NOT_FOUND. Not a look. */
NODISCARD bool case_by_urn(struct session *session, const char *urn, struct ident *out,
                           struct err *err);

/* A new case (T03): the child (new or known), the reason, the locality. The
 * index must have been searched (search_svc.h) within a day; a match of 90 or
 * more refuses (ERR_REFUSED, field "match"), 60 to 89 wants `same_child_no`
 * with how it was decided. The author becomes interim lead. Of a child whose
 * case has closed it is a new episode (T28), linked to the one before; soon
 * after the closing it wants `different_needs`. */
struct case_opening {
    struct ident checklist;      /* whose reference it keeps; none */
    struct subject *subject;     /* id none: a new record of a child, or the checklist's */
    struct person *mother;       /* of an unborn baby; NULL otherwise or when known already */
    struct address *address;     /* NULL: none yet */
    struct subject_name *other_names;
    size_t other_name_count;
    const char *reason;
    struct ident locality;
    const char *same_child_no;   /* how it was found that likely matches are others; NULL */
    const char *override_reason; /* a co-ordinator's, over a match of 90 and more; NULL */
    const char *different_needs; /* how the needs differ from those of an episode just over; NULL */
};

/* All that is missing or wrong in it, without opening it; matches aside. */
void case_start_problems(struct session *session, const struct case_opening *opening,
                         struct problems *out, struct arena *arena);

NODISCARD bool case_start(struct session *session, const struct case_opening *opening,
                          struct ident *case_id, struct err *err);

/* Why this person may not, as a sentence: of a case of another locality it names the locality
 * and its co-ordinator. In the arena, or as it was. */
const char *case_why_not(struct session *session, const struct case_file *file,
                         const struct permission *permission, struct arena *arena);

#endif
