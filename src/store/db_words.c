/* SPDX-License-Identifier: MIT */
/* A function of our statements: does a text hold all of some words? */

#include "config.h"

#include <string.h>

#include "store/db_private.h"

struct part {
    const char *text;
    size_t length;
};

static struct part part_of(sqlite3_value *value)
{
    const char *text = sqlite3_value_blob(value); /* as it lies in the row */

    return (struct part){ text ? text : "", (size_t)sqlite3_value_bytes(value) };
}

static bool holds(struct part text, struct part word)
{
    return word.length == 0 || memmem(text.text, text.length, word.text, word.length);
}

static struct part first_of(struct part words)
{
    const char *end = memchr(words.text, DB_WORD_ENDS[0], words.length);

    return (struct part){ words.text, end ? (size_t)(end - words.text) : words.length };
}

static bool holds_all(struct part text, struct part words)
{
    while (words.length > 0) {
        struct part word = first_of(words);

        if (!holds(text, word))
            return false;
        words.text += word.length;
        words.length -= word.length;
        if (words.length > 0) {
            words.text++;
            words.length--;
        }
    }
    return true;
}

static void has_words(sqlite3_context *context, int count, sqlite3_value **values)
{
    (void)count;
    sqlite3_result_int(context, holds_all(part_of(values[0]), part_of(values[1])));
}

bool db_words(struct db *db, struct err *err)
{
    int rc = sqlite3_create_function_v2(db->handle, "has_words", 2,
                                        SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY,
                                        NULL, has_words, NULL, NULL, NULL);

    return rc == SQLITE_OK || db_trouble(db, rc, err);
}
