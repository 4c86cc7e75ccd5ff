/* SPDX-License-Identifier: MIT */
/*
 * What a row of the trail says in plain words. For the services only.
 */

#ifndef SERVICE_HISTORY_WORDS_H
#define SERVICE_HISTORY_WORDS_H

#include "model/audit.h"
#include "service/session.h"

/* "changed "Level of need" and "Needs" of 1.04 Emotional and social development";
 * NULL for a row that only completes another one (the scope of a consent, the
 * state of the case beside its step). */
const char *history_words(struct session *session, const struct audit_event *event,
                          struct arena *arena);

#endif
