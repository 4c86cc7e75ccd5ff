/* SPDX-License-Identifier: MIT */
/*
 * One file of a backup, as it lies on a disk.
 *
 *     store     the copy, as SQLite's own file: sealed pages stay sealed
 *     keys      store.keys of that moment, byte by byte
 *     manifest  lines of text: which store, when, by whom, lengths, hashes, the
 *               head of the trail as an anchor, how many rows of each kind, and
 *               a MAC over all of it with a key from the data key
 *     tail      magic 8, length of the store 8, of the keys 8, of the manifest 8,
 *               check sum over the manifest and the tail before it 32
 *
 * Numbers of the tail are little-endian. The check sum and the hashes find accidents before a
 * passphrase is asked; the MAC finds everything else. docs/decisions/0082.
 */

#ifndef SERVICE_BACKUP_FILE_H
#define SERVICE_BACKUP_FILE_H

#include "store/audit_store.h"
#include "store/db.h"
#include "store/keyring.h"
#include "store/place_part.h"

#define BACKUP_ENDING ".backup"
#define BACKUP_PART ".part" /* while it is being made */

struct backup_manifest {
    struct ident store;
    enum store_kind kind;
    bool sealed;
    int schema;
    int64_t epoch;
    struct instant made;
    const char *by; /* a login */
    struct audit_anchor head;
    struct db_counts counts;
    int64_t store_bytes, keys_bytes;
    unsigned char store_hash[MAC_LENGTH], keys_hash[MAC_LENGTH];
};

enum { BACKUP_NAME = 64 };

/* "cafdesk-1f3a9c2e-2010-03-22T104200Z.backup": the first digits of the store's id, and when. */
void backup_file_name(const struct ident *store, struct instant made, char name[BACKUP_NAME]);

/* False when the name is not one of these. */
bool backup_file_named(const char *name, const struct ident *store, struct instant *made);

/* Ends a file that so far holds nothing but the store: fills in lengths and hashes, adds the rest
 * and puts all on the disk. `key` is keyring_backups'. */
NODISCARD bool backup_file_end(const struct place *place, const char *name,
                               struct backup_manifest *manifest, const unsigned char *keys,
                               const struct secret *key, part_tell_fn *tell, void *data,
                               struct err *err);

/* What a file says of itself. */
struct backup_file {
    struct backup_manifest manifest;
    const unsigned char *keys; /* of keys_bytes */
    const char *words;         /* of the manifest that are proved by the MAC */
    size_t words_length;
    unsigned char mac[MAC_LENGTH];
};

/* Reads the end of it and its keys; all in the arena. ERR_DAMAGED: cut short, or no backup. */
NODISCARD bool backup_file_read(const struct place *place, const char *name,
                                struct backup_file *out, struct arena *arena, struct err *err);

/* Are store and keys what the manifest says they were? */
NODISCARD bool backup_file_hashes(const struct place *place, const char *name,
                                  const struct backup_file *file, part_tell_fn *tell, void *data,
                                  struct err *err);

/* Was the manifest written with this key? */
NODISCARD bool backup_file_proved(const struct place *place, const char *name,
                                  const struct backup_file *file, const struct secret *key,
                                  struct err *err);

#endif
