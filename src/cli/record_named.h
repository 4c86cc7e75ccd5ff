/* SPDX-License-Identifier: MIT */
/*
 * Localities and agencies as typed: by their names.
 */

#ifndef CLI_RECORD_NAMED_H
#define CLI_RECORD_NAMED_H

#include "model/entity.h"
#include "service/session.h"

/* The one record of a kind that has exactly this name; `what` it is, for the sentence of
 * ERR_NOT_FOUND. */
NODISCARD bool record_named(struct session *session, enum entity_id kind, const char *what,
                            const char *name, struct ident *out, struct err *err);

#endif
