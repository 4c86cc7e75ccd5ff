/* SPDX-License-Identifier: MIT */
/* A case, opened: domain.md 2.2 T03. */

#include "config.h"

#include "policy/opening.h"
#include "policy/states.h"
#include "service/case_begin.h"
#include "service/child_index.h"
#include "store/board_store.h"
#include "store/record_store.h"

struct starting {
    struct case_begin b;
    const struct case_opening *opening;
    struct subject child; /* as given; with the id of a checklist's child */
    enum code_state from; /* a checklist, or nothing */
    struct ident previous; /* the episode that it follows; none */
};

static bool index_was_searched(struct session *session, struct err *err)
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

static bool override_given(struct starting *s, struct err *err)
{
    struct relation relation = { .roles = s->b.deed.session->who.roles, .locality = true };

    if (!s->opening->override_reason || !*s->opening->override_reason)
        return false;
    return deed_allowed(&s->b.deed, PERMIT_OVERRIDE_BLOCK, OPERATION_EXECUTE, &relation, err);
}

static bool refuse_match(struct starting *s, const char *urn, struct err *err)
{
    if (s->opening->override_reason)
        return false; /* the override itself was refused */
    s->b.deed.refused_why = "likely the same child";
    err_set(err, ERR_REFUSED,
            "%s is open for this child. Join it: ask its lead professional. A co-ordinator may "
            "override this with a reason.",
            urn);
    err->field = "match";
    return false;
}

static bool ask_same(struct starting *s, const char *urn, int score, struct err *err)
{
    if (s->opening->same_child_no && *s->opening->same_child_no)
        return true;
    s->b.deed.refused_why = "possibly the same child";
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

static bool weigh(struct starting *s, const struct index_hit *hit, struct err *err)
{
    enum match_verdict verdict =
        match_verdict(hit->match.score, &s->b.deed.session->parameters);
    struct board_line line = { .row = { .urn = "" } };
    struct ident case_id;

    if (verdict == MATCH_OTHER || ident_equal(&hit->subject, &s->child.record.id))
        return true;
    if (!board_store_of_subject(s->b.deed.db, &hit->subject, &case_id, err))
        return false;
    if (ident_known(&case_id) &&
        !board_store_line(s->b.deed.db, &case_id, s->b.today, &line, &s->b.arena, err))
        return false;
    if (verdict == MATCH_BLOCKS && is_open(&line))
        return override_given(s, err) || refuse_match(s, line.row.urn, err);
    return ask_same(s, line.row.urn, hit->match.score, err);
}

static bool no_other_case(struct starting *s, struct err *err)
{
    const struct case_opening *opening = s->opening;
    struct match_child child = match_child_of(&s->child, opening->mother,
                                              opening->address, &s->b.arena);
    struct index_hits hits;

    if (!child_index_find(s->b.deed.db, &child, &s->b.deed.session->parameters, &hits,
                          &s->b.arena, err))
        return false;
    for (size_t i = 0; i < hits.count; i++) {
        if (!weigh(s, &hits.items[i], err))
            return false;
    }
    return true;
}

/* An episode that ended: a new one follows it by the rules of T28. */
static bool may_follow(struct starting *s, const struct ident *case_id, struct err *err)
{
    struct session *session = s->b.deed.session;
    struct transition_request request = { .event = EVENT_T28,
                                          .reason = s->opening->different_needs };
    struct problems problems = PROBLEMS_INIT(&s->b.arena);
    struct relation relation = { .roles = session->who.roles };
    struct case_file *file = arena_alloc(&s->b.arena, sizeof(*file));
    struct case_facts facts;
    enum code_state to;

    case_file_init(file);
    if (!record_store_get(s->b.deed.db, ENTITY_caf_case, case_id, &file->caf_case, &s->b.arena,
                          err))
        return false;
    facts = session_facts(session, file, &relation);
    facts.searched_at = (struct instant){ session->searched_at };
    s->previous = *case_id;
    if (transition_check(&facts, &request, &to, &problems))
        return true;
    s->b.deed.refused_why = code_label(CODES_EVENT_ID, EVENT_T28);
    err_set(err, ERR_REFUSED, "%s", problems_first(&problems)->sentence);
    err->field = "different_needs";
    return false;
}

/* A child with a record has at most one open case, whatever anybody says. */
static bool own_case_is_closed(struct starting *s, struct err *err)
{
    struct board_line line;
    struct ident case_id;
    int state;

    if (!ident_known(&s->child.record.id))
        return true;
    if (!board_store_of_subject(s->b.deed.db, &s->child.record.id, &case_id, err))
        return false;
    if (!ident_known(&case_id))
        return true;
    if (!board_store_line(s->b.deed.db, &case_id, s->b.today, &line, &s->b.arena, err))
        return false;
    if (is_open(&line))
        return refuse_match(s, line.row.urn, err);
    state = code_find(CODES_STATE_ID, line.row.state);
    return (state != STATE_Z1 && state != STATE_Z2) || may_follow(s, &case_id, err);
}

/* ----- The child -------------------------------------------------------- */

/* An address is somebody's home unless it says otherwise. */
static const struct address *address_of(const struct case_opening *opening)
{
    struct address *address = opening->address;

    if (!address || (!address->line1 && !address->postcode))
        return NULL;
    if (!address->kind)
        address->kind = ADDRESS_KIND_HOME;
    return address;
}

static void find_problems(struct session *session, const struct case_opening *opening,
                          struct problems *out)
{
    struct case_file *file = arena_alloc(out->arena, sizeof(*file));
    struct case_facts facts = case_facts_for(file, &session->parameters, session_today(session));
    const struct opening_facts what = { opening->subject, opening->mother, address_of(opening),
                                        opening->reason };

    case_file_init(file);
    opening_check(&facts, &what, out);
}

void case_start_problems(struct session *session, const struct case_opening *opening,
                         struct problems *out, struct arena *arena)
{
    *out = PROBLEMS_INIT(arena);
    find_problems(session, opening, out);
}

static bool all_is_there(struct starting *s, struct err *err)
{
    struct problems problems = PROBLEMS_INIT(&s->b.arena);
    const struct problem *first;

    find_problems(s->b.deed.session, s->opening, &problems);
    first = problems_first(&problems);
    return !first || err_set_field(err, first->field, "%s", first->sentence);
}

/* ----- The case --------------------------------------------------------- */

/* The case that begins, or the checklist that becomes one. */
static bool find_case(struct starting *s, struct err *err)
{
    const struct ident *checklist = &s->opening->checklist;
    struct caf_case *one = &s->b.one;

    if (!ident_known(checklist)) {
        record_init(entity_of(ENTITY_caf_case), one);
        return true;
    }
    if (!record_store_get(s->b.deed.db, ENTITY_caf_case, checklist, one, &s->b.arena, err))
        return false;
    s->child = *s->opening->subject;
    s->child.record.id = one->subject_id;
    s->from = (enum code_state)one->state;
    if (one->state != STATE_P0)
        return err_set(err, ERR_REFUSED, "This checklist is over: %s", state_meaning(one->state));
    return ident_equal(&one->author_id, &s->b.deed.session->who.practitioner) ||
           err_set(err, ERR_DENIED, "The checklist is somebody else's. They go on with it.");
}

static bool save_case(struct starting *s, struct err *err)
{
    const struct case_opening *opening = s->opening;
    struct caf_case *one = &s->b.one;

    if (!one->urn && !begin_reference(&s->b, err))
        return false;
    one->subject_id = s->b.subject.record.id;
    if (ident_known(&opening->locality))
        one->locality_id = opening->locality;
    one->state = STATE_C0;
    one->opened_on = s->b.today;
    one->author_id = s->b.deed.session->who.practitioner;
    one->open_reason = opening->reason;
    one->index_searched_on =
        instant_local_date((struct instant){ s->b.deed.session->searched_at });
    one->override_reason = opening->override_reason;
    return begin_case(&s->b, opening->same_child_no, err);
}

static bool save_child(struct starting *s, struct err *err)
{
    const struct case_opening *opening = s->opening;
    struct child_entry child = { &s->child, opening->mother, opening->address,
                                 opening->other_names, opening->other_name_count };

    return begin_child(&s->b, &child, err);
}

static bool link_previous(struct starting *s, struct err *err)
{
    struct case_link link;

    if (!ident_known(&s->previous))
        return true;
    record_init(entity_of(ENTITY_case_link), &link);
    link.case_id = s->b.one.record.id;
    link.other_case_id = s->previous;
    link.kind = LINK_KIND_PREVIOUS_EPISODE;
    return deed_save(&s->b.deed, ENTITY_case_link, &link, AUDIT_CREATE, NULL, err);
}

/* A child that was known begins a new episode; a checklist goes on as a case. */
static enum code_event step_of(const struct starting *s)
{
    return ident_known(&s->previous) && s->from == STATE_NONE_ ? EVENT_T28 : EVENT_T03;
}

static bool start(struct starting *s, struct err *err)
{
    struct session *session = s->b.deed.session;
    struct relation relation = { .roles = session->who.roles, .author = true, .own = true };

    s->b.today = session_today(session);
    if (!deed_allowed(&s->b.deed, PERMIT_OPEN_CASE, OPERATION_CREATE, &relation, err) ||
        !begin_has_author(session, err) || !index_was_searched(session, err) ||
        !all_is_there(s, err) || !find_case(s, err) || !own_case_is_closed(s, err) ||
        !no_other_case(s, err))
        return false;
    s->b.deed.board_stale = s->b.deed.keys_stale = true;
    return save_child(s, err) && save_case(s, err) &&
           begin_history(&s->b, s->from, step_of(s), s->opening->different_needs, err) &&
           link_previous(s, err) && begin_interim(&s->b, err);
}

bool case_start(struct session *session, const struct case_opening *opening,
                struct ident *case_id, struct err *err)
{
    struct starting s = { .b = { .arena = ARENA_INIT },
                          .opening = opening,
                          .child = *opening->subject };
    bool ok;

    if (!session_has_room(session, err) || !deed_begin(session, &s.b.deed, NULL, err))
        return false;
    ok = deed_end(&s.b.deed, start(&s, err), err);
    if (ok)
        *case_id = s.b.one.record.id;
    arena_clear(&s.b.arena);
    return ok;
}
