/* SPDX-License-Identifier: MIT */
/* A record as a line of an exchange file. */

#include "config.h"

#include "exchange/writer.h"

#include <inttypes.h>

#include "base/json_write.h"

static void add_name(struct str *out, const char *name)
{
    str_add(out, ",\"");
    str_add(out, name);
    str_add(out, "\":");
}

static void add_date(struct str *out, struct date date)
{
    char text[DATE_TEXT];

    date_format(date, text);
    str_printf(out, "\"%s\"", text);
}

static void add_instant(struct str *out, struct instant instant)
{
    char text[INSTANT_TEXT];

    instant_format(instant, text);
    str_printf(out, "\"%s\"", text);
}

static void add_ident(struct str *out, struct ident ident)
{
    char text[IDENT_TEXT];

    ident_format(&ident, text);
    str_printf(out, "\"%s\"", text);
}

static void add_code(struct str *out, enum code_list_id list, int value)
{
    if (list == CODES_NEED_LEVEL_ID)
        str_add(out, code_text(list, value));
    else
        json_add_text(out, code_text(list, value));
}

static void add_set(struct str *out, enum code_list_id list, uint64_t set)
{
    const char *between = "[";

    for (int i = 1; i <= code_list(list)->count; i++) {
        if (!set_has(set, i))
            continue;
        str_add(out, between);
        add_code(out, list, i);
        between = ",";
    }
    str_add_char(out, ']');
}

static void add_value(struct str *out, const struct field *field, const void *record)
{
    switch (field->kind) {
    case FIELD_TEXT:
    case FIELD_MEMO:
        json_add_text(out, field_get_text(field, record));
        break;
    case FIELD_DATE:
        add_date(out, field_get_date(field, record));
        break;
    case FIELD_TS:
        add_instant(out, field_get_instant(field, record));
        break;
    case FIELD_BOOL:
        str_add(out, "true");
        break;
    case FIELD_INT:
        str_printf(out, "%" PRId64, field_get_int(field, record));
        break;
    case FIELD_CODE:
        add_code(out, field->list, field_get_code(field, record));
        break;
    case FIELD_SET:
        add_set(out, field->list, field_get_set(field, record));
        break;
    case FIELD_REF:
    case FIELD_LINK:
        add_ident(out, field_get_ident(field, record));
        break;
    }
}

void exchange_write_record(const struct entity *entity, const void *record, struct str *out)
{
    const struct record *head = record;

    str_printf(out, "{\"type\":\"%s\",\"id\":", entity->name);
    add_ident(out, head->id);
    for (int i = 0; i < entity->field_count; i++) {
        const struct field *field = &entity->fields[i];

        if (!field_known(field, record))
            continue;
        add_name(out, field->name);
        add_value(out, field, record);
    }
    if (instant_known(head->void_at)) {
        add_name(out, "void_at");
        add_instant(out, head->void_at);
    }
    if (head->void_reason) {
        add_name(out, "void_reason");
        json_add_text(out, head->void_reason);
    }
    str_add(out, "}\n");
}
