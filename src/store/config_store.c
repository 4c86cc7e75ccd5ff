/* SPDX-License-Identifier: MIT */
/* Parameters that a site changed. */

#include "config.h"

#include "store/config_store.h"

#include <string.h>

#include "base/json_write.h"
#include "base/secret.h"
#include "base/str.h"
#include "store/db.h"
#include "store/record_version.h"
#include "store/stmt.h"

SQL(config_all, "SELECT name, value FROM config ORDER BY name");
SQL(config_get, "SELECT value FROM config WHERE name = :name");
SQL(config_set, "INSERT INTO config (name, value, row_version) VALUES (:name, :value, 1)"
                " ON CONFLICT (name) DO UPDATE SET value = :value, row_version = row_version + 1"
                " RETURNING row_version");
SQL(config_content, "SELECT json_extract(content, '$.value') FROM record_version"
                    " WHERE record = :record AND at_ms <= :at"
                    " ORDER BY row_version DESC LIMIT 1");
SQL(config_rows, "SELECT name, value, row_version FROM config ORDER BY name");

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

/* ----- Kept versions ------------------------------------------------------ */

/* A parameter has a name and no number: its number follows from the name. */
static struct ident record_of(const char *name)
{
    static const char purpose[] = "cafdesk parameter";
    unsigned char bytes[MAC_LENGTH];
    struct ident record;
    struct mac mac;

    mac_start(&mac, NULL);
    mac_add(&mac, purpose, sizeof(purpose));
    mac_add(&mac, name, strlen(name));
    mac_finish(&mac, bytes);
    memcpy(record.bytes, bytes, sizeof(record.bytes));
    return record;
}

static void content_of(const char *name, const char *value, struct str *out)
{
    str_add(out, "{\"name\":");
    json_add_text(out, name);
    str_add(out, ",\"value\":");
    json_add_text(out, value);
    str_add_char(out, '}');
}

static bool keep(struct db *db, const struct config_saved *saved, const char *name,
                 const char *value, const struct record_stamp *stamp, struct err *err)
{
    struct version_key key = { CONFIG_ENTITY, saved->record, saved->version };
    struct str content = STR_INIT;
    uint8_t hash[RECORD_HASH];
    bool ok;

    content_of(name, value, &content);
    ok = version_keep(db, &key, str_text(&content), stamp, hash, err);
    str_release(&content);
    return ok;
}

bool config_store_set(struct db *db, const char *name, const char *value,
                      const struct record_stamp *stamp, struct config_saved *out, struct err *err)
{
    struct stmt *q = stmt_open(db, &config_set);

    stmt_bind_text(q, ":name", name);
    stmt_bind_text(q, ":value", value);
    *out = (struct config_saved){ .record = record_of(name),
                                  .version = stmt_row(q) ? stmt_int_at(q, 0) : 0 };
    return stmt_done(q, err) && keep(db, out, name, value, stamp, err);
}

bool config_store_as_at(struct db *db, const char *name, int64_t at_ms, const char **value,
                        struct arena *arena, struct err *err)
{
    struct ident record = record_of(name);
    struct stmt *q = stmt_open(db, &config_content);

    stmt_bind_ident(q, ":record", &record);
    stmt_bind_int(q, ":at", at_ms);
    *value = stmt_row(q) ? stmt_text_at(q, 0, arena) : NULL;
    return stmt_done(q, err);
}

/* ----- Proving ------------------------------------------------------------ */

static bool damaged(const char *name, const char *how, struct err *err)
{
    return err_set(err, ERR_DAMAGED,
                   "%s%s %s outside the program. Restore a backup, or ask who had access to the "
                   "file.",
                   name ? "The parameter " : "A parameter", name ? name : "", how);
}

static bool prove_row(struct db *db, struct stmt *q, struct err *err)
{
    struct arena arena = ARENA_INIT;
    struct str content = STR_INIT;
    const char *name = stmt_text_at(q, 0, &arena);
    struct version_key key = { CONFIG_ENTITY, record_of(name), stmt_int_at(q, 2) };
    bool same = false;
    bool ok;

    content_of(name, stmt_text_at(q, 1, &arena), &content);
    ok = version_matches(db, &key, str_text(&content), &same, err) &&
         (same || damaged(name, "was changed", err));
    str_release(&content);
    arena_clear(&arena);
    return ok;
}

bool config_store_prove(struct db *db, int64_t kept, struct err *err)
{
    struct stmt *q = stmt_open(db, &config_rows);
    int64_t rows = 0;
    bool ok = true;

    for (; ok && stmt_row(q); rows++)
        ok = prove_row(db, q, err);
    return stmt_done(q, ok ? err : NULL) && ok &&
           (rows == kept || damaged(NULL, "was taken out", err));
}
