/* SPDX-License-Identifier: MIT */
/*
 * Standard output, with its troubles kept until the end.
 *
 * A full disk is told once, by out_close; a reader that went away (a pipe
 * into head) is no trouble of ours, but ends the work: out_broken.
 */

#ifndef CLI_OUT_H
#define CLI_OUT_H

#include <stdbool.h>

#include "base/err.h"
#include "base/str.h"

struct out {
    int fd;
    int trouble; /* errno of the first write that failed; 0 */
    struct str waiting;
};

#define OUT_INIT ((struct out){ .fd = 1 })

void out_text(struct out *out, const char *text);
void out_bytes(struct out *out, const char *bytes, size_t length);
void out_printf(struct out *out, const char *format, ...) PRINTF_LIKE(2, 3);

/* Hands on what waits, when there is much of it. */
void out_str(struct out *out, struct str *str); /* empties `str` */

/* True when there is no use in writing on. */
bool out_broken(const struct out *out);

/* Writes the rest. ERR_STORAGE when some of it could not be written, unless
 * nobody reads it any more. */
NODISCARD bool out_close(struct out *out, struct err *err);

#endif
