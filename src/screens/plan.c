/* SPDX-License-Identifier: MIT */
/* The delivery plan: its actions, done with one key, and how each goes. */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "model/distance.h"
#include "model/record.h"
#include "screens/all_ops.h"
#include "screens/case_screens.h"
#include "screens/nav.h"
#include "screens/form_pane.h"
#include "screens/plan_forms.h"
#include "screens/rows_screen.h"
#include "service/plan_agreed.h"
#include "service/plan_svc.h"

/* ----- Rows -------------------------------------------------------------- */

/* The actions of a plan: of the one that is worked on, or of one before it. */
struct plan_shown {
    struct ident plan; /* one before; none: that which is worked on */
    const struct plan_action **actions;
    struct date *first; /* the day each had before it was moved; unknown: it was not */
    size_t count;
};

static const struct plan_shown *shown_of(const struct rows_screen *rows)
{
    return rows->data;
}

static const struct delivery_plan *plan_of(const struct rows_screen *rows)
{
    const struct case_file *file = &rows->view.work->view.file;
    const struct ident *chosen = &shown_of(rows)->plan;

    return ident_known(chosen) ? case_file_find(file, ENTITY_delivery_plan, chosen)
                               : plan_current(file);
}

/* Why nothing is written here; NULL: it is the plan that is worked on. */
static const char *why_past(const struct rows_screen *rows)
{
    if (!ident_known(&shown_of(rows)->plan))
        return NULL;
    return plan_current(&rows->view.work->view.file) != NULL
               ? "This plan was replaced. v leads on to the one that is worked on."
               : "This plan has ended: it is read, and nothing is added.";
}

static const struct plan_action *focused(const struct rows_screen *rows)
{
    size_t at;

    return rows_focus(rows, &at) ? shown_of(rows)->actions[at] : NULL;
}

static bool is_mine(const struct rows_screen *rows, const struct plan_action *action)
{
    return plan_action_is_of(action, &session_who(app_session(rows->view.app))->practitioner);
}

static bool is_late(const struct rows_screen *rows, const struct plan_action *action)
{
    return action_is_open(action) && date_known(action->due) &&
           date_compare(action->due, session_today(app_session(rows->view.app))) < 0;
}

static const char *owner_name(struct app *app, const struct plan_action *action,
                              struct arena *arena)
{
    enum entity_id kind =
        action->owner_kind == OWNER_KIND_PERSON ? ENTITY_person : ENTITY_practitioner;

    return name_of(app_session(app), kind, &action->owner_id, arena);
}

static const char *need_words(const struct plan_action *action)
{
    if (action->need_ref)
        return code_label(CODES_ELEMENT_ID, action->need_ref);
    return action->need_text == NULL ? "" : action->need_text;
}

static void fill_row(struct rows_screen *rows, const struct plan_action *action, size_t at,
                     struct table_row *room)
{
    char due[DATE_WORDS];

    date_format_words(action->due, due);
    room->mark = is_late(rows, action) ? "!" : NULL;
    room->cells[0] = arena_printf(&rows->arena, "A%zu", at + 1);
    room->cells[1] = need_words(action);
    room->cells[2] = action->action == NULL ? "" : action->action;
    room->cells[3] = owner_name(rows->view.app, action, &rows->arena);
    room->cells[4] = arena_strdup(&rows->arena, due[0] ? due + 4 : "");
    room->cells[5] = is_late(rows, action)
                         ? "late"
                         : code_label(CODES_ACTION_STATUS_ID, action->status);
}

static bool fill(struct rows_screen *rows, struct err *err)
{
    const struct case_file *file = &rows->view.work->view.file;
    const struct delivery_plan *plan = plan_of(rows);
    struct plan_shown *shown = rows->data;
    struct table_row *room = rows_room(rows, file->plan_action.count);

    rows->list.count = shown->count = 0;
    if (!casework_reads(rows->view.work, ENTITY_plan_action))
        return err_set(err, ERR_DENIED, "%s", casework_not_yours(rows->view.work));
    shown->actions =
        arena_alloc(&rows->arena, (file->plan_action.count + 1) * sizeof(*shown->actions));
    shown->first = arena_alloc(&rows->arena,
                               (file->plan_action.count + 1) * sizeof(*shown->first));
    for (size_t i = 0; i < file->plan_action.count; i++) {
        const struct plan_action *action = &file->plan_action.items[i];

        if (plan != NULL && !ident_equal(&action->plan_id, &plan->record.id))
            continue;
        fill_row(rows, action, shown->count, &room[shown->count]);
        if (!plan_first_due(app_session(rows->view.app), action, &shown->first[shown->count], err))
            return false;
        shown->actions[shown->count++] = action;
    }
    rows->list.count = shown->count;
    return true;
}

/* ----- Actions ----------------------------------------------------------- */

static const char *why_not(const struct screen *screen)
{
    const struct casework *work = rows_of(screen)->view.work;
    const struct ident *me = &session_who(app_session(work->app))->practitioner;
    const char *past = why_past(rows_of(screen));
    const char *why = plan_comes_down(&work->view.file, me)
                          ? NULL
                          : casework_why_not(work, PERMIT_PLAN_REVIEW, OPERATION_CREATE, false);

    if (!casework_reads(work, ENTITY_plan_action))
        return casework_not_yours(rows_of(screen)->view.work);
    if (past != NULL)
        return past;
    return why == NULL ? NULL
                       : casework_why_not(work, PERMIT_PLAN_REVIEW, OPERATION_UPDATE, false);
}

static const char *why_nothing(const struct screen *screen)
{
    const struct rows_screen *rows = rows_of(screen);

    if (!casework_reads(rows->view.work, ENTITY_plan_action))
        return casework_not_yours(rows_of(screen)->view.work);
    if (why_past(rows) != NULL)
        return why_past(rows);
    return focused(rows) == NULL ? "The plan has no action yet." : NULL;
}

/* Who leads says how any action goes, who owns it how theirs does. */
static const char *why_no_progress(const struct screen *screen)
{
    const struct rows_screen *rows = rows_of(screen);
    const char *why = why_nothing(screen);
    bool mine = why == NULL && is_mine(rows, focused(rows));

    return why != NULL ? why
                       : casework_why_not(rows->view.work, PERMIT_ACTION_PROGRESS,
                                          OPERATION_UPDATE, mine);
}

static const char *why_no_edit(const struct screen *screen)
{
    const char *why = why_nothing(screen);

    return why != NULL ? why
                       : casework_why_not(rows_of(screen)->view.work, PERMIT_PLAN_REVIEW,
                                          OPERATION_UPDATE, false);
}

static void add(struct screen *screen)
{
    plan_action_open(rows_mut(screen)->view.work, NULL, NULL);
}

static void edit(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);

    plan_action_open(rows->view.work, focused(rows), NULL);
}

static void go_on(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);

    plan_progress_open(rows->view.work, focused(rows));
}

/* ----- What the assessment agreed ---------------------------------------- */

/* The first of what the plan has not taken in; NULL: nothing is left. */
static const struct agreed_action *first_left(const struct casework *work, size_t *count)
{
    struct arena arena = ARENA_INIT;
    struct agreed_list list;
    const struct agreed_action *first = NULL;

    plan_agreed_left(&work->view.file, &list, &arena);
    if (list.count > 0)
        first = list.items[0];
    *count = list.count;
    arena_clear(&arena);
    return first;
}

static const char *why_not_take(const struct screen *screen)
{
    const char *why = why_not(screen);
    size_t count;

    if (why == NULL && first_left(rows_of(screen)->view.work, &count) == NULL)
        return "Nothing that a completed assessment agreed is left to take in.";
    return why;
}

static const char *taken_words(const struct agreed_taken *taken, struct arena *arena)
{
    return taken->taken == 0 ? "" : arena_printf(arena, "%zu taken in. Of this one: ",
                                                 taken->taken);
}

/* Who does it, or by when, has to be said first: as far as it is known it is there. */
static void complete_first(struct casework *work, const struct agreed_taken *taken)
{
    struct arena arena = ARENA_INIT;
    struct plan_action action;
    size_t count;
    const struct agreed_action *first = first_left(work, &count);

    if (first == NULL)
        return;
    plan_agreed_fill(&work->view.file, first, &action, &arena);
    plan_action_open(work, &action, NULL);
    if (!ident_known(&action.owner_id) && first->who != NULL)
        stack_say(app_stack(work->app), "%sSay who it is (\"%s\"), and by when.",
                  taken_words(taken, &arena), first->who);
    else
        stack_say(app_stack(work->app), "%sSay by when it is to be done.",
                  taken_words(taken, &arena));
    arena_clear(&arena);
}

static void take_agreed(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);
    struct casework *work = rows->view.work;
    struct agreed_taken taken;
    struct err err = ERR_INIT;

    if (!plan_take_agreed(app_session(work->app), &work->case_id, &taken, &err)) {
        stack_err(screen->stack, &err);
        return;
    }
    casework_refresh(work);
    rows_reload(rows);
    if (taken.left > 0)
        complete_first(work, &taken);
    else
        stack_say(screen->stack, "%zu taken in from the assessment. e changes one.", taken.taken);
}

static void after(struct rows_screen *rows, bool ok, const struct err *err, const char *said)
{
    struct stack *stack = app_stack(rows->view.app);

    if (ok || err->kind == ERR_CONFLICT) {
        casework_refresh(rows->view.work);
        rows_reload(rows);
    }
    if (ok)
        stack_say(stack, "%s", said);
    else
        stack_err(stack, err);
}

static void done(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);
    const struct plan_action *action = focused(rows);
    struct record seen = action->record;
    struct err err = ERR_INIT;

    if (!is_mine(rows, action))
        plan_done_ask(rows->view.work, action);
    else
        after(rows, plan_action_done(app_session(rows->view.app), &seen.id, seen.version, NULL,
                                     &err), &err, "Done today. u takes it back.");
}

static void undo(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);
    struct err err = ERR_INIT;
    struct record seen = focused(rows)->record;
    bool ok = plan_action_undo(app_session(rows->view.app), &seen.id, seen.version, &err);

    after(rows, ok, &err, "It is as it was before your last change.");
}

static const char *why_one_plan(const struct screen *screen)
{
    return rows_of(screen)->view.work->view.file.delivery_plan.count > 1
               ? NULL
               : "There is one plan only.";
}

/* From the one that is worked on back to the first, and round again. */
static void show_another(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);
    const struct case_file *file = &rows->view.work->view.file;
    const struct delivery_plan *now = plan_of(rows), *before = NULL;
    struct plan_shown *shown = rows->data;

    for (size_t i = 0; i < file->delivery_plan.count; i++) {
        const struct delivery_plan *one = &file->delivery_plan.items[i];

        if ((now == NULL || one->plan_no < now->plan_no) &&
            (before == NULL || one->plan_no > before->plan_no))
            before = one;
    }
    shown->plan = before == NULL ? IDENT_NONE : before->record.id;
    rows_reload(rows);
}

static const struct action plan_actions[] = {
    { .name = "plan.progress", .key = "Enter", .hint = "How it goes",
      .help = "How the action goes: a comment, its state, its result", .places = ANYWHERE,
      .why_not = why_no_progress, .run = go_on },
    { .name = "plan.done", .key = "d", .hint = "Done", .help = "Mark the action done today",
      .why_not = why_no_progress, .run = done },
    { .name = "plan.undo", .key = "u", .hint = "Undo",
      .help = "Take back your last change of the action", .why_not = why_no_progress,
      .run = undo },
    { .name = "plan.add", .key = "a", .hint = "Add", .help = "Add an action",
      .why_not = why_not, .run = add },
    { .name = "plan.take-in", .key = "i", .hint = "Take in",
      .help = "Take in what the completed assessment agreed", .why_not = why_not_take,
      .run = take_agreed },
    { .name = "plan.edit", .key = "e", .hint = "Edit", .help = "Change what was agreed",
      .why_not = why_no_edit, .run = edit },
    { .name = "plan.another", .key = "v", .help = "Show the plan before this one",
      .why_not = why_one_plan, .run = show_another },
    { .common = ACT_RELOAD, .hint = "", .run = rows_run_reload },
    NAV_ACTIONS,
};

/* ----- As a screen ------------------------------------------------------- */

static void title(const struct screen *screen, struct str *out)
{
    const struct delivery_plan *plan = plan_of(rows_of(screen));

    if (plan == NULL)
        str_add(out, "Delivery plan");
    else
        str_printf(out, "Plan %d, %s", (int)plan->plan_no,
                   code_label(CODES_PLAN_STATUS_ID, plan->status));
}


static void detail(const struct rows_screen *rows, struct canvas *canvas, struct rect rect)
{
    const struct plan_action *action = focused(rows);
    const struct action_progress *comment;
    struct arena arena = ARENA_INIT;
    char day[DATE_WORDS];
    size_t at;

    if (!rows_focus(rows, &at))
        return;
    date_format_words(shown_of(rows)->first[at], day);
    comment = plan_last_comment(&rows->view.work->view.file, action);
    canvas_wrap(canvas, rect_top(rect, 2), ROLE_TEXT,
                arena_printf(&arena, "%s%s%sWanted: %s", day[0] ? "First due " : "",
                             day[0] ? day + 4 : "", day[0] ? ", and moved since. " : "",
                             action->desired_outcome == NULL ? "" : action->desired_outcome),
                0);
    if (comment != NULL) {
        date_format_words(comment->date, day);
        canvas_wrap(canvas, rect_below(rect, 2), ROLE_QUIET,
                    arena_printf(&arena, "%s: %s", day[0] ? day + 4 : "", comment->text), 0);
    }
    arena_clear(&arena);
}

static void hint(const struct screen *screen, struct str *out)
{
    const struct casework *work = rows_of(screen)->view.work;
    const char *waits = casework_reads(work, ENTITY_plan_action)
                            ? plan_waits_for(&work->view.file) : NULL;
    size_t count = 0;

    if (why_not_take(screen) == NULL && first_left(work, &count) != NULL)
        str_printf(out, "The assessment agreed %zu action%s that no plan has: i takes %s in.",
                   count, count == 1 ? "" : "s", count == 1 ? "it" : "them");
    else if (waits != NULL)
        str_add(out, waits);
    else
        str_add(out, "The owner answers for an action; the lead professional for the plan.");
}

/* How far it has come since the first scores. */
static void status(const struct screen *screen, struct str *out)
{
    struct arena arena = ARENA_INIT;
    const char *line = distance_line(&rows_of(screen)->view.work->view.file, &arena);

    if (line[0] != '\0')
        str_printf(out, "Scores, 0 best: %s.", line);
    arena_clear(&arena);
}

const struct screen_ops plan_ops = {
    .name = "plan",
    .kind = SCREEN_FULL,
    .help = "The actions the team and the family agreed: what is wanted, who does what, by when. "
            "i takes in what the assessment agreed. d marks one done today, u takes your last "
            "change back, Enter says how it goes. "
            "Comments are never changed.",
    .actions = plan_actions,
    .action_count = COUNT(plan_actions),
    .title = title,
    .status = status,
    .hint = hint,
    ROWS_OPS,
};

static const struct table_column plan_columns[] = {
    { .title = "", .cols = 3 },
    { .title = "Need", .cols = 14, .rank = 2 },
    { .title = "Action", .cols = 20, .grow = true },
    { .title = "Owner", .cols = 17 },
    { .title = "Due", .cols = 11 },
    { .title = "State", .cols = 11 },
};

static void release(struct rows_screen *rows)
{
    free(rows->data);
}

static struct ident record_of(const struct rows_screen *rows, size_t at)
{
    return shown_of(rows)->actions[at]->record.id;
}

static struct ident whole_plan(const struct rows_screen *rows)
{
    const struct delivery_plan *plan = plan_of(rows);

    return plan == NULL ? IDENT_NONE : plan->record.id;
}

static const struct rows_kind plan_kind = {
    .ops = &plan_ops,
    .columns = plan_columns,
    .column_count = COUNT(plan_columns),
    .nothing = "Nothing is agreed yet. a adds an action.",
    .fill = fill,
    .detail = detail,
    .detail_rows = 4,
    .release = release,
    .record = record_of,
    .whole = whole_plan,
};

void plan_open(struct casework *work)
{
    rows_open(&plan_kind, work->app, work, need_memory(sizeof(struct plan_shown)));
}

static void one_more_saved(struct form_pane *pane)
{
    stack_say(form_pane_options(pane)->stack, "Kept. a adds the next action that came with it.");
}

void plan_open_further(struct casework *work)
{
    plan_open(work);
    plan_action_open(work, NULL, one_more_saved);
}
