/* SPDX-License-Identifier: MIT */
/*
 * The helper that makes PDF and spreadsheets: a program of its own, without any right to the store.
 *
 * It is started before the store is known, because nothing can be executed afterwards
 * (base/confine.h), and waits. It gets finished documents (press_lines.h), one after the other, and
 * gives the bytes back: whoever asked keeps their hash, and lets them go where they should.
 */

#ifndef PRESS_PRESS_RUN_H
#define PRESS_PRESS_RUN_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

#include "base/arena.h"
#include "base/err.h"
#include "base/str.h"

/* What is made of one document may have so many bytes. */
enum { PRESS_MOST_BYTES = 1 << 29 };

enum { PRESS_OF_BROKER = -1 };

struct press {
    pid_t helper; /* 0: none; PRESS_OF_BROKER: a child of what started it (press_broker.h) */
    int to, from;
};

struct pressed {
    const char *bytes;
    size_t length;
    size_t missing; /* characters this machine has no letter shapes for: they are boxes */
    size_t pages;   /* of a PDF */
};

/* Starts it, with a fixed command line and environment, the person's own rights and no file but the
 * three it talks through. ERR_STORAGE: it is not there, or does not start. */
NODISCARD bool press_start(struct press *press, struct err *err);

/* Has one document made. The bytes are in the arena. ERR_REFUSED: the helper's own sentence;
 * ERR_STORAGE: it ended without one. */
NODISCARD bool press_give(struct press *press, const struct str *document, struct pressed *out,
                          struct arena *arena, struct err *err);

/* Ends it; nothing for one that was not started. */
void press_stop(struct press *press);

/* Where it is: beside the program in a folder it was built in, otherwise where it was installed.
 * A program with rights of its own knows the second only. In the arena. */
const char *press_path(struct arena *arena);

#endif
