/* SPDX-License-Identifier: MIT */
/* What bars people from a child, as its listings write it. */

#ifndef CLI_BAR_LISTING_H
#define CLI_BAR_LISTING_H

#include "cli/listing.h"
#include "service/bars.h"

/*
 * A row: the `count` cells that are of its own kind first, and then what it rests on, by
 * whom and when it was set, when it is looked at again, by whom, when and with which words
 * it was, and when it ended.
 */
void bar_listing_row(struct listing *listing, const char *const *own, size_t count,
                     const struct bar *bar);

/* Is a case named, whose lines alone are asked for? `out` is it, or nothing: all of them. */
NODISCARD bool bar_listing_case(struct task *task, const char *command, struct session *session,
                                struct ident *out, struct err *err);

#endif
