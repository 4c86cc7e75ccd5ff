/* SPDX-License-Identifier: MIT */
/*
 * What a file is, read through SQLite's own way to the disk: a file opened
 * and closed past SQLite would drop the locks this program holds on it.
 */

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/die.h"
#include "store/db_private.h"
#include "store/migrate.h"
#include "store/page_seal.h"

enum { HEADER = 100, JOURNAL_HEADER = 28, NEWER = -2, STRANGER = -1 };

static uint32_t big_endian(const unsigned char *bytes)
{
    return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | bytes[3];
}

/* The schema's number of one of our files by its first bytes, or why not. */
static int judge(const unsigned char header[HEADER])
{
    uint32_t version = big_endian(header + 60);

    if (memcmp(header, "SQLite format 3", 16) != 0 || header[18] != 1 || header[19] != 1 ||
        big_endian(header + 68) != DB_APPLICATION_ID)
        return STRANGER;
    return version > (uint32_t)migrate_head() ? NEWER : (int)version;
}

static sqlite3_file *open_file(sqlite3_vfs *vfs, const char *name, int flags)
{
    sqlite3_file *file = calloc(1, (size_t)vfs->szOsFile);
    int got = 0;

    if (!file)
        die_of_memory();
    if (vfs->xOpen(vfs, name, file, flags | SQLITE_OPEN_READONLY, &got) == SQLITE_OK)
        return file;
    if (file->pMethods)
        file->pMethods->xClose(file);
    free(file);
    return NULL;
}

static void close_file(sqlite3_file *file)
{
    if (file && file->pMethods)
        file->pMethods->xClose(file);
    free(file);
}

static bool read_at(sqlite3_file *file, void *bytes, int length, int64_t at)
{
    return file->pMethods->xRead(file, bytes, length, at) == SQLITE_OK;
}

/* Whole pages only: a sealed one is not read in parts. */
static bool read_header(sqlite3_file *journal, unsigned char header[HEADER], int64_t at)
{
    unsigned char page[PAGE_BYTES];

    if (!read_at(journal, page, PAGE_BYTES, at))
        return false;
    memcpy(header, page, HEADER);
    return true;
}

/* The first page as it was before an unfinished save, from the journal: its
 * records are a page number, the page, a check sum. */
static bool first_page(sqlite3_file *journal, unsigned char header[HEADER])
{
    unsigned char head[JOURNAL_HEADER];
    unsigned char number[4];
    sqlite3_int64 size = 0;
    int64_t at, page;

    if (!read_at(journal, head, sizeof(head), 0) ||
        journal->pMethods->xFileSize(journal, &size) != SQLITE_OK)
        return false;
    page = big_endian(head + 24);
    for (at = big_endian(head + 20); page == PAGE_BYTES && at + 8 + page <= size; at += 8 + page)
        if (read_at(journal, number, sizeof(number), at) && big_endian(number) == 1)
            return read_header(journal, header, at + 4);
    return false;
}

/* An unfinished save lies beside the file and nobody is at work on it. */
static bool is_cut_off(sqlite3_file *file, sqlite3_file *journal)
{
    unsigned char first = 0;
    int reserved = 0;

    return journal && read_at(journal, &first, 1, 0) && first != 0 &&
           file->pMethods->xCheckReservedLock(file, &reserved) == SQLITE_OK && !reserved;
}

static int look(sqlite3_file *file, sqlite3_file *journal, bool *cut_off)
{
    unsigned char header[HEADER];
    int version = read_at(file, header, HEADER, 0) ? judge(header) : STRANGER;

    *cut_off = is_cut_off(file, journal);
    if (version < 0 && journal && first_page(journal, header) && judge(header) >= 0)
        version = judge(header); /* the first page was being written at the cut */
    return version;
}

static bool say(const struct place *place, int version, struct err *err)
{
    if (version == STRANGER && place->kept)
        return err_set(err, ERR_DAMAGED,
                       "The first page of the backup in %.200s was damaged or altered, or is of another "
                       "store. Nothing was changed; take another backup.",
                       place->folder);
    if (version == STRANGER && place->page_key)
        return err_set(err, ERR_DAMAGED,
                       "The first page of %s in %s was damaged or altered outside the program, or "
                       "is of another store. Nothing in it was changed; fetch the last backup.",
                       PLACE_DB, place->folder);
    if (version == STRANGER)
        return err_set(err, ERR_SCHEMA,
                       "%s in %s is not a store that cafdesk made. Nothing in it was changed.",
                       PLACE_DB, place->folder);
    if (version == NEWER)
        return err_set(err, ERR_SCHEMA,
                       "The store in %s was made by a newer cafdesk than this one. Nothing in it "
                       "was changed; use the newer program.",
                       place->folder);
    return true;
}

/* May this person see whether a store is there? */
static bool may_look_into(const char *folder)
{
    struct stat about;

    if (stat(folder, &about) != 0)
        return errno == ENOENT || errno == ENOTDIR;
    return !S_ISDIR(about.st_mode) ||
           faccessat(AT_FDCWD, folder, R_OK | X_OK, AT_EACCESS) == 0;
}

/* A file that is not there is no store; one that may not be looked at is the
 * machine's trouble. */
static bool say_missing(const struct place *place, struct err *err)
{
    if (may_look_into(place->folder) && !place_has_store(place))
        return err_set(err, ERR_SCHEMA,
                       "There is no store in %s. 'cafdesk init' makes one; 'cafdesk training' opens "
                       "one of made-up families.",
                       place->folder);
    return err_set(err, ERR_STORAGE,
                   "You may not read the store in %s. Ask whoever looks after this machine.",
                   place->folder);
}

bool db_is_there(const struct place *place, struct err *err)
{
    return place_has_store(place) || say_missing(place, err);
}

bool db_peek(const struct place *place, const char *way, const char *path, struct db_peek *out,
             struct err *err)
{
    sqlite3_vfs *vfs = sqlite3_vfs_find(way);
    struct arena scratch = ARENA_INIT;
    const char *aside = arena_printf(&scratch, "%s-journal", path);
    const char *wal = arena_printf(&scratch, "%s-wal", path);
    const char *name = sqlite3_create_filename(path, aside, wal, 0, NULL);
    sqlite3_file *file, *journal = NULL;
    bool ok;

    if (!vfs || !name)
        die_of_memory();
    file = open_file(vfs, name, SQLITE_OPEN_MAIN_DB);
    if (file) {
        journal = open_file(vfs, sqlite3_filename_journal(name), SQLITE_OPEN_MAIN_JOURNAL);
        out->version = look(file, journal, &out->cut_off);
        ok = say(place, out->version, err);
    } else {
        ok = say_missing(place, err);
    }
    close_file(journal);
    close_file(file);
    sqlite3_free_filename(name);
    arena_clear(&scratch);
    return ok;
}
