/* SPDX-License-Identifier: MIT */
/* A way to the disk that seals: the files, and the pages of the store. */

#include "config.h"

#include "store/seal_vfs.h"

#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/compiler.h"
#include "base/die.h"
#include "store/seal_private.h"

static struct sealed_file *sealed(sqlite3_file *base)
{
    return (struct sealed_file *)(void *)base;
}

static struct seal *seal_of(sqlite3_vfs *vfs)
{
    return (struct seal *)(void *)vfs;
}

int seal_found(struct seal *seal, enum seal_finding finding, uint32_t page)
{
    if (seal->trouble.finding == SEAL_FINE)
        seal->trouble = (struct seal_trouble){ finding, page };
    return SQLITE_IOERR_DATA;
}

/* ----- Pages of the store ------------------------------------------------ */

static struct page_about about_page(uint32_t number)
{
    return (struct page_about){ .kind = PAGE_OF_STORE, .number = number };
}

static uint32_t page_number(sqlite3_int64 at)
{
    return (uint32_t)(at / PAGE_BYTES + 1);
}

static void keep_first(struct sealed_file *file, const unsigned char mark[MARK],
                       const unsigned char *plain)
{
    memcpy(file->mark, mark, MARK);
    memcpy(file->first, plain, FIRST_BYTES);
    file->first_known = true;
}

/* Bytes that are no page of ours never get through, not even some. */
static int read_page(struct sealed_file *file, unsigned char *page, sqlite3_int64 at)
{
    struct page_about about = about_page(page_number(at));
    int code = file->under->pMethods->xRead(file->under, page, PAGE_BYTES, at);
    unsigned char mark[MARK];

    if (code != SQLITE_OK) {
        memset(page, 0, PAGE_BYTES);
        return code;
    }
    memcpy(mark, page + PAGE_PLAIN, MARK);
    if (!page_open(file->pages, &about, page))
        return seal_found(file->seal, SEAL_PAGE, about.number);
    if (about.number == 1)
        keep_first(file, mark, page);
    return SQLITE_OK;
}

/* The first page as it is on the disk, without a finding when it is torn: that
 * is for whoever needs the whole page. */
static int look_at_first(struct sealed_file *file, bool *whole)
{
    struct page_about about = about_page(1);
    unsigned char page[PAGE_BYTES], mark[MARK];
    int code = file->under->pMethods->xRead(file->under, page, PAGE_BYTES, 0);

    *whole = false;
    if (code != SQLITE_OK)
        return code;
    memcpy(mark, page + PAGE_PLAIN, MARK);
    *whole = page_open(file->pages, &about, page);
    if (*whole)
        keep_first(file, mark, page);
    else
        file->first_known = false;
    return SQLITE_OK;
}

int seal_first_mark(struct sealed_file *store, unsigned char mark[MARK], bool *whole)
{
    int code = look_at_first(store, whole);

    memset(mark, 0, MARK);
    if (code == SQLITE_IOERR_SHORT_READ)
        return SQLITE_OK;
    return code == SQLITE_OK
               ? store->under->pMethods->xRead(store->under, mark, MARK, PAGE_PLAIN)
               : code;
}

/* Is the first page still the one seen last? A page has another nonce each time it
 * is written. */
static bool first_is_known(struct sealed_file *file)
{
    unsigned char mark[MARK];

    return file->first_known &&
           file->under->pMethods->xRead(file->under, mark, MARK, PAGE_PLAIN) == SQLITE_OK &&
           memcmp(mark, file->mark, MARK) == 0;
}

/* SQLite looks at the header before it holds a lock, and before it has played
 * back a journal: a page that is being written then is no finding. It asks
 * again, for the whole page. */
static int read_header(struct sealed_file *file, unsigned char *bytes, int length,
                       sqlite3_int64 at)
{
    bool whole = first_is_known(file);
    int code = whole ? SQLITE_OK : look_at_first(file, &whole);

    memset(bytes, 0, (size_t)length);
    if (code != SQLITE_OK)
        return code;
    if (!whole)
        return SQLITE_IOERR_SHORT_READ;
    memcpy(bytes, file->first + at, (size_t)length);
    return SQLITE_OK;
}

static int store_read(sqlite3_file *base, void *bytes, int length, sqlite3_int64 at)
{
    if (length == PAGE_BYTES && at % PAGE_BYTES == 0)
        return read_page(sealed(base), bytes, at);
    if (at + length <= FIRST_BYTES)
        return read_header(sealed(base), bytes, length, at);
    memset(bytes, 0, (size_t)length);
    return SQLITE_IOERR_READ;
}

/* The first page says which journal it was written under. */
static void draw_nonce(const struct sealed_file *file, uint32_t number,
                       unsigned char nonce[NONCE_LENGTH])
{
    file->seal->machine->random(file->seal->machine, nonce, NONCE_LENGTH);
    if (number == 1 && file->seal->store == file)
        memcpy(nonce, file->seal->journal_id, JOURNAL_ID);
}

static int store_write(sqlite3_file *base, const void *bytes, int length, sqlite3_int64 at)
{
    struct sealed_file *file = sealed(base);
    struct page_about about = about_page(page_number(at));
    unsigned char nonce[NONCE_LENGTH], page[PAGE_BYTES];
    int code;

    if (length != PAGE_BYTES || at % PAGE_BYTES != 0)
        return SQLITE_IOERR_WRITE;
    draw_nonce(file, about.number, nonce);
    page_seal(file->pages, &about, nonce, bytes, page);
    code = file->under->pMethods->xWrite(file->under, page, PAGE_BYTES, at);
    if (about.number == 1) {
        keep_first(file, page + PAGE_PLAIN, bytes);
        file->first_known = code == SQLITE_OK;
    }
    return code;
}

/* ----- What passes through ----------------------------------------------- */

static int file_close(sqlite3_file *base)
{
    struct sealed_file *file = sealed(base);

    if (file->seal->store == file)
        file->seal->store = NULL;
    return file->under->pMethods ? file->under->pMethods->xClose(file->under) : SQLITE_OK;
}

static int file_truncate(sqlite3_file *base, sqlite3_int64 size)
{
    struct sealed_file *file = sealed(base);

    if (size == 0)
        file->head_known = file->first_known = false;
    return file->under->pMethods->xTruncate(file->under, size);
}

static int file_sync(sqlite3_file *base, int flags)
{
    return sealed(base)->under->pMethods->xSync(sealed(base)->under, flags);
}

static int file_size(sqlite3_file *base, sqlite3_int64 *size)
{
    return sealed(base)->under->pMethods->xFileSize(sealed(base)->under, size);
}

static int file_lock(sqlite3_file *base, int level)
{
    return sealed(base)->under->pMethods->xLock(sealed(base)->under, level);
}

static int file_unlock(sqlite3_file *base, int level)
{
    return sealed(base)->under->pMethods->xUnlock(sealed(base)->under, level);
}

static int file_check_lock(sqlite3_file *base, int *held)
{
    return sealed(base)->under->pMethods->xCheckReservedLock(sealed(base)->under, held);
}

static int file_control(sqlite3_file *base, int what, void *data)
{
    return sealed(base)->under->pMethods->xFileControl(sealed(base)->under, what, data);
}

static int file_sector(sqlite3_file *base)
{
    (void)base;
    return SECTOR;
}

/* Nothing is promised that a sealed page could break: it is never written in
 * one piece by itself, and never added to without being counted. */
static int file_traits(sqlite3_file *base)
{
    int kept = SQLITE_IOCAP_POWERSAFE_OVERWRITE | SQLITE_IOCAP_UNDELETABLE_WHEN_OPEN;

    return sealed(base)->under->pMethods->xDeviceCharacteristics(sealed(base)->under) & kept;
}

#define PASSING                                                                            \
    .xClose = file_close, .xTruncate = file_truncate, .xSync = file_sync,                  \
    .xFileSize = file_size, .xLock = file_lock, .xUnlock = file_unlock,                    \
    .xCheckReservedLock = file_check_lock, .xFileControl = file_control,                   \
    .xSectorSize = file_sector, .xDeviceCharacteristics = file_traits

static const sqlite3_io_methods store_methods = {
    .iVersion = 1, PASSING, .xRead = store_read, .xWrite = store_write
};

static const sqlite3_io_methods journal_methods = {
    .iVersion = 1, PASSING, .xRead = seal_journal_read, .xWrite = seal_journal_write
};

/* ----- Files by name ------------------------------------------------------ */

/* Room for ours and the other's behind it. */
enum { OWN_ROOM = (sizeof(struct sealed_file) + 15) / 16 * 16 };

static int vfs_open(sqlite3_vfs *vfs, const char *name, sqlite3_file *base, int flags, int *got)
{
    struct seal *seal = seal_of(vfs);
    struct sealed_file *file = sealed(base);
    bool is_store = (flags & SQLITE_OPEN_MAIN_DB) != 0;
    int code;

    base->pMethods = NULL;
    if (!name || !(is_store || (flags & SQLITE_OPEN_MAIN_JOURNAL)))
        return SQLITE_CANTOPEN;
    *file = (struct sealed_file){ .seal = seal, .number_at = -1, .sum_at = -1 };
    file->pages = seal->other && strcmp(name, seal->other) == 0 ? seal->other_pages : seal->pages;
    file->under = (sqlite3_file *)(void *)((char *)base + OWN_ROOM);
    file->under->pMethods = NULL;
    code = seal->under->xOpen(seal->under, name, file->under, flags, got);
    if (code != SQLITE_OK) {
        if (file->under->pMethods)
            file->under->pMethods->xClose(file->under);
        return code;
    }
    if (is_store && !seal->store)
        seal->store = file;
    base->pMethods = is_store ? &store_methods : &journal_methods;
    return SQLITE_OK;
}

static int vfs_delete(sqlite3_vfs *vfs, const char *name, int sync)
{
    return seal_of(vfs)->under->xDelete(seal_of(vfs)->under, name, sync);
}

static int vfs_access(sqlite3_vfs *vfs, const char *name, int flags, int *out)
{
    return seal_of(vfs)->under->xAccess(seal_of(vfs)->under, name, flags, out);
}

static int vfs_full_name(sqlite3_vfs *vfs, const char *name, int room, char *out)
{
    return seal_of(vfs)->under->xFullPathname(seal_of(vfs)->under, name, room, out);
}

static int vfs_random(sqlite3_vfs *vfs, int length, char *out)
{
    return seal_of(vfs)->under->xRandomness(seal_of(vfs)->under, length, out);
}

static int vfs_sleep(sqlite3_vfs *vfs, int microseconds)
{
    return seal_of(vfs)->under->xSleep(seal_of(vfs)->under, microseconds);
}

static int vfs_now(sqlite3_vfs *vfs, double *out)
{
    return seal_of(vfs)->under->xCurrentTime(seal_of(vfs)->under, out);
}

static int vfs_error(sqlite3_vfs *vfs, int length, char *out)
{
    return seal_of(vfs)->under->xGetLastError(seal_of(vfs)->under, length, out);
}

struct seal *seal_new(const struct machine *machine, const char *under, const struct secret *key)
{
    struct seal *seal = calloc(1, sizeof(*seal));

    if (!seal)
        die_of_memory();
    seal->under = sqlite3_vfs_find(under);
    if (!seal->under)
        die_of_memory();
    snprintf(seal->name, sizeof(seal->name), "cafdesk-%p", (void *)seal);
    seal->machine = machine;
    seal->pages = secret_part(key, 1, "cafpages");
    seal->journal = secret_part(key, 2, "cafpages");
    seal->vfs = (sqlite3_vfs){ .iVersion = 1,
                               .szOsFile = OWN_ROOM + seal->under->szOsFile,
                               .mxPathname = seal->under->mxPathname,
                               .zName = seal->name,
                               .xOpen = vfs_open,
                               .xDelete = vfs_delete,
                               .xAccess = vfs_access,
                               .xFullPathname = vfs_full_name,
                               .xRandomness = vfs_random,
                               .xSleep = vfs_sleep,
                               .xCurrentTime = vfs_now,
                               .xGetLastError = vfs_error };
    if (sqlite3_vfs_register(&seal->vfs, 0) != SQLITE_OK)
        die_of_memory();
    return seal;
}

void seal_also(struct seal *seal, const char *path, const struct secret *key)
{
    secret_free(seal->other_pages);
    seal->other = path;
    seal->other_pages = secret_part(key, 1, "cafpages");
}

void seal_free(struct seal *seal)
{
    if (!seal)
        return;
    sqlite3_vfs_unregister(&seal->vfs);
    secret_free(seal->pages);
    secret_free(seal->journal);
    secret_free(seal->other_pages);
    free(seal);
}

const char *seal_name(const struct seal *seal)
{
    return seal->name;
}

const struct seal_trouble *seal_trouble(const struct seal *seal)
{
    return &seal->trouble;
}
