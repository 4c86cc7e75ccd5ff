/* SPDX-License-Identifier: MIT */
/* Cases in which something waits for one person's answer. */

#include "config.h"

#include "store/waiting_store.h"

#include "store/db_private.h"
#include "store/eyes.h"
#include "store/stmt.h"

enum { MOST = 300 };

/* clang-format off */
#define LINE \
    "SELECT c.uuid AS case_uuid, b.urn, b.family_name, b.given_names, "
#define OF_RULE \
    "d.due, d.record, coalesce((SELECT p.name FROM join_request j JOIN practitioner p " \
    "ON p.id = j.asked_by WHERE j.uuid = d.record), (SELECT p.name FROM lp_assignment t " \
    "JOIN practitioner p ON p.id = t.practitioner_id WHERE t.uuid = d.record), '') AS who, " \
    "coalesce((SELECT k.reason FROM closure k WHERE k.case_id = d.case_id " \
    "AND k.void_at IS NULL ORDER BY k.id DESC LIMIT 1), '') AS reason, " \
    "coalesce((SELECT k.closed_by = (SELECT id FROM practitioner WHERE uuid = :practitioner) " \
    "FROM closure k WHERE k.case_id = d.case_id AND k.void_at IS NULL " \
    "ORDER BY k.id DESC LIMIT 1), 0) AS own "
#define OWN_CASES \
    "FROM case_worker w INDEXED BY case_worker_next JOIN case_board b ON b.case_id = w.case_id " \
    "JOIN caf_case c ON c.id = w.case_id "
#define OWN_WHERE \
    "WHERE w.practitioner_id = (SELECT id FROM practitioner WHERE uuid = :practitioner) " \
    "AND w.open = 1 AND w.roles & :roles <> 0 AND" SEEN_CHILD("b.subject_id") " "

SQL(waiting_asked, LINE "NULL AS due, NULL AS record, '' AS who, '' AS reason, 0 AS own " OWN_CASES OWN_WHERE
    "ORDER BY w.next_due, w.case_id LIMIT :limit");
SQL(waiting_own, LINE OF_RULE OWN_CASES
    "JOIN case_due d ON d.case_id = w.case_id " OWN_WHERE "AND d.rule = :rule "
    "ORDER BY w.next_due, w.case_id LIMIT :limit");
SQL(waiting_here, LINE OF_RULE
    "FROM case_due d INDEXED BY case_due_rule JOIN case_board b ON b.case_id = d.case_id "
    "JOIN caf_case c ON c.id = d.case_id WHERE d.rule = :rule AND b.open = 1 AND"
    SEEN_CHILD("b.subject_id")
    " AND (:locality IS NULL OR b.locality_id = (SELECT id FROM locality WHERE uuid = :locality)) "
    "ORDER BY d.due LIMIT :limit");
SQL(waiting_named, LINE OF_RULE
    "FROM case_due d INDEXED BY case_due_rule JOIN case_board b ON b.case_id = d.case_id "
    "JOIN caf_case c ON c.id = d.case_id WHERE d.rule = :rule AND b.open = 1 AND"
    SEEN_CHILD("b.subject_id")
    " AND d.who = :practitioner ORDER BY d.due LIMIT :limit");
/* clang-format on */

static void read_line(struct stmt *q, struct waiting_line *line, struct arena *arena)
{
    *line = (struct waiting_line){ .due = stmt_date(q, "due"),
                                   .urn = stmt_text(q, "urn", arena),
                                   .family_name = stmt_text(q, "family_name", arena),
                                   .given_names = stmt_text(q, "given_names", arena),
                                   .who = stmt_text(q, "who", arena),
                                   .reason = stmt_text(q, "reason", arena),
                                   .own = stmt_int(q, "own") != 0 };
    line->case_id = stmt_ident(q, "case_uuid");
    line->record = stmt_ident(q, "record");
}

static bool read_lines(struct stmt *q, waiting_line_fn *each, void *data, struct arena *arena,
                       struct err *err)
{
    stmt_bind_int(q, ":limit", MOST);
    while (stmt_row(q)) {
        struct waiting_line line;

        read_line(q, &line, arena);
        if (!each(data, &line))
            break;
    }
    return stmt_done(q, err);
}

bool waiting_store_own(struct db *db, const struct ident *practitioner, int roles,
                       const char *rule, waiting_line_fn *each, void *data, struct arena *arena,
                       struct err *err)
{
    struct stmt *q = stmt_open(db, rule ? &waiting_own : &waiting_asked);

    stmt_bind_ident(q, ":practitioner", practitioner);
    stmt_bind_int(q, ":roles", roles);
    if (rule)
        stmt_bind_text(q, ":rule", rule);
    return read_lines(q, each, data, arena, err);
}

bool waiting_store_here(struct db *db, const struct ident *practitioner,
                        const struct ident *locality, const char *rule, waiting_line_fn *each,
                        void *data, struct arena *arena, struct err *err)
{
    struct stmt *q = stmt_open(db, &waiting_here);

    stmt_bind_ident(q, ":practitioner", practitioner);
    stmt_bind_ident(q, ":locality", locality);
    stmt_bind_text(q, ":rule", rule);
    return read_lines(q, each, data, arena, err);
}

bool waiting_store_named(struct db *db, const struct ident *practitioner, const char *rule,
                         waiting_line_fn *each, void *data, struct arena *arena, struct err *err)
{
    struct stmt *q = stmt_open(db, &waiting_named);

    stmt_bind_ident(q, ":practitioner", practitioner);
    stmt_bind_text(q, ":rule", rule);
    return read_lines(q, each, data, arena, err);
}
