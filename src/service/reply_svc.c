/* SPDX-License-Identifier: MIT */
/* What is said beside a text, noted. */

#include "config.h"

#include "service/reply_svc.h"

#include "model/reply.h"
#include "service/case_deed.h"
#include "service/case_sight.h"

/* A draft is simply changed; what is complete keeps its words. */
static bool is_complete(const struct case_deed *d, const struct erratum *reply, struct err *err)
{
    const struct assessment *version =
        case_file_find(&d->file, ENTITY_assessment, &reply->assessment_id);

    if (!version || version->status != ASSESSMENT_STATUS_DRAFT)
        return true;
    return err_set(err, ERR_REFUSED,
                   "Version %d is still a draft: change it where it stands.",
                   (int)version->version_no);
}

/* What they may not read they know nothing of. */
static bool text_is_there(const struct case_deed *d, const struct erratum *reply, struct err *err)
{
    struct actor actor = session_actor(d->deed.session);

    if (case_sight_lets(&d->file, &d->relation, &actor, d->today, ENTITY_erratum, reply))
        return true;
    return err_set(err, ERR_NOT_FOUND, "The text it is about is not in this case. Go to the text "
                                       "and answer it there.");
}

static bool note(struct case_deed *d, struct erratum *reply, struct err *err)
{
    if (!date_known(reply->noted_on))
        reply->noted_on = d->today;
    if (!ident_known(&reply->noted_by))
        reply->noted_by = d->deed.session->who.practitioner;
    return case_deed_may(d, PERMIT_ERRATA, OPERATION_CREATE, err) &&
           case_deed_check(d, ENTITY_erratum, reply, err) && is_complete(d, reply, err) &&
           text_is_there(d, reply, err) && case_deed_save(d, ENTITY_erratum, reply, err);
}

bool reply_note(struct session *session, struct erratum *reply, struct err *err)
{
    struct record before = reply->record;
    struct case_deed d;
    bool ok;

    if (before.version)
        return err_set(err, ERR_REFUSED, "What was noted stays as it is. Add another one.");
    if (!case_deed_begin(session, &reply->case_id, &d, err))
        return false;
    ok = case_deed_end(&d, note(&d, reply, err), err);
    if (!ok)
        reply->record = before;
    return ok;
}
