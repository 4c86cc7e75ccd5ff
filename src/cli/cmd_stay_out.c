/* SPDX-License-Identifier: MIT */
/* cafdesk stay-out: of whom a child is kept. */

#include "config.h"

#include "base/compiler.h"
#include "cli/bar_listing.h"
#include "cli/named_case.h"
#include "service/case_svc.h"
#include "service/stay_out_svc.h"

/* ----- stay-out add --------------------------------------------------------- */

static bool add(struct task *task, struct err *err)
{
    int why = call_code(task->call, "why");
    const char *login = task->call->arguments[1];
    struct named_case typed;
    const char *still, *elsewhere = "";
    struct err quiet = ERR_INIT;
    bool ok;

    if (!named_case(task, "stay-out", &typed, err))
        return false;
    ok = stay_out_add(typed.session, &typed.id, login,
                      why ? (enum code_stay_out)why : STAY_OUT_OTHER,
                      call_text(task->call, "reason"), &still, task->arena, err);
    if (ok && !stay_out_elsewhere(typed.session, &typed.id, &elsewhere, task->arena, &quiet))
        elsewhere = "";
    session_close(typed.session);
    if (ok)
        out_text(task->out, arena_printf(task->arena, "The child of %s does not exist for %s any "
                                                      "more.\n", typed.urn, login));
    if (ok && *still)
        out_text(task->out, arena_printf(task->arena, "%s still %s: somebody has to take over.\n",
                                         login, still));
    if (ok && *elsewhere)
        out_text(task->out,
                 arena_printf(task->arena, "Another case may be the same child's, and %s still "
                                           "finds it: %s.\n", login, elsewhere));
    return ok;
}

const struct command cmd_stay_out_add = {
    .name = "stay-out add",
    .group = GROUP_CASES,
    .arguments = "URN LOGIN",
    .least = 2,
    .most = 2,
    .help = "Keep a child from somebody",
    .about = "For the co-ordinator of the locality, and the supervisor of whoever leads the case. For "
             "the one who is kept out the child does not exist from now on: in no list, search, "
             "count, export or message, and not in an emergency. Nobody is told; it is looked at "
             "again after some months.",
    .options = { REASON_OPTION("What it rests on, in a sentence"),
                 { .name = "why",
                   .kind = OPTION_CODE,
                   .value = "CODE",
                   .list = CODES_STAY_OUT_ID,
                   .help = "Why, as in FAMILY; without this, OTHER" } },
    .examples = { { "stay-out add CAF-2010-00017 rmenon --why FAMILY --reason \"Her uncle, as he says "
                    "himself\"",
                    "An uncle is kept out" } },
    .run = add,
};

/* ----- stay-out list ---------------------------------------------------------- */

static const struct column columns[] = {
    { .name = "urn", .caption = "Reference", .kind = CELL_VALUE, .least = 14 },
    { .name = "login", .caption = "Login", .kind = CELL_TEXT, .least = 8 },
    { .name = "name", .caption = "Name", .kind = CELL_TEXT, .least = 8, .flexible = true },
    { .name = "why", .caption = "Why", .kind = CELL_VALUE, .least = 7 },
    { .name = "reason", .kind = CELL_TEXT },
    { .name = "set_by", .kind = CELL_TEXT },
    { .name = "set_on", .caption = "Since", .kind = CELL_VALUE, .least = 10 },
    { .name = "review_by", .caption = "Look again", .kind = CELL_VALUE, .least = 10 },
    { .name = "reviewed_by", .kind = CELL_TEXT },
    { .name = "reviewed_on", .kind = CELL_VALUE },
    { .name = "review_words", .kind = CELL_TEXT },
    { .name = "ended_on", .caption = "Ended", .kind = CELL_VALUE, .least = 10 },
};

static void write_row(struct listing *listing, const struct stay_out_line *line)
{
    const char *const own[] = { line->bar.urn, line->login, line->name,
                                code_text(CODES_STAY_OUT_ID, line->bar.reason) };

    bar_listing_row(listing, own, COUNT(own), &line->bar);
}

static bool rows(struct task *task, struct session *session, struct listing *listing,
                 struct err *err)
{
    struct ident case_id;
    struct stay_outs lines;

    if (!bar_listing_case(task, "stay-out", session, &case_id, err) ||
        !stay_out_list(session, ident_known(&case_id) ? &case_id : NULL, &lines, task->arena, err))
        return false;
    for (size_t i = 0; i < lines.count; i++)
        write_row(listing, &lines.items[i]);
    return true;
}

static bool list(struct task *task, struct err *err)
{
    static const struct listed listed = { columns, COUNT(columns), "Nobody is kept out.", rows };

    return listing_of(task, &listed, err);
}

const struct command cmd_stay_out_list = {
    .name = "stay-out list",
    .group = GROUP_CASES,
    .arguments = "[URN]",
    .most = 1,
    .formats = FORMATS_ALL,
    .help = "Who is kept from which child, and why",
    .about = "Of one case, or of all you may know of. Whoever is kept out sees none of their own.",
    .run = list,
};

/* ----- stay-out review, end --------------------------------------------------- */

static bool look_again(struct task *task, bool ends, struct err *err)
{
    struct ident stay_out;
    struct named_case typed;
    bool ok;

    if (!named_case(task, "stay-out", &typed, err))
        return false;
    ok = stay_out_find(typed.session, &typed.id, task->call->arguments[1], &stay_out, err) &&
         stay_out_review(typed.session, &stay_out, ends, call_text(task->call, "reason"), err);
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

const struct command cmd_stay_out_review = {
    .name = "stay-out review",
    .group = GROUP_CASES,
    .arguments = "URN LOGIN",
    .least = 2,
    .most = 2,
    .help = "Say why somebody is still kept out",
    .options = { REASON_OPTION("Why it still holds") },
    .run = review,
};

const struct command cmd_stay_out_end = {
    .name = "stay-out end",
    .group = GROUP_CASES,
    .arguments = "URN LOGIN",
    .least = 2,
    .most = 2,
    .help = "Let somebody know of the child again",
    .options = { REASON_OPTION("Why it ends") },
    .run = end,
};
