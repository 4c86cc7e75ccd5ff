/* SPDX-License-Identifier: MIT */
/*
 * The worked cases of the training store, as the exchange files in data/ tell
 * them, and who of their people signs in.
 */

#ifndef EXCHANGE_WORKED_H
#define EXCHANGE_WORKED_H

#include <stddef.h>
#include <stdint.h>

#include "base/date.h"
#include "base/ident.h"

enum worked_name { WORKED_FENNMOOR, WORKED_CASE_A, WORKED_CASE_B, WORKED_COUNT };

/* An exchange file in the program: its lines without newlines, the first line
 * included. Static, never freed. */
struct worked_file {
    const char *name; /* "case-a.jsonl" */
    const char *const *lines;
    size_t count;
};

const struct worked_file *worked_file(enum worked_name name);

/* The day it was written on: all it tells had happened by then. */
struct date worked_written_on(enum worked_name name);

/* An account of the training store. */
struct worked_login {
    const char *login; /* initial and family name */
    struct ident practitioner;
    uint64_t roles; /* set of ROLE */
};

/* The people of domain.md 8.0 who have an account; the last has no login. */
const struct worked_login *worked_logins(void);

#endif
