/* SPDX-License-Identifier: MIT */
/* Reading a field from its stored form. */

#include "config.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "model/record.h"

/* Characters of UTF-8 text, as the store's length() counts them. */
static size_t characters(const char *text)
{
    size_t count = 0;

    for (; *text; text++)
        count += ((unsigned char)*text & 0xc0) != 0x80;
    return count;
}

int field_most(const struct field *field)
{
    if (field->kind == FIELD_MEMO)
        return MEMO_MOST;
    return field->kind == FIELD_TEXT ? field->max : 0;
}

static bool read_text(const struct field *field, const char *text, void *record,
                      struct arena *arena, struct err *err)
{
    size_t length = characters(text);

    if (length > (size_t)field_most(field))
        return err_set_field(err, field->name, "%s: %zu characters are too many; at most %d fit.",
                             field->label, length, field_most(field));
    field_set_text(field, record, arena_strdup(arena, text));
    return true;
}

static bool read_date(const struct field *field, const char *text, void *record, struct err *err)
{
    struct date date;

    if (!date_parse(text, &date))
        return err_set_field(err, field->name,
                             "%s: \"%.40s\" is not a day; write it as 2010-04-21.", field->label,
                             text);
    field_set_date(field, record, date);
    return true;
}

static bool read_instant(const struct field *field, const char *text, void *record,
                         struct err *err)
{
    struct instant instant;

    if (!instant_parse(text, &instant))
        return err_set_field(err, field->name,
                             "%s: \"%.40s\" is not a time; write it as 2010-04-21T16:50:00Z.",
                             field->label, text);
    field_set_instant(field, record, instant);
    return true;
}

static bool read_bool(const struct field *field, const char *text, void *record, struct err *err)
{
    if (strcmp(text, "1") != 0 && strcmp(text, "0") != 0)
        return err_set_field(err, field->name, "%s: write 1 or 0.", field->label);
    field_set_bool(field, record, *text == '1');
    return true;
}

static bool read_int(const struct field *field, const char *text, void *record, struct err *err)
{
    char *end;
    long long number;

    errno = 0;
    number = strtoll(text, &end, 10);
    if (errno || *end != '\0' || end == text || number < -1000000000 || number > 1000000000)
        return err_set_field(err, field->name, "%s: \"%.40s\" is not a whole number.",
                             field->label, text);
    field_set_int(field, record, number);
    return true;
}

static bool unknown_code(const struct field *field, const char *code, size_t length,
                         struct err *err)
{
    return err_set_field(err, field->name, "%s: there is no code \"%.*s\" in the list %s.",
                         field->label, (int)(length < 40 ? length : 40), code,
                         code_list(field->list)->name);
}

static bool read_code(const struct field *field, const char *text, void *record, struct err *err)
{
    int value = code_find(field->list, text);

    if (!value)
        return unknown_code(field, text, strlen(text), err);
    field_set_code(field, record, value);
    return true;
}

static bool read_set(const struct field *field, const char *text, void *record, struct err *err)
{
    uint64_t set = 0;

    while (*text) {
        size_t length = strcspn(text, ",");
        char code[40];
        int value = 0;

        if (length < sizeof(code)) {
            memcpy(code, text, length);
            code[length] = '\0';
            value = code_find(field->list, code);
        }
        if (!value)
            return unknown_code(field, text, length, err);
        set = set_with(set, value);
        text += length + (text[length] == ',');
    }
    field_set_set(field, record, set);
    return true;
}

static bool read_ident(const struct field *field, const char *text, void *record, struct err *err)
{
    struct ident ident;

    if (!ident_parse(text, &ident))
        return err_set_field(err, field->name, "%s: \"%.40s\" is not a UUID.", field->label,
                             text);
    field_set_ident(field, record, ident);
    return true;
}

bool field_read(const struct field *field, const char *text, void *record, struct arena *arena,
                struct err *err)
{
    if (!text || !*text) {
        field_empty(field, record);
        return true;
    }
    switch (field->kind) {
    case FIELD_TEXT:
    case FIELD_MEMO:
        return read_text(field, text, record, arena, err);
    case FIELD_DATE:
        return read_date(field, text, record, err);
    case FIELD_TS:
        return read_instant(field, text, record, err);
    case FIELD_BOOL:
        return read_bool(field, text, record, err);
    case FIELD_INT:
        return read_int(field, text, record, err);
    case FIELD_CODE:
        return read_code(field, text, record, err);
    case FIELD_SET:
        return read_set(field, text, record, err);
    case FIELD_REF:
    case FIELD_LINK:
        return read_ident(field, text, record, err);
    }
    return false;
}
