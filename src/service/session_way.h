/* SPDX-License-Identifier: MIT */
/*
 * A session's store: its keys, its records, and the ways somebody comes in.
 *
 * Sealed records open only with open keys, so the keys come first; plain ones
 * are opened before anybody is asked for a passphrase.
 */

#ifndef SERVICE_SESSION_WAY_H
#define SERVICE_SESSION_WAY_H

#include "base/secret.h"
#include "service/session.h"

/* A login with its passphrase; both halves of the recovery key; or, with nothing,
 * the trainer's way into a training store. */
struct way_in {
    const char *login;
    const struct secret *passphrase;
    const char *first, *second;
};

/* The keys, and records that need none: what can be wrong with those is told
 * before a passphrase is asked. */
NODISCARD bool session_open_store(struct session *session, struct err *err);

/* Unlocks and opens the records. Where the key of the store was changed meanwhile, or
 * that was cut off, by the keys that fit now. */
NODISCARD bool session_enter(struct session *session, const struct way_in *way, struct err *err);

/* Slots are read anew at the next unlock: another may have changed them. */
void session_close_store(struct session *session);
void session_close_keys(struct session *session);

#endif
