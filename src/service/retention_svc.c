/* SPDX-License-Identifier: MIT */
/* What is kept, looked at, and destroyed by two people. */

#include "config.h"

#include "service/retention_svc.h"

#include <string.h>

#include "base/text.h"
#include "model/record.h"
#include "model/subject_name.h"
#include "policy/states.h"
#include "service/board.h"
#include "service/names.h"
#include "service/retention_page.h"
#include "service/step_deed.h"
#include "store/audit_store.h"
#include "store/case_file_store.h"
#include "store/retention_store.h"

enum { MOST = 500 };

/* The proposal that waits, or else the one that was agreed to; NULL: there is none. */
static struct destruction *proposal_in(struct case_file *file, enum code_void_answer answer)
{
    for (size_t i = file->destruction.count; i-- > 0;) {
        if (file->destruction.items[i].answer == (int)answer)
            return &file->destruction.items[i];
    }
    return NULL;
}

/* ----- Who may -------------------------------------------------------------- */

static bool has_part(const struct session *session, enum code_role role)
{
    return set_has(session->who.roles, role);
}

/* Of their locality, or of all. */
static bool coordinates(const struct case_deed *d)
{
    return d->relation.locality &&
           permit(PERMIT_BACKUP_RETENTION, OPERATION_APPROVE, &d->relation).allowed;
}

static bool administers(const struct case_deed *d)
{
    return has_part(d->deed.session, ROLE_administrator) &&
           permit(PERMIT_BACKUP_RETENTION, OPERATION_EXECUTE, &d->relation).allowed;
}

static bool refuse(struct case_deed *d, struct err *err, const char *sentence)
{
    d->deed.refused_why = permit_function_words(PERMIT_BACKUP_RETENTION);
    return err_set(err, ERR_DENIED, "%s", sentence);
}

static const char only_coordinator[] = "The co-ordinator of the case proposes it.";
static const char only_practitioner[] = "Your account is not a practitioner's.";
static const char only_administrator[] = "An administrator gives the second key.";
static const char not_yourself[] = "You proposed it yourself: another administrator answers.";
static const char only_holders[] =
    "The co-ordinator of the case, or an administrator, holds a record.";
static const char only_archivist[] =
    "An administrator archives a case that came from elsewhere.";
static const char not_proposed[] = "Nobody proposed to destroy this record.";
static const char proposed_already[] = "It was proposed already; an administrator answers it.";

static bool is_own(const struct session *session, const struct destruction *proposal)
{
    const struct who *who = &session->who;

    return proposal && (ident_equal(&proposal->record.created_by, &who->account) ||
                        (ident_known(&who->practitioner) &&
                         ident_equal(&proposal->proposed_by, &who->practitioner)));
}

static bool may_propose(struct case_deed *d, struct err *err)
{
    if (!coordinates(d))
        return refuse(d, err, only_coordinator);
    return ident_known(&d->deed.session->who.practitioner) || refuse(d, err, only_practitioner);
}

static bool may_answer(struct case_deed *d, const struct destruction *proposal, struct err *err)
{
    if (!administers(d))
        return refuse(d, err, only_administrator);
    return !is_own(d->deed.session, proposal) || refuse(d, err, not_yourself);
}

static bool may_hold(struct case_deed *d, struct err *err)
{
    return coordinates(d) || administers(d) ||
           refuse(d, err, only_holders);
}

static const char *why_no_proposal(const struct session *session,
                                   const struct retention_line *line)
{
    if (!has_part(session, ROLE_coordinator))
        return only_coordinator;
    if (!ident_known(&session->who.practitioner))
        return only_practitioner;
    if (line->proposed_by[0])
        return proposed_already;
    return line->waits[0] ? line->waits : NULL;
}

static const char *why_no_answer(const struct session *session, const struct retention_line *line)
{
    if (!has_part(session, ROLE_administrator))
        return only_administrator;
    if (!line->proposed_by[0])
        return not_proposed;
    return line->own ? not_yourself : NULL;
}

const char *retention_why_not(const struct session *session, const struct retention_line *line,
                              enum retention_deed deed)
{
    bool administers = has_part(session, ROLE_administrator);

    switch (deed) {
    case RETENTION_PROPOSE:
        return why_no_proposal(session, line);
    case RETENTION_ANSWER:
        return why_no_answer(session, line);
    case RETENTION_HOLD:
        return administers || has_part(session, ROLE_coordinator) ? NULL : only_holders;
    case RETENTION_ARCHIVE:
        return !administers               ? only_archivist
               : line->state == STATE_Z1 ? NULL
                                         : "This case is archived.";
    }
    return only_holders;
}

/* ----- The list ------------------------------------------------------------- */

/* What stands against destroying it, as if both had agreed. */
static const char *what_waits(struct session *session, const struct case_file *file,
                              struct arena *arena)
{
    struct transition_request wanted = { .event = EVENT_T30,
                                         .follows = true,
                                         .second_roles = set_with(0, ROLE_coordinator) };
    struct problems problems = PROBLEMS_INIT(arena);
    struct relation relation = { .roles = set_with(0, ROLE_administrator) };
    struct case_facts facts = session_facts(session, file, &relation);
    enum code_state to;

    if (file->caf_case.state != STATE_Z2)
        return "It is not archived yet.";
    return transition_check(&facts, &wanted, &to, &problems)
               ? ""
               : problems_first(&problems)->sentence;
}

static void tell(struct session *session, struct case_file *file, struct retention_line *line,
                 struct arena *arena)
{
    const struct caf_case *one = &file->caf_case;
    const struct destruction *proposal = proposal_in(file, VOID_ANSWER_NONE_);

    *line = (struct retention_line){ .case_id = one->record.id,
                                     .urn = arena_strdup(arena, text_or_empty(one->urn)),
                                     .name = "",
                                     .state = (enum code_state)one->state,
                                     .closed_on = one->closed_on,
                                     .due = one->state == STATE_Z2 ? one->destroy_review_on
                                                                   : one->archive_on,
                                     .own = is_own(session, proposal),
                                     .proposed_by = "", .reason = "" };
    if (has_part(session, ROLE_coordinator))
        line->name = subject_name(&file->subject, case_file_person(file, &file->subject.mother_id),
                                  arena);
    if (proposal) {
        line->proposed_by = name_of(session, ENTITY_practitioner, &proposal->proposed_by, arena);
        line->proposed_on = instant_local_date(proposal->proposed_at);
        line->reason = arena_strdup(arena, text_or_empty(proposal->reason));
    }
    line->waits = arena_strdup(arena, what_waits(session, file, arena));
}

static bool read_line(struct session *session, struct db *db, const struct ident *case_id,
                      struct retention_lines *out, struct arena *arena, struct err *err)
{
    struct arena scratch = ARENA_INIT;
    struct case_file *file = arena_alloc(&scratch, sizeof(*file));
    bool ok;

    case_file_init(file);
    ok = case_file_store_get(db, case_id, file, &scratch, err);
    if (ok)
        tell(session, file, &out->items[out->count++], arena);
    arena_clear(&scratch);
    return ok;
}

const char *retention_list_why_not(const struct session *session)
{
    struct relation relation = { .roles = session->who.roles };

    if (permit(PERMIT_BACKUP_RETENTION, OPERATION_READ, &relation).allowed ||
        permit(PERMIT_BACKUP_RETENTION, OPERATION_APPROVE, &relation).allowed ||
        permit(PERMIT_BACKUP_RETENTION, OPERATION_EXECUTE, &relation).allowed)
        return NULL;
    return "Co-ordinators, administrators and auditors look at what is kept.";
}

static bool may_list(struct session *session, struct err *err)
{
    const char *why = retention_list_why_not(session);

    if (!why)
        return true;
    err_set(err, ERR_DENIED, "%s", why);
    refusal(session, NULL, permit_function_words(PERMIT_BACKUP_RETENTION), err);
    return false;
}

bool retention_list(struct session *session, struct retention_lines *out, struct arena *arena,
                    struct err *err)
{
    struct audit_event event = { .action = AUDIT_LIST,
                                 .entity = entity_of(ENTITY_destruction)->name };
    struct ident everywhere = IDENT_NONE;
    const struct ident *locality = has_part(session, ROLE_coordinator) &&
                                           !has_part(session, ROLE_administrator)
                                       ? &session->who.locality
                                       : &everywhere;
    struct retention_cases cases;
    struct db *db;

    *out = (struct retention_lines){ NULL, 0 };
    if (!session_db(session, &db, err) || !may_list(session, err))
        return false;
    board_turn(session); /* what is to be archived comes first */
    if (!retention_store_to_look_at(db, session_today(session), locality, MOST, &cases, arena,
                                    err))
        return false;
    out->items = arena_alloc(arena, (cases.count + 1) * sizeof(*out->items));
    for (size_t i = 0; i < cases.count; i++) {
        if (!read_line(session, db, &cases.items[i], out, arena, err))
            return false;
    }
    return look(session, &event, err);
}

/* ----- Archived by hand ------------------------------------------------------- */

static bool archive(struct case_deed *d, struct err *err)
{
    struct step step = { .event = EVENT_T30 };

    if (!administers(d))
        return refuse(d, err, only_archivist);
    if (d->file.caf_case.state != STATE_Z1)
        return err_set(err, ERR_REFUSED, "%s", state_meaning(d->file.caf_case.state));
    return step_within(d, &step, err);
}

bool retention_archive(struct session *session, const struct ident *case_id, struct err *err)
{
    struct case_deed d;

    return case_deed_begin(session, case_id, &d, err) &&
           case_deed_end(&d, archive(&d, err), err);
}

/* ----- Proposed ---------------------------------------------------------------- */

static bool propose(struct case_deed *d, const char *reason, struct err *err)
{
    struct destruction proposal;
    const char *waits;

    if (!may_propose(d, err))
        return false;
    if (!reason || text_blank(reason))
        return err_set_field(err, "reason", "Say why it need not be kept, without a name.");
    if (proposal_in(&d->file, VOID_ANSWER_NONE_))
        return err_set(err, ERR_REFUSED, "%s", proposed_already);
    waits = what_waits(d->deed.session, &d->file, &d->arena);
    if (*waits)
        return err_set(err, ERR_REFUSED, "%s", waits);
    record_init(entity_of(ENTITY_destruction), &proposal);
    proposal.case_id = d->deed.case_id;
    proposal.reason = reason;
    proposal.proposed_by = d->deed.session->who.practitioner;
    proposal.proposed_at = session_now(d->deed.session);
    return case_deed_save(d, ENTITY_destruction, &proposal, err);
}

bool retention_propose(struct session *session, const struct ident *case_id, const char *reason,
                       struct err *err)
{
    struct case_deed d;

    return case_deed_begin(session, case_id, &d, err) &&
           case_deed_end(&d, propose(&d, reason, err), err);
}

/* ----- The second key ------------------------------------------------------------ */

static bool answer(struct case_deed *d, enum code_void_answer how, const char *reason,
                   struct err *err)
{
    struct destruction *found = proposal_in(&d->file, VOID_ANSWER_NONE_);
    struct step step = { .event = EVENT_T30, .second_roles = set_with(0, ROLE_coordinator) };
    struct destruction proposal;

    if (!may_answer(d, found, err))
        return false;
    if (!found)
        return err_set(err, ERR_REFUSED, "%s", not_proposed);
    proposal = *found;
    proposal.answer = (int)how;
    proposal.answered_by = d->deed.session->who.login;
    proposal.answered_on = d->today;
    proposal.answer_reason = how == VOID_ANSWER_DECLINED ? reason : NULL;
    return case_deed_save(d, ENTITY_destruction, &proposal, err) &&
           (how != VOID_ANSWER_AGREED || step_within(d, &step, err));
}

static bool answer_case(struct session *session, const struct ident *case_id,
                        enum code_void_answer how, const char *reason, struct err *err)
{
    struct case_deed d;

    return case_deed_begin(session, case_id, &d, err) &&
           case_deed_end(&d, answer(&d, how, reason, err), err);
}

bool retention_approve(struct session *session, const struct ident *case_id,
                       const struct secret *passphrase, const char **left, struct arena *arena,
                       struct err *err)
{
    struct err busy = ERR_INIT;
    struct db *db;

    *left = "";
    if (!session_confirm(session, passphrase, err) ||
        !answer_case(session, case_id, VOID_ANSWER_AGREED, NULL, err))
        return false;
    if (session_db(session, &db, &busy) && !db_compact(db, &busy))
        *left = arena_printf(arena, "Traces may be left in unused parts of the file until it is "
                                    "written anew: %s", busy.msg);
    return true;
}

bool retention_decline(struct session *session, const struct ident *case_id, const char *reason,
                       struct err *err)
{
    if (!reason || text_blank(reason))
        return err_set_field(err, "reason", "Say what must be done first.");
    return answer_case(session, case_id, VOID_ANSWER_DECLINED, reason, err);
}

/* ----- Holds ------------------------------------------------------------------------ */

static bool place(struct case_deed *d, const char *reason, struct date until, struct err *err)
{
    struct hold hold;

    if (!may_hold(d, err))
        return false;
    if (!reason || text_blank(reason))
        return err_set_field(err, "reason", "Say why it must be kept.");
    if (date_known(until) && date_compare(until, d->today) <= 0)
        return err_set_field(err, "until", "That day is over: give a later one, or none.");
    record_init(entity_of(ENTITY_hold), &hold);
    hold.subject_id = d->deed.subject;
    hold.reason = reason;
    hold.from = d->today;
    hold.to = until;
    hold.placed_by = d->deed.session->who.practitioner;
    return case_deed_save(d, ENTITY_hold, &hold, err);
}

bool retention_hold(struct session *session, const struct ident *case_id, const char *reason,
                    struct date until, struct err *err)
{
    struct case_deed d;

    return case_deed_begin(session, case_id, &d, err) &&
           case_deed_end(&d, place(&d, reason, until, err), err);
}

static bool release(struct case_deed *d, const char *reason, struct err *err)
{
    const struct hold *found = hold_in_force(&d->file, d->today);

    if (!may_hold(d, err))
        return false;
    if (!reason || text_blank(reason))
        return err_set_field(err, "reason", "Say why it need not be held any more.");
    if (!found)
        return err_set(err, ERR_REFUSED, "Nothing holds this record.");
    while (found) {
        struct hold hold = *found;

        hold.to = d->today;
        if (!case_deed_keep_as(d, ENTITY_hold, &hold, AUDIT_CHANGE, reason, err))
            return false;
        found = hold_in_force(&d->file, d->today);
    }
    return true;
}

bool retention_release(struct session *session, const struct ident *case_id, const char *reason,
                       struct err *err)
{
    struct case_deed d;

    return case_deed_begin(session, case_id, &d, err) &&
           case_deed_end(&d, release(&d, reason, err), err);
}

/* ----- The certificate ----------------------------------------------------------------- */

/* The row of the trail that says so. */
static bool find_row(struct db *db, const struct ident *case_id, struct audit_event *out,
                     struct arena *arena, struct err *err)
{
    struct audit_query query = { .record = *case_id, .limit = 50 };
    struct audit_events events;

    if (!audit_store_list(db, &query, &events, arena, err))
        return false;
    for (size_t i = 0; i < events.count; i++) {
        if (events.items[i].action == AUDIT_ERASE) {
            *out = events.items[i];
            return true;
        }
    }
    return err_set(err, ERR_DAMAGED, "The trail does not say when it was destroyed.");
}

static bool certify(struct case_deed *d, struct str *out, struct err *err)
{
    struct audit_event event = deed_event(&d->deed, AUDIT_PRINT);
    struct audit_event row = { .seq = 0 };

    if (!coordinates(d) && !administers(d) && !has_part(d->deed.session, ROLE_auditor))
        return refuse(d, err, "Co-ordinators, administrators and auditors have the certificate.");
    if (d->file.caf_case.state != STATE_Z3)
        return err_set(err, ERR_REFUSED, "Nothing of this case was destroyed.");
    event.entity = entity_of(ENTITY_destruction)->name;
    if (!find_row(d->deed.db, &d->deed.case_id, &row, &d->arena, err) ||
        !deed_audit(&d->deed, &event, err))
        return false;
    retention_page(d->deed.session, &d->file, proposal_in(&d->file, VOID_ANSWER_AGREED), &row, out,
                   &d->arena);
    return true;
}

bool retention_certificate(struct session *session, const struct ident *case_id, struct str *out,
                           struct err *err)
{
    struct case_deed d;

    return case_deed_begin(session, case_id, &d, err) &&
           case_deed_end(&d, certify(&d, out, err), err);
}
