/* SPDX-License-Identifier: MIT */
/* Consent: a decision recorded, and what follows from it. */

#include "config.h"

#include "service/consent_svc.h"

#include "model/record.h"
#include "policy/consent_check.h"
#include "policy/consent_rules.h"
#include "policy/due.h"
#include "policy/relation.h"
#include "service/consent_deed.h"
#include "service/record_text.h"
#include "service/step_deed.h"
#include "store/record_store.h"

/* ----- Rules ------------------------------------------------------------ */

/* Expired and superseded follow from days and later decisions; a withdrawal
 * has a way of its own that never waits. */
static bool is_a_decision(const struct consent *consent, struct err *err)
{
    if (consent->status == CONSENTST_WITHDRAWN)
        return err_set_field(err, "status", "Record a withdrawal with the withdrawal form.");
    if (consent->status == CONSENTST_EXPIRED || consent->status == CONSENTST_SUPERSEDED)
        return err_set_field(err, "status",
                             "This follows by itself. Record what the family decided.");
    if (consent->record.version)
        return err_set(err, ERR_REFUSED,
                       "A decision is never edited. Record a new one; it replaces the old.");
    return true;
}

static bool texts_hold(const struct consent_entry *entry, struct err *err)
{
    if (!record_text_holds(ENTITY_consent, &entry->consent, err))
        return false;
    for (size_t i = 0; i < entry->scope_count; i++) {
        if (!record_text_holds(ENTITY_consent_scope, &entry->scopes[i], err))
            return false;
    }
    return true;
}

static bool nothing_is_wrong(struct case_deed *d, const struct consent_entry *entry,
                             struct err *err)
{
    struct problems problems = PROBLEMS_INIT(&d->arena);
    const struct problem *first;

    consent_check(&d->file, &entry->consent, entry->scopes, entry->scope_count,
                  &d->deed.session->parameters, d->today, &problems);
    first = problems_first(&problems);
    return !first || err_set_field(err, first->field, "%s", first->sentence);
}

/* ----- Rows ------------------------------------------------------------- */

static bool save_scopes(struct case_deed *d, const struct ident *consent,
                        struct consent_scope *scopes, size_t count, struct err *err)
{
    for (size_t i = 0; i < count; i++) {
        scopes[i].consent_id = *consent;
        scopes[i].record.version = 0;
        if (!deed_save(&d->deed, ENTITY_consent_scope, &scopes[i], AUDIT_CREATE, NULL, err))
            return false;
    }
    return true;
}

static int signs_as(const struct case_deed *d, const struct consent *consent)
{
    const struct person *giver = case_file_person(&d->file, &consent->given_by_person);

    if (consent->given_as == GIVEN_AS_SELF && giver && ident_known(&giver->subject_id) &&
        ident_equal(&giver->subject_id, &d->file.subject.record.id))
        return SIGN_CAPACITY_YOUNG_PERSON;
    if (consent->given_as == GIVEN_AS_SELF || consent->given_as == GIVEN_AS_PARENT_PR)
        return SIGN_CAPACITY_PARENT;
    return SIGN_CAPACITY_CARER;
}

/* What the family signed stands among the signatures, too. */
static bool save_signature(struct case_deed *d, const struct consent *consent, int capacity,
                           struct err *err)
{
    struct signature signature;

    if (consent->form != CONSENT_FORM_WRITTEN || !date_known(consent->signed_on) ||
        !consent->signed_name)
        return true;
    record_init(entity_of(ENTITY_signature), &signature);
    signature.case_id = d->deed.case_id;
    signature.consent_id = consent->record.id;
    signature.capacity = capacity;
    signature.name = consent->signed_name;
    signature.person_id = consent->given_by_person;
    signature.signed_on = consent->signed_on;
    signature.method = consent->sign_method;
    return deed_save(&d->deed, ENTITY_signature, &signature, AUDIT_CREATE, NULL, err);
}

/* With consent to assess the case goes on; a yes that has run out moves nothing. A
 * refusal counts at once, too, and waits for what domain.md 3.5 asks: T04. */
static bool follow(struct case_deed *d, const struct consent *consent, struct err *err)
{
    if (consent->stage != CONSENT_STAGE_ASSESSMENT || d->file.caf_case.state != STATE_C0 ||
        !consent_says_yes(consent))
        return true;
    return !consent_agreed_at(&d->file, CONSENT_STAGE_ASSESSMENT, d->today) ||
           step_follow(d, EVENT_T05, NULL, err);
}

/* A yes answers what was on record when it was asked for: one that somebody took
 * back meanwhile must not come back with it. A no never waits. */
static bool is_still_so(const struct case_deed *d, const struct consent_entry *entry,
                        struct err *err)
{
    size_t count = d->file.consent.count;
    struct ident last = count ? d->file.consent.items[count - 1].record.id : IDENT_NONE;

    return !entry->drafted || !consent_says_yes(&entry->consent) ||
           ident_equal(&entry->seen, &last) ||
           err_set(err, ERR_CONFLICT,
                   "Somebody recorded what the family decided while this was being written. Leave "
                   "it (it is kept), read the consent log, and open it again.");
}

void consent_agree_to_nothing(struct consent_entry *entry)
{
    size_t kept = 0;

    if (entry->consent.status != CONSENTST_REFUSED)
        return;
    entry->consent.storage_agreed = entry->consent.sharing_agreed = YN_NONE_;
    for (size_t i = 0; i < entry->scope_count; i++) {
        if (entry->scopes[i].effect != SCOPE_EFFECT_ALLOW)
            entry->scopes[kept++] = entry->scopes[i];
    }
    entry->scope_count = kept;
}

bool consent_keep(struct case_deed *d, struct consent_entry *entry, struct err *err)
{
    struct consent *consent = &entry->consent;
    const struct consent *before;
    int capacity;

    consent_agree_to_nothing(entry);
    if (!case_deed_may(d, PERMIT_CONSENT_RECORD, OPERATION_CREATE, err) ||
        !is_a_decision(consent, err) || !is_still_so(d, entry, err) || !texts_hold(entry, err) ||
        !nothing_is_wrong(d, entry, err))
        return false;
    before = consent_replaced(&d->file, consent, d->today);
    consent->supersedes_id = before ? before->record.id : IDENT_NONE;
    capacity = signs_as(d, consent);
    return case_deed_keep_as(d, ENTITY_consent, consent, AUDIT_CONSENT, NULL, err) &&
           save_scopes(d, &consent->record.id, entry->scopes, entry->scope_count, err) &&
           save_signature(d, consent, capacity, err);
}

static bool record(struct case_deed *d, struct consent_entry *entry, struct err *err)
{
    return case_deed_open(d, err) && consent_keep(d, entry, err) &&
           follow(d, &entry->consent, err);
}

/* A save that was undone leaves new records new. */
static void forget_rows(struct consent_entry *entry)
{
    entry->consent.record.version = 0;
    for (size_t i = 0; i < entry->scope_count; i++)
        entry->scopes[i].record.version = 0;
}

bool consent_record(struct session *session, struct consent_entry *entry,
                    const struct secret *passphrase, struct err *err)
{
    bool is_new = !entry->consent.record.version;
    struct case_deed d;
    bool ok;

    if (!session_confirm(session, passphrase, err) ||
        !case_deed_begin(session, &entry->consent.case_id, &d, err))
        return false;
    ok = case_deed_end(&d, record(&d, entry, err), err);
    if (!ok && is_new)
        forget_rows(entry);
    return ok;
}

/* ----- Withdrawal ------------------------------------------------------- */

struct withdrawal {
    enum code_withdrawal_scope what;
    const struct ident *who;
    const struct ident *said_by;
    struct date on;
    bool effects_explained;
    const char *reason;
};

static bool is_for_one(enum code_withdrawal_scope what)
{
    return what == WITHDRAWAL_SCOPE_ONE_AGENCY || what == WITHDRAWAL_SCOPE_ONE_PERSON;
}

/* The agency, practitioner or person that must not have it any more. */
static bool find_target(struct case_deed *d, const struct withdrawal *w,
                        struct consent_scope *scope, struct err *err)
{
    bool there = false;

    if (!w->who || !ident_known(w->who))
        return err_set_field(err, "who", "Say who must not have it any more.");
    scope->target_kind = SCOPE_TARGET_AGENCY;
    if (w->what == WITHDRAWAL_SCOPE_ONE_PERSON) {
        if (!record_store_exists(d->deed.db, ENTITY_practitioner, w->who, &there, err))
            return false;
        scope->target_kind = there ? SCOPE_TARGET_PRACTITIONER : SCOPE_TARGET_PERSON;
    }
    scope->target_id = *w->who;
    scope->effect = SCOPE_EFFECT_DENY;
    scope->data_class = set_with(0, DATACLASS_ALL);
    return true;
}

static bool is_in_team(const struct case_deed *d, const struct ident *who)
{
    for (size_t i = 0; who && i < d->file.tac_member.count; i++) {
        const struct tac_member *member = &d->file.tac_member.items[i];

        if (relation_in_force(member->from, member->to, d->today) &&
            (ident_equal(&member->practitioner_id, who) || ident_equal(&member->person_id, who)))
            return true;
    }
    return false;
}

/* It answers the decision that speaks for the case, or sharing at large. Somebody
 * of the team is taken out of what the team was agreed to. */
static void fill_withdrawal(const struct case_deed *d, const struct withdrawal *w,
                            struct consent *consent)
{
    const struct consent *before = consent_current(&d->file, d->today).consent;

    record_init(entity_of(ENTITY_consent), consent);
    consent->case_id = d->deed.case_id;
    consent->stage = before ? before->stage : CONSENT_STAGE_STORE_SHARE;
    if (w->what == WITHDRAWAL_SCOPE_ONE_PERSON && is_in_team(d, w->who))
        consent->stage = CONSENT_STAGE_TAC;
    consent->status = CONSENTST_WITHDRAWN;
    consent->withdrawal_scope = w->what;
    consent->withdrawn_on = consent->obtained_on = w->on;
    consent->obtained_by = d->deed.session->who.practitioner;
    consent->effects_explained = w->effects_explained;
    consent->refusal_reason = w->reason;
    if (w->said_by)
        consent->withdrawn_by = consent->given_by_person = *w->said_by;
    if (before && ident_equal(&before->given_by_person, &consent->withdrawn_by))
        consent->given_as = before->given_as;
    if (before && !is_for_one(w->what))
        consent->supersedes_id = before->record.id;
}

/* T24: the case stops at once, whatever is still to be explained or considered;
 * that is asked for before the closing is approved (T25). */
static bool stop_case(struct case_deed *d, const struct withdrawal *w, struct err *err)
{
    int state = d->file.caf_case.state;
    bool goes_on = w->what != WITHDRAWAL_SCOPE_ALL && w->what != WITHDRAWAL_SCOPE_CAF_SUPPORT;

    if (goes_on || state == STATE_Z0 || !state_is_open(state))
        return true;
    return step_follow(d, EVENT_T24, w->reason, err);
}

/* It counts at once, and so where the record goes on: what a void case says is read by
 * nobody. */
static bool counts_here(struct case_deed *d, struct err *err)
{
    return !case_is_merged(&d->file) || case_deed_writes(d, ENTITY_consent, err);
}

static bool withdraw(struct case_deed *d, const struct withdrawal *w, struct err *err)
{
    struct consent consent;
    struct consent_scope scope;

    if (!case_deed_may(d, PERMIT_WITHDRAW_CONSENT, OPERATION_EXECUTE, err) ||
        !counts_here(d, err))
        return false;
    record_init(entity_of(ENTITY_consent_scope), &scope);
    if (is_for_one(w->what) && !find_target(d, w, &scope, err))
        return false;
    fill_withdrawal(d, w, &consent);
    return record_text_holds(ENTITY_consent, &consent, err) &&
           case_deed_keep_as(d, ENTITY_consent, &consent, AUDIT_CONSENT, w->reason, err) &&
           save_scopes(d, &consent.record.id, &scope, is_for_one(w->what), err) &&
           stop_case(d, w, err);
}

bool consent_withdraw(struct session *session, const struct ident *case_id,
                      enum code_withdrawal_scope what, const struct ident *who,
                      const struct ident *said_by, struct date on, bool effects_explained,
                      const char *reason, const struct secret *passphrase, struct err *err)
{
    struct withdrawal w = { what ? what : WITHDRAWAL_SCOPE_ALL, who, said_by, on,
                            effects_explained, reason };
    struct case_deed d;

    if (!date_known(on))
        w.on = session_today(session);
    if (date_compare(w.on, session_today(session)) > 0)
        return err_set_field(err, "withdrawn_on",
                             "That day is still to come. Leave it empty for today.");
    if (!session_confirm(session, passphrase, err) || !case_deed_begin(session, case_id, &d, err))
        return false;
    return case_deed_end(&d, withdraw(&d, &w, err), err);
}
