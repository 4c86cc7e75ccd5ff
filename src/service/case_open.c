/* SPDX-License-Identifier: MIT */
/* A case, looked at. */

#include "config.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "model/subject_name.h"
#include "model/urn.h"
#include "policy/consent_rules.h"
#include "policy/states.h"
#include "service/case_look.h"
#include "service/case_sight.h"
#include "service/case_svc.h"
#include "service/deed.h"
#include "service/own_tie_deed.h"
#include "service/stepup_sight.h"
#include "store/board_store.h"
#include "store/case_file_store.h"

bool case_by_urn(struct session *session, const char *urn, struct ident *out, struct err *err)
{
    char spelled[URN_TEXT];
    int year, number;
    struct db *db;

    if (!session_db(session, &db, err))
        return false;
    if (!urn_read(urn, &year, &number))
        return err_set(err, ERR_NOT_FOUND, "A reference looks like CAF-2010-00017.");
    urn_format(year, number, spelled);
    return board_store_by_urn(db, spelled, out, err);
}

/* ----- The look in the trail -------------------------------------------- */

/* Once a sitting; again when a reason is given, for it opens more. */
static bool note_look(struct session *session, const struct case_view *view, const char *reason,
                      struct err *err)
{
    struct audit_event event = { .action = AUDIT_VIEW,
                                 .case_id = view->file.caf_case.record.id,
                                 .subject = view->file.subject.record.id,
                                 .entity = "case",
                                 .record = view->file.caf_case.record.id,
                                 .reason = reason,
                                 .detail = view->identity_only ? "{\"identity\":true}" : NULL };

    if (!reason && case_was_shown(session, &event.case_id))
        return true;
    if (!look(session, &event, err))
        return false;
    case_remember_shown(session, &event.case_id);
    return true;
}

/* ----- May they? -------------------------------------------------------- */

bool case_may_know(struct session *session, const struct ident *case_id, struct err *err)
{
    struct relation relation = { .roles = session->who.roles };
    struct permission permission = permit(PERMIT_SEARCH_INDEX, OPERATION_READ, &relation);

    if (permission.allowed)
        return true;
    err_set(err, ERR_DENIED, "%s", permission.why_not);
    refusal(session, case_id, "open a case", err);
    return false;
}

/* ----- Words ------------------------------------------------------------ */

static const char *upper(const char *words, struct arena *arena)
{
    char *copy = arena_strdup(arena, words);

    for (char *c = copy; *c; c++)
        *c = (char)toupper((unsigned char)*c);
    return copy;
}

static const char *consent_words(const struct consent_word *word, struct date today,
                                 struct arena *arena)
{
    const char *status = word->status == CONSENTST_NOT_SOUGHT
                             ? "NONE"
                             : upper(code_label(CODES_CONSENTST_ID, word->status), arena);
    char day[DATE_WORDS];

    if (!consent_says_yes(word->consent) ||
        !date_known(word->consent->review_on))
        return status;
    date_format_words(word->consent->review_on, day);
    return arena_printf(arena, "%s, review %s %s", status,
                        date_compare(word->consent->review_on, today) < 0 ? "was due" : "due",
                        day);
}

/* Of the whole file, before anything is left out: the same for everybody. */
static enum code_state stage_of(const struct case_file *file)
{
    enum code_state state = (enum code_state)file->caf_case.state;

    return state == STATE_U0 || state == STATE_X0 ? state_before(file) : state;
}

/* Of the whole file, likewise. */
static unsigned reached_of(const struct case_file *file)
{
    unsigned reached = 0;

    for (size_t i = 0; i < file->state_history.count; i++)
        reached |= 1U << file->state_history.items[i].to_state;
    return reached == 0 ? 0 : reached | 1U << file->caf_case.state;
}

void case_view_describe(struct case_view *view, struct date day, struct arena *arena)
{
    struct consent_word word = consent_current(&view->file, day);

    view->consent = word.status == CONSENTST_NOT_SOUGHT ? CONSENTST_NONE_ : word.status;
    view->consent_words = consent_words(&word, day, arena);
    view->stage = stage_of(&view->file);
    view->reached = reached_of(&view->file);
    view->name = subject_name(&view->file.subject,
                              case_file_person(&view->file, &view->file.subject.mother_id), arena);
}

static void describe(struct session *session, struct case_view *view, struct arena *arena)
{
    struct date today = session_today(session);

    case_view_describe(view, today, arena);
    due_find(&view->file, &session->parameters, today, &view->due, arena);
}

void case_view_keep_words_back(struct case_view *view)
{
    for (size_t i = 0; i < view->due.count; i++) {
        struct due_item *item = &view->due.items[i];

        if (view->shut[item->entity])
            item->about = "";
    }
}

/* Whoever asked to join may know what became of it. */
static void keep_own_requests(struct case_file *file, const struct actor *actor, size_t count)
{
    size_t kept = 0;

    for (size_t i = 0; i < count; i++) {
        if (ident_equal(&file->join_request.items[i].asked_by, &actor->practitioner))
            file->join_request.items[kept++] = file->join_request.items[i];
    }
    file->join_request.count = kept;
}

/* Whoever raised a concern goes on with it: who was called, and what they said. */
static void keep_own_concerns(struct case_file *file, const struct actor *actor, size_t concerns,
                              size_t sharings)
{
    file->stepup.count = concerns;
    file->disclosure.count = sharings;
    stepup_keep_own(file, ENTITY_stepup, actor);
    stepup_keep_own(file, ENTITY_disclosure, actor);
}

/* What of the list is due from them as the manager of somebody: that they talk about a
 * refusal to lead. */
static void keep_refusals(struct due_list *due, const struct actor *actor)
{
    size_t kept = 0;

    for (size_t i = 0; i < due->count; i++) {
        const struct due_item *item = &due->items[i];

        if (item->rule == DUE_LP_REFUSED && ident_known(&actor->practitioner) &&
            ident_equal(&item->who, &actor->practitioner))
            due->items[kept++] = *item;
    }
    due->count = kept;
}

/* Is this term theirs to answer, or to talk about with another manager? */
static bool concerns(const struct lp_assignment *term, const struct actor *actor,
                     const struct due_list *due, struct date today)
{
    return relation_asks(term, &actor->practitioner, today) ||
           due_falls_to(due, DUE_LP_REFUSED, &term->record.id, &actor->practitioner);
}

/* Whoever is asked to lead, or to stand in, may know what they are asked; their manager,
 * that they said no, and why. */
static void keep_identity(struct case_view *view, const struct actor *actor, struct date today,
                          struct arena *arena)
{
    struct case_file *file = &view->file;
    size_t requests = file->join_request.count, count = file->lp_assignment.count, kept = 0;
    size_t raised = file->stepup.count, shared = file->disclosure.count;
    struct lp_assignment *theirs = arena_alloc(arena, (count + 1) * sizeof(*theirs));

    for (size_t i = 0; i < count; i++) {
        if (concerns(&file->lp_assignment.items[i], actor, &view->due, today))
            theirs[kept++] = file->lp_assignment.items[i];
    }
    case_sight_identity(file, today, view->shut);
    for (size_t i = 0; i < kept; i++)
        file->lp_assignment.items[file->lp_assignment.count++] = theirs[i];
    keep_own_requests(file, actor, requests);
    keep_own_concerns(file, actor, raised, shared);
}

static int birth_year(const struct subject *subject)
{
    int year = 0, month, day;

    if (!subject->is_unborn && date_known(subject->dob))
        date_to_civil(subject->dob, &year, &month, &day);
    return year;
}

/* ----- The service ------------------------------------------------------ */

bool case_tells_of_child(const struct case_view *view, const char *field)
{
    return !view->shut[ENTITY_subject] || case_sight_names_child(field);
}

/* Before anything is left out of the file. */
static bool meet_own(struct session *session, struct case_view *view, struct err *err)
{
    if (!case_was_shown(session, &view->file.caf_case.record.id) &&
        !own_tie_meet(session, &view->file, &view->own_tie, err))
        return false;
    if (!view->own_tie)
        view->own_tie = own_tie_told(session, &view->file);
    return true;
}

bool case_open(struct session *session, const struct ident *case_id, const char *reason,
               struct case_view *out, struct arena *arena, struct err *err)
{
    struct actor actor = session_actor(session);
    struct date today = session_today(session);
    struct db *db;
    int year;

    memset(out, 0, sizeof(*out));
    if (!session_db(session, &db, err) ||
        !case_file_store_get(db, case_id, &out->file, arena, err))
        return false;
    out->relation = relation_find(&out->file, &actor, &session->parameters, today);
    out->identity_only = !permit_open(&out->relation);
    out->emergency_until = case_emergency_until(&out->file, &actor, &out->relation);
    if (out->identity_only ? !case_may_know(session, case_id, err)
                           : !case_reason_given(session, &out->file, reason, err))
        return false;
    describe(session, out, arena);
    year = birth_year(&out->file.subject);
    if (!meet_own(session, out, err))
        return false;
    if (out->identity_only) {
        keep_refusals(&out->due, &actor);
        keep_identity(out, &actor, today, arena);
    } else {
        case_sight_trim(&out->file, &out->relation, &actor, reason != NULL, today,
                        out->shut);
        case_view_keep_words_back(out);
    }
    if (out->shut[ENTITY_subject] && !date_known(out->file.subject.dob))
        out->birth_year = year;
    return note_look(session, out, reason, err);
}
