/* SPDX-License-Identifier: MIT */
/* The data dictionary. */

#include "config.h"

#include "model/entity.h"

#include <string.h>

#include "base/compiler.h"

/* clang-format off */
#define ARGUMENT_TEXT(argument) .max = argument
#define ARGUMENT_MEMO(argument) .max = 0
#define ARGUMENT_DATE(argument) .max = 0
#define ARGUMENT_TS(argument) .max = 0
#define ARGUMENT_BOOL(argument) .max = 0
#define ARGUMENT_INT(argument) .max = 0
#define ARGUMENT_CODE(argument) .list = CODES_##argument##_ID
#define ARGUMENT_SET(argument) .list = CODES_##argument##_ID
#define ARGUMENT_REF(argument) .target = ENTITY_##argument
#define ARGUMENT_LINK(argument) .max = 0

#define FIELD_ROW(entity, k, n, argument, when, words, sentence) \
    { .name = #n, .label = words, .help = sentence, .kind = FIELD_##k, .need = NEED_##when, \
      ARGUMENT_##k(argument), .offset = offsetof(struct entity, n) },
#define FIELD_ROWS(table, name, parent, title, section) \
    static const struct field fields_##table[] = { FIELDS_##table(FIELD_ROW) };
ENTITIES(FIELD_ROWS)

#define ENTITY_ROW(t, n, p, words, number) \
    [ENTITY_##t] = { ENTITY_##t, n, #t, words, number, ENTITY_##p, \
                     fields_##t, FIELD_COUNT_##t, sizeof(struct t) },
static const struct entity entities[ENTITY_COUNT] = { ENTITIES(ENTITY_ROW) };
/* clang-format on */

const struct entity *entity_of(enum entity_id id)
{
    return &entities[id];
}

const struct entity *entity_named(const char *name)
{
    for (int i = ENTITY_none + 1; i < ENTITY_COUNT; i++) {
        if (strcmp(entities[i].name, name) == 0)
            return &entities[i];
    }
    return NULL;
}

const struct field *entity_field(const struct entity *entity, const char *name)
{
    for (int i = 0; i < entity->field_count; i++) {
        if (strcmp(entity->fields[i].name, name) == 0)
            return &entity->fields[i];
    }
    return NULL;
}

const struct field *entity_field_above(const struct entity *entity, const struct field *field)
{
    for (int i = 0; field > entity->fields && i < entity->field_count; i++) {
        if (&entity->fields[i] != field && strcmp(entity->fields[i].label, field->label) == 0)
            return field - 1;
    }
    return NULL;
}
