/* SPDX-License-Identifier: MIT */
/*
 * What lists of cases show, kept in the saving transaction: one row for each
 * case, who works on it, what is due.
 */

#ifndef STORE_BOARD_STORE_H
#define STORE_BOARD_STORE_H

#include <stddef.h>

#include "base/arena.h"
#include "base/date.h"
#include "base/err.h"
#include "base/ident.h"

struct db;

enum { NEVER_DUE = 999999 }; /* sorts after every day */

/* What comes before every day is sorted by its own, so much earlier. */
enum { DUE_FIRST = 1000000 };

struct board_row {
    struct ident case_id;
    struct ident subject_id;
    bool open; /* in work: an open case, or a checklist that is not decided */
    const char *state; /* its code */
    const char *urn;
    const char *family_name;
    const char *given_names;
    const char *sort_name; /* folded */
    const char *words;     /* folded: what the filter looks in */
    struct date dob, edd, opened_on, closed_on;
    struct ident locality;
    struct ident lead;
    const char *lead_kind; /* code, NULL none */
    struct ident lead_agency;
    const char *sector;  /* code, NULL none */
    const char *consent; /* code of the decision in force, NULL none */
    struct date consent_until;
    int next_due; /* day number, NEVER_DUE, or one less DUE_FIRST */
    const char *next_rule; /* the key of its rule, "" nothing */
    const char *next_about;
    int made_on;  /* right from this day, */
    int turns_on; /* until the day before this one; or NEVER_DUE */
};

/* Who works on a case. */
enum worker_role {
    WORKER_AUTHOR = 1,
    WORKER_LEAD = 2,
    WORKER_DEPUTY = 4,
    WORKER_MEMBER = 8,
    WORKER_INTERIM = 16,
    WORKER_KEY = 32,        /* key worker or budget holder */
    WORKER_SUPERVISES = 64, /* manager or supervisor of the lead or author */
    WORKER_ASKED = 128,     /* to lead, and has not answered: not theirs yet */
    WORKER_ASKED_IN = 256,  /* the same, to stand in */
    WORKER_MINE = 63
};

struct board_worker {
    struct ident practitioner;
    int roles;
};

struct board_due {
    const char *rule; /* its key */
    struct date due;
    struct date told, warns, red; /* the severities of policy/due.h; warns, red unknown: never */
    struct date amber;            /* late from this day; unknown: never */
    struct ident who;
    struct ident record;
    const char *about;
};

/* Puts what is true now in the place of what was there. */
NODISCARD bool board_store_put(struct db *db, const struct board_row *row,
                               const struct board_worker *workers, size_t worker_count,
                               const struct board_due *dues, size_t due_count, struct err *err);

/* Only the day by which an untouched case is stale. */
NODISCARD bool board_store_touch(struct db *db, const struct ident *case_id, struct date stale_on,
                                 struct err *err);

/* ----- Lists ------------------------------------------------------------ */

enum board_order { ORDER_NEXT, ORDER_OPENED, ORDER_NAME, ORDER_URN };

enum { BOARD_WORDS = 6 };

struct board_query {
    struct ident practitioner; /* only cases this one works on; none: all */
    int roles;                 /* with at least one of these WORKER_ bits */
    struct ident locality;     /* none: all */
    const char *state;         /* code; NULL any; all of these likewise */
    struct ident lead;
    struct ident agency;
    const char *sector;
    const char *words[BOARD_WORDS]; /* folded; NULL ends */
    bool late_only, no_lead, no_consent;
    const char *rule; /* with late_only: late by this one, its key */
    bool soon; /* only what is due before a day */
    struct date due_before;
    bool open; /* those in work, or those no longer */
    bool no_checklists;
    struct date today;
    enum board_order order;
    bool back; /* from the last to the first */
    /* The place to go on from; NULL text and row 0: from the first, or the last. */
    int64_t after_number;
    const char *after_text;
    int64_t after_row;
    int limit;
};

struct board_line {
    struct board_row row;
    int64_t row_number; /* with the sort value, the place to go on from */
    const char *sort_value;
    const char *lead_name; /* "" none */
    const char *lead_login;
    const char *locality_name;
    int alerts;       /* how many things are late, */
    const char *late; /* and the keys of their rules, soonest first: "ACT,ACT,SUP" */
};

typedef bool board_line_fn(void *data, const struct board_line *line);

/* Lines in order until `each` returns false. Text lives in the arena. */
NODISCARD bool board_store_list(struct db *db, const struct board_query *query,
                                board_line_fn *each, void *data, struct arena *arena,
                                struct err *err);

/* The line of one case; ERR_NOT_FOUND. */
NODISCARD bool board_store_line(struct db *db, const struct ident *case_id, struct date today,
                                struct board_line *out, struct arena *arena, struct err *err);

/* The case with a reference; ERR_NOT_FOUND. */
NODISCARD bool board_store_by_urn(struct db *db, const char *urn, struct ident *case_id,
                                  struct err *err);

/* Cases in the order of their references, after one ("" from the first), at
 * most `limit`. */
typedef bool board_urn_fn(void *data, const char *urn, const struct ident *case_id);
NODISCARD bool board_store_urns(struct db *db, const char *after, int limit, board_urn_fn *each,
                                void *data, struct err *err);

/* The newest case of a child, open ones first; none in `case_id` without. */
NODISCARD bool board_store_of_subject(struct db *db, const struct ident *subject,
                                      struct ident *case_id, struct err *err);

/* The WORKER_ bits of a practitioner in a case; 0 none. */
NODISCARD bool board_store_roles(struct db *db, const struct ident *case_id,
                                 const struct ident *practitioner, int *roles, struct err *err);

/* Of all open cases of somebody, of a locality or of the area (as `practitioner` with
 * `roles`, or `locality`, of the query say): how many there are, and in how many something
 * is late. */
NODISCARD bool board_store_counts(struct db *db, const struct board_query *query, int *open,
                                  int *late, struct err *err);

/* What is due in a case, as it is kept, soonest first; and who works on it. Text lies where it
 * is read: good for the call. */
typedef void board_due_fn(void *data, const struct board_due *due);
NODISCARD bool board_store_dues(struct db *db, const struct ident *case_id, board_due_fn *each,
                                void *data, struct err *err);
typedef void board_worker_fn(void *data, const struct board_worker *worker);
NODISCARD bool board_store_workers(struct db *db, const struct ident *case_id,
                                   board_worker_fn *each, void *data, struct err *err);

/* How many open cases of a locality (none: of the area) others than this practitioner
 * began after that moment. */
NODISCARD bool board_store_begun(struct db *db, const struct ident *locality,
                                 const struct ident *practitioner, struct instant since,
                                 int *count, struct err *err);

/* In how many of them something is late by each rule that has such a case. */
struct board_kind {
    const char *rule; /* its key */
    int cases;
    int64_t last; /* the case counted last */
};
struct board_kinds {
    struct board_kind *items;
    size_t count;
};
NODISCARD bool board_store_kinds(struct db *db, const struct board_query *query,
                                 struct board_kinds *out, struct arena *arena, struct err *err);

/* Cases a practitioner works on in any way: their rows follow when the
 * practitioner changes. Those of a child. Those whose row is not right any more
 * on this day. */
typedef bool case_id_fn(void *data, const struct ident *case_id);
NODISCARD bool board_store_cases_of(struct db *db, const struct ident *practitioner,
                                    case_id_fn *each, void *data, struct err *err);
NODISCARD bool board_store_cases_of_subject(struct db *db, const struct ident *subject,
                                            case_id_fn *each, void *data, struct err *err);
NODISCARD bool board_store_turned(struct db *db, struct date today, case_id_fn *each, void *data,
                                  struct err *err);

/* The next free number of a year's references. */
NODISCARD bool board_store_next_urn(struct db *db, int year, int *number, struct err *err);

/* Keeps the counter above a number that came from elsewhere. */
NODISCARD bool board_store_used_urn(struct db *db, int year, int number, struct err *err);

#endif
