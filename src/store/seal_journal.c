/* SPDX-License-Identifier: MIT */
/*
 * The journal, sealed. SQLite writes it in pieces of a few known kinds:
 *
 *     header   512: magic 8, records 4, 16 more of SQLite's; then of ours the
 *              journal's number 8, the first page's nonce 24, MAC 32
 *     record   page number 4, page 4096, check sum 4
 *
 * The magic and the count of records are written over the header when the
 * records are on the disk; the MAC comes with them. The check sum is one of
 * plain bytes and is masked. A piece of another kind is refused.
 */

#include "config.h"

#include <string.h>

#include "store/seal_private.h"

enum {
    MAGIC = 8,
    COUNTED = MAGIC + 4, /* what is written over a header */
    HEADER = 28,         /* what of it is SQLite's */
    ID_AT = HEADER,
    NONCE_AT = ID_AT + JOURNAL_ID,
    MAC_AT = NONCE_AT + NONCE_LENGTH,
    MARK_NONCE = TAG_LENGTH /* where the nonce stands in a mark */
};

static const unsigned char magic[MAGIC] = { 0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7 };

static uint32_t big_endian(const unsigned char *bytes)
{
    return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | bytes[3];
}

/* ----- The header --------------------------------------------------------- */

static void head_mac(const struct sealed_file *file, const unsigned char head[SECTOR],
                     sqlite3_int64 at, unsigned char out[MAC_LENGTH])
{
    unsigned char place[8];
    struct mac mac;

    for (int i = 0; i < 8; i++)
        place[i] = (unsigned char)((uint64_t)at >> 8 * i);
    mac_start(&mac, file->seal->journal);
    mac_add(&mac, "head", 4);
    mac_add(&mac, head, MAC_AT);
    mac_add(&mac, place, sizeof(place));
    mac_finish(&mac, out);
}

static int write_head(struct sealed_file *file)
{
    head_mac(file, file->head, file->head_at, file->head + MAC_AT);
    return file->under->pMethods->xWrite(file->under, file->head, SECTOR, file->head_at);
}

/* A transaction begins with the header at 0; the further ones of a long
 * transaction have the same number. */
static int new_head(struct sealed_file *file, const unsigned char *bytes, sqlite3_int64 at)
{
    struct seal *seal = file->seal;

    memcpy(file->head, bytes, SECTOR);
    if (at == 0) {
        seal->machine->random(seal->machine, seal->journal_id, JOURNAL_ID);
        seal->journal_id[0] |= 1; /* never nothing but zeros */
    }
    memcpy(file->head + ID_AT, seal->journal_id, JOURNAL_ID);
    memset(file->head + NONCE_AT, 0, NONCE_LENGTH);
    if (seal->store)
        memcpy(file->head + NONCE_AT, seal->store->mark + MARK_NONCE, NONCE_LENGTH);
    file->head_at = at;
    file->head_known = true;
    return write_head(file);
}

static bool has_mac(const struct sealed_file *file, const unsigned char head[SECTOR],
                    sqlite3_int64 at)
{
    unsigned char mac[MAC_LENGTH];

    head_mac(file, head, at, mac);
    return bytes_equal(mac, head + MAC_AT, MAC_LENGTH);
}

/* The first page as it was when this journal began, or, where the journal is
 * proved, written under it; or one that was being written when the power went. */
static bool fits_first(const unsigned char mark[MARK], const unsigned char head[SECTOR],
                       bool proved)
{
    return memcmp(mark + MARK_NONCE, head + NONCE_AT, NONCE_LENGTH) == 0 ||
           (proved && memcmp(mark + MARK_NONCE, head + ID_AT, JOURNAL_ID) == 0);
}

/* Is this the journal of what the store's first page is now? The power may go
 * while a header is being finished: then it has no MAC, but the store was not
 * touched yet. One without a MAC to a first page that has changed is not ours. */
static int check_first(struct sealed_file *file, const unsigned char head[SECTOR], bool proved)
{
    unsigned char mark[MARK];
    bool whole = false;
    int code = file->seal->store ? seal_first_mark(file->seal->store, mark, &whole) : SQLITE_OK;

    if (code != SQLITE_OK || !whole || fits_first(mark, head, proved))
        return code;
    return seal_found(file->seal, SEAL_JOURNAL_STRANGE, 0);
}

/* True in `ours` for a header that counts. One that is not finished is none. */
static int check_head(struct sealed_file *file, const unsigned char head[SECTOR],
                      sqlite3_int64 at, bool *ours)
{
    bool proved = has_mac(file, head, at);

    *ours = false;
    if (memcmp(head, magic, MAGIC) != 0)
        return SQLITE_OK;
    if (at == 0) {
        *ours = proved;
        return check_first(file, head, proved);
    }
    *ours = proved && memcmp(head + ID_AT, file->seal->journal_id, JOURNAL_ID) == 0;
    return SQLITE_OK;
}

static int read_head(struct sealed_file *file, unsigned char *bytes, int length,
                     sqlite3_int64 at)
{
    unsigned char head[SECTOR];
    int code = file->under->pMethods->xRead(file->under, head, SECTOR, at);
    bool ours = false;

    memset(bytes, 0, (size_t)length);
    if (code == SQLITE_IOERR_SHORT_READ)
        return SQLITE_OK;
    if (code == SQLITE_OK)
        code = check_head(file, head, at, &ours);
    if (code != SQLITE_OK || !ours)
        return code;
    memcpy(file->seal->journal_id, head + ID_AT, JOURNAL_ID);
    memcpy(bytes, head, (size_t)length);
    return SQLITE_OK;
}

/* ----- Records ------------------------------------------------------------ */

static struct page_about about_record(const struct sealed_file *file)
{
    struct page_about about = { .kind = PAGE_OF_JOURNAL, .number = file->number };

    memcpy(about.journal, file->seal->journal_id, JOURNAL_ID);
    return about;
}

static void note_number(struct sealed_file *file, const unsigned char *bytes, sqlite3_int64 at)
{
    file->number = big_endian(bytes);
    file->number_at = at;
}

/* The check sum that follows is masked with what only this page gives. */
static void note_page(struct sealed_file *file, const unsigned char nonce[NONCE_LENGTH],
                      sqlite3_int64 at)
{
    unsigned char out[MAC_LENGTH];

    mac_make(file->seal->journal, nonce, NONCE_LENGTH, out);
    memcpy(file->mask, out, sizeof(file->mask));
    file->sum_at = at + PAGE_BYTES;
}

static void put_mask(const struct sealed_file *file, unsigned char *bytes)
{
    for (int i = 0; i < 4; i++)
        bytes[i] ^= file->mask[i];
}

static bool is_page(const struct sealed_file *file, int length, sqlite3_int64 at)
{
    return length == PAGE_BYTES && file->number_at >= 0 && at == file->number_at + 4;
}

static int write_page(struct sealed_file *file, const unsigned char *bytes, sqlite3_int64 at)
{
    const struct machine *machine = file->seal->machine;
    struct page_about about = about_record(file);
    unsigned char nonce[NONCE_LENGTH], page[PAGE_BYTES];

    machine->random(machine, nonce, NONCE_LENGTH);
    page_seal(file->pages, &about, nonce, bytes, page);
    note_page(file, nonce, at);
    return file->under->pMethods->xWrite(file->under, page, PAGE_BYTES, at);
}

/* The header counts only what is on the disk: a record that is not there or not
 * whole was altered. */
static int read_page(struct sealed_file *file, unsigned char *page, sqlite3_int64 at)
{
    struct page_about about = about_record(file);
    int code = file->under->pMethods->xRead(file->under, page, PAGE_BYTES, at);

    if (code != SQLITE_OK) {
        memset(page, 0, PAGE_BYTES);
        return code == SQLITE_IOERR_SHORT_READ ? seal_found(file->seal, SEAL_JOURNAL, 0) : code;
    }
    note_page(file, page + PAGE_NONCE_AT, at);
    return page_open(file->pages, &about, page) ? SQLITE_OK
                                                      : seal_found(file->seal, SEAL_JOURNAL, 0);
}

/* ----- What SQLite calls -------------------------------------------------- */

static int write_four(struct sealed_file *file, const unsigned char *bytes, sqlite3_int64 at)
{
    unsigned char four[4];

    memcpy(four, bytes, sizeof(four));
    if (at == file->sum_at)
        put_mask(file, four);
    else
        note_number(file, four, at);
    return file->under->pMethods->xWrite(file->under, four, 4, at);
}

static int read_four(struct sealed_file *file, unsigned char *bytes, sqlite3_int64 at)
{
    int code = file->under->pMethods->xRead(file->under, bytes, 4, at);

    if (code == SQLITE_IOERR_SHORT_READ) /* counted, and not there */
        return seal_found(file->seal, SEAL_JOURNAL, 0);
    if (code == SQLITE_OK && at == file->sum_at)
        put_mask(file, bytes);
    else if (code == SQLITE_OK)
        note_number(file, bytes, at);
    return code;
}

int seal_journal_write(sqlite3_file *base, const void *bytes, int length, sqlite3_int64 at)
{
    struct sealed_file *file = (struct sealed_file *)(void *)base;

    if (length == SECTOR && at % SECTOR == 0)
        return new_head(file, bytes, at);
    if (length == COUNTED && file->head_known && at == file->head_at) {
        memcpy(file->head, bytes, COUNTED);
        return write_head(file);
    }
    if (length == 4)
        return write_four(file, bytes, at);
    if (is_page(file, length, at))
        return write_page(file, bytes, at);
    if (length == 1) /* ends what an earlier journal left behind this one */
        return file->under->pMethods->xWrite(file->under, bytes, 1, at);
    return SQLITE_IOERR_WRITE;
}

int seal_journal_read(sqlite3_file *base, void *bytes, int length, sqlite3_int64 at)
{
    struct sealed_file *file = (struct sealed_file *)(void *)base;

    if (length == 4)
        return read_four(file, bytes, at);
    if (is_page(file, length, at))
        return read_page(file, bytes, at);
    if (length >= MAGIC && length <= HEADER && at % SECTOR == 0)
        return read_head(file, bytes, length, at);
    if (length == 1 || length == MAGIC) /* is anything there; another journal's name at the end */
        return file->under->pMethods->xRead(file->under, bytes, length, at);
    memset(bytes, 0, (size_t)length);
    return SQLITE_IOERR_READ;
}
