/* SPDX-License-Identifier: MIT */
/* cafdesk doctor: what this machine gives. */

#include "config.h"

#include "base/compiler.h"
#include "base/text_clean.h"
#include "cli/listing.h"
#include "cli/paragraph.h"
#include "cli/where.h"
#include "press/press_lines.h"
#include "press/press_run.h"
#include "service/store_svc.h"

static const struct column columns[] = {
    { .name = "finding", .caption = "", .kind = CELL_VALUE, .least = 4 },
    { .name = "what", .caption = "What", .kind = CELL_VALUE, .least = 12 },
    { .name = "why", .caption = "Why", .kind = CELL_TEXT, .flexible = true },
};

static const char *finding_word(enum finding finding)
{
    switch (finding) {
    case FINDING_OK:
        return "ok";
    case FINDING_WARN:
        return "warn";
    case FINDING_BAD:
        break;
    }
    return "bad";
}

/* Sentences are read whole: in text they are wrapped, not cut. */
static void print_text(struct task *task, const struct doctor_report *report)
{
    for (size_t i = 0; i < report->count; i++) {
        const struct doctor_line *line = &report->lines[i];
        struct str text = STR_INIT;

        paragraph_term(&text,
                       arena_printf(task->arena, "%-4s  %s", finding_word(line->finding),
                                    line->what),
                       28, text_plain(line->why, TEXT_LINE, task->arena));
        out_str(task->out, &text);
        str_release(&text);
    }
}

static void print_rows(struct task *task, const struct doctor_report *report)
{
    struct listing listing;

    listing_begin(&listing, task, LISTING_MANY, columns, COUNT(columns));
    for (size_t i = 0; i < report->count; i++) {
        const struct doctor_line *line = &report->lines[i];
        const char *cells[] = { finding_word(line->finding), line->what, line->why };

        listing_row(&listing, cells, NULL);
    }
    listing_end(&listing, NULL);
}

/* ----- The helper ----------------------------------------------------------- */

/* Names in the scripts that families here write, each with a letter that fonts often lack. */
static const char *const names[] = {
    "Żółć", "محمد حوالہ", "আয়েশা", "王小明", "Ελένη", "Оксана", "પ્રિયા", "ਹਰਪ੍ਰੀਤ", "தமிழ்",
};

static void write_names(struct str *out)
{
    struct press_lines lines;

    press_begin(&lines, out, PRESS_PDF);
    press_title(&lines, "Names");
    press_made(&lines, (struct instant){ 0 });
    press_body(&lines);
    for (size_t i = 0; i < COUNT(names); i++)
        press_para(&lines, names[i]);
    press_end(&lines);
}

/* Found by using it; before the store is known. */
static struct doctor_line paper(struct arena *arena)
{
    struct doctor_line line = { FINDING_OK, "paper",
                                "PDF and spreadsheets can be made, with names in every script." };
    struct err err = ERR_INIT;
    struct press press = { 0 };
    struct pressed made = { 0 };
    struct str text = STR_INIT;

    write_names(&text);
    if (!press_start(&press, &err) || !press_give(&press, &text, &made, arena, &err))
        line = (struct doctor_line){ FINDING_WARN, "paper", arena_strdup(arena, err.msg) };
    else if (made.missing)
        line = (struct doctor_line){ FINDING_WARN, "paper",
                                     "PDF can be made, but names in some scripts would be boxes: "
                                     "install fonts-noto-core and fonts-wqy-microhei." };
    press_stop(&press);
    str_release(&text);
    return line;
}

static bool run(struct task *task, struct err *err)
{
    struct doctor_line line = paper(task->arena);
    struct store_choice choice;
    struct doctor_report report;

    if (!where_is_store(task, WHERE_ANY, &choice, err))
        return false;
    store_doctor(&choice, &report, task->arena);
    report.lines = arena_grow(task->arena, report.lines, report.count, sizeof(*report.lines));
    report.lines[report.count++] = line;
    if (call_format(task->call) == FORMAT_TEXT)
        print_text(task, &report);
    else
        print_rows(task, &report);
    return true;
}

const struct command cmd_doctor = {
    .name = "doctor",
    .group = GROUP_TRAIL,
    .formats = FORMATS_ALL,
    .help = "What this machine gives, and what of it is doubtful",
    .about = "Versions, the modes of files, the filesystem, encryption below it, limits, what "
             "the kernel keeps the program from, and whether paper can be made: a line each, ok, warn or bad, and why. Nobody needs to sign in for it.",
    .run = run,
};
