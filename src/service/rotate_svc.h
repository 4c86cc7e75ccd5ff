/* SPDX-License-Identifier: MIT */
/*
 * Another key for the whole store, for when somebody has left who might have
 * kept the one until now: everybody who has a slot keeps their passphrase and
 * need not be there. safety.md 1.6.
 */

#ifndef SERVICE_ROTATE_SVC_H
#define SERVICE_ROTATE_SVC_H

#include "service/session.h"

/* For administrators, with their passphrase. The store is written anew, sealed
 * with the new key, in one piece with its row in the trail; whoever else is at work
 * is asked for the passphrase again and loses nothing typed. Cut off anywhere it is
 * the store with the old key or with the new one. ERR_REFUSED where the pages are
 * plain. */
NODISCARD bool keys_rotate(struct session *session, const struct secret *passphrase,
                           struct err *err);

#endif
