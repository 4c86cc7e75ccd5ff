/* SPDX-License-Identifier: MIT */
/* Entries of the sharing log. */

#include "config.h"

#include "service/sharing_svc.h"

#include "model/record.h"
#include "policy/consent_notice.h"
#include "service/names.h"
#include "service/sharing_deed.h"
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

/* Whoever leads the safeguarding of an agency is nowhere on record but as a manager. */
static bool manages(struct case_deed *d, const struct ident *named, const struct ident *sharer)
{
    struct practitioner worker;
    struct err quiet = ERR_INIT;

    return ident_known(sharer) &&
           record_store_get(d->deed.db, ENTITY_practitioner, sharer, &worker, &d->arena, &quiet) &&
           (ident_equal(named, &worker.line_manager) || ident_equal(named, &worker.caf_supervisor));
}

static struct date went_on(const struct case_deed *d, const struct disclosure *entry)
{
    return instant_known(entry->when) ? instant_local_date(entry->when) : d->today;
}

bool sharing_is_authorised(struct case_deed *d, const struct disclosure *entry, struct err *err)
{
    const struct ident *named = &entry->authorised_by;

    if (!ident_known(named) || ident_equal(named, &entry->by_user) ||
        deed_by_supervisor(&d->deed, named, went_on(d, entry)) ||
        manages(d, named, &entry->by_user))
        return true;
    return err_set_field(err, "authorised_by",
                         "%s cannot authorise it. Name a supervisor, or the line manager or CAF "
                         "supervisor of whoever shares it.",
                         name_of(d->deed.session, ENTITY_practitioner, named, &d->arena));
}

/* Filled in, it may stand in the log. */
static bool holds(struct case_deed *d, struct disclosure *entry, struct err *err)
{
    if (entry->record.version)
        return err_set(err, ERR_REFUSED, "An entry stays as it is. Add another one.");
    d->relation.own = d->relation.member;
    if (!case_deed_may(d, PERMIT_DISCLOSURE_LOG, OPERATION_CREATE, err) ||
        !bring_in(d, entry, err))
        return false;
    fill(d, entry);
    return case_deed_check(d, ENTITY_disclosure, entry, err) &&
           sharing_is_authorised(d, entry, err);
}

bool sharing_check(struct session *session, const struct disclosure *entry, struct err *err)
{
    struct disclosure judged = *entry;
    struct case_deed d;
    bool is_right;

    if (!case_deed_begin(session, &judged.case_id, &d, err))
        return false;
    is_right = holds(&d, &judged, err);
    return case_deed_end(&d, false, err) || is_right;
}

bool sharing_alerts(const struct disclosure *entry)
{
    return entry->direction == DIRECTION_OUT && entry->decision != SHARE_DECISION_NOT_SHARED &&
           entry->basis != LAWBASIS_CONSENT && !entry->family_copy;
}

static bool is_decided_against(const struct disclosure *entry)
{
    return entry->direction == DIRECTION_OUT && entry->decision == SHARE_DECISION_NOT_SHARED;
}

const char *sharing_way(const struct disclosure *entry)
{
    if (entry->decision == SHARE_DECISION_TO_TELL)
        return "To be told";
    if (is_decided_against(entry))
        return code_label(CODES_SHARE_DECISION_ID, entry->decision);
    return entry->direction == DIRECTION_OUT ? "Given out"
                                             : code_label(CODES_DIRECTION_ID, entry->direction);
}

const char *sharing_title(enum entity_id kind, const void *record)
{
    if (kind == ENTITY_disclosure && is_decided_against(record))
        return "Decided not to share: nothing was given";
    return entity_of(kind)->title;
}

bool sharing_record(struct session *session, struct disclosure *entry, struct err *err)
{
    struct record before = entry->record;
    struct case_deed d;
    bool ok;

    ok = case_deed_begin(session, &entry->case_id, &d, err) &&
         case_deed_end(&d,
                       holds(&d, entry, err) &&
                           deed_save(&d.deed, ENTITY_disclosure, entry, AUDIT_DISCLOSE, NULL, err),
                       err);
    if (!ok)
        entry->record = before;
    return ok;
}
