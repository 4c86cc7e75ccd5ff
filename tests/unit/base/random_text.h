/* SPDX-License-Identifier: MIT */
/*
 * Made-up text from a seed, heavy in what goes wrong: marks, joiners, flags,
 * wide and unsafe characters, broken bytes. One seed is one text.
 */

#ifndef TESTS_RANDOM_TEXT_H
#define TESTS_RANDOM_TEXT_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

static inline uint32_t random_next(uint64_t *seed)
{
    *seed = *seed * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(*seed >> 33);
}

/* Pieces of UTF-8, the last eleven not fit to be kept. */
static const char *const random_pieces[] = {
    "a", "e", "o", "Z", "7", " ", " ", "  ", "-", "'", ".", ",", "\n", "word", "longerword", "\t",
    "\xc3\xa9", "e\xcc\x81", "\xc5\x81", "\xc3\x9f", "\xcc\x81", "\xcc\x88", "\xcd\xa0",
    "\xcc\x81\xcc\x82\xcc\x83\xcc\x84\xcc\x85\xcc\x86",
    "\xe0\xa6\x9a\xe0\xa6\xbf", "\xe0\xa7\x8d", "\xe0\xa6\xbe", "\xe0\xa7\x87",
    "\xe6\xbc\xa2", "\xe5\xad\x97", "\xed\x95\x9c", "\xe1\x84\x80", "\xe1\x85\xa1", "\xe1\x86\xa8",
    "\xf0\x9f\x91\xa8\xe2\x80\x8d\xf0\x9f\x91\xa9", "\xf0\x9f\x87\xac", "\xf0\x9f\x87\xa7",
    "\xe2\x80\x8d", "\xe2\x80\x8c", "\xef\xb8\x8f", "\xf0\x9f\x91\x8d\xf0\x9f\x8f\xbd",
    "\xc2\xad", "\xd8\xa7\xd9\x84", "\xd9\x91", "\xef\xbf\xbd", "\xef\xac\xac", "\xe0\xbd\xb1",
    "\x1b[31m", "\x07", "\x7f", "\xc2\x9b", "\xe2\x80\xae", "\xef\xbb\xbf", "\xe2\x80\x8b",
    "\xf3\xa0\x81\x81", "\xff", "\xc0\xaf", "\xed\xa0\x80"
};

enum {
    RANDOM_PIECES = sizeof(random_pieces) / sizeof(*random_pieces),
    RANDOM_FIT = RANDOM_PIECES - 11
};

/* Fills `out` with up to `pieces` pieces that fit; gives the bytes. */
static inline size_t random_text(uint64_t *seed, int pieces, bool fit, char *out, size_t size)
{
    size_t used = 0;

    for (int i = 0; i < pieces; i++) {
        const char *piece = random_pieces[random_next(seed) % (fit ? RANDOM_FIT : RANDOM_PIECES)];
        size_t length = strlen(piece);

        if (used + length + 1 > size)
            break;
        memcpy(out + used, piece, length);
        used += length;
    }
    out[used] = '\0';
    return used;
}

#endif
