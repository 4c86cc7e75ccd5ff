/* SPDX-License-Identifier: MIT */
/* Whole numbers as people type them. */

#include "config.h"

#include "cli/number.h"

#include <stdlib.h>
#include <string.h>

bool number_parse(const char *text, int64_t *out)
{
    size_t length = strlen(text);

    if (length == 0 || length > 9 || text[strspn(text, "0123456789")] != '\0')
        return false;
    *out = strtoll(text, NULL, 10);
    return true;
}
