/* SPDX-License-Identifier: MIT */
/* A record as one JSON object: what is hashed, kept as a version, compared. */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "model/record.h"

/* Bytes that stand for themselves. */
static size_t plain_length(const char *text)
{
    const char *at = text;

    while ((unsigned char)*at >= 0x20 && *at != '"' && *at != '\\')
        at++;
    return (size_t)(at - text);
}

static void add_string(struct str *out, const char *text)
{
    str_add_char(out, '"');
    while (*text) {
        size_t plain = plain_length(text);

        str_add_bytes(out, text, plain);
        text += plain;
        if (*text == '"' || *text == '\\')
            str_add_char(out, '\\');
        if (*text && (unsigned char)*text < 0x20)
            str_printf(out, "\\u%04x", (unsigned)*text++);
        else if (*text)
            str_add_char(out, *text++);
    }
    str_add_char(out, '"');
}

static void add_member(struct str *out, const char *name, const char *value)
{
    if (str_text(out)[out->used - 1] != '{')
        str_add_char(out, ',');
    add_string(out, name);
    str_add_char(out, ':');
    add_string(out, value);
}

void record_content(const struct entity *entity, const void *record, struct str *out)
{
    const struct record *head = record;
    struct arena scratch = ARENA_INIT;
    char moment[INSTANT_TEXT];

    str_add_char(out, '{');
    for (int i = 0; i < entity->field_count; i++) {
        const struct field *field = &entity->fields[i];

        if (field_known(field, record))
            add_member(out, field->name, field_text(field, record, &scratch));
    }
    if (instant_known(head->void_at)) {
        instant_format(head->void_at, moment);
        add_member(out, "void_at", moment);
        add_member(out, "void_reason", head->void_reason ? head->void_reason : "");
    }
    str_add_char(out, '}');
    arena_clear(&scratch);
}

/* Reads a JSON string as record_content writes it; NULL for anything else. */
static const char *take_string(const char **at, struct str *out)
{
    str_clear(out);
    if (**at != '"')
        return NULL;
    for ((*at)++; **at && **at != '"'; (*at)++) {
        if (**at != '\\') {
            str_add_char(out, **at);
        } else if ((*at)[1] == 'u' && strlen(*at) >= 6) {
            char hex[5] = { (*at)[2], (*at)[3], (*at)[4], (*at)[5], '\0' };

            str_add_char(out, (char)strtol(hex, NULL, 16));
            *at += 5;
        } else if ((*at)[1]) {
            str_add_char(out, *++(*at));
        }
    }
    if (**at != '"')
        return NULL;
    (*at)++;
    return str_text(out);
}

static bool take_member(const struct entity *entity, const char **at, struct str *name,
                        struct str *value, void *record, struct arena *arena, struct err *err)
{
    struct record *head = record;
    const struct field *field;

    if (!take_string(at, name) || *(*at)++ != ':' || !take_string(at, value))
        return err_set(err, ERR_DAMAGED, "A kept version of a record cannot be read.");
    if (strcmp(str_text(name), "void_at") == 0)
        return instant_parse(str_text(value), &head->void_at);
    if (strcmp(str_text(name), "void_reason") == 0) {
        head->void_reason = arena_strdup(arena, str_text(value));
        return true;
    }
    field = entity_field(entity, str_text(name));
    return !field || field_read(field, str_text(value), record, arena, err);
}

bool record_from_content(const struct entity *entity, const char *content, void *record,
                         struct arena *arena, struct err *err)
{
    struct str name = STR_INIT;
    struct str value = STR_INIT;
    const char *at = content;
    bool ok = *at++ == '{';

    record_init(entity, record);
    while (ok && *at && *at != '}') {
        ok = take_member(entity, &at, &name, &value, record, arena, err);
        at += *at == ',';
    }
    str_release(&name);
    str_release(&value);
    return ok && *at == '}' ? true
                            : err_set(err, ERR_DAMAGED, "A kept version of a record cannot be read.");
}
