/* SPDX-License-Identifier: MIT */
/* Who asked for a copy of the record, what is left out of it, and who has what. */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "model/access_clock.h"
#include "model/record.h"
#include "screens/all_ops.h"
#include "screens/ask.h"
#include "screens/bind.h"
#include "screens/case_screens.h"
#include "screens/nav.h"
#include "screens/pane_screen.h"
#include "screens/rows_screen.h"
#include "screens/sharing.h"
#include "service/access_svc.h"
#include "ui/pager.h"

/* ----- Rows ---------------------------------------------------------------- */

static const struct case_file *file_of(const struct rows_screen *rows)
{
    return &rows->view.work->view.file;
}

/* A row is a request or, under it, what is left out of the copy. */
struct line {
    const struct sar *request;
    const struct sar_redaction *left_out; /* NULL: the request itself */
};

/* The newest request first; false: there are not so many lines. */
static bool line_at(const struct case_file *file, size_t at, struct line *line)
{
    for (size_t i = file->sar.count; i-- > 0;) {
        *line = (struct line){ .request = &file->sar.items[i] };
        if (at-- == 0)
            return true;
        for (size_t k = 0; k < file->sar_redaction.count; k++) {
            line->left_out = &file->sar_redaction.items[k];
            if (ident_equal(&line->left_out->sar_id, &line->request->record.id) && at-- == 0)
                return true;
        }
    }
    return false;
}

static bool focused(const struct rows_screen *rows, struct line *line)
{
    size_t at;

    *line = (struct line){ .request = NULL };
    return rows_focus(rows, &at) && line_at(file_of(rows), at, line);
}

static struct ident record_of(const struct rows_screen *rows, size_t at)
{
    struct line line;

    if (!line_at(file_of(rows), at, &line))
        return IDENT_NONE;
    return line.left_out != NULL ? line.left_out->record.id : line.request->record.id;
}

static bool is_late(const struct rows_screen *rows, const struct sar *request)
{
    return !date_known(request->released_on) && !access_waits(request) &&
           date_known(request->due_on) &&
           date_compare(request->due_on, casework_day(rows->view.work)) < 0;
}

static const char *standing(const struct sar *request, struct arena *arena)
{
    if (date_known(request->released_on))
        return arena_printf(arena, "released %s", rows_day(request->released_on, arena));
    if (access_waits(request))
        return arena_printf(arena, "stopped %s", rows_day(request->clock_stopped_on, arena));
    return arena_printf(arena, "due %s", rows_day(request->due_on, arena));
}

static void show(struct rows_screen *rows, struct table_row *row, const struct line *line)
{
    struct arena *arena = &rows->arena;

    if (line->left_out != NULL) {
        row->cells[0] = "";
        row->cells[1] = arena_printf(arena, "  without: %s", line->left_out->what);
        row->cells[2] = "";
        row->cells[3] = code_label(CODES_REDACTION_ID, line->left_out->reason);
        return;
    }
    row->mark = is_late(rows, line->request) ? "!" : NULL;
    row->cells[0] = rows_day(line->request->received_on, arena);
    row->cells[1] = line->request->requester == NULL ? "" : line->request->requester;
    row->cells[2] = code_label(CODES_SAR_CAPACITY_ID, line->request->capacity);
    row->cells[3] = standing(line->request, arena);
}

static bool fill(struct rows_screen *rows, struct err *err)
{
    const struct case_file *file = file_of(rows);
    size_t count = file->sar.count + file->sar_redaction.count;
    struct table_row *room = rows_room(rows, count);
    struct line line;

    if (!casework_reads(rows->view.work, ENTITY_sar))
        return err_set(err, ERR_DENIED,
                       "Requests to see the record are for the lead professional, the author and "
                       "the co-ordinator.");
    for (size_t at = 0; at < count && line_at(file, at, &line); at++)
        show(rows, &room[at], &line);
    return true;
}

/* ----- Everything about one ---------------------------------------------------- */

static void add_request(struct app *app, const struct sar *request, struct str *out)
{
    const struct entity *entity = entity_of(ENTITY_sar);
    struct arena arena = ARENA_INIT;

    for (int i = 0; i < entity->field_count; i++) {
        const struct field *field = &entity->fields[i];

        if (field->kind != FIELD_REF && field_known(field, request))
            str_printf(out, "%s: %s\n", field->label, bind_words(app, field, request, &arena));
    }
    arena_clear(&arena);
}

static void add_left_out(const struct case_file *file, const struct sar *request, struct str *out)
{
    size_t count = 0;

    str_add(out, "\nLeft out of the copy\n");
    for (size_t i = 0; i < file->sar_redaction.count; i++) {
        const struct sar_redaction *one = &file->sar_redaction.items[i];

        if (!ident_equal(&one->sar_id, &request->record.id))
            continue;
        str_printf(out, "  %s (%s)\n", one->what, code_label(CODES_REDACTION_ID, one->reason));
        count++;
    }
    if (count == 0)
        str_add(out, "  Nothing: the whole record is theirs to see.\n");
}

/* Those who got something of the record, with or without consent. */
static void add_recipients(const struct casework *work, struct str *out)
{
    const struct case_file *file = &work->view.file;
    struct arena arena = ARENA_INIT;
    size_t count = 0;

    str_add(out, "\nWho has what of the record already\n");
    for (size_t i = 0; i < file->disclosure.count; i++) {
        const struct disclosure *entry = &file->disclosure.items[i];

        if (entry->direction != DIRECTION_OUT || entry->decision != SHARE_DECISION_SHARED)
            continue;
        count++;
        str_printf(out, "  %s  %s: %s\n",
                   rows_day(instant_local_date(entry->when), &arena),
                   sharing_whom(work->app, entry, &arena), sharing_what(entry, &arena));
    }
    if (!casework_reads(work, ENTITY_disclosure))
        str_printf(out, "  %s\n", casework_not_yours(work));
    else if (count == 0)
        str_add(out, "  Nobody: the sharing log has nothing that was given out.\n");
    arena_clear(&arena);
}

static void read_all(struct screen *screen)
{
    const struct rows_screen *rows = rows_of(screen);
    struct str words = STR_INIT;
    struct line line;

    if (!focused(rows, &line))
        return;
    add_request(rows->view.app, line.request, &words);
    add_left_out(file_of(rows), line.request, &words);
    add_recipients(rows->view.work, &words);
    pager_open(screen->stack, "A request to see the record", str_text(&words));
    str_release(&words);
}

/* ----- The forms ------------------------------------------------------------- */

/* Of somebody the record knows the name is known. */
static bool is_unknown(const struct form *form, const struct form_field *field UNUSED)
{
    return form_value(form, "requester_id")[0] == '\0';
}

static bool is_stopped(const struct form *form, const struct form_field *field UNUSED)
{
    return form_value(form, "clock_stopped_on")[0] != '\0';
}

#define WHO_ASKS \
    { .name = "capacity" }, \
    { .name = "requester_id" }, \
    { .name = "requester", .asked = is_unknown }, \
    { .name = "received_on" }, \
    { .name = "id_checked" }

static const struct layout_field ask_fields[] = { WHO_ASKS };
static const struct layout_field answer_fields[] = {
    WHO_ASKS,
    { .name = "clock_stopped_on" },
    { .name = "clock_restarted_on", .asked = is_stopped },
    { .name = "released_on" },
};
static const struct layout_field without_fields[] = { { .name = "what" }, { .name = "reason" } };

#define LAYOUT(name_, title_, kind_) \
    static const struct layout_section name_##_section[] = { \
        { #name_, title_, name_##_fields, COUNT(name_##_fields) }, \
    }; \
    static const struct layout name_##_layout = { \
        .name = "access-" #name_, .title = title_, .parts = { kind_ }, \
        .sections = name_##_section, .section_count = 1, \
    }
LAYOUT(ask, "Somebody asks to see the record", ENTITY_sar);
LAYOUT(answer, "A request to see the record", ENTITY_sar);
LAYOUT(without, "Left out of the copy", ENTITY_sar_redaction);

static void prefill_request(struct form_pane *pane)
{
    char today[DATE_TEXT];

    date_format(session_today(app_session(form_pane_options(pane)->app)), today);
    form_set(form_pane_form(pane), "received_on", today);
}

static bool save_request(struct form_pane *pane, void *const *records, struct err *err)
{
    const struct form_pane_options *options = form_pane_options(pane);
    struct sar *request = records[0];

    if (ident_known(&request->requester_id))
        request->requester = NULL;
    request->case_id = options->work->case_id;
    return access_keep(app_session(options->app), request, err);
}

static void saved_request(struct form_pane *pane)
{
    const struct sar *request = form_pane_record(pane, 0);
    struct arena arena = ARENA_INIT;

    if (date_known(request->released_on))
        stack_say(form_pane_options(pane)->stack, "Handed over. The request stays as it is.");
    else if (access_waits(request))
        stack_say(form_pane_options(pane)->stack,
                  "Kept. The clock stands until you write down that it went on.");
    else
        stack_say(form_pane_options(pane)->stack, "Kept. To be answered by %s.",
                  rows_day(request->due_on, &arena));
    arena_clear(&arena);
}

static bool save_left_out(struct form_pane *pane, void *const *records, struct err *err)
{
    const struct form_pane_options *options = form_pane_options(pane);

    return access_leave_out(app_session(options->app), &options->work->case_id, records[0], err);
}

static void open_request(struct casework *work, const struct sar *request)
{
    struct form_pane_options options = { .layout = request == NULL ? &ask_layout : &answer_layout,
                                         .records = { request },
                                         .parent = work->case_id,
                                         .place = request == NULL ? "s asked" : "s access",
                                         .prefill = request == NULL ? prefill_request : NULL,
                                         .save = save_request,
                                         .judged = true,
                                         .saved = saved_request };

    pane_screen_open(work->app, work, &options, options.layout->title, true);
}

void access_ask_open(struct casework *work)
{
    open_request(work, NULL);
}

/* Something left out of the copy of this request; NULL: something new. */
static void open_left_out(struct casework *work, const struct sar *request,
                          const struct sar_redaction *left_out)
{
    struct sar_redaction empty;
    struct form_pane_options options = { .layout = &without_layout,
                                         .records = { left_out },
                                         .parent = request->record.id,
                                         .place = "s access",
                                         .save = save_left_out,
                                         .judged = true };

    record_init(entity_of(ENTITY_sar_redaction), &empty);
    empty.sar_id = request->record.id;
    if (left_out == NULL)
        options.records[0] = &empty;
    pane_screen_open(work->app, work, &options, options.layout->title, true);
}

/* ----- Actions ----------------------------------------------------------------- */

static const char *why_nothing(const struct screen *screen)
{
    struct line line;

    return focused(rows_of(screen), &line) ? NULL : "There is no request here.";
}

static const char *why_not_ask(const struct screen *screen)
{
    return access_why_not(&rows_of(screen)->view.work->view, OPERATION_CREATE);
}

static const char *why_not_answer(const struct screen *screen)
{
    const char *why_not = access_why_not(&rows_of(screen)->view.work->view, OPERATION_UPDATE);
    struct line line;

    if (why_not != NULL || !focused(rows_of(screen), &line))
        return why_not != NULL ? why_not : "There is no request here.";
    return date_known(line.request->released_on)
               ? "The copy was handed over: the request stays as it is."
               : NULL;
}

static const char *why_not_put_back(const struct screen *screen)
{
    const char *why_not = why_not_answer(screen);
    struct line line;

    if (why_not != NULL)
        return why_not;
    return focused(rows_of(screen), &line) && line.left_out != NULL
               ? NULL
               : "Go to something that is left out first.";
}

static void ask(struct screen *screen)
{
    access_ask_open(rows_mut(screen)->view.work);
}

static void answer(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);
    struct line line;

    if (!focused(rows, &line))
        return;
    if (line.left_out != NULL)
        open_left_out(rows->view.work, line.request, line.left_out);
    else
        open_request(rows->view.work, line.request);
}

static void leave_out(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);
    struct line line;

    if (focused(rows, &line))
        open_left_out(rows->view.work, line.request, NULL);
}

static bool put_back(void *who, const char *reason, struct err *err)
{
    struct rows_screen *rows = who;
    struct line line;

    if (!focused(rows, &line) || line.left_out == NULL)
        return true;
    if (!access_put_back(app_session(rows->view.app), &rows->view.work->case_id, line.left_out,
                         reason, err))
        return false;
    casework_refresh(rows->view.work);
    rows_reload(rows);
    stack_say(app_stack(rows->view.app), "It goes into the copy. That it was left out stays on "
                                         "record.");
    return true;
}

static void ask_put_back(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);
    struct line line;
    struct asking asking = { .title = "Put it back into the copy",
                             .words = "It goes into the copy after all; that it was to be left "
                                      "out, and why it is not, stays on record.",
                             .label = "Reason",
                             .verb = "put it back",
                             .needed = true,
                             .work = rows->view.work,
                             .place = "s access",
                             .done = put_back,
                             .who = rows };

    if (!focused(rows, &line) || line.left_out == NULL)
        return;
    asking.about = line.left_out->record.id;
    ask_open(rows->view.app, &asking);
}

static const struct action access_actions[] = {
    { .name = "access.read", .key = "Enter", .hint = "Read",
      .help = "The request, what is left out, and who has what of the record",
      .places = ANYWHERE, .why_not = why_nothing, .run = read_all },
    { .name = "access.ask", .key = "a", .hint = "Add",
      .help = "Somebody asks for a copy of the record", .why_not = why_not_ask, .run = ask },
    { .name = "access.answer", .key = "e", .hint = "Write",
      .help = "Write down what becomes of it: the clock stopped, the copy handed over",
      .why_not = why_not_answer, .run = answer },
    { .name = "access.without", .key = "l", .hint = "Leave out",
      .help = "Leave something out of the copy, with the reason", .why_not = why_not_answer,
      .run = leave_out },
    { .name = "access.put-back", .key = "x", .hint = "Put back",
      .help = "Put what was left out back into the copy", .why_not = why_not_put_back,
      .run = ask_put_back },
    { .common = ACT_RELOAD, .hint = "", .run = rows_run_reload },
    NAV_ACTIONS,
};

/* ----- As a screen --------------------------------------------------------------- */

static void title(const struct screen *screen UNUSED, struct str *out)
{
    str_add(out, "Asked to see the record");
}

static void hint(const struct screen *screen UNUSED, struct str *out)
{
    str_add(out, "The family may see everything that no reason keeps back.");
}

const struct screen_ops access_ops = {
    .name = "access",
    .kind = SCREEN_FULL,
    .help = "Who asked for a copy of the record, by when it must be answered, and what is left "
            "out of it and why: because it is about somebody else, would risk serious harm, or "
            "for a reason of law. Whoever leads takes a request down; the co-ordinator answers "
            "it. Once it is handed over it stays as it is. Enter also lists who has what of the "
            "record, which goes with the copy.",
    .actions = access_actions,
    .action_count = COUNT(access_actions),
    .title = title,
    .hint = hint,
    ROWS_OPS,
};

static const struct table_column access_columns[] = {
    { .title = "Received", .cols = 11 },
    { .title = "Asked by, and left out", .cols = 22, .grow = true },
    { .title = "As", .cols = 18, .rank = 1 },
    { .title = "How it stands", .cols = 22 },
};

static const struct rows_kind access_kind = {
    .ops = &access_ops,
    .columns = access_columns,
    .column_count = COUNT(access_columns),
    .nothing = "Nobody asked to see the record yet. a takes a request down.",
    .fill = fill,
    .record = record_of,
};

void access_open(struct casework *work)
{
    rows_open(&access_kind, work->app, work, NULL);
}
