/* SPDX-License-Identifier: MIT */
/* The case a command names first, with somebody signed in to work on it. */

#ifndef CLI_NAMED_CASE_H
#define CLI_NAMED_CASE_H

#include "cli/command.h"
#include "service/session.h"

struct named_case {
    struct session *session; /* the caller closes it */
    const char *urn;
    struct ident id;
};

/* The first argument, as "show" in a refusal of something that is no reference. */
NODISCARD bool named_case(struct task *task, const char *command, struct named_case *out,
                          struct err *err);

/* The option of a deed that asks why; `text` is its help. */
#define REASON_OPTION(text) \
    { .name = "reason", .kind = OPTION_TEXT, .value = "TEXT", .needed = true, .help = text }

#endif
