/* SPDX-License-Identifier: MIT */
/* The lead professional: proposed, accepted, handed over. */

#include "config.h"

#include "service/lead_svc.h"

#include <string.h>

#include "base/text.h"
#include "model/record.h"
#include "policy/caseload.h"
#include "policy/record_rules.h"
#include "policy/states.h"
#include "service/case_deed.h"
#include "service/lead_load.h"
#include "service/lead_terms.h"
#include "service/names.h"
#include "service/record_text.h"
#include "service/step_deed.h"
#include "store/record_store.h"

/* One appointment. */
struct appointing {
    struct case_deed d;
    struct lp_assignment *term;
    struct practitioner worker;
    const struct case_file *seen; /* the case as they read it; NULL: not looked at */
    bool only_checked; /* nothing is to be saved */
    bool holds;        /* it came as far as saving */
};

static bool is_accepted(const struct lp_assignment *term)
{
    return date_known(term->accepted_on);
}

static struct lp_assignment *the_one_before(const struct appointing *a)
{
    return lead_before(&a->d.file, a->term);
}

static struct ident who_led(const struct case_file *file, const struct lp_assignment *next)
{
    const struct lp_assignment *before = lead_before(file, next);

    return before ? before->record.id : IDENT_NONE;
}

/* Whoever hands over must know from whom. */
static bool is_whom_they_saw(const struct appointing *a, struct err *err)
{
    struct ident now = who_led(&a->d.file, a->term);
    struct ident then = a->seen ? who_led(a->seen, a->term) : now;

    return ident_equal(&now, &then) ||
           err_set(err, ERR_CONFLICT,
                   "Somebody else changed who leads while this was being written. Leave it (it is "
                   "kept), see who leads now, and open it again.");
}

/* ----- Who may ---------------------------------------------------------- */

static bool may_appoint(struct appointing *a, struct err *err)
{
    if (lead_may_name(&a->d.relation))
        return true;
    if (!case_deed_may(&a->d, PERMIT_ASSIGN_LEAD, OPERATION_PROPOSE, err))
        return false;
    if (!is_accepted(a->term))
        return true;
    return err_set_field(err, "accepted_on",
                         "You may propose: leave this empty. The practitioner accepts.");
}

/* ----- What must be said ------------------------------------------------ */

static bool is_said(const struct lp_assignment *term, struct err *err)
{
    struct arena arena = ARENA_INIT;
    struct problems gaps = PROBLEMS_INIT(&arena);
    const struct problem *first = NULL;

    lead_gaps(term, false, &gaps);
    first = problems_first(&gaps);
    if (first)
        err_set_field(err, first->field, "%s", first->sentence);
    arena_clear(&arena);
    return !first;
}

static bool is_somebody_else(const struct lp_assignment *term, struct err *err)
{
    return term->kind != LP_KIND_LEAD ||
           !ident_equal(&term->manager_agreed_by, &term->practitioner_id) ||
           err_set_field(err, "manager_agreed_by", "Nobody agrees to their own extra work.");
}

/* Another's word is known from somewhere; an interim is named, not asked. */
static bool is_known(const struct appointing *a, struct err *err)
{
    const struct lp_assignment *term = a->term;

    return !is_accepted(term) || term->kind == LP_KIND_INTERIM ||
           (term->accepted_how && !text_blank(term->accepted_how)) ||
           ident_equal(&term->practitioner_id, &a->d.deed.session->who.practitioner) ||
           err_set_field(err, "accepted_how",
                         "Say how you know that they said yes. Where you do not, they are asked.");
}

/* No day stays without anybody: whoever led does so until the yes. */
static bool begins_with_the_yes(const struct lp_assignment *term, struct err *err)
{
    char words[DATE_WORDS];

    if (term->kind == LP_KIND_DEPUTY || !is_accepted(term) ||
        date_compare(term->from, term->accepted_on) >= 0)
        return true;
    date_format_words(term->accepted_on, words);
    return err_set_field(err, "from", "They lead from the day they said yes, %s, or from a later "
                                      "one. Nobody leads before they know of it.", words);
}

/* No term ends before it began. */
static bool days_follow(struct appointing *a, struct err *err)
{
    const struct lp_assignment *term = a->term, *before = the_one_before(a);

    if (before && date_compare(term->from, before->from) < 0)
        return err_set_field(err, "from",
                             "The present lead began after that day. Take a later one.");
    return true;
}

static bool days_hold(struct appointing *a, struct err *err)
{
    const struct lp_assignment *term = a->term;
    struct date today = a->d.today;
    const char *far;

    if (date_known(term->accepted_on) && date_compare(term->accepted_on, today) > 0)
        return err_set_field(err, "accepted_on", "That day is still to come.");
    if (date_known(term->manager_agreed_on) && date_compare(term->manager_agreed_on, today) > 0)
        return err_set_field(err, "manager_agreed_on", "That day is still to come.");
    if (date_compare(term->from, a->d.file.caf_case.opened_on) < 0)
        return err_set_field(err, "from", "The case was not open yet on that day.");
    if (date_known(term->to) &&
        (date_compare(term->to, term->from) <= 0 || date_compare(term->to, today) <= 0))
        return err_set_field(err, "to", "A cover ends on a day to come.");
    far = record_far_day(&a->d.deed.session->parameters, today, term->to, &a->d.arena);
    if (far)
        return err_set_field(err, "to", "%s", far);
    return begins_with_the_yes(term, err) && days_follow(a, err);
}

/* A deputy is for when the lead is away. */
static bool is_not_the_lead(const struct appointing *a, struct err *err)
{
    const struct lp_assignment *lead = relation_lead(&a->d.file, a->d.today);

    return a->term->kind != LP_KIND_DEPUTY || !lead || !relation_leads(lead) ||
           !ident_equal(&lead->practitioner_id, &a->term->practitioner_id) ||
           err_set_field(err, "practitioner_id",
                         "%s leads this case. Choose somebody else to stand in for them.",
                         a->worker.name);
}

static bool is_in_post(struct appointing *a, struct err *err)
{
    if (!record_store_get(a->d.deed.db, ENTITY_practitioner, &a->term->practitioner_id, &a->worker,
                          &a->d.arena, err))
        return false;
    return a->worker.active != YN_N ||
           err_set_field(err, "practitioner_id", "%s is no longer in post. Choose somebody else.",
                         a->worker.name);
}

/* ----- Whose time it is --------------------------------------------------- */

static struct date agreed_on(const struct appointing *a)
{
    return date_known(a->term->manager_agreed_on) ? a->term->manager_agreed_on : a->d.today;
}

/* Their line manager or supervisor, or a supervisor; where none is on record, anybody. */
static bool manager_is_theirs(struct appointing *a, struct err *err)
{
    const struct ident *named = &a->term->manager_agreed_by;
    const struct ident *theirs = ident_known(&a->worker.line_manager) ? &a->worker.line_manager
                                                                      : &a->worker.caf_supervisor;
    struct session *session = a->d.deed.session;

    if (!ident_known(named) || !ident_known(theirs) || ident_equal(named, theirs) ||
        ident_equal(named, &a->worker.caf_supervisor) ||
        deed_by_supervisor(&a->d.deed, named, agreed_on(a)))
        return true;
    return err_set_field(err, "manager_agreed_by",
                         "%s does not manage %s. On record that is %s; a supervisor may agree in "
                         "their place.",
                         name_of(session, ENTITY_practitioner, named, &a->d.arena),
                         a->worker.name,
                         name_of(session, ENTITY_practitioner, theirs, &a->d.arena));
}

/* ----- How much they carry ---------------------------------------------- */

/* Halves once this appointment counts, an interim or deputy of the same case not twice. */
static bool load_after(struct appointing *a, int *halves, struct err *err)
{
    const struct lp_assignment *before = the_one_before(a);
    const struct lp_assignment *deputy = lead_as_deputy(&a->d.file, a->term);

    if (!lead_load_of(a->d.deed.db, &a->term->practitioner_id, a->d.today, halves, err))
        return false;
    if (before && ident_equal(&before->practitioner_id, &a->term->practitioner_id))
        *halves -= caseload_weight(before->kind);
    if (deputy && relation_term_counts(deputy, a->d.today))
        *halves -= caseload_weight(deputy->kind);
    *halves += caseload_weight(a->term->kind);
    return true;
}

/* A supervisor's word for this, with the reason: given now, or when it was proposed. */
static bool is_overridden(const struct appointing *a, int what)
{
    return a->term->override_reason && ident_known(&a->term->override_by) &&
           a->term->override_of == what;
}

/* Whose word: the supervisor's at the desk, else theirs when it was proposed; not typed in. */
static void note_whose_override(struct appointing *a)
{
    const struct lp_assignment *saved =
        case_file_find(&a->d.file, ENTITY_lp_assignment, &a->term->record.id);
    const char *reason = a->term->override_reason;

    a->term->override_by = IDENT_NONE;
    a->term->override_of = LP_OVERRIDE_NONE_;
    if (!reason)
        return;
    if (lead_may_override(&a->d.relation)) {
        a->term->override_by = a->d.deed.session->who.practitioner;
    } else if (saved && saved->override_reason && strcmp(saved->override_reason, reason) == 0) {
        a->term->override_by = saved->override_by;
        a->term->override_of = saved->override_of;
    }
}

/* One reason is for one thing, and stays so: the caseload, else the hand-over. */
static void note_what_it_overrides(struct appointing *a, bool too_much)
{
    if (ident_known(&a->term->override_by) && !a->term->override_of)
        a->term->override_of = too_much ? LP_OVERRIDE_CASELOAD : LP_OVERRIDE_HANDOVER;
}

static bool has_room(struct appointing *a, struct err *err)
{
    int cap = caseload_cap_halves(&a->worker, &a->d.deed.session->parameters);
    int halves;

    if (!load_after(a, &halves, err))
        return false;
    note_what_it_overrides(a, halves > cap);
    if (halves <= cap || is_overridden(a, LP_OVERRIDE_CASELOAD))
        return true;
    a->d.deed.refused_why = "limit of cases";
    err_set(err, ERR_REFUSED, "%s would lead %d.%d cases; the limit is %d. Choose somebody else, %s",
            a->worker.name, halves / 2, halves % 2 * 5, cap / 2,
            lead_may_override(&a->d.relation)
                ? "or give a reason for the override."
                : "or ask a supervisor to name them: only they can go over it, signed in themselves.");
    err->field = lead_may_override(&a->d.relation) ? "override_reason" : "practitioner_id";
    return false;
}

/* ----- Hand-over -------------------------------------------------------- */

/* An interim is for when nobody leads; nobody hands over who is not there any more. */
static bool lead_has_gone(struct appointing *a, const struct lp_assignment *before, struct err *err)
{
    const struct practitioner *lead = case_file_practitioner(&a->d.file, &before->practitioner_id);

    if (lead && lead->active == YN_N) {
        a->term->end_reason = LPEND_LEFT_POST;
        return true;
    }
    return err_set_field(err, "kind", "%s leads this case: propose a lead, with the hand-over. An "
                                      "interim is named where nobody leads.",
                         lead ? lead->name : "Somebody");
}

/* From one lead to the next the family must not fall between two stools. */
static bool is_handed_over(struct appointing *a, struct err *err)
{
    const struct lp_assignment *before = the_one_before(a);

    if (!before || !relation_leads(before))
        return true;
    if (a->term->kind == LP_KIND_INTERIM)
        return lead_has_gone(a, before, err);
    if (!a->term->end_reason)
        return err_set_field(err, "end_reason", "Say why the present lead's term ends.");
    if (!is_accepted(a->term) || !relation_must_hand_over(&a->d.file, a->term, a->d.today))
        return true;
    a->d.deed.refused_why = "hand-over";
    err_set(err, ERR_REFUSED, "The present lead stays until all six steps of the hand-over are "
                              "ticked.%s%s",
            is_overridden(a, LP_OVERRIDE_CASELOAD) ? " The reason was for the caseload alone." : "",
            a->term->record.version ? " Tick them on the proposal (h), then accept."
                                    : " Tick them, or leave the day of the yes empty to ask first.");
    err->field = "handover_done";
    return false;
}

/* ----- The deed --------------------------------------------------------- */

static bool keep(struct appointing *a, struct err *err)
{
    return case_deed_keep_as(&a->d, ENTITY_lp_assignment, a->term, AUDIT_ASSIGN,
                             a->term->override_reason, err);
}

/* T15: while help is given a change of the lead is a step of the case. */
static bool follow(struct appointing *a, struct err *err)
{
    bool is_step = relation_leads(a->term) && is_accepted(a->term) &&
                   a->d.file.caf_case.state == STATE_D0;

    return !is_step || step_follow(&a->d, EVENT_T15, a->term->override_reason, err);
}

/* Everything holds that was to be held against it; nothing is saved. */
static bool stops_here(struct appointing *a, struct err *err)
{
    a->holds = true;
    return err_set(err, ERR_STOPPED, "Nothing is appointed yet.");
}

static bool takes_effect(struct appointing *a, struct err *err)
{
    if (!has_room(a, err) || !is_handed_over(a, err))
        return false;
    if (a->only_checked)
        return stops_here(a, err);
    return (!is_accepted(a->term) || lead_ends_others(&a->d, a->term, err)) &&
           lead_drops_proposals(&a->d, a->term, err) && keep(a, err) && follow(a, err);
}

/* Only a proposal may still be changed. */
static bool is_still_a_proposal(struct appointing *a, struct err *err)
{
    const struct lp_assignment *saved =
        case_file_find(&a->d.file, ENTITY_lp_assignment, &a->term->record.id);

    if (saved && date_known(saved->declined_on))
        return err_set(err, ERR_REFUSED, "This was declined and stays as it is. Propose anew.");
    if (!a->term->record.version || (saved && !is_accepted(saved)))
        return true;
    return err_set(err, ERR_REFUSED,
                   "This appointment was accepted and stays as it is. Appoint anew instead.");
}

/* Whoever leads for the time being is named, not asked: they lead from then on. */
static void fill_days(struct appointing *a)
{
    if (a->term->kind == LP_KIND_INTERIM && !is_accepted(a->term) && lead_may_name(&a->d.relation))
        a->term->accepted_on = a->d.today;
    if (!date_known(a->term->from))
        a->term->from = is_accepted(a->term) ? a->term->accepted_on : a->d.today;
}

/* Said first of all: for somebody over the limit nothing else need be filled in. */
static bool is_free(struct appointing *a, struct err *err)
{
    return !ident_known(&a->term->practitioner_id) || !a->term->kind ||
           (is_in_post(a, err) && is_not_the_lead(a, err) && has_room(a, err));
}

static bool appoint(struct appointing *a, struct err *err)
{
    fill_days(a);
    note_whose_override(a);
    return may_appoint(a, err) && case_deed_open(&a->d, err) && is_whom_they_saw(a, err) &&
           is_still_a_proposal(a, err) && is_free(a, err) && is_said(a->term, err) &&
           is_somebody_else(a->term, err) && is_known(a, err) && days_hold(a, err) &&
           record_text_holds(ENTITY_lp_assignment, a->term, err) && manager_is_theirs(a, err) &&
           takes_effect(a, err);
}

bool lead_assign(struct session *session, struct lp_assignment *assignment, struct err *err)
{
    return lead_hand_over(session, assignment, NULL, err);
}

bool lead_hand_over(struct session *session, struct lp_assignment *assignment,
                    const struct case_file *seen, struct err *err)
{
    struct record before = assignment->record;
    struct appointing a = { .term = assignment, .seen = seen };
    bool ok;

    if (!case_deed_begin(session, &assignment->case_id, &a.d, err))
        return false;
    ok = case_deed_end(&a.d, appoint(&a, err), err);
    if (!ok)
        assignment->record = before;
    return ok;
}

bool lead_check(struct session *session, const struct lp_assignment *assignment, struct err *err)
{
    struct lp_assignment term = *assignment;
    struct appointing a = { .term = &term, .only_checked = true };

    return case_deed_begin(session, &term.case_id, &a.d, err) &&
           (case_deed_end(&a.d, appoint(&a, err), err) || a.holds);
}

/* ----- Acceptance ------------------------------------------------------- */

static bool may_accept(struct appointing *a, struct err *err)
{
    const struct who *who = &a->d.deed.session->who;

    if (session_has_role(a->d.deed.session, ROLE_practitioner) &&
        ident_equal(&a->term->practitioner_id, &who->practitioner))
        return true;
    return case_deed_may(&a->d, PERMIT_ASSIGN_LEAD, OPERATION_EXECUTE, err);
}

static bool accept(struct appointing *a, struct date on, const char *how, struct err *err)
{
    if (!may_accept(a, err) || !case_deed_open(&a->d, err))
        return false;
    if (is_accepted(a->term))
        return err_set(err, ERR_REFUSED, "This was accepted already.");
    if (date_known(a->term->declined_on))
        return err_set(err, ERR_REFUSED, "This was declined. Propose anew.");
    a->term->accepted_on = date_known(on) ? on : a->d.today;
    a->term->accepted_how = how;
    if (date_compare(a->term->from, a->term->accepted_on) < 0)
        a->term->from = a->term->accepted_on;
    return is_known(a, err) && record_text_holds(ENTITY_lp_assignment, a->term, err) &&
           days_hold(a, err) && is_in_post(a, err) && is_not_the_lead(a, err) &&
           takes_effect(a, err);
}

bool lead_accept(struct session *session, const struct ident *assignment_id, struct date on,
                 struct err *err)
{
    return lead_accept_for(session, assignment_id, on, NULL, err);
}

bool lead_accept_for(struct session *session, const struct ident *assignment_id, struct date on,
                     const char *how, struct err *err)
{
    struct arena arena = ARENA_INIT;
    struct lp_assignment proposal;
    struct appointing a = { .term = &proposal };
    struct db *db;
    bool ok;

    ok = session_db(session, &db, err) &&
         record_store_get(db, ENTITY_lp_assignment, assignment_id, &proposal, &arena, err) &&
         case_deed_begin(session, &proposal.case_id, &a.d, err) &&
         case_deed_end(&a.d, accept(&a, on, how, err), err);
    arena_clear(&arena);
    return ok;
}
