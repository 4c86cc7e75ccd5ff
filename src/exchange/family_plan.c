/* SPDX-License-Identifier: MIT */
/* The plan of a made-up family, its reviews and scores. */

#include "config.h"

#include "exchange/family_private.h"

enum { DUE_FIRST = 21, DUE_BETWEEN = 14 };

static const struct element_words *words_of(const struct family *family,
                                            enum code_element element)
{
    return family_has(family, TRAIT_UNBORN) ? family_element_unborn(element)
                                            : family_element(element);
}

static void put_progress(struct family *family, const struct ident *action, struct date day,
                         const struct family_worker *by, const char *text)
{
    struct action_progress *progress = family_new(family, ENTITY_action_progress);

    if (date_compare(day, family->today) > 0)
        return;
    progress->action_id = *action;
    progress->date = day;
    progress->by = family_practitioner(by->number);
    progress->text = text;
    family_put(family, ENTITY_action_progress, progress);
}

/* Done when it was due some while ago, unless the family is to show delay. */
static void fill_outcome(struct family *family, struct plan_action *action, int number)
{
    bool over = date_known(family->closing);
    bool past = date_compare(action->due, family->today) < 0;
    bool stuck = family_has(family, TRAIT_OVERDUE) && number % 2 == 0;

    if (!over && (!past || stuck)) {
        action->status = number % 2 ? ACTION_STATUS_IN_PROGRESS : ACTION_STATUS_OPEN;
        return;
    }
    if (over && number == 1) {
        action->status = ACTION_STATUS_PARTLY;
        action->outcome_rating = OUTCOME_RATING_IMPROVED;
        return;
    }
    action->status = ACTION_STATUS_DONE;
    action->completed_on = date_add_days(action->due, -1);
    action->outcome_rating = OUTCOME_RATING_ACHIEVED;
}

static void put_action(struct family *family, int number)
{
    struct plan_action *action = family_new(family, ENTITY_plan_action);
    const struct element_words *words = words_of(family, family->needs[number]);
    const struct family_worker *worker = family->team[number % family->team_count];

    action->plan_id = family->plan;
    action->need_ref = (int)family->needs[number];
    action->desired_outcome = words->outcome;
    action->ecm_aim = (int)words->aim;
    action->action = words->action;
    action->owner_kind = number == 2 ? OWNER_KIND_PERSON : OWNER_KIND_PRACTITIONER;
    action->owner_id = number == 2 ? family->mother : family_practitioner(worker->number);
    action->helper_id = number == 2 ? family_practitioner(worker->number) : IDENT_NONE;
    action->owner_agency = number == 2 ? IDENT_NONE : family_agency(worker->agency);
    action->start = family->first_meeting;
    action->due =
        date_add_days(family->first_meeting, DUE_FIRST + number * DUE_BETWEEN);
    fill_outcome(family, action, number);
    family_put(family, ENTITY_plan_action, action);
    put_progress(family, &action->record.id, date_add_days(action->start, 9), worker,
                 "A first appointment was kept.");
    if (date_known(action->completed_on))
        put_progress(family, &action->record.id, action->completed_on, worker,
                     "Done; the family says that it helped.");
}

static void put_plan(struct family *family)
{
    struct delivery_plan *plan = family_new(family, ENTITY_delivery_plan);
    bool single = family->kind->state == STATE_S0;

    plan->case_id = family->of_case;
    plan->plan_no = 1;
    plan->based_on_assessment_id = family->assessment;
    plan->agreed_on = single ? family->completed : family->first_meeting;
    plan->agreed_at_meeting = single ? IDENT_NONE : family->meetings[0];
    plan->status = date_known(family->closed) ? PLAN_STATUS_COMPLETED : PLAN_STATUS_ACTIVE;
    family->plan = family_put(family, ENTITY_delivery_plan, plan);
    if (single)
        family->first_meeting = family->completed; /* where its actions start */
    for (int i = 0; i < family->need_count; i++)
        put_action(family, i);
    if (single)
        family->first_meeting = DATE_NONE;
}

static void put_review(struct family *family, int number)
{
    struct review *review = family_new(family, ENTITY_review);
    bool last = date_known(family->closing) && number == family->meeting_count - 1;

    review->case_id = family->of_case;
    review->meeting_id = family->meetings[number];
    review->review_date = family->meeting_days[number];
    review->people_present =
        arena_printf(&family->arena, "%s, %s, %s", family->mother_name, family->lead->name,
                     family->team[family->team_count - 1]->name);
    review->notes = "Half of the actions are done. The mornings are better; evenings are still "
                    "hard.";
    review->next_steps = last ? "Close." : "Go on with the plan as it is.";
    if (family_has(family, TRAIT_UNBORN))
        review->child_reason = VIEWREASON_UNBORN;
    else if (family->age < 4)
        review->child_reason = VIEWREASON_TOO_YOUNG;
    else
        review->child_comment = "It is a bit better.";
    review->parent_comment = "The visits help. The waiting does not.";
    review->decision = last ? REVDEC_CLOSE : REVDEC_CONTINUE;
    if (last)
        review->closure_reason = (int)family->kind->close;
    else
        review->next_review_date = number + 1 < family->meeting_count
                                       ? family->meeting_days[number + 1]
                                       : family->next_review;
    family_put(family, ENTITY_review, review);
}

static void put_scores(struct family *family, enum code_score_point point, struct date day,
                       int worst)
{
    for (int group = 1; group < SCORE_GROUP_END_; group++) {
        struct outcome_score *score = family_new(family, ENTITY_outcome_score);

        score->case_id = family->of_case;
        score->date = day;
        score->point = (int)point;
        score->rater = SCORE_RATER_LP;
        score->group = group;
        score->score = worst - family_chance(family, 2);
        family_put(family, ENTITY_outcome_score, score);
    }
}

/* A meeting that is past and was held, other than the first. */
static bool was_review(const struct family *family, int number)
{
    bool not_held = family->not_held && number == 1;

    return number > 0 && !not_held &&
           date_compare(family->meeting_days[number], family->today) <= 0 &&
           !(family->kind->state == STATE_D0 && number == family->meeting_count - 1);
}

void family_put_plan(struct family *family)
{
    if (!date_known(family->first_meeting) && family->kind->state != STATE_S0)
        return;
    put_plan(family);
    if (!date_known(family->first_meeting))
        return;
    for (int i = 1; i < family->meeting_count; i++) {
        if (was_review(family, i))
            put_review(family, i);
    }
    put_scores(family, SCORE_POINT_BASELINE, family->first_meeting, 4);
    if (date_known(family->closing))
        put_scores(family, SCORE_POINT_CLOSURE, family->closing, 2);
}
