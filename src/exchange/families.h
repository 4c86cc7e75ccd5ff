/* SPDX-License-Identifier: MIT */
/*
 * Made-up families, for the training store and for measuring: as many as are
 * asked for, always the same from one seed, dated back from a given day.
 *
 * They stand on the people of fennmoor.jsonl (exchange/worked.h).
 */

#ifndef EXCHANGE_FAMILIES_H
#define EXCHANGE_FAMILIES_H

#include "base/date.h"
#include "base/err.h"
#include "model/entity.h"

struct families_wish {
    struct date today;
    uint64_t seed;
    int cases; /* up to 100,000 */
};

/* After so many cases every state and every kind of trouble has been there. */
enum { FAMILIES_ALL_KINDS = 36 };

/* Takes a record; it lives until the call returns. False stops the making. */
typedef bool family_record_fn(void *data, enum entity_id kind, const void *record,
                              struct err *err);

/* Gives the two further localities and their people, then family by family the
 * shared records and the case, what is referred to first. */
NODISCARD bool families_make(const struct families_wish *wish, family_record_fn *take, void *data,
                             struct err *err);

#endif
