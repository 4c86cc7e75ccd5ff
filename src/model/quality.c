/* SPDX-License-Identifier: MIT */
/* What the quality audit of a CAF asks. */

#include "config.h"

#include "model/quality.h"

const char *quality_words(int64_t item, struct arena *arena)
{
#define ITEM_WORDS(item, words) words,
    static const char *const all[] = { "", QUALITY_ITEMS(ITEM_WORDS) };

    return item > 0 && item < QUALITY_END_
               ? all[item]
               : arena_printf(arena, "Item %d of another list", (int)item);
}

const char *quality_field(enum quality_item item)
{
#define ITEM_FIELD(item, words) QUALITY_FIELD(item),
    static const char *const all[] = { "", QUALITY_ITEMS(ITEM_FIELD) };

    return all[item];
}

int quality_permille(const struct case_file *file, const struct ident *audit)
{
    int yes = 0, applying = 0;

    for (size_t i = 0; i < file->quality_audit_item.count; i++) {
        const struct quality_audit_item *item = &file->quality_audit_item.items[i];

        if (!ident_equal(&item->quality_audit_id, audit))
            continue;
        yes += item->answer == QA_ANSWER_YES;
        applying += item->answer == QA_ANSWER_YES || item->answer == QA_ANSWER_NO;
    }
    return applying ? (2000 * yes + applying) / (2 * applying) : -1;
}
