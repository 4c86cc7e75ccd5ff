/* SPDX-License-Identifier: MIT */
/* The floor of a save. */

#include "config.h"

#include "bench/floor_save.h"

#include <sodium.h>
#include <string.h>
#include <sys/time.h>

enum { HASH = crypto_generichash_BYTES };

static const unsigned char key[32] = "as long as the key of the trail";

void floor_save_open(struct floor_save *floor, struct raw *raw, struct date today)
{
    floor->raw = raw;
    floor->today = today.days;
    floor->row = raw_prepare(raw, "UPDATE element_entry SET strengths = ?1, row_version = ?3 + 1,"
                                  " updated_at = ?4, updated_by = created_by"
                                  " WHERE uuid = ?2 AND row_version = ?3");
    floor->version = raw_prepare(raw, "INSERT INTO record_version (entity, record, row_version,"
                                      " audit_seq, case_uuid, at_ms, user, salt, content, hash)"
                                      " VALUES ('element_entry', ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8,"
                                      " ?9)");
    floor->head = raw_prepare(raw, "SELECT seq, mac FROM audit_event ORDER BY seq DESC LIMIT 1");
    floor->audit = raw_prepare(
        raw, "INSERT INTO audit_event (seq, at_ms, mono_ms, sitting, user, login, role, unix_uid,"
             " host, terminal, action, subject, case_uuid, entity, record, row_version,"
             " record_hash, outcome, detail, mac) VALUES (?1, ?2, 5000, ?3, ?4, 'hoduya',"
             " 'practitioner', 1000, 'desk', 'bench', 'change', ?5, ?6, 'element_entry', ?7, ?8,"
             " ?9, 'DONE', '{\"fields\":[\"strengths\"]}', ?10)");
    floor->stale = raw_prepare(raw, "UPDATE case_due SET due = ?2, amber = ?2 WHERE rule ="
                                    " 'STALE' AND due <> ?2 AND case_id ="
                                    " (SELECT case_id FROM assessment WHERE uuid = ?1)");
}

void floor_save_close(struct floor_save *floor)
{
    sqlite3_finalize(floor->row);
    sqlite3_finalize(floor->version);
    sqlite3_finalize(floor->head);
    sqlite3_finalize(floor->audit);
    sqlite3_finalize(floor->stale);
}

static void bind_uuid(sqlite3_stmt *q, int at, const unsigned char *bytes)
{
    sqlite3_bind_blob(q, at, bytes, 16, SQLITE_STATIC);
}

static int64_t now(void)
{
    struct timeval now;

    gettimeofday(&now, NULL);
    return (int64_t)now.tv_sec * 1000 + now.tv_usec / 1000;
}

static void save_row(struct floor_save *floor, const struct element_entry *element, int version,
                     int64_t at)
{
    sqlite3_bind_text(floor->row, 1, element->strengths, -1, SQLITE_STATIC);
    bind_uuid(floor->row, 2, element->record.id.bytes);
    sqlite3_bind_int(floor->row, 3, version);
    sqlite3_bind_int64(floor->row, 4, at / 1000);
    raw_run(floor->row);
}

static void keep_version(struct floor_save *floor, const struct element_entry *element,
                         int version, const char *content, int64_t at, unsigned char hash[HASH])
{
    unsigned char salt[16];
    crypto_generichash_state state;

    randombytes_buf(salt, sizeof(salt));
    crypto_generichash_init(&state, NULL, 0, HASH);
    crypto_generichash_update(&state, salt, sizeof(salt));
    crypto_generichash_update(&state, element->record.id.bytes, 16);
    crypto_generichash_update(&state, (const unsigned char *)content, strlen(content));
    crypto_generichash_final(&state, hash, HASH);
    bind_uuid(floor->version, 1, element->record.id.bytes);
    sqlite3_bind_int(floor->version, 2, version + 1);
    sqlite3_bind_int64(floor->version, 3, sqlite3_column_int64(floor->head, 0) + 1);
    bind_uuid(floor->version, 4, element->assessment_id.bytes);
    sqlite3_bind_int64(floor->version, 5, at);
    bind_uuid(floor->version, 6, element->record.created_by.bytes);
    bind_uuid(floor->version, 7, salt);
    sqlite3_bind_text(floor->version, 8, content, -1, SQLITE_STATIC);
    sqlite3_bind_blob(floor->version, 9, hash, HASH, SQLITE_STATIC);
    raw_run(floor->version);
}

/* The seal is made over as many bytes as a row of the trail has. */
static void add_to_trail(struct floor_save *floor, const struct element_entry *element,
                         int version, int64_t at, const unsigned char hash[HASH])
{
    unsigned char row[300] = { 0 }, mac[HASH];
    static const int uuids[] = { 3, 4, 5, 6, 7 };

    memcpy(row, sqlite3_column_blob(floor->head, 1), HASH);
    memcpy(row + HASH, hash, HASH);
    crypto_generichash(mac, HASH, row, sizeof(row), key, sizeof(key));
    sqlite3_bind_int64(floor->audit, 1, sqlite3_column_int64(floor->head, 0) + 1);
    sqlite3_bind_int64(floor->audit, 2, at);
    for (size_t i = 0; i < sizeof(uuids) / sizeof(*uuids); i++)
        bind_uuid(floor->audit, uuids[i], i == 4 ? element->record.id.bytes
                                                 : element->assessment_id.bytes);
    sqlite3_bind_int(floor->audit, 8, version + 1);
    sqlite3_bind_blob(floor->audit, 9, hash, HASH, SQLITE_STATIC);
    sqlite3_bind_blob(floor->audit, 10, mac, HASH, SQLITE_STATIC);
    raw_run(floor->audit);
}

void floor_save_run(struct floor_save *floor, const struct element_entry *element, int version,
                    const char *content, struct times *times)
{
    double began = now_ms();
    unsigned char hash[HASH];
    int64_t at = now();

    raw_run(floor->raw->begin);
    (void)sqlite3_step(floor->head);
    save_row(floor, element, version, at);
    keep_version(floor, element, version, content, at, hash);
    add_to_trail(floor, element, version, at, hash);
    sqlite3_reset(floor->head);
    bind_uuid(floor->stale, 1, element->assessment_id.bytes);
    sqlite3_bind_int(floor->stale, 2, floor->today);
    raw_run(floor->stale);
    raw_run(floor->raw->commit);
    times_add(times, now_ms() - began);
}
