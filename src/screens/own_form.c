/* SPDX-License-Identifier: MIT */
/* A form outside the dictionary. */

#include "config.h"

#include "screens/own_form.h"

#include "screens/draft_text.h"
#include "screens/twin.h"
#include "screens/unsaved.h"
#include "screens/view.h"
#include "service/draft_svc.h"
#include "ui/plain.h"

struct own_screen {
    struct view view;
    struct own_form own;
    struct form *form;
    bool done;
    bool over; /* the program is left */
    char draft_time[DRAFT_WHEN]; /* when its draft was kept; "" */
    enum twin_told told;
};

static struct own_screen *own_mut(struct screen *screen)
{
    return (struct own_screen *)screen;
}

static const struct own_screen *own_of(const struct screen *screen)
{
    return (const struct own_screen *)screen;
}

/* ----- Its draft ----------------------------------------------------------- */

static void note_time(struct own_screen *own, struct instant at)
{
    draft_text_when(at, session_today(app_session(own->view.app)), own->draft_time);
}

static void keep_draft(void *who, struct form *form)
{
    struct own_screen *own = who;
    struct session *session = app_session(own->view.app);
    struct draft draft = { .form = own->own.name, .record = own->own.case_id,
                           .title = own->own.draft_title };
    struct str body = STR_INIT;
    struct err err = ERR_INIT;

    if (own->own.draft_title == NULL || own->done || session == NULL || session_locked(session))
        return;
    draft_text_place(&body, &own->own.case_id, own->own.place);
    draft_text_form(&body, form);
    draft.body = str_text(&body);
    if (draft_keep(session, &draft, &err)) {
        note_time(own, session_now(session));
        twin_tell(own->view.app, own->own.name, &own->own.case_id, &own->told);
    } else {
        stack_err(app_stack(own->view.app), &err);
    }
    str_release(&body);
}

static void drop_draft(struct own_screen *own)
{
    struct err err = ERR_INIT;

    if (own->draft_time[0] != '\0' &&
        !draft_drop(app_session(own->view.app), own->own.name, &own->own.case_id, &err))
        stack_err(app_stack(own->view.app), &err);
    own->draft_time[0] = '\0';
}

static void take_up_draft(struct own_screen *own)
{
    struct arena arena = ARENA_INIT;
    struct err err = ERR_INIT;
    struct draft draft;

    if (own->own.draft_title == NULL)
        return;
    if (draft_open(app_session(own->view.app), own->own.name, &own->own.case_id, &draft, &arena,
                   &err)) {
        draft_text_restore(draft.body, own->form, NULL);
        note_time(own, draft.saved_at);
        stack_say(app_stack(own->view.app), "Your draft of %s is here again. ^S does it.",
                  own->draft_time);
    }
    twin_tell(own->view.app, own->own.name, &own->own.case_id, &own->told);
    arena_clear(&arena);
}

static void leave_draft(struct own_screen *own)
{
    if (own->own.draft_title != NULL && app_session(own->view.app) != NULL)
        draft_close(app_session(own->view.app), own->own.name, &own->own.case_id);
}

/* ----- Keys ---------------------------------------------------------------- */

void own_form_over(struct screen *form)
{
    struct own_screen *own = own_mut(form);

    own->done = true;
    drop_draft(own);
    stack_remove(form->stack, form);
}

static void do_it(struct screen *screen)
{
    struct own_screen *own = own_mut(screen);
    struct stack *stack = screen->stack;
    struct err err = ERR_INIT;
    const char *wrong;

    form_settle(own->form);
    wrong = form_go_wrong(own->form);
    if (wrong != NULL) {
        form_send_back(own->form, stack, wrong);
        return;
    }
    if (own->own.done(own->view.app, own->form, own->own.who, &err)) {
        if (!own->own.leads_on)
            own_form_over(screen);
        return;
    }
    if (err.field != NULL)
        form_blame(own->form, &err);
    form_say_stopped(own->form, stack, err.msg);
}

static void helper(struct screen *screen)
{
    form_helper(own_mut(screen)->form, screen->stack);
}

/* Nobody is held in the program: what has to be done is asked again next time. */
static void leave_program(struct screen *screen)
{
    struct own_screen *own = own_mut(screen);

    own->over = own->own.must;
    if (!stack_leave(screen->stack, false))
        own->over = false;
}

static const struct action own_actions[] = {
    { .common = ACT_SAVE, .hint = "Do it", .run = do_it },
    { .common = ACT_HELPER, .run = helper },
    { .common = ACT_LEAVE, .hint = "", .run = leave_program },
};

static void title(const struct screen *screen, struct str *out)
{
    str_add(out, own_of(screen)->own.title);
}

static void layout(struct screen *screen, struct rect body)
{
    form_layout(own_mut(screen)->form, body, room_of(body.rows + 6, body.cols));
}

static void draw(const struct screen *screen, struct canvas *canvas, struct rect body)
{
    form_draw(own_of(screen)->form, canvas, body, true);
}

static bool key(struct screen *screen, const struct key *pressed)
{
    return form_key(own_mut(screen)->form, screen->stack, pressed);
}

static void paste(struct screen *screen, const char *text)
{
    form_paste(own_mut(screen)->form, screen->stack, text);
}

static enum place place(const struct screen *screen)
{
    return form_place(own_of(screen)->form);
}

static void hint(const struct screen *screen, struct str *out)
{
    form_hint(own_of(screen)->form, out);
}

static void focus_help(const struct screen *screen, struct str *out)
{
    str_printf(out, "%s\n", own_of(screen)->own.help);
    form_focus_help(own_of(screen)->form, out);
}

static bool leave(struct screen *screen)
{
    if (own_of(screen)->done || own_of(screen)->over)
        return true;
    if (own_of(screen)->own.draft_title != NULL) {
        form_settle(own_mut(screen)->form);
        return true;
    }
    if (!own_of(screen)->own.must)
        return unsaved_leave(screen, own_mut(screen)->form);
    stack_warn(screen->stack, "This has to be done first. ^S does it, F10 leaves the program.");
    return false;
}

static int64_t due(const struct screen *screen)
{
    return form_due(own_of(screen)->form);
}

static void tick(struct screen *screen, int64_t now_ms)
{
    form_tick(own_mut(screen)->form, now_ms);
}

static void keep(struct screen *screen)
{
    form_settle(own_mut(screen)->form);
}

static void status(const struct screen *screen, struct str *out)
{
    if (own_of(screen)->draft_time[0] != '\0')
        str_printf(out, "Draft kept %s", own_of(screen)->draft_time);
}

static void close_own(struct screen *screen)
{
    struct own_screen *own = own_mut(screen);

    leave_draft(own);
    form_free(own->form);
    if (own->own.release != NULL)
        own->own.release(own->own.who);
    view_free(&own->view);
}

static void aloud(struct screen *screen, struct plain *plain)
{
    if (plain_form(plain, own_mut(screen)->form) == PLAIN_DONE)
        do_it(screen);
    else if (!own_of(screen)->own.must && leave(screen))
        stack_remove(screen->stack, screen);
}

static const struct screen_ops own_ops = {
    .aloud = aloud,
    .name = "own-form",
    .kind = SCREEN_FULL,
    .help = "^S does it; Esc goes back and leaves everything as it was, and asks before words "
            "are thrown away.",
    .actions = own_actions,
    .action_count = COUNT(own_actions),
    .strip_rows = -1,
    .title = title,
    .layout = layout,
    .draw = draw,
    .key = key,
    .paste = paste,
    .place = place,
    .hint = hint,
    .focus_help = focus_help,
    .status = status,
    .due = due,
    .tick = tick,
    .keep = keep,
    .leave = leave,
    .close = close_own,
};

struct screen *own_form_open(struct app *app, const struct own_form *form)
{
    struct own_screen *own = view_new(sizeof(*own), &own_ops, app, NULL);
    struct session *session = app_session(app);
    struct form_options options = { .sections = form->section,
                                    .section_count = 1,
                                    .machine = session_machine(session),
                                    .today = session_today(session),
                                    .edd = DATE_NONE };

    own->own = *form;
    if (form->draft_title != NULL) {
        options.changed = keep_draft;
        options.who = own;
    }
    own->form = form_new(&options);
    if (form->prefill != NULL)
        form->prefill(own->form, form->who);
    stack_push(app_stack(app), &own->view.screen);
    take_up_draft(own);
    return &own->view.screen;
}
