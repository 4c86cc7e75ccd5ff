/* SPDX-License-Identifier: MIT */
/* What a case has coming that stands outside it. */

#include "config.h"

#include "service/beyond_svc.h"

#include "policy/caseload.h"
#include "policy/relation.h"
#include "policy/states.h"
#include "service/beyond_private.h"
#include "service/board.h"
#include "service/child_index.h"
#include "service/lead_load.h"
#include "service/session_private.h"
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

bool beyond_signed_in(struct session *session, const struct ident *practitioner,
                      struct date *out, struct arena *arena, struct err *err)
{
    struct stored_user user;
    struct err none = ERR_INIT;

    *out = DATE_NONE;
    if (!user_store_by_practitioner(session->db, practitioner, &user, arena, &none))
        return none.kind == ERR_NOT_FOUND || err_set(err, none.kind, "%s", none.msg);
    *out = instant_local_date(instant_known(user.last_signin) ? user.last_signin
                                                              : user.created_at);
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
           beyond_signed_in(s->session, &worker->record.id, &s->beyond.signed_in, s->arena, err);
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

bool beyond_parts(struct session *session, const struct case_view *view, int parts,
                  struct date day, int more_halves, struct due_list *out, struct arena *arena,
                  struct err *err)
{
    unsigned told = told_as(view);
    struct seeking s = { .session = session, .view = view, .today = day,
                         .beyond = { .signed_in = DATE_NONE }, .arena = arena };

    *out = (struct due_list){ NULL, 0 };
    if (told == DUE_TO_NOBODY || view->identity_only || !state_is_open(view->file.caf_case.state))
        return true;
    if (((parts & ABOUT_LEAD) && !read_lead(&s, err)) ||
        ((parts & ABOUT_CHILD) && (told & DUE_TO_CO) && !read_doubles(&s, err)))
        return false;
    s.beyond.halves += more_halves;
    due_find_beyond(&view->file, &session->parameters, s.today, &view->due, &s.beyond, out, arena);
    keep_theirs(out, told, parts);
    return true;
}

bool beyond_find(struct session *session, const struct case_view *view, struct due_list *out,
                 struct arena *arena, struct err *err)
{
    board_turn(session);
    return beyond_parts(session, view, ABOUT_LEAD | ABOUT_CHILD, session_today(session), 0, out,
                        arena, err);
}
