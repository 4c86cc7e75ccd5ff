/* SPDX-License-Identifier: MIT */
/* Rules of sharing, notes and transfer: domain.md 1.12 to 1.14,
 * 3.4, 3.5, 4.5. */

#include "config.h"

#include "base/text.h"
#include "model/record.h"
#include "policy/consent_pack.h"
#include "policy/consent_notice.h"
#include "policy/record_rules.h"
#include "policy/record_special.h"

#include <string.h>

static void check_consented(const struct look *look, const struct disclosure *sharing)
{
    const struct case_file *file = look->facts->file;
    const struct agency *agency = case_file_agency(file, &sharing->to_agency);
    struct recipient recipient = { 0 };
    struct consent_answer answer;
    struct date on = instant_local_date(sharing->when);

    if (!ident_known(&sharing->consent_id))
        look_stop(look, "consent_id", "Name the consent it rests on.");
    if (!agency || consent_is_notice(file, sharing))
        return;
    recipient = recipient_agency(agency);
    answer = consent_for(file, &recipient, date_known(on) ? on : look->facts->today);
    if (consent_classes_meant(sharing->what) & ~answer.classes)
        look_stop(look, "what", "Consent does not cover all of this for that agency.");
}

static bool long_enough(const char *text, int characters)
{
    return text && (int)text_graphemes(text, strlen(text)) >= characters;
}

static void check_unconsented(const struct look *look, const struct disclosure *sharing)
{
    if (!long_enough(sharing->justification, look->facts->parameters->justification_chars))
        problem_add(look->problems, look->spot, "justification",
                    "Say why, in at least %d characters.",
                    look->facts->parameters->justification_chars);
    if (sharing->consent_sought == CONSENT_SOUGHT_NONE_)
        look_stop(look, "consent_sought", "Say whether consent was sought.");
    if (sharing->family_told == FAMILY_TOLD_NONE_)
        look_stop(look, "family_told", "Say whether the family was told.");
    if (!ident_known(&sharing->authorised_by))
        look_stop(look, "authorised_by", "Say who authorised it.");
    else if (ident_equal(&sharing->authorised_by, &sharing->by_user))
        look_stop(look, "authorised_by", "Somebody else must authorise it.");
}

bool disclosure_of_step_up(const struct case_file *file, const struct disclosure *sharing)
{
    for (size_t i = 0; i < file->stepup.count; i++) {
        if (ident_known(&sharing->record.id) &&
            ident_equal(&file->stepup.items[i].disclosure_id, &sharing->record.id))
            return true;
    }
    return false;
}

/* Refused is not shared, and what was received was. */
static void check_way(const struct look *look, const struct disclosure *sharing)
{
    if (sharing->direction == DIRECTION_REQUEST_REFUSED &&
        sharing->decision == SHARE_DECISION_SHARED)
        look_stop(look, "decision",
                  "A request that was refused is not shared. What was given out is an entry of "
                  "its own.");
    if (sharing->direction == DIRECTION_IN && sharing->decision == SHARE_DECISION_NOT_SHARED)
        look_stop(look, "decision",
                  "What was received was shared. What you asked for in vain is no entry here.");
}

/* Asked for afterwards, and chased until it is there (domain.md 2.6). */
static void warn_of_papers(const struct look *look, const struct disclosure *sharing)
{
    int least = look->facts->parameters->justification_chars;

    if (sharing->basis == LAWBASIS_CONSENT)
        return;
    if (!long_enough(sharing->justification, least))
        problem_warn(look->problems, look->spot, "justification",
                     "Say why it was shared, in at least %d characters.", least);
    if (!ident_known(&sharing->authorised_by))
        look_warn(look, "authorised_by", "Say who authorised it.");
}

/* Domain.md 1.13, 3.4; a copy for the family needs no more. */
void check_disclosure(const struct look *look)
{
    const struct disclosure *sharing = look->record;

    check_way(look, sharing);
    if (disclosure_of_step_up(look->facts->file, sharing))
        warn_of_papers(look, sharing);
    if (sharing->family_copy || disclosure_of_step_up(look->facts->file, sharing))
        return;
    if (sharing->decision == SHARE_DECISION_SHARED && look_blank(sharing->what_note))
        look_stop(look, "what_note", "Say what exactly: which documents, versions or pages.");
    if (sharing->decision == SHARE_DECISION_TO_TELL)
        look_stop(look, "decision", "Only a concern waits here to be told. Record what was "
                                    "shared when it was.");
    if (sharing->direction == DIRECTION_OUT && !ident_known(&sharing->to_agency) &&
        look_blank(sharing->to_person))
        look_stop(look, "to_agency", "Say to whom it was given.");
    if (sharing->decision != SHARE_DECISION_SHARED || sharing->direction != DIRECTION_OUT)
        return;
    if (sharing->basis == LAWBASIS_CONSENT)
        check_consented(look, sharing);
    else if (sharing->basis != LAWBASIS_NONE_ && sharing->basis != LAWBASIS_ANON)
        check_unconsented(look, sharing);
}

enum note_lock note_lock(const struct chronology_note *note, const struct case_facts *facts)
{
    int64_t seconds = facts->now.seconds - note->record.created_at.seconds;

    if (note->record.version == 0 || !instant_known(note->record.created_at) ||
        !instant_known(facts->now))
        return NOTE_OPEN;
    if (seconds / 3600 >= facts->parameters->note_lock_hours)
        return NOTE_LOCKED;
    return facts->relation.own ? NOTE_OPEN : NOTE_OF_OTHERS;
}

/* An addendum stands beneath a note of the same case, and nothing beneath it. */
static void check_addendum(const struct look *look, const struct chronology_note *note)
{
    const struct chronology_note *first =
        case_file_find(look->facts->file, ENTITY_chronology_note, &note->addendum_to);

    if (!ident_known(&note->addendum_to))
        return;
    if (!first)
        look_stop(look, "addendum_to", "That note is not one of this case.");
    else if (ident_known(&first->addendum_to))
        look_stop(look, "addendum_to", "Add it to the note itself, not to an addendum.");
}

/* Domain.md 1.14: locked after 72 hours; an addendum is a new note. */
void check_note(const struct look *look)
{
    const struct chronology_note *note = look->record;

    check_addendum(look, note);
    switch (note_lock(note, look->facts)) {
    case NOTE_OPEN:
        break;
    case NOTE_OF_OTHERS:
        look_stop(look, "text", "Only who wrote a note changes it; add an addendum to it.");
        break;
    case NOTE_LOCKED:
        problem_add(look->problems, look->spot, "text",
                    "After %d hours a note is not changed any more; add an addendum to it.",
                    look->facts->parameters->note_lock_hours);
        break;
    }
}

static bool has_led(const struct case_file *file, const struct ident *worker)
{
    for (size_t i = 0; i < file->lp_assignment.count; i++) {
        const struct lp_assignment *term = &file->lp_assignment.items[i];

        if (ident_equal(&term->practitioner_id, worker) && date_known(term->accepted_on))
            return true;
    }
    return false;
}

/* Domain.md 1.14, 2.8: between the supervisor and the one supervised, written by
 * one of the two. */
void check_supervision(const struct look *look)
{
    const struct supervision_note *note = look->record;
    const struct ident *writer = &look->facts->actor.practitioner;

    if (ident_known(&note->lp) && !has_led(look->facts->file, &note->lp))
        look_stop(look, "lp", "Name somebody who leads this case, or led it.");
    if (ident_known(&note->supervisor) && ident_equal(&note->lp, &note->supervisor))
        look_stop(look, "supervisor", "Nobody supervises themselves.");
    if (ident_known(&note->supervisor) && !ident_equal(&note->lp, writer) &&
        !ident_equal(&note->supervisor, writer))
        look_stop(look, "supervisor",
                  "Supervision is written down by one of the two who talked.");
}

/* Somebody may have telephoned first and written the concern down afterwards. */
static struct date concern_day(const struct stepup *stepup)
{
    struct date raised = instant_local_date(stepup->raised_on);
    struct date told = instant_local_date(stepup->referral_made_on);

    return instant_known(stepup->referral_made_on) && date_compare(told, raised) < 0 ? told
                                                                                      : raised;
}

/* Nobody decides on what they were not told: the call or the written referral, and who took
 * it there, come first. The concern itself is saved without any of it. */
static void check_told(const struct look *look, const struct stepup *stepup)
{
    if (!stepup->sc_decision)
        return;
    if (!instant_known(stepup->referral_made_on) && !instant_known(stepup->written_on))
        look_stop(look, "referral_made_on",
                  "Say first when social care was telephoned, or when the written referral went.");
    if (look_blank(stepup->sc_contact))
        look_stop(look, "sc_contact", "Say who took the referral at social care.");
}

/* Domain.md 2.6. */
void check_stepup(const struct look *look)
{
    const struct stepup *stepup = look->record;
    struct date raised = concern_day(stepup);

    if (date_known(stepup->decision_on) && instant_known(stepup->raised_on) &&
        date_compare(stepup->decision_on, raised) < 0)
        look_stop(look, "decision_on", "This is before the concern.");
    check_told(look, stepup);
}

/* What went stands in the sharing log and was judged when it went: a later withdrawal,
 * which may bear the same day, does not keep the receipt from being recorded. */
static bool is_sent_now(const struct look *look)
{
    return !pack_is_logged(look->facts->file, look->record);
}

/* Domain.md 2.7: only with consent in force from the right person on the day it
 * goes. What arrived was sent, and the sharing log asks when. */
void check_transfer(const struct look *look)
{
    const struct transfer *transfer = look->record;
    const struct consent *consent =
        case_file_find(look->facts->file, ENTITY_consent, &transfer->consent_id);

    if (transfer->direction != TRANSFER_DIRECTION_OUT)
        return;
    if (date_known(transfer->received_on) && !date_known(transfer->sent_on))
        look_stop(look, "sent_on", "Say when it was sent: the sharing log needs the day.");
    if (consent && !date_known(transfer->sent_on) &&
        !consent_holds(look->facts->file, consent, look->facts->today))
        look_stop(look, "consent_id", "That consent does not hold any more.");
    else if (consent && date_known(transfer->sent_on) && is_sent_now(look) &&
             !consent_holds(look->facts->file, consent, transfer->sent_on))
        look_stop(look, "sent_on", "On that day the family's consent did not hold.");
}
