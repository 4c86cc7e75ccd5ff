/* SPDX-License-Identifier: MIT */
/* Of the case summary: the plan, the last review, the chronology. */

#include "config.h"

#include "base/text.h"
#include "model/record.h"
#include "print/summary_private.h"

enum { LAST_NOTES = 10 };

/* ----- The plan -------------------------------------------------------------- */

void summary_progress(struct summary *s, const struct plan_action *action)
{
    for (size_t i = 0; i < s->file->action_progress.count; i++) {
        const struct action_progress *comment = &s->file->action_progress.items[i];

        if (!ident_equal(&comment->action_id, &action->record.id))
            continue;
        document_field(s->document, "  Said",
                       arena_printf(s->arena, "%s: %s", summary_day(s, comment->date),
                                    text_or_empty(comment->text)));
        summary_beside(s, ENTITY_action_progress, comment, NULL);
    }
}

const char *summary_state(const struct summary *s, const struct plan_action *action)
{
    const char *status = code_label(CODES_ACTION_STATUS_ID, action->status);

    return action->outcome_rating
               ? arena_printf(s->arena, "%s. %s", status,
                              code_label(CODES_OUTCOME_RATING_ID, action->outcome_rating))
               : status;
}

static void add_action(struct summary *s, const struct plan_action *action, int number)
{
    document_heading(s->document, 3,
                     arena_printf(s->arena, "%d. %s", number, text_or_empty(action->action)));
    document_field(s->document, summary_words(s, "Wanted", "So that"), action->desired_outcome);
    document_field(s->document, "Who", summary_name(s, &action->owner_id));
    document_field(s->document, "With", summary_name(s, &action->helper_id));
    document_field(s->document, "By", summary_day(s, action->due));
    document_field(s->document, summary_words(s, "State", "How far it is"),
                   summary_state(s, action));
    summary_beside(s, ENTITY_plan_action, action, NULL);
    summary_progress(s, action);
}

static const struct delivery_plan *active_plan(const struct summary *s)
{
    const struct delivery_plan *plan = NULL;

    for (size_t i = 0; i < s->file->delivery_plan.count; i++) {
        if (s->file->delivery_plan.items[i].status == PLAN_STATUS_ACTIVE)
            plan = &s->file->delivery_plan.items[i];
    }
    return plan;
}

void summary_plan(struct summary *s)
{
    const struct delivery_plan *plan = active_plan(s);
    int number = 0;

    if (!plan)
        return;
    document_heading(s->document, 1,
                     arena_printf(s->arena, "%s %d, agreed %s",
                                  summary_words(s, "Plan", "What we do: plan"),
                                  (int)plan->plan_no, summary_day(s, plan->agreed_on)));
    summary_beside(s, ENTITY_delivery_plan, plan, NULL);
    for (size_t i = 0; i < s->file->plan_action.count; i++) {
        if (ident_equal(&s->file->plan_action.items[i].plan_id, &plan->record.id))
            add_action(s, &s->file->plan_action.items[i], ++number);
    }
    if (number == 0)
        document_paragraph(s->document, "Nothing of it stands here.");
}

/* ----- The last review --------------------------------------------------------- */

const struct review *summary_last_review(const struct summary *s)
{
    const struct review *last = NULL;

    for (size_t i = 0; i < s->file->review.count; i++) {
        if (!last || date_compare(s->file->review.items[i].review_date, last->review_date) >= 0)
            last = &s->file->review.items[i];
    }
    return last;
}

void summary_review(struct summary *s)
{
    const struct review *review = summary_last_review(s);
    struct date next = s->file->caf_case.next_review_date;

    if (review) {
        document_heading(s->document, 1,
                         arena_printf(s->arena, "%s %s",
                                      summary_words(s, "Last review,", "How it went, on"),
                                      summary_day(s, review->review_date)));
        document_field(s->document, "Decision",
                       code_label(CODES_REVDEC_ID, review->decision));
        summary_text(s, "What was said", ENTITY_review, review, "notes");
        summary_text(s, "Next steps", ENTITY_review, review, "next_steps");
        summary_text(s, "The child says", ENTITY_review, review, "child_comment");
        summary_text(s, "A parent says", ENTITY_review, review, "parent_comment");
    }
    if (summary_has(s, DATACLASS_PLAN_REVIEW) && date_known(next)) {
        document_heading(s->document, 1, summary_words(s, "Next review", "When we meet again"));
        document_paragraph(s->document, summary_day(s, next));
    }
}

/* ----- The chronology ------------------------------------------------------------ */

/* So many notes are of a later day, or of the same and written later. */
static size_t notes_after(const struct summary *s, size_t at)
{
    const struct chronology_note *notes = s->file->chronology_note.items;
    size_t after = 0;

    for (size_t i = 0; i < s->file->chronology_note.count; i++) {
        int order = date_compare(notes[i].date, notes[at].date);

        after += order > 0 || (order == 0 && i > at);
    }
    return after;
}

static void add_note_ranked(struct summary *s, size_t after)
{
    for (size_t i = 0; i < s->file->chronology_note.count; i++) {
        const struct chronology_note *note = &s->file->chronology_note.items[i];

        if (notes_after(s, i) != after)
            continue;
        document_field(s->document, summary_day(s, note->date),
                       arena_printf(s->arena, "%s: %s",
                                    code_label(CODES_NOTE_KIND_ID, note->kind),
                                    text_or_empty(note->text)));
        summary_beside(s, ENTITY_chronology_note, note, NULL);
    }
}

void summary_chronology(struct summary *s)
{
    size_t count = s->file->chronology_note.count;
    size_t shown = count < LAST_NOTES ? count : LAST_NOTES;

    if (count == 0)
        return;
    document_heading(s->document, 1, summary_words(s, "From the chronology", "What happened"));
    for (size_t i = shown; i-- > 0;)
        add_note_ranked(s, i);
}
