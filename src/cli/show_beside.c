/* SPDX-License-Identifier: MIT */
/* What the child or a parent says beside a text. */

#include "config.h"

#include "cli/show_beside.h"

#include "base/compiler.h"
#include "base/text_clean.h"
#include "cli/paragraph.h"
#include "model/reply.h"

static void add_beside(const struct case_file *file, const struct reply_place *place,
                       int column, struct str *out)
{
    for (size_t i = 0; i < file->erratum.count; i++) {
        struct arena arena = ARENA_INIT;
        struct str words = STR_INIT;

        if (reply_is_beside(&file->erratum.items[i], place)) {
            reply_words(&file->erratum.items[i], &words);
            paragraph_term(out, "  Beside it", column,
                           text_plain(str_text(&words), TEXT_PARAGRAPHS, &arena));
        }
        str_release(&words);
        arena_clear(&arena);
    }
}

void show_beside_field(const struct case_file *file, const struct entity *entity,
                       const struct field *field, const void *record, int column,
                       struct str *out)
{
    struct reply_place place = { .version = ((const struct record *)record)->id };

    if (entity->id != ENTITY_assessment)
        return;
    place.part = reply_part_of(field->name);
    if (place.part != ASSESSMENT_PART_WHOLE)
        add_beside(file, &place, column, out);
}

/* Beside a version stands what is about all of it, or about a part that is a
 * list. */
static void beside_version(const struct case_file *file, const struct assessment *version,
                           int column, struct str *out)
{
    static const enum code_assessment_part lists[] = {
        ASSESSMENT_PART_PRESENT, ASSESSMENT_PART_PARENTS, ASSESSMENT_PART_SERVICES,
        ASSESSMENT_PART_ACTIONS, ASSESSMENT_PART_VIEWS,   ASSESSMENT_PART_WHOLE
    };

    for (size_t i = 0; i < COUNT(lists); i++) {
        struct reply_place place = { .version = version->record.id, .part = lists[i] };

        add_beside(file, &place, column, out);
    }
}

void show_beside_record(const struct case_file *file, const struct entity *entity,
                        const void *record, int column, struct str *out)
{
    const struct element_entry *entry = record;
    struct reply_place place = { .part = ASSESSMENT_PART_ELEMENT };

    if (entity->id == ENTITY_assessment)
        beside_version(file, record, column, out);
    if (entity->id != ENTITY_element_entry)
        return;
    place.version = entry->assessment_id;
    place.element = entry->element;
    add_beside(file, &place, column, out);
}
