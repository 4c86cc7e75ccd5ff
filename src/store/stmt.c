/* SPDX-License-Identifier: MIT */
/* A statement in SQL. */

#include "config.h"

#include "store/stmt.h"

#include <stdlib.h>
#include <string.h>

#include "base/die.h"
#include "store/db_private.h"

struct stmt {
    struct db *db;
    const struct sql *sql;
    sqlite3_stmt *handle;
    struct stmt *next; /* another of the same text, or of the same slot */
    bool *bound;
    int parameters;
    int read; /* the column found last: the next asked for is mostly the next one */
    int64_t changes;
    bool open;
    bool stepped;
    bool failed;
    struct err trouble;
};

/* The linker gathers what SQL() lists between these two. */
extern const struct sql *const __start_cafdesk_sql[];
extern const struct sql *const __stop_cafdesk_sql[];

size_t sql_count(void)
{
    return (size_t)(__stop_cafdesk_sql - __start_cafdesk_sql);
}

const struct sql *sql_at(size_t i)
{
    return __start_cafdesk_sql[i];
}

static void bug(struct stmt *q, const char *what)
{
    if (q->failed)
        return;
    q->failed = true;
    err_set(&q->trouble, ERR_BUG, "The program made a mistake and did nothing. Please report it.");
    err_detail(&q->trouble, "%s: %s", q->sql->name, what);
}

static void trouble(struct stmt *q, int code)
{
    if (q->failed)
        return;
    q->failed = true;
    db_trouble(q->db, code, &q->trouble);
}

static struct stmt *stmt_new(struct db *db, const struct sql *sql)
{
    struct stmt *q = calloc(1, sizeof(*q));

    if (!q)
        die_of_memory();
    q->db = db;
    q->sql = sql;
    return q;
}

static void prepare(struct stmt *q)
{
    const char *rest = "";
    int code = sqlite3_prepare_v3(q->db->handle, q->sql->text, -1, SQLITE_PREPARE_PERSISTENT,
                                  &q->handle, &rest);

    if (code != SQLITE_OK) {
        trouble(q, code);
        return;
    }
    if (*rest != '\0') {
        bug(q, "more than one statement");
        sqlite3_finalize(q->handle);
        q->handle = NULL;
        return;
    }
    q->parameters = sqlite3_bind_parameter_count(q->handle);
    free(q->bound);
    q->bound = calloc((size_t)q->parameters + 1, sizeof(*q->bound));
    if (!q->bound)
        die_of_memory();
}

static struct stmt **slot_of(struct db *db, const struct sql *sql)
{
    return &db->statements[((uintptr_t)sql >> 4) % DB_STATEMENTS];
}

struct stmt *stmt_open(struct db *db, const struct sql *sql)
{
    struct stmt **slot = slot_of(db, sql);
    struct stmt *q = *slot;

    while (q && (q->open || q->sql != sql))
        q = q->next;
    if (!q) {
        q = stmt_new(db, sql);
        q->next = *slot;
        *slot = q;
    }
    q->open = true;
    q->read = -1;
    q->stepped = false;
    q->failed = false;
    q->trouble = ERR_INIT;
    q->changes = 0;
    if (!q->handle)
        prepare(q);
    if (q->handle && db->tx != TX_WRITE && !sqlite3_stmt_readonly(q->handle))
        bug(q, "writes outside a transaction");
    return q;
}

sqlite3_stmt *stmt_handle(struct stmt *q)
{
    return q->handle;
}

void stmt_close_all(struct db *db)
{
    for (size_t i = 0; i < DB_STATEMENTS; i++)
        while (db->statements[i]) {
            struct stmt *q = db->statements[i];

            db->statements[i] = q->next;
            sqlite3_finalize(q->handle);
            free(q->bound);
            free(q);
        }
}

int stmt_parameter(struct stmt *q, const char *name)
{
    int at = q->failed ? 0 : sqlite3_bind_parameter_index(q->handle, name);

    if (at == 0)
        bug(q, name);
    return at;
}

int stmt_column(struct stmt *q, const char *name)
{
    int count = q->failed ? 0 : sqlite3_column_count(q->handle);

    for (int i = 0; i < count; i++) {
        int at = (q->read + 1 + i) % count;

        if (strcmp(sqlite3_column_name(q->handle, at), name) == 0)
            return q->read = at;
    }
    bug(q, name);
    return -1;
}

/* True when a value may be bound there now. */
static bool may_bind(struct stmt *q, int at)
{
    if (q->failed)
        return false;
    if (at < 1 || at > q->parameters)
        bug(q, "no such parameter");
    else
        q->bound[at] = true;
    return !q->failed;
}

static void check(struct stmt *q, int code)
{
    if (code != SQLITE_OK)
        trouble(q, code);
}

void stmt_bind_null_at(struct stmt *q, int at)
{
    if (may_bind(q, at))
        check(q, sqlite3_bind_null(q->handle, at));
}

void stmt_bind_int_at(struct stmt *q, int at, int64_t number)
{
    if (may_bind(q, at))
        check(q, sqlite3_bind_int64(q->handle, at, number));
}

void stmt_bind_text_at(struct stmt *q, int at, const char *text)
{
    if (may_bind(q, at))
        check(q, sqlite3_bind_text(q->handle, at, text, -1, SQLITE_TRANSIENT));
}

void stmt_bind_blob_at(struct stmt *q, int at, const void *bytes, size_t length)
{
    if (may_bind(q, at))
        check(q, sqlite3_bind_blob64(q->handle, at, bytes, length, SQLITE_TRANSIENT));
}

void stmt_bind_ident_at(struct stmt *q, int at, const struct ident *ident)
{
    if (ident && ident_known(ident))
        stmt_bind_blob_at(q, at, ident->bytes, sizeof(ident->bytes));
    else
        stmt_bind_null_at(q, at);
}

void stmt_bind_date_at(struct stmt *q, int at, struct date date)
{
    if (date_known(date))
        stmt_bind_int_at(q, at, date.days);
    else
        stmt_bind_null_at(q, at);
}

void stmt_bind_instant_at(struct stmt *q, int at, struct instant instant)
{
    if (instant_known(instant))
        stmt_bind_int_at(q, at, instant.seconds);
    else
        stmt_bind_null_at(q, at);
}

void stmt_bind_null(struct stmt *q, const char *name)
{
    stmt_bind_null_at(q, stmt_parameter(q, name));
}

void stmt_bind_int(struct stmt *q, const char *name, int64_t number)
{
    stmt_bind_int_at(q, stmt_parameter(q, name), number);
}

void stmt_bind_text(struct stmt *q, const char *name, const char *text)
{
    stmt_bind_text_at(q, stmt_parameter(q, name), text);
}

void stmt_bind_blob(struct stmt *q, const char *name, const void *bytes, size_t length)
{
    stmt_bind_blob_at(q, stmt_parameter(q, name), bytes, length);
}

void stmt_bind_ident(struct stmt *q, const char *name, const struct ident *ident)
{
    stmt_bind_ident_at(q, stmt_parameter(q, name), ident);
}

void stmt_bind_date(struct stmt *q, const char *name, struct date date)
{
    stmt_bind_date_at(q, stmt_parameter(q, name), date);
}

void stmt_bind_instant(struct stmt *q, const char *name, struct instant instant)
{
    stmt_bind_instant_at(q, stmt_parameter(q, name), instant);
}

static bool all_bound(struct stmt *q)
{
    for (int at = 1; at <= q->parameters; at++)
        if (!q->bound[at]) {
            bug(q, sqlite3_bind_parameter_name(q->handle, at));
            return false;
        }
    return true;
}

/* One step; SQLITE_ROW, SQLITE_DONE, or -1 after trouble. */
static int step(struct stmt *q)
{
    int code;

    if (q->failed || (!q->stepped && !all_bound(q)))
        return -1;
    q->stepped = true;
    code = sqlite3_step(q->handle);
    if (code != SQLITE_ROW && code != SQLITE_DONE) {
        trouble(q, code);
        return -1;
    }
    return code;
}

bool stmt_row(struct stmt *q)
{
    bool row = step(q) == SQLITE_ROW;

    q->db->work.rows += row;
    return row;
}

void stmt_run(struct stmt *q)
{
    int code = step(q);

    if (code == SQLITE_ROW)
        bug(q, "gave a row");
    else if (code == SQLITE_DONE)
        q->changes = sqlite3_changes64(q->db->handle);
}

int64_t stmt_changes(const struct stmt *q)
{
    return q->changes;
}

/* True when there is such a column and it is not NULL. */
static bool has(struct stmt *q, int at)
{
    if (q->failed)
        return false;
    if (at < 0 || at >= sqlite3_data_count(q->handle))
        bug(q, "no such column, or no row");
    return !q->failed && sqlite3_column_type(q->handle, at) != SQLITE_NULL;
}

bool stmt_null_at(struct stmt *q, int at)
{
    return !has(q, at);
}

int64_t stmt_int_at(struct stmt *q, int at)
{
    return has(q, at) ? sqlite3_column_int64(q->handle, at) : 0;
}

const char *stmt_peek_text_at(struct stmt *q, int at)
{
    return has(q, at) ? (const char *)sqlite3_column_text(q->handle, at) : NULL;
}

const void *stmt_peek_blob_at(struct stmt *q, int at, size_t *length)
{
    const void *bytes = has(q, at) ? sqlite3_column_blob(q->handle, at) : NULL;

    *length = bytes ? (size_t)sqlite3_column_bytes(q->handle, at) : 0;
    return bytes;
}

const char *stmt_text_at(struct stmt *q, int at, struct arena *arena)
{
    return arena_strdup(arena, stmt_peek_text_at(q, at));
}

const void *stmt_blob_at(struct stmt *q, int at, size_t *length, struct arena *arena)
{
    const void *bytes = stmt_peek_blob_at(q, at, length);

    return bytes ? memcpy(arena_alloc(arena, *length), bytes, *length) : NULL;
}

struct ident stmt_ident_at(struct stmt *q, int at)
{
    struct ident ident = IDENT_NONE;
    size_t length;
    const void *bytes = stmt_peek_blob_at(q, at, &length);

    if (bytes && length == sizeof(ident.bytes))
        memcpy(ident.bytes, bytes, length);
    else if (bytes)
        stmt_reject(q, sqlite3_column_name(q->handle, at));
    return ident;
}

struct date stmt_date_at(struct stmt *q, int at)
{
    return has(q, at) ? (struct date){ sqlite3_column_int(q->handle, at) } : DATE_NONE;
}

struct instant stmt_instant_at(struct stmt *q, int at)
{
    return has(q, at) ? (struct instant){ sqlite3_column_int64(q->handle, at) } : INSTANT_NONE;
}

bool stmt_null(struct stmt *q, const char *name)
{
    return stmt_null_at(q, stmt_column(q, name));
}

int64_t stmt_int(struct stmt *q, const char *name)
{
    return stmt_int_at(q, stmt_column(q, name));
}

const char *stmt_text(struct stmt *q, const char *name, struct arena *arena)
{
    return stmt_text_at(q, stmt_column(q, name), arena);
}

const void *stmt_blob(struct stmt *q, const char *name, size_t *length, struct arena *arena)
{
    return stmt_blob_at(q, stmt_column(q, name), length, arena);
}

struct ident stmt_ident(struct stmt *q, const char *name)
{
    return stmt_ident_at(q, stmt_column(q, name));
}

struct date stmt_date(struct stmt *q, const char *name)
{
    return stmt_date_at(q, stmt_column(q, name));
}

struct instant stmt_instant(struct stmt *q, const char *name)
{
    return stmt_instant_at(q, stmt_column(q, name));
}

void stmt_reject(struct stmt *q, const char *column)
{
    if (q->failed)
        return;
    q->failed = true;
    err_set(&q->trouble, ERR_DAMAGED,
            "The store holds something that makes no sense. Run 'cafdesk check' to see what.");
    err_detail(&q->trouble, "%s: column %s", q->sql->name, column);
}

bool stmt_done(struct stmt *q, struct err *err)
{
    bool ok = !q->failed;

    if (q->handle) {
        q->db->work.statements++;
        q->db->work.steps += sqlite3_stmt_status(q->handle, SQLITE_STMTSTATUS_VM_STEP, 1);
        sqlite3_reset(q->handle);
        sqlite3_clear_bindings(q->handle);
        memset(q->bound, 0, (size_t)q->parameters + 1);
    }
    if (!ok && err)
        *err = q->trouble;
    q->open = false;
    return ok;
}

struct stmt_work stmt_work(const struct db *db)
{
    return db->work;
}
