/* SPDX-License-Identifier: MIT */
/* Taking a training store away, to begin it anew. */

#include "config.h"

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

bool place_remove_training(const struct place *place, struct err *err)
{
    return is_training(place, err) && place_remove_file(place, PLACE_KEYS, err) &&
           place_remove_file(place, PLACE_ATTEMPTS, err) &&
           place_remove_file(place, PLACE_RESERVE, err) && place_remove_file(place, PLACE_DB, err);
}
