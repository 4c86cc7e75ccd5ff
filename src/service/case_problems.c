/* SPDX-License-Identifier: MIT */
/* What is missing or wrong in the records of a case that is shown. */

#include "config.h"

#include <string.h>

#include "policy/completion.h"
#include "policy/record_rules.h"
#include "service/case_svc.h"

static bool is_about(const struct problem *a, const struct problem *b)
{
    return ident_equal(&a->record, &b->record) && a->field != NULL && b->field != NULL &&
           strcmp(a->field, b->field) == 0;
}

/* Of two about the same field the one that stops is kept. */
static void add(struct problems *out, const struct problem *problem)
{
    for (size_t i = 0; i < out->count; i++) {
        if (!is_about(&out->items[i], problem))
            continue;
        if (out->items[i].warning)
            out->items[i] = *problem;
        return;
    }
    out->items = arena_grow(out->arena, out->items, out->count, sizeof(*out->items));
    out->items[out->count++] = *problem;
}

/* What the draft of the assessment still asks of them. */
static void add_asked(const struct case_facts *facts, enum entity_id kind, struct problems *out)
{
    const struct assessment *draft = case_file_version(facts->file, ASSESSMENT_STATUS_DRAFT);
    struct problems asked = PROBLEMS_INIT(out->arena);

    if (draft == NULL)
        return;
    completion_assessment(facts, draft, &asked);
    for (size_t i = 0; i < asked.count; i++) {
        if (asked.items[i].entity == kind)
            add(out, &asked.items[i]);
    }
}

void case_problems(struct session *session, const struct case_view *view, enum entity_id kind,
                   struct problems *out, struct arena *arena)
{
    struct case_file *file = (struct case_file *)(uintptr_t)&view->file; /* only read */
    struct case_facts facts =
        case_facts_for(file, session_parameters(session), session_today(session));
    struct problems found = PROBLEMS_INIT(arena);

    facts.now = session_now(session);
    *out = PROBLEMS_INIT(arena);
    for (size_t i = 0; i < case_file_count(file, kind); i++)
        record_check(&facts, kind, case_file_at(file, kind, i), &found);
    for (size_t i = 0; i < found.count; i++)
        add(out, &found.items[i]);
    add_asked(&facts, kind, out);
}
