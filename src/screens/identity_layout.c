/* SPDX-License-Identifier: MIT */
/* What is asked about who the child is. */

#include "config.h"

#include "screens/identity_layout.h"

#include <string.h>

#include "model/record.h"
#include "service/record_svc.h"

static bool is_unborn(const struct form *form, const struct form_field *field UNUSED)
{
    return form_value_is(form, "is_unborn", "yes");
}

static bool is_born(const struct form *form, const struct form_field *field)
{
    return !is_unborn(form, field);
}

static bool ethnicity_needs_words(const struct form *form, const struct form_field *field UNUSED)
{
    const char *code = form_value(form, "ethnicity");

    return strlen(code) == 4 && strcmp(code + 1, "OTH") == 0;
}

static bool religion_is_other(const struct form *form, const struct form_field *field UNUSED)
{
    return form_value_is(form, "religion", "OTHER");
}

static bool is_disabled(const struct form *form, const struct form_field *field UNUSED)
{
    return form_value_is(form, "disabled", "Y");
}

static bool needs_interpreter(const struct form *form, const struct form_field *field UNUSED)
{
    return form_value_is(form, "interpreter_required", "Y");
}

static const struct layout_field child_fields[] = {
    { .name = "is_unborn", .label = "Unborn baby" },
    { .name = "given_names", .asked = is_born },
    { .name = "family_name", .asked = is_born },
    { .name = "sex" },
    { .name = "dob", .asked = is_born },
    { .name = "mother_id", .asked = is_unborn },
    { .name = "edd", .asked = is_unborn },
    { .name = "contact_tel" },
    { .name = "school_setting", .asked = is_born },
    { .name = "nhs_number" },
    { .name = "upn", .asked = is_born },
    { .name = "uln", .asked = is_born },
    { .name = "shielded" },
};

static const struct layout_field background_fields[] = {
    { .name = "ethnicity" },
    { .name = "ethnicity_other", .asked = ethnicity_needs_words },
    { .name = "religion" },
    { .name = "religion_other", .asked = religion_is_other },
    { .name = "immigration_status" },
    { .name = "child_first_language" },
    { .name = "parent_first_language" },
    { .name = "interpreter_required" },
    { .name = "interpreter_arranged", .asked = needs_interpreter },
};

static const struct layout_field needs_fields[] = {
    { .name = "disabled" },
    { .name = "disability_details", .rows = 3, .asked = is_disabled },
    { .name = "special_requirements", .rows = 3 },
    { .name = "sen_status" },
    { .name = "young_carer" },
    { .name = "risk_exclusion" },
    { .name = "death_date" },
};

static const struct layout_section child_section[] = {
    { "child", "The child", child_fields, COUNT(child_fields) },
};
static const struct layout_section background_section[] = {
    { "background", "Background", background_fields, COUNT(background_fields) },
};
static const struct layout_section needs_section[] = {
    { "needs", "Needs and requirements", needs_fields, COUNT(needs_fields) },
};

const struct layout identity_child = {
    .name = "identity-child", .title = "The child", .parts = { ENTITY_subject },
    .sections = child_section, .section_count = 1,
};
const struct layout identity_background = {
    .name = "identity-background", .title = "Background", .parts = { ENTITY_subject },
    .sections = background_section, .section_count = 1,
};
const struct layout identity_needs = {
    .name = "identity-needs", .title = "Needs and requirements", .parts = { ENTITY_subject },
    .sections = needs_section, .section_count = 1,
};

/* ----- Other names ----------------------------------------------------- */

void identity_prefill_subject(struct form_pane *pane)
{
    const struct entity *entity = entity_of(form_pane_options(pane)->layout->parts[0]);
    const struct field *field = entity_field(entity, "subject_id");

    field_set_ident(field, form_pane_record(pane, 0),
                    form_pane_options(pane)->work->view.file.subject.record.id);
}

static void prefill_case(struct form_pane *pane)
{
    const struct entity *entity = entity_of(form_pane_options(pane)->layout->parts[0]);
    const struct field *field = entity_field(entity, "case_id");

    field_set_ident(field, form_pane_record(pane, 0), form_pane_options(pane)->work->case_id);
}

static const struct layout_field name_fields[] = {
    { .name = "kind" }, { .name = "given_names" }, { .name = "family_name" },
    { .name = "from" }, { .name = "to" },
};
static const struct layout_section name_section[] = {
    { "name", "Another name", name_fields, COUNT(name_fields) },
};
static const struct layout name_layout = {
    .name = "subject-name", .title = "Another name", .parts = { ENTITY_subject_name },
    .sections = name_section, .section_count = 1,
};
static const struct table_column name_columns[] = {
    { .title = "Kind", .cols = 16 },
    { .title = "Given names", .cols = 18 },
    { .title = "Family name", .cols = 18, .grow = true },
    { .title = "To", .cols = 15, .rank = 1 },
};
static const char *const name_cells[] = { "kind", "given_names", "family_name", "to" };

const struct list_layout identity_names = {
    .title = "Other names", .noun = "a name", .nothing = "No other name is known. a adds one.",
    .kind = ENTITY_subject_name, .form = &name_layout, .columns = name_columns,
    .column_count = COUNT(name_columns), .fields = name_cells, .prefill = identity_prefill_subject,
};

/* ----- Addresses ------------------------------------------------------- */

static const struct layout_field address_fields[] = {
    { .name = "kind" },     { .name = "line1" }, { .name = "line2" }, { .name = "line3" },
    { .name = "line4" },    { .name = "postcode" }, { .name = "from" }, { .name = "to" },
    { .name = "sensitive" },
};
static const struct layout_section address_section[] = {
    { "address", "Address", address_fields, COUNT(address_fields) },
};
static const struct layout address_layout = {
    .name = "address", .title = "Address", .parts = { ENTITY_address },
    .sections = address_section, .section_count = 1,
};
static const struct table_column address_columns[] = {
    { .title = "Kind", .cols = 14 },
    { .title = "Address", .cols = 24, .grow = true },
    { .title = "Postcode", .cols = 9 },
    { .title = "From", .cols = 15, .rank = 1 },
    { .title = "To", .cols = 15 },
};
static const char *const address_cells[] = { "kind", "line1", "postcode", "from", "to" };

const struct list_layout identity_addresses = {
    .title = "Addresses", .noun = "an address", .nothing = "No address is known. a adds one.",
    .kind = ENTITY_address, .form = &address_layout, .columns = address_columns,
    .column_count = COUNT(address_columns), .fields = address_cells,
    .prefill = identity_prefill_subject,
};

/* ----- People: who they are and how they are related, in one form -------- */

static bool may_not_be_contacted(const struct form *form, const struct form_field *field UNUSED)
{
    return strncmp(form_value(form, "contactable"), "NO", 2) == 0;
}

enum { SHORT_FIELDS = 5 }; /* of the fields below, from the first */
static const struct layout_field person_fields[] = {
    { .name = "person.name" },
    { .name = "relationship" },
    { .name = "relationship_text" },
    { .name = "parental_responsibility" },
    { .name = "pr_basis" },
    { .name = "lives_with_subject" },
    { .name = "is_primary_carer" },
    { .name = "contactable" },
    { .name = "contact_reason", .asked = may_not_be_contacted },
    { .name = "contact_arrangement" },
    { .name = "person.tel" },
    { .name = "person.dob" },
    { .name = "person.sex" },
    { .name = "person.address" },
    { .name = "person.postcode" },
    { .name = "person.shielded" },
    { .name = "person.email" },
    { .name = "person.first_language" },
    { .name = "from" },
    { .name = "to" },
};
static const struct layout_section person_section[] = {
    { "person", "Person", person_fields, COUNT(person_fields) },
};
static const struct layout person_layout = {
    .name = "person", .title = "Person", .parts = { ENTITY_person_link, ENTITY_person },
    .prefixes = { NULL, "person" }, .sections = person_section, .section_count = 1,
};
static const struct layout_section short_section[] = {
    { "person", "Somebody new", person_fields, SHORT_FIELDS },
};
const struct layout identity_person_short = {
    .name = "person-short", .title = "Somebody new", .parts = { ENTITY_person_link, ENTITY_person },
    .prefixes = { NULL, "person" }, .sections = short_section, .section_count = 1,
};
static const struct table_column person_columns[] = {
    { .title = "Name", .cols = 20, .grow = true },
    { .title = "Relationship", .cols = 16 },
    { .title = "PR", .cols = 9 },
    { .title = "At home", .cols = 7 },
    { .title = "Contact", .cols = 14, .rank = 1 },
};
static const char *const person_cells[] = { "person_id", "relationship", "parental_responsibility",
                                            "lives_with_subject", "contactable" };

static const void *person_of(const struct list_pane *list, const void *record)
{
    const struct person_link *link = record;

    return case_file_person(&list_pane_options(list)->work->view.file, &link->person_id);
}

/* The person first, because the link refers to them; a link that fails then
 * goes on with the person that is there. */
bool identity_save_person(struct form_pane *pane, void *const *records, struct err *err)
{
    struct session *session = app_session(form_pane_options(pane)->app);
    const struct layout *layout = form_pane_options(pane)->layout;
    struct person_link *link = records[0];
    struct person *person = records[1];
    const struct person *before = form_pane_record(pane, 1);
    bool changed = person->record.version == 0;

    for (int i = 0; i < entity_of(ENTITY_person)->field_count; i++)
        changed = changed || !field_equal(&entity_of(ENTITY_person)->fields[i], before, person);
    if (changed && !record_save(session, ENTITY_person, person, err)) {
        if (err->field != NULL)
            err->field = bind_name(layout, 1, err->field, form_pane_arena(pane));
        return false;
    }
    if (changed)
        form_pane_set_record(pane, 1, person);
    link->person_id = person->record.id;
    return record_save(session, ENTITY_person_link, link, err);
}

const struct list_layout identity_people = {
    .title = "People", .noun = "a parent, carer or other person",
    .nothing = "Nobody is named yet. a adds somebody.", .kind = ENTITY_person_link,
    .form = &person_layout, .columns = person_columns, .column_count = COUNT(person_columns),
    .fields = person_cells, .second = person_of, .prefill = identity_prefill_subject,
    .save = identity_save_person, .judged = true,
};

/* ----- Needs that led to the assessment ---------------------------------- */

static const struct layout_field trigger_fields[] = { { .name = "trigger" }, { .name = "note" } };
static const struct layout_section trigger_section[] = {
    { "trigger", "A need that led to the CAF", trigger_fields, COUNT(trigger_fields) },
};
static const struct layout trigger_layout = {
    .name = "need-trigger", .title = "A need that led to the CAF",
    .parts = { ENTITY_need_trigger }, .sections = trigger_section, .section_count = 1,
};
static const struct table_column trigger_columns[] = {
    { .title = "Need", .cols = 34 },
    { .title = "Note", .cols = 20, .grow = true },
};
static const char *const trigger_cells[] = { "trigger", "note" };

const struct list_layout identity_triggers = {
    .title = "Needs that led to the CAF", .noun = "a need",
    .nothing = "None is named yet. a adds one.", .kind = ENTITY_need_trigger,
    .form = &trigger_layout, .columns = trigger_columns, .column_count = COUNT(trigger_columns),
    .fields = trigger_cells, .prefill = prefill_case,
};
