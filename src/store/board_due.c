/* SPDX-License-Identifier: MIT */
/* What is due in a case, and who works on it, as lists keep it. */

#include "config.h"

#include "store/board_store.h"

#include "store/db.h"
#include "store/eyes.h"
#include "store/stmt.h"

SQL(dues_of, "SELECT rule, due, told_on, warns_on, amber, red, who, record, about FROM case_due "
             "INDEXED BY case_due_case "
             "WHERE case_id = (SELECT id FROM caf_case WHERE uuid = :case) "
             "AND" SEEN_CASE("case_id") " ORDER BY due");
SQL(workers_of, "SELECT p.uuid AS worker, w.roles FROM case_worker w INDEXED BY case_worker_case "
                "JOIN practitioner p ON p.id = w.practitioner_id "
                "WHERE w.case_id = (SELECT id FROM caf_case WHERE uuid = :case) "
                "AND" SEEN_CASE("w.case_id"));

bool board_store_dues(struct db *db, const struct ident *case_id, board_due_fn *each, void *data,
                      struct err *err)
{
    struct stmt *q = stmt_open(db, &dues_of);

    stmt_bind_ident(q, ":case", case_id);
    while (stmt_row(q)) {
        struct board_due due = { .rule = stmt_peek_text_at(q, 0),
                                 .due = stmt_date_at(q, 1),
                                 .told = stmt_date_at(q, 2),
                                 .warns = stmt_date_at(q, 3),
                                 .amber = stmt_date_at(q, 4),
                                 .red = stmt_date_at(q, 5),
                                 .who = stmt_ident_at(q, 6),
                                 .record = stmt_ident_at(q, 7),
                                 .about = stmt_peek_text_at(q, 8) };

        each(data, &due);
    }
    return stmt_done(q, err);
}

bool board_store_workers(struct db *db, const struct ident *case_id, board_worker_fn *each,
                         void *data, struct err *err)
{
    struct stmt *q = stmt_open(db, &workers_of);

    stmt_bind_ident(q, ":case", case_id);
    while (stmt_row(q)) {
        struct board_worker worker = { stmt_ident_at(q, 0), (int)stmt_int_at(q, 1) };

        each(data, &worker);
    }
    return stmt_done(q, err);
}
