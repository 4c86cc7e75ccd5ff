/* SPDX-License-Identifier: MIT */
/* The trail in the store: adding to it and reading it. */

#include "config.h"

#include "store/audit_store.h"

#include <string.h>

#include "store/audit_seal.h"
#include "store/audit_unnamed.h"
#include "store/eyes.h"

SQL(audit_add, "INSERT INTO main.audit_event (" AUDIT_COLUMNS ", mac) VALUES (" AUDIT_VALUES
               ", :mac)");
SQL(audit_head, "SELECT seq, mac FROM main.audit_event ORDER BY seq DESC LIMIT 1");
SQL(audit_at, "SELECT at_ms FROM main.audit_event WHERE seq = :seq");

#define SPAN " at_ms >= :from AND at_ms < :to "
#define SEEN "AND" SEEN_CHILD_UUID("subject") " AND" SEEN_CASE_UUID("case_uuid") " "

SQL(audit_all, "SELECT " AUDIT_COLUMNS " FROM main.audit_event"
               " WHERE seq < :before " SEEN "ORDER BY seq DESC LIMIT :limit");
SQL(audit_span, "SELECT " AUDIT_COLUMNS " FROM main.audit_event"
                " WHERE" SPAN "AND (at_ms < :before_at OR (at_ms = :before_at AND seq < :before)) "
                SEEN "ORDER BY at_ms DESC, seq DESC LIMIT :limit");
SQL(audit_of_case, "SELECT " AUDIT_COLUMNS " FROM main.audit_event"
                   " WHERE case_uuid = :which AND seq < :before AND" SPAN SEEN
                   "ORDER BY seq DESC LIMIT :limit");
SQL(audit_of_user, "SELECT " AUDIT_COLUMNS " FROM main.audit_event"
                   " WHERE user = :which AND seq < :before AND" SPAN SEEN
                   "ORDER BY seq DESC LIMIT :limit");
SQL(audit_of_record, "SELECT " AUDIT_COLUMNS " FROM main.audit_event"
                     " WHERE record = :which AND seq < :before AND" SPAN SEEN
                     "ORDER BY seq DESC LIMIT :limit");
SQL(audit_onward, "SELECT " AUDIT_COLUMNS " FROM main.audit_event"
                  " WHERE seq > :after " SEEN "ORDER BY seq LIMIT :limit");
SQL(audit_found, "SELECT " AUDIT_COLUMNS " FROM main.audit_event"
                 " WHERE seq > :after AND ((action = 'search' AND instr(detail, :child) > 0)"
                 " OR (action = 'export' AND case_uuid IS NULL AND instr(detail, '\"all\":true') > 0))"
                 " ORDER BY seq LIMIT :limit");
SQL(audit_signin, "SELECT " AUDIT_COLUMNS " FROM main.audit_event"
                  " WHERE user = :user AND seq < :before AND action = 'signin'"
                  " AND outcome = 'DONE' ORDER BY seq DESC LIMIT 1");

bool audit_store_head(struct db *db, struct audit_anchor *out, struct err *err)
{
    struct stmt *q = stmt_open(db, &audit_head);

    *out = (struct audit_anchor){ 0 };
    if (stmt_row(q)) {
        size_t length;
        const void *mac;

        out->seq = stmt_int_at(q, 0);
        mac = stmt_peek_blob_at(q, 1, &length);
        if (mac && length == sizeof(out->mac))
            memcpy(out->mac, mac, length);
    }
    return stmt_done(q, err);
}

static void add_ident(struct row_seal *seal, const struct ident *ident)
{
    if (ident_known(ident))
        seal_blob(seal, ident->bytes, sizeof(ident->bytes));
    else
        seal_null(seal);
}

static void add_who(struct row_seal *seal, const struct audit_who *who)
{
    add_ident(seal, &who->sitting);
    seal_text(seal, who->org);
    add_ident(seal, &who->user);
    seal_text(seal, who->login);
    seal_text(seal, who->role);
    seal_int(seal, who->unix_uid);
    seal_text(seal, who->host);
    seal_text(seal, who->terminal);
}

static void add_record(struct row_seal *seal, const struct audit_event *event)
{
    add_ident(seal, &event->subject);
    add_ident(seal, &event->case_id);
    seal_text(seal, event->entity);
    add_ident(seal, &event->record);
    if (event->row_version)
        seal_int(seal, event->row_version);
    else
        seal_null(seal);
    if (event->hashed)
        seal_blob(seal, event->record_hash, sizeof(event->record_hash));
    else
        seal_null(seal);
}

/* The order is that of AUDIT_COLUMNS. */
static void add_all(struct row_seal *seal, const struct audit_event *event)
{
    seal_int(seal, event->seq);
    seal_int(seal, event->at_ms);
    seal_int(seal, event->mono_ms);
    add_who(seal, &event->who);
    seal_text(seal, audit_action_word(event->action));
    add_record(seal, event);
    seal_text(seal, event->reason_code);
    seal_text(seal, event->reason);
    seal_text(seal, audit_outcome_word(event->outcome));
    seal_text(seal, event->detail);
}

bool audit_store_append(struct db *db, const struct secret *chain, struct audit_event *event,
                        struct err *err)
{
    const struct machine *machine = db_machine(db);
    struct audit_anchor head;
    struct row_seal seal;
    bool ok;

    if (!audit_unnamed_head(db, &head, err))
        return false;
    if (head.seq == 0)
        seal_first(chain, &db_about(db)->uuid, head.mac);
    event->seq = ++head.seq;
    event->at_ms = machine->now_ms(machine);
    event->mono_ms = machine->mono_ms(machine);
    event->hashed = audit_unnamed_take(db, event->record_hash);
    seal_start(&seal, stmt_open(db, &audit_add), head.mac);
    add_all(&seal, event);
    seal_finish(&seal, chain, head.mac);
    stmt_bind_blob(seal.q, ":mac", head.mac, sizeof(head.mac));
    stmt_run(seal.q);
    ok = stmt_done(seal.q, err);
    if (ok)
        audit_unnamed_added(db, &head);
    return ok;
}

static enum audit_outcome outcome_of(const char *word)
{
    return word[0] == 'D' ? AUDIT_DONE : word[0] == 'R' ? AUDIT_REFUSED : AUDIT_FAILED;
}

/* The columns of AUDIT_COLUMNS, by number. */
static void read_event(struct stmt *q, struct audit_event *event, struct arena *arena)
{
    const void *hash;
    size_t length;

    *event = (struct audit_event){ .seq = stmt_int_at(q, 0),
                                   .at_ms = stmt_int_at(q, 1),
                                   .mono_ms = stmt_int_at(q, 2),
                                   .subject = stmt_ident_at(q, 12),
                                   .case_id = stmt_ident_at(q, 13),
                                   .entity = stmt_text_at(q, 14, arena),
                                   .record = stmt_ident_at(q, 15),
                                   .row_version = stmt_int_at(q, 16),
                                   .reason_code = stmt_text_at(q, 18, arena),
                                   .reason = stmt_text_at(q, 19, arena),
                                   .detail = stmt_text_at(q, 21, arena) };
    event->who = (struct audit_who){ .sitting = stmt_ident_at(q, 3),
                                     .org = stmt_text_at(q, 4, arena),
                                     .user = stmt_ident_at(q, 5),
                                     .login = stmt_text_at(q, 6, arena),
                                     .role = stmt_text_at(q, 7, arena),
                                     .unix_uid = stmt_int_at(q, 8),
                                     .host = stmt_text_at(q, 9, arena),
                                     .terminal = stmt_text_at(q, 10, arena) };
    event->action = audit_action_of(stmt_peek_text_at(q, 11));
    event->outcome = outcome_of(stmt_text_at(q, 20, arena));
    hash = stmt_peek_blob_at(q, 17, &length);
    event->hashed = hash && length == sizeof(event->record_hash);
    if (event->hashed)
        memcpy(event->record_hash, hash, length);
}

static bool read_events(struct stmt *q, struct audit_events *out, struct arena *arena,
                        struct err *err)
{
    *out = (struct audit_events){ 0 };
    while (stmt_row(q)) {
        out->items = arena_grow(arena, out->items, out->count, sizeof(*out->items));
        read_event(q, &out->items[out->count++], arena);
    }
    return stmt_done(q, err);
}

static void bind_span(struct stmt *q, const struct audit_query *query)
{
    stmt_bind_int(q, ":from", query->from_ms);
    stmt_bind_int(q, ":to", query->to_ms ? query->to_ms : INT64_MAX);
}

static struct stmt *open_of(struct db *db, const struct sql *sql, const struct ident *which,
                            const struct audit_query *query)
{
    struct stmt *q = stmt_open(db, sql);

    stmt_bind_ident(q, ":which", which);
    bind_span(q, query);
    return q;
}

/* When a row was written; the end of time for no row. */
static bool time_of(struct db *db, int64_t seq, int64_t *at_ms, struct err *err)
{
    struct stmt *q;

    *at_ms = INT64_MAX;
    if (seq == 0)
        return true;
    q = stmt_open(db, &audit_at);
    stmt_bind_int(q, ":seq", seq);
    if (stmt_row(q))
        *at_ms = stmt_int_at(q, 0);
    return stmt_done(q, err);
}

static struct stmt *open_list(struct db *db, const struct audit_query *query, int64_t before_at)
{
    struct stmt *q;

    if (ident_known(&query->case_id))
        return open_of(db, &audit_of_case, &query->case_id, query);
    if (ident_known(&query->record))
        return open_of(db, &audit_of_record, &query->record, query);
    if (ident_known(&query->user))
        return open_of(db, &audit_of_user, &query->user, query);
    if (!query->from_ms && !query->to_ms)
        return stmt_open(db, &audit_all);
    q = stmt_open(db, &audit_span);
    bind_span(q, query);
    stmt_bind_int(q, ":before_at", before_at);
    return q;
}

bool audit_store_list(struct db *db, const struct audit_query *query, struct audit_events *out,
                      struct arena *arena, struct err *err)
{
    int64_t before_at;
    struct stmt *q;

    if (!time_of(db, query->before, &before_at, err))
        return false;
    q = open_list(db, query, before_at);
    stmt_bind_int(q, ":before", query->before ? query->before : INT64_MAX);
    stmt_bind_int(q, ":limit", query->limit);
    return read_events(q, out, arena, err);
}

bool audit_store_next(struct db *db, int64_t after, int limit, struct audit_events *out,
                      struct arena *arena, struct err *err)
{
    struct stmt *q = stmt_open(db, &audit_onward);

    stmt_bind_int(q, ":after", after);
    stmt_bind_int(q, ":limit", limit);
    return read_events(q, out, arena, err);
}

bool audit_store_found(struct db *db, const struct ident *child, int64_t after, int limit,
                       struct audit_events *out, struct arena *arena, struct err *err)
{
    struct stmt *q = stmt_open(db, &audit_found);
    char id[IDENT_TEXT];

    ident_format(child, id);
    stmt_bind_text(q, ":child", id);
    stmt_bind_int(q, ":after", after);
    stmt_bind_int(q, ":limit", limit);
    return read_events(q, out, arena, err);
}

bool audit_store_last_signin(struct db *db, const struct ident *user, int64_t before,
                             struct audit_event *out, struct arena *arena, struct err *err)
{
    struct stmt *q = stmt_open(db, &audit_signin);

    *out = (struct audit_event){ 0 };
    stmt_bind_ident(q, ":user", user);
    stmt_bind_int(q, ":before", before ? before : INT64_MAX);
    if (stmt_row(q))
        read_event(q, out, arena);
    return stmt_done(q, err);
}
