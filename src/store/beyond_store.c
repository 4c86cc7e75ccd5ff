/* SPDX-License-Identifier: MIT */
/* Where to look for what belongs to no single case. */

#include "config.h"

#include "store/beyond_store.h"

#include "store/db_private.h"
#include "store/stmt.h"

/* clang-format off */
#define HERE \
    ":coordinates AND (:locality IS NULL OR b.locality_id IS NULL " \
    "OR b.locality_id = (SELECT id FROM locality WHERE uuid = :locality))"
#define SUPERVISED \
    ":supervises AND EXISTS (SELECT 1 FROM case_worker w WHERE w.case_id = b.case_id " \
    "AND w.roles & :roles <> 0 " \
    "AND w.practitioner_id = (SELECT id FROM practitioner WHERE uuid = :practitioner))"

/* The case is that of the newest day. */
SQL(beyond_leads,
    "SELECT p.uuid AS lead, c.uuid AS case_uuid, max(b.opened_on) FROM case_board b "
    "JOIN practitioner p ON p.id = b.lead_id JOIN caf_case c ON c.id = b.case_id "
    "WHERE b.open = 1 AND ((" HERE ") OR (" SUPERVISED ")) GROUP BY b.lead_id ORDER BY p.name");

#define MINE_WITH(kinds) \
    "SELECT m.case_id FROM mine m JOIN subject_key a ON a.subject_id = m.subject_id " \
    "AND a.kind IN (" kinds ") JOIN subject_key x ON x.kind = a.kind " \
    "AND x.subject_id <> a.subject_id AND EXISTS (SELECT 1 FROM case_board o " \
    "WHERE o.subject_id = x.subject_id AND o.open = 1) AND "
#define SHARES(kinds) \
    "EXISTS (SELECT 1 FROM subject_key f JOIN subject_key g ON g.kind = f.kind " \
    "AND g.key = f.key WHERE f.subject_id = a.subject_id AND f.kind IN (" kinds ") " \
    "AND g.subject_id = x.subject_id) "

/* A number or the mother; about the same birth with the family name or its sound; the
 * postcode with the given name. */
SQL(beyond_alike,
    "WITH mine AS (SELECT b.case_id, b.subject_id FROM case_board b "
    "WHERE b.open = 1 AND " HERE "), alike AS ("
    MINE_WITH("'N', 'U', 'M'") "x.key = a.key "
    "UNION " MINE_WITH("'D'") "x.key IN (a.key, date(a.key, '+1 year'), date(a.key, '-1 year'), "
    "substr(a.key, 1, 5) || substr(a.key, 9, 2) || '-' || substr(a.key, 6, 2)) AND "
    SHARES("'F', 'S'")
    "UNION " MINE_WITH("'P'") "x.key = a.key AND " SHARES("'G'") ") "
    "SELECT c.uuid FROM alike JOIN caf_case c ON c.id = alike.case_id ORDER BY c.id LIMIT :limit");
/* clang-format on */

static void bind_here(struct stmt *q, const struct beyond_scope *scope)
{
    stmt_bind_int(q, ":coordinates", scope->coordinates);
    stmt_bind_ident(q, ":locality", &scope->locality);
}

bool beyond_store_leads(struct db *db, const struct beyond_scope *scope, beyond_lead_fn *each,
                        void *data, struct err *err)
{
    struct stmt *q = stmt_open(db, &beyond_leads);
    bool more = true;

    bind_here(q, scope);
    stmt_bind_int(q, ":supervises", scope->supervises);
    stmt_bind_int(q, ":roles", WORKER_SUPERVISES);
    stmt_bind_ident(q, ":practitioner", &scope->practitioner);
    while (more && stmt_row(q)) {
        struct ident lead = stmt_ident(q, "lead");
        struct ident case_id = stmt_ident(q, "case_uuid");

        more = each(data, &lead, &case_id);
    }
    return stmt_done(q, err);
}

bool beyond_store_alike(struct db *db, const struct beyond_scope *scope, int limit,
                        case_id_fn *each, void *data, struct err *err)
{
    struct stmt *q = stmt_open(db, &beyond_alike);
    bool more = true;

    bind_here(q, scope);
    stmt_bind_int(q, ":limit", limit);
    while (more && stmt_row(q)) {
        struct ident case_id = stmt_ident_at(q, 0);

        more = each(data, &case_id);
    }
    return stmt_done(q, err);
}
