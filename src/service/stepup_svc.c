/* SPDX-License-Identifier: MIT */
/* A concern and what follows from it. */

#include "config.h"

#include "service/stepup_svc.h"

#include "base/text.h"
#include "model/concern.h"
#include "model/record.h"
#include "policy/states.h"
#include "service/record_text.h"
#include "service/sharing_deed.h"
#include "service/step_deed.h"
#include "service/stepup_lock.h"
#include "service/step_svc.h"

bool stepup_raise(struct session *session, const struct ident *case_id, struct stepup *stepup,
                  struct err *err)
{
    struct step_record records[] = { { ENTITY_stepup, stepup } };
    struct step step = { .event = EVENT_T16, .records = records, .record_count = 1 };

    if (!stepup->concern || text_blank(stepup->concern))
        return err_set_field(err, "concern", "Write what you saw or were told.");
    return step_take(session, case_id, &step, err);
}

/* ----- What became known since ------------------------------------------ */

/* What the case waits for, when this was the last thing it needed: every concern is
 * decided, and where none is taken, social care has said why. */
static enum code_event goes_on(const struct case_deed *d, const struct stepup *stepup)
{
    const struct case_file *file = &d->file;

    if (file->caf_case.state != STATE_U0 || !stepup->sc_decision ||
        concern_undecided(file, stepup))
        return EVENT_NONE_;
    if (concern_is_accepted(stepup) || concern_accepted_but(file, stepup))
        return EVENT_T18;
    return concern_is_handed_back(stepup) && !concern_awaited(file, stepup) ? EVENT_T17
                                                                             : EVENT_NONE_;
}

/* The entry that was made with the concern stays its own. */
static void keep_sharing(const struct case_deed *d, struct stepup *stepup)
{
    const struct stepup *saved = case_file_find(&d->file, ENTITY_stepup, &stepup->record.id);

    if (saved)
        stepup->disclosure_id = saved->disclosure_id;
}

static bool is_its_own(const struct stepup *stepup, const struct disclosure *sharing,
                       struct err *err)
{
    return !sharing || ident_equal(&stepup->disclosure_id, &sharing->record.id) ||
           err_set(err, ERR_REFUSED, "That entry of the sharing log belongs to something else.");
}

/* Its entry of the sharing log was made with the concern; it was shared when they
 * were told. Where it does not come with the concern, the saved one follows. */
static bool save_sharing(struct case_deed *d, const struct stepup *stepup,
                         struct disclosure *sharing, struct err *err)
{
    const struct stepup *saved = case_file_find(&d->file, ENTITY_stepup, &stepup->record.id);
    const struct disclosure *kept =
        case_file_find(&d->file, ENTITY_disclosure, &stepup->disclosure_id);
    struct disclosure follows;
    bool changed;

    if (!sharing && !kept)
        return true;
    follows = sharing ? *sharing : *kept;
    changed = stepup_share(stepup, saved && stepup_is_told(saved), &follows);
    if (!sharing)
        return !changed || case_deed_keep(d, ENTITY_disclosure, &follows, err);
    *sharing = follows;
    if (!(kept && ident_equal(&kept->authorised_by, &sharing->authorised_by)) &&
        !sharing_is_authorised(d, sharing, err))
        return false;
    return record_text_holds(ENTITY_disclosure, sharing, err) &&
           case_deed_keep(d, ENTITY_disclosure, sharing, err);
}

/* Whoever works with the child may raise a concern; what follows is for those
 * who answer for the case, and for whoever raised it. */
static bool may_write(struct case_deed *d, const struct stepup *stepup, struct err *err)
{
    const struct relation *r = &d->relation;
    const struct stepup *saved = case_file_find(&d->file, ENTITY_stepup, &stepup->record.id);

    if (r->lead || r->deputy || r->author || r->locality || r->supervises ||
        (saved && ident_equal(&saved->raised_by, &d->deed.session->who.practitioner)))
        return case_deed_may(d, PERMIT_STEP_UP, OPERATION_EXECUTE, err);
    d->deed.refused_why = permit_function_words(PERMIT_STEP_UP);
    return err_set(err, ERR_DENIED, "This is for whoever raised the concern, the author, the lead "
                                    "professional, the co-ordinator or the supervisor.");
}

/* Once it was referred in writing, what was written stays. */
static bool stays(struct case_deed *d, const struct stepup *stepup,
                  const struct disclosure *sharing, struct err *err)
{
    const struct stepup *saved = case_file_find(&d->file, ENTITY_stepup, &stepup->record.id);
    const struct disclosure *shared =
        sharing ? case_file_find(&d->file, ENTITY_disclosure, &sharing->record.id) : NULL;

    if (!saved || (stepup_stays(saved, ENTITY_stepup, saved, stepup, err) &&
                   (!shared || stepup_stays(saved, ENTITY_disclosure, shared, sharing, err))))
        return true;
    d->deed.refused_why = "concern was referred";
    return false;
}

static bool save(struct case_deed *d, struct stepup *stepup, struct disclosure *sharing,
                 struct err *err)
{
    struct step_record records[] = { { ENTITY_stepup, stepup } };
    struct step step = { .event = goes_on(d, stepup), .records = records, .record_count = 1 };

    keep_sharing(d, stepup);
    if (!may_write(d, stepup, err) || !case_deed_writes(d, ENTITY_stepup, err) ||
        !is_its_own(stepup, sharing, err) ||
        !stays(d, stepup, sharing, err) || !save_sharing(d, stepup, sharing, err))
        return false;
    if (step.event)
        return step_within(d, &step, err);
    return record_text_holds(ENTITY_stepup, stepup, err) &&
           case_deed_keep(d, ENTITY_stepup, stepup, err);
}

bool stepup_write(struct session *session, struct stepup *stepup, struct disclosure *sharing,
                  struct err *err)
{
    struct record before = stepup->record;
    struct record shared_before = sharing ? sharing->record : (struct record){ 0 };
    struct case_deed d;
    bool ok;

    if (!before.version)
        return err_set(err, ERR_REFUSED, "The concern is saved first.");
    ok = case_deed_begin(session, &stepup->case_id, &d, err) &&
         case_deed_end(&d, save(&d, stepup, sharing, err), err);
    if (ok)
        return true;
    stepup->record = before;
    if (sharing)
        sharing->record = shared_before;
    return false;
}
