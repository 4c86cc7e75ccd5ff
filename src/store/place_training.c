/* SPDX-License-Identifier: MIT */
/* Taking a training store away, to begin it anew. */

#include "config.h"

#include "store/db.h"
#include "store/keyring.h"
#include "store/place.h"

/* By its keys, which open without a passphrase, and by what they open. */
static bool is_training(const struct place *place, struct err *err)
{
    struct place opened = *place;
    struct keyring *ring = NULL;
    struct db *db = NULL;
    bool ok = keyring_open(place, &ring, err) &&
              db_kind_fits(place, STORE_TRAINING, keyring_kind(ring), err) &&
              keyring_unlock_open(ring, err);

    if (ok) {
        opened.page_key = keyring_pages(ring);
        ok = db_open(&opened, ACCESS_WRITE, STORE_TRAINING, &db, err);
    }
    db_close(db);
    keyring_close(ring);
    return ok;
}

bool place_remove_training(const struct place *place, struct err *err)
{
    return is_training(place, err) && place_remove_file(place, PLACE_KEYS, err) &&
           place_remove_file(place, PLACE_ATTEMPTS, err) &&
           place_remove_file(place, PLACE_RESERVE, err) && place_remove_file(place, PLACE_DB, err);
}
