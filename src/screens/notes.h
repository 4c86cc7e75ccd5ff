/* SPDX-License-Identifier: MIT */
/* Notes of the chronology, what is added to them, and attempts at contact. */

#ifndef SCREENS_NOTES_H
#define SCREENS_NOTES_H

#include "screens/casework.h"

/* A new note; an addendum beneath one; an attempt at contact. */
void note_new_open(struct casework *work);
void note_add_open(struct casework *work, const struct ident *note);
void attempt_new_open(struct casework *work);

/* A note or an attempt: its form while it is this person's to change, else to
 * read, with what stands beneath it. */
void note_open(struct casework *work, const struct ident *note);
void attempt_open(struct casework *work, const struct ident *attempt);

/* Why this person can write none now; NULL: they can. */
const char *note_why_not(struct casework *work);

/* The note that an addendum to this one stands beneath; itself when it is one. */
struct ident note_first(const struct casework *work, const struct ident *note);

#endif
