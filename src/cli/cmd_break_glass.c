/* SPDX-License-Identifier: MIT */
/* cafdesk break-glass: a case is opened in an emergency. */

#include "config.h"

#include "cli/sign_in.h"
#include "service/emergency_svc.h"

/* "2010-03-22T13:42:00Z", as the other commands write moments. */
static void say_until(struct task *task, const char *urn, struct instant until)
{
    char text[INSTANT_TEXT];

    instant_format(until, text);
    out_text(task->out,
             arena_printf(task->arena,
                          "%s is open to you to read until %s.\nIt is in the trail, and your "
                          "supervisor or an auditor looks into it.\n",
                          urn, text));
}

static bool run(struct task *task, struct err *err)
{
    const struct call *call = task->call;
    const char *urn = call->arguments[0];
    int why = call_code(call, "why");
    struct session *session;
    struct instant until;
    bool ok;

    if (!urn_check("break-glass", urn, err) || !sign_in(task, &session, err))
        return false;
    ok = emergency_open_urn(session, urn, why ? (enum code_emergency)why : EMERGENCY_OTHER,
                            call_text(call, "reason"), &until, err);
    session_close(session);
    if (ok)
        say_until(task, urn, until);
    return ok;
}

const struct command cmd_break_glass = {
    .name = "break-glass",
    .group = GROUP_CASES,
    .arguments = "URN",
    .least = 1,
    .most = 1,
    .help = "Open a case in an emergency, for some hours",
    .about = "For practitioners, co-ordinators and supervisors who may know of the case and not "
             "read it. It is open at once, to read what a member of the team reads; \"show\" then "
             "writes it. Who, when and why goes into the trail, and somebody else, a supervisor "
             "or an auditor, looks into it and says what they found. A sealed case is opened so, "
             "too, by whoever was told its reference: whoever sealed it sees that at once.",
    .options = { { .name = "reason",
                   .kind = OPTION_TEXT,
                   .value = "TEXT",
                   .needed = true,
                   .help = "What happened, in a sentence, without the child's name" },
                 { .name = "why",
                   .kind = OPTION_CODE,
                   .value = "CODE",
                   .list = CODES_EMERGENCY_ID,
                   .help = "What cannot wait, as in MEDICAL; without this, OTHER" } },
    .examples = { { "break-glass CAF-2010-00017 --why MEDICAL --reason \"The mother collapsed at "
                    "our door\"",
                    "Who may take the child home?" } },
    .run = run,
};
