/* SPDX-License-Identifier: MIT */
/* Signing in for one command. */

#include "config.h"

#include "cli/sign_in.h"

#include <stdio.h>

#include "cli/ask.h"
#include "cli/where.h"

/* What the person should know before anything else. */
static void tell(const struct signin_report *report)
{
    char at[INSTANT_TEXT];

    if (report->must_change_passphrase)
        fputs("cafdesk: The passphrase is a temporary one. Choose your own with "
              "\"cafdesk user passphrase\".\n",
              stderr);
    if (report->disk_is_low && said_to_a_person())
        fputs("cafdesk: The store's disk is nearly full. Tell whoever looks after this machine.\n",
              stderr);
    if (report->anchor_is_lost && said_to_a_person())
        fputs("cafdesk: Where the trail stands could not be written outside the store. Tell whoever "
              "looks after this machine; \"cafdesk doctor\" says more.\n",
              stderr);
    if (report->failures_since == 0 || !said_to_a_person())
        return;
    instant_format(report->last_signin, at);
    fprintf(stderr, "cafdesk: %d wrong %s given for this login since %s.\n",
            report->failures_since,
            report->failures_since == 1 ? "passphrase was" : "passphrases were",
            *at ? at : "it was made");
}

static bool sign_in_as(struct task *task, const struct store_choice *choice, const char *login,
                       struct session **out, struct err *err)
{
    struct signin_report report = { 0 };
    struct secret *passphrase;
    bool ok;

    if (!ask_passphrase(task, arena_printf(task->arena, "Passphrase of %s", login), &passphrase,
                        err))
        return false;
    ok = session_sign_in(choice, login, passphrase, out, &report, err);
    secret_free(passphrase);
    if (ok)
        tell(&report);
    return ok;
}

bool sign_in(struct task *task, struct session **out, struct err *err)
{
    struct store_choice *choice = arena_alloc(task->arena, sizeof(*choice));
    const char *login = call_everywhere(task->call, "user");
    bool training;

    *out = NULL;
    if (!where_is_store(task, WHERE_ANY, choice, err) ||
        !session_store_is_training(choice, &training, err) ||
        !where_clock(task, training, choice, err))
        return false;
    if (!login && training)
        return session_open_trainer(choice, out, err);
    if (!login)
        login = session_bound_login(choice, task->arena);
    if (!login)
        return err_set(err, ERR_USAGE, "Say who you are with --user LOGIN.");
    return sign_in_as(task, choice, login, out, err);
}

bool sign_in_again(struct task *task, struct session *session, struct err *err)
{
    const struct who *who = session_who(session);
    struct secret *passphrase;
    bool ok;

    if (who->trainer)
        return true;
    if (!ask_passphrase(task, arena_printf(task->arena, "Passphrase of %s, again", who->login),
                        &passphrase, err))
        return false;
    ok = session_confirm(session, passphrase, err);
    secret_free(passphrase);
    return ok;
}
