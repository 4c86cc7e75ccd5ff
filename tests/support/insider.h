/* SPDX-License-Identifier: MIT */
/*
 * Somebody with the store's file, SQLite and, where its pages are sealed, their
 * key, who goes round the program. They have not the key of the trail.
 */

#ifndef TESTS_INSIDER_H
#define TESTS_INSIDER_H

#include <check.h>
#include <sqlite3.h>

#include "store/audit_seal.h"
#include "store/place.h"
#include "store/seal_vfs.h"

struct insider {
    sqlite3 *db;
    struct seal *seal; /* NULL: the pages are plain */
};

static inline void insider_do(struct insider *insider, const char *text)
{
    char *said = NULL;

    ck_assert_msg(sqlite3_exec(insider->db, text, NULL, NULL, &said) == SQLITE_OK, "%s: %s", text,
                  said);
}

/* Triggers and checks are out of the way. */
static inline void insider_come(struct insider *insider, const struct place *place)
{
    struct arena arena = ARENA_INIT;
    const char *path = place_path(place, PLACE_DB, &arena);

    insider->seal =
        place->page_key ? seal_new(place->machine, place->vfs, place->page_key) : NULL;
    ck_assert_int_eq(sqlite3_open_v2(path, &insider->db, SQLITE_OPEN_READWRITE,
                                     insider->seal ? seal_name(insider->seal) : NULL),
                     SQLITE_OK);
    arena_clear(&arena);
    sqlite3_db_config(insider->db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
    insider_do(insider, "PRAGMA synchronous = OFF; PRAGMA ignore_check_constraints = ON;"
                        " PRAGMA temp_store = MEMORY");
}

static inline void insider_go(struct insider *insider)
{
    ck_assert_int_eq(sqlite3_close(insider->db), SQLITE_OK);
    seal_free(insider->seal);
}

static inline sqlite3_stmt *insider_ask(struct insider *insider, const char *text)
{
    sqlite3_stmt *q;

    ck_assert_msg(sqlite3_prepare_v2(insider->db, text, -1, &q, NULL) == SQLITE_OK, "%s: %s", text,
                  sqlite3_errmsg(insider->db));
    return q;
}

/* A row's seal with this key, over the seal stored before it. */
static inline void insider_seal_of(sqlite3_stmt *row, const struct secret *key,
                                   unsigned char mac[MAC_LENGTH])
{
    static const unsigned char unknown[MAC_LENGTH]; /* what stands before the first row */
    const void *before = sqlite3_column_blob(row, AUDIT_COLUMN_COUNT);
    struct row_seal made;

    seal_start(&made, NULL, before ? before : unknown);
    for (int at = 0; at < AUDIT_COLUMN_COUNT; at++) {
        if (sqlite3_column_type(row, at) == SQLITE_INTEGER)
            seal_int(&made, sqlite3_column_int64(row, at));
        else if (sqlite3_column_type(row, at) == SQLITE_TEXT)
            seal_text(&made, (const char *)sqlite3_column_text(row, at));
        else if (sqlite3_column_type(row, at) == SQLITE_BLOB)
            seal_blob(&made, sqlite3_column_blob(row, at),
                      (size_t)sqlite3_column_bytes(row, at));
        else
            seal_null(&made);
    }
    seal_finish(&made, key, mac);
}

/* Makes the seals of a row and of all behind it again. Without a key it is what anybody can do;
 * with the key of the trail it is a trail again. */
static inline void insider_seal_anew(struct insider *insider, int64_t from,
                                     const struct secret *key)
{
    static const char with_seal_before[] =
        "SELECT " AUDIT_COLUMNS ", (SELECT mac FROM audit_event b WHERE b.seq = a.seq - 1)"
        " FROM audit_event a WHERE seq = ?";
    sqlite3_stmt *rows = insider_ask(insider, with_seal_before);
    sqlite3_stmt *change = insider_ask(insider, "UPDATE audit_event SET mac = ? WHERE seq = ?");
    unsigned char mac[MAC_LENGTH];

    insider_do(insider, "BEGIN");
    for (int64_t seq = from;; seq++) {
        sqlite3_bind_int64(rows, 1, seq);
        if (sqlite3_step(rows) != SQLITE_ROW)
            break;
        insider_seal_of(rows, key, mac);
        sqlite3_reset(rows);
        sqlite3_bind_blob(change, 1, mac, MAC_LENGTH, SQLITE_STATIC);
        sqlite3_bind_int64(change, 2, seq);
        ck_assert_int_eq(sqlite3_step(change), SQLITE_DONE);
        sqlite3_reset(change);
    }
    sqlite3_finalize(rows);
    sqlite3_finalize(change);
    insider_do(insider, "COMMIT");
}

#endif
