/* SPDX-License-Identifier: MIT */
/*
 * What the reports share: the case in hand, rows, groups. Between report*.c.
 */

#ifndef SERVICE_REPORT_PRIVATE_H
#define SERVICE_REPORT_PRIVATE_H

#include "model/case_file.h"
#include "policy/due.h"
#include "policy/permit.h"
#include "service/report.h"
#include "service/session_private.h"
#include "store/board_store.h"

/* X(name of the constant), in the order of their codes. */
#define REPORTS(X) \
    X(rp02) \
    X(rp03) \
    X(rp04) \
    X(rp05) \
    X(rp06) \
    X(rp07) \
    X(rp08) \
    X(rp09) \
    X(rp10) \
    X(rp11) \
    X(rp12) \
    X(rp13) \
    X(rp14) \
    X(rp15) \
    X(rp16) \
    X(rp17) \
    X(rp18) \
    X(rp19) \
    X(rp20) \
    X(rp21) \
    X(rp22) \
    X(rp23) \
    X(rp27)

#define X(name) extern const struct report report_##name;
REPORTS(X)
#undef X
extern const struct report report_behind_figure;

struct report_case {
    const struct case_file *file;
    const struct board_line *line; /* as lists show it */
    const struct lp_assignment *lead; /* who leads, or led last; NULL nobody */
    const struct practitioner *worker; /* that one */
    const struct agency *agency;       /* theirs */
    struct date today;
};

/* ----- Who may, and what can be asked: as report_begin says ------------------ */

bool report_may_make(struct session *session, const struct report *report,
                     const struct report_ask *ask, struct err *err);
bool report_makes_sense(const struct report *report, const struct report_ask *ask,
                        struct err *err);

/* ----- Groups ------------------------------------------------------------- */

/* By what figures are broken down, in this order. */
#define REPORT_BREAKDOWNS(B) \
    B(LOCALITY, "locality") \
    B(SECTOR, "sector") \
    B(AGENCY, "agency") \
    B(AGE, "age") \
    B(ETHNICITY, "ethnicity") \
    B(ECM, "ecm") \
    B(MONTH, "month") \
    B(JOB, "job") \
    B(SEX, "sex") \
    B(ETHNIC_GROUP, "ethnic_group") \
    B(DISABILITY, "disability") \
    B(LANGUAGE, "language") \
    B(SEN, "sen") \
    B(NEED, "need") \
    B(AUTHORITY, "authority") \
    B(PANEL, "panel") \
    B(AUDITOR, "auditor")

enum report_breakdown {
#define B(name, word) REPORT_BY_##name,
    REPORT_BREAKDOWNS(B)
#undef B
    REPORT_BY_COUNT
};

struct report_series {
    int *items;
    size_t count;
};

enum { REPORT_SUMS = 16 };

struct report_group {
    int by; /* -1: of all */
    const char *of;
    const char *kind; /* "" all of it */
    int64_t sums[REPORT_SUMS];
    struct report_series days;
    struct report_behind behind;
};

/* To which group of each breakdown something belongs; NULL: to none. */
struct report_keys {
    const char *of[REPORT_BY_COUNT];
    unsigned without; /* bits of breakdowns in which it does not count; REPORT_BY_COUNT: in all */
};

struct report_run {
    struct session *session;
    struct db *db;
    const struct report *report;
    const struct report_ask *ask;
    struct date today;
    struct report_rows *out;
    struct report_group *groups;
    size_t group_count;
    struct ident one; /* whose work it is, in a report of one */
    const char *urn;  /* of the case in hand */
    void *own; /* what the report itself gathers, from its first case on */
    struct arena *arena;
};

/* The groups of a case: its locality, its lead's sector and agency; by a day the child's age,
 * and the month; ethnicity. */
struct report_keys report_keys_of(struct report_run *run, const struct report_case *here,
                                  struct date on);

/* Each group something belongs to, of all first; made where it is new. */
typedef void report_group_fn(struct report_run *run, struct report_group *group, void *data);
void report_groups(struct report_run *run, const struct report_keys *keys, const char *what,
                   report_group_fn *each, void *data);

/* The one with these keys; NULL. */
const struct report_group *report_group_find(const struct report_run *run, int by,
                                             const char *of, const char *what);

/* In the order they are shown in. */
void report_groups_sort(struct report_run *run);

/* A new row that begins with what the group is of. */
struct report_cell *report_group_row(struct report_run *run, const struct report_group *group);

const char *report_breakdown_word(int by); /* "total" for all */

/* Adds a day count; the median in tenths, -1 without one; the smallest that nine in ten are not
 * over, likewise. */
void report_series_add(struct report_run *run, struct report_series *series, int value);
int64_t report_median(struct report_series *series);
int64_t report_ninetieth(struct report_series *series);

/* ----- Rows ----------------------------------------------------------------- */

/* A new row, its cells all unknown; good until the next. */
struct report_cell *report_row(struct report_run *run);

/* The case in hand is one of those behind something. */
void report_note_case(struct report_run *run, struct report_behind *behind);

/* These are the cases behind the newest row. */
void report_set_behind(struct report_run *run, const struct report_behind *behind);

void report_words(struct report_cell *cell, const char *text); /* "" and NULL: unknown */
void report_day(struct report_cell *cell, struct date day);
void report_number(struct report_cell *cell, int64_t number);

/* `part` of `all` in tenths of a percent, rounded; unknown of none. */
void report_percent(struct report_cell *cell, int64_t part, int64_t all);

/* The mean in tenths; halves go away from nought. Of at least one. */
int64_t report_tenths(int64_t sum, int64_t count);

/* Who leads, for as long as the rows; "" nobody. The child, likewise. The sector of an agency;
 * NULL: none is known. */
const char *report_lead_name(struct report_run *run, const struct report_case *here);
const char *report_child_name(struct report_run *run, const struct report_case *here);
const char *report_sector(const struct agency *agency);

/* Is this practitioner, of this agency, one who is asked for? Of everybody where nobody is. */
bool report_asks_for(const struct report_run *run, const struct ident *practitioner,
                     const struct agency *agency);

/* What the case has due today. */
void report_dues(struct report_run *run, const struct report_case *here, struct due_list *dues,
                 struct arena *arena);

/* May whoever asks read this of the case by themselves, without a further reason? */
bool report_may_read(const struct report_run *run, const struct report_case *here,
                     enum permit_function function);

/* Is the day in the period that is asked for? Unknown days are only in one without bounds. */
bool report_in_period(const struct report_run *run, struct date day);

/* Hides what is under five, and as much beside it that no total gives it away: report_hide.c.
 * The first three columns of a report in figures are by, of and, where there is one, what. */
void report_hide(struct report_rows *rows);

#endif
