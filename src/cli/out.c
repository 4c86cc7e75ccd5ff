/* SPDX-License-Identifier: MIT */
/* Standard output. */

#include "config.h"

#include "cli/out.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { MUCH = 1 << 16 };

static void write_all(struct out *out)
{
    const char *text = str_text(&out->waiting);
    size_t left = out->waiting.used;

    while (left && !out->trouble) {
        ssize_t n = write(out->fd, text, left);

        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0) {
            out->trouble = errno;
            break;
        }
        text += n;
        left -= (size_t)n;
    }
    str_clear(&out->waiting);
}

static void write_much(struct out *out)
{
    if (out->waiting.used >= MUCH)
        write_all(out);
}

void out_bytes(struct out *out, const char *bytes, size_t length)
{
    str_add_bytes(&out->waiting, bytes, length);
    write_much(out);
}

void out_text(struct out *out, const char *text)
{
    out_bytes(out, text, strlen(text));
}

void out_printf(struct out *out, const char *format, ...)
{
    char text[1024];
    va_list args;

    va_start(args, format);
    vsnprintf(text, sizeof(text), format, args);
    va_end(args);
    out_text(out, text);
}

void out_str(struct out *out, struct str *str)
{
    str_add_bytes(&out->waiting, str_text(str), str->used);
    str_clear(str);
    write_much(out);
}

bool out_broken(const struct out *out)
{
    return out->trouble != 0;
}

bool out_close(struct out *out, struct err *err)
{
    write_all(out);
    str_release(&out->waiting);
    if (!out->trouble || out->trouble == EPIPE)
        return true;
    if (out->trouble == ENOSPC || out->trouble == EDQUOT)
        return err_set(err, ERR_STORAGE, "The disk is full: the output is not whole.");
    return err_set(err, ERR_STORAGE, "The output could not be written: %s.",
                   strerror(out->trouble));
}
