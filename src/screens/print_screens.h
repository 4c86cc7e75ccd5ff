/* SPDX-License-Identifier: MIT */
/*
 * A case on paper, at the screens: for whom and what for, as a form; its pages, to be read; and
 * then it is given, in a file of the person's own (docs/decisions/0133).
 */

#ifndef SCREENS_PRINT_SCREENS_H
#define SCREENS_PRINT_SCREENS_H

#include "screens/casework.h"
#include "service/print_svc.h"

/* Opens the form; why it cannot be printed, NULL: it can be tried. */
void print_ask_open(struct casework *work);
const char *print_ask_why_not(const struct casework *work);

/* What was asked for. */
struct print_order {
    struct casework *work;
    enum code_document document;
    struct date meeting; /* of minutes: the day it was held; unknown: the last */
    const char *whom;
    const char *purpose;
    const char *file; /* its name, without ".txt" or ".pdf" */
    bool pdf;
    struct screen *form; /* that asked, below; it goes when all is done */
};

/* Shows the pages as they would go. What the order names is copied. */
NODISCARD bool print_look_open(const struct print_order *order, struct err *err);

#endif
