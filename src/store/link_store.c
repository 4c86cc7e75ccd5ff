/* SPDX-License-Identifier: MIT */
/* Which cases link to a case. */

#include "config.h"

#include "store/link_store.h"

#include "store/db.h"
#include "store/stmt.h"

SQL(links_to,
    "SELECT k.uuid FROM case_link k INDEXED BY case_link_other "
    "WHERE k.other_case_id = (SELECT id FROM caf_case WHERE uuid = :case) AND k.void_at IS NULL "
    "ORDER BY k.id");

bool link_store_to(struct db *db, const struct ident *case_id, link_to_fn *each, void *data,
                   struct err *err)
{
    struct stmt *q = stmt_open(db, &links_to);
    bool more = true;

    stmt_bind_ident(q, ":case", case_id);
    while (more && stmt_row(q)) {
        struct ident id = stmt_ident_at(q, 0);

        more = each(data, &id);
    }
    return stmt_done(q, err);
}
