/* SPDX-License-Identifier: MIT */
/*
 * Reading and proving the trail. Domain.md 7.3; safety.md 3.
 */

#ifndef SERVICE_AUDIT_SVC_H
#define SERVICE_AUDIT_SVC_H

#include "base/str.h"
#include "print/document.h"
#include "service/anchor.h"
#include "service/session.h"

struct audit_filter {
    const char *urn;   /* NULL: all */
    const char *login; /* NULL: all */
    struct date from;  /* unknown: from the start */
    bool newest;       /* first, as a person reads; else in the order of the rows */
};

struct audit_row {
    int64_t seq;
    struct instant at;
    const char *user; /* login */
    const char *role;
    const char *action;
    const char *words;  /* "added element of the assessment", "was refused: open a case" */
    const char *object; /* kind of record and its id */
    const char *urn;
    const char *reason;
    const char *outcome;
};

/* Rows in order, one by one; `each` returns false to stop. Auditors read all;
 * administrators who did what and when, not about whom; others the rows of a
 * case they answer for, or their own. */
typedef bool audit_row_fn(void *data, const struct audit_row *row);
NODISCARD bool audit_list(struct session *session, const struct audit_filter *filter,
                          audit_row_fn *each, void *data, struct err *err);

struct audit_proof {
    int64_t rows;       /* checked */
    int64_t first_bad;  /* 0: whole */
    int64_t anchors;    /* of a file, that were compared */
    int64_t anchored;   /* the last row at which one fits; 0: none */
    char head[65];      /* of the chain, in hexadecimal */
    struct instant last_at;
};

/* Proves the chain. ERR_DAMAGED names the first bad row and how. `progress`
 * may be NULL; false stops (ERR_STOPPED). */
typedef bool progress_fn(void *data, int64_t done, int64_t all);
NODISCARD bool audit_prove(struct session *session, progress_fn *progress, void *data,
                           struct audit_proof *out, struct err *err);

/* The head of a proof, short enough to be copied down: 80 bits as base/groups.h writes them. */
enum { AUDIT_SLIP = 24 };
void audit_slip_digest(const struct audit_proof *proof, char digest[AUDIT_SLIP]);

/* Reads "1234 K7QF2-...", rows and digest of a slip, as an earlier proof. ERR_INVALID
 * with the group that is mistyped. */
NODISCARD bool audit_slip_read(const char *typed, struct audit_proof *out, struct err *err);

/* A proof as a page to print or to copy into a book, kept away from the machine. */
void audit_slip_words(struct session *session, const struct audit_proof *proof, struct str *out);

/* The same as a document, with lines for whoever keeps it to sign on. */
void audit_slip_page(struct session *session, const struct audit_proof *proof,
                     struct document *document, struct arena *arena);

/* A proof, and that the trail goes on from an earlier one kept elsewhere
 * (its rows and head, or that of a slip): ERR_DAMAGED for a trail that was cut short or is
 * another. */
NODISCARD bool audit_prove_since(struct session *session, const struct audit_proof *earlier,
                                 progress_fn *progress, void *data, struct audit_proof *out,
                                 struct err *err);

/* The chain proved a slice of some milliseconds at a time, while somebody works: for every session,
 * whoever is signed in. What is found stands in the trail and the machine's log; *tell says that
 * this person may act on it, and err what it is. SLICE_LATER: the store is in use. */
enum audit_slice { SLICE_MORE, SLICE_LATER, SLICE_OVER };
enum audit_slice audit_prove_slice(struct session *session, bool *tell, struct err *err);

/* The same against every anchor of this store that was kept outside (anchor.h). ERR_DAMAGED
 * names the first that does not fit. */
NODISCARD bool audit_prove_kept(struct session *session, const struct kept_anchors *kept,
                                progress_fn *progress, void *data, struct audit_proof *out,
                                struct err *err);

/* The whole store: SQLite's checks, references, content hashes, the chain; for
 * auditors and administrators. ERR_DAMAGED says what. */
NODISCARD bool store_prove(struct session *session, progress_fn *progress, void *data,
                           struct err *err);

#endif
