/* SPDX-License-Identifier: MIT */
/*
 * What was typed after "cafdesk", read against the table of commands.
 *
 * Options everywhere may stand before the command, after it and between its
 * arguments; the command's own behind its name only, where they go before one
 * everywhere of the same name. "--" ends them. What is text, and not the name
 * of a file, is clean text.
 */

#ifndef CLI_CALL_H
#define CLI_CALL_H

#include <stdint.h>

#include "base/arena.h"
#include "base/date.h"
#include "cli/command.h"

struct call_value {
    const struct option *option;
    const char *text; /* "" for a flag */
};

struct call {
    const struct command *command; /* NULL: none was named */
    const char *family;            /* "user", when that is all that was typed; NULL otherwise */
    const char **arguments;
    size_t argument_count;
    struct call_value *values; /* in the order typed */
    size_t value_count;
};

/* Reads the words; ERR_USAGE says what is wrong with them, ERR_INVALID that a
 * text is not clean. `out` has the command as far as it was found. */
NODISCARD bool call_read(int argc, char *const *argv, struct call *out, struct arena *arena,
                         struct err *err);

/* Asked for by an option's name, which must be one of the command's or of
 * those everywhere. The last one typed counts. */
bool call_has(const struct call *call, const char *name);
const char *call_text(const struct call *call, const char *name); /* NULL when not typed */
int64_t call_number(const struct call *call, const char *name, int64_t otherwise);
struct date call_date(const struct call *call, const char *name); /* unknown when not typed */
int call_code(const struct call *call, const char *name);         /* 0 when not typed */

/* The next text of an option that may be typed several times: begin with
 * *at = 0; NULL after the last. */
const char *call_next(const struct call *call, const char *name, size_t *at);

/* The text of an option everywhere, whatever the command's own are called. */
const char *call_everywhere(const struct call *call, const char *name);

/* The format asked for; FORMAT_TEXT otherwise. */
enum format call_format(const struct call *call);

#endif
