/* SPDX-License-Identifier: MIT */
/* What a made-up family signed and what left the record; notes; the end. */

#include "config.h"

#include "exchange/family_private.h"

#define CLASS(name) ((uint64_t)1 << DATACLASS_##name)
#define WHOLE \
    (CLASS(BASIC) | CLASS(ASSESSMENT_D1) | CLASS(ASSESSMENT_D2) | CLASS(ASSESSMENT_D3) | \
     CLASS(PLAN_REVIEW))

static void put_signatures(struct family *family)
{
    struct signature *parent = family_new(family, ENTITY_signature);
    struct signature *assessor = family_new(family, ENTITY_signature);

    parent->case_id = assessor->case_id = family->of_case;
    parent->assessment_id = assessor->assessment_id = family->assessment;
    parent->signed_on = assessor->signed_on = family->completed;
    parent->method = assessor->method = SIGN_METHOD_WET_PAPER_ON_FILE;
    parent->capacity = SIGN_CAPACITY_PARENT;
    parent->name = family->mother_name;
    parent->person_id = family->mother;
    family_put(family, ENTITY_signature, parent);
    assessor->capacity = SIGN_CAPACITY_ASSESSOR;
    assessor->name = family->author->name;
    assessor->practitioner_id = family_practitioner(family->author->number);
    family_put(family, ENTITY_signature, assessor);
}

static struct disclosure *new_sharing(struct family *family, struct date day, int hour)
{
    struct disclosure *sharing = family_new(family, ENTITY_disclosure);

    sharing->case_id = family->of_case;
    sharing->when = family_at(day, hour, 20);
    sharing->direction = DIRECTION_OUT;
    sharing->by_user = family_practitioner(family->author->number);
    sharing->recipient_identity_checked = IDENTITY_CHECK_SECURE_ADDRESS;
    sharing->what = WHOLE;
    sharing->method = SHARE_METHOD_SECURE_EMAIL;
    sharing->basis = LAWBASIS_CONSENT;
    sharing->consent_id = family->consent;
    sharing->decision = SHARE_DECISION_SHARED;
    return sharing;
}

static void put_family_copy(struct family *family)
{
    struct disclosure *copy = new_sharing(family, family->completed, 15);

    copy->to_person = family->mother_name;
    copy->recipient_identity_checked = IDENTITY_CHECK_KNOWN;
    copy->purpose = "The family's copy.";
    copy->what_note = "The whole assessment.";
    copy->method = SHARE_METHOD_PRINT_HAND;
    copy->family_copy = true;
    family_put(family, ENTITY_disclosure, copy);
}

static void put_extracts(struct family *family)
{
    for (int i = 1; i < family->team_count; i++) {
        struct disclosure *extract = new_sharing(family, family->formed, 9);

        extract->to_agency = family_agency(family->team[i]->agency);
        extract->to_person = family->team[i]->name;
        extract->what_note = "The assessment, version 1.";
        extract->purpose = "Invitation to the first meeting of the team.";
        family_put(family, ENTITY_disclosure, extract);
    }
}

static void put_stepup(struct family *family)
{
    struct stepup *stepup = family_new(family, ENTITY_stepup);
    struct disclosure *referral = new_sharing(family, date_add_days(family->today, -2), 13);

    referral->to_agency = family_agency(11);
    referral->to_person = "Kerry Stansfield";
    referral->what = CLASS(BASIC) | CLASS(ASSESSMENT_D3);
    referral->what_note = "What was seen, by whom and when; identifying details.";
    referral->purpose = "Referral for risk of significant harm.";
    referral->method = SHARE_METHOD_PHONE;
    referral->basis = LAWBASIS_SIG_HARM;
    referral->consent_id = IDENT_NONE;
    referral->justification =
        "Bruises that nobody can explain were seen by two people; waiting would bring risk.";
    referral->consent_sought = CONSENT_SOUGHT_NO_DELAY;
    referral->family_told = FAMILY_TOLD_BEFORE;
    referral->authorised_by = family_practitioner(16);
    stepup->case_id = family->of_case;
    stepup->raised_by = family_practitioner(family->author->number);
    stepup->raised_on = family_at(date_add_days(family->today, -2), 12, 40);
    stepup->concern = "Bruises on both arms, seen by two people; the accounts of them differ.";
    stepup->risk = STEPUP_RISK_SIGNIFICANT_HARM;
    stepup->immediate_danger = YN_N;
    stepup->consulted_with = family_practitioner(16);
    stepup->consent_position = STEPUP_CONSENT_INFORMED;
    stepup->referral_made_on = referral->when;
    stepup->written_on = family_has(family, TRAIT_LATE)
                             ? INSTANT_NONE
                             : family_at(date_add_days(family->today, -1), 10, 0);
    stepup->sc_contact = "Kerry Stansfield, duty officer";
    stepup->disclosure_id = family_put(family, ENTITY_disclosure, referral);
    family_put(family, ENTITY_stepup, stepup);
}

static void put_transfer(struct family *family)
{
    struct transfer *transfer = family_new(family, ENTITY_transfer);
    bool over = date_known(family->closed);

    transfer->case_id = family->of_case;
    transfer->direction = TRANSFER_DIRECTION_OUT;
    transfer->other_la = "Eastholt Borough Council";
    transfer->contact = "Priya Nand, CAF co-ordinator";
    transfer->consent_id = family->consent;
    transfer->pack_contents = "Current version, plan, last two reviews, consents.";
    transfer->sent_on = date_add_days(over ? family->closing : family->today, -11);
    transfer->method = "Secure e-mail";
    transfer->received_on = over ? family->closing : DATE_NONE;
    family_put(family, ENTITY_transfer, transfer);
}

static void put_attempts(struct family *family)
{
    static const enum code_contact_method methods[] = { CONTACT_METHOD_PHONE,
                                                        CONTACT_METHOD_VISIT,
                                                        CONTACT_METHOD_LETTER };

    for (int i = 0; i < 3; i++) {
        struct contact_attempt *attempt = family_new(family, ENTITY_contact_attempt);

        attempt->case_id = family->of_case;
        attempt->date = date_add_days(family->closing, -18 + 6 * i);
        attempt->method = (int)methods[i];
        attempt->by = family_practitioner(family->lead->number);
        attempt->result = "No answer.";
        family_put(family, ENTITY_contact_attempt, attempt);
    }
}

static void put_closure(struct family *family)
{
    struct closure *closure = family_new(family, ENTITY_closure);
    bool gone = family->kind->close == CLOSE_DISENGAGED ||
                family->kind->close == CLOSE_CONSENT_WITHDRAWN;

    closure->case_id = family->of_case;
    closure->closed_on = family->closing;
    closure->reason = (int)family->kind->close;
    closure->decided_at_meeting =
        gone ? IDENT_NONE : family->meetings[family->meeting_count - 1];
    closure->no_meeting_reason = gone ? "The family no longer wishes to meet." : NULL;
    closure->reason_detail = gone ? "The family no longer answers." : NULL;
    closure->outcome_summary = gone ? "Some of the plan was done; the family knows where to turn."
                                    : "The plan is done but for one action; the family manages "
                                      "and says so.";
    closure->actions_done = family->need_count > 1 ? family->need_count - 1 : family->need_count;
    closure->actions_partly = family->need_count > 1;
    closure->actions_not_done = 0;
    closure->child_reason = gone || family->age < 4 ? VIEWREASON_NOT_PRESENT : VIEWREASON_NONE_;
    closure->child_comment = closure->child_reason ? NULL : "I am glad that it is done.";
    closure->parent_reason = gone ? VIEWREASON_NOT_PRESENT : VIEWREASON_NONE_;
    closure->parent_comment = gone ? NULL : "Thank you. We know whom to ring.";
    closure->satisfaction_parent = gone ? INT_UNKNOWN : 3 + family_chance(family, 3);
    closure->universal_contact = gone ? IDENT_NONE : family_practitioner(family->author->number);
    closure->effects_explained = gone ? EXPLAINED_UNABLE : EXPLAINED_Y;
    closure->safeguarding_considered = YN_Y;
    closure->safeguarding_note = "No sign of harm; the school sees the child every day.";
    if (gone) {
        closure->needs_escalate = YNU_N;
        closure->safeguarding_on = family->closing;
        closure->safeguarding_by = family_practitioner(16);
        closure->safeguarding_decision = UNIVERSAL_DECISION_CLOSE;
    }
    closure->closed_by = family_practitioner(family->lead->number);
    closure->approved_by = date_known(family->closed) ? family_practitioner(6) : IDENT_NONE;
    closure->approved_on = family->closed;
    family_put(family, ENTITY_closure, closure);
}

static void put_notes(struct family *family)
{
    static const char *const notes[] = {
        "Home visit. The family was in and showed what has changed since last time.",
        "Call from the school: two good weeks, one bad morning.",
        "Met at the centre. Talked about bedtime, money and the summer.",
    };
    int count = date_known(family->first_meeting) ? 3 : 1;

    for (int i = 0; i < count; i++) {
        struct chronology_note *note = family_new(family, ENTITY_chronology_note);

        note->case_id = family->of_case;
        note->date = date_add_days(family->started, 1 + i * 12);
        if (date_compare(note->date, family->today) > 0)
            continue;
        note->author_id = family_practitioner(family->team[i % family->team_count]->number);
        note->kind = i == 1 ? NOTE_KIND_CALL : NOTE_KIND_VISIT;
        note->text = notes[i];
        note->source = i == 1 ? NOTE_SOURCE_REPORTED : NOTE_SOURCE_FACT;
        note->data_class = DATACLASS_PLAN_REVIEW;
        family_put(family, ENTITY_chronology_note, note);
    }
}

static void put_supervision(struct family *family)
{
    struct supervision_note *note = family_new(family, ENTITY_supervision_note);

    note->case_id = family->of_case;
    note->lp = family_practitioner(family->lead->number);
    note->supervisor = family_practitioner(family->lead->manager);
    note->date = date_add_days(family->first_meeting, 14);
    note->kind = SUPERVISION_KIND_CASE;
    note->decisions = "Time was kept free for the review. The debt is not for us to solve.";
    note->next_due = date_add_days(note->date, 56);
    if (family->lead->manager && date_compare(note->date, family->today) < 0)
        family_put(family, ENTITY_supervision_note, note);
}

void family_put_end(struct family *family)
{
    enum code_state state = family->kind->state;

    if (!date_known(family->started))
        return;
    if (date_known(family->completed)) {
        put_signatures(family);
        put_family_copy(family);
    }
    if (date_known(family->formed))
        put_extracts(family);
    if (state == STATE_U0)
        put_stepup(family);
    if (state == STATE_X0 || family->kind->close == CLOSE_MOVED_LA)
        put_transfer(family);
    if (family->kind->close == CLOSE_DISENGAGED)
        put_attempts(family);
    put_notes(family);
    if (date_known(family->first_meeting))
        put_supervision(family);
    if (date_known(family->closing))
        put_closure(family);
}
