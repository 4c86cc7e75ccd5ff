/* SPDX-License-Identifier: MIT */
/* What stands beside a text goes with the text. */

#include "config.h"

#include "service/reply_sight.h"

#include "model/reply.h"

size_t *reply_sight_measure(const struct case_file *file, struct arena *arena)
{
    size_t *whole = arena_alloc(arena, (file->erratum.count + 1) * sizeof(*whole));

    for (size_t i = 0; i < file->erratum.count; i++)
        whole[i] = reply_text_left(file, &file->erratum.items[i]);
    return whole;
}

static const struct element_entry *
open_beside(const struct case_file *file, const struct erratum *reply,
            bool (*is_open)(const void *data, const struct element_entry *entry),
            const void *data)
{
    for (size_t i = 0; i < file->element_entry.count; i++) {
        const struct element_entry *entry = &file->element_entry.items[i];
        struct reply_place place = reply_place_of(ENTITY_element_entry, entry);

        if (reply_is_beside(file, reply, &place) && is_open(data, entry))
            return entry;
    }
    return NULL;
}

void reply_sight_hide(struct case_file *file, size_t *whole,
                      bool (*is_open)(const void *data, const struct element_entry *entry),
                      const void *data)
{
    for (size_t i = 0; i < file->erratum.count; i++) {
        struct erratum *reply = &file->erratum.items[i];
        const struct element_entry *open;
        enum entity_id kind;
        const void *record = reply_record(file, reply, &kind);

        if (kind != ENTITY_element_entry || !record || is_open(data, record))
            continue;
        open = open_beside(file, reply, is_open, data);
        if (open)
            reply->assessment_id = open->assessment_id;
        else
            whole[i] = REPLY_HIDDEN;
    }
}

enum entity_id reply_sight_kind(const struct erratum *reply)
{
    const struct reply_text *text = reply_text((enum code_reply_part)reply->part);

    if (!reply->part || reply->part == REPLY_PART_OTHER)
        return ENTITY_erratum;
    return text->reach == REPLY_OF_LIST ? text->entity : ENTITY_none;
}

void reply_sight_trim(struct case_file *file, const size_t *whole, bool shut[ENTITY_COUNT])
{
    size_t kept = 0, count = file->erratum.count;

    for (size_t i = 0; i < count; i++) {
        const struct erratum *reply = &file->erratum.items[i];
        enum entity_id kind;

        if (reply_record(file, reply, &kind) && !shut[reply_sight_kind(reply)] &&
            reply_text_left(file, reply) == whole[i])
            file->erratum.items[kept++] = *reply;
    }
    shut[ENTITY_erratum] = shut[ENTITY_erratum] || kept < count;
    file->erratum.count = kept;
}
