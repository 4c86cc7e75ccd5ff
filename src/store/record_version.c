/* SPDX-License-Identifier: MIT */
/* The kept versions of records: as they were, and the proof that they are. */

#include "config.h"

#include "store/record_version.h"

#include <sodium.h>
#include <string.h>

#include "store/db.h"
#include "store/record_sql.h"
#include "store/stmt.h"

enum { SALT = 16 };

SQL(version_add, "INSERT INTO record_version "
                 "(entity, record, row_version, case_uuid, at_ms, user, salt, content, hash) "
                 "VALUES (:entity, :record, :version, :case, :at, :user, :salt, :content, :hash)");
SQL(version_get, "SELECT content FROM record_version "
                 "WHERE record = :record AND row_version = :version");
SQL(version_as_at, "SELECT content, row_version FROM record_version "
                   "WHERE record = :record AND at_ms <= :at ORDER BY row_version DESC LIMIT 1");
SQL(version_hash, "SELECT salt, hash FROM record_version "
                  "WHERE record = :record AND row_version = :version");

/* What is hashed: which record, which version, and all it says. */
static void hash_content(const uint8_t salt[SALT], enum entity_id kind,
                         const struct record *head, const char *content,
                         uint8_t hash[RECORD_HASH])
{
    const char *name = entity_of(kind)->name;
    crypto_generichash_state state;

    crypto_generichash_init(&state, salt, SALT, RECORD_HASH);
    crypto_generichash_update(&state, (const uint8_t *)name, strlen(name) + 1);
    crypto_generichash_update(&state, head->id.bytes, sizeof(head->id.bytes));
    crypto_generichash_update(&state, (const uint8_t *)&head->version, sizeof(head->version));
    crypto_generichash_update(&state, (const uint8_t *)content, strlen(content));
    crypto_generichash_final(&state, hash, RECORD_HASH);
}

bool record_version_add(struct db *db, enum entity_id kind, const void *record,
                        const struct record_stamp *stamp, uint8_t hash[RECORD_HASH],
                        struct err *err)
{
    const struct entity *entity = entity_of(kind);
    const struct machine *machine = db_machine(db);
    const struct record *head = record;
    struct stmt *q = stmt_open(db, &version_add);
    struct str content = STR_INIT;
    uint8_t salt[SALT];

    machine->random(machine, salt, sizeof(salt));
    record_content(entity, record, &content);
    hash_content(salt, kind, head, str_text(&content), hash);
    stmt_bind_text(q, ":entity", entity->name);
    stmt_bind_ident(q, ":record", &head->id);
    stmt_bind_int(q, ":version", head->version);
    stmt_bind_ident(q, ":case", &stamp->case_id);
    stmt_bind_int(q, ":at", stamp->at_ms);
    stmt_bind_ident(q, ":user", &stamp->user);
    stmt_bind_blob(q, ":salt", salt, sizeof(salt));
    stmt_bind_text(q, ":content", str_text(&content));
    stmt_bind_blob(q, ":hash", hash, RECORD_HASH);
    stmt_run(q);
    str_release(&content);
    return stmt_done(q, err);
}

static bool not_kept(struct err *err)
{
    return err_set(err, ERR_NOT_FOUND, "That version of the record is not kept.");
}

bool record_store_version(struct db *db, enum entity_id kind, const struct ident *id,
                          int64_t version, void *record, struct arena *arena, struct err *err)
{
    struct record *head = record;
    struct stmt *q = stmt_open(db, &version_get);
    const char *content = NULL;

    stmt_bind_ident(q, ":record", id);
    stmt_bind_int(q, ":version", version);
    if (stmt_row(q))
        content = stmt_text(q, "content", arena);
    if (!stmt_done(q, err))
        return false;
    if (!content)
        return not_kept(err);
    if (!record_from_content(entity_of(kind), content, record, arena, err))
        return false;
    head->id = *id;
    head->version = version;
    return true;
}

bool record_store_as_at(struct db *db, enum entity_id kind, const struct ident *id,
                        int64_t at_ms, void *record, struct arena *arena, struct err *err)
{
    struct record *head = record;
    struct stmt *q = stmt_open(db, &version_as_at);
    const char *content = NULL;
    int64_t version = 0;

    stmt_bind_ident(q, ":record", id);
    stmt_bind_int(q, ":at", at_ms);
    if (stmt_row(q)) {
        content = stmt_text(q, "content", arena);
        version = stmt_int(q, "row_version");
    }
    if (!stmt_done(q, err))
        return false;
    if (!content)
        return not_kept(err);
    if (!record_from_content(entity_of(kind), content, record, arena, err))
        return false;
    head->id = *id;
    head->version = version;
    return true;
}

/* ----- Proof ------------------------------------------------------------ */

struct prover {
    struct db *db;
    enum entity_id kind;
    void *record;
    bool used;
};

static void *prover_room(void *data)
{
    struct prover *prover = data;

    if (prover->used)
        return NULL;
    prover->used = true;
    return prover->record;
}

static bool differs(enum entity_id kind, const struct record *head, struct err *err)
{
    char id[IDENT_TEXT];

    ident_format(&head->id, id);
    return err_set(err, ERR_DAMAGED,
                   "The record %s %s is not what was last saved: it was changed outside the "
                   "program. Restore a backup, or ask who had access to the file.",
                   entity_of(kind)->name, id);
}

static bool prove_one(struct prover *prover, struct err *err)
{
    const struct record *head = prover->record;
    struct stmt *q = stmt_open(prover->db, &version_hash);
    struct str content = STR_INIT;
    uint8_t hash[RECORD_HASH];
    size_t salt_length = 0, hash_length = 0;
    bool same = false;

    stmt_bind_ident(q, ":record", &head->id);
    stmt_bind_int(q, ":version", head->version);
    if (stmt_row(q)) {
        const void *salt = stmt_peek_blob_at(q, 0, &salt_length);
        const void *kept = stmt_peek_blob_at(q, 1, &hash_length);

        record_content(entity_of(prover->kind), prover->record, &content);
        if (salt_length == SALT && hash_length == RECORD_HASH) {
            hash_content(salt, prover->kind, head, str_text(&content), hash);
            same = memcmp(hash, kept, RECORD_HASH) == 0;
        } else {
            same = salt_length == 0; /* erased by retention */
        }
    }
    str_release(&content);
    if (!stmt_done(q, err))
        return false;
    return same || differs(prover->kind, head, err);
}

static bool prove_kind(struct db *db, enum entity_id kind, int64_t *done,
                       record_progress_fn *progress, void *data, struct err *err)
{
    struct arena arena = ARENA_INIT;
    struct prover prover = { .db = db, .kind = kind };
    int64_t at = 0;
    bool ok = true;

    do {
        arena_clear(&arena);
        prover.record = arena_alloc(&arena, entity_of(kind)->size);
        prover.used = false;
        ok = record_store_all(db, kind, &at, 1, prover_room, &prover, &arena, err);
        ok = ok && (!prover.used || prove_one(&prover, err));
        *done += prover.used;
        if (ok && progress && *done % 1024 == 0 && !progress(data, *done))
            ok = err_set(err, ERR_STOPPED, "Stopped before the end; nothing was changed.");
    } while (ok && prover.used);
    arena_clear(&arena);
    return ok;
}

bool record_store_prove(struct db *db, record_progress_fn *progress, void *data, struct err *err)
{
    int64_t done = 0;

    for (int kind = ENTITY_none + 1; kind < ENTITY_COUNT; kind++) {
        if (!prove_kind(db, (enum entity_id)kind, &done, progress, data, err))
            return false;
    }
    return true;
}
