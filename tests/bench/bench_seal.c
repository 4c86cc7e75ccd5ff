/* SPDX-License-Identifier: MIT */
/*
 * What sealing the pages costs: the same deeds in a store whose pages are sealed
 * and in one whose pages are plain, turn by turn in one run.
 *
 * BENCH_FOLDER is where the stores are made, BENCH_ROWS how many rows are loaded.
 */

#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/die.h"
#include "bench/figure.h"
#include "store/audit_store.h"
#include "store/db.h"
#include "store/draft_store.h"
#include "store/user_store.h"

enum { COMMITS = 2000, ROWS = 100000, IN_ONE = 1000, LOOKS = 20, WAYS = 2 };

struct way {
    struct place place;
    struct db *db;
    struct times commit, load, look, open;
};

struct bench {
    struct way ways[WAYS]; /* plain, sealed */
    struct secret *key, *chain;
    struct err err;
};

static const struct ident amy = { { 0xa } };

static void must(struct bench *b, bool ok)
{
    if (!ok)
        die("%s", b->err.msg);
}

static void trail(struct bench *b, struct way *way)
{
    struct audit_event event = { .action = AUDIT_VIEW };

    must(b, audit_store_append(way->db, b->chain, &event, &b->err));
}

static void make(struct bench *b, struct way *way, const char *folder, const char *name)
{
    static char folders[WAYS][500];
    struct db_about about = { .uuid = { { 7 } }, .kind = STORE_LIVE, .created = { 5 } };
    struct stored_user user = { .id = amy, .login = "aamber", .name = "Amy Amber",
                                .disabled_at = INSTANT_NONE };
    struct record_stamp stamp = { .at_ms = 5 };
    char *path = folders[way - b->ways];

    snprintf(path, sizeof(folders[0]), "%s/%s", folder, name);
    way->place.machine = machine_real();
    way->place.folder = path;
    must(b, place_make(&way->place, &b->err));
    must(b, db_create(&way->place, &about, &way->db, &b->err) && db_write(way->db, &b->err) &&
                user_store_add(way->db, &user, &stamp, &b->err));
    trail(b, way);
    must(b, db_commit(way->db, &b->err) && db_publish(&way->db, &b->err) &&
                db_open(&way->place, ACCESS_WRITE, STORE_LIVE, &way->db, &b->err));
}

static void commit_one(struct bench *b, struct way *way)
{
    double begun = now_ms();

    must(b, db_write(way->db, &b->err));
    trail(b, way);
    must(b, db_commit(way->db, &b->err));
    times_add(&way->commit, now_ms() - begun);
}

/* A thousand notes of 220 letters in one save. */
static void load(struct bench *b, struct way *way, int from)
{
    char form[40], body[221];
    struct stored_draft draft = { .form = form, .title = "note", .body = body };
    double begun = now_ms();

    must(b, db_write(way->db, &b->err));
    for (int i = from; i < from + IN_ONE; i++) {
        snprintf(form, sizeof(form), "form %d", i);
        memset(body, 'a' + i % 26, sizeof(body) - 1);
        body[sizeof(body) - 1] = '\0';
        must(b, draft_store_keep(way->db, &amy, &draft, &b->err));
    }
    must(b, db_commit(way->db, &b->err));
    times_add(&way->load, now_ms() - begun);
}

/* All of them read, from a store that was just opened. */
static void look(struct bench *b, struct way *way)
{
    struct stored_drafts drafts;
    struct arena arena = ARENA_INIT;
    double begun = now_ms();

    db_close(way->db);
    must(b, db_open(&way->place, ACCESS_WRITE, STORE_LIVE, &way->db, &b->err));
    times_add(&way->open, now_ms() - begun);
    begun = now_ms();
    must(b, draft_store_list(way->db, &amy, &drafts, &arena, &b->err));
    times_add(&way->look, now_ms() - begun);
    arena_clear(&arena);
}

static void both(struct bench *b, void (*deed)(struct bench *b, struct way *way), int times)
{
    for (int i = 0; i < times * WAYS; i++)
        deed(b, &b->ways[i % WAYS]);
}

static void load_both(struct bench *b, int rows)
{
    for (int i = 0; i < rows; i += IN_ONE)
        for (int way = 0; way < WAYS; way++)
            load(b, &b->ways[way], i);
}

static void tell(struct bench *b)
{
    struct way *plain = &b->ways[0], *sealed = &b->ways[1];

    tell_head("sealed pages against plain ones");
    tell_ratio("a row saved for good", &plain->commit, &sealed->commit, 1.3);
    tell_ratio("a thousand rows in one save", &plain->load, &sealed->load, 2.0);
    tell_ratio("the store opened", &plain->open, &sealed->open, 1.5);
    tell_ratio("all rows read afresh", &plain->look, &sealed->look, 2.0);
}

static void take_away(struct way *way)
{
    struct err quiet = ERR_INIT;

    db_close(way->db);
    if (place_remove_file(&way->place, PLACE_DB, &quiet) &&
        place_remove_file(&way->place, PLACE_DB "-journal", &quiet))
        rmdir(way->place.folder);
}

int main(void)
{
    const char *folder = getenv("BENCH_FOLDER");
    const char *rows = getenv("BENCH_ROWS");
    char own[] = "/tmp/cafdesk-bench-XXXXXX";
    struct bench b = { .err = ERR_INIT };

    if (!folder)
        folder = mkdtemp(own);
    b.key = secret_random(machine_real(), KEY_LENGTH);
    b.chain = secret_random(machine_real(), KEY_LENGTH);
    b.ways[1].place.page_key = b.key;
    make(&b, &b.ways[0], folder, "plain");
    make(&b, &b.ways[1], folder, "sealed");
    both(&b, commit_one, COMMITS);
    load_both(&b, rows ? atoi(rows) : ROWS);
    both(&b, look, LOOKS);
    tell(&b);
    for (int i = 0; i < WAYS; i++)
        take_away(&b.ways[i]);
    if (folder == own)
        rmdir(own);
    secret_free(b.key);
    secret_free(b.chain);
    return 0;
}
