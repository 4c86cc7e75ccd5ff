/* SPDX-License-Identifier: MIT */
/* The program at a terminal. */

#include "config.h"

#include "screens/run.h"

#include <stdio.h>

#include "screens/plain_app.h"

static struct app *make_app(const struct run_options *options)
{
    if (options->session != NULL)
        return app_new_signed_in(&options->app, options->session, options->report);
    return app_new(&options->app);
}

static bool run_plain(const struct run_options *options, struct session *session,
                      struct err *err)
{
    struct plain plain = { .in = stdin, .out = stdout };

    return plain_app_run(&plain, &options->app, session, err);
}

bool screens_run(const struct run_options *options, int *signal, struct err *err)
{
    struct tty *tty;
    struct app *app;
    bool plain;

    *signal = 0;
    if (options->plain)
        return run_plain(options, options->session, err);
    if (!tty_start(&options->tty, &tty, err))
        return false;
    app = make_app(options);
    *signal = tty_run(tty, app_stack(app));
    if (*signal != 0)
        app_hang_up(app);
    plain = app_wants_plain(app);
    app_free(app);
    tty_stop(tty);
    return !plain || run_plain(options, NULL, err);
}
