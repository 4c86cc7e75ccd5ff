/* SPDX-License-Identifier: MIT */
/*
 * Words that judge where evidence is asked for: domain.md 4.5 no. 13.
 *
 * A list ends with NULL. Words are found whole, whatever their case, accents and
 * hyphens: "Attention-Seeking" is "attention seeking".
 */

#ifndef MODEL_JUDGING_WORD_H
#define MODEL_JUDGING_WORD_H

#include <stdbool.h>

/* The list as delivered; a site changes it in cafdesk.conf. */
const char *const *judging_words_default(void);

/* Is it one word, however it is written? One without a letter is not even itself. */
bool judging_word_same(const char *one, const char *other);

/* The first word of the list in the text; NULL when there is none, or no list. */
const char *judging_word_found(const char *text, const char *const *words);

#endif
