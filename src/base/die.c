/* SPDX-License-Identifier: MIT */
/* The end of the road. */

#include "config.h"

#include "base/die.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

/* The one global of the program: the last words need the terminal back. */
static void (*before)(void);

void die_before(void (*restore)(void))
{
    before = restore;
}

void die(const char *format, ...)
{
    va_list args;

    if (before)
        before();
    va_start(args, format);
    fputs("cafdesk: ", stderr);
    vfprintf(stderr, format, args);
    fputs("\n", stderr);
    va_end(args);
    exit(7);
}

void die_of_memory(void)
{
    die("There is no memory left. What was saved is safe; close other programs and start again.");
}
