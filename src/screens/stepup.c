/* SPDX-License-Identifier: MIT */
/* Worried about harm: the concern first, everything else afterwards. */

#include "config.h"

#include "model/concern.h"
#include "screens/case_screens.h"
#include "screens/pane_screen.h"
#include "service/draft_svc.h"
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

static bool is_in_danger(const struct form *form, const struct form_field *field UNUSED)
{
    return form_value_is(form, "immediate_danger", "Y");
}

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
    { .name = "danger_called_on", .asked = is_in_danger },
    { .name = "danger_called_by", .asked = is_in_danger },
    { .name = "danger_incident", .asked = is_in_danger },
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
    { .name = "share.basis" },
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
    const struct case_file *file = &options->work->view.file;
    const struct stepup *other = concern_is_accepted(stepup) ? concern_undecided(file, stepup)
                                                              : concern_awaited(file, stepup);
    int state = file->caf_case.state;
    struct arena arena = ARENA_INIT;

    if (case_file_untold(file) != NULL)
        stack_warn(options->stack, "Saved. Nobody has been told yet: telephone social care, and "
                                   "record when.");
    else if (state == STATE_U0 && other != NULL &&
             (concern_is_accepted(stepup) || concern_is_handed_back(stepup)))
        stack_warn(options->stack, "Saved. The case stays with social care. %s",
                   concern_awaited_words(other, &arena));
    else if (state == STATE_U0 && stepup->sc_decision != SC_DECISION_NONE_)
        stack_warn(options->stack, "Saved. Still to write: the day of the decision and social "
                                   "care's feedback. The case waits for them.");
    else
        stack_say(options->stack, "Saved. %s",
                  state == STATE_U0   ? "Social care's decision is awaited."
                  : state == STATE_Z0 ? "Social care has taken it on, so the closing of the case "
                                        "is proposed: its record is to be completed (n)."
                                      : "The case goes on; the overview says how.");
    arena_clear(&arena);
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
 * of, then one that waits for a decision, then for feedback. */
static const struct stepup *unfinished(const struct casework *work)
{
    const struct case_file *file = &work->view.file;

    if (case_file_untold(file) != NULL)
        return case_file_untold(file);
    for (size_t i = 0; i < file->stepup.count; i++) {
        if (file->stepup.items[i].sc_decision == SC_DECISION_NONE_)
            return &file->stepup.items[i];
    }
    if (file->caf_case.state != STATE_U0 || file->stepup.count == 0)
        return NULL;
    return concern_awaited(file, NULL) != NULL ? concern_awaited(file, NULL)
                                               : &file->stepup.items[file->stepup.count - 1];
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

/* A second one over the first would be about the same. */
static void is_here(struct form_pane *pane)
{
    stack_say(form_pane_options(pane)->stack,
              "This is the concern: write what worries you, ^S saves it.");
}

static struct form *open_concern(struct casework *work)
{
    struct form_pane_options options = { .layout = &concern_layout,
                                         .parent = work->case_id,
                                         .place = "x new",
                                         .concern = is_here,
                                         .save = raise,
                                         .saved = raised };

    return pane_screen_open(work->app, work, &options, "Worried about harm", true);
}

void concern_open(struct casework *work)
{
    open_concern(work);
}

void concern_say_whose(struct app *app)
{
    struct arena arena = ARENA_INIT;

    stack_warn(app_stack(app),
               "About which child? Mark the child in My cases (g c) or open the case, then ^X. "
               "Without a case: telephone %s now; in immediate danger 999.",
               social_care(app, &arena));
    arena_clear(&arena);
}

bool concern_lies(const struct casework *work)
{
    return !casework_is_past(work) &&
           draft_lies(app_session(work->app), concern_layout.name, &work->case_id);
}

void concern_open_unbidden(struct casework *work)
{
    form_unbidden(open_concern(work), "You said: not safe. This is the concern.");
    stack_warn(app_stack(work->app), "Not safe: write what you saw. ^S saves the concern, Esc "
                                     "goes back to the checklist.");
}

void stepup_open_at(struct casework *work, const struct ident *record)
{
    const struct case_file *file = &work->view.file;

    for (size_t i = 0; i < file->stepup.count; i++) {
        const struct stepup *stepup = &file->stepup.items[i];

        if (ident_equal(&stepup->record.id, record) ||
            ident_equal(&stepup->disclosure_id, record)) {
            open_follow(work, stepup);
            return;
        }
    }
    stepup_open(work);
}

void stepup_open(struct casework *work)
{
    const struct stepup *waiting = unfinished(work);

    if (waiting == NULL)
        concern_open(work);
    else
        open_follow(work, waiting);
}
