/* SPDX-License-Identifier: MIT */
/* The draft of a grid of recipients and classes of information. */

#include "config.h"

#include "screens/scope_pane_private.h"

#include <stdio.h>
#include <string.h>

#include "model/record.h"
#include "screens/draft_text.h"
#include "screens/view.h"
#include "service/draft_svc.h"

void scope_draft_keep(struct scope_pane *scope)
{
    struct str body = STR_INIT;
    struct err err = ERR_INIT;
    struct draft draft = { .form = "consent-scope", .record = scope->options.work->case_id,
                           .title = "Consent: who may see what" };

    scope->changed_ms = 0;
    if (session_locked(app_session(scope->options.app)))
        return;
    draft_text_place(&body, &scope->options.work->case_id, "k new");
    for (size_t i = 0; i < scope->count; i++) {
        const struct scope_row *row = &scope->rows[i];
        char id[IDENT_TEXT], text[240];

        ident_format(&row->id, id);
        snprintf(text, sizeof(text), "%d %s %d %llx %llx %s", row->kind, id, row->sector,
                 (unsigned long long)row->allowed, (unsigned long long)row->denied, row->name);
        draft_text_add(&body, "row", text);
        draft_text_add(&body, "purpose", row->purpose);
        date_format(row->to, text);
        draft_text_add(&body, "to", text);
    }
    draft.body = str_text(&body);
    if (!draft_keep(app_session(scope->options.app), &draft, &err))
        stack_err(scope->pane.stack, &err);
    else
        twin_tell(scope->options.app, draft.form, &draft.record, &scope->told);
    str_release(&body);
}

/* What is said of the row restored last. */
static void restore_more(struct scope_pane *scope, const char *name, const char *raw)
{
    struct scope_row *row = &scope->rows[scope->count - 1];

    if (strcmp(name, "purpose") == 0)
        snprintf(row->purpose, sizeof(row->purpose), "%s", raw);
    else if (strcmp(name, "to") != 0 || !date_parse(raw, &row->to))
        row->to = DATE_NONE;
}

static void restore_row(void *who, const char *name, const char *raw)
{
    struct scope_pane *scope = who;
    struct scope_row row = { .to = DATE_NONE };
    char id[IDENT_TEXT];
    unsigned long long allowed, denied;
    int end = 0;

    if (strcmp(name, "row") != 0 && scope->count > 0) {
        restore_more(scope, name, raw);
        return;
    }
    if (strcmp(name, "row") != 0 || scope->count == MOST_ROWS ||
        sscanf(raw, "%d %36s %d %llx %llx %n", &row.kind, id, &row.sector, &allowed, &denied,
               &end) < 5 ||
        !ident_parse(id, &row.id))
        return;
    row.allowed = allowed;
    row.denied = denied;
    snprintf(row.name, sizeof(row.name), "%s", raw + end);
    scope->rows[scope->count++] = row;
}

bool scope_draft_take_up(struct scope_pane *scope)
{
    struct arena arena = ARENA_INIT;
    struct draft draft;
    struct err err = ERR_INIT;
    bool found = draft_open(app_session(scope->options.app), "consent-scope",
                            &scope->options.work->case_id, &draft, &arena, &err);

    if (found)
        draft_text_each(draft.body, restore_row, scope);
    twin_tell(scope->options.app, "consent-scope", &scope->options.work->case_id, &scope->told);
    arena_clear(&arena);
    return found && scope->count > 0;
}

void scope_draft_leave(struct scope_pane *scope)
{
    if (app_session(scope->options.app) != NULL)
        draft_close(app_session(scope->options.app), "consent-scope",
                    &scope->options.work->case_id);
}

void scope_pane_drop_draft(struct pane *pane)
{
    struct scope_pane *scope = (struct scope_pane *)pane;
    struct err err = ERR_INIT;

    scope->changed_ms = 0;
    if (!draft_drop(app_session(scope->options.app), "consent-scope",
                    &scope->options.work->case_id, &err) &&
        err.kind != ERR_NOT_FOUND)
        stack_err(pane->stack, &err);
}

void scope_touch(struct scope_pane *scope)
{
    const struct machine *machine = stack_machine(scope->pane.stack);

    if (scope->changed_ms == 0)
        scope->changed_ms = machine->mono_ms(machine) + DRAFT_MS;
}
