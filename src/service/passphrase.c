/* SPDX-License-Identifier: MIT */
/* What makes a passphrase good enough. */

#include "config.h"

#include "service/passphrase.h"

#include <ctype.h>
#include <string.h>

#include "base/compiler.h"
#include "base/text.h"

/* What guesses begin with. Only letters and digits are compared. */
static const char *const common[] = {
    "password",  "passphrase", "letmein",    "qwerty",     "abc123",   "iloveyou", "welcome",
    "football",  "liverpool",  "arsenal",    "chelsea",    "monkey",   "dragon",   "sunshine",
    "princess",  "charlie",    "superman",   "trustno1",   "master",   "admin",    "secret",
    "changeme",  "123456",     "1234567890", "cafdesk",    "children", "council",  "safeguarding",
    "assessment", "commonassessment", "caf",  "school",    "social",   "family",   "summer",
    "winter",    "spring",     "autumn",     "january",    "february", "december", "england",
};

/* Lower case, letters and digits only. */
static size_t bare(const char *text, size_t length, char *out, size_t size)
{
    size_t used = 0;

    for (size_t i = 0; i < length && used + 1 < size; i++) {
        if (isalnum((unsigned char)text[i]) || (unsigned char)text[i] >= 0x80)
            out[used++] = (char)tolower((unsigned char)text[i]);
    }
    out[used] = '\0';
    return used;
}

/* Nothing but repetitions of a word, with a number behind it at most. */
static bool is_only(const char *bare_text, const char *word)
{
    size_t length = strlen(word);
    const char *at = bare_text;

    if (!length)
        return false;
    while (strncmp(at, word, length) == 0)
        at += length;
    return at != bare_text && strspn(at, "0123456789") == strlen(at);
}

static bool one_character(const char *bare_text)
{
    return *bare_text && strspn(bare_text, (char[]){ *bare_text, '\0' }) == strlen(bare_text);
}

static bool is_common(const struct secret *passphrase, const char *login, const char *name)
{
    char text[4 * PASSPHRASE_MOST + 1], other[200];
    bool found;

    bare((const char *)passphrase->bytes, passphrase->length, text, sizeof(text));
    found = one_character(text);
    for (size_t i = 0; i < COUNT(common) && !found; i++)
        found = is_only(text, common[i]);
    if (!found && bare(login, strlen(login), other, sizeof(other)))
        found = is_only(text, other);
    if (!found && bare(name, strlen(name), other, sizeof(other)))
        found = is_only(text, other);
    bytes_wipe(text, sizeof(text));
    return found;
}

bool passphrase_check(const struct secret *passphrase, const char *login, const char *name,
                      struct err *err)
{
    const char *text = (const char *)passphrase->bytes;
    size_t count;

    if (memchr(text, '\0', passphrase->length) || !text_valid_utf8(text, passphrase->length))
        return err_set_field(err, "passphrase", "Use characters that can be typed.");
    count = text_graphemes(text, passphrase->length);
    if (count < PASSPHRASE_LEAST)
        return err_set_field(err, "passphrase",
                             "Use at least %d characters: three words you can remember will do.",
                             PASSPHRASE_LEAST);
    if (count > PASSPHRASE_MOST || passphrase->length > 4 * PASSPHRASE_MOST)
        return err_set_field(err, "passphrase", "Use at most %d characters.", PASSPHRASE_MOST);
    if (is_common(passphrase, login, name))
        return err_set_field(err, "passphrase",
                             "That is among the first that are guessed; take three words that "
                             "have nothing to do with you or this work.");
    return true;
}
