/* SPDX-License-Identifier: MIT */
/* What the assessment asks. */

#include "config.h"

#include "screens/assessment_layout.h"

#include <string.h>

#include "model/record.h"
#include "model/sign_off.h"
#include "service/reply_svc.h"

/* ----- The version's own fields ---------------------------------------- */

static bool is_later_version(const struct form *form, const struct form_field *field UNUSED)
{
    const struct assessment *version = form_pane_record(form_pane_of(form), 0);

    return version->version_no > 1;
}

/* One that came with a child who moved here has no assessor of ours. */
static bool came(const struct form *form, const struct form_field *field UNUSED)
{
    return assessment_came(form_pane_record(form_pane_of(form), 0));
}

static bool made_here(const struct form *form, const struct form_field *field)
{
    return !came(form, field);
}

static const struct layout_field header_fields[] = {
    { .name = "came_from", .ask = ASK_SHOWN, .asked = came },
    { .name = "made_there_by", .ask = ASK_SHOWN, .asked = came },
    { .name = "date_started", .asked = made_here },
    { .name = "author_id", .asked = made_here },
    { .name = "co_author_id", .asked = made_here },
    { .name = "new_version_reason", .asked = is_later_version },
    { .name = "status", .ask = ASK_SHOWN },
    { .name = "date_completed", .ask = ASK_SHOWN },
};
static const struct layout_field reason_fields[] = { { .name = "reason" } };
static const struct layout_field no_parents_fields[] = { { .name = "no_parents_reason" } };
static const struct layout_field home_fields[] = { { .name = "home_situation" } };
static const struct layout_field not_known_fields[] = {
    { .name = "gp_not_known" },
    { .name = "setting_not_known" },
};
static const struct layout_field conclusions_fields[] = {
    { .name = "conclusions_strengths", .rows = 6 },
    { .name = "conclusions_needs", .rows = 6 },
};
static const struct layout_field change_fields[] = {
    { .name = "what_needs_to_change", .rows = 6 },
    { .name = "goals", .rows = 6 },
};
static const struct layout_field review_date_fields[] = { { .name = "agreed_review_date" } };

#define ONE_SECTION(id, words) \
    static const struct layout_section id##_section[] = { \
        { #id, words, id##_fields, COUNT(id##_fields) }, \
    }; \
    const struct layout assessment_##id = { \
        .name = "assessment-" #id, .title = words, .parts = { ENTITY_assessment }, \
        .sections = id##_section, .section_count = 1, \
    };

ONE_SECTION(header, "Assessment")
ONE_SECTION(reason, "Reason for the assessment")
ONE_SECTION(no_parents, "No parent or carer")
ONE_SECTION(home, "Family and home situation")
ONE_SECTION(not_known, "Services not known")
ONE_SECTION(conclusions, "Conclusions")
ONE_SECTION(change, "Change and goals")
ONE_SECTION(review_date, "Agreed review")

/* ----- An element ------------------------------------------------------ */

static bool does_apply(const struct form *form, const struct form_field *field UNUSED)
{
    return !form_value_is(form, "not_applicable", "yes");
}

static const struct layout_field element_fields[] = {
    { .name = "need_level", .asked = does_apply },
    { .name = "strengths", .rows = 3, .asked = does_apply },
    { .name = "needs", .rows = 3, .asked = does_apply },
    { .name = "evidence_source", .asked = does_apply },
    { .name = "evidence", .rows = 3, .asked = does_apply },
    { .name = "difference_of_view", .rows = 2, .asked = does_apply },
    { .name = "not_applicable" },
    { .name = "share_restricted", .asked = does_apply },
};
static const struct layout_section element_section[] = {
    { "element", "Element", element_fields, COUNT(element_fields) },
};
const struct layout assessment_element = {
    .name = "element", .title = "Element", .parts = { ENTITY_element_entry },
    .sections = element_section, .section_count = 1,
};

/* ----- Lists ----------------------------------------------------------- */

/* Those of the version the list is of. */
static bool of_this_version(const struct list_pane *list, const void *record)
{
    const struct list_pane_options *options = list_pane_options(list);
    const struct field *field = entity_field(entity_of(options->layout->kind), "assessment_id");
    struct ident id = field_get_ident(field, record);

    return ident_equal(&id, &options->parent);
}

static void prefill_version(struct form_pane *pane)
{
    const struct form_pane_options *options = form_pane_options(pane);
    const struct entity *entity = entity_of(options->layout->parts[0]);

    field_set_ident(entity_field(entity, "assessment_id"), form_pane_record(pane, 0),
                    options->parent);
}

/* ----- The school ---------------------------------------------------------- */

static const char edu[] = "UNIVERSAL_EY_EDU_FE";

/* As the identifying details name it; "" where they do not, or it stands here already. */
static const char *school_to_add(const struct form_pane *pane)
{
    const struct form_pane_options *options = form_pane_options(pane);
    const struct case_file *file = &options->work->view.file;

    for (size_t i = 0; i < file->service_involved.count; i++) {
        const struct service_involved *service = &file->service_involved.items[i];

        if (ident_equal(&service->assessment_id, &options->parent) &&
            service->kind == SERVICE_KIND_UNIVERSAL_EY_EDU_FE)
            return "";
    }
    return file->subject.school_setting == NULL ? "" : file->subject.school_setting;
}

/* The first service offered is the school that was named when the case was opened. */
static void prefill_service(struct form_pane *pane)
{
    const char *school = school_to_add(pane);

    prefill_version(pane);
    if (school[0] == '\0')
        return;
    form_set(form_pane_form(pane), "kind", edu);
    form_set(form_pane_form(pane), "name", school);
}

/* Its name comes and goes with the kind, while nothing else is typed there. */
static void name_school(struct form_pane *pane)
{
    struct form *form = form_pane_form(pane);
    const struct form_field *focus = form_focus(form);
    const char *school = school_to_add(pane);
    const char *name = form_value(form, "name");
    bool is_edu = form_value_is(form, "kind", edu);

    if (school[0] == '\0' || focus == NULL || strcmp(focus->name, "kind") != 0)
        return;
    if (is_edu && name[0] == '\0')
        form_set(form, "name", school);
    else if (!is_edu && strcmp(name, school) == 0)
        form_set(form, "name", "");
}

static void prefill_case_and_version(struct form_pane *pane)
{
    const struct form_pane_options *options = form_pane_options(pane);
    const struct entity *entity = entity_of(options->layout->parts[0]);

    prefill_version(pane);
    field_set_ident(entity_field(entity, "case_id"), form_pane_record(pane, 0),
                    options->work->case_id);
}

static void set_today(struct form_pane *pane, const char *field)
{
    char text[DATE_TEXT];

    date_format(session_today(app_session(form_pane_options(pane)->app)), text);
    form_set(form_pane_form(pane), field, text);
}

static void prefill_signature(struct form_pane *pane)
{
    prefill_case_and_version(pane);
    set_today(pane, "signed_on");
}

void assessment_erratum_prefill(struct form_pane *pane)
{
    prefill_case_and_version(pane);
    set_today(pane, "noted_on");
}

static bool by_practitioner(const struct form *form, const struct form_field *field UNUSED)
{
    const char *as = form_value(form, "capacity");

    return strcmp(as, "PRACTITIONER") == 0 || strcmp(as, "INTERPRETER") == 0 ||
           strcmp(as, "ADVOCATE") == 0;
}

static bool by_family(const struct form *form, const struct form_field *field UNUSED)
{
    const char *as = form_value(form, "capacity");

    return strcmp(as, "SUBJECT") == 0 || strcmp(as, "PARENT") == 0 || strcmp(as, "CARER") == 0 ||
           strcmp(as, "RELATIVE") == 0;
}

static bool signed_by_practitioner(const struct form *form, const struct form_field *field UNUSED)
{
    const char *as = form_value(form, "capacity");

    return strcmp(as, "ASSESSOR") == 0 || strcmp(as, "LP") == 0;
}

static bool signed_by_family(const struct form *form, const struct form_field *field)
{
    return !signed_by_practitioner(form, field) && form_value(form, "capacity")[0] != '\0';
}

static bool has_no_comment(const struct form *form, const struct form_field *field UNUSED)
{
    return form_value(form, "comment")[0] == '\0';
}

static bool has_no_reason(const struct form *form, const struct form_field *field UNUSED)
{
    return form_value(form, "not_obtained_reason")[0] == '\0';
}

static bool reason_is_other(const struct form *form, const struct form_field *field)
{
    return has_no_comment(form, field) &&
           form_value_is(form, "not_obtained_reason", "OTHER");
}

/* What only some are asked stands last: no row comes between while one types. */
static const struct layout_field present_fields[] = {
    { .name = "name", .known_names = true },
    { .name = "capacity" },
    { .name = "on" },
    { .name = "practitioner_id", .asked = by_practitioner },
    { .name = "person_id", .asked = by_family },
};
static const struct layout_field service_fields[] = {
    { .name = "kind" },    { .name = "name" },         { .name = "agency_id" },
    { .name = "practitioner_id" }, { .name = "contact" }, { .name = "cross_border" },
    { .name = "from" },    { .name = "to" },           { .name = "sensitive" },
};
static const struct layout_field action_fields[] = {
    { .name = "desired_outcome", .rows = 3 },
    { .name = "action", .rows = 3 },
    { .name = "who" },
    { .name = "who_id" },
    { .name = "by_when" },
    { .name = "ecm_outcome" },
};
static const struct layout_field view_fields[] = {
    { .name = "whose" },
    { .name = "name", .known_names = true },
    { .name = "person_id" },
    { .name = "comment", .rows = 6, .needed = has_no_reason },
    { .name = "not_obtained_reason", .asked = has_no_comment },
    { .name = "not_obtained_note", .asked = reason_is_other },
};
static const struct layout_field signature_fields[] = {
    { .name = "capacity" },
    { .name = "name", .known_names = true },
    { .name = "signed_on" },
    { .name = "method" },
    { .name = "statement" },
    { .name = "person_id", .asked = signed_by_family },
    { .name = "practitioner_id", .asked = signed_by_practitioner },
};
static bool is_disagreement(const struct form *form, const struct form_field *field UNUSED)
{
    return strcmp(form_value(form, "kind"), "DISAGREEMENT") == 0;
}

static bool is_of_element(const struct form *form, const struct form_field *field UNUSED)
{
    return strcmp(form_value(form, "part"), "ELEMENT") == 0;
}

static const struct layout_field erratum_fields[] = {
    { .name = "kind" },
    { .name = "whose", .asked = is_disagreement },
    { .name = "part", .never = UINT64_MAX << REPLY_PART_CHILD }, /* of the version only */
    { .name = "element", .asked = is_of_element },
    { .name = "about" },
    { .name = "text", .rows = 5 },
    { .name = "asked_by" },
    { .name = "noted_on" },
};
static const struct layout_field restriction_fields[] = { { .name = "agency_id" } };

#define ROW_LAYOUT(id, entity, words) \
    static const struct layout_section id##_section[] = { \
        { #id, words, id##_fields, COUNT(id##_fields) }, \
    }; \
    static const struct layout id##_layout = { \
        .name = #id, .title = words, .parts = { ENTITY_##entity }, .sections = id##_section, \
        .section_count = 1, \
    };

ROW_LAYOUT(present, assessment_present, "Somebody present")
ROW_LAYOUT(service, service_involved, "A service")
ROW_LAYOUT(action, agreed_action, "An agreed action")
ROW_LAYOUT(view, view_comment, "A view")
ROW_LAYOUT(signature, signature, "A signature")
ROW_LAYOUT(restriction, element_restriction, "An agency it is kept from")

static const struct layout_section erratum_section[] = {
    { "erratum", "A correction", erratum_fields, COUNT(erratum_fields) },
};
const struct layout assessment_erratum = {
    .name = "erratum", .title = "A correction", .parts = { ENTITY_erratum },
    .sections = erratum_section, .section_count = 1,
};

static const struct table_column present_columns[] = {
    { .title = "Name", .cols = 26, .grow = true },
    { .title = "Present as", .cols = 22 },
    { .title = "On", .cols = 15, .rank = 1 },
};
static const char *const present_cells[] = { "name", "capacity", "on" };

const struct list_layout assessment_present = {
    .title = "People present", .noun = "somebody present",
    .nothing = "Nobody is named yet. a adds somebody.", .kind = ENTITY_assessment_present,
    .form = &present_layout, .columns = present_columns, .column_count = COUNT(present_columns),
    .fields = present_cells, .shows = of_this_version, .prefill = prefill_version,
};

static const struct table_column service_columns[] = {
    { .title = "Kind", .cols = 20 },
    { .title = "Name", .cols = 24, .grow = true },
    { .title = "Contact", .cols = 20, .rank = 1 },
};
static const char *const service_cells[] = { "kind", "name", "contact" };

const struct list_layout assessment_services = {
    .title = "Services", .noun = "a service",
    .nothing = "No service is named yet. The GP and the school or setting are asked for.",
    .kind = ENTITY_service_involved, .form = &service_layout, .columns = service_columns,
    .column_count = COUNT(service_columns), .fields = service_cells, .shows = of_this_version,
    .prefill = prefill_service, .answered = name_school,
};

static const struct table_column action_columns[] = {
    { .title = "Outcome wanted", .cols = 22, .grow = true },
    { .title = "Action", .cols = 22 },
    { .title = "Who", .cols = 12 },
    { .title = "By when", .cols = 15 },
};
static const char *const action_cells[] = { "desired_outcome", "action", "who", "by_when" };

const struct list_layout assessment_actions = {
    .title = "Agreed actions", .noun = "an action", .nothing = "No action is agreed yet.",
    .kind = ENTITY_agreed_action, .form = &action_layout, .columns = action_columns,
    .column_count = COUNT(action_columns), .fields = action_cells, .shows = of_this_version,
    .prefill = prefill_version,
};

static const struct table_column view_columns[] = {
    { .title = "Whose", .cols = 22 },
    { .title = "Name", .cols = 16, .rank = 1 },
    { .title = "Comment", .cols = 24, .grow = true },
    { .title = "Why there is none", .cols = 14 },
};
static const char *const view_cells[] = { "whose", "name", "comment", "not_obtained_reason" };

const struct list_layout assessment_views = {
    .title = "Views", .noun = "a view, or the reason there is none",
    .nothing = "Neither the child's nor a parent's view is there yet.",
    .kind = ENTITY_view_comment, .form = &view_layout, .columns = view_columns,
    .column_count = COUNT(view_columns), .fields = view_cells, .shows = of_this_version,
    .prefill = prefill_version,
};

static const struct table_column signature_columns[] = {
    { .title = "Signed as", .cols = 22 },
    { .title = "Name", .cols = 20, .grow = true },
    { .title = "On", .cols = 15 },
    { .title = "How", .cols = 16, .rank = 1 },
};
static const char *const signature_cells[] = { "capacity", "name", "signed_on", "method" };

/* Beside whoever signed what stands there no longer. */
static const char *signature_cell(const struct list_pane *list, const void *record, size_t column,
                                  struct arena *arena)
{
    const struct signature *signature = record;

    if (column != 1 || !sign_off_is_old(&list_pane_options(list)->work->view.file, signature))
        return NULL;
    return arena_printf(arena, "%s: changed since", text_or_empty(signature->name));
}

const struct list_layout assessment_signatures = {
    .title = "Signatures", .noun = "a signature", .nothing = "Nobody has signed yet.",
    .kind = ENTITY_signature, .form = &signature_layout, .columns = signature_columns,
    .column_count = COUNT(signature_columns), .fields = signature_cells, .cell = signature_cell,
    .shows = of_this_version, .prefill = prefill_signature,
};

/* Noted in the name of who is at work, and never changed after. */
bool assessment_erratum_note(struct form_pane *pane, void *const *records, struct err *err)
{
    return reply_note(app_session(form_pane_options(pane)->app), records[0], err);
}

static const struct table_column erratum_columns[] = {
    { .title = "It is", .cols = 12 },
    { .title = "About", .cols = 18 },
    { .title = "Words", .cols = 24, .grow = true },
    { .title = "Noted on", .cols = 15, .rank = 1 },
};
static const char *const erratum_cells[] = { "kind", "part", "text", "noted_on" };

const struct list_layout assessment_errata = {
    .title = "Corrections", .noun = "a correction or a disagreement",
    .nothing = "Nothing stands beside this version: no correction, no disagreement.", .kind = ENTITY_erratum,
    .form = &assessment_erratum, .columns = erratum_columns,
    .column_count = COUNT(erratum_columns), .fields = erratum_cells, .shows = of_this_version,
    .prefill = assessment_erratum_prefill, .save = assessment_erratum_note,
};

/* ----- Agencies an element is kept from --------------------------------- */

static bool of_this_element(const struct list_pane *list, const void *record)
{
    const struct element_restriction *restriction = record;

    return ident_equal(&restriction->element_entry_id, &list_pane_options(list)->parent);
}

static void prefill_restriction(struct form_pane *pane)
{
    struct element_restriction *restriction = form_pane_record(pane, 0);

    restriction->element_entry_id = form_pane_options(pane)->parent;
}

static const struct table_column restriction_columns[] = {
    { .title = "Kept from", .cols = 40, .grow = true },
};
static const char *const restriction_cells[] = { "agency_id" };

const struct list_layout assessment_restrictions = {
    .title = "Kept from", .noun = "an agency",
    .nothing = "No agency is named: it is kept from everybody not allowed restricted elements.",
    .kind = ENTITY_element_restriction, .form = &restriction_layout,
    .columns = restriction_columns, .column_count = COUNT(restriction_columns),
    .fields = restriction_cells, .shows = of_this_element, .prefill = prefill_restriction,
};
