/* SPDX-License-Identifier: MIT */
/* A record as one JSON object: what is hashed, kept as a version, compared. */

#include "config.h"

#include <inttypes.h>
#include <string.h>

#include "model/record.h"

static void add_string(struct str *out, const char *text)
{
    str_add_char(out, '"');
    for (; *text; text++) {
        if (*text == '"' || *text == '\\')
            str_printf(out, "\\%c", *text);
        else if ((unsigned char)*text < 0x20)
            str_printf(out, "\\u%04x", (unsigned)*text);
        else
            str_add_char(out, *text);
    }
    str_add_char(out, '"');
}

void record_content(const struct entity *entity, const void *record, struct str *out)
{
    struct arena scratch = ARENA_INIT;
    const char *between = "";

    str_add_char(out, '{');
    for (int i = 0; i < entity->field_count; i++) {
        const struct field *field = &entity->fields[i];

        if (!field_known(field, record))
            continue;
        str_add(out, between);
        add_string(out, field->name);
        str_add_char(out, ':');
        add_string(out, field_text(field, record, &scratch));
        between = ",";
    }
    str_add_char(out, '}');
    arena_clear(&scratch);
}
