/* SPDX-License-Identifier: MIT */
/*
 * What a search of the child index found, as a table: identity only, the score
 * and why; those that only sound alike in a group of their own.
 */

#ifndef SCREENS_HITS_H
#define SCREENS_HITS_H

#include "service/search_svc.h"
#include "ui/plain.h"
#include "ui/table.h"

struct hits {
    struct search_hits found;
    struct table_list list;
    struct table *table;
    struct arena arena;
};

void hits_init(struct hits *hits, const char *nothing);
void hits_release(struct hits *hits);

/* Searches and shows; on failure what was shown stays. */
NODISCARD bool hits_search(struct hits *hits, struct session *session,
                           const struct search_terms *terms, const char *purpose,
                           struct err *err);

/* Takes one case out of what was found: a checklist that becomes a case is not
 * its own match. */
void hits_leave_out(struct hits *hits, const struct ident *case_id);

/* The hit the focus is on; NULL when there is none. */
const struct search_hit *hits_focus(const struct hits *hits);

/* Is the first word of what was looked for the family name of a child it found? */
bool hits_family_first(const struct hits *hits, const char *terms, struct arena *arena);

/* Chooses one in plain lines; false when the person went back. */
bool hits_choose(struct hits *hits, struct plain *plain);

/* The focused hit in a few lines. */
void hits_draw_detail(const struct hits *hits, struct canvas *canvas, struct rect rect);

#endif
