/* SPDX-License-Identifier: MIT */
/* What is missing before a checklist, a review or a closure is complete. */

#include "config.h"

#include "policy/completion.h"
#include "policy/record_rules.h"

/* Domain.md 4.5: rules that stay advice also when the form is handed in. */
static bool stays_advice(enum entity_id entity, const char *field)
{
    const struct field *found = field ? entity_field(entity_of(entity), field) : NULL;

    return found && found->need == NEED_O;
}

/* What was only said while the form could be partial now stops it. */
static void harden(const struct case_facts *facts, enum entity_id entity, const void *record,
                   struct problems *problems)
{
    size_t before = problems->count;

    record_check(facts, entity, record, problems);
    for (size_t i = before; i < problems->count; i++) {
        struct problem *problem = &problems->items[i];

        problem->warning = problem->warning && stays_advice(entity, problem->field);
    }
}

void completion_checklist(const struct case_facts *facts, const struct pre_assessment *checklist,
                          struct problems *problems)
{
    harden(facts, ENTITY_pre_assessment, checklist, problems);
}

void completion_review(const struct case_facts *facts, const struct review *review,
                       struct problems *problems)
{
    harden(facts, ENTITY_review, review, problems);
}

static bool scored_at_closure(const struct case_file *file)
{
    for (size_t i = 0; i < file->outcome_score.count; i++) {
        if (file->outcome_score.items[i].point == SCORE_POINT_CLOSURE)
            return true;
    }
    return false;
}

void completion_closure(const struct case_facts *facts, const struct closure *closure,
                        struct problems *problems)
{
    struct spot spot = { SECTION_CLOSURE, ENTITY_outcome_score, IDENT_NONE };

    harden(facts, ENTITY_closure, closure, problems);
    if (!closure_needs_no_meeting(closure->reason) && !scored_at_closure(facts->file))
        problem_warn(problems, spot, "score", "Score the outcomes once more at the end.");
}
