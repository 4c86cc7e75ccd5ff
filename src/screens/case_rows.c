/* SPDX-License-Identifier: MIT */
/* Pages of cases for a table. */

#include "config.h"

#include "screens/case_rows.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/die.h"
#include "base/text_fold.h"
#include "screens/case_kinds.h"
#include "screens/case_words.h"
#include "screens/view.h"
#include "service/case_svc.h"
#include "service/due_whose.h"

enum { PAGE = 50, MOST_DAYS = 100000 };

void case_rows_init(struct case_rows *rows, struct app *app)
{
    *rows = (struct case_rows){ .app = app };
}

/* Nothing is known, of a list that begins and ends somewhere. */
static void know_nothing(struct case_rows *rows)
{
    rows->count = 0;
    rows->more_after = rows->more_before = true;
    rows->after = rows->before = NULL;
}

void case_rows_clear(struct case_rows *rows)
{
    know_nothing(rows);
    if (rows->typed == NULL)
        return;
    arena_clear(&rows->earlier);
    rows->earlier = rows->arena;
    rows->arena = ARENA_INIT;
    free(rows->typed);
    rows->typed = NULL;
}

void case_rows_release(struct case_rows *rows)
{
    case_rows_clear(rows);
    arena_clear(&rows->earlier);
    free(rows->cases);
    free(rows->rows);
}

const struct table_column *case_rows_columns(size_t *count)
{
    static const struct table_column columns[] = {
        { .title = "Family name", .cols = 12 },
        { .title = "Given", .cols = 10 },
        { .title = "Age", .cols = 3, .right = true, .rank = 3 },
        { .title = "State", .cols = 15, .rank = 2 },
        { .title = "Next due", .cols = 20, .grow = true },
        { .title = "Lead", .cols = 12, .rank = 1, .grow = true },
        { .title = "Late", .cols = 4, .right = true, .rank = 4 },
    };

    *count = COUNT(columns);
    return columns;
}

/* ----- What was typed -------------------------------------------------- */

/* What nothing is called or can be in is in no row: a word typed wrong is seen, and nobody opens
 * another family's case by it. */
static void take_none(struct case_rows *rows, const char *prefix, const char *word)
{
    if (*word)
        rows->asked.words = arena_printf(&rows->arena, "%s%s", prefix, word);
}

static void take_state(struct case_rows *rows, const char *word)
{
    const struct code_list *states = code_list(CODES_STATE_ID);
    bool found = false;

    if (strncasecmp(word, "late", strlen(word)) == 0) {
        rows->asked.late_only = true;
        return;
    }
    for (int i = 1; i <= states->count; i++) {
        if (strcasecmp(states->codes[i].code, word) == 0 ||
            strncasecmp(states->codes[i].label, word, strlen(word)) == 0) {
            rows->asked.state = (enum code_state)i;
            found = true;
        }
    }
    if (!found)
        take_none(rows, "s:", word);
}

static void take_agency(struct case_rows *rows, const char *word)
{
    struct choices choices;
    struct err err = ERR_INIT;

    if (choices_of(app_session(rows->app), ENTITY_agency, word, NULL, &choices, &rows->arena,
                   &err) &&
        choices.count > 0)
        rows->asked.agency = choices.items[0].id;
    else
        take_none(rows, "a:", word);
}

static void take_lead(struct case_rows *rows, const char *word)
{
    struct choices choices;
    struct err err = ERR_INIT;

    if (choices_of(app_session(rows->app), ENTITY_practitioner, word, NULL, &choices,
                   &rows->arena, &err) &&
        choices.count > 0)
        rows->asked.lead = choices.items[0].id;
    else
        take_none(rows, "w:", word);
}

/* "me", as the column of the lead has it, or written like the prefixes. */
static bool take_me(struct case_rows *rows, const char *word)
{
    const struct ident *me = &session_who(app_session(rows->app))->practitioner;

    if ((strcasecmp(word, "me") != 0 && strcasecmp(word, "me:") != 0) || !ident_known(me))
        return false;
    rows->asked.lead = *me;
    return true;
}

static void take_kind(struct case_rows *rows, const char *word)
{
    if (!kind_typed(word, &rows->asked))
        take_none(rows, "l:", word);
}

static void take_days(struct case_rows *rows, const char *days)
{
    rows->asked.soon = true;
    rows->asked.due_within = (int)strtol(days, NULL, 10) % MOST_DAYS;
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
    if (take_me(rows, word))
        return;
    if (strncasecmp(word, "w:", 2) == 0)
        take_lead(rows, word + 2);
    else if (strncasecmp(word, "s:", 2) == 0)
        take_state(rows, word + 2);
    else if (strncasecmp(word, "a:", 2) == 0)
        take_agency(rows, word + 2);
    else if (strncasecmp(word, "l:", 2) == 0)
        take_kind(rows, word + 2);
    else if (strncasecmp(word, "d:<", 3) == 0)
        take_days(rows, word + 3);
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
    rows->typed = need_text(typed);
    rows->asked = rows->filter;
    copy = arena_strdup(&rows->arena, typed);
    for (char *word = strtok_r(copy, " ", &state); word != NULL;
         word = strtok_r(NULL, " ", &state))
        take_word(rows, word);
}

/* ----- Rows ------------------------------------------------------------ */

static void make_row(struct case_rows *rows, const struct case_row *row, struct table_row *out)
{
    struct session *session = app_session(rows->app);

    *out = (struct table_row){ .id = row->urn, .at = row->urn,
                               .mark = row->alerts > 0 ? "!" : NULL };
    case_words(row, session_who(session), session_today(session), out->cells, &rows->arena);
}

/* Who else than the lead is late with it. */
static void name_late(struct case_rows *rows, struct case_row *row)
{
    struct err quiet = ERR_INIT;
    const char *words;

    if (due_whose_late(app_session(rows->app), row, &words, &rows->arena, &quiet))
        row->late_words = words;
}

static void make_room(struct case_rows *rows, size_t wanted)
{
    if (wanted <= rows->room)
        return;
    rows->room = wanted < 2 * rows->room ? 2 * rows->room : wanted;
    rows->cases = realloc(rows->cases, rows->room * sizeof(*rows->cases));
    rows->rows = realloc(rows->rows, rows->room * sizeof(*rows->rows));
    if (rows->cases == NULL || rows->rows == NULL)
        die("There is not enough memory for the list.");
}

/* Puts a page in at a place: before all known rows, or after them. */
static void put_page(struct case_rows *rows, size_t at, const struct case_page *page)
{
    size_t tail = rows->count - at;

    if (page->count == 0)
        return;
    make_room(rows, rows->count + page->count);
    memmove(rows->cases + at + page->count, rows->cases + at, tail * sizeof(*rows->cases));
    memmove(rows->rows + at + page->count, rows->rows + at, tail * sizeof(*rows->rows));
    for (size_t i = 0; i < page->count; i++) {
        rows->cases[at + i] = page->rows[i];
        name_late(rows, &rows->cases[at + i]);
        make_row(rows, &page->rows[i], &rows->rows[at + i]);
    }
    rows->count += page->count;
}

static bool read_after(struct case_rows *rows, struct err *err)
{
    struct case_page page;

    if (!case_list(app_session(rows->app), &rows->asked, rows->after, PAGE, &page, &rows->arena,
                   err))
        return false;
    if (rows->after == NULL)
        rows->more_before = false;
    put_page(rows, rows->count, &page);
    rows->more_after = page.more;
    rows->after = page.next;
    return true;
}

static bool read_before(struct case_rows *rows, struct err *err)
{
    struct case_page page;

    if (!case_list_back(app_session(rows->app), &rows->asked, rows->before, PAGE, &page,
                        &rows->arena, err))
        return false;
    if (rows->before == NULL)
        rows->more_after = false;
    put_page(rows, 0, &page);
    rows->more_before = page.more;
    rows->before = page.next;
    return true;
}

/* Reads on until there are `wanted` rows, or all. */
static bool read_up_to(struct case_rows *rows, size_t wanted, struct err *err)
{
    while (rows->count < wanted && rows->more_after) {
        if (!read_after(rows, err))
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

/* ----- The part of the list that is known -------------------------------- */

/* What was read is forgotten, but for what the table still names its rows by. */
static void part_from(struct case_rows *rows)
{
    char *typed = need_text(rows->typed);

    if (rows->count == 0)
        know_nothing(rows);
    else
        read_typed(rows, typed);
    free(typed);
}

/* Knows the last rows. */
static bool go_to_end(struct case_rows *rows, struct err *err)
{
    if (!rows->more_after)
        return true;
    part_from(rows);
    return read_before(rows, err);
}

static bool go_to_start(struct case_rows *rows, struct err *err)
{
    if (!rows->more_before)
        return true;
    part_from(rows);
    return read_after(rows, err);
}

/* Knows the rows before a record and, from it on, those after them. It is not
 * among them when it no longer belongs to the list. */
static bool go_around(struct case_rows *rows, const char *id, struct err *err)
{
    struct err gone = ERR_INIT;

    part_from(rows);
    rows->before = arena_strdup(&rows->arena, id);
    if (!read_before(rows, &gone)) {
        know_nothing(rows);
        *err = gone;
        return gone.kind == ERR_NOT_FOUND;
    }
    if (rows->count > 0)
        rows->after = rows->rows[rows->count - 1].id;
    return read_after(rows, err);
}

static bool find_record(struct case_rows *rows, const char *id, size_t *at, struct err *err)
{
    if (place_of(rows, id) == rows->count && !go_around(rows, id, err))
        return false;
    *at = place_of(rows, id);
    if (*at < rows->count)
        return true;
    *at = 0;
    know_nothing(rows);
    return read_after(rows, err);
}

static bool find_before(struct case_rows *rows, const char *id, size_t most, size_t *at,
                        struct err *err)
{
    while (place_of(rows, id) < most && rows->more_before) {
        if (!read_before(rows, err))
            return false;
    }
    *at = place_of(rows, id);
    return true;
}

/* Where the asked page begins and how many rows it has. */
static bool find_span(struct case_rows *rows, const struct table_request *request, size_t *first,
                      size_t *most, struct err *err)
{
    size_t at = 0;

    *most = request->most;
    *first = 0;
    switch (request->where) {
    case TABLE_FIRST:
        if (!go_to_start(rows, err))
            return false;
        break;
    case TABLE_LAST:
        if (!go_to_end(rows, err))
            return false;
        *first = rows->count > *most ? rows->count - *most : 0;
        break;
    case TABLE_AFTER:
        *first = place_of(rows, request->at) + 1;
        break;
    case TABLE_BEFORE:
        if (!find_before(rows, request->at, *most, &at, err))
            return false;
        *most = at < *most ? at : *most;
        *first = at - *most;
        return true;
    case TABLE_AROUND:
        if (!find_record(rows, request->id, first, err))
            return false;
        break;
    }
    return read_up_to(rows, *first + *most, err);
}

/* The rows go to the table as a copy: what is known here moves when more is read. Their names are
 * its own: it looks for them again when everything here was forgotten, twice over in plain mode. */
static bool fetch(void *who, const struct table_request *request, struct table_page *page,
                  struct arena *arena, struct err *err)
{
    struct case_rows *rows = who;
    size_t first, most, left;

    if (rows->typed == NULL || strcmp(rows->typed, request->filter) != 0)
        read_typed(rows, request->filter);
    if (!find_span(rows, request, &first, &most, err))
        return false;
    left = first >= rows->count ? 0 : rows->count - first;
    page->count = left < most ? left : most;
    page->more_before = first > 0 || rows->more_before;
    for (size_t i = 0; i < page->count; i++) {
        page->rows = arena_grow(arena, page->rows, i, sizeof(*page->rows));
        page->rows[i] = rows->rows[first + i];
        page->rows[i].id = arena_strdup(arena, page->rows[i].id);
    }
    return true;
}

/* Known once both ends of the list have been read. */
static bool count(void *who, const char *filter, size_t *total)
{
    const struct case_rows *rows = who;

    if (rows->typed == NULL || rows->more_after || rows->more_before ||
        strcmp(rows->typed, filter) != 0)
        return false;
    *total = rows->count;
    return true;
}

struct table_source case_rows_source(struct case_rows *rows)
{
    return (struct table_source){ .fetch = fetch, .count = count, .who = rows };
}
