/* SPDX-License-Identifier: MIT */
/* Reads an exchange file into a store. */

#include "config.h"

#include "exchange/importer.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/die.h"
#include "exchange/lines.h"

enum { RUNS_MOST = 20, LINES_BETWEEN_ASKING = 500 };

/* Which lines are left out: a bit for each. */
struct line_set {
    unsigned char *bits;
    size_t size; /* bytes */
    int64_t count;
};

struct import {
    FILE *file;
    const struct import_choice *choice;
    const struct import_port *port;
    const struct import_told *told;
    struct import_told inner; /* what the run tells, to us */
    struct line_set left_out;
    struct exchange_reader reader;
    struct import_report *report;
    bool first_run;
};

static bool set_has_line(const struct line_set *set, int64_t line)
{
    size_t byte = (size_t)line / 8;

    return byte < set->size && (set->bits[byte] >> (line % 8) & 1);
}

static void set_add_line(struct line_set *set, int64_t line)
{
    size_t byte = (size_t)line / 8;

    if (byte >= set->size) {
        size_t size = byte * 2 + 64;

        set->bits = realloc(set->bits, size);
        if (!set->bits)
            die_of_memory();
        memset(set->bits + set->size, 0, size - set->size);
        set->size = size;
    }
    set->count += !set_has_line(set, line);
    set->bits[byte] |= (unsigned char)(1 << (line % 8));
}

static void on_left_out(void *data, int64_t first, int64_t last)
{
    struct import *import = data;

    for (int64_t line = first; line <= last; line++)
        set_add_line(&import->left_out, line);
    if (import->told->left_out)
        import->told->left_out(import->told->data, first, last);
}

static void on_problem(void *data, int64_t line, const char *field, const char *reason)
{
    struct import *import = data;

    if (import->told->problem)
        import->told->problem(import->told->data, line, field, reason);
}

static void on_warning(void *data, int64_t line, const char *field, const char *reason)
{
    struct import *import = data;

    if (import->told->warning)
        import->told->warning(import->told->data, line, field, reason);
}

static bool go_on(struct import *import, const struct lines *lines, struct err *err)
{
    if (lines->number % LINES_BETWEEN_ASKING || !import->told->progress ||
        import->told->progress(import->told->data, lines->number, lines->bytes))
        return true;
    return err_set(err, ERR_STOPPED, "Stopped; nothing was imported.");
}

static bool is_blank(const struct str *line)
{
    const char *text = str_text(line);

    return strspn(text, " \t\r") == line->used;
}

static bool read_header(struct import *import, struct lines *lines, struct arena *arena,
                        struct err *err)
{
    static const char mark[] = "\xef\xbb\xbf"; /* some editors put it there */
    const char *text;
    size_t skip;

    if (!lines_next(lines, err))
        return false;
    text = str_text(&lines->line);
    skip = strncmp(text, mark, strlen(mark)) == 0 ? strlen(mark) : 0;
    if (lines->ended)
        return err_set_field(err, "line", "The file is empty.");
    if (!exchange_header_read(text + skip, lines->line.used - skip, &import->report->header,
                              arena, err))
        return false;
    if (import->report->header.training == import->port->training)
        return true;
    return err_set(err, ERR_REFUSED,
                   import->port->training
                       ? "The file holds real families; a training store takes only made-up ones."
                       : "The file holds made-up families; a live store does not take them.");
}

static bool take_line(struct import *import, struct import_run *run, const struct lines *lines,
                      struct err *err)
{
    struct arena arena = ARENA_INIT;
    struct exchange_record line = { 0 };
    bool taken;

    if (lines->too_long)
        exchange_problem_add(&line, &arena, "line", "The line is longer than %d bytes.",
                             EXCHANGE_LINE_MAX);
    else
        exchange_read_line(&import->reader, str_text(&lines->line), lines->line.used, &line,
                           &arena);
    taken = import_run_take(run, &line, lines->number,
                            set_has_line(&import->left_out, lines->number), err);
    arena_clear(&arena);
    return taken;
}

static bool run_over(struct import *import, struct import_run *run, struct lines *lines,
                     struct arena *arena, struct err *err)
{
    if (!lines_open(lines, import->file, err) || !read_header(import, lines, arena, err))
        return false;
    for (;;) {
        if (!lines_next(lines, err) || !go_on(import, lines, err))
            return false;
        if (lines->ended)
            return import_run_finish(run, err);
        if (!is_blank(&lines->line) && !take_line(import, run, lines, err))
            return false;
    }
}

static bool write_line(FILE *out, const struct str *line, struct err *err)
{
    if (fwrite(str_text(line), 1, line->used, out) == line->used && putc('\n', out) != EOF)
        return true;
    return err_set(err, ERR_STORAGE, "The rejects file could not be written: %s.",
                   strerror(errno));
}

/* The first line, and those that were left out, as they were. */
static bool write_rejects(struct import *import, struct err *err)
{
    struct lines lines;
    bool well;

    if (!import->choice->rejects || import->left_out.count == 0)
        return true;
    well = lines_open(&lines, import->file, err) && lines_next(&lines, err) &&
           write_line(import->choice->rejects, &lines.line, err);

    while (well && (well = lines_next(&lines, err)) && !lines.ended) {
        if (set_has_line(&import->left_out, lines.number) && !is_blank(&lines.line))
            well = write_line(import->choice->rejects, &lines.line, err);
    }
    lines_close(&lines);
    if (well && fflush(import->choice->rejects) != 0)
        well = err_set(err, ERR_STORAGE, "The rejects file could not be written: %s.",
                       strerror(errno));
    return well;
}

/* One run within one transaction. `*again`: lines were found to be wrong that
 * were not known to be, so nothing is kept and they are left out next time. */
static bool run_once(struct import *import, bool *again, struct arena *arena, struct err *err)
{
    struct import_run run;
    struct lines lines;
    struct err ignored;
    int64_t known = import->left_out.count, problems = import->report->counts.problems;
    bool well, keep;

    import_run_init(&run, import->port, &import->inner);
    exchange_reader_release(&import->reader);
    if (!import->port->begin(import->port->self, err))
        return false;
    well = run_over(import, &run, &lines, arena, err);
    *again = well && import->choice->way == IMPORT_KEEP_GOING && import->left_out.count > known;
    keep = well && !*again && import->choice->way != IMPORT_CHECK &&
           (import->choice->way == IMPORT_KEEP_GOING || import->left_out.count == 0);
    import->report->counts = run.counts;
    import->report->counts.problems += problems;
    import->report->changed = keep && run.counts.added > 0;
    lines_close(&lines);
    import_run_release(&run);
    if (keep && !write_rejects(import, err))
        well = keep = false;
    return import->port->end(import->port->self, keep, well ? err : &ignored) && well;
}

static bool run_all(struct import *import, struct arena *arena, struct err *err)
{
    bool again = true;

    for (int i = 0; again && i < RUNS_MOST; i++) {
        if (!run_once(import, &again, arena, err))
            return false;
    }
    return !again || err_set(err, ERR_REFUSED,
                             "Too much in the file refers to what is wrong; nothing was imported.");
}

static void report_unknown(struct import *import, struct arena *arena)
{
    struct import_report *report = import->report;

    report->unknown_count = import->reader.unknown_count;
    report->unknown = arena_alloc(arena, report->unknown_count * sizeof(*report->unknown));
    for (size_t i = 0; i < report->unknown_count; i++) {
        report->unknown[i] = import->reader.unknown[i];
        report->unknown[i].field = arena_strdup(arena, import->reader.unknown[i].field);
    }
}

bool exchange_import(FILE *file, const struct import_choice *choice,
                     const struct import_port *port, const struct import_told *told,
                     struct import_report *report, struct arena *arena, struct err *err)
{
    struct import import = {
        .file = file,
        .choice = choice,
        .port = port,
        .told = told,
        .reader = EXCHANGE_READER_INIT,
        .report = report,
    };
    bool well;

    import.inner = (struct import_told){ .data = &import,
                                         .problem = on_problem,
                                         .warning = on_warning,
                                         .left_out = on_left_out };
    *report = (struct import_report){ 0 };
    well = run_all(&import, arena, err);
    if (well)
        report_unknown(&import, arena);
    exchange_reader_release(&import.reader);
    free(import.left_out.bits);
    return well;
}
