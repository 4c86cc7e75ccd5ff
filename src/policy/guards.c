/* SPDX-License-Identifier: MIT */
/* What must hold before a case takes a step. */

#include "config.h"

#include "policy/guards.h"

#include "base/text.h"
#include "policy/consent_rules.h"

bool guard_blank(const char *text)
{
    return !text || text_blank(text);
}

void guard_stop(const struct deed *deed, enum entity_id entity, struct ident record,
                const char *field, const char *sentence)
{
    problem_add(deed->problems, (struct spot){ section_of(entity), entity, record }, field, "%s",
                sentence);
}

void guard_stop_closure(const struct deed *deed, struct ident record, const char *field,
                        const char *sentence)
{
    struct spot spot = { SECTION_CLOSURE, ENTITY_closure, record };

    if (deed->step->event == EVENT_T25)
        problem_add(deed->problems, spot, field,
                    "%s Complete the record of the closing, or ask the lead professional to.",
                    sentence);
    else
        problem_add(deed->problems, spot, field, "%s", sentence);
}

bool guard_all_withdrawn(const struct deed *deed)
{
    return consent_all_withdrawn(deed->facts->file, deed->facts->today);
}

const struct tac_meeting *guard_first_meeting(const struct deed *deed)
{
    const struct case_file *file = deed->facts->file;

    for (size_t i = 0; i < file->tac_meeting.count; i++) {
        const struct tac_meeting *meeting = &file->tac_meeting.items[i];

        if (meeting->status == MEETING_STATUS_HELD &&
            (meeting->kind == MEETING_KIND_INITIAL || meeting->kind == MEETING_KIND_STEP_DOWN ||
             meeting->kind == MEETING_KIND_TRANSFER_IN))
            return meeting;
    }
    return NULL;
}

void guard_check(enum transition_guard guard, const struct deed *deed)
{
    if (!guards_of_beginning(guard, deed) && !guards_of_team(guard, deed))
        guards_of_ending(guard, deed);
}
