/* SPDX-License-Identifier: MIT */
/* The way of small files to the simulated disk. */

#include "config.h"

#include <errno.h>
#include <string.h>
#include <sys/mman.h>

#include "sim/sim_disk_private.h"

enum { OPENED = 8 };

static struct opened {
    struct file *file;
    int64_t at;
} opened[OPENED];

void sim_files_forget(void)
{
    memset(opened, 0, sizeof(opened));
}

static int fail(int number)
{
    errno = number;
    return -1;
}

/* Numbers no real descriptor has. */
enum { FIRST_FD = 100000 };

static int give(struct file *file)
{
    for (int i = 0; i < OPENED; i++)
        if (!opened[i].file) {
            opened[i] = (struct opened){ file, 0 };
            return FIRST_FD + i;
        }
    return fail(EMFILE);
}

static struct opened *at(int fd)
{
    return &opened[fd - FIRST_FD];
}

static int file_make(const char *path, mode_t mode)
{
    struct file *file;

    (void)mode;
    if (sim_disk.cut)
        return fail(EIO);
    if (sim_find(path))
        return fail(EEXIST);
    file = sim_make(path);
    return file && sim_power() ? give(file) : fail(EIO);
}

static int file_open(const char *path)
{
    struct file *file = sim_find(path);

    if (sim_disk.cut)
        return fail(EIO);
    return file ? give(file) : fail(ENOENT);
}

static int64_t file_size(int fd)
{
    return sim_disk.cut ? fail(EIO) : at(fd)->file->seen.size;
}

static off_t file_seek(int fd, off_t to, int whence)
{
    (void)whence; /* from the beginning */
    at(fd)->at = to;
    return to;
}

static int file_append(const char *path)
{
    int fd = file_open(path);

    if (fd >= 0)
        at(fd)->at = at(fd)->file->seen.size;
    return fd;
}

static ssize_t file_read(int fd, void *bytes, size_t length)
{
    struct opened *o = at(fd);
    int64_t there = o->file->seen.size - o->at;

    if (sim_disk.cut)
        return fail(EIO);
    if ((int64_t)length > there)
        length = (size_t)there;
    if (length)
        memcpy(bytes, o->file->seen.bytes + o->at, length);
    o->at += (int64_t)length;
    return (ssize_t)length;
}

/* In pieces, as a disk may take them. */
static ssize_t file_write(int fd, const void *bytes, size_t length)
{
    struct opened *o = at(fd);

    if (sim_disk.cut)
        return fail(EIO);
    if (length > SECTOR)
        length = SECTOR;
    if (!sim_has_room(o->file, o->at + (int64_t)length))
        return fail(ENOSPC);
    sim_change(o->file, o->at, bytes, (int64_t)length);
    sim_image_write(&o->file->seen, o->at, bytes, (int64_t)length);
    o->at += (int64_t)length;
    return sim_power() ? (ssize_t)length : fail(EIO);
}

static int file_sync(int fd)
{
    if (!sim_power())
        return fail(EIO);
    sim_sync_file(at(fd)->file);
    return 0;
}

static int file_close(int fd)
{
    at(fd)->file = NULL;
    return sim_disk.cut ? fail(EIO) : 0;
}

static int file_rename(const char *from, const char *to)
{
    struct file *file = sim_find(from);
    struct file *old = sim_find(to);

    if (sim_disk.cut || !file)
        return fail(sim_disk.cut ? EIO : ENOENT);
    memcpy(file->was, file->name, NAME);
    file->over = old;
    if (old) {
        old->name[0] = '\0';
        old->replaced = true;
    }
    memset(file->name, 0, NAME);
    strncpy(file->name, to, NAME - 1);
    return sim_power() ? 0 : fail(EIO);
}

static int file_unlink(const char *path)
{
    struct file *file = sim_find(path);

    if (sim_disk.cut || !file)
        return fail(sim_disk.cut ? EIO : ENOENT);
    file->name[0] = '\0';
    if (strstr(path, "/store.reserve"))
        sim_disk_full_at(0);
    return sim_power() ? 0 : fail(EIO);
}

/* Holds the room that is left on a full disk. */
static int file_keep(const char *path, mode_t mode, int64_t bytes)
{
    int fd = file_make(path, mode);

    (void)bytes;
    return fd < 0 ? -1 : file_close(fd);
}

static int file_make_folder(const char *path)
{
    (void)path;
    return fail(EEXIST);
}

static int file_sync_folder(const char *path)
{
    (void)path;
    if (!sim_power())
        return fail(EIO);
    sim_sync_names();
    return 0;
}

/* Nobody else is there. */
static int file_lock(const char *path, mode_t mode)
{
    (void)path;
    (void)mode;
    return memfd_create("lock", MFD_CLOEXEC);
}

const char *sim_disk_left(const char *beginning)
{
    for (int i = 0; i < FILES; i++)
        if (sim_disk.files[i].used &&
            strncmp(sim_disk.files[i].name, beginning, strlen(beginning)) == 0)
            return sim_disk.files[i].name;
    return NULL;
}

const struct file_calls *sim_disk_files(void)
{
    static const struct file_calls calls = {
        .make = file_make,
        .open = file_open,
        .size = file_size,
        .seek = file_seek,
        .append = file_append,
        .read = file_read,
        .write = file_write,
        .sync = file_sync,
        .close = file_close,
        .rename = file_rename,
        .unlink = file_unlink,
        .keep = file_keep,
        .make_folder = file_make_folder,
        .sync_folder = file_sync_folder,
        .lock = file_lock,
    };

    return &calls;
}
