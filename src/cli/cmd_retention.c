/* SPDX-License-Identifier: MIT */
/* cafdesk retention: what is kept, looked at, and destroyed by two people. */

#include "config.h"

#include "base/compiler.h"
#include "cli/ask.h"
#include "cli/listing.h"
#include "cli/named_case.h"
#include "service/case_svc.h"
#include "service/retention_svc.h"

static const char *reason(const struct task *task)
{
    return call_text(task->call, "reason");
}

/* Says what was done to it. */
static bool end(struct task *task, struct named_case *typed, bool ok, const char *words)
{
    session_close(typed->session);
    if (ok)
        out_text(task->out, arena_printf(task->arena, "%s: %s\n", typed->urn, words));
    return ok;
}

/* ----- retention list --------------------------------------------------------- */

static const struct column columns[] = {
    { .name = "urn", .caption = "Reference", .kind = CELL_VALUE, .least = 14 },
    { .name = "name", .caption = "Child", .kind = CELL_TEXT, .least = 8, .flexible = true },
    { .name = "state", .caption = "State", .kind = CELL_VALUE },
    { .name = "closed_on", .caption = "Closed", .kind = CELL_VALUE, .least = 10 },
    { .name = "due", .caption = "Since", .kind = CELL_VALUE, .least = 10 },
    { .name = "proposed_by", .caption = "Proposed by", .kind = CELL_TEXT, .least = 8,
      .flexible = true },
    { .name = "proposed_on", .kind = CELL_VALUE },
    { .name = "reason", .kind = CELL_TEXT },
    { .name = "waits", .kind = CELL_TEXT },
};

static void write_row(struct listing *listing, const struct retention_line *line)
{
    char closed[DATE_TEXT], due[DATE_TEXT], proposed[DATE_TEXT];
    const char *cells[] = { line->urn, line->name, code_text(CODES_STATE_ID, (int)line->state),
                            closed,    due,        line->proposed_by,
                            proposed,  line->reason, line->waits };

    date_format(line->closed_on, closed);
    date_format(line->due, due);
    date_format(line->proposed_on, proposed);
    listing_row(listing, cells, NULL);
}

static bool rows(struct task *task, struct session *session, struct listing *listing,
                 struct err *err)
{
    struct retention_lines lines;

    if (!retention_list(session, &lines, task->arena, err))
        return false;
    for (size_t i = 0; i < lines.count; i++)
        write_row(listing, &lines.items[i]);
    return true;
}

static bool list(struct task *task, struct err *err)
{
    static const struct listed listed = { columns, COUNT(columns),
                                          "There is nothing to look at.", rows };

    return listing_of(task, &listed, err);
}

const struct command cmd_retention_list = {
    .name = "retention list",
    .group = GROUP_CASES,
    .formats = FORMATS_ALL,
    .help = "Cases of which it is to be looked at whether they are kept",
    .about = "Archived cases whose review is due, and closed ones that came from elsewhere when their "
             "day was over. For the co-ordinator of the locality, administrators, who learn the "
             "reference and nothing of the family, and auditors. \"Waits\" is what stands against "
             "destroying it. Nothing is ever destroyed but by two people.",
    .run = list,
};

/* ----- retention archive, propose ---------------------------------------------- */

static bool archive(struct task *task, struct err *err)
{
    struct named_case typed;

    return named_case(task, "retention", &typed, err) &&
           end(task, &typed, retention_archive(typed.session, &typed.id, err),
               "archived.");
}

const struct command cmd_retention_archive = {
    .name = "retention archive",
    .group = GROUP_CASES,
    .arguments = "URN",
    .least = 1,
    .most = 1,
    .help = "Archive a closed case that came from elsewhere",
    .about = "For administrators. A case that closed here is archived by the program, a year "
             "after; one that came in with that day over waits for this.",
    .run = archive,
};

static bool propose(struct task *task, struct err *err)
{
    struct named_case typed;

    return named_case(task, "retention", &typed, err) &&
           end(task, &typed, retention_propose(typed.session, &typed.id, reason(task), err),
               "proposed. An administrator answers.");
}

const struct command cmd_retention_propose = {
    .name = "retention propose",
    .group = GROUP_CASES,
    .arguments = "URN",
    .least = 1,
    .most = 1,
    .help = "Propose to destroy the content of an archived case",
    .about = "For the co-ordinator of its locality, once its review is due and nothing holds it. "
             "The reason stays when all else is gone: name nobody of the family.",
    .options = { REASON_OPTION("Why it need not be kept longer") },
    .examples = { { "retention propose CAF-2010-00017 --reason \"Kept seven years, nobody asked\"",
                    "The first of two keys" } },
    .run = propose,
};

/* ----- retention approve, decline ------------------------------------------------ */

static bool approve(struct task *task, struct err *err)
{
    struct secret *passphrase = NULL;
    const char *left = "";
    struct named_case typed;
    bool ok;

    if (!named_case(task, "retention", &typed, err))
        return false;
    ok = ask_passphrase(task, "Your passphrase again", &passphrase, err) &&
         retention_approve(typed.session, &typed.id, passphrase, &left, task->arena, err);
    secret_free(passphrase);
    return end(task, &typed, ok,
               arena_printf(task->arena, "destroyed. The certificate: retention certificate.%s%s",
                            *left ? "\n" : "", left));
}

const struct command cmd_retention_approve = {
    .name = "retention approve",
    .group = GROUP_CASES,
    .arguments = "URN",
    .least = 1,
    .most = 1,
    .help = "Destroy the content of a case that was proposed for it",
    .about = "The second key, an administrator's, who did not propose it; asks for the passphrase "
             "again. The content is overwritten and gone: records, earlier versions, drafts, index. "
             "Left are the reference, the dates, the reason and both names. Backups made before "
             "still have it.",
    .run = approve,
};

static bool decline(struct task *task, struct err *err)
{
    struct named_case typed;

    return named_case(task, "retention", &typed, err) &&
           end(task, &typed, retention_decline(typed.session, &typed.id, reason(task), err),
               "declined; it stays.");
}

const struct command cmd_retention_decline = {
    .name = "retention decline",
    .group = GROUP_CASES,
    .arguments = "URN",
    .least = 1,
    .most = 1,
    .help = "Decline the second key",
    .options = { REASON_OPTION("What must be done first: the co-ordinator reads it") },
    .run = decline,
};

/* ----- retention hold, release ---------------------------------------------------- */

static bool hold(struct task *task, struct err *err)
{
    struct named_case typed;

    return named_case(task, "retention", &typed, err) &&
           end(task, &typed, retention_hold(typed.session, &typed.id, reason(task),
                                            call_date(task->call, "until"), err),
               "the record of this child is held.");
}

const struct command cmd_retention_hold = {
    .name = "retention hold",
    .group = GROUP_CASES,
    .arguments = "URN",
    .least = 1,
    .most = 1,
    .help = "Keep the record of a child from being destroyed",
    .about = "For the co-ordinator of the locality and administrators: an inquiry, a court, a claim. "
             "It holds all cases of the child, declined ones too.",
    .options = { REASON_OPTION("Who wants it kept, and what for"),
                 { .name = "until",
                   .kind = OPTION_DATE,
                   .value = "DATE",
                   .help = "The day it ends by itself; without this, until it is released" } },
    .run = hold,
};

static bool release(struct task *task, struct err *err)
{
    struct named_case typed;

    return named_case(task, "retention", &typed, err) &&
           end(task, &typed, retention_release(typed.session, &typed.id, reason(task), err),
               "nothing holds it any more.");
}

const struct command cmd_retention_release = {
    .name = "retention release",
    .group = GROUP_CASES,
    .arguments = "URN",
    .least = 1,
    .most = 1,
    .help = "Hold the record of a child no longer",
    .options = { REASON_OPTION("Why it need not be held any more") },
    .run = release,
};

/* ----- retention certificate --------------------------------------------------------- */

static bool certificate(struct task *task, struct err *err)
{
    struct str page = STR_INIT;
    struct named_case typed;
    bool ok;

    if (!named_case(task, "retention", &typed, err))
        return false;
    ok = retention_certificate(typed.session, &typed.id, &page, err);
    session_close(typed.session);
    if (ok)
        out_str(task->out, &page);
    str_release(&page);
    return ok;
}

const struct command cmd_retention_certificate = {
    .name = "retention certificate",
    .group = GROUP_CASES,
    .arguments = "URN",
    .least = 1,
    .most = 1,
    .help = "The certificate of what was destroyed, as a page",
    .run = certificate,
};
