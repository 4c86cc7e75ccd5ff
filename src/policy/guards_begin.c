/* SPDX-License-Identifier: MIT */
/* What must hold before a case begins and is assessed: domain.md 2.2, T01 to
 * T10. */

#include "config.h"

#include "policy/guards.h"

#include "model/record.h"
#include "policy/completion.h"
#include "policy/consent_rules.h"
#include "policy/record_rules.h"

static void trained(const struct deed *deed)
{
    const struct practitioner *worker =
        case_file_practitioner(deed->facts->file, &deed->facts->actor.practitioner);

    if (worker && !date_known(worker->trained_caf))
        problem_warn(
            deed->problems, (struct spot){ SECTION_CASE, ENTITY_practitioner, worker->record.id },
            "trained_caf", "No CAF training is recorded for you: work with somebody who has it.");
}

static void checklist_decided(const struct deed *deed)
{
    const struct pre_assessment *list = LAST_OF(deed->facts->file->pre_assessment);

    if (!list) {
        guard_stop(deed, ENTITY_pre_assessment, IDENT_NONE, NULL, "There is no checklist.");
        return;
    }
    if (list->decision == PREDEC_NONE_ || list->decision == PREDEC_START_CAF)
        guard_stop(deed, ENTITY_pre_assessment, list->record.id, "decision",
                   "Decide what follows instead of a common assessment.");
    if (guard_blank(list->decision_note))
        guard_stop(deed, ENTITY_pre_assessment, list->record.id, "decision_note",
                   "Give the reason for the decision.");
}

static void not_safe_answered(const struct deed *deed)
{
    const struct pre_assessment *list = LAST_OF(deed->facts->file->pre_assessment);

    if (list && list->q_safe == YNU_N && list->decision != PREDEC_SAFEGUARDING_REFERRAL &&
        !deed->facts->file->stepup.count)
        guard_stop(deed, ENTITY_stepup, IDENT_NONE, NULL,
                   "The checklist says the child is not safe: take the safeguarding step.");
}

static void index_searched(const struct deed *deed)
{
    const struct case_facts *facts = deed->facts;
    int64_t limit = (int64_t)facts->parameters->index_hours * 3600;

    if (!instant_known(facts->searched_at) ||
        facts->now.seconds - facts->searched_at.seconds > limit)
        guard_stop(deed, ENTITY_caf_case, deed->facts->file->caf_case.record.id,
                   "index_searched_on", "Search the child index first.");
}

static void no_other_case(const struct deed *deed)
{
    const struct caf_case *c = &deed->facts->file->caf_case;
    bool overridden =
        !guard_blank(c->override_reason) && set_has(deed->facts->actor.roles, ROLE_coordinator);

    if (deed->facts->other_open_case && !overridden)
        guard_stop(deed, ENTITY_caf_case, c->record.id, "override_reason",
                   "This child has an open case: join it. Only the co-ordinator can override this, "
                   "with a reason.");
}

static void refused(const struct deed *deed)
{
    struct consent_word word = consent_current(deed->facts->file, deed->facts->today);

    if (word.status != CONSENTST_REFUSED)
        guard_stop(deed, ENTITY_consent, IDENT_NONE, "status", "Record that the family refused.");
}

/* The questions of domain.md 3.5, in their order; whether the needs would grow is asked
 * where the family does not agree any more, or cannot be reached. */
static void questions_answered(const struct deed *deed, const struct closure *closure, bool all)
{
    struct ident record = closure->record.id;

    if (!closure->effects_explained)
        guard_stop_closure(deed, record, "effects_explained",
                           "Say whether the family was told what follows.");
    if (all && !closure->needs_escalate)
        guard_stop_closure(deed, record, "needs_escalate",
                           "Say whether the child's needs would grow without help.");
}

/* Where nobody approves it afterwards, not being sure does not close a case. */
static void sure_enough(const struct deed *deed, const struct closure *closure)
{
    if (deed->step->event == EVENT_T04 && closure->needs_escalate == YNU_U &&
        closure->safeguarding_decision == UNIVERSAL_DECISION_CLOSE)
        guard_stop_closure(deed, closure->record.id, "needs_escalate",
                           "While that is not sure the case is not given up: talk it over with "
                           "your supervisor, offer it again, or step up.");
}

/* With whom it was talked over, and what was decided. */
static void talked_over(const struct deed *deed, const struct closure *closure)
{
    struct ident record = closure->record.id;

    if (!ident_known(&closure->safeguarding_by) ||
        closure->safeguarding_decision == UNIVERSAL_DECISION_NONE_)
        guard_stop_closure(
            deed, record, "safeguarding_by",
            "Record with whom safeguarding was discussed, what was considered and decided.");
    else if (!date_known(closure->safeguarding_on))
        guard_stop_closure(deed, record, "safeguarding_on", "Say when it was discussed.");
    else
        sure_enough(deed, closure);
}

/* What was decided is done before the case is let go. */
static void decision_done(const struct deed *deed, const struct closure *closure)
{
    struct ident record = closure->record.id;

    if (closure->safeguarding_decision == UNIVERSAL_DECISION_OFFER_AGAIN &&
        !date_known(closure->offer_again_on))
        guard_stop_closure(deed, record, "offer_again_on", "Say when it will be offered again.");
    else if (closure->safeguarding_decision == UNIVERSAL_DECISION_STEP_UP &&
             !deed->facts->file->stepup.count)
        guard_stop_closure(deed, record, "safeguarding_decision",
                           "A step-up was decided: raise the concern first (^X, x).");
}

/* Domain.md 3.5 in full where the family refused, withdrew or is out of reach. */
static bool asks_all(const struct deed *deed, const struct closure *closure)
{
    return deed->step->event != EVENT_T25 || guard_all_withdrawn(deed) ||
           closure_needs_safeguarding(closure->reason);
}

/* Before the case leaves the open states, and at the latest when its closing is
 * approved: whatever the reason, somebody thought of harm and wrote down what
 * (decision 73). */
static void safeguarding_considered(const struct deed *deed)
{
    const struct closure *closure = LAST_OF(deed->facts->file->closure);
    struct ident record = closure ? closure->record.id : IDENT_NONE;
    bool all = closure && asks_all(deed, closure);

    if (closure)
        questions_answered(deed, closure, all);
    if (!closure || closure->safeguarding_considered != YN_Y) {
        guard_stop_closure(
            deed, record, "safeguarding_considered",
            "Consider whether the child would come to harm without help, and record it.");
        return;
    }
    if (guard_blank(closure->safeguarding_note))
        guard_stop_closure(deed, record, "safeguarding_note",
                           "Say what was considered about harm to the child.");
    if (all)
        talked_over(deed, closure);
    decision_done(deed, closure);
}

static void consent_to_assess(const struct deed *deed)
{
    const struct case_file *file = deed->facts->file;
    const struct consent *consent =
        consent_at_stage(file, CONSENT_STAGE_ASSESSMENT, deed->facts->today);

    if (!consent_holds(file, consent, deed->facts->today))
        guard_stop(deed, ENTITY_consent, consent ? consent->record.id : IDENT_NONE, "status",
                   "Record consent to the assessment.");
}

static void form_complete(const struct deed *deed)
{
    const struct assessment *draft = case_file_version(deed->facts->file, ASSESSMENT_STATUS_DRAFT);

    if (draft)
        completion_assessment(deed->facts, draft, deed->problems);
    else
        guard_stop(deed, ENTITY_assessment, IDENT_NONE, NULL, "There is no draft to complete.");
}

/* The record that would hold the reason, where the step has one. */
static const char *recorded_reason(const struct deed *deed)
{
    const struct case_file *file = deed->facts->file;
    const struct assessment *version = LAST_OF(file->assessment);
    const struct closure *closure = LAST_OF(file->closure);

    switch (deed->step->event) {
    case EVENT_T07:
        return version ? version->abandoned_reason : NULL;
    case EVENT_T14:
        return version && version->status == ASSESSMENT_STATUS_DRAFT ? version->new_version_reason
                                                                     : NULL;
    case EVENT_T26:
        return closure ? closure->rejected_reason : NULL;
    default:
        return NULL;
    }
}

static void reason_given(const struct deed *deed)
{
    if (guard_blank(deed->request->reason) && guard_blank(recorded_reason(deed)))
        guard_stop(deed, ENTITY_caf_case, deed->facts->file->caf_case.record.id, NULL,
                   "Give a reason.");
}

static void agency_named(const struct deed *deed)
{
    const struct caf_case *c = &deed->facts->file->caf_case;

    if (!ident_known(&c->single_service_agency_id))
        guard_stop(deed, ENTITY_caf_case, c->record.id, "single_service_agency_id",
                   "Name the agency that delivers.");
}

static bool covered(const struct deed *deed, const struct tac_member *member)
{
    struct recipient recipient =
        recipient_practitioner(deed->facts->file, &member->practitioner_id);

    return consent_for(deed->facts->file, &recipient, deed->facts->today).classes != 0;
}

static void invited_covered(const struct deed *deed)
{
    const struct case_file *file = deed->facts->file;

    if (!consent_current(file, deed->facts->today).sharing)
        guard_stop(deed, ENTITY_consent, IDENT_NONE, "sharing_agreed",
                   "Ask for consent to share with the services that are invited.");
    for (size_t i = 0; i < file->tac_member.count; i++) {
        const struct tac_member *member = &file->tac_member.items[i];

        if (ident_known(&member->practitioner_id) && !covered(deed, member) &&
            relation_in_force(member->from, member->to, deed->facts->today))
            guard_stop(
                deed, ENTITY_tac_member, member->record.id, "practitioner_id",
                "Consent does not name this member's agency: ask the family, or do not invite "
                "them.");
    }
}

static void (*const guards[GUARD_COUNT])(const struct deed *) = {
    [GUARD_TRAINED] = trained,
    [GUARD_CHECKLIST_DECIDED] = checklist_decided,
    [GUARD_NOT_SAFE_ANSWERED] = not_safe_answered,
    [GUARD_INDEX_SEARCHED] = index_searched,
    [GUARD_NO_OTHER_CASE] = no_other_case,
    [GUARD_REFUSED] = refused,
    [GUARD_SAFEGUARDING_CONSIDERED] = safeguarding_considered,
    [GUARD_CONSENT_TO_ASSESS] = consent_to_assess,
    [GUARD_FORM_COMPLETE] = form_complete,
    [GUARD_REASON_GIVEN] = reason_given,
    [GUARD_AGENCY_NAMED] = agency_named,
    [GUARD_INVITED_COVERED] = invited_covered,
};

bool guards_of_beginning(enum transition_guard guard, const struct deed *deed)
{
    if (guards[guard])
        guards[guard](deed);
    return guards[guard];
}
