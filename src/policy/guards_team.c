/* SPDX-License-Identifier: MIT */
/* What must hold while the team works: domain.md 2.2, T11 to T15, 1.8. */

#include "config.h"

#include "policy/guards.h"

#include "model/record.h"
#include "policy/completion.h"
#include "policy/consent_rules.h"

static void first_meeting_held(const struct deed *deed)
{
    if (!guard_first_meeting(deed))
        guard_stop(deed, ENTITY_tac_meeting, IDENT_NONE, "status",
                   "Record the first team meeting as held.");
}

static bool other_basis(const struct case_file *file)
{
    for (size_t i = 0; i < file->disclosure.count; i++) {
        const struct disclosure *sharing = &file->disclosure.items[i];

        if (sharing->decision == SHARE_DECISION_SHARED && sharing->basis != LAWBASIS_CONSENT &&
            sharing->basis != LAWBASIS_ANON && sharing->basis != LAWBASIS_NONE_ &&
            sharing->direction == DIRECTION_OUT)
            return true;
    }
    return false;
}

bool meeting_is_lawful(const struct case_facts *facts)
{
    return consent_current(facts->file, facts->today).sharing || other_basis(facts->file);
}

static void sharing_lawful(const struct deed *deed)
{
    if (!meeting_is_lawful(deed->facts))
        guard_stop(deed, ENTITY_consent, IDENT_NONE, "sharing_agreed",
                   "A meeting cannot be held without consent to share or another lawful basis.");
}

static bool leads(const struct lp_assignment *term)
{
    return term && relation_leads(term);
}

static void lead_settled(const struct deed *deed)
{
    const struct tac_meeting *meeting = guard_first_meeting(deed);

    if (!leads(relation_lead(deed->facts->file, deed->facts->today)) && meeting &&
        ident_known(&meeting->lp_agreed))
        guard_stop(deed, ENTITY_lp_assignment, IDENT_NONE, "accepted_on",
                   "The lead professional has not accepted yet. Ask them first (l Lead "
                   "professional), or leave that field empty: nobody was found yet.");
}

static void plan_has_action(const struct deed *deed)
{
    if (!deed->facts->file->plan_action.count)
        guard_stop(deed, ENTITY_plan_action, IDENT_NONE, "action", "Agree at least one action.");
}

static void next_date(const struct deed *deed)
{
    const struct tac_meeting *meeting = guard_first_meeting(deed);

    if (!date_known(deed->facts->file->caf_case.next_review_date) &&
        (!meeting || !date_known(meeting->next_review_date)))
        guard_stop(deed, ENTITY_tac_meeting, meeting ? meeting->record.id : IDENT_NONE,
                   "next_review_date", "Agree the next date.");
}

static void review_complete(const struct deed *deed)
{
    const struct review *review = LAST_OF(deed->facts->file->review);

    if (!review)
        guard_stop(deed, ENTITY_review, IDENT_NONE, NULL, "Record the review.");
    else
        completion_review(deed->facts, review, deed->problems);
}

static void not_held_recorded(const struct deed *deed)
{
    const struct case_file *file = deed->facts->file;

    for (size_t i = file->tac_meeting.count; i-- > 0;) {
        const struct tac_meeting *meeting = &file->tac_meeting.items[i];

        if (meeting->status != MEETING_STATUS_NOT_HELD)
            continue;
        if (meeting->not_held_reason == NOTHELD_NONE_)
            guard_stop(deed, ENTITY_tac_meeting, meeting->record.id, "not_held_reason",
                       "Say why it was not held.");
        if (!ident_known(&meeting->rescheduled_to) && !deed->request->by_program)
            guard_stop(deed, ENTITY_tac_meeting, meeting->record.id, "rescheduled_to",
                       "Plan a new date.");
        return;
    }
    guard_stop(deed, ENTITY_tac_meeting, IDENT_NONE, "status", "Record the meeting as not held.");
}

static void no_draft(const struct deed *deed)
{
    const struct case_file *file = deed->facts->file;
    size_t drafts = 0;

    for (size_t i = 0; i < file->assessment.count; i++)
        drafts += file->assessment.items[i].status == ASSESSMENT_STATUS_DRAFT;
    if (drafts > 1)
        guard_stop(deed, ENTITY_assessment, IDENT_NONE, "status",
                   "A version is being written already: go on with that one.");
}

/* Whoever accepted last, though the term may begin on a day to come. */
static const struct lp_assignment *newest_lead(const struct case_file *file)
{
    const struct lp_assignment *newest = NULL;

    for (size_t i = 0; i < file->lp_assignment.count; i++) {
        const struct lp_assignment *term = &file->lp_assignment.items[i];

        if (relation_leads(term) && date_known(term->accepted_on) &&
            (!newest || date_compare(term->from, newest->from) >= 0))
            newest = term;
    }
    return newest;
}

static void handed_over(const struct deed *deed)
{
    const struct lp_assignment *lead = newest_lead(deed->facts->file);

    if (!lead || (date_known(lead->to) && date_compare(lead->to, deed->facts->today) <= 0))
        guard_stop(deed, ENTITY_lp_assignment, IDENT_NONE, "accepted_on",
                   "The new lead professional has not accepted yet; until then the old one stays.");
    else if (!relation_handed_over(deed->facts->file, lead))
        guard_stop(deed, ENTITY_lp_assignment, lead->record.id, "handover_done",
                   "Six things are handed over; tick each, or give the supervisor's reason.");
}

static void (*const guards[GUARD_COUNT])(const struct deed *) = {
    [GUARD_FIRST_MEETING_HELD] = first_meeting_held,
    [GUARD_SHARING_LAWFUL] = sharing_lawful,
    [GUARD_LEAD_SETTLED] = lead_settled,
    [GUARD_PLAN_HAS_ACTION] = plan_has_action,
    [GUARD_NEXT_DATE] = next_date,
    [GUARD_REVIEW_COMPLETE] = review_complete,
    [GUARD_NOT_HELD_RECORDED] = not_held_recorded,
    [GUARD_NO_DRAFT] = no_draft,
    [GUARD_HANDED_OVER] = handed_over,
};

bool guards_of_team(enum transition_guard guard, const struct deed *deed)
{
    if (guards[guard])
        guards[guard](deed);
    return guards[guard];
}
