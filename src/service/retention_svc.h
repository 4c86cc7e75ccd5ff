/* SPDX-License-Identifier: MIT */
/*
 * What is kept, looked at: domain.md 7.1, 2.2 T30. The program archives a closed case when its
 * day has come (retention_turn.h); nothing is ever destroyed but by two people. The co-ordinator
 * of the locality proposes it with a reason; an administrator, who may not read the case, gives
 * the second key (2.8). A hold keeps the record of a child from both.
 */

#ifndef SERVICE_RETENTION_SVC_H
#define SERVICE_RETENTION_SVC_H

#include <stddef.h>

#include "base/secret.h"
#include "base/str.h"
#include "model/entity.h"
#include "service/session.h"

/* A case of which it is to be looked at whether it is kept. */
struct retention_line {
    struct ident case_id;
    const char *urn;
    const char *name; /* the child; "" for whoever may not know */
    enum code_state state;
    struct date closed_on;
    struct date due;         /* since when: to be archived, or to be looked at */
    const char *proposed_by; /* "": nobody proposed to destroy it, or it was declined */
    struct date proposed_on;
    const char *reason;
    bool own;          /* this person proposed it: somebody else answers */
    const char *waits; /* what stands against destroying it; "" nothing */
};
struct retention_lines {
    struct retention_line *items;
    size_t count;
};

/* Those whose review is due, soonest first, and closed ones that came from elsewhere with their
 * day over. For co-ordinators of their locality, administrators and auditors. A look. */
NODISCARD bool retention_list(struct session *session, struct retention_lines *out,
                              struct arena *arena, struct err *err);

/* Why this person has no such list; NULL: they have. */
const char *retention_list_why_not(const struct session *session);

/* Why this person cannot do this with a line of it; NULL: they can. */
enum retention_deed { RETENTION_PROPOSE, RETENTION_ANSWER, RETENTION_HOLD, RETENTION_ARCHIVE };
const char *retention_why_not(const struct session *session, const struct retention_line *line,
                              enum retention_deed deed);

/* Archives such a closed case. For administrators. */
NODISCARD bool retention_archive(struct session *session, const struct ident *case_id,
                                 struct err *err);

/* Proposes to destroy the content; judged at once as when somebody agrees: ERR_REFUSED says what
 * stands against it. */
NODISCARD bool retention_propose(struct session *session, const struct ident *case_id,
                                 const char *reason, struct err *err);

/* The administrator's answer to the proposal, who is not whoever proposed it. Agreed, with
 * `passphrase` as the signature, the content is gone when this returns; `left` says what could
 * not be tidied up behind it ("": nothing). Declined it stays, with a reason. */
NODISCARD bool retention_approve(struct session *session, const struct ident *case_id,
                                 const struct secret *passphrase, const char **left,
                                 struct arena *arena, struct err *err);
NODISCARD bool retention_decline(struct session *session, const struct ident *case_id,
                                 const char *reason, struct err *err);

/* Holds the record of the case's child, from today until a day (unknown: until it is
 * released). */
NODISCARD bool retention_hold(struct session *session, const struct ident *case_id,
                              const char *reason, struct date until, struct err *err);

/* Ends all that hold it; the reason is in the trail. */
NODISCARD bool retention_release(struct session *session, const struct ident *case_id,
                                 const char *reason, struct err *err);

/* What was destroyed, when, why and by whom, as a page. ERR_REFUSED where nothing was. */
NODISCARD bool retention_certificate(struct session *session, const struct ident *case_id,
                                     struct str *out, struct err *err);

#endif
