/* SPDX-License-Identifier: MIT */
/* Worried about harm: the concern first, everything else afterwards. */

#include "config.h"

#include "screens/case_screens.h"
#include "screens/pane_screen.h"
#include "service/stepup_lock.h"
#include "service/stepup_svc.h"

/* ----- The concern ------------------------------------------------------ */

static const struct layout_field concern_fields[] = {
    { .name = "concern", .label = "What worries you", .rows = 6 },
    { .name = "immediate_danger" },
    { .name = "risk", .open_need = true },
};
static const struct layout_section concern_section[] = {
    { "concern", "Worried about harm", concern_fields, COUNT(concern_fields) },
};
static const struct layout concern_layout = {
    .name = "concern", .title = "Worried about harm", .parts = { ENTITY_stepup },
    .sections = concern_section, .section_count = 1,
};

/* ----- What follows ----------------------------------------------------- */

static bool is_not_sought(const struct form *form, const struct form_field *field UNUSED)
{
    return form_value_is(form, "consent_position", "NOT_SOUGHT");
}

static bool is_not_told(const struct form *form, const struct form_field *field UNUSED)
{
    return form_value_is(form, "share.family_told", "NOT_TOLD");
}

static bool is_decided(const struct form *form, const struct form_field *field UNUSED)
{
    return form_value(form, "sc_decision")[0] != '\0';
}

static bool is_fed_back(const struct form *form, const struct form_field *field)
{
    return is_decided(form, field) && form_value_is(form, "feedback_to_referrer", "Y");
}

static const struct layout_field told_fields[] = {
    { .name = "concern", .label = "What worries you", .rows = 4 },
    { .name = "immediate_danger" },
    { .name = "risk" },
    { .name = "consulted_with" },
    { .name = "consent_position" },
    { .name = "consent_reason", .asked = is_not_sought },
    { .name = "referral_made_on" },
    { .name = "sc_contact" },
    { .name = "written_on" },
};
static const struct layout_field why_fields[] = {
    { .name = "share.to_agency" },
    { .name = "share.to_person" },
    { .name = "share.recipient_identity_checked" },
    { .name = "share.what" },
    { .name = "share.what_note", .rows = 2 },
    { .name = "share.method" },
    { .name = "share.justification", .rows = 3 },
    { .name = "share.consent_sought" },
    { .name = "share.family_told" },
    { .name = "share.not_told_reason", .asked = is_not_told },
    { .name = "share.authorised_by" },
};
static const struct layout_field decision_fields[] = {
    { .name = "sc_decision" },
    { .name = "decision_on", .asked = is_decided },
    { .name = "feedback_to_referrer", .asked = is_decided },
    { .name = "feedback_on", .asked = is_fed_back },
    { .name = "feedback", .rows = 3, .asked = is_fed_back },
};
static const struct layout_section follow_sections[] = {
    { "told", "The concern, and telling social care", told_fields, COUNT(told_fields) },
    { "why", "What was shared, and why", why_fields, COUNT(why_fields) },
    { "decision", "What social care decided", decision_fields, COUNT(decision_fields) },
};
static const struct layout follow_layout = {
    .name = "stepup", .title = "The concern and what follows",
    .parts = { ENTITY_stepup, ENTITY_disclosure },
    .prefixes = { NULL, "share" },
    .sections = follow_sections, .section_count = COUNT(follow_sections),
};

static bool write_it(struct form_pane *pane, void *const *records, struct err *err)
{
    struct disclosure *sharing = records[1];

    return stepup_write(app_session(form_pane_options(pane)->app), records[0],
                        sharing->record.version ? sharing : NULL, err);
}

static void written(struct form_pane *pane)
{
    const struct form_pane_options *options = form_pane_options(pane);
    const struct stepup *stepup = form_pane_record(pane, 0);
    int state = options->work->view.file.caf_case.state;

    if (case_file_untold(&options->work->view.file) != NULL)
        stack_warn(options->stack, "Saved. Nobody has been told yet: telephone social care, and "
                                   "record when.");
    else if (state == STATE_U0 && stepup->sc_decision != SC_DECISION_NONE_)
        stack_warn(options->stack, "Saved. Still to write: the day of the decision and social "
                                   "care's feedback. The case waits for them.");
    else
        stack_say(options->stack, "Saved. %s",
                  state == STATE_U0 ? "Social care's decision is awaited."
                                    : "The case goes on; the overview says how.");
}

static const char *referred(const struct form_pane *pane, int part, const char *field)
{
    return stepup_why_closed(form_pane_record(pane, 0),
                             form_pane_options(pane)->layout->parts[part],
                             form_pane_record(pane, part), field);
}

static void open_follow(struct casework *work, const struct stepup *stepup)
{
    const struct disclosure *sharing =
        case_file_find(&work->view.file, ENTITY_disclosure, &stepup->disclosure_id);
    struct form_pane_options options = { .layout = &follow_layout,
                                         .records = { stepup, sharing },
                                         .parent = work->case_id,
                                         .place = "x",
                                         .closed_field = referred,
                                         .save = write_it,
                                         .saved = written };

    pane_screen_open(work->app, work, &options,
                     stepup_is_told(stepup) ? "Concern and decision"
                                            : "Concern: nobody has been told yet",
                     true);
}

/* ----- From the first key ------------------------------------------------ */

/* The concern to go on with, where this person may read it: one that nobody has been told
 * of, then one that waits for a decision. */
static const struct stepup *unfinished(const struct casework *work)
{
    const struct case_file *file = &work->view.file;

    if (case_file_untold(file) != NULL)
        return case_file_untold(file);
    for (size_t i = file->stepup.count; i-- > 0;) {
        if (file->stepup.items[i].sc_decision == SC_DECISION_NONE_ ||
            file->caf_case.state == STATE_U0)
            return &file->stepup.items[i];
    }
    return NULL;
}

static bool raise(struct form_pane *pane, void *const *records, struct err *err)
{
    const struct form_pane_options *options = form_pane_options(pane);

    return stepup_raise(app_session(options->app), &options->work->case_id, records[0], err);
}

/* With its number, where the site has set one. */
static const char *social_care(const struct app *app, struct arena *arena)
{
    const char *number = app_options(app)->social_care;

    return number == NULL ? "children's social care"
                          : arena_printf(arena, "children's social care (%s)", number);
}

static void raised(struct form_pane *pane)
{
    const struct form_pane_options *options = form_pane_options(pane);
    const struct stepup *stepup = form_pane_record(pane, 0);
    struct arena arena = ARENA_INIT;
    const char *whom = social_care(options->app, &arena);

    if (stepup->immediate_danger == YN_Y)
        stack_warn(options->stack,
                   "Saved, and nobody has been told yet. The child is in danger now: call 999, then "
                   "%s. Record the calls: x on the overview.",
                   whom);
    else
        stack_warn(options->stack,
                   "Saved, and nobody has been told yet. Telephone %s now; in immediate danger "
                   "999. Record the call: x on the overview.",
                   whom);
    arena_clear(&arena);
}

static struct form *open_concern(struct casework *work)
{
    struct form_pane_options options = { .layout = &concern_layout,
                                         .parent = work->case_id,
                                         .place = "x new",
                                         .save = raise,
                                         .saved = raised };

    return pane_screen_open(work->app, work, &options, "Worried about harm", true);
}

void concern_open(struct casework *work)
{
    open_concern(work);
}

void concern_open_unbidden(struct casework *work)
{
    form_unbidden(open_concern(work), "You said: not safe. This is the concern.");
    stack_warn(app_stack(work->app), "Not safe: write what you saw. ^S saves the concern, Esc "
                                     "goes back to the checklist.");
}

void stepup_open(struct casework *work)
{
    const struct stepup *waiting = unfinished(work);

    if (waiting == NULL)
        concern_open(work);
    else
        open_follow(work, waiting);
}
