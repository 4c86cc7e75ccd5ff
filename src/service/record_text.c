/* SPDX-License-Identifier: MIT */
/* Text that is about to be saved. */

#include "config.h"

#include "service/record_text.h"

#include <string.h>

#include "base/text_clean.h"
#include "model/record.h"

static bool is_clean(const struct field *field, const char *text, struct err *err)
{
    enum text_kind kind = field->kind == FIELD_MEMO ? TEXT_PARAGRAPHS : TEXT_LINE;
    char words[TEXT_FAULT_WORDS];
    struct text_fault fault;

    if (text_check(text, strlen(text), kind, &fault))
        return true;
    text_fault_words(&fault, words);
    return err_set_field(err, field->name, "%s holds %s; type it again.", field->label, words);
}

bool record_text_holds(enum entity_id kind, const void *record, struct err *err)
{
    const struct entity *entity = entity_of(kind);
    struct arena scratch = ARENA_INIT;
    void *copy = arena_alloc(&scratch, entity->size);
    bool ok = true;

    record_init(entity, copy);
    for (int i = 0; ok && i < entity->field_count; i++) {
        const struct field *field = &entity->fields[i];

        if ((field->kind != FIELD_TEXT && field->kind != FIELD_MEMO) ||
            !field_known(field, record))
            continue;
        /* Reading it as if it came from a file tells when it is too long. */
        ok = is_clean(field, field_get_text(field, record), err) &&
             field_read(field, field_get_text(field, record), copy, &scratch, err);
    }
    arena_clear(&scratch);
    return ok;
}
