/* SPDX-License-Identifier: MIT */
/* A line of an exchange file becomes a record. */

#include "config.h"

#include "exchange/reader.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/text_clean.h"
#include "exchange/format.h"
#include "exchange/json.h"
#include "exchange/reader_value.h"

enum { UNKNOWN_MOST = 1000, NAME_SHOWN = 60 };

void exchange_reader_release(struct exchange_reader *reader)
{
    arena_clear(&reader->arena);
    *reader = EXCHANGE_READER_INIT;
}

void exchange_problem_add(struct exchange_record *line, struct arena *arena, const char *field,
                          const char *format, ...)
{
    char reason[400];
    va_list args;

    va_start(args, format);
    vsnprintf(reason, sizeof(reason), format, args);
    va_end(args);
    line->problems =
        arena_grow(arena, line->problems, line->problem_count, sizeof(*line->problems));
    line->problems[line->problem_count++] = (struct exchange_problem){
        .field = field,
        .reason = text_plain(arena_strdup(arena, reason), TEXT_LINE, arena),
    };
}

/* A name from the file, short and fit to be shown. */
static const char *shown(const char *name, struct arena *arena)
{
    return text_plain(arena_printf(arena, "%.*s", NAME_SHOWN, name), TEXT_LINE, arena);
}

static void count_unknown(struct exchange_reader *reader, const char *type, const char *field)
{
    struct exchange_unknown *unknown = reader->unknown;
    size_t count = reader->unknown_count;

    for (size_t i = 0; i < count; i++) {
        if (unknown[i].type == type && strncmp(unknown[i].field, field, NAME_SHOWN) == 0) {
            unknown[i].count++;
            return;
        }
    }
    if (count == UNKNOWN_MOST) {
        unknown[count - 1].count++;
        return;
    }
    reader->unknown = arena_grow(&reader->arena, unknown, count, sizeof(*unknown));
    reader->unknown[reader->unknown_count++] = (struct exchange_unknown){
        .type = type,
        .field = shown(field, &reader->arena),
        .count = 1,
    };
}

static bool read_type(struct exchange_record *line, const json_t *object, struct arena *arena)
{
    const char *type = json_string_value(json_object_get(object, "type"));

    if (!type) {
        exchange_problem_add(line, arena, "type", "The line does not tell its type.");
        return false;
    }
    line->entity = entity_named(type);
    if (!line->entity) {
        exchange_problem_add(line, arena, "type", "There is no type \"%.40s\".", type);
        return false;
    }
    line->record = arena_alloc(arena, line->entity->size);
    record_init(line->entity, line->record);
    return true;
}

static void read_id(struct exchange_record *line, const json_t *object, struct arena *arena)
{
    const char *text = json_string_value(json_object_get(object, "id"));
    struct ident id;

    if (!text)
        exchange_problem_add(line, arena, "id", "The line has no id.");
    else if (!ident_parse(text, &id) || !ident_known(&id))
        exchange_problem_add(line, arena, "id", "\"%.40s\" is not a UUID.", text);
    else
        ((struct record *)line->record)->id = id;
}

static void read_fields(struct exchange_reader *reader, struct exchange_record *line,
                        json_t *object, struct arena *arena)
{
    const char *name;
    json_t *value;

    json_object_foreach(object, name, value) {
        const struct field *field = entity_field(line->entity, name);

        if (strcmp(name, "type") == 0 || strcmp(name, "id") == 0)
            continue;
        if (strcmp(name, "void_at") == 0 || strcmp(name, "void_reason") == 0)
            exchange_read_void(line, strcmp(name, "void_at") == 0 ? "void_at" : "void_reason",
                               value, arena);
        else if (field)
            exchange_read_value(line, field, value, arena);
        else
            count_unknown(reader, line->entity->name, name);
    }
}

/* A field that is missing because it could not be read was told already. */
static bool told(const struct exchange_record *line, const char *field)
{
    for (size_t i = 0; i < line->problem_count; i++) {
        if (strcmp(line->problems[i].field, field) == 0)
            return true;
    }
    return false;
}

static bool is_urn(const char *urn)
{
    static const char pattern[] = "CAF-0000-00000";

    for (size_t i = 0; i < sizeof(pattern); i++) {
        if (pattern[i] == '0' ? urn[i] < '0' || urn[i] > '9' : urn[i] != pattern[i])
            return false;
    }
    return true;
}

static void check_whole(struct exchange_record *line, struct arena *arena)
{
    const struct record *head = line->record;
    const struct caf_case *one = line->record;

    for (int i = 0; i < line->entity->field_count; i++) {
        const struct field *field = &line->entity->fields[i];

        if (!field_known(field, line->record) && exchange_field_needed(line->entity, field) &&
            !told(line, field->name))
            exchange_problem_add(line, arena, field->name, "This is missing.");
    }
    if (head->void_reason && !instant_known(head->void_at) && !told(line, "void_at"))
        exchange_problem_add(line, arena, "void_reason", "There is a reason, but no void_at.");
    if (line->entity->id == ENTITY_caf_case && one->urn && !is_urn(one->urn))
        exchange_problem_add(line, arena, "urn",
                             "\"%.40s\" is not a reference like CAF-2010-00017.", one->urn);
}

bool exchange_read_line(struct exchange_reader *reader, const char *text, size_t length,
                        struct exchange_record *out, struct arena *arena)
{
    const char *fault;
    json_t *object = exchange_json_load(text, length, arena, &fault);

    *out = (struct exchange_record){ 0 };
    if (!object) {
        exchange_problem_add(out, arena, "line", "This is not JSON: %.200s.", fault);
        return false;
    }
    if (read_type(out, object, arena)) {
        read_id(out, object, arena);
        read_fields(reader, out, object, arena);
        check_whole(out, arena);
    }
    json_decref(object);
    return out->problem_count == 0;
}
