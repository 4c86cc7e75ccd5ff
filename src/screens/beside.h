/* SPDX-License-Identifier: MIT */
/*
 * What the family says beside the texts in sight (model/reply.h), in a strip of
 * its own: every screen of rows, of sections and of one form has it, for the
 * record its focus is on. Nothing is drawn while nobody said anything.
 */

#ifndef SCREENS_BESIDE_H
#define SCREENS_BESIDE_H

#include "screens/casework.h"
#include "ui/canvas.h"

struct plain;

/* The kind of a record of the case that may be answered; ENTITY_none: it has none
 * such. */
enum entity_id beside_kind(const struct casework *work, const struct ident *record);

/* What stands beside a record and what hangs below it: the comments on an action,
 * what was sent to a meeting. A line each. */
void beside_words(const struct casework *work, const struct ident *record, struct str *out);

/* The mark of a row that has any; NULL: none. */
const char *beside_mark(const struct casework *work, const struct ident *record);

/* The rows the words need, with a rule; never more than a third of the rectangle. */
int beside_rows(const struct str *words, struct rect rect);

/* In a rectangle of those rows, the rule at its end or, where it stands below, first. */
void beside_draw(const struct str *words, struct canvas *canvas, struct rect rect, bool below);

/* The same in plain mode. */
void beside_tell(const struct str *words, struct plain *plain);

#endif
