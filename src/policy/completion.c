/* SPDX-License-Identifier: MIT */
/* What is missing before a form is complete. */

#include "config.h"

#include "policy/completion.h"

#include "base/text.h"
#include "model/element.h"
#include "model/record.h"
#include "policy/completion_parts.h"
#include "policy/consent_rules.h"
#include "policy/record_rules.h"

static bool blank(const char *text)
{
    return !text || text_blank(text);
}

static struct spot spot_of(enum section section, enum entity_id entity, const struct record *record)
{
    return (struct spot){ section, entity, record ? record->id : IDENT_NONE };
}

/* Is it a record of this version? */
static bool of(const struct form *form, const struct ident *assessment_id)
{
    return ident_equal(assessment_id, &form->version->record.id);
}

/* Says a gap of the version itself. */
static void need_text(const struct form *form, enum section section, const char *field,
                      const char *text, const char *sentence)
{
    if (blank(text))
        problem_add(form->problems, spot_of(section, ENTITY_assessment, &form->version->record),
                    field, "%s", sentence);
}

static void check_header(const struct form *form)
{
    const struct assessment *version = form->version;
    struct spot spot = spot_of(SECTION_HEADER, ENTITY_assessment, &version->record);

    if (!date_known(version->date_started))
        problem_add(form->problems, spot, "date_started", "Say when the assessment was started.");
    else if (date_compare(version->date_started, form->facts->today) > 0)
        problem_add(form->problems, spot, "date_started", "It starts on a day still to come.");
    if (!ident_known(&version->author_id))
        problem_add(form->problems, spot, "author_id", "Say who undertakes the assessment.");
    if (version->version_no != INT_UNKNOWN && version->version_no > 1 &&
        blank(version->new_version_reason))
        problem_add(form->problems, spot, "new_version_reason",
                    "Say why there is a new version.");
}

static void check_present(const struct form *form)
{
    const struct case_file *file = form->facts->file;
    size_t count = 0;

    for (size_t i = 0; i < file->assessment_present.count; i++) {
        const struct assessment_present *present = &file->assessment_present.items[i];
        struct spot spot =
            spot_of(SECTION_PRESENT, ENTITY_assessment_present, &present->record);

        if (!of(form, &present->assessment_id))
            continue;
        count++;
        if (blank(present->name))
            problem_add(form->problems, spot, "name", "Say who was present.");
        if (present->capacity == PRESENT_CAPACITY_NONE_)
            problem_add(form->problems, spot, "capacity", "Say as what they were present.");
    }
    if (count == 0)
        problem_add(form->problems,
                    spot_of(SECTION_PRESENT, ENTITY_assessment_present, NULL), "name",
                    "Say who was present at the assessment.");
}

static void check_service(const struct form *form, enum code_service_kind kind, bool not_known,
                          const char *sentence)
{
    const struct case_file *file = form->facts->file;

    for (size_t i = 0; i < file->service_involved.count; i++) {
        const struct service_involved *service = &file->service_involved.items[i];

        if (of(form, &service->assessment_id) && service->kind == (int)kind &&
            !blank(service->name))
            return;
    }
    if (!not_known)
        problem_add(form->problems, spot_of(SECTION_SERVICES, ENTITY_service_involved, NULL),
                    "kind", "%s", sentence);
}

static bool says_something(const struct element_entry *entry)
{
    return !blank(entry->strengths) || !blank(entry->needs);
}

static int first_element(int domain)
{
    int element = 1;

    while (element_of((enum code_element)element)->domain != domain)
        element++;
    return element;
}

/* The domain nobody wrote about leads to its first element. */
static void need_domain(const struct form *form, int domain, const char *sentence)
{
    struct problems *problems = form->problems;

    problem_add(problems, spot_of(SECTION_ELEMENTS, ENTITY_element_entry, NULL), "strengths", "%s",
                sentence);
    problems->items[problems->count - 1].element = first_element(domain);
}

static void check_elements(const struct form *form)
{
    static const char *const sentences[] = {
        "",
        "Write about at least one element of the child's development.",
        "Write about at least one element of parents and carers.",
        "Write about at least one element of family and environment.",
    };
    const struct case_file *file = form->facts->file;
    int written[DOMAIN_COUNT + 1] = { 0 };

    for (size_t i = 0; i < file->element_entry.count; i++) {
        const struct element_entry *entry = &file->element_entry.items[i];

        if (!of(form, &entry->assessment_id) || entry->element == ELEMENT_NONE_)
            continue;
        written[element_of((enum code_element)entry->element)->domain] += says_something(entry);
        if (entry->need_level == NEED_LEVEL_3 && blank(entry->needs))
            problem_warn(form->problems,
                         spot_of(SECTION_ELEMENTS, ENTITY_element_entry, &entry->record), "needs",
                         "%s: the level is high, but no need is written down.",
                         code_label(CODES_ELEMENT_ID, entry->element));
    }
    for (int domain = 1; domain <= DOMAIN_COUNT; domain++) {
        if (!written[domain])
            need_domain(form, domain, sentences[domain]);
    }
}

static bool needs_found(const struct form *form)
{
    const struct case_file *file = form->facts->file;

    for (size_t i = 0; i < file->element_entry.count; i++) {
        const struct element_entry *entry = &file->element_entry.items[i];

        if (of(form, &entry->assessment_id) &&
            (entry->need_level > NEED_LEVEL_0 || !blank(entry->needs)))
            return true;
    }
    return false;
}

static void check_action(const struct form *form, const struct agreed_action *action)
{
    struct spot spot = spot_of(SECTION_ACTIONS, ENTITY_agreed_action, &action->record);

    if (blank(action->desired_outcome))
        problem_add(form->problems, spot, "desired_outcome", "Say what will be better.");
    if (blank(action->action))
        problem_add(form->problems, spot, "action", "Say what will be done.");
    if (blank(action->who))
        problem_add(form->problems, spot, "who", "Say who will do it.");
    if (!date_known(action->by_when))
        problem_add(form->problems, spot, "by_when", "Say by when.");
    else if (date_known(form->version->date_started) &&
             date_compare(action->by_when, form->version->date_started) < 0)
        problem_add(form->problems, spot, "by_when",
                    "It cannot be due before the assessment began.");
}

static void check_actions(const struct form *form)
{
    const struct case_file *file = form->facts->file;
    size_t count = 0;

    for (size_t i = 0; i < file->agreed_action.count; i++) {
        if (!of(form, &file->agreed_action.items[i].assessment_id))
            continue;
        check_action(form, &file->agreed_action.items[i]);
        count++;
    }
    if (count == 0 && needs_found(form))
        problem_add(form->problems, spot_of(SECTION_ACTIONS, ENTITY_agreed_action, NULL), "action",
                    "Needs were found: agree at least one action.");
}

static void check_review_date(const struct form *form)
{
    const struct assessment *version = form->version;
    const struct parameters *p = form->facts->parameters;
    struct spot spot = spot_of(SECTION_ACTIONS, ENTITY_assessment, &version->record);
    int days;

    if (!date_known(version->agreed_review_date)) {
        problem_add(form->problems, spot, "agreed_review_date", "Agree a date for the review.");
        return;
    }
    if (date_known(version->date_started) &&
        date_compare(version->agreed_review_date, version->date_started) <= 0) {
        problem_add(form->problems, spot, "agreed_review_date",
                    "The review must come after the start of the assessment.");
        return;
    }
    days = date_days_between(form->facts->today, version->agreed_review_date);
    if (days < 7 * p->review_min_weeks || days > 7 * p->review_max_weeks)
        problem_warn(form->problems, spot, "agreed_review_date",
                     "Reviews are usually held %d to %d weeks on.", p->review_min_weeks,
                     p->review_max_weeks);
}

static bool view_given(const struct view_comment *view)
{
    if (!blank(view->comment))
        return true;
    return view->not_obtained_reason != VIEWREASON_NONE_ &&
           (view->not_obtained_reason != VIEWREASON_OTHER || !blank(view->not_obtained_note));
}

static void check_view(const struct form *form, enum code_view_from whose, const char *sentence)
{
    const struct case_file *file = form->facts->file;
    const struct record *found = NULL;

    for (size_t i = 0; i < file->view_comment.count; i++) {
        const struct view_comment *view = &file->view_comment.items[i];

        if (!of(form, &view->assessment_id) || view->whose != (int)whose)
            continue;
        if (view_given(view))
            return;
        found = &view->record;
    }
    problem_add(form->problems, spot_of(SECTION_VIEWS, ENTITY_view_comment, found), "comment",
                "%s", sentence);
}

static bool signed_by(const struct form *form, enum code_sign_capacity capacity)
{
    const struct case_file *file = form->facts->file;

    for (size_t i = 0; i < file->signature.count; i++) {
        const struct signature *signature = &file->signature.items[i];

        if (of(form, &signature->assessment_id) && signature->capacity == (int)capacity &&
            date_known(signature->signed_on) && !blank(signature->name))
            return true;
    }
    return false;
}

/* Nobody signs what is not written yet. */
static void check_days_of_signing(const struct form *form)
{
    const struct case_file *file = form->facts->file;

    for (size_t i = 0; i < file->signature.count; i++) {
        const struct signature *signature = &file->signature.items[i];

        if (of(form, &signature->assessment_id) && date_known(signature->signed_on) &&
            date_known(form->version->date_started) &&
            date_compare(signature->signed_on, form->version->date_started) < 0)
            problem_add(form->problems,
                        spot_of(SECTION_SIGNATURES, ENTITY_signature, &signature->record),
                        "signed_on", "This is before the assessment was started.");
    }
}

static void check_signatures(const struct form *form)
{
    struct spot spot = spot_of(SECTION_SIGNATURES, ENTITY_signature, NULL);

    check_days_of_signing(form);

    if (!signed_by(form, SIGN_CAPACITY_ASSESSOR))
        problem_add(form->problems, spot, "capacity", "The assessor has not signed.");
    if (!signed_by(form, SIGN_CAPACITY_YOUNG_PERSON) && !signed_by(form, SIGN_CAPACITY_PARENT) &&
        !signed_by(form, SIGN_CAPACITY_CARER))
        problem_add(form->problems, spot, "capacity",
                    "Neither the young person nor a parent or carer has signed.");
}

void completion_assessment(const struct case_facts *facts, const struct assessment *version,
                           struct problems *problems)
{
    struct form form = { facts, version, problems };

    completion_identity(&form);
    completion_parents(&form);
    check_header(&form);
    check_present(&form);
    need_text(&form, SECTION_REASON, "reason", version->reason,
              "Say what has led to the assessment.");
    need_text(&form, SECTION_HOME, "home_situation", version->home_situation,
              "Describe the family and home situation.");
    check_service(&form, SERVICE_KIND_UNIVERSAL_GP, version->gp_not_known,
                  "Name the GP, or tick that it is not known.");
    check_service(&form, SERVICE_KIND_UNIVERSAL_EY_EDU_FE, version->setting_not_known,
                  "Name the school or setting, or tick that it is not known.");
    check_elements(&form);
    need_text(&form, SECTION_CONCLUSIONS, "conclusions_strengths", version->conclusions_strengths,
              "Conclude on strengths.");
    need_text(&form, SECTION_CONCLUSIONS, "conclusions_needs", version->conclusions_needs,
              "Conclude on needs.");
    need_text(&form, SECTION_GOALS, "goals", version->goals,
              "Say how you will know that things have improved.");
    check_actions(&form);
    check_review_date(&form);
    check_view(&form, VIEW_FROM_CHILD,
               "Record the child's or young person's comment, or why there is none.");
    check_view(&form, VIEW_FROM_PARENT,
               "Record the parent's or carer's comment, or why there is none.");
    completion_consent(&form);
    check_signatures(&form);
    completion_words(&form);
}

bool completion_section_whole(const struct problems *problems, enum section section)
{
    for (size_t i = 0; i < problems->count; i++) {
        if (problems->items[i].section == section && !problems->items[i].warning)
            return false;
    }
    return true;
}
