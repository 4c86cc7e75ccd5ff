/* SPDX-License-Identifier: MIT */
/* cafdesk user own, own-tie: whose own family and address it may be. */

#include "config.h"

#include "base/compiler.h"
#include "cli/listing.h"
#include "cli/sign_in.h"
#include "service/own_tie_svc.h"
#include "service/session.h"

/* ----- user own ------------------------------------------------------------- */

/* What stood there, with what was typed put behind it. */
static const char *with(const char *before, const char *typed, struct arena *arena)
{
    if (!typed || !*typed || !*before)
        return typed && *typed ? typed : before;
    return arena_printf(arena, "%s, %s", before, typed);
}

static bool change(struct task *task, struct session *session, const char *login,
                   struct own_people_words *words, struct err *err)
{
    const struct call *call = task->call;
    const char *names = call_text(call, "names"), *postcodes = call_text(call, "postcodes");

    if (!names && !postcodes && !call_has(call, "clear"))
        return true;
    if (call_has(call, "clear"))
        words->names = words->postcodes = "";
    words->names = with(words->names, names, task->arena);
    words->postcodes = with(words->postcodes, postcodes, task->arena);
    return own_people_save(session, login, words, err) &&
           own_people_read(session, login, words, task->arena, err);
}

static bool own(struct task *task, struct session *session, struct listing *listing,
                struct err *err)
{
    const char *login = task->call->argument_count ? task->call->arguments[0] : NULL;
    struct own_people_words words;
    const char *cells[3];

    if (!own_people_read(session, login, &words, task->arena, err) ||
        !change(task, session, login, &words, err))
        return false;
    cells[0] = login ? login : session_who(session)->login;
    cells[1] = words.names;
    cells[2] = words.postcodes;
    listing_row(listing, cells, NULL);
    return true;
}

static bool run_own(struct task *task, struct err *err)
{
    static const struct column columns[] = {
        { .name = "login", .caption = "Login", .kind = CELL_TEXT, .least = 8 },
        { .name = "names", .caption = "Family names", .kind = CELL_TEXT, .least = 12,
          .flexible = true },
        { .name = "postcodes", .caption = "Postcodes", .kind = CELL_TEXT, .least = 9,
          .flexible = true },
    };
    static const struct listed listed = { columns, COUNT(columns), NULL, own };

    return listing_of(task, &listed, err);
}

const struct command cmd_user_own = {
    .name = "user own",
    .group = GROUP_ACCOUNTS,
    .arguments = "[LOGIN]",
    .most = 1,
    .formats = FORMATS_ALL,
    .help = "Say of which family you are, and where you live",
    .about = "Who meets a child of such a family name, or at such a postcode, is told; so is their "
             "supervisor, and an auditor. Nothing is refused by it. The family name of the account "
             "counts without being said. Everybody adds to their own; an administrator does so for "
             "anybody, and takes out what does not hold any more. No case shows it.",
    .options = { { .name = "names",
                   .kind = OPTION_TEXT,
                   .value = "NAME[,NAME]",
                   .help = "Family names of people near to them" },
                 { .name = "postcodes",
                   .kind = OPTION_TEXT,
                   .value = "POSTCODE[,POSTCODE]",
                   .help = "Where they and these people live" },
                 { .name = "clear",
                   .kind = OPTION_FLAG,
                   .help = "Take out what stood there before" } },
    .examples = { { "user own --names Marsh --postcodes \"FX9 4ZZ\"",
                    "A sister who married, and where both live" } },
    .run = run_own,
};

/* ----- own-tie list ----------------------------------------------------------- */

static const struct column columns[] = {
    { .name = "urn", .caption = "Reference", .kind = CELL_VALUE, .least = 14 },
    { .name = "login", .caption = "Login", .kind = CELL_TEXT, .least = 8 },
    { .name = "name", .caption = "Name", .kind = CELL_TEXT, .least = 8, .flexible = true },
    { .name = "by", .caption = "By what", .kind = CELL_VALUE, .least = 7 },
    { .name = "how", .caption = "How", .kind = CELL_VALUE, .least = 5 },
    { .name = "raised_at", .caption = "When", .kind = CELL_VALUE, .least = 20 },
    { .name = "due", .caption = "By", .kind = CELL_VALUE, .least = 10 },
};

static bool rows(struct task *task, struct session *session, struct listing *listing,
                 struct err *err)
{
    struct own_tie_lines lines;

    if (!own_tie_list(session, &lines, task->arena, err))
        return false;
    for (size_t i = 0; i < lines.count; i++) {
        const struct own_tie_line *line = &lines.items[i];
        char at[INSTANT_TEXT], due[DATE_TEXT];
        const char *cells[] = { line->urn,
                                line->login,
                                line->who,
                                code_text(CODES_OWN_TIE_ID, (int)line->kind),
                                code_text(CODES_OWN_TIE_HOW_ID, (int)line->how),
                                at,
                                due };

        instant_format(line->raised_at, at);
        date_format(line->due, due);
        listing_row(listing, cells, NULL);
    }
    return true;
}

static bool list(struct task *task, struct err *err)
{
    static const struct listed listed = { columns, COUNT(columns), "There is nothing to look into.",
                                          rows };

    return listing_of(task, &listed, err);
}

const struct command cmd_own_tie_list = {
    .name = "own-tie list",
    .group = GROUP_CASES,
    .formats = FORMATS_ALL,
    .help = "Who met a child of their own family or address",
    .about = "What nobody has looked into yet: for a supervisor of people they supervise and of "
             "cases these lead, for an auditor all. Nothing of what the case says is told.",
    .run = list,
};

/* ----- own-tie answer ----------------------------------------------------------- */

static bool answer(struct task *task, struct err *err)
{
    const struct call *call = task->call;
    const char *urn = call->arguments[0];
    int finding = call_code(call, "finding");
    struct session *session;
    struct ident tie;
    bool ok;

    if (!urn_check("own-tie answer", urn, err) || !sign_in(task, &session, err))
        return false;
    ok = own_tie_find(session, urn, call->arguments[1], &tie, err) &&
         own_tie_review(session, &tie, (enum code_own_tie_finding)finding,
                        call_text(call, "reason"), err);
    session_close(session);
    return ok;
}

const struct command cmd_own_tie_answer = {
    .name = "own-tie answer",
    .group = GROUP_CASES,
    .arguments = "URN LOGIN",
    .least = 2,
    .most = 2,
    .help = "Say what was found of that",
    .about = "For a supervisor of theirs or of whoever leads the case, or an auditor; never for "
             "oneself. Who has to keep out is kept out by \"stay-out add\".",
    .options = { { .name = "finding",
                   .kind = OPTION_CODE,
                   .value = "CODE",
                   .list = CODES_OWN_TIE_FINDING_ID,
                   .needed = true,
                   .help = "NONE, MAY or OUT" },
                 { .name = "reason",
                   .kind = OPTION_TEXT,
                   .value = "TEXT",
                   .needed = true,
                   .help = "Whom you asked, and what comes of it" } },
    .examples = { { "own-tie answer CAF-2010-00017 rmenon --finding NONE --reason \"Asked him: the "
                    "name is a common one\"",
                    "Somebody of the same name" } },
    .run = answer,
};
