/* SPDX-License-Identifier: MIT */
/* A whole record of a case, to read. */

#include "config.h"

#include "screens/whole.h"

#include "model/record.h"
#include "model/reply.h"
#include "screens/bind.h"
#include "service/closure_svc.h"
#include "service/sharing_svc.h"
#include "ui/pager.h"

/* The reference to what it is part of says nothing here. */
static bool is_told(const struct entity *entity, const struct field *field, const void *record)
{
    return field_known(field, record) &&
           !(field->kind == FIELD_REF && field->target == entity->parent);
}

static void add_beside(const struct casework *work, enum entity_id kind, const void *record,
                       const char *field, struct str *out)
{
    struct reply_place place = { kind, record, field };

    replies_print(&work->view.file, &place, "  Beside it: ", out);
}

static void add_field(const struct casework *work, enum entity_id kind, const struct field *field,
                      const void *record, struct str *out)
{
    const struct field *above = entity_field_above(entity_of(kind), field);
    struct arena arena = ARENA_INIT;

    str_add(out, field->label);
    if (above != NULL)
        str_printf(out, " (%s)", above->label);
    str_add(out, ": ");
    if (kind == ENTITY_erratum && field->kind == FIELD_LINK)
        reply_about_words(&work->view.file, record, out);
    else
        str_add(out, bind_words(work->app, field, record, &arena));
    str_add_char(out, '\n');
    add_beside(work, kind, record, field->name, out);
    arena_clear(&arena);
}

/* Whoever holds copies is told that the case ended. */
static void add_copies(const struct casework *work, const struct closure *closure,
                       struct str *out)
{
    struct arena arena = ARENA_INIT;
    const char *copies = closure_copies(&work->view.file, closure,
                                        session_today(app_session(work->app)), &arena);

    str_printf(out, "Who holds copies: %s\n", copies[0] == '\0' ? "nobody, by the sharing log"
                                                                : copies);
    arena_clear(&arena);
}

void whole_print(const struct casework *work, enum entity_id kind, const void *record,
                 struct str *out)
{
    const struct entity *entity = entity_of(kind);

    for (int i = 0; i < entity->field_count; i++) {
        const struct field *field = &entity->fields[i];

        if (is_told(entity, field, record))
            add_field(work, kind, field, record, out);
    }
    if (kind == ENTITY_closure)
        add_copies(work, record, out);
    add_beside(work, kind, record, "", out);
}

void whole_open(struct casework *work, enum entity_id kind, const struct ident *id)
{
    const void *record = case_file_find(&work->view.file, kind, id);
    struct str words = STR_INIT;

    if (record != NULL) {
        whole_print(work, kind, record, &words);
        pager_open(app_stack(work->app), sharing_title(kind, record), str_text(&words));
    }
    str_release(&words);
}
