/* SPDX-License-Identifier: MIT */
/*
 * A meeting on the table: who is asked or came, and the actions, as they stand
 * before they are kept. What is put in here is a draft from the first key.
 */

#ifndef SCREENS_MEETING_TABLE_H
#define SCREENS_MEETING_TABLE_H

#include "screens/casework.h"
#include "screens/pane.h"
#include "screens/twin.h"
#include "service/meeting_svc.h"

struct meeting_person {
    struct meeting_guest guest;
    int sign_method; /* how they signed; 0: they did not */
};

struct meeting_table {
    struct app *app;
    struct casework *work;
    bool held; /* it is being held; else it is being convened */
    bool begins_plan; /* as the form of what was said has it */
    struct tac_meeting meeting; /* as stored; version 0: a new one */
    struct meeting_person *people;
    size_t person_count;
    struct meeting_action *actions; /* those open before the meeting, what the assessment
                                       agreed and no plan has, then new ones */
    bool *stepped;
    size_t action_count;
    const struct form_pane *words; /* the form of what was said; NULL: not opened yet */
    struct arena arena;
    unsigned changes;   /* counts up */
    int64_t changed_ms; /* when the draft is due; 0: nothing changed */
    char draft_time[8]; /* when it was kept; "" */
    enum twin_told told;
};

/* `meeting` NULL: a new one. Takes up the draft of it. NULL on failure, which is
 * said. */
struct meeting_table *meeting_table_new(struct casework *work, const struct tac_meeting *meeting,
                                        bool held);
void meeting_table_free(struct meeting_table *table);

/* Something was changed: the draft follows. */
void meeting_table_touch(struct meeting_table *table);
int64_t meeting_table_due(const struct meeting_table *table);
void meeting_table_tick(struct meeting_table *table, int64_t now_ms);

/* Puts back what the draft holds, where there is one. */
void meeting_table_take_up(struct meeting_table *table);

/* It is open no more: the draft may be taken up elsewhere. */
void meeting_table_leave(struct meeting_table *table);

/* Keeps the draft now; throws it away. */
void meeting_table_keep(struct meeting_table *table);
void meeting_table_drop(struct meeting_table *table);

/* Where its drafts belong: "m hold <meeting>". */
const char *meeting_table_place(const struct meeting_table *table, struct arena *arena);

/* Adds somebody who was not on the list; false with the sentence. */
NODISCARD bool meeting_table_add_person(struct meeting_table *table, const struct attendance *row,
                                        struct err *err);
void meeting_table_set_row(struct meeting_table *table, size_t at, const struct attendance *row);

/* Adds an action as it was before; one agreed now; puts in what an open one is now. */
void meeting_table_put_action(struct meeting_table *table, const struct plan_action *action);
void meeting_table_add_action(struct meeting_table *table, const struct plan_action *action);
void meeting_table_set_action(struct meeting_table *table, size_t at,
                              const struct plan_action *action, const char *comment);

/* Is it a round of updates, at which nobody meets? */
bool meeting_table_is_round(const struct meeting_table *table);
bool meeting_table_child_came(const struct meeting_table *table);
bool meeting_table_parent_came(const struct meeting_table *table);
size_t meeting_table_unstepped(const struct meeting_table *table);

/* The rows that are asked or have an answer; in the arena, their number in
 * `count`. */
struct attendance *meeting_table_rows(const struct meeting_table *table, size_t *count,
                                      struct arena *arena);

/* Puts people, actions and signatures into the record; in the arena. */
void meeting_table_read(const struct meeting_table *table, struct meeting_record *out,
                        struct arena *arena);

/* ----- Its panes --------------------------------------------------------- */

enum people_kind { PEOPLE_ASK, PEOPLE_CAME, PEOPLE_SIGN };

/* Freed before the table. */
RETURNS_NONNULL struct pane *meeting_people_new(struct meeting_table *table,
                                                enum people_kind kind);
RETURNS_NONNULL struct pane *meeting_actions_new(struct meeting_table *table);

/* What the keys of the people's pane do on the focused row; each moves on. */
void meeting_people_came(struct pane *pane, enum code_attend how);
void meeting_people_coming(struct pane *pane, enum code_yn answer);
void meeting_people_asked(struct pane *pane);
void meeting_people_report(struct pane *pane);
void meeting_people_add(struct pane *pane);
void meeting_people_sign(struct pane *pane, enum code_sign_method how);

/* And of the actions' pane. */
void meeting_actions_step(struct pane *pane, enum code_action_status status);
void meeting_actions_rate(struct pane *pane, enum code_outcome_rating rating);
void meeting_actions_open(struct pane *pane);
void meeting_actions_add(struct pane *pane);
void meeting_actions_carry_to(struct pane *pane);

#endif
