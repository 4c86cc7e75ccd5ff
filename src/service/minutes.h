/* SPDX-License-Identifier: MIT */
/*
 * Minutes of a meeting with the plan, to be given out at the table: as much of
 * them as consent lets each have, and what is left out by name. Domain.md 1.10,
 * 3.3, 3.7.
 */

#ifndef SERVICE_MINUTES_H
#define SERVICE_MINUTES_H

#include "service/meeting_svc.h"

struct minutes {
    const char *text;
    size_t left_out; /* how many things; they are named at its end */
};

/* The page for somebody who was asked, as meeting_guests() gives them, for whoever
 * convenes; anybody else may have their own. Whom consent does not reach gets a
 * page that says so and nothing else. */
NODISCARD bool minutes_for(struct session *session, const struct ident *case_id,
                           const struct ident *meeting, const struct meeting_guest *whom,
                           struct minutes *out, struct arena *arena, struct err *err);

/* Keeps who may have what was said: for_everybody, and what was said apart with
 * whom it is for, as `with` has them; nothing else of the meeting is changed.
 * ERR_CONFLICT: somebody changed the meeting since it was read. */
NODISCARD bool minutes_for_whom(struct session *session, const struct ident *case_id,
                                const struct tac_meeting *with, struct err *err);

/* Has this person theirs already, who leads or writes it down? */
bool minutes_are_at_hand(const struct session *session, const struct meeting_guest *whom);

/* Keeps that these have got theirs: an entry of the sharing log for each who had not, and
 * with the meeting to whom and when they went, in one deed. ERR_REFUSED for
 * somebody whom consent does not reach. */
NODISCARD bool minutes_given(struct session *session, const struct ident *case_id,
                             const struct ident *meeting, const struct meeting_guest *whom,
                             size_t count, enum code_share_method how, struct err *err);

#endif
