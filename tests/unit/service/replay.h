/* SPDX-License-Identifier: MIT */
/*
 * What was kept of each save, played again: each version is what its row of the trail names,
 * and the newest of each record is its row in the tables.
 */

#ifndef SERVICE_REPLAY_H
#define SERVICE_REPLAY_H

#include <string.h>

#include "model/record.h"
#include "service/audit_svc.h"
#include "service/session_private.h"
#include "store/record_store.h"
#include "store/stmt.h"

SQL(kept_all, "SELECT v.entity, v.record, v.row_version, v.audit_seq, v.salt, v.content, v.hash,"
              " a.record_hash FROM record_version v"
              " LEFT JOIN audit_event a ON a.seq = v.audit_seq ORDER BY v.id");
SQL(kept_newest, "SELECT content FROM record_version WHERE record = ? AND entity = ?"
                 " ORDER BY row_version DESC LIMIT 1");
SQL(kept_count, "SELECT count(DISTINCT record) FROM record_version WHERE entity = ?");

/* Safety.md 3.3: salt, entity with its NUL, record, version in eight bytes from the
 * lowest, content. */
static void hash_again(struct stmt *q, struct arena *arena, uint8_t out[MAC_LENGTH])
{
    size_t length;
    const void *salt = stmt_blob_at(q, 4, &length, arena);
    struct ident record = stmt_ident(q, "record");
    const char *entity = stmt_text(q, "entity", arena), *content = stmt_text(q, "content", arena);
    uint64_t version = (uint64_t)stmt_int_at(q, 2);
    unsigned char number[8];
    struct mac mac;

    for (int i = 0; i < 8; i++)
        number[i] = (unsigned char)(version >> 8 * i);
    mac_start(&mac, NULL);
    mac_add(&mac, salt, length);
    mac_add(&mac, entity, strlen(entity) + 1);
    mac_add(&mac, record.bytes, sizeof(record.bytes));
    mac_add(&mac, number, sizeof(number));
    mac_add(&mac, content, strlen(content));
    mac_finish(&mac, out);
}

/* The versions that one row of the trail names, as they come. */
struct naming {
    int64_t seq;
    int count;
    struct mac all;
    uint8_t one[MAC_LENGTH], named[MAC_LENGTH];
    bool is_named;
};

static bool named_rightly(struct naming *n)
{
    uint8_t hash[MAC_LENGTH];

    if (n->count == 0)
        return true;
    mac_finish(&n->all, hash);
    if (n->count == 1)
        memcpy(hash, n->one, sizeof(hash));
    n->count = 0;
    return n->is_named && memcmp(hash, n->named, sizeof(hash)) == 0;
}

static bool name_one(struct naming *n, struct stmt *q, const uint8_t hash[MAC_LENGTH],
                     struct arena *arena)
{
    const void *named;
    size_t length;

    if (stmt_int_at(q, 3) != n->seq && !named_rightly(n))
        return false;
    if (n->count++ == 0)
        mac_start(&n->all, NULL);
    n->seq = stmt_int_at(q, 3);
    mac_add(&n->all, hash, MAC_LENGTH);
    memcpy(n->one, hash, MAC_LENGTH);
    named = stmt_blob_at(q, 7, &length, arena);
    n->is_named = named && length == MAC_LENGTH;
    if (n->is_named)
        memcpy(n->named, named, MAC_LENGTH);
    return true;
}

static const char *versions_are_named(struct db *db)
{
    struct stmt *q = stmt_open(db, &kept_all);
    struct naming naming = { .seq = 0 };
    struct arena arena = ARENA_INIT;
    struct err err = ERR_INIT;
    const char *broken = NULL;

    while (!broken && stmt_row(q)) {
        uint8_t hash[MAC_LENGTH];
        const void *kept;
        size_t length;

        hash_again(q, &arena, hash);
        kept = stmt_blob_at(q, 6, &length, &arena);
        if (!kept || length != MAC_LENGTH || memcmp(kept, hash, length) != 0)
            broken = "a version that is not what its hash says";
        else if (!name_one(&naming, q, hash, &arena))
            broken = "versions that their row of the trail does not name";
    }
    if (!stmt_done(q, &err) && !broken)
        broken = "the versions cannot be read";
    arena_clear(&arena);
    return broken ? broken : named_rightly(&naming) ? NULL : "the last row names no version";
}

struct one_row {
    void *record;
    bool taken;
};

static void *room(void *data)
{
    struct one_row *row = data;

    if (row->taken)
        return NULL;
    row->taken = true;
    return row->record;
}

static bool same_as_kept(struct db *db, const struct entity *entity, const struct record *record)
{
    struct stmt *q = stmt_open(db, &kept_newest);
    struct arena arena = ARENA_INIT;
    struct err err = ERR_INIT;
    struct str content = STR_INIT;
    const char *kept;
    bool same;

    record_content(entity, record, &content);
    stmt_bind_ident_at(q, 1, &record->id);
    stmt_bind_text_at(q, 2, entity->name);
    kept = stmt_row(q) ? stmt_text(q, "content", &arena) : NULL;
    same = kept && strcmp(kept, str_text(&content)) == 0;
    same = stmt_done(q, &err) && same;
    str_release(&content);
    arena_clear(&arena);
    return same;
}

static int64_t records_kept(struct db *db, const struct entity *entity)
{
    struct stmt *q = stmt_open(db, &kept_count);
    struct err err = ERR_INIT;
    int64_t count;

    stmt_bind_text_at(q, 1, entity->name);
    count = stmt_row(q) ? stmt_int_at(q, 0) : -1;
    return stmt_done(q, &err) ? count : -1;
}

/* Row for row: nothing more, nothing less, nothing else. */
static const char *table_is_as_kept(struct db *db, const struct entity *entity)
{
    struct one_row row = { .taken = true };
    struct arena arena = ARENA_INIT;
    struct err err = ERR_INIT;
    const char *broken = NULL;
    int64_t at = 0, rows = 0;

    while (!broken && row.taken) {
        arena_clear(&arena);
        row = (struct one_row){ arena_alloc(&arena, entity->size), false };
        if (!record_store_all(db, entity->id, &at, 1, room, &row, &arena, &err))
            broken = "a table that cannot be read";
        else if (row.taken && !same_as_kept(db, entity, row.record))
            broken = "a row that is not its newest version";
        rows += row.taken;
    }
    arena_clear(&arena);
    if (!broken && rows != records_kept(db, entity))
        broken = "a table with more or fewer rows than were kept";
    return broken;
}

static inline const char *replay_tables(struct db *db)
{
    const char *broken = versions_are_named(db);

    for (int kind = ENTITY_none + 1; !broken && kind < ENTITY_COUNT; kind++)
        broken = table_is_as_kept(db, entity_of((enum entity_id)kind));
    return broken;
}

/* And the program itself finds no fault. */
static inline const char *replay(struct session *session)
{
    struct err err = ERR_INIT;
    const char *broken;
    struct db *db;

    if (!session_db(session, &db, &err))
        return "no store";
    broken = replay_tables(db);
    return broken || store_prove(session, NULL, NULL, &err)
               ? broken
               : "the program itself finds fault with the store";
}

#endif
