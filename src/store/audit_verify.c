/* SPDX-License-Identifier: MIT */
/*
 * Proving the trail.
 *
 * Rows are read some thousands at a time, so that nobody who saves waits
 * long; what is added meanwhile is proved as well.
 */

#include "config.h"

#include <string.h>

#include "store/audit_seal.h"
#include "store/audit_store.h"
#include "store/db_private.h"

enum { BATCH = 20000, MAC_COLUMN = AUDIT_COLUMN_COUNT };

SQL(audit_verify_rows, "SELECT " AUDIT_COLUMNS ", mac FROM main.audit_event"
                       " WHERE seq > :after ORDER BY seq LIMIT :limit");

struct proof {
    const struct secret *chain;
    const struct audit_anchor *anchor;
    struct audit_verdict *verdict;
    bool suspect;         /* the row before had a seal that does not fit */
    bool anchor_differs;
};

static void seal_column(struct seal *seal, sqlite3_stmt *row, int at)
{
    switch (sqlite3_column_type(row, at)) {
    case SQLITE_INTEGER:
        seal_int(seal, sqlite3_column_int64(row, at));
        break;
    case SQLITE_TEXT: {
        const char *text = (const char *)sqlite3_column_text(row, at);

        seal_text_part(seal, text, (size_t)sqlite3_column_bytes(row, at));
        break;
    }
    case SQLITE_BLOB: {
        const void *bytes = sqlite3_column_blob(row, at);

        seal_blob(seal, bytes, (size_t)sqlite3_column_bytes(row, at));
        break;
    }
    default:
        seal_null(seal);
    }
}

/* Does the row's seal fit on the seal before it? */
static bool fits(const struct proof *proof, sqlite3_stmt *row)
{
    unsigned char mac[MAC_LENGTH];
    struct seal seal;

    seal_start(&seal, NULL, proof->verdict->head.mac);
    for (int at = 0; at < AUDIT_COLUMN_COUNT; at++)
        seal_column(&seal, row, at);
    seal_finish(&seal, proof->chain, mac);
    return sqlite3_column_bytes(row, MAC_COLUMN) == MAC_LENGTH &&
           memcmp(sqlite3_column_blob(row, MAC_COLUMN), mac, MAC_LENGTH) == 0;
}

static bool altered(struct proof *proof, int64_t seq, const char *how, struct err *err)
{
    proof->verdict->first_bad = seq;
    err_set(err, ERR_DAMAGED, "The trail was altered: row %lld %s.", (long long)seq, how);
    return err_detail(err, "audit row %lld", (long long)seq);
}

/* Told one row later: when that one follows from the suspect's stored seal,
 * the seal is the right one and the row's content is not. */
static bool tell_suspect(struct proof *proof, bool next_fits, struct err *err)
{
    return altered(proof, proof->verdict->head.seq,
                   next_fits ? "was changed after it was written"
                             : "does not follow from the row before it: it was changed, moved or "
                               "put in",
                   err);
}

static void step(struct proof *proof, sqlite3_stmt *row)
{
    struct audit_verdict *verdict = proof->verdict;
    int64_t at_ms = sqlite3_column_int64(row, 1);
    int length = sqlite3_column_bytes(row, MAC_COLUMN);

    verdict->rows += !proof->suspect;
    verdict->clock_back += verdict->head.seq > 0 && at_ms < verdict->head_at_ms;
    verdict->head_at_ms = at_ms;
    verdict->head.seq = sqlite3_column_int64(row, 0);
    memset(verdict->head.mac, 0, MAC_LENGTH);
    if (length > 0)
        memcpy(verdict->head.mac, sqlite3_column_blob(row, MAC_COLUMN),
               length < MAC_LENGTH ? (size_t)length : MAC_LENGTH);
    if (proof->anchor && proof->anchor->seq == verdict->head.seq)
        proof->anchor_differs = memcmp(proof->anchor->mac, verdict->head.mac,
                                       proof->anchor->known ? proof->anchor->known
                                                            : MAC_LENGTH) != 0;
}

static bool judge(struct proof *proof, sqlite3_stmt *row, struct err *err)
{
    int64_t seq = sqlite3_column_int64(row, 0);
    int64_t expected = proof->verdict->head.seq + 1;
    bool good = fits(proof, row);

    if (proof->suspect)
        return tell_suspect(proof, good && seq == expected, err);
    if (seq != expected)
        return altered(proof, expected, "is missing", err);
    proof->suspect = !good;
    step(proof, row);
    return true;
}

/* The next rows; `count` is how many there were. */
static bool batch(struct db *db, struct proof *proof, int *count, struct err *err)
{
    struct stmt *q = stmt_open(db, &audit_verify_rows);
    bool ok = true;

    stmt_bind_int(q, ":after", proof->verdict->head.seq);
    stmt_bind_int(q, ":limit", BATCH);
    for (*count = 0; ok && stmt_row(q); (*count)++)
        ok = judge(proof, stmt_handle(q), err);
    return stmt_done(q, ok ? err : NULL) && ok;
}

static bool check_end(struct proof *proof, struct err *err)
{
    struct audit_verdict *verdict = proof->verdict;

    if (proof->suspect)
        return tell_suspect(proof, false, err);
    if (verdict->head.seq == 0)
        return altered(proof, 1, "is missing", err);
    if (proof->anchor && proof->anchor->seq > verdict->head.seq) {
        verdict->first_bad = verdict->head.seq + 1;
        return err_set(err, ERR_DAMAGED,
                       "The trail is shorter than the anchor: it ends at row %lld, the anchor was "
                       "taken at row %lld.",
                       (long long)verdict->head.seq, (long long)proof->anchor->seq);
    }
    if (proof->anchor_differs) {
        verdict->first_bad = proof->anchor->seq;
        return err_set(err, ERR_DAMAGED,
                       "The trail is other than the anchor: its row %lld is not the one the "
                       "anchor was taken from.",
                       (long long)proof->anchor->seq);
    }
    return true;
}

static bool tell_progress(const struct proof *proof, int64_t all, audit_tell_fn *tell, void *data,
                          struct err *err)
{
    int64_t done = proof->verdict->head.seq;

    if (!tell || tell(data, done, all > done ? all : done))
        return true;
    return err_set(err, ERR_STOPPED, "Stopped after row %lld; so far the trail is whole.",
                   (long long)done);
}

bool audit_store_verify(struct db *db, const struct secret *chain,
                        const struct audit_anchor *anchor, audit_tell_fn *tell, void *data,
                        struct audit_verdict *out, struct err *err)
{
    struct proof proof = { .chain = chain, .anchor = anchor, .verdict = out };
    struct audit_anchor head;
    int count = BATCH;

    *out = (struct audit_verdict){ 0 };
    if (!audit_store_head(db, &head, err))
        return false;
    seal_first(chain, &db_about(db)->uuid, out->head.mac);
    while (count == BATCH)
        if (!batch(db, &proof, &count, err) || !tell_progress(&proof, head.seq, tell, data, err))
            return false;
    return check_end(&proof, err);
}
