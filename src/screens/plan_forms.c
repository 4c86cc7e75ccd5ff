/* SPDX-License-Identifier: MIT */
/* The forms of the plan: what was agreed, and how it goes. */

#include "config.h"

#include "screens/plan_forms.h"

#include <stdlib.h>
#include <string.h>

#include "screens/ask.h"
#include "screens/pane_screen.h"
#include "service/plan_svc.h"

/* What is carried forward was not done either. */
static bool is_not_done(const struct form *form, const struct form_field *field)
{
    const char *name = strncmp(field->name, "action.", 7) == 0 ? "action.status" : "status";

    return form_value_is(form, name, "NOT_DONE") || form_value_is(form, name, "CARRIED_FORWARD");
}

static bool is_done(const struct form *form, const struct form_field *field)
{
    const char *name = strncmp(field->name, "action.", 7) == 0 ? "action.status" : "status";

    return form_value_is(form, name, "DONE");
}

static bool has_no_element(const struct form *form, const struct form_field *field UNUSED)
{
    return form_value(form, "need_ref")[0] == '\0';
}

static const struct layout_field action_fields[] = {
    { .name = "need_ref" },
    { .name = "need_text", .rows = 2, .asked = has_no_element },
    { .name = "desired_outcome", .rows = 2 },
    { .name = "action", .rows = 2 },
    { .name = "owner_id" },
    { .name = "helper_id" },
    { .name = "start" },
    { .name = "due" },
    { .name = "ecm_aim" },
};
static const struct layout_section action_section[] = {
    { "action", "An action of the plan", action_fields, COUNT(action_fields) },
};
static const struct layout action_layout = {
    .name = "plan-action", .title = "An action of the plan", .parts = { ENTITY_plan_action },
    .sections = action_section, .section_count = 1,
};

static const struct layout_field progress_fields[] = {
    { .name = "text", .label = "Comment", .rows = 3, .open_need = true },
    { .name = "action.status", .label = "State" },
    { .name = "action.completed_on", .asked = is_done },
    { .name = "action.not_done_reason", .asked = is_not_done },
    { .name = "action.outcome_rating" },
    { .name = "action.due", .label = "Due" },
};
static const struct layout_section progress_section[] = {
    { "progress", "How it goes", progress_fields, COUNT(progress_fields) },
};
static const struct layout progress_layout = {
    .name = "plan-progress", .title = "How an action goes",
    .parts = { ENTITY_action_progress, ENTITY_plan_action },
    .prefixes = { NULL, "action" },
    .sections = progress_section, .section_count = 1,
};

static bool save_action(struct form_pane *pane, void *const *records, struct err *err)
{
    const struct form_pane_options *options = form_pane_options(pane);

    return plan_action_write(app_session(options->app), &options->work->case_id, records[0], err);
}

static bool save_progress(struct form_pane *pane, void *const *records, struct err *err)
{
    return plan_progress(app_session(form_pane_options(pane)->app), records[1], records[0], err);
}

static void progress_saved(struct form_pane *pane)
{
    stack_say(form_pane_options(pane)->stack, "Saved. The comment stays as it is.");
}

/* Where its draft belongs: the form of this action. */
static const char *place_of(const struct plan_action *action, const char *form,
                            struct arena *arena)
{
    char id[IDENT_TEXT];

    ident_format(&action->record.id, id);
    return arena_printf(arena, "%s %s", form, id);
}

void plan_action_open(struct casework *work, const struct plan_action *action,
                      void (*saved)(struct form_pane *pane))
{
    struct form_pane_options options = { .layout = &action_layout,
                                         .records = { action },
                                         .parent = work->case_id,
                                         .place = "d +plan.add",
                                         .save = save_action,
                                         .saved = saved };
    struct arena arena = ARENA_INIT;

    if (action != NULL && action->record.version == 0)
        options.place = "d"; /* taken in from what the assessment agreed */
    else if (action != NULL)
        options.place = place_of(action, "d +plan.edit", &arena);
    pane_screen_open(work->app, work, &options,
                     action == NULL ? "A new action" : "An action of the plan", true);
    arena_clear(&arena);
}

const struct action_progress *plan_last_comment(const struct case_file *file,
                                                const struct plan_action *action)
{
    for (size_t i = file->action_progress.count; i-- > 0;) {
        if (ident_equal(&file->action_progress.items[i].action_id, &action->record.id))
            return &file->action_progress.items[i];
    }
    return NULL;
}

struct done_question {
    struct casework *work;
    struct ident action;
    int64_t version;
};

static bool keep_done(void *who, const char *said, struct err *err)
{
    const struct done_question *question = who;
    struct casework *work = question->work;

    if (!plan_action_done(app_session(work->app), &question->action, question->version, said,
                          err))
        return false;
    casework_refresh(work);
    stack_say(app_stack(work->app), "Done today, and who said so. u takes it back.");
    return true;
}

void plan_done_ask(struct casework *work, const struct plan_action *action)
{
    struct done_question *question = need_memory(sizeof(*question));
    struct asking asking = { .title = "Somebody else's action is done",
                             .words = "It is not your action. What you write stays beside it as "
                                      "a comment of today.",
                             .label = "Who said so, and when",
                             .verb = "mark it done",
                             .needed = true,
                             .work = work,
                             .about = action->record.id,
                             .place = "d",
                             .done = keep_done,
                             .release = free,
                             .who = question };

    *question = (struct done_question){ work, action->record.id, action->record.version };
    ask_open(work->app, &asking);
}

void plan_progress_open(struct casework *work, const struct plan_action *action)
{
    struct form_pane_options options = { .layout = &progress_layout,
                                         .records = { NULL, action },
                                         .parent = action->record.id,
                                         .draft_title = "How an action goes",
                                         .save = save_progress,
                                         .saved = progress_saved };
    struct arena arena = ARENA_INIT;

    options.place = place_of(action, "d +plan.progress", &arena);
    pane_screen_open(work->app, work, &options, "How it goes", true);
    arena_clear(&arena);
}
