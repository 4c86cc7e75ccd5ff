/* SPDX-License-Identifier: MIT */
/* The numbered steps of the store's tables. */

#include "config.h"

#include "store/migrate.h"

#include <stdio.h>
#include <string.h>

#include "store/db_private.h"

static const struct migration all_steps[] = {
#define MIGRATION(number, words, text) { number, words, text },
#include "store/migrations.inc"
#undef MIGRATION
};

int migrate_head(void)
{
    return (int)COUNT(all_steps);
}

const struct migration *migrate_step(int number)
{
    return &all_steps[number - 1];
}

static bool references_hold(struct db *db, struct err *err)
{
    int64_t broken = 0;

    if (!db_number(db, "SELECT count(*) FROM pragma_foreign_key_check", &broken, err))
        return false;
    if (broken == 0)
        return true;
    err_set(err, ERR_DAMAGED,
            "The store could not be brought up to date: something in it refers to what is not "
            "there. It was left as it was; run 'cafdesk check'.");
    return err_detail(err, "%lld broken references", (long long)broken);
}

static bool take(struct db *db, const struct migration *step, struct err *err)
{
    int64_t version = 0;
    bool ok;

    if (!db_write(db, err))
        return false;
    db->trust = TRUST_SCHEMA;
    ok = db_number(db, "PRAGMA user_version", &version, err);
    if (ok && version < step->number) /* nobody else did it meanwhile */
        ok = db_run(db, step->text, err) && references_hold(db, err);
    db->trust = TRUST_WORK;
    return db_finish(db, ok, err);
}

static bool foreign_keys(struct db *db, int on, struct err *err)
{
    int now = -1;

    sqlite3_db_config(db->handle, SQLITE_DBCONFIG_ENABLE_FKEY, on, &now);
    if (now == on)
        return true;
    err_set(err, ERR_BUG, "The program made a mistake and did nothing. Please report it.");
    return err_detail(err, "foreign_keys");
}

/* Tables may be rebuilt while references are not looked at; each step looks
 * at all of them before it is committed. */
static bool climb(struct db *db, const struct migration *steps, int count, int64_t version,
                  struct err *err)
{
    bool ok = foreign_keys(db, 0, err);

    for (int i = (int)version; ok && i < count; i++)
        ok = take(db, &steps[i], err);
    return foreign_keys(db, 1, ok ? err : NULL) && ok;
}

static bool keep_copy(struct db *db, int64_t version, struct err *err)
{
    char name[40];

    snprintf(name, sizeof(name), PLACE_DB ".before-v%d", (int)version + 1);
    return version == 0 || db_copy(db, name, err);
}

bool migrate_steps(struct db *db, const struct migration *steps, int count, struct err *err)
{
    int64_t version = 0;

    if (!db_number(db, "PRAGMA user_version", &version, err))
        return false;
    if (version == count)
        return true;
    if (version > count)
        return err_set(err, ERR_SCHEMA,
                       "The store in %s was made by a newer cafdesk than this one. Nothing in it "
                       "was changed; use the newer program.",
                       db->place.folder);
    if (db->access == ACCESS_READ)
        return err_set(err, ERR_SCHEMA,
                       "The store in %s is of an older cafdesk. Sign in to it once, so that it is "
                       "brought up to date.",
                       db->place.folder);
    return keep_copy(db, version, err) && climb(db, steps, count, version, err);
}

bool migrate(struct db *db, struct err *err)
{
    return migrate_steps(db, all_steps, migrate_head(), err);
}
