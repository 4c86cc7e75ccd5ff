/* SPDX-License-Identifier: MIT */
/*
 * Prints the tables of the data dictionary as SQL: the first records
 * migration was made with it, and a new field's column is looked up in it.
 */

#include "config.h"

#include <stdio.h>
#include <string.h>

#include "model/entity.h"

static void print_codes(const struct field *field)
{
    const struct code_list *list = code_list(field->list);

    printf(" TEXT CHECK (\"%s\" IN (", field->name);
    for (int i = 1; i <= list->count; i++)
        printf("%s%s'%s'", i > 1 ? "," : "", i % 8 == 1 && i > 1 ? "\n        " : " ",
               list->codes[i].code);
    printf("))");
}

static void print_type(const struct field *field)
{
    switch (field->kind) {
    case FIELD_TEXT:
        printf(" TEXT CHECK (length(\"%s\") BETWEEN 1 AND %d)", field->name, field->max);
        break;
    case FIELD_MEMO:
    case FIELD_SET:
        printf(" TEXT CHECK (length(\"%s\") > 0)", field->name);
        break;
    case FIELD_DATE:
        printf(" INTEGER CHECK (\"%s\" BETWEEN -62091 AND 84370)", field->name);
        break;
    case FIELD_TS:
    case FIELD_INT:
        printf(" INTEGER");
        break;
    case FIELD_BOOL:
        printf(" INTEGER NOT NULL DEFAULT 0 CHECK (\"%s\" IN (0, 1))", field->name);
        break;
    case FIELD_CODE:
        print_codes(field);
        break;
    case FIELD_REF:
        printf(" INTEGER REFERENCES %s (id)", entity_of(field->target)->table);
        break;
    case FIELD_LINK:
        printf(" BLOB CHECK (length(\"%s\") = 16)", field->name);
        break;
    }
}

static void print_table(const struct entity *entity)
{
    printf("\n-- %s (%s)\nCREATE TABLE %s (\n", entity->title, entity->section, entity->table);
    printf("    id INTEGER PRIMARY KEY,\n"
           "    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),\n"
           "    row_version INTEGER NOT NULL CHECK (row_version > 0),\n"
           "    created_at INTEGER NOT NULL,\n"
           "    created_by BLOB CHECK (length(created_by) = 16),\n"
           "    updated_at INTEGER NOT NULL,\n"
           "    updated_by BLOB CHECK (length(updated_by) = 16),\n"
           "    void_at INTEGER,\n"
           "    void_reason TEXT");
    for (int i = 0; i < entity->field_count; i++) {
        const struct field *field = &entity->fields[i];

        printf(",\n    \"%s\"", field->name);
        print_type(field);
        if (i == 0 && entity->parent && field->need == NEED_R)
            printf(" NOT NULL");
    }
    printf("\n) STRICT;\n");
    if (entity->parent)
        printf("CREATE INDEX %s_parent ON %s (\"%s\");\n", entity->table, entity->table,
               entity->fields[0].name);
}

int main(void)
{
    printf("-- The records of the data dictionary (src/model), one table for each kind.\n"
           "-- Made by dictionary-sql from the field lists; \"id\" is for joins inside,\n"
           "-- \"uuid\" is the record's name everywhere else. Days are counted from\n"
           "-- 1 January 1970 (1800 to 2200), moments in seconds, UTC.\n");
    for (int i = ENTITY_none + 1; i < ENTITY_COUNT; i++)
        print_table(entity_of((enum entity_id)i));
    return 0;
}
