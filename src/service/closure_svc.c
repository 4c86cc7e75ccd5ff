/* SPDX-License-Identifier: MIT */
/* The record of a closing, written while it waits. */

#include "config.h"

#include "service/closure_svc.h"

#include "base/text.h"
#include "model/record.h"
#include "policy/completion.h"
#include "policy/consent_notice.h"
#include "policy/record_rules.h"
#include "service/case_deed.h"
#include "service/case_look.h"

const struct closure *closure_waiting(const struct case_file *file)
{
    const struct closure *last =
        file->closure.count ? &file->closure.items[file->closure.count - 1] : NULL;

    return last && !ident_known(&last->approved_by) ? last : NULL;
}

static bool waits(const struct case_file *file, struct err *err)
{
    return file->caf_case.state == STATE_Z0 ||
           err_set(err, ERR_REFUSED, "No closing waits for approval here.");
}

const char *closure_copies(const struct case_file *file, const struct closure *closure,
                           struct date today, struct arena *arena)
{
    struct consent_stop stop = { WITHDRAWAL_SCOPE_ALL, IDENT_NONE,
                                 date_known(closure->approved_on) ? closure->approved_on : today };
    struct consent_holders holders;

    consent_holders(file, &stop, &holders, arena);
    return consent_holders_words(&holders, holders.count, false, arena);
}

bool closure_names_meeting(enum code_close reason)
{
    return reason != CLOSE_NONE_ && !closure_needs_no_meeting(reason);
}

/* ----- Before it is written ---------------------------------------------- */

/* The case, for those who may write the record. */
static bool look_at(struct session *session, const struct ident *case_id, struct case_look *here,
                    struct arena *arena, struct err *err)
{
    struct permission permission;

    if (!case_look_quiet(session, case_id, here, arena, err))
        return false;
    permission = permit(PERMIT_PROPOSE_CLOSURE, OPERATION_EXECUTE, &here->relation);
    if (!permission.allowed)
        return err_set(err, ERR_DENIED, "%s", permission.why_not);
    return waits(&here->file, err);
}

const char *closure_why_not(struct session *session, const struct ident *case_id,
                            struct arena *arena)
{
    struct err err = ERR_INIT;
    struct case_look here;

    return look_at(session, case_id, &here, arena, &err) ? NULL : arena_strdup(arena, err.msg);
}

bool closure_draft(struct session *session, const struct ident *case_id, struct closure *out,
                   struct arena *arena, struct err *err)
{
    const struct closure *begun;
    struct case_look here;

    if (!look_at(session, case_id, &here, arena, err)) {
        if (err->kind == ERR_DENIED)
            refusal(session, case_id, permit_function_words(PERMIT_PROPOSE_CLOSURE), err);
        return false;
    }
    begun = closure_waiting(&here.file);
    if (begun)
        *out = *begun;
    else
        record_init(entity_of(ENTITY_closure), out);
    return case_look_note(session, &here, err);
}

bool closure_flagged(const struct case_file *file)
{
    const struct closure *waiting = closure_waiting(file);

    return waiting && closure_needs_safeguarding(waiting->reason);
}

/* Who sends one back has read it, too: T26. */
static struct permission may_read(const struct case_look *here)
{
    struct relation relation = here->relation;
    struct permission permission;

    relation.flagged = closure_flagged(&here->file) || relation.supervises;
    permission = permit(PERMIT_APPROVE_CLOSURE, OPERATION_APPROVE, &relation);
    return permission.allowed ? permission
                              : permit(PERMIT_PROPOSE_CLOSURE, OPERATION_EXECUTE, &relation);
}

bool closure_read(struct session *session, const struct ident *case_id, struct closure *out,
                  struct arena *arena, struct err *err)
{
    const struct closure *begun;
    struct permission permission;
    struct case_look here;

    if (!case_look_quiet(session, case_id, &here, arena, err))
        return false;
    permission = may_read(&here);
    if (!permission.allowed) {
        err_set(err, ERR_DENIED, "%s", permission.why_not);
        refusal(session, case_id, permit_function_words(PERMIT_APPROVE_CLOSURE), err);
        return false;
    }
    begun = here.file.caf_case.state == STATE_Z0 ? closure_waiting(&here.file) : NULL;
    if (!begun)
        return err_set(err, ERR_NOT_FOUND, "No record of a closing waits here.");
    *out = *begun;
    return case_look_note(session, &here, err);
}

const char *closure_lacks(struct session *session, const struct ident *case_id,
                          struct arena *arena)
{
    struct problems problems = PROBLEMS_INIT(arena);
    const struct closure *begun;
    const struct problem *first;
    struct err err = ERR_INIT;
    struct case_facts facts;
    struct case_look here;

    if (!look_at(session, case_id, &here, arena, &err))
        return NULL;
    begun = closure_waiting(&here.file);
    if (!begun)
        return "Write the record.";
    facts = session_facts(session, &here.file, &here.relation);
    completion_closure(&facts, begun, &problems);
    first = problems_first(&problems);
    return first ? first->sentence : NULL;
}

/* ----- The deed ---------------------------------------------------------- */

/* A change is of the record that waits; the others are history. */
static bool is_that_one(struct case_deed *d, const struct closure *closure, struct err *err)
{
    const struct closure *begun = closure_waiting(&d->file);

    if (begun ? ident_equal(&begun->record.id, &closure->record.id) : !closure->record.version)
        return true;
    d->deed.refused_why = "another record of the closing";
    return err_set(err, ERR_REFUSED,
                   "Somebody began another record of this closing meanwhile: open that one.");
}

/* Whoever writes what came of it proposes the closing, and does not approve it; who
 * fills a gap in what the lead professional wrote does not. The lead may take it over. */
static struct ident proposed_by(const struct case_deed *d, const struct closure *begun)
{
    bool written = begun && begun->outcome_summary && !text_blank(begun->outcome_summary);

    if (written && ident_known(&begun->closed_by) && !d->relation.lead && !d->relation.deputy)
        return begun->closed_by;
    return d->deed.session->who.practitioner;
}

/* What only the steps of the case write. */
static void keep_the_rest(struct case_deed *d, struct closure *closure)
{
    const struct closure *begun = closure_waiting(&d->file);

    closure->case_id = d->deed.case_id;
    closure->closed_by = proposed_by(d, begun);
    closure->approved_by = IDENT_NONE;
    closure->approved_on = DATE_NONE;
    closure->rejected_reason = begun ? begun->rejected_reason : NULL;
    if (!date_known(closure->closed_on))
        closure->closed_on = d->today;
}

static bool write(struct case_deed *d, struct closure *closure, struct err *err)
{
    if (!case_deed_may(d, PERMIT_PROPOSE_CLOSURE, OPERATION_EXECUTE, err) ||
        !waits(&d->file, err) || !is_that_one(d, closure, err))
        return false;
    keep_the_rest(d, closure);
    return case_deed_save(d, ENTITY_closure, closure, err);
}

bool closure_write(struct session *session, const struct ident *case_id, struct closure *closure,
                   struct err *err)
{
    struct record before = closure->record;
    struct case_deed d;
    bool ok;

    ok = case_deed_begin(session, case_id, &d, err) &&
         case_deed_end(&d, write(&d, closure, err), err);
    if (!ok)
        closure->record = before;
    return ok;
}
