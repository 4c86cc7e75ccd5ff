/* SPDX-License-Identifier: MIT */
/* Cases by how long they are kept. */

#include "config.h"

#include "store/retention_store.h"

#include "store/db_private.h"
#include "store/eyes.h"
#include "store/record_sql.h"
#include "store/stmt.h"

/* clang-format off */
#define HERE \
    "(:locality IS NULL OR c.locality_id IS NULL " \
    "OR c.locality_id = (SELECT id FROM locality WHERE uuid = :locality))"

SQL(access_over,
    "SELECT uuid FROM caf_case INDEXED BY caf_case_archive "
    "WHERE state = 'Z1' AND archive_on > created_at / 86400 AND archive_on <= :today AND"
    SEEN_CHILD("subject_id") " ORDER BY archive_on LIMIT :limit");

SQL(declined_over,
    "SELECT uuid FROM caf_case INDEXED BY caf_case_declined "
    "WHERE state = 'C1' AND erased_on IS NULL AND closed_on <= :today - :days "
    "AND closed_on + :days > created_at / 86400 "
    "AND NOT EXISTS (SELECT 1 FROM hold h WHERE h.subject_id = caf_case.subject_id "
    "AND h.void_at IS NULL AND (h.\"to\" IS NULL OR h.\"to\" > :today)) AND"
    SEEN_CHILD("subject_id") " ORDER BY closed_on LIMIT :limit");
SQL(to_review,
    "SELECT c.uuid FROM caf_case c INDEXED BY caf_case_review "
    "WHERE c.state = 'Z2' AND c.destroy_review_on <= :today AND"
    SEEN_CHILD("c.subject_id") " AND " HERE " ORDER BY c.destroy_review_on LIMIT :limit");
SQL(to_archive,
    "SELECT c.uuid FROM case_board b JOIN caf_case c ON c.id = b.case_id "
    "WHERE b.open = 0 AND c.state = 'Z1' "
    "AND ifnull(c.archive_on <= :today AND c.archive_on <= c.created_at / 86400, 1) AND"
    SEEN_CHILD("c.subject_id") " AND " HERE " LIMIT :limit");
SQL(version_forget, "UPDATE main.record_version SET content = NULL, salt = NULL "
                    "WHERE record = ? AND row_version < ? AND content IS NOT NULL");
SQL(draft_forget, "DELETE FROM draft WHERE record = ?");
SQL(visit_forget, "DELETE FROM case_visit WHERE case_id = (SELECT id FROM caf_case WHERE uuid = ?)");

/* clang-format on */

static bool add_cases(struct stmt *q, int most, struct retention_cases *out, struct err *err)
{
    stmt_bind_int(q, ":limit", most - (int)out->count);
    while (stmt_row(q))
        out->items[out->count++] = stmt_ident(q, "uuid");
    return stmt_done(q, err);
}

static bool read_cases(struct stmt *q, int most, struct retention_cases *out,
                       struct arena *arena, struct err *err)
{
    out->items = arena_alloc(arena, (size_t)most * sizeof(*out->items));
    out->count = 0;
    return add_cases(q, most, out, err);
}

bool retention_store_access_over(struct db *db, struct date today, int most,
                                 struct retention_cases *out, struct arena *arena,
                                 struct err *err)
{
    struct stmt *q = stmt_open(db, &access_over);

    stmt_bind_date(q, ":today", today);
    return read_cases(q, most, out, arena, err);
}

bool retention_store_declined(struct db *db, struct date today, int days, int most,
                              struct retention_cases *out, struct arena *arena, struct err *err)
{
    struct stmt *q = stmt_open(db, &declined_over);

    stmt_bind_date(q, ":today", today);
    stmt_bind_int(q, ":days", days);
    return read_cases(q, most, out, arena, err);
}

bool retention_store_to_look_at(struct db *db, struct date today, const struct ident *locality,
                                int most, struct retention_cases *out, struct arena *arena,
                                struct err *err)
{
    struct stmt *q = stmt_open(db, &to_review);

    stmt_bind_date(q, ":today", today);
    stmt_bind_ident(q, ":locality", locality);
    if (!read_cases(q, most, out, arena, err))
        return false;
    q = stmt_open(db, &to_archive);
    stmt_bind_date(q, ":today", today);
    stmt_bind_ident(q, ":locality", locality);
    return add_cases(q, most, out, err);
}

bool retention_store_forget(struct db *db, const struct ident *id, int64_t version,
                            struct err *err)
{
    struct stmt *q = stmt_open(db, &version_forget);

    stmt_bind_ident_at(q, 1, id);
    stmt_bind_int_at(q, 2, version);
    stmt_run(q);
    return stmt_done(q, err);
}

static bool run_with(struct db *db, const struct sql *sql, const struct ident *id,
                     struct err *err)
{
    struct stmt *q = stmt_open(db, sql);

    stmt_bind_ident_at(q, 1, id);
    stmt_run(q);
    return stmt_done(q, err);
}

bool retention_store_drop(struct db *db, enum entity_id kind, const struct ident *id, bool *went,
                          struct err *err)
{
    struct err led_to = ERR_INIT;

    *went = run_with(db, record_sql_of(kind).drop, id, &led_to);
    if (*went)
        return retention_store_forget(db, id, INT64_MAX, err);
    if (led_to.kind == ERR_NOT_FOUND)
        return true;
    *err = led_to;
    return false;
}

bool retention_store_drop_drafts(struct db *db, const struct ident *record, struct err *err)
{
    return run_with(db, &draft_forget, record, err);
}

bool retention_store_drop_visits(struct db *db, const struct ident *case_id, struct err *err)
{
    return run_with(db, &visit_forget, case_id, err);
}
