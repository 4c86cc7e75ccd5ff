/* SPDX-License-Identifier: MIT */
/*
 * The delivery plan: its actions, who answers for each, and how they go.
 * Domain.md 1.11, rights of 2.8: whoever leads changes everything, whoever
 * owns an action, or helps the family with theirs, says how it goes.
 */

#ifndef SERVICE_PLAN_SVC_H
#define SERVICE_PLAN_SVC_H

#include "model/case_file.h"
#include "policy/record_rules.h"
#include "service/session.h"

/* The plan the team works on: the newest that is a draft or active; NULL when
 * there is none. */
const struct delivery_plan *plan_current(const struct case_file *file);

/* Does this person still put in what came down from social care with its plan
 * (domain.md 2.2, T19)? Whoever took the case over does, all of it, until the team
 * has met here. */
bool plan_comes_down(const struct case_file *file, const struct ident *practitioner);

/* Saves an action, new or changed. A new one goes into the current plan, which
 * is begun with it where there is none. The owner is somebody of the family or
 * a practitioner; which, and their agency, is found here. */
NODISCARD bool plan_action_write(struct session *session, const struct ident *case_id,
                                 struct plan_action *action, struct err *err);

/* Does it fall to this practitioner to say how it goes? To the owner; to the
 * helper where the owner is of the family, who never sign in. */
bool plan_action_is_of(const struct plan_action *action, const struct ident *practitioner);

/* Saves how an action goes: its state, result and day, and a comment where
 * progress->text says something (NULL: none). It has to where a late day is moved, or
 * somebody else's action is called done. For whom it falls to, too. A comment is
 * never changed afterwards. Where somebody saved the action meanwhile, a comment alone is
 * saved beside what they did; ERR_CONFLICT for whatever else was changed. */
NODISCARD bool plan_progress(struct session *session, struct plan_action *action,
                             struct action_progress *progress, struct err *err);

/* Marks an action done today, as it was in this version: ERR_CONFLICT when somebody saved
 * it since. `said` is kept as a comment: of an action that is not one's own it has to tell
 * who said so, and when; NULL: nothing. */
NODISCARD bool plan_action_done(struct session *session, const struct ident *action_id,
                                int64_t version, const char *said, struct err *err);

/* The day an action that was read had first, where it was moved; unknown: it was not. */
NODISCARD bool plan_first_due(struct session *session, const struct plan_action *action,
                              struct date *out, struct err *err);

/* Takes back one's own last change of an action, the one that made this version: it is as
 * it was before. ERR_REFUSED when somebody else changed it since, or nothing was changed;
 * ERR_CONFLICT when it was saved since, at another desk. */
NODISCARD bool plan_action_undo(struct session *session, const struct ident *action_id,
                                int64_t version, struct err *err);

#endif
