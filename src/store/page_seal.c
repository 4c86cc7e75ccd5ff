/* SPDX-License-Identifier: MIT */
/* One page of the store, sealed. */

#include "config.h"

#include "store/page_seal.h"

#include <string.h>

enum { ABOUT = 1 + 4 + JOURNAL_ID };

static void write_about(const struct page_about *about, unsigned char bytes[ABOUT])
{
    bytes[0] = (unsigned char)about->kind;
    for (int i = 0; i < 4; i++)
        bytes[1 + i] = (unsigned char)(about->number >> 8 * i);
    memcpy(bytes + 5, about->journal, JOURNAL_ID);
}

void page_seal(const struct secret *key, const struct page_about *about,
               const unsigned char nonce[NONCE_LENGTH], const unsigned char plain[PAGE_BYTES],
               unsigned char page[PAGE_BYTES])
{
    unsigned char more[ABOUT];

    write_about(about, more);
    secret_seal(key, nonce, (struct bytes){ more, ABOUT }, (struct bytes){ plain, PAGE_PLAIN },
                page);
    memcpy(page + PAGE_NONCE_AT, nonce, NONCE_LENGTH);
}

bool page_open(const struct secret *key, const struct page_about *about,
               unsigned char page[PAGE_BYTES])
{
    unsigned char more[ABOUT], nonce[NONCE_LENGTH];
    bool whole;

    write_about(about, more);
    memcpy(nonce, page + PAGE_NONCE_AT, NONCE_LENGTH);
    whole = secret_unseal(key, nonce, (struct bytes){ more, ABOUT },
                          (struct bytes){ page, PAGE_PLAIN + TAG_LENGTH }, page);
    memset(page + (whole ? PAGE_PLAIN : 0), 0, whole ? PAGE_RESERVE : PAGE_BYTES);
    return whole;
}
