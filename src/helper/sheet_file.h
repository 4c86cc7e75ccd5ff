/* SPDX-License-Identifier: MIT */
/*
 * Files in memory, for the spreadsheet library: it writes its parts into temporary files, which
 * would leave a family's words on a disk.
 */

#ifndef HELPER_SHEET_FILE_H
#define HELPER_SHEET_FILE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

/* A file without a name in any folder; -1 when there is no room. */
int sheet_file_new(void);

/* The name the library opens it by, as long as it is open. */
enum { SHEET_FILE_NAME = 32 };
void sheet_file_name(int fd, char name[SHEET_FILE_NAME]);

/* All that was written into it, in the arena; false when it cannot be read. */
bool sheet_file_read(int fd, const char **bytes, size_t *length, struct arena *arena);

/* Has the library asked for a temporary file, and got one of these? */
bool sheet_file_was_asked(void);

#endif
