/* SPDX-License-Identifier: MIT */
/* A disk in memory whose power can be cut. */

#include "config.h"

#include "sim/sim_disk_private.h"
#include "sim/sim_memory.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

#include "base/compiler.h"

struct handle {
    sqlite3_file base;
    struct file *file;
    int level;
    bool sync_folder; /* a journal just made: the plain VFS syncs the folder with it */
};

struct disk sim_disk;

uint64_t sim_dice(uint64_t sides)
{
    uint64_t z = sim_disk.seed += UINT64_C(0x9e3779b97f4a7c15);

    z = (z ^ z >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ z >> 27) * UINT64_C(0x94d049bb133111eb);
    return (z ^ z >> 31) % sides;
}

static void *must(void *memory)
{
    if (!memory)
        abort();
    return memory;
}

/* ----- Images and changes ------------------------------------------------ */

static void image_size(struct image *image, int64_t size)
{
    if (size > image->room) {
        image->room = 2 * size + 4096;
        image->bytes = must(realloc(image->bytes, (size_t)image->room));
    }
    if (size > image->size)
        memset(image->bytes + image->size, 0, (size_t)(size - image->size));
    image->size = size;
}

void sim_image_write(struct image *image, int64_t at, const void *bytes, int64_t length)
{
    if (at + length > image->size)
        image_size(image, at + length);
    if (length > 0)
        memcpy(image->bytes + at, bytes, (size_t)length);
}

static void image_copy(struct image *to, const struct image *from)
{
    to->size = 0;
    image_size(to, from->size);
    if (from->size)
        memcpy(to->bytes, from->bytes, (size_t)from->size);
}

static void forget(struct file *file)
{
    for (int64_t i = 0; i < file->count; i++)
        free(file->changes[i].bytes);
    file->count = 0;
}

void sim_change(struct file *file, int64_t at, const void *bytes, int64_t length)
{
    struct change *c;

    if (file->count == file->room) {
        file->room = 2 * file->room + 16;
        file->changes = must(realloc(file->changes, (size_t)file->room * sizeof(*file->changes)));
    }
    c = &file->changes[file->count++];
    *c = (struct change){ .at = at, .length = length };
    if (length > 0)
        c->bytes = memcpy(must(malloc((size_t)length)), bytes, (size_t)length);
}

static void apply(struct image *image, const struct change *c)
{
    if (c->length < 0)
        image_size(image, c->at);
    else
        sim_image_write(image, c->at, c->bytes, c->length);
}

void sim_sync_file(struct file *file)
{
    for (int64_t i = 0; i < file->count; i++)
        apply(&file->disk, &file->changes[i]);
    forget(file);
}

void sim_sync_names(void)
{
    for (int i = 0; i < FILES; i++) {
        struct file *file = &sim_disk.files[i];

        memcpy(file->on_disk, file->name, NAME);
        file->over = NULL;
        file->replaced = false;
    }
}

static void release(struct file *file)
{
    forget(file);
    free(file->changes);
    free(file->seen.bytes);
    free(file->disk.bytes);
    memset(file, 0, sizeof(*file));
}

/* ----- The cut ----------------------------------------------------------- */

/* Counts an operation; false when there is no power for what follows it. */
bool sim_power(void)
{
    if (!sim_disk.cut && ++sim_disk.operations == sim_disk.cut_at)
        sim_disk.cut = true;
    return !sim_disk.cut;
}

static void part_of_sector(struct image *image, int64_t at, const unsigned char *bytes,
                           int64_t length)
{
    unsigned char noise[SECTOR];

    switch (sim_dice(8)) {
    case 0:
    case 1:
    case 2: /* dropped */
        break;
    case 3: /* torn */
        sim_image_write(image, at, bytes, (int64_t)sim_dice((uint64_t)length + 1));
        break;
    case 4: /* garbled */
        for (int64_t i = 0; i < length; i++)
            noise[i] = (unsigned char)sim_dice(256);
        sim_image_write(image, at, noise, length);
        break;
    default: /* kept */
        sim_image_write(image, at, bytes, length);
    }
}

/* A change that was on its way when the power went. */
static void maybe(struct image *image, const struct change *c)
{
    if (c->length < 0) {
        if (sim_dice(2))
            image_size(image, c->at);
        return;
    }
    for (int64_t done = 0; done < c->length;) {
        int64_t at = c->at + done;
        int64_t part = SECTOR - at % SECTOR;

        if (part > c->length - done)
            part = c->length - done;
        part_of_sector(image, at, c->bytes + done, part);
        done += part;
    }
}

struct file *sim_find(const char *name)
{
    for (int i = 0; i < FILES; i++)
        if (sim_disk.files[i].used && strcmp(sim_disk.files[i].name, name) == 0)
            return &sim_disk.files[i];
    return NULL;
}

/* Which name is on the disk: the synced or the new one; of two files with one
 * name the dice take one. */
/* A name that was taken over has the one file or the other, never none. */
static void settle_taken(struct file *file)
{
    if (sim_dice(2))
        return;
    if (file->over)
        memcpy(file->over->name, file->over->on_disk, NAME);
    memcpy(file->name, sim_dice(2) ? file->was : file->on_disk, NAME);
}

static void settle_name(struct file *file)
{
    char name[NAME];
    struct file *other;

    if (file->over || file->replaced) {
        if (file->over)
            settle_taken(file);
        return;
    }
    memcpy(name, sim_dice(2) ? file->name : file->on_disk, NAME);
    file->name[0] = '\0';
    other = name[0] ? sim_find(name) : NULL;
    if (other && sim_dice(2))
        return;
    if (other)
        other->name[0] = '\0';
    memcpy(file->name, name, NAME);
}

static void settle_content(struct file *file)
{
    for (int64_t i = 0; i < file->count; i++)
        maybe(&file->disk, &file->changes[i]);
    forget(file);
    image_copy(&file->seen, &file->disk);
    file->open = file->shared = 0;
    file->reserved = file->exclusive = NULL;
}

void sim_disk_power(void)
{
    sim_files_forget();
    for (int i = 0; i < FILES; i++)
        if (sim_disk.files[i].used)
            settle_name(&sim_disk.files[i]);
    for (int i = 0; i < FILES; i++) {
        struct file *file = &sim_disk.files[i];

        if (file->used && !file->name[0])
            release(file);
        else if (file->used)
            settle_content(file);
    }
    sim_sync_names();
    sim_disk.cut = false;
    sim_disk.cut_at = 0;
}

void sim_disk_cut_at(int64_t n)
{
    sim_disk.cut_at = n;
    sim_disk.operations = 0;
}

bool sim_disk_is_cut(void)
{
    return sim_disk.cut;
}

void sim_disk_full_at(int64_t n)
{
    sim_disk.full_at = n;
    sim_disk.grown = 0;
}

bool sim_disk_is_full(void)
{
    return sim_disk.full_at > 0 && sim_disk.grown >= sim_disk.full_at;
}

bool sim_has_room(const struct file *file, int64_t size)
{
    if (size <= file->seen.size || sim_disk.full_at == 0)
        return true;
    return ++sim_disk.grown < sim_disk.full_at;
}

int64_t sim_disk_operations(void)
{
    return sim_disk.operations;
}

void sim_disk_clear(uint64_t seed)
{
    for (int i = 0; i < FILES; i++)
        release(&sim_disk.files[i]);
    sim_disk.seed = seed;
    sim_disk.cut = false;
    sim_disk.cut_at = 0;
}

static void copy_files(struct file *to, const struct file *from)
{
    for (int i = 0; i < FILES; i++) {
        release(&to[i]);
        if (!from[i].used)
            continue;
        to[i].used = true;
        memcpy(to[i].name, from[i].name, NAME);
        memcpy(to[i].on_disk, from[i].name, NAME);
        image_copy(&to[i].seen, &from[i].seen);
        image_copy(&to[i].disk, &from[i].seen);
    }
}

void sim_disk_keep(void)
{
    copy_files(sim_disk.kept, sim_disk.files);
}

void sim_disk_back(void)
{
    copy_files(sim_disk.files, sim_disk.kept);
    sim_disk.cut = false;
    sim_disk.cut_at = 0;
}

/* ----- What SQLite calls ------------------------------------------------- */

static struct handle *handle_of(sqlite3_file *file)
{
    return (struct handle *)file;
}

static int sim_unlock(sqlite3_file *base, int level)
{
    struct handle *h = handle_of(base);
    struct file *file = h->file;

    if (level >= h->level)
        return SQLITE_OK;
    if (file->exclusive == h)
        file->exclusive = NULL;
    if (file->reserved == h)
        file->reserved = NULL;
    if (level == SQLITE_LOCK_NONE && file->shared > 0)
        file->shared--;
    h->level = level;
    return SQLITE_OK;
}

static int sim_lock(sqlite3_file *base, int level)
{
    struct handle *h = handle_of(base);
    struct file *file = h->file;

    if (level <= h->level)
        return SQLITE_OK;
    if (file->exclusive && file->exclusive != h)
        return SQLITE_BUSY;
    if (h->level == SQLITE_LOCK_NONE) {
        file->shared++;
        h->level = SQLITE_LOCK_SHARED;
    }
    if (level >= SQLITE_LOCK_RESERVED) {
        if (file->reserved && file->reserved != h)
            return SQLITE_BUSY;
        file->reserved = h;
    }
    if (level == SQLITE_LOCK_EXCLUSIVE) {
        if (file->shared > 1)
            return SQLITE_BUSY;
        file->exclusive = h;
    }
    h->level = level;
    return SQLITE_OK;
}

static int sim_reserved(sqlite3_file *base, int *out)
{
    *out = handle_of(base)->file->reserved != NULL;
    return SQLITE_OK;
}

static int sim_close(sqlite3_file *base)
{
    sim_unlock(base, SQLITE_LOCK_NONE);
    if (handle_of(base)->file->open > 0)
        handle_of(base)->file->open--;
    return SQLITE_OK;
}

static int sim_read(sqlite3_file *base, void *bytes, int length, sqlite3_int64 at)
{
    const struct image *image = &handle_of(base)->file->seen;
    int64_t there = at < image->size ? image->size - at : 0;

    if (sim_disk.cut)
        return SQLITE_IOERR_READ;
    if (there >= length) {
        memcpy(bytes, image->bytes + at, (size_t)length);
        return SQLITE_OK;
    }
    memset(bytes, 0, (size_t)length);
    if (there > 0)
        memcpy(bytes, image->bytes + at, (size_t)there);
    return SQLITE_IOERR_SHORT_READ;
}

static int sim_write(sqlite3_file *base, const void *bytes, int length, sqlite3_int64 at)
{
    struct file *file = handle_of(base)->file;

    if (sim_disk.cut)
        return SQLITE_IOERR_WRITE;
    if (!sim_has_room(file, at + length))
        return SQLITE_FULL;
    sim_change(file, at, bytes, length);
    sim_image_write(&file->seen, at, bytes, length);
    return sim_power() ? SQLITE_OK : SQLITE_IOERR_WRITE;
}

static int sim_truncate(sqlite3_file *base, sqlite3_int64 size)
{
    struct file *file = handle_of(base)->file;

    if (sim_disk.cut)
        return SQLITE_IOERR_TRUNCATE;
    sim_change(file, size, NULL, -1);
    image_size(&file->seen, size);
    return sim_power() ? SQLITE_OK : SQLITE_IOERR_TRUNCATE;
}

static int sim_sync(sqlite3_file *base, int flags)
{
    struct handle *h = handle_of(base);

    (void)flags;
    if (!sim_power())
        return SQLITE_IOERR_FSYNC;
    sim_sync_file(h->file);
    if (h->sync_folder) {
        if (!sim_power())
            return SQLITE_IOERR_DIR_FSYNC;
        sim_sync_names();
        h->sync_folder = false;
    }
    return SQLITE_OK;
}

static int sim_size(sqlite3_file *base, sqlite3_int64 *out)
{
    *out = handle_of(base)->file->seen.size;
    return sim_disk.cut ? SQLITE_IOERR_FSTAT : SQLITE_OK;
}

static int sim_control(sqlite3_file *base, int what, void *argument)
{
    (void)base;
    if (what != SQLITE_FCNTL_MMAP_SIZE)
        return SQLITE_NOTFOUND;
    *(sqlite3_int64 *)argument = 0; /* nothing is ever mapped */
    return SQLITE_OK;
}

static int sim_sector(sqlite3_file *base)
{
    (void)base;
    return SECTOR;
}

/* As the plain VFS says of itself. */
static int sim_character(sqlite3_file *base)
{
    (void)base;
    return SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}

static const sqlite3_io_methods methods = {
    .iVersion = 1,
    .xClose = sim_close,
    .xRead = sim_read,
    .xWrite = sim_write,
    .xTruncate = sim_truncate,
    .xSync = sim_sync,
    .xFileSize = sim_size,
    .xLock = sim_lock,
    .xUnlock = sim_unlock,
    .xCheckReservedLock = sim_reserved,
    .xFileControl = sim_control,
    .xSectorSize = sim_sector,
    .xDeviceCharacteristics = sim_character,
};

struct file *sim_make(const char *name)
{
    for (int i = 0; i < FILES; i++) {
        struct file *file = &sim_disk.files[i];

        if (file->used && !file->name[0] && !file->on_disk[0] && !file->open)
            release(file);
        if (file->used)
            continue;
        file->used = true;
        strncpy(file->name, name, NAME - 1);
        return file;
    }
    return NULL;
}

static int sim_open(sqlite3_vfs *vfs, const char *name, sqlite3_file *base, int flags, int *got)
{
    struct handle *h = handle_of(base);
    struct file *file;

    (void)vfs;
    memset(h, 0, sizeof(*h));
    if (!name || sim_disk.cut) /* a file without a name would hold case text in the open */
        return SQLITE_CANTOPEN;
    file = sim_find(name);
    if (!file && !(flags & SQLITE_OPEN_CREATE))
        return SQLITE_CANTOPEN;
    if (!file) {
        file = sim_make(name);
        if (!file || !sim_power())
            return SQLITE_CANTOPEN;
        h->sync_folder = (flags & SQLITE_OPEN_MAIN_JOURNAL) != 0;
    }
    file->open++;
    h->file = file;
    h->base.pMethods = &methods;
    if (got)
        *got = flags;
    return SQLITE_OK;
}

static int sim_delete(sqlite3_vfs *vfs, const char *name, int sync)
{
    struct file *file = sim_find(name);

    (void)vfs;
    if (sim_disk.cut)
        return SQLITE_IOERR_DELETE;
    if (!file)
        return SQLITE_IOERR_DELETE_NOENT;
    file->name[0] = '\0';
    if (!sim_power())
        return SQLITE_IOERR_DELETE;
    if (sync) {
        if (!sim_power())
            return SQLITE_IOERR_DIR_FSYNC;
        sim_sync_names();
    }
    return SQLITE_OK;
}

static int sim_access(sqlite3_vfs *vfs, const char *name, int flags, int *out)
{
    const struct file *file = sim_find(name);

    (void)vfs;
    *out = file && (flags != SQLITE_ACCESS_EXISTS || file->seen.size >= 0);
    return sim_disk.cut ? SQLITE_IOERR_ACCESS : SQLITE_OK;
}

static int sim_full_name(sqlite3_vfs *vfs, const char *name, int length, char *out)
{
    (void)vfs;
    sqlite3_snprintf(length, out, "%s", name);
    return SQLITE_OK;
}

static int sim_randomness(sqlite3_vfs *vfs, int length, char *out)
{
    (void)vfs;
    for (int i = 0; i < length; i++)
        out[i] = (char)sim_dice(256);
    return length;
}

static int sim_sleep(sqlite3_vfs *vfs, int microseconds)
{
    (void)vfs;
    return microseconds;
}

static int sim_time(sqlite3_vfs *vfs, double *out)
{
    (void)vfs;
    *out = 2455277.875;
    return SQLITE_OK;
}

static int sim_error(sqlite3_vfs *vfs, int length, char *out)
{
    (void)vfs;
    (void)length;
    (void)out;
    return 0;
}

void sim_disk_start(void)
{
    static sqlite3_vfs vfs = {
        .iVersion = 1,
        .szOsFile = sizeof(struct handle),
        .mxPathname = NAME,
        .zName = "sim",
        .xOpen = sim_open,
        .xDelete = sim_delete,
        .xAccess = sim_access,
        .xFullPathname = sim_full_name,
        .xRandomness = sim_randomness,
        .xSleep = sim_sleep,
        .xCurrentTime = sim_time,
        .xGetLastError = sim_error,
    };

    sqlite3_config(SQLITE_CONFIG_SINGLETHREAD); /* as the program has it */
    sim_memory_start();
    sqlite3_vfs_register(&vfs, 0);
}
