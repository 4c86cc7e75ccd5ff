/* SPDX-License-Identifier: MIT */
/* The kept versions of records. */

#include "config.h"

#include "store/record_version.h"

#include <string.h>

#include "base/secret.h"
#include "store/audit_unnamed.h"
#include "store/db.h"
#include "store/stmt.h"

_Static_assert((int)RECORD_HASH == (int)MAC_LENGTH, "hash");

SQL(version_add, "INSERT INTO main.record_version (entity, record, row_version, audit_seq,"
                 " case_uuid, at_ms, user, salt, content, hash)"
                 " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
/* A version, and with it when its record was made and last changed, and by whom. */
#define KEPT \
    "SELECT v.content, v.row_version, v.at_ms / 1000 AS updated_at, v.user AS updated_by, " \
    "f.at_ms / 1000 AS created_at, f.user AS created_by FROM record_version v " \
    "LEFT JOIN record_version f ON f.record = v.record AND f.row_version = 1 "
SQL(version_get, KEPT "WHERE v.record = :record AND v.row_version = :version");
SQL(version_seq, "SELECT audit_seq FROM record_version "
                 "WHERE record = :record AND row_version = :version");
SQL(version_as_at, KEPT "WHERE v.record = :record AND v.at_ms <= :at "
                        "ORDER BY v.row_version DESC LIMIT 1");
SQL(version_newest, "SELECT row_version, salt, hash FROM record_version "
                    "WHERE record = :record ORDER BY row_version DESC LIMIT 1");

void version_hash(const uint8_t salt[VERSION_SALT], const struct version_key *key,
                  const char *content, uint8_t hash[RECORD_HASH])
{
    unsigned char number[8];
    struct mac mac;

    for (int i = 0; i < 8; i++)
        number[i] = (unsigned char)((uint64_t)key->version >> 8 * i);
    mac_start(&mac, NULL);
    mac_add(&mac, salt, VERSION_SALT);
    mac_add(&mac, key->entity, strlen(key->entity) + 1);
    mac_add(&mac, key->record.bytes, sizeof(key->record.bytes));
    mac_add(&mac, number, sizeof(number));
    mac_add(&mac, content, strlen(content));
    mac_finish(&mac, hash);
}

bool version_keep(struct db *db, const struct version_key *key, const char *content,
                  const struct record_stamp *stamp, uint8_t hash[RECORD_HASH], struct err *err)
{
    const struct machine *machine = db_machine(db);
    uint8_t salt[VERSION_SALT];
    struct stmt *q;
    int64_t seq;

    machine->random(machine, salt, sizeof(salt));
    version_hash(salt, key, content, hash);
    if (!audit_unnamed_add(db, hash, &seq, err))
        return false;
    q = stmt_open(db, &version_add);
    stmt_bind_text_at(q, 1, key->entity);
    stmt_bind_ident_at(q, 2, &key->record);
    stmt_bind_int_at(q, 3, key->version);
    stmt_bind_int_at(q, 4, seq);
    stmt_bind_ident_at(q, 5, &stamp->case_id);
    stmt_bind_int_at(q, 6, stamp->at_ms);
    stmt_bind_ident_at(q, 7, &stamp->user);
    stmt_bind_blob_at(q, 8, salt, sizeof(salt));
    stmt_bind_text_at(q, 9, content);
    stmt_bind_blob_at(q, 10, hash, RECORD_HASH);
    stmt_run(q);
    return stmt_done(q, err);
}

static struct version_key key_of(enum entity_id kind, const struct record *head)
{
    return (struct version_key){ entity_of(kind)->name, head->id, head->version };
}

bool record_version_add(struct db *db, enum entity_id kind, const void *record,
                        const struct record_stamp *stamp, uint8_t hash[RECORD_HASH],
                        struct err *err)
{
    struct version_key key = key_of(kind, record);
    struct str content = STR_INIT;
    bool ok;

    record_content(entity_of(kind), record, &content);
    ok = version_keep(db, &key, str_text(&content), stamp, hash, err);
    str_release(&content);
    return ok;
}

bool version_matches(struct db *db, const struct version_key *key, const char *content, bool *same,
                     struct err *err)
{
    struct stmt *q = stmt_open(db, &version_newest);
    uint8_t hash[RECORD_HASH];

    *same = false;
    stmt_bind_ident(q, ":record", &key->record);
    if (stmt_row(q) && stmt_int_at(q, 0) == key->version) {
        size_t salt_length, hash_length;
        const void *salt = stmt_peek_blob_at(q, 1, &salt_length);
        const void *kept = stmt_peek_blob_at(q, 2, &hash_length);

        if (salt_length == VERSION_SALT && hash_length == RECORD_HASH) {
            version_hash(salt, key, content, hash);
            *same = memcmp(hash, kept, RECORD_HASH) == 0;
        }
    }
    return stmt_done(q, err);
}

/* The version a statement finds, if it finds one: ends the statement. */
static bool read_kept(struct stmt *q, enum entity_id kind, const struct ident *id, void *record,
                      struct arena *arena, struct err *err)
{
    struct record *head = record, kept = { .id = *id };
    const char *content = NULL;

    stmt_bind_ident(q, ":record", id);
    if (stmt_row(q)) {
        content = stmt_text(q, "content", arena);
        kept.version = stmt_int(q, "row_version");
        kept.created_at = stmt_instant(q, "created_at");
        kept.created_by = stmt_ident(q, "created_by");
        kept.updated_at = stmt_instant(q, "updated_at");
        kept.updated_by = stmt_ident(q, "updated_by");
    }
    if (!stmt_done(q, err))
        return false;
    if (!content)
        return err_set(err, ERR_NOT_FOUND, "That version of the record is not kept.");
    if (!record_from_content(entity_of(kind), content, record, arena, err))
        return false;
    kept.void_at = head->void_at; /* what is in the content */
    kept.void_reason = head->void_reason;
    *head = kept;
    return true;
}

bool record_store_version(struct db *db, enum entity_id kind, const struct ident *id,
                          int64_t version, void *record, struct arena *arena, struct err *err)
{
    struct stmt *q = stmt_open(db, &version_get);

    stmt_bind_int(q, ":version", version);
    return read_kept(q, kind, id, record, arena, err);
}

bool record_store_seq(struct db *db, const struct ident *id, int64_t version, int64_t *seq,
                      struct err *err)
{
    struct stmt *q = stmt_open(db, &version_seq);
    bool found;

    stmt_bind_ident(q, ":record", id);
    stmt_bind_int(q, ":version", version);
    found = stmt_row(q);
    *seq = found ? stmt_int(q, "audit_seq") : 0;
    return stmt_done(q, err) &&
           (found || err_set(err, ERR_NOT_FOUND, "That version of the record is not kept."));
}

bool record_store_as_at(struct db *db, enum entity_id kind, const struct ident *id,
                        int64_t at_ms, void *record, struct arena *arena, struct err *err)
{
    struct stmt *q = stmt_open(db, &version_as_at);

    stmt_bind_int(q, ":at", at_ms);
    return read_kept(q, kind, id, record, arena, err);
}
