/* SPDX-License-Identifier: MIT */
/* The numbers and words of a typed day. */

#include "config.h"

#include "base/date_token.h"

#include <string.h>
#include <strings.h>

#include "base/compiler.h"

static const char *const month_names[] = { "January",   "February", "March",    "April",
                                           "May",       "June",     "July",     "August",
                                           "September", "October",  "November", "December" };
static const char *const weekday_names[] = { "Monday", "Tuesday",  "Wednesday", "Thursday",
                                             "Friday", "Saturday", "Sunday" };

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
    return c >= 'a' && c <= 'z';
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

bool date_tidy(const char *typed, char out[DATE_TYPED])
{
    size_t length;

    while (is_blank(*typed))
        typed++;
    length = strlen(typed);
    while (length > 0 && is_blank(typed[length - 1]))
        length--;
    if (length >= DATE_TYPED)
        return false;
    for (size_t i = 0; i < length; i++)
        out[i] = typed[i] >= 'A' && typed[i] <= 'Z' ? (char)(typed[i] - 'A' + 'a') : typed[i];
    out[length] = '\0';
    return true;
}

bool date_read_number(const char **at, int *number, int *digits)
{
    *number = 0;
    for (*digits = 0; is_digit(**at); (*at)++, (*digits)++) {
        if (*digits == 8)
            return false;
        *number = *number * 10 + (**at - '0');
    }
    return *digits > 0;
}

bool date_read_word(const char **at, char word[DATE_WORD])
{
    size_t length = 0;

    for (; is_letter(**at); (*at)++) {
        if (length == DATE_WORD - 1)
            return false;
        word[length++] = **at;
    }
    word[length] = '\0';
    return length > 0;
}

/* "st", "nd", "rd", "th" right behind a number. */
static void skip_ordinal(const char **at)
{
    static const char *const endings[] = { "st", "nd", "rd", "th" };

    for (size_t i = 0; i < COUNT(endings); i++) {
        if (strncmp(*at, endings[i], 2) == 0 && !is_letter((*at)[2])) {
            *at += 2;
            return;
        }
    }
}

static bool read_token(const char **at, struct date_token *token)
{
    *token = (struct date_token){ 0 };
    if (!is_digit(**at))
        return date_read_word(at, token->word);
    if (!date_read_number(at, &token->number, &token->digits))
        return false;
    skip_ordinal(at);
    return true;
}

bool date_split(const char *text, struct date_tokens *tokens)
{
    tokens->count = 0;
    if (!is_digit(*text) && !is_letter(*text))
        return false;
    while (*text) {
        if (strchr(" \t/.,-", *text))
            text++;
        else if (tokens->count == DATE_TOKENS ||
                 !read_token(&text, &tokens->items[tokens->count++]))
            return false;
    }
    return true;
}

static int name_number(const char *word, const char *const *names, int count)
{
    size_t length = strlen(word);

    for (int i = 0; length >= 3 && i < count; i++) {
        if (strncasecmp(word, names[i], length) == 0)
            return i + 1;
    }
    return 0;
}

int date_month_number(const char *word)
{
    return strcmp(word, "sept") == 0 ? 9 : name_number(word, month_names, 12);
}

int date_weekday_number(const char *word)
{
    return strcmp(word, "weds") == 0 ? 3 : name_number(word, weekday_names, 7);
}

const char *date_month_name(int month)
{
    return month_names[month - 1];
}
