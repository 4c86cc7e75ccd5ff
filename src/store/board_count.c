/* SPDX-License-Identifier: MIT */
/* Lists of cases, counted. */

#include "config.h"

#include "store/board_store.h"

#include <string.h>

#include "store/db_private.h"
#include "store/eyes.h"
#include "store/stmt.h"

/* clang-format off */
#define OF_ALL "FROM case_board b INDEXED BY case_board_next "
#define OF_LOCALITY "FROM case_board b INDEXED BY case_board_next_locality "
#define OF_ONE "FROM case_worker b INDEXED BY case_worker_next "
#define ALL "WHERE b.open = 1 AND" SEEN_CASE("b.case_id")
#define LOCALITY \
    "WHERE b.locality_id = (SELECT id FROM locality WHERE uuid = :locality) AND b.open = 1 " \
    "AND" SEEN_CASE("b.case_id")
#define ONE \
    "WHERE b.practitioner_id = (SELECT id FROM practitioner WHERE uuid = :practitioner) " \
    "AND b.open = 1 AND b.roles & :roles <> 0 AND" SEEN_CASE("b.case_id")

#define COUNTS(from, where) \
    "SELECT count(*) AS open, coalesce(sum(EXISTS (SELECT 1 FROM case_due d " \
    "WHERE d.case_id = b.case_id AND d.amber <= :today)), 0) AS late " from where
/* All lines of a case come one after the other. */
#define KINDS(from, where) \
    "SELECT b.case_id AS row, d.rule " from "CROSS JOIN case_due d INDEXED BY case_due_case " \
    "ON d.case_id = b.case_id " where " AND d.amber <= :today"

/* Cases that others began: T03, T19, T22, T28. */
#define BEGUN(from, where) \
    "SELECT count(*) AS begun " from where " AND EXISTS (SELECT 1 FROM state_history h " \
    "WHERE h.case_id = b.case_id AND h.event IN ('T03', 'T19', 'T22', 'T28') " \
    "AND h.\"at\" > :since AND h.\"by\" IS NOT " \
    "(SELECT id FROM practitioner WHERE uuid = :practitioner))"

SQL(begun_all, BEGUN(OF_ALL, ALL));
SQL(begun_locality, BEGUN(OF_LOCALITY, LOCALITY));
SQL(counts_all, COUNTS(OF_ALL, ALL));
SQL(counts_locality, COUNTS(OF_LOCALITY, LOCALITY));
SQL(counts_of, COUNTS(OF_ONE, ONE));
SQL(kinds_all, KINDS(OF_ALL, ALL));
SQL(kinds_locality, KINDS(OF_LOCALITY, LOCALITY));
SQL(kinds_of, KINDS(OF_ONE, ONE));
/* clang-format on */

static struct stmt *open_scope(struct db *db, const struct board_query *query,
                               const struct sql *of, const struct sql *locality,
                               const struct sql *all)
{
    bool one = ident_known(&query->practitioner), here = ident_known(&query->locality);
    struct stmt *q = stmt_open(db, one ? of : here ? locality : all);

    stmt_bind_date(q, ":today", query->today);
    if (one) {
        stmt_bind_ident(q, ":practitioner", &query->practitioner);
        stmt_bind_int(q, ":roles", query->roles);
    } else if (here) {
        stmt_bind_ident(q, ":locality", &query->locality);
    }
    return q;
}

bool board_store_begun(struct db *db, const struct ident *locality,
                       const struct ident *practitioner, struct instant since, int *count,
                       struct err *err)
{
    struct stmt *q = stmt_open(db, ident_known(locality) ? &begun_locality : &begun_all);

    *count = 0;
    stmt_bind_ident(q, ":practitioner", practitioner);
    stmt_bind_instant(q, ":since", since);
    if (ident_known(locality))
        stmt_bind_ident(q, ":locality", locality);
    if (stmt_row(q))
        *count = (int)stmt_int(q, "begun");
    return stmt_done(q, err);
}

bool board_store_counts(struct db *db, const struct board_query *query, int *open, int *late,
                        struct err *err)
{
    struct stmt *q = open_scope(db, query, &counts_of, &counts_locality, &counts_all);

    if (stmt_row(q)) {
        *open = (int)stmt_int(q, "open");
        *late = (int)stmt_int(q, "late");
    }
    return stmt_done(q, err);
}

static struct board_kind *kind_of(struct board_kinds *kinds, const char *rule,
                                  struct arena *arena)
{
    for (size_t i = 0; i < kinds->count; i++) {
        if (strcmp(kinds->items[i].rule, rule) == 0)
            return &kinds->items[i];
    }
    kinds->items = arena_grow(arena, kinds->items, kinds->count, sizeof(*kinds->items));
    kinds->items[kinds->count] = (struct board_kind){ .rule = arena_strdup(arena, rule) };
    return &kinds->items[kinds->count++];
}

bool board_store_kinds(struct db *db, const struct board_query *query, struct board_kinds *out,
                       struct arena *arena, struct err *err)
{
    struct stmt *q = open_scope(db, query, &kinds_of, &kinds_locality, &kinds_all);

    *out = (struct board_kinds){ NULL, 0 };
    while (stmt_row(q)) {
        struct board_kind *kind = kind_of(out, stmt_peek_text_at(q, 1), arena);
        int64_t row = stmt_int_at(q, 0);

        kind->cases += kind->last != row;
        kind->last = row;
    }
    return stmt_done(q, err);
}
