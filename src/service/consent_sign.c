/* SPDX-License-Identifier: MIT */
/* A signature under a decision that is on record: domain.md 1.6, 1.9. */

#include "config.h"

#include "base/text.h"
#include "model/format.h"
#include "model/record.h"
#include "service/case_deed.h"
#include "service/consent_svc.h"
#include "service/record_text.h"

static struct consent *find_decision(struct case_deed *d, const struct ident *id)
{
    for (size_t i = 0; i < d->file.consent.count; i++) {
        if (ident_equal(&d->file.consent.items[i].record.id, id))
            return &d->file.consent.items[i];
    }
    return NULL;
}

static bool is_decided(const struct consent *consent, struct err *err)
{
    if (!consent)
        return err_set(err, ERR_NOT_FOUND, "That decision is not on record.");
    return consent->status != CONSENTST_WITHDRAWN ||
           err_set(err, ERR_REFUSED, "A withdrawal needs no signature: it counts as it is said.");
}

static bool is_said(const struct signature *signature, struct date today, struct err *err)
{
    if (!signature->capacity)
        return err_set_field(err, "capacity", "Say as what they signed.");
    if (!signature->name || text_blank(signature->name))
        return err_set_field(err, "name", "Write the name as it is signed.");
    if (!format_is_signed(signature->name))
        return err_set_field(err, "name", "That is no name: write it as it is signed, and the day "
                                          "in its own field.");
    if (!date_known(signature->signed_on))
        return err_set_field(err, "signed_on", "Say when it was signed.");
    if (date_compare(signature->signed_on, today) > 0)
        return err_set_field(err, "signed_on", "That day is still to come.");
    return signature->method || err_set_field(err, "method", "Say how it was signed.");
}

static bool is_first_of_theirs(const struct case_deed *d, const struct signature *signature,
                               struct err *err)
{
    for (size_t i = 0; i < d->file.signature.count; i++) {
        const struct signature *other = &d->file.signature.items[i];

        if (ident_equal(&other->consent_id, &signature->consent_id) &&
            ident_known(&other->person_id) &&
            ident_equal(&other->person_id, &signature->person_id))
            return err_set_field(err, "person_id", "They have signed this decision already.");
    }
    return true;
}

/* The paper has followed what was spoken: who decided has signed. */
static bool confirm(struct case_deed *d, struct consent *consent,
                    const struct signature *signature, struct err *err)
{
    if (consent->form != CONSENT_FORM_VERBAL || date_known(consent->signed_on) ||
        !ident_equal(&consent->given_by_person, &signature->person_id))
        return true;
    consent->sign_method = signature->method;
    consent->signed_on = signature->signed_on;
    consent->signed_name = signature->name;
    return deed_save(&d->deed, ENTITY_consent, consent, AUDIT_CHANGE, NULL, err);
}

static bool sign(struct case_deed *d, struct signature *signature, struct err *err)
{
    struct consent *consent = find_decision(d, &signature->consent_id);

    return case_deed_may(d, PERMIT_CONSENT_RECORD, OPERATION_CREATE, err) &&
           case_deed_open(d, err) && is_decided(consent, err) &&
           is_said(signature, d->today, err) && is_first_of_theirs(d, signature, err) &&
           record_text_holds(ENTITY_signature, signature, err) &&
           deed_save(&d->deed, ENTITY_signature, signature, AUDIT_CREATE, NULL, err) &&
           confirm(d, consent, signature, err);
}

bool consent_sign(struct session *session, struct signature *signature, struct err *err)
{
    struct record before = signature->record;
    struct case_deed d;
    bool ok;

    if (!case_deed_begin(session, &signature->case_id, &d, err))
        return false;
    ok = case_deed_end(&d, sign(&d, signature, err), err);
    if (!ok)
        signature->record = before;
    return ok;
}
