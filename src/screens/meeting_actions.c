/* SPDX-License-Identifier: MIT */
/* The open actions at a meeting: each stepped with one key. */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "model/record.h"
#include "screens/bind.h"
#include "screens/meeting_actions_private.h"
#include "service/plan_svc.h"
#include "ui/picklist.h"
#include "ui/plain.h"

enum { DETAIL_ROWS = 4 };

bool meeting_actions_focus(const struct actions_pane *actions, size_t *at)
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
        return actions->on->stepped[at] ? "new" : "agreed ?";
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

    date_format_words(one->action.due, due);
    *row = (struct table_row){ .id = arena_printf(arena, "%zu", at),
                               .mark = actions->on->stepped[at] ? NULL : "!" };
    row->at = row->id;
    row->cells[0] = arena_printf(arena, "%zu", at + 1);
    row->cells[1] = one->action.action;
    row->cells[2] = owner_name(actions, &one->action, arena);
    row->cells[3] = one->action.status == ACTION_STATUS_CARRIED_FORWARD
                        ? meeting_actions_carried(actions, one, arena)
                        : arena_strdup(arena, due[0] ? due + 4 : "");
    row->cells[4] = state_words(actions, at);
    row->cells[5] = code_label(CODES_OUTCOME_RATING_ID, one->action.outcome_rating);
}

void meeting_actions_fill(struct actions_pane *actions)
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
    actions->next = meeting_actions_next(actions->on);
    table_reload(actions->table);
    arena_clear(&before);
}

static void go_to(struct actions_pane *actions, size_t at)
{
    if (at < actions->list.count)
        table_go(actions->table, actions->list.rows[at].id);
}

void meeting_actions_move_on(struct actions_pane *actions, size_t from)
{
    size_t count = actions->on->action_count;

    meeting_table_touch(actions->on);
    meeting_actions_fill(actions);
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

    if (!meeting_actions_focus(actions, &at))
        return;
    if (!field_read(entity_field(entity_of(ENTITY_plan_action), "not_done_reason"), option->code,
                    &actions->on->actions[at].action, &actions->on->arena, &err))
        stack_err(actions->pane.stack, &err);
    actions->on->actions[at].action.status = ACTION_STATUS_NOT_DONE;
    actions->on->stepped[at] = true;
    meeting_actions_move_on(actions, at);
}

static void ask_why_not(struct actions_pane *actions)
{
    struct picklist list = { .title = "Why was it not done?", .options = actions->reasons,
                             .done = reason_picked, .who = actions };

    picklist_open(actions->pane.stack, &list);
}

static bool was_refused(struct pane *pane, const struct plan_action *action)
{
    const char *why = record_carried_why_not(action);

    if (why != NULL)
        stack_warn(pane->stack, "%s", why);
    return why != NULL;
}

void meeting_actions_step(struct pane *pane, enum code_action_status status)
{
    struct actions_pane *actions = actions_mut(pane);
    struct plan_action *action, stepped;
    size_t at;

    if (!meeting_actions_focus(actions, &at))
        return;
    action = &actions->on->actions[at].action;
    stepped = *action;
    stepped.status = (int)status;
    if (was_refused(pane, &stepped))
        return;
    if (action->record.version == 0) {
        meeting_actions_agree(actions, at, status);
        return;
    }
    if (status == ACTION_STATUS_NOT_DONE) {
        ask_why_not(actions);
        return;
    }
    action->status = (int)status;
    action->not_done_reason = NOTDONE_NONE_;
    actions->on->stepped[at] = true;
    meeting_actions_move_on(actions, at);
    if (status == ACTION_STATUS_CARRIED_FORWARD)
        meeting_actions_say_carried(actions, at);
}

void meeting_actions_rate(struct pane *pane, enum code_outcome_rating rating)
{
    struct actions_pane *actions = actions_mut(pane);
    struct plan_action rated;
    size_t at;

    if (!meeting_actions_focus(actions, &at))
        return;
    rated = actions->on->actions[at].action;
    rated.outcome_rating = (int)rating;
    if (was_refused(pane, &rated))
        return;
    actions->on->actions[at].action.outcome_rating = (int)rating;
    meeting_table_touch(actions->on);
    meeting_actions_fill(actions);
}

/* ----- As a pane --------------------------------------------------------- */

static struct rect list_rect(struct rect rect)
{
    return rect.rows > DETAIL_ROWS + 6 ? rect_top(rect, rect.rows - DETAIL_ROWS - 1) : rect;
}

static void layout(struct pane *pane, struct rect rect, enum room room UNUSED)
{
    struct actions_pane *actions = actions_mut(pane);

    if (actions->changes != actions->on->changes ||
        date_compare(actions->next, meeting_actions_next(actions->on)) != 0)
        meeting_actions_fill(actions);
    table_layout(actions->table, list_rect(rect));
}

static void draw_detail(const struct actions_pane *actions, struct canvas *canvas,
                        struct rect rect)
{
    const struct meeting_action *one;
    struct arena arena = ARENA_INIT;
    size_t at;

    if (!meeting_actions_focus(actions, &at))
        return;
    one = &actions->on->actions[at];
    canvas_wrap(canvas, rect_top(rect, 2), ROLE_TEXT,
                arena_printf(&arena, "Looked at: %zu of %zu. Wanted: %s",
                             actions->on->action_count - meeting_table_unstepped(actions->on),
                             actions->on->action_count,
                             one->action.desired_outcome == NULL ? ""
                                                                 : one->action.desired_outcome),
                0);
    if (one->action.record.version == 0 && !actions->on->stepped[at])
        canvas_wrap(canvas, rect_below(rect, 2), ROLE_ALERT,
                    "The assessment agreed it; no plan has it. o takes it in, Enter changes it "
                    "first.", 0);
    else if (one->comment != NULL)
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
    str_add(out, "d done, p partly, n not done, c carry (t: to a day), o goes on; Enter: comment");
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
    meeting_actions_fill(actions_mut(pane));
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

    return meeting_actions_focus(actions_of(pane), &at)
               ? actions_of(pane)->on->actions[at].action.record.id
               : IDENT_NONE;
}

static const struct pane_ops actions_ops = {
    .text = text,
    .layout = layout, .draw = draw, .key = key, .place = place, .hint = hint, .status = status,
    .due = due, .tick = tick, .leave = leave, .refresh = refresh, .go = go, .aloud = aloud,
    .free = free_actions,
};

struct pane *meeting_actions_new(struct meeting_table *table)
{
    struct actions_pane *actions = need_memory(sizeof(*actions));
    struct table_options options = { .columns = columns, .column_count = COUNT(columns) };

    actions->pane = (struct pane){ &actions_ops, app_stack(table->app) };
    actions->on = table;
    actions->arena = actions->lasting = ARENA_INIT;
    actions->reasons = bind_options(CODES_NOTDONE_ID, &actions->lasting);
    options.nothing = "No action is open. a agrees a new one.";
    options.source = table_list_source(&actions->list);
    actions->table = table_new(&options);
    meeting_actions_fill(actions);
    return &actions->pane;
}
