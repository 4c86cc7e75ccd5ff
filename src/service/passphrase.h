/* SPDX-License-Identifier: MIT */
/*
 * What makes a passphrase good enough: length, and not being one that
 * everybody tries first. Safety.md 2.3.
 */

#ifndef SERVICE_PASSPHRASE_H
#define SERVICE_PASSPHRASE_H

#include "base/err.h"
#include "base/secret.h"

enum { PASSPHRASE_LEAST = 12, PASSPHRASE_MOST = 128 };

/* ERR_INVALID, field "passphrase", says what to do. */
NODISCARD bool passphrase_check(const struct secret *passphrase, const char *login,
                                const char *name, struct err *err);

#endif
