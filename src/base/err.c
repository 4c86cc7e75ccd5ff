/* SPDX-License-Identifier: MIT */
/* How something failed. */

#include "config.h"

#include "base/err.h"

#include <stdarg.h>
#include <stdio.h>

static void fill(struct err *err, enum err_kind kind, const char *field, const char *format,
                 va_list args) PRINTF_LIKE(4, 0);

static void fill(struct err *err, enum err_kind kind, const char *field, const char *format,
                 va_list args)
{
    if (!err)
        return;
    err->kind = kind;
    err->field = field;
    err->withheld = false;
    err->detail[0] = '\0';
    vsnprintf(err->msg, sizeof(err->msg), format, args);
}

bool err_set(struct err *err, enum err_kind kind, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    fill(err, kind, NULL, format, args);
    va_end(args);
    return false;
}

bool err_withheld(struct err *err, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    fill(err, ERR_REFUSED, NULL, format, args);
    va_end(args);
    if (err)
        err->withheld = true;
    return false;
}

bool err_set_field(struct err *err, const char *field, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    fill(err, ERR_INVALID, field, format, args);
    va_end(args);
    return false;
}

bool err_detail(struct err *err, const char *format, ...)
{
    va_list args;

    if (!err)
        return false;
    va_start(args, format);
    vsnprintf(err->detail, sizeof(err->detail), format, args);
    va_end(args);
    return false;
}

int err_exit_status(const struct err *err)
{
    static const int status[] = {
#define X(name, number) [ERR_##name] = number,
        ERR_KINDS(X)
#undef X
    };

    return status[err->kind];
}
