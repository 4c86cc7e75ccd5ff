/* SPDX-License-Identifier: MIT */
/* What is left of meetings for one person. */

#include "config.h"

#include "service/meeting_sight.h"

#include "model/record.h"
#include "policy/meeting_words.h"
#include "policy/sight.h"

static bool keeps_back(const struct case_file *now, const struct relation *relation,
                       const struct actor *actor, const struct consent_answer *answer)
{
    const struct assessment *version = case_file_assessment(now);

    for (size_t i = 0; version && i < now->element_entry.count; i++) {
        const struct element_entry *entry = &now->element_entry.items[i];

        if (entry->share_restricted && ident_equal(&entry->assessment_id, &version->record.id) &&
            !may_see_element(now, entry, relation, answer, &actor->agency).allowed)
            return true;
    }
    return false;
}

static struct meeting_reader reader_of(const struct case_file *now,
                                       const struct relation *relation,
                                       const struct actor *actor,
                                       const struct consent_answer *answer)
{
    const struct consent_answer nothing = { .status = answer->status };
    struct meeting_reader reader = { .agency = actor->agency };
    enum code_state state = (enum code_state)now->caf_case.state;

    for (int one = DATACLASS_NONE_ + 1; one < DATACLASS_END_; one++) {
        if (may_see(relation, state, (enum code_dataclass)one, false, answer).allowed)
            reader.open = set_with(reader.open, one);
    }
    /* Whoever needs no consent is in charge or watches over it. */
    reader.leads = may_see(relation, state, DATACLASS_PLAN_REVIEW, true, &nothing).allowed;
    reader.kept_back = keeps_back(now, relation, actor, answer);
    return reader;
}

static void shut_words(struct case_file *file, struct tac_meeting *meeting,
                       const struct actor *actor)
{
    meeting->notes = meeting->child_comment = meeting->parent_comment = NULL;
    for (size_t i = 0; i < file->review.count; i++) {
        struct review *review = &file->review.items[i];

        if (ident_equal(&review->meeting_id, &meeting->record.id))
            review->notes = review->next_steps = review->child_comment =
                review->parent_comment = NULL;
    }
    for (size_t i = 0; i < file->attendance.count; i++) {
        struct attendance *row = &file->attendance.items[i];

        if (ident_equal(&row->meeting_id, &meeting->record.id) &&
            !(ident_known(&row->practitioner_id) &&
              ident_equal(&row->practitioner_id, &actor->practitioner)))
            row->report = NULL;
    }
}

void meeting_sight_trim(struct case_file *file, const struct case_file *now,
                        const struct relation *relation, const struct actor *actor,
                        const struct consent_answer *answer)
{
    struct meeting_reader reader;

    if (file->tac_meeting.count == 0)
        return;
    reader = reader_of(now, relation, actor, answer);
    for (size_t i = 0; i < file->tac_meeting.count; i++) {
        struct tac_meeting *meeting = &file->tac_meeting.items[i];
        const struct tac_meeting *today =
            file == now ? meeting : case_file_find(now, ENTITY_tac_meeting, &meeting->record.id);

        today = today ? today : meeting;
        if (!meeting_apart_open(meeting, &reader) || !meeting_apart_open(today, &reader))
            meeting->apart = NULL;
        if (today->for_everybody == YN_N && !meeting_words_open(today, &reader))
            shut_words(file, meeting, actor);
    }
}
