/* SPDX-License-Identifier: MIT */
/* How many rows there are of each kind: compared when a copy is proved. */

#include "config.h"

#include <string.h>

#include "store/db_private.h"
#include "store/eyes.h"

/* clang-format off */
#define COUNT_OF(table) "SELECT '" #table "', count(*) FROM " #table
#define COUNT_ENTITY(table, name, parent, title, section) COUNT_OF(table) " UNION ALL "
SQL(prove_counts, ENTITIES(COUNT_ENTITY)
    COUNT_OF(app_user) " UNION ALL " COUNT_OF(user_role) " UNION ALL " COUNT_OF(config) " UNION ALL "
    COUNT_OF(draft) " UNION ALL " COUNT_OF(record_version) " UNION ALL " COUNT_OF(audit_event));

#define NAME_ENTITY(table, name, parent, title, section) #table,
static const char *const tables[] = {
    ENTITIES(NAME_ENTITY)
    "app_user", "user_role", "config", "draft", "record_version", "audit_event",
};
/* clang-format on */

bool db_count_rows(struct db *db, struct db_counts *out, struct arena *arena, struct err *err)
{
    struct stmt *q = stmt_open(db, &prove_counts);

    *out = (struct db_counts){ arena_alloc(arena, COUNT(tables) * sizeof(*out->items)), 0 };
    for (; out->count < COUNT(tables) && stmt_row(q); out->count++)
        out->items[out->count] = (struct db_count){ tables[out->count], stmt_int_at(q, 1) };
    return stmt_done(q, err);
}
