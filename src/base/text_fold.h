/* SPDX-License-Identifier: MIT */
/*
 * Names and words made alike for searching.
 *
 * Folded text has no case and no Latin, Greek or Cyrillic accents; it has
 * letters, digits, the vowel signs of other scripts (without them a Bengali
 * name is another name), and single blanks. Apostrophes and hyphens are gone,
 * so that OBrien finds O'Brien; other signs are blanks.
 */

#ifndef BASE_TEXT_FOLD_H
#define BASE_TEXT_FOLD_H

#include "base/arena.h"

RETURNS_NONNULL char *text_fold(const char *text, struct arena *arena);

/* The ways a name is asked for, folded: the whole of it, each word, and each half of a
 * double name ("gwynnethrale", "gwynne", "thrale"). None twice; NULL ends the list. */
RETURNS_NONNULL const char **text_fold_names(const char *name, struct arena *arena);

enum { TEXT_SOUNDEX = 5 };

/* The American Soundex of a folded name, "T416"; "" when it has no Latin
 * letter. */
void text_soundex(const char *folded, char code[TEXT_SOUNDEX]);

/* How well folded text answers a folded query: 0 when a word of the query is
 * nowhere in it, else more for words that begin or are a word of the text. An
 * empty query is answered by everything. */
int text_match(const char *folded, const char *query);

#endif
