/* SPDX-License-Identifier: MIT */
/*
 * What the program does of the keeping of records by itself, when the day has come:
 * domain.md 2.2 T30, its first half, and what T04 leaves for later. For the services only.
 */

#ifndef SERVICE_RETENTION_TURN_H
#define SERVICE_RETENTION_TURN_H

#include "service/session_private.h"

/* Archives what has been closed long enough, and takes from a declined case that nobody holds what
 * is kept of it for some time only, some at a time so that nobody waits for it:
 * each with its row of the history and of the trail, in the program's name. What cannot be
 * done now is left for the next time. */
void retention_turn(struct session *session, struct db *db);

#endif
