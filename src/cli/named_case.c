/* SPDX-License-Identifier: MIT */
/* The case a command names first. */

#include "config.h"

#include "cli/named_case.h"

#include "cli/sign_in.h"
#include "service/case_svc.h"

bool named_case(struct task *task, const char *command, struct named_case *out, struct err *err)
{
    *out = (struct named_case){ .urn = task->call->arguments[0] };
    if (!urn_check(command, out->urn, err) || !sign_in(task, &out->session, err))
        return false;
    if (case_by_urn(out->session, out->urn, &out->id, err))
        return true;
    session_close(out->session);
    return false;
}
