/* SPDX-License-Identifier: MIT */
/* The seal of a row of the trail. */

#include "config.h"

#include "store/audit_seal.h"

#include <stdlib.h>
#include <string.h>

#include "base/die.h"

enum { TAG_NULL, TAG_INT, TAG_TEXT, TAG_BLOB };

void seal_first(const struct secret *chain, const struct ident *store,
                unsigned char mac[MAC_LENGTH])
{
    unsigned char bytes[14 + sizeof(store->bytes)] = "cafdesk trail";

    memcpy(bytes + 14, store->bytes, sizeof(store->bytes));
    mac_make(chain, bytes, sizeof(bytes), mac);
}

static void more_room(struct row_seal *seal, size_t need)
{
    size_t size = 2 * (seal->used + need);
    unsigned char *bytes = malloc(size);

    if (!bytes)
        die_of_memory();
    memcpy(bytes, seal->bytes, seal->used);
    if (seal->bytes != seal->few) {
        bytes_wipe(seal->bytes, seal->size);
        free(seal->bytes);
    }
    seal->bytes = bytes;
    seal->size = size;
}

static void add(struct row_seal *seal, const void *bytes, size_t length)
{
    if (seal->size - seal->used < length)
        more_room(seal, length);
    if (length)
        memcpy(seal->bytes + seal->used, bytes, length);
    seal->used += length;
}

/* Its kind and length come first, so that no two rows read the same. */
static void add_value(struct row_seal *seal, unsigned char tag, const void *bytes, size_t length)
{
    unsigned char head[5] = { tag, (unsigned char)length, (unsigned char)(length >> 8),
                              (unsigned char)(length >> 16), (unsigned char)(length >> 24) };

    add(seal, head, sizeof(head));
    add(seal, bytes, length);
    seal->at++;
}

void seal_start(struct row_seal *seal, struct stmt *q, const unsigned char before[MAC_LENGTH])
{
    seal->q = q;
    seal->at = 0;
    seal->bytes = seal->few;
    seal->size = sizeof(seal->few);
    seal->used = 0;
    add(seal, before, MAC_LENGTH);
}

void seal_null(struct row_seal *seal)
{
    add_value(seal, TAG_NULL, "", 0);
    if (seal->q)
        stmt_bind_null_at(seal->q, seal->at);
}

void seal_int(struct row_seal *seal, int64_t number)
{
    unsigned char bytes[8];

    for (int i = 0; i < 8; i++)
        bytes[i] = (unsigned char)((uint64_t)number >> 8 * i);
    add_value(seal, TAG_INT, bytes, sizeof(bytes));
    if (seal->q)
        stmt_bind_int_at(seal->q, seal->at, number);
}

void seal_text_part(struct row_seal *seal, const char *text, size_t length)
{
    add_value(seal, TAG_TEXT, text, length);
}

void seal_text(struct row_seal *seal, const char *text)
{
    if (!text) {
        seal_null(seal);
        return;
    }
    seal_text_part(seal, text, strlen(text));
    if (seal->q)
        stmt_bind_text_at(seal->q, seal->at, text);
}

void seal_blob(struct row_seal *seal, const void *bytes, size_t length)
{
    add_value(seal, TAG_BLOB, bytes, length);
    if (seal->q)
        stmt_bind_blob_at(seal->q, seal->at, bytes, length);
}

void seal_finish(struct row_seal *seal, const struct secret *chain, unsigned char mac[MAC_LENGTH])
{
    mac_make(chain, seal->bytes, seal->used, mac);
    if (seal->bytes != seal->few) {
        bytes_wipe(seal->bytes, seal->size);
        free(seal->bytes);
    }
}
