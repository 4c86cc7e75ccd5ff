/* SPDX-License-Identifier: MIT */
/*
 * Proving the trail.
 *
 * Rows are read some thousands at a time, so that nobody who saves waits
 * long; what is added meanwhile is proved as well.
 */

#include "config.h"

#include <stdio.h>
#include <string.h>

#include "store/audit_seal.h"
#include "store/audit_store.h"
#include "store/db_private.h"

enum { BATCH = 20000, MAC_COLUMN = AUDIT_COLUMN_COUNT };

SQL(audit_verify_rows, "SELECT " AUDIT_COLUMNS ", mac FROM main.audit_event"
                       " WHERE seq > :after ORDER BY seq LIMIT :limit");

struct proof {
    const struct secret *chain;
    const struct audit_anchors *anchors;
    struct audit_round *round;
};

/* The bytes of a text are asked for as a blob's: no copy with a zero behind it is wanted. */
static void seal_column(struct row_seal *seal, sqlite3_stmt *row, int at)
{
    const void *bytes;

    switch (sqlite3_column_type(row, at)) {
    case SQLITE_INTEGER:
        seal_int(seal, sqlite3_column_int64(row, at));
        break;
    case SQLITE_TEXT:
        bytes = sqlite3_column_blob(row, at);
        seal_text_part(seal, bytes, (size_t)sqlite3_column_bytes(row, at));
        break;
    case SQLITE_BLOB:
        bytes = sqlite3_column_blob(row, at);
        seal_blob(seal, bytes, (size_t)sqlite3_column_bytes(row, at));
        break;
    default:
        seal_null(seal);
    }
}

/* Does the row's seal fit on the seal before it? */
static bool fits(const struct proof *proof, sqlite3_stmt *row)
{
    unsigned char mac[MAC_LENGTH];
    struct row_seal seal;

    seal_start(&seal, NULL, proof->round->verdict.head.mac);
    for (int at = 0; at < AUDIT_COLUMN_COUNT; at++)
        seal_column(&seal, row, at);
    seal_finish(&seal, proof->chain, mac);
    return sqlite3_column_bytes(row, MAC_COLUMN) == MAC_LENGTH &&
           memcmp(sqlite3_column_blob(row, MAC_COLUMN), mac, MAC_LENGTH) == 0;
}

static bool altered(struct proof *proof, int64_t seq, const char *how, struct err *err)
{
    proof->round->verdict.first_bad = seq;
    err_set(err, ERR_DAMAGED, "The trail was altered: row %lld %s.", (long long)seq, how);
    return err_detail(err, "audit row %lld", (long long)seq);
}

/* Told one row later: when that one follows from the suspect's stored seal,
 * the seal is the right one and the row's content is not. */
static bool tell_suspect(struct proof *proof, bool next_fits, struct err *err)
{
    return altered(proof, proof->round->verdict.head.seq,
                   next_fits ? "was changed after it was written"
                             : "does not follow from the row before it: it was changed, moved or "
                               "put in",
                   err);
}

static bool is_of(const struct audit_anchor *anchor, const struct audit_anchor *head)
{
    return memcmp(anchor->mac, head->mac, anchor->known ? anchor->known : MAC_LENGTH) == 0;
}

static const struct audit_anchor *next_anchor(const struct proof *proof)
{
    size_t at = proof->round->next_anchor;

    return proof->anchors && at < proof->anchors->count ? &proof->anchors->items[at] : NULL;
}

/* The anchors taken at the row at hand; the first that differs is kept. */
static void compare_anchors(struct proof *proof)
{
    struct audit_round *round = proof->round;
    struct audit_verdict *verdict = &round->verdict;
    const struct audit_anchor *anchor = next_anchor(proof);

    while (!round->unfit && anchor && anchor->seq <= verdict->head.seq) {
        round->unfit = !is_of(anchor, &verdict->head);
        if (!round->unfit) {
            verdict->anchored = anchor->seq;
            round->next_anchor++;
        }
        anchor = next_anchor(proof);
    }
}

static void step(struct proof *proof, sqlite3_stmt *row)
{
    struct audit_verdict *verdict = &proof->round->verdict;
    int64_t at_ms = sqlite3_column_int64(row, 1);
    int length = sqlite3_column_bytes(row, MAC_COLUMN);

    verdict->rows += !proof->round->suspect;
    verdict->clock_back += verdict->head.seq > 0 && at_ms < verdict->head_at_ms;
    verdict->head_at_ms = at_ms;
    verdict->head.seq = sqlite3_column_int64(row, 0);
    memset(verdict->head.mac, 0, MAC_LENGTH);
    if (length > 0)
        memcpy(verdict->head.mac, sqlite3_column_blob(row, MAC_COLUMN),
               length < MAC_LENGTH ? (size_t)length : MAC_LENGTH);
    compare_anchors(proof);
}

static bool judge(struct proof *proof, sqlite3_stmt *row, struct err *err)
{
    int64_t seq = sqlite3_column_int64(row, 0);
    int64_t expected = proof->round->verdict.head.seq + 1;
    bool good = fits(proof, row);

    if (proof->round->suspect)
        return tell_suspect(proof, good && seq == expected, err);
    if (seq != expected)
        return altered(proof, expected, "is missing", err);
    proof->round->suspect = !good;
    step(proof, row);
    return true;
}

/* The next rows; `count` is how many there were. */
static bool batch(struct db *db, struct proof *proof, int rows, int *count, struct err *err)
{
    struct stmt *q = stmt_open(db, &audit_verify_rows);
    bool ok = true;

    stmt_bind_int(q, ":after", proof->round->verdict.head.seq);
    stmt_bind_int(q, ":limit", rows);
    for (*count = 0; ok && stmt_row(q); (*count)++)
        ok = judge(proof, stmt_handle(q), err);
    return stmt_done(q, ok ? err : NULL) && ok;
}

static void name_anchor(const struct audit_anchor *anchor, char *text, size_t size)
{
    if (anchor->line)
        snprintf(text, size, "the anchor in line %d of the file", anchor->line);
    else
        snprintf(text, size, "the anchor");
}

static void say_anchored(int64_t row, char *text, size_t size)
{
    *text = '\0';
    if (row)
        snprintf(text, size, " The last anchor that fits was taken at row %lld.", (long long)row);
}

/* The anchor that does not fit: the trail was cut off before it, or is another. */
static bool tell_anchor(struct proof *proof, const struct audit_anchor *anchor, struct err *err)
{
    struct audit_verdict *verdict = &proof->round->verdict;
    char which[64], last[80];

    name_anchor(anchor, which, sizeof(which));
    say_anchored(verdict->anchored, last, sizeof(last));
    if (proof->round->unfit) {
        verdict->first_bad = anchor->seq;
        return err_set(err, ERR_DAMAGED,
                       "The trail is other than %s: its row %lld is not the one that anchor was "
                       "taken from.%s",
                       which, (long long)anchor->seq, last);
    }
    verdict->first_bad = verdict->head.seq + 1;
    return err_set(err, ERR_DAMAGED,
                   "The trail is shorter than %s: it ends at row %lld, that anchor was taken at "
                   "row %lld.%s",
                   which, (long long)verdict->head.seq, (long long)anchor->seq, last);
}

static bool check_end(struct proof *proof, struct err *err)
{
    const struct audit_anchor *anchor = next_anchor(proof);

    if (proof->round->suspect)
        return tell_suspect(proof, false, err);
    if (proof->round->verdict.head.seq == 0)
        return altered(proof, 1, "is missing", err);
    return !anchor || tell_anchor(proof, anchor, err);
}

bool audit_store_verify_some(struct db *db, const struct secret *chain,
                             const struct audit_anchors *anchors, struct audit_round *round,
                             int rows, bool *over, struct err *err)
{
    struct proof proof = { .chain = chain, .anchors = anchors, .round = round };
    int count;

    *over = false;
    if (!round->begun)
        seal_first(chain, &db_about(db)->uuid, round->verdict.head.mac);
    round->begun = true;
    if (!batch(db, &proof, rows, &count, err))
        return false;
    if (count == rows)
        return true;
    *over = true;
    return check_end(&proof, err);
}

static bool tell_progress(int64_t done, int64_t all, audit_tell_fn *tell, void *data,
                          struct err *err)
{
    if (!tell || tell(data, done, all > done ? all : done))
        return true;
    return err_set(err, ERR_STOPPED, "Stopped after row %lld; so far the trail is whole.",
                   (long long)done);
}

bool audit_store_verify(struct db *db, const struct secret *chain,
                        const struct audit_anchors *anchors, audit_tell_fn *tell, void *data,
                        struct audit_verdict *out, struct err *err)
{
    struct audit_round round = { .begun = false };
    struct audit_anchor head;
    bool over = false;
    bool ok = audit_store_head(db, &head, err);

    while (ok && !over)
        ok = audit_store_verify_some(db, chain, anchors, &round, BATCH, &over, err) &&
             tell_progress(round.verdict.head.seq, head.seq, tell, data, err);
    *out = round.verdict;
    return ok;
}
