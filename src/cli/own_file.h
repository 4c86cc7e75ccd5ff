/* SPDX-License-Identifier: MIT */
/*
 * Files of the person's own: what is read in and written out.
 *
 * They are opened with the person's own rights. A new file is made, never one
 * that is there already, and nobody else may read it.
 */

#ifndef CLI_OWN_FILE_H
#define CLI_OWN_FILE_H

#include <stdbool.h>
#include <stdio.h>

#include "base/err.h"

/* An ordinary file, for reading; it can be read twice. */
NODISCARD bool own_file_open(const char *path, FILE **out, struct err *err);

/* A new file, for writing. */
NODISCARD bool own_file_make(const char *path, FILE **out, struct err *err);

/* Standard output, as a file. */
NODISCARD bool own_file_output(FILE **out, struct err *err);

/* Ends writing. When it cannot be written whole, or is not wanted (`keep`
 * false), the file is taken away again; `path` NULL is standard output. False
 * only for a trouble of its own. */
NODISCARD bool own_file_finish(FILE *file, const char *path, bool keep, struct err *err);

#endif
