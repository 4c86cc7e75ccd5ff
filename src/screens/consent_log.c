/* SPDX-License-Identifier: MIT */
/* The consent log: the word in force, every decision, who may see what. */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "model/record.h"
#include "model/reply.h"
#include "screens/all_ops.h"
#include "screens/beside.h"
#include "screens/bind.h"
#include "screens/case_screens.h"
#include "screens/nav.h"
#include "screens/view.h"
#include "service/consent_svc.h"
#include "ui/pager.h"
#include "ui/plain.h"
#include "ui/table.h"

struct consent_log {
    struct view view;
    struct table *table;
    struct table_list list;
    struct consent_grid grid;
    unsigned reading;
    struct arena arena;
};

static struct consent_log *log_mut(struct screen *screen)
{
    return (struct consent_log *)screen;
}

static const struct consent_log *log_of(const struct screen *screen)
{
    return (const struct consent_log *)screen;
}

/* ----- Rows ------------------------------------------------------------ */

static const char *short_date(struct date date, struct arena *arena)
{
    char words[DATE_WORDS];

    date_format_words(date, words);
    return words[0] == '\0' ? "-" : arena_strdup(arena, words + 4);
}

static void make_row(struct consent_log *log, const struct consent *consent,
                     struct table_row *row)
{
    struct session *session = app_session(log->view.app);
    struct arena *arena = &log->arena;
    char id[IDENT_TEXT];

    ident_format(&consent->record.id, id);
    *row = (struct table_row){
        .id = arena_strdup(arena, id),
        .cells = { short_date(date_known(consent->withdrawn_on) ? consent->withdrawn_on
                                                                : consent->obtained_on,
                              arena),
                   code_label(CODES_CONSENT_STAGE_ID, consent->stage),
                   code_label(CODES_CONSENTST_ID, consent->status),
                   name_of(session, ENTITY_person, &consent->given_by_person, arena),
                   code_label(CODES_CONSENT_FORM_ID, consent->form),
                   short_date(consent->review_on, arena),
                   name_of(session, ENTITY_practitioner, &consent->obtained_by, arena) },
    };
    row->at = row->id;
    row->mark = beside_mark(log->view.work, &consent->record.id);
}

static struct ident text_of(const struct screen *screen)
{
    const struct table_row *row = table_focus(log_of(screen)->table);
    struct ident id;

    return row != NULL && ident_parse(row->id, &id) ? id : IDENT_NONE;
}

static const char *nothing_words(const struct casework *work)
{
    return casework_reads_consent(work)
               ? "The family has not been asked yet. n records their decision."
               : "The decisions are not yours to read. Ask the lead professional.";
}

static void fill(struct consent_log *log)
{
    const struct case_file *file = &log->view.work->view.file;
    struct table_row *rows;
    struct arena before = log->arena; /* the table still names its row by it */
    struct err err = ERR_INIT;

    if (log->reading == log->view.work->reading)
        return;
    log->reading = log->view.work->reading;
    log->arena = ARENA_INIT;
    rows = arena_alloc(&log->arena, (file->consent.count + 1) * sizeof(*rows));
    for (size_t i = 0; i < file->consent.count; i++)
        make_row(log, &file->consent.items[i], &rows[i]);
    log->list = (struct table_list){ rows, file->consent.count };
    table_set_nothing(log->table, nothing_words(log->view.work));
    table_reload(log->table);
    arena_clear(&before);
    log->grid.count = 0;
    if (casework_reads_consent(log->view.work) && !casework_is_past(log->view.work) &&
        !consent_who_may_see(app_session(log->view.app), &log->view.work->case_id, &log->grid,
                             &log->arena, &err))
        stack_err(app_stack(log->view.app), &err);
}

/* ----- Actions --------------------------------------------------------- */

static void new_decision(struct screen *screen)
{
    consent_wizard_open(log_mut(screen)->view.work, CONSENT_STAGE_NONE_);
}

static void withdraw(struct screen *screen)
{
    consent_withdraw_open(log_mut(screen)->view.work);
}

static const char *why_no_decision(const struct screen *screen)
{
    return casework_why_not(log_of(screen)->view.work, PERMIT_CONSENT_RECORD, OPERATION_CREATE,
                            false);
}

static const char *why_no_withdrawal(const struct screen *screen)
{
    const struct consent_log *log = log_of(screen);
    bool any = log->list.count > 0;
    const char *why = casework_why_not(log->view.work, PERMIT_WITHDRAW_CONSENT,
                                       OPERATION_EXECUTE, false);

    if (why != NULL)
        return why;
    if (!casework_reads_consent(log->view.work)) /* the word is known to them */
        any = log->view.work->view.consent != CONSENTST_NONE_;
    return any ? NULL : "Nothing was agreed that could be withdrawn.";
}

static void add_scopes(const struct consent_log *log, const struct ident *consent,
                       struct str *out, struct arena *arena)
{
    const struct case_file *file = &log->view.work->view.file;
    const struct entity *entity = entity_of(ENTITY_consent_scope);

    for (size_t i = 0; i < file->consent_scope.count; i++) {
        const struct consent_scope *scope = &file->consent_scope.items[i];
        const char *who = scope->target_name;

        if (!ident_equal(&scope->consent_id, consent))
            continue;
        if (who == NULL)
            who = name_of(app_session(log->view.app),
                          scope->target_kind == SCOPE_TARGET_AGENCY ? ENTITY_agency
                          : scope->target_kind == SCOPE_TARGET_PERSON
                              ? ENTITY_person
                              : ENTITY_practitioner,
                          &scope->target_id, arena);
        str_printf(out, "%s %s: %s\n", who, code_label(CODES_SCOPE_EFFECT_ID, scope->effect),
                   field_words(entity_field(entity, "data_class"), scope, arena));
    }
}

/* Of a withdrawal: who holds something of it still. */
static void add_holders(const struct consent_log *log, const struct consent *consent,
                        struct str *out, struct arena *arena)
{
    struct consent_holders holders;

    consent_holders_of(&log->view.work->view.file, consent, &holders, arena);
    if (holders.count > 0)
        str_printf(out, "\nAlready with: %s\n",
                   consent_holders_words(&holders, holders.count, true, arena));
}

static void open_entry(struct screen *screen)
{
    struct consent_log *log = log_mut(screen);
    const struct table_row *row = table_focus(log->table);
    const struct entity *entity = entity_of(ENTITY_consent);
    struct reply_place place = { .entity = ENTITY_consent };
    const struct consent *consent;
    struct arena arena = ARENA_INIT;
    struct str words = STR_INIT;
    struct ident id;

    if (row == NULL || !ident_parse(row->id, &id))
        return;
    consent = case_file_find(&log->view.work->view.file, ENTITY_consent, &id);
    for (int i = 0; consent != NULL && i < entity->field_count; i++) {
        const struct field *field = &entity->fields[i];

        if (field_known(field, consent) && field->target != ENTITY_caf_case)
            str_printf(&words, "%s: %s\n", field->label,
                       bind_words(log->view.app, field, consent, &arena));
    }
    place.record = consent;
    if (consent != NULL)
        replies_print(&log->view.work->view.file, &place, "Beside it: ", &words);
    str_add(&words, "\n");
    if (consent != NULL)
        add_scopes(log, &id, &words, &arena);
    if (consent != NULL)
        add_holders(log, consent, &words, &arena);
    pager_open(screen->stack, "Consent entry", str_text(&words));
    str_release(&words);
    arena_clear(&arena);
}

static void reload(struct screen *screen)
{
    casework_refresh(log_mut(screen)->view.work);
}

static void sign(struct screen *screen)
{
    struct consent_log *log = log_mut(screen);
    const struct table_row *row = table_focus(log->table);
    struct ident id;

    if (row != NULL && ident_parse(row->id, &id))
        consent_sign_open(log->view.work, &id);
}

static const char *why_nothing_to_sign(const struct screen *screen)
{
    const struct consent_log *log = log_of(screen);

    if (!casework_reads_consent(log->view.work))
        return casework_not_yours(log_of(screen)->view.work);
    return log->list.count == 0 ? "No decision is on record that could be signed."
                                : why_no_decision(screen);
}

static const char *why_no_entry(const struct screen *screen)
{
    if (!casework_reads_consent(log_of(screen)->view.work))
        return casework_not_yours(log_of(screen)->view.work);
    return log_of(screen)->list.count == 0 ? "No decision is on record yet." : NULL;
}

static const struct action log_actions[] = {
    { .name = "consent.new", .key = "n", .hint = "New decision",
      .help = "Record a consent decision", .why_not = why_no_decision, .run = new_decision },
    { .name = "consent.withdraw", .key = "w", .hint = "Withdraw...",
      .help = "The family withdraws: all, sharing, one agency or one person",
      .why_not = why_no_withdrawal, .run = withdraw },
    { .name = "consent.sign", .key = "s", .hint = "Sign...",
      .help = "Somebody has signed this decision: afterwards, or besides",
      .why_not = why_nothing_to_sign, .run = sign },
    { .name = "consent.entry", .key = "Enter", .hint = "Whole entry",
      .help = "Read the whole entry", .why_not = why_no_entry, .run = open_entry },
    { .common = ACT_RELOAD, .hint = "", .run = reload },
    NAV_ACTIONS,
};

/* ----- Drawing --------------------------------------------------------- */

static void title(const struct screen *screen UNUSED, struct str *out)
{
    str_add(out, "Consent log");
}

static int list_rows(struct rect body)
{
    return body.rows < 12 ? body.rows - 1 : body.rows / 2 - 1;
}

static struct rect table_rect(struct rect body)
{
    return rect_top(rect_below(body, 1), list_rows(body));
}

static void layout(struct screen *screen, struct rect body)
{
    fill(log_mut(screen));
    table_layout(log_mut(screen)->table, table_rect(body));
}

enum { CLASS_COLS = 6, CLASSES = DATACLASS_ALL - 1 };

static const char *cell(const struct consent_row *row, int data_class)
{
    if (set_has(row->denied, data_class))
        return "NO";
    return set_has(row->allowed, data_class) ? "yes" : "-";
}

static void draw_grid(const struct consent_log *log, struct canvas *canvas, struct rect rect)
{
    static const char *const words[CLASSES] = { "Basic", "Dom 1", "Dom 2", "Dom 3", "Plan",
                                                "MH",    "SexH",  "Subst", "Chron" };
    int names = rect.cols - CLASSES * CLASS_COLS - 3;

    names = names < 14 ? 14 : names;
    canvas_put(canvas, rect.row, rect.col + 1, ROLE_TITLE, "Who may see what");
    if (!casework_reads_consent(log->view.work)) {
        canvas_put(canvas, rect.row + 1, rect.col + 3, ROLE_QUIET,
                   casework_not_yours(log->view.work));
        return;
    }
    for (int c = 0; c < CLASSES; c++)
        canvas_put(canvas, rect.row, rect.col + 2 + names + c * CLASS_COLS, ROLE_TITLE,
                   words[c]);
    for (size_t i = 0; i < log->grid.count && (int)i + 2 < rect.rows; i++) {
        const struct consent_row *row = &log->grid.rows[i];
        int line = rect.row + 1 + (int)i;

        canvas_put_in(canvas, line, rect.col + 3, names - 2, ROLE_TEXT, row->name,
                      strlen(row->name));
        for (int c = 0; c < CLASSES; c++)
            canvas_put(canvas, line, rect.col + 2 + names + c * CLASS_COLS,
                       set_has(row->denied, c + 1) ? ROLE_ALERT : ROLE_TEXT, cell(row, c + 1));
    }
    if (rect.rows > (int)log->grid.count + 1)
        canvas_put(canvas, rect.row + 1 + (int)log->grid.count, rect.col + 3, ROLE_QUIET,
                   "Without a line: author, lead, supervisor, co-ordinator. Others: identity.");
}

static void draw(const struct screen *screen, struct canvas *canvas, struct rect body)
{
    const struct consent_log *log = log_of(screen);
    struct rect list = table_rect(body);

    canvas_printf(canvas, body.row, body.col + 1, ROLE_NOTICE, "NOW  %s",
                  log->view.work->view.consent_words);
    table_draw(log->table, canvas, list, true);
    if (list.rows + 2 < body.rows) {
        canvas_rule(canvas, list.row + list.rows, body.col, body.cols);
        draw_grid(log, canvas, rect_below(body, list.rows + 2));
    }
}

static bool key(struct screen *screen, const struct key *pressed)
{
    fill(log_mut(screen));
    return table_key(log_mut(screen)->table, pressed);
}

static void hint(const struct screen *screen UNUSED, struct str *out)
{
    str_add(out, "Entries are never edited: a new decision is added and the old one is kept.");
}

static void close_log(struct screen *screen)
{
    struct consent_log *log = log_mut(screen);

    table_free(log->table);
    arena_clear(&log->arena);
    view_free(&log->view);
}

static void aloud(struct screen *screen, struct plain *plain)
{
    struct consent_log *log = log_mut(screen);

    fill(log);
    plain_say(plain, "Now: %s.", log->view.work->view.consent_words);
    if (!casework_reads_consent(log->view.work))
        plain_say(plain, "%s", casework_not_yours(log->view.work));
    for (size_t i = 0; i < log->list.count; i++) {
        const char *const *cells = log->list.rows[i].cells;

        plain_say(plain, "%s %s: %s by %s", cells[0], cells[1], cells[2], cells[3]);
    }
    for (size_t i = 0; i < log->grid.count; i++) {
        plain_say(plain, "%s may see:", log->grid.rows[i].name);
        for (int c = 1; c <= CLASSES; c++) {
            if (cell(&log->grid.rows[i], c)[0] != '-')
                plain_say(plain, "  %s: %s", code_label(CODES_DATACLASS_ID, c),
                          cell(&log->grid.rows[i], c));
        }
    }
}

const struct screen_ops consent_log_ops = {
    .aloud = aloud,
    .name = "consent",
    .kind = SCREEN_FULL,
    .help = "What the family agreed to, and since when. The word at the top is what holds today; "
            "the grid says what each agency may see because of it. Nothing here is ever "
            "changed: a new decision (n) or a withdrawal (w) is added.",
    .actions = log_actions,
    .action_count = COUNT(log_actions),
    .title = title,
    .layout = layout,
    .draw = draw,
    .key = key,
    .hint = hint,
    .close = close_log,
};

static struct consent_log *open_log(struct casework *work)
{
    static const struct table_column columns[] = {
        { .title = "Date", .cols = 11 },
        { .title = "Stage", .cols = 12 },
        { .title = "Status", .cols = 9 },
        { .title = "Given by", .cols = 14, .grow = true },
        { .title = "Form", .cols = 7, .rank = 2 },
        { .title = "Review", .cols = 11 },
        { .title = "Recorded", .cols = 11, .rank = 1 },
    };
    struct consent_log *log = view_new(sizeof(*log), &consent_log_ops, work->app, work);
    struct table_options options = { .columns = columns,
                                     .column_count = COUNT(columns),
                                     .source = table_list_source(&log->list) };

    log->view.text = text_of;
    log->table = table_new(&options);
    stack_push(app_stack(work->app), &log->view.screen);
    fill(log);
    return log;
}

void consent_log_open(struct casework *work)
{
    open_log(work);
}

void consent_log_open_at(struct casework *work, const struct ident *consent)
{
    char id[IDENT_TEXT];

    ident_format(consent, id);
    table_go(open_log(work)->table, id);
}
