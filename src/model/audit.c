/* SPDX-License-Identifier: MIT */
/* A row of the trail. */

#include "config.h"

#include "model/audit.h"

#include <string.h>

static const struct {
    const char *word;
    const char *words;
    bool look;
} actions[] = {
    [AUDIT_NONE] = { "", "", false },
#define X(action, word, words, look) [AUDIT_##action] = { word, words, look },
    AUDIT_ACTIONS(X)
#undef X
};

const char *audit_action_word(enum audit_action action)
{
    return actions[action].word;
}

enum audit_action audit_action_of(const char *word)
{
    for (int i = AUDIT_NONE + 1; word && i < AUDIT_ACTION_COUNT; i++)
        if (strcmp(actions[i].word, word) == 0)
            return (enum audit_action)i;
    return AUDIT_NONE;
}

const char *audit_action_words(enum audit_action action)
{
    return actions[action].words;
}

bool audit_action_is_look(enum audit_action action)
{
    return actions[action].look;
}

const char *audit_outcome_word(enum audit_outcome outcome)
{
    static const char *const words[] = { "DONE", "REFUSED", "FAILED" };

    return words[outcome];
}
