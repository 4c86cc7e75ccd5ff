/* SPDX-License-Identifier: MIT */
/* Where to look for what belongs to no single case. */

#include "config.h"

#include "store/beyond_store.h"

#include <stdlib.h>
#include <string.h>

#include "store/db_private.h"
#include "store/eyes.h"
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
    "SELECT p.uuid AS lead, c.uuid AS case_uuid, p.name AS name FROM case_board b "
    "JOIN practitioner p ON p.id = b.lead_id JOIN caf_case c ON c.id = b.case_id "
    "WHERE b.open = 1 AND ((" HERE ") OR (" SUPERVISED ")) AND"
    SEEN_CHILD("b.subject_id") " ORDER BY b.opened_on DESC");

#define ALIKE(name, kinds, how) \
    SQL(name, "SELECT c.uuid FROM case_board b NOT INDEXED " \
              "CROSS JOIN caf_case c ON c.id = b.case_id " \
              "JOIN subject_key a ON a.subject_id = b.subject_id AND a.kind IN (" kinds ") " \
              "JOIN subject_key x ON x.kind = a.kind AND x.subject_id <> a.subject_id " \
              "AND EXISTS (SELECT 1 FROM case_board o WHERE o.subject_id = x.subject_id " \
              "AND o.open = 1) AND " how " WHERE b.case_id > :after AND b.case_id <= :until " \
              "AND b.open = 1 AND" SEEN_CHILD("b.subject_id") " AND" \
              SEEN_CHILD("x.subject_id") " AND " HERE)
#define SHARES(kinds) \
    "EXISTS (SELECT 1 FROM subject_key f JOIN subject_key g ON g.kind = f.kind " \
    "AND g.key = f.key WHERE f.subject_id = a.subject_id AND f.kind IN (" kinds ") " \
    "AND g.subject_id = x.subject_id)"

/* A number or the mother; about the same birth with the family name or its sound; the
 * postcode with the given name. */
ALIKE(alike_number, "'N', 'U', 'M'", "x.key = a.key");
ALIKE(alike_birth, "'D'",
      "x.key IN (a.key, date(a.key, '+1 year'), date(a.key, '-1 year'), "
      "substr(a.key, 1, 5) || substr(a.key, 9, 2) || '-' || substr(a.key, 6, 2)) AND "
      SHARES("'F', 'S'"));
ALIKE(alike_home, "'P'", "x.key = a.key AND " SHARES("'G'"));
/* clang-format on */

static void bind_here(struct stmt *q, const struct beyond_scope *scope)
{
    stmt_bind_int(q, ":coordinates", scope->coordinates);
    stmt_bind_ident(q, ":locality", &scope->locality);
}

/* Somebody who leads, and the newest case of theirs. */
struct leading {
    struct ident lead, case_id;
    const char *name;
};

struct leads {
    struct leading *items;
    size_t count;
    struct arena arena;
};

/* The newest case comes first. */
static void add_lead(struct leads *leads, struct stmt *q)
{
    struct ident lead = stmt_ident(q, "lead");

    for (size_t i = 0; i < leads->count; i++) {
        if (ident_equal(&leads->items[i].lead, &lead))
            return;
    }
    leads->items = arena_grow(&leads->arena, leads->items, leads->count, sizeof(*leads->items));
    leads->items[leads->count++] = (struct leading){
        lead, stmt_ident(q, "case_uuid"), stmt_text(q, "name", &leads->arena)
    };
}

static int by_name(const void *left, const void *right)
{
    const struct leading *a = left, *b = right;

    return strcmp(a->name, b->name);
}

bool beyond_store_leads(struct db *db, const struct beyond_scope *scope, beyond_lead_fn *each,
                        void *data, struct err *err)
{
    struct stmt *q = stmt_open(db, &beyond_leads);
    struct leads leads = { .count = 0 };
    bool ok;

    bind_here(q, scope);
    stmt_bind_int(q, ":supervises", scope->supervises);
    stmt_bind_int(q, ":roles", WORKER_SUPERVISES);
    stmt_bind_ident(q, ":practitioner", &scope->practitioner);
    while (stmt_row(q))
        add_lead(&leads, q);
    ok = stmt_done(q, err);
    if (leads.count > 0)
        qsort(leads.items, leads.count, sizeof(*leads.items), by_name);
    for (size_t i = 0; ok && i < leads.count; i++) {
        if (!each(data, &leads.items[i].lead, &leads.items[i].case_id))
            break;
    }
    arena_clear(&leads.arena);
    return ok;
}

SQL(beyond_last, "SELECT max(case_id) FROM case_board");

static bool look_for(struct db *db, const struct sql *sql, const struct beyond_scope *scope,
                     int64_t after, int64_t until, case_id_fn *each, void *data, struct err *err)
{
    struct stmt *q = stmt_open(db, sql);

    bind_here(q, scope);
    stmt_bind_int(q, ":after", after);
    stmt_bind_int(q, ":until", until);
    while (stmt_row(q)) {
        struct ident case_id = stmt_ident_at(q, 0);

        if (!each(data, &case_id))
            break;
    }
    return stmt_done(q, err);
}

bool beyond_store_alike(struct db *db, const struct beyond_scope *scope, int64_t after,
                        int64_t until, case_id_fn *each, void *data, struct err *err)
{
    return look_for(db, &alike_number, scope, after, until, each, data, err) &&
           look_for(db, &alike_birth, scope, after, until, each, data, err) &&
           look_for(db, &alike_home, scope, after, until, each, data, err);
}

bool beyond_store_last(struct db *db, int64_t *row, struct err *err)
{
    struct stmt *q = stmt_open(db, &beyond_last);

    *row = stmt_row(q) ? stmt_int_at(q, 0) : 0;
    return stmt_done(q, err);
}
