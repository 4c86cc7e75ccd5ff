/* SPDX-License-Identifier: MIT */
/* The open actions at a meeting: each stepped with one key. */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "model/record.h"
#include "screens/meeting_layout.h"
#include "screens/meeting_table.h"
#include "screens/pane_screen.h"
#include "screens/view.h"
#include "service/plan_agreed.h"
#include "ui/picklist.h"
#include "ui/plain.h"
#include "ui/table.h"

enum { DETAIL_ROWS = 4 };

struct actions_pane {
    struct pane pane;
    struct meeting_table *on;
    struct table *table;
    struct table_list list;
    struct option_list reasons; /* why something was not done */
    unsigned changes;
    struct arena lasting;       /* the reasons */
    struct arena arena;         /* the rows */
};

static struct actions_pane *actions_mut(struct pane *pane)
{
    return (struct actions_pane *)pane;
}

static const struct actions_pane *actions_of(const struct pane *pane)
{
    return (const struct actions_pane *)pane;
}

static bool focus_at(const struct actions_pane *actions, size_t *at)
{
    const struct table_row *row = table_focus(actions->table);

    if (row != NULL)
        *at = strtoul(row->id, NULL, 10);
    return row != NULL;
}

/* ----- Rows -------------------------------------------------------------- */

static const char *owner_name(const struct actions_pane *actions,
                              const struct plan_action *action, struct arena *arena)
{
    const struct case_file *file = &actions->on->work->view.file;
    bool family = case_file_person(file, &action->owner_id) != NULL;

    return name_of(app_session(actions->on->app),
                   family ? ENTITY_person : ENTITY_practitioner, &action->owner_id, arena);
}

/* Until it was stepped it is what it was before. */
static const char *state_words(const struct actions_pane *actions, size_t at)
{
    const struct meeting_action *one = &actions->on->actions[at];
    struct date today = session_today(app_session(actions->on->app));

    if (one->action.record.version == 0)
        return "new";
    if (actions->on->stepped[at])
        return code_label(CODES_ACTION_STATUS_ID, one->action.status);
    return date_known(one->action.due) && date_compare(one->action.due, today) < 0 ? "late ?"
                                                                                   : "?";
}

static void fill_row(struct actions_pane *actions, size_t at, struct table_row *row)
{
    const struct meeting_action *one = &actions->on->actions[at];
    struct arena *arena = &actions->arena;
    char due[DATE_WORDS];

    date_format_words(date_known(one->carried_to) ? one->carried_to : one->action.due, due);
    *row = (struct table_row){ .id = arena_printf(arena, "%zu", at),
                               .mark = actions->on->stepped[at] ? NULL : "!" };
    row->at = row->id;
    row->cells[0] = arena_printf(arena, "%zu", at + 1);
    row->cells[1] = one->action.action;
    row->cells[2] = owner_name(actions, &one->action, arena);
    row->cells[3] = arena_strdup(arena, due[0] ? due + 4 : "");
    row->cells[4] = state_words(actions, at);
    row->cells[5] = code_label(CODES_OUTCOME_RATING_ID, one->action.outcome_rating);
}

static void fill(struct actions_pane *actions)
{
    struct arena before = actions->arena; /* the table still names its row by it */
    size_t count = actions->on->action_count;
    struct table_row *rows;

    actions->arena = ARENA_INIT;
    rows = arena_alloc(&actions->arena, (count + 1) * sizeof(*rows));
    for (size_t i = 0; i < count; i++)
        fill_row(actions, i, &rows[i]);
    actions->list = (struct table_list){ rows, count };
    actions->changes = actions->on->changes;
    table_reload(actions->table);
    arena_clear(&before);
}

static void go_to(struct actions_pane *actions, size_t at)
{
    if (at < actions->list.count)
        table_go(actions->table, actions->list.rows[at].id);
}

/* To the next that was not stepped yet, from here round. */
static void move_on(struct actions_pane *actions, size_t from)
{
    size_t count = actions->on->action_count;

    meeting_table_touch(actions->on);
    fill(actions);
    for (size_t k = 1; k <= count; k++) {
        if (!actions->on->stepped[(from + k) % count]) {
            go_to(actions, (from + k) % count);
            return;
        }
    }
    stack_say(actions->pane.stack, "Every action was looked at. F6 goes on to what was said.");
}

/* ----- Keys -------------------------------------------------------------- */

static void reason_picked(void *who, const struct option *option)
{
    struct actions_pane *actions = who;
    struct err err = ERR_INIT;
    size_t at;

    if (!focus_at(actions, &at))
        return;
    if (!field_read(entity_field(entity_of(ENTITY_plan_action), "not_done_reason"), option->code,
                    &actions->on->actions[at].action, &actions->on->arena, &err))
        stack_err(actions->pane.stack, &err);
    actions->on->actions[at].action.status = ACTION_STATUS_NOT_DONE;
    actions->on->stepped[at] = true;
    move_on(actions, at);
}

static void ask_why_not(struct actions_pane *actions)
{
    struct picklist list = { .title = "Why was it not done?", .options = actions->reasons,
                             .done = reason_picked, .who = actions };

    picklist_open(actions->pane.stack, &list);
}

void meeting_actions_step(struct pane *pane, enum code_action_status status)
{
    struct actions_pane *actions = actions_mut(pane);
    struct plan_action *action;
    size_t at;

    if (!focus_at(actions, &at))
        return;
    action = &actions->on->actions[at].action;
    if (action->record.version == 0) {
        stack_say(pane->stack, "It is agreed today. Enter changes it.");
        return;
    }
    if (status == ACTION_STATUS_NOT_DONE) {
        ask_why_not(actions);
        return;
    }
    action->status = (int)status;
    action->not_done_reason = NOTDONE_NONE_;
    actions->on->stepped[at] = true;
    move_on(actions, at);
}

void meeting_actions_rate(struct pane *pane, enum code_outcome_rating rating)
{
    struct actions_pane *actions = actions_mut(pane);
    size_t at;

    if (!focus_at(actions, &at))
        return;
    actions->on->actions[at].action.outcome_rating = (int)rating;
    meeting_table_touch(actions->on);
    fill(actions);
}

/* ----- One action in full ------------------------------------------------ */

static void shown_again(struct form_pane *form)
{
    fill(form_pane_options(form)->who);
    stack_say(form_pane_options(form)->stack, "Put down. It is kept with the meeting.");
}

/* A new day for what is carried forward is that of the action that goes on. */
static bool put_progress(struct form_pane *form, void *const *records, struct err *err)
{
    struct actions_pane *actions = form_pane_options(form)->who;
    const struct action_progress *progress = records[0];
    struct plan_action *action = records[1];
    struct meeting_action *one;
    size_t at;

    if (!focus_at(actions, &at))
        return true;
    one = &actions->on->actions[at];
    if (action->status == ACTION_STATUS_NOT_DONE && action->not_done_reason == NOTDONE_NONE_)
        return err_set_field(err, "action.not_done_reason", "Say why it was not done.");
    if (action->status == ACTION_STATUS_CARRIED_FORWARD) {
        one->carried_to = date_compare(action->due, one->action.due) == 0 ? one->carried_to
                                                                          : action->due;
        action->due = one->action.due;
    }
    actions->on->stepped[at] =
        actions->on->stepped[at] || action->status != one->action.status;
    meeting_table_set_action(actions->on, at, action, progress->text);
    return true;
}

/* What the service would say of it, as far as the form alone can tell. */
static bool put_action(struct form_pane *form, void *const *records, struct err *err)
{
    static const char *const needed[] = { "action", "owner_id", "due", "desired_outcome" };
    struct actions_pane *actions = form_pane_options(form)->who;
    const struct entity *entity = entity_of(ENTITY_plan_action);
    const struct plan_action *action = records[0];
    size_t at;

    for (size_t i = 0; i < COUNT(needed); i++) {
        if (!field_known(entity_field(entity, needed[i]), action))
            return err_set_field(err, needed[i], "Fill in: %s.",
                                 entity_field(entity, needed[i])->label);
    }
    if (action->need_ref == ELEMENT_NONE_ && action->need_text == NULL)
        return err_set_field(err, "need_ref", "Say which need it answers.");
    if (form_pane_options(form)->records[0] == NULL)
        meeting_table_add_action(actions->on, action);
    else if (focus_at(actions, &at))
        meeting_table_set_action(actions->on, at, action, actions->on->actions[at].comment);
    return true;
}

static void open_new(struct actions_pane *actions, const struct plan_action *action)
{
    struct arena arena = ARENA_INIT;
    struct form_pane_options options = { .layout = &meeting_action_layout, .records = { action },
                                         .parent = actions->on->work->case_id,
                                         .draft_title = "An action agreed at a meeting",
                                         .no_draft = action != NULL,
                                         .save = put_action, .saved = shown_again,
                                         .who = actions };

    options.place = meeting_table_place(actions->on, &arena);
    pane_screen_open(actions->on->app, actions->on->work, &options, "An action agreed today",
                     true);
    arena_clear(&arena);
}

void meeting_actions_add(struct pane *pane)
{
    open_new(actions_mut(pane), NULL);
}

void meeting_actions_open(struct pane *pane)
{
    struct actions_pane *actions = actions_mut(pane);
    struct arena arena = ARENA_INIT;
    struct action_progress said;
    struct meeting_action *one;
    struct form_pane_options options = { .layout = &meeting_progress_layout,
                                         .draft_title = "What became of an action",
                                         .save = put_progress, .saved = shown_again,
                                         .who = actions };
    size_t at;

    if (!focus_at(actions, &at))
        return;
    one = &actions->on->actions[at];
    if (one->action.record.version == 0) {
        open_new(actions, &one->action);
        return;
    }
    record_init(entity_of(ENTITY_action_progress), &said);
    said.text = one->comment;
    options.records[0] = &said;
    options.records[1] = &one->action;
    options.parent = one->action.record.id;
    options.place = meeting_table_place(actions->on, &arena);
    pane_screen_open(actions->on->app, actions->on->work, &options, "What became of it", true);
    arena_clear(&arena);
}

/* ----- As a pane --------------------------------------------------------- */

static struct rect list_rect(struct rect rect)
{
    return rect.rows > DETAIL_ROWS + 6 ? rect_top(rect, rect.rows - DETAIL_ROWS - 1) : rect;
}

static void layout(struct pane *pane, struct rect rect, enum room room UNUSED)
{
    struct actions_pane *actions = actions_mut(pane);

    if (actions->changes != actions->on->changes)
        fill(actions);
    table_layout(actions->table, list_rect(rect));
}

static void draw_detail(const struct actions_pane *actions, struct canvas *canvas,
                        struct rect rect)
{
    const struct meeting_action *one;
    struct arena arena = ARENA_INIT;
    size_t at;

    if (!focus_at(actions, &at))
        return;
    one = &actions->on->actions[at];
    canvas_wrap(canvas, rect_top(rect, 2), ROLE_TEXT,
                arena_printf(&arena, "Looked at: %zu of %zu. Wanted: %s",
                             actions->on->action_count - meeting_table_unstepped(actions->on),
                             actions->on->action_count,
                             one->action.desired_outcome == NULL ? ""
                                                                 : one->action.desired_outcome),
                0);
    if (one->comment != NULL)
        canvas_wrap(canvas, rect_below(rect, 2), ROLE_QUIET,
                    arena_printf(&arena, "Said: %s", one->comment), 0);
    arena_clear(&arena);
}

static void draw(const struct pane *pane, struct canvas *canvas, struct rect rect, bool focus)
{
    struct rect list = list_rect(rect);

    table_draw(actions_of(pane)->table, canvas, list, focus);
    if (list.rows < rect.rows) {
        canvas_rule(canvas, list.row + list.rows, rect.col, rect.cols);
        draw_detail(actions_of(pane), canvas, rect_below(rect, list.rows + 1));
    }
}

static bool key(struct pane *pane, const struct key *pressed)
{
    if (pressed->kind == K_PGDN || pressed->kind == K_PGUP)
        return false;
    return table_key(actions_mut(pane)->table, pressed);
}

static enum place place(const struct pane *pane)
{
    return table_place(actions_of(pane)->table);
}

static void hint(const struct pane *pane UNUSED, struct str *out)
{
    str_add(out, "d done, p partly, n not done, c carry, o goes on; 1-4 result; Enter: comment");
}

static void status(const struct pane *pane, struct str *out)
{
    if (actions_of(pane)->on->draft_time[0] != '\0')
        str_printf(out, "Draft kept %s", actions_of(pane)->on->draft_time);
}

static int64_t due(const struct pane *pane)
{
    return meeting_table_due(actions_of(pane)->on);
}

static void tick(struct pane *pane, int64_t now_ms)
{
    meeting_table_tick(actions_mut(pane)->on, now_ms);
}

static bool leave(struct pane *pane)
{
    meeting_table_keep(actions_mut(pane)->on);
    return true;
}

static void refresh(struct pane *pane)
{
    fill(actions_mut(pane));
}

static bool go(struct pane *pane, const char *id)
{
    return table_go(actions_mut(pane)->table, id);
}

static const struct table_column columns[] = {
    { .title = "", .cols = 3 },
    { .title = "Action", .cols = 16, .grow = true },
    { .title = "Owner", .cols = 13, .rank = 2 },
    { .title = "Due", .cols = 11, .rank = 3 },
    { .title = "Now", .cols = 15 },
    { .title = "Result", .cols = 9, .rank = 1 },
};

static const struct option steps[] = {
    { "DONE", "Done" },          { "PARTLY", "Partly done" }, { "NOT_DONE", "Not done" },
    { "CARRIED", "Carry on" },   { "IN_PROGRESS", "It goes on" },
    { "MORE", "A comment, and all of it" },
};

/* One after the other, until none is chosen or one asks more. */
static void aloud(struct pane *pane, struct plain *plain)
{
    static const enum code_action_status statuses[] = {
        ACTION_STATUS_DONE, ACTION_STATUS_PARTLY, ACTION_STATUS_NOT_DONE,
        ACTION_STATUS_CARRIED_FORWARD, ACTION_STATUS_IN_PROGRESS,
    };
    struct actions_pane *actions = actions_mut(pane);
    struct table_source source = table_list_source(&actions->list);
    struct str id = STR_INIT;
    const struct screen *here = stack_top(pane->stack);
    size_t at;

    while (stack_top(pane->stack) == here &&
           plain_list(plain, "", columns, COUNT(columns), &source, &id) &&
           table_go(actions->table, str_text(&id))) {
        if (!plain_choose(plain, "What became of it?", steps, COUNT(steps), &at))
            continue;
        if (at < COUNT(statuses))
            meeting_actions_step(pane, statuses[at]);
        else
            meeting_actions_open(pane);
    }
    str_release(&id);
}

static void free_actions(struct pane *pane)
{
    table_free(actions_mut(pane)->table);
    arena_clear(&actions_mut(pane)->arena);
    arena_clear(&actions_mut(pane)->lasting);
    free(pane);
}

static struct ident text(const struct pane *pane)
{
    size_t at;

    return focus_at(actions_of(pane), &at)
               ? actions_of(pane)->on->actions[at].action.record.id
               : IDENT_NONE;
}

static const struct pane_ops actions_ops = {
    .text = text,
    .layout = layout, .draw = draw, .key = key, .place = place, .hint = hint, .status = status,
    .due = due, .tick = tick, .leave = leave, .refresh = refresh, .go = go, .aloud = aloud,
    .free = free_actions,
};

/* What the assessment agreed comes to the meeting by way of the plan. */
static const char *nothing_words(const struct meeting_table *table, struct arena *arena)
{
    struct agreed_list left;

    plan_agreed_left(&table->work->view.file, &left, arena);
    return left.count == 0
               ? "No action is open. a agrees a new one."
               : arena_printf(arena, "No action is open; the assessment agreed %zu. g d, then "
                                     "i takes that into the plan. a: a new one.", left.count);
}

struct pane *meeting_actions_new(struct meeting_table *table)
{
    struct actions_pane *actions = need_memory(sizeof(*actions));
    struct table_options options = { .columns = columns, .column_count = COUNT(columns) };

    actions->pane = (struct pane){ &actions_ops, app_stack(table->app) };
    actions->on = table;
    actions->arena = actions->lasting = ARENA_INIT;
    actions->reasons = bind_options(CODES_NOTDONE_ID, &actions->lasting);
    options.nothing = nothing_words(table, &actions->lasting);
    options.source = table_list_source(&actions->list);
    actions->table = table_new(&options);
    fill(actions);
    return &actions->pane;
}
