/* SPDX-License-Identifier: MIT */
/*
 * Lists of cases: my cases, a locality's, those without a lead.
 *
 * A page at a time, by key, so that a hundred thousand cases are as quick as
 * a hundred. One row in the trail for each page.
 */

#ifndef SERVICE_CASE_LIST_H
#define SERVICE_CASE_LIST_H

#include <stddef.h>

#include "policy/due.h"
#include "service/session.h"

enum case_sort { SORT_NEXT, SORT_OPENED, SORT_NAME, SORT_URN };

/* Whose cases. CASES_MINE: author, lead, deputy or member. CASES_ALLOWED: all
 * that this person's role lets them list. */
enum case_whose { CASES_MINE, CASES_ALLOWED };

struct case_filter {
    enum case_whose whose;
    enum code_state state;     /* 0: any */
    struct ident lead;         /* a practitioner */
    struct ident locality;
    struct ident agency;       /* of the lead */
    enum code_sector9 sector;  /* of the lead's agency */
    const char *words;         /* folded words, each a part of name, URN or school; NULL: all */
    bool late_only;
    bool one_kind; /* with late_only: late by this rule */
    enum due_rule kind;
    bool no_lead;
    bool no_consent;
    bool void_only; /* those are in no other list */
    bool closed_too;
    bool soon;                 /* only what is due within so many days, or late */
    int due_within;
    bool no_checklists; /* a checklist not decided is in the list, but is no open case */
    enum case_sort sort;
};

struct case_row {
    struct ident case_id;
    struct ident subject_id;
    const char *urn;
    const char *family_name; /* "unborn baby of T. Tollan" stands here for the unborn */
    const char *given_names;
    struct date dob; /* unknown for the unborn */
    struct date edd;
    enum code_state state;
    const char *lead_name; /* "" when nobody leads */
    const char *lead_login;
    struct ident lead;
    bool lead_is_interim;
    const char *locality;
    struct ident locality_id;
    enum code_consentst consent; /* in force today; 0 when none */
    struct date next_due;
    const char *next_what;  /* as it is today: "Review not held"; "" nothing */
    const char *next_brief; /* the same for a narrow column */
    int alerts;             /* things late today: policy/due.h */
    const char *late_words; /* and which: "2 Action late, No supervision"; "" nothing */
    struct date opened_on;
};

struct case_page {
    struct case_row *rows;
    size_t count;
    bool more;        /* there are rows after the last */
    const char *next; /* hand it in as `after` for the next page; NULL at the end */
};

/* Whether lists of cases are for this person at all: ERR_DENIED, with its row
 * in the trail, for whoever works with no family. Asked by case_list itself;
 * by itself before a filter is looked up. */
NODISCARD bool case_list_allowed(struct session *session, struct err *err);

/* The same, of somebody who asked for no list. */
bool case_list_is_allowed(const struct session *session);

/* The first page after `after` (NULL: from the start), at most `limit` rows.
 * `after` may also be a URN (commands page, list --after). */
NODISCARD bool case_list(struct session *session, const struct case_filter *filter,
                         const char *after, size_t limit, struct case_page *out,
                         struct arena *arena, struct err *err);

/* The same the other way: the page before `before` (NULL: the last one), its rows in the order
 * of the list. `more` and `next` are of what comes before its first row. */
NODISCARD bool case_list_back(struct session *session, const struct case_filter *filter,
                              const char *before, size_t limit, struct case_page *out,
                              struct arena *arena, struct err *err);

/* How many open cases there are, mine or all this person's role lets them list, and how many
 * of them have something late. */
struct case_counts {
    int open;
    int late;
    int drafts;
};
NODISCARD bool case_counts(struct session *session, enum case_whose whose,
                           struct case_counts *out, struct err *err);

/* In how many of them something is late, rule by rule; in the order of the rules. Numbers of
 * nobody in particular, as case_counts gives them: no look. */
struct case_kind {
    enum due_rule rule;
    int cases;
};
struct case_kinds {
    struct case_kind *items;
    size_t count;
};
NODISCARD bool case_kinds(struct session *session, enum case_whose whose, struct case_kinds *out,
                          struct arena *arena, struct err *err);

#endif
