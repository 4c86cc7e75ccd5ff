/* SPDX-License-Identifier: MIT */
/* The lines of a file, one after the other, none longer than may be. */

#ifndef EXCHANGE_LINES_H
#define EXCHANGE_LINES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "base/err.h"
#include "base/str.h"

struct lines {
    FILE *file;      /* borrowed */
    struct str line; /* without its newline */
    int64_t number;  /* of the line, from 1 */
    int64_t bytes;   /* read so far */
    bool too_long;   /* the line is cut: it was longer than EXCHANGE_LINE_MAX */
    bool ended;
};

/* Goes to the start of the file. */
NODISCARD bool lines_open(struct lines *lines, FILE *file, struct err *err);

/* The next line; lines->ended when there is none. */
NODISCARD bool lines_next(struct lines *lines, struct err *err);

void lines_close(struct lines *lines);

#endif
