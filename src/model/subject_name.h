/* SPDX-License-Identifier: MIT */
/*
 * What a child is called on the screen, and how old (domain.md 1.2).
 */

#ifndef MODEL_SUBJECT_NAME_H
#define MODEL_SUBJECT_NAME_H

#include "base/arena.h"
#include "model/entity.h"

/* "TOLLIVER, Kieran"; "unborn baby of Shanice Averill" (`mother` may be NULL);
 * "not named yet" when there is nothing to show. */
const char *subject_name(const struct subject *subject, const struct person *mother,
                         struct arena *arena);

/* Of a name as shown: the mother's name where it is an unborn baby's, "" where she is not
 * known; NULL for anybody else. */
const char *subject_name_mother(const char *shown);

/* Is it the words for a child without a name? */
bool subject_name_missing(const char *shown);

/* "Kieran Tolliver", as one would say it. */
const char *subject_name_spoken(const struct subject *subject, const struct person *mother,
                                struct arena *arena);

/* Fills a person that is this child: its name, birthday and sex; without an id
 * of its own. */
void subject_as_person(const struct subject *subject, struct person *out, struct arena *arena);

/* "9 years", "1 year 3 months" under five, "5 weeks" under a quarter, "due in 6 weeks",
 * "due today", "2 weeks overdue"; "" when no date is known. */
const char *subject_age_words(const struct subject *subject, struct date today,
                              struct arena *arena);

/* Whole years; -1 while unborn or not known. */
int subject_age(const struct subject *subject, struct date today);

#endif
