/* SPDX-License-Identifier: MIT */
/*
 * What of a duplicate is copied into the case that stays, with what was said beside
 * it, and goes when the two are taken apart. For merge_svc.c only.
 */

#ifndef SERVICE_MERGE_COPIES_H
#define SERVICE_MERGE_COPIES_H

#include "service/case_deed.h"

/* Entries of the sharing log and notes of `d`, whose deed is turned to the case that
 * stays; `from`: the reference of the duplicate, `kept`: of that case. What came from there
 * is there already, and is copied only with what was said beside it since. */
NODISCARD bool merge_copies_make(struct case_deed *d, const char *from, const char *kept,
                                 const char *reason, struct err *err);

/* Takes them back there. */
NODISCARD bool merge_copies_back(struct case_deed *d, const char *from, const char *reason,
                                 struct err *err);

/* Takes one record back, with the reason. */
NODISCARD bool merge_take_back(struct case_deed *d, enum entity_id kind, void *record,
                               const char *reason, struct err *err);

#endif
