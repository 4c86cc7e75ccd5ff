/* SPDX-License-Identifier: MIT */
/*
 * The trail in the store: adding to it, reading it, proving it.
 *
 * Each row carries a seal over itself and the seal before it, made with a key
 * that is not in the file. Whoever changes, takes out, adds or swaps rows
 * without the key is found out by the first seal that does not fit; a trail
 * cut short is found out by an anchor kept elsewhere.
 */

#ifndef STORE_AUDIT_STORE_H
#define STORE_AUDIT_STORE_H

#include "base/arena.h"
#include "base/err.h"
#include "base/secret.h"
#include "model/audit.h"
#include "store/db.h"

/* Adds a row inside the caller's write transaction; sets its seq, its times
 * and the hash of what was saved since the row before it (record_version). A
 * deed that saves several records may be one row or several. */
NODISCARD bool audit_store_append(struct db *db, const struct secret *chain,
                                  struct audit_event *event, struct err *err);

/* Which rows. At most one of the idents is known: the narrowest index is
 * taken for it, and the rest is looked at row by row. */
struct audit_query {
    struct ident case_id;
    struct ident user;
    struct ident record;
    int64_t from_ms; /* 0: from the start */
    int64_t to_ms;   /* 0: to the end; not included */
    int64_t before;  /* rows before this seq; 0: from the newest */
    int limit;
};

struct audit_events {
    struct audit_event *items; /* newest first */
    size_t count;
};

NODISCARD bool audit_store_list(struct db *db, const struct audit_query *query,
                                struct audit_events *out, struct arena *arena, struct err *err);

/* Oldest first, from the row after `after`: for reading all of it. */
NODISCARD bool audit_store_next(struct db *db, int64_t after, int limit, struct audit_events *out,
                                struct arena *arena, struct err *err);

/* Oldest first, from the row after `after`: what names no case and showed or took this child
 * all the same: searches that found it, exports of everything. Looks at every row. */
NODISCARD bool audit_store_found(struct db *db, const struct ident *child, int64_t after, int limit,
                                 struct audit_events *out, struct arena *arena, struct err *err);

/* The newest sign-in of somebody before this one; seq 0 when there is none. */
NODISCARD bool audit_store_last_signin(struct db *db, const struct ident *user, int64_t before,
                                       struct audit_event *out, struct arena *arena,
                                       struct err *err);

/* Where the trail stood once: kept outside, it shows what was cut off. */
struct audit_anchor {
    int64_t seq;
    unsigned char mac[MAC_LENGTH];
    size_t known; /* how many bytes of it; 0: all */
    int line;     /* of the file it was read from; 0: of none */
};

/* Sorted by seq. */
struct audit_anchors {
    const struct audit_anchor *items;
    size_t count;
};

struct audit_verdict {
    int64_t rows;                   /* that were proved */
    int64_t first_bad;              /* 0: none */
    int64_t clock_back;             /* rows dated before the one before them: no damage */
    int64_t anchored;               /* the last row at which an anchor fits; 0: none */
    struct audit_anchor head;
    int64_t head_at_ms;
};

NODISCARD bool audit_store_head(struct db *db, struct audit_anchor *out, struct err *err);

/* Proves every row from the first. `anchors` may be NULL. ERR_DAMAGED names
 * the first bad row and how it is bad, or the first anchor that does not fit.
 * `tell` may be NULL; false stops (ERR_STOPPED). */
typedef bool audit_tell_fn(void *data, int64_t done, int64_t all);
NODISCARD bool audit_store_verify(struct db *db, const struct secret *chain,
                                  const struct audit_anchors *anchors, audit_tell_fn *tell,
                                  void *data, struct audit_verdict *out, struct err *err);

/* The same a slice at a time, between other work: zero it before the first. */
struct audit_round {
    bool begun;
    bool suspect; /* the row before had a seal that does not fit */
    bool unfit;   /* that anchor differs from its row */
    size_t next_anchor;
    struct audit_verdict verdict;
};

/* Proves so many rows more; *over when there are none left and all are whole.
 * After a failure other than ERR_DAMAGED the same slice may be tried again. */
NODISCARD bool audit_store_verify_some(struct db *db, const struct secret *chain,
                                       const struct audit_anchors *anchors,
                                       struct audit_round *round, int rows, bool *over,
                                       struct err *err);

#endif
