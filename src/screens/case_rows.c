/* SPDX-License-Identifier: MIT */
/* Pages of cases for a table. */

#include "config.h"

#include "screens/case_rows.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/text_fold.h"
#include "service/case_svc.h"

enum { PAGE = 50, MOST_ROWS = 20000 };

void case_rows_init(struct case_rows *rows, struct app *app)
{
    *rows = (struct case_rows){ .app = app, .due_within = -1 };
}

void case_rows_clear(struct case_rows *rows)
{
    arena_clear(&rows->before);
    rows->before = rows->arena;
    rows->arena = ARENA_INIT;
    free(rows->typed);
    rows->typed = NULL;
    rows->cases = NULL;
    rows->rows = NULL;
    rows->count = 0;
    rows->next = NULL;
}

void case_rows_release(struct case_rows *rows)
{
    case_rows_clear(rows);
    arena_clear(&rows->before);
}

const struct table_column *case_rows_columns(size_t *count)
{
    static const struct table_column columns[] = {
        { .title = "Family name", .cols = 12 },
        { .title = "Given", .cols = 8 },
        { .title = "Age", .cols = 3, .right = true, .rank = 3 },
        { .title = "State", .cols = 15, .rank = 2 },
        { .title = "Next due", .cols = 22, .grow = true },
        { .title = "Lead", .cols = 12, .rank = 1, .grow = true },
        { .title = "Late", .cols = 4, .right = true, .rank = 4 },
    };

    *count = COUNT(columns);
    return columns;
}

/* ----- What was typed -------------------------------------------------- */

static void take_state(struct case_rows *rows, const char *word)
{
    const struct code_list *states = code_list(CODES_STATE_ID);

    if (strncasecmp(word, "late", strlen(word)) == 0) {
        rows->asked.late_only = true;
        return;
    }
    for (int i = 1; i <= states->count; i++) {
        if (strcasecmp(states->codes[i].code, word) == 0 ||
            strncasecmp(states->codes[i].label, word, strlen(word)) == 0)
            rows->asked.state = (enum code_state)i;
    }
}

static void take_agency(struct case_rows *rows, const char *word)
{
    struct choices choices;
    struct err err = ERR_INIT;

    if (choices_of(app_session(rows->app), ENTITY_agency, word, NULL, &choices, &rows->arena,
                   &err) &&
        choices.count > 0)
        rows->asked.agency = choices.items[0].id;
}

static void add_word(struct case_rows *rows, const char *word)
{
    const char *folded = text_fold(word, &rows->arena);

    rows->asked.words = rows->asked.words == NULL
                            ? folded
                            : arena_printf(&rows->arena, "%s %s", rows->asked.words, folded);
}

static void take_word(struct case_rows *rows, const char *word)
{
    if (word[0] == '\0' || (word[1] == ':' && word[2] == '\0'))
        return;
    if (strncasecmp(word, "s:", 2) == 0)
        take_state(rows, word + 2);
    else if (strncasecmp(word, "a:", 2) == 0)
        take_agency(rows, word + 2);
    else if (strncasecmp(word, "d:<", 3) == 0)
        rows->due_within = atoi(word + 3);
    else if (strncasecmp(word, "u:", 2) == 0 || strncasecmp(word, "p:", 2) == 0)
        add_word(rows, word + 2);
    else
        add_word(rows, word);
}

static void read_typed(struct case_rows *rows, const char *typed)
{
    char *copy;
    char *state = NULL;

    case_rows_clear(rows);
    rows->typed = strdup(typed);
    rows->asked = rows->filter;
    rows->due_within = -1;
    copy = arena_strdup(&rows->arena, typed);
    for (char *word = strtok_r(copy, " ", &state); word != NULL;
         word = strtok_r(NULL, " ", &state))
        take_word(rows, word);
}

/* ----- Rows ------------------------------------------------------------ */

static const char *age_words(const struct case_row *row, struct date today, struct arena *arena)
{
    if (!date_known(row->dob))
        return "--";
    return arena_printf(arena, "%d", date_age(row->dob, today));
}

/* What is due, in words that fit a narrow column; the whole of it stands in the
 * lines about the case. */
static const char *short_words(const char *what)
{
    static const struct {
        const char *begins, *words;
    } table[] = {
        { "Team member outside the consent", "Outside the consent" },
        { "Consent for a team member", "Consent for team" },
        { "Spoken consent not signed", "Consent not signed" },
        { "Get spoken consent signed", "Sign consent" },
        { "Ask for consent after", "Ask for consent" },
        { "Consent not asked after", "Consent not asked" },
        { "Family copy not recorded", "Family copy missing" },
        { "Give the family its copy", "Family copy" },
        { "Written referral to", "Written referral" },
        { "Extra meeting after social care late", "Extra meeting late" },
        { "Extra meeting after", "Extra meeting" },
        { "No decision from social care", "No decision yet" },
        { "Social care's decision", "Decision due" },
        { "Review after moving in late", "Moved in, review late" },
        { "Review after moving in", "Moved in, review" },
        { "Reviews missed", "Reviews missed" },
        { "Approve or reject", "Decide closure" },
        { "Finish the assessment", "Assessment" },
        { "Name a lead", "Name a lead" },
        { "Add an action", "Add an action" },
        { "No view of child", "No view written" },
        { "Checklist without", "Checklist undecided" },
    };

    for (size_t i = 0; i < COUNT(table); i++) {
        if (strncmp(what, table[i].begins, strlen(table[i].begins)) == 0)
            return table[i].words;
    }
    return what;
}

/* The mark beside the row tells what is late. */
static const char *next_words(const struct case_row *row, struct date today, struct arena *arena)
{
    char words[DATE_WORDS];

    if (!date_known(row->next_due))
        return "-";
    if (date_compare(row->next_due, today) < 0)
        return short_words(row->next_what);
    date_format_words(row->next_due, words);
    words[10] = '\0'; /* "Wed 24 Mar" */
    return arena_printf(arena, "%s %s", words + 4, short_words(row->next_what));
}

/* "C. Pettigrew": the whole name stands in the lines about the case. */
static const char *short_name(const char *name, struct arena *arena)
{
    const char *last = strrchr(name, ' ');
    size_t first = 1;

    if (last == NULL)
        return arena_strdup(arena, name);
    while (((unsigned char)name[first] & 0xc0) == 0x80)
        first++;
    return arena_printf(arena, "%.*s. %s", (int)first, name, last + 1);
}

static const char *lead_words(const struct case_rows *rows, const struct case_row *row,
                              struct arena *arena)
{
    const struct who *who = session_who(app_session(rows->app));

    if (row->lead_name[0] == '\0')
        return "none";
    if (ident_known(&who->practitioner) && ident_equal(&row->lead, &who->practitioner))
        return row->lead_is_interim ? "me, interim" : "me";
    return short_name(row->lead_name, arena);
}

static void make_row(struct case_rows *rows, const struct case_row *row, struct table_row *out)
{
    struct arena *arena = &rows->arena;
    struct date today = session_today(app_session(rows->app));

    *out = (struct table_row){
        .id = row->urn,
        .at = row->urn,
        .mark = row->alerts > 0 ? "!" : NULL,
        .cells = { row->family_name, row->given_names, age_words(row, today, arena),
                   code_label(CODES_STATE_ID, (int)row->state), next_words(row, today, arena),
                   lead_words(rows, row, arena),
                   row->alerts > 0 ? arena_printf(arena, "%d", row->alerts) : "" },
    };
}

static bool is_wanted(const struct case_rows *rows, const struct case_row *row)
{
    struct date today = session_today(app_session(rows->app));

    if (rows->due_within < 0)
        return true;
    return date_known(row->next_due) &&
           date_days_between(today, row->next_due) < rows->due_within;
}

static bool read_page(struct case_rows *rows, struct err *err)
{
    struct case_page page;

    if (!case_list(app_session(rows->app), &rows->asked, rows->next, PAGE, &page, &rows->arena,
                   err))
        return false;
    for (size_t i = 0; i < page.count; i++) {
        if (!is_wanted(rows, &page.rows[i]))
            continue;
        rows->cases = arena_grow(&rows->arena, rows->cases, rows->count, sizeof(*rows->cases));
        rows->rows = arena_grow(&rows->arena, rows->rows, rows->count, sizeof(*rows->rows));
        rows->cases[rows->count] = page.rows[i];
        make_row(rows, &page.rows[i], &rows->rows[rows->count]);
        rows->count++;
    }
    rows->next = page.more ? page.next : NULL;
    return true;
}

/* Reads on until there are `wanted` rows, or all. */
static bool read_up_to(struct case_rows *rows, size_t wanted, struct err *err)
{
    while (rows->count < wanted && rows->next != NULL) {
        if (!read_page(rows, err))
            return false;
    }
    return true;
}

/* From the end on: mostly it is a row read just now. */
static size_t place_of(const struct case_rows *rows, const char *id)
{
    for (size_t i = rows->count; id != NULL && i > 0; i--) {
        if (strcmp(rows->rows[i - 1].id, id) == 0)
            return i - 1;
    }
    return rows->count;
}

const struct case_row *case_rows_find(const struct case_rows *rows, const char *id)
{
    size_t at = place_of(rows, id);

    return at < rows->count ? &rows->cases[at] : NULL;
}

/* Where the asked page begins and how many rows it has. */
static bool find_span(struct case_rows *rows, const struct table_request *request, size_t *first,
                      size_t *most, struct err *err)
{
    *most = request->most;
    *first = 0;
    switch (request->where) {
    case TABLE_FIRST:
        break;
    case TABLE_LAST:
        if (!read_up_to(rows, MOST_ROWS, err))
            return false;
        *first = rows->count > *most ? rows->count - *most : 0;
        break;
    case TABLE_AFTER:
        *first = place_of(rows, request->at) + 1;
        break;
    case TABLE_BEFORE:
        *first = place_of(rows, request->at);
        *most = *first < *most ? *first : *most;
        *first -= *most;
        break;
    case TABLE_AROUND:
        while (place_of(rows, request->id) == rows->count && rows->next != NULL) {
            if (rows->count >= MOST_ROWS || !read_page(rows, err))
                break;
        }
        *first = place_of(rows, request->id);
        if (*first == rows->count)
            *first = 0;
        break;
    }
    return read_up_to(rows, *first + *most, err);
}

static bool fetch(void *who, const struct table_request *request, struct table_page *page,
                  struct arena *arena UNUSED, struct err *err)
{
    struct case_rows *rows = who;
    size_t first, most;

    if (rows->typed == NULL || strcmp(rows->typed, request->filter) != 0) {
        read_typed(rows, request->filter);
        if (!read_page(rows, err)) {
            case_rows_clear(rows);
            return false;
        }
    }
    if (!find_span(rows, request, &first, &most, err))
        return false;
    page->rows = rows->rows + first;
    page->count = first >= rows->count ? 0 : rows->count - first;
    page->count = page->count < most ? page->count : most;
    page->more_before = first > 0;
    return true;
}

/* Known once the last of them has been read. */
static bool count(void *who, const char *filter, size_t *total)
{
    const struct case_rows *rows = who;

    if (rows->typed == NULL || rows->next != NULL || strcmp(rows->typed, filter) != 0)
        return false;
    *total = rows->count;
    return true;
}

struct table_source case_rows_source(struct case_rows *rows)
{
    return (struct table_source){ .fetch = fetch, .count = count, .who = rows };
}
