/* SPDX-License-Identifier: MIT */
/* JSON in one spelling. */

#include "config.h"

#include "base/json_write.h"

#include <assert.h>
#include <inttypes.h>
#include <string.h>

#include "base/text_char.h"

static void add_unit(struct str *out, unsigned unit)
{
    str_printf(out, "\\u%04x", unit);
}

static void add_escaped(struct str *out, uint32_t c)
{
    static const char from[] = "\"\\\b\f\n\r\t";
    static const char to[] = "\"\\bfnrt";
    const char *found = c > 0 && c < 0x80 ? strchr(from, (int)c) : NULL;

    if (found) {
        str_add_char(out, '\\');
        str_add_char(out, to[found - from]);
    } else if (c > 0xffff) {
        add_unit(out, 0xd800 + ((c - 0x10000) >> 10));
        add_unit(out, 0xdc00 + ((c - 0x10000) & 0x3ff));
    } else {
        add_unit(out, c);
    }
}

static bool needs_escape(uint32_t c)
{
    enum text_class class = text_char_class(c);

    return c == '"' || c == '\\' || class == TEXT_UNSAFE || class == TEXT_LAYOUT;
}

void json_add_text(struct str *out, const char *text)
{
    size_t length = strlen(text);
    size_t done = 0;
    size_t taken;

    str_add_char(out, '"');
    for (size_t at = 0; at < length; at += taken) {
        uint32_t c;

        taken = text_char(text + at, length - at, &c);
        if (!needs_escape(c))
            continue;
        str_add_bytes(out, text + done, at - done);
        done = at + taken;
        if (c == TEXT_BAD_BYTE)
            str_add(out, "\xef\xbf\xbd");
        else
            add_escaped(out, c);
    }
    str_add_bytes(out, text + done, length - done);
    str_add_char(out, '"');
}

struct json_write json_write_to(struct str *out)
{
    return (struct json_write){ .out = out };
}

/* The comma before an item, where one is due. */
static void separate(struct json_write *json)
{
    bool *filled = &json->filled[json->depth];

    if (json->has_key) {
        json->has_key = false;
        return;
    }
    if (*filled && json->depth > 0)
        str_add_char(json->out, ',');
    *filled = true;
}

static void begin(struct json_write *json, char opens, char closes)
{
    separate(json);
    assert(json->depth + 1 < JSON_DEPTH);
    str_add_char(json->out, opens);
    json->depth++;
    json->closes[json->depth] = closes;
    json->filled[json->depth] = false;
}

void json_write_object(struct json_write *json)
{
    begin(json, '{', '}');
}

void json_write_array(struct json_write *json)
{
    begin(json, '[', ']');
}

void json_write_end(struct json_write *json)
{
    assert(json->depth > 0 && !json->has_key);
    str_add_char(json->out, json->closes[json->depth--]);
}

void json_write_key(struct json_write *json, const char *key)
{
    assert(json->closes[json->depth] == '}' && !json->has_key);
    separate(json);
    json_add_text(json->out, key);
    str_add_char(json->out, ':');
    json->has_key = true;
}

void json_write_text(struct json_write *json, const char *text)
{
    if (!text) {
        json_write_null(json);
        return;
    }
    separate(json);
    json_add_text(json->out, text);
}

void json_write_number(struct json_write *json, int64_t number)
{
    separate(json);
    str_printf(json->out, "%" PRId64, number);
}

void json_write_bool(struct json_write *json, bool value)
{
    json_write_value(json, value ? "true" : "false");
}

void json_write_null(struct json_write *json)
{
    json_write_value(json, "null");
}

void json_write_value(struct json_write *json, const char *spelt)
{
    separate(json);
    str_add(json->out, spelt);
}
