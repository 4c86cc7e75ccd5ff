/* SPDX-License-Identifier: MIT */
/* cafdesk report: the reports of the area. */

#include "config.h"

#include <string.h>

#include "base/compiler.h"
#include "base/text_wrap.h"
#include "cli/listing.h"
#include "cli/press_out.h"
#include "cli/progress.h"
#include "cli/record_named.h"
#include "cli/report_paper.h"
#include "cli/sign_in.h"
#include "service/names.h"
#include "service/report_text.h"

/* ----- report list ----------------------------------------------------------- */

static const struct column of_reports[] = {
    { .name = "code", .caption = "Code", .kind = CELL_VALUE },
    { .name = "title", .caption = "Report", .kind = CELL_TEXT, .least = 12, .flexible = true },
    { .name = "audience", .caption = "For", .kind = CELL_TEXT, .least = 8, .flexible = true },
    { .name = "named", .caption = "Names", .kind = CELL_VALUE },
    { .name = "period", .caption = "Period", .kind = CELL_TEXT, .least = 8, .flexible = true },
    { .name = "breakdowns", .caption = "By", .kind = CELL_TEXT, .least = 8, .flexible = true },
};

static bool list(struct task *task, struct err *err)
{
    struct listing listing;
    size_t count;
    const struct report *const *all = report_all(&count);

    (void)err;
    listing_begin(&listing, task, LISTING_MANY, of_reports, COUNT(of_reports));
    for (size_t i = 0; i < count; i++) {
        const char *cells[] = { all[i]->code,
                                all[i]->title,
                                all[i]->audience,
                                all[i]->named ? "Y" : "N",
                                all[i]->period,
                                all[i]->breakdowns };

        listing_row(&listing, cells, NULL);
    }
    listing_end(&listing, NULL);
    return true;
}

const struct command cmd_report_list = {
    .name = "report list",
    .group = GROUP_CASES,
    .formats = FORMATS_ALL,
    .help = "The reports there are",
    .about = "Those with names have a row for each case, the others figures of all and by group.",
    .run = list,
};

/* ----- Cells ------------------------------------------------------------------- */

static enum cell_kind kind_of(enum report_kind kind)
{
    switch (kind) {
    case REPORT_WORDS:
        return CELL_TEXT;
    case REPORT_CODE:
    case REPORT_DAY:
        return CELL_VALUE;
    case REPORT_NUMBER:
    case REPORT_COUNT:
    case REPORT_FIGURE:
        return CELL_NUMBER;
    }
    return CELL_TEXT;
}

/* ----- Records ------------------------------------------------------------------- */

_Static_assert(REPORT_COLUMNS <= (int)LISTING_COLUMNS, "a report fits into a listing");

static void write_csv(struct task *task, const struct report_rows *rows)
{
    struct str text = STR_INIT;

    report_csv(rows, call_has(task->call, "raw") ? CSV_RAW : CSV_GUARDED, &text);
    out_text(task->out, str_text(&text));
    str_release(&text);
}

static void write_records(struct task *task, const struct report_rows *rows)
{
    struct column columns[REPORT_COLUMNS];
    struct listing listing;

    for (size_t i = 0; i < rows->columns; i++)
        columns[i] = (struct column){ .name = rows->report->columns[i].name,
                                      .kind = kind_of(rows->report->columns[i].kind) };
    listing_begin(&listing, task, LISTING_MANY, columns, rows->columns);
    for (size_t row = 0; row < rows->rows; row++) {
        const char *cells[REPORT_COLUMNS];

        for (size_t i = 0; i < rows->columns; i++)
            cells[i] = report_cell_text(&rows->cells[row * rows->columns + i],
                                        rows->report->columns[i].kind, task->arena);
        listing_row(&listing, cells, NULL);
    }
    listing_end(&listing, NULL);
}

/* ----- How many of each ------------------------------------------------------------- */

static void print_tally(struct task *task, const struct report_rows *rows, size_t column)
{
    struct str text = STR_INIT;
    struct text_lines lines;

    report_tally(rows, column, &text);
    lines = text_wrap(str_text(&text), strlen(str_text(&text)), TABLE_WIDTH, task->arena);
    for (size_t i = 0; i < lines.count; i++)
        out_printf(task->out, "%.*s\n", (int)lines.items[i].length,
                   str_text(&text) + lines.items[i].start);
    str_release(&text);
}

/* Under a list: how many there are, and of each group of its breakdowns. */
static void print_tallies(struct task *task, const struct report_rows *rows)
{
    out_printf(task->out, "\n%zu in all\n", rows->rows);
    for (size_t i = 0; rows->rows && i < rows->columns; i++) {
        if (report_breaks_down(rows->report, rows->report->columns[i].name))
            print_tally(task, rows, i);
    }
}

/* ----- Pages ----------------------------------------------------------------------- */

enum { PAGE_LINES = 60, HEAD_LINES = 3, CAPTION_MOST = 12 };

static void print_table(struct task *task, const struct report_rows *rows, struct str *out)
{
    const struct report_column *columns = rows->report->columns;
    struct table_column captions[REPORT_COLUMNS];
    struct table_text table;
    size_t shown = 0;

    for (size_t i = 0; i < rows->columns; i++) {
        if (columns[i].caption)
            captions[shown++] = (struct table_column){
                .caption = columns[i].caption,
                .least = columns[i].least,
                .align = kind_of(columns[i].kind) == CELL_NUMBER ? TEXT_RIGHT : TEXT_LEFT,
                .is_flexible = columns[i].flexible,
            };
    }
    table = table_text_new(captions, shown, task->arena);
    for (size_t row = 0; row < rows->rows; row++) {
        const char *cells[REPORT_COLUMNS];
        size_t at = 0;

        for (size_t i = 0; i < rows->columns; i++) {
            const struct report_cell *cell = &rows->cells[row * rows->columns + i];

            if (columns[i].caption)
                cells[at++] =
                    cell->hidden ? "*" : report_cell_text(cell, columns[i].kind, task->arena);
        }
        table_text_row(&table, cells);
    }
    table_text_print(&table, TABLE_WIDTH, out);
}

/* How long the captions are, the rule under them included. */
static size_t caption_length(const char *text)
{
    const char *at = text;

    for (int line = 0; line < CAPTION_MOST && *at; line++) {
        bool rule = *at == '-';

        at += strcspn(at, "\n");
        at += *at == '\n';
        if (rule)
            break;
    }
    return (size_t)(at - text);
}

static int count_lines(const char *text, size_t length)
{
    int lines = 0;

    for (size_t i = 0; i < length; i++)
        lines += text[i] == '\n';
    return lines;
}

static void print_head(struct task *task, struct session *session, const struct report *report,
                       int page, int pages)
{
    char now[INSTANT_TEXT];

    instant_format(session_now(session), now);
    out_printf(task->out, "%s%s %s\n", page > 1 ? "\n" : "", report->code, report->title);
    out_printf(task->out, "made %s by %s, page %d of %d\n\n", now, session_who(session)->login,
               page, pages);
}

static void print_pages(struct task *task, struct session *session,
                        const struct report_rows *rows, const struct report_ask *ask)
{
    struct str text = STR_INIT;
    const char *at;
    size_t captions;
    int room, lines, pages;

    print_table(task, rows, &text);
    captions = caption_length(str_text(&text));
    at = str_text(&text) + captions;
    room = PAGE_LINES - HEAD_LINES - count_lines(str_text(&text), captions);
    lines = count_lines(at, strlen(at));
    pages = lines ? (lines + room - 1) / room : 1;
    for (int page = 1; page <= pages; page++) {
        print_head(task, session, rows->report, page, pages);
        out_printf(task->out, "%.*s", (int)captions, str_text(&text));
        for (int line = 0; line < room && *at; line++) {
            size_t length = strcspn(at, "\n") + 1;

            out_printf(task->out, "%.*s", (int)length, at);
            at += length;
        }
    }
    if (rows->report->named)
        print_tallies(task, rows);
    if (ask->publish)
        out_text(task->out, "\n* under five, or it would tell of such a figure\n");
    str_release(&text);
}

/* ----- report ----------------------------------------------------------------------- */

static bool read_people(struct task *task, struct session *session, struct report_ask *ask,
                        struct err *err)
{
    const char *locality = call_text(task->call, "locality");
    const char *agency = call_text(task->call, "agency");
    const char *user = call_text(task->call, "user");

    return (!locality ||
            record_named(session, ENTITY_locality, "locality", locality, &ask->locality, err)) &&
           (!agency ||
            record_named(session, ENTITY_agency, "agency", agency, &ask->agency, err)) &&
           (!user || practitioner_of_login(session, user, &ask->user, err));
}

static void read_urns(struct task *task, struct report_ask *ask)
{
    const char **urns = NULL;
    const char *urn;
    size_t at = 0;

    while ((urn = call_next(task->call, "case", &at)) != NULL) {
        urns = arena_grow(task->arena, urns, ask->urn_count, sizeof(*urns));
        urns[ask->urn_count++] = urn;
    }
    ask->urns = urns;
}

static bool make(struct task *task, struct session *session, const struct report *report,
                 struct report_ask *ask, struct report_rows *rows, struct err *err)
{
    struct progress progress;
    bool ok;

    read_urns(task, ask);
    if (!read_people(task, session, ask, err))
        return false;
    progress_begin(&progress, session_machine(session), "Reading the cases");
    ok = report_make(session, report, ask, progress_step, &progress, rows, task->arena, err);
    progress_end(&progress);
    return ok;
}

static bool write_report(struct task *task, struct session *session,
                         const struct report_rows *rows, const struct report_ask *ask,
                         struct press_out *press, struct err *err)
{
    enum format format = call_format(task->call);
    struct str text = STR_INIT;
    bool ok = true;

    if (format & FORMATS_PRESSED) {
        report_paper(task, session, rows, &text);
        ok = press_out_give(press, task, &text, err);
        str_release(&text);
    } else if (format == FORMAT_TEXT) {
        print_pages(task, session, rows, ask);
    } else if (format == FORMAT_CSV) {
        write_csv(task, rows);
    } else {
        write_records(task, rows);
    }
    return ok;
}

static bool make_and_write(struct task *task, const struct report *report,
                           struct press_out *press, struct err *err)
{
    struct report_ask ask = { .from = call_date(task->call, "from"),
                              .to = call_date(task->call, "to"),
                              .sector = (enum code_sector9)call_code(task->call, "sector"),
                              .state = (enum code_state)call_code(task->call, "state"),
                              .reason = call_text(task->call, "reason"),
                              .publish = call_has(task->call, "publish") };
    struct session *session;
    struct report_rows rows;
    bool ok;

    if (!sign_in(task, &session, err))
        return false;
    ok = make(task, session, report, &ask, &rows, err) &&
         write_report(task, session, &rows, &ask, press, err);
    session_close(session);
    return ok;
}

static bool run(struct task *task, struct err *err)
{
    const char *code = task->call->arguments[0];
    const struct report *report = report_find(code);
    struct press_out press;
    bool ok;

    if (!report)
        return err_set(err, ERR_USAGE,
                       "There is no report %.20s; 'cafdesk report list' names those there are.",
                       code);
    if (!press_out_begin(&press, task, err))
        return false;
    ok = make_and_write(task, report, &press, err);
    return press_out_end(&press, task, ok, err) && ok;
}

const struct command cmd_report = {
    .name = "report",
    .group = GROUP_CASES,
    .arguments = "CODE",
    .least = 1,
    .most = 1,
    .formats = FORMATS_ALL | FORMATS_PRESSED,
    .help = "A report",
    .about = "Of the cases you may list: your own, those of your locality, those of staff you "
             "supervise; auditors have figures of all. 'report list' names the reports. In a report "
             "in figures a row is of all cases (by total) or of a group; under one with names it is "
             "counted how many of each group there are. As text it comes in pages of 60 lines, "
             "as pdf in those of A4. In xlsx numbers and days are such, and the last sheet says what was "
             "asked for, when and by whom.",
    .options = { { .name = "from",
                   .kind = OPTION_DATE,
                   .value = "DATE",
                   .help = "From this day on" },
                 { .name = "to", .kind = OPTION_DATE, .value = "DATE", .help = "Up to this day" },
                 { .name = "locality",
                   .kind = OPTION_TEXT,
                   .value = "L",
                   .help = "Only cases of this locality" },
                 { .name = "sector",
                   .kind = OPTION_CODE,
                   .value = "S",
                   .list = CODES_SECTOR9_ID,
                   .help = "Only cases whose lead works, or worked last, in this sector" },
                 { .name = "agency",
                   .kind = OPTION_TEXT,
                   .value = "A",
                   .help = "Only cases whose lead works, or worked last, for this agency" },
                 { .name = "state",
                   .kind = OPTION_CODE,
                   .value = "S",
                   .list = CODES_STATE_ID,
                   .help = "Only cases in this state, as in D0" },
                 { .name = "case",
                   .kind = OPTION_URN,
                   .value = "URN",
                   .many = true,
                   .help = "Only this case; may be typed several times" },
                 { .name = "user",
                   .kind = OPTION_LOGIN,
                   .value = "LOGIN",
                   .help = "Only cases that this person leads, or led last; of RP03, works on" },
                 { .name = "reason",
                   .kind = OPTION_TEXT,
                   .value = "TEXT",
                   .help = "Why, from an auditor who asks for names; kept in the trail" },
                 PRESS_OUT_OPTION,
                 { .name = "publish",
                   .kind = OPTION_FLAG,
                   .help = "For others to read: figures under five are hidden, and others that "
                           "would give them away" } },
    .examples = { { "report RP02 --locality Fennmoor", "The open cases of a locality" },
                  { "report RP16 --from 2010-01-01 --publish --format csv",
                    "Closures of a year, to be published" },
                  { "report RP02 --format xlsx -o open.xlsx", "Open cases, for a spreadsheet" } },
    .run = run,
};
