/* SPDX-License-Identifier: MIT */
/* Who names a lead, overrides the limit, and writes down what managers settled. */

#include "config.h"

#include "model/record.h"
#include "policy/states.h"
#include "service/case_look.h"
#include "service/lead_svc.h"

bool lead_may_name(const struct relation *relation)
{
    return permit(PERMIT_ASSIGN_LEAD, OPERATION_EXECUTE, relation).allowed ||
           permit(PERMIT_ASSIGN_LEAD, OPERATION_APPROVE, relation).allowed;
}

bool lead_may_override(const struct relation *relation)
{
    return permit(PERMIT_OVERRIDE_CAP, OPERATION_EXECUTE, relation).allowed;
}

const char *lead_managers_why_not(struct session *session, const struct relation *relation,
                                  const struct due_list *due, const struct ident *assignment_id)
{
    if (due_falls_to(due, DUE_LP_REFUSED, assignment_id, &session_who(session)->practitioner) ||
        permit(PERMIT_ASSIGN_LEAD, OPERATION_APPROVE, relation).allowed ||
        (set_has(relation->roles, ROLE_coordinator) && relation->locality))
        return NULL;
    return "What the managers settled is written down by one of the two, the supervisor or "
           "the co-ordinator.";
}

const char *lead_why_not(struct session *session, const struct ident *case_id,
                         struct arena *arena)
{
    struct case_look here;
    struct err err = ERR_INIT;
    struct permission permission;

    if (!case_look_quiet(session, case_id, &here, arena, &err))
        return arena_strdup(arena, err.msg);
    if (state_why_over(&here.file))
        return state_why_over(&here.file);
    permission = permit(PERMIT_ASSIGN_LEAD, OPERATION_PROPOSE, &here.relation);
    return permission.allowed || lead_may_name(&here.relation) ? NULL : permission.why_not;
}
