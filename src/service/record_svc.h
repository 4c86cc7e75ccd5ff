/* SPDX-License-Identifier: MIT */
/*
 * Saving any record of a case: the one gate for single records.
 *
 * Who may, whether the case's state and the rules of the field allow it, the
 * row, its version, the trail and the due dates: one transaction. Deeds that
 * touch several records have services of their own, made of the same steps.
 */

#ifndef SERVICE_RECORD_SVC_H
#define SERVICE_RECORD_SVC_H

#include "model/record.h"
#include "policy/problem.h"
#include "service/session.h"

/* Saves a new record (version 0; its id is made when there is none) or a
 * change. On success id and version of `record` are as saved. ERR_CONFLICT:
 * somebody saved meanwhile; nothing is changed (see record_theirs). Rules that
 * must hold for a draft too (no date of birth in the future) refuse with the
 * field; what is only missing does not. */
NODISCARD bool record_save(struct session *session, enum entity_id kind, void *record,
                           struct err *err);

/* Takes a record back, with the reason; it stays on record. */
NODISCARD bool record_take_back(struct session *session, enum entity_id kind,
                                const struct ident *id, int64_t version, const char *reason,
                                struct err *err);

/* After a conflict: the record as it is now, and as it was in the version the
 * person began from (`before`; all unknown when that was a new record). */
NODISCARD bool record_theirs(struct session *session, enum entity_id kind,
                             const struct ident *id, int64_t base_version, void *theirs,
                             void *before, struct arena *arena, struct err *err);

/* What is wrong with a record by itself, without saving: for a form that is
 * being filled. Never fails for a rule; the problems say. */
NODISCARD bool record_problems(struct session *session, enum entity_id kind, const void *record,
                               struct problems *out, struct arena *arena, struct err *err);

/* The same of its answers one by one, though the rest is not there yet; asks no store. */
void record_value_problems(struct session *session, enum entity_id kind, const void *record,
                           struct problems *out, struct arena *arena);

/* Adds the words that judge (domain.md 4.5 no. 13) in the texts that are not those of
 * `kept`, the record as somebody kept it; NULL: nothing was kept. They only prompt. */
void record_words(const struct session *session, enum entity_id kind, const void *record,
                  const void *kept, struct problems *out);

/* The words among them, each with where: "\"lazy\" (Reason), \"liar\" (Notes)". NULL: none. */
const char *record_words_told(const struct problems *problems, struct arena *arena);

/* Why this person could not save such a record now; NULL when they could. Of kinds that
 * are saved by a deed of their own: whether they are this person's to write at all, and of
 * those of an open case whether it is open.
 * For showing an action as disabled; asks no trail. */
const char *record_why_not(struct session *session, enum entity_id kind, const void *record,
                           struct arena *arena);

#endif
