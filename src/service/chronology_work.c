/* SPDX-License-Identifier: MIT */
/* The work of a case, told: its way, consent, assessment, team, plan. */

#include "config.h"

#include "base/moment_input.h"
#include "model/reply.h"
#include "service/chronology_tell.h"

/* ----- The way of the case ------------------------------------------------ */

void tell_state_history(struct telling *t)
{
    const struct state_history *step = t->record;
    const char *to = code_label(CODES_STATE_ID, step->to_state);
    const char *what =
        step->event
            ? arena_printf(t->arena, "%s, now %s%s", code_label(CODES_EVENT_ID, step->event),
                           tell_lowered(t, to), tell_because(t, step->reason))
            : arena_printf(t->arena, "Now %s%s", tell_lowered(t, to),
                           tell_because(t, step->reason));

    tell_at(t, step->at, tell_worker(t, &step->by), what);
}

void tell_pre_assessment(struct telling *t)
{
    const struct pre_assessment *list = t->record;

    tell_on_day(t, list->date_completed, tell_worker(t, &list->practitioner_id),
                arena_printf(t->arena, "Checklist: %s%s",
                             tell_label(t, CODES_PREDEC_ID, list->decision),
                             tell_because(t, list->reason)));
}

void tell_case_link(struct telling *t)
{
    const struct case_link *link = t->record;

    tell_at(t, link->record.created_at, "",
            arena_printf(t->arena, "Linked to another case: %s%s",
                         tell_label(t, CODES_LINK_KIND_ID, link->kind),
                         tell_because(t, link->note)));
}

/* ----- Consent ------------------------------------------------------------ */

static const char *giver_of(const struct telling *t, const struct consent *consent)
{
    return tell_text(tell_name(t, ENTITY_person, &consent->given_by_person), "somebody");
}

static void tell_withdrawn(struct telling *t, const struct consent *consent)
{
    struct date day =
        date_known(consent->withdrawn_on) ? consent->withdrawn_on : consent->obtained_on;
    const char *what =
        arena_printf(t->arena, "Consent withdrawn by %s: %s", giver_of(t, consent),
                     tell_label(t, CODES_WITHDRAWAL_SCOPE_ID, consent->withdrawal_scope));

    tell_alert(tell_on_day(t, day, tell_worker(t, &consent->obtained_by), what), true);
}

static void tell_decided(struct telling *t, const struct consent *consent)
{
    const char *what = arena_printf(t->arena, "Consent%s, %s: %s, by %s%s",
                                    ident_known(&consent->supersedes_id) ? " changed" : "",
                                    tell_label(t, CODES_CONSENT_STAGE_ID, consent->stage),
                                    tell_label(t, CODES_CONSENTST_ID, consent->status),
                                    giver_of(t, consent), tell_because(t, consent->limits_note));

    tell_alert(tell_on_day(t, consent->obtained_on, tell_worker(t, &consent->obtained_by), what),
               consent->status == CONSENTST_REFUSED);
}

void tell_consent(struct telling *t)
{
    const struct consent *consent = t->record;

    if (consent->status == CONSENTST_WITHDRAWN) {
        tell_withdrawn(t, consent);
        return;
    }
    tell_decided(t, consent);
    if (date_known(consent->signed_on) &&
        date_compare(consent->signed_on, consent->obtained_on) > 0)
        tell_on_day(t, consent->signed_on, tell_worker(t, &consent->obtained_by),
                    arena_printf(t->arena, "Spoken consent signed by %s",
                                 tell_text(consent->signed_name, giver_of(t, consent))));
}

/* ----- Assessment --------------------------------------------------------- */

void tell_assessment(struct telling *t)
{
    const struct assessment *version = t->record;
    const char *who = tell_worker(t, &version->author_id);
    int number = (int)version->version_no;

    if (assessment_came(version)) {
        tell_on_day(t, version->date_completed, tell_text(version->made_there_by, "-"),
                    arena_printf(t->arena, "Version %d of the assessment: %s", number,
                                 assessment_made_words(version, t->arena)));
        return;
    }
    tell_on_day(t, version->date_started, who,
                arena_printf(t->arena, "Version %d of the assessment begun%s", number,
                             tell_because(t, version->new_version_reason)));
    tell_on_day(t, version->date_completed, who,
                arena_printf(t->arena, "Version %d of the assessment completed", number));
    if (version->status == ASSESSMENT_STATUS_ABANDONED)
        tell_at(t, version->record.updated_at, who,
                arena_printf(t->arena, "Version %d of the assessment abandoned%s", number,
                             tell_because(t, version->abandoned_reason)));
}

/* "3.01 Family history, functioning and well-being", or the part. */
static const char *text_of(const struct telling *t, const struct erratum *erratum)
{
    struct str words = STR_INIT;
    const char *copy;

    reply_about_words(&t->file, erratum, &words);
    copy = arena_strdup(t->arena, str_text(&words));
    str_release(&words);
    return copy;
}

void tell_erratum(struct telling *t)
{
    const struct erratum *erratum = t->record;
    const char *who = erratum->kind != ERRATUM_KIND_DISAGREEMENT ? "corrected"
                      : erratum->whose == VIEW_FROM_CHILD        ? "the child disagrees"
                                                                 : "a parent disagrees";

    tell_on_day(t, erratum->noted_on, tell_worker(t, &erratum->noted_by),
                arena_printf(t->arena, "%s, %s: %s", text_of(t, erratum), who,
                             tell_text(erratum->text, "")));
}

/* ----- Team --------------------------------------------------------------- */

void tell_lp_assignment(struct telling *t)
{
    const struct lp_assignment *term = t->record;
    const char *who = tell_either(t, &term->practitioner_id, &IDENT_NONE);
    const char *kind = tell_label(t, CODES_LP_KIND_ID, term->kind);
    bool proposed = !date_known(term->accepted_on);

    tell_on_day(
        t, term->from, proposed ? tell_recorder(t, term->from) : who,
        arena_printf(t->arena, proposed ? "%s is asked to be %s" : "%s is now %s", who, kind));
    if (date_known(term->declined_on))
        tell_on_day(t, term->declined_on, who,
                    arena_printf(t->arena, "%s declined to be %s%s", who, kind,
                                 tell_because(t, term->declined_reason)));
    tell_on_day(t, term->to, who,
                arena_printf(t->arena, "%s is no longer %s: %s", who, kind,
                             tell_label(t, CODES_LPEND_ID, term->end_reason)));
}

void tell_tac_member(struct telling *t)
{
    const struct tac_member *member = t->record;
    const char *who = tell_either(t, &member->practitioner_id, &member->person_id);
    const char *by = tell_worker(t, &member->invited_by);

    tell_on_day(t, member->from, by,
                arena_printf(t->arena, "%s joined the team (%s)", who,
                             tell_label(t, CODES_TAC_ROLE_ID, member->role_in_tac)));
    tell_on_day(
        t, member->to, by,
        arena_printf(t->arena, "%s left the team%s", who, tell_because(t, member->leaving_reason)));
}

/* ----- Meetings and reviews ----------------------------------------------- */

/* " to 25 Mar 2010 15:00", where it was moved. */
static const char *moved_to(const struct telling *t, const struct tac_meeting *meeting)
{
    const struct tac_meeting *again =
        case_file_find(&t->file, ENTITY_tac_meeting, &meeting->rescheduled_to);
    char when[MOMENT_TEXT];

    if (!again || meeting->status != MEETING_STATUS_RESCHEDULED)
        return "";
    meeting_when(again, when);
    return arena_printf(t->arena, " to %s", when);
}

static const char *not_held(const struct telling *t, const struct tac_meeting *meeting)
{
    if (meeting->status == MEETING_STATUS_HELD || meeting->status == MEETING_STATUS_PLANNED)
        return tell_because(t, meeting->notes);
    if (meeting->status != MEETING_STATUS_NOT_HELD)
        return arena_printf(t->arena, "%s%s", moved_to(t, meeting),
                            tell_because(t, meeting->not_held_note));
    return arena_printf(t->arena, ": %s%s",
                        tell_label(t, CODES_NOTHELD_ID, meeting->not_held_reason),
                        tell_because(t, meeting->not_held_note));
}

void tell_tac_meeting(struct telling *t)
{
    const struct tac_meeting *meeting = t->record;

    tell_alert(tell_at(t, meeting->scheduled_for, tell_worker(t, &meeting->chair),
                       arena_printf(t->arena, "Meeting, %s: %s%s",
                                    tell_label(t, CODES_MEETING_KIND_ID, meeting->kind),
                                    tell_label(t, CODES_MEETING_STATUS_ID, meeting->status),
                                    not_held(t, meeting))),
               meeting->status == MEETING_STATUS_NOT_HELD);
}

void tell_review(struct telling *t)
{
    const struct review *review = t->record;

    tell_on_day(t, review->review_date, "",
                arena_printf(t->arena, "Review: %s%s",
                             tell_label(t, CODES_REVDEC_ID, review->decision),
                             tell_because(t, review->next_steps)));
}

/* The groups scored on one day are one event. */
void tell_outcome_score(struct telling *t)
{
    const struct outcome_score *score = t->record;

    for (size_t i = 0; i < t->out->count; i++) {
        const struct chronology_event *told = &t->out->events[i];

        if (told->entity == ENTITY_outcome_score && date_compare(told->day, score->date) == 0)
            return;
    }
    tell_on_day(t, score->date, "",
                arena_printf(t->arena, "Outcomes scored, %s",
                             tell_label(t, CODES_SCORE_POINT_ID, score->point)));
}

/* ----- Delivery plan ------------------------------------------------------- */

void tell_delivery_plan(struct telling *t)
{
    const struct delivery_plan *plan = t->record;

    tell_on_day(t, plan->agreed_on, "",
                arena_printf(t->arena, "Plan %d agreed", (int)plan->plan_no));
}

void tell_plan_action(struct telling *t)
{
    const struct plan_action *action = t->record;
    const char *owner = action->owner_kind == OWNER_KIND_PERSON
                            ? tell_name(t, ENTITY_person, &action->owner_id)
                            : tell_worker(t, &action->owner_id);
    const char *result =
        action->outcome_rating
            ? arena_printf(t->arena, " (%s)",
                           tell_label(t, CODES_OUTCOME_RATING_ID, action->outcome_rating))
            : "";

    tell_on_day(t, action->completed_on, owner,
                arena_printf(t->arena, "Action done%s: %s", result, tell_text(action->action, "")));
}

void tell_action_progress(struct telling *t)
{
    const struct action_progress *progress = t->record;
    const struct plan_action *action =
        case_file_find(&t->file, ENTITY_plan_action, &progress->action_id);

    tell_on_day(t, progress->date, tell_worker(t, &progress->by),
                arena_printf(t->arena, "On the action \"%s\": %s",
                             action ? tell_text(action->action, "") : "",
                             tell_text(progress->text, "")));
}
