/* SPDX-License-Identifier: MIT */
/* Parameters that a site changed. */

#include "config.h"

#include "store/config_store.h"

#include "store/db.h"
#include "store/stmt.h"

SQL(config_all, "SELECT name, value FROM config ORDER BY name");
SQL(config_get, "SELECT value FROM config WHERE name = :name");
SQL(config_set, "INSERT INTO config (name, value, row_version) VALUES (:name, :value, 1)"
                " ON CONFLICT (name) DO UPDATE SET value = :value, row_version = row_version + 1");

bool config_store_all(struct db *db, config_each_fn *each, void *data, struct err *err)
{
    struct stmt *q = stmt_open(db, &config_all);

    while (stmt_row(q))
        if (!each(data, stmt_peek_text_at(q, 0), stmt_peek_text_at(q, 1)))
            break;
    return stmt_done(q, err);
}

bool config_store_get(struct db *db, const char *name, const char **value, struct arena *arena,
                      struct err *err)
{
    struct stmt *q = stmt_open(db, &config_get);

    stmt_bind_text(q, ":name", name);
    *value = stmt_row(q) ? stmt_text_at(q, 0, arena) : NULL;
    return stmt_done(q, err);
}

bool config_store_set(struct db *db, const char *name, const char *value, struct err *err)
{
    struct stmt *q = stmt_open(db, &config_set);

    stmt_bind_text(q, ":name", name);
    stmt_bind_text(q, ":value", value);
    stmt_run(q);
    return stmt_done(q, err);
}
