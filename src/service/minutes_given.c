/* SPDX-License-Identifier: MIT */
/* Minutes that were given out: an entry of the sharing log for each. */

#include "config.h"

#include "model/record.h"
#include "policy/consent_rules.h"
#include "service/case_deed.h"
#include "service/minutes.h"

/* A decision may name one person and not their agency. */
static bool agency_is_named(const struct case_deed *d, const struct agency *agency)
{
    struct recipient recipient = recipient_agency(agency);
    struct consent_answer answer = consent_for(&d->file, &recipient, d->today);

    return consent_covers(&answer, DATACLASS_PLAN_REVIEW);
}

static struct disclosure entry_for(struct case_deed *d, const struct meeting_guest *whom,
                                   enum code_share_method how)
{
    const struct agency *agency = case_file_agency_of(&d->file, &whom->row.practitioner_id);
    const struct consent *now = consent_current(&d->file, d->today).consent;
    struct disclosure entry;

    record_init(entity_of(ENTITY_disclosure), &entry);
    entry.case_id = d->deed.case_id;
    entry.when = session_now(d->deed.session);
    entry.direction = DIRECTION_OUT;
    entry.by_user = d->deed.session->who.practitioner;
    if (agency && agency_is_named(d, agency))
        entry.to_agency = agency->record.id;
    entry.to_person = whom->name;
    entry.recipient_identity_checked = IDENTITY_CHECK_KNOWN;
    entry.what = set_with(0, DATACLASS_PLAN_REVIEW);
    entry.what_note = "Minutes of the meeting, and the plan.";
    entry.purpose = "To take part in the plan.";
    entry.method = (int)how;
    entry.basis = LAWBASIS_CONSENT;
    if (now)
        entry.consent_id = now->record.id;
    entry.decision = SHARE_DECISION_SHARED;
    entry.family_copy = whom->child || whom->parent;
    return entry;
}

bool minutes_are_at_hand(const struct session *session, const struct meeting_guest *whom)
{
    return whom->leads || (ident_known(&whom->row.practitioner_id) &&
                           ident_equal(&whom->row.practitioner_id, &session->who.practitioner));
}

static bool log_one(struct case_deed *d, const struct meeting_guest *whom,
                    enum code_share_method how, struct err *err)
{
    struct disclosure entry = entry_for(d, whom, how);

    if (whom->warning)
        return err_withheld(err, "%s", whom->warning);
    if (minutes_are_at_hand(d->deed.session, whom))
        return true;
    entry.record.id = ident_new(d->deed.session->machine);
    return case_deed_check(d, ENTITY_disclosure, &entry, err) &&
           deed_save(&d->deed, ENTITY_disclosure, &entry, AUDIT_DISCLOSE, NULL, err);
}

static bool give(struct case_deed *d, const struct ident *id, const struct meeting_guest *whom,
                 size_t count, enum code_share_method how, struct err *err)
{
    const struct tac_meeting *found = case_file_find(&d->file, ENTITY_tac_meeting, id);
    struct tac_meeting meeting;

    d->relation.own = d->relation.member;
    if (!found)
        return err_set(err, ERR_NOT_FOUND, "That meeting is not part of this case any more.");
    if (found->status != MEETING_STATUS_HELD)
        return err_set(err, ERR_REFUSED, "Minutes are of a meeting that was held.");
    meeting = *found;
    if (!case_deed_may(d, PERMIT_TEAM_MEETINGS, OPERATION_UPDATE, err) ||
        !case_deed_may(d, PERMIT_DISCLOSURE_LOG, OPERATION_CREATE, err) ||
        !case_deed_open(d, err))
        return false;
    meeting.minutes_sent_on = d->today;
    for (size_t i = 0; i < count; i++) {
        meeting.sent_to = meeting.sent_to
                              ? arena_printf(&d->arena, "%s, %s", meeting.sent_to, whom[i].name)
                              : whom[i].name;
        if (!log_one(d, &whom[i], how, err))
            return false;
    }
    return case_deed_save(d, ENTITY_tac_meeting, &meeting, err);
}

/* Who is reached is asked of consent here and now, whatever the caller holds. */
static bool ask_again(struct session *session, const struct ident *case_id,
                      const struct meeting_guest *from, size_t count, struct meeting_guest *to,
                      struct arena *arena, struct err *err)
{
    for (size_t i = 0; i < count; i++) {
        if (!meeting_guest_of(session, case_id, &from[i].row, &to[i], arena, err))
            return false;
    }
    return true;
}

bool minutes_given(struct session *session, const struct ident *case_id,
                   const struct ident *meeting, const struct meeting_guest *whom, size_t count,
                   enum code_share_method how, struct err *err)
{
    struct arena arena = ARENA_INIT;
    struct meeting_guest *now = arena_alloc(&arena, (count + 1) * sizeof(*now));
    struct case_deed d;
    bool ok;

    if (count == 0)
        ok = err_set(err, ERR_REFUSED, "Mark with Space who got theirs.");
    else
        ok = ask_again(session, case_id, whom, count, now, &arena, err) &&
             case_deed_begin(session, case_id, &d, err) &&
             case_deed_end(&d, give(&d, meeting, now, count, how, err), err);
    arena_clear(&arena);
    return ok;
}

/* ----- For whom what was said is ----------------------------------------- */

static bool say_for_whom(struct case_deed *d, const struct tac_meeting *with, struct err *err)
{
    const struct tac_meeting *found =
        case_file_find(&d->file, ENTITY_tac_meeting, &with->record.id);
    struct tac_meeting meeting;

    if (!found)
        return err_set(err, ERR_NOT_FOUND, "That meeting is not part of this case any more.");
    meeting = *found;
    meeting.record.version = with->record.version;
    meeting.for_everybody = with->for_everybody;
    meeting.apart = with->apart;
    meeting.apart_about = with->apart_about;
    meeting.apart_agency = with->apart_agency;
    return case_deed_may(d, PERMIT_TEAM_MEETINGS, OPERATION_UPDATE, err) &&
           case_deed_open(d, err) && case_deed_save(d, ENTITY_tac_meeting, &meeting, err);
}

bool minutes_for_whom(struct session *session, const struct ident *case_id,
                      const struct tac_meeting *with, struct err *err)
{
    struct case_deed d;

    return case_deed_begin(session, case_id, &d, err) &&
           case_deed_end(&d, say_for_whom(&d, with, err), err);
}
