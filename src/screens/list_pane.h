/* SPDX-License-Identifier: MIT */
/*
 * A list of records of a case: added, opened and changed, taken back.
 *
 * What is in it comes from the case as it was read; a const layout says which
 * kind, which columns and which form. A row in which something is missing or
 * wrong has a "!", one that deserves another look a "?"; Enter goes to it.
 */

#ifndef SCREENS_LIST_PANE_H
#define SCREENS_LIST_PANE_H

#include "screens/form_pane.h"
#include "screens/pane.h"
#include "ui/table.h"

struct list_pane;

struct list_layout {
    const char *title;   /* "Addresses" */
    const char *noun;    /* "an address" */
    const char *nothing; /* said while it is empty */
    enum entity_id kind;
    const struct layout *form; /* of one record */
    const struct table_column *columns;
    size_t column_count;
    const char *const *fields; /* of the dictionary, one for each column */

    /* Which records of the kind belong here; NULL: all of the case. */
    bool (*shows)(const struct list_pane *list, const void *record);

    /* A cell the dictionary does not give; "" leaves it, NULL: field's words. */
    const char *(*cell)(const struct list_pane *list, const void *record, size_t column,
                        struct arena *arena);

    /* The record of the form's second part that goes with it; NULL: none. */
    const void *(*second)(const struct list_pane *list, const void *record);
    void (*prefill)(struct form_pane *pane);
    void (*answered)(struct form_pane *pane); /* as in form_pane_options, of a new record */
    bool (*save)(struct form_pane *pane, void *const *records, struct err *err);
    bool judged; /* see form_pane_options */

    /* Another screen than the form for a row (NULL record: a new one). */
    void (*open)(struct list_pane *list, const void *record);
};

struct list_pane_options {
    struct app *app;
    struct casework *work;
    struct stack *stack;
    const struct list_layout *layout;
    struct ident parent;  /* what new records belong to */
    const char *place;    /* for drafts */
    const char *closed;   /* why nothing can be changed; NULL: it can */
};

RETURNS_NONNULL struct pane *list_pane_new(const struct list_pane_options *options);
const struct list_pane_options *list_pane_options(const struct list_pane *list);
struct list_pane *list_pane_from(struct pane *pane);
size_t list_pane_count(const struct list_pane *list);

bool list_pane_is(const struct pane *pane);

/* Nothing is in it, and something should be. */
bool list_pane_asks(const struct list_pane *list);

/* Opens the form of a record at a field of the dictionary; false when the list
 * does not have the record. */
bool list_pane_go(struct pane *pane, const struct ident *record, const char *field);

/* The record the focus is on; NULL when the list is empty. */
const void *list_pane_focus(const struct list_pane *list);

#endif
