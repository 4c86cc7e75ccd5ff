/* SPDX-License-Identifier: MIT */
/* Records of any kind: saved and read. */

#include "config.h"

#include "store/record_store.h"

#include "store/db.h"
#include "store/record_row.h"
#include "store/record_sql.h"
#include "store/record_version.h"
#include "store/row_cache.h"
#include "store/stmt.h"

static struct instant seconds_of(int64_t ms)
{
    return (struct instant){ ms / 1000 };
}

bool record_store_add(struct db *db, enum entity_id kind, void *record,
                      const struct record_stamp *stamp, uint8_t hash[RECORD_HASH],
                      struct err *err)
{
    struct record *head = record;
    struct stmt *q;
    bool bound;

    head->version = 1;
    head->created_at = head->updated_at = seconds_of(stamp->at_ms);
    head->created_by = head->updated_by = stamp->user;
    q = stmt_open(db, record_sql_of(kind).insert);
    record_row_bind_head(q, head);
    bound = record_row_bind_fields(db, q, 1 + HEAD_ROW, kind, record, err);
    if (bound)
        stmt_run(q);
    if (!stmt_done(q, bound ? err : NULL) || !bound)
        return false;
    row_cache_added(db, kind, &head->id);
    return record_version_add(db, kind, record, stamp, hash, err);
}

/* Nothing was changed: is the record gone, or is it newer? */
static bool tell_why(struct db *db, enum entity_id kind, const struct ident *id, struct err *err)
{
    bool there = false;

    if (!record_store_exists(db, kind, id, &there, err))
        return false;
    return there ? err_set(err, ERR_CONFLICT,
                           "Somebody else saved this meanwhile. Look at both texts and choose.")
                 : err_set(err, ERR_NOT_FOUND, "This record is not there.");
}

bool record_store_change(struct db *db, enum entity_id kind, void *record,
                         const struct record_stamp *stamp, uint8_t hash[RECORD_HASH],
                         struct err *err)
{
    const struct entity *entity = entity_of(kind);
    struct record *head = record;
    struct record before = *head;
    struct stmt *q = stmt_open(db, record_sql_of(kind).update);
    bool changed;
    bool ok;

    head->version++;
    head->updated_at = seconds_of(stamp->at_ms);
    head->updated_by = stamp->user;
    record_row_bind_change(q, head);
    ok = record_row_bind_fields(db, q, RECORD_CHANGE_HEAD + 1, kind, record, err);
    stmt_bind_ident_at(q, RECORD_CHANGE_HEAD + entity->field_count + 1, &head->id);
    stmt_bind_int_at(q, RECORD_CHANGE_HEAD + entity->field_count + 2, before.version);
    if (ok)
        stmt_run(q);
    changed = ok && stmt_changes(q) == 1;
    ok = stmt_done(q, ok ? err : NULL) && ok;
    if (ok && !changed)
        ok = tell_why(db, kind, &head->id, err);
    ok = ok && record_version_add(db, kind, record, stamp, hash, err);
    if (!ok)
        *head = before;
    return ok;
}

bool record_store_get(struct db *db, enum entity_id kind, const struct ident *id, void *record,
                      struct arena *arena, struct err *err)
{
    struct stmt *q = stmt_open(db, record_sql_of(kind).get);
    bool there;

    stmt_bind_ident_at(q, 1, id);
    there = stmt_row(q);
    if (there)
        record_row_read(q, kind, record, arena);
    if (!stmt_done(q, err))
        return false;
    return there || err_set(err, ERR_NOT_FOUND, "This record is not there.");
}

bool record_store_exists(struct db *db, enum entity_id kind, const struct ident *id, bool *there,
                         struct err *err)
{
    int64_t row = 0;

    if (!row_cache_find(db, kind, id, &row, err))
        return false;
    *there = row != 0;
    return true;
}

bool record_store_parent(struct db *db, enum entity_id kind, const struct ident *id,
                         struct ident *parent, struct err *err)
{
    struct stmt *q = stmt_open(db, record_sql_of(kind).parent);
    bool there;

    stmt_bind_ident_at(q, 1, id);
    there = stmt_row(q);
    if (there)
        *parent = stmt_ident_at(q, 0);
    if (!stmt_done(q, err))
        return false;
    return there || err_set(err, ERR_NOT_FOUND, "This record is not there.");
}

bool record_store_children(struct db *db, enum entity_id kind, const struct ident *parent,
                           bool voided_too, record_room_fn *room, void *data,
                           struct arena *arena, struct err *err)
{
    struct stmt *q = stmt_open(db, record_sql_of(kind).children);

    stmt_bind_ident_at(q, 1, parent);
    while (stmt_row(q)) {
        void *record;

        if (!voided_too && !stmt_null_at(q, HEAD_VOID_AT))
            continue;
        record = room(data);
        if (!record)
            break;
        record_row_read(q, kind, record, arena);
    }
    return stmt_done(q, err);
}

/* Ids first, so that the reading statement is the one of every record. */
SQL(joined_checklists, "SELECT uuid FROM pre_assessment WHERE case_id IS NULL AND joined_case_id = "
                       "(SELECT id FROM caf_case WHERE uuid = :case) ORDER BY id");
SQL(requests_about, "SELECT uuid FROM sar WHERE case_id = "
                    "(SELECT id FROM caf_case WHERE uuid = :case) ORDER BY id");

bool record_store_naming_case(struct db *db, enum entity_id kind, const struct ident *case_id,
                              record_room_fn *room, void *data, struct arena *arena,
                              struct err *err)
{
    struct stmt *q = stmt_open(db, kind == ENTITY_sar ? &requests_about : &joined_checklists);
    bool ok = true;

    stmt_bind_ident(q, ":case", case_id);
    while (ok && stmt_row(q)) {
        struct ident id = stmt_ident_at(q, 0);
        void *record = room(data);

        ok = record && record_store_get(db, kind, &id, record, arena, err);
    }
    return stmt_done(q, ok ? err : NULL) && ok;
}

bool record_store_all(struct db *db, enum entity_id kind, int64_t *at, int limit,
                      record_room_fn *room, void *data, struct arena *arena, struct err *err)
{
    struct stmt *q = stmt_open(db, record_sql_of(kind).all);

    stmt_bind_int_at(q, 1, *at);
    stmt_bind_int_at(q, 2, limit);
    while (stmt_row(q)) {
        void *record = room(data);

        if (!record)
            break;
        *at = stmt_int_at(q, HEAD_ROW);
        record_row_read(q, kind, record, arena);
    }
    return stmt_done(q, err);
}
