/* SPDX-License-Identifier: MIT */
/* What can be done with any record. */

#include "config.h"

#include "model/record.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/die.h"
#include "model/money.h"

static const void *at(const struct field *field, const void *record)
{
    return (const char *)record + field->offset;
}

static void *in(const struct field *field, void *record)
{
    return (char *)record + field->offset;
}

/* clang-format off */
#define ACCESS(noun, type) \
    type field_get_##noun(const struct field *field, const void *record) \
    { \
        type value; \
        memcpy(&value, at(field, record), sizeof(value)); \
        return value; \
    }
ACCESS(text, const char *)
ACCESS(date, struct date)
ACCESS(instant, struct instant)
ACCESS(bool, bool)
ACCESS(int, int64_t)
ACCESS(code, int)
ACCESS(set, uint64_t)
ACCESS(ident, struct ident)

#define ASSIGN(noun, type) \
    void field_set_##noun(const struct field *field, void *record, type value) \
    { \
        memcpy(in(field, record), &value, sizeof(value)); \
    }
ASSIGN(text, const char *)
ASSIGN(date, struct date)
ASSIGN(instant, struct instant)
ASSIGN(bool, bool)
ASSIGN(int, int64_t)
ASSIGN(code, int)
ASSIGN(set, uint64_t)
ASSIGN(ident, struct ident)
/* clang-format on */

static size_t kind_size(enum field_kind kind)
{
    static const size_t sizes[] = {
#define SIZE(kind, type) [FIELD_##kind] = sizeof(FIELD_TYPE_##kind),
        FIELD_KINDS(SIZE)
#undef SIZE
    };

    return sizes[kind];
}

void field_empty(const struct field *field, void *record)
{
    memset(in(field, record), 0, kind_size(field->kind));
    if (field->kind == FIELD_DATE)
        field_set_date(field, record, DATE_NONE);
    else if (field->kind == FIELD_TS)
        field_set_instant(field, record, INSTANT_NONE);
    else if (field->kind == FIELD_INT)
        field_set_int(field, record, INT_UNKNOWN);
}

void record_init(const struct entity *entity, void *record)
{
    struct record *head = record;

    memset(record, 0, entity->size);
    head->created_at = head->updated_at = head->void_at = INSTANT_NONE;
    for (int i = 0; i < entity->field_count; i++)
        field_empty(&entity->fields[i], record);
}

void *record_copy(const struct entity *entity, const void *record, struct arena *arena)
{
    void *copy = arena_alloc(arena, entity->size);
    struct record *head = copy;

    memcpy(copy, record, entity->size);
    head->void_reason = arena_strdup(arena, head->void_reason);
    for (int i = 0; i < entity->field_count; i++) {
        const struct field *field = &entity->fields[i];

        if (field->kind == FIELD_TEXT || field->kind == FIELD_MEMO)
            field_set_text(field, copy, arena_strdup(arena, field_get_text(field, copy)));
    }
    return copy;
}

void field_copy(const struct field *field, const void *from, void *to)
{
    memcpy(in(field, to), at(field, from), kind_size(field->kind));
}

bool field_known(const struct field *field, const void *record)
{
    struct ident ident;

    switch (field->kind) {
    case FIELD_TEXT:
    case FIELD_MEMO:
        return field_get_text(field, record) && *field_get_text(field, record);
    case FIELD_DATE:
        return date_known(field_get_date(field, record));
    case FIELD_TS:
        return instant_known(field_get_instant(field, record));
    case FIELD_BOOL:
        return field_get_bool(field, record);
    case FIELD_INT:
        return field_get_int(field, record) != INT_UNKNOWN;
    case FIELD_CODE:
        return field_get_code(field, record) != 0;
    case FIELD_SET:
        return field_get_set(field, record) != 0;
    case FIELD_REF:
    case FIELD_LINK:
        ident = field_get_ident(field, record);
        return ident_known(&ident);
    }
    return false;
}

bool field_equal(const struct field *field, const void *a, const void *b)
{
    const char *x, *y;

    if (field->kind != FIELD_TEXT && field->kind != FIELD_MEMO)
        return memcmp(at(field, a), at(field, b), kind_size(field->kind)) == 0;
    x = field_get_text(field, a);
    y = field_get_text(field, b);
    return strcmp(x ? x : "", y ? y : "") == 0;
}

static const char *set_text(const struct field *field, uint64_t set, const char *between,
                            bool words, struct arena *arena)
{
    const struct code_list *list = code_list(field->list);
    struct str text = STR_INIT;
    const char *copy;

    for (int i = 1; i <= list->count; i++) {
        if (!set_has(set, i))
            continue;
        if (text.used)
            str_add(&text, between);
        str_add(&text, words ? list->codes[i].label : list->codes[i].code);
    }
    copy = arena_strdup(arena, str_text(&text));
    str_release(&text);
    return copy;
}

static const char *ident_text(struct ident ident, struct arena *arena)
{
    char text[IDENT_TEXT];

    ident_format(&ident, text);
    return arena_strdup(arena, text);
}

static const char *date_text(struct date date, struct arena *arena)
{
    char text[DATE_TEXT];

    date_format(date, text);
    return arena_strdup(arena, text);
}

static const char *instant_text(struct instant instant, struct arena *arena)
{
    char text[INSTANT_TEXT];

    instant_format(instant, text);
    return arena_strdup(arena, text);
}

const char *field_text(const struct field *field, const void *record, struct arena *arena)
{
    if (!field_known(field, record))
        return "";
    switch (field->kind) {
    case FIELD_TEXT:
    case FIELD_MEMO:
        return field_get_text(field, record);
    case FIELD_DATE:
        return date_text(field_get_date(field, record), arena);
    case FIELD_TS:
        return instant_text(field_get_instant(field, record), arena);
    case FIELD_BOOL:
        return "1";
    case FIELD_INT:
        return arena_printf(arena, "%" PRId64, field_get_int(field, record));
    case FIELD_CODE:
        return code_text(field->list, field_get_code(field, record));
    case FIELD_SET:
        return set_text(field, field_get_set(field, record), ",", false, arena);
    case FIELD_REF:
    case FIELD_LINK:
        return ident_text(field_get_ident(field, record), arena);
    }
    return "";
}

static const char *instant_words(struct instant instant, struct arena *arena)
{
    char day[DATE_WORDS];
    int64_t local = instant.seconds + instant_local_offset(instant) * 60;
    int64_t minutes = (local - date_instant(instant_local_date(instant)).seconds) / 60;

    date_format_words(instant_local_date(instant), day);
    return arena_printf(arena, "%s %02d:%02d", day, (int)(minutes / 60), (int)(minutes % 60));
}

const char *field_words(const struct field *field, const void *record, struct arena *arena)
{
    char day[DATE_WORDS];

    if (!field_known(field, record))
        return "";
    if (field->kind == FIELD_CODE)
        return code_label(field->list, field_get_code(field, record));
    if (field->kind == FIELD_SET)
        return set_text(field, field_get_set(field, record), "; ", true, arena);
    if (field->kind == FIELD_BOOL)
        return "Yes";
    if (field->kind == FIELD_INT && money_is(field->name))
        return money_words(field_get_int(field, record), arena);
    if (field->kind == FIELD_TS)
        return instant_words(field_get_instant(field, record), arena);
    if (field->kind != FIELD_DATE)
        return field_text(field, record, arena);
    date_format_words(field_get_date(field, record), day);
    return arena_strdup(arena, day);
}
