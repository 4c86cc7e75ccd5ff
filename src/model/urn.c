/* SPDX-License-Identifier: MIT */
/* The reference of a case. */

#include "config.h"

#include "model/urn.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

bool urn_format(int year, int number, char out[URN_TEXT])
{
    out[0] = '\0';
    if (year < 1000 || year > 9999 || number < 1 || number > URN_NUMBER_MAX)
        return false;
    snprintf(out, URN_TEXT, "CAF-%04d-%05d", year, number);
    return true;
}

/* Reads up to `most` digits; gives what follows them, NULL when there is none. */
static const char *digits(const char *text, int most, int *value)
{
    int count = 0;

    *value = 0;
    for (; text[count] >= '0' && text[count] <= '9'; count++) {
        if (count == most)
            return NULL;
        *value = *value * 10 + (text[count] - '0');
    }
    return count ? text + count : NULL;
}

bool urn_read(const char *text, int *year, int *number)
{
    const char *at = text;
    char exact[URN_TEXT];

    if (strncasecmp(at, "CAF-", 4) == 0)
        at += 4;
    at = digits(at, 4, year);
    if (!at || *at != '-')
        return false;
    at = digits(at + 1, 5, number);
    return at && *at == '\0' && urn_format(*year, *number, exact);
}

bool urn_valid(const char *text)
{
    int year, number;
    char exact[URN_TEXT];

    return text && urn_read(text, &year, &number) && urn_format(year, number, exact) &&
           strcmp(text, exact) == 0;
}
