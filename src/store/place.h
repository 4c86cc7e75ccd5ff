/* SPDX-License-Identifier: MIT */
/*
 * Where a store is: a folder with three files.
 *
 * store.db holds the records, store.keys the keys, store.attempts the failed
 * sign-ins; store.reserve beside them holds nothing but room. Files are 0600 in
 * one person's folder, and 0660 in a folder a site shares through its group
 * (setgid).
 */

#ifndef STORE_PLACE_H
#define STORE_PLACE_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

#include "base/arena.h"
#include "base/err.h"
#include "base/machine.h"
#include "base/secret.h"

/* Asked every few milliseconds while somebody else has what is needed:
 * `what` is waited for ("another sign-in on this machine"), so long already.
 * False gives up (ERR_STOPPED). */
typedef bool place_wait_fn(void *data, const char *what, int waited_ms);

struct place {
    const struct machine *machine;
    const char *folder;
    const char *vfs; /* SQLite's name for the way to the disk; NULL is the plain one */
    const struct secret *page_key; /* NULL: its pages are not sealed */
    bool kept; /* a backup: only read, nothing is locked or made beside it, on whatever disk */
    place_wait_fn *wait; /* NULL: nobody is asked */
    void *wait_data;
};

/* How long a lock is waited for when nobody gives up earlier. */
enum { PLACE_WAIT_MOST_MS = 30000 };

#define PLACE_DB "store.db"
#define PLACE_DB_NEW "store.db.new"       /* while it is being made */
#define PLACE_KEYS "store.keys"
#define PLACE_KEYS_NEW "store.keys.new"   /* while it is being written */
#define PLACE_DB_NEXT "store.db.next"     /* while its keys are being changed */
#define PLACE_KEYS_NEXT "store.keys.next" /* the keys of that, until they take their place */
#define PLACE_ATTEMPTS "store.attempts"
#define PLACE_BACKED "store.backup"       /* when the last proved backup was made, and where */
#define PLACE_BACKED_NEW "store.backup.new"
#define PLACE_RESERVE "store.reserve"     /* room that a full disk gives back */
#define PLACE_UNLOCK "store.unlock"       /* locked while a passphrase is tried */

/* "FOLDER/name". */
char *place_path(const struct place *place, const char *name, struct arena *arena);

/* Makes the folder, and those above it, when they are not there (0700). */
NODISCARD bool place_make(const struct place *place, struct err *err);

/* The mode of new files: 0660 in a setgid folder, else 0600. */
mode_t place_mode(const struct place *place);

/* Tells SQLite that nobody here has a second thread: its locks against one take
 * a third of the time. Heard only before SQLite is at work, so whatever may
 * be the first to call it does this before. */
void place_one_thread(void);

/* True when a store is there (its store.db exists). */
bool place_has_store(const struct place *place);

/* Refuses a folder on another machine's disk (NFS, SMB, FUSE, 9P...): locks
 * do not hold there, and a store would be damaged. */
NODISCARD bool place_check_local(const struct place *place, struct err *err);

/* How much room there is on the store's disk. */
enum place_room {
    ROOM_ENOUGH, /* or it cannot be told */
    ROOM_LOW,    /* under a twentieth and under 4 GiB: somebody should make room */
    ROOM_LAST    /* under a hundredth and under 256 MiB: no new work is begun */
};
enum place_room place_room(const struct place *place);

/* Keeps 16 MiB of the disk while there is enough, for what was typed when the
 * disk is full; does nothing where that cannot be. */
void place_reserve_keep(const struct place *place);

/* Gives it back; true when there was any. */
bool place_reserve_release(const struct place *place);

/* Makes a new empty file that nobody else made, with the mode above; an old
 * one of that name, left by a program that was killed, is removed first. */
NODISCARD bool place_make_file(const struct place *place, const char *name, struct err *err);

/* Writes `name` whole or not at all: under `temporary`, to the disk, then
 * under its own name, and the folder to the disk. */
NODISCARD bool place_write(const struct place *place, const char *name, const char *temporary,
                           const void *bytes, size_t length, struct err *err);

/* Reads a whole file of at most `most` bytes. */
NODISCARD bool place_read(const struct place *place, const char *name, size_t most,
                          unsigned char **bytes, size_t *length, struct arena *arena,
                          struct err *err);

/* True when there is something of that name. */
bool place_has(const struct place *place, const char *name);

/* Takes a file away; none there is no failure. */
NODISCARD bool place_remove_file(const struct place *place, const char *name, struct err *err);

/* Takes away a training store, keys first; a live one is never touched
 * (ERR_REFUSED). */
NODISCARD bool place_remove_training(const struct place *place, struct err *err);

/* Gives the file `from` the name `to` and puts the folder on the disk; when it
 * cannot have the name, `from` keeps its own. */
NODISCARD bool place_rename(const struct place *place, const char *from, const char *to,
                            struct err *err);

/* Opens `name` for reading and writing, making it when it is not there, and
 * takes its lock, waiting for it; -1 when that cannot be: ERR_BUSY when it took
 * too long, ERR_STOPPED when whoever waits gave up. close() gives it back. */
int place_lock(const struct place *place, const char *name, struct err *err);

/* Puts a line at the end of a file somewhere else, which must be there already, in one piece
 * and on the disk. An empty one only tries the file. 0, or the number of the trouble. */
int place_add_line(const struct place *place, const char *path, const char *line);

/* How small files of the place get to the disk. */
const struct file_calls *place_calls(const struct place *place);

/* Tells a failed system call on a file of the store in a sentence. */
bool place_trouble(const struct place *place, const char *name, int number, struct err *err);

#endif
