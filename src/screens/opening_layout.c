/* SPDX-License-Identifier: MIT */
/* What is asked when a case is opened. */

#include "config.h"

#include "screens/opening_layout.h"

#include <string.h>

static bool is_unborn(const struct form *form, const struct form_field *field UNUSED)
{
    return form_value_is(form, "is_unborn", "yes");
}

static bool is_born(const struct form *form, const struct form_field *field)
{
    return !is_unborn(form, field);
}

static bool never(const struct form *form UNUSED, const struct form_field *field UNUSED)
{
    return false;
}

#define SAID(words) { .name = "said." words, .label = "", .kind = ASK_LINE, .asked = never }
static const struct form_field said[SAID_COUNT] = {
    [SAID_NOT_SAME] = SAID("not_same"), [SAID_NOT_SAME_OF] = SAID("not_same_of"),
    [SAID_BESIDE] = SAID("beside"),     [SAID_BESIDE_OF] = SAID("beside_of"),
    [SAID_KNOWN] = SAID("known"),       [SAID_DIFFERENT] = SAID("different"),
};

const char *opening_said_field(enum said what)
{
    return said[what].name;
}

static const struct layout_field search_fields[] = {
    { .name = "is_unborn", .label = "Unborn baby" },
    { .name = "given_names", .asked = is_born, .open_need = true },
    { .name = "family_name", .asked = is_born, .open_need = true },
    { .name = "dob", .asked = is_born },
    { .name = "mother.name", .label = "Mother's name", .asked = is_unborn },
    { .name = "edd", .asked = is_unborn },
    { .name = "address.postcode", .label = "Postcode", .open_need = true },
    { .name = "nhs_number", .asked = is_born },
    { .name = "upn", .asked = is_born },
    { .own = &said[SAID_NOT_SAME] },
    { .own = &said[SAID_NOT_SAME_OF] },
    { .own = &said[SAID_BESIDE] },
    { .own = &said[SAID_BESIDE_OF] },
    { .own = &said[SAID_KNOWN] },
    { .own = &said[SAID_DIFFERENT] },
};

static bool needs_words(const struct form *form, const struct form_field *field UNUSED)
{
    const char *code = form_value(form, "ethnicity");
    size_t length = strlen(code);

    return length == 4 && strcmp(code + 1, "OTH") == 0;
}

static const struct layout_field identity_fields[] = {
    { .name = "sex", .open_need = true },
    { .name = "address.line1", .open_need = true },
    { .name = "address.line2" },
    { .name = "address.line4" },
    { .name = "contact_tel", .open_need = true },
    { .name = "ethnicity", .open_need = true },
    { .name = "ethnicity_other", .asked = needs_words },
    { .name = "child_first_language" },
    { .name = "parent_first_language" },
    { .name = "school_setting" },
    { .name = "special_requirements", .rows = 3 },
};

static const struct layout_field reason_fields[] = {
    { .name = "case.open_reason", .rows = 6 },
    { .name = "case.locality_id" },
};

static const struct option when_options[] = {
    { "now", "Record their answer as soon as the case is open" },
    { "later", "They will be asked later" },
};

static const struct form_field when_field = {
    .name = "when",
    .label = "Asking the family",
    .kind = ASK_CHOICE,
    .options = when_options,
    .option_count = COUNT(when_options),
    .hint = "Nothing may be assessed before the family has agreed.",
    .need = NEED_TO_SAVE,
    .help = "The family is asked before anything is assessed. With \"Record their answer as soon "
            "as the case is open\" the consent form follows at once; with \"They will be asked "
            "later\" the case waits for consent, and it is on your list until then.",
};

static const struct layout_field consent_fields[] = { { .own = &when_field } };

static const struct layout_section sections[] = {
    { "search", "Is the child known?", search_fields, COUNT(search_fields) },
    { "identity", "Who the child is", identity_fields, COUNT(identity_fields) },
    { "reason", "Why", reason_fields, COUNT(reason_fields) },
    { "consent", "Asking the family", consent_fields, COUNT(consent_fields) },
};

#define STEP_LAYOUT(n, words) \
    { .name = "opening-" words, .title = "Opening a case", \
      .parts = { ENTITY_subject, ENTITY_address, ENTITY_person, ENTITY_caf_case }, \
      .prefixes = { NULL, "address", "mother", "case" }, .sections = &sections[n], \
      .section_count = 1 }

const struct layout *opening_layout(int step)
{
    static const struct layout layouts[] = {
        STEP_LAYOUT(0, "search"),
        STEP_LAYOUT(1, "identity"),
        STEP_LAYOUT(2, "reason"),
        STEP_LAYOUT(3, "consent"),
    };

    return &layouts[step];
}
