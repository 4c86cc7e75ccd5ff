/* SPDX-License-Identifier: MIT */
/* The text of documents that were given. */

#include "config.h"

#include "store/given_store.h"

#include "store/eyes.h"
#include "store/stmt.h"

SQL(given_keep, "INSERT INTO given_text (document_id, text) "
                "VALUES ((SELECT id FROM given_document WHERE uuid = :document), :text)");
SQL(given_find, "SELECT g.uuid document, c.uuid case_id, t.text FROM given_document g "
                "JOIN caf_case c ON c.id = g.case_id "
                "LEFT JOIN given_text t ON t.document_id = g.id "
                "WHERE g.code = :code AND g.void_at IS NULL AND" SEEN_CHILD("c.subject_id"));

bool given_store_keep(struct db *db, const struct ident *document, const char *text,
                      struct err *err)
{
    struct stmt *q = stmt_open(db, &given_keep);

    stmt_bind_ident(q, ":document", document);
    stmt_bind_text(q, ":text", text);
    stmt_run(q);
    return stmt_done(q, err);
}

bool given_store_find(struct db *db, const char *code, struct given_text *out,
                      struct arena *arena, struct err *err)
{
    struct stmt *q = stmt_open(db, &given_find);
    bool found;

    stmt_bind_text(q, ":code", code);
    found = stmt_row(q);
    if (found)
        *out = (struct given_text){ .document = stmt_ident(q, "document"),
                                    .case_id = stmt_ident(q, "case_id"),
                                    .text = stmt_text(q, "text", arena) };
    return stmt_done(q, err) &&
           (found || err_set(err, ERR_NOT_FOUND, "No document has the number %.20s.", code));
}
