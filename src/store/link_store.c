/* SPDX-License-Identifier: MIT */
/* Which cases link to a case. */

#include "config.h"

#include "store/link_store.h"

#include "store/db.h"
#include "store/eyes.h"
#include "store/stmt.h"

SQL(links_to,
    "SELECT k.uuid FROM case_link k INDEXED BY case_link_other "
    "WHERE k.other_case_id = (SELECT id FROM caf_case WHERE uuid = :case) AND k.void_at IS NULL AND"
    SEEN_CASE("k.case_id") " ORDER BY k.id");

SQL(two_children,
    "SELECT EXISTS (SELECT 1 FROM not_same n WHERE n.void_at IS NULL "
    "AND n.subject_a = (SELECT id FROM subject WHERE uuid = :one) "
    "AND n.subject_b = (SELECT id FROM subject WHERE uuid = :other)) "
    "OR EXISTS (SELECT 1 FROM not_same n WHERE n.void_at IS NULL "
    "AND n.subject_a = (SELECT id FROM subject WHERE uuid = :other) "
    "AND n.subject_b = (SELECT id FROM subject WHERE uuid = :one))");

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

bool link_store_two_children(struct db *db, const struct ident *one, const struct ident *other,
                             bool *two, struct err *err)
{
    struct stmt *q = stmt_open(db, &two_children);

    stmt_bind_ident(q, ":one", one);
    stmt_bind_ident(q, ":other", other);
    *two = stmt_row(q) && stmt_int_at(q, 0) != 0;
    return stmt_done(q, err);
}
