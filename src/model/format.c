/* SPDX-License-Identifier: MIT */
/* Text that has a form of its own. */

#include "config.h"

#include "model/format.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "base/compiler.h"
#include "model/nhs.h"
#include "model/postcode.h"

enum { UPN_LETTERS = 23, UPN_LENGTH = 13, ULN_LENGTH = 10, TELEPHONE_LEAST = 6, NUMBER_MOST = 15 };

enum text_format format_of(const char *field)
{
    static const struct {
        const char *field;
        enum text_format format;
    } formats[] = {
        { "nhs_number", FORMAT_NHS_NUMBER }, { "upn", FORMAT_UPN },
        { "uln", FORMAT_ULN },               { "postcode", FORMAT_POSTCODE },
        { "tel", FORMAT_TELEPHONE },         { "contact_tel", FORMAT_TELEPHONE },
        { "email", FORMAT_EMAIL },           { "secure_email", FORMAT_EMAIL },
    };

    for (size_t i = 0; i < COUNT(formats); i++) {
        if (strcmp(formats[i].field, field) == 0)
            return formats[i].format;
    }
    return FORMAT_FREE;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* What a character of a pupil's number counts; -1: it has no place there. I, O
 * and S are left out, because they look like digits. */
static int upn_worth(char c)
{
    static const char letters[] = "ABCDEFGHJKLMNPQRTUVWXYZ";
    const char *at = c == '\0' ? NULL : strchr(letters, c);

    if (is_digit(c))
        return c - '0';
    return at == NULL ? -1 : (int)(at - letters);
}

/* The first letter checks the rest; only the last may be a letter too, in a
 * number given for the time being. */
static bool upn_valid(const char *text)
{
    int sum = 0;

    if (strlen(text) != UPN_LENGTH || is_digit(text[0]))
        return false;
    for (int i = 1; i < UPN_LENGTH; i++) {
        if (upn_worth(text[i]) < 0 || (!is_digit(text[i]) && i < UPN_LENGTH - 1))
            return false;
        sum += (i + 1) * upn_worth(text[i]);
    }
    return upn_worth(text[0]) == sum % UPN_LETTERS;
}

/* Weights from ten down to two; a remainder of nothing is never issued. */
static bool uln_valid(const char *text)
{
    int sum = 0;

    if (strlen(text) != ULN_LENGTH || strspn(text, "0123456789") != ULN_LENGTH)
        return false;
    for (int i = 0; i < ULN_LENGTH - 1; i++)
        sum += (ULN_LENGTH - i) * (text[i] - '0');
    return sum % 11 != 0 && 10 - sum % 11 == text[ULN_LENGTH - 1] - '0';
}

static bool telephone_plausible(const char *text)
{
    int digits = 0;

    for (; *text; text++)
        digits += is_digit(*text);
    return digits >= TELEPHONE_LEAST;
}

/* Somebody, at a place with a dot in it. */
static bool email_plausible(const char *text)
{
    const char *at = strchr(text, '@');
    const char *dot = at == NULL ? NULL : strrchr(at, '.');

    return dot != NULL && at > text && dot > at + 1 && dot[1] != '\0' &&
           strchr(at + 1, '@') == NULL && strpbrk(text, " ,;<>\t\n") == NULL;
}

bool format_holds(enum text_format format, const char *text)
{
    switch (format) {
    case FORMAT_FREE:
        return true;
    case FORMAT_NHS_NUMBER:
        return nhs_valid(text);
    case FORMAT_UPN:
        return upn_valid(text);
    case FORMAT_ULN:
        return uln_valid(text);
    case FORMAT_POSTCODE:
        return postcode_plausible(text);
    case FORMAT_TELEPHONE:
        return telephone_plausible(text);
    case FORMAT_EMAIL:
        return email_plausible(text);
    }
    return true;
}

/* Without blanks and hyphens, in capitals; false when it is too long. */
static bool squeeze(const char *text, char out[NUMBER_MOST + 1])
{
    size_t count = 0;

    for (; *text; text++) {
        if (*text == ' ' || *text == '-')
            continue;
        if (count == NUMBER_MOST)
            return false;
        out[count++] = *text >= 'a' && *text <= 'z' ? (char)(*text - 'a' + 'A') : *text;
    }
    out[count] = '\0';
    return true;
}

static size_t whole_length(enum text_format format)
{
    switch (format) {
    case FORMAT_NHS_NUMBER:
        return NHS_DIGITS;
    case FORMAT_UPN:
        return UPN_LENGTH;
    case FORMAT_ULN:
        return ULN_LENGTH;
    case FORMAT_FREE:
    case FORMAT_POSTCODE:
    case FORMAT_TELEPHONE:
    case FORMAT_EMAIL:
        break;
    }
    return 0;
}

int format_room(enum text_format format, int kept)
{
    return whole_length(format) > 0 ? kept + kept / 4 : kept;
}

void format_tidy(enum text_format format, const char *text, char *out, size_t size)
{
    char number[NUMBER_MOST + 1];

    if (format == FORMAT_POSTCODE)
        postcode_tidy(text, out, size);
    else if (whole_length(format) > 0 && squeeze(text, number) &&
             strlen(number) == whole_length(format))
        snprintf(out, size, "%s", number);
    else
        snprintf(out, size, "%s", text);
}

bool format_is_signed(const char *name)
{
    static const char *const days[] = { "today", "yesterday", "tomorrow" };

    for (size_t i = 0; i < COUNT(days); i++) {
        if (strncasecmp(name, days[i], strlen(days[i])) == 0)
            return false;
    }
    return strpbrk(name, "0123456789") == NULL;
}
