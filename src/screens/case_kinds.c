/* SPDX-License-Identifier: MIT */
/* A list of cases narrowed to those with one kind of late thing. */

#include "config.h"

#include "screens/case_kinds.h"

#include <string.h>

#include "base/text_fold.h"
#include "screens/view.h"

/* What is offered beside the rules: no rule has this key. */
static const char anything[] = "*";

static void picked(void *who, const struct option *option)
{
    struct kind_choice *choice = who;

    choice->filter->late_only = true;
    choice->filter->kind = due_find_key(option->code);
    choice->filter->one_kind = choice->filter->kind != DUE_RULE_COUNT;
    choice->chosen(choice->who);
}

static void put_options(struct kind_choice *choice, const struct case_kinds *kinds)
{
    struct arena *arena = &choice->arena;
    struct option *options = arena_alloc(arena, (kinds->count + 1) * sizeof(*options));

    options[0] = (struct option){ anything, "Anything late" };
    for (size_t i = 0; i < kinds->count; i++)
        options[i + 1] = (struct option){
            due_key(kinds->items[i].rule),
            arena_printf(arena, "%s: %s", due_late_words(kinds->items[i].rule),
                         count_words((size_t)kinds->items[i].cases, "case", "cases", arena))
        };
    choice->options = (struct option_list){ options, kinds->count + 1 };
}

void kind_choice_ask(struct kind_choice *choice)
{
    struct picklist list = { .title = "Only cases with this late", .done = picked,
                             .who = choice };
    struct stack *stack = app_stack(choice->app);
    struct case_kinds kinds;
    struct err err = ERR_INIT;

    arena_clear(&choice->arena);
    if (!case_kinds(app_session(choice->app), choice->filter->whose, &kinds, &choice->arena,
                    &err)) {
        stack_err(stack, &err);
    } else if (kinds.count == 0) {
        stack_say(stack, "Nothing is late in any of these cases.");
    } else {
        put_options(choice, &kinds);
        list.options = choice->options;
        picklist_open(stack, &list);
    }
}

void kind_choice_release(struct kind_choice *choice)
{
    arena_clear(&choice->arena);
}

static bool begins(const char *words, const char *query)
{
    return strncmp(words, query, strlen(query)) == 0;
}

static bool holds(const char *words, const char *query)
{
    return text_match(words, query) > 0;
}

/* The first kind whose words are such. */
static bool find_kind(const char *query, bool (*is)(const char *words, const char *query),
                      struct case_filter *filter)
{
    struct arena arena = ARENA_INIT;
    bool found = false;

    for (int rule = 0; !found && rule < DUE_RULE_COUNT; rule++) {
        if (is(text_fold(due_late_words((enum due_rule)rule), &arena), query)) {
            filter->late_only = filter->one_kind = found = true;
            filter->kind = (enum due_rule)rule;
        }
    }
    arena_clear(&arena);
    return found;
}

/* "review" is "Review not held" before "Consent review late". */
bool kind_typed(const char *typed, struct case_filter *filter)
{
    struct arena arena = ARENA_INIT;
    const char *query = text_fold(typed, &arena);
    bool found = find_kind(query, begins, filter) || find_kind(query, holds, filter);

    arena_clear(&arena);
    return found;
}
