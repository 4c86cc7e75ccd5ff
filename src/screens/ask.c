/* SPDX-License-Identifier: MIT */
/* One question. */

#include "config.h"

#include "screens/ask.h"

#include <ctype.h>
#include <string.h>

#include "base/text.h"
#include "screens/ask_draft.h"
#include "screens/view.h"
#include "ui/form.h"
#include "ui/plain.h"

struct ask {
    struct view view;
    struct asking asking;
    struct ask_draft draft;
    char when[DRAFT_WHEN]; /* the words in it were kept */
    bool found; /* the words in it are from before, and nobody said that they still hold */
    struct form *form;
    struct form_field field;
    struct form_section section;
    struct arena arena;
};

static struct ask *ask_mut(struct screen *screen)
{
    return (struct ask *)screen;
}

static const struct ask *ask_of(const struct screen *screen)
{
    return (const struct ask *)screen;
}

/* ----- Its draft ------------------------------------------------------- */

static void keep_words(void *who, struct form *form)
{
    struct ask *ask = who;

    ask_draft_keep(&ask->draft, ask->view.app, form_value(form, "answer"));
}

/* They were typed for this question, but not just now. */
static void find_words(struct ask *ask)
{
    struct arena arena = ARENA_INIT;
    const char *words = ask_draft_find(&ask->draft, ask->view.app, ask->when, &arena);

    if (words != NULL) {
        form_restore(ask->form, "answer", words);
        if (ask->draft.told == TWIN_UNTOLD)
            ask_draft_say_found(app_stack(ask->view.app), ask->when);
        ask->found = true;
    }
    arena_clear(&arena);
}

static void discard(struct screen *screen)
{
    struct ask *ask = ask_mut(screen);

    form_set(ask->form, "answer", "");
    form_clean(ask->form);
    ask_draft_drop(&ask->draft, ask->view.app);
    stack_say(screen->stack, "Thrown away.");
}

/* ----- The deed -------------------------------------------------------- */

enum { LETTERS_LEAST = 2 };

static bool is_in_words(const char *answer)
{
    int letters = 0;

    for (const char *p = answer; *p != '\0'; p++)
        letters += isalpha((unsigned char)*p) || (unsigned char)*p >= 0x80;
    return letters >= LETTERS_LEAST;
}

static bool is_answered(const struct asking *asking, const char *answer)
{
    return !asking->needed ||
           (asking->figures ? !text_blank(answer) : is_in_words(answer));
}

static void do_it(struct screen *screen)
{
    struct ask *ask = ask_mut(screen);
    struct stack *stack = screen->stack;
    struct err err = ERR_INIT;
    const char *answer;

    form_settle(ask->form);
    answer = form_value(ask->form, "answer");
    if (!is_answered(&ask->asking, answer)) {
        stack_warn(stack, "%s: a few words are needed.", ask->asking.label);
    } else if (ask->found) {
        ask->found = false;
        stack_say(stack, "These words are from before. Enter once more: %s.", ask->asking.verb);
    } else if (ask->asking.done(ask->asking.who, answer, &err)) {
        ask_draft_drop(&ask->draft, ask->view.app);
        stack_remove(stack, screen);
    } else {
        stack_err(stack, &err);
    }
}

static const struct action ask_actions[] = {
    { .name = "ask.do", .key = "Enter", .hint = "Do it", .help = "Do it with these words",
      .places = ANYWHERE, .run = do_it },
    { .common = ACT_SAVE, .help = "Do it with these words", .run = do_it },
    { .name = "draft.discard", .key = "", .help = "Throw the words and their draft away",
      .group = "Work", .run = discard },
};

static void title(const struct screen *screen, struct str *out)
{
    str_add(out, ask_of(screen)->asking.title);
}

static void size(const struct screen *screen, int *rows, int *cols)
{
    *cols = 66;
    *rows = 5 + (int)text_graphemes(ask_of(screen)->asking.words,
                                    strlen(ask_of(screen)->asking.words)) / 60;
}

static struct rect form_rect(struct rect body)
{
    return rect_below(body, body.rows > 3 ? body.rows - 3 : 0);
}

static void layout(struct screen *screen, struct rect body)
{
    form_layout(ask_mut(screen)->form, form_rect(body), ROOM_NARROW);
}

static void draw(const struct screen *screen, struct canvas *canvas, struct rect body)
{
    struct rect words = rect_top(body, body.rows - 3);

    canvas_wrap(canvas, words, ROLE_TEXT, ask_of(screen)->asking.words, 0);
    form_draw(ask_of(screen)->form, canvas, form_rect(body), true);
}

static bool key(struct screen *screen, const struct key *pressed)
{
    struct ask *ask = ask_mut(screen);

    if (pressed->kind == K_TEXT || pressed->kind == K_BACKSPACE)
        ask->found = false;
    return form_key(ask->form, screen->stack, pressed);
}

static void paste(struct screen *screen, const char *text)
{
    ask_mut(screen)->found = false;
    form_paste(ask_mut(screen)->form, screen->stack, text);
}

static enum place place(const struct screen *screen UNUSED)
{
    return IN_FIELD;
}

static void hint(const struct screen *screen, struct str *out)
{
    const struct ask *ask = ask_of(screen);

    if (ask->found)
        str_printf(out, "Your draft of %s. ^U throws it away; Enter: %s.", ask->when,
                   ask->asking.verb);
    else
        str_printf(out, "Enter: %s. Esc leaves everything as it was.", ask->asking.verb);
}

static int64_t due(const struct screen *screen)
{
    return form_due(ask_of(screen)->form);
}

static void tick(struct screen *screen, int64_t now_ms)
{
    form_tick(ask_mut(screen)->form, now_ms);
}

static void keep(struct screen *screen)
{
    form_settle(ask_mut(screen)->form);
}

static bool leave(struct screen *screen)
{
    keep(screen);
    if (form_is_dirty(ask_of(screen)->form) &&
        !text_blank(form_value(ask_of(screen)->form, "answer")))
        ask_draft_say_kept(screen->stack);
    return true;
}

static void close_ask(struct screen *screen)
{
    struct ask *ask = ask_mut(screen);

    if (ask->asking.release != NULL)
        ask->asking.release(ask->asking.who);
    ask_draft_leave(&ask->draft, ask->view.app);
    form_free(ask->form);
    arena_clear(&ask->arena);
    view_free(&ask->view);
}

/* What cannot be done is said, and asked again. */
static void aloud(struct screen *screen, struct plain *plain)
{
    plain_say(plain, "%s. %s", ask_of(screen)->asking.title, ask_of(screen)->asking.words);
    while (plain_form(plain, ask_mut(screen)->form) == PLAIN_DONE) {
        do_it(screen);
        if (stack_top(screen->stack) != screen)
            return;
        plain_tell(plain, stack_message(screen->stack));
        stack_say(screen->stack, "%s", "");
    }
    if (leave(screen))
        stack_remove(screen->stack, screen);
}

static const struct screen_ops ask_ops = {
    .aloud = aloud,
    .name = "ask",
    .kind = SCREEN_POPUP,
    .help = "A question that needs a few words. Enter does it; Esc leaves everything as it was "
            "and keeps the words as a draft for the next time it is asked.",
    .actions = ask_actions,
    .action_count = COUNT(ask_actions),
    .title = title,
    .size = size,
    .layout = layout,
    .draw = draw,
    .key = key,
    .paste = paste,
    .place = place,
    .hint = hint,
    .due = due,
    .tick = tick,
    .keep = keep,
    .leave = leave,
    .close = close_ask,
};

/* The name of a child is in the list of drafts only, which nobody else sees. */
static void name_draft(struct ask *ask, const struct asking *asking)
{
    const struct casework *work = asking->work;

    ask->draft = (struct ask_draft){
        .question = ask->asking.title,
        .list_name = ask->asking.title,
        .place = arena_strdup(&ask->arena, asking->place == NULL ? "" : asking->place),
        .case_id = work == NULL ? asking->about : work->case_id,
        .about = asking->about,
    };
    ask->asking.work = NULL;
}

void ask_open(struct app *app, const struct asking *asking)
{
    struct ask *ask = view_new(sizeof(*ask), &ask_ops, app, NULL);
    struct form_options options = { .sections = &ask->section, .section_count = 1 };
    const struct machine *machine = stack_machine(app_stack(app));

    ask->asking = *asking;
    ask->asking.title = arena_strdup(&ask->arena, asking->title);
    ask->asking.words = arena_strdup(&ask->arena, asking->words);
    ask->asking.label = arena_strdup(&ask->arena, asking->label);
    ask->asking.verb = arena_strdup(&ask->arena, asking->verb);
    name_draft(ask, asking);
    ask->field = (struct form_field){ .name = "answer", .label = ask->asking.label,
                                      .kind = ASK_LINE, .max = 200 };
    ask->section = (struct form_section){ .name = "ask", .title = ask->asking.title,
                                          .fields = &ask->field, .count = 1 };
    options.machine = machine;
    options.changed = keep_words;
    options.who = ask;
    options.edd = DATE_NONE;
    options.today = instant_local_date((struct instant){ machine_now(machine) });
    ask->form = form_new(&options);
    stack_push(app_stack(app), &ask->view.screen);
    find_words(ask);
}
