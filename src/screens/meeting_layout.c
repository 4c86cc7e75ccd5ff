/* SPDX-License-Identifier: MIT */
/* What is asked about a meeting: domain.md 1.10 to 1.12. */

#include "config.h"

#include "screens/meeting_layout.h"

#include <string.h>

#include "screens/meeting_table.h"
#include "screens/sheet.h"

static bool value_is(const struct form *form, const char *name, const char *value)
{
    return strcmp(form_value(form, name), value) == 0;
}

static bool always(const struct form *form UNUSED, const struct form_field *field UNUSED)
{
    return true;
}

/* ----- Before it --------------------------------------------------------- */

/* Nobody meets: it has no place and no time of day, but a day by which they reply. */
static bool is_round(const struct form *form, const struct form_field *field UNUSED)
{
    const struct form_pane_options *options = form_pane_options(form_pane_of(form));
    const struct tac_meeting *moved;

    if (options->layout != &meeting_move_layout)
        return value_is(form, "kind", "VIRTUAL_ROUND");
    moved = case_file_find(&options->work->view.file, ENTITY_tac_meeting, &options->parent);
    return moved != NULL && moved->kind == MEETING_KIND_VIRTUAL_ROUND;
}

static bool is_met(const struct form *form, const struct form_field *field)
{
    return !is_round(form, field);
}

#define REPLIES_BY "replies_by"
static const struct form_field replies_field = {
    .name = REPLIES_BY, .label = "Replies by", .kind = ASK_DATE, .dates = DATE_INPUT_DUE,
    .asked = is_round, .need = NEED_TO_FINISH,
    .hint = "The last day on which they send what they have to say.",
    .help = "The last day on which they send what they have to say. In a round of updates "
            "nobody meets, so there is no place and no time of day.",
};
static const struct form_field again_field = {
    .name = REPLIES_BY, .label = "New day for replies", .kind = ASK_DATE,
    .dates = DATE_INPUT_DUE, .asked = is_round,
    .hint = "The last day on which they send what they have to say.",
};

void meeting_day_show(struct form *form, const struct tac_meeting *meeting)
{
    char day[DATE_TEXT];

    if (meeting->kind != MEETING_KIND_VIRTUAL_ROUND || !instant_known(meeting->scheduled_for))
        return;
    date_format(instant_local_date(meeting->scheduled_for), day);
    form_set(form, REPLIES_BY, day);
}

/* Replies come until the day is over. */
void meeting_day_take(const struct form *form, struct tac_meeting *meeting)
{
    struct date day;

    if (!is_round(form, NULL))
        return;
    meeting->venue = NULL;
    meeting->scheduled_for = date_parse(form_value(form, REPLIES_BY), &day)
                                 ? moment_of(day, 24 * 60 - 1)
                                 : INSTANT_NONE;
}

void meeting_day_blame(const struct form *form, struct err *err)
{
    size_t length = err->field == NULL ? 0 : strlen(err->field), day = strlen("scheduled_for");

    if (length >= day && strcmp(err->field + length - day, "scheduled_for") == 0 &&
        is_round(form, NULL))
        err->field = REPLIES_BY;
}

static const struct layout_field ask_fields[] = {
    { .name = "kind" },
    { .name = "scheduled_for", .asked = is_met, .ahead = true },
    { .name = "venue", .asked = is_met, .needed = is_met },
    { .own = &replies_field },
};
static const struct layout_section ask_section[] = {
    { "when", "When and where", ask_fields, COUNT(ask_fields) },
};
const struct layout meeting_ask_layout = {
    .name = "meeting-when", .title = "A meeting", .parts = { ENTITY_tac_meeting },
    .sections = ask_section, .section_count = 1,
};

static const struct layout_field move_fields[] = {
    { .name = "scheduled_for", .label = "New date and time", .asked = is_met, .ahead = true },
    { .name = "venue", .asked = is_met, .open_need = true },
    { .own = &again_field },
    { .name = "old.not_held_note", .label = "Why it is moved", .rows = 2, .needed = always },
};
static const struct layout_section move_section[] = {
    { "move", "Another day", move_fields, COUNT(move_fields) },
};
const struct layout meeting_move_layout = {
    .name = "meeting-move", .title = "A meeting on another day",
    .parts = { ENTITY_tac_meeting, ENTITY_tac_meeting }, .prefixes = { NULL, "old" },
    .sections = move_section, .section_count = 1,
};

/* Of one that was convened this is known. */
static bool was_not_convened(const struct form *form, const struct form_field *field UNUSED)
{
    const struct tac_meeting *meeting = form_pane_record(form_pane_of(form), 0);

    return meeting->record.version == 0;
}

static bool was_to_be_met(const struct form *form, const struct form_field *field)
{
    return was_not_convened(form, field) && is_met(form, field);
}

static const struct layout_field missed_fields[] = {
    { .name = "kind", .asked = was_not_convened },
    { .name = "scheduled_for", .label = "Was planned for", .asked = was_not_convened,
      .behind = true },
    { .name = "venue", .asked = was_to_be_met, .needed = was_to_be_met },
    { .name = "not_held_reason" },
    { .name = "not_held_note", .rows = 2 },
    { .name = "again.scheduled_for", .label = "New date", .asked = is_met, .ahead = true },
    { .name = "again.venue", .asked = is_met, .open_need = true },
    { .own = &again_field },
};
static const struct layout_section missed_section[] = {
    { "missed", "Not held", missed_fields, COUNT(missed_fields) },
};
const struct layout meeting_missed_layout = {
    .name = "meeting-missed", .title = "A meeting that was not held",
    .parts = { ENTITY_tac_meeting, ENTITY_tac_meeting }, .prefixes = { NULL, "again" },
    .sections = missed_section, .section_count = 1,
};

/* ----- At it ------------------------------------------------------------- */

static const struct meeting_table *table_of(const struct form *form)
{
    const struct sheet *sheet = form_pane_options(form_pane_of(form))->who;

    return sheet->data;
}

static bool has_place(const struct form *form, const struct form_field *field UNUSED)
{
    return !meeting_table_is_round(table_of(form));
}

static bool child_was_not(const struct form *form, const struct form_field *field UNUSED)
{
    return !meeting_table_is_round(table_of(form)) && !meeting_table_child_came(table_of(form));
}

static bool parent_was_not(const struct form *form, const struct form_field *field UNUSED)
{
    return !meeting_table_is_round(table_of(form)) && !meeting_table_parent_came(table_of(form));
}

static bool child_silent(const struct form *form, const struct form_field *field UNUSED)
{
    return form_value(form, "child_comment")[0] == '\0';
}

/* Their words come first; a reason stands in for them. */
static bool child_unheard(const struct form *form, const struct form_field *field)
{
    return child_silent(form, field) && form_value(form, "child_reason")[0] == '\0';
}

static bool parent_silent(const struct form *form, const struct form_field *field UNUSED)
{
    return form_value(form, "parent_comment")[0] == '\0';
}

static bool parent_unheard(const struct form *form, const struct form_field *field)
{
    return parent_silent(form, field) && form_value(form, "parent_reason")[0] == '\0';
}

static bool closes(const struct form *form, const struct form_field *field UNUSED)
{
    return value_is(form, "decision", "CLOSE");
}

static bool goes_on(const struct form *form, const struct form_field *field)
{
    return !closes(form, field);
}

/* The day is enough where time and place are still to be found. */
static bool no_next_meeting(const struct form *form, const struct form_field *field UNUSED)
{
    return form_value(form, "next.scheduled_for")[0] == '\0';
}

/* Else it is where this one is, or the last was. */
static bool place_unknown(const struct form *form, const struct form_field *field)
{
    return !no_next_meeting(form, field) && !has_place(form, field) &&
           case_file_venue(&table_of(form)->work->view.file) == NULL;
}

static bool goes_on_without(const struct form *form, const struct form_field *field)
{
    return goes_on(form, field) && no_next_meeting(form, field);
}

static bool turns_to(const struct form *form, const struct form_field *field)
{
    return closes(form, field) && (value_is(form, "closure_reason", "NEEDS_MET") ||
                                   value_is(form, "closure_reason", "SINGLE_AGENCY"));
}

static bool needs_detail(const struct form *form, const struct form_field *field)
{
    return closes(form, field) &&
           (value_is(form, "closure_reason", "OTHER") ||
            value_is(form, "closure_reason", "DISENGAGED") ||
            strncmp(form_value(form, "closure_reason"), "STEP_UP", 7) == 0);
}

static bool out_of_reach(const struct form *form, const struct form_field *field)
{
    return closes(form, field) && (value_is(form, "closure_reason", "DISENGAGED") ||
                                   value_is(form, "closure_reason", "CONSENT_WITHDRAWN") ||
                                   value_is(form, "closure_reason", "CONSENT_REFUSED"));
}

static bool offered_again(const struct form *form, const struct form_field *field)
{
    return out_of_reach(form, field) &&
           value_is(form, "close.safeguarding_decision", "OFFER_AGAIN");
}

static const struct layout_field said_fields[] = {
    { .name = "notes", .label = "What was said", .rows = 4 },
    { .name = "child_comment", .label = "Child's words", .rows = 2, .needed = child_unheard },
    { .name = "child_reason", .asked = child_silent },
    { .name = "parent_comment", .label = "Parents' words", .rows = 2, .needed = parent_unheard },
    { .name = "parent_reason", .asked = parent_silent },
};
static const struct layout_field decided_fields[] = {
    { .name = "decision" },
    { .name = "next_steps", .rows = 2 },
    { .name = "next.scheduled_for", .label = "Next meeting", .asked = goes_on, .ahead = true },
    { .name = "next.venue", .asked = goes_on, .needed = place_unknown, .open_need = true },
    { .name = "next_review_date", .label = "Or only the day", .asked = goes_on_without,
      .needed = goes_on_without, .ahead = true, .open_need = true },
    { .name = "closure_reason", .asked = closes, .needed = closes },
    { .name = "close.reason_detail", .rows = 2, .asked = needs_detail },
    { .name = "close.outcome_summary", .rows = 3, .asked = closes, .open_need = true },
    { .name = "close.universal_contact", .asked = turns_to },
    { .name = "close.onward_support", .rows = 2, .asked = closes },
    { .name = "close.effects_explained", .asked = closes },
    { .name = "close.safeguarding_considered", .asked = closes },
    { .name = "close.safeguarding_note", .rows = 2, .asked = closes },
    { .name = "close.needs_escalate", .asked = out_of_reach },
    { .name = "close.safeguarding_by", .asked = out_of_reach },
    { .name = "close.safeguarding_on", .asked = out_of_reach },
    { .name = "close.safeguarding_decision", .asked = out_of_reach },
    { .name = "close.offer_again_on", .asked = offered_again },
};
static const struct layout_field meeting_fields[] = {
    { .name = "met.consent_confirmed_at_start", .needed = always },
    { .name = "met.child_absent_reason", .label = "Why no child", .asked = child_was_not,
      .needed = child_was_not },
    { .name = "met.parent_absent_reason", .label = "Why no parent", .asked = parent_was_not,
      .needed = parent_was_not },
    { .name = "met.kind" },
    { .name = "met.scheduled_for", .label = "Held on", .behind = true },
    { .name = "met.venue", .asked = has_place, .needed = has_place },
    { .name = "met.chair", .needed = always },
    { .name = "met.minute_taker", .needed = always },
};
/* What was said is text: who may have it is asked. */
static bool said_apart(const struct form *form, const struct form_field *field)
{
    bool review = strncmp(field->name, "met.", 4) == 0;

    return form_value(form, review ? "met.apart" : "apart")[0] != '\0';
}

static const struct layout_field for_whom_fields[] = {
    { .name = "for_everybody" },
    { .name = "apart", .rows = 3 },
    { .name = "apart_about", .asked = said_apart },
    { .name = "apart_agency", .asked = said_apart },
};
static const struct layout_section for_whom_section[] = {
    { "whom", "Who may have what was said", for_whom_fields, COUNT(for_whom_fields) },
};
const struct layout meeting_for_whom_layout = {
    .name = "meeting-for-whom", .title = "Who may have what was said",
    .parts = { ENTITY_tac_meeting }, .sections = for_whom_section, .section_count = 1,
};

static const struct layout_field review_whom_fields[] = {
    { .name = "met.for_everybody" },
    { .name = "met.apart", .rows = 3 },
    { .name = "met.apart_about", .asked = said_apart },
    { .name = "met.apart_agency", .asked = said_apart },
};
static const struct layout_section review_sections[] = {
    { "said", "What was said", said_fields, COUNT(said_fields) },
    { "decided", "What is decided", decided_fields, COUNT(decided_fields) },
    { "meeting", "The meeting", meeting_fields, COUNT(meeting_fields) },
    { "whom", "Who may have what was said", review_whom_fields, COUNT(review_whom_fields) },
};
const struct layout meeting_review_layout = {
    .name = "meeting-words", .title = "A meeting: what was said",
    .parts = { ENTITY_review, ENTITY_tac_meeting, ENTITY_tac_meeting, ENTITY_closure },
    .prefixes = { NULL, "met", "next", "close" },
    .sections = review_sections, .section_count = COUNT(review_sections),
};

static const struct layout_field first_said_fields[] = {
    { .name = "notes", .label = "What was said", .rows = 4, .needed = always },
    { .name = "child_comment", .rows = 2 },
    { .name = "parent_comment", .rows = 2 },
};
static const struct layout_field first_decided_fields[] = {
    { .name = "lp_agreed" },
    { .name = "next.scheduled_for", .label = "Next meeting", .ahead = true },
    { .name = "next.venue", .needed = place_unknown, .open_need = true },
    { .name = "next_review_date", .label = "Or only the day", .asked = no_next_meeting,
      .needed = no_next_meeting, .ahead = true, .open_need = true },
};
static const struct layout_field first_meeting_fields[] = {
    { .name = "consent_confirmed_at_start", .needed = always },
    { .name = "child_absent_reason", .label = "Why no child", .asked = child_was_not,
      .needed = child_was_not },
    { .name = "parent_absent_reason", .label = "Why no parent", .asked = parent_was_not,
      .needed = parent_was_not },
    { .name = "scheduled_for", .label = "Held on", .behind = true },
    { .name = "venue", .asked = has_place, .needed = has_place },
    { .name = "chair", .needed = always },
    { .name = "minute_taker", .needed = always },
};
static const struct layout_section first_sections[] = {
    { "said", "What was said", first_said_fields, COUNT(first_said_fields) },
    { "decided", "What is decided", first_decided_fields, COUNT(first_decided_fields) },
    { "meeting", "The meeting", first_meeting_fields, COUNT(first_meeting_fields) },
    { "whom", "Who may have what was said", for_whom_fields, COUNT(for_whom_fields) },
};
const struct layout meeting_first_layout = {
    .name = "meeting-first", .title = "The first meeting: what was said",
    .parts = { ENTITY_tac_meeting, ENTITY_tac_meeting }, .prefixes = { NULL, "next" },
    .sections = first_sections, .section_count = COUNT(first_sections),
};

/* ----- An action --------------------------------------------------------- */

/* What is carried forward was not done either. */
static bool is_not_done(const struct form *form, const struct form_field *field UNUSED)
{
    return value_is(form, "action.status", "NOT_DONE") ||
           value_is(form, "action.status", "CARRIED_FORWARD");
}

static const struct layout_field progress_fields[] = {
    { .name = "text", .label = "Comment", .rows = 3, .open_need = true },
    { .name = "action.status", .label = "State" },
    { .name = "action.not_done_reason", .asked = is_not_done },
    { .name = "action.outcome_rating" },
    { .name = "action.owner_id" },
    { .name = "action.due", .label = "Due" },
};
static const struct layout_section progress_section[] = {
    { "progress", "What became of it", progress_fields, COUNT(progress_fields) },
};
const struct layout meeting_progress_layout = {
    .name = "meeting-progress", .title = "What became of an action",
    .parts = { ENTITY_action_progress, ENTITY_plan_action }, .prefixes = { NULL, "action" },
    .sections = progress_section, .section_count = 1,
};

static bool is_in_words(const struct form *form, const struct form_field *field UNUSED)
{
    return form_value(form, "need_ref")[0] == '\0';
}

static const struct layout_field action_fields[] = {
    { .name = "action", .rows = 2 },
    { .name = "owner_id" },
    { .name = "due" },
    { .name = "desired_outcome", .rows = 2 },
    { .name = "need_ref" },
    { .name = "need_text", .rows = 2, .asked = is_in_words },
    { .name = "helper_id" },
    { .name = "ecm_aim" },
};
static const struct layout_section action_section[] = {
    { "action", "An action agreed today", action_fields, COUNT(action_fields) },
};
const struct layout meeting_action_layout = {
    .name = "meeting-action", .title = "An action agreed today", .parts = { ENTITY_plan_action },
    .sections = action_section, .section_count = 1,
};

/* ----- Read -------------------------------------------------------------- */

bool meeting_form_read(const struct form_pane *pane, void *const *records, struct arena *arena,
                       struct err *err)
{
    form_settle(form_pane_form(pane));
    return form_pane_answers(pane, records, arena, err);
}
