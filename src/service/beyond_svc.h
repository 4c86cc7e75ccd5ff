/* SPDX-License-Identifier: MIT */
/*
 * What a case has coming that stands outside it: how much its lead leads, when
 * they signed in last, a child who may have two cases (domain.md 4.2 R-LPCAP,
 * R-LPGONE, R-DUP).
 *
 * Told to the co-ordinator and the supervisor, and found anew at each look: no
 * save of the case could keep it right.
 *
 * And the same of all cases at once, for a list that belongs to no case.
 */

#ifndef SERVICE_BEYOND_SVC_H
#define SERVICE_BEYOND_SVC_H

#include "service/case_svc.h"

/* Of a case that is open before this person; empty for whoever is not told. Not
 * a look of its own. */
NODISCARD bool beyond_find(struct session *session, const struct case_view *view,
                           struct due_list *out, struct arena *arena, struct err *err);

/* As in policy/due.h: late, a day to come, or told for information. */
enum beyond_standing { BEYOND_LATE, BEYOND_COMING, BEYOND_TO_KNOW };

/* A line of the list: a lead with too much, or who does not sign in; two cases of a child
 * who may be one. */
struct beyond_line {
    enum due_rule rule;
    struct ident case_id; /* where it is cleared: the newest of the lead; one of the two */
    const char *urn;
    const char *other_urn; /* of the two; "" */
    struct ident lead;     /* none: it is about a child */
    const char *who;       /* the lead; the child */
    const char *words;     /* "Caseload of the lead: 5 of 4" */
    struct date due;
    enum due_severity severity;
    enum beyond_standing standing;
};

struct beyond_lines {
    struct beyond_line *items;
    size_t count;
};

/* Why this person has no such list; NULL: they have. */
const char *beyond_why_not(const struct session *session);

/* Somebody who leads, with a case to look at; or a case whose child may have another. */
struct beyond_stop {
    struct ident lead; /* none: it is about a child */
    struct ident case_id;
    bool silent; /* the lead: one of all their cases */
};

/* On a moved day: who leads, with the newest case of theirs (none: they lead nothing there), and
 * how many halves of a case they then hold more than today. */
struct beyond_lead {
    struct ident lead, case_id;
    struct date opened_on;
    int more_halves;
};

/* The way through all of a co-ordinator's locality, and of whom a supervisor supervises. It
 * is gone step by step, so that ten thousand cases keep nobody waiting; what a case was read
 * for is forgotten with it, and only its lines stay. Begun with zeroes. */
struct beyond_walk {
    bool moved; /* as it would stand on the day `on`, with these leads; otherwise today */
    struct date on;
    const struct beyond_lead *leads;
    size_t lead_count;
    struct beyond_lines lines; /* found so far */
    bool over;                 /* all were looked at */
    size_t looked;             /* at so many leads and children who may have two cases */

    /* Its own. */
    bool begun;
    struct beyond_stop *stops;
    size_t stop_count, at;
    int64_t child_row, last_row; /* children are looked for up to this row */
    struct arena arena, stop_arena;
};

/* Goes a step further. The lines it finds are a look; the first step is one too. ERR_DENIED,
 * in the trail, for others. */
NODISCARD bool beyond_walk_step(struct session *session, struct beyond_walk *walk,
                                struct err *err);
void beyond_walk_release(struct beyond_walk *walk);

#endif
