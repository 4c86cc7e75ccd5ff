/* SPDX-License-Identifier: MIT */
/*
 * What the files of db, stmt and migrate share and nobody else sees.
 */

#ifndef STORE_DB_PRIVATE_H
#define STORE_DB_PRIVATE_H

#include <sqlite3.h>

#include "base/secret.h"
#include "model/entity.h"
#include "store/audit_store.h"
#include "store/db.h"
#include "store/seal_vfs.h"
#include "store/stmt.h"

/* Marks a file as ours: "CafD" in its header. */
#define DB_APPLICATION_ID 0x43616644

enum { DB_WAIT_MOST_MS = 10000, DB_STATEMENTS = 512, DB_ROWS = 256 };

enum tx { TX_NONE, TX_READ, TX_WRITE };

/* What the authorizer lets pass. */
enum trust {
    TRUST_WORK,    /* rows may be read, added, changed */
    TRUST_SETTING, /* our own pragmas and checks */
    TRUST_SCHEMA   /* a migration: tables may be made */
};

/* Versions saved in this transaction that no row of the trail names yet, and
 * the row after which theirs will stand. */
struct unnamed {
    struct audit_anchor head; /* the last row; nobody else adds one meanwhile */
    bool head_known;
    int count;
    struct mac all;
    unsigned char one[MAC_LENGTH];
};

/* The number inside of a record met in the transaction of that count. */
struct row_known {
    struct ident id;
    enum entity_id kind;
    int64_t row;
    uint64_t begun;
};

struct db {
    sqlite3 *handle;
    struct place place; /* its strings are in `names` */
    struct seal *seal;  /* NULL: the pages are not sealed */
    const char *vfs;    /* the way to the disk: the seal's, or the place's */
    char *path;
    struct arena names;
    enum access access;
    enum tx tx;
    enum trust trust;
    struct unnamed unnamed;
    uint64_t begun; /* transactions so far */
    struct row_known rows[DB_ROWS];
    bool unpublished;
    bool cut_off;
    struct db_about about;
    struct stmt *statements[DB_STATEMENTS]; /* by the address of their text */
    sqlite3_stmt *tx_begin, *tx_commit;     /* of saves; NULL before the first */
    int64_t waited_us;
    bool stopped;
    struct stmt_work work;
    char eyes[33]; /* a login; "": nobody's (store/eyes.h) */
    int eyes_shut; /* how often, one in another */
    int eyes_unsealed;
    bool eyes_only_audit;
    int lock; /* of the folder, while a store is being made; -1 */
};

/* db_peek.c: what a file is, without changing a byte of it. */
struct db_peek {
    bool cut_off; /* an unfinished save lies beside it */
    int version;
};
NODISCARD bool db_peek(const struct place *place, const char *vfs, const char *path,
                       struct db_peek *out, struct err *err);

/* db_settings.c: sets all and reads all back. */
NODISCARD bool db_settings(struct db *db, struct err *err);

/* db_schema.c: ERR_DAMAGED when a table, index or trigger is not as the migrations make it, is
 * missing or was put in. */
NODISCARD bool db_schema_check(struct db *db, struct err *err);

/* db_guard.c: the authorizer. */
void db_guard(struct db *db);

/* db_wait.c: the busy handler. */
void db_wait(struct db *db);

/* db_words.c: "has_words(text, words)" for statements: are all words, each ended by DB_WORD_ENDS or
 * the end, somewhere in the text? Of no words (NULL, "") all are. */
#define DB_WORD_ENDS "\n"
NODISCARD bool db_words(struct db *db, struct err *err);

/* db_trouble.c: says SQLite's last failure in a sentence; returns false. */
bool db_trouble(struct db *db, int code, struct err *err);

/* The same of a backup whose store is not whole. */
bool db_damaged_backup(const struct db *db, struct err *err);

/* Runs constant text without rows; and one that gives one whole number. */
bool db_run(struct db *db, const char *text, struct err *err);
bool db_number(struct db *db, const char *text, int64_t *out, struct err *err);

/* stmt.c: SQLite's own statement, where each microsecond counts. */
sqlite3_stmt *stmt_handle(struct stmt *q);
void stmt_close_all(struct db *db);

#endif
