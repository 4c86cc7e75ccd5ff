/* SPDX-License-Identifier: MIT */
/* Which of the nineteen elements misses something. */

#ifndef SCREENS_ELEMENT_PROBLEMS_H
#define SCREENS_ELEMENT_PROBLEMS_H

#include "screens/casework.h"
#include "service/assessment_svc.h"

/* The element a problem of an assessment is about; 0 for none. */
enum code_element element_of_problem(const struct casework *work, const struct problem *problem);

/* The first problem of the next element after this one that has any, as stored;
 * NULL after the last. */
const struct problem *element_next_problem(const struct casework *work,
                                           const struct ident *version, int after,
                                           struct arena *arena);

#endif
