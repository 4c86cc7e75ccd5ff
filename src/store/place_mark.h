/* SPDX-License-Identifier: MIT */
/*
 * Numbers that programs at work in one store have taken, for all others to see.
 *
 * They are locks on bytes of a file in which nothing is written: however a program
 * ends, its numbers are free again.
 */

#ifndef STORE_PLACE_MARK_H
#define STORE_PLACE_MARK_H

#include "store/place.h"

/* The marks of one sign-in; give them all back with place_marks_close. -1 where there
 * can be none: then every number is free, and nobody else is seen. */
int place_marks_open(const struct place *place);
void place_marks_close(int marks);

/* Takes a number for this sign-in alone; false when another has it. */
bool place_mark_alone(int marks, int64_t number);

/* Takes it beside whoever else does; true when anybody else has. */
bool place_mark_beside(int marks, int64_t number);

/* Whether another sign-in has taken it. */
bool place_is_marked(int marks, int64_t number);

void place_unmark(int marks, int64_t number);

#endif
