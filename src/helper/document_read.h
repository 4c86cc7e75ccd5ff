/* SPDX-License-Identifier: MIT */
/*
 * Reading a document from the pipe (press/press_lines.h), within bounds. Whatever is wrong in it is
 * one sentence with the number of the line, and never with its text.
 */

#ifndef HELPER_DOCUMENT_READ_H
#define HELPER_DOCUMENT_READ_H

#include <stdio.h>

#include "base/arena.h"
#include "base/err.h"
#include "helper/document.h"

/* One line has so many bytes at most, and one document so many lines and bytes. */
enum { DOCUMENT_LINE = 1 << 20, DOCUMENT_LINES = 1 << 21, DOCUMENT_BYTES = 1 << 28 };

enum document_found { DOCUMENT_WHOLE, DOCUMENT_WRONG, DOCUMENT_NO_MORE };

/* The next one; what is wrong is read up to its last line, so that another may follow. In the
 * arena. */
enum document_found document_read(FILE *in, struct document *out, struct arena *arena,
                                  struct err *err);

#endif
