/* SPDX-License-Identifier: MIT */
/* Reasons that say nothing. */

#include "config.h"

#include "policy/reason_sense.h"

#include <ctype.h>
#include <stddef.h>
#include <string.h>

enum { LETTERS_MOST = 64, RUN_LEAST = 4 };

/* The letters and figures of it, small; true when another alphabet is among them. */
static bool read_letters(const char *words, char letters[LETTERS_MOST + 1])
{
    size_t count = 0;

    for (const char *c = words; *c && count < LETTERS_MOST; c++) {
        if ((unsigned char)*c >= 0x80)
            return true;
        if (isalnum((unsigned char)*c))
            letters[count++] = (char)tolower((unsigned char)*c);
    }
    letters[count] = '\0';
    return false;
}

static bool is_filler(const char *letters)
{
    static const char *const fillers[] = {
        "test", "testing", "na", "none", "no", "yes", "ok", "reason", "because", "nothing", "blah",
        "blahblah", "blahblahblah", "foo", "bar", "abc", "abcd", "tbc", "tba", "dunno", "work",
        "look", "looking", "checking", "check", "stuff", "any", "anything", "whatever"
    };

    for (size_t i = 0; i < sizeof(fillers) / sizeof(*fillers); i++) {
        if (strcmp(letters, fillers[i]) == 0)
            return true;
    }
    return false;
}

static int kinds_of(const char *letters)
{
    int kinds = 0;

    for (const char *c = letters; *c; c++)
        kinds += strchr(letters, *c) == c;
    return kinds;
}

/* Is one of these the key beside the other, in either direction? */
static bool are_beside(char one, char other)
{
    static const char *const rows[] = { "1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm",
                                        "abcdefghijklmnopqrstuvwxyz" };

    for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
        const char *at = strchr(rows[i], one);

        if (at && (at[1] == other || (at > rows[i] && at[-1] == other)))
            return true;
    }
    return false;
}

/* Hardly anything but keys that lie beside one another. */
static bool is_run(const char *letters)
{
    size_t length = strlen(letters);
    size_t beside = 0;

    for (size_t i = 1; i < length; i++)
        beside += letters[i] == letters[i - 1] || are_beside(letters[i - 1], letters[i]);
    return length >= RUN_LEAST && beside * 5 >= (length - 1) * 4;
}

enum { SENTENCE_LEAST = 15 };

bool reason_is_sentence(const char *words)
{
    int letters = 0;

    for (const char *c = words ? words : ""; *c; c++)
        letters += isalpha((unsigned char)*c) || (unsigned char)*c >= 0x80;
    return letters >= SENTENCE_LEAST;
}

bool reason_says_nothing(const char *words)
{
    char letters[LETTERS_MOST + 1];
    size_t length;

    if (!words)
        return true;
    if (read_letters(words, letters))
        return false;
    length = strlen(letters);
    return length < 2 || is_filler(letters) || kinds_of(letters) == 1 ||
           (length >= 6 && kinds_of(letters) <= 2) || is_run(letters) ||
           (length > 3 && strpbrk(letters, "aeiouy0123456789") == NULL);
}
