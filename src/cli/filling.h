/* SPDX-License-Identifier: MIT */
/*
 * What a training store begins with: the worked cases with their own dates,
 * made-up families dated back from today, and accounts for their people.
 */

#ifndef CLI_FILLING_H
#define CLI_FILLING_H

#include "base/err.h"
#include "service/session.h"

/* Fills an empty training store; the person may stop it. */
NODISCARD bool filling_do(struct session *session, struct err *err);

#endif
