/* SPDX-License-Identifier: MIT */
/* Taking a training store away, to begin it anew. */

#include "config.h"

#include <errno.h>
#include <unistd.h>

#include "store/db.h"
#include "store/place.h"

static bool is_training(const struct place *place, struct err *err)
{
    struct db *db = NULL;

    if (!db_open(place, ACCESS_WRITE, STORE_TRAINING, &db, err))
        return false;
    db_close(db);
    return true;
}

static bool remove_file(const struct place *place, const char *name, struct err *err)
{
    struct arena scratch = ARENA_INIT;
    int number = unlink(place_path(place, name, &scratch)) == 0 ? 0 : errno;

    arena_clear(&scratch);
    return number == 0 || number == ENOENT || place_trouble(place, name, number, err);
}

bool place_remove_training(const struct place *place, struct err *err)
{
    return is_training(place, err) && remove_file(place, PLACE_KEYS, err) &&
           remove_file(place, PLACE_ATTEMPTS, err) && remove_file(place, PLACE_DB, err);
}
