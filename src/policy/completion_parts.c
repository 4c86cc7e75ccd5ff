/* SPDX-License-Identifier: MIT */
/* Parts of completing an assessment that look beyond the form itself. */

#include "config.h"

#include "policy/completion_parts.h"

#include "base/text.h"
#include "policy/consent_rules.h"
#include "policy/plain_words.h"
#include "policy/record_rules.h"

static bool blank(const char *text)
{
    return !text || text_blank(text);
}

static void need(const struct form *form, bool missing, const char *field, const char *sentence)
{
    struct spot spot = { SECTION_IDENTIFYING, ENTITY_subject,
                         form->facts->file->subject.record.id };

    if (missing)
        problem_add(form->problems, spot, field, "%s", sentence);
}

static void check_names(const struct form *form)
{
    const struct subject *child = &form->facts->file->subject;

    if (child->is_unborn) {
        need(form, !ident_known(&child->mother_id), "mother_id", "Say who the mother is.");
        need(form, !date_known(child->edd), "edd", "Give the expected date of delivery.");
        return;
    }
    need(form, blank(child->given_names), "given_names", "Give the child's given names.");
    need(form, blank(child->family_name), "family_name", "Give the child's family name.");
    need(form, !date_known(child->dob), "dob", "Give the date of birth.");
}

static bool any_other(int ethnicity)
{
    return ethnicity == ETHNIC_WOTH || ethnicity == ETHNIC_BOTH || ethnicity == ETHNIC_AOTH ||
           ethnicity == ETHNIC_MOTH || ethnicity == ETHNIC_OOTH;
}

static void check_home(const struct form *form)
{
    const struct case_file *file = form->facts->file;
    struct spot spot = { SECTION_IDENTIFYING, ENTITY_address, IDENT_NONE };

    for (size_t i = 0; i < file->address.count; i++) {
        const struct address *address = &file->address.items[i];

        if (date_known(address->to) || blank(address->line1))
            continue;
        spot.record = address->record.id;
        if (blank(address->postcode))
            problem_add(form->problems, spot, "postcode", "Give the postcode.");
        return;
    }
    problem_add(form->problems, spot, "line1", "Give the child's address.");
}

void completion_identity(const struct form *form)
{
    const struct subject *child = &form->facts->file->subject;

    check_names(form);
    need(form, child->sex == SEX_NONE_, "sex", "Say whether the child is a boy or a girl, or that "
                                               "it is not known.");
    need(form, blank(child->contact_tel), "contact_tel", "Give a telephone number.");
    need(form, child->ethnicity == ETHNIC_NONE_, "ethnicity",
         "Ask for the ethnic background; \"not given\" is an answer.");
    need(form, any_other(child->ethnicity) && blank(child->ethnicity_other), "ethnicity_other",
         "Write down the background in the family's words.");
    need(form, child->disabled == YN_Y && blank(child->disability_details), "disability_details",
         "Say what the disability is and what it means day to day.");
    check_home(form);
}

void completion_parents(const struct form *form)
{
    const struct case_file *file = form->facts->file;
    struct spot spot = { SECTION_PEOPLE, ENTITY_person_link, IDENT_NONE };
    bool found = false;

    for (size_t i = 0; i < file->person_link.count; i++) {
        const struct person_link *link = &file->person_link.items[i];

        if (date_known(link->to) || !link_is_parent_or_carer(link))
            continue;
        found = true;
        spot.record = link->record.id;
        if (link->parental_responsibility == PR_NONE_)
            problem_add(form->problems, spot, "parental_responsibility",
                        "Say whether this person has parental responsibility.");
    }
    spot.record = IDENT_NONE;
    if (!found && blank(form->version->no_parents_reason))
        problem_add(form->problems, spot, "person_id",
                    "Name a parent or carer, or say in the assessment why there is none.");
}

/* The answer to storing and sharing that holds today, whenever it was asked. */
static const struct consent *answered(const struct case_facts *facts)
{
    static const enum code_consent_stage stages[] = {
        CONSENT_STAGE_STORE_SHARE, CONSENT_STAGE_REVIEW, CONSENT_STAGE_TAC, CONSENT_STAGE_REOPEN,
        CONSENT_STAGE_PANEL, CONSENT_STAGE_TRANSFER
    };

    for (size_t i = 0; i < COUNT(stages); i++) {
        const struct consent *consent = consent_agreed_at(facts->file, stages[i], facts->today);

        if (consent && consent->storage_agreed == YN_Y &&
            consent->sharing_agreed != YN_NONE_)
            return consent;
    }
    return NULL;
}

void completion_consent(const struct form *form)
{
    const struct case_facts *facts = form->facts;
    struct consent_word word = consent_current(facts->file, facts->today);
    struct spot spot = { SECTION_CONSENT, ENTITY_consent,
                         word.consent ? word.consent->record.id : IDENT_NONE };
    struct date first = consent_first_yes(facts->file);

    if (word.status == CONSENTST_REFUSED || word.status == CONSENTST_WITHDRAWN)
        problem_add(form->problems, spot, "status",
                    "The family has said no; the assessment cannot be completed.");
    else if (word.status == CONSENTST_EXPIRED)
        problem_add(form->problems, spot, "expires_on", "Consent has run out; ask again.");
    else if (!answered(facts))
        problem_add(form->problems, spot, "stage", "Ask for consent to store and share.");
    if (date_known(first) && date_known(form->version->date_started) &&
        date_compare(form->version->date_started, first) < 0)
        problem_add(form->problems,
                    (struct spot){ SECTION_HEADER, ENTITY_assessment, form->version->record.id },
                    "date_started", "The assessment cannot begin before consent was given.");
}

void completion_words(const struct form *form)
{
    const struct case_file *file = form->facts->file;

    plain_words_check(ENTITY_assessment, form->version, NULL, form->facts->plain_words,
                      form->problems);
    for (size_t i = 0; i < file->element_entry.count; i++) {
        if (ident_equal(&file->element_entry.items[i].assessment_id, &form->version->record.id))
            plain_words_check(ENTITY_element_entry, &file->element_entry.items[i], NULL,
                              form->facts->plain_words, form->problems);
    }
}
