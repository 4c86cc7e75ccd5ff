/* SPDX-License-Identifier: MIT */
/* A record's draft, and the checks of its fields. */

#include "config.h"

#include <stdio.h>
#include <string.h>

#include "model/record.h"
#include "screens/draft_text.h"
#include "screens/form_pane_private.h"
#include "service/draft_svc.h"

const struct entity *form_pane_entity(const struct form_pane *pane, int part)
{
    enum entity_id id = pane->options.layout->parts[part];

    return id == ENTITY_none ? NULL : entity_of(id);
}

/* ----- Drafts ---------------------------------------------------------- */

/* What the draft belongs to: the record, or its parent while it is new. */
static struct ident draft_of(const struct form_pane *pane)
{
    const struct record *record = pane->records[0];

    return record->version > 0 ? record->id : pane->options.parent;
}

static void note_draft_time(struct form_pane *pane, struct instant at)
{
    draft_text_when(at, session_today(form_pane_session(pane)), pane->draft_time);
}

static void add_place(const struct form_pane *pane, struct str *body)
{
    struct str place = STR_INIT;

    if (pane->options.place != NULL)
        str_add(&place, pane->options.place);
    if (pane->options.add_place != NULL)
        pane->options.add_place(pane, &place);
    draft_text_place(body, &pane->binding.case_id, str_text(&place));
    str_release(&place);
}

void form_pane_keep_draft(void *who, struct form *form)
{
    struct form_pane *pane = who;
    const struct form_pane_options *options = &pane->options;
    struct str body = STR_INIT;
    struct err err = ERR_INIT;
    struct draft draft = { .form = pane->draft, .record = draft_of(pane),
                           .base_version = ((struct record *)pane->records[0])->version };

    if (options->no_draft || options->closed != NULL || form_pane_session(pane) == NULL ||
        session_locked(form_pane_session(pane)))
        return;
    add_place(pane, &body);
    draft_text_form(&body, form);
    draft.title = options->draft_title == NULL ? options->layout->title : options->draft_title;
    draft.body = str_text(&body);
    if (draft_keep(form_pane_session(pane), &draft, &err))
        note_draft_time(pane, session_now(form_pane_session(pane)));
    else
        stack_err(pane->pane.stack, &err);
    str_release(&body);
}

void form_pane_keep_now(struct form_pane *pane)
{
    form_settle(pane->form);
    form_pane_keep_draft(pane, pane->form);
}

void form_pane_drop_draft(struct form_pane *pane)
{
    struct ident record = draft_of(pane);
    struct err err = ERR_INIT;

    if (pane->draft_time[0] != '\0' &&
        !draft_drop(form_pane_session(pane), pane->draft, &record, &err))
        stack_err(pane->pane.stack, &err);
    pane->draft_time[0] = '\0';
}

void form_pane_take_up_draft(struct form_pane *pane)
{
    struct arena arena = ARENA_INIT;
    struct ident record = draft_of(pane);
    struct draft draft;
    struct err err = ERR_INIT;

    if (!pane->options.no_draft && pane->options.closed == NULL &&
        draft_find(form_pane_session(pane), pane->draft, &record, &draft, &arena, &err)) {
        struct record *record_now = pane->records[0];

        draft_text_restore(draft.body, pane->form, pane->options.draft_prefix);
        if (draft.base_version > 0 && record_now->version > 0)
            record_now->version = draft.base_version;
        note_draft_time(pane, draft.saved_at);
        stack_say(pane->pane.stack,
                  "Your draft of %s is here again%s", pane->draft_time,
                  pane->options.draft_again == NULL ? ". ^S saves it."
                                                    : pane->options.draft_again);
    }
    arena_clear(&arena);
}

const char *form_pane_draft_time(const struct form_pane *pane)
{
    return pane->draft_time;
}

/* ----- Checks ---------------------------------------------------------- */

void *form_pane_blank(const struct form_pane *pane, int part, struct arena *arena)
{
    const struct entity *entity = form_pane_entity(pane, part);
    void *record = arena_alloc(arena, entity->size);

    record_init(entity, record);
    return record;
}

bool form_pane_check(const struct form *form, const struct form_field *field, const char *value,
                     struct err *err)
{
    const struct bound *bound = bound_of(field);
    const struct form_pane *pane = form_who(form);
    struct arena arena = ARENA_INIT;
    void *scratch;
    bool ok;

    if (bound == NULL || field->kind == ASK_SHOWN)
        return true;
    scratch = form_pane_blank(pane, bound->part, &arena);
    ok = bind_take(bound->field, value, scratch, &arena, err);
    if (!ok && err != NULL)
        err->field = field->name;
    ok = ok && form_pane_value_holds(pane, field, scratch, err);
    if (ok && form_focus(form) == field)
        ok = form_pane_rules_hold(pane, field, err);
    arena_clear(&arena);
    return ok;
}
