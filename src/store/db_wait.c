/* SPDX-License-Identifier: MIT */
/*
 * Waiting while somebody else writes.
 *
 * Naps are short and of random length, and shorter the longer one has waited:
 * who came first asks more often, so nobody is passed over for long. SQLite's
 * own handler sleeps longer and longer, which is the other way round.
 */

#include "config.h"

#include <time.h>

#include "store/db_private.h"

enum { NAP_LEAST_US = 300, NAP_MOST_US = 6000, PATIENCE_US = 400000 };

/* How long to nap now, in microseconds. */
static int64_t nap_length(const struct db *db)
{
    int64_t span = NAP_MOST_US;
    uint32_t dice;

    if (db->waited_us > 0)
        span = NAP_MOST_US * (int64_t)PATIENCE_US / (PATIENCE_US + db->waited_us * 4);
    db->place.machine->random(db->place.machine, &dice, sizeof(dice));
    return NAP_LEAST_US + (span > 0 ? dice % (span + 1) : 0);
}

static void nap(int64_t microseconds)
{
    struct timespec span = { microseconds / 1000000, microseconds % 1000000 * 1000 };

    nanosleep(&span, NULL); /* a signal may cut it short: the next look comes sooner */
}

/* Called by SQLite each time the store is in use; 0 gives up. */
static int busy(void *data, int times)
{
    struct db *db = data;
    int64_t microseconds;

    if (times == 0)
        db->waited_us = 0;
    if (db->waited_us >= DB_WAIT_MOST_MS * INT64_C(1000))
        return 0;
    if (db->place.wait && !db->place.wait(db->place.wait_data, "somebody else's save to end",
                                          (int)(db->waited_us / 1000))) {
        db->stopped = true;
        return 0;
    }
    microseconds = nap_length(db);
    nap(microseconds);
    db->waited_us += microseconds;
    return 1;
}

void db_wait(struct db *db)
{
    sqlite3_busy_handler(db->handle, busy, db);
}

void db_on_wait(struct db *db, place_wait_fn *ask, void *data)
{
    db->place.wait = ask;
    db->place.wait_data = data;
}
