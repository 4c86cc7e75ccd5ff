/* SPDX-License-Identifier: MIT */
/* What the program fills in before a step is judged. */

#include "config.h"

#include "service/step_deed.h"

#include "base/text.h"
#include "model/concern.h"
#include "model/record.h"
#include "service/plan_fill.h"
#include "service/stepup_lock.h"
#include "service/transfer_fill.h"

/* ----- Of the records that come ----------------------------------------- */

static void acted_by(struct step_deed *s, struct ident *by)
{
    if (!ident_known(by))
        *by = s->d->deed.session->who.practitioner;
}

static void on_day(struct step_deed *s, struct date *day)
{
    if (!date_known(*day))
        *day = s->d->today;
}

/* Domain.md 1.10: the first of a case has number 1. */
static void fill_meeting(struct step_deed *s, struct tac_meeting *meeting)
{
    int64_t last = 0;

    if (meeting->seq != INT_UNKNOWN)
        return;
    for (size_t i = 0; i < s->d->file.tac_meeting.count; i++) {
        int64_t seq = s->d->file.tac_meeting.items[i].seq;

        if (seq != INT_UNKNOWN && seq > last)
            last = seq;
    }
    meeting->seq = last + 1;
}

static void fill_progress(struct step_deed *s, struct action_progress *progress)
{
    on_day(s, &progress->date);
    acted_by(s, &progress->by);
}

/* Its entry in the sharing log is the program's to name, once. */
static void fill_stepup(struct step_deed *s, struct stepup *stepup)
{
    if (!stepup->record.version)
        stepup->disclosure_id = IDENT_NONE;
    acted_by(s, &stepup->raised_by);
    if (!instant_known(stepup->raised_on))
        stepup->raised_on = session_now(s->d->deed.session);
}

/* How many actions of the plans ended how: domain.md 1.12. */
static void count_actions(const struct case_file *file, struct closure *closure)
{
    closure->actions_done = closure->actions_partly = closure->actions_not_done = 0;
    for (size_t i = 0; i < file->plan_action.count; i++) {
        switch (file->plan_action.items[i].status) {
        case ACTION_STATUS_DONE:
            closure->actions_done++;
            break;
        case ACTION_STATUS_PARTLY:
            closure->actions_partly++;
            break;
        case ACTION_STATUS_NOT_DONE:
            closure->actions_not_done++;
            break;
        default:
            break;
        }
    }
}

static void fill_closure(struct step_deed *s, struct closure *closure)
{
    on_day(s, &closure->closed_on);
    acted_by(s, &closure->closed_by);
    count_actions(&s->d->file, closure);
}

static bool fill_one(struct step_deed *s, enum entity_id kind, void *record, struct err *err)
{
    switch (kind) {
    case ENTITY_tac_meeting:
        fill_meeting(s, record);
        return true;
    case ENTITY_delivery_plan:
        plan_fill(s->d, record);
        return true;
    case ENTITY_plan_action:
        return plan_action_fill(s->d, record, err);
    case ENTITY_action_progress:
        fill_progress(s, record);
        return true;
    case ENTITY_stepup:
        fill_stepup(s, record);
        return true;
    case ENTITY_closure:
        fill_closure(s, record);
        return true;
    case ENTITY_transfer:
        return transfer_fill(s->d, record, &s->papers_go, err);
    default:
        return true;
    }
}

static bool fill_given(struct step_deed *s, struct err *err)
{
    for (size_t i = 0; i < s->step->record_count; i++) {
        const struct step_record *one = &s->step->records[i];

        if (!fill_one(s, one->kind, one->record, err) ||
            !case_deed_put(s->d, one->kind, one->record, err))
            return false;
    }
    return true;
}

/* ----- What the program adds -------------------------------------------- */

static void *add_own(struct step_deed *s, enum entity_id kind, const void *record)
{
    const struct entity *entity = entity_of(kind);
    void *own = record_copy(entity, record, &s->d->arena);

    s->own[s->own_count++] = (struct step_record){ kind, own };
    return own;
}

static void *add_new(struct step_deed *s, enum entity_id kind)
{
    const struct entity *entity = entity_of(kind);
    void *own = arena_alloc(&s->d->arena, entity->size);

    step_record_new(s->d->deed.session, kind, own);
    if (entity->parent == ENTITY_caf_case)
        field_set_ident(&entity->fields[0], own, s->d->deed.case_id);
    s->own[s->own_count++] = (struct step_record){ kind, own };
    return own;
}

static void *given(const struct step *step, enum entity_id kind)
{
    for (size_t i = step->record_count; i-- > 0;) {
        if (step->records[i].kind == kind)
            return step->records[i].record;
    }
    return NULL;
}

/* Domain.md 2.6: the entry of the sharing log is made with the concern, and says that
 * nobody has been told until somebody was; its justification is asked for afterwards
 * (settled.md, step-up). */
static bool share_concern(struct step_deed *s, struct err *err)
{
    struct stepup *stepup = given(s->step, ENTITY_stepup);
    struct disclosure *sharing;

    if (!stepup || ident_known(&stepup->disclosure_id))
        return true;
    sharing = add_new(s, ENTITY_disclosure);
    sharing->when = stepup->raised_on;
    sharing->direction = DIRECTION_OUT;
    sharing->by_user = stepup->raised_by;
    sharing->to_person = "Children's social care";
    sharing->what = set_with(0, DATACLASS_BASIC);
    sharing->purpose = "A concern for the child's safety.";
    sharing->basis = LAWBASIS_SIG_HARM;
    sharing->decision = SHARE_DECISION_TO_TELL;
    stepup_share(stepup, false, sharing);
    stepup->disclosure_id = sharing->record.id;
    return case_deed_put(s->d, ENTITY_stepup, stepup, err);
}

/* Whoever decides on a concern was told of it. */
static void concern_told(struct step_deed *s)
{
    const struct stepup *stepup = given(s->step, ENTITY_stepup);
    const struct disclosure *sharing =
        stepup ? case_file_find(&s->d->file, ENTITY_disclosure, &stepup->disclosure_id) : NULL;
    struct disclosure now;

    if (!sharing)
        return;
    now = *sharing;
    if (stepup_share(stepup, true, &now))
        add_own(s, ENTITY_disclosure, &now);
}

/* Domain.md 1.13, 2.7: the papers that go are an entry of the sharing log, on the
 * decision about the transfer. What is still to be sent is not shared yet. */
static void share_pack(struct step_deed *s)
{
    const struct transfer *transfer = given(s->step, ENTITY_transfer);

    if (transfer && s->papers_go)
        transfer_entry(s->d, transfer, s->step->sharing, add_new(s, ENTITY_disclosure));
}

/* Whoever sent the case away proposed its end; the receipt is the co-ordinator's
 * office, and so is the approval. */
static void proposed_by(const struct step_deed *s, struct ident *by)
{
    const struct case_file *file = &s->d->file;

    for (size_t i = 0; s->step->event == EVENT_T21 && i < file->state_history.count; i++) {
        if (file->state_history.items[i].event == EVENT_T20)
            *by = file->state_history.items[i].by;
    }
}

/* Domain.md 2.2, T18: the lead hands to the social worker; it stands in the record. */
static const char *handed_to(struct step_deed *s)
{
    const struct stepup *accepted = concern_accepted(&s->d->file);
    const char *whom = accepted ? accepted->sc_contact : NULL;

    return whom && !text_blank(whom)
               ? arena_printf(&s->d->arena, "Social care leads from now on. The lead professional "
                                            "hands over to %s.", whom)
               : "Social care leads from now on. The lead professional hands over to its social "
                 "worker.";
}

/* Every end has a record of its own: it is begun here where the person brought
 * none, and completed before it is approved. */
static bool close_because(struct step_deed *s, enum code_close reason, struct err *err)
{
    struct closure *closure = given(s->step, ENTITY_closure);

    if (!closure) {
        closure = add_new(s, ENTITY_closure);
        proposed_by(s, &closure->closed_by);
        fill_closure(s, closure);
    }
    if (reason)
        closure->reason = (int)reason;
    if (s->step->event == EVENT_T18 &&
        (!closure->onward_support || text_blank(closure->onward_support)))
        closure->onward_support = handed_to(s);
    return case_deed_put(s->d, ENTITY_closure, closure, err);
}

static enum code_close taken_on_as(const struct case_file *file)
{
    const struct stepup *accepted = concern_accepted(file);

    switch (accepted ? accepted->sc_decision : SC_DECISION_NONE_) {
    case SC_DECISION_ACCEPTED_CP:
        return CLOSE_STEP_UP_CP;
    case SC_DECISION_ACCEPTED_LAC:
        return CLOSE_STEP_UP_LAC;
    default:
        return CLOSE_STEP_UP_CIN;
    }
}

/* The closure on the desk of whoever approves it or sends it back. */
static struct closure *answered(struct step_deed *s)
{
    struct closure *closure = given(s->step, ENTITY_closure);
    const struct case_file *file = &s->d->file;

    if (!closure && file->closure.count)
        closure = add_own(s, ENTITY_closure, &file->closure.items[file->closure.count - 1]);
    return closure;
}

static bool approve(struct step_deed *s, struct err *err)
{
    struct closure *closure = answered(s);

    if (!closure)
        return true;
    closure->approved_by = s->d->deed.session->who.practitioner;
    closure->approved_on = s->d->today;
    closure->rejected_reason = NULL;
    count_actions(&s->d->file, closure);
    return case_deed_put(s->d, ENTITY_closure, closure, err);
}

static bool send_back(struct step_deed *s, struct err *err)
{
    struct closure *closure = answered(s);

    if (!closure)
        return true;
    closure->rejected_reason = s->step->reason;
    return case_deed_put(s->d, ENTITY_closure, closure, err);
}

static bool add_records(struct step_deed *s, struct err *err)
{
    switch (s->step->event) {
    case EVENT_T04:
        return close_because(s, CLOSE_CONSENT_REFUSED, err);
    case EVENT_T07:
        return close_because(s, CLOSE_NONE_, err);
    case EVENT_T10:
        return close_because(s, CLOSE_NO_ADDITIONAL_NEED, err);
    case EVENT_T16:
        return share_concern(s, err);
    case EVENT_T17:
        concern_told(s);
        return true;
    case EVENT_T18:
        concern_told(s);
        return close_because(s, taken_on_as(&s->d->file), err);
    case EVENT_T20:
        share_pack(s);
        return true;
    case EVENT_T21:
        share_pack(s);
        return close_because(s, CLOSE_MOVED_LA, err);
    case EVENT_T23:
        return close_because(s, CLOSE_NONE_, err);
    case EVENT_T24:
        return close_because(s, CLOSE_CONSENT_WITHDRAWN, err);
    case EVENT_T25:
        return approve(s, err);
    case EVENT_T26:
        return send_back(s, err);
    default:
        return true;
    }
}

static bool put_own(struct step_deed *s, struct err *err)
{
    for (size_t i = 0; i < s->own_count; i++) {
        if (!case_deed_put(s->d, s->own[i].kind, s->own[i].record, err))
            return false;
    }
    return true;
}

bool step_fill(struct step_deed *s, struct err *err)
{
    return fill_given(s, err) && add_records(s, err) && put_own(s, err);
}
