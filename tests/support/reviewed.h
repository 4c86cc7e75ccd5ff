/* SPDX-License-Identifier: MIT */
/* A case in delivery that was scored and reviewed. */

#ifndef SUPPORT_REVIEWED_H
#define SUPPORT_REVIEWED_H

#include "service/score_svc.h"
#include "support/table_case.h"

static inline void desk_scored(struct desk *desk, const struct ident *case_id)
{
    struct outcome_score rows[SCORE_GROUP_END_ - 1], *scores[SCORE_GROUP_END_ - 1];

    for (int i = 0; i < SCORE_GROUP_END_ - 1; i++) {
        record_init(entity_of(ENTITY_outcome_score), &rows[i]);
        rows[i].group = i + 1;
        rows[i].score = 2;
        scores[i] = &rows[i];
    }
    rows[0].case_id = *case_id;
    rows[0].date = desk_days_on(desk, 0);
    rows[0].point = SCORE_POINT_BASELINE;
    rows[0].rater = SCORE_RATER_LP;
    desk_ok(desk, scores_keep(desk->session, scores, COUNT(rows), &desk->err));
}

/* Scored, and the first review was held, where this was said; everybody may read it. Somebody
 * of the family was there (none: nobody). */
static inline void desk_reviewed(struct desk *desk, const struct ident *case_id,
                                 const struct ident *person, const char *said)
{
    struct taking t = taking(EVENT_T12);
    struct tac_meeting meeting;
    struct attendance row;
    struct review review;

    desk_scored(desk, case_id);
    desk_meeting(desk, MEETING_KIND_REVIEW, &meeting);
    meeting.for_everybody = YN_Y;
    step_record_new(desk->session, ENTITY_attendance, &row);
    row.meeting_id = meeting.record.id;
    row.person_id = *person;
    row.attendance = ATTEND_PRESENT;
    table_review(desk, &meeting, &review);
    review.notes = said;
    taking_with(&t, ENTITY_tac_meeting, &meeting);
    if (ident_known(person))
        taking_with(&t, ENTITY_attendance, &row);
    taking_with(&t, ENTITY_review, &review);
    desk_ok(desk, desk_take(desk, case_id, &t));
}

#endif
