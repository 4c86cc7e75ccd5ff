/* SPDX-License-Identifier: MIT */
/*
 * Reports: domain.md 5. What each is about, its columns, and its rows with their types, for
 * whatever writes them.
 *
 * A report with names has a row for each case, or what else it lists; one in figures has a row
 * for each group, of all cases first (by "total") and then of each breakdown.
 */

#ifndef SERVICE_REPORT_H
#define SERVICE_REPORT_H

#include <stddef.h>

#include "model/codes.h"
#include "service/session.h"

enum report_kind {
    REPORT_WORDS,  /* a name, or what somebody wrote */
    REPORT_CODE,   /* a reference, or a code of a list */
    REPORT_DAY,
    REPORT_NUMBER, /* whole */
    REPORT_COUNT,  /* whole, of people: hidden under five where it is published */
    REPORT_FIGURE  /* in tenths, worked out from the others */
};

enum { REPORT_COLUMNS = 14 };

struct report_column {
    const char *name;    /* in csv and json */
    const char *caption; /* in text; NULL: it is not there */
    enum report_kind kind;
    int least;     /* columns in text; 0: as the caption wants */
    bool flexible; /* gives way first */
};

struct report_cell {
    bool known;
    bool hidden; /* under five, or it would give such a one away */
    const char *text;
    int64_t number;
    struct date day;
};

struct report_case;
struct report_run;

struct report {
    const char *code;       /* "RP02" */
    const char *title;
    const char *audience;   /* who needs it, as domain.md 5 says */
    const char *period;     /* which day the period is about; NULL: it is about today */
    const char *breakdowns; /* with blanks between; "" none. Of a list: columns counted under it */
    bool named;
    bool open_only; /* of open cases only */
    bool of_people; /* a row is a practitioner: agency, sector and user are theirs */
    bool of_one;    /* the work of one person: of the user, else of whoever asks */
    bool for_audit; /* with names, and auditors may have it: they say why */
    struct report_column columns[REPORT_COLUMNS]; /* up to the first without a name */
    bool (*each)(struct report_run *run, const struct report_case *here, struct err *err);
    bool (*end)(struct report_run *run, struct err *err); /* NULL: nothing is left to do */
};

struct report_ask {
    struct date from, to; /* unknown: without a bound */
    struct ident locality, agency, user; /* agency and user: of whoever leads, or led last */
    enum code_sector9 sector;            /* likewise; 0: any */
    enum code_state state;               /* of the case today; 0: any */
    const char *const *urns;             /* only these cases */
    size_t urn_count;                    /* 0: all */
    const char *reason; /* of an auditor; NULL none was given */
    bool publish;
};

/* The cases a row is of, by their references, in no order; none where it is of no case. */
struct report_behind {
    const char **urns;
    size_t count;
};

struct report_rows {
    const struct report *report;
    size_t columns;
    struct report_cell *cells; /* row by row */
    struct report_behind *behind; /* of each row */
    size_t rows;
};

/* Those there are, in the order of their codes. */
const struct report *const *report_all(size_t *count);

/* NULL: there is none with this code. */
const struct report *report_find(const char *code);

/* What stands behind a figure: the cases that are asked for, whatever their state, a row each.
 * It is made as any other with names, and in no list. */
const struct report *report_cases(void);

/* Why this person has no such report; NULL: they have. Must they say why they want it? */
const char *report_why_not(const struct session *session, const struct report *report);
bool report_needs_reason(const struct session *session, const struct report *report);

size_t report_columns(const struct report *report);

/* Is this one of its breakdowns? */
bool report_breaks_down(const struct report *report, const char *word);

/* A report, and what is asked of it. */
struct report_order {
    const struct report *report;
    struct report_ask ask;
};

/* Reports on their way, each case read once for all of them; in the arena. */
struct report_walk;

/* Begins: whose cases they are is settled. By domain.md 2.8 whoever leads or wrote a case has it
 * in theirs, co-ordinators those of the locality, supervisors those of whom they supervise;
 * auditors have figures of all, and with a reason, which goes into the trail, a list that is for
 * them. ERR_DENIED, in the trail, for others; ERR_REFUSED: no reason, names are not published, the
 * report has no period or one that ends before it begins, or nobody is named whose work it is.
 * Several are of the same cases, so none of them is of one person's work alone. Orders, `out` (one
 * for each) and arena stay until it is over. */
NODISCARD bool report_begin(struct session *session, const struct report_order *orders,
                            size_t count, struct report_rows *out, struct report_walk **walk,
                            struct arena *arena, struct err *err);

/* A few cases further. When it is over, all rows are there; they are in the trail before, with the
 * code of the report. */
NODISCARD bool report_step(struct report_walk *walk, struct err *err);
bool report_is_over(const struct report_walk *walk);
void report_progress(const struct report_walk *walk, int64_t *done, int64_t *all);

/* Its rows go into a file: in the trail before they do. */
NODISCARD bool report_note_export(struct session *session, const struct report_rows *rows,
                                  struct err *err);

/* Called between cases; false stops (ERR_STOPPED). */
typedef bool report_fn(void *data, int64_t done, int64_t all);

/* All rows of one at once, as report_begin and report_step give them. */
NODISCARD bool report_make(struct session *session, const struct report *report,
                           const struct report_ask *ask, report_fn *step, void *data,
                           struct report_rows *out, struct arena *arena, struct err *err);

#endif
