/* SPDX-License-Identifier: MIT */
/*
 * What a session holds; for the services only.
 */

#ifndef SERVICE_SESSION_PRIVATE_H
#define SERVICE_SESSION_PRIVATE_H

#include "model/audit.h"
#include "policy/facts.h"
#include "policy/relation.h"
#include "service/session.h"
#include "store/audit_store.h"
#include "store/db.h"
#include "store/place.h"

struct keyring;
struct draft_hold;

/* When the account was last looked at: others may have closed it since, or
 * taken a role away. */
struct standing {
    int64_t version;   /* the store's data version then; 0: not yet */
    int64_t looked_ms; /* on the machine's steady clock */
    bool closed;
    bool moved; /* another file has the store's name now */
};

/* What was left outside of where the trail stands. */
struct anchored {
    const char *file; /* NULL: only the machine's log */
    int64_t row;      /* of the last anchor; 0: none in this sitting */
    int64_t newest;   /* the last row added here */
    struct date day;  /* of the last anchor */
    bool lost;        /* the file would not take it */
};

/* The training store's own user, who holds every role. */
#define TRAINER_LOGIN "trainer"

struct session {
    struct arena arena; /* texts of who, place and choice */
    struct place place;
    enum store_kind kind; /* as chosen */
    struct db *db;        /* NULL while locked */
    struct keyring *ring;
    const struct secret *chain; /* key of the trail; NULL while locked */
    struct who who;
    struct audit_who trail; /* who, as the trail writes it */
    struct standing standing;
    struct anchored anchored;
    struct audit_round round; /* how far the trail was proved meanwhile */
    int round_failed;         /* how often in a row a slice could not be read */
    struct parameters parameters;
    const char *const *plain_words; /* that judge */
    const struct machine *machine;
    bool locked;
    bool training;
    struct ident *shown; /* cases shown in this sitting */
    size_t shown_count;
    int64_t confirmed_at; /* seconds; when a co-ordinator confirmed bulk work; 0: not */
    struct date looks_back; /* what is shown is of this day; unknown: of today */
    int64_t searched_at; /* seconds; 0: the index was not searched yet */
    struct draft_hold *holds; /* forms that are open (draft_hold.h) */
    size_t hold_count;
    int64_t chosen_piece; /* of work, that is gone on with next; -1: none */
    int marks; /* what others see of that; -1: not made yet */
};

/* A session at which nobody is signed in yet; close it with session_close. */
struct session *session_new(const struct store_choice *choice);

/* Signs the trainer in where store and keys are open already. */
NODISCARD bool session_begin_trainer(struct session *session, struct err *err);

/* The person as the rules see them. */
struct actor session_actor(const struct session *session);

/* A case as the rules see it, now, with the person at work and what they are
 * to it. */
struct case_facts session_facts(const struct session *session, const struct case_file *file,
                                const struct relation *relation);

/* The store, or ERR_DENIED while locked, and for whoever is not in good
 * standing; that is looked at again when a moment has passed. */
NODISCARD bool session_db(struct session *session, struct db **db, struct err *err);

/* The store, or ERR_DENIED while locked: for what is written whoever asks, as
 * refusals, sign-outs and what somebody typed. */
NODISCARD bool session_db_anyway(struct session *session, struct db **db, struct err *err);

/* Goes on with other keys, open, and the store they open; they are the session's
 * now. */
NODISCARD bool session_take_keys(struct session *session, struct keyring *ring, struct err *err);

/* Looks at the account again if anybody has saved: ERR_DENIED, once in the
 * trail, when it was closed; roles are those it has now. */
NODISCARD bool session_stands(struct session *session, struct err *err);

/* The store is read with their eyes from now on (store/eyes.h). */
void session_open_eyes(struct session *session);

/* The roles the person has from now on. */
void session_take_roles(struct session *session, uint64_t roles);

/* ERR_STORAGE when the disk is so full that nothing new should be begun: what
 * is left is for what is being worked on. */
NODISCARD bool session_has_room(const struct session *session, struct err *err);

#endif
