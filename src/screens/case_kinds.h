/* SPDX-License-Identifier: MIT */
/* A list of cases narrowed to those with one kind of late thing, such as a review not held. */

#ifndef SCREENS_CASE_KINDS_H
#define SCREENS_CASE_KINDS_H

#include "screens/app.h"
#include "service/case_list.h"
#include "ui/picklist.h"

/* The question, which kind it is to be: part of the list's screen. */
struct kind_choice {
    struct app *app;
    struct case_filter *filter;  /* of the list */
    void (*chosen)(void *who);   /* called when it was set */
    void *who;
    struct option_list options;
    struct arena arena;
};

/* Asks, with how many cases there are of each kind. */
void kind_choice_ask(struct kind_choice *choice);
void kind_choice_release(struct kind_choice *choice);

/* Narrows the filter to the kind of whose words one begins so: "rev", "held". False: there
 * is no such kind. */
bool kind_typed(const char *typed, struct case_filter *filter);

#endif
