/* SPDX-License-Identifier: MIT */
/*
 * Lists of pieces that were freed, one for each power of two.
 *
 * Each opened store takes and frees some ten thousand pieces. A sanitizer that
 * looks at each of them takes longer than the cuts themselves, and it looks at
 * SQLite's own code in vain: that was not built with it.
 */

#include "sim/sim_memory.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

enum { SMALLEST = 5, SIZES = 31 };

/* What stands before each piece; of 16 bytes, so that the piece lies as malloc's do. */
union head {
    struct {
        union head *next;
        int size;
    } of;
    char room[16];
};

static union head *freed[SIZES];

/* The first power of two that has room for it. */
static int power_of(int size)
{
    return size <= 1 << SMALLEST ? SMALLEST : 32 - __builtin_clz((unsigned)size - 1);
}

static void *take(int size)
{
    int power = power_of(size);
    union head *h = freed[power];

    if (h)
        freed[power] = h->of.next;
    else
        h = malloc(sizeof(*h) + ((size_t)1 << power));
    if (!h)
        return NULL;
    h->of.size = power;
    return h + 1;
}

static void give_back(void *piece)
{
    union head *h = (union head *)piece - 1;
    int power = h->of.size;

    h->of.next = freed[power];
    freed[power] = h;
}

static int room_of(void *piece)
{
    return piece ? 1 << ((union head *)piece - 1)->of.size : 0;
}

static void *take_more(void *piece, int size)
{
    void *larger;

    if (size <= room_of(piece))
        return piece;
    larger = take(size);
    if (!larger)
        return NULL;
    memcpy(larger, piece, (size_t)room_of(piece));
    give_back(piece);
    return larger;
}

static int rounded(int size)
{
    return size > 1 << (SIZES - 2) ? size : 1 << power_of(size);
}

static int begin(void *unused)
{
    (void)unused;
    return SQLITE_OK;
}

static void end(void *unused)
{
    (void)unused;
}

void sim_memory_start(void)
{
    static const sqlite3_mem_methods own = { .xMalloc = take,
                                             .xFree = give_back,
                                             .xRealloc = take_more,
                                             .xSize = room_of,
                                             .xRoundup = rounded,
                                             .xInit = begin,
                                             .xShutdown = end };

    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    sqlite3_config(SQLITE_CONFIG_MALLOC, &own);
}
