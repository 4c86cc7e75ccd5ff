/* SPDX-License-Identifier: MIT */
/* What is asked with each step: domain.md 1.10 to 1.12, 2.7. */

#include "config.h"

#include "screens/step_forms.h"

#include <string.h>

#include "base/die.h"
#include "screens/form_pane.h"
#include "service/closure_svc.h"
#include "service/pack.h"

/* ----- The end ------------------------------------------------------------ */

static bool child_silent(const struct form *form, const struct form_field *field UNUSED)
{
    return form_value(form, "child_comment")[0] == '\0';
}

static bool parent_silent(const struct form *form, const struct form_field *field UNUSED)
{
    return form_value(form, "parent_comment")[0] == '\0';
}

/* Their words come first; a reason stands in for them. */
static bool child_unheard(const struct form *form, const struct form_field *field)
{
    return child_silent(form, field) && form_value(form, "child_reason")[0] == '\0';
}

static bool parent_unheard(const struct form *form, const struct form_field *field)
{
    return parent_silent(form, field) && form_value(form, "parent_reason")[0] == '\0';
}

static bool met_about_it(const struct form *form, const struct form_field *field UNUSED)
{
    return form_value(form, "decided_at_meeting")[0] == '\0';
}

static bool neither_said(const struct form *form, const struct form_field *field UNUSED)
{
    int reason = code_find(CODES_CLOSE_ID, form_value(form, "reason"));

    return form_value(form, "no_meeting_reason")[0] == '\0' &&
           closure_names_meeting((enum code_close)reason);
}

static bool needs_detail(const struct form *form, const struct form_field *field UNUSED)
{
    return form_value_is(form, "reason", "OTHER") || form_value_is(form, "reason", "DISENGAGED") ||
           strncmp(form_value(form, "reason"), "STEP_UP", 7) == 0;
}

static bool universal(const struct form *form, const struct form_field *field UNUSED)
{
    return form_value_is(form, "reason", "NEEDS_MET") ||
           form_value_is(form, "reason", "SINGLE_AGENCY");
}

static bool safeguarding(const struct form *form, const struct form_field *field UNUSED)
{
    return form_value_is(form, "reason", "CONSENT_WITHDRAWN") ||
           form_value_is(form, "reason", "CONSENT_REFUSED") ||
           form_value_is(form, "reason", "DISENGAGED");
}

/* Needed as soon as it is asked, and not only with a reason to close. */
static bool always(const struct form *form UNUSED, const struct form_field *field UNUSED)
{
    return true;
}

static bool offered_again(const struct form *form, const struct form_field *field UNUSED)
{
    return form_value_is(form, "safeguarding_decision", "OFFER_AGAIN");
}

static bool offer_considered(const struct form *form, const struct form_field *field)
{
    return safeguarding(form, field) && offered_again(form, field);
}

static const struct layout_field why_fields[] = {
    { .name = "closed_on", .open_need = true }, /* else it is today */
    { .name = "reason" },
    { .name = "reason_detail", .rows = 2, .asked = needs_detail },
    { .name = "decided_at_meeting", .needed = neither_said },
    { .name = "no_meeting_reason", .asked = met_about_it },
    { .name = "outcome_summary", .rows = 4 },
    { .name = "universal_contact", .asked = universal, .needed = universal },
    { .name = "onward_support", .rows = 2 },
};
static const struct layout_field words_fields[] = {
    { .name = "child_comment", .rows = 3, .needed = child_unheard },
    { .name = "child_reason", .asked = child_silent },
    { .name = "parent_comment", .rows = 3, .needed = parent_unheard },
    { .name = "parent_reason", .asked = parent_silent },
    { .name = "satisfaction_child" },
    { .name = "satisfaction_parent" },
};
static const struct layout_field safe_fields[] = {
    { .name = "effects_explained", .needed = always },
    { .name = "safeguarding_considered", .needed = always },
    { .name = "safeguarding_note", .rows = 3, .needed = always },
    { .name = "needs_escalate", .asked = safeguarding, .needed = always },
    { .name = "safeguarding_by", .asked = safeguarding, .needed = always },
    { .name = "safeguarding_on", .asked = safeguarding, .needed = always },
    { .name = "safeguarding_decision", .asked = safeguarding, .needed = always },
    { .name = "offer_again_on", .asked = offer_considered },
};
static const struct layout_field refused_fields[] = {
    { .name = "effects_explained" },
    { .name = "needs_escalate" },
    { .name = "safeguarding_considered" },
    { .name = "safeguarding_by" },
    { .name = "safeguarding_on" },
    { .name = "safeguarding_note", .rows = 3 },
    { .name = "safeguarding_decision" },
    { .name = "offer_again_on", .asked = offered_again },
};
static const struct layout_section refused_section[] = {
    { "safe", "Safeguarding", refused_fields, COUNT(refused_fields) },
};
static const struct layout refused_layout = {
    .name = "refused", .title = "The family refused", .parts = { ENTITY_closure },
    .sections = refused_section, .section_count = 1,
};
static const struct layout_section closure_sections[] = {
    { "why", "Why it closes", why_fields, COUNT(why_fields) },
    { "words", "The child's and the parents' words", words_fields, COUNT(words_fields) },
    { "safe", "Safeguarding", safe_fields, COUNT(safe_fields) },
};
static const struct layout closure_layout = {
    .name = "closure", .title = "Closing the case", .parts = { ENTITY_closure },
    .sections = closure_sections, .section_count = COUNT(closure_sections),
};
static const struct layout waiting_layout = {
    .name = "closing-record", .title = "The record of the closing", .parts = { ENTITY_closure },
    .sections = closure_sections, .section_count = COUNT(closure_sections),
};
static const struct layout no_need_layout = {
    .name = "no-need", .title = "No additional need", .parts = { ENTITY_closure },
    .sections = closure_sections, .section_count = COUNT(closure_sections),
};

/* ----- Another authority -------------------------------------------------- */

bool step_papers_wait(const struct form *form, const struct form_field *field UNUSED)
{
    const struct transfer *transfer = form_pane_record(form_pane_of(form), 0);

    return !date_known(transfer->sent_on);
}

/* The move as the form has it now. */
static struct transfer typed(const struct form *form, struct arena *arena)
{
    static const char *const names[] = { "sent_on", "other_la", "contact" };
    const struct entity *entity = entity_of(ENTITY_transfer);
    struct transfer transfer =
        *(const struct transfer *)form_pane_record(form_pane_of(form), 0);
    struct err ignored = ERR_INIT;

    for (size_t i = 0; i < COUNT(names); i++) {
        const char *value = form_value(form, names[i]);

        if (value[0] != '\0' &&
            !bind_take(entity_field(entity, names[i]), value, &transfer, arena, &ignored))
            transfer.sent_on = DATE_NONE;
    }
    return transfer;
}

bool step_papers_go(const struct form *form, const struct form_field *field)
{
    const struct casework *work = form_pane_options(form_pane_of(form))->work;
    struct arena arena = ARENA_INIT;
    struct transfer transfer;
    bool go = false;

    if (step_papers_wait(form, field)) {
        transfer = typed(form, &arena);
        go = date_known(transfer.sent_on) && !pack_is_logged(&work->view.file, &transfer);
    }
    arena_clear(&arena);
    return go;
}

void step_papers_blame(struct err *err)
{
    if (err->field != NULL && strcmp(err->field, "recipient_identity_checked") == 0)
        err->field = "share.recipient_identity_checked";
    else if (err->field != NULL && strcmp(err->field, "method") == 0)
        err->field = "share.method";
}

static const struct layout_field out_fields[] = {
    { .name = "other_la" },
    { .name = "contact" },
    { .name = "sent_on" },
    { .name = "method" },
    { .name = "share.method", .asked = step_papers_go },
    { .name = "share.recipient_identity_checked", .asked = step_papers_go },
};
static const struct layout_section out_section[] = {
    { "out", "Moving to another authority", out_fields, COUNT(out_fields) },
};
static const struct layout out_layout = {
    .name = "transfer-out", .title = "Moving to another authority",
    .parts = { ENTITY_transfer, ENTITY_disclosure }, .prefixes = { NULL, "share" },
    .sections = out_section, .section_count = 1,
};

static const struct layout_field receipt_fields[] = {
    { .name = "other_la", .ask = ASK_SHOWN },
    { .name = "contact", .ask = ASK_SHOWN },
    { .name = "sent_on", .asked = step_papers_wait },
    { .name = "method", .asked = step_papers_wait },
    { .name = "share.method", .asked = step_papers_go },
    { .name = "share.recipient_identity_checked", .asked = step_papers_go },
    { .name = "received_on" },
    { .name = "their_urn" },
    { .name = "receiving_review_due", .ahead = true },
    { .name = "receiving_reviewed_on" },
};
static const struct layout_section receipt_section[] = {
    { "receipt", "What the other authority says", receipt_fields, COUNT(receipt_fields) },
};
static const struct layout receipt_layout = {
    .name = "transfer-receipt", .title = "Receipt by the other authority",
    .parts = { ENTITY_transfer, ENTITY_disclosure }, .prefixes = { NULL, "share" },
    .sections = receipt_section, .section_count = 1,
};

static void moves_out(const struct casework *work UNUSED, void *const *records)
{
    ((struct transfer *)records[0])->direction = TRANSFER_DIRECTION_OUT;
}

/* ----- The table ---------------------------------------------------------- */

/* clang-format off */
static const struct step_form forms[] = {
    { EVENT_NONE_, "The record of the closing",
      "Closing is proposed and waits for approval: why, with what outcome, in whose words. The "
      "lead professional, the author or the co-ordinator writes it.",
      "The record of the closing is kept.", &waiting_layout, false, NULL, NULL },
    { EVENT_T04, "The family refused",
      "The refusal counts already. Before the case ends it is asked whether the child would come "
      "to harm without help.", "The case ends with the family's refusal.", &refused_layout, false,
      NULL, NULL },
    { EVENT_T10, "No additional need",
      "The assessment found nothing that calls for more: closing is proposed, and the "
      "co-ordinator approves it.", "Closing is proposed.", &no_need_layout, false, NULL, NULL },
    { EVENT_T11, "The first meeting was held",
      "Opens the meeting: who came, the actions agreed, what was said, the next date. With it the "
      "plan becomes active and the interim lead ends.", NULL, NULL, false, NULL, NULL },
    { EVENT_T12, "A review was held",
      "Opens the meeting: who came, each action, the child's and the parents' words, what is "
      "decided, the next date.", NULL, NULL, false, NULL, NULL },
    { EVENT_T13, "A review was not held",
      "Why, and the new date. Reviews that fail again and again go to the managers.", NULL, NULL,
      false, NULL, NULL },
    { EVENT_T20, "The child moves to another authority",
      "With consent to the transfer: what goes to whom there. The pack is put together from the "
      "record; F7 in the form lists what goes and what stays here.", "The case waits for their receipt.",
      &out_layout, false, moves_out, NULL },
    { EVENT_T31, "The child does not move after all",
      "The case goes on where it was, with your reason. What went stays in the sharing log: tell "
      "whoever has it.",
      "The case goes on. Whoever has the papers is told: \"Do next\" says whom.", NULL, true, NULL,
      NULL },
    { EVENT_T21, "The other authority has it",
      "Their receipt: then closing is proposed.", "Closing is proposed.", &receipt_layout, false,
      NULL, NULL },
    { EVENT_T23, "Close the case",
      "Why, with what outcome, in whose words. Somebody else approves it.",
      "Closing is proposed.", &closure_layout, false, NULL, NULL },
    { EVENT_T25, "Approve the closing",
      "The case closes today and can only be read from then on: nobody leads it any more. No "
      "action may be open, and the record of the closing is complete.",
      "The case is closed.", NULL, false, NULL, "Close and sign" },
    { EVENT_T26, "Send the closing back",
      "The case goes on where it was, with your reason.", "The case goes on.", NULL, true, NULL, NULL },
};
/* clang-format on */

const struct step_form *step_form_with(const struct layout *layout)
{
    for (size_t i = 0; i < COUNT(forms); i++) {
        if (forms[i].layout == layout)
            return &forms[i];
    }
    die("A form belongs to no step.");
}

const struct step_form *step_form_named(const char *layout)
{
    for (size_t i = 0; i < COUNT(forms); i++) {
        if (forms[i].layout != NULL && strcmp(forms[i].layout->name, layout) == 0)
            return &forms[i];
    }
    return NULL;
}

const struct step_form *step_form_of(enum code_event event)
{
    for (size_t i = 0; i < COUNT(forms); i++) {
        if (forms[i].event == event)
            return &forms[i];
    }
    return NULL;
}
