/* SPDX-License-Identifier: MIT */
/* Versions of the assessment: begun, completed, ended. */

#include "config.h"

#include "service/assessment_svc.h"

#include "base/text.h"
#include "model/record.h"
#include "policy/completion.h"
#include "policy/consent_rules.h"
#include "service/assessment_begin.h"
#include "service/assessment_end.h"
#include "service/case_look.h"
#include "service/record_text.h"
#include "service/step_deed.h"
#include "store/record_store.h"

static bool blank(const char *text)
{
    return !text || text_blank(text);
}

/* The case of a version; nothing of it is shown. */
static bool find_case(struct session *session, const struct ident *assessment_id,
                      struct ident *case_id, struct err *err)
{
    struct arena scratch = ARENA_INIT;
    struct assessment version;
    struct db *db;
    bool ok;

    ok = session_db(session, &db, err) &&
         record_store_get(db, ENTITY_assessment, assessment_id, &version, &scratch, err);
    if (ok)
        *case_id = version.case_id;
    arena_clear(&scratch);
    return ok;
}

/* ----- A further version ------------------------------------------------ */

/* Domain.md 2.2 T14, T27. */
static bool state_lets_begin(const struct case_file *file, struct err *err)
{
    switch ((enum code_state)file->caf_case.state) {
    case STATE_A0:
    case STATE_S0:
    case STATE_D0:
    case STATE_U0:
        return true;
    case STATE_P0:
    case STATE_C0:
        return err_set(err, ERR_REFUSED,
                       "Record consent to assess first; it begins version 1.");
    case STATE_A1:
    case STATE_T0:
        return err_set(err, ERR_REFUSED,
                       "The assessment was only just completed. Note a correction beside it; a "
                       "new version can be begun once help is being given.");
    default:
        return err_set(err, ERR_REFUSED,
                       "The case is coming to its end or is closed; no version is begun now.");
    }
}

static bool no_draft_is_there(const struct case_file *file, struct err *err)
{
    const struct assessment *draft = case_file_version(file, ASSESSMENT_STATUS_DRAFT);

    return !draft || err_set(err, ERR_REFUSED, "Version %d is being written already. Go on there.",
                             (int)draft->version_no);
}

/* Domain.md 2.2, "forbidden". */
static bool family_still_agrees(const struct case_file *file, struct date today, struct err *err)
{
    const struct consent *asked = consent_at_stage(file, CONSENT_STAGE_ASSESSMENT, today);

    if (consent_current(file, today).status == CONSENTST_WITHDRAWN)
        return err_withheld(err, "The family has withdrawn consent; nothing more is assessed.");
    if (asked && asked->status == CONSENTST_REFUSED)
        return err_withheld(err, "The family has refused an assessment.");
    return true;
}

static bool case_lets_begin(const struct case_file *file, struct date today, struct err *err)
{
    return state_lets_begin(file, err) && no_draft_is_there(file, err) &&
           family_still_agrees(file, today, err);
}

const char *assessment_why_no_next(const struct case_file *file, const struct relation *relation,
                                   struct date today, struct arena *arena)
{
    struct permission permission = permit(PERMIT_ASSESSMENT_DRAFT, OPERATION_CREATE, relation);
    struct err err = ERR_INIT;

    if (!permission.allowed)
        return arena_strdup(arena, permission.why_not);
    return case_lets_begin(file, today, &err) ? NULL : arena_strdup(arena, err.msg);
}

/* T14: while help is given a new version is a step of the case. */
static bool note_begun(struct case_deed *d, const char *reason, struct err *err)
{
    return !transition_find(EVENT_T14, d->file.caf_case.state) ||
           step_follow(d, EVENT_T14, reason, err);
}

static bool begin(struct case_deed *d, const char *reason, struct ident *assessment_id,
                  struct err *err)
{
    if (!case_deed_may(d, PERMIT_ASSESSMENT_DRAFT, OPERATION_CREATE, err) ||
        !case_lets_begin(&d->file, d->today, err))
        return false;
    if (blank(reason))
        return err_set_field(err, "new_version_reason", "Say why there is a new version.");
    return assessment_begin_next(d, reason, assessment_id, err) && note_begun(d, reason, err);
}

bool assessment_begin(struct session *session, const struct ident *case_id, const char *reason,
                      struct ident *assessment_id, struct err *err)
{
    struct case_deed d;

    if (!case_deed_begin(session, case_id, &d, err))
        return false;
    return case_deed_end(&d, begin(&d, reason, assessment_id, err), err);
}

/* ----- Completing ------------------------------------------------------- */

bool assessment_problems(struct session *session, const struct ident *assessment_id,
                         struct problems *out, struct arena *arena, struct err *err)
{
    const struct assessment *version;
    struct case_facts facts;
    struct case_look here;
    struct ident case_id;

    *out = PROBLEMS_INIT(arena);
    if (!find_case(session, assessment_id, &case_id, err) ||
        !case_look(session, &case_id, PERMIT_ASSESSMENT_DRAFT, &here, arena, err))
        return false;
    version = case_file_find(&here.file, ENTITY_assessment, assessment_id);
    if (!version)
        return err_set(err, ERR_NOT_FOUND, "That version was taken back.");
    facts = session_facts(session, &here.file, &here.relation);
    completion_assessment(&facts, version, out);
    return true;
}

static struct assessment *find_version(struct case_deed *d, const struct ident *id)
{
    for (size_t i = 0; i < d->file.assessment.count; i++) {
        if (ident_equal(&d->file.assessment.items[i].record.id, id))
            return &d->file.assessment.items[i];
    }
    return NULL;
}

static bool is_draft(struct case_deed *d, const struct assessment *version, struct err *err)
{
    if (version && version->status == ASSESSMENT_STATUS_DRAFT)
        return true;
    d->deed.refused_why = "no draft";
    return err_set(err, ERR_REFUSED,
                   version && version->status != ASSESSMENT_STATUS_ABANDONED
                       ? "This version is complete already."
                       : "This version was given up. Begin a new one.");
}

static bool nothing_is_missing(struct case_deed *d, const struct assessment *version,
                               struct err *err)
{
    struct problems problems = PROBLEMS_INIT(&d->arena);
    struct case_facts facts = case_deed_facts(d);
    const struct problem *first;
    size_t more;

    completion_assessment(&facts, version, &problems);
    first = problems_first(&problems);
    if (!first)
        return true;
    d->deed.refused_why = "something is missing";
    more = problems_stopping(&problems) - 1;
    if (more)
        err_set(err, ERR_REFUSED, "%s (%s; %zu more)", first->sentence,
                section_words(first->section), more);
    else
        err_set(err, ERR_REFUSED, "%s (%s)", first->sentence, section_words(first->section));
    err->field = first->field;
    return false;
}

/* T06: the first version takes the case on; later ones leave it where it is. */
static bool freeze(struct case_deed *d, const struct assessment *version, struct err *err)
{
    if (d->file.caf_case.state != STATE_A0)
        return assessment_freeze(d, err) && assessment_supersede(d, err);
    if (!date_known(d->file.caf_case.next_review_date))
        d->file.caf_case.next_review_date = version->agreed_review_date;
    return step_follow(d, EVENT_T06, NULL, err);
}

/* The version with which the case is assessed, or assessed again, is completed or given up
 * where that is a step: else the case would come back to an assessment without one. */
static bool is_no_step_put_off(struct case_deed *d, struct err *err)
{
    const struct case_file *file = &d->file;
    bool awaited = false;

    for (size_t i = 0; i < file->state_history.count; i++) {
        enum code_event event = (enum code_event)file->state_history.items[i].event;

        awaited = event == EVENT_T05 || event == EVENT_T27 || (awaited && event != EVENT_T06);
    }
    if (!awaited || file->caf_case.state == STATE_A0)
        return true;
    d->deed.refused_why = "the step is for later";
    return err_set(err, ERR_REFUSED, "%s The form waits until the case comes back to it.",
                   state_meaning(file->caf_case.state));
}

static bool complete(struct case_deed *d, const struct ident *assessment_id, struct err *err)
{
    const struct assessment *version = find_version(d, assessment_id);

    return case_deed_may(d, PERMIT_COMPLETE_VERSION, OPERATION_EXECUTE, err) &&
           case_deed_open(d, err) && is_draft(d, version, err) && is_no_step_put_off(d, err) &&
           nothing_is_missing(d, version, err) && freeze(d, version, err);
}

bool assessment_complete(struct session *session, const struct ident *assessment_id,
                         const struct secret *passphrase, struct err *err)
{
    struct ident case_id;
    struct case_deed d;

    if (!find_case(session, assessment_id, &case_id, err) ||
        !session_confirm(session, passphrase, err) ||
        !case_deed_begin(session, &case_id, &d, err))
        return false;
    return case_deed_end(&d, complete(&d, assessment_id, err), err);
}

/* ----- Giving up -------------------------------------------------------- */

/* T07: giving up the first version proposes to close the case. */
static bool may_abandon(struct case_deed *d, struct err *err)
{
    if (d->file.caf_case.state == STATE_A0)
        return case_deed_may(d, PERMIT_PROPOSE_CLOSURE, OPERATION_EXECUTE, err);
    return case_deed_may(d, PERMIT_ASSESSMENT_DRAFT, OPERATION_UPDATE, err);
}

static bool abandon(struct case_deed *d, const struct ident *assessment_id, const char *reason,
                    struct err *err)
{
    struct assessment *version = find_version(d, assessment_id);

    if (!may_abandon(d, err) || !case_deed_open(d, err) || !is_draft(d, version, err) ||
        !is_no_step_put_off(d, err))
        return false;
    version->status = ASSESSMENT_STATUS_ABANDONED;
    version->abandoned_reason = reason;
    if (!record_text_holds(ENTITY_assessment, version, err) ||
        !case_deed_keep_as(d, ENTITY_assessment, version, AUDIT_CHANGE, reason, err))
        return false;
    return d->file.caf_case.state != STATE_A0 || step_follow(d, EVENT_T07, reason, err);
}

bool assessment_abandon(struct session *session, const struct ident *assessment_id,
                        const char *reason, struct err *err)
{
    struct ident case_id;
    struct case_deed d;

    if (blank(reason))
        return err_set_field(err, "abandoned_reason", "Say why it is given up.");
    if (!find_case(session, assessment_id, &case_id, err) ||
        !case_deed_begin(session, &case_id, &d, err))
        return false;
    return case_deed_end(&d, abandon(&d, assessment_id, reason, err), err);
}
