/* SPDX-License-Identifier: MIT */
/*
 * A person at work in a store: who they are, what they may do, since when.
 *
 * Everything screens, commands and imports do goes through a session, so that
 * each deed and each look has a name under it. Domain.md 2.8; settled.md
 * "Roles and people".
 */

#ifndef SERVICE_SESSION_H
#define SERVICE_SESSION_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/date.h"
#include "base/err.h"
#include "base/ident.h"
#include "base/machine.h"
#include "base/secret.h"
#include "model/codes.h"
#include "model/parameter.h"

struct session;

/* Asked while somebody else saves or signs in: `what` is waited for, so long
 * already. False gives up (ERR_STOPPED). */
typedef bool session_wait_fn(void *data, const char *what, int waited_ms);

/* Where the store is and which kind is meant. */
struct store_choice {
    const char *folder;
    enum { CHOICE_ANY, CHOICE_LIVE, CHOICE_TRAINING } kind;
    const struct machine *machine; /* clock, randomness; outlives the session */
    const char *terminal;          /* for the trail: the tty, or where ssh came from; may be NULL */
    const char *anchors;           /* file for anchors of a live store's trail (anchor.h); NULL */
    const char *vfs;               /* the store's way to the disk; NULL the plain one */
    bool plain;                    /* a store that is made: its pages are not sealed */
    const struct parameters *parameters; /* what the site set; NULL: as delivered */
    const char *const *plain_words; /* that judge, as the site has them; they outlive the
                                     * session; NULL: as delivered */
    session_wait_fn *wait;               /* NULL: nobody is asked */
    void *wait_data;
};

/* Who somebody is. All text lives as long as the session. */
struct who {
    struct ident account;
    struct ident practitioner; /* none for accounts without case work */
    struct ident agency;
    struct ident locality; /* of a co-ordinator; none: all localities */
    const char *login;
    const char *name;
    uint64_t roles; /* set of ROLE */
    bool trainer;   /* the training store's own user, who holds every role */
};

/* What the person is told at sign-in. */
struct signin_report {
    struct instant last_signin;   /* unknown the first time */
    const char *last_terminal;    /* NULL when not known; lives with the session */
    int failures_since;           /* wrong passphrases since then */
    int begun_since;              /* a co-ordinator: cases that others began since then */
    bool must_change_passphrase;
    bool store_was_cut_off; /* the last program was killed while saving */
    bool anchor_is_lost;    /* where the trail stands could not be written outside the store */
    bool disk_is_low;       /* somebody should make room on the store's disk */
};

/* Opens the store and the person's key slot. Wrong passphrase: ERR_DENIED with
 * how long to wait or what to do; failures are counted and delay (ten lock).
 * Who does not exist is told the same sentence after the same time. */
NODISCARD bool session_sign_in(const struct store_choice *choice, const char *login,
                               const struct secret *passphrase, struct session **out,
                               struct signin_report *report, struct err *err);

/* The training store's own user, by its open slot. ERR_DENIED for a live store. */
NODISCARD bool session_open_trainer(const struct store_choice *choice, struct session **out,
                                    struct err *err);

/* The login bound to the Unix user who runs the program; NULL when none is. */
const char *session_bound_login(const struct store_choice *choice, struct arena *arena);

/* True when the folder's store is a training store. */
NODISCARD bool session_store_is_training(const struct store_choice *choice, bool *training,
                                         struct err *err);

/* Signs out (audited) and wipes the keys; takes NULL. */
void session_close(struct session *session);

/* Locks: keys wiped, deeds refused until the same person unlocks. */
void session_lock(struct session *session);
NODISCARD bool session_unlock(struct session *session, const struct secret *passphrase,
                              struct err *err);
bool session_locked(const struct session *session);

/* True when the store was written anew under other keys: whoever is at work locks
 * and unlocks, and goes on where they were. */
bool session_must_lock(const struct session *session);

/* True when the passphrase is this person's: asked again before a legal act. */
NODISCARD bool session_confirm(struct session *session, const struct secret *passphrase,
                               struct err *err);

/* With both halves of the recovery key an administrator gets a new passphrase,
 * without anybody's old one; it stands in the trail as that. ERR_INVALID names
 * the half and the group that is mistyped; ERR_DENIED: they open nothing here. */
NODISCARD bool session_recover(const struct store_choice *choice, const char *login,
                               const char *first, const char *second,
                               const struct secret *new_one, struct err *err);

NODISCARD bool session_change_passphrase(struct session *session, const struct secret *old_one,
                                         const struct secret *new_one, struct err *err);

const struct who *session_who(const struct session *session);
bool session_has_role(const struct session *session, enum code_role role);
bool session_is_training(const struct session *session);
const char *session_store_folder(const struct session *session);

/* Now and today as the store counts them (CAFDESK_NOW in a training store). */
struct instant session_now(const struct session *session);
struct date session_today(const struct session *session);

/* What is shown is as it was known on a day (unknown: as it is). Meanwhile no
 * record is changed from here: deed_save refuses. */
void session_look_back(struct session *session, struct date day);
const struct machine *session_machine(const struct session *session);

/* The parameters in force (domain.md 4.1). */
const struct parameters *session_parameters(const struct session *session);

/* Counts up whenever anybody has saved: screens ask before they re-read. */
int64_t session_data_version(struct session *session);

/* Another who is asked from now on. */
void session_on_wait(struct session *session, session_wait_fn *ask, void *data);

#endif
