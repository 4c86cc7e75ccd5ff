/* SPDX-License-Identifier: MIT */
/* One form, full screen. */

#include "config.h"

#include "screens/pane_screen.h"

#include <stdlib.h>
#include <string.h>

#include "screens/all_ops.h"
#include "screens/beside.h"
#include "screens/nav.h"
#include "ui/dialog.h"
#include "ui/plain.h"

struct pane_screen {
    struct view view;
    struct form_pane *form;
    struct pane *pane;
    bool leave_saved;
    int above_rows; /* for what stands beside the record; set by layout */
    char *title;
};

static struct pane_screen *screen_mut(struct screen *screen)
{
    return (struct pane_screen *)screen;
}

static const struct pane *pane_of(const struct screen *screen)
{
    return ((const struct pane_screen *)screen)->pane;
}

/* ----- Actions --------------------------------------------------------- */

/* `saved` may have put another screen on top. */
static void leave_if_saved(void *screen)
{
    struct pane_screen *own = screen;

    if (own->leave_saved)
        stack_remove(own->view.screen.stack, &own->view.screen);
}

static void save(struct screen *screen)
{
    struct pane_screen *own = screen_mut(screen);

    if (form_pane_save(own->form))
        leave_if_saved(own);
}

static void helper(struct screen *screen)
{
    pane_helper(screen_mut(screen)->pane);
}

static void beside(struct screen *screen)
{
    pane_beside(screen_mut(screen)->pane);
}

static void next_problem(struct screen *screen)
{
    if (!pane_next_problem(screen_mut(screen)->pane))
        stack_say(screen->stack, "Nothing is missing or wrong here.");
}

static size_t sections(const struct screen *screen)
{
    const struct pane_screen *own = (const struct pane_screen *)screen;

    return form_pane_options(own->form)->layout->section_count;
}

static void next_section(struct screen *screen)
{
    struct form *form = form_pane_form(screen_mut(screen)->form);

    form_go_section(form, (form_section_at(form) + 1) % sections(screen));
}

static const char *why_one_section(const struct screen *screen)
{
    return sections(screen) > 1 ? NULL : "All of this form is in sight.";
}

static void discard_answered(void *who, size_t answer)
{
    struct pane_screen *own = who;

    if (answer == 1)
        form_pane_discard(own->form);
}

static void discard(struct screen *screen)
{
    struct dialog dialog = { .title = "Throw the changes away",
                             .words = "What you typed here and did not save goes, with its "
                                      "draft. What is stored stays as it is.",
                             .buttons = { { "Keep my text", 'k' }, { "Throw away", 't' } },
                             .count = 2,
                             .done = discard_answered,
                             .who = screen };

    dialog_ask(screen->stack, &dialog);
}

static const char *why_not_write(const struct screen *screen)
{
    return pane_why_not_write(pane_of(screen));
}

static void concern(struct screen *screen)
{
    struct form_pane *form = screen_mut(screen)->form;

    if (form_pane_options(form)->concern != NULL)
        form_pane_options(form)->concern(form);
    else
        nav_run_concern(screen);
}

static const struct action pane_actions[] = {
    { .common = ACT_SAVE, .why_not = why_not_write, .run = save },
    { .common = ACT_HELPER, .why_not = why_not_write, .run = helper },
    { .common = ACT_BESIDE, .run = beside },
    { .common = ACT_PANE, .hint = "", .help = "Go to the next section",
      .why_not = why_one_section, .run = next_section },
    { .common = ACT_UNDO, .why_not = why_not_write },
    { .common = ACT_REDO, .why_not = why_not_write },
    { .common = ACT_NEXT_PROBLEM, .why_not = why_not_write, .run = next_problem },
    { .name = "draft.discard", .key = "", .help = "Throw the changes and their draft away",
      .group = "Work", .why_not = why_not_write, .run = discard },
    NAV_CONCERN_AS(concern),
    NAV_ANSWER_ACTION,
    NAV_HOME_ACTIONS,
};

/* ----- As a screen ----------------------------------------------------- */

static void title(const struct screen *screen, struct str *out)
{
    const char *words = ((const struct pane_screen *)screen)->title;

    str_add(out, words == NULL ? "" : words);
}

static void status(const struct screen *screen, struct str *out)
{
    pane_status(pane_of(screen), out);
}

static struct ident text_of(const struct screen *screen)
{
    return pane_text(pane_of(screen));
}

static void words_beside(const struct screen *screen, struct str *out)
{
    struct ident text = text_of(screen);

    if (view_of(screen)->work != NULL)
        beside_words(view_of(screen)->work, &text, out);
}

static void layout(struct screen *screen, struct rect body)
{
    struct pane_screen *own = screen_mut(screen);
    struct str words = STR_INIT;

    words_beside(screen, &words);
    own->above_rows = beside_rows(&words, body);
    str_release(&words);
    pane_layout(own->pane, rect_below(body, own->above_rows), room_of(body.rows + 6, body.cols));
}

static void draw(const struct screen *screen, struct canvas *canvas, struct rect body)
{
    int above = ((const struct pane_screen *)screen)->above_rows;
    struct str words = STR_INIT;

    words_beside(screen, &words);
    beside_draw(&words, canvas, rect_top(body, above), false);
    str_release(&words);
    pane_draw(pane_of(screen), canvas, rect_below(body, above), true);
}

static bool key(struct screen *screen, const struct key *pressed)
{
    return pane_key(screen_mut(screen)->pane, pressed);
}

static void paste(struct screen *screen, const char *text)
{
    pane_paste(screen_mut(screen)->pane, text);
}

static enum place place(const struct screen *screen)
{
    return pane_place(pane_of(screen));
}

static void hint(const struct screen *screen, struct str *out)
{
    pane_hint(pane_of(screen), out);
}

static void focus_help(const struct screen *screen, struct str *out)
{
    pane_focus_help(pane_of(screen), out);
}

static int64_t due(const struct screen *screen)
{
    return pane_due(pane_of(screen));
}

static void tick(struct screen *screen, int64_t now_ms)
{
    pane_tick(screen_mut(screen)->pane, now_ms);
}

static bool leave(struct screen *screen)
{
    return pane_leave(screen_mut(screen)->pane);
}

static void keep(struct screen *screen)
{
    (void)pane_leave(screen_mut(screen)->pane);
}

static void close_screen(struct screen *screen)
{
    struct pane_screen *own = screen_mut(screen);

    pane_free(own->pane);
    free(own->title);
    view_free(&own->view);
}

static void aloud(struct screen *screen, struct plain *plain)
{
    struct pane_screen *own = screen_mut(screen);
    struct str words = STR_INIT;

    words_beside(screen, &words);
    beside_tell(&words, plain);
    str_release(&words);
    pane_aloud(own->pane, plain);
    if (own->leave_saved && !form_is_dirty(form_pane_form(own->form)) && !plain->over)
        stack_remove(screen->stack, screen);
}

const struct screen_ops record_ops = {
    .aloud = aloud,
    .name = "record",
    .kind = SCREEN_FULL,
    .help = "Fill in what you know, in any order; nothing holds you in a field. ^S saves. Esc "
            "goes back and keeps unsaved text as a draft.",
    .actions = pane_actions,
    .action_count = COUNT(pane_actions),
    .title = title,
    .status = status,
    .layout = layout,
    .draw = draw,
    .key = key,
    .paste = paste,
    .place = place,
    .hint = hint,
    .focus_help = focus_help,
    .due = due,
    .tick = tick,
    .leave = leave,
    .keep = keep,
    .close = close_screen,
};

struct form *pane_screen_open(struct app *app, struct casework *work,
                              struct form_pane_options *options, const char *title_words,
                              bool leave_saved)
{
    struct pane_screen *own = view_new(sizeof(*own), &record_ops, app, work);
    struct stack *stack = app_stack(app);

    options->app = app;
    options->work = work;
    options->stack = stack;
    options->settled = leave_if_saved;
    options->screen = own;
    own->title = need_text(title_words);
    own->leave_saved = leave_saved;
    own->view.text = text_of;
    stack_push(stack, &own->view.screen);
    own->form = form_pane_new(options);
    own->pane = form_pane_pane(own->form);
    return form_pane_form(own->form);
}

void pane_screen_confirmed(void *who, size_t answer)
{
    struct form_pane *pane = who;
    struct stack *stack = form_pane_options(pane)->stack;
    struct screen *form = stack_top_full(stack);

    if (answer != 1)
        return;
    form_pane_note(pane, "confirmed");
    if (form_pane_save(pane))
        stack_remove(stack, form);
    else
        form_pane_note(pane, NULL);
}
