/* SPDX-License-Identifier: MIT */
/* What a case has coming that stands outside it. */

#include "config.h"

#include "service/beyond_svc.h"

#include <string.h>

#include "model/calendar.h"
#include "policy/caseload.h"
#include "policy/relation.h"
#include "policy/states.h"
#include "service/board.h"
#include "service/case_list.h"
#include "service/case_look.h"
#include "service/child_index.h"
#include "service/deed.h"
#include "service/lead_load.h"
#include "service/session_private.h"
#include "store/beyond_store.h"
#include "store/board_store.h"
#include "store/link_store.h"
#include "store/record_store.h"
#include "store/user_store.h"

enum { WORDS = 200 };

struct seeking {
    struct session *session;
    const struct case_view *view;
    struct date today;
    struct due_beyond beyond;
    struct due_double *doubles; /* those of beyond */
    struct arena *arena;
};

/* ----- The lead --------------------------------------------------------- */

/* Who never signed in is counted from the day of the account. */
static bool read_sign_in(struct seeking *s, const struct ident *practitioner, struct err *err)
{
    struct stored_user user;
    struct err none = ERR_INIT;

    if (!user_store_by_practitioner(s->session->db, practitioner, &user, s->arena, &none))
        return none.kind == ERR_NOT_FOUND || err_set(err, none.kind, "%s", none.msg);
    s->beyond.signed_in = instant_local_date(
        instant_known(user.last_signin) ? user.last_signin : user.created_at);
    return true;
}

static bool read_lead(struct seeking *s, struct err *err)
{
    const struct lp_assignment *lead = relation_lead(&s->view->file, s->today);
    const struct practitioner *worker =
        lead ? case_file_practitioner(&s->view->file, &lead->practitioner_id) : NULL;

    if (!worker)
        return true;
    s->beyond.cap_halves = caseload_cap_halves(worker, &s->session->parameters);
    return lead_load_of(s->session->db, &worker->record.id, s->today, &s->beyond.halves, err) &&
           read_sign_in(s, &worker->record.id, err);
}

/* ----- The same child twice --------------------------------------------- */

static bool is_open(const struct board_line *line)
{
    int state = code_find(CODES_STATE_ID, line->row.state);

    return state_is_open(state) || state == STATE_P0;
}

/* The other ends of all links, whichever case they were made in. */
struct linked {
    struct ident *items;
    size_t count;
    struct seeking *s;
    struct err *err;
    bool failed;
};

static void add_linked(struct linked *linked, const struct ident *case_id)
{
    linked->items =
        arena_grow(linked->s->arena, linked->items, linked->count, sizeof(*linked->items));
    linked->items[linked->count++] = *case_id;
}

static bool add_link_to(void *data, const struct ident *id)
{
    struct linked *linked = data;
    struct case_link link;

    linked->failed = !record_store_get(linked->s->session->db, ENTITY_case_link, id, &link,
                                       linked->s->arena, linked->err);
    if (!linked->failed)
        add_linked(linked, &link.case_id);
    return !linked->failed;
}

static bool read_linked(struct linked *linked, struct err *err)
{
    const struct case_file *file = &linked->s->view->file;

    for (size_t i = 0; i < file->case_link.count; i++)
        add_linked(linked, &file->case_link.items[i].other_case_id);
    linked->err = err;
    return link_store_to(linked->s->session->db, &file->caf_case.record.id, add_link_to, linked,
                         err) &&
           !linked->failed;
}

/* Any link of the two says what they are to each other. */
static bool is_linked(const struct linked *linked, const struct ident *case_id)
{
    for (size_t i = 0; i < linked->count; i++) {
        if (ident_equal(&linked->items[i], case_id))
            return true;
    }
    return false;
}

static void add_double(struct seeking *s, const struct ident *case_id,
                       const struct board_line *line, unsigned reasons)
{
    char words[WORDS];

    match_words(reasons, words, sizeof(words));
    s->doubles = arena_grow(s->arena, s->doubles, s->beyond.double_count, sizeof(*s->doubles));
    s->doubles[s->beyond.double_count++] = (struct due_double){
        .case_id = *case_id,
        .urn = line->row.urn,
        .opened_on = line->row.opened_on,
        .reasons = arena_strdup(s->arena, words),
    };
}

static bool weigh(struct seeking *s, const struct index_hit *hit, const struct linked *linked,
                  struct err *err)
{
    const struct ident *child = &s->view->file.subject.record.id;
    struct db *db = s->session->db;
    struct board_line line;
    struct ident case_id;
    bool two;

    if (match_verdict(hit->match.score, &s->session->parameters) == MATCH_OTHER ||
        ident_equal(&hit->subject, child))
        return true;
    if (!link_store_two_children(db, child, &hit->subject, &two, err) ||
        !board_store_of_subject(db, &hit->subject, &case_id, err))
        return false;
    if (two || !ident_known(&case_id) || is_linked(linked, &case_id))
        return true;
    if (!board_store_line(db, &case_id, s->today, &line, s->arena, err))
        return false;
    if (is_open(&line))
        add_double(s, &case_id, &line, hit->match.reasons);
    return true;
}

static bool read_doubles(struct seeking *s, struct err *err)
{
    struct match_child child;
    struct index_hits hits;
    struct linked linked = { .s = s };

    if (!child_index_child(s->session->db, &s->view->file.subject.record.id, &child, s->arena,
                           err) ||
        !child_index_find(s->session->db, &child, &s->session->parameters, &hits, s->arena, err) ||
        !read_linked(&linked, err))
        return false;
    for (size_t i = 0; i < hits.count; i++) {
        if (!weigh(s, &hits.items[i], &linked, err))
            return false;
    }
    s->beyond.doubles = s->doubles;
    return true;
}

/* ----- Who is told ------------------------------------------------------ */

static unsigned told_as(const struct case_view *view)
{
    unsigned told = view->relation.locality ? DUE_TO_CO : DUE_TO_NOBODY;

    return view->relation.supervises ? told | DUE_TO_SU : told;
}

/* What is looked for. */
enum { ABOUT_LEAD = 1, ABOUT_CHILD = 2 };

static bool is_sought(const struct due_item *item, int parts)
{
    return (parts & (item->rule == DUE_DUP ? ABOUT_CHILD : ABOUT_LEAD)) != 0;
}

static void keep_theirs(struct due_list *dues, unsigned told, int parts)
{
    size_t count = dues->count;

    dues->count = 0;
    for (size_t i = 0; i < count; i++) {
        if ((due_told(dues->items[i].rule) & told) && is_sought(&dues->items[i], parts))
            dues->items[dues->count++] = dues->items[i];
    }
}

static bool find(struct session *session, const struct case_view *view, int parts,
                 struct due_list *out, struct arena *arena, struct err *err)
{
    unsigned told = told_as(view);
    struct seeking s = { .session = session, .view = view, .today = session_today(session),
                         .beyond = { .signed_in = DATE_NONE }, .arena = arena };

    *out = (struct due_list){ NULL, 0 };
    if (told == DUE_TO_NOBODY || view->identity_only || !state_is_open(view->file.caf_case.state))
        return true;
    if (((parts & ABOUT_LEAD) && !read_lead(&s, err)) ||
        ((parts & ABOUT_CHILD) && (told & DUE_TO_CO) && !read_doubles(&s, err)))
        return false;
    due_find_beyond(&view->file, &session->parameters, s.today, &view->due, &s.beyond, out, arena);
    keep_theirs(out, told, parts);
    return true;
}

bool beyond_find(struct session *session, const struct case_view *view, struct due_list *out,
                 struct arena *arena, struct err *err)
{
    board_turn(session);
    return find(session, view, ABOUT_LEAD | ABOUT_CHILD, out, arena, err);
}

/* ----- Of all cases at once ---------------------------------------------- */

enum { CASES_MOST = 300 };

struct listing {
    struct session *session;
    struct beyond_lines *out;
    struct case_view view; /* the case that is looked at */
    int parts;
    struct arena *arena;
    struct err *err;
};

static bool is_listed(const struct listing *l, const struct beyond_line *line)
{
    for (size_t i = 0; i < l->out->count; i++) {
        const struct beyond_line *one = &l->out->items[i];

        if (one->rule != line->rule)
            continue;
        if (line->rule == DUE_DUP ? strcmp(one->urn, line->other_urn) == 0 &&
                                        strcmp(one->other_urn, line->urn) == 0
                                  : ident_equal(&one->lead, &line->lead))
            return true;
    }
    return false;
}

static void add_line(struct listing *l, const struct beyond_line *line)
{
    if (is_listed(l, line))
        return;
    l->out->items =
        arena_grow(l->arena, l->out->items, l->out->count, sizeof(*l->out->items));
    l->out->items[l->out->count++] = *line;
}

static void name_lead(const struct listing *l, struct beyond_line *line)
{
    const struct case_file *file = &l->view.file;
    const struct lp_assignment *lead = relation_lead(file, session_today(l->session));
    const struct practitioner *worker =
        lead ? case_file_practitioner(file, &lead->practitioner_id) : NULL;

    line->lead = lead ? lead->practitioner_id : IDENT_NONE;
    line->who = worker && worker->name ? worker->name : "";
}

static const char *other_urn(const struct due_item *item, struct arena *arena)
{
    return arena_strndup(arena, item->about, strcspn(item->about, " "));
}

static void take_items(struct listing *l, const struct due_list *dues)
{
    struct date today = session_today(l->session);

    for (size_t i = 0; i < dues->count; i++) {
        const struct due_item *item = &dues->items[i];
        bool twice = item->rule == DUE_DUP;
        struct beyond_line line = { .rule = item->rule,
                                    .case_id = l->view.file.caf_case.record.id,
                                    .urn = l->view.file.caf_case.urn,
                                    .other_urn = twice ? other_urn(item, l->arena) : "",
                                    .who = l->view.name,
                                    .words = due_words(item, today, l->arena),
                                    .due = item->due,
                                    .late = due_is_late(item, today) };

        if (!twice)
            name_lead(l, &line);
        add_line(l, &line);
    }
}

/* One case: what the rule says of it to this person. */
static bool look_at_case(struct listing *l, const struct ident *case_id)
{
    struct date today = session_today(l->session);
    struct due_list dues;
    struct case_look here;

    if (!case_look_quiet(l->session, case_id, &here, l->arena, l->err))
        return false;
    l->view = (struct case_view){ .file = here.file, .relation = here.relation,
                                  .identity_only = !permit_open(&here.relation) };
    case_view_describe(&l->view, today, l->arena);
    due_find(&l->view.file, &l->session->parameters, today, &l->view.due, l->arena);
    if (!find(l->session, &l->view, l->parts, &dues, l->arena, l->err))
        return false;
    take_items(l, &dues);
    return true;
}

/* Cases are read after the list of them was: each reads a good deal itself. */
struct ids {
    struct ident *items;
    size_t count;
    struct arena *arena;
};

static bool add_id(void *data, const struct ident *id)
{
    struct ids *ids = data;

    ids->items = arena_grow(ids->arena, ids->items, ids->count, sizeof(*ids->items));
    ids->items[ids->count++] = *id;
    return true;
}

static bool add_line_id(void *data, const struct board_line *line)
{
    return add_id(data, &line->row.case_id);
}

/* A lead, and the newest case of theirs. */
static bool add_lead(void *data, const struct ident *lead, const struct ident *case_id)
{
    return add_id(data, lead) && add_id(data, case_id);
}

static bool look_at_cases(struct listing *l, const struct ids *ids)
{
    for (size_t i = 0; i < ids->count; i++) {
        if (!look_at_case(l, &ids->items[i]))
            return false;
    }
    return true;
}

static bool find_silent(struct listing *l, const struct ident *lead, bool *silent)
{
    struct seeking s = { .session = l->session, .today = session_today(l->session),
                         .beyond = { .signed_in = DATE_NONE }, .arena = l->arena };
    int most = l->session->parameters.lp_idle_days;

    if (!read_sign_in(&s, lead, l->err))
        return false;
    *silent = date_known(s.beyond.signed_in) &&
              date_compare(s.today, calendar_add_working_days(s.beyond.signed_in, most)) > 0;
    return true;
}

/* The load is the same in each of their cases; what is due to somebody who does not
 * sign in may be in any. */
static bool look_at_lead(struct listing *l, const struct ident *lead, const struct ident *newest)
{
    struct board_query all = { .lead = *lead, .open = true, .limit = CASES_MOST,
                               .today = session_today(l->session) };
    struct ids ids = { .arena = l->arena };
    bool silent;

    if (!find_silent(l, lead, &silent))
        return false;
    if (!silent)
        return look_at_case(l, newest);
    return board_store_list(l->session->db, &all, add_line_id, &ids, l->arena, l->err) &&
           look_at_cases(l, &ids);
}

static bool look_at_leads(struct listing *l, const struct beyond_scope *scope)
{
    struct ids ids = { .arena = l->arena };

    l->parts = ABOUT_LEAD;
    if (!beyond_store_leads(l->session->db, scope, add_lead, &ids, l->err))
        return false;
    for (size_t i = 0; i + 1 < ids.count; i += 2) {
        if (!look_at_lead(l, &ids.items[i], &ids.items[i + 1]))
            return false;
    }
    return true;
}

static bool look_at_children(struct listing *l, const struct beyond_scope *scope)
{
    struct ids ids = { .arena = l->arena };

    l->parts = ABOUT_CHILD;
    return !scope->coordinates ||
           (beyond_store_alike(l->session->db, scope, CASES_MOST, add_id, &ids, l->err) &&
            look_at_cases(l, &ids));
}

const char *beyond_why_not(const struct session *session)
{
    return session_has_role(session, ROLE_coordinator) || session_has_role(session, ROLE_supervisor)
               ? NULL
               : "This list is the co-ordinator's and the supervisor's.";
}

static bool may_list(struct session *session, struct err *err)
{
    if (!case_list_allowed(session, err))
        return false;
    if (beyond_why_not(session) == NULL)
        return true;
    err_set(err, ERR_DENIED, "%s", beyond_why_not(session));
    refusal(session, NULL, "list what belongs to no single case", err);
    return false;
}

bool beyond_list(struct session *session, struct beyond_lines *out, struct arena *arena,
                 struct err *err)
{
    struct beyond_scope scope = { .coordinates = session_has_role(session, ROLE_coordinator),
                                  .locality = session->who.locality,
                                  .supervises = session_has_role(session, ROLE_supervisor),
                                  .practitioner = session->who.practitioner };
    struct listing l = { .session = session, .out = out, .arena = arena, .err = err };
    struct audit_event event = { .action = AUDIT_LIST };
    struct db *db;

    *out = (struct beyond_lines){ NULL, 0 };
    if (!session_db(session, &db, err) || !may_list(session, err))
        return false;
    board_turn(session);
    if (!look_at_leads(&l, &scope) || !look_at_children(&l, &scope))
        return false;
    event.detail = arena_printf(arena, "{\"rows\":%zu}", out->count);
    return look(session, &event, err);
}
