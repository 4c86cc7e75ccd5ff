/* SPDX-License-Identifier: MIT */
/*
 * What proving a long trail costs, beside reading the same rows with SQLite alone, in one run; and
 * how long the slice takes that is proved between two keys.
 *
 * BENCH_FOLDER is where the stores are made, BENCH_TRAIL how many rows the trail has.
 */

#include "config.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/die.h"
#include "bench/figure.h"
#include "store/audit_store.h"
#include "store/db.h"

enum { ROWS = 1000000, IN_ONE = 10000, TIMES = 3, SLICE = 1000, BOUND_MS = 3000 };

struct office {
    struct place place;
    struct db *db;
    struct times whole, slice;
};

struct bench {
    struct office plain, sealed;
    struct times floor;
    struct secret *key, *chain;
    struct err err;
};

static void must(struct bench *b, bool ok)
{
    if (!ok)
        die("%s", b->err.msg);
}

static void fill(struct bench *b, struct db *db, int rows)
{
    for (int i = 0; i < rows; i++) {
        struct audit_event event = {
            .who = { .sitting = { { 1, (uint8_t)(i >> 8) } }, .user = { { 2, (uint8_t)i } },
                     .org = "Fennmoor Primary School", .login = "hoduya", .role = "PRACTITIONER",
                     .unix_uid = 1001, .host = "desk1", .terminal = "/dev/pts/3" },
            .action = AUDIT_VIEW,
            .case_id = { { 3, (uint8_t)(i >> 4), (uint8_t)(i >> 12) } },
            .entity = "element_entry",
            .reason = "lead professional",
        };

        if (i % IN_ONE == 0)
            must(b, db_write(db, &b->err));
        must(b, audit_store_append(db, b->chain, &event, &b->err));
        if ((i + 1) % IN_ONE == 0 || i + 1 == rows)
            must(b, db_commit(db, &b->err));
    }
}

static void make(struct bench *b, struct office *o, const char *folder, int rows)
{
    struct db_about about = { .uuid = { { 7 } }, .kind = STORE_LIVE, .created = { 5 } };

    o->place.machine = machine_real();
    o->place.folder = folder;
    must(b, place_make(&o->place, &b->err) && db_create(&o->place, &about, &o->db, &b->err) &&
                db_publish(&o->db, &b->err) &&
                db_open(&o->place, ACCESS_WRITE, STORE_LIVE, &o->db, &b->err));
    fill(b, o->db, rows);
}

/* Every value of every row, read and left. */
static void read_all(struct bench *b, const char *path)
{
    double begun = now_ms();
    sqlite3_stmt *q;
    sqlite3 *db;

    if (sqlite3_open_v2(path, &db, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK ||
        sqlite3_prepare_v2(db, "SELECT * FROM audit_event ORDER BY seq", -1, &q, NULL) != SQLITE_OK)
        die("%s", sqlite3_errmsg(db));
    while (sqlite3_step(q) == SQLITE_ROW)
        for (int i = 0; i < sqlite3_column_count(q); i++)
            (void)sqlite3_column_bytes(q, i);
    sqlite3_finalize(q);
    sqlite3_close(db);
    times_add(&b->floor, now_ms() - begun);
}

static void prove(struct bench *b, struct office *o)
{
    struct audit_verdict verdict;
    struct audit_round round = { .begun = false };
    double begun = now_ms();
    bool over = false;

    must(b, audit_store_verify(o->db, b->chain, NULL, NULL, NULL, &verdict, &b->err));
    times_add(&o->whole, now_ms() - begun);
    while (!over) {
        begun = now_ms();
        must(b, audit_store_verify_some(o->db, b->chain, NULL, &round, SLICE, &over, &b->err));
        times_add(&o->slice, now_ms() - begun);
    }
}

static void take_away(struct office *o)
{
    struct err quiet = ERR_INIT;

    db_close(o->db);
    if (place_remove_file(&o->place, PLACE_DB, &quiet) &&
        place_remove_file(&o->place, PLACE_DB "-journal", &quiet))
        rmdir(o->place.folder);
}

int main(void)
{
    const char *folder = getenv("BENCH_FOLDER"), *wanted = getenv("BENCH_TRAIL");
    int rows = wanted ? atoi(wanted) : ROWS;
    char own[] = "/tmp/cafdesk-bench-XXXXXX", plain[500], sealed[500], path[520];
    struct bench b = { .err = ERR_INIT };

    if (!folder)
        folder = mkdtemp(own);
    snprintf(plain, sizeof(plain), "%s/trail-plain", folder);
    snprintf(sealed, sizeof(sealed), "%s/trail-sealed", folder);
    snprintf(path, sizeof(path), "%s/%s", plain, PLACE_DB);
    b.key = secret_random(machine_real(), KEY_LENGTH);
    b.chain = secret_random(machine_real(), KEY_LENGTH);
    b.sealed.place.page_key = b.key;
    make(&b, &b.plain, plain, rows);
    make(&b, &b.sealed, sealed, rows);
    for (int i = 0; i < TIMES; i++) {
        read_all(&b, path);
        prove(&b, &b.plain);
        prove(&b, &b.sealed);
    }
    tell_head("a long trail proved, against its rows read");
    tell_most("rows", rows, "rows", 0);
    tell_ratio("a plain store's", &b.floor, &b.plain.whole, 4.0);
    tell_ratio("a sealed store's", &b.floor, &b.sealed.whole, 4.0);
    tell_share("a sealed store's, the worst", &b.sealed.whole, 1.0, BOUND_MS);
    tell_share("a slice between two keys, 99 of 100", &b.sealed.slice, 0.99, 50);
    take_away(&b.plain);
    take_away(&b.sealed);
    if (folder == own)
        rmdir(own);
    secret_free(b.key);
    secret_free(b.chain);
    return 0;
}
