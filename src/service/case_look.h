/* SPDX-License-Identifier: MIT */
/*
 * A look at one case: read, allowed, and in the trail before it is shown. For
 * the services only.
 */

#ifndef SERVICE_CASE_LOOK_H
#define SERVICE_CASE_LOOK_H

#include "model/case_file.h"
#include "policy/permit.h"
#include "service/session_private.h"

struct case_view;

struct case_look {
    struct case_file file;
    struct relation relation; /* of the person at work */
    struct date today;
};

/* Reads the case for somebody who may read this, or add to it: else ERR_DENIED
 * (in the trail). The look is in the trail once a sitting. */
NODISCARD bool case_look(struct session *session, const struct ident *case_id,
                         enum permit_function function, struct case_look *out,
                         struct arena *arena, struct err *err);

/* May somebody who is nothing to the case know of it at all? Else ERR_DENIED
 * (in the trail). */
NODISCARD bool case_may_know(struct session *session, const struct ident *case_id,
                             struct err *err);

/* The name of the child and the word for consent on a day, from the file. */
void case_view_describe(struct case_view *view, struct date day, struct arena *arena);

/* That a thing is late may be known of a record that may not be read, not its words. */
void case_view_keep_words_back(struct case_view *view);

/* Puts the look into the trail, once a sitting. */
NODISCARD bool case_look_note(struct session *session, const struct case_look *shown,
                              struct err *err);

/* Until when it is open to somebody who may read it in an emergency only; unknown for
 * everybody else. Of the whole file. */
struct instant case_emergency_until(const struct case_file *file, const struct actor *actor,
                                    const struct relation *relation);

/* Before an archived case is opened somebody says why, once a sitting (domain.md 7.1):
 * ERR_REFUSED, field "reason". */
NODISCARD bool case_reason_given(struct session *session, const struct case_file *file,
                                 const char *reason, struct err *err);

/* Was the case shown in this sitting? A look counts once. */
bool case_was_shown(const struct session *session, const struct ident *case_id);
void case_remember_shown(struct session *session, const struct ident *case_id);

/* Reads it without a question, for the rules of a form that is being filled:
 * nothing of it may be shown. */
NODISCARD bool case_look_quiet(struct session *session, const struct ident *case_id,
                               struct case_look *out, struct arena *arena, struct err *err);

#endif
