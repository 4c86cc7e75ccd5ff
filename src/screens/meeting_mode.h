/* SPDX-License-Identifier: MIT */
/* The screen of a meeting while it is held, between its files. */

#ifndef SCREENS_MEETING_MODE_H
#define SCREENS_MEETING_MODE_H

#include "screens/form_pane.h"
#include "screens/meeting_table.h"
#include "screens/sheet.h"

enum meeting_tab { TAB_WHO, TAB_ACTIONS, TAB_WORDS, TAB_SIGN };

/* Does it begin the plan, so that its words are those of the meeting? */
bool meeting_mode_begins_plan(const struct meeting_table *table);

/* The form of what was said, made where it is not there yet. */
struct form_pane *meeting_mode_words(struct sheet *sheet);

/* Throws the drafts away: it is kept, or is not to be. */
void meeting_mode_drop(struct sheet *sheet);

/* Goes to what is missing, else asks whether to keep it. */
void meeting_mode_finish(struct screen *screen);

#endif
