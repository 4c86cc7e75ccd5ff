/* SPDX-License-Identifier: MIT */
/* Postcodes. */

#include "config.h"

#include "model/postcode.h"

#include <stdio.h>
#include <string.h>

#include "base/compiler.h"

enum { MOST = 7, INWARD = 3 };

/* A letter, 9 a digit; the inward part is always 9AA. */
static const char *const outward[] = { "A9", "A99", "AA9", "AA99", "A9A", "AA9A" };

static char upper(char c)
{
    return c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;
}

static bool fits(const char *text, const char *pattern, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        char least = pattern[i] == 'A' ? 'A' : '0';
        char most = pattern[i] == 'A' ? 'Z' : '9';

        if (text[i] < least || text[i] > most)
            return false;
    }
    return true;
}

/* Upper case without blanks; false when it is too long to be one. */
static bool squeeze(const char *text, char out[MOST + 1])
{
    size_t count = 0;

    for (; *text; text++) {
        if (*text == ' ')
            continue;
        if (count == MOST)
            return false;
        out[count++] = upper(*text);
    }
    out[count] = '\0';
    return count > INWARD;
}

static bool read(const char *text, char out[MOST + 1])
{
    size_t length;

    if (!text || !squeeze(text, out))
        return false;
    length = strlen(out) - INWARD;
    if (!fits(out + length, "9AA", INWARD))
        return false;
    for (size_t i = 0; i < COUNT(outward); i++) {
        if (strlen(outward[i]) == length && fits(out, outward[i], length))
            return true;
    }
    return false;
}

bool postcode_plausible(const char *text)
{
    char squeezed[MOST + 1];

    return read(text, squeezed);
}

void postcode_tidy(const char *text, char *out, size_t size)
{
    char squeezed[MOST + 1];
    int outer;

    if (!read(text, squeezed)) {
        snprintf(out, size, "%s", text ? text : "");
        return;
    }
    outer = (int)strlen(squeezed) - INWARD;
    snprintf(out, size, "%.*s %s", outer, squeezed, squeezed + outer);
}
