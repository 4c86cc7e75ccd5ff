/* SPDX-License-Identifier: MIT */
/* The assessment on its sheet: what its parts know of one another. */

#ifndef SCREENS_ASSESSMENT_SHEET_H
#define SCREENS_ASSESSMENT_SHEET_H

#include "screens/sheet.h"

/* What the sheet is about. */
struct assessment_on_sheet {
    struct ident version;
    char *closed; /* why it cannot be changed; NULL: it can */
    char *no_version; /* why this person cannot begin another one; NULL: they can */
    char *no_erratum; /* why they cannot write a correction beside it; NULL: they can */
};

enum assessment_tab {
    TAB_HEADER,
    TAB_IDENTIFYING,
    TAB_PRESENT,
    TAB_REASON,
    TAB_PARENTS,
    TAB_HOME,
    TAB_SERVICES,
    TAB_ELEMENTS,
    TAB_CONCLUSIONS,
    TAB_CHANGE,
    TAB_ACTIONS,
    TAB_VIEWS,
    TAB_CONSENT,
    TAB_SIGNATURES,
    TAB_ERRATA,
    ASSESSMENT_TABS
};

/* The tabs, with how each pane is made. */
extern const struct sheet_tab assessment_tabs[ASSESSMENT_TABS];

struct assessment_on_sheet *assessment_data(const struct sheet *sheet);

/* The tab a section of the rules belongs to; -1: not on this sheet. */
int assessment_tab_of(enum section section);

/* What stands beside the text of the section in sight. */
/* The part, and of the elements which, that the section in sight shows. */
int assessment_part_at(const struct sheet *sheet);
int assessment_element_at(const struct sheet *sheet);

void assessment_above(const struct sheet *sheet, struct str *out);

/* Says the first thing the section in sight misses. */
void assessment_say_problem(struct sheet *sheet);

/* Goes where a problem can be mended: on this sheet or in another place. */
void assessment_go(struct sheet *sheet, const struct problem *problem);

#endif
