/* SPDX-License-Identifier: MIT */
/*
 * Which forms this sign-in has open, and which piece of work each goes on with.
 *
 * What one sign-in has open is not offered to another of the same person's; what nobody
 * has open, because it was left or its program was killed, is.
 */

#ifndef SERVICE_DRAFT_HOLD_H
#define SERVICE_DRAFT_HOLD_H

#include "service/session.h"
#include "store/draft_store.h"

enum { DRAFT_FORM = 61 };

struct draft_hold {
    char deed[DRAFT_FORM]; /* the form, or what it is a step of */
    struct ident record;
    int64_t piece;
    int forms; /* open just now; 0: free for another form */
};

/* One more form is open. Its piece is the one this sign-in has open already, or of those
 * kept the newest that nobody else has, or a new one. */
RETURNS_NONNULL const struct draft_hold *draft_hold_open(struct session *session, const char *form,
                                                         const struct ident *record,
                                                         const struct stored_drafts *kept);

/* The piece a form goes on with here; NULL: it is not open. */
const struct draft_hold *draft_hold_of(const struct session *session, const char *form,
                                       const struct ident *record);

/* One form fewer. */
void draft_hold_close(struct session *session, const char *form, const struct ident *record);

/* Whether another sign-in of this person's has the form open; and a certain piece of it. */
bool draft_hold_elsewhere(struct session *session, const char *form, const struct ident *record);
bool draft_hold_taken(struct session *session, const struct stored_draft *draft);

/* The piece that the next form goes on with, when nobody else has it. */
void draft_hold_choose(struct session *session, int64_t piece);

/* All are given back: the session ends. */
void draft_hold_end(struct session *session);

#endif
