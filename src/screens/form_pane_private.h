/* SPDX-License-Identifier: MIT */
/*
 * What the files of the record's form know of one another.
 */

#ifndef SCREENS_FORM_PANE_PRIVATE_H
#define SCREENS_FORM_PANE_PRIVATE_H

#include "screens/draft_text.h"
#include "screens/form_pane.h"
#include "screens/twin.h"

struct form_pane {
    struct pane pane;
    struct form_pane_options options;
    struct binding binding;
    struct form *form;
    void *records[BIND_PARTS]; /* as they were read; NULL beyond the parts */
    const void *kept[BIND_PARTS]; /* as they were when the form was opened */
    char *draft;               /* its name */
    char draft_time[DRAFT_WHEN];
    struct ident draft_record; /* what it was opened as a draft of */
    bool draft_open;
    enum twin_told told;
    const char *note; /* of the last save */
    struct arena arena;        /* of the records */
};

static inline struct session *form_pane_session(const struct form_pane *pane)
{
    return app_session(pane->options.app);
}

/* The kind of a part; NULL when there is no such part. */
const struct entity *form_pane_entity(const struct form_pane *pane, int part);

/* An empty record of a part. */
void *form_pane_blank(const struct form_pane *pane, int part, struct arena *arena);

/* Keeps what was typed; called by the form's own clock, too. */
void form_pane_keep_draft(void *pane, struct form *form);

/* Puts back what was typed and not saved. Where somebody saved a part since, what was not
 * touched is theirs, and the rest keeps the version it was begun from, so that saving asks. */
void form_pane_take_up_draft(struct form_pane *pane);

/* The form is there no more; its draft may be taken up elsewhere. */
void form_pane_leave_draft(struct form_pane *pane);

/* Whether the rules have nothing against a field as the form stands. */
bool form_pane_rules_hold(const struct form_pane *pane, const struct form_field *field,
                          struct err *err);

/* Whether the rules have nothing against this answer by itself; `record` holds it alone. */
bool form_pane_value_holds(const struct form_pane *pane, const struct form_field *field,
                           const void *record, struct err *err);

/* Marks what the rules only warn of; the form's look_again. */
void form_pane_look_again(void *pane, struct form *form, const struct form_field *left);

/* Saves without a second look at words that judge; they are marked afterwards. */
bool form_pane_keep(struct form_pane *pane);

/* Tells of each word that judges and that nobody was told of: the sentence on the first,
 * and where it stands. NULL: none. What is kept all the same was kept on purpose. */
const char *form_pane_untold_word(struct form_pane *pane, const struct form_field **where,
                                  struct arena *arena);

/* What was saved once is looked at; a record nobody has begun is not. */
void form_pane_look_at_stored(struct form_pane *pane);

/* Whether a value makes sense; the field that is being left is also held
 * against the rules. */
bool form_pane_check(const struct form *form, const struct form_field *field, const char *value,
                     struct err *err);

/* Marks every empty field that the rules ask for, after the save of these records was
 * refused: all that is missing is told at once. */
void form_pane_mark_missing(struct form_pane *pane, void *const *records);

#endif
