/* SPDX-License-Identifier: MIT */
/* What is asked about a meeting beside its people and actions. */

#ifndef SCREENS_MEETING_LAYOUT_H
#define SCREENS_MEETING_LAYOUT_H

#include "screens/form_pane.h"

/* When and where; a new day; why it was not held, and when again. */
extern const struct layout meeting_ask_layout;
extern const struct layout meeting_move_layout;
extern const struct layout meeting_missed_layout;

/* What was said and decided: at the meeting that begins the plan (the meeting,
 * the next one), and at any other (review, meeting, next one, closure). The form
 * is of a sheet that holds a meeting_table. */
extern const struct layout meeting_first_layout;
extern const struct layout meeting_review_layout;

/* Who may have what was said, asked again before minutes are given out. */
extern const struct layout meeting_for_whom_layout;

/* What became of an action, with a comment; one agreed at the meeting. */
extern const struct layout meeting_progress_layout;
extern const struct layout meeting_action_layout;

/* Of a round of updates the form asks for a day, by which they reply: of the meeting into
 * the form; from it into the meeting, after the form was read; and a problem of the moment on
 * that question. Nothing of others. */
void meeting_day_show(struct form *form, const struct tac_meeting *meeting);
void meeting_day_take(const struct form *form, struct tac_meeting *meeting);
void meeting_day_blame(const struct form *form, struct err *err);

/* The answers as they stand into the records, one for each part. */
NODISCARD bool meeting_form_read(const struct form_pane *pane, void *const *records,
                                 struct arena *arena, struct err *err);

#endif
