/* SPDX-License-Identifier: MIT */
/* What is asked about consent. */

#include "config.h"

#include "screens/consent_layout.h"

#include <string.h>

static bool by_themselves(const struct form *form, const struct form_field *field UNUSED)
{
    return form_value_is(form, "given_as", "SELF");
}

static bool by_parent(const struct form *form, const struct form_field *field UNUSED)
{
    return form_value_is(form, "given_as", "PARENT_PR");
}

/* A parent decides where it is recorded that the child cannot. */
static bool is_judged(const struct form *form, const struct form_field *field)
{
    return by_themselves(form, field) || by_parent(form, field);
}

static bool judged(const struct form *form, const struct form_field *field)
{
    const char *basis = form_value(form, "competence_basis");

    return is_judged(form, field) && basis[0] != '\0' &&
           strcmp(basis, "AGE16PLUS_PRESUMED") != 0;
}

static bool is_limited(const struct form *form, const struct form_field *field UNUSED)
{
    return form_value_is(form, "status", "LIMITED");
}

static bool is_refused(const struct form *form, const struct form_field *field UNUSED)
{
    return form_value_is(form, "status", "REFUSED");
}

static bool is_written(const struct form *form, const struct form_field *field UNUSED)
{
    return form_value_is(form, "form", "WRITTEN");
}

/* What becomes of a decision by itself: nobody decides it. */
#define NEVER_CHOSEN ((uint64_t)1 << CONSENTST_EXPIRED | (uint64_t)1 << CONSENTST_SUPERSEDED)

static const struct layout_field decision_fields[] = {
    { .name = "stage" },
    { .name = "status", .never = NEVER_CHOSEN },
    { .name = "given_by_person" },
    { .name = "given_as" },
    { .name = "competence_basis", .asked = is_judged },
    { .name = "competence_note", .rows = 3, .asked = judged },
    { .name = "pr_checked", .asked = by_parent },
    { .name = "limits_note", .rows = 3, .asked = is_limited, .needed = is_limited },
    { .name = "refusal_reason", .rows = 3, .asked = is_refused },
};
static const struct layout_field explained_fields[] = {
    { .name = "explained" },
    { .name = "storage_agreed", .asked = consent_asks_agreement },
    { .name = "sharing_agreed", .asked = consent_asks_agreement },
};
static const struct layout_field form_fields[] = {
    { .name = "form" },
    { .name = "obtained_by" },
    { .name = "obtained_on" },
    { .name = "review_on" },
    { .name = "expires_on" },
    { .name = "sign_method", .asked = is_written, .needed = is_written },
    { .name = "signed_on", .asked = is_written, .needed = is_written },
    { .name = "signed_name", .asked = is_written, .needed = is_written },
};

static bool of_one_agency(const struct form *form, const struct form_field *field UNUSED)
{
    return form_value_is(form, "withdrawal_scope", "ONE_AGENCY");
}

static bool of_one_person(const struct form *form, const struct form_field *field UNUSED)
{
    return form_value_is(form, "withdrawal_scope", "ONE_PERSON");
}

static const struct layout_field withdrawal_fields[] = {
    { .name = "withdrawal_scope" },
    { .name = "who.agency_id", .label = "Which agency", .asked = of_one_agency,
      .open_need = true },
    { .name = "person.person_id", .label = "Which person", .asked = of_one_person,
      .open_need = true },
    { .name = "withdrawn_by", .label = "Said by" },
    { .name = "withdrawn_on", .label = "On" },
    { .name = "effects_explained" },
};

#define ONE_SECTION(id, words) \
    static const struct layout_section id##_section[] = { \
        { #id, words, id##_fields, COUNT(id##_fields) }, \
    }; \
    const struct layout consent_##id = { \
        .name = "consent-" #id, .title = words, .parts = { ENTITY_consent }, \
        .sections = id##_section, .section_count = 1, \
    };

ONE_SECTION(decision, "Consent: the decision")
ONE_SECTION(explained, "Consent: what was explained and agreed")
ONE_SECTION(form, "Consent: form and dates")

static const struct layout_section withdrawal_section[] = {
    { "withdrawal", "Withdrawal", withdrawal_fields, COUNT(withdrawal_fields) },
};
const struct layout consent_withdrawal = {
    .name = "consent-withdrawal", .title = "Withdrawing consent",
    .parts = { ENTITY_consent, ENTITY_practitioner, ENTITY_person_link },
    .prefixes = { NULL, "who", "person" }, .sections = withdrawal_section, .section_count = 1,
};

/* ----- A closed case goes on -------------------------------------------- */

const char consent_same_needs[] = "same_needs";
const char consent_returned[] = "returned";

static const struct option needs_options[] = {
    { "yes", "Yes, the same needs" },
    { "no", "No, others" },
};
static const struct form_field same_needs_field = {
    .name = consent_same_needs,
    .label = "The same needs?",
    .kind = ASK_CHOICE,
    .options = needs_options,
    .option_count = COUNT(needs_options),
    .need = NEED_TO_SAVE,
    .hint = "Is it what there was before the closing? For other needs a new episode is opened.",
    .help = "A case goes on where the same needs return soon after it closed. Other needs, or a "
            "longer time, call for a new episode: a case of its own that is linked to this one.",
};
static const struct form_field returned_field = {
    .name = consent_returned,
    .label = "What returned",
    .kind = ASK_MEMO,
    .rows = 3,
    .need = NEED_TO_SAVE,
    .hint = "What happened since the closing. It is kept in the history of the case.",
    .help = "One or two sentences: what was better when the case closed, and what came back. It "
            "becomes the reason of the new version.",
};
static const struct layout_field again_fields[] = {
    { .own = &same_needs_field },
    { .own = &returned_field },
};
static const struct layout_field asked_fields[] = {
    { .name = "status", .never = NEVER_CHOSEN },
    { .name = "given_by_person" },
    { .name = "given_as" },
    { .name = "competence_basis", .asked = is_judged },
    { .name = "competence_note", .rows = 2, .asked = judged },
    { .name = "pr_checked", .asked = by_parent },
    { .name = "limits_note", .rows = 2, .asked = is_limited, .needed = is_limited },
    { .name = "explained" },
    { .name = "storage_agreed" },
    { .name = "sharing_agreed" },
    { .name = "form" },
    { .name = "obtained_by" },
    { .name = "obtained_on" },
    { .name = "review_on" },
    { .name = "sign_method", .asked = is_written, .needed = is_written },
    { .name = "signed_on", .asked = is_written, .needed = is_written },
    { .name = "signed_name", .asked = is_written, .needed = is_written },
};
static const struct layout_section reopening_sections[] = {
    { "again", "Why it is opened again", again_fields, COUNT(again_fields) },
    { "asked", "The family is asked again", asked_fields, COUNT(asked_fields) },
};
const struct layout consent_reopening = {
    .name = "reopen", .title = "Opening a closed case again", .parts = { ENTITY_consent },
    .sections = reopening_sections, .section_count = COUNT(reopening_sections),
};
