/* SPDX-License-Identifier: MIT */
/* cafdesk seal: cases known to named people alone. */

#include "config.h"

#include "base/compiler.h"
#include "base/str.h"
#include "cli/bar_listing.h"
#include "cli/named_case.h"
#include "service/case_seal_svc.h"
#include "service/case_svc.h"

/* The logins after the reference, with blanks between. */
static const char *names_of(struct task *task)
{
    const char *names = "";

    for (int i = 1; i < (int)task->call->argument_count; i++)
        names = arena_printf(task->arena, "%s %s", names, task->call->arguments[i]);
    return names;
}

static void say_left(struct task *task, const char *left)
{
    if (*left)
        out_text(task->out, arena_printf(task->arena, "%s: somebody has to take over.\n", left));
}

/* ----- seal add --------------------------------------------------------------- */

static bool add(struct task *task, struct err *err)
{
    int why = call_code(task->call, "why");
    struct named_case typed;
    const char *left;
    bool ok;

    if (!named_case(task, "seal", &typed, err))
        return false;
    ok = case_seal_add(typed.session, &typed.id, why ? (enum code_seal)why : SEAL_OTHER,
                       call_text(task->call, "reason"), names_of(task), &left, task->arena, err);
    session_close(typed.session);
    if (ok) {
        out_text(task->out, arena_printf(task->arena, "%s is sealed: for whoever is not named the "
                                                      "child does not exist any more.\n",
                                         typed.urn));
        say_left(task, left);
    }
    return ok;
}

const struct command cmd_seal_add = {
    .name = "seal add",
    .group = GROUP_CASES,
    .arguments = "URN [LOGIN...]",
    .least = 1,
    .most = ANY_NUMBER,
    .help = "Seal a case to named people",
    .about = "For the co-ordinator of the locality, and the supervisor of whoever leads the case, "
             "who are named with it. For everybody else the child does not exist from now on: in "
             "no list, search, count, export or message. Being named gives nobody more than they "
             "had. An auditor sees that there is a seal, and why. In an emergency \"break-glass\" "
             "opens it by its reference, and whoever sealed it is told.",
    .options = { REASON_OPTION("What it rests on, in a sentence"),
                 { .name = "why",
                   .kind = OPTION_CODE,
                   .value = "CODE",
                   .list = CODES_SEAL_ID,
                   .help = "Why, as in STAFF; without this, OTHER" } },
    .examples = { { "seal add CAF-2010-00017 hoduya rmenon --why STAFF --reason \"His mother works in "
                    "our team\"",
                    "Known to the lead, one of the team and whoever seals it" } },
    .run = add,
};

/* ----- seal list -------------------------------------------------------------- */

static const struct column columns[] = {
    { .name = "urn", .caption = "Reference", .kind = CELL_VALUE, .least = 14 },
    { .name = "names", .caption = "Who may know", .kind = CELL_TEXT, .least = 12,
      .flexible = true },
    { .name = "why", .caption = "Why", .kind = CELL_VALUE, .least = 10 },
    { .name = "reason", .kind = CELL_TEXT },
    { .name = "set_by", .caption = "By", .kind = CELL_TEXT, .least = 8 },
    { .name = "set_on", .kind = CELL_VALUE },
    { .name = "review_by", .caption = "Look again", .kind = CELL_VALUE, .least = 10 },
    { .name = "reviewed_by", .kind = CELL_TEXT },
    { .name = "reviewed_on", .kind = CELL_VALUE },
    { .name = "review_words", .kind = CELL_TEXT },
    { .name = "ended_on", .caption = "Ended", .kind = CELL_VALUE, .least = 10 },
};

static void write_row(struct listing *listing, const struct case_seal_line *line)
{
    const char *const own[] = { line->bar.urn, line->names,
                                code_text(CODES_SEAL_ID, line->bar.reason) };

    bar_listing_row(listing, own, COUNT(own), &line->bar);
}

static bool rows(struct task *task, struct session *session, struct listing *listing,
                 struct err *err)
{
    struct ident case_id;
    struct case_seals lines;

    if (!bar_listing_case(task, "seal", session, &case_id, err) ||
        !case_seal_list(session, ident_known(&case_id) ? &case_id : NULL, &lines, task->arena, err))
        return false;
    for (size_t i = 0; i < lines.count; i++)
        write_row(listing, &lines.items[i]);
    return true;
}

static bool list(struct task *task, struct err *err)
{
    static const struct listed listed = { columns, COUNT(columns), "No case is sealed.", rows };

    return listing_of(task, &listed, err);
}

const struct command cmd_seal_list = {
    .name = "seal list",
    .group = GROUP_CASES,
    .arguments = "[URN]",
    .most = 1,
    .formats = FORMATS_ALL,
    .help = "Which cases are sealed to whom, and why",
    .about = "Of one case, or of all you may know of.",
    .run = list,
};

/* ----- seal name, review, end ------------------------------------------------- */

static bool name(struct task *task, struct err *err)
{
    struct ident seal;
    struct named_case typed;
    const char *left = "";
    bool ok;

    if (!named_case(task, "seal", &typed, err))
        return false;
    ok = case_seal_find(typed.session, &typed.id, &seal, err) &&
         case_seal_name(typed.session, &seal, 0, names_of(task), call_text(task->call, "reason"),
                        &left, task->arena, err);
    session_close(typed.session);
    if (ok)
        say_left(task, left);
    return ok;
}

static bool look_again(struct task *task, bool ends, struct err *err)
{
    struct ident seal;
    struct named_case typed;
    bool ok;

    if (!named_case(task, "seal", &typed, err))
        return false;
    ok = case_seal_find(typed.session, &typed.id, &seal, err) &&
         case_seal_review(typed.session, &seal, 0, ends, call_text(task->call, "reason"), err);
    session_close(typed.session);
    return ok;
}

static bool review(struct task *task, struct err *err)
{
    return look_again(task, false, err);
}

static bool end(struct task *task, struct err *err)
{
    return look_again(task, true, err);
}

const struct command cmd_seal_name = {
    .name = "seal name",
    .group = GROUP_CASES,
    .arguments = "URN LOGIN...",
    .least = 2,
    .most = ANY_NUMBER,
    .help = "Say anew who may know of a sealed case",
    .about = "These people and you, in place of those who were named.",
    .options = { REASON_OPTION("Why other people are named") },
    .run = name,
};

const struct command cmd_seal_review = {
    .name = "seal review",
    .group = GROUP_CASES,
    .arguments = "URN",
    .least = 1,
    .most = 1,
    .help = "Say why a case is still sealed",
    .options = { REASON_OPTION("Why it still holds") },
    .run = review,
};

const struct command cmd_seal_end = {
    .name = "seal end",
    .group = GROUP_CASES,
    .arguments = "URN",
    .least = 1,
    .most = 1,
    .help = "Open a sealed case to those it concerns again",
    .options = { REASON_OPTION("Why it ends") },
    .run = end,
};
