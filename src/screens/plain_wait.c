/* SPDX-License-Identifier: MIT */
/* Plain mode while it waits for a line. */

#include "config.h"

#include "screens/plain_wait.h"

#include <errno.h>
#include <poll.h>
#include <stdint.h>
#include <string.h>
#include <termios.h>

enum { MINUTE_MS = 60 * 1000, MOST_MS = 60 * MINUTE_MS };

static int64_t now_ms(const struct app *app)
{
    const struct machine *machine = stack_machine(app_stack(app));

    return machine->mono_ms(machine);
}

static bool is_locked(const struct app *app)
{
    return app_session(app) != NULL && session_locked(app_session(app));
}

/* ----- The lock ---------------------------------------------------------- */

static void lock(struct app *app)
{
    stack_keep(app_stack(app));
    session_lock(app_session(app));
}

/* Asks until it is right or nobody is there; the same question goes on then. */
static bool unlock(struct app *app, struct plain *plain)
{
    struct str line = STR_INIT;
    const char *typed;

    while (is_locked(app) &&
           (typed = plain_read(plain, "Passphrase:", PLAIN_HIDDEN, &line)) != NULL) {
        struct secret *passphrase = secret_from(typed, strlen(typed));
        struct err err = ERR_INIT;
        bool right = session_unlock(app_session(app), passphrase, &err);

        secret_free(passphrase);
        str_release(&line);
        plain_say(plain, "%s", right ? "Unlocked. Go on with your answer." : err.msg);
    }
    str_release(&line);
    return !is_locked(app);
}

static bool lock_until_back(struct app *app, struct plain *plain, const char *why)
{
    lock(app);
    plain_say(plain, "\n%s What you typed is in your drafts.", why);
    return unlock(app, plain);
}

/* ----- Signals ----------------------------------------------------------- */

/* The shell changes the terminal's mode; a question may be one without echo. */
static void stop_here(const struct plain *plain)
{
    struct termios mode;
    bool known = tcgetattr(fileno(plain->in), &mode) == 0;

    signals_stop();
    if (known)
        tcsetattr(fileno(plain->in), TCSADRAIN, &mode);
}

static bool suspend(struct plain_wait *wait, struct plain *plain)
{
    bool at_work = app_session(wait->app) != NULL && !is_locked(wait->app);

    if (app_options(wait->app)->no_suspend) {
        plain_say(plain, "\nStopping the program is not allowed here.");
        return true;
    }
    if (at_work)
        lock(wait->app);
    stop_here(plain);
    return !at_work || lock_until_back(wait->app, plain, "Locked while it was stopped.");
}

/* False when one has come that ends it all. */
static bool take_signals(struct plain_wait *wait, struct plain *plain)
{
    int number;

    while ((number = signals_next(&wait->signals)) != 0) {
        if (number == SIGTSTP && !suspend(wait, plain))
            return false;
        if (number == SIGTERM || number == SIGHUP || number == SIGINT || number == SIGQUIT) {
            wait->ended_by = number;
            return false;
        }
    }
    return true;
}

/* ----- Waiting ----------------------------------------------------------- */

/* How long nobody may type anything before something is done. */
static int64_t patience(const struct app *app)
{
    const struct parameters *parameters;

    if (app_session(app) == NULL)
        return MOST_MS;
    parameters = session_parameters(app_session(app));
    return (int64_t)MINUTE_MS *
           (is_locked(app) ? parameters->signoff_minutes - parameters->lock_minutes
                           : parameters->lock_minutes);
}

static bool has_come(struct plain_wait *wait, const struct plain *plain, int64_t since)
{
    struct pollfd entries[2] = {
        { .fd = fileno(plain->in), .events = POLLIN },
        { .fd = wait->signals.fd, .events = POLLIN },
    };
    int64_t left = since + patience(wait->app) - now_ms(wait->app);

    poll(entries, 2, left < 0 ? 0 : left > MOST_MS ? MOST_MS : (int)left);
    return entries[0].revents != 0;
}

/* Nobody is there: locks, and after the same again and more signs off. */
static bool lose_patience(struct plain_wait *wait, struct plain *plain)
{
    if (app_session(wait->app) == NULL)
        return true;
    if (!is_locked(wait->app))
        return lock_until_back(wait->app, plain, "Locked, because nothing was typed for long.");
    plain_say(plain, "\nSigned off, because nobody came back.");
    return false;
}

static bool wait_for_line(void *who, struct plain *plain)
{
    struct plain_wait *wait = who;
    int64_t since = now_ms(wait->app);

    while (wait->ended_by == 0) {
        bool typed = has_come(wait, plain, since);

        if (!take_signals(wait, plain))
            return false;
        if (typed)
            break;
        if (now_ms(wait->app) - since < patience(wait->app))
            continue;
        if (!lose_patience(wait, plain))
            return false;
        since = now_ms(wait->app);
    }
    stack_stir(app_stack(wait->app));
    return wait->ended_by == 0;
}

/* While somebody else saves. */
static bool goes_on(void *who UNUSED, const char *what UNUSED, int waited_ms UNUSED)
{
    return !signals_end();
}

void plain_wait_begin(struct plain_wait *wait, struct app *app, struct plain *plain)
{
    *wait = (struct plain_wait){ .app = app, .signals = { .fd = -1 } };
    if (fileno(plain->in) < 0)
        return;
    setvbuf(plain->in, NULL, _IONBF, 0); /* what is typed is kept nowhere */
    signals_catch(&wait->signals);
    stack_set_wait(app_stack(app), goes_on, NULL);
    plain->wait = wait_for_line;
    plain->who = wait;
}

void plain_wait_end(struct plain_wait *wait, struct plain *plain)
{
    if (plain->wait == NULL)
        return;
    plain->wait = NULL;
    signals_release(&wait->signals, wait->ended_by);
}
