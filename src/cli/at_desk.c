/* SPDX-License-Identifier: MIT */
/* The screens, for a person at a terminal. */

#include "config.h"

#include "cli/at_desk.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/compiler.h"
#include "cli/own_file.h"
#include "cli/press_out.h"
#include "cli/startup.h"
#include "cli/where.h"
#include "cli/within_reach.h"
#include "screens/all_ops.h"
#include "screens/app.h"
#include "screens/plain_app.h"
#include "ui/signals.h"
#include "ui/tty.h"

/* ----- Keys ---------------------------------------------------------------- */

/* The keys the person chose; NULL when they are as delivered. */
static bool read_keys(const struct task *task, struct keymap **out, struct err *err)
{
    const struct settings *settings = task->settings;
    struct rebinding *lines = NULL;
    const struct action_table *tables;
    size_t count;

    *out = NULL;
    for (size_t i = 0; i < settings->key_count; i++) {
        const struct key_setting *key = &settings->keys[i];

        lines = arena_grow(task->arena, lines, i, sizeof(*lines));
        lines[i] = (struct rebinding){ .action = key->action, .key = key->key, .line = key->line };
    }
    tables = screens_action_tables(&count, task->arena);
    return settings->key_count == 0 ||
           keymap_new(lines, settings->key_count, tables, count, out, err);
}

/* ----- The terminal --------------------------------------------------------- */

static struct tty_options tty_options_of(const struct task *task)
{
    const struct call *call = task->call;
    const struct settings *settings = task->settings;
    const char *theme = call_text(call, "theme");

    return (struct tty_options){
        .theme = theme ? theme : settings->theme,
        .ascii = call_has(call, "ascii") || settings->ascii,
        .mouse = settings->mouse,
        .no_suspend = !settings->suspend,
        .sync = !startup_for_site() && getenv("CAFDESK_SYNC") != NULL,
    };
}

/* Shows the screens until the person leaves. A signal that ends them ends the
 * program in the same way, after all is closed. */
static bool play(const struct task *task, struct app *app, int *ended_by, struct err *err)
{
    struct tty_options options = tty_options_of(task);
    struct tty *tty;

    if (!tty_start(&options, &tty, err))
        return false;
    *ended_by = tty_run(tty, app_stack(app));
    if (*ended_by != 0)
        app_hang_up(app);
    tty_stop(tty);
    return true;
}

/* ----- Files ----------------------------------------------------------------- */

/* A file's name with its folder: where the person finds it again. */
static void say_where(const char *name, struct str *said)
{
    char folder[PATH_MAX];

    if (getcwd(folder, sizeof(folder)))
        str_printf(said, "%s/%s", strcmp(folder, "/") == 0 ? "" : folder, name);
    else
        str_add(said, name);
}

/* Fills it and writes it; `whole` is false when the disk would not have all of it. */
static bool fill_file(FILE *file, app_fill_fn *fill, void *what, bool *whole, struct err *err)
{
    struct str bytes = STR_INIT;
    bool filled = fill(what, &bytes, err);

    *whole = filled && fwrite(str_text(&bytes), 1, bytes.used, file) == bytes.used;
    str_release(&bytes);
    return filled;
}

static bool save_file(void *who UNUSED, const char *name, app_fill_fn *fill, void *what,
                      struct str *said, struct err *err)
{
    FILE *file;
    bool filled, whole;

    if (!own_file_make(name, &file, err))
        return false;
    filled = fill_file(file, fill, what, &whole, err);
    if (!own_file_finish(file, name, whole, err) || !filled)
        return false;
    if (!whole)
        return err_set(err, ERR_STORAGE, "%.80s cannot be written whole.", name);
    say_where(name, said);
    return true;
}

/* ----- Paper ----------------------------------------------------------------- */

/* A helper of its own for each document. */
static bool make_pdf(void *broker, const struct str *document, struct print_bytes *out,
                     struct arena *arena, struct err *err)
{
    struct press press;
    bool ok = press_broker_ask(broker, &press, err) &&
              press_out_pdf(&press, document, out, arena, err);

    press_stop(&press);
    return ok;
}

/* What the screens are opened with. */
struct desk {
    const struct store_choice *choice;
    struct print_paper paper; /* nothing: no PDF is made */
};

static struct desk desk_of(const struct store_choice *choice, struct press_broker *press)
{
    return (struct desk){ .choice = choice,
                          .paper = { press->process != 0 ? make_pdf : NULL, press } };
}

static struct app_options options_of(const struct task *task, const struct desk *desk,
                                     const struct keymap *keymap)
{
    return (struct app_options){
        .store = *desk->choice,
        .keymap = keymap,
        .social_care = task->settings->social_care,
        .login = call_everywhere(task->call, "user"),
        .no_suspend = !task->settings->suspend,
        .save = save_file,
        .paper = desk->paper.make ? &desk->paper : NULL,
    };
}

/* Questions and answers: asked for, or all that this terminal can show. */
static bool is_plain(const struct task *task)
{
    const char *term = getenv("TERM");

    return call_has(task->call, "plain") || task->settings->plain ||
           (term != NULL && strcmp(term, "dumb") == 0);
}

static bool open_screens(struct task *task, const struct desk *desk, struct session *session,
                         struct err *err)
{
    struct app_options options;
    struct keymap *keymap;
    struct app *app;
    int ended_by = 0;
    bool ok, plain;

    if (!read_keys(task, &keymap, err)) {
        session_close(session);
        return false;
    }
    options = options_of(task, desk, keymap);
    if (is_plain(task)) {
        ok = plain_app_here(&options, session, err);
        keymap_free(keymap);
        return ok;
    }
    app = session ? app_new_signed_in(&options, session, NULL) : app_new(&options);
    ok = play(task, app, &ended_by, err);
    plain = app_wants_plain(app);
    app_free(app);
    if (ok && plain)
        ok = plain_app_here(&options, NULL, err);
    keymap_free(keymap);
    if (ended_by != 0)
        signals_die(ended_by);
    return ok;
}

/* ----- Both ways in ---------------------------------------------------------- */

bool at_desk(struct task *task, struct err *err)
{
    struct store_choice *choice = arena_alloc(task->arena, sizeof(*choice));
    struct press_broker press;
    struct desk desk;
    bool training, ok;

    press_broker_start(&press);
    desk = desk_of(choice, &press);
    ok = where_is_store(task, WHERE_ANY, choice, err) &&
         session_store_is_training(choice, &training, err) &&
         where_clock(task, training, choice, err) && open_screens(task, &desk, NULL, err);
    press_broker_stop(&press);
    return ok;
}

bool at_desk_with(struct task *task, const struct store_choice *choice, struct session *session,
                  struct press_broker *press, struct err *err)
{
    struct desk desk = desk_of(choice, press);

    within_reach(task, choice->folder); /* which may have been made just now */
    return open_screens(task, &desk, session, err);
}
