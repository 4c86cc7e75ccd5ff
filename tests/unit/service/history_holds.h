/* SPDX-License-Identifier: MIT */
/*
 * What a case's history must be, whatever was done: steps of domain.md 2.2, each from
 * where the one before led to, the last of them the state of the case.
 */

#ifndef SERVICE_HISTORY_HOLDS_H
#define SERVICE_HISTORY_HOLDS_H

#include "model/case_file.h"
#include "support/table.h"

static struct table steps; /* transitions.csv: whoever uses it reads it */

static bool has_word(const char *list, const char *word)
{
    size_t length = strlen(word);

    for (const char *at = list; (at = strstr(at, word)); at += length) {
        if ((at == list || at[-1] == ' ') && (at[length] == ' ' || at[length] == '\0'))
            return true;
    }
    return false;
}

static const char *state_word(int state)
{
    return state == STATE_NONE_ ? "-" : code_text(CODES_STATE_ID, state);
}

/* Domain.md 2.2: is there such a step, from there to there? */
static bool is_a_step(const struct state_history *change)
{
    for (size_t i = 1; i < steps.rows; i++) {
        const char *to = table_cell(&steps, i, 2);

        if (strcmp(table_cell(&steps, i, 0), code_text(CODES_EVENT_ID, change->event)) != 0 ||
            !has_word(table_cell(&steps, i, 1), state_word(change->from_state)))
            continue;
        return strcmp(to, "before") == 0 || has_word(to, state_word(change->to_state)) ||
               (strcmp(to, "same") == 0 && change->to_state == change->from_state);
    }
    return false;
}

static const char *history_holds(const struct case_file *file)
{
    int state = STATE_NONE_;

    for (size_t i = 0; i < file->state_history.count; i++) {
        const struct state_history *change = &file->state_history.items[i];

        if (i > 0 && change->from_state != state)
            return "the history has a gap";
        if (!is_a_step(change))
            return "a step that the table has not";
        state = change->to_state;
    }
    return state == file->caf_case.state ? NULL : "the state is not the last of the history";
}

#endif
