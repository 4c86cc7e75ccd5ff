/* SPDX-License-Identifier: MIT */
/* Joining the team of an open case. */

#include "config.h"

#include "service/join_svc.h"

#include "base/text.h"
#include "model/record.h"
#include "policy/states.h"
#include "service/team_deed.h"

/* ----- Asking ------------------------------------------------------------- */

static bool belongs_already(const struct relation *r)
{
    return r->lead || r->deputy || r->author || r->member;
}

static bool waits_already(const struct case_deed *d)
{
    for (size_t i = 0; i < d->file.join_request.count; i++) {
        const struct join_request *other = &d->file.join_request.items[i];

        if (!other->answer &&
            ident_equal(&other->asked_by, &d->deed.session->who.practitioner))
            return true;
    }
    return false;
}

static bool may_ask(struct case_deed *d, struct err *err)
{
    if (!case_deed_may(d, PERMIT_OPEN_CASE, OPERATION_CREATE, err))
        return false;
    if (!ident_known(&d->deed.session->who.practitioner))
        return err_set(err, ERR_DENIED, "Your account is not a practitioner's.");
    if (!state_is_open(d->file.caf_case.state))
        return err_set(err, ERR_REFUSED, "This case is not open, so it has no team to join.");
    if (belongs_already(&d->relation))
        return err_set(err, ERR_REFUSED, "You belong to this case already.");
    return !waits_already(d) ||
           err_set(err, ERR_REFUSED, "You have asked already; the answer is still to come.");
}

static bool ask(struct case_deed *d, const char *reason, struct err *err)
{
    struct join_request request;

    if (!may_ask(d, err))
        return false;
    record_init(entity_of(ENTITY_join_request), &request);
    request.case_id = d->deed.case_id;
    request.asked_by = d->deed.session->who.practitioner;
    request.asked_at = session_now(d->deed.session);
    request.reason = reason;
    return case_deed_save(d, ENTITY_join_request, &request, err);
}

bool join_ask(struct session *session, const struct ident *case_id, const char *reason,
              struct err *err)
{
    struct case_deed d;

    if (!reason || text_blank(reason))
        return err_set_field(err, "reason", "Say what you work on with the child.");
    return case_deed_begin(session, case_id, &d, err) &&
           case_deed_end(&d, ask(&d, reason, err), err);
}

/* ----- Answering ---------------------------------------------------------- */

static bool take_in(struct case_deed *d, const struct join_request *request, const char **warning,
                    struct arena *arena, struct err *err)
{
    struct tac_member member;

    if (request->answer != JOIN_ANSWER_ADDED)
        return true;
    record_init(entity_of(ENTITY_tac_member), &member);
    member.case_id = d->deed.case_id;
    member.practitioner_id = request->asked_by;
    return team_add_within(d, &member, warning, arena, err);
}

static bool is_unanswered(const struct case_deed *d, const struct join_request *request,
                          struct err *err)
{
    const struct join_request *saved =
        case_file_find(&d->file, ENTITY_join_request, &request->record.id);

    if (!saved)
        return err_set(err, ERR_NOT_FOUND, "That request is not part of this case.");
    return !saved->answer || err_set(err, ERR_REFUSED, "Somebody has answered it already.");
}

static bool answer(struct case_deed *d, struct join_request *request, const char **warning,
                   struct arena *arena, struct err *err)
{
    if (!case_deed_may(d, PERMIT_TEAM_MEETINGS, OPERATION_CREATE, err) ||
        !is_unanswered(d, request, err))
        return false;
    if (!request->answer)
        return err_set_field(err, "answer", "Take them into the team, or decline.");
    request->answered_by = d->deed.session->who.practitioner;
    request->answered_on = d->today;
    return take_in(d, request, warning, arena, err) &&
           case_deed_save(d, ENTITY_join_request, request, err);
}

bool join_answer(struct session *session, struct join_request *request, const char **warning,
                 struct arena *arena, struct err *err)
{
    struct join_request before = *request;
    struct case_deed d;
    bool ok;

    *warning = NULL;
    ok = case_deed_begin(session, &request->case_id, &d, err) &&
         case_deed_end(&d, answer(&d, request, warning, arena, err), err);
    if (!ok)
        *request = before;
    return ok;
}
