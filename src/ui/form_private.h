/* SPDX-License-Identifier: MIT */
/*
 * A form's parts, as its files share them.
 */

#ifndef UI_FORM_PRIVATE_H
#define UI_FORM_PRIVATE_H

#include "ui/form.h"

/* From the first change that is not kept: the most typing a power cut takes. */
enum { DRAFT_MS = 2000 };

/* A field with its widget, and where the last layout put it. */
struct form_item {
    const struct form_field *field;
    struct widget *widget; /* NULL for a heading */
    size_t section;
    char *problem;         /* why the value makes no sense; NULL: it does */
    char *warning;         /* what deserves another look; NULL: nothing */
    bool dirty;
    bool known; /* it was asked when the focus came where it is */

    /* Lines count from the section's first; columns from the form's left. */
    int row;
    int rows;
    int caption_cols; /* 0: the caption stands above */
    int caption_rows;
    bool placed;
};

struct form {
    struct form_options options;
    struct form_item *items;
    size_t count;
    int64_t typed_at; /* mono_ms of the last key that is text */
    bool refused;     /* it was, for it begins no answer */
    const char *unbidden; /* why it came up by itself, until it was seen; NULL: it did not */
    bool warnings_first; /* F8 begins with them */
    size_t noted; /* the item for which it was noted what is asked, and 1 */
    bool sent_back; /* to the focused item, which is to be put right */
    bool on_new; /* the focus came to a field that the answer before made asked */
    size_t focus; /* item; count when the form asks nothing */
    size_t section;
    int top;  /* first line of the section in sight, as the person left it */
    int seen; /* the same in a window that may be too small for it now */
    int lines; /* the section has at this width */
    struct rect body; /* where the fields are, of the last layout */
    enum room room;

    bool pending;          /* changed since the draft was last kept */
    int64_t first_change;  /* mono_ms */
    struct instant kept;   /* when the draft was last kept; unknown: never */
    struct reference_source find; /* its captions and answers */
};

/* Whether a field is asked now, and its section. */
bool item_is_asked(const struct form *form, const struct form_item *item);
bool item_can_focus(const struct form *form, size_t i);
bool section_is_asked(const struct form *form, size_t section);
const char *item_closed(const struct form *form, const struct form_item *item);
struct form_item *form_find(const struct form *form, const char *name);

/* The item with the focus; NULL when the form asks nothing. */
struct form_item *form_focused(const struct form *form);

void item_set_problem(struct form_item *item, const char *reason);
void item_set_warning(struct form_item *item, const char *sentence);

/* Whether its help says no more than its hint. */
bool field_help_is_hint(const struct form_field *field);

/* Adds the keys that answer where letters alone do not, as a sentence; nothing where it
 * takes text. */
void field_keys(const struct form_field *field, struct str *out);

/* When a field is asked for, as the form stands. */
enum need field_need(const struct form *form, const struct form_field *field);

/* Wrong, or empty and needed to finish: what is counted as still to finish, and where
 * F8 goes. */
bool item_stands_in_way(const struct form *form, const struct form_item *item);

/* Empty, and needed now. */
bool item_is_missing(const struct form *form, const struct form_item *item, enum need need);

/* What is to be shown of its warning; NULL: nothing. */
const char *item_warning(const struct form *form, const struct form_item *item);

/* Settles the typing and checks it; marks the item. */
void form_check_item(struct form *form, struct form_item *item);
void form_check_section(struct form *form, size_t section);

/* Problems marked in a section, and needed fields still empty. */
size_t section_problems(const struct form *form, size_t section);
size_t section_missing(const struct form *form, size_t section);
size_t section_warnings(const struct form *form, size_t section);

/* The mark of an item with its reason, "! Born: ..."; nothing when it has none.
 * Some reasons name their field themselves. */
void item_mark_words(const struct form *form, const struct form_item *item, struct str *out);

/* Settles the focused item, checks it and keeps the draft. */
void form_leave_item(struct form *form);

/* Says in the message line what is marked on the item that was left. */
void form_say_left(const struct form *form, struct stack *stack, size_t left);

/* What is typed on into a form that came up by itself answers nothing there, which is said:
 * true. */
bool form_is_unseeing(struct form *form, const struct form_item *item, struct stack *stack,
                      const struct key *key);

/* Counts a change by the person. */
void form_touch(struct form *form, struct form_item *item);

/* Hands the draft to its keeper now, when there is anything new. */
void form_keep_draft(struct form *form);

/* Moves the focus, settling what is left. */
void form_focus_item(struct form *form, size_t index);

/* A click on a field, or the wheel; false: none of it. */
bool form_mouse(struct form *form, const struct key *key);

/* Text to read that is longer than there is room for: it is scrolled. */
bool form_item_is_tall(const struct form *form, const struct form_item *item);

/* Rows of the section bar: 0 or 1. */
int form_bar_rows(const struct form *form);
void form_draw_bar(const struct form *form, struct canvas *canvas, struct rect rect);

#endif
