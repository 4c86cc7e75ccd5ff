/* SPDX-License-Identifier: MIT */
/* What domain.md says of the states, typed again in tests/expected/transitions.csv. */

#ifndef POLICY_STATES_PAGE_H
#define POLICY_STATES_PAGE_H

#include <string.h>

#include "policy/states.h"
#include "support/harness.h"
#include "support/table.h"

static struct table expected; /* read in main() */

/* Does a list of words, apart by blanks, hold one? */
static bool holds(const char *list, const char *word)
{
    size_t length = strlen(word);

    for (const char *at = list; (at = strstr(at, word)); at++) {
        bool begins = at == list || at[-1] == ' ';

        if (begins && (at[length] == ' ' || at[length] == '\0'))
            return true;
    }
    return false;
}

static const char *state_text(int state)
{
    return state == STATE_NONE_ ? "-" : code_text(CODES_STATE_ID, state);
}

/* The line of the page for an event out of a state; 0 when there is none. */
static size_t line_of(int event, int state)
{
    for (size_t i = 1; i < expected.rows; i++) {
        if (strcmp(table_cell(&expected, i, 0), code_text(CODES_EVENT_ID, event)) == 0 &&
            holds(table_cell(&expected, i, 1), state_text(state)))
            return i;
    }
    return 0;
}

#endif
