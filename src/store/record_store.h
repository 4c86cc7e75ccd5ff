/* SPDX-License-Identifier: MIT */
/*
 * Records of any kind, as the dictionary describes them.
 *
 * Every save keeps the content as a version of its own, with a salted hash
 * that the trail names; so what was there on any day can be shown, and a
 * change that went round the program is seen. All of it happens in the
 * caller's transaction.
 */

#ifndef STORE_RECORD_STORE_H
#define STORE_RECORD_STORE_H

#include "base/arena.h"
#include "model/record.h"

struct db;

enum { RECORD_HASH = 32 };

/* Who saves, when, for which case (none: no case). */
struct record_stamp {
    int64_t at_ms;
    struct ident user;
    struct ident case_id;
};

/* Adds a record with its id and version 1. A reference that leads nowhere is
 * ERR_INVALID with the field. The hash is what the trail keeps. */
NODISCARD bool record_store_add(struct db *db, enum entity_id kind, void *record,
                                const struct record_stamp *stamp, uint8_t hash[RECORD_HASH],
                                struct err *err);

/* Changes the record of that id and version, and counts the version up.
 * ERR_CONFLICT when somebody saved meanwhile, ERR_NOT_FOUND when it is gone. */
NODISCARD bool record_store_change(struct db *db, enum entity_id kind, void *record,
                                   const struct record_stamp *stamp, uint8_t hash[RECORD_HASH],
                                   struct err *err);

NODISCARD bool record_store_get(struct db *db, enum entity_id kind, const struct ident *id,
                                void *record, struct arena *arena, struct err *err);

/* True in `there` when a record of that kind has this id. */
NODISCARD bool record_store_exists(struct db *db, enum entity_id kind, const struct ident *id,
                                   bool *there, struct err *err);

/* What a record of a kind with a parent hangs from. ERR_NOT_FOUND. */
NODISCARD bool record_store_parent(struct db *db, enum entity_id kind, const struct ident *id,
                                   struct ident *parent, struct err *err);

/* Gives each record its room: memory of the struct's size. NULL stops. */
typedef void *record_room_fn(void *data);

/* The children of a record in the order they were made; those taken back only
 * when `voided_too`. */
NODISCARD bool record_store_children(struct db *db, enum entity_id kind,
                                     const struct ident *parent, bool voided_too,
                                     record_room_fn *room, void *data, struct arena *arena,
                                     struct err *err);

/* Checklists that joined a case, or access requests about it: records that name
 * a case and hang from something else. */
NODISCARD bool record_store_naming_case(struct db *db, enum entity_id kind,
                                        const struct ident *case_id, record_room_fn *room,
                                        void *data, struct arena *arena, struct err *err);

/* All records of a kind in the order they were made, at most `limit` after
 * row `*at` (0: from the first); `*at` is moved on. */
NODISCARD bool record_store_all(struct db *db, enum entity_id kind, int64_t *at, int limit,
                                record_room_fn *room, void *data, struct arena *arena,
                                struct err *err);

/* A record as it was in a version. ERR_NOT_FOUND when there is none, or its
 * content was erased. */
NODISCARD bool record_store_version(struct db *db, enum entity_id kind, const struct ident *id,
                                    int64_t version, void *record, struct arena *arena,
                                    struct err *err);

/* The row of the trail that names a version; ERR_NOT_FOUND as above. */
NODISCARD bool record_store_seq(struct db *db, const struct ident *id, int64_t version,
                                int64_t *seq, struct err *err);

/* A record as it stood at the end of a moment; ERR_NOT_FOUND: not there yet. */
NODISCARD bool record_store_as_at(struct db *db, enum entity_id kind, const struct ident *id,
                                  int64_t at_ms, void *record, struct arena *arena,
                                  struct err *err);

/* Proves that what the tables hold is what was last saved: ERR_DAMAGED names
 * the first record that differs. `progress` may be NULL; false stops. */
typedef bool record_progress_fn(void *data, int64_t done);
NODISCARD bool record_store_prove(struct db *db, record_progress_fn *progress, void *data,
                                  struct err *err);

#endif
