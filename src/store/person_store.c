/* SPDX-License-Identifier: MIT */
/* In whose life a person is. */

#include "config.h"

#include "store/person_store.h"

#include "store/db.h"
#include "store/eyes.h"
#include "store/stmt.h"

SQL(person_children,
    "SELECT s.uuid FROM person_link l JOIN subject s ON s.id = l.subject_id "
    "WHERE l.person_id = (SELECT id FROM person WHERE uuid = :person) AND l.void_at IS NULL AND"
    SEEN_CHILD("s.id") " "
    "UNION ALL SELECT s.uuid FROM subject s INDEXED BY subject_mother "
    "WHERE s.mother_id = (SELECT id FROM person WHERE uuid = :person) AND" SEEN_CHILD("s.id"));

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

SQL(person_of_child,
    "SELECT uuid FROM person INDEXED BY person_subject "
    "WHERE subject_id = (SELECT id FROM subject WHERE uuid = :child) AND void_at IS NULL "
    "ORDER BY id LIMIT 1");

bool person_store_of_child(struct db *db, const struct ident *subject, struct ident *out,
                           struct err *err)
{
    struct stmt *q = stmt_open(db, &person_of_child);

    *out = IDENT_NONE;
    stmt_bind_ident(q, ":child", subject);
    if (stmt_row(q))
        *out = stmt_ident_at(q, 0);
    return stmt_done(q, err);
}
