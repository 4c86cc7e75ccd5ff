/* SPDX-License-Identifier: MIT */
/* Who leads a made-up family's case, the team, and when it met. */

#include "config.h"

#include "exchange/family_private.h"

enum { REVIEW_DAYS = 42, REVIEW_HOUR = 15 };

static struct lp_assignment *new_term(struct family *family, const struct family_worker *worker,
                                      enum code_lp_kind kind, struct date from)
{
    struct lp_assignment *term = family_new(family, ENTITY_lp_assignment);

    term->case_id = family->of_case;
    term->practitioner_id = family_practitioner(worker->number);
    term->kind = (int)kind;
    term->from = term->accepted_on = from;
    term->basis = (uint64_t)1 << (kind == LP_KIND_INTERIM ? LPBASIS_FACILITATE_TAC
                                                          : LPBASIS_PREDOMINANT_NEED);
    term->agreed_how = LPAGREED_BETWEEN_MEETINGS;
    return term;
}

static void end_term(struct lp_assignment *term, struct date day, enum code_lpend why)
{
    term->to = day;
    term->end_reason = date_known(day) ? (int)why : LPEND_NONE_;
}

static void put_interim(struct family *family)
{
    struct lp_assignment *term =
        new_term(family, family->author, LP_KIND_INTERIM, family->opened);

    end_term(term,
             date_known(family->first_meeting) ? family->first_meeting : family->closed,
             date_known(family->first_meeting) ? LPEND_INTERIM_REPLACED : LPEND_CASE_CLOSED);
    if (family->kind->state == STATE_C1)
        end_term(term, date_add_days(family->opened, 4), LPEND_CASE_CLOSED);
    family_put(family, ENTITY_lp_assignment, term);
}

static void put_lead(struct family *family)
{
    struct lp_assignment *term =
        new_term(family, family->lead, LP_KIND_LEAD, family->first_meeting);

    term->agreed_how = LPAGREED_AT_MEETING;
    term->agreed_at = family->meetings[0];
    if (family->lead->manager) {
        term->manager_agreed_by = family_practitioner(family->lead->manager);
        term->manager_agreed_on = date_add_days(family->first_meeting, -1);
    }
    if (family_chance(family, 2)) {
        term->basis |= (uint64_t)1 << LPBASIS_FAMILY_WISH;
        term->family_preference = family->lead->name;
        term->family_preference_met = YN_Y;
    }
    end_term(term, family->closed, LPEND_CASE_CLOSED);
    if (family_has(family, TRAIT_NO_LEAD))
        end_term(term, date_add_days(family->today, -15), LPEND_LEFT_POST);
    family_put(family, ENTITY_lp_assignment, term);
}

static void put_member(struct family *family, const struct ident *practitioner,
                       const struct ident *person)
{
    struct tac_member *member = family_new(family, ENTITY_tac_member);

    member->case_id = family->of_case;
    member->practitioner_id = practitioner ? *practitioner : IDENT_NONE;
    member->person_id = person ? *person : IDENT_NONE;
    member->role_in_tac = person ? TAC_ROLE_FAMILY : TAC_ROLE_PRACTITIONER;
    member->from = family->formed;
    member->invited_by = family_practitioner(family->author->number);
    family_put(family, ENTITY_tac_member, member);
}

static void put_members(struct family *family)
{
    put_member(family, NULL, &family->mother);
    if (ident_known(&family->self))
        put_member(family, NULL, &family->self);
    for (int i = 0; i < family->team_count; i++) {
        struct ident practitioner = family_practitioner(family->team[i]->number);

        put_member(family, &practitioner, NULL);
    }
}

static struct tac_meeting *new_meeting(struct family *family, enum code_meeting_kind kind,
                                       enum code_meeting_status status, struct date day)
{
    struct tac_meeting *meeting = family_new(family, ENTITY_tac_meeting);

    meeting->case_id = family->of_case;
    meeting->seq = family->meeting_count + 1;
    meeting->kind = (int)kind;
    meeting->status = (int)status;
    meeting->scheduled_for = family_at(day, REVIEW_HOUR, 0);
    meeting->venue = family->age < 5 ? "Larch Road Children's Centre" : "Fennmoor Primary School";
    return meeting;
}

static void put_meeting(struct family *family, struct tac_meeting *meeting, struct date day)
{
    family->meeting_days[family->meeting_count] = day;
    family->meetings[family->meeting_count++] = family_put(family, ENTITY_tac_meeting, meeting);
}

static void put_attendance(struct family *family, const struct ident *meeting)
{
    struct attendance *mother = family_new(family, ENTITY_attendance);

    mother->meeting_id = *meeting;
    mother->person_id = family->mother;
    mother->attendance = ATTEND_PRESENT;
    family_put(family, ENTITY_attendance, mother);
    for (int i = 0; i < family->team_count; i++) {
        struct attendance *one = family_new(family, ENTITY_attendance);
        int how = family_chance(family, 8);

        one->meeting_id = *meeting;
        one->practitioner_id = family_practitioner(family->team[i]->number);
        one->attendance = how == 0   ? ATTEND_APOLOGIES
                          : how == 1 ? ATTEND_REPORT_SENT
                                     : ATTEND_PRESENT;
        family_put(family, ENTITY_attendance, one);
    }
}

static void put_held(struct family *family, enum code_meeting_kind kind, struct date day,
                     struct date next)
{
    struct tac_meeting *meeting = new_meeting(family, kind, MEETING_STATUS_HELD, day);
    bool small = family->age < 5 || family_has(family, TRAIT_UNBORN);

    meeting->chair = family_practitioner(family->lead->number);
    meeting->minute_taker = family_practitioner(family->author->number);
    meeting->child_present = small ? YN_N : YN_Y;
    meeting->child_absent_reason = !small                              ? NULL
                                   : family_has(family, TRAIT_UNBORN) ? "Unborn."
                                                                      : "Too young.";
    meeting->parent_present = YN_Y;
    meeting->consent_confirmed_at_start = YN_Y;
    if (kind == MEETING_KIND_INITIAL)
        meeting->lp_agreed = family_practitioner(family->lead->number);
    meeting->notes = kind == MEETING_KIND_INITIAL
                         ? "Consent was confirmed. The family spoke first. The plan was agreed, "
                           "and who leads."
                         : "Progress was gone through action by action. The family said what "
                           "helps and what does not.";
    meeting->closure_decided = kind == MEETING_KIND_CLOSURE;
    meeting->next_review_date = next;
    meeting->minutes_sent_on = date_add_days(day, 2);
    if (date_compare(meeting->minutes_sent_on, family->today) > 0)
        meeting->minutes_sent_on = DATE_NONE;
    put_meeting(family, meeting, day);
    put_attendance(family, &family->meetings[family->meeting_count - 1]);
}

static void put_not_held(struct family *family, struct date day)
{
    struct tac_meeting *meeting =
        new_meeting(family, MEETING_KIND_REVIEW, MEETING_STATUS_NOT_HELD, day);

    meeting->not_held_reason = NOTHELD_FAMILY_DNA;
    meeting->not_held_note = "Nobody came; a visit was made the next day.";
    put_meeting(family, meeting, day);
}

/* Reviews every six weeks until the next one, which is planned or late. */
static void put_reviews(struct family *family)
{
    struct date last = date_known(family->closing)       ? family->closing
                       : date_known(family->next_review) ? family->next_review
                                                         : family->today;
    struct date day = date_add_days(family->first_meeting, REVIEW_DAYS);

    if (family_has(family, TRAIT_NOT_HELD) && date_compare(day, family->today) < 0 &&
        date_compare(day, last) < 0)
        put_not_held(family, date_add_days(day, -7));
    while (date_compare(date_add_days(day, 7), last) < 0 &&
           date_compare(day, family->today) < 0 && family->meeting_count < MEETINGS_MOST - 2) {
        struct date next = date_add_days(day, REVIEW_DAYS);

        put_held(family, MEETING_KIND_REVIEW, day,
                 date_compare(date_add_days(next, 7), last) < 0 ? next : last);
        day = next;
    }
}

static void put_planned(struct family *family, enum code_meeting_kind kind, struct date day)
{
    put_meeting(family, new_meeting(family, kind, MEETING_STATUS_PLANNED, day), day);
}

void family_put_team(struct family *family)
{
    enum code_state state = family->kind->state;

    if (date_known(family->formed))
        put_members(family);
    if (state == STATE_T0)
        put_planned(family, MEETING_KIND_INITIAL,
                    date_add_days(family->today, family_has(family, TRAIT_LATE) ? -4 : 6));
    if (date_known(family->first_meeting)) {
        put_held(family, MEETING_KIND_INITIAL, family->first_meeting,
                 date_add_days(family->first_meeting, REVIEW_DAYS));
        put_reviews(family);
        put_lead(family);
    }
    if (date_known(family->closing) && family->kind->close != CLOSE_DISENGAGED &&
        family->kind->close != CLOSE_CONSENT_WITHDRAWN)
        put_held(family, MEETING_KIND_CLOSURE, family->closing, DATE_NONE);
    if (state == STATE_D0)
        put_planned(family, MEETING_KIND_REVIEW, family->next_review);
    if (state != STATE_P0 && state != STATE_P1)
        put_interim(family);
}
