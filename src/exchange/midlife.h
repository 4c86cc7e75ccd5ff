/* SPDX-License-Identifier: MIT */
/*
 * The worked cases as they stood in the middle, moved to a given day and given
 * to other families: what a training store is worked in.
 *
 * What had not happened by then is left out, and what followed from it.
 */

#ifndef EXCHANGE_MIDLIFE_H
#define EXCHANGE_MIDLIFE_H

#include "exchange/families.h"

enum midlife { MIDLIFE_A, MIDLIFE_B, MIDLIFE_COUNT };

/* Gives the records of the case, what is referred to first. The weekdays stay
 * what they were. */
NODISCARD bool midlife_make(enum midlife which, struct date today, family_record_fn *take,
                            void *data, struct err *err);

#endif
