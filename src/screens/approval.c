/* SPDX-License-Identifier: MIT */
/* The approval of a closing. */

#include "config.h"

#include "screens/approval.h"

#include <stdlib.h>
#include <string.h>

#include "model/record.h"
#include "screens/ask_draft.h"
#include "screens/bind.h"
#include "screens/closing_beside.h"
#include "screens/view.h"
#include "screens/whole.h"
#include "service/closure_svc.h"
#include "service/record_svc.h"
#include "service/step_svc.h"
#include "ui/dialog.h"
#include "ui/pager.h"

struct approval {
    struct casework *work;
    const struct step_form *form;
    void (*done)(void *who);
    void *who;
    struct closure *closure; /* as it was read; NULL: there is no record */
    struct ask_draft draft;
    struct arena arena;
};

/* ----- What is read ------------------------------------------------------- */

static void add_change(const struct approval *approval, const struct field *field,
                       const struct closure *now, struct str *out)
{
    struct app *app = approval->work->app;
    struct arena arena = ARENA_INIT;

    if (!field_equal(field, approval->closure, now))
        str_printf(out, "%s\n  when you read it: %s\n  now: %s\n", field->label,
                   bind_words(app, field, approval->closure, &arena),
                   bind_words(app, field, now, &arena));
    arena_clear(&arena);
}

/* What somebody changed meanwhile is shown, and is what is signed from then on. */
static void show_changes(struct approval *approval)
{
    const struct entity *entity = entity_of(ENTITY_closure);
    struct closure *now = arena_alloc(&approval->arena, sizeof(*now));
    struct casework *work = approval->work;
    struct str words = STR_INIT;
    struct err err = ERR_INIT;

    if (approval->closure == NULL ||
        !closure_read(app_session(work->app), &work->case_id, now, &approval->arena, &err))
        return;
    for (int i = 0; i < entity->field_count; i++)
        add_change(approval, &entity->fields[i], now, &words);
    approval->closure = now;
    casework_refresh(work);
    pager_open(app_stack(work->app), "Changed since you read it", str_text(&words));
    str_release(&words);
}

/* False: it may not be read, which was said. */
static bool read_record(struct approval *approval)
{
    struct closure *closure = arena_alloc(&approval->arena, sizeof(*closure));
    struct casework *work = approval->work;
    struct err err = ERR_INIT;

    if (closure_read(app_session(work->app), &work->case_id, closure, &approval->arena, &err))
        approval->closure = closure;
    else if (err.kind != ERR_NOT_FOUND)
        stack_err(app_stack(work->app), &err);
    return approval->closure != NULL || err.kind == ERR_NOT_FOUND;
}

static void show_record(const struct approval *approval)
{
    struct str words = STR_INIT;

    if (approval->closure == NULL)
        return;
    whole_print(approval->work, ENTITY_closure, approval->closure, &words);
    closing_beside_print(approval->work, approval->closure, &words);
    pager_open(app_stack(approval->work->app), "What you approve: read it, then Esc",
               str_text(&words));
    str_release(&words);
}

/* The words that judge in it, before it is signed for good. */
static const char *judging_words(struct approval *approval)
{
    struct problems problems = PROBLEMS_INIT(&approval->arena);
    const char *told = NULL;

    if (approval->closure != NULL) {
        record_words(app_session(approval->work->app), ENTITY_closure, approval->closure, NULL,
                     &problems);
        told = record_words_told(&problems, &approval->arena);
    }
    return told == NULL ? "" : arena_printf(&approval->arena, " Words that judge: %s.", told);
}

/* ----- The signature ------------------------------------------------------ */

static bool sign(void *who, const char *reason, const char *passphrase, struct err *err)
{
    struct approval *approval = who;
    struct session *session = app_session(approval->work->app);
    struct step step = { .event = approval->form->event,
                         .reason = reason,
                         .read = approval->closure == NULL ? NULL : &approval->closure->record };
    struct secret *secret = secret_from(passphrase, strlen(passphrase));
    bool ok = session_confirm(session, secret, err) &&
              step_take(session, &approval->work->case_id, &step, err);

    secret_free(secret);
    if (!ok && err->kind == ERR_CONFLICT)
        show_changes(approval);
    return ok;
}

static void keep_note(void *who, const char *reason)
{
    struct approval *approval = who;

    ask_draft_keep(&approval->draft, approval->work->app, reason);
}

static void signed_or_not(void *who, bool signed_it)
{
    struct approval *approval = who;
    struct casework *work = approval->work;

    if (signed_it) {
        ask_draft_drop(&approval->draft, work->app);
        casework_refresh(work);
        approval->done(approval->who);
        stack_say(app_stack(work->app), "%s", approval->form->said);
    }
    ask_draft_leave(&approval->draft, work->app);
    arena_clear(&approval->arena);
    free(approval);
    casework_release(work);
}

static struct approval *approval_new(struct casework *work, const struct step_form *form)
{
    struct approval *approval = need_memory(sizeof(*approval));

    *approval = (struct approval){ .work = work, .form = form, .arena = ARENA_INIT };
    casework_hold(work);
    return approval;
}

/* The case can only be read afterwards: a second question, and a signature. */
static void ask_signature(struct approval *approval)
{
    struct casework *work = approval->work;
    struct arena *arena = &approval->arena;
    struct signing signing = { .words = arena_printf(arena, "%s%s%s", approval->form->help,
                                                     casework_still_open(work, arena),
                                                     judging_words(approval)),
                               .harmless = "Leave it open",
                               .verb = approval->form->verb, .reason_label = "Note, if any",
                               .reason_is_aside = true,
                               .keep = keep_note, .sign = sign, .done = signed_or_not,
                               .who = approval };
    char when[DRAFT_WHEN];

    signing.title =
        arena_printf(arena, "%s: %s", approval->form->title, casework_title(work, arena));
    approval->draft = (struct ask_draft){ .question = approval->form->title,
                                          .list_name = signing.title,
                                          .place = "n",
                                          .case_id = work->case_id };
    signing.reason = ask_draft_find(&approval->draft, work->app, when, arena);
    signing.reason_when = when;
    dialog_sign(app_stack(work->app), &signing);
}

void approval_open(struct casework *work, const struct step_form *form, void (*done)(void *who),
                   void *who)
{
    struct approval *approval = approval_new(work, form);

    approval->done = done;
    approval->who = who;
    if (read_record(approval)) {
        ask_signature(approval);
        show_record(approval);
    } else {
        arena_clear(&approval->arena);
        free(approval);
        casework_release(work);
    }
}
