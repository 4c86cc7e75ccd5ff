/* SPDX-License-Identifier: MIT */
/* Moving many cases at once. */

#include "config.h"

#include "cli/bulk.h"

#include "cli/ask.h"
#include "cli/sign_in.h"
#include "service/exchange_svc.h"

bool bulk_confirm(struct task *task, struct session *session, struct err *err)
{
    const char *second = call_text(task->call, "confirm");
    struct secret *passphrase;
    bool ok;

    if (session_is_training(session))
        return true;
    if (!second)
        return err_set(err, ERR_USAGE,
                       "In a live store a co-ordinator confirms: name them with --confirm LOGIN.");
    if (!sign_in_again(task, session, err) ||
        !ask_passphrase(task, arena_printf(task->arena, "Passphrase of %s, who confirms", second),
                        &passphrase, err))
        return false;
    ok = exchange_confirm(session, second, passphrase, err);
    secret_free(passphrase);
    return ok;
}
