/* SPDX-License-Identifier: MIT */
/* How a child is found. */

#include "config.h"

#include "store/subject_key_store.h"

#include "store/db.h"
#include "store/eyes.h"
#include "store/stmt.h"

SQL(keys_clear,
    "DELETE FROM subject_key WHERE subject_id = (SELECT id FROM subject WHERE uuid = :subject)");
SQL(key_add, "INSERT INTO subject_key (kind, key, subject_id) "
             "VALUES (:kind, :key, (SELECT id FROM subject WHERE uuid = :subject)) "
             "ON CONFLICT DO NOTHING");
SQL(key_exact, "SELECT s.uuid FROM subject_key k JOIN subject s ON s.id = k.subject_id "
               "WHERE k.kind = :kind AND k.key = :key AND" SEEN_CHILD("k.subject_id") " LIMIT :limit");
SQL(key_prefix, "SELECT s.uuid FROM subject_key k JOIN subject s ON s.id = k.subject_id "
                "WHERE k.kind = :kind AND k.key >= :key AND k.key < :key || char(1114111) "
                "AND" SEEN_CHILD("k.subject_id") " LIMIT :limit");

static void bind_kind(struct stmt *q, enum subject_key_kind kind)
{
    char text[2] = { (char)kind, '\0' };

    stmt_bind_text(q, ":kind", text);
}

bool subject_key_store_put(struct db *db, const struct ident *subject,
                           const struct subject_key *keys, size_t count, struct err *err)
{
    struct stmt *q = stmt_open(db, &keys_clear);

    stmt_bind_ident(q, ":subject", subject);
    stmt_run(q);
    if (!stmt_done(q, err))
        return false;
    for (size_t i = 0; i < count; i++) {
        q = stmt_open(db, &key_add);
        stmt_bind_ident(q, ":subject", subject);
        bind_kind(q, keys[i].kind);
        stmt_bind_text(q, ":key", keys[i].key);
        stmt_run(q);
        if (!stmt_done(q, err))
            return false;
    }
    return true;
}

bool subject_key_store_find(struct db *db, enum subject_key_kind kind, const char *key,
                            bool prefix, int limit, subject_key_fn *each, void *data,
                            struct err *err)
{
    struct stmt *q = stmt_open(db, prefix ? &key_prefix : &key_exact);
    bool more = true;

    bind_kind(q, kind);
    stmt_bind_text(q, ":key", key);
    stmt_bind_int(q, ":limit", limit);
    while (more && stmt_row(q)) {
        struct ident id = stmt_ident_at(q, 0);

        more = each(data, &id);
    }
    return stmt_done(q, err);
}
