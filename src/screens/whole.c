/* SPDX-License-Identifier: MIT */
/* A whole record of a case, to read. */

#include "config.h"

#include "screens/whole.h"

#include "model/record.h"
#include "screens/bind.h"
#include "ui/pager.h"

/* The reference to what it is part of says nothing here. */
static bool is_told(const struct entity *entity, const struct field *field, const void *record)
{
    return field_known(field, record) &&
           !(field->kind == FIELD_REF && field->target == entity->parent);
}

void whole_open(struct casework *work, enum entity_id kind, const struct ident *id)
{
    const struct entity *entity = entity_of(kind);
    const void *record = case_file_find(&work->view.file, kind, id);
    struct arena arena = ARENA_INIT;
    struct str words = STR_INIT;

    for (int i = 0; record != NULL && i < entity->field_count; i++) {
        const struct field *field = &entity->fields[i];

        if (is_told(entity, field, record))
            str_printf(&words, "%s: %s\n", field->label,
                       bind_words(work->app, field, record, &arena));
    }
    if (record != NULL)
        pager_open(app_stack(work->app), entity->title, str_text(&words));
    str_release(&words);
    arena_clear(&arena);
}
