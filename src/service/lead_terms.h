/* SPDX-License-Identifier: MIT */
/*
 * What becomes of the other terms of a case when one begins (domain.md 1.8): the lead
 * before it ends, whoever leads deputises no more. For the services of the lead only.
 */

#ifndef SERVICE_LEAD_TERMS_H
#define SERVICE_LEAD_TERMS_H

#include "service/case_deed.h"

/* The term that ends when this one begins, one without an end first; NULL when there is
 * none. */
struct lp_assignment *lead_before(const struct case_file *file, const struct lp_assignment *next);

/* Where this person is deputy on the day the term begins, that ends; NULL when they are
 * none, or go on: a cover is for a while. */
struct lp_assignment *lead_as_deputy(const struct case_file *file,
                                     const struct lp_assignment *next);

/* The same, saved. The reason why the old lead's term ends waits in the new one. */
NODISCARD bool lead_ends_others(struct case_deed *d, struct lp_assignment *next, struct err *err);

/* A new proposal takes the place of one that nobody accepted. */
NODISCARD bool lead_drops_proposals(struct case_deed *d, const struct lp_assignment *next,
                                    struct err *err);

#endif
