/* SPDX-License-Identifier: MIT */
/*
 * Failed sign-ins, counted outside the store: nobody is signed in yet who
 * could write there.
 *
 * Each failure of a login, and of a Unix user whatever login they try, makes
 * the next try wait: 0, 1, 2, 4 ... 60 seconds; ten lock for half an hour, or
 * until somebody unlocks. A try counts before it is made, so that twenty
 * terminals at once have no more tries than one. Time is that since the
 * machine started: putting the clock forward or back gains nothing.
 */

#ifndef STORE_ATTEMPTS_H
#define STORE_ATTEMPTS_H

#include "base/arena.h"
#include "base/err.h"
#include "store/place.h"

struct attempt {
    const char *login; /* as typed when it can be one, otherwise "?" */
    int64_t uid;
    const char *terminal; /* NULL is taken for "-" */
};

/* May it be tried now? Counts it as failed until attempts_right. ERR_DENIED
 * says how long to wait. */
NODISCARD bool attempts_begin(const struct place *place, const struct attempt *attempt,
                              struct err *err);

/* It was right after all: the counters of both start again. */
NODISCARD bool attempts_right(const struct place *place, const struct attempt *attempt,
                              struct err *err);

/* Somebody unlocked this login. */
NODISCARD bool attempts_unlock(const struct place *place, const char *login, struct err *err);
NODISCARD bool attempts_is_locked(const struct place *place, const char *login, bool *locked,
                                  struct err *err);

/* The failures that the trail does not have yet, oldest first. When they are
 * committed to it, attempts_told forgets that many of the oldest. */
struct failure {
    int64_t at_ms;
    const char *login;
    int64_t uid;
    const char *terminal;
};
struct failures {
    struct failure *items;
    size_t count;
};
NODISCARD bool attempts_untold(const struct place *place, struct failures *out,
                               struct arena *arena, struct err *err);
NODISCARD bool attempts_told(const struct place *place, size_t count, struct err *err);

#endif
