/* SPDX-License-Identifier: MIT */
/* One line of JSON, read with care. */

#include "config.h"

#include "exchange/json.h"

#include <stdbool.h>
#include <string.h>

#include "base/text.h"
#include "base/text_char.h"
#include "base/text_clean.h"
#include "exchange/format.h"

/* True where brackets outside strings go deeper than is read. */
static bool too_deep(const char *text, size_t length)
{
    bool quoted = false;
    int depth = 0;

    for (size_t i = 0; i < length; i++) {
        if (quoted && text[i] == '\\')
            i++;
        else if (text[i] == '"')
            quoted = !quoted;
        else if (!quoted && (text[i] == '{' || text[i] == '['))
            depth++;
        else if (!quoted && (text[i] == '}' || text[i] == ']'))
            depth--;
        if (depth > EXCHANGE_DEPTH_MAX)
            return true;
    }
    return false;
}

/* The line with every byte that is not UTF-8 replaced by a sign that no text
 * may hold, so that the rest can be read. */
static const char *mark_bad_bytes(const char *text, size_t *length, struct arena *arena)
{
    size_t mark = strlen(EXCHANGE_BAD_BYTES), used = 0;
    char *marked = arena_alloc(arena, *length * mark + 1);

    for (size_t at = 0; at < *length;) {
        uint32_t c;
        size_t taken = text_char(text + at, *length - at, &c);

        if (c == TEXT_BAD_BYTE) {
            memcpy(marked + used, EXCHANGE_BAD_BYTES, mark);
            used += mark;
        } else {
            memcpy(marked + used, text + at, taken);
            used += taken;
        }
        at += taken;
    }
    *length = used;
    return marked;
}

json_t *exchange_json_load(const char *text, size_t length, struct arena *arena,
                           const char **fault)
{
    json_error_t error;
    json_t *value;

    if (too_deep(text, length)) {
        *fault = "values lie too deep within each other";
        return NULL;
    }
    if (!text_valid_utf8(text, length))
        text = mark_bad_bytes(text, &length, arena);
    value = json_loadb(text, length, JSON_REJECT_DUPLICATES, &error);
    if (!value) {
        *fault = text_plain(arena_strdup(arena, error.text), TEXT_LINE, arena);
        return NULL;
    }
    if (!json_is_object(value)) {
        json_decref(value);
        *fault = "it is not an object";
        return NULL;
    }
    return value;
}
