/* SPDX-License-Identifier: MIT */
/* A case, opened: domain.md 2.2 T03. */

#include "config.h"

#include <string.h>

#include "model/urn.h"
#include "policy/opening.h"
#include "service/board.h"
#include "service/case_svc.h"
#include "service/child_index.h"
#include "service/deed.h"
#include "store/board_store.h"
#include "store/record_store.h"

struct starting {
    struct deed deed;
    const struct case_opening *opening;
    struct subject subject;
    struct caf_case one;
    struct arena arena;
    struct date today;
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
    struct relation relation = { .roles = s->deed.session->who.roles, .locality = true };

    if (!s->opening->override_reason || !*s->opening->override_reason)
        return false;
    return deed_allowed(&s->deed, PERMIT_OVERRIDE_BLOCK, OPERATION_EXECUTE, &relation, err);
}

static bool refuse_match(struct starting *s, const char *urn, struct err *err)
{
    if (s->opening->override_reason)
        return false; /* the override itself was refused */
    s->deed.refused_why = "likely the same child";
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
    s->deed.refused_why = "possibly the same child";
    err_set(err, ERR_REFUSED,
            "%s may be the same child (%d of 100). Say how you know that it is another, or open "
            "that one.",
            *urn ? urn : "A record in the index", score);
    err->field = "same_child_no";
    return false;
}

static bool weigh(struct starting *s, const struct index_hit *hit, struct err *err)
{
    enum match_verdict verdict =
        match_verdict(hit->match.score, &s->deed.session->parameters);
    struct board_line line = { .row = { .urn = "" } };
    struct ident case_id;

    if (verdict == MATCH_OTHER || ident_equal(&hit->subject, &s->opening->subject->record.id))
        return true;
    if (!board_store_of_subject(s->deed.db, &hit->subject, &case_id, err))
        return false;
    if (ident_known(&case_id) &&
        !board_store_line(s->deed.db, &case_id, s->today, &line, &s->arena, err))
        return false;
    if (verdict == MATCH_BLOCKS && line.row.open)
        return override_given(s, err) || refuse_match(s, line.row.urn, err);
    return ask_same(s, line.row.urn, hit->match.score, err);
}

static bool no_other_case(struct starting *s, struct err *err)
{
    const struct case_opening *opening = s->opening;
    struct match_child child = match_child_of(opening->subject, opening->mother,
                                              opening->address, &s->arena);
    struct index_hits hits;

    if (!child_index_find(s->deed.db, &child, &s->deed.session->parameters, &hits, &s->arena, err))
        return false;
    for (size_t i = 0; i < hits.count; i++) {
        if (!weigh(s, &hits.items[i], err))
            return false;
    }
    return true;
}

/* A child with a record has at most one open case, whatever anybody says. */
static bool own_case_is_closed(struct starting *s, struct err *err)
{
    struct board_line line;
    struct ident case_id;

    if (!s->opening->subject->record.version)
        return true;
    if (!board_store_of_subject(s->deed.db, &s->opening->subject->record.id, &case_id, err))
        return false;
    if (!ident_known(&case_id))
        return true;
    if (!board_store_line(s->deed.db, &case_id, s->today, &line, &s->arena, err))
        return false;
    return !line.row.open || refuse_match(s, line.row.urn, err);
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
    struct problems problems = PROBLEMS_INIT(&s->arena);
    const struct problem *first;

    find_problems(s->deed.session, s->opening, &problems);
    first = problems_first(&problems);
    return !first || err_set_field(err, first->field, "%s", first->sentence);
}

static bool save_mother(struct starting *s, struct err *err)
{
    struct person *mother = s->opening->mother;

    if (!mother || !mother->name)
        return true;
    if (!deed_save(&s->deed, ENTITY_person, mother, AUDIT_CREATE, NULL, err))
        return false;
    s->subject.mother_id = mother->record.id;
    return true;
}

static bool link_mother(struct starting *s, struct err *err)
{
    struct person_link link;

    if (!s->opening->mother || !s->opening->mother->name)
        return true;
    record_init(entity_of(ENTITY_person_link), &link);
    link.subject_id = s->subject.record.id;
    link.person_id = s->opening->mother->record.id;
    link.relationship = RELATION_MOTHER;
    link.parental_responsibility = s->subject.is_unborn ? PR_NA_UNBORN : PR_Y;
    link.pr_basis = s->subject.is_unborn ? PR_BASIS_NA_UNBORN : PR_BASIS_MOTHER;
    link.from = s->today;
    return deed_save(&s->deed, ENTITY_person_link, &link, AUDIT_CREATE, NULL, err);
}

static bool save_address(struct starting *s, struct err *err)
{
    struct address *address = s->opening->address;

    if (!address_of(s->opening))
        return true;
    address->subject_id = s->subject.record.id;
    return deed_save(&s->deed, ENTITY_address, address, AUDIT_CREATE, NULL, err);
}

static bool save_child(struct starting *s, struct err *err)
{
    s->subject = *s->opening->subject;
    if (!save_mother(s, err) || !deed_save(&s->deed, ENTITY_subject, &s->subject,
                                           s->subject.record.version ? AUDIT_CHANGE : AUDIT_CREATE,
                                           NULL, err))
        return false;
    s->deed.subject = s->subject.record.id;
    if (!link_mother(s, err) || !save_address(s, err))
        return false;
    for (size_t i = 0; i < s->opening->other_name_count; i++) {
        struct subject_name *name = &s->opening->other_names[i];

        name->subject_id = s->subject.record.id;
        if (!deed_save(&s->deed, ENTITY_subject_name, name, AUDIT_CREATE, NULL, err))
            return false;
    }
    return true;
}

/* ----- The case --------------------------------------------------------- */

static bool save_case(struct starting *s, struct err *err)
{
    char urn[URN_TEXT];
    int year, month, day, number = 0;

    date_to_civil(s->today, &year, &month, &day);
    if (!board_store_next_urn(s->deed.db, year, &number, err))
        return false;
    if (!urn_format(year, number, urn))
        return err_set(err, ERR_REFUSED, "The references of %d are used up.", year);
    record_init(entity_of(ENTITY_caf_case), &s->one);
    s->one.urn = arena_strdup(&s->arena, urn);
    s->one.subject_id = s->subject.record.id;
    s->one.locality_id = s->opening->locality;
    s->one.state = STATE_C0;
    s->one.opened_on = s->today;
    s->one.author_id = s->deed.session->who.practitioner;
    s->one.open_reason = s->opening->reason;
    s->one.index_searched_on =
        instant_local_date((struct instant){ s->deed.session->searched_at });
    s->one.override_reason = s->opening->override_reason;
    s->one.record.id = s->deed.case_id = ident_new(s->deed.session->machine);
    return deed_save(&s->deed, ENTITY_caf_case, &s->one, AUDIT_CREATE,
                     s->opening->same_child_no, err);
}

static bool save_first_state(struct starting *s, struct err *err)
{
    struct state_history step;

    record_init(entity_of(ENTITY_state_history), &step);
    step.case_id = s->one.record.id;
    step.to_state = STATE_C0;
    step.event = EVENT_T03;
    step.at = session_now(s->deed.session);
    step.by = s->one.author_id;
    return deed_save(&s->deed, ENTITY_state_history, &step, AUDIT_STATE, NULL, err);
}

/* The author keeps it going until a team names somebody. */
static bool save_interim(struct starting *s, struct err *err)
{
    struct lp_assignment term;

    record_init(entity_of(ENTITY_lp_assignment), &term);
    term.case_id = s->one.record.id;
    term.practitioner_id = s->one.author_id;
    term.kind = LP_KIND_INTERIM;
    term.from = term.accepted_on = s->today;
    term.basis = set_with(0, LPBASIS_FACILITATE_TAC);
    term.agreed_how = LPAGREED_BETWEEN_MEETINGS;
    return deed_save(&s->deed, ENTITY_lp_assignment, &term, AUDIT_ASSIGN, NULL, err);
}

static bool author_works_here(struct session *session, struct err *err)
{
    if (ident_known(&session->who.practitioner))
        return true;
    return err_set(err, ERR_DENIED,
                   "Your account is not a practitioner's; a case needs an author who works with "
                   "the family.");
}

static bool start(struct starting *s, struct err *err)
{
    struct session *session = s->deed.session;
    struct relation relation = { .roles = session->who.roles, .author = true, .own = true };

    s->today = session_today(session);
    if (!deed_allowed(&s->deed, PERMIT_OPEN_CASE, OPERATION_CREATE, &relation, err) ||
        !author_works_here(session, err) || !index_was_searched(session, err) ||
        !all_is_there(s, err) || !own_case_is_closed(s, err) || !no_other_case(s, err))
        return false;
    s->deed.board_stale = s->deed.keys_stale = true;
    return save_child(s, err) && save_case(s, err) && save_first_state(s, err) &&
           save_interim(s, err);
}

bool case_start(struct session *session, const struct case_opening *opening,
                struct ident *case_id, struct err *err)
{
    struct starting s = { .opening = opening, .arena = ARENA_INIT };
    bool ok;

    if (!session_has_room(session, err) || !deed_begin(session, &s.deed, NULL, err))
        return false;
    ok = deed_end(&s.deed, start(&s, err), err);
    if (ok)
        *case_id = s.one.record.id;
    arena_clear(&s.arena);
    return ok;
}
