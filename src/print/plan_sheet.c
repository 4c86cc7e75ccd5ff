/* SPDX-License-Identifier: MIT */
/* The delivery plan and review. */

#include "config.h"

#include "print/plan_sheet.h"

#include "base/compiler.h"
#include "base/text.h"
#include "model/distance.h"
#include "model/record.h"
#include "print/summary_private.h"

/* ----- The plan ---------------------------------------------------------------- */

static bool was_agreed(const struct delivery_plan *plan)
{
    return plan->status != PLAN_STATUS_DRAFT && plan->status != PLAN_STATUS_CANCELLED;
}

const struct delivery_plan *plan_sheet_plan(const struct case_file *file)
{
    const struct delivery_plan *plan = NULL;

    for (size_t i = 0; i < file->delivery_plan.count; i++) {
        const struct delivery_plan *one = &file->delivery_plan.items[i];

        if (one->status == PLAN_STATUS_ACTIVE)
            return one;
        if (was_agreed(one) && (!plan || one->plan_no > plan->plan_no))
            plan = one;
    }
    return plan;
}

static const char *need_of(const struct summary *s, const struct plan_action *action)
{
    if (!action->need_ref)
        return action->need_text;
    return arena_printf(s->arena, "%s %s%s%s", code_text(CODES_ELEMENT_ID, action->need_ref),
                        code_label(CODES_ELEMENT_ID, action->need_ref),
                        action->need_text ? ": " : "", text_or_empty(action->need_text));
}

/* By when, and when it was done. */
static const char *when_of(const struct summary *s, const struct plan_action *action)
{
    const char *due = summary_day(s, action->due);

    if (date_known(action->completed_on))
        return arena_printf(s->arena, "%s; ended on %s", due,
                            summary_day(s, action->completed_on));
    if (action->status != ACTION_STATUS_OPEN && action->status != ACTION_STATUS_IN_PROGRESS)
        return due;
    return date_compare(action->due, s->facts->today) < 0
               ? arena_printf(s->arena, "%s (late)", due)
               : due;
}

static void add_action(struct summary *s, const struct plan_action *action, int number)
{
    document_heading(s->document, 3,
                     arena_printf(s->arena, "%d. %s", number, text_or_empty(action->action)));
    document_field(s->document, summary_words(s, "Desired outcome", "So that"),
                   action->desired_outcome);
    document_field(s->document, summary_words(s, "Need", "What it is about"),
                   need_of(s, action));
    document_field(s->document, "Who", summary_name(s, &action->owner_id));
    document_field(s->document, "With", summary_name(s, &action->helper_id));
    document_field(s->document, "Begins", summary_day(s, action->start));
    document_field(s->document, "By", when_of(s, action));
    document_field(s->document, summary_words(s, "State and result", "How far it is"),
                   summary_state(s, action));
    if (action->not_done_reason)
        document_field(s->document, "Why not done",
                       code_label(CODES_NOTDONE_ID, action->not_done_reason));
    summary_beside(s, ENTITY_plan_action, action, NULL);
    summary_progress(s, action);
}

static const char *heading_of(const struct summary *s, const struct delivery_plan *plan)
{
    const char *status = plan->status == PLAN_STATUS_ACTIVE
                             ? ""
                             : code_label(CODES_PLAN_STATUS_ID, plan->status);

    return arena_printf(s->arena, "%s %d, agreed %s%s%s",
                        summary_words(s, "Plan", "What we do: plan"), (int)plan->plan_no,
                        summary_day(s, plan->agreed_on), *status ? ". " : "", status);
}

static void add_plan(struct summary *s)
{
    const struct delivery_plan *plan = plan_sheet_plan(s->file);
    int number = 0;

    if (!plan)
        return;
    document_heading(s->document, 1, heading_of(s, plan));
    summary_beside(s, ENTITY_delivery_plan, plan, NULL);
    for (size_t i = 0; i < s->file->plan_action.count; i++) {
        if (ident_equal(&s->file->plan_action.items[i].plan_id, &plan->record.id))
            add_action(s, &s->file->plan_action.items[i], ++number);
    }
    if (number == 0)
        document_paragraph(s->document, "Nothing of it stands here.");
}

/* ----- How far the child has come ------------------------------------------------ */

static void add_distance(struct summary *s, const struct distance *distance)
{
    const char *cells[] = { code_label(CODES_SCORE_GROUP_ID, distance->group),
                            code_label(CODES_SCORE_RATER_ID, distance->rater),
                            distance_words(distance, s->arena), NULL };

    document_row(s->document, cells);
}

static void add_distances(struct summary *s)
{
    static const char *const captions[] = { "Part", "Scored by", "How far", NULL };
    static const int widths[] = { 30, 24, 46 };
    struct distance all[SCORE_RATER_END_ * SCORE_GROUP_END_];
    size_t count = distances_find(s->file, all, COUNT(all));

    if (count == 0)
        return;
    document_heading(s->document, 1,
                     summary_words(s, "Distance travelled", "How far we have come"));
    document_paragraph(s->document, "0 is no concern, 4 is a great one: a falling number is better.");
    document_columns(s->document, captions, widths);
    for (size_t i = 0; i < count; i++)
        add_distance(s, &all[i]);
}

/* ----- Reviews --------------------------------------------------------------------- */

static const char *absent_words(const struct summary *s, int reason)
{
    return reason ? arena_printf(s->arena, "No words: %s",
                                 code_label(CODES_VIEWREASON_ID, reason))
                  : "";
}

/* Each review but the last, by day and what was decided. */
static void add_earlier(struct summary *s, const struct review *last)
{
    static const char *const captions[] = { "Review", "Decision", NULL };
    static const int widths[] = { 30, 70 };
    bool begun = false;

    for (size_t i = 0; i < s->file->review.count; i++) {
        const struct review *review = &s->file->review.items[i];
        const char *cells[] = { summary_day(s, review->review_date),
                                code_label(CODES_REVDEC_ID, review->decision), NULL };

        if (review == last)
            continue;
        if (!begun) {
            document_heading(s->document, 2, summary_words(s, "Earlier reviews", "Before that"));
            document_columns(s->document, captions, widths);
        }
        begun = true;
        document_row(s->document, cells);
    }
}

static void add_last(struct summary *s, const struct review *review)
{
    document_heading(s->document, 1,
                     arena_printf(s->arena, "%s %s",
                                  summary_words(s, "Review of", "How it went, on"),
                                  summary_day(s, review->review_date)));
    document_field(s->document, summary_words(s, "Present", "Who was there"),
                   review->people_present);
    summary_text(s, summary_words(s, "Notes", "What was said"), ENTITY_review, review, "notes");
    summary_text(s, summary_words(s, "Next steps", "What comes next"), ENTITY_review, review,
                 "next_steps");
    summary_text(s, "The child says", ENTITY_review, review, "child_comment");
    document_field(s->document, "The child says", absent_words(s, review->child_reason));
    summary_text(s, "A parent says", ENTITY_review, review, "parent_comment");
    document_field(s->document, "A parent says", absent_words(s, review->parent_reason));
    document_field(s->document, "Decision", code_label(CODES_REVDEC_ID, review->decision));
}

static void add_reviews(struct summary *s)
{
    const struct review *last = summary_last_review(s);

    if (!last) {
        document_heading(s->document, 1, summary_words(s, "Review", "How it went"));
        document_paragraph(s->document, "Not reviewed yet.");
        return;
    }
    add_last(s, last);
    add_earlier(s, last);
}

static void add_next(struct summary *s)
{
    struct date next = s->file->caf_case.next_review_date;

    if (!date_known(next))
        return;
    document_heading(s->document, 1, summary_words(s, "Next review", "When we meet again"));
    document_paragraph(s->document, summary_day(s, next));
}

/* ----- The whole --------------------------------------------------------------------- */

void plan_sheet(const struct case_file *cut, const struct summary_facts *facts,
                struct document *document)
{
    struct summary s = { cut, facts, document, document->arena };

    summary_top(&s);
    if (summary_has(&s, DATACLASS_BASIC))
        summary_child(&s);
    summary_lead(&s);
    if (summary_has(&s, DATACLASS_BASIC) && !ident_known(&facts->only_owner))
        summary_team(&s);
    add_plan(&s);
    if (ident_known(&facts->only_owner))
        return;
    add_distances(&s);
    add_reviews(&s);
    add_next(&s);
    summary_signatures(&s);
}
