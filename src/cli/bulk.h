/* SPDX-License-Identifier: MIT */
/*
 * Moving many cases at once in a live store takes two people: an
 * administrator, whose passphrase is asked again, and a co-ordinator.
 */

#ifndef CLI_BULK_H
#define CLI_BULK_H

#include "cli/task.h"
#include "service/session.h"

/* The option that names the second person. */
#define BULK_OPTION \
    { .name = "confirm", .kind = OPTION_LOGIN, .value = "LOGIN", \
      .help = "The co-ordinator who confirms, in a live store; their passphrase is asked" }

/* Asks for both. In a training store nothing is asked. */
NODISCARD bool bulk_confirm(struct task *task, struct session *session, struct err *err);

#endif
