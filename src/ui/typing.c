/* SPDX-License-Identifier: MIT */
/* What letters have chosen so far. */

#include "config.h"

#include "ui/typing.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

void typing_end(struct typing *typing)
{
    typing->text[0] = '\0';
    typing->refused = false;
}

void typing_add(struct typing *typing, const char *letter, const char *value)
{
    size_t used = strlen(typing->text);

    if (used == 0) {
        str_clear(&typing->before);
        str_add(&typing->before, value);
    }
    snprintf(typing->text + used, sizeof(typing->text) - used, "%s", letter);
}

bool typing_begins(const char *words, const char *typed)
{
    return strncasecmp(words, typed, strlen(typed)) == 0;
}
