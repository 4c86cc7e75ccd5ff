/* SPDX-License-Identifier: MIT */
/* Whose cases somebody may list. */

#include "config.h"

#include "service/case_scope.h"

#include "service/deed.h"

static bool refuse_list(struct session *session, struct err *err)
{
    err_set(err, ERR_DENIED,
            "Your account has no case work: cases are listed for the people who work with the "
            "family and their co-ordinator.");
    refusal(session, NULL, "the list of cases", err);
    return false;
}

bool case_list_is_allowed(const struct session *session)
{
    return session_has_role(session, ROLE_practitioner) ||
           session_has_role(session, ROLE_coordinator) ||
           session_has_role(session, ROLE_supervisor);
}

bool case_list_allowed(struct session *session, struct err *err)
{
    return case_list_is_allowed(session) || refuse_list(session, err);
}

bool case_scope(struct session *session, enum case_whose whose, struct board_query *query,
                struct err *err)
{
    const struct who *who = &session->who;

    query->roles = WORKER_MINE;
    query->practitioner = who->practitioner;
    if (whose == CASES_ALLOWED && session_has_role(session, ROLE_coordinator)) {
        query->practitioner = IDENT_NONE;
        if (ident_known(&who->locality))
            query->locality = who->locality;
        return true;
    }
    if (whose == CASES_ALLOWED && session_has_role(session, ROLE_supervisor))
        query->roles = WORKER_MINE | WORKER_SUPERVISES;
    return ident_known(&query->practitioner) || refuse_list(session, err);
}
