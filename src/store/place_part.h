/* SPDX-License-Identifier: MIT */
/*
 * Parts of a larger file: read, hashed, copied out and added to. A backup is a store with its keys
 * behind it.
 */

#ifndef STORE_PLACE_PART_H
#define STORE_PLACE_PART_H

#include <stdint.h>

#include "store/place.h"

struct part {
    const struct place *place;
    const char *name;
    int64_t at, length; /* bytes */
};

/* Asked now and then; false stops (ERR_STOPPED). May be NULL. */
typedef bool part_tell_fn(void *data, int64_t done, int64_t all);

/* The length of a file. */
NODISCARD bool part_size(const struct place *place, const char *name, int64_t *out,
                         struct err *err);

/* Reads a part whole. */
NODISCARD bool part_read(const struct part *part, unsigned char *bytes, struct err *err);

/* BLAKE2b of a part. */
NODISCARD bool part_hash(const struct part *part, part_tell_fn *tell, void *data,
                         unsigned char hash[MAC_LENGTH], struct err *err);

/* A new file `name` of a part, on the disk when it returns; one that cannot be whole is taken
 * away again. */
NODISCARD bool part_copy(const struct part *part, const struct place *to, const char *name,
                         part_tell_fn *tell, void *data, struct err *err);

/* Adds to the end of a file, and puts all of it on the disk. */
NODISCARD bool part_add(const struct place *place, const char *name, const void *bytes,
                        size_t length, struct err *err);

#endif
