/* SPDX-License-Identifier: MIT */
/*
 * A deed on one case: everything recorded of it is read in the transaction
 * that saves, so that the rules judge what is there. For the services only.
 *
 *     if (!case_deed_begin(session, case_id, &d, err)) return false;
 *     ok = case_deed_may(&d, ...) && case_deed_save(&d, ...) && ...;
 *     return case_deed_end(&d, ok, err);
 */

#ifndef SERVICE_CASE_DEED_H
#define SERVICE_CASE_DEED_H

#include "model/case_file.h"
#include "policy/facts.h"
#include "service/deed.h"

struct case_deed {
    struct deed deed;
    struct case_file file;
    struct relation relation; /* of the person at work */
    struct date today;
    struct ident asked_by; /* whose step it is, where the one at work only agrees; none */
    bool other_open_case; /* the child has another; where the service looked for one */
    const char *why;       /* for the trail of a case that begins; NULL */
    struct arena arena; /* the file, and whatever lives as long as the deed */
};

/* Reads the case and takes the store for writing. The arena of a deed that
 * could not begin is clear. */
NODISCARD bool case_deed_begin(struct session *session, const struct ident *case_id,
                               struct case_deed *d, struct err *err);

/* ERR_DENIED with the reason, when this person may not. */
NODISCARD bool case_deed_may(struct case_deed *d, enum permit_function function,
                             enum operation operation, struct err *err);

/* ERR_REFUSED when the case is closed. */
NODISCARD bool case_deed_open(struct case_deed *d, struct err *err);

/* The case as the rules see it, with who is at work. */
struct case_facts case_deed_facts(const struct case_deed *d);

/* Puts a record into the file, in the place of the one with its id, so that the
 * rules see it. ERR_NOT_FOUND: a change of one that the case has not. */
NODISCARD bool case_deed_put(struct case_deed *d, enum entity_id kind, const void *record,
                             struct err *err);

/* ERR_REFUSED when no record of the kind is written where the case is by now: closed,
 * void, or everything was withdrawn. */
NODISCARD bool case_deed_writes(struct case_deed *d, enum entity_id kind, struct err *err);

/* The same; and its text is safe to show, and what must hold inside the record holds:
 * ERR_INVALID with the field. */
NODISCARD bool case_deed_check(struct case_deed *d, enum entity_id kind, const void *record,
                               struct err *err);

/* Saves a record that was judged already, new or changed; the file has it as
 * saved. */
NODISCARD bool case_deed_keep(struct case_deed *d, enum entity_id kind, void *record,
                              struct err *err);

/* The same, with a word of its own in the trail and a reason (may be NULL). */
NODISCARD bool case_deed_keep_as(struct case_deed *d, enum entity_id kind, void *record,
                                 enum audit_action action, const char *reason, struct err *err);

/* Puts, checks and keeps: what a service does with a record of the case. */
NODISCARD bool case_deed_save(struct case_deed *d, enum entity_id kind, void *record,
                              struct err *err);

/* Moves the case: its state, a row of its history, the trail. The leads and the
 * plan of a case that is no longer open end, whoever was to begin on a later day with that
 * day, and no review comes. For the step engine alone
 * (service/step_deed.h), which has asked the table. */
NODISCARD bool case_deed_move(struct case_deed *d, enum code_state to, enum code_event event,
                              const char *reason, struct err *err);

/* Commits when ok, or undoes it all; lists follow. */
NODISCARD bool case_deed_end(struct case_deed *d, bool ok, struct err *err);

#endif
