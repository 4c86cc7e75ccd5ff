/* SPDX-License-Identifier: MIT */
/* What of a quality audit the record itself answers. */

#include "config.h"

#include "policy/quality_rules.h"

#include "base/text.h"
#include "model/element.h"
#include "model/record.h"
#include "policy/consent_rules.h"
#include "policy/record_rules.h"
#include "policy/relation.h"

static bool said(const char *text)
{
    return text && !text_blank(text);
}

static enum code_qa_answer yes_if(bool yes)
{
    return yes ? QA_ANSWER_YES : QA_ANSWER_NO;
}

/* There, or for the auditor to say whether there is nothing to write. */
static enum code_qa_answer yes_or_ask(bool yes)
{
    return yes ? QA_ANSWER_YES : QA_ANSWER_NONE_;
}

/* The newest version that was completed. */
static const struct assessment *completed(const struct case_file *file)
{
    const struct assessment *found = NULL;

    for (size_t i = 0; i < file->assessment.count; i++) {
        const struct assessment *version = &file->assessment.items[i];

        if ((version->status == ASSESSMENT_STATUS_COMPLETE ||
             version->status == ASSESSMENT_STATUS_SUPERSEDED) &&
            (!found || version->version_no > found->version_no))
            found = version;
    }
    return found;
}

/* ----- Identifying ---------------------------------------------------------- */

static bool agreed(const struct consent *consent)
{
    return consent_says_yes(consent) || consent->status == CONSENTST_SUPERSEDED;
}

/* The last decision that agreed: a signature under one that it replaced is not under it. */
static enum code_qa_answer consent_is_signed(const struct case_file *file)
{
    const struct consent *last = NULL;

    for (size_t i = 0; i < file->consent.count; i++) {
        const struct consent *consent = &file->consent.items[i];

        if (agreed(consent) &&
            (!last || date_compare(consent->obtained_on, last->obtained_on) >= 0))
            last = consent;
    }
    return yes_if(last && date_known(last->signed_on));
}

static enum code_qa_answer consent_is_asked_again(const struct case_file *file)
{
    for (size_t i = 0; i < file->consent.count; i++) {
        if (file->consent.items[i].stage == CONSENT_STAGE_STORE_SHARE)
            return QA_ANSWER_YES;
    }
    return QA_ANSWER_NO;
}

/* What is asterisked on the national form (domain.md 1.2). */
static enum code_qa_answer identity_is_complete(const struct case_file *file)
{
    const struct subject *child = &file->subject;
    bool named = child->is_unborn ? ident_known(&child->mother_id) && date_known(child->edd)
                                  : said(child->given_names) && said(child->family_name) &&
                                        date_known(child->dob);

    return yes_if(named && child->sex && file->address.count > 0 && said(child->contact_tel) &&
                  child->ethnicity);
}

/* ----- Assessment ------------------------------------------------------------- */

static enum code_qa_answer somebody_was_present(const struct case_file *file,
                                                const struct assessment *version)
{
    for (size_t i = 0; i < file->assessment_present.count; i++) {
        if (ident_equal(&file->assessment_present.items[i].assessment_id, &version->record.id))
            return QA_ANSWER_YES;
    }
    return QA_ANSWER_NO;
}

static enum code_qa_answer parents_are_named(const struct case_file *file,
                                             const struct assessment *version)
{
    for (size_t i = 0; i < file->person_link.count; i++) {
        if (link_is_parent_or_carer(&file->person_link.items[i]))
            return QA_ANSWER_YES;
    }
    return yes_if(said(version->no_parents_reason));
}

/* On the form, when it was completed; whoever stood in does not count. Where somebody led
 * before or since, whoever audits says which of the two is meant. */
static enum code_qa_answer a_lead_is_named(const struct case_file *file,
                                           const struct assessment *version)
{
    bool ever = false;

    for (size_t i = 0; i < file->lp_assignment.count; i++) {
        const struct lp_assignment *term = &file->lp_assignment.items[i];
        bool leads = relation_leads(term) && date_known(term->accepted_on);

        ever = ever || leads;
        if (leads && date_compare(term->from, version->date_completed) <= 0 &&
            (!date_known(term->to) || date_compare(term->to, version->date_completed) >= 0))
            return QA_ANSWER_YES;
    }
    return ever ? QA_ANSWER_NONE_ : QA_ANSWER_NO;
}

/* That all are there nobody can tell from the record; that one is missing, one can. */
static enum code_qa_answer services_are_named(const struct case_file *file,
                                              const struct assessment *version)
{
    bool doctor = version->gp_not_known, setting = version->setting_not_known;

    for (size_t i = 0; i < file->service_involved.count; i++) {
        const struct service_involved *service = &file->service_involved.items[i];

        if (!ident_equal(&service->assessment_id, &version->record.id))
            continue;
        doctor = doctor || service->kind == SERVICE_KIND_UNIVERSAL_GP;
        setting = setting || service->kind == SERVICE_KIND_UNIVERSAL_EY_EDU_FE;
    }
    return doctor && setting ? QA_ANSWER_NONE_ : QA_ANSWER_NO;
}

/* Both, somewhere in the domain, or all of it does not apply. */
static enum code_qa_answer domain_is_covered(const struct case_file *file,
                                             const struct assessment *version, int domain)
{
    bool strengths = false, needs = false, applies = false;

    for (size_t i = 0; i < file->element_entry.count; i++) {
        const struct element_entry *entry = &file->element_entry.items[i];

        if (!ident_equal(&entry->assessment_id, &version->record.id) || !entry->element ||
            element_of((enum code_element)entry->element)->domain != domain)
            continue;
        applies = applies || !entry->not_applicable;
        strengths = strengths || said(entry->strengths);
        needs = needs || said(entry->needs);
    }
    return yes_if(applies && strengths && needs);
}

static enum code_qa_answer of_version(const struct case_file *file,
                                      const struct assessment *version, enum quality_item item)
{
    switch ((int)item) {
    case QUALITY_STARTED:
        return yes_if(date_known(version->date_started));
    case QUALITY_PRESENT:
        return somebody_was_present(file, version);
    case QUALITY_REASON:
        return yes_if(said(version->reason));
    case QUALITY_PARENTS:
        return parents_are_named(file, version);
    case QUALITY_HOME:
        return yes_if(said(version->home_situation));
    case QUALITY_ASSESSOR:
        return yes_if(ident_known(&version->author_id) || said(version->made_there_by));
    case QUALITY_LEAD:
        return a_lead_is_named(file, version);
    case QUALITY_SERVICES:
        return services_are_named(file, version);
    case QUALITY_DOMAIN_1:
    case QUALITY_DOMAIN_2:
    case QUALITY_DOMAIN_3:
        return domain_is_covered(file, version, (int)(item - QUALITY_DOMAIN_1) + 1);
    default:
        return QA_ANSWER_NONE_;
    }
}

/* ----- Plan and review ---------------------------------------------------------- */

static bool has_progress(const struct case_file *file, const struct plan_action *action)
{
    for (size_t i = 0; i < file->action_progress.count; i++) {
        if (ident_equal(&file->action_progress.items[i].action_id, &action->record.id))
            return true;
    }
    return false;
}

static bool action_has(const struct case_file *file, const struct plan_action *action,
                       enum quality_item item)
{
    if (item == QUALITY_PLAN_ACTIONS)
        return ident_known(&action->owner_id) && date_known(action->due);
    if (item == QUALITY_PLAN_OUTCOMES)
        return said(action->desired_outcome) && action->ecm_aim;
    return has_progress(file, action);
}

/* Each action of whichever plan; without a plan it does not apply. */
static enum code_qa_answer of_actions(const struct case_file *file, enum quality_item item)
{
    if (file->plan_action.count == 0)
        return file->delivery_plan.count == 0 ? QA_ANSWER_NA : QA_ANSWER_NO;
    for (size_t i = 0; i < file->plan_action.count; i++) {
        if (!action_has(file, &file->plan_action.items[i], item))
            return QA_ANSWER_NO;
    }
    return QA_ANSWER_YES;
}

static enum code_qa_answer of_review(const struct review *review, enum quality_item item)
{
    switch ((int)item) {
    case QUALITY_REVIEW_DATE:
        return yes_if(date_known(review->review_date));
    case QUALITY_REVIEW_PRESENT:
        return yes_if(said(review->people_present));
    case QUALITY_REVIEW_STEPS:
        return yes_if(said(review->next_steps));
    case QUALITY_REVIEW_NEXT:
        return yes_if(date_known(review->next_review_date) || review->closure_reason);
    case QUALITY_REVIEW_NOTES:
        return yes_if(said(review->notes));
    case QUALITY_REVIEW_CHILD:
        return yes_if(said(review->child_comment) || review->child_reason);
    case QUALITY_REVIEW_PARENT:
        return yes_if(said(review->parent_comment) || review->parent_reason);
    default:
        return QA_ANSWER_NONE_;
    }
}

enum code_qa_answer quality_answer(const struct case_file *file, enum quality_item item)
{
    const struct assessment *version = completed(file);

    switch (item) {
    case QUALITY_CONSENT_SIGNED:
        return consent_is_signed(file);
    case QUALITY_CONSENT_AGAIN:
        return consent_is_asked_again(file);
    case QUALITY_IDENTITY:
        return identity_is_complete(file);
    case QUALITY_LANGUAGE:
        return yes_if(said(file->subject.child_first_language));
    case QUALITY_DISABILITY:
        return yes_if(file->subject.disabled != YN_NONE_);
    case QUALITY_REQUIREMENTS:
        return yes_or_ask(said(file->subject.special_requirements));
    case QUALITY_ETHNICITY:
        return yes_if(file->subject.ethnicity != ETHNIC_NONE_);
    case QUALITY_STARTED:
    case QUALITY_PRESENT:
    case QUALITY_REASON:
    case QUALITY_PARENTS:
    case QUALITY_HOME:
    case QUALITY_ASSESSOR:
    case QUALITY_LEAD:
    case QUALITY_SERVICES:
    case QUALITY_DOMAIN_1:
    case QUALITY_DOMAIN_2:
    case QUALITY_DOMAIN_3:
        return version ? of_version(file, version, item) : QA_ANSWER_NO;
    case QUALITY_PLAN_IDENTITY:
        return file->delivery_plan.count ? identity_is_complete(file) : QA_ANSWER_NA;
    case QUALITY_PLAN_ACTIONS:
    case QUALITY_PLAN_OUTCOMES:
    case QUALITY_PLAN_PROGRESS:
        return of_actions(file, item);
    case QUALITY_REVIEW_DATE:
    case QUALITY_REVIEW_PRESENT:
    case QUALITY_REVIEW_STEPS:
    case QUALITY_REVIEW_NEXT:
    case QUALITY_REVIEW_NOTES:
    case QUALITY_REVIEW_CHILD:
    case QUALITY_REVIEW_PARENT:
        return file->review.count ? of_review(&file->review.items[file->review.count - 1], item)
                                  : QA_ANSWER_NA;
    case QUALITY_NONE_:
    case QUALITY_END_:
        break;
    }
    return QA_ANSWER_NONE_;
}
