/* SPDX-License-Identifier: MIT */
/*
 * The store's file, open.
 *
 * A store is looked at before anything is changed: a stranger's file, or one
 * of a newer program, stays as it is to the byte. Every setting the safety of
 * the records rests on is read back. Work happens in transactions that are
 * begun by name and never nest.
 */

#ifndef STORE_DB_H
#define STORE_DB_H

#include <stdbool.h>

#include "base/date.h"
#include "base/err.h"
#include "base/ident.h"
#include "base/machine.h"
#include "store/place.h"

struct db;

enum access {
    ACCESS_READ, /* looks only; an older store is refused */
    ACCESS_WRITE /* brings an older store up to date first */
};

enum store_kind { STORE_ANY, STORE_LIVE, STORE_TRAINING };
enum store_mode { MODE_CAF, MODE_EHA };

struct db_about {
    struct ident uuid;
    enum store_kind kind; /* never STORE_ANY */
    enum store_mode mode;
    struct instant created;
    int64_t epoch; /* which generation of keys */
    bool sealed;   /* its pages are */
    int schema;    /* number of the last migration */
};

/* Opens the store in a folder. `kind` is what the caller means to open: a
 * live store never opens as a training store, nor the reverse; STORE_ANY takes
 * both. Close it with db_close, also before a fork: a connection does not
 * live in two processes. */
NODISCARD bool db_open(const struct place *place, enum access access, enum store_kind kind,
                       struct db **out, struct err *err);

/* Begins a new store under another name, so that a store is there whole or
 * not at all. Fill it through `out`, then db_publish; db_close before that
 * takes it away again. Refuses a folder that has a store. */
NODISCARD bool db_create(const struct place *place, const struct db_about *about,
                         struct db **out, struct err *err);

/* There is a store in the place, of the kind the caller means; in a sentence why
 * not. `kind` is what its keys say it is. */
NODISCARD bool db_is_there(const struct place *place, struct err *err);
NODISCARD bool db_kind_fits(const struct place *place, enum store_kind wanted,
                            enum store_kind kind, struct err *err);

/* Closes a new store and gives it its name: now it exists. */
NODISCARD bool db_publish(struct db **db, struct err *err);

/* Undoes what is not committed; takes NULL. */
void db_close(struct db *db);

/* "3.40.1": the library this program runs with. */
const char *db_sqlite_version(void);

const struct db_about *db_about(const struct db *db);
const struct machine *db_machine(const struct db *db);
const struct place *db_place(const struct db *db);

/* True when the last program that wrote here was cut off and its unfinished
 * save was undone while opening. */
bool db_was_cut_off(const struct db *db);

/* Who is asked while somebody else is writing; without it, and at the latest,
 * the wait ends after ten seconds (ERR_BUSY). A store opens with its place's. */
void db_on_wait(struct db *db, place_wait_fn *ask, void *data);

/* Transactions. A write takes the store for this program alone at once; a
 * read sees one state of the store from its first row to its end. Beginning
 * one inside another is ERR_BUG, and so is committing a saved version of a
 * record that no row of the trail was added for. */
NODISCARD bool db_write(struct db *db, struct err *err);
NODISCARD bool db_commit(struct db *db, struct err *err);
void db_rollback(struct db *db);
NODISCARD bool db_read(struct db *db, struct err *err);
void db_read_end(struct db *db);
bool db_writing(const struct db *db);

/* Ends a write: commits when `ok`, otherwise undoes it and leaves err as it
 * is. Returns whether it was committed. */
NODISCARD bool db_finish(struct db *db, bool ok, struct err *err);

/* Counts up with every commit by anybody: cheap to ask, to know whether what
 * is on the screen may be stale. */
NODISCARD bool db_data_version(struct db *db, int64_t *out, struct err *err);

/* SQLite's own checks, that every reference leads somewhere, and that tables, indexes and triggers
 * are those of the migrations: ERR_DAMAGED names the first trouble. The quick one is SQLite's only,
 * and skips comparing indexes. */
enum db_check { DB_CHECK_QUICK, DB_CHECK_WHOLE };
NODISCARD bool db_check(struct db *db, enum db_check how, struct err *err);

/* The same to PLACE_DB_NEXT, sealed with another key (NULL: plain) and open as
 * `out`. A write transaction of `db` is open and stays so: nobody else saves between
 * this and the moment the copy takes the store's place. */
NODISCARD bool db_turn(struct db *db, const struct secret *page_key, struct db **out,
                       struct err *err);

/* Counts up the generation of keys; in a write transaction. */
NODISCARD bool db_count_epoch(struct db *db, struct err *err);

/* True when another file has the store's name now: what is read here is of before. */
bool db_is_moved(struct db *db);

/* Copies a store, compact, to an empty file elsewhere, as it is in the read transaction that is
 * open in `db` and stays so. Others go on reading, and wait to save. `tell` is asked how many
 * bytes are there already; false stops (ERR_STOPPED). */
typedef bool db_tell_fn(void *data, int64_t done, int64_t all);
NODISCARD bool db_copy_out(struct db *db, const struct place *to, const char *name,
                           db_tell_fn *tell, void *data, struct err *err);

/* Opens a backup, whose file of this name begins with a store; nobody else uses it, and nothing of
 * it is changed. Pages are opened with the place's key. */
NODISCARD bool db_open_kept(const struct place *place, const char *name, struct db **out,
                            struct err *err);

/* Opens what lies as PLACE_DB_NEXT and has not its name yet, brought up to date. */
NODISCARD bool db_open_next(const struct place *place, struct db **out, struct err *err);

/* How many rows each table of records has, and the store's own. */
struct db_count {
    const char *table; /* static */
    int64_t rows;
};
struct db_counts {
    struct db_count *items; /* in the arena */
    size_t count;
};
NODISCARD bool db_count_rows(struct db *db, struct db_counts *out, struct arena *arena,
                             struct err *err);

/* Copies a store, compact, to a new file in its folder (named without the
 * folder); nobody else writes meanwhile. */
NODISCARD bool db_copy(struct db *db, const char *name, struct err *err);

/* Writes the whole file anew in its place, so that nothing that was taken out is left in a page
 * (safety.md 1.5). Outside of a transaction. ERR_BUSY: others are at work. */
NODISCARD bool db_compact(struct db *db, struct err *err);

#endif
