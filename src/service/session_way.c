/* SPDX-License-Identifier: MIT */
/* A session's store: opened, by whichever way somebody comes in, and closed. */

#include "config.h"

#include "service/session_way.h"

#include <stdlib.h>

#include "base/die.h"
#include "model/judging_word.h"
#include "service/session_private.h"
#include "store/keyring.h"

static enum store_kind kind_of(const struct store_choice *choice)
{
    switch (choice->kind) {
    case CHOICE_ANY:
        return STORE_ANY;
    case CHOICE_LIVE:
        return STORE_LIVE;
    case CHOICE_TRAINING:
        return STORE_TRAINING;
    }
    return STORE_ANY;
}

struct session *session_new(const struct store_choice *choice)
{
    struct session *session = calloc(1, sizeof(*session));

    if (!session)
        die_of_memory();
    session->looks_back = DATE_NONE;
    session->chosen_piece = -1;
    session->marks = -1;
    session->machine = choice->machine;
    session->kind = kind_of(choice);
    session->place.machine = choice->machine;
    session->place.vfs = choice->vfs;
    session->place.wait = choice->wait;
    session->place.wait_data = choice->wait_data;
    session->anchored.file = arena_strdup(&session->arena, choice->anchors);
    session->place.folder = arena_strdup(&session->arena, choice->folder);
    session->trail.terminal = arena_strdup(&session->arena, choice->terminal);
    session->parameters = choice->parameters ? *choice->parameters : parameters_default();
    session->plain_words = choice->plain_words ? choice->plain_words : judging_words_default();
    return session;
}

/* The records: sealed pages need the keys to be open. */
static bool open_records(struct session *session, struct err *err)
{
    if (session->db)
        return true;
    session->place.page_key = keyring_pages(session->ring);
    if (!db_open(&session->place, ACCESS_WRITE, session->kind, &session->db, err))
        return false;
    session_open_eyes(session);
    return keyring_fits(session->ring, db_about(session->db), err);
}

bool session_open_store(struct session *session, struct err *err)
{
    if (!db_is_there(&session->place, err) ||
        !keyring_open(&session->place, &session->ring, err) ||
        !db_kind_fits(&session->place, session->kind, keyring_kind(session->ring), err))
        return false;
    session->training = keyring_kind(session->ring) == STORE_TRAINING;
    return keyring_is_sealed(session->ring) || open_records(session, err);
}

void session_close_store(struct session *session)
{
    db_close(session->db);
    session->db = NULL;
    session->place.page_key = NULL;
    session->chain = NULL;
    session->standing = (struct standing){ 0 };
}

void session_close_keys(struct session *session)
{
    keyring_close(session->ring);
    session->ring = NULL;
}

bool session_take_keys(struct session *session, struct keyring *ring, struct err *err)
{
    session_close_store(session);
    session_close_keys(session);
    session->ring = ring;
    session->chain = keyring_chain(ring);
    return open_records(session, err);
}

/* ----- Ways in ---------------------------------------------------------- */

static bool unlock_by(struct session *session, const struct way_in *way, struct err *err)
{
    if (way->login)
        return keyring_unlock(session->ring, way->login, way->passphrase, err);
    if (way->first)
        return keyring_unlock_recovery(session->ring, way->first, way->second, err);
    return keyring_unlock_open(session->ring, err);
}

/* These keys in the place of those that did not fit. */
static bool try_other(struct session *session, struct keyring *ring, const struct way_in *way,
                      struct err *err)
{
    session_close_store(session);
    session_close_keys(session);
    session->ring = ring;
    return unlock_by(session, way, err) && open_records(session, err);
}

/* The keys were changed: cut off before the new ones had taken their place, or
 * done since the old ones were read. Anything else stays what it was. */
static bool settle(struct session *session, const struct way_in *way, struct err *err)
{
    uint64_t epoch = keyring_epoch(session->ring);
    struct keyring *other = NULL;
    struct err quiet = ERR_INIT;

    if (place_has(&session->place, PLACE_KEYS_NEXT) &&
        keyring_open_next(&session->place, &other, &quiet) &&
        try_other(session, other, way, &quiet))
        return place_rename(&session->place, PLACE_KEYS_NEXT, PLACE_KEYS, err);
    if (keyring_open(&session->place, &other, &quiet)) {
        if (keyring_epoch(other) != epoch)
            return try_other(session, other, way, err);
        keyring_close(other);
    }
    return false;
}

bool session_enter(struct session *session, const struct way_in *way, struct err *err)
{
    if (!unlock_by(session, way, err))
        return false;
    return open_records(session, err) || (err->kind == ERR_DAMAGED && settle(session, way, err));
}
