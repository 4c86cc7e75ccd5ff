/* SPDX-License-Identifier: MIT */
/* When the recovery key was used. */

#include "config.h"

#include "store/recovery_store.h"

#include "store/stmt.h"

SQL(audit_recovered, "SELECT login, at_ms FROM main.audit_event WHERE action = 'keyslot' "
                     "AND reason = '" RECOVERY_REASON "' AND at_ms >= :from "
                     "ORDER BY at_ms DESC");

bool recovery_store_since(struct db *db, int64_t from_ms, struct recoveries *out,
                          struct arena *arena, struct err *err)
{
    struct stmt *q = stmt_open(db, &audit_recovered);

    *out = (struct recoveries){ NULL, 0 };
    stmt_bind_int(q, ":from", from_ms);
    while (stmt_row(q)) {
        out->items = arena_grow(arena, out->items, out->count, sizeof(*out->items));
        out->items[out->count++] =
            (struct recovery){ stmt_text(q, "login", arena), stmt_int_at(q, 1) };
    }
    return stmt_done(q, err);
}
