/* SPDX-License-Identifier: MIT */
/*
 * How far the child has come: the first and the last score of a group by the same
 * rater. Scores are 0 (no concern) to 4 (major concern), so falling is better.
 */

#ifndef MODEL_DISTANCE_H
#define MODEL_DISTANCE_H

#include "base/date.h"
#include "model/case_file.h"

enum { SCORE_WORST = 4, DISTANCE_STRIP = 2 * SCORE_WORST + 2 };

struct distance {
    int rater; /* enum code_score_rater */
    int group; /* enum code_score_group */
    int first, last;
    struct date from, to; /* the same day: scored once */
};

/* Each rater's groups that were scored, in the order of the codes. */
size_t distances_find(const struct case_file *file, struct distance *out, size_t most);

/* "3 to 1 of 4, better by 2 since 3 Feb 2010": without colour and by itself. */
const char *distance_words(const struct distance *distance, struct arena *arena);

/* The road from major concern at the left to none at the right: "--o===>--" came
 * from the o to the point; "<" went back, "o" alone stands where it was. */
void distance_strip(const struct distance *distance, char out[DISTANCE_STRIP]);

/* All groups of the rater who scored most lately, each by its first word, in what fits a
 * line; "" where none did. */
const char *distance_line(const struct case_file *file, struct arena *arena);

#endif
