/* SPDX-License-Identifier: MIT */
/*
 * One page of the store, sealed: nobody without the key reads it, and nobody
 * changes it, moves it to another place or takes it from another file unseen.
 *
 *     sealed content 4056, tag 16, nonce 24
 *
 * The last 40 bytes of a page are kept free by SQLite for this. safety.md 1.3.
 */

#ifndef STORE_PAGE_SEAL_H
#define STORE_PAGE_SEAL_H

#include "base/secret.h"

enum {
    PAGE_BYTES = 4096,
    PAGE_RESERVE = TAG_LENGTH + NONCE_LENGTH,
    PAGE_PLAIN = PAGE_BYTES - PAGE_RESERVE,
    PAGE_TAG_AT = PAGE_PLAIN,
    PAGE_NONCE_AT = PAGE_PLAIN + TAG_LENGTH,
    JOURNAL_ID = 8
};

/* What is proved with a page besides its content. */
struct page_about {
    enum { PAGE_OF_STORE = 'P', PAGE_OF_JOURNAL = 'J' } kind;
    uint32_t number;
    unsigned char journal[JOURNAL_ID]; /* zeros for a page of the store */
};

/* Seals PAGE_PLAIN bytes of `plain`; its last PAGE_RESERVE are not looked at. */
void page_seal(const struct secret *key, const struct page_about *about,
               const unsigned char nonce[NONCE_LENGTH], const unsigned char plain[PAGE_BYTES],
               unsigned char page[PAGE_BYTES]);

/* Opens a page in its place, zeros in the last PAGE_RESERVE bytes. False, and
 * nothing but zeros, when it is not what was sealed there with this key. */
NODISCARD bool page_open(const struct secret *key, const struct page_about *about,
                         unsigned char page[PAGE_BYTES]);

#endif
