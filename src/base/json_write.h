/* SPDX-License-Identifier: MIT */
/*
 * JSON in one spelling: the same values are the same bytes.
 *
 * No blanks, members in the order they are written. Text stays UTF-8, but what
 * a terminal might act upon is escaped, which changes nothing for a reader.
 *
 *     struct json_write json = json_write_to(&out);
 *     json_write_object(&json);
 *     json_write_key(&json, "urn");
 *     json_write_text(&json, "CAF-2010-00017");
 *     json_write_end(&json);
 */

#ifndef BASE_JSON_WRITE_H
#define BASE_JSON_WRITE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

enum { JSON_DEPTH = 32 };

struct json_write {
    struct str *out; /* what was written; the caller empties it as it likes */
    int depth;
    bool has_key;            /* the next value belongs to a key */
    char closes[JSON_DEPTH]; /* '}' or ']' of each open one */
    bool filled[JSON_DEPTH]; /* it holds something already */
};

struct json_write json_write_to(struct str *out);

/* Begin an object or an array, which json_write_end closes. */
void json_write_object(struct json_write *json);
void json_write_array(struct json_write *json);
void json_write_end(struct json_write *json);

/* The name of the next value; only in an object, before each value. */
void json_write_key(struct json_write *json, const char *key);

/* Values. NULL text is null; bytes that are not UTF-8 become U+FFFD. */
void json_write_text(struct json_write *json, const char *text);
void json_write_number(struct json_write *json, int64_t number);
void json_write_bool(struct json_write *json, bool value);
void json_write_null(struct json_write *json);

/* A value spelt by the caller: "12.5". */
void json_write_value(struct json_write *json, const char *spelt);

/* A text with its quotes, by itself. */
void json_add_text(struct str *out, const char *text);

#endif
