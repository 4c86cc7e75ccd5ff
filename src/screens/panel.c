/* SPDX-License-Identifier: MIT */
/* The panel and money: what was asked, what was decided, what is spent. */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "model/money.h"
#include "model/record.h"
#include "screens/all_ops.h"
#include "screens/case_screens.h"
#include "screens/nav.h"
#include "screens/pane_screen.h"
#include "screens/rows_screen.h"
#include "screens/whole.h"
#include "service/panel_svc.h"
#include "service/record_svc.h"

/* ----- Rows ---------------------------------------------------------------- */

static const struct case_file *file_of(const struct rows_screen *rows)
{
    return &rows->view.work->view.file;
}

/* A row is a request to the panel or, after them, one for money. */
static const struct panel_referral *panel_at(const struct case_file *file, size_t at)
{
    return at < file->panel_referral.count ? &file->panel_referral.items[at] : NULL;
}

static const struct budget_request *budget_at(const struct case_file *file, size_t at)
{
    size_t panels = file->panel_referral.count;

    return at >= panels && at - panels < file->budget_request.count
               ? &file->budget_request.items[at - panels]
               : NULL;
}

static const char *pounds(int64_t pence, struct arena *arena)
{
    return pence == INT_UNKNOWN ? "" : money_words(pence, arena);
}

static const char *heard(const struct panel_referral *panel, struct arena *arena)
{
    if (panel->decision)
        return code_label(CODES_PANEL_DECISION_ID, panel->decision);
    return date_known(panel->heard_on)
               ? arena_printf(arena, "sits %s", rows_day(panel->heard_on, arena))
               : "no day yet";
}

static const char *granted(const struct case_file *file, const struct budget_request *budget)
{
    const struct panel_referral *panel =
        case_file_find(file, ENTITY_panel_referral, &budget->panel_referral_id);

    if (budget->granted)
        return budget->granted == YN_Y ? "Granted" : "Declined";
    return panel && panel->decision == PANEL_DECISION_ALLOCATED ? "Granted by the panel"
                                                                : "Not decided";
}

static void show_panel(struct table_row *row, const struct panel_referral *panel,
                       struct arena *arena)
{
    row->cells[0] = rows_day(panel->requested_on, arena);
    row->cells[1] = arena_printf(arena, "%s, %s",
                                 code_label(CODES_PANEL_REQUEST_ID, panel->request),
                                 panel->panel == NULL ? "panel" : panel->panel);
    row->cells[2] = pounds(panel->amount_pence, arena);
    row->cells[3] = heard(panel, arena);
    row->cells[4] = "";
}

static void show_budget(struct table_row *row, const struct case_file *file,
                        const struct budget_request *budget, struct arena *arena)
{
    row->cells[0] = rows_day(budget->asked_on, arena);
    row->cells[1] = budget->item == NULL ? "Money" : budget->item;
    row->cells[2] = pounds(budget->amount_pence, arena);
    row->cells[3] = granted(file, budget);
    row->cells[4] = pounds(budget->spent_pence, arena);
}

static bool fill(struct rows_screen *rows, struct err *err)
{
    const struct case_file *file = file_of(rows);
    size_t count = file->panel_referral.count + file->budget_request.count;
    struct table_row *room = rows_room(rows, count);

    if (count == 0 && !casework_reads(rows->view.work, ENTITY_panel_referral))
        return err_set(err, ERR_DENIED,
                       "What the panel was asked is for the lead professional, the author and "
                       "the co-ordinator.");
    for (size_t at = 0; at < count; at++) {
        if (panel_at(file, at) != NULL)
            show_panel(&room[at], panel_at(file, at), &rows->arena);
        else
            show_budget(&room[at], file, budget_at(file, at), &rows->arena);
    }
    return true;
}

static struct ident record_of(const struct rows_screen *rows, size_t at)
{
    const struct case_file *file = file_of(rows);

    return panel_at(file, at) != NULL ? panel_at(file, at)->record.id
                                      : budget_at(file, at)->record.id;
}

static void say(struct str *out, const char *caption, const char *text)
{
    if (text != NULL && text[0] != '\0')
        str_printf(out, "%s%s: %s", out->used == 0 ? "" : "\n", caption, text);
}

static void detail(const struct rows_screen *rows, struct canvas *canvas, struct rect rect)
{
    struct str words = STR_INIT;
    size_t at;

    if (rows_focus(rows, &at) && panel_at(file_of(rows), at) != NULL) {
        const struct panel_referral *panel = panel_at(file_of(rows), at);

        say(&words, panel->panel == NULL ? "Panel" : panel->panel, panel->request_note);
        say(&words, "Given to", panel->allocated_team);
        say(&words, "Conditions", panel->conditions);
    } else if (rows_focus(rows, &at) && budget_at(file_of(rows), at) != NULL) {
        const struct budget_request *budget = budget_at(file_of(rows), at);

        say(&words, "Conditions", budget->conditions);
        say(&words, "Outcome", budget->outcome);
    }
    canvas_wrap(canvas, rect, ROLE_TEXT, str_text(&words), 0);
    str_release(&words);
}

/* ----- The forms ------------------------------------------------------------- */

static bool for_money(const struct form *form, const struct form_field *field UNUSED)
{
    return form_value_is(form, "request", "FUNDING");
}

static bool was_decided(const struct form *form, const struct form_field *field UNUSED)
{
    return form_value(form, "decision")[0] != '\0';
}

static bool was_answered(const struct form *form, const struct form_field *field UNUSED)
{
    return form_value(form, "granted")[0] != '\0';
}

static const struct layout_field ask_fields[] = {
    { .name = "panel" },
    { .name = "requested_on" },
    { .name = "request" },
    { .name = "amount_pence", .asked = for_money },
    { .name = "request_note", .rows = 4 },
    { .name = "heard_on", .label = "To be heard on", .ahead = true },
};
static const struct layout_section ask_section[] = {
    { "ask", "Asking the panel", ask_fields, COUNT(ask_fields) },
};
static const struct layout ask_layout = {
    .name = "panel-ask", .title = "Asking the panel", .parts = { ENTITY_panel_referral },
    .sections = ask_section, .section_count = 1,
};

static const struct layout_field panel_fields[] = {
    { .name = "panel" },
    { .name = "requested_on" },
    { .name = "request" },
    { .name = "amount_pence", .asked = for_money },
    { .name = "request_note", .rows = 3 },
    { .name = "docs_shared" },
    { .name = "heard_on", .ahead = true },
    { .name = "decision" },
    { .name = "allocated_team", .asked = was_decided },
    { .name = "conditions", .rows = 2, .asked = was_decided },
    { .name = "feedback_on", .asked = was_decided },
};
static const struct layout_section panel_section[] = {
    { "panel", "The request and the panel's decision", panel_fields, COUNT(panel_fields) },
};
static const struct layout panel_layout = {
    .name = "panel", .title = "A request to the panel", .parts = { ENTITY_panel_referral },
    .sections = panel_section, .section_count = 1,
};

static const struct layout_field money_fields[] = {
    { .name = "item" },
    { .name = "amount_pence" },
    { .name = "panel_referral_id" },
    { .name = "asked_on" },
};
static const struct layout_section money_section[] = {
    { "money", "Asking for money", money_fields, COUNT(money_fields) },
};
static const struct layout money_layout = {
    .name = "budget-ask", .title = "Asking for money", .parts = { ENTITY_budget_request },
    .sections = money_section, .section_count = 1,
};

static const struct layout_field budget_fields[] = {
    { .name = "item" },
    { .name = "amount_pence" },
    { .name = "panel_referral_id" },
    { .name = "asked_on" },
    { .name = "asked_by" },
    { .name = "granted" },
    { .name = "approved_by", .asked = was_answered },
    { .name = "decided_on", .asked = was_answered },
    { .name = "conditions", .rows = 2, .asked = was_answered },
    { .name = "spent_pence" },
    { .name = "outcome" },
};
static const struct layout_section budget_section[] = {
    { "budget", "Money: asked, granted, spent", budget_fields, COUNT(budget_fields) },
};
static const struct layout budget_layout = {
    .name = "budget", .title = "A request for money", .parts = { ENTITY_budget_request },
    .sections = budget_section, .section_count = 1,
};

static void set_today(struct form_pane *pane, const char *name)
{
    char today[DATE_TEXT];

    date_format(session_today(app_session(form_pane_options(pane)->app)), today);
    form_set(form_pane_form(pane), name, today);
}

static void prefill_panel(struct form_pane *pane)
{
    const struct form_pane_options *options = form_pane_options(pane);
    struct panel_referral *panel = form_pane_record(pane, 0);

    panel->case_id = options->work->case_id;
    form_set(form_pane_form(pane), "panel",
             panel_of_case(app_session(options->app), &options->work->view,
                           form_pane_arena(pane)));
    set_today(pane, "requested_on");
}

/* Money comes from the request the panel answered last. */
static void prefill_money(struct form_pane *pane)
{
    const struct casework *work = form_pane_options(pane)->work;
    const struct case_file *file = &work->view.file;
    struct budget_request *budget = form_pane_record(pane, 0);
    char id[IDENT_TEXT];

    budget->case_id = work->case_id;
    budget->asked_by = session_who(app_session(work->app))->practitioner;
    if (file->panel_referral.count > 0) {
        ident_format(&file->panel_referral.items[file->panel_referral.count - 1].record.id, id);
        form_set(form_pane_form(pane), "panel_referral_id", id);
    }
    set_today(pane, "asked_on");
}

static bool save_panel(struct form_pane *pane, void *const *records, struct err *err)
{
    return panel_keep(app_session(form_pane_options(pane)->app), records[0], err);
}

static bool save_budget(struct form_pane *pane, void *const *records, struct err *err)
{
    return budget_keep(app_session(form_pane_options(pane)->app), records[0], err);
}

static void saved(struct form_pane *pane)
{
    stack_say(form_pane_options(pane)->stack,
              "Kept. Enter on its line writes down what is decided and spent.");
}

static const char *decided_on(const struct form_pane *pane, int part, const char *field)
{
    const struct form_pane_options *options = form_pane_options(pane);

    return panel_why_closed(options->layout->parts[part], form_pane_record(pane, part), field,
                            &session_who(app_session(options->app))->practitioner);
}

static void open_pane(struct casework *work, struct form_pane_options *options)
{
    options->parent = work->case_id;
    options->judged = true;
    options->saved = saved;
    pane_screen_open(work->app, work, options, options->layout->title, true);
}

void panel_ask_open(struct casework *work)
{
    struct form_pane_options options = { .layout = &ask_layout, .place = "p new",
                                         .prefill = prefill_panel, .save = save_panel };

    open_pane(work, &options);
}

void budget_ask_open(struct casework *work)
{
    struct form_pane_options options = { .layout = &money_layout, .place = "p money",
                                         .prefill = prefill_money, .save = save_budget };

    open_pane(work, &options);
}

/* ----- Actions ----------------------------------------------------------------- */

static const char *why_not(const struct screen *screen)
{
    return panel_why_not(&rows_of(screen)->view.work->view);
}

static void ask(struct screen *screen)
{
    panel_ask_open(rows_of(screen)->view.work);
}

static void ask_money(struct screen *screen)
{
    budget_ask_open(rows_of(screen)->view.work);
}

/* Whoever may change it gets the form; others read. */
static void open_record(struct rows_screen *rows, enum entity_id kind, const void *record,
                        struct form_pane_options *options)
{
    struct casework *work = rows->view.work;
    const struct record *head = record;

    options->records[0] = record;
    options->place = "p";
    if (record_why_not(app_session(rows->view.app), kind, record, &work->arena) == NULL)
        open_pane(work, options);
    else
        whole_open(work, kind, &head->id);
}

static void open(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);
    struct form_pane_options panel = { .layout = &panel_layout, .closed_field = decided_on,
                                       .save = save_panel };
    struct form_pane_options budget = { .layout = &budget_layout, .closed_field = decided_on,
                                        .save = save_budget };
    size_t at;

    if (!rows_focus(rows, &at))
        return;
    if (panel_at(file_of(rows), at) != NULL)
        open_record(rows, ENTITY_panel_referral, panel_at(file_of(rows), at), &panel);
    else
        open_record(rows, ENTITY_budget_request, budget_at(file_of(rows), at), &budget);
}

static const char *why_nothing(const struct screen *screen)
{
    size_t at;

    return rows_focus(rows_of(screen), &at) ? NULL : "There is no request to open.";
}

static const struct action panel_actions[] = {
    { .name = "panel.ask", .key = "a", .hint = "Ask panel", .help = "Ask the panel",
      .why_not = why_not, .run = ask },
    { .name = "panel.money", .key = "b", .hint = "Ask for money",
      .help = "Ask for money from a budget", .why_not = why_not, .run = ask_money },
    { .name = "panel.open", .key = "Enter", .hint = "Open",
      .help = "Open the request: what was decided, what is spent", .places = ANYWHERE,
      .why_not = why_nothing, .run = open },
    { .common = ACT_RELOAD, .hint = "", .run = rows_run_reload },
    NAV_ACTIONS,
};

/* ----- As a screen --------------------------------------------------------------- */

static void title(const struct screen *screen UNUSED, struct str *out)
{
    str_add(out, "Panel and money");
}

static void status(const struct screen *screen, struct str *out)
{
    struct panel_sums sums = panel_sums(file_of(rows_of(screen)));
    struct arena arena = ARENA_INIT;

    if (sums.asked > 0)
        str_printf(out, "Asked %s, granted %s, spent %s.", money_words(sums.asked, &arena),
                   money_words(sums.granted, &arena), money_words(sums.spent, &arena));
    arena_clear(&arena);
}

static void hint(const struct screen *screen UNUSED, struct str *out)
{
    str_add(out, "The panel's papers go only as far as consent does: say so in the sharing log.");
}

const struct screen_ops panel_ops = {
    .name = "panel",
    .kind = SCREEN_FULL,
    .help = "What was asked of the panel, what it decided and under which conditions, and the "
            "money that was asked for, granted and spent. The lead professional and the "
            "co-ordinator write it; the author may ask. Nobody grants what they asked for.",
    .actions = panel_actions,
    .action_count = COUNT(panel_actions),
    .title = title,
    .status = status,
    .hint = hint,
    ROWS_OPS,
};

static const struct table_column panel_columns[] = {
    { .title = "Asked", .cols = 11 },
    { .title = "What", .cols = 18, .grow = true },
    { .title = "Amount", .cols = 10 },
    { .title = "Decision", .cols = 20 },
    { .title = "Spent", .cols = 10 },
};

static const struct rows_kind panel_kind = {
    .ops = &panel_ops,
    .columns = panel_columns,
    .column_count = COUNT(panel_columns),
    .nothing = "Nothing was asked yet. a asks the panel, b asks for money.",
    .fill = fill,
    .detail = detail,
    .detail_rows = 4,
    .record = record_of,
};

void panel_open(struct casework *work)
{
    rows_open(&panel_kind, work->app, work, NULL);
}
