/* SPDX-License-Identifier: MIT */
/* What bars people from a child, as its lists show it. */

#ifndef SCREENS_BAR_SHOWN_H
#define SCREENS_BAR_SHOWN_H

#include "screens/rows_screen.h"
#include "service/bars.h"

/* Marks a line that is late to be looked at again, and says in the fourth cell when that is. */
void bar_show_review(struct table_row *row, const struct bar *bar, struct arena *arena);

/* What it rests on, who set it, and what was found when it was looked at again. */
const char *bar_facts(const struct bar *bar, struct arena *arena);

/* Why it cannot be looked at again; NULL: it can. `nothing` says that there is none (NULL). */
const char *bar_why_nothing(const struct bar *bar, const char *nothing);

#endif
