/* SPDX-License-Identifier: MIT */
/* Lists of cases. */

#include "config.h"

#include "service/case_list.h"

#include <stdlib.h>
#include <string.h>

#include "model/subject_name.h"
#include "model/urn.h"
#include "policy/due.h"
#include "service/board.h"
#include "service/case_scope.h"
#include "service/deed.h"
#include "service/draft_svc.h"
#include "store/board_store.h"
#include "store/record_store.h"

/* ----- Where a page goes on --------------------------------------------- */

/* "1|14690|27" open, sort value, row; or "0|...": the closed ones that follow. */
static const char *place_of(const struct board_line *line, struct arena *arena)
{
    return arena_printf(arena, "%d|%s|%lld", line->row.open, line->sort_value,
                        (long long)line->row_number);
}

static bool read_place(const char *after, struct board_query *query, struct arena *arena)
{
    const char *end = strrchr(after, '|');

    if (strlen(after) < 4 || after[1] != '|' || !end || end <= after + 1)
        return false;
    query->open = *after == '1';
    query->after_text = arena_strndup(arena, after + 2, (size_t)(end - after - 2));
    query->after_number = strtoll(query->after_text, NULL, 10);
    query->after_row = strtoll(end + 1, NULL, 10);
    return true;
}

static bool place_of_urn(struct db *db, const char *urn, struct board_query *query,
                         struct arena *arena, struct err *err)
{
    struct board_line line;
    struct ident case_id;
    const char *place;

    if (!board_store_by_urn(db, urn, &case_id, err) ||
        !board_store_line(db, &case_id, query->today, &line, arena, err))
        return false;
    if (query->order == ORDER_NAME)
        line.sort_value = line.row.sort_name;
    else if (query->order == ORDER_URN)
        line.sort_value = line.row.urn;
    else if (query->order == ORDER_OPENED)
        line.sort_value = arena_printf(arena, "%d", line.row.opened_on.days);
    place = place_of(&line, arena);
    return read_place(place, query, arena);
}

/* ----- What is asked ---------------------------------------------------- */

static void set_words(struct board_query *query, const char *words, struct arena *arena)
{
    int count = 0;

    while (words && *words && count < BOARD_WORDS) {
        size_t length = strcspn(words, " ");

        if (length)
            query->words[count++] = arena_strndup(arena, words, length);
        words += length + (words[length] == ' ');
    }
}

static enum board_order order_of(enum case_sort sort)
{
    switch (sort) {
    case SORT_NEXT:
        return ORDER_NEXT;
    case SORT_OPENED:
        return ORDER_OPENED;
    case SORT_NAME:
        return ORDER_NAME;
    case SORT_URN:
        return ORDER_URN;
    }
    return ORDER_NEXT;
}

static bool make_query(struct session *session, struct db *db, const struct case_filter *filter,
                       const char *after, struct board_query *query, struct arena *arena,
                       struct err *err)
{
    char urn[URN_TEXT];
    int year, number;

    *query = (struct board_query){
        .locality = filter->locality,
        .state = filter->void_only ? code_text(CODES_STATE_ID, STATE_V0)
                 : filter->state   ? code_text(CODES_STATE_ID, filter->state)
                                   : NULL,
        .lead = filter->lead,
        .agency = filter->agency,
        .sector = filter->sector ? code_text(CODES_SECTOR9_ID, filter->sector) : NULL,
        .late_only = filter->late_only,
        .rule = filter->late_only && filter->one_kind ? due_key(due_kept_as(filter->kind)) : NULL,
        .no_lead = filter->no_lead,
        .no_consent = filter->no_consent,
        .soon = filter->soon,
        .due_before = date_add_days(session_today(session), filter->due_within),
        .no_checklists = filter->no_checklists,
        .open = true,
        .today = session_today(session),
        .order = order_of(filter->sort),
    };
    set_words(query, filter->words, arena);
    if (!case_scope(session, filter->whose, query, err))
        return false;
    if (!after)
        return true;
    if (urn_read(after, &year, &number) && urn_format(year, number, urn))
        return place_of_urn(db, urn, query, arena, err);
    return read_place(after, query, arena) ||
           err_set(err, ERR_USAGE, "There is no such place in the list.");
}

/* ----- Rows ------------------------------------------------------------- */

struct collecting {
    struct case_page *page;
    struct board_line *lines;
    size_t limit;
    struct date today;
    struct arena *arena;
};

static enum code_consentst consent_today(const struct board_line *line, struct date today)
{
    int status = code_find(CODES_CONSENTST_ID, line->row.consent);

    if ((status == CONSENTST_GIVEN || status == CONSENTST_LIMITED) &&
        date_known(line->row.consent_until) && date_compare(today, line->row.consent_until) > 0)
        return CONSENTST_EXPIRED;
    return (enum code_consentst)status;
}

/* The words are found against today: what was coming when it was kept may be late by now. */
static void fill_next(const struct board_row *kept, struct date today, struct case_row *row,
                      struct arena *arena)
{
    struct due_item item = { .rule = due_find_key(kept->next_rule),
                             .due = { kept->next_due },
                             .about = kept->next_about };

    row->next_due = DATE_NONE;
    row->next_what = row->next_brief = "";
    if (item.rule == DUE_RULE_COUNT)
        return;
    if (due_is_first(item.rule))
        item.due.days += DUE_FIRST;
    row->next_due = item.due;
    row->next_what = due_words(&item, today, arena);
    row->next_brief = due_brief(&item, today);
}

/* Each kind once, the soonest first, with how many there are of it. */
static const char *late_words(const char *keys, struct arena *arena)
{
    int counts[DUE_RULE_COUNT] = { 0 };
    enum due_rule order[DUE_RULE_COUNT];
    const char *words = "";
    size_t kinds = 0;

    while (*keys) {
        size_t length = strcspn(keys, ",");
        enum due_rule rule = due_find_key(arena_strndup(arena, keys, length));

        if (rule != DUE_RULE_COUNT && counts[rule]++ == 0)
            order[kinds++] = rule;
        keys += length + (keys[length] == ',');
    }
    for (size_t i = 0; i < kinds; i++) {
        const char *between = i ? ", " : "";

        words = counts[order[i]] == 1
                    ? arena_printf(arena, "%s%s%s", words, between, due_late_words(order[i]))
                    : arena_printf(arena, "%s%s%d %s", words, between, counts[order[i]],
                                   due_late_words(order[i]));
    }
    return words;
}

static void row_of(const struct board_line *line, struct date today, struct case_row *row,
                   struct arena *arena)
{
    *row = (struct case_row){
        .case_id = line->row.case_id,
        .subject_id = line->row.subject_id,
        .urn = line->row.urn,
        .family_name = line->row.family_name,
        .given_names = line->row.given_names,
        .dob = line->row.dob,
        .edd = line->row.edd,
        .state = (enum code_state)code_find(CODES_STATE_ID, line->row.state),
        .lead_name = line->lead_name,
        .lead_login = line->lead_login,
        .lead = line->row.lead,
        .lead_is_interim = line->row.lead_kind && strcmp(line->row.lead_kind, "INTERIM") == 0,
        .locality = line->locality_name,
        .locality_id = line->row.locality,
        .consent = consent_today(line, today),
        .alerts = line->alerts,
        .late_words = late_words(line->late, arena),
        .opened_on = line->row.opened_on,
    };
    fill_next(&line->row, today, row, arena);
}

static bool collect(void *data, const struct board_line *line)
{
    struct collecting *c = data;

    if (c->page->count == c->limit) {
        c->page->more = true;
        return false;
    }
    c->page->rows = arena_grow(c->arena, c->page->rows, c->page->count, sizeof(*c->page->rows));
    row_of(line, c->today, &c->page->rows[c->page->count++], c->arena);
    c->page->next = place_of(line, c->arena);
    return true;
}

/* Open ones first; then, where they are wanted, those no longer open. The other way the other
 * way round. */
static bool read_pages(struct db *db, struct board_query *query, bool closed_too,
                       struct collecting *c, struct err *err)
{
    if (!query->open && !closed_too)
        return true;
    query->limit = (int)(c->limit + 1 - c->page->count);
    if (!board_store_list(db, query, collect, c, c->arena, err))
        return false;
    if (!closed_too || query->open == query->back || c->page->more)
        return true;
    if (c->page->count == c->limit) {
        c->page->more = true;
        return true;
    }
    query->open = query->back;
    query->after_row = 0;
    query->after_text = NULL;
    return read_pages(db, query, closed_too, c, err);
}

static void turn_round(struct case_page *page)
{
    for (size_t i = 0; i < page->count / 2; i++) {
        struct case_row row = page->rows[i];

        page->rows[i] = page->rows[page->count - 1 - i];
        page->rows[page->count - 1 - i] = row;
    }
}

/* ----- The service ------------------------------------------------------ */

static bool look_at_list(struct session *session, const struct case_page *page, struct err *err)
{
    struct audit_event event = { .action = AUDIT_LIST };
    struct arena scratch = ARENA_INIT;
    bool ok;

    event.detail = arena_printf(&scratch, "{\"rows\":%zu}", page->count);
    ok = look(session, &event, err);
    arena_clear(&scratch);
    return ok;
}

static bool read_list(struct session *session, const struct case_filter *filter,
                      const char *from, bool back, struct collecting *c, struct err *err)
{
    bool closed_too = filter->closed_too || filter->void_only;
    struct board_query query;
    struct db *db;

    *c->page = (struct case_page){ .rows = NULL };
    if (!session_db(session, &db, err) || !case_list_allowed(session, err))
        return false;
    board_turn(session);
    if (!make_query(session, db, filter, from, &query, c->arena, err))
        return false;
    query.back = back;
    if (back && !from)
        query.open = !closed_too;
    if (!read_pages(db, &query, closed_too, c, err))
        return false;
    if (!c->page->more)
        c->page->next = NULL;
    if (back)
        turn_round(c->page);
    return look_at_list(session, c->page, err);
}

bool case_list(struct session *session, const struct case_filter *filter, const char *after,
               size_t limit, struct case_page *out, struct arena *arena, struct err *err)
{
    struct collecting c = { .page = out, .limit = limit, .today = session_today(session),
                            .arena = arena };

    return read_list(session, filter, after, false, &c, err);
}

bool case_list_back(struct session *session, const struct case_filter *filter,
                    const char *before, size_t limit, struct case_page *out,
                    struct arena *arena, struct err *err)
{
    struct collecting c = { .page = out, .limit = limit, .today = session_today(session),
                            .arena = arena };

    return read_list(session, filter, before, true, &c, err);
}

/* All that is in somebody's list, or in that of their role. An account that is nobody's has
 * none: `there` says so, and nothing was refused. */
static bool whole_list(struct session *session, enum case_whose whose, struct db **db,
                       struct board_query *query, bool *there, struct err *err)
{
    *query = (struct board_query){ .today = session_today(session) };
    *there = ident_known(&session->who.practitioner) ||
             (whose == CASES_ALLOWED && session_has_role(session, ROLE_coordinator));
    return session_db(session, db, err) && (!*there || case_scope(session, whose, query, err));
}

bool case_counts(struct session *session, enum case_whose whose, struct case_counts *out,
                 struct err *err)
{
    struct board_query query;
    struct db *db;
    bool ok, there;

    *out = (struct case_counts){ 0, 0, 0 };
    ok = draft_count(session, &out->drafts, err) &&
         whole_list(session, whose, &db, &query, &there, err) &&
         (!there || board_store_counts(db, &query, &out->open, &out->late, err));
    return ok;
}

static int by_rule(const void *left, const void *right)
{
    const struct case_kind *a = left, *b = right;

    return (int)a->rule - (int)b->rule;
}

bool case_kinds(struct session *session, enum case_whose whose, struct case_kinds *out,
                struct arena *arena, struct err *err)
{
    struct board_query query;
    struct board_kinds kinds = { NULL, 0 };
    struct db *db;
    bool there;

    *out = (struct case_kinds){ NULL, 0 };
    if (!whole_list(session, whose, &db, &query, &there, err) ||
        (there && !board_store_kinds(db, &query, &kinds, arena, err)))
        return false;
    out->items = arena_alloc(arena, (kinds.count + 1) * sizeof(*out->items));
    for (size_t i = 0; i < kinds.count; i++) {
        enum due_rule rule = due_find_key(kinds.items[i].rule);

        if (rule != DUE_RULE_COUNT)
            out->items[out->count++] = (struct case_kind){ rule, kinds.items[i].cases };
    }
    if (out->count)
        qsort(out->items, out->count, sizeof(*out->items), by_rule);
    return true;
}
