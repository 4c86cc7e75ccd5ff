/* SPDX-License-Identifier: MIT */
/*
 * Concerns while the case is with social care: what is answered, and what is not
 * (domain.md 2.2, T16 to T18; 2.6). There may be more than one.
 *
 * Of this stay is a concern that waits for its decision, and one that was decided
 * since the case went to social care.
 */

#ifndef MODEL_CONCERN_H
#define MODEL_CONCERN_H

#include "model/case_file.h"

/* Did social care take the case on? */
bool concern_is_accepted(const struct stepup *stepup);

/* Did it not, and give its feedback? */
bool concern_is_handed_back(const struct stepup *stepup);

/* The newest concern of this stay for which the case was taken on; NULL: none. */
const struct stepup *concern_accepted(const struct case_file *file);

/* The same, but not this one. */
const struct stepup *concern_accepted_but(const struct case_file *file, const struct stepup *but);

/* The oldest concern of this stay that waits for a decision or for feedback, other than
 * `but`, which may be NULL; NULL: none. */
const struct stepup *concern_awaited(const struct case_file *file, const struct stepup *but);

/* The oldest that waits for a decision; NULL: none. */
const struct stepup *concern_undecided(const struct case_file *file, const struct stepup *but);

/* Which it is, what it waits for and where that is written: a sentence. */
const char *concern_awaited_words(const struct stepup *stepup, struct arena *arena);

#endif
