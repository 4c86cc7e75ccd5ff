/* SPDX-License-Identifier: MIT */
/*
 * The worked cases on given days, and what is due in them.
 */

#ifndef TESTS_DUE_FIXTURE_H
#define TESTS_DUE_FIXTURE_H

#include "policy/due.h"

#include "support/example.h"
#include "support/harness.h"

static struct example example;
static struct parameters parameters;

/* Case A on a day: in that state, with what had happened by then. */
static inline void case_a_on(int state, size_t meetings)
{
    example_case_a(&example);
    parameters = parameters_default();
    example.file.caf_case.state = state;
    example.file.caf_case.closed_on = DATE_NONE;
    example.file.tac_meeting.count = meetings;
}

/* The first thing due by a rule; NULL when there is none. */
static inline const struct due_item *item_of(enum due_rule rule, const char *today)
{
    struct due_list list;

    due_find(&example.file, &parameters, day(today), &list, &example.arena);
    for (size_t i = 0; i < list.count; i++) {
        if (list.items[i].rule == rule)
            return &list.items[i];
    }
    return NULL;
}

#endif
