/* SPDX-License-Identifier: MIT */
/* Where a store is. */

#include "config.h"

#include "store/place.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

/* Kinds of filesystem on another machine, or that cannot be trusted with
 * locks: the numbers of statfs(2). */
static const struct {
    long kind;
    const char *name;
} far_away[] = {
    { 0x6969, "NFS" },           { 0x517b, "SMB" },          { 0xfe534d42, "SMB" },
    { 0xff534d42, "SMB" },       { 0x65735546, "FUSE" },     { 0x01021997, "9P" },
    { 0x5346414f, "AFS" },       { 0x6b414653, "AFS" },      { 0x73757245, "Coda" },
    { 0x564c, "NCP" },           { 0x00c36400, "Ceph" },     { 0x01161970, "GFS2" },
    { 0x7461636f, "OCFS2" },     { 0x0bd00bd0, "Lustre" },   { 0x786f4256, "a shared folder" },
    { 0xaad7aaea, "PanFS" },     { 0x47504653, "GPFS" },
};

char *place_path(const struct place *place, const char *name, struct arena *arena)
{
    return arena_printf(arena, "%s/%s", place->folder, name);
}

bool place_trouble(const struct place *place, const char *name, int number, struct err *err)
{
    const char *what = name ? name : "the folder";

    if (number == ENOSPC || number == EDQUOT || number == EFBIG)
        err_set(err, ERR_STORAGE,
                "The disk is full, so nothing was saved. Make room on the disk of %s, then try again.",
                place->folder);
    else if (number == EACCES || number == EPERM)
        err_set(err, ERR_STORAGE, "You may not use %s in %s. Ask whoever looks after this machine.",
                what, place->folder);
    else if (number == EROFS)
        err_set(err, ERR_STORAGE, "The disk of %s can only be read, so nothing was saved.",
                place->folder);
    else if (number == ENOENT)
        err_set(err, ERR_STORAGE, "There is no %s in %s. 'cafdesk init' makes a store.", what,
                place->folder);
    else
        err_set(err, ERR_STORAGE, "The machine could not use %s in %s (%s).", what, place->folder,
                strerror(number));
    return err_detail(err, "errno %d", number);
}

bool place_make(const struct place *place, struct err *err)
{
    char path[PATH_MAX];
    size_t length = strlen(place->folder);

    if (length == 0 || length >= sizeof(path))
        return err_set(err, ERR_INVALID, "The name of the store's folder is empty or too long.");
    memcpy(path, place->folder, length + 1);
    for (size_t i = 1; i <= length; i++) {
        if (path[i] != '/' && path[i] != '\0')
            continue;
        path[i] = '\0';
        if (mkdir(path, 0700) != 0 && errno != EEXIST)
            return place_trouble(place, NULL, errno, err);
        path[i] = place->folder[i];
    }
    return true;
}

mode_t place_mode(const struct place *place)
{
    struct stat about;

    return stat(place->folder, &about) == 0 && (about.st_mode & S_ISGID) ? 0660 : 0600;
}

bool place_has_store(const struct place *place)
{
    struct arena scratch = ARENA_INIT;
    sqlite3_vfs *vfs = sqlite3_vfs_find(place->vfs);
    int there = 0;

    if (vfs)
        vfs->xAccess(vfs, place_path(place, PLACE_DB, &scratch), SQLITE_ACCESS_EXISTS, &there);
    arena_clear(&scratch);
    return there != 0;
}

bool place_check_local(const struct place *place, struct err *err)
{
    long kind = place->machine->filesystem(place->machine, place->folder);

    for (size_t i = 0; i < COUNT(far_away); i++)
        if ((uint32_t)kind == (uint32_t)far_away[i].kind && kind != -1)
            return err_set(err, ERR_STORAGE,
                           "%s is on a network disk (%s), where two people's saves can damage a "
                           "store. Keep the store on a disk of this machine.",
                           place->folder, far_away[i].name);
    return true;
}

/* An empty file nobody else made; the descriptor, or -1. */
static int make_new(const struct place *place, const char *name, struct err *err)
{
    struct arena scratch = ARENA_INIT;
    const char *path = place_path(place, name, &scratch);
    int fd;

    unlink(path);
    fd = open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (fd < 0 || fchmod(fd, place_mode(place)) != 0) {
        place_trouble(place, name, errno, err);
        if (fd >= 0)
            close(fd);
        fd = -1;
    }
    arena_clear(&scratch);
    return fd;
}

bool place_make_file(const struct place *place, const char *name, struct err *err)
{
    int fd = make_new(place, name, err);

    return fd >= 0 && close(fd) == 0;
}

static bool write_all(int fd, const unsigned char *bytes, size_t length)
{
    while (length > 0) {
        ssize_t done = write(fd, bytes, length);

        if (done < 0 && errno == EINTR)
            continue;
        if (done < 0)
            return false;
        bytes += done;
        length -= (size_t)done;
    }
    return true;
}

bool place_write(const struct place *place, const char *name, const char *temporary,
                 const void *bytes, size_t length, struct err *err)
{
    int fd = make_new(place, temporary, err);

    if (fd < 0)
        return false;
    if (!write_all(fd, bytes, length) || fsync(fd) != 0) {
        place_trouble(place, name, errno, err);
        close(fd);
        return false;
    }
    if (close(fd) != 0)
        return place_trouble(place, name, errno, err);
    return place_rename(place, temporary, name, err);
}

static bool read_all(int fd, unsigned char *bytes, size_t length)
{
    while (length > 0) {
        ssize_t done = read(fd, bytes, length);

        if (done < 0 && errno == EINTR)
            continue;
        if (done <= 0)
            return false;
        bytes += done;
        length -= (size_t)done;
    }
    return true;
}

bool place_read(const struct place *place, const char *name, size_t most, unsigned char **bytes,
                size_t *length, struct arena *arena, struct err *err)
{
    struct stat about;
    int fd = open(place_path(place, name, arena), O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
    bool ok;

    if (fd < 0 || fstat(fd, &about) != 0) {
        place_trouble(place, name, errno, err);
        if (fd >= 0)
            close(fd);
        return false;
    }
    *length = (size_t)about.st_size;
    if (!S_ISREG(about.st_mode) || *length > most) {
        close(fd);
        return err_set(err, ERR_DAMAGED, "%s in %s is not a file this program made.", name,
                       place->folder);
    }
    *bytes = arena_alloc(arena, *length);
    ok = read_all(fd, *bytes, *length) || place_trouble(place, name, errno ? errno : EIO, err);
    close(fd);
    return ok;
}

static bool sync_folder(const struct place *place, struct err *err)
{
    int fd = open(place->folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    bool ok = fd >= 0 && fsync(fd) == 0;
    int number = errno;

    if (fd >= 0)
        close(fd);
    return ok || place_trouble(place, NULL, number, err);
}

/* A way to the disk that is not the plain one renames by itself, whole with
 * the folder: it offers a system call of that name. */
static sqlite3_syscall_ptr own_rename(const struct place *place)
{
    sqlite3_vfs *vfs = place->vfs ? sqlite3_vfs_find(place->vfs) : NULL;

    return vfs && vfs->iVersion >= 3 && vfs->xGetSystemCall ? vfs->xGetSystemCall(vfs, "rename")
                                                            : NULL;
}

bool place_rename(const struct place *place, const char *from, const char *to, struct err *err)
{
    struct arena scratch = ARENA_INIT;
    const char *old = place_path(place, from, &scratch);
    const char *new = place_path(place, to, &scratch);
    int (*other)(const char *, const char *) =
        (int (*)(const char *, const char *))own_rename(place);
    bool ok = (other ? other(old, new) : rename(old, new)) == 0;
    int number = errno;

    arena_clear(&scratch);
    if (!ok)
        return place_trouble(place, to, number, err);
    return other || sync_folder(place, err);
}

int place_lock(const struct place *place, const char *name, struct err *err)
{
    struct arena scratch = ARENA_INIT;
    const char *path = place_path(place, name, &scratch);
    int fd = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);
    struct stat about;

    arena_clear(&scratch);
    if (fd < 0) {
        place_trouble(place, name, errno, err);
        return -1;
    }
    if (fstat(fd, &about) == 0 && about.st_uid == geteuid())
        (void)!fchmod(fd, place_mode(place));
    while (flock(fd, LOCK_EX) != 0) {
        if (errno == EINTR)
            continue;
        place_trouble(place, name, errno, err);
        close(fd);
        return -1;
    }
    return fd;
}
