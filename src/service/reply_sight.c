/* SPDX-License-Identifier: MIT */
/* What stands beside a text goes with the text. */

#include "config.h"

#include "service/reply_sight.h"

#include "model/reply.h"

const size_t *reply_sight_measure(const struct case_file *file, struct arena *arena)
{
    size_t *whole = arena_alloc(arena, (file->erratum.count + 1) * sizeof(*whole));

    for (size_t i = 0; i < file->erratum.count; i++)
        whole[i] = reply_text_left(file, &file->erratum.items[i]);
    return whole;
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
