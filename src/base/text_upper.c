/* SPDX-License-Identifier: MIT */
/* Capital letters. */

#include "config.h"

#include "base/text_upper.h"

#include <stdlib.h>
#include <string.h>
#include <unicase.h>
#include <uninorm.h>

char *text_upper(const char *text, struct arena *arena)
{
    size_t length;
    uint8_t *upper;
    char *copy;

    if (!text)
        text = "";
    upper = u8_toupper((const uint8_t *)text, strlen(text), NULL, UNINORM_NFC, NULL, &length);
    copy = upper ? arena_strndup(arena, (const char *)upper, length) : arena_strdup(arena, text);
    free(upper);
    return copy;
}
