/* SPDX-License-Identifier: MIT */
/*
 * What was looked for earlier, to be had again with Up.
 *
 * It names children, so it is in memory only, ends with the session and is
 * overwritten when it goes.
 */

#ifndef SCREENS_RECALL_H
#define SCREENS_RECALL_H

#include <stdbool.h>
#include <stddef.h>

struct key;
struct table;

enum { RECALL_MOST = 50 };

struct recall {
    char *lines[RECALL_MOST]; /* the newest first */
    size_t count;
    size_t at;   /* the line shown, from 1; 0: what is being typed */
    char *typed; /* what was being typed when the first was shown */
};

/* Remembers a line that was used; blank ones and repetitions are not kept. */
void recall_note(struct recall *recall, const char *line);

/* The next older or newer line, while `now` stands in the field; the newest of
 * all is what was being typed. NULL: there is none. */
const char *recall_older(struct recall *recall, const char *now);
const char *recall_newer(struct recall *recall, const char *now);

/* The same of a table's filter, by Up and Down; false: the key is another's. */
bool recall_filter_key(struct recall *recall, struct table *table, const struct key *key);

void recall_wipe(struct recall *recall);

#endif
