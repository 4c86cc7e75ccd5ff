/* SPDX-License-Identifier: MIT */
/* Supervision of whoever leads the case: what was decided, and when next. */

#include "config.h"

#include <stdlib.h>

#include "model/record.h"
#include "screens/all_ops.h"
#include "screens/case_screens.h"
#include "screens/nav.h"
#include "screens/pane_screen.h"
#include "screens/rows_screen.h"
#include "screens/whole.h"
#include "service/record_svc.h"

/* ----- Rows ---------------------------------------------------------------- */

static const struct case_file *file_of(const struct rows_screen *rows)
{
    return &rows->view.work->view.file;
}

/* The newest first. */
static const struct supervision_note *focused(const struct rows_screen *rows)
{
    const struct case_file *file = file_of(rows);
    size_t at;

    return rows_focus(rows, &at)
               ? &file->supervision_note.items[file->supervision_note.count - 1 - at]
               : NULL;
}

static bool fill(struct rows_screen *rows, struct err *err)
{
    const struct case_file *file = file_of(rows);
    struct session *session = app_session(rows->view.app);
    size_t count = file->supervision_note.count;
    struct table_row *room = rows_room(rows, count);

    if (count == 0 && !casework_reads(rows->view.work, ENTITY_supervision_note))
        return err_set(err, ERR_DENIED,
                       "Supervision notes are for the two who talked and the co-ordinator.");
    for (size_t i = 0; i < count; i++) {
        const struct supervision_note *note = &file->supervision_note.items[count - 1 - i];

        room[i].cells[0] = rows_day(note->date, &rows->arena);
        room[i].cells[1] = name_of(session, ENTITY_practitioner, &note->lp, &rows->arena);
        room[i].cells[2] = name_of(session, ENTITY_practitioner, &note->supervisor, &rows->arena);
        room[i].cells[3] = code_label(CODES_SUPERVISION_KIND_ID, note->kind);
        room[i].cells[4] = rows_day(note->next_due, &rows->arena);
    }
    return true;
}

static void detail(const struct rows_screen *rows, struct canvas *canvas, struct rect rect)
{
    const struct supervision_note *note = focused(rows);

    if (note != NULL)
        canvas_wrap(canvas, rect, ROLE_TEXT, note->decisions == NULL ? "" : note->decisions, 0);
}

static struct ident record_of(const struct rows_screen *rows, size_t at)
{
    const struct case_file *file = file_of(rows);

    return file->supervision_note.items[file->supervision_note.count - 1 - at].record.id;
}

/* ----- The form -------------------------------------------------------------- */

static const struct layout_field supervision_fields[] = {
    { .name = "lp" },   { .name = "supervisor" },          { .name = "date" },
    { .name = "kind" }, { .name = "decisions", .rows = 6 }, { .name = "next_due" },
};
static const struct layout_section supervision_section[] = {
    { "supervision", "Supervision", supervision_fields, COUNT(supervision_fields) },
};
static const struct layout supervision_layout = {
    .name = "supervision", .title = "Supervision", .parts = { ENTITY_supervision_note },
    .sections = supervision_section, .section_count = 1,
};

static void set_ident(struct form *form, const char *name, const struct ident *id)
{
    char text[IDENT_TEXT];

    if (!ident_known(id))
        return;
    ident_format(id, text);
    form_set(form, name, text);
}

static void prefill(struct form_pane *pane)
{
    const struct form_pane_options *options = form_pane_options(pane);
    struct session *session = app_session(options->app);
    const struct lp_assignment *term = casework_lead(options->work);
    struct ident self = session_who(session)->practitioner;
    struct ident lead = term == NULL ? IDENT_NONE : term->practitioner_id;
    struct ident other = casework_supervisor(options->work, &lead);
    struct form *form = form_pane_form(pane);
    char today[DATE_TEXT];

    ((struct supervision_note *)form_pane_record(pane, 0))->case_id = options->work->case_id;
    date_format(session_today(session), today);
    form_set(form, "date", today);
    set_ident(form, "lp", &lead);
    set_ident(form, "supervisor", ident_equal(&lead, &self) ? &other : &self);
}

static void saved(struct form_pane *pane)
{
    stack_say(form_pane_options(pane)->stack,
              "Kept. It is for the two of you and the co-ordinator, never for the team.");
}

static void open_form(struct rows_screen *rows, const struct supervision_note *note)
{
    struct form_pane_options options = { .layout = &supervision_layout,
                                         .records = { note },
                                         .parent = rows->view.work->case_id,
                                         .place = note == NULL ? "v +supervision.add" : "v",
                                         .prefill = note == NULL ? prefill : NULL,
                                         .saved = saved };

    pane_screen_open(rows->view.app, rows->view.work, &options, "Supervision", true);
}

/* ----- Actions ----------------------------------------------------------------- */

static const char *why_not_save(const struct screen *screen, const struct supervision_note *note)
{
    const struct rows_screen *rows = rows_of(screen);

    return record_why_not(app_session(rows->view.app), ENTITY_supervision_note, note,
                          &rows->view.work->arena);
}

/* Whom the lead of the case talks to. */
static const char *whose(struct casework *work)
{
    const struct lp_assignment *term = casework_lead(work);
    struct ident other =
        term == NULL ? IDENT_NONE : casework_supervisor(work, &term->practitioner_id);

    if (!ident_known(&other))
        return "The supervisor of the lead writes this; the lead may, too.";
    return arena_printf(&work->arena, "The supervisor of the lead writes this: %s.",
                        name_of(app_session(work->app), ENTITY_practitioner, &other,
                                &work->arena));
}

static const char *why_not(const struct screen *screen)
{
    struct casework *work = rows_of(screen)->view.work;
    struct supervision_note note;
    const char *why;

    record_init(entity_of(ENTITY_supervision_note), &note);
    note.case_id = work->case_id;
    why = why_not_save(screen, &note);
    return why == NULL || casework_is_past(work) ? why : whose(work);
}

static void add(struct screen *screen)
{
    open_form(rows_mut(screen), NULL);
}

/* Supervisors change what they wrote; everybody else reads. */
static void open(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);
    const struct supervision_note *note = focused(rows);

    if (note == NULL)
        return;
    if (why_not_save(screen, note) == NULL)
        open_form(rows, note);
    else
        whole_open(rows->view.work, ENTITY_supervision_note, &note->record.id);
}

static const char *why_nothing(const struct screen *screen)
{
    return focused(rows_of(screen)) == NULL ? "There is no note to open." : NULL;
}

static const struct action supervision_actions[] = {
    { .name = "supervision.add", .key = "a", .hint = "Add", .help = "Write down a supervision",
      .why_not = why_not, .run = add },
    { .name = "supervision.open", .key = "Enter", .hint = "Open", .help = "Open the note",
      .places = ANYWHERE, .why_not = why_nothing, .run = open },
    { .common = ACT_RELOAD, .hint = "", .run = rows_run_reload },
    NAV_ACTIONS,
};

/* ----- As a screen --------------------------------------------------------------- */

/* What was agreed last counts; where nothing was, what is due by rule. */
static struct date next_due(const struct casework *work)
{
    const struct case_file *file = &work->view.file;

    if (file->supervision_note.count > 0) {
        const struct supervision_note *last =
            &file->supervision_note.items[file->supervision_note.count - 1];

        if (date_known(last->next_due))
            return last->next_due;
    }
    for (size_t i = 0; i < work->view.due.count; i++) {
        if (work->view.due.items[i].rule == DUE_SUP)
            return work->view.due.items[i].due;
    }
    return DATE_NONE;
}

static void title(const struct screen *screen, struct str *out)
{
    const struct casework *work = rows_of(screen)->view.work;
    struct date next = next_due(work);
    char words[DATE_WORDS];

    date_format_words(next, words);
    str_add(out, "Supervision");
    if (words[0])
        str_printf(out, ", %s %s",
                   date_compare(next, casework_day(work)) < 0 ? "was due" : "next", words);
}

static void hint(const struct screen *screen UNUSED, struct str *out)
{
    str_add(out, "For the two who talked and the co-ordinator. It leaves with no copy of the case.");
}

const struct screen_ops supervision_ops = {
    .name = "supervision",
    .kind = SCREEN_FULL,
    .help = "What was talked over and decided in supervision of whoever leads the case, and when "
            "you talk again. Read by the two who talked, whoever supervises that lead, and the "
            "co-ordinator; it is in no print, export or transfer of the case.",
    .actions = supervision_actions,
    .action_count = COUNT(supervision_actions),
    .title = title,
    .hint = hint,
    ROWS_OPS,
};

static const struct table_column supervision_columns[] = {
    { .title = "Date", .cols = 11 },
    { .title = "Lead professional", .cols = 18, .grow = true },
    { .title = "With", .cols = 16, .grow = true },
    { .title = "Kind", .cols = 15, .rank = 1 },
    { .title = "Next", .cols = 11 },
};

static const struct rows_kind supervision_kind = {
    .ops = &supervision_ops,
    .columns = supervision_columns,
    .column_count = COUNT(supervision_columns),
    .nothing = "No supervision is written down yet. The lead and their supervisor do: a.",
    .fill = fill,
    .detail = detail,
    .detail_rows = 5,
    .record = record_of,
};

void supervision_open(struct casework *work)
{
    rows_open(&supervision_kind, work->app, work, NULL);
}
