/* SPDX-License-Identifier: MIT */
/* Text that grows. */

#include "config.h"

#include "base/str.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/die.h"

static void reserve(struct str *str, size_t more)
{
    size_t size = str->size ? str->size : 64;
    char *text;

    while (size - str->used <= more)
        size *= 2;
    if (size == str->size)
        return;
    text = malloc(size);
    if (!text)
        die_of_memory();
    if (str->text) {
        memcpy(text, str->text, str->used);
        explicit_bzero(str->text, str->size);
        free(str->text);
    }
    text[str->used] = '\0';
    str->text = text;
    str->size = size;
}

const char *str_text(const struct str *str)
{
    return str->text ? str->text : "";
}

void str_add_bytes(struct str *str, const char *bytes, size_t length)
{
    reserve(str, length);
    memcpy(str->text + str->used, bytes, length);
    str->used += length;
    str->text[str->used] = '\0';
}

void str_add(struct str *str, const char *text)
{
    str_add_bytes(str, text, strlen(text));
}

void str_add_char(struct str *str, char c)
{
    str_add_bytes(str, &c, 1);
}

void str_printf(struct str *str, const char *format, ...)
{
    va_list args;
    va_list again;
    int length;

    va_start(args, format);
    va_copy(again, args);
    length = vsnprintf(NULL, 0, format, args);
    va_end(args);
    if (length > 0) {
        reserve(str, (size_t)length);
        vsnprintf(str->text + str->used, (size_t)length + 1, format, again);
        str->used += (size_t)length;
    }
    va_end(again);
}

void str_clear(struct str *str)
{
    str->used = 0;
    if (str->text)
        str->text[0] = '\0';
}

void str_release(struct str *str)
{
    if (str->text)
        explicit_bzero(str->text, str->size);
    free(str->text);
    *str = STR_INIT;
}
