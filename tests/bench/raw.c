/* SPDX-License-Identifier: MIT */
/* The floor of the store. */

#include "config.h"

#include "bench/raw.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/time.h>

static void must_be(struct raw *raw, int code, int wanted)
{
    if (code == wanted)
        return;
    fprintf(stderr, "floor: %s\n", sqlite3_errmsg(raw->handle));
    exit(EXIT_FAILURE);
}

static void set(struct raw *raw, const char *pragma)
{
    must_be(raw, sqlite3_exec(raw->handle, pragma, NULL, NULL, NULL), SQLITE_OK);
}

sqlite3_stmt *raw_prepare(struct raw *raw, const char *text)
{
    sqlite3_stmt *q = NULL;

    must_be(raw, sqlite3_prepare_v2(raw->handle, text, -1, &q, NULL), SQLITE_OK);
    return q;
}

void raw_attach(struct raw *raw, const char *path)
{
    must_be(raw, sqlite3_open_v2(path, &raw->handle, SQLITE_OPEN_READWRITE, NULL), SQLITE_OK);
    set(raw, "PRAGMA journal_mode = TRUNCATE");
    set(raw, "PRAGMA synchronous = EXTRA");
    set(raw, "PRAGMA foreign_keys = ON");
    set(raw, "PRAGMA recursive_triggers = ON");
    set(raw, "PRAGMA temp_store = MEMORY");
    set(raw, "PRAGMA cell_size_check = ON");
    set(raw, "PRAGMA secure_delete = ON");
    set(raw, "PRAGMA cache_size = -65536");
}

void raw_open(struct raw *raw, const char *path)
{
    raw_attach(raw, path);
    raw->begin = raw_prepare(raw, "BEGIN IMMEDIATE");
    raw->commit = raw_prepare(raw, "COMMIT");
    raw->audit = raw_prepare(
        raw, "INSERT INTO audit_event (seq, at_ms, mono_ms, sitting, user, login, role, unix_uid,"
             " host, terminal, action, subject, case_uuid, entity, record, row_version,"
             " record_hash, outcome, detail, mac) VALUES ((SELECT max(seq) + 1 FROM audit_event),"
             " ?1, 5000, randomblob(16), x'00112233445566778899aabbccddeeff', 'hoduya',"
             " 'practitioner', 1000, 'desk', 'bench', ?2, randomblob(16),"
             " x'ffeeddccbbaa99887766554433221100', 'element_entry', randomblob(16), 2,"
             " randomblob(32), 'DONE', '{\"fields\":[\"strengths\"]}', randomblob(32))");
}

void raw_close(struct raw *raw)
{
    sqlite3_finalize(raw->begin);
    sqlite3_finalize(raw->commit);
    sqlite3_finalize(raw->audit);
    sqlite3_close_v2(raw->handle);
}

int raw_all(sqlite3_stmt *q)
{
    int rows = 0, columns = sqlite3_column_count(q);

    while (sqlite3_step(q) == SQLITE_ROW) {
        rows++;
        for (int i = 0; i < columns; i++) {
            if (sqlite3_column_type(q, i) == SQLITE_INTEGER)
                (void)sqlite3_column_int64(q, i);
            else
                (void)sqlite3_column_blob(q, i);
        }
    }
    sqlite3_reset(q);
    return rows;
}

void raw_run(sqlite3_stmt *q)
{
    struct raw raw = { .handle = sqlite3_db_handle(q) };

    must_be(&raw, sqlite3_step(q), SQLITE_DONE);
    sqlite3_reset(q);
}

void raw_audit(struct raw *raw, const char *action)
{
    struct timeval now;

    gettimeofday(&now, NULL);
    sqlite3_bind_int64(raw->audit, 1, (int64_t)now.tv_sec * 1000 + now.tv_usec / 1000);
    sqlite3_bind_text(raw->audit, 2, action, -1, SQLITE_STATIC);
    raw_run(raw->audit);
}

void raw_look(struct raw *raw, const char *action)
{
    raw_run(raw->begin);
    raw_audit(raw, action);
    raw_run(raw->commit);
}
