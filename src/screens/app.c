/* SPDX-License-Identifier: MIT */
/* Who is signed in, and what is on the screen. */

#include "config.h"

#include "screens/app.h"

#include <stdlib.h>
#include <string.h>

#include "screens/homes.h"
#include "screens/view.h"
#include "service/audit_svc.h"

enum { MINUTE_MS = 60 * 1000, WARN_MS = 30 * 1000, BLANK_MS = 3 * MINUTE_MS };

struct app {
    struct app_options options;
    struct stack *stack;
    struct session *session;
    bool plain;
    unsigned elsewhere; /* counts up */
    struct recall recalls[RECALL_COUNT];
    struct tips tips;
};

struct stack *app_stack(const struct app *app)
{
    return app->stack;
}

struct session *app_session(const struct app *app)
{
    return app->session;
}

const struct app_options *app_options(const struct app *app)
{
    return &app->options;
}

bool app_save_file(const struct app *app, const char *name, app_fill_fn *fill, void *what,
                   struct str *said, struct err *err)
{
    if (name[0] == '\0' || name[0] == '.' || strchr(name, '/') != NULL)
        return err_set_field(err, "file", "A name without a folder, such as report.csv: it is "
                                          "written where the program was begun.");
    if (app->options.save == NULL)
        return err_set(err, ERR_REFUSED, "No files are written from here.");
    return app->options.save(app->options.save_who, name, fill, what, said, err);
}

struct recall *app_recall(struct app *app, enum recall_of what)
{
    return &app->recalls[what];
}

void app_note_elsewhere(struct app *app)
{
    app->elsewhere++;
}

unsigned app_elsewhere(const struct app *app)
{
    return app->elsewhere;
}

struct tips *app_tips(struct app *app)
{
    return &app->tips;
}

bool app_done(const struct app *app)
{
    return app->plain || stack_empty(app->stack);
}

bool app_wants_plain(const struct app *app)
{
    return app->plain;
}

bool app_is_plain(const struct app *app)
{
    return app->options.plain;
}

void app_go_plain(struct app *app)
{
    app->plain = true;
    while (!stack_empty(app->stack))
        stack_pop(app->stack);
}

/* ----- Idle ------------------------------------------------------------ */

void app_lock(struct app *app)
{
    stack_lock(app->stack);
}

static bool must_lock(void *who)
{
    const struct app *app = who;

    return app->session != NULL && session_must_lock(app->session);
}

static void lock_now(void *who, struct stack *stack UNUSED)
{
    struct app *app = who;
    bool asked = must_lock(app);

    if (app->session == NULL || session_locked(app->session))
        return;
    session_lock(app->session);
    lock_open(app);
    if (asked)
        stack_say(app->stack, "The store was written anew meanwhile. Type your passphrase to go "
                              "on; what you typed is still here.");
}

static void sign_off_idle(void *who, struct stack *stack UNUSED)
{
    app_sign_off(who);
}

static void set_idle(struct app *app)
{
    const struct parameters *parameters = session_parameters(app->session);
    int64_t lock = (int64_t)parameters->lock_minutes * MINUTE_MS;
    struct idle_rules rules = { .blank_ms = BLANK_MS,
                                .warn_ms = lock - WARN_MS,
                                .lock_ms = lock,
                                .signoff_ms = (int64_t)parameters->signoff_minutes * MINUTE_MS,
                                .lock = lock_now,
                                .signoff = sign_off_idle,
                              .must_lock = must_lock,
                                .who = app };

    stack_set_idle(app->stack, &rules);
}

/* ----- The trail, proved meanwhile -------------------------------------- */

static enum work prove_some(void *who)
{
    struct app *app = who;
    struct err err = ERR_INIT;
    bool tell = false;
    enum audit_slice slice = audit_prove_slice(app->session, &tell, &err);

    if (tell)
        stack_warn(app->stack,
                   "%s Keep a copy of the store's folder as it is now, and tell whoever answers for "
                   "the records. \"cafdesk audit verify\" says this again.",
                   err.msg);
    switch (slice) {
    case SLICE_MORE:
        return WORK_MORE;
    case SLICE_LATER:
        return WORK_LATER;
    case SLICE_OVER:
        break;
    }
    return WORK_OVER;
}

/* ----- Signing in and out ---------------------------------------------- */

static void set_banner(struct app *app)
{
    bool training = false;
    struct err err = ERR_INIT;

    if (app->session != NULL)
        training = session_is_training(app->session);
    else if (!session_store_is_training(&app->options.store, &training, &err))
        training = false;
    stack_set_banner(app->stack, training ? "TRAINING DATA (all fictional)" : "");
}

static void empty_stack(struct app *app)
{
    while (!stack_empty(app->stack))
        stack_pop(app->stack);
}

static bool wait_for(void *who, const char *what, int waited_ms)
{
    struct app *app = who;

    return stack_wait(app->stack, what, waited_ms);
}

void app_begin(struct app *app, struct session *session, const struct signin_report *report)
{
    app->session = session;
    session_on_wait(session, wait_for, app);
    empty_stack(app);
    set_banner(app);
    stack_set_person(app->stack, session_who(session)->name);
    set_idle(app);
    tips_begin(&app->tips, report != NULL && !instant_known(report->last_signin) &&
                               !app->options.plain);
    home_open(app, report);
    stack_set_work(app->stack, prove_some, app);
}

static void forget_searches(struct app *app)
{
    for (int i = 0; i < RECALL_COUNT; i++)
        recall_wipe(&app->recalls[i]);
}

/* Screens hold what the session gave them, so they go first. */
static void end_session(struct app *app)
{
    struct idle_rules never = { .lock_ms = 0 };

    stack_set_work(app->stack, NULL, NULL);
    stack_set_idle(app->stack, &never);
    stack_set_person(app->stack, "");
    forget_searches(app);
    tips_begin(&app->tips, false);
    session_close(app->session);
    app->session = NULL;
}

void app_sign_off(struct app *app)
{
    if (app->session == NULL)
        return;
    if (!session_locked(app->session))
        stack_leave(app->stack, true);
    else
        empty_stack(app);
    end_session(app);
    login_open(app);
    stack_say(app->stack, "Signed off. What was typed and not saved is in your drafts.");
}

void app_hang_up(struct app *app)
{
    if (app->session != NULL && session_locked(app->session))
        empty_stack(app);
    else
        stack_leave(app->stack, true);
}

/* ----- Making ---------------------------------------------------------- */

static struct app *app_make(const struct app_options *options)
{
    struct app *app = need_memory(sizeof(*app));

    app->options = *options;
    app->options.store.wait = wait_for;
    app->options.store.wait_data = app;
    app->stack = stack_new(options->store.machine, options->keymap);
    return app;
}

struct app *app_new(const struct app_options *options)
{
    struct app *app = app_make(options);

    set_banner(app);
    login_open(app);
    return app;
}

struct app *app_new_signed_in(const struct app_options *options, struct session *session,
                              const struct signin_report *report)
{
    struct app *app = app_make(options);

    app_begin(app, session, report);
    return app;
}

void app_free(struct app *app)
{
    if (app == NULL)
        return;
    stack_free(app->stack);
    forget_searches(app);
    session_close(app->session);
    free(app);
}
