/* SPDX-License-Identifier: MIT */
/*
 * Reports at the screens: what is asked of one, as a form, and its rows, as a table that can be
 * sorted and opens the cases behind them.
 */

#ifndef SCREENS_REPORT_SCREENS_H
#define SCREENS_REPORT_SCREENS_H

#include "screens/app.h"
#include "screens/bind.h"
#include "service/report.h"

/* A report on its way, or made. */
struct report_made {
    struct report_order order;
    const char *title; /* "RP02 Open cases" */
    struct report_rows rows;
    struct report_walk *walk;
    struct arena asked; /* what the order names */
    struct arena arena; /* the rows */
};

/* Begins it; `ask` is copied. NULL with the reason: it cannot be made. `title` NULL: its own. */
struct report_made *report_made_begin(struct session *session, const struct report *report,
                                      const struct report_ask *ask, const char *title,
                                      struct err *err);

/* Begins it anew with what was asked then; on failure it is as it was. */
NODISCARD bool report_made_again(struct session *session, struct report_made *made,
                                 struct err *err);

/* Takes NULL. */
void report_made_free(struct report_made *made);

/* Shows its rows, and while it is on its way how far it is. Takes it over. */
void report_rows_open(struct app *app, struct report_made *made);

/* ----- What is asked ------------------------------------------------------------ */

enum { REPORT_FIELDS = 10, REPORT_PEOPLE = 3 };

/* The form; part of the screen that opens it, which outlives it. */
struct report_asking {
    struct app *app;
    const struct report *report;
    const struct report_ask *before; /* what was asked last; NULL: nothing */

    /* It was begun, and is theirs from now on. */
    void (*begun)(void *who, struct report_made *made);
    void *who;

    /* Its own. */
    struct form_field fields[REPORT_FIELDS];
    struct form_section section;
    struct binding binding;
    struct reference_who whose[REPORT_PEOPLE];
    struct reference_source sources[REPORT_PEOPLE];
    struct arena arena;
};

void report_ask_open(struct report_asking *asking);
void report_ask_release(struct report_asking *asking);

#endif
