/* SPDX-License-Identifier: MIT */
/* The lines of a file. */

#include "config.h"

#include "exchange/lines.h"

#include <errno.h>
#include <string.h>

#include "exchange/format.h"

static bool unreadable(struct err *err)
{
    return err_set(err, ERR_STORAGE, "The file could not be read: %s.", strerror(errno));
}

bool lines_open(struct lines *lines, FILE *file, struct err *err)
{
    *lines = (struct lines){ .file = file };
    return fseek(file, 0, SEEK_SET) == 0 || unreadable(err);
}

static void keep(struct lines *lines, const char *bytes, size_t length)
{
    size_t room = EXCHANGE_LINE_MAX - lines->line.used;

    if (length > room)
        lines->too_long = true;
    str_add_bytes(&lines->line, bytes, length > room ? room : length);
}

bool lines_next(struct lines *lines, struct err *err)
{
    char part[4096];
    size_t length = 0;
    int c;

    str_clear(&lines->line);
    lines->too_long = false;
    while ((c = getc_unlocked(lines->file)) != EOF && c != '\n') {
        part[length++] = (char)c;
        if (length == sizeof(part)) {
            keep(lines, part, length);
            lines->bytes += (int64_t)length;
            length = 0;
        }
    }
    if (ferror(lines->file))
        return unreadable(err);
    keep(lines, part, length);
    lines->ended = c == EOF && lines->line.used == 0;
    lines->bytes += (int64_t)length + (c == '\n');
    lines->number += !lines->ended;
    return true;
}

void lines_close(struct lines *lines)
{
    str_release(&lines->line);
}
