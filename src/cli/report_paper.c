/* SPDX-License-Identifier: MIT */
/* A report as a document for the helper. */

#include "config.h"

#include "cli/report_paper.h"

#include <ctype.h>
#include <string.h>

#include "press/press_lines.h"
#include "service/report_text.h"

/* A4 upright has room for so many columns. */
enum { UPRIGHT = 6 };

struct paper {
    struct press_lines lines;
    const struct task *task;
    const struct session *session;
    const struct report_rows *rows;
    bool for_sheet; /* every column, not only those that people read */
};

/* ----- Columns and rows --------------------------------------------------------- */

static enum press_cell kind_of(enum report_kind kind)
{
    switch (kind) {
    case REPORT_WORDS:
        return PRESS_CELL_TEXT;
    case REPORT_CODE:
        return PRESS_CELL_CODE;
    case REPORT_DAY:
        return PRESS_CELL_DATE;
    case REPORT_NUMBER:
    case REPORT_COUNT:
        return PRESS_CELL_NUMBER;
    case REPORT_FIGURE:
        return PRESS_CELL_FIGURE;
    }
    return PRESS_CELL_TEXT;
}

static bool is_shown(const struct paper *paper, const struct report_column *column)
{
    return paper->for_sheet || column->caption;
}

/* "Median days open", of median_days_open. */
static const char *as_words(const char *name, struct arena *arena)
{
    char *words = arena_strdup(arena, name);

    if (strcmp(name, "urn") == 0)
        return "URN";
    for (char *at = words; *at; at++)
        *at = *at == '_' ? ' ' : *at;
    words[0] = (char)toupper((unsigned char)words[0]);
    return words;
}

static size_t shown(const struct paper *paper)
{
    size_t count = 0;

    for (size_t i = 0; i < paper->rows->columns; i++)
        count += is_shown(paper, &paper->rows->report->columns[i]);
    return count;
}

static void add_row(struct paper *paper, size_t row, struct arena *arena)
{
    const struct report_rows *rows = paper->rows;
    const char *cells[REPORT_COLUMNS];
    size_t at = 0;

    for (size_t i = 0; i < rows->columns; i++) {
        const struct report_column *column = &rows->report->columns[i];
        const struct report_cell *cell = &rows->cells[row * rows->columns + i];

        if (is_shown(paper, column))
            cells[at++] = cell->hidden ? "*" : report_cell_text(cell, column->kind, arena);
    }
    press_row(&paper->lines, cells, at);
}

static void add_table(struct paper *paper)
{
    const struct report_rows *rows = paper->rows;
    struct arena arena = ARENA_INIT;

    press_table(&paper->lines, rows->report->code);
    for (size_t i = 0; i < rows->columns; i++) {
        const struct report_column *column = &rows->report->columns[i];

        if (is_shown(paper, column))
            press_column(&paper->lines, kind_of(column->kind),
                         paper->for_sheet ? as_words(column->name, &arena) : column->caption);
    }
    for (size_t row = 0; row < rows->rows; row++) {
        add_row(paper, row, &arena);
        arena_clear(&arena);
    }
    press_done(&paper->lines);
}

/* ----- What was asked for ---------------------------------------------------------- */

/* An option of the report itself that says which cases and days. Why an auditor asked stays in the
 * trail. */
static bool is_asked(const struct task *task, const struct option *option)
{
    const struct option *own = task->call->command->options;

    return option >= own && option < own + COMMAND_OPTIONS && option->kind != OPTION_NEW_FILE &&
           strcmp(option->name, "reason") != 0;
}

static void add_asked(struct paper *paper)
{
    const struct call *call = paper->task->call;
    struct arena arena = ARENA_INIT;
    size_t count = 0;

    for (size_t i = 0; i < call->value_count; i++) {
        const struct call_value *value = &call->values[i];

        if (!is_asked(paper->task, value->option))
            continue;
        press_field(&paper->lines, as_words(value->option->name, &arena),
                    *value->text ? value->text : "yes");
        count++;
    }
    if (!count)
        press_field(&paper->lines, "Asked for", "all there are");
    arena_clear(&arena);
}

/* Under a list: how many there are, and of each group of its breakdowns. */
static void add_tallies(struct paper *paper)
{
    const struct report_rows *rows = paper->rows;

    for (size_t i = 0; rows->rows && i < rows->columns; i++) {
        struct str text = STR_INIT;

        if (report_breaks_down(rows->report, rows->report->columns[i].name)) {
            report_tally(rows, i, &text);
            press_para(&paper->lines, str_text(&text));
        }
        str_release(&text);
    }
}

static void add_sums(struct paper *paper)
{
    struct arena arena = ARENA_INIT;

    press_field(&paper->lines, "Rows", arena_printf(&arena, "%zu", paper->rows->rows));
    if (paper->rows->report->named)
        add_tallies(paper);
    if (call_has(paper->task->call, "publish"))
        press_note(&paper->lines, "* under five, or it would tell of such a figure");
    arena_clear(&arena);
}

/* ----- The whole ------------------------------------------------------------------- */

static const char *made_words(const struct paper *paper, struct arena *arena)
{
    char now[INSTANT_TEXT];

    instant_format(session_now(paper->session), now);
    return arena_printf(arena, "%s by %s", now, session_who(paper->session)->login);
}

static void add_head(struct paper *paper, const char *title, const char *made)
{
    struct press_lines *lines = &paper->lines;

    press_lang(lines, "en-GB");
    press_title(lines, title);
    press_by(lines, session_who(paper->session)->login);
    press_made(lines, session_now(paper->session));
    press_paper(lines, shown(paper) > UPRIGHT);
    if (session_is_training(paper->session))
        press_banner(lines, "TRAINING: made-up families");
    press_top(lines, title, "");
    press_foot(lines, made);
    press_body(lines);
}

void report_paper(const struct task *task, const struct session *session,
                  const struct report_rows *rows, struct str *out)
{
    struct paper paper = { .task = task,
                           .session = session,
                           .rows = rows,
                           .for_sheet = call_format(task->call) == FORMAT_XLSX };
    struct arena arena = ARENA_INIT;
    const char *title = arena_printf(&arena, "%s %s", rows->report->code, rows->report->title);
    const char *made = arena_printf(&arena, "made %s", made_words(&paper, &arena));

    press_begin(&paper.lines, out, paper.for_sheet ? PRESS_XLSX : PRESS_PDF);
    add_head(&paper, title, made);
    press_heading(&paper.lines, 1, title);
    press_field(&paper.lines, "Made", made + strlen("made "));
    add_asked(&paper);
    add_table(&paper);
    add_sums(&paper);
    press_end(&paper.lines);
    arena_clear(&arena);
}
