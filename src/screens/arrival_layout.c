/* SPDX-License-Identifier: MIT */
/* The forms of a case that moved in or came down from social care. */

#include "config.h"

#include "screens/arrival_layout.h"

const char arrival_same_child_no[] = "same_child_no";
const char arrival_leads_now[] = "leads_now";
const char arrival_lead_me[] = "me";
const char arrival_lead_asked[] = "asked";
const char arrival_lead_nobody[] = "nobody";

static bool always(const struct form *form UNUSED, const struct form_field *field UNUSED)
{
    return true;
}

static bool is_unborn(const struct form *form, const struct form_field *field UNUSED)
{
    return form_value_is(form, "is_unborn", "yes");
}

static bool is_born(const struct form *form, const struct form_field *field)
{
    return !is_unborn(form, field);
}

static bool by_themselves(const struct form *form, const struct form_field *field UNUSED)
{
    return form_value_is(form, "consent.given_as", "SELF");
}

/* Of an unborn baby it is the mother who decides for herself. */
static bool somebody(const struct form *form, const struct form_field *field)
{
    return is_unborn(form, field) || !by_themselves(form, field);
}

/* What the mother of an unborn baby is to it goes without saying. */
static bool related(const struct form *form, const struct form_field *field)
{
    return is_born(form, field) && !by_themselves(form, field);
}

static bool by_parent(const struct form *form, const struct form_field *field UNUSED)
{
    return form_value_is(form, "consent.given_as", "PARENT_PR");
}

static bool is_limited(const struct form *form, const struct form_field *field UNUSED)
{
    return form_value_is(form, "consent.status", "LIMITED");
}

static bool is_written(const struct form *form, const struct form_field *field UNUSED)
{
    return form_value_is(form, "consent.form", "WRITTEN");
}

static bool child_was_not(const struct form *form, const struct form_field *field UNUSED)
{
    return form_value_is(form, "met.child_present", "N");
}

static bool parent_was_not(const struct form *form, const struct form_field *field UNUSED)
{
    return form_value_is(form, "met.parent_present", "N");
}

static const struct form_field same_field = {
    .name = arrival_same_child_no,
    .label = "Not that child",
    .kind = ASK_LINE,
    .max = 200,
    .hint = "Only when the index holds a child much like this one: how you know it is another.",
    .help = "A likely match in the index stops the case. Say here how you know that it is another "
            "child; it is kept, so that nobody has to ask again.",
};

static bool another_is_asked(const struct form *form, const struct form_field *field UNUSED)
{
    return form_value_is(form, arrival_leads_now, arrival_lead_asked);
}

static const struct option lead_options[] = {
    { arrival_lead_me, "I do" },
    { arrival_lead_asked, "Somebody else, who is asked" },
    { arrival_lead_nobody, "Nobody yet" },
};

static const struct form_field lead_field = {
    .name = arrival_leads_now,
    .label = "Leads for now",
    .kind = ASK_CHOICE,
    .options = lead_options,
    .option_count = COUNT(lead_options),
    .need = NEED_TO_SAVE,
    .hint = "The interim lead, until the team names somebody.",
    .help = "\"I do\": you keep it going. \"Somebody else, who is asked\": they lead when they "
            "have said yes. \"Nobody yet\": the case is on the list of those nobody leads until "
            "somebody does.",
};

static const struct layout_field child_fields[] = {
    { .name = "is_unborn", .label = "Unborn baby" },
    { .name = "given_names", .asked = is_born },
    { .name = "family_name", .asked = is_born },
    { .name = "sex" },
    { .name = "dob", .asked = is_born },
    { .name = "edd", .asked = is_unborn },
    { .name = "address.line1" },
    { .name = "address.line4" },
    { .name = "address.postcode" },
    { .name = "case.open_reason", .rows = 3 },
    { .name = "case.locality_id" },
    { .own = &lead_field },
    { .name = "lead.practitioner_id", .label = "Who is asked", .asked = another_is_asked },
    { .own = &same_field },
};
static const struct layout_field agreed_fields[] = {
    { .name = "consent.status" },
    { .name = "consent.given_as" },
    { .name = "person.name", .label = "Name", .asked = somebody },
    { .name = "link.relationship", .asked = related },
    { .name = "link.parental_responsibility", .asked = related },
    { .name = "link.pr_basis", .asked = by_parent },
    { .name = "consent.pr_checked", .asked = by_parent },
    { .name = "consent.competence_basis", .asked = by_themselves },
    { .name = "consent.competence_note", .rows = 2, .asked = by_themselves },
    { .name = "consent.limits_note", .rows = 2, .asked = is_limited },
    { .name = "consent.explained" },
    { .name = "consent.storage_agreed" },
    { .name = "consent.sharing_agreed" },
    { .name = "consent.obtained_on", .label = "Agreed on" },
    { .name = "consent.obtained_by", .label = "Who asked them" },
    { .name = "consent.form" },
    { .name = "consent.sign_method", .asked = is_written },
    { .name = "consent.signed_on", .asked = is_written },
    { .name = "consent.signed_name", .asked = is_written },
};
static const struct layout_field pack_fields[] = {
    { .name = "from.other_la", .label = "Comes from" },
    { .name = "from.contact" },
    { .name = "from.received_on", .label = "Pack came on" },
    { .name = "from.their_urn" },
    { .name = "from.pack_contents", .rows = 4 },
    { .name = "share.what", .label = "Parts that came" },
    { .name = "share.method", .label = "How it came" },
    { .name = "share.basis", .label = "Basis they give" },
};
static const struct layout_field version_fields[] = {
    { .name = "form.made_there_by", .needed = always },
    { .name = "form.date_completed", .label = "Its date", .open_need = true },
    { .name = "form.reason", .rows = 2, .open_need = true },
    { .name = "form.home_situation", .rows = 3, .open_need = true },
    { .name = "form.conclusions_strengths", .rows = 3, .open_need = true },
    { .name = "form.conclusions_needs", .rows = 3, .open_need = true },
    { .name = "form.what_needs_to_change", .rows = 3 },
    { .name = "form.goals", .rows = 3, .open_need = true },
};
static const struct layout_field meeting_fields[] = {
    { .name = "met.scheduled_for", .label = "Held on", .behind = true },
    { .name = "met.venue", .needed = always },
    { .name = "met.chair" },
    { .name = "met.minute_taker" },
    { .name = "met.consent_confirmed_at_start" },
    { .name = "met.child_present" },
    { .name = "met.child_absent_reason", .asked = child_was_not },
    { .name = "met.parent_present" },
    { .name = "met.parent_absent_reason", .asked = parent_was_not },
    { .name = "met.notes", .rows = 4 },
    { .name = "met.next_review_date" },
};

static const struct layout_field plan_fields[] = {
    { .name = "act.need_ref", .open_need = true },
    { .name = "act.need_text", .rows = 2, .open_need = true },
    { .name = "act.desired_outcome", .rows = 2, .open_need = true },
    { .name = "act.action", .rows = 2, .open_need = true },
    { .name = "act.owner_id", .open_need = true },
    { .name = "act.due", .open_need = true },
};

static const struct layout_section in_sections[] = {
    { "child", "The child, and why", child_fields, COUNT(child_fields) },
    { "agreed", "The family agrees here", agreed_fields, COUNT(agreed_fields) },
    { "pack", "What came from the other authority", pack_fields, COUNT(pack_fields) },
    { "version", "The assessment in the pack, as it says itself", version_fields,
      COUNT(version_fields) },
};
const struct layout arrival_moved_in = {
    .name = "moved-in", .title = "A child moved in",
    .parts = { ENTITY_subject, ENTITY_address, ENTITY_person, ENTITY_person_link, ENTITY_consent,
               ENTITY_caf_case, ENTITY_lp_assignment, ENTITY_transfer, ENTITY_assessment,
               ENTITY_disclosure },
    .prefixes = { NULL, "address", "person", "link", "consent", "case", "lead", "from", "form",
                  "share" },
    .sections = in_sections, .section_count = COUNT(in_sections),
};

static const struct layout_section down_sections[] = {
    { "child", "The child, and why", child_fields, COUNT(child_fields) },
    { "agreed", "The family agrees to support", agreed_fields, COUNT(agreed_fields) },
    { "meeting", "The last statutory meeting", meeting_fields, COUNT(meeting_fields) },
    { "plan", "A plan that comes with it: its first action, the others follow", plan_fields,
      COUNT(plan_fields) },
};
const struct layout arrival_step_down = {
    .name = "step-down", .title = "Down from social care",
    .parts = { ENTITY_subject, ENTITY_address, ENTITY_person, ENTITY_person_link, ENTITY_consent,
               ENTITY_caf_case, ENTITY_lp_assignment, ENTITY_tac_meeting, ENTITY_plan_action },
    .prefixes = { NULL, "address", "person", "link", "consent", "case", "lead", "met", "act" },
    .sections = down_sections, .section_count = COUNT(down_sections),
};
