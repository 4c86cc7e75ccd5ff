/* SPDX-License-Identifier: MIT */
/* A case, opened: domain.md 2.2 T03. */

#include "config.h"

#include "policy/opening.h"
#include "policy/states.h"
#include "service/case_match.h"
#include "store/board_store.h"
#include "store/record_store.h"

struct starting {
    struct case_begin b;
    const struct case_opening *opening;
    struct subject child; /* as given; with the id of a checklist's child */
    enum code_state from; /* a checklist, or nothing */
    struct ident previous; /* the episode that it follows; none */
};

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

struct begun {
    struct starting *s;
    const char *urn; /* NULL: none */
};

static bool note_own_checklist(void *data, const struct ident *id)
{
    struct begun *begun = data;
    struct case_begin *b = &begun->s->b;
    struct caf_case one;
    struct err quiet = ERR_INIT;

    if (record_store_get(b->deed.db, ENTITY_caf_case, id, &one, &b->arena, &quiet) &&
        one.state == STATE_P0 &&
        ident_equal(&one.author_id, &b->deed.session->who.practitioner))
        begun->urn = one.urn;
    return true;
}

/* Whoever asked the questions goes on from their answers: beside a new case they would be late for
 * ever, and the child would have a second address. */
static bool leaves_no_checklist(struct starting *s, struct err *err)
{
    struct begun begun = { s, NULL };

    if (ident_known(&s->opening->checklist))
        return true;
    if (!board_store_cases_of_subject(s->b.deed.db, &s->child.record.id, note_own_checklist, &begun,
                                      err))
        return false;
    return !begun.urn ||
           err_set(err, ERR_REFUSED,
                   "Your checklist %s about this child is open. Go on from there (n), or decide in "
                   "it that nothing follows.",
                   begun.urn);
}

static bool fill_case(struct starting *s, struct err *err)
{
    const struct case_opening *opening = s->opening;
    struct caf_case *one = &s->b.one;

    if ((!one->urn && !begin_reference(&s->b, err)) ||
        !begin_locality(&s->b, &opening->locality, err))
        return false;
    one->subject_id = s->b.subject.record.id;
    one->opened_on = s->b.today;
    one->author_id = s->b.deed.session->who.practitioner;
    one->open_reason = opening->reason;
    one->index_searched_on =
        instant_local_date((struct instant){ s->b.deed.session->searched_at });
    one->override_reason = opening->override_reason;
    return true;
}

/* A new episode was judged by the one before (case_match.h); its own begins here. */
static bool begin_episode(struct starting *s, struct err *err)
{
    return begin_first(&s->b, EVENT_T28, STATE_C0, s->opening->different_needs,
                       s->opening->same_child_no, err) &&
           begin_link(&s->b, &s->previous, err);
}

/* A child that was known begins a new episode; a checklist goes on as a case. */
static bool begin(struct starting *s, struct err *err)
{
    if (ident_known(&s->previous) && s->from == STATE_NONE_)
        return begin_episode(s, err);
    return begin_step(&s->b, EVENT_T03, s->opening->different_needs, s->opening->same_child_no,
                      err) &&
           begin_link(&s->b, &s->previous, err);
}

static bool is_the_only_one(struct starting *s, struct err *err)
{
    struct case_match match = { .b = &s->b, .opening = s->opening, .child = &s->child,
                                .by_needs = true };
    bool ok = match_allows(&match, err);

    s->previous = match.previous;
    return ok;
}

static bool save_child(struct starting *s, struct err *err)
{
    const struct case_opening *opening = s->opening;
    struct child_entry child = { &s->child, opening->mother, opening->address,
                                 opening->other_names, opening->other_name_count };

    return begin_child(&s->b, &child, err);
}

static bool start(struct starting *s, struct err *err)
{
    struct session *session = s->b.deed.session;
    struct relation relation = { .roles = session->who.roles, .author = true, .own = true };

    s->b.today = session_today(session);
    if (!deed_allowed(&s->b.deed, PERMIT_OPEN_CASE, OPERATION_CREATE, &relation, err) ||
        !begin_has_author(session, err) || !match_was_searched(session, err) ||
        !all_is_there(s, err) || !find_case(s, err) || !leaves_no_checklist(s, err) ||
        !is_the_only_one(s, err))
        return false;
    s->b.deed.board_stale = s->b.deed.keys_stale = true;
    return save_child(s, err) && fill_case(s, err) && begin(s, err);
}

bool case_start(struct session *session, const struct case_opening *opening,
                struct ident *case_id, struct err *err)
{
    struct starting s = { .b = { .arena = ARENA_INIT }, .opening = opening };
    bool ok;

    if (!session_has_room(session, err) || !deed_begin(session, &s.b.deed, NULL, err))
        return false;
    s.child = *opening->subject;
    ok = deed_end(&s.b.deed, start(&s, err), err);
    if (ok)
        *case_id = s.b.one.record.id;
    arena_clear(&s.b.arena);
    return ok;
}
