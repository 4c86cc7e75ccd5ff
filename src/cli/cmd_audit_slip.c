/* SPDX-License-Identifier: MIT */
/* cafdesk audit slip: the head of the trail, to be kept on paper. */

#include "config.h"

#include <inttypes.h>

#include "cli/listing.h"
#include "cli/paragraph.h"
#include "cli/press_out.h"
#include "cli/progress.h"
#include "cli/sign_in.h"
#include "print/press_pages.h"
#include "service/audit_svc.h"

static void print_page(struct task *task, const char *words)
{
    struct str page = STR_INIT;

    paragraph_page(&page, words);
    out_str(task->out, &page);
    str_release(&page);
}

static void print_slip(struct task *task, struct session *session, const struct audit_proof *proof)
{
    static const struct column slip_columns[] = {
        { .name = "rows", .kind = CELL_NUMBER },
        { .name = "digest", .kind = CELL_VALUE },
        { .name = "last_at", .kind = CELL_VALUE },
    };
    char digest[AUDIT_SLIP], at[INSTANT_TEXT];
    const char *cells[] = { arena_printf(task->arena, "%" PRId64, proof->rows), digest, at };
    struct listing listing;
    struct str words = STR_INIT;

    audit_slip_words(session, proof, &words);
    audit_slip_digest(proof, digest);
    instant_format(proof->last_at, at);
    if (call_format(task->call) == FORMAT_TEXT) {
        print_page(task, str_text(&words));
    } else {
        listing_begin(&listing, task, LISTING_ONE, slip_columns, COUNT(slip_columns));
        listing_row(&listing, cells, NULL);
        listing_end(&listing, NULL);
    }
    str_release(&words);
}

/* The same as a page of A4. */
static bool press_slip(struct task *task, struct session *session,
                       const struct audit_proof *proof, struct press_out *press, struct err *err)
{
    struct document document;
    struct str lines = STR_INIT;
    bool ok;

    audit_slip_page(session, proof, &document, task->arena);
    press_pages(&document, &lines);
    ok = press_out_give(press, task, &lines, err);
    str_release(&lines);
    return ok;
}

static bool make_slip(struct task *task, struct press_out *press, struct err *err)
{
    struct session *session;
    struct audit_proof proof;
    struct progress progress;
    bool ok;

    if (!sign_in(task, &session, err))
        return false;
    progress_begin(&progress, session_machine(session), "Proving the trail");
    ok = audit_prove(session, progress_step, &progress, &proof, err);
    progress_end(&progress);
    if (ok && call_format(task->call) == FORMAT_PDF)
        ok = press_slip(task, session, &proof, press, err);
    else if (ok)
        print_slip(task, session, &proof);
    session_close(session);
    return ok;
}

static bool slip(struct task *task, struct err *err)
{
    struct press_out press;
    bool ok;

    if (!press_out_begin(&press, task, err))
        return false;
    ok = make_slip(task, &press, err);
    return press_out_end(&press, task, ok, err) && ok;
}

const struct command cmd_audit_slip = {
    .name = "audit slip",
    .group = GROUP_TRAIL,
    .formats = FORMATS_ALL | FORMAT_PDF,
    .help = "The head of the trail, short enough to write into a book",
    .about = "Proves the trail and gives the number of its rows with a digest of twenty letters. "
             "Print it or copy it down each day and keep it away from the machine: compared with "
             "\"audit verify --slip\", it shows a trail that was cut short and an older copy of "
             "the store put in its place.",
    .options = { PRESS_OUT_OPTION },
    .examples = { { "audit slip", "The slip of the day" },
                  { "audit slip --format pdf -o slip.pdf", "The same on A4, to be signed" } },
    .run = slip,
};
