/* SPDX-License-Identifier: MIT */
/* Drafts in the store. */

#include "config.h"

#include "store/draft_store.h"

#include "store/db.h"
#include "store/eyes.h"
#include "store/stmt.h"

#define USER "(SELECT u.id FROM app_user u WHERE u.uuid = :user)"
#define COLUMNS "form, record, piece, base_version, title, body, terminal, saved_ms"

/* What was typed about a child is gone with the child: a draft is of a record of the case, of
 * the child, or of the case itself. */
#define SEEN \
    " AND" SEEN_CHILD_UUID("record") " AND" SEEN_CASE_UUID("record") \
    " AND NOT EXISTS (SELECT 1 FROM record_version v WHERE v.record = draft.record AND NOT" \
    SEEN_CASE_UUID("v.case_uuid") ")"

SQL(draft_keep, "INSERT INTO draft (user_id, " COLUMNS ") VALUES (" USER
                ", :form, :record, :piece, :base, :title, :body, :terminal, :saved)"
                " ON CONFLICT (user_id, form, record, piece) DO UPDATE SET base_version = :base,"
                " title = :title, body = :body, terminal = :terminal, saved_ms = :saved");
SQL(draft_find, "SELECT " COLUMNS " FROM draft"
                " WHERE user_id = " USER " AND form = :form AND record = :record"
                " AND piece = :piece" SEEN);
SQL(draft_of, "SELECT " COLUMNS " FROM draft WHERE user_id = " USER " AND record = :record" SEEN
              " ORDER BY saved_ms DESC, id DESC");
SQL(draft_list, "SELECT " COLUMNS " FROM draft"
                " WHERE user_id = " USER SEEN " ORDER BY saved_ms DESC, id DESC");
SQL(draft_drop, "DELETE FROM draft WHERE user_id = " USER " AND form = :form AND record = :record"
                " AND piece = :piece");

/* No record is sixteen zeros here: a key has no NULL. */
static void bind_key(struct stmt *q, const struct ident *user, const char *form,
                     const struct ident *record, int64_t piece)
{
    stmt_bind_ident(q, ":user", user);
    stmt_bind_text(q, ":form", form);
    stmt_bind_blob(q, ":record", record->bytes, sizeof(record->bytes));
    stmt_bind_int(q, ":piece", piece);
}

static void read_draft(struct stmt *q, struct stored_draft *out, struct arena *arena)
{
    *out = (struct stored_draft){ .form = stmt_text_at(q, 0, arena),
                                  .record = stmt_ident_at(q, 1),
                                  .piece = stmt_int_at(q, 2),
                                  .base_version = stmt_int_at(q, 3),
                                  .title = stmt_text_at(q, 4, arena),
                                  .body = stmt_text_at(q, 5, arena),
                                  .terminal = stmt_text_at(q, 6, arena),
                                  .saved_ms = stmt_int_at(q, 7) };
}

bool draft_store_keep(struct db *db, const struct ident *user, const struct stored_draft *draft,
                      struct err *err)
{
    struct stmt *q = stmt_open(db, &draft_keep);

    bind_key(q, user, draft->form, &draft->record, draft->piece);
    stmt_bind_int(q, ":base", draft->base_version);
    stmt_bind_text(q, ":title", draft->title);
    stmt_bind_text(q, ":body", draft->body);
    stmt_bind_text(q, ":terminal", draft->terminal == NULL ? "" : draft->terminal);
    stmt_bind_int(q, ":saved", draft->saved_ms);
    stmt_run(q);
    return stmt_done(q, err);
}

bool draft_store_find(struct db *db, const struct ident *user, const char *form,
                      const struct ident *record, int64_t piece, struct stored_draft *out,
                      struct arena *arena, struct err *err)
{
    struct stmt *q = stmt_open(db, &draft_find);
    bool there;

    bind_key(q, user, form, record, piece);
    there = stmt_row(q);
    if (there)
        read_draft(q, out, arena);
    if (!stmt_done(q, err))
        return false;
    return there || err_set(err, ERR_NOT_FOUND, "There is no such draft.");
}

static bool read_all(struct stmt *q, struct stored_drafts *out, struct arena *arena,
                     struct err *err)
{
    *out = (struct stored_drafts){ 0 };
    while (stmt_row(q)) {
        out->items = arena_grow(arena, out->items, out->count, sizeof(*out->items));
        read_draft(q, &out->items[out->count++], arena);
    }
    return stmt_done(q, err);
}

bool draft_store_list(struct db *db, const struct ident *user, struct stored_drafts *out,
                      struct arena *arena, struct err *err)
{
    struct stmt *q = stmt_open(db, &draft_list);

    stmt_bind_ident(q, ":user", user);
    return read_all(q, out, arena, err);
}

bool draft_store_of(struct db *db, const struct ident *user, const struct ident *record,
                    struct stored_drafts *out, struct arena *arena, struct err *err)
{
    struct stmt *q = stmt_open(db, &draft_of);

    stmt_bind_ident(q, ":user", user);
    stmt_bind_blob(q, ":record", record->bytes, sizeof(record->bytes));
    return read_all(q, out, arena, err);
}

bool draft_store_drop(struct db *db, const struct ident *user, const char *form,
                      const struct ident *record, int64_t piece, struct err *err)
{
    struct stmt *q = stmt_open(db, &draft_drop);

    bind_key(q, user, form, record, piece);
    stmt_run(q);
    return stmt_done(q, err);
}
