/* SPDX-License-Identifier: MIT */
/* What the look at one case and the walk through all of them share. */

#ifndef SERVICE_BEYOND_PRIVATE_H
#define SERVICE_BEYOND_PRIVATE_H

#include "service/beyond_svc.h"

/* What is looked for. */
enum { ABOUT_LEAD = 1, ABOUT_CHILD = 2 };

/* As beyond_find, of these parts only; on a day on which the lead holds so many halves of a
 * case more than today. */
NODISCARD bool beyond_parts(struct session *session, const struct case_view *view, int parts,
                            struct date day, int more_halves, struct due_list *out,
                            struct arena *arena, struct err *err);

/* The day of the last sign-in; who never did is counted from the day of the account.
 * Unknown: has none. */
NODISCARD bool beyond_signed_in(struct session *session, const struct ident *practitioner,
                                struct date *out, struct arena *arena, struct err *err);

#endif
