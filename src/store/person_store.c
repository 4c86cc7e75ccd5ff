/* SPDX-License-Identifier: MIT */
/* In whose life a person is. */

#include "config.h"

#include "store/person_store.h"

#include "store/db.h"
#include "store/stmt.h"

SQL(person_children,
    "SELECT s.uuid FROM person_link l JOIN subject s ON s.id = l.subject_id "
    "WHERE l.person_id = (SELECT id FROM person WHERE uuid = :person) AND l.void_at IS NULL "
    "UNION ALL SELECT s.uuid FROM subject s INDEXED BY subject_mother "
    "WHERE s.mother_id = (SELECT id FROM person WHERE uuid = :person)");

bool person_store_children(struct db *db, const struct ident *person, person_child_fn *each,
                           void *data, struct err *err)
{
    struct stmt *q = stmt_open(db, &person_children);
    bool more = true;

    stmt_bind_ident(q, ":person", person);
    while (more && stmt_row(q)) {
        struct ident id = stmt_ident_at(q, 0);

        more = each(data, &id);
    }
    return stmt_done(q, err);
}
