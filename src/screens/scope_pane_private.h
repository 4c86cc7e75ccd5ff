/* SPDX-License-Identifier: MIT */
/*
 * What the files of the grid of recipients know of one another.
 */

#ifndef SCREENS_SCOPE_PANE_PRIVATE_H
#define SCREENS_SCOPE_PANE_PRIVATE_H

#include "screens/scope_pane.h"
#include "screens/twin.h"
#include "ui/picklist.h"
#include "ui/plain.h"

enum { MOST_ROWS = 60, DRAFT_MS = 2000 };

/* A recipient and what is said of them. */
struct scope_row {
    int kind; /* enum code_scope_target */
    struct ident id;
    int sector;
    char name[120];
    char purpose[201];
    struct date to; /* the last day it holds */
    uint64_t allowed;
    uint64_t denied;
};

struct scope_pane {
    struct pane pane;
    struct scope_options options;
    struct scope_row rows[MOST_ROWS];
    size_t count;
    size_t row;
    int column; /* 0: the first class */
    size_t top;
    int64_t changed_ms; /* 0: nothing waits to be kept */
    enum twin_told told;
    struct reference_source recipients;
};

/* Everything but ALL, which stands for a row of ticks. */
enum { CLASSES = DATACLASS_ALL - 1 };

/* Basic details, the assessment and the plan: what is usual. */
#define SCOPE_USUAL \
    ((uint64_t)1 << DATACLASS_BASIC | \
                              (uint64_t)1 << DATACLASS_ASSESSMENT_D1 | \
                              (uint64_t)1 << DATACLASS_ASSESSMENT_D2 | \
                              (uint64_t)1 << DATACLASS_ASSESSMENT_D3 | \
                              (uint64_t)1 << DATACLASS_PLAN_REVIEW)

/* Every column, the sensitive ones too. */
#define SCOPE_EVERY_CLASS ((((uint64_t)1 << CLASSES) - 1) << 1)

/* The row of a recipient, new or there already; NULL when there is no room.
 * Those with an id go by it, the others by name. */
struct scope_row *scope_row_of(struct scope_pane *scope, int kind, const struct ident *id,
                               int sector, const char *name);

/* Puts what a decision says of somebody into their row. */
void scope_take(struct scope_pane *scope, const struct consent_scope *from);

/* Adds an agency with these classes; one that is there already stays. */
void scope_add_agency(struct scope_pane *scope, const struct ident *id, uint64_t allowed);

/* Without rows to go on from, the agencies of the team and of the services
 * involved are offered, with nothing said yet. */
void scope_offer_agencies(struct scope_pane *scope);

/* Who may be named: agencies, practitioners, the people of the case, whole
 * sectors, and by name a panel or another authority. */
struct reference_source scope_recipients(struct scope_pane *scope);

/* Adds one of them with the usual classes; the row is the current one.
 * False: there is no room. */
bool scope_add_recipient(struct scope_pane *scope, const struct option *option);

/* Asks what the current row is for and until when it holds. */
void scope_ask_more(struct scope_pane *scope);

/* NO to everything, for this row. */
void scope_deny_all(struct scope_pane *scope, struct scope_row *row);

/* It was changed: its draft is due. */
void scope_touch(struct scope_pane *scope);

/* Keeps it as a draft of this consent, told on the line of messages when that
 * fails; nothing is kept behind the lock. */
void scope_draft_keep(struct scope_pane *scope);

/* The rows of the draft, if one was kept; false: nothing to take up. */
bool scope_draft_take_up(struct scope_pane *scope);

/* The grid is there no more: its draft may be taken up elsewhere. */
void scope_draft_leave(struct scope_pane *scope);

/* The grid in plain mode. */
void scope_aloud(struct scope_pane *scope, struct plain *plain);

#endif
