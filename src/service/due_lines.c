/* SPDX-License-Identifier: MIT */
/* Everything that is late or coming. */

#include "config.h"

#include "service/due_lines.h"

#include <stdlib.h>
#include <string.h>

#include "policy/caseload.h"
#include "service/beyond_svc.h"
#include "service/board.h"
#include "service/case_scope.h"
#include "service/deed.h"
#include "service/due_people.h"
#include "store/record_store.h"
#include "store/retention_store.h"
#include "store/user_store.h"

enum { ALL = INT32_MAX, ARCHIVED = 100000 };

struct gathering {
    struct session *session;
    struct db *db;
    const struct due_ask *ask;
    struct date day;
    struct due_people people;
    struct board_query scope;
    struct ident *turned; /* cases whose kept rows are not right on that day */
    size_t turned_count;
    struct retention_cases archived; /* by the program, until that day */
    struct beyond_lead *leads;          /* on a moved day */
    size_t lead_count;
    due_lines_fn *step;
    void *step_data;
    struct due_lines *out;
    struct arena *arena;
    struct err *err;
    bool failed;
};

/* ----- Lines of cases ------------------------------------------------------- */

static struct due_line *add_line(struct gathering *g)
{
    struct due_lines *out = g->out;

    out->items = arena_grow(g->arena, out->items, out->count, sizeof(*out->items));
    return &out->items[out->count++];
}

static void add_hand(void *data, const struct board_worker *worker)
{
    struct due_hands *hands = data;

    hands->workers =
        arena_grow(hands->arena, hands->workers, hands->count, sizeof(*hands->workers));
    hands->workers[hands->count++] = *worker;
}

static int by_id(const void *a, const void *b)
{
    return ident_compare(a, b);
}

static bool is_among(const struct ident *case_id, const struct ident *cases, size_t count)
{
    return count && bsearch(case_id, cases, count, sizeof(*cases), by_id) != NULL;
}

struct in_case {
    struct gathering *g;
    const struct board_row *row;
    struct due_hands *hands;
};

static void take_due(void *data, const struct board_due *due)
{
    struct in_case *in = data;
    struct gathering *g = in->g;
    struct due_item item = { .rule = due_find_key(due->rule), .due = due->due, .from = due->told,
                             .amber = due->warns, .red = due->red, .about = due->about };
    enum due_severity severity = due_severity(&item, g->day);
    struct due_who who;
    unsigned told;

    if (item.rule == DUE_RULE_COUNT || severity == DUE_LATER)
        return;
    if (item.rule == DUE_RET && is_among(&in->row->case_id, g->archived.items, g->archived.count))
        return;
    item.rule = due_rule_on(&item, g->day);
    told = due_told(item.rule);
    if (!due_is_told(&g->people, in->hands, told, &due->who))
        return;
    who = due_falls(&g->people, in->hands, told, &due->who);
    *add_line(g) = (struct due_line){ .rule = due_code(item.rule),
                                      .severity = severity,
                                      .case_id = in->row->case_id,
                                      .urn = in->row->urn,
                                      .login = who.login,
                                      .who = who.name,
                                      .due = due->due,
                                      .days = date_days_between(g->day, due->due),
                                      .what = due_words(&item, g->day, g->arena),
                                      .first = due_is_first(item.rule) };
}

static bool go_on(struct gathering *g)
{
    if (!g->failed && g->step && !g->step(g->step_data, (int64_t)g->out->count, 0))
        g->failed = !err_set(g->err, ERR_STOPPED, "Stopped; nothing was listed.");
    return !g->failed;
}

static struct beyond_lead *lead_of(struct gathering *g, const struct ident *practitioner)
{
    for (size_t i = 0; i < g->lead_count; i++) {
        if (ident_equal(&g->leads[i].lead, practitioner))
            return &g->leads[i];
    }
    g->leads = arena_grow(g->arena, g->leads, g->lead_count, sizeof(*g->leads));
    g->leads[g->lead_count] = (struct beyond_lead){ .lead = *practitioner };
    return &g->leads[g->lead_count++];
}

/* Whoever leads on a moved day, with the newest case of theirs that this person is told of. */
static void note_lead(struct gathering *g, const struct board_row *row,
                      const struct due_hands *hands)
{
    bool told = session_has_role(g->session, ROLE_coordinator) ||
                (due_roles_of(hands, &g->session->who.practitioner) & WORKER_SUPERVISES) != 0;
    struct beyond_lead *lead;

    if (!g->ask->moved || !row->open || !told || !ident_known(&row->lead))
        return;
    lead = lead_of(g, &row->lead);
    if (ident_known(&lead->case_id) && date_compare(lead->opened_on, row->opened_on) >= 0)
        return;
    lead->case_id = row->case_id;
    lead->opened_on = row->opened_on;
}

/* How much of a caseload a case is to those who work on it: domain.md 4.3. */
static void weigh(struct gathering *g, const struct board_worker *workers, size_t count, int sign)
{
    for (size_t i = 0; i < count; i++) {
        int roles = workers[i].roles;
        struct caseload load = { .leads = (roles & (WORKER_LEAD | WORKER_KEY)) != 0,
                                 .deputies = (roles & WORKER_DEPUTY) != 0,
                                 .interims = (roles & WORKER_INTERIM) != 0 };

        lead_of(g, &workers[i].practitioner)->more_halves += sign * caseload_halves(load);
    }
}

static bool take_kept(void *data, const struct board_line *kept)
{
    struct gathering *g = data;
    struct arena scratch = ARENA_INIT;
    struct due_hands hands = { .locality = kept->row.locality, .arena = &scratch };
    struct in_case in = { g, &kept->row, &hands };

    if (!is_among(&kept->row.case_id, g->turned, g->turned_count)) {
        g->failed = !board_store_workers(g->db, &kept->row.case_id, add_hand, &hands, g->err) ||
                    !board_store_dues(g->db, &kept->row.case_id, take_due, &in, g->err);
        note_lead(g, &kept->row, &hands);
    }
    arena_clear(&scratch);
    return go_on(g);
}

static bool take_all_kept(struct gathering *g)
{
    for (int open = 1; open >= 0; open--) {
        g->scope.open = open;
        if (!board_store_list(g->db, &g->scope, take_kept, g, g->arena, g->err) || g->failed)
            return false;
    }
    return true;
}

/* ----- Another day ------------------------------------------------------------ */

static bool add_turned(void *data, const struct ident *case_id)
{
    struct gathering *g = data;

    g->turned = arena_grow(g->arena, g->turned, g->turned_count, sizeof(*g->turned));
    g->turned[g->turned_count++] = *case_id;
    return true;
}

static bool is_in_scope(const struct gathering *g, const struct board_made *made,
                        const struct due_hands *hands)
{
    if (strcmp(made->row.state, code_text(CODES_STATE_ID, STATE_V0)) == 0)
        return false;
    if (ident_known(&g->scope.locality) &&
        !ident_equal(&g->scope.locality, &made->row.locality))
        return false;
    return !ident_known(&g->scope.practitioner) ||
           (due_roles_of(hands, &g->scope.practitioner) & g->scope.roles) != 0;
}

static bool take_made(struct gathering *g, const struct board_made *made)
{
    struct due_hands hands = { .locality = made->row.locality, .workers = made->workers,
                           .count = made->worker_count };
    struct board_row row = made->row;
    struct in_case in = { g, &row, &hands };

    row.urn = arena_strdup(g->arena, row.urn);
    if (is_in_scope(g, made, &hands)) {
        for (size_t i = 0; i < made->due_count; i++)
            take_due(&in, &made->dues[i]);
        note_lead(g, &row, &hands);
    }
    return go_on(g);
}

static bool weigh_turned(struct gathering *g, const struct board_line *kept,
                         const struct board_made *made, struct arena *scratch)
{
    struct due_hands before = { .arena = scratch };

    if (!board_store_workers(g->db, &kept->row.case_id, add_hand, &before, g->err))
        return false;
    if (kept->row.open)
        weigh(g, before.workers, before.count, -1);
    if (made->row.open)
        weigh(g, made->workers, made->worker_count, 1);
    return true;
}

/* One whose kept rows are of another day; a child who does not exist for them is left out. */
static bool take_turned(struct gathering *g, const struct ident *case_id)
{
    struct arena scratch = ARENA_INIT;
    struct board_made made;
    struct board_line line;
    struct err none = ERR_INIT;
    bool ok = board_store_line(g->db, case_id, g->day, &line, &scratch, &none);

    if (ok)
        ok = board_make(g->session, g->db, case_id, g->day, &made, &scratch, g->err) &&
             weigh_turned(g, &line, &made, &scratch) && take_made(g, &made);
    else
        ok = none.kind == ERR_NOT_FOUND || err_set(g->err, none.kind, "%s", none.msg);
    arena_clear(&scratch);
    return ok;
}

static bool take_all_turned(struct gathering *g)
{
    for (size_t i = 0; i < g->turned_count; i++) {
        if (!take_turned(g, &g->turned[i]))
            return false;
    }
    return true;
}

static bool find_turned(struct gathering *g)
{
    if (!g->ask->moved)
        return true;
    if (!board_store_turned(g->db, g->day, add_turned, g, g->err) ||
        !retention_store_access_over(g->db, g->day, ARCHIVED, &g->archived, g->arena, g->err))
        return false;
    if (g->turned_count)
        qsort(g->turned, g->turned_count, sizeof(*g->turned), by_id);
    if (g->archived.count)
        qsort(g->archived.items, g->archived.count, sizeof(*g->archived.items), by_id);
    return true;
}

/* ----- What belongs to no single case ------------------------------------------ */

static bool supervises(struct gathering *g, const struct ident *lead, bool *does)
{
    struct practitioner worker;

    *does = false;
    if (!ident_known(lead) || !ident_known(&g->people.asked.practitioner))
        return true;
    if (!record_store_get(g->db, ENTITY_practitioner, lead, &worker, g->arena, g->err))
        return false;
    *does = ident_equal(&worker.line_manager, &g->people.asked.practitioner) ||
            ident_equal(&worker.caf_supervisor, &g->people.asked.practitioner);
    return true;
}

static bool take_beyond(struct gathering *g, const struct beyond_line *found)
{
    bool twice = found->rule == DUE_DUP, theirs = false;
    struct due_line *line;

    if (g->ask->login && !set_has(g->people.asked.roles, ROLE_coordinator)) {
        if (!supervises(g, &found->lead, &theirs))
            return false;
        if (!theirs)
            return true;
    }
    line = add_line(g);
    *line = (struct due_line){ .rule = due_code(found->rule),
                               .severity = found->severity,
                               .case_id = found->case_id,
                               .urn = "",
                               .login = g->people.all ? g->session->who.login
                                                      : g->people.asked.login,
                               .who = g->people.all ? g->session->who.name : g->people.asked.name,
                               .due = found->due,
                               .days = date_days_between(g->day, found->due) };
    line->what = twice ? arena_printf(g->arena, "%s: %s", found->urn, found->words)
                       : arena_printf(g->arena, "%s (%s)", found->words, found->who);
    return true;
}

static bool take_all_beyond(struct gathering *g)
{
    struct beyond_walk walk = { .moved = g->ask->moved, .on = g->ask->on, .leads = g->leads,
                                .lead_count = g->lead_count };
    bool ok = true;

    if (beyond_why_not(g->session) ||
        (ident_known(&g->ask->locality) && !ident_known(&g->session->who.locality)))
        return true;
    while (ok && !walk.over)
        ok = beyond_walk_step(g->session, &walk, g->err) && go_on(g);
    for (size_t i = 0; ok && i < walk.lines.count; i++)
        ok = walk.lines.items[i].severity == DUE_LATER || take_beyond(g, &walk.lines.items[i]);
    beyond_walk_release(&walk);
    return ok;
}

/* ----- The service ---------------------------------------------------------------- */

static int sooner(const void *left, const void *right)
{
    const struct due_line *a = left, *b = right;
    int order = b->first - a->first;

    order = order ? order : date_compare(a->due, b->due);
    order = order ? order : strcmp(a->urn, b->urn);
    order = order ? order : strcmp(a->rule, b->rule);
    return order ? order : strcmp(a->what, b->what);
}

static bool look_at_lines(struct gathering *g)
{
    struct audit_event event = { .action = AUDIT_LIST,
                                 .detail = arena_printf(g->arena, "{\"rows\":%zu}",
                                                        g->out->count) };

    return look(g->session, &event, g->err);
}

static bool find_asked(struct gathering *g)
{
    if (!g->ask->login)
        return true;
    if (user_store_by_login(g->db, g->ask->login, &g->people.asked, g->arena, g->err))
        return true;
    return g->err->kind != ERR_NOT_FOUND
               ? false
               : err_set(g->err, ERR_NOT_FOUND, "Nobody has the login %.40s.", g->ask->login);
}

/* False with no error: another locality than theirs was asked for. */
static bool set_scope(struct gathering *g, bool *theirs)
{
    g->scope = (struct board_query){ .locality = g->ask->locality, .order = ORDER_URN,
                                     .today = g->day, .limit = ALL };
    if (!case_scope(g->session, CASES_ALLOWED, &g->scope, g->err))
        return false;
    *theirs = !ident_known(&g->ask->locality) ||
              ident_equal(&g->ask->locality, &g->scope.locality);
    return true;
}

bool due_lines(struct session *session, const struct due_ask *ask, due_lines_fn *step,
               void *data, struct due_lines *out, struct arena *arena, struct err *err)
{
    struct gathering g = { .session = session, .ask = ask, .step = step, .step_data = data,
                           .day = ask->moved ? ask->on : session_today(session), .out = out,
                           .people = { .session = session, .all = ask->login == NULL,
                                       .arena = arena },
                           .arena = arena, .err = err };
    bool theirs;

    *out = (struct due_lines){ NULL, 0 };
    if (!session_db(session, &g.db, err) || !case_list_allowed(session, err) ||
        !find_asked(&g))
        return false;
    g.people.db = g.db;
    board_turn(session);
    if (!set_scope(&g, &theirs))
        return false;
    if (theirs && (!find_turned(&g) || !take_all_kept(&g) || !take_all_turned(&g) ||
                   !take_all_beyond(&g)))
        return false;
    if (out->count)
        qsort(out->items, out->count, sizeof(*out->items), sooner);
    return look_at_lines(&g);
}
