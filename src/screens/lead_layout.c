/* SPDX-License-Identifier: MIT */
/* What is asked when a lead professional is proposed or appointed. */

#include "config.h"

#include "screens/lead_layout.h"

#include <string.h>

#include "base/text.h"
#include "screens/casework.h"
#include "screens/form_pane.h"
#include "service/lead_svc.h"

static bool family_asked(const struct form *form, const struct form_field *field UNUSED)
{
    return !text_blank(form_value(form, "family_preference"));
}

static bool not_met(const struct form *form, const struct form_field *field)
{
    return family_asked(form, field) &&
           form_value_is(form, "family_preference_met", "N");
}

static bool at_meeting(const struct form *form, const struct form_field *field UNUSED)
{
    return form_value_is(form, "agreed_how", "AT_MEETING");
}

static bool is_lead(const struct form *form, const struct form_field *field UNUSED)
{
    const char *kind = form_value(form, "kind");

    return strcmp(kind, "DEPUTY") != 0 && strcmp(kind, "INTERIM") != 0;
}

/* An interim lead was only there until now. */
bool lead_takes_over(const struct form *form)
{
    const struct lp_assignment *now =
        casework_lead(form_pane_options(form_pane_of(form))->work);

    return is_lead(form, NULL) && now != NULL && now->kind != LP_KIND_INTERIM;
}

static bool takes_over(const struct form *form, const struct form_field *field UNUSED)
{
    return lead_takes_over(form);
}

/* That somebody else said yes is known from somewhere. */
static bool in_their_name(const struct form *form, const struct form_field *field UNUSED)
{
    const struct casework *work = form_pane_options(form_pane_of(form))->work;
    char me[IDENT_TEXT];

    ident_format(&session_who(app_session(work->app))->practitioner, me);
    return form_value(form, "accepted_on")[0] != '\0' &&
           !form_value_is(form, "practitioner_id", me);
}

/* Who overrides is whoever is signed in. */
static bool may_override(const struct form *form, const struct form_field *field UNUSED)
{
    return lead_may_override(&form_pane_options(form_pane_of(form))->work->view.relation);
}

/* Nothing is handed over to somebody who has not said yes. */
static bool hands_over(const struct form *form, const struct form_field *field UNUSED)
{
    return lead_takes_over(form) && form_value(form, "accepted_on")[0] != '\0';
}

/* What becomes of a term by itself: nobody chooses it. */
#define SAID_BY_THE_PROGRAM ((uint64_t)1 << LPEND_CASE_CLOSED | (uint64_t)1 << LPEND_COVER_ENDED | \
                             (uint64_t)1 << LPEND_INTERIM_REPLACED)

static const struct layout_field term_fields[] = {
    { .name = "practitioner_id" },
    { .name = "kind" },
    { .name = "from" },
    { .name = "basis" },
    { .name = "family_preference" },
    { .name = "family_preference_met", .asked = family_asked },
    { .name = "preference_note", .asked = not_met },
    { .name = "agreed_how" },
    { .name = "agreed_at", .asked = at_meeting },
    { .name = "manager_agreed_by", .asked = is_lead },
    { .name = "manager_agreed_on", .asked = is_lead },
    { .name = "accepted_on", .label = "They said yes on", .open_need = true },
    { .name = "accepted_how", .asked = in_their_name, .needed = in_their_name },
    { .name = "end_reason", .label = "Why the present lead ends",
      .never = SAID_BY_THE_PROGRAM, .asked = takes_over },
    { .name = "handover_done", .asked = hands_over },
    { .name = "override_reason", .asked = may_override },
    { .name = "to", .label = "Cover ends before", .ahead = true },
};
static const struct layout_section term_section[] = {
    { "term", "The lead professional", term_fields, COUNT(term_fields) },
};
const struct layout lead_term = {
    .name = "lead", .title = "The lead professional", .parts = { ENTITY_lp_assignment },
    .sections = term_section, .section_count = 1,
};

static const struct layout_field handing_fields[] = { { .name = "handover_done" } };
static const struct layout_section handing_section[] = {
    { "handing", "The hand-over", handing_fields, COUNT(handing_fields) },
};
const struct layout lead_handing = {
    .name = "handing", .title = "The hand-over", .parts = { ENTITY_lp_assignment },
    .sections = handing_section, .section_count = 1,
};
