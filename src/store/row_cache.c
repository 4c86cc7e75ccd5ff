/* SPDX-License-Identifier: MIT */
/* The numbers inside of records met in this save. */

#include "config.h"

#include "store/row_cache.h"

#include <string.h>

#include "store/db_private.h"
#include "store/record_sql.h"

static struct row_known *place_of(struct db *db, const struct ident *id)
{
    uint32_t number;

    memcpy(&number, id->bytes + sizeof(id->bytes) - sizeof(number), sizeof(number));
    return &db->rows[number % DB_ROWS];
}

static void remember(struct db *db, enum entity_id kind, const struct ident *id, int64_t row)
{
    if (db->tx == TX_WRITE)
        *place_of(db, id) = (struct row_known){ *id, kind, row, db->begun };
}

bool row_cache_find(struct db *db, enum entity_id kind, const struct ident *id, int64_t *row,
                    struct err *err)
{
    const struct row_known *known = place_of(db, id);
    struct stmt *q;

    if (db->tx == TX_WRITE && known->begun == db->begun && known->kind == kind &&
        ident_equal(&known->id, id)) {
        *row = known->row;
        return true;
    }
    q = stmt_open(db, record_sql_of(kind).row);
    stmt_bind_ident_at(q, 1, id);
    *row = stmt_row(q) ? stmt_int_at(q, 0) : 0;
    if (!stmt_done(q, err))
        return false;
    if (*row)
        remember(db, kind, id, *row);
    return true;
}

void row_cache_added(struct db *db, enum entity_id kind, const struct ident *id)
{
    remember(db, kind, id, sqlite3_last_insert_rowid(db->handle));
}
