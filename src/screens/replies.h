/* SPDX-License-Identifier: MIT */
/*
 * The right of reply: what the child or a parent says beside a text, asked where
 * the text stands or in the list of all that was said (service/reply_svc.h).
 */

#ifndef SCREENS_REPLIES_H
#define SCREENS_REPLIES_H

#include "screens/casework.h"

/* All corrections and disagreements of the case; a adds one, to any text. */
void replies_open(struct casework *work);

/* Asks for one beside a record of a kind; which of its texts, where it has several. */
void reply_ask_beside(struct casework *work, enum entity_id kind, const struct ident *record);

/* Asks for one beside a record, under this part of it. */
void reply_ask_open(struct casework *work, enum code_reply_part part,
                    const struct ident *record);

/* The same from the place of a draft: "NOTE" and the record. */
void reply_ask_open_at(struct casework *work, const char *part, const char *record);

/* Why this person can note none in this case; NULL: they can. */
const char *replies_why_not(struct casework *work);

#endif
