/* SPDX-License-Identifier: MIT */
/* May another case be begun for this child? */

#include "config.h"

#include "service/case_match.h"

#include "policy/states.h"
#include "service/child_index.h"
#include "store/board_store.h"
#include "store/case_file_store.h"
#include "store/record_store.h"

bool match_was_searched(struct session *session, struct err *err)
{
    int64_t hours = session->parameters.index_hours;

    if (session->searched_at &&
        session_now(session).seconds - session->searched_at <= hours * 3600)
        return true;
    return err_set(err, ERR_REFUSED,
                   "Search the child index first: nobody may open a second case beside one that "
                   "is there.");
}

/* ----- Is there one already? -------------------------------------------- */

static bool override_given(struct case_match *m, struct err *err)
{
    struct relation relation = { .roles = m->b->deed.session->who.roles, .locality = true };

    if (!m->opening->override_reason || !*m->opening->override_reason)
        return false;
    return deed_allowed(&m->b->deed, PERMIT_OVERRIDE_BLOCK, OPERATION_EXECUTE, &relation, err);
}

static bool refuse_match(struct case_match *m, const char *urn, struct err *err)
{
    if (m->opening->override_reason)
        return false; /* the override itself was refused */
    m->b->deed.refused_why = "likely the same child";
    err_set(err, ERR_REFUSED,
            "%s is open for this child. Join it: ask its lead professional. A co-ordinator may "
            "override this with a reason.",
            urn);
    err->field = "match";
    return false;
}

static bool ask_same(struct case_match *m, const char *urn, int score, struct err *err)
{
    if (m->opening->same_child_no && *m->opening->same_child_no)
        return true;
    m->b->deed.refused_why = "possibly the same child";
    err_set(err, ERR_REFUSED,
            "%s may be the same child (%d of 100). Say how you know that it is another, or open "
            "that one.",
            *urn ? urn : "A record in the index", score);
    err->field = "same_child_no";
    return false;
}

static bool is_open(const struct board_line *line)
{
    return state_is_open(code_find(CODES_STATE_ID, line->row.state));
}

enum match_verdict match_stands(const struct session *session, int score, bool open)
{
    enum match_verdict verdict = match_verdict(score, &session->parameters);

    return verdict == MATCH_BLOCKS && !open ? MATCH_ASKS : verdict;
}

static bool weigh(struct case_match *m, const struct index_hit *hit, struct err *err)
{
    enum match_verdict verdict =
        match_stands(m->b->deed.session, hit->match.score, true);
    struct board_line line = { .row = { .urn = "" } };
    struct ident case_id;

    if (verdict == MATCH_OTHER || ident_equal(&hit->subject, &m->child->record.id))
        return true;
    if (!board_store_of_subject(m->b->deed.db, &hit->subject, &case_id, err))
        return false;
    if (ident_known(&case_id) &&
        !board_store_line(m->b->deed.db, &case_id, m->b->today, &line, &m->b->arena, err))
        return false;
    if (match_stands(m->b->deed.session, hit->match.score, is_open(&line)) == MATCH_BLOCKS)
        return override_given(m, err) || refuse_match(m, line.row.urn, err);
    return ask_same(m, line.row.urn, hit->match.score, err);
}

static bool no_other_case(struct case_match *m, struct err *err)
{
    const struct case_opening *opening = m->opening;
    struct match_child child = match_child_of(m->child, opening->mother,
                                              opening->address, &m->b->arena);
    struct index_hits hits;

    if (!child_index_find(m->b->deed.db, &child, &m->b->deed.session->parameters, &hits,
                          &m->b->arena, err))
        return false;
    for (size_t i = 0; i < hits.count; i++) {
        if (!weigh(m, &hits.items[i], err))
            return false;
    }
    return true;
}

/* An episode that ended: a new one follows it by the rules of T28. */
static bool may_follow(struct case_match *m, const struct ident *case_id, struct err *err)
{
    struct session *session = m->b->deed.session;
    struct transition_request request = { .event = EVENT_T28,
                                          .reason = m->opening->different_needs };
    struct problems problems = PROBLEMS_INIT(&m->b->arena);
    struct relation relation = { .roles = session->who.roles };
    struct case_file *file = arena_alloc(&m->b->arena, sizeof(*file));
    struct case_facts facts;
    enum code_state to;

    case_file_init(file);
    if (!record_store_get(m->b->deed.db, ENTITY_caf_case, case_id, &file->caf_case, &m->b->arena,
                          err))
        return false;
    facts = session_facts(session, file, &relation);
    facts.searched_at = (struct instant){ session->searched_at };
    if (transition_check(&facts, &request, &to, &problems))
        return true;
    m->b->deed.refused_why = code_label(CODES_EVENT_ID, EVENT_T28);
    err_set(err, ERR_REFUSED, "%s", problems_first(&problems)->sentence);
    err->field = "different_needs";
    return false;
}

/* The child goes on under the name of the other record, where it may have an open case. */
static bool is_not_merged(struct case_match *m, const struct ident *case_id, const char *urn,
                          struct err *err)
{
    struct case_file *file = arena_alloc(&m->b->arena, sizeof(*file));

    if (!case_file_store_get(m->b->deed.db, case_id, file, &m->b->arena, err))
        return false;
    if (!case_is_merged(file))
        return true;
    err_set(err, ERR_REFUSED,
            "%s was made one with another case, which it names under \"Linked cases\". Go on "
            "from there.", urn);
    err->field = "match";
    return false;
}

/* A child with a record has at most one open case, whatever anybody says. */
static bool own_case_is_closed(struct case_match *m, struct err *err)
{
    struct board_line line;
    struct ident case_id;
    int state;

    if (!ident_known(&m->child->record.id))
        return true;
    if (!board_store_of_subject(m->b->deed.db, &m->child->record.id, &case_id, err))
        return false;
    if (!ident_known(&case_id))
        return true;
    if (!board_store_line(m->b->deed.db, &case_id, m->b->today, &line, &m->b->arena, err))
        return false;
    if (is_open(&line))
        return refuse_match(m, line.row.urn, err);
    state = code_find(CODES_STATE_ID, line.row.state);
    if (state == STATE_V0)
        return is_not_merged(m, &case_id, line.row.urn, err);
    if (state != STATE_Z1 && state != STATE_Z2)
        return true;
    m->previous = case_id;
    return !m->by_needs || may_follow(m, &case_id, err);
}

bool match_allows(struct case_match *m, struct err *err)
{
    return own_case_is_closed(m, err) && no_other_case(m, err);
}
