/* SPDX-License-Identifier: MIT */
/* A proposal to lead that waits is handed over to or declined; what both managers settle. */

#include "config.h"

#include "base/text.h"
#include "model/record.h"
#include "policy/relation.h"
#include "service/case_deed.h"
#include "service/lead_svc.h"
#include "store/record_store.h"

/* The term as it is stored, for a deed on its case. */
static bool begin_on(struct session *session, const struct ident *id, struct case_deed *d,
                     struct lp_assignment *term, struct err *err)
{
    struct arena arena = ARENA_INIT;
    const struct lp_assignment *found;
    struct lp_assignment stored;
    struct db *db;
    bool ok = session_db(session, &db, err) &&
              record_store_get(db, ENTITY_lp_assignment, id, &stored, &arena, err) &&
              case_deed_begin(session, &stored.case_id, d, err);

    arena_clear(&arena);
    if (!ok)
        return false;
    found = case_file_find(&d->file, ENTITY_lp_assignment, id);
    if (found)
        *term = *found;
    else
        ok = case_deed_end(
            d, err_set(err, ERR_NOT_FOUND, "That proposal is not part of this case any more."),
            err);
    return ok;
}

static bool is_asked(const struct case_deed *d, const struct lp_assignment *term)
{
    const struct ident *me = &d->deed.session->who.practitioner;

    return session_has_role(d->deed.session, ROLE_practitioner) && ident_known(me) &&
           ident_equal(me, &term->practitioner_id);
}

bool lead_may_tick(const struct relation *relation, const struct ident *me,
                   const struct lp_assignment *term)
{
    return (ident_known(me) && ident_equal(me, &term->practitioner_id)) ||
           permit(PERMIT_ASSIGN_LEAD, OPERATION_PROPOSE, relation).allowed ||
           lead_may_name(relation);
}

static bool tick(struct case_deed *d, struct lp_assignment *stored,
                 const struct lp_assignment *term, struct err *err)
{
    if (!lead_may_tick(&d->relation, &d->deed.session->who.practitioner, stored))
        return err_set(err, ERR_DENIED, "Whoever is asked ticks them, or whoever leads now.");
    if (!case_deed_open(d, err))
        return false;
    if (!relation_is_asked(stored, d->today))
        return err_set(err, ERR_REFUSED, "This was answered already and stays as it is.");
    stored->record.version = term->record.version;
    stored->handover_done = term->handover_done;
    return case_deed_save(d, ENTITY_lp_assignment, stored, err);
}

bool lead_tick(struct session *session, const struct lp_assignment *term, struct err *err)
{
    struct lp_assignment stored;
    struct case_deed d;

    return begin_on(session, &term->record.id, &d, &stored, err) &&
           case_deed_end(&d, tick(&d, &stored, term, err), err);
}

static bool decline(struct case_deed *d, struct lp_assignment *term, const char *reason,
                    struct err *err)
{
    if ((!is_asked(d, term) && !case_deed_may(d, PERMIT_ASSIGN_LEAD, OPERATION_EXECUTE, err)) ||
        !case_deed_open(d, err))
        return false;
    if (date_known(term->accepted_on))
        return err_set(err, ERR_REFUSED,
                       "This was accepted. Propose somebody else: until they accept, it stays.");
    if (date_known(term->declined_on))
        return err_set(err, ERR_REFUSED, "This was declined already.");
    if (!reason || text_blank(reason))
        return err_set_field(err, "declined_reason", "Say why: both managers read it.");
    term->end_reason = LPEND_NONE_; /* it was of whoever leads now, who goes on */
    term->declined_on = d->today;
    term->declined_reason = reason;
    return case_deed_save(d, ENTITY_lp_assignment, term, err);
}

bool lead_decline(struct session *session, const struct ident *assignment_id, const char *reason,
                  struct err *err)
{
    struct lp_assignment term;
    struct case_deed d;

    return begin_on(session, assignment_id, &d, &term, err) &&
           case_deed_end(&d, decline(&d, &term, reason, err), err);
}

static bool may_settle(struct case_deed *d, const struct lp_assignment *term, struct err *err)
{
    struct session *session = d->deed.session;
    struct due_list due;
    const char *why_not;

    due_find(&d->file, session_parameters(session), d->today, &due, &d->arena);
    why_not = lead_managers_why_not(session, &d->relation, &due, &term->record.id);
    return !why_not || err_set(err, ERR_DENIED, "%s", why_not);
}

static bool settle(struct case_deed *d, struct lp_assignment *term, const char *note,
                   struct err *err)
{
    if (!may_settle(d, term, err) || !case_deed_open(d, err))
        return false;
    if (!date_known(term->declined_on))
        return err_set(err, ERR_REFUSED, "This is for a proposal that was declined.");
    if (date_known(term->managers_met_on))
        return err_set(err, ERR_REFUSED, "What the managers settled is written down already. "
                                         "Read it under the proposal.");
    if (!note || text_blank(note))
        return err_set_field(err, "managers_note", "Say what the managers settled.");
    term->managers_met_on = d->today;
    term->managers_note = note;
    return case_deed_save(d, ENTITY_lp_assignment, term, err);
}

bool lead_managers_met(struct session *session, const struct ident *assignment_id,
                       const char *note, struct err *err)
{
    struct lp_assignment term;
    struct case_deed d;

    return begin_on(session, assignment_id, &d, &term, err) &&
           case_deed_end(&d, settle(&d, &term, note, err), err);
}
