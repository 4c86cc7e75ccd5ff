/* SPDX-License-Identifier: MIT */
/*
 * Where a command writes that makes PDF and spreadsheets, too: a new file of the person's own, or
 * standard output; and the helper that makes them, started before anything else.
 */

#ifndef CLI_PRESS_OUT_H
#define CLI_PRESS_OUT_H

#include <stdio.h>

#include "cli/task.h"
#include "press/press_run.h"
#include "service/print_svc.h"

/* Its option. */
#define PRESS_OUT_OPTION \
    { .name = "output", .letter = 'o', .kind = OPTION_NEW_FILE, .value = "FILE", \
      .help = "A new file to write to, in place of standard output" }

struct press_out {
    struct press press;
    const char *path;    /* NULL: standard output */
    FILE *file;
    struct out out;
    struct out *before; /* the task's own, while there is a file */
};

/* Before the store is known. What the task writes goes into the file that was named. ERR_USAGE: a
 * terminal shows no such thing. */
NODISCARD bool press_out_begin(struct press_out *out, struct task *task, struct err *err);

/* Has the document made (press/press_lines.h) and writes it; says on standard error when letters
 * are missing in this machine's fonts. */
NODISCARD bool press_out_give(struct press_out *out, struct task *task, const struct str *document,
                              struct err *err);

/* Has a document made by a helper that runs (struct press), as struct print_paper asks for it. */
NODISCARD bool press_out_pdf(void *press, const struct str *document, struct print_bytes *out,
                             struct arena *arena, struct err *err);

/* Says on standard error that so many letters are missing; nothing of none. */
void press_out_missing(size_t missing);

/* Ends; a file stays when it is whole and `keep`. */
NODISCARD bool press_out_end(struct press_out *out, struct task *task, bool keep, struct err *err);

#endif
