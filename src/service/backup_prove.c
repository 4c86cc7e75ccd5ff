/* SPDX-License-Identifier: MIT */
/* Proving a backup: what it says of itself, its pages, its records, its trail. */

#include "config.h"

#include <string.h>

#include "base/str.h"
#include "service/backup_private.h"
#include "service/deed.h"
#include "store/record_store.h"

bool backup_step(void *data, int64_t done, int64_t all)
{
    const struct backup_step *step = data;

    return !step->telling || !step->telling->tell ||
           step->telling->tell(step->telling->data, step->what, done, all);
}

/* ----- The store in it -------------------------------------------------------- */

static bool step_records(void *data, int64_t done)
{
    return backup_step(data, done, 0);
}

bool backup_prove_store(struct db *db, const struct secret *chain,
                        const struct audit_anchor *head, const struct backup_telling *telling,
                        struct err *err)
{
    struct backup_step records = { telling, "Proving the records" };
    struct backup_step trail = { telling, "Proving the trail" };
    struct audit_anchors anchors = { head, 1 };
    struct audit_verdict verdict = { 0 };

    return db_check(db, DB_CHECK_WHOLE, err) &&
           record_store_prove(db, step_records, &records, err) &&
           audit_store_verify(db, chain, &anchors, backup_step, &trail, &verdict, err);
}

/* Tables of an older program are not those the records are read by; its trail is the same. */
static bool prove_older(const struct backup *backup, const struct backup_telling *telling,
                        struct err *err)
{
    struct backup_step trail = { telling, "Proving the trail" };
    struct audit_anchors anchors = { &backup->file.manifest.head, 1 };
    struct audit_verdict verdict = { 0 };

    return db_check(backup->db, DB_CHECK_QUICK, err) &&
           audit_store_verify(backup->db, keyring_chain(backup->ring), &anchors, backup_step,
                              &trail, &verdict, err);
}

/* ----- What it says of itself -------------------------------------------------- */

static bool other(const struct backup *backup, const char *table, int64_t said, int64_t found,
                  struct err *err)
{
    return err_set(err, ERR_DAMAGED,
                   "The backup %s has %lld rows of %s where there were %lld when it was made. "
                   "Nothing was changed; take another.",
                   backup->name, (long long)found, table, (long long)said);
}

static bool same_counts(const struct backup *backup, struct err *err)
{
    const struct db_counts *said = &backup->file.manifest.counts;
    struct arena scratch = ARENA_INIT;
    struct db_counts found;
    bool ok = db_count_rows(backup->db, &found, &scratch, err);

    if (ok && found.count != said->count)
        ok = other(backup, "tables", (int64_t)said->count, (int64_t)found.count, err);
    for (size_t i = 0; ok && i < found.count; i++)
        if (strcmp(said->items[i].table, found.items[i].table) != 0 ||
            said->items[i].rows != found.items[i].rows)
            ok = other(backup, found.items[i].table, said->items[i].rows, found.items[i].rows, err);
    arena_clear(&scratch);
    return ok;
}

static bool same_head(const struct backup *backup, struct err *err)
{
    const struct audit_anchor *said = &backup->file.manifest.head;
    struct audit_anchor found;

    if (!audit_store_head(backup->db, &found, err))
        return false;
    return (found.seq == said->seq && memcmp(found.mac, said->mac, MAC_LENGTH) == 0) ||
           other(backup, "the trail", said->seq, found.seq, err);
}

static bool same_store(const struct backup *backup, struct err *err)
{
    const struct db_about *found = db_about(backup->db);

    if (ident_equal(&found->uuid, &backup->about.store) &&
        found->kind == backup->file.manifest.kind)
        return true;
    return err_set(err, ERR_DAMAGED,
                   "The store in the backup %s is another than it says. Ask who had access to it, "
                   "and take another backup.",
                   backup->name);
}

bool backup_prove(struct backup *backup, const struct backup_telling *telling, struct err *err)
{
    struct backup_step reading = { telling, "Reading the backup" };

    if (!backup_file_hashes(&backup->place, backup->name, &backup->file, backup_step, &reading,
                            err) ||
        !same_store(backup, err) || !same_head(backup, err))
        return false;
    if (backup->about.older)
        return prove_older(backup, telling, err);
    return same_counts(backup, err) &&
           backup_prove_store(backup->db, keyring_chain(backup->ring),
                              &backup->file.manifest.head, telling, err);
}

/* ----- Beside the store that goes on --------------------------------------------- */

/* The head of the backup is a row of the store's trail still. */
static bool store_goes_on(const struct backup *backup, struct session *session,
                          const struct backup_telling *telling, struct err *err)
{
    struct backup_step trail = { telling, "Comparing with the store" };
    struct audit_anchors anchors = { &backup->file.manifest.head, 1 };
    struct audit_verdict verdict = { 0 };
    struct db *db;

    if (!session_db(session, &db, err))
        return false;
    if (audit_store_verify(db, session->chain, &anchors, backup_step, &trail, &verdict, err))
        return true;
    if (err->kind == ERR_DAMAGED)
        err_set(err, ERR_DAMAGED,
                "The backup %s is whole, but the trail of the store in %.120s does not go on from "
                "it: the store was cut short, put back or altered. Ask who had access to it.",
                backup->name, session->place.folder);
    return false;
}

static bool note(struct session *session, const struct backup *backup, bool whole, struct err *err)
{
    struct arena scratch = ARENA_INIT;
    struct audit_event event = { .action = AUDIT_VERIFY,
                                 .entity = "backup",
                                 .outcome = whole ? AUDIT_DONE : AUDIT_FAILED };
    char made[INSTANT_TEXT];
    bool ok;

    instant_format(backup->about.made, made);
    event.detail = arena_printf(&scratch, "{\"made\":\"%s\",\"rows\":%lld}", made,
                                (long long)backup->about.rows);
    ok = look(session, &event, err);
    arena_clear(&scratch);
    return ok;
}

bool backup_verify(struct backup *backup, struct session *session,
                   const struct backup_telling *telling, struct err *err)
{
    struct err quiet = ERR_INIT;

    if (!session)
        return backup_prove(backup, telling, err);
    if (backup_prove(backup, telling, err) && store_goes_on(backup, session, telling, err))
        return note(session, backup, true, err);
    if (err->kind == ERR_DAMAGED && !note(session, backup, false, &quiet))
        return false; /* the finding counts, not the row */
    return false;
}
