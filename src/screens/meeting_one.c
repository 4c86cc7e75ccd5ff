/* SPDX-License-Identifier: MIT */
/* One action at a meeting: what becomes of it, when it is carried to, a new one. */

#include "config.h"

#include "base/date_input.h"
#include "model/record.h"
#include "screens/ask.h"
#include "screens/meeting_actions_private.h"
#include "screens/meeting_layout.h"
#include "screens/pane_screen.h"
#include "service/plan_svc.h"

/* ----- The day it is carried to ------------------------------------------- */

#define PASSED "That day is over. Give a day to come."

static bool is_ahead(const struct actions_pane *actions, struct date day)
{
    return date_compare(day, session_today(app_session(actions->on->app))) >= 0;
}

struct date meeting_actions_next(const struct meeting_table *table)
{
    const struct form *form = table->words == NULL ? NULL : form_pane_form(table->words);
    struct instant at;
    struct date day = DATE_NONE;

    if (form == NULL)
        return day;
    if (instant_parse(form_value(form, "next.scheduled_for"), &at))
        return instant_local_date(at);
    return date_parse(form_value(form, "next_review_date"), &day) ? day : DATE_NONE;
}

const char *meeting_actions_carried(const struct actions_pane *actions,
                                    const struct meeting_action *one, struct arena *arena)
{
    struct date day =
        date_known(one->carried_to) ? one->carried_to : meeting_actions_next(actions->on);
    char words[DATE_WORDS];

    if (!date_known(day))
        return "next review";
    date_format_words(day, words);
    return arena_strdup(arena, words + 4);
}

void meeting_actions_say_carried(struct actions_pane *actions, size_t at)
{
    const char *day =
        meeting_actions_carried(actions, &actions->on->actions[at], &actions->arena);

    if (meeting_table_unstepped(actions->on) > 0)
        stack_say(actions->pane.stack, "It goes on as a new action, due %s. t: another day.", day);
    else
        stack_say(actions->pane.stack,
                  "It goes on, due %s (t: another day). Every action was looked at: F6.", day);
}

static bool carry_to(void *who, const char *answer, struct err *err)
{
    struct actions_pane *actions = who;
    struct session *session = app_session(actions->on->app);
    struct date_input_context typed = { .today = session_today(session),
                                        .kind = DATE_INPUT_DUE };
    const char *far;
    struct meeting_action *one;
    struct plan_action carried;
    struct date day;
    size_t at;

    if (!meeting_actions_focus(actions, &at))
        return true;
    if (!date_input_read(answer, &typed, &day, err))
        return false;
    if (!is_ahead(actions, day))
        return err_set(err, ERR_INVALID, PASSED);
    far = record_far_day(session_parameters(session), typed.today, day, &actions->arena);
    if (far != NULL)
        return err_set(err, ERR_INVALID, "%s", far);
    one = &actions->on->actions[at];
    carried = one->action;
    carried.status = ACTION_STATUS_CARRIED_FORWARD;
    if (record_carried_why_not(&carried) != NULL)
        return err_set(err, ERR_INVALID, "%s", record_carried_why_not(&carried));
    one->action.status = ACTION_STATUS_CARRIED_FORWARD;
    one->action.not_done_reason = NOTDONE_NONE_;
    one->carried_to = day;
    actions->on->stepped[at] = true;
    meeting_actions_move_on(actions, at);
    meeting_actions_say_carried(actions, at);
    return true;
}

void meeting_actions_carry_to(struct pane *pane)
{
    struct actions_pane *actions = actions_mut(pane);
    struct asking asking = { .title = "Carry it to another day",
                             .words = "It is not finished, and goes on as a new action of the "
                                      "same owner, due on this day. Such as 3 may, +2w, fri.",
                             .label = "Day",
                             .verb = "carry it",
                             .needed = true,
                             .figures = true,
                             .work = actions->on->work,
                             .place = "m",
                             .done = carry_to,
                             .who = actions };
    size_t at;

    if (!meeting_actions_focus(actions, &at))
        return;
    if (actions->on->actions[at].action.record.version == 0) {
        stack_say(pane->stack, "It is not in the plan yet. Enter changes its day.");
        return;
    }
    asking.about = actions->on->actions[at].action.record.id;
    ask_open(actions->on->app, &asking);
}

/* ----- One action in full ------------------------------------------------ */

static void shown_again(struct form_pane *form)
{
    meeting_actions_fill(form_pane_options(form)->who);
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

    if (!meeting_actions_focus(actions, &at))
        return true;
    one = &actions->on->actions[at];
    if (action->status == ACTION_STATUS_NOT_DONE && action->not_done_reason == NOTDONE_NONE_)
        return err_set_field(err, "action.not_done_reason", "Say why it was not done.");
    if (record_carried_why_not(action) != NULL)
        return err_set_field(err, "action.outcome_rating", "%s", record_carried_why_not(action));
    if (action->status == ACTION_STATUS_CARRIED_FORWARD) {
        if (date_compare(action->due, one->action.due) != 0 && !is_ahead(actions, action->due))
            return err_set_field(err, "action.due", PASSED);
        one->carried_to = date_compare(action->due, one->action.due) == 0 ? one->carried_to
                                                                          : action->due;
        action->due = one->action.due;
    }
    actions->on->stepped[at] =
        actions->on->stepped[at] || action->status != one->action.status;
    meeting_table_set_action(actions->on, at, action, progress->text);
    return true;
}

/* One that the assessment agreed is so from now on. */
static void put_agreed(struct actions_pane *actions, size_t at, const struct plan_action *action)
{
    meeting_table_set_action(actions->on, at, action, actions->on->actions[at].comment);
    actions->on->stepped[at] = true;
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
    else if (meeting_actions_focus(actions, &at))
        put_agreed(actions, at, action);
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

    if (!meeting_actions_focus(actions, &at))
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

/* ----- What the assessment agreed ------------------------------------------ */

void meeting_actions_agree(struct actions_pane *actions, size_t at,
                           enum code_action_status status)
{
    const struct plan_action *action = &actions->on->actions[at].action;

    if (actions->on->stepped[at]) {
        stack_say(actions->pane.stack, "It is agreed today. Enter changes it.");
    } else if (status != ACTION_STATUS_IN_PROGRESS) {
        stack_say(actions->pane.stack,
                  "The plan has it not yet: o takes it in. Left alone, it stays out.");
    } else if (!ident_known(&action->owner_id) || !date_known(action->due)) {
        open_new(actions, action);
        stack_say(actions->pane.stack, "Say who does it and by when, then ^S.");
    } else {
        actions->on->stepped[at] = true;
        meeting_actions_move_on(actions, at);
    }
}
