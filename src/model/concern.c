/* SPDX-License-Identifier: MIT */
/* Concerns while the case is with social care. */

#include "config.h"

#include "model/concern.h"

#include "base/moment_input.h"

#include <stdio.h>

bool concern_is_accepted(const struct stepup *stepup)
{
    return stepup->sc_decision == SC_DECISION_ACCEPTED_CIN ||
           stepup->sc_decision == SC_DECISION_ACCEPTED_CP ||
           stepup->sc_decision == SC_DECISION_ACCEPTED_LAC;
}

bool concern_is_handed_back(const struct stepup *stepup)
{
    return stepup->sc_decision && !concern_is_accepted(stepup) &&
           stepup->feedback_to_referrer == YN_Y && date_known(stepup->feedback_on);
}

/* When the case went to social care; unknown where the history does not tell. */
static struct instant went_there(const struct case_file *file)
{
    struct instant at = INSTANT_NONE;

    for (size_t i = 0; i < file->state_history.count; i++) {
        const struct state_history *change = &file->state_history.items[i];

        if (change->to_state == STATE_U0 && change->from_state != STATE_U0 &&
            (!instant_known(at) || change->at.seconds > at.seconds))
            at = change->at;
    }
    return at;
}

static bool was_decided_before(const struct stepup *stepup, struct instant at)
{
    if (!stepup->sc_decision || !instant_known(at))
        return false;
    return (instant_known(stepup->record.created_at) &&
            stepup->record.created_at.seconds < at.seconds &&
            date_known(stepup->decision_on) &&
            date_compare(stepup->decision_on, instant_local_date(at)) <= 0) ||
           (date_known(stepup->decision_on) &&
            date_compare(stepup->decision_on, instant_local_date(at)) < 0);
}

const struct stepup *concern_accepted(const struct case_file *file)
{
    return concern_accepted_but(file, NULL);
}

const struct stepup *concern_accepted_but(const struct case_file *file, const struct stepup *but)
{
    struct instant at = went_there(file);

    for (size_t i = file->stepup.count; i-- > 0;) {
        const struct stepup *stepup = &file->stepup.items[i];

        if (concern_is_accepted(stepup) && !was_decided_before(stepup, at) &&
            !(but && ident_equal(&stepup->record.id, &but->record.id)))
            return stepup;
    }
    return NULL;
}

const struct stepup *concern_awaited(const struct case_file *file, const struct stepup *but)
{
    struct instant at = went_there(file);

    for (size_t i = 0; i < file->stepup.count; i++) {
        const struct stepup *stepup = &file->stepup.items[i];

        if (but && ident_equal(&stepup->record.id, &but->record.id))
            continue;
        if (!concern_is_accepted(stepup) && !concern_is_handed_back(stepup) &&
            !was_decided_before(stepup, at))
            return stepup;
    }
    return NULL;
}

const struct stepup *concern_undecided(const struct case_file *file, const struct stepup *but)
{
    for (size_t i = 0; i < file->stepup.count; i++) {
        const struct stepup *stepup = &file->stepup.items[i];

        if (!stepup->sc_decision && !(but && ident_equal(&stepup->record.id, &but->record.id)))
            return stepup;
    }
    return NULL;
}

const char *concern_awaited_words(const struct stepup *stepup, struct arena *arena)
{
    char when[MOMENT_TEXT];

    moment_format(stepup->raised_on, when);
    return arena_printf(arena,
                        stepup->sc_decision
                            ? "The concern raised on %s waits for social care's feedback: write it "
                              "there, x on the overview."
                            : "The concern raised on %s waits for social care's decision: write it "
                              "there, x on the overview.",
                        when);
}
