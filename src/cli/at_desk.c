/* SPDX-License-Identifier: MIT */
/* The screens, for a person at a terminal. */

#include "config.h"

#include "cli/at_desk.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include "cli/startup.h"
#include "cli/where.h"
#include "cli/within_reach.h"
#include "screens/all_ops.h"
#include "screens/app.h"
#include "screens/plain_app.h"
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

static struct app_options options_of(const struct task *task, const struct store_choice *choice,
                                     const struct keymap *keymap)
{
    return (struct app_options){
        .store = *choice,
        .keymap = keymap,
        .social_care = task->settings->social_care,
        .login = call_everywhere(task->call, "user"),
        .no_suspend = !task->settings->suspend,
    };
}

/* Questions and answers: asked for, or all that this terminal can show. */
static bool is_plain(const struct task *task)
{
    const char *term = getenv("TERM");

    return call_has(task->call, "plain") || task->settings->plain ||
           (term != NULL && strcmp(term, "dumb") == 0);
}

static bool open_screens(struct task *task, const struct store_choice *choice,
                         struct session *session, struct err *err)
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
    options = options_of(task, choice, keymap);
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
    if (ended_by != 0) {
        signal(ended_by, SIG_DFL); /* curses has a way of its own with some */
        raise(ended_by);
    }
    return ok;
}

/* ----- Both ways in ---------------------------------------------------------- */

bool at_desk(struct task *task, struct err *err)
{
    struct store_choice *choice = arena_alloc(task->arena, sizeof(*choice));
    bool training;

    return where_is_store(task, WHERE_ANY, choice, err) &&
           session_store_is_training(choice, &training, err) &&
           where_clock(task, training, choice, err) && open_screens(task, choice, NULL, err);
}

bool at_desk_with(struct task *task, const struct store_choice *choice, struct session *session,
                  struct err *err)
{
    within_reach(task, choice->folder); /* which may have been made just now */
    return open_screens(task, choice, session, err);
}
