/* SPDX-License-Identifier: MIT */
/*
 * The figures of a person's cases on one page, each with the cases behind it: today, by state, how
 * full the leads are, reviews in time by month, needs, closures by reason. Worked out by the
 * reports of domain.md 5, all of them in one walk through the cases.
 */

#ifndef SERVICE_FIGURES_H
#define SERVICE_FIGURES_H

#include "service/report.h"

struct figure {
    const char *section; /* the same text for all of a section */
    const char *what;
    int64_t number;
    int64_t most;       /* what a bar of full length stands for; 0: there is no bar */
    const char *beside; /* in words: "median 61 days, most 210"; "" nothing */
    struct report_behind behind;
};

struct figures {
    struct figure *items;
    size_t count;
};

/* X(name, code of the report, of which days) */
#define FIGURES_REPORTS(X) \
    X(OPEN, "RP02", TODAY) \
    X(NO_LEAD, "RP05", TODAY) \
    X(REVIEWS, "RP06", TODAY) \
    X(CONSENT, "RP08", TODAY) \
    X(LEADS, "RP04", TODAY) \
    X(BEGUN, "RP10", THIS_MONTH) \
    X(ENDED, "RP16", THIS_MONTH) \
    X(TIMES, "RP07", HALF_A_YEAR) \
    X(NEEDS, "RP12", YEAR) \
    X(REASONS, "RP16", YEAR)

enum figures_report {
#define X(name, code, days) FIGURES_##name,
    FIGURES_REPORTS(X)
#undef X
    FIGURES_COUNT
};

struct figures_walk {
    struct report_order orders[FIGURES_COUNT];
    struct report_rows rows[FIGURES_COUNT];
    struct report_walk *walk; /* how far it is: report_progress, report_is_over */
    struct arena arena;
};

/* Why this person has none; NULL: they have. */
const char *figures_why_not(const struct session *session);

/* Begins; `walk` is zeroes, stays where it is, and report_step goes on with it. Refused as
 * report_begin does; a row in the trail for each report. */
NODISCARD bool figures_begin(struct session *session, struct figures_walk *walk, struct err *err);
void figures_release(struct figures_walk *walk);

/* When it is over: all lines, in the order of the page, in the arena. */
void figures_lines(const struct figures_walk *walk, struct figures *out, struct arena *arena);

#endif
