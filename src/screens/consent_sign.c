/* SPDX-License-Identifier: MIT */
/* A signature under a decision that is on record. */

#include "config.h"

#include "model/record.h"
#include "screens/case_screens.h"
#include "screens/pane_screen.h"
#include "service/consent_svc.h"

static const struct layout_field signature_fields[] = {
    { .name = "capacity" },  { .name = "name" },   { .name = "person_id" },
    { .name = "signed_on" }, { .name = "method" }, { .name = "statement" },
};
static const struct layout_section signature_section[] = {
    { "signature", "A signature", signature_fields, COUNT(signature_fields) },
};
static const struct layout signature_layout = {
    .name = "consent-signature", .title = "A signature", .parts = { ENTITY_signature },
    .sections = signature_section, .section_count = 1,
};

static bool sign(struct form_pane *pane, void *const *records, struct err *err)
{
    const struct form_pane_options *options = form_pane_options(pane);
    struct signature *signature = records[0];

    signature->case_id = options->work->case_id;
    signature->consent_id = options->parent;
    return consent_sign(app_session(options->app), signature, err);
}

static void set_today(struct form_pane *pane)
{
    char text[DATE_TEXT];

    date_format(session_today(app_session(form_pane_options(pane)->app)), text);
    form_set(form_pane_form(pane), "signed_on", text);
}

void consent_sign_open(struct casework *work, const struct ident *consent)
{
    struct form_pane_options options = { .layout = &signature_layout,
                                         .parent = *consent,
                                         .draft_title = "A signature under a decision",
                                         .place = "k",
                                         .prefill = set_today,
                                         .save = sign };

    pane_screen_open(work->app, work, &options, "A signature under this decision", true);
}
