/* SPDX-License-Identifier: MIT */
/* A closed case opened again. */

#include "config.h"

#include "service/reopen_svc.h"

#include "service/consent_deed.h"
#include "service/step_deed.h"
#include "store/board_store.h"

bool reopen_draft(struct session *session, const struct ident *case_id, struct consent *out,
                  struct arena *arena, struct err *err)
{
    struct consent_entry entry;

    if (!consent_draft(session, case_id, CONSENT_STAGE_REOPEN, &entry, arena, err))
        return false;
    *out = entry.consent;
    out->supersedes_id = entry.seen;
    return true;
}

/* An open case comes before those that are closed. */
static bool look_for_another(struct case_deed *d, struct err *err)
{
    struct board_line line;
    struct ident newest;

    if (!board_store_of_subject(d->deed.db, &d->file.subject.record.id, &newest, err))
        return false;
    if (!ident_known(&newest) || ident_equal(&newest, &d->deed.case_id))
        return true;
    if (!board_store_line(d->deed.db, &newest, d->today, &line, &d->arena, err))
        return false;
    d->other_open_case = line.row.open;
    return true;
}

/* It is judged with the decision in the file, and none is kept unless all holds. */
static bool reopen(struct case_deed *d, struct reopening *reopening, struct err *err)
{
    struct consent_entry entry = { .consent = reopening->consent,
                                   .drafted = true,
                                   .seen = reopening->consent.supersedes_id };
    struct step step = { .event = EVENT_T27,
                         .reason = reopening->reason,
                         .same_needs = reopening->same_needs };

    entry.consent.case_id = d->deed.case_id;
    entry.consent.stage = CONSENT_STAGE_REOPEN;
    if (!case_deed_may(d, PERMIT_REOPEN_VOID_MERGE, OPERATION_EXECUTE, err) ||
        !look_for_another(d, err) || !consent_keep(d, &entry, err) ||
        !step_within(d, &step, err))
        return false;
    reopening->consent = entry.consent;
    return true;
}

bool case_reopen(struct session *session, const struct ident *case_id,
                 struct reopening *reopening, struct err *err)
{
    struct case_deed d;

    return case_deed_begin(session, case_id, &d, err) &&
           case_deed_end(&d, reopen(&d, reopening, err), err);
}
