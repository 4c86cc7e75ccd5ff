/* SPDX-License-Identifier: MIT */
/* cafdesk export: cases as an exchange file. */

#include "config.h"

#include "base/compiler.h"
#include "cli/bulk.h"
#include "cli/own_file.h"
#include "cli/progress.h"
#include "cli/sign_in.h"
#include "exchange/exporter.h"
#include "service/case_svc.h"
#include "service/exchange_svc.h"

/* ----- Which cases ---------------------------------------------------------- */

static bool everything(const struct call *call)
{
    return call_has(call, "all");
}

static bool check_choice(const struct call *call, struct err *err)
{
    if (everything(call) && call_has(call, "case"))
        return err_set(err, ERR_USAGE, "--all and --case do not go together.");
    return everything(call) || call_has(call, "case") ||
           err_set(err, ERR_USAGE, "Say which cases: --case URN, or --all.");
}

static bool named_cases(struct task *task, struct session *session, struct ident **cases,
                        size_t *count, struct err *err)
{
    const char *urn;
    size_t at = 0;

    *cases = NULL;
    *count = 0;
    while ((urn = call_next(task->call, "case", &at))) {
        *cases = arena_grow(task->arena, *cases, *count, sizeof(**cases));
        if (!case_by_urn(session, urn, &(*cases)[*count], err))
            return false;
        ++*count;
    }
    return true;
}

/* An archived case is opened with a reason before it is written. */
static bool give_reason(struct task *task, struct session *session, const struct ident *cases,
                        size_t count, struct err *err)
{
    const char *reason = call_text(task->call, "reason");
    struct case_view *view = arena_alloc(task->arena, sizeof(*view));

    for (size_t i = 0; reason && i < count; i++) {
        if (!case_open(session, &cases[i], reason, view, task->arena, err))
            return false;
    }
    return true;
}

static bool one_line(void *data, int64_t lines)
{
    return progress_step(data, lines, 0);
}

static bool export(struct task *task, struct session *session, FILE *file, struct err *err)
{
    struct export_choice choice = { .all = everything(task->call) };
    struct exchange_work *work;
    struct export_port port;
    struct progress progress;
    struct ident *cases;
    bool ok;

    if (!named_cases(task, session, &cases, &choice.case_count, err) ||
        !give_reason(task, session, cases, choice.case_count, err) ||
        !exchange_begin_export(session, cases, choice.case_count, &port, &work, err))
        return false;
    choice.cases = cases;
    choice.header = (struct exchange_header){ .made_at = session_now(session),
                                              .by = session_who(session)->login,
                                              .training = session_is_training(session) };
    choice.progress = one_line;
    choice.data = &progress;
    progress_begin(&progress, session_machine(session), "Exporting, records written");
    ok = exchange_export(file, &choice, &port, err);
    progress_end(&progress);
    exchange_done(work);
    return ok;
}

static bool export_signed_in(struct task *task, FILE *file, struct err *err)
{
    struct session *session;
    bool ok;

    if (!sign_in(task, &session, err))
        return false;
    ok = (!everything(task->call) || bulk_confirm(task, session, err)) &&
         export(task, session, file, err);
    session_close(session);
    return ok;
}

static bool run(struct task *task, struct err *err)
{
    const char *path = call_text(task->call, "output");
    FILE *file;
    bool ok;

    if (!check_choice(task->call, err) ||
        !(path ? own_file_make(path, &file, err) : own_file_output(&file, err)))
        return false;
    ok = export_signed_in(task, file, err);
    return own_file_finish(file, path, ok, err) && ok;
}

const struct command cmd_export = {
    .name = "export",
    .group = GROUP_EXCHANGE,
    .help = "Write cases as an exchange file",
    .about = "With the people, agencies and localities they refer to. The file is written as it is "
             "described in cafdesk-exchange(5), to standard output or to a new file that nobody "
             "else may read. Of a case it holds what you may read of it. Everything is exported by "
             "an administrator; of a live store only when the passphrase is given again and a "
             "co-ordinator confirms.",
    .options = { { .name = "case",
                   .kind = OPTION_URN,
                   .value = "URN",
                   .many = true,
                   .help = "This case" },
                 { .name = "all",
                   .kind = OPTION_FLAG,
                   .help = "Every case, and all shared records; so without --case" },
                 { .name = "output",
                   .letter = 'o',
                   .kind = OPTION_NEW_FILE,
                   .value = "FILE",
                   .help = "A new file to write to, in place of standard output" },
                 { .name = "reason",
                   .kind = OPTION_TEXT,
                   .value = "TEXT",
                   .help = "Why, where a case is archived: it is kept in the trail" },
                 BULK_OPTION },
    .examples = { { "export --case CAF-2010-00017 -o case.jsonl", "One case, to a file" } },
    .run = run,
};
