/* SPDX-License-Identifier: MIT */
/* cafdesk list: the cases this person may see. */

#include "config.h"

#include <string.h>

#include "base/compiler.h"
#include "cli/listing.h"
#include "cli/record_named.h"
#include "cli/sign_in.h"
#include "service/case_list.h"
#include "service/case_svc.h"
#include "service/names.h"

enum { PAGE = 500 };

/* ----- What is asked for -------------------------------------------------- */

static enum case_sort sort_of(const struct call *call)
{
    static const struct {
        const char *word;
        enum case_sort sort;
    } sorts[] = {
        { "next", SORT_NEXT }, { "opened", SORT_OPENED }, { "name", SORT_NAME }, { "urn", SORT_URN }
    };
    const char *word = call_text(call, "sort");

    for (size_t i = 0; word && i < COUNT(sorts); i++) {
        if (strcmp(sorts[i].word, word) == 0)
            return sorts[i].sort;
    }
    return SORT_NEXT;
}

static bool read_filter(const struct call *call, struct session *session,
                        struct case_filter *filter, struct err *err)
{
    const char *lead = call_text(call, "lead");
    const char *locality = call_text(call, "locality");
    const char *agency = call_text(call, "agency");

    *filter = (struct case_filter){
        .whose = CASES_ALLOWED,
        .state = (enum code_state)call_code(call, "state"),
        .sector = (enum code_sector9)call_code(call, "sector"),
        .late_only = call_has(call, "late"),
        .no_lead = call_has(call, "no-lead"),
        .no_consent = call_has(call, "no-consent"),
        .closed_too = call_has(call, "all"),
        .no_checklists = !call_has(call, "all") && call_code(call, "state") != STATE_P0,
        .sort = sort_of(call),
    };
    if (lead && !practitioner_of_login(session, lead, &filter->lead, err))
        return false;
    if (locality &&
        !record_named(session, ENTITY_locality, "locality", locality, &filter->locality, err))
        return false;
    return !agency || record_named(session, ENTITY_agency, "agency", agency, &filter->agency, err);
}

/* ----- What is shown ------------------------------------------------------ */

static const struct column columns[] = {
    { .name = "urn", .caption = "Reference", .kind = CELL_VALUE, .least = 14 },
    { .name = "family_name", .caption = "Name", .kind = CELL_TEXT, .least = 10, .flexible = true },
    { .name = "given_names", .kind = CELL_TEXT },
    { .name = "dob", .kind = CELL_VALUE },
    { .name = "state", .caption = "St", .kind = CELL_VALUE },
    { .name = "lead", .caption = "Lead", .kind = CELL_TEXT, .least = 8, .flexible = true },
    { .name = "locality", .kind = CELL_TEXT },
    { .name = "next_due", .caption = "Next due", .kind = CELL_VALUE, .least = 10 },
    { .name = "next_what", .caption = "What", .kind = CELL_TEXT, .least = 8, .flexible = true },
    { .name = "alerts", .caption = "!", .kind = CELL_NUMBER },
};

/* An interim is told first: the column may be cut. */
static const char *lead_words(const struct case_row *row, struct arena *arena)
{
    if (row->lead_name[0] == '\0')
        return "none";
    return row->lead_is_interim ? arena_printf(arena, "interim: %s", row->lead_name)
                                : row->lead_name;
}

static void print_row(struct listing *listing, const struct case_row *row, struct arena *arena)
{
    char dob[DATE_TEXT], due[DATE_TEXT];
    const char *lead = row->lead_login && *row->lead_login ? row->lead_login : row->lead_name;
    const char *name = row->given_names && *row->given_names
                           ? arena_printf(arena, "%s, %s", row->family_name, row->given_names)
                           : row->family_name;
    const char *cells[] = { row->urn, row->family_name, row->given_names, dob,
                            code_text(CODES_STATE_ID, row->state), lead, row->locality, due,
                            row->next_what, arena_printf(arena, "%d", row->alerts) };
    const char *words[COUNT(columns)] = { [1] = name, [5] = lead_words(row, arena) };

    date_format(row->dob, dob);
    date_format(row->next_due, due);
    listing_row(listing, cells, words);
}

/* Page by page, because each page is looked at by itself. */
static bool print_pages(struct task *task, struct session *session, struct listing *listing,
                        struct err *err)
{
    struct case_filter filter;
    int64_t left = call_number(task->call, "limit", INT64_MAX);
    const char *after = call_text(task->call, "after");

    if (!case_list_allowed(session, err) || !read_filter(task->call, session, &filter, err))
        return false;
    while (left > 0 && listing_wanted(listing)) {
        struct case_page page;

        if (!case_list(session, &filter, after, left < PAGE ? (size_t)left : PAGE, &page,
                       task->arena, err))
            return false;
        for (size_t i = 0; i < page.count; i++)
            print_row(listing, &page.rows[i], task->arena);
        left -= (int64_t)page.count;
        after = page.next;
        if (!page.more || !after)
            break;
    }
    return true;
}

static bool run(struct task *task, struct err *err)
{
    static const struct listed cases = { columns, COUNT(columns), "No case is on this list.",
                                         print_pages };

    return listing_of(task, &cases, err);
}

const struct command cmd_list = {
    .name = "list",
    .group = GROUP_CASES,
    .formats = FORMATS_ALL,
    .help = "The open cases you may see",
    .about = "Each page that is read leaves a row in the trail. In csv and json the lead is the "
             "login, or the name where there is no login; as text an interim one is told apart.",
    .options = { { .name = "state",
                   .kind = OPTION_CODE,
                   .value = "S",
                   .list = CODES_STATE_ID,
                   .help = "Cases in this state only, as in D0" },
                 { .name = "lead",
                   .kind = OPTION_LOGIN,
                   .value = "LOGIN",
                   .help = "Cases that this person leads" },
                 { .name = "locality",
                   .kind = OPTION_TEXT,
                   .value = "L",
                   .help = "Cases of this locality" },
                 { .name = "agency",
                   .kind = OPTION_TEXT,
                   .value = "A",
                   .help = "Cases whose lead works for this agency" },
                 { .name = "sector",
                   .kind = OPTION_CODE,
                   .value = "S",
                   .list = CODES_SECTOR9_ID,
                   .help = "Cases whose lead works in this sector, as in HE" },
                 { .name = "late",
                   .kind = OPTION_FLAG,
                   .help = "Cases with something late today" },
                 { .name = "no-lead",
                   .kind = OPTION_FLAG,
                   .help = "Cases that nobody leads, or an interim only" },
                 { .name = "no-consent",
                   .kind = OPTION_FLAG,
                   .help = "Cases without consent in force" },
                 { .name = "all", .kind = OPTION_FLAG, .help = "Closed cases, too" },
                 { .name = "sort",
                   .kind = OPTION_WORD,
                   .value = "ORDER",
                   .words = "next opened name urn",
                   .help = "By what is due next (without this), the day of opening, the name, or "
                           "the reference" },
                 { .name = "limit",
                   .kind = OPTION_NUMBER,
                   .value = "N",
                   .help = "At most so many" },
                 { .name = "after",
                   .kind = OPTION_URN,
                   .value = "URN",
                   .help = "Those that come after this case in the order" } },
    .examples = { { "list --late", "What is late today" },
                  { "list --no-lead --locality Fennmoor --format csv",
                    "For a spreadsheet: cases of an area without a lead" } },
    .run = run,
};
