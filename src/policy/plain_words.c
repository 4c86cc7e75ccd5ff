/* SPDX-License-Identifier: MIT */
/* Records that have words that judge. */

#include "config.h"

#include "policy/plain_words.h"

#include <string.h>

#include "model/judging_word.h"
#include "model/record.h"

/* The family's words, and what one of the team sent or said for themselves, are theirs. */
static bool is_somebodys_word(const struct field *field)
{
    return strstr(field->name, "_comment") || strcmp(field->name, "apart") == 0;
}

bool plain_words_apply(enum entity_id entity, const struct field *field)
{
    switch (entity) {
    case ENTITY_assessment:
    case ENTITY_element_entry:
    case ENTITY_chronology_note:
    case ENTITY_pre_assessment:
    case ENTITY_tac_meeting:
    case ENTITY_review:
    case ENTITY_action_progress:
    case ENTITY_closure:
        return field->kind == FIELD_MEMO && !is_somebodys_word(field);
    default:
        return false;
    }
}

static bool was_kept(const struct field *field, const void *record, const void *kept)
{
    return kept && field_equal(field, record, kept);
}

void plain_words_check(enum entity_id entity, const void *record, const void *kept,
                       const char *const *words, struct problems *problems)
{
    const struct entity *kind = entity_of(entity);
    const struct record *head = record;
    struct spot spot = { section_of(entity), entity, head->id };

    for (int i = 0; i < kind->field_count; i++) {
        const struct field *field = &kind->fields[i];
        const char *word = plain_words_apply(entity, field) && !was_kept(field, record, kept)
                               ? judging_word_found(field_get_text(field, record), words)
                               : NULL;

        if (!word)
            continue;
        problem_warn(problems, spot, field->name,
                     "\"%s\" judges. Say what was seen or said, and by whom.", word);
        problems->items[problems->count - 1].word = word;
    }
}

const char *plain_words_told(const struct problems *problems, struct arena *arena)
{
    const char *told = NULL;

    for (size_t i = 0; i < problems->count; i++) {
        const struct problem *problem = &problems->items[i];
        const char *where;

        if (!problem->word)
            continue;
        where = entity_field(entity_of(problem->entity), problem->field)->label;
        told = arena_printf(arena, "%s%s\"%s\" (%s)", told ? told : "", told ? ", " : "",
                            problem->word, where);
    }
    return told;
}
