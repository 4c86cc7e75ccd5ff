/* SPDX-License-Identifier: MIT */
/*
 * A record being filled in: its fields on a form, its draft, and its saving.
 *
 * What was typed is kept as a draft two seconds after the last key and offered
 * again to the same person. Saving goes through the service; when somebody
 * saved meanwhile, both texts are shown (conflict.h).
 */

#ifndef SCREENS_FORM_PANE_H
#define SCREENS_FORM_PANE_H

#include "screens/bind.h"
#include "screens/pane.h"

struct form_pane;
struct problems;

struct form_pane_options {
    struct app *app;
    struct casework *work;       /* NULL: no case */
    struct stack *stack;
    const struct layout *layout;
    const void *records[BIND_PARTS]; /* to start from; NULL: an empty one */
    struct ident parent;         /* of a new record, for its draft */
    const char *draft;           /* name of the draft; NULL: the layout's */
    const char *draft_title;     /* "Assessment v1, Reason"; NULL: the layout's title */
    const char *draft_prefix;    /* of its names, where another layout keeps the same draft */
    const char *draft_again;     /* ends "Your draft of 15:12 is here again"; NULL: ^S saves it */
    const char *place;           /* where the draft belongs: the letter of `g`, and more */
    /* Adds to it, when a draft is kept: the step of a larger whole that is in sight. */
    void (*add_place)(const struct form_pane *pane, struct str *out);
    const char *closed;          /* why nothing can be changed; NULL: it can */

    /* Why one field of a part cannot be changed, by its name in the dictionary;
     * NULL: it can. It keeps what is stored. */
    const char *(*closed_field)(const struct form_pane *pane, int part, const char *field);
    /* Whether a field of a part is not this person's to read, which is said in its
     * place; NULL: all of it is. */
    bool (*unread)(const void *options, int part, const char *field);
    bool no_draft;               /* short questions that are asked again */

    /* Puts in what is known of a new record; after the records are shown. */
    void (*prefill)(struct form_pane *pane);

    /* Puts in what was chosen just now, over a draft of earlier. */
    void (*chosen)(struct form_pane *pane);

    /* The deed of ^S; NULL: each part through record_save, in order. The
     * records hold what the form says. err->field names a form field. */
    bool (*save)(struct form_pane *pane, void *const *records, struct err *err);

    /* All that keeps `save` from these records, for the fields that are empty: marked
     * together when it refuses. NULL: what the rules of each record say. */
    void (*gaps)(const struct form_pane *pane, void *const *records, struct problems *out);

    bool judged; /* though `save` saves it: the records are whole as they stand */

    /* What is wrong with the days and the choices of a form that is a step of something
     * larger, as all of it stands; NULL: nothing is asked before the last step. */
    bool (*problems)(const struct form_pane *pane, struct problems *out, struct arena *arena);

    /* After a successful save. */
    void (*saved)(struct form_pane *pane);

    /* After a clash was shown, settled and saved: what the screen does after ^S. */
    void (*settled)(void *screen);
    void *screen;

    /* After each key: for an answer that leads on at once. */
    void (*answered)(struct form_pane *pane);

    /* After a field was left: for an answer that another no longer goes with. */
    void (*left)(struct form_pane *pane, const struct form_field *field);

    /* ^X on a form that stands outside any case; NULL: its case is opened first. */
    void (*concern)(struct form_pane *pane);
    void *who; /* the maker's */

    /* The reference whose list adds somebody who is not on it, and how; NULL:
     * none. */
    const char *adds_to;
    struct reference_adder adder;

    /* Words for F7; NULL: the field's help. */
    void (*beside)(const struct form *form, const struct form_field *field, struct str *out);
};

/* The pane of a record's form; freed by pane_free. */
RETURNS_NONNULL struct form_pane *form_pane_new(const struct form_pane_options *options);
struct pane *form_pane_pane(struct form_pane *pane);
struct form *form_pane_form(const struct form_pane *pane);
const struct form_pane_options *form_pane_options(const struct form_pane *pane);
void *form_pane_record(const struct form_pane *pane, int part);
struct arena *form_pane_arena(struct form_pane *pane);

/* A part that was saved on its own: what the form stands on from now on. */
void form_pane_set_record(struct form_pane *pane, int part, const void *record);
struct form_pane *form_pane_of(const struct form *form);
struct form_pane *form_pane_from(struct pane *pane); /* it must be one */
bool form_pane_is(const struct pane *pane);

/* Every field that has a name, in order. */
void form_pane_each(const struct form_pane *pane,
                    void (*each)(void *who, const struct form_field *field), void *who);

/* The answers as they stand, put into these records (one for each part): what is
 * not asked (any more) is emptied. Texts in the arena; err->field is the form's. */
NODISCARD bool form_pane_answers(const struct form_pane *pane, void *const *records,
                                 struct arena *arena, struct err *err);

/* The form's own name of a field that a record or the form calls so ("open_reason":
 * "case.open_reason"); NULL: it asks none. */
const char *form_pane_name(const struct form_pane *pane, const char *field);

/* Saves; false when it did not happen, which is said and shown. */
bool form_pane_save(struct form_pane *pane);

/* Says that it was saved, and how much deserves another look. */
void form_pane_say_saved(struct form_pane *pane);

/* A sentence the save wants said afterwards; NULL: none. Copied. */
void form_pane_note(struct form_pane *pane, const char *sentence);
const char *form_pane_noted(const struct form_pane *pane);

/* Throws the draft and the changes away and shows what is stored. */
void form_pane_discard(struct form_pane *pane);

/* Keeps what stands in it as its draft at once. */
void form_pane_keep_now(struct form_pane *pane);

/* What was typed was saved otherwise: its draft goes, and nothing is left to be
 * kept. */
void form_pane_drop_draft(struct form_pane *pane);

/* The record was saved by somebody else of ours: its version is this now. */
void form_pane_rebase(struct form_pane *pane, const void *record);

/* Puts the records of a merge on the form; for conflict.c. */
void form_pane_adopt(struct form_pane *pane, int part, const void *record);

/* When its draft was kept, as "15:12"; "" when there is none. */
const char *form_pane_draft_time(const struct form_pane *pane);

#endif
