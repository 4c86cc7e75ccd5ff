/* SPDX-License-Identifier: MIT */
/*
 * Anchors: where the trail stood, left where the program cannot take it back.
 *
 * A chain shows every change but one: its end cut off, which putting back an
 * older store is too. So each sign-in and sign-out of a live store, each change
 * of its key, each 500 rows and each day leave a line in the machine's log and, where the site
 * names one, in a file that can only be added to. safety.md 3.3.
 *
 *     cafdesk-anchor 1 store=UUID at=MOMENT row=N head=DIGITS schema=N why=signin
 *
 * A file that will not take it is no reason to lose work: it is said at
 * sign-in, in the machine's log and by `doctor`.
 */

#ifndef SERVICE_ANCHOR_H
#define SERVICE_ANCHOR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/date.h"
#include "base/ident.h"

struct session;
struct db_about;
struct audit_anchor;

enum { ANCHOR_ROWS = 500, ANCHOR_HEAD = 32, ANCHOR_LINE = 320 };

/* Leaves one now. A session at which nobody is signed in, or of a training store, leaves none. */
void anchor_leave(struct session *session, const char *why);

/* After something was saved: leaves one when it is time. */
void anchor_follow(struct session *session);

/* The line of where a trail stands, without its newline. */
void anchor_write(const struct db_about *about, struct instant now,
                  const struct audit_anchor *head, const char *why, char line[ANCHOR_LINE]);

/* One that was kept. */
struct kept_anchor {
    struct ident store;
    int64_t row;
    unsigned char head[ANCHOR_HEAD];
    int line; /* of the file, from 1 */
};

struct kept_anchors {
    struct kept_anchor *items;
    size_t count;
};

/* Adds what a line keeps; false when it keeps none. What a log puts before it, and a line
 * that was cut off before it, do not matter. */
bool anchor_read(const char *line, int number, struct kept_anchors *kept, struct arena *arena);

#endif
