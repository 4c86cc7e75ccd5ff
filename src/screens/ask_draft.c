/* SPDX-License-Identifier: MIT */
/* The draft of a question. */

#include "config.h"

#include "screens/ask_draft.h"

#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "service/draft_svc.h"

enum { FORM_NAME = 61 };

static const char answer_field[] = "answer";

static void form_name(const struct ask_draft *draft, char name[FORM_NAME])
{
    snprintf(name, FORM_NAME, "ask %s", draft->question);
}

static struct ident record_of(const struct ask_draft *draft)
{
    return ident_known(&draft->about) ? draft->about : draft->case_id;
}

static bool can_keep(const struct app *app)
{
    return app_session(app) != NULL && !session_locked(app_session(app));
}

void ask_draft_keep(struct ask_draft *draft, struct app *app, const char *words)
{
    struct str body = STR_INIT;
    struct err err = ERR_INIT;
    char name[FORM_NAME];
    struct draft kept = { .form = name, .record = record_of(draft), .title = draft->list_name };

    if (!can_keep(app))
        return;
    if (text_blank(words)) {
        ask_draft_drop(draft, app);
        return;
    }
    form_name(draft, name);
    draft_text_place(&body, &draft->case_id, draft->place);
    draft_text_add(&body, answer_field, words);
    kept.body = str_text(&body);
    if (!draft_keep(app_session(app), &kept, &err))
        stack_err(app_stack(app), &err);
    else
        twin_tell(app, name, &kept.record, &draft->told);
    str_release(&body);
}

struct finding {
    const char *words;
    struct arena *arena;
};

static void take_answer(void *who, const char *name, const char *raw)
{
    struct finding *finding = who;

    if (strcmp(name, answer_field) == 0)
        finding->words = arena_strdup(finding->arena, raw);
}

const char *ask_draft_find(struct ask_draft *draft, struct app *app, char when[DRAFT_WHEN],
                           struct arena *arena)
{
    struct finding finding = { NULL, arena };
    struct ident record = record_of(draft);
    struct err err = ERR_INIT;
    struct draft found;
    char name[FORM_NAME];

    form_name(draft, name);
    if (!can_keep(app))
        return NULL;
    if (draft_open(app_session(app), name, &record, &found, arena, &err)) {
        draft_text_each(found.body, take_answer, &finding);
        draft_text_when(found.saved_at, session_today(app_session(app)), when);
    }
    twin_tell(app, name, &record, &draft->told);
    return finding.words;
}

void ask_draft_leave(const struct ask_draft *draft, struct app *app)
{
    struct ident record = record_of(draft);
    char name[FORM_NAME];

    form_name(draft, name);
    if (app_session(app) != NULL)
        draft_close(app_session(app), name, &record);
}

void ask_draft_drop(const struct ask_draft *draft, struct app *app)
{
    struct ident record = record_of(draft);
    struct err err = ERR_INIT;
    char name[FORM_NAME];

    form_name(draft, name);
    if (can_keep(app) && !draft_drop(app_session(app), name, &record, &err))
        stack_err(app_stack(app), &err);
}

void ask_draft_say_found(struct stack *stack, const char *when)
{
    stack_say(stack, "Your draft of %s is here again. ^U throws it away.", when);
}

void ask_draft_say_kept(struct stack *stack)
{
    stack_say(stack, "Draft kept: the question offers your words again.");
}
