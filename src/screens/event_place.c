/* SPDX-License-Identifier: MIT */
/* Where an event of the chronology leads. */

#include "config.h"

#include "screens/event_place.h"

#include "screens/case_screens.h"
#include "screens/notes.h"
#include "screens/rows_screen.h"
#include "screens/whole.h"

static void open_version(struct casework *work, const struct chronology_event *event)
{
    const struct erratum *erratum =
        case_file_find(&work->view.file, ENTITY_erratum, &event->record);

    if (event->entity == ENTITY_assessment)
        assessment_open(work, &event->record, NULL, NULL);
    else
        assessment_open(work, &erratum->assessment_id, "errata", NULL);
}

static bool open_place(struct casework *work, const struct chronology_event *event)
{
    switch ((int)event->entity) {
    case ENTITY_consent:
        consent_log_open_at(work, &event->record);
        return true;
    case ENTITY_assessment:
    case ENTITY_erratum:
        open_version(work, event);
        return true;
    case ENTITY_lp_assignment:
        lead_open(work);
        return true;
    case ENTITY_tac_member:
        team_open(work);
        return true;
    case ENTITY_plan_action:
        plan_open(work);
        return true;
    case ENTITY_disclosure:
        sharing_open(work);
        return true;
    case ENTITY_stepup:
        if (date_known(work->as_at))
            return false; /* a form to go on with */
        stepup_open_at(work, &event->record);
        return true;
    case ENTITY_sar:
        access_open(work);
        return true;
    case ENTITY_quality_audit:
        quality_open(work);
        return true;
    case ENTITY_supervision_note:
        supervision_open(work);
        return true;
    case ENTITY_chronology_note:
        note_open(work, &event->record);
        return true;
    case ENTITY_contact_attempt:
        attempt_open(work, &event->record);
        return true;
    default:
        return false;
    }
}

void event_open(struct casework *work, const struct chronology_event *event)
{
    if (open_place(work, event))
        rows_lead_to(app_stack(work->app), &event->record);
    else
        whole_open(work, event->entity, &event->record);
}
