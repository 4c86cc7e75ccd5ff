/* SPDX-License-Identifier: MIT */
/* Subject access. */

#include "config.h"

#include "service/access_svc.h"

#include "base/text.h"
#include "model/access_clock.h"
#include "model/record.h"
#include "service/case_deed.h"

/* What was handed over stays as it was. */
static bool is_unanswered(struct case_deed *d, const struct sar *saved, struct err *err)
{
    char day[DATE_WORDS];

    if (!saved || !date_known(saved->released_on))
        return true;
    date_format_words(saved->released_on, day);
    d->deed.refused_why = "request was answered";
    return err_set(err, ERR_REFUSED,
                   "It was handed over on %s, and stays as it was. Take down a new request.", day);
}

static const struct sar *saved_request(const struct case_deed *d, const struct ident *id)
{
    return case_file_find(&d->file, ENTITY_sar, id);
}

/* ----- The request ------------------------------------------------------- */

static void fill(struct case_deed *d, struct sar *request)
{
    const struct person *person = case_file_person(&d->file, &request->requester_id);

    request->subject_id = d->file.subject.record.id;
    if (!request->record.version && !date_known(request->received_on))
        request->received_on = d->today;
    if (person && (!request->requester || text_blank(request->requester)))
        request->requester = person->name;
    request->due_on = access_due(request, &d->deed.session->parameters);
}

static bool keep(struct case_deed *d, struct sar *request, struct err *err)
{
    bool released = date_known(request->released_on);

    if (!case_deed_may(d, PERMIT_SUBJECT_ACCESS,
                       request->record.version || released ? OPERATION_UPDATE : OPERATION_CREATE,
                       err) ||
        !is_unanswered(d, saved_request(d, &request->record.id), err))
        return false;
    fill(d, request);
    if (!released)
        return case_deed_save(d, ENTITY_sar, request, err);
    return case_deed_put(d, ENTITY_sar, request, err) &&
           case_deed_check(d, ENTITY_sar, request, err) &&
           case_deed_keep_as(d, ENTITY_sar, request, AUDIT_DISCLOSE, NULL, err);
}

bool access_keep(struct session *session, struct sar *request, struct err *err)
{
    struct sar kept = *request; /* with a name that is gone when the deed is over */
    struct case_deed d;

    if (!ident_known(&kept.record.id))
        kept.record.id = ident_new(session->machine);
    if (!case_deed_begin(session, &request->case_id, &d, err) ||
        !case_deed_end(&d, keep(&d, &kept, err), err))
        return false;
    kept.requester = request->requester;
    *request = kept;
    return true;
}

/* ----- What is left out ---------------------------------------------------- */

static bool may_leave_out(struct case_deed *d, const struct sar_redaction *redaction,
                          struct err *err)
{
    const struct sar *request = saved_request(d, &redaction->sar_id);

    if (!case_deed_may(d, PERMIT_SUBJECT_ACCESS, OPERATION_UPDATE, err))
        return false;
    if (!request)
        return err_set(err, ERR_NOT_FOUND, "That request is not one of this case.");
    return is_unanswered(d, request, err);
}

bool access_leave_out(struct session *session, const struct ident *case_id,
                      struct sar_redaction *redaction, struct err *err)
{
    struct record before = redaction->record;
    struct case_deed d;
    bool ok;

    ok = case_deed_begin(session, case_id, &d, err) &&
         case_deed_end(&d,
                       may_leave_out(&d, redaction, err) &&
                           case_deed_save(&d, ENTITY_sar_redaction, redaction, err),
                       err);
    if (!ok)
        redaction->record = before;
    return ok;
}

static bool put_back(struct case_deed *d, struct sar_redaction *redaction, const char *reason,
                     struct err *err)
{
    if (!may_leave_out(d, redaction, err))
        return false;
    redaction->record.void_at = session_now(d->deed.session);
    redaction->record.void_reason = reason;
    return deed_save(&d->deed, ENTITY_sar_redaction, redaction, AUDIT_VOID, reason, err);
}

bool access_put_back(struct session *session, const struct ident *case_id,
                     const struct sar_redaction *redaction, const char *reason, struct err *err)
{
    struct sar_redaction taken = *redaction;
    struct case_deed d;

    if (!reason || text_blank(reason))
        return err_set_field(err, "reason", "Say why it is taken back; it stays on record.");
    return case_deed_begin(session, case_id, &d, err) &&
           case_deed_end(&d, put_back(&d, &taken, reason, err), err);
}

const char *access_why_not(const struct case_view *view, enum operation operation)
{
    struct permission permission = permit(PERMIT_SUBJECT_ACCESS, operation, &view->relation);

    if (view->identity_only)
        return "You may know of this case, but not read it. Ask its lead professional.";
    return permission.allowed ? NULL : permission.why_not;
}
