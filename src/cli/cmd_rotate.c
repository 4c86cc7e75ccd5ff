/* SPDX-License-Identifier: MIT */
/* cafdesk rotate: another key for the whole store. */

#include "config.h"

#include "cli/ask.h"
#include "cli/sign_in.h"
#include "service/rotate_svc.h"

static bool run(struct task *task, struct err *err)
{
    struct session *session;
    struct secret *passphrase = NULL;
    bool ok;

    if (!sign_in(task, &session, err))
        return false;
    ok = ask_passphrase(task, "Your passphrase again", &passphrase, err) &&
         keys_rotate(session, passphrase, err);
    secret_free(passphrase);
    session_close(session);
    if (ok)
        out_text(task->out, "The store has another key. Everybody keeps their passphrase.\n");
    return ok;
}

const struct command cmd_rotate = {
    .name = "rotate",
    .group = GROUP_ACCOUNTS,
    .help = "Give the store another key, when somebody has left",
    .about = "For administrators, after \"user disable\": the store is written anew under another "
             "key, so that whoever kept the one until now reads nothing that comes. Everybody "
             "else keeps their passphrase and need not be there; who is at work is asked for it "
             "again. Asks for your passphrase a second time. Cut off anywhere, it is the store "
             "with the old key or with the new one.",
    .examples = { { "rotate", "After a colleague's account was closed" } },
    .run = run,
};
