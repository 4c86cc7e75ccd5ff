/* SPDX-License-Identifier: MIT */
/* Another key for the whole store. */

#include "config.h"

#include "service/rotate_svc.h"

#include <unistd.h>

#include "service/anchor.h"
#include "service/deed.h"
#include "service/session_private.h"
#include "store/audit_store.h"
#include "store/keyring.h"

static bool may(struct deed *deed, struct err *err)
{
    struct relation relation = { .roles = deed->session->who.roles };

    if (!deed_allowed(deed, PERMIT_ACCOUNTS, OPERATION_UPDATE, &relation, err))
        return false;
    return keyring_is_sealed(deed->session->ring) ||
           err_set(err, ERR_REFUSED,
                   "The pages of this store are not sealed: another key would keep nobody out.");
}

/* The copy counts its generation up, and its trail goes on with the row. */
static bool write_rows(struct deed *deed, struct db *next, struct err *err)
{
    struct audit_event event = deed_event(deed, AUDIT_ROTATE);
    bool ok;

    if (!db_write(next, err))
        return false;
    ok = db_count_epoch(next, err) &&
         audit_store_append(next, deed->session->chain, &event, err);
    return db_finish(next, ok, err);
}

static bool copy_store(struct deed *deed, const struct keyring *next, struct err *err)
{
    struct db *copy = NULL;
    bool ok = db_turn(deed->db, keyring_pages(next), &copy, err) && write_rows(deed, copy, err);

    db_close(copy);
    return ok;
}

/* The store first: keys that do not fit any more look for those that do. */
static bool take_places(const struct place *place, struct err *err)
{
    return place_remove_file(place, PLACE_DB_NEXT "-journal", err) &&
           place_rename(place, PLACE_DB_NEXT, PLACE_DB, err) &&
           place_rename(place, PLACE_KEYS_NEXT, PLACE_KEYS, err);
}

static void take_away(const struct place *place)
{
    struct err quiet = ERR_INIT;

    if (!place_remove_file(place, PLACE_DB_NEXT, &quiet) ||
        !place_remove_file(place, PLACE_DB_NEXT "-journal", &quiet) ||
        !place_remove_file(place, PLACE_KEYS_NEXT, &quiet))
        quiet = ERR_INIT; /* the next time it is written over */
}

static bool turn(struct deed *deed, struct keyring **next, struct err *err)
{
    const struct place *place = &deed->session->place;

    if (keyring_turn(deed->session->ring, next, err) && copy_store(deed, *next, err))
        return take_places(place, err);
    take_away(place);
    return false;
}

/* Nobody saves and nobody changes a slot meanwhile. */
static bool turn_alone(struct deed *deed, struct keyring **next, struct err *err)
{
    int lock = place_lock(&deed->session->place, PLACE_UNLOCK, err);
    bool ok;

    if (lock < 0)
        return false;
    ok = turn(deed, next, err);
    close(lock);
    return ok;
}

bool keys_rotate(struct session *session, const struct secret *passphrase, struct err *err)
{
    struct keyring *next = NULL;
    struct deed deed;

    if (!session_confirm(session, passphrase, err) || !deed_begin(session, &deed, NULL, err))
        return false;
    if (!may(&deed, err) || !turn_alone(&deed, &next, err)) {
        keyring_close(next);
        return deed_end(&deed, false, err);
    }
    db_rollback(deed.db);
    if (!session_take_keys(session, next, err))
        return false;
    anchor_leave(session, "rotate");
    return true;
}
