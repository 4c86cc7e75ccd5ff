/* SPDX-License-Identifier: MIT */
/* Sums of money. */

#include "config.h"

#include "model/money.h"

#include <inttypes.h>
#include <string.h>

/* More than anybody asks for, and far from where whole numbers end. */
static const int64_t most_pounds = 1000000000;

bool money_is(const char *field)
{
    static const char end[] = "_pence";
    size_t length = strlen(field);

    return length >= sizeof(end) && strcmp(field + length - (sizeof(end) - 1), end) == 0;
}

const char *money_text(int64_t pence, struct arena *arena)
{
    return arena_printf(arena, "%" PRId64 ".%02d", pence / 100, (int)(pence % 100));
}

const char *money_words(int64_t pence, struct arena *arena)
{
    return arena_printf(arena, "£%s", money_text(pence, arena));
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* A comma stands between the thousands, where it stands at all. */
static bool read_pounds(const char **at, int64_t *pounds)
{
    const char *text = *at;
    int since_comma = -1; /* no comma yet */

    for (*pounds = 0; is_digit(*text) || *text == ','; text++) {
        if (*text == ',') {
            if (text == *at || (since_comma >= 0 && since_comma != 3))
                return false;
            since_comma = 0;
            continue;
        }
        *pounds = *pounds * 10 + (*text - '0');
        since_comma += since_comma >= 0;
        if (*pounds > most_pounds)
            return false;
    }
    if (text == *at || (since_comma >= 0 && since_comma != 3))
        return false;
    *at = text;
    return true;
}

bool money_read(const char *text, int64_t *pence)
{
    static const char pound[] = "£";
    int64_t pounds;

    text += strspn(text, " ");
    if (strncmp(text, pound, sizeof(pound) - 1) == 0)
        text += sizeof(pound) - 1;
    text += strspn(text, " ");
    if (!read_pounds(&text, &pounds))
        return false;
    *pence = pounds * 100;
    if (*text == '.') {
        if (!is_digit(text[1]) || !is_digit(text[2]))
            return false;
        *pence += (text[1] - '0') * 10 + (text[2] - '0');
        text += 3;
    }
    return text[strspn(text, " ")] == '\0';
}
