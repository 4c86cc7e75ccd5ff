/* SPDX-License-Identifier: MIT */
/*
 * Proving the records: that each kept version is the one its row of the trail
 * names, and that the tables hold the newest versions and nothing else. The
 * trail itself is proved by audit_store_verify.
 */

#include "config.h"

#include <string.h>

#include "base/secret.h"
#include "store/config_store.h"
#include "store/db.h"
#include "store/eyes.h"
#include "store/record_sql.h"
#include "store/record_version.h"
#include "store/stmt.h"
#include "store/user_store.h"

enum { BATCH = 5000 };

SQL(prove_versions, "SELECT id, entity, record, row_version, audit_seq, case_uuid, salt, content,"
                    " hash, (SELECT a.record_hash FROM audit_event a WHERE a.seq = v.audit_seq)"
                    " FROM record_version v WHERE id > :after ORDER BY id LIMIT :limit");
SQL(prove_newer, "SELECT 1 FROM record_version WHERE record = :record AND row_version > :version");
SQL(prove_erased, "SELECT 1 FROM audit_event WHERE record = ? AND action = 'erase'"
                  " AND seq > ? LIMIT 1");
SQL(prove_case_erased, "SELECT 1 FROM audit_event WHERE case_uuid = ? AND action = 'erase'"
                       " AND seq > ? LIMIT 1");
SQL(prove_hashed, "SELECT count(*) FROM audit_event WHERE record_hash IS NOT NULL");
SQL(prove_user, "SELECT 1 FROM app_user WHERE uuid = ?");

struct proof {
    struct db *db;
    record_progress_fn *progress;
    void *data;
    int64_t done;
    int64_t parameters; /* that have kept versions */
    /* The versions that one row of the trail names. */
    int64_t seq;
    int64_t groups;
    int count;
    struct mac all;
    uint8_t one[RECORD_HASH];
    uint8_t named[RECORD_HASH];
    struct version_key last;       /* the version at hand */
    struct version_key last_named; /* the last one of the row of the trail */
};

static bool tell(struct proof *proof, struct err *err)
{
    proof->done++;
    if (!proof->progress || proof->done % 1024 != 0 || proof->progress(proof->data, proof->done))
        return true;
    return err_set(err, ERR_STOPPED, "Stopped before the end; nothing was changed.");
}

static bool bad(const struct version_key *key, const char *how, struct err *err)
{
    char id[IDENT_TEXT];

    ident_format(&key->record, id);
    return err_set(err, ERR_DAMAGED,
                   "The record %s %s %s outside the program. Restore a backup, or ask who had "
                   "access to the file.",
                   key->entity, id, how);
}

static bool asks(struct db *db, const struct sql *sql, const struct ident *which, bool *yes,
                 struct err *err)
{
    struct stmt *q = stmt_open(db, sql);

    stmt_bind_ident_at(q, 1, which);
    *yes = stmt_row(q);
    return stmt_done(q, err);
}

/* ----- Versions against the trail ---------------------------------------- */

/* All versions of a row of the trail have been seen: is their hash its hash? */
static bool end_group(struct proof *proof, struct err *err)
{
    uint8_t hash[RECORD_HASH];

    if (proof->count == 0)
        return true;
    if (proof->count == 1)
        memcpy(hash, proof->one, RECORD_HASH);
    else
        mac_finish(&proof->all, hash);
    proof->count = 0;
    proof->groups++;
    return memcmp(hash, proof->named, RECORD_HASH) == 0 ||
           bad(&proof->last_named, "has versions that were changed", err);
}

static bool add_to_group(struct proof *proof, int64_t seq, const void *hash, const void *named,
                         struct err *err)
{
    if (seq != proof->seq && !end_group(proof, err))
        return false;
    proof->seq = seq;
    if (proof->count++ == 0)
        mac_start(&proof->all, NULL);
    mac_add(&proof->all, hash, RECORD_HASH);
    memcpy(proof->one, hash, RECORD_HASH);
    memcpy(proof->named, named, RECORD_HASH);
    proof->last_named = proof->last;
    return true;
}

/* Does a row of the trail after the one that named the version say so? */
static bool was_erased(struct proof *proof, const struct sql *sql, const struct ident *which,
                       bool *yes, struct err *err)
{
    struct stmt *q = stmt_open(proof->db, sql);

    stmt_bind_ident_at(q, 1, which);
    stmt_bind_int_at(q, 2, proof->seq);
    *yes = stmt_row(q);
    return stmt_done(q, err);
}

static bool is_erased(struct proof *proof, const struct version_key *key,
                      const struct ident *case_id, struct err *err)
{
    bool yes = false;

    if (!was_erased(proof, &prove_erased, &key->record, &yes, err))
        return false;
    if (!yes && ident_known(case_id) &&
        !was_erased(proof, &prove_case_erased, case_id, &yes, err))
        return false;
    return yes || bad(key, "has a version that was emptied", err);
}

static const char account[] = "app_user";
static const char parameter[] = CONFIG_ENTITY;

/* The same name for ever; what is neither a kind of record nor an account nor
 * a parameter is nothing of ours. */
static const char *name_of(const char *entity)
{
    const struct entity *kind = entity ? entity_named(entity) : NULL;

    if (kind)
        return kind->name;
    if (entity && strcmp(entity, parameter) == 0)
        return parameter;
    return entity && strcmp(entity, account) == 0 ? account : "";
}

static const struct sql *row_of(const char *entity)
{
    const struct entity *kind = entity_named(entity);

    if (kind)
        return record_sql_of(kind->id).row;
    return entity == account ? &prove_user : NULL;
}

/* The newest version of a record that is not erased has its row. */
static bool has_row(struct proof *proof, const struct version_key *key, struct err *err)
{
    const struct sql *sql = row_of(key->entity);
    struct stmt *q;
    bool yes = false;

    if (key->entity == parameter) {
        proof->parameters += key->version == 1;
        return true; /* config_store_prove looks at the rows */
    }
    q = stmt_open(proof->db, &prove_newer);
    stmt_bind_ident(q, ":record", &key->record);
    stmt_bind_int(q, ":version", key->version);
    yes = stmt_row(q);
    if (!stmt_done(q, err))
        return false;
    if (!yes && sql && !asks(proof->db, sql, &key->record, &yes, err))
        return false;
    return yes || bad(key, "was taken out", err);
}

static bool prove_version(struct proof *proof, struct stmt *q, struct arena *arena, struct err *err)
{
    struct ident case_id = stmt_ident(q, "case_uuid");
    size_t salt_length, hash_length, named_length;
    const void *salt = stmt_blob(q, "salt", &salt_length, arena);
    const char *content = stmt_text(q, "content", arena);
    const void *hash = stmt_blob(q, "hash", &hash_length, arena);
    const void *named = stmt_blob_at(q, 9, &named_length, arena);
    uint8_t again[RECORD_HASH];

    proof->last = (struct version_key){ name_of(stmt_text(q, "entity", arena)),
                                        stmt_ident(q, "record"), stmt_int(q, "row_version") };
    if (hash_length != RECORD_HASH || named_length != RECORD_HASH)
        return bad(&proof->last, "has a version that the trail does not name, put in", err);
    if (!add_to_group(proof, stmt_int(q, "audit_seq"), hash, named, err))
        return false;
    if (!content)
        return is_erased(proof, &proof->last, &case_id, err);
    if (salt_length != VERSION_SALT)
        return bad(&proof->last, "has a version that was changed", err);
    version_hash(salt, &proof->last, content, again);
    if (memcmp(hash, again, RECORD_HASH) != 0)
        return bad(&proof->last, "has a version that was changed", err);
    return has_row(proof, &proof->last, err);
}

static bool prove_batch(struct proof *proof, int64_t *after, int *count, struct err *err)
{
    struct stmt *q = stmt_open(proof->db, &prove_versions);
    struct arena arena = ARENA_INIT;
    bool ok = true;

    stmt_bind_int(q, ":after", *after);
    stmt_bind_int(q, ":limit", BATCH);
    for (*count = 0; ok && stmt_row(q); (*count)++) {
        *after = stmt_int_at(q, 0);
        ok = prove_version(proof, q, &arena, err) && tell(proof, err);
    }
    ok = stmt_done(q, ok ? err : NULL) && ok;
    if (*count < BATCH)
        ok = ok && end_group(proof, err);
    arena_clear(&arena);
    return ok;
}

/* Every row of the trail that saved something has its versions still. */
static bool prove_count(struct proof *proof, struct err *err)
{
    struct stmt *q = stmt_open(proof->db, &prove_hashed);
    int64_t hashed = stmt_row(q) ? stmt_int_at(q, 0) : 0;

    if (!stmt_done(q, err))
        return false;
    return hashed == proof->groups ||
           err_set(err, ERR_DAMAGED,
                   "Versions of %lld saves were taken out outside the program. Restore a backup, "
                   "or ask who had access to the file.",
                   (long long)(hashed - proof->groups));
}

static bool prove_versions_all(struct proof *proof, struct err *err)
{
    int64_t after = 0;
    int count = BATCH;

    while (count == BATCH)
        if (!prove_batch(proof, &after, &count, err))
            return false;
    return prove_count(proof, err);
}

/* ----- Tables against versions ------------------------------------------- */

struct one {
    void *record;
    bool used;
};

static void *one_room(void *data)
{
    struct one *one = data;

    if (one->used)
        return NULL;
    one->used = true;
    return one->record;
}

static bool prove_row(struct proof *proof, enum entity_id kind, const struct record *head,
                      struct err *err)
{
    struct version_key key = { entity_of(kind)->name, head->id, head->version };
    struct str content = STR_INIT;
    bool same = false;
    bool ok;

    record_content(entity_of(kind), head, &content);
    ok = version_matches(proof->db, &key, str_text(&content), &same, err);
    str_release(&content);
    return ok && (same || bad(&key, "is not what was last saved: it was changed", err));
}

static bool prove_table(struct proof *proof, enum entity_id kind, struct err *err)
{
    struct arena arena = ARENA_INIT;
    struct one one = { .used = true };
    int64_t at = 0;
    bool ok = true;

    while (ok && one.used) {
        arena_clear(&arena);
        one.record = arena_alloc(&arena, entity_of(kind)->size);
        one.used = false;
        ok = record_store_all(proof->db, kind, &at, 1, one_room, &one, &arena, err);
        ok = ok && (!one.used || (prove_row(proof, kind, one.record, err) && tell(proof, err)));
    }
    arena_clear(&arena);
    return ok;
}

static bool prove_users(struct proof *proof, struct err *err)
{
    struct arena arena = ARENA_INIT;
    struct stored_users users;
    struct str content = STR_INIT;
    bool ok = user_store_all(proof->db, &users, &arena, err);

    for (size_t i = 0; ok && i < users.count; i++) {
        struct version_key key = { account, users.items[i].id, users.items[i].version };
        bool same = false;

        str_clear(&content);
        user_store_content(&users.items[i], &content);
        ok = version_matches(proof->db, &key, str_text(&content), &same, err) &&
             (same || bad(&key, "is not what was last saved: it was changed", err));
    }
    str_release(&content);
    arena_clear(&arena);
    return ok;
}

static bool prove_all(struct db *db, record_progress_fn *progress, void *data, struct err *err)
{
    struct proof proof = { .db = db, .progress = progress, .data = data };

    if (!prove_versions_all(&proof, err) || !prove_users(&proof, err) ||
        !config_store_prove(db, proof.parameters, err))
        return false;
    for (int kind = ENTITY_none + 1; kind < ENTITY_COUNT; kind++)
        if (!prove_table(&proof, (enum entity_id)kind, err))
            return false;
    return true;
}

/* Of children whom whoever asks may not see, too: nothing of them is told. */
bool record_store_prove(struct db *db, record_progress_fn *progress, void *data, struct err *err)
{
    bool ok;

    eyes_shut(db);
    ok = prove_all(db, progress, data, err);
    eyes_open(db);
    return ok;
}
