/* SPDX-License-Identifier: MIT */
/* What the pre-assessment checklist asks. */

#include "config.h"

#include "screens/checklist_layout.h"

#include <string.h>

const char checklist_joined[] = "joined";

/* ----- When a question is asked ------------------------------------------ */

static bool value_is(const struct form *form, const char *name, const char *value)
{
    return strcmp(form_value(form, name), value) == 0;
}

static bool any_is(const struct form *form, const char *value)
{
    static const char *const questions[] = { "q_healthy", "q_safe", "q_learning", "q_positive",
                                             "q_poverty" };

    for (size_t i = 0; i < COUNT(questions); i++) {
        if (value_is(form, questions[i], value))
            return true;
    }
    return false;
}

static bool any_no(const struct form *form, const struct form_field *field UNUSED)
{
    return any_is(form, "N");
}

static bool any_doubt(const struct form *form, const struct form_field *field UNUSED)
{
    return any_is(form, "N") || any_is(form, "U");
}

static bool would_help(const struct form *form, const struct form_field *field)
{
    return any_doubt(form, field) && value_is(form, "caf_would_help", "Y");
}

static bool nobody_named(const struct form *form, const struct form_field *field)
{
    return would_help(form, field) && form_value(form, "who_will_do")[0] == '\0';
}

static bool no_birthday(const struct form *form, const struct form_field *field UNUSED)
{
    return form_value(form, "dob")[0] == '\0';
}

static bool is_unborn(const struct form *form, const struct form_field *field)
{
    return no_birthday(form, field) && form_value(form, "edd")[0] != '\0';
}

/* Needed where it ends here; a common assessment may have its reason, too. */
static bool is_decided(const struct form *form, const struct form_field *field UNUSED)
{
    return form_value(form, "decision")[0] != '\0';
}

static bool joins(const struct form *form, const struct form_field *field UNUSED)
{
    return value_is(form, "decision", "JOIN_EXISTING_CAF");
}

/* ----- The questions ------------------------------------------------------ */

static const struct form_field joined_field = {
    .name = checklist_joined,
    .label = "Case to join",
    .kind = ASK_LINE,
    .max = 14,
    .asked = joins,
    .hint = "The reference of the open case, as the search shows it: CAF-2010-00017.",
    .help = "Its lead professional is asked to take you into the team, with your reason. You see "
            "nothing of that case before they have.",
};

static const struct layout_field new_who[] = {
    { .name = "given_names" },
    { .name = "family_name" },
    { .name = "sex" },
    { .name = "dob" },
    { .name = "edd", .asked = no_birthday },
    { .name = "mother.name", .label = "Mother's name", .asked = is_unborn, .open_need = true },
    { .name = "address" },
    { .name = "postcode" },
    { .name = "contact_tel" },
    { .name = "case.locality_id" },
};
static const struct layout_field who[] = {
    { .name = "given_names" },
    { .name = "family_name" },
    { .name = "sex" },
    { .name = "dob" },
    { .name = "edd", .asked = no_birthday },
    { .name = "address" },
    { .name = "postcode" },
    { .name = "contact_tel" },
};

static const struct layout_field questions[] = {
    { .name = "reason", .label = "What worries you", .rows = 2 },
    { .name = "q_healthy" },
    { .name = "q_healthy_note", .rows = 2 },
    { .name = "q_safe" },
    { .name = "q_safe_note", .rows = 2 },
    { .name = "q_learning" },
    { .name = "q_learning_note", .rows = 2 },
    { .name = "q_positive" },
    { .name = "q_positive_note", .rows = 2 },
    { .name = "q_poverty" },
    { .name = "q_poverty_note", .rows = 2 },
};

static const struct layout_field decision[] = {
    { .name = "services_needed", .rows = 2, .asked = any_no },
    { .name = "can_provide", .asked = any_no },
    { .name = "caf_would_help", .asked = any_doubt },
    { .name = "who_will_do", .asked = would_help },
    { .name = "who_will_do_text", .asked = nobody_named },
    { .name = "index_checked_on" },
    { .name = "index_result" },
    { .name = "decision" },
    { .own = &joined_field },
    { .name = "decision_note", .rows = 2, .asked = is_decided },
};

static const struct layout_section new_sections[] = {
    { "who", "Who the child is", new_who, COUNT(new_who) },
    { "questions", "Five questions: does the child appear to be...", questions, COUNT(questions) },
    { "decision", "What follows", decision, COUNT(decision) },
};
static const struct layout_section sections[] = {
    { "who", "Who the child is", who, COUNT(who) },
    { "questions", "Five questions: does the child appear to be...", questions, COUNT(questions) },
    { "decision", "What follows", decision, COUNT(decision) },
};

const struct layout checklist_new_layout = {
    .name = "checklist-new", .title = "A new checklist",
    .parts = { ENTITY_pre_assessment, ENTITY_person, ENTITY_caf_case },
    .prefixes = { NULL, "mother", "case" },
    .sections = new_sections, .section_count = COUNT(new_sections),
};
const struct layout checklist_layout = {
    .name = "checklist", .title = "The checklist",
    .parts = { ENTITY_pre_assessment },
    .sections = sections, .section_count = COUNT(sections),
};
