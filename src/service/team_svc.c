/* SPDX-License-Identifier: MIT */
/* The team around the child: who comes and goes. */

#include "config.h"

#include "service/team_svc.h"

#include "model/record.h"
#include "policy/sight.h"
#include "service/record_text.h"
#include "service/team_deed.h"
#include "store/record_store.h"

/* ----- Adding ----------------------------------------------------------- */

static bool names_one(const struct tac_member *member, struct err *err)
{
    if (ident_known(&member->practitioner_id) != ident_known(&member->person_id))
        return true;
    return err_set_field(err, "practitioner_id",
                         ident_known(&member->person_id)
                             ? "Name a practitioner or somebody of the family, not both."
                             : "Say who: a practitioner, or somebody of the family.");
}

static bool is_new_here(const struct case_deed *d, const struct tac_member *member,
                        struct err *err)
{
    for (size_t i = 0; i < d->file.tac_member.count; i++) {
        const struct tac_member *other = &d->file.tac_member.items[i];

        if (!date_known(other->to) &&
            (ident_same(&other->practitioner_id, &member->practitioner_id) ||
             ident_same(&other->person_id, &member->person_id)))
            return err_set_field(err, "practitioner_id", "They are in the team already.");
    }
    return true;
}

static void fill_defaults(const struct case_deed *d, struct tac_member *member)
{
    if (!member->role_in_tac)
        member->role_in_tac = ident_known(&member->person_id) ? TAC_ROLE_FAMILY
                                                              : TAC_ROLE_PRACTITIONER;
    if (!date_known(member->from))
        member->from = d->today;
    if (!ident_known(&member->invited_by))
        member->invited_by = d->deed.session->who.practitioner;
    if (ident_same(&member->practitioner_id, &member->invited_by))
        member->invited_by = IDENT_NONE; /* nobody invites themselves */
}

/* Brings the newcomer and their agency into the file, for the rules. */
static bool bring_in(struct case_deed *d, const struct tac_member *member, struct err *err)
{
    struct practitioner worker;
    struct agency *agency;

    if (!ident_known(&member->practitioner_id))
        return true;
    if (!record_store_get(d->deed.db, ENTITY_practitioner, &member->practitioner_id, &worker,
                          &d->arena, err))
        return false;
    if (worker.active == YN_N)
        return err_set_field(err, "practitioner_id", "%s is no longer in post.", worker.name);
    if (!case_file_practitioner(&d->file, &member->practitioner_id))
        *(struct practitioner *)case_file_add(&d->file, ENTITY_practitioner, &d->arena) = worker;
    if (!ident_known(&worker.agency_id) || case_file_agency(&d->file, &worker.agency_id))
        return true;
    agency = case_file_add(&d->file, ENTITY_agency, &d->arena);
    return record_store_get(d->deed.db, ENTITY_agency, &worker.agency_id, agency, &d->arena, err);
}

/* The deed is done all the same: the family is asked next. */
static const char *consent_warning(const struct case_deed *d, const struct tac_member *member,
                                   struct arena *arena)
{
    const struct practitioner *worker = case_file_practitioner(&d->file, &member->practitioner_id);
    const struct agency *agency = case_file_agency_of(&d->file, &member->practitioner_id);

    if (!worker || sight_classes(&d->file, &member->practitioner_id,
                                 &d->deed.session->parameters, d->today))
        return NULL;
    return arena_printf(arena,
                        "Consent does not reach %s%s%s%s. They see nothing until the family "
                        "agrees; record it in the consent log.",
                        worker->name, agency ? " (" : "", agency ? agency->name : "",
                        agency ? ")" : "");
}

bool team_add_within(struct case_deed *d, struct tac_member *member, const char **warning,
                     struct arena *arena, struct err *err)
{
    if (!case_deed_may(d, PERMIT_TEAM_MEETINGS, OPERATION_CREATE, err) ||
        !case_deed_open(d, err) || !case_deed_writes(d, ENTITY_tac_member, err) ||
        !names_one(member, err) || !is_new_here(d, member, err) || !bring_in(d, member, err))
        return false;
    fill_defaults(d, member);
    *warning = consent_warning(d, member, arena);
    return record_text_holds(ENTITY_tac_member, member, err) &&
           deed_save(&d->deed, ENTITY_tac_member, member, AUDIT_CREATE, NULL, err);
}

/* Whoever asked to join is in now: nobody need answer, nor can say no any more. */
static bool answer_requests(struct case_deed *d, const struct tac_member *member,
                            struct err *err)
{
    for (size_t i = 0; i < d->file.join_request.count; i++) {
        struct join_request request = d->file.join_request.items[i];

        if (request.answer || !ident_known(&member->practitioner_id) ||
            !ident_equal(&request.asked_by, &member->practitioner_id))
            continue;
        request.answer = JOIN_ANSWER_ADDED;
        request.answered_by = d->deed.session->who.practitioner;
        request.answered_on = d->today;
        if (!case_deed_save(d, ENTITY_join_request, &request, err))
            return false;
    }
    return true;
}

bool team_add(struct session *session, struct tac_member *member, const char **warning,
              struct arena *arena, struct err *err)
{
    struct record before = member->record;
    struct case_deed d;
    bool ok;

    *warning = NULL;
    if (!case_deed_begin(session, &member->case_id, &d, err))
        return false;
    ok = case_deed_end(&d, team_add_within(&d, member, warning, arena, err) &&
                               answer_requests(&d, member, err), err);
    if (!ok)
        member->record = before;
    return ok;
}

/* ----- Leaving ---------------------------------------------------------- */

static bool does_not_lead(const struct case_deed *d, const struct tac_member *member,
                          struct err *err)
{
    const struct lp_assignment *lead = relation_lead(&d->file, d->today);

    if (!lead || lead->kind == LP_KIND_INTERIM ||
        !ident_same(&member->practitioner_id, &lead->practitioner_id))
        return true;
    return err_set(err, ERR_REFUSED,
                   "They are the lead professional. Appoint another one first.");
}

static bool leave(struct case_deed *d, struct tac_member *member, const char *reason,
                  struct err *err)
{
    if (!case_deed_may(d, PERMIT_TEAM_MEETINGS, OPERATION_UPDATE, err) ||
        !case_deed_open(d, err) || !does_not_lead(d, member, err))
        return false;
    if (date_known(member->to))
        return err_set(err, ERR_REFUSED, "They have left the team already.");
    member->to = date_later(member->from, d->today);
    member->leaving_reason = reason;
    return record_text_holds(ENTITY_tac_member, member, err) &&
           deed_save(&d->deed, ENTITY_tac_member, member, AUDIT_CHANGE, reason, err);
}

bool team_remove(struct session *session, const struct ident *member_id, const char *reason,
                 struct err *err)
{
    struct arena arena = ARENA_INIT;
    struct tac_member member;
    struct case_deed d;
    struct db *db;
    bool ok;

    if (!reason || !*reason)
        return err_set_field(err, "leaving_reason", "Say why they leave.");
    ok = session_db(session, &db, err) &&
         record_store_get(db, ENTITY_tac_member, member_id, &member, &arena, err) &&
         case_deed_begin(session, &member.case_id, &d, err) &&
         case_deed_end(&d, leave(&d, &member, reason, err), err);
    arena_clear(&arena);
    return ok;
}
