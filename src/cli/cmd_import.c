/* SPDX-License-Identifier: MIT */
/* cafdesk import: an exchange file into the store. */

#include "config.h"

#include <inttypes.h>
#include <stdio.h>

#include "base/compiler.h"
#include "base/text_clean.h"
#include "cli/bulk.h"
#include "cli/listing.h"
#include "cli/own_file.h"
#include "cli/progress.h"
#include "cli/sign_in.h"
#include "exchange/importer.h"
#include "service/exchange_svc.h"

struct telling {
    const char *path; /* fit to be shown */
    struct progress progress;
};

/* ----- As it goes --------------------------------------------------------- */

static void tell_problem(void *data, int64_t line, const char *field, const char *reason)
{
    const struct telling *telling = data;

    fprintf(stderr, "%s:%" PRId64 ": %s: %s\n", telling->path, line, field, reason);
}

static void tell_warning(void *data, int64_t line, const char *field, const char *reason)
{
    const struct telling *telling = data;

    fprintf(stderr, "%s:%" PRId64 ": %s: to look at: %s\n", telling->path, line, field, reason);
}

static bool tell_progress(void *data, int64_t lines, int64_t bytes)
{
    struct telling *telling = data;

    (void)bytes;
    return progress_step(&telling->progress, lines, 0);
}

/* ----- At the end ---------------------------------------------------------- */

static void tell_unknown(const struct import_report *report)
{
    struct arena arena = ARENA_INIT;

    for (size_t i = 0; i < report->unknown_count; i++) {
        const struct exchange_unknown *unknown = &report->unknown[i];

        fprintf(stderr, "cafdesk: %zu time%s the field %s of %s was not known, and left out.\n",
                unknown->count, unknown->count == 1 ? "" : "s",
                text_plain(unknown->field, TEXT_LINE, &arena),
                text_plain(unknown->type, TEXT_LINE, &arena));
    }
    arena_clear(&arena);
}

static void print_report(struct task *task, const struct import_report *report)
{
    static const struct column columns[] = {
        { .name = "lines", .caption = "Records read", .kind = CELL_NUMBER },
        { .name = "added", .caption = "New", .kind = CELL_NUMBER },
        { .name = "same", .caption = "There already", .kind = CELL_NUMBER },
        { .name = "cases", .caption = "Cases right", .kind = CELL_NUMBER },
        { .name = "cases_wrong", .caption = "Cases wrong", .kind = CELL_NUMBER },
        { .name = "problems", .caption = "Problems", .kind = CELL_NUMBER },
        { .name = "changed", .caption = "Imported", .kind = CELL_VALUE },
        { .name = "warnings", .caption = "To look at", .kind = CELL_NUMBER },
    };
    const struct import_counts *counts = &report->counts;
    const int64_t numbers[] = { counts->lines, counts->added,       counts->same,
                                counts->cases, counts->cases_wrong, counts->problems };
    const char *cells[COUNT(columns)];
    struct listing listing;

    for (size_t i = 0; i < COUNT(numbers); i++)
        cells[i] = arena_printf(task->arena, "%" PRId64, numbers[i]);
    cells[COUNT(numbers)] = report->changed ? "yes" : "no";
    cells[COUNT(numbers) + 1] = arena_printf(task->arena, "%" PRId64, counts->warnings);
    listing_begin(&listing, task, LISTING_ONE, columns, COUNT(columns));
    listing_row(&listing, cells, NULL);
    listing_end(&listing, NULL);
}

static bool judge(const struct call *call, const struct import_report *report, struct err *err)
{
    const int64_t problems = report->counts.problems;

    if (problems == 0 || (call_has(call, "keep-going") && report->changed))
        return true;
    return err_set(err, ERR_INVALID, "%" PRId64 " problem%s: nothing %s imported.", problems,
                   problems == 1 ? "" : "s", call_has(call, "check") ? "would be" : "was");
}

/* ----- The import ----------------------------------------------------------- */

static bool import(struct task *task, struct session *session, FILE *file, FILE *rejects,
                   struct err *err)
{
    struct import_choice choice = {
        .way = call_has(task->call, "check")        ? IMPORT_CHECK
               : call_has(task->call, "keep-going") ? IMPORT_KEEP_GOING
                                                    : IMPORT_ALL,
        .rejects = rejects,
    };
    struct telling telling = { .path = text_plain(task->call->arguments[0], TEXT_LINE,
                                                  task->arena) };
    const struct import_told told = { .data = &telling,
                                      .problem = tell_problem,
                                      .warning = tell_warning,
                                      .progress = tell_progress };
    struct import_report report;
    struct exchange_work *work;
    struct import_port port;
    bool ok;

    if (!exchange_begin_import(session, &port, &work, err))
        return false;
    progress_begin(&telling.progress, session_machine(session), "Importing, lines read");
    ok = exchange_import(file, &choice, &port, &told, &report, task->arena, err);
    progress_end(&telling.progress);
    exchange_done(work);
    if (!ok)
        return false;
    tell_unknown(&report);
    print_report(task, &report);
    return judge(task->call, &report, err);
}

static bool import_signed_in(struct task *task, FILE *file, FILE *rejects, struct err *err)
{
    struct session *session;
    bool ok;

    if (!sign_in(task, &session, err))
        return false;
    ok = bulk_confirm(task, session, err) && import(task, session, file, rejects, err);
    session_close(session);
    return ok;
}

static bool check_options(const struct call *call, struct err *err)
{
    if (call_has(call, "keep-going") != call_has(call, "rejects"))
        return err_set(err, ERR_USAGE, "--keep-going and --rejects FILE go together.");
    if (call_has(call, "check") && call_has(call, "keep-going"))
        return err_set(err, ERR_USAGE, "--check changes nothing; it goes without --keep-going.");
    return true;
}

static bool run(struct task *task, struct err *err)
{
    const char *path = call_text(task->call, "rejects");
    FILE *file = NULL, *rejects = NULL;
    bool ok;

    if (!check_options(task->call, err) || !own_file_open(task->call->arguments[0], &file, err))
        return false;
    ok = !path || own_file_make(path, &rejects, err);
    ok = ok && import_signed_in(task, file, rejects, err);
    fclose(file);
    if (!rejects)
        return ok;
    return own_file_finish(rejects, path, ok, err) && ok;
}

const struct command cmd_import = {
    .name = "import",
    .group = GROUP_EXCHANGE,
    .arguments = "FILE",
    .least = 1,
    .most = 1,
    .names_files = true,
    .formats = FORMATS_ALL,
    .help = "Read an exchange file into the store",
    .about = "What is wrong is told as FILE:LINE: field: reason, and one wrong line imports "
             "nothing. What families decided is judged by the rules of the consent form; what may "
             "have changed since is told as FILE:LINE: field: to look at: reason, and stops "
             "nothing. Importing the same file again changes nothing. An administrator imports; "
             "into a live store only when the passphrase is given again and a co-ordinator "
             "confirms. See cafdesk-exchange(5).",
    .options = { { .name = "check",
                   .kind = OPTION_FLAG,
                   .help = "Only say what is wrong; nothing is changed" },
                 { .name = "keep-going",
                   .kind = OPTION_FLAG,
                   .help = "Take the cases that are wholly right, and write the others to the file "
                           "of rejects" },
                 { .name = "rejects",
                   .kind = OPTION_NEW_FILE,
                   .value = "FILE",
                   .help = "Where rejected lines go; a new file" },
                 BULK_OPTION },
    .examples = { { "import --check cases.jsonl", "What is wrong with a file" } },
    .run = run,
};
