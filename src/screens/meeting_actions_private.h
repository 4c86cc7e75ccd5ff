/* SPDX-License-Identifier: MIT */
/*
 * What the files of the list of actions at a meeting share.
 */

#ifndef SCREENS_MEETING_ACTIONS_PRIVATE_H
#define SCREENS_MEETING_ACTIONS_PRIVATE_H

#include "screens/meeting_table.h"
#include "screens/view.h"
#include "ui/table.h"

struct actions_pane {
    struct pane pane;
    struct meeting_table *on;
    struct table *table;
    struct table_list list;
    struct option_list reasons; /* why something was not done */
    unsigned changes;
    struct date next;           /* the next meeting, as the rows say it */
    struct arena lasting;       /* the reasons */
    struct arena arena;         /* the rows */
};

static inline struct actions_pane *actions_mut(struct pane *pane)
{
    return (struct actions_pane *)pane;
}

static inline const struct actions_pane *actions_of(const struct pane *pane)
{
    return (const struct actions_pane *)pane;
}

/* The action in focus; false: there is none. */
bool meeting_actions_focus(const struct actions_pane *actions, size_t *at);

/* To the next that was not stepped yet, from here round. */
void meeting_actions_move_on(struct actions_pane *actions, size_t from);

/* What becomes of one that is not in the plan yet: IN_PROGRESS takes it in, and asks first
 * what the assessment did not say. */
void meeting_actions_agree(struct actions_pane *actions, size_t at,
                           enum code_action_status status);

/* Shows anew what is on the table. */
void meeting_actions_fill(struct actions_pane *actions);

/* The next meeting, as it was typed under "What is decided" so far. */
struct date meeting_actions_next(const struct meeting_table *table);

/* The day on which what is carried goes on, in words: the one that was put in, else the next
 * meeting's; in the arena. */
const char *meeting_actions_carried(const struct actions_pane *actions,
                                    const struct meeting_action *one, struct arena *arena);
void meeting_actions_say_carried(struct actions_pane *actions, size_t at);

#endif
