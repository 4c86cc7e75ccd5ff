/* SPDX-License-Identifier: MIT */
/* Entries of the sharing log. */

#include "config.h"

#include "service/sharing_svc.h"

#include "model/record.h"
#include "policy/consent_notice.h"
#include "service/case_deed.h"
#include "store/record_store.h"

/* The decision that lets this agency have it, else the one that speaks for the
 * case. */
static struct ident rests_on(const struct case_deed *d, const struct disclosure *entry)
{
    const struct agency *agency = case_file_agency(&d->file, &entry->to_agency);
    const struct consent *now = consent_current(&d->file, d->today).consent;
    struct recipient recipient = { 0 };

    if (!agency)
        return now ? now->record.id : IDENT_NONE;
    recipient = recipient_agency(agency);
    return consent_for(&d->file, &recipient, d->today).consent_id;
}

static int decision_of(const struct disclosure *entry)
{
    if (entry->decision)
        return entry->decision;
    if (entry->direction == DIRECTION_REQUEST_REFUSED)
        return SHARE_DECISION_NOT_SHARED;
    return entry->direction == DIRECTION_IN ? SHARE_DECISION_SHARED : SHARE_DECISION_NONE_;
}

static void fill(struct case_deed *d, struct disclosure *entry)
{
    entry->decision = decision_of(entry);
    if (!instant_known(entry->when))
        entry->when = session_now(d->deed.session);
    entry->by_user = d->deed.session->who.practitioner;
    if (entry->basis != LAWBASIS_CONSENT || ident_known(&entry->consent_id))
        return;
    entry->consent_id = rests_on(d, entry);
    if (consent_is_notice(&d->file, entry)) /* which nobody makes unawares */
        entry->consent_id = IDENT_NONE;
}

/* Brings the agency into the file, so that the rules know what consent says of it. */
static bool bring_in(struct case_deed *d, const struct disclosure *entry, struct err *err)
{
    struct agency *agency;

    if (!ident_known(&entry->to_agency) || case_file_agency(&d->file, &entry->to_agency))
        return true;
    agency = case_file_add(&d->file, ENTITY_agency, &d->arena);
    return record_store_get(d->deed.db, ENTITY_agency, &entry->to_agency, agency, &d->arena, err);
}

static bool add(struct case_deed *d, struct disclosure *entry, struct err *err)
{
    d->relation.own = d->relation.member;
    if (!case_deed_may(d, PERMIT_DISCLOSURE_LOG, OPERATION_CREATE, err) ||
        !bring_in(d, entry, err))
        return false;
    fill(d, entry);
    return case_deed_check(d, ENTITY_disclosure, entry, err) &&
           deed_save(&d->deed, ENTITY_disclosure, entry, AUDIT_DISCLOSE, NULL, err);
}

bool sharing_alerts(const struct disclosure *entry)
{
    return entry->direction == DIRECTION_OUT && entry->decision != SHARE_DECISION_NOT_SHARED &&
           entry->basis != LAWBASIS_CONSENT && !entry->family_copy;
}

const char *sharing_way(const struct disclosure *entry)
{
    if (entry->decision == SHARE_DECISION_TO_TELL)
        return "To be told";
    if (entry->direction == DIRECTION_OUT && entry->decision == SHARE_DECISION_NOT_SHARED)
        return code_label(CODES_SHARE_DECISION_ID, entry->decision);
    return code_label(CODES_DIRECTION_ID, entry->direction);
}

bool sharing_record(struct session *session, struct disclosure *entry, struct err *err)
{
    struct record before = entry->record;
    struct case_deed d;
    bool ok;

    if (before.version)
        return err_set(err, ERR_REFUSED, "An entry stays as it is. Add another one.");
    ok = case_deed_begin(session, &entry->case_id, &d, err) &&
         case_deed_end(&d, add(&d, entry, err), err);
    if (!ok)
        entry->record = before;
    return ok;
}
